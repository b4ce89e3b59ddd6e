//! Web pages: the notice is read, and what the site puts around it is not.

use bitally::model::{BlockKind, Document};
use bitally::read::{self, Input, Options};

fn read_bytes(bytes: Vec<u8>, options: &Options) -> Result<Document, read::Error> {
    match read::read("page.html", std::io::Cursor::new(bytes), options)? {
        Input::Document(document) => Ok(document),
        Input::Bitext(_) => panic!("a page is no bitext"),
    }
}

fn page(markup: &str) -> Document {
    read_bytes(markup.as_bytes().to_vec(), &Options::default()).expect("a page")
}

fn blocks(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.span.of(&document.text)).collect()
}

#[track_caller]
fn check(markup: &str, expected: &[&str]) {
    assert_eq!(blocks(&page(markup)), expected, "{markup}");
}

#[test]
fn a_short_notice_is_found_among_much_that_is_none() {
    check(
        "<!DOCTYPE html><html><head><title>停水通知_某县水务局</title><script>var a = '<p>1</p>';</script></head><body>\
         <div class='topNav'><ul><li><a href='/'>首页</a></li><li><a href='/zw'>政务公开</a></li><li><a href='/bs'>办事服务</a></li></ul></div>\
         <div class='searchbox'>热门搜索：<a href='#'>社保</a> <a href='#'>公积金</a></div>\
         <div class='dqwz'>您当前的位置：<a href='/'>首页</a> &gt; <a href='/tz'>通知</a></div>\
         <h1>停水通知</h1><p>发布时间：2024-05-06</p><p>浏览次数：318</p>\
         <div><p>因管道检修，5月8日8时至18时停水。</p><p>某县水务局</p></div>\
         <div class='bdsharebuttonbox'>分享到：<a href='#'>微信</a></div>\
         <ul><li><a href='/a'>县水务局召开全县供水工作会议并部署汛期工作</a></li><li><a href='/b'>关于调整居民用水价格的通知及其解读材料</a></li></ul>\
         <div id='footer'>版权所有：某县人民政府 京ICP备00000000号 邮编100000</div></body></html>",
        &["停水通知", "发布时间：2024-05-06", "因管道检修，5月8日8时至18时停水。", "某县水务局"],
    );
}

#[test]
fn an_english_page_of_semantic_elements_keeps_its_article() {
    check(
        "<body><header><a href='/'>Ministry</a><nav><a href='/n'>News</a></nav></header><main><h1>Notice No. 12</h1>\
         <p>The rate is <b>3</b>.<i>5</i>%.</p><footer><p>Director-General, 5 May 2024</p></footer></main>\
         <aside><a href='/r'>Read more</a></aside><footer>© Copyright 2024 The Ministry</footer></body>",
        &["Notice No. 12", "The rate is 3.5%.", "Director-General, 5 May 2024"],
    );
}

#[test]
fn cells_lines_and_items_stay_apart() {
    let document = page(
        "<h2>名单</h2><table><tr><th>甲</th><td>12</td><td>42</td></tr></table><ul><li>一<br>二</li></ul><p>完</p>",
    );
    assert_eq!(blocks(&document), ["名单", "甲", "12", "42", "一\n二", "完"]);
    let kinds: Vec<BlockKind> = document.blocks.iter().map(|block| block.kind).collect();
    assert_eq!(
        kinds,
        [
            BlockKind::Heading,
            BlockKind::TableCell,
            BlockKind::TableCell,
            BlockKind::TableCell,
            BlockKind::ListItem,
            BlockKind::Paragraph
        ]
    );
}

#[test]
fn white_space_folds_as_a_reader_sees_it() {
    check("<p>共计\n    五百\n\t万元</p>", &["共计五百万元"]);
    check("<p>five\n   million&nbsp;yuan</p>", &["five million\u{a0}yuan"]);
    check("<pre>one\ntwo</pre>", &["one\ntwo"]);
    check("<p>5 &lt; 6 &amp; 7&#20803;</p>", &["5 < 6 & 7元"]);
}

