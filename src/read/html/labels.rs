use crate::lang::LANGUAGES;

/// Whether a block says nothing but what a site puts around a notice: "Print", "Share to Facebook", 【上一篇】….
///
/// Words that could begin a sentence of a notice count only near the `edge` of the page: before everything, or in the
/// second half.
pub(super) fn is_label(block: &str, edge: bool) -> bool {
    /// A label is short.
    const LONGEST: usize = 90;
    if block.chars().count() > LONGEST {
        return false;
    }
    let tables = || LANGUAGES.iter().map(|language| &language.page);
    let folded = block.trim().to_lowercase();
    let holds = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let begins = |words: &[&str]| words.iter().any(|word| folded.trim_start_matches(OPENERS).starts_with(word));
    if edge && tables().any(|page| holds(page.marks)) || tables().any(|page| begins(page.openings)) {
        return true;
    }
    let labels = |piece: &str| tables().any(|page| page.labels.contains(&piece));
    // One character alone is as likely the cell of a table.
    let mut pieces = folded.split(is_separator).map(str::trim).filter(|piece| !piece.is_empty());
    folded.chars().nth(1).is_some() && pieces.all(|piece| labels(piece) || piece.split_whitespace().all(labels))
}

/// Brackets that labels stand in.
const OPENERS: &[char] = &['【', '[', '［', '〖', '(', '（', '>', '<', '·', ' '];

fn is_separator(letter: char) -> bool {
    matches!(
        letter,
        '|' | '｜'
            | '/'
            | '【'
            | '】'
            | '['
            | ']'
            | '［'
            | '］'
            | '（'
            | '）'
            | '('
            | ')'
            | '：'
            | ':'
            | '>'
            | '<'
            | '»'
            | '·'
            | '•'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_labels_from_text() {
        for label in [
            "打印", "【打印】 【关闭】", "字号：大 中 小", "分享到：", "【上一篇】某文", "Share:", "Print | Close",
            "Back to top",
        ] {
            assert!(is_label(label, false), "{label}");
        }
        for label in ["海ICP备05018231号", "Copyright © The Bureau", "您是第2,047,311位访问者"] {
            assert!(is_label(label, true), "{label}");
        }
        for text in [
            "打印费用每页五角。",
            "Share capital rose to 5 million yuan.",
            "第一条 为了保护版权，制定本办法。",
            "附件：1. 名单",
            "大",
            "Next year the rate is 5%.",
        ] {
            assert!(!is_label(text, true), "{text}");
        }
    }
}
