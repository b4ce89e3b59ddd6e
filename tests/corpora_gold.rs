//! The gold files of `corpora/` are well-formed: their sentences make up both documents, their figures and findings
//! occur, and the table in `corpora/README.md` lists every folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use bitally::check::RULES;
use bitally::eval::{Gold, GoldFigure};
use bitally::text::Side;

/// One side of a gold file.
struct OneSide<'a> {
    name: &'static str,
    file: &'a str,
    encoding: Option<&'a str>,
    left_out: &'a [String],
    /// Sentences and figures, bead by bead.
    beads: Vec<(&'a [String], &'a [GoldFigure])>,
}

fn one_side(gold: &Gold, side: Side) -> OneSide<'_> {
    let (file, encoding, left_out) = match side {
        Side::Authoritative => (&gold.authoritative, &gold.encoding.authoritative, &gold.left_out.authoritative),
        Side::Reference => (&gold.reference, &gold.encoding.reference, &gold.left_out.reference),
    };
    let beads = gold.beads.iter().map(|bead| (bead.sentences(side), bead.figures(side))).collect();
    OneSide { name: side.name(), file, encoding: encoding.as_deref(), left_out, beads }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora")
}

/// Every folder of `corpora/` with its gold file.
fn corpora() -> BTreeMap<String, Gold> {
    let folders = fs::read_dir(root()).expect("corpora is readable").map(|entry| entry.expect("readable").path());
    folders
        .filter(|path| path.is_dir())
        .map(|path| {
            let name = path.file_name().expect("named").to_string_lossy().into_owned();
            let gold = Gold::read(&path.join("gold.toml")).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, gold)
        })
        .collect()
}

fn without_white_space(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).collect()
}

/// The text that a browser shows of a page, near enough for the pages of `corpora/`.
fn visible(page: &str) -> String {
    let mut shown = String::new();
    let mut rest = page;
    let mut hidden: Option<&str> = None;
    while let Some(open) = rest.find('<') {
        if hidden.is_none() {
            shown.push_str(&rest[..open]);
        }
        rest = &rest[open..];
        let close =
            if rest.starts_with("<!--") { rest.find("-->").map(|at| at + 3) } else { rest.find('>').map(|at| at + 1) };
        let close = close.expect("every tag is closed");
        let tag = rest[1..close].trim_start_matches('/');
        let name = tag.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or_default();
        match hidden {
            Some(outer) if name == outer && rest.starts_with("</") => hidden = None,
            None if ["head", "script", "style"].contains(&name) => hidden = Some(name),
            _ => {}
        }
        rest = &rest[close..];
    }
    shown.push_str(rest);
    let entities = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&copy;", "©"), ("&amp;", "&")];
    entities.iter().fold(shown, |text, (entity, letter)| text.replace(entity, letter))
}