#[test]
fn what_no_reader_sees_is_not_read() {
    check(
        "<p>增长5%<sup><a href='#n1'>1</a></sup>，面积3 m<sup>2</sup>。</p><p hidden>9</p><p style='display: none'>8</p><p aria-hidden='true'>7</p>\
         <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby><!-- 6 --><template>5</template>",
        &["增长5%，面积3 m2。", "漢"],
    );
}

#[test]
fn the_frame_of_everything_is_kept_whatever_it_is_called() {
    check(
        "<div id='page' class='top'><div class='header'><h1>公告</h1></div><div class='side'><p>罚款五千元，限期十五日内缴纳。</p></div></div>",
        &["公告", "罚款五千元，限期十五日内缴纳。"],
    );
    // Attachments are content, although they are links.
    check(
        "<p>通知如下。</p><div><a href='/a.pdf'>附件1.pdf</a> <a href='/b.docx'>附件2.docx</a></div>",
        &["通知如下。", "附件1.pdf 附件2.docx"],
    );
    // A page of links alone is read whole.
    check("<ul><li><a href='/1'>一</a></li><li><a href='/2'>二</a></li></ul>", &["一", "二"]);
}

#[test]
fn all_keeps_everything_and_select_takes_what_it_names() {
    let markup = "<nav><a href='/'>Home</a></nav><div class='c'><p>One.</p></div><div class='c'>Two.<div class='c'>Three.</div></div>";
    let read = |options| read_bytes(markup.as_bytes().to_vec(), &options);
    let all = read(Options { all: true, ..Options::default() }).expect("a page");
    assert_eq!(blocks(&all), ["Home", "One.", "Two.", "Three."]);
    let selected = read(Options { select: Some(".c".into()), ..Options::default() }).expect("a page");
    assert_eq!(blocks(&selected), ["One.", "Two.", "Three."]);
    for (select, said) in [
        ("#none", "no element of the page matches"),
        ("p[", "no CSS selector"),
        ("##", "this is no CSS selector; write one such as"),
    ] {
        let error =
            read(Options { select: Some(select.into()), ..Options::default() }).expect_err("refused").to_string();
        assert!(error.contains(said) && error.contains("page.html"), "{error}");
    }
}

#[test]
fn the_declared_encoding_is_followed() {
    let markup =
        "<html><head><meta charset=\"gb18030\"><title>x</title></head><body><p>罚款五十億元，㐀。</p></body></html>";
    let (bytes, _, _) = encoding_rs::GB18030.encode(markup);
    let document = read_bytes(bytes.into_owned(), &Options::default()).expect("a page");
    assert_eq!((blocks(&document), document.encoding.name), (vec!["罚款五十億元，㐀。"], "GB18030"));
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(markup.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let document = read_bytes(wide, &Options::default()).expect("a page");
    assert_eq!((blocks(&document), document.encoding.name), (vec!["罚款五十億元，㐀。"], "UTF-16LE"));
}

#[test]
fn hostile_markup_is_refused_or_read_at_little_cost() {
    let deep = "<div>".repeat(50_000);
    let error = read_bytes(deep.into_bytes(), &Options::default()).expect_err("refused").to_string();
    assert!(error.contains("--max-depth"), "{error}");
    let attributes = (0..50_000).map(|number| format!(" a{number}=1")).collect::<Vec<_>>().concat();
    let error =
        read_bytes(format!("<p{attributes}>").into_bytes(), &Options::default()).expect_err("refused").to_string();
    assert!(error.contains("attributes"), "{error}");
    assert_eq!(page(&"<p>一。".repeat(20_000)).blocks.len(), 20_000);
}

proptest::proptest! {
    #[test]
    fn any_markup_is_read_or_refused(markup in "(<(div|p|td|a|br|li|script|/div|/p|!--|h1)( class=\"[a-z]{0,6}\")?>?|[一二三a-z0-9 \n&;<>]){0,60}") {
        if let Ok(document) = read_bytes(format!("<html>{markup}").into_bytes(), &Options::default()) {
            let mut end = 0;
            for block in &document.blocks {
                proptest::prop_assert!(block.span.start() >= end && document.text.get(block.span.range()).is_some());
                end = block.span.end();
            }
        }
    }
}
