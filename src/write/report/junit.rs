use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use tempfile::SpooledTempFile;

use super::xml::{allowed, begin, text};
use super::{Case, Failure, Item};
use crate::model::Severity;
use crate::text::{Pair, counted};

/// How many bytes of test cases are held in memory before they go to a file.
const SPOOL: usize = 8 << 20;

/// Writes `JUnit` XML as Jenkins and its kin read it: a test case for each pair or unit, which fails for findings of a stated
/// severity and above; lesser ones stand in its output. A pair that could not be checked is a test case in error.
///
/// The counts come first in such a file, so that the test cases wait in a temporary one until all are there.
pub struct Junit<W> {
    output: W,
    fails_from: Option<Severity>,
    cases: Writer<BufWriter<SpooledTempFile>>,
    /// Where the test cases begin.
    head: u64,
    counts: Counts,
}

#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
}

impl<W: Write> Junit<W> {
    /// Begins a report that goes to `output`.
    ///
    /// # Errors
    /// What the temporary file says.
    pub fn begin(output: W, fails_from: Option<Severity>) -> io::Result<Self> {
        let mut cases = begin(BufWriter::new(SpooledTempFile::new(SPOOL)))?;
        // The elements around the cases, for their indentation alone.
        cases.write_event(Event::Start(BytesStart::new("testsuites")))?;
        cases.write_event(Event::Start(BytesStart::new("testsuite")))?;
        let head = cases.get_mut().stream_position()?;
        Ok(Self { output, fails_from, cases, head, counts: Counts::default() })
    }

    /// Adds a pair or unit that was checked.
    ///
    /// # Errors
    /// What the temporary file says.
    pub fn add(&mut self, case: &Case) -> io::Result<()> {
        self.counts.tests += 1;
        self.counts.failures += usize::from(case.items.iter().any(|item| fails(item, self.fails_from)));
        test_case(&mut self.cases, case, self.fails_from)
    }

    /// Adds a pair that could not be checked.
    ///
    /// # Errors
    /// What the temporary file says.
    pub fn fail(&mut self, failure: &Failure) -> io::Result<()> {
        self.counts.tests += 1;
        self.counts.errors += 1;
        not_done(&mut self.cases, failure)
    }

    /// Completes the report and gives the output back.
    ///
    /// # Errors
    /// What the output or the temporary file says.
    pub fn finish(self) -> io::Result<W> {
        let Self { output, mut cases, head, counts: Counts { tests, failures, errors }, .. } = self;
        let [tests, failures, errors] = [tests, failures, errors].map(|count| count.to_string());
        let counts = [("name", "bitally"), ("tests", &*tests), ("failures", &*failures), ("errors", &*errors)];
        let mut writer = begin(output)?;
        writer.write_event(Event::Start(BytesStart::new("testsuites").with_attributes(counts)))?;
        let suite = BytesStart::new("testsuite").with_attributes(counts).with_attributes([("skipped", "0")]);
        writer.write_event(Event::Start(suite))?;
        cases.write_event(Event::End(BytesEnd::new("testsuite")))?;
        cases.write_event(Event::End(BytesEnd::new("testsuites")))?;
        let mut spool = cases.into_inner().into_inner().map_err(io::IntoInnerError::into_error)?;
        spool.seek(SeekFrom::Start(head))?;
        let mut output = writer.into_inner();
        io::copy(&mut spool, &mut output)?;
        output.write_all(b"\n")?;
        Ok(output)
    }
}

impl<W> std::fmt::Debug for Junit<W> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Junit").finish_non_exhaustive()
    }
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
                more => format!("{}, the first: {}", counted(more, "finding"), first.advice()),
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

/// A pair that could not be checked: a test case in error, which is neither passed nor failed.
fn not_done<W: Write>(writer: &mut Writer<W>, failure: &Failure) -> io::Result<()> {
    let Pair { authoritative, reference } = failure.documents.as_ref().as_ref().map(|name| allowed(name));
    let message = allowed(&failure.message);
    let attributes = [("name", &*reference), ("classname", &*authoritative)];
    let element = writer.create_element("testcase").with_attributes(attributes);
    element.write_inner_content(|writer| {
        let error = writer.create_element("error").with_attributes([("message", &*message), ("type", "not-checked")]);
        error.write_empty().map(|_| ())
    })?;
    Ok(())
}

fn lines(items: &[&Item]) -> String {
    let line = |item: &&Item| {
        let place = &item.places.reference;
        format!("{place}: {}: {} ({})", item.severity.name(), item.advice(), item.rule)
    };
    items.iter().map(line).collect::<Vec<_>>().join("\n")
}