/// What a document shows its reader, without white space.
fn shown(folder: &str, side: &OneSide<'_>, faults: &mut Vec<String>) -> String {
    let bytes = fs::read(root().join(folder).join(side.file)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    let label = side.encoding.unwrap_or("UTF-8");
    let Some(encoding) = encoding_rs::Encoding::for_label(label.as_bytes()).filter(|found| found.name() == label)
    else {
        faults.push(format!("{folder}: {label:?} is no name of an encoding"));
        return String::new();
    };
    let (text, _, broken) = encoding.decode(&bytes);
    if broken {
        faults.push(format!("{folder}/{}: does not decode as {label}", side.file));
    }
    let page = Path::new(side.file).extension().is_some_and(|extension| extension == "html");
    without_white_space(&if page { visible(&text) } else { text.into_owned() })
}

fn documents_are_covered(folder: &str, side: &OneSide<'_>, faults: &mut Vec<String>) {
    let text = shown(folder, side, faults);
    let mut rest = text.as_str();
    let mut left_out = side.left_out.iter().map(|piece| without_white_space(piece)).peekable();
    for sentence in side.beads.iter().flat_map(|(sentences, _)| *sentences) {
        let wanted = without_white_space(sentence);
        while let Some(after) = left_out.peek().and_then(|piece| rest.strip_prefix(piece.as_str())) {
            rest = after;
            left_out.next();
        }
        let Some(after) = rest.strip_prefix(wanted.as_str()) else {
            let stands: String = rest.chars().take(40).collect();
            faults.push(format!("{folder}: the {} side has {stands:?} where gold has {sentence:?}", side.name));
            return;
        };
        rest = after;
    }
    for piece in left_out {
        rest = rest.strip_prefix(piece.as_str()).unwrap_or(rest);
    }
    if !rest.is_empty() {
        faults.push(format!("{folder}: the {} side goes on with {rest:?}", side.name));
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A decimal, or a fraction that no finite decimal equals.
fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    if let Some((numerator, denominator)) = text.split_once('/') {
        let mut rest: u64 = denominator.parse().unwrap_or(1);
        while rest > 1 && (rest.is_multiple_of(2) || rest.is_multiple_of(5)) {
            rest /= if rest.is_multiple_of(2) { 2 } else { 5 };
        }
        return digits(numerator) && digits(denominator) && rest > 1;
    }
    text.split_once('.').map_or(digits(text), |(whole, rest)| digits(whole) && digits(rest) && !rest.ends_with('0'))
}

fn is_value(kind: &str, value: &str) -> bool {
    if let Some((low, high)) = value.split_once("..") {
        let bound = |bound: &str| bound.is_empty() || is_value(kind, bound);
        return low != high && bound(low) && bound(high);
    }
    match kind {
        "date" => value.len() > 1 && value.chars().all(|letter| letter.is_ascii_digit() || "-XCQH".contains(letter)),
        "time" => value.split(':').all(|part| part.len() == 2 && digits(part)) && value.contains(':'),
        "ordinal" => value.split('.').all(digits),
        "identifier" => !value.is_empty(),
        _ => value == "malformed" || is_number(value),
    }
}

fn is_unit(kind: &str, unit: Option<&str>) -> bool {
    match (kind, unit) {
        ("money", Some(code)) => code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()),
        ("quantity", _) => unit.is_none_or(|symbol| !symbol.is_empty()),
        ("duration", Some(unit)) => ["year", "month", "week", "day", "hour", "minute", "second"].contains(&unit),
        ("multiple", Some(reading)) => ["times", "increase", "either"].contains(&reading),
        ("ordinal", _) => unit.is_none_or(|unit| !unit.is_empty()),
        ("number" | "percent" | "points" | "date" | "time" | "identifier" | "optional", None) => true,
        _ => false,
    }
}

fn figures_occur(folder: &str, side: &OneSide<'_>, faults: &mut Vec<String>) {
    for (sentences, figures) in &side.beads {
        let mut rest = without_white_space(&sentences.concat());
        for figure in *figures {
            let (text, kind, unit) = (&figure.text, figure.kind.as_str(), figure.unit.as_deref());
            let well_formed = match (kind, figure.value.as_deref()) {
                ("optional" | "identifier", None) => true,
                ("optional", Some(_)) | (_, None) => false,
                (_, Some(value)) => is_value(kind, value) && is_unit(kind, unit),
            };
            if !well_formed {
                faults.push(format!("{folder}: {figure:?} has no such kind, value or unit"));
            }
            let wanted = without_white_space(text);
            match rest.find(&wanted) {
                Some(at) if !wanted.is_empty() => rest = rest.split_off(at + wanted.len()),
                _ => faults.push(format!("{folder}: {text:?} does not occur in its place of {sentences:?}")),
            }
        }
    }
}

fn is_relation(name: &str) -> bool {
    let power = name.strip_prefix(['x', '/']).and_then(|power| power.strip_prefix('1'));
    power.is_some_and(|zeros| !zeros.is_empty() && zeros.bytes().all(|byte| byte == b'0'))
        || ["teen-ty", "transposed", "one-digit", "rounded", "unit", "other"].contains(&name)
}

fn findings_occur(folder: &str, gold: &Gold, faults: &mut Vec<String>) {
    let mut last = 0;
    for finding in &gold.findings {
        let mut fault =
            |what: &str| faults.push(format!("{folder}: {} of bead {}: {what}", finding.rule, finding.bead));
        if !RULES.iter().any(|rule| rule.name == finding.rule) {
            fault("there is no such rule");
        }
        if !["error", "warning", "note"].contains(&finding.severity.as_str()) {
            fault("there is no such severity");
        }
        if finding.relation.as_deref().is_some_and(|relation| !is_relation(relation)) {
            fault("there is no such relation");
        }
        if finding.suggestion.is_some() && finding.reference.is_none() {
            fault("a suggestion replaces a figure of the reference");
        }
        if finding.bead < last {
            fault("findings follow the order of the beads");
        }
        last = finding.bead;
        if finding.authoritative.is_none() && finding.reference.is_none() {
            fault("it names no text");
        }
        let Some(bead) = gold.beads.get(finding.bead) else {
            fault("there is no such bead");
            continue;
        };
        let of_sentences = finding.rule.starts_with("sentence-");
        let both = [
            (&finding.authoritative, &bead.authoritative, &bead.figures.authoritative),
            (&finding.reference, &bead.reference, &bead.figures.reference),
        ];
        for (text, sentences, figures) in both {
            let Some(text) = text else { continue };
            let times = if of_sentences {
                sentences.iter().filter(|sentence| *sentence == text).count()
            } else {
                figures.iter().filter(|figure| figure.text == *text).count()
            };
            if times != 1 {
                fault(&format!("{text:?} is {times} of the bead's texts, not one"));
            }
        }
    }
    let planted = gold.findings.iter().filter(|finding| !finding.optional && finding.severity != "note").count();
    if gold.clean != (planted == 0) {
        faults.push(format!("{folder}: clean is {} and there are {planted} findings", gold.clean));
    }
}

#[test]
fn gold_files_are_well_formed() {
    let corpora = corpora();
    assert!(!corpora.is_empty(), "no gold file was found");
    let mut faults = Vec::new();
    for (folder, gold) in &corpora {
        for side in Side::BOTH.map(|side| one_side(gold, side)) {
            documents_are_covered(folder, &side, &mut faults);
            figures_occur(folder, &side, &mut faults);
        }
        if gold.beads.iter().any(|bead| bead.authoritative.is_empty() && bead.reference.is_empty()) {
            faults.push(format!("{folder}: a bead is empty"));
        }
        findings_occur(folder, gold, &mut faults);
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_table_lists_every_folder() {
    let readme = fs::read_to_string(root().join("README.md")).expect("corpora has a README");
    let mut listed: Vec<&str> =
        readme.lines().filter_map(|line| line.strip_prefix("| `")).filter_map(|row| row.split('`').next()).collect();
    listed.sort_unstable();
    let corpora = corpora();
    let folders: Vec<&str> = corpora.keys().map(String::as_str).collect();
    assert_eq!(listed, folders);
}
