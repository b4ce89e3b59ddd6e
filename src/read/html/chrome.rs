use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

/// Elements whose text no reader of the page sees as text.
const UNSEEN: &[&str] = &[
    "head", "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "audio", "video",
    "map", "input", "select", "textarea", "button", "datalist", "rt", "rp",
];

/// Elements and roles that stand around the content (HTML Living Standard, sections 4.3 and 4.11; WAI-ARIA 1.2, landmarks).
const AROUND: &[&str] = &["nav", "aside", "dialog", "menu", "form"];

/// The same, where they do not stand inside an article.
const AROUND_THE_PAGE: &[&str] = &["header", "footer"];

const ROLES: &[&str] =
    &["navigation", "search", "banner", "contentinfo", "complementary", "menu", "menubar", "toolbar", "dialog"];

/// Words in the class or id of elements around the content, as site builders name them in English and in Chinese
/// transliteration (collected from the templates of government site builders: TRS, easysite, jcms, UCAP).
const WORDS: &[&str] = &[
    "nav", "navbar", "navi", "navigation", "menu", "submenu", "sidemenu", "topnav", "subnav", "breadcrumb",
    "breadcrumbs", "crumb", "crumbs", "position", "location", "weizhi", "dqwz", "mianbaoxie", "mbx", "share",
    "sharing", "social", "bshare", "bdsharebuttonbox", "addthis", "fenxiang", "fx", "toolbar", "tools", "toolbox",
    "func", "functions", "print", "dayin", "fontsize", "zihao", "search", "searchbox", "sousuo", "sidebar", "side",
    "aside", "leftnav", "rightbar", "related", "relate", "relevant", "recommend", "recommended", "xgwz", "xglj",
    "xgxw", "xgyd", "xiangguan", "hot", "rank", "ranking", "pager", "pagination", "paging", "pages", "page", "prev",
    "next", "prevnext", "pagenav", "sxp", "footer", "foot", "bottom", "copyright", "banquan", "header", "top",
    "topbar", "banner", "logo", "login", "register", "userbar", "qr", "qrcode", "ewm", "erweima", "weixin", "comment",
    "comments", "pinglun", "ad", "ads", "advert", "adv", "guanggao", "counter", "hits", "visits", "friendlink",
    "friendlinks", "links", "yqlj", "skip", "skiplink", "backtop", "totop", "gotop", "back", "cookie", "cookies",
    "hidden", "hide", "visually", "sr", "popup", "modal",
];

/// Whether a reader never sees the element's text.
pub(super) fn is_unseen(node: NodeRef<'_, Node>) -> bool {
    let Node::Element(element) = node.value() else { return false };
    UNSEEN.contains(&element.name()) || is_hidden(element) || is_footnote_mark(node)
}

fn is_hidden(element: &Element) -> bool {
    let style = element.attr("style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.split_whitespace().collect();
    element.attr("hidden").is_some()
        || element.attr("aria-hidden") == Some("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden")
}

/// A raised link within the page, which calls a footnote: its digits are no part of the figure before it.
fn is_footnote_mark(node: NodeRef<'_, Node>) -> bool {
    let is_link_inside = |node: NodeRef<'_, Node>| {
        node.value().as_element().is_some_and(|element| {
            element.name() == "a" && element.attr("href").is_some_and(|target| target.starts_with('#'))
        })
    };
    node.value().as_element().is_some_and(|element| element.name() == "sup") && node.children().any(is_link_inside)
}

/// Whether the element's kind or role says that it stands around the content.
pub(super) fn is_around(node: NodeRef<'_, Node>) -> bool {
    let Node::Element(element) = node.value() else { return false };
    let role = element.attr("role").unwrap_or_default();
    if role.starts_with("doc-") || role == "main" || role == "article" {
        return false;
    }
    let in_article = || {
        node.ancestors().any(|outer| {
            outer.value().as_element().is_some_and(|outer| {
                matches!(outer.name(), "article" | "main") || matches!(outer.attr("role"), Some("main" | "article"))
            })
        })
    };
    ROLES.contains(&role)
        || AROUND.contains(&element.name())
        || (AROUND_THE_PAGE.contains(&element.name()) && !in_article())
}

/// Whether the element's class or id is a word for what stands around the content.
pub(super) fn is_named_around(element: &Element) -> bool {
    if matches!(element.name(), "html" | "body" | "main" | "article") {
        return false;
    }
    let names = [element.attr("class"), element.attr("id")].into_iter().flatten();
    names.flat_map(words).any(|word| WORDS.contains(&word.as_str()))
}

/// The words of a class or id: `share-bar`, `shareBar` and `share_bar` are `share` and `bar`.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut lower = false;
    for letter in name.chars() {
        let boundary = !letter.is_ascii_alphabetic() || (letter.is_ascii_uppercase() && lower);
        if boundary && words.last().is_some_and(|word| !word.is_empty()) {
            words.push(String::new());
        }
        if letter.is_ascii_alphabetic()
            && let Some(word) = words.last_mut()
        {
            word.push(letter.to_ascii_lowercase());
        }
        lower = letter.is_ascii_lowercase();
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_words() {
        assert_eq!(words("share-barTop"), ["share", "bar", "top"]);
        assert_eq!(words("bdsharebuttonbox"), ["bdsharebuttonbox"]);
    }
}
