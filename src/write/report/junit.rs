use std::io::{self, Write};

use quick_xml::Writer;

use super::xml::{allowed, begin, text};
use super::{Case, Gathered, Item};
use crate::model::Severity;

/// Writes `JUnit` XML as Jenkins and its kin read it: a test case for each pair or unit, which fails for findings of severity
/// `fails_from` and above; lesser ones stand in its output.
///
/// # Errors
/// What `output` says.
pub fn junit(output: &mut impl Write, gathered: &Gathered, fails_from: Option<Severity>) -> io::Result<()> {
    let tests = gathered.cases.len().to_string();
    let failing = gathered.cases.iter().filter(|case| case.items.iter().any(|item| fails(item, fails_from)));
    let failures = failing.count().to_string();
    let counts = [("name", "bitally"), ("tests", &*tests), ("failures", &*failures), ("errors", "0")];
    let mut writer = begin(&mut *output)?;
    let suites = writer.create_element("testsuites").with_attributes(counts);
    suites.write_inner_content(|writer| {
        let suite = writer.create_element("testsuite").with_attributes(counts).with_attribute(("skipped", "0"));
        suite.write_inner_content(|writer| {
            gathered.cases.iter().try_for_each(|case| test_case(writer, case, fails_from))
        })?;
        Ok(())
    })?;
    output.write_all(b"\n")
}

fn fails(item: &Item, fails_from: Option<Severity>) -> bool {
    fails_from.is_some_and(|from| item.severity >= from)
}

fn test_case<W: Write>(writer: &mut Writer<W>, case: &Case, fails_from: Option<Severity>) -> io::Result<()> {
    let (name, class) = (allowed(&case.name()), allowed(&case.documents.authoritative));
    let attributes = [("name", &*name), ("classname", &*class)];
    let element = writer.create_element("testcase").with_attributes(attributes);
    if case.items.is_empty() {
        element.write_empty()?;
        return Ok(());
    }
    let (failing, lesser): (Vec<&Item>, Vec<&Item>) = case.items.iter().partition(|item| fails(item, fails_from));
    element.write_inner_content(|writer| {
        if let Some(first) = failing.first() {
            let said = match failing.len() {
                1 => first.advice(),
                more => format!("{more} findings, the first: {}", first.advice()),
            };
            let (message, kind) = (allowed(&said), first.rule);
            let failure = writer.create_element("failure").with_attributes([("message", &*message), ("type", kind)]);
            failure.write_inner_content(|writer| text(writer, &lines(&failing)))?;
        }
        if !lesser.is_empty() {
            writer.create_element("system-out").write_inner_content(|writer| text(writer, &lines(&lesser)))?;
        }
        Ok(())
    })?;
    Ok(())
}

fn lines(items: &[&Item]) -> String {
    let line = |item: &&Item| {
        let place = &item.places.reference;
        let at = place.region.map_or_else(String::new, |at| format!(":{}:{}", at.start.line, at.start.column));
        let (document, severity) = (&place.document, item.severity.name());
        format!("{document}{at}: {severity}: {} ({})", item.advice(), item.rule)
    };
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}
