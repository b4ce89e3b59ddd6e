use std::ops::Range;
use std::path::{Path, PathBuf};

use super::{Error, Settings};
use crate::check::RULES;
use crate::pipeline;
use crate::text::{LineIndex, Side};

/// The name under which settings are looked for.
pub const FILE_NAME: &str = "bitally.toml";

/// Settings and the file that they come from.
#[derive(Clone, Debug)]
pub struct Project {
    /// The file.
    pub path: PathBuf,
    /// Its text, into which the spans of the settings point.
    pub text: String,
    /// What it says.
    pub settings: Settings,
}

impl Project {
    /// The folder to which the paths in the settings are relative.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
    }

    /// The tag of the language that the settings state for a side.
    ///
    /// # Errors
    /// [`Error::Invalid`] for one that names no built-in language.
    pub fn language(&self, side: Side) -> Result<Option<&str>, Error> {
        let (key, stated) = match side {
            Side::Authoritative => ("from", &self.settings.from),
            Side::Reference => ("to", &self.settings.to),
        };
        let Some(stated) = stated else { return Ok(None) };
        let known = pipeline::stated_language(stated.get_ref());
        known.map_err(|error| self.invalid(stated.span().start, format!("{key}: {error}")))?;
        Ok(Some(stated.get_ref()))
    }

    /// The error that `message` makes at byte `offset` of the file.
    pub(super) fn invalid(&self, offset: usize, message: String) -> Error {
        let (line, column) = position(&self.text, offset);
        Error::Invalid { path: self.path.clone(), line, column, message }
    }
}

/// Line and column of a byte of the file, from 1.
pub(super) fn position(text: &str, offset: usize) -> (usize, usize) {
    LineIndex::new(text).position(text, offset)
}

/// Looks for [`FILE_NAME`] in `folder` and in every folder above it.
///
/// # Errors
/// [`Error::NotFound`].
pub fn find(folder: &Path) -> Result<PathBuf, Error> {
    let candidates = folder.ancestors().map(|folder| folder.join(FILE_NAME));
    let found = candidates.into_iter().find(|path| path.is_file());
    found.ok_or_else(|| Error::NotFound { folder: folder.to_owned() })
}

/// Reads the settings in `path`.
///
/// # Errors
/// [`Error::Unreadable`] and whatever [`parse`] says.
pub fn open(path: &Path) -> Result<Project, Error> {
    let text = std::fs::read_to_string(path).map_err(|source| Error::Unreadable { path: path.to_owned(), source })?;
    parse(text, path)
}

/// Reads settings; `path` is named in errors, and the patterns are relative to its folder.
///
/// ```
/// use bitally::config;
/// let error = config::parse("[rules]\nunit-mising = \"off\"\n".into(), "bitally.toml".as_ref()).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "bitally.toml:2:1: no rule is named \"unit-mising\"; did you mean \"unit-missing\"? `bitally rule` lists them"
/// );
/// ```
///
/// # Errors
/// [`Error::Invalid`] with the place, what stands there, and what is nearest to it.
pub fn parse(text: String, path: &Path) -> Result<Project, Error> {
    let settings = toml::from_str(&text).map_err(|error: toml::de::Error| {
        let (line, column) = position(&text, error.span().map_or(0, |span| span.start));
        let said = message(error.message());
        let said = error.span().and_then(|span| misfit(&text, span, error.message())).unwrap_or(said);
        Error::Invalid { path: path.to_owned(), line, column, message: said }
    })?;
    let project = Project { path: path.to_owned(), text, settings };
    require_rules(&project)?;
    require_pairs(&project)?;
    require_reasons(&project)?;
    super::Leniency::of(&project)?;
    Ok(project)
}

fn require_rules(project: &Project) -> Result<(), Error> {
    let settings = &project.settings;
    let named = settings.rules.keys().chain(settings.ignore.iter().filter_map(|ignored| ignored.rule.as_ref()));
    for name in named {
        if !RULES.iter().any(|rule| rule.name == name.get_ref()) {
            let hint = did_you_mean(name.get_ref(), RULES.iter().map(|rule| rule.name));
            let message = format!("no rule is named {:?}{hint} `bitally rule` lists them", name.get_ref());
            return Err(project.invalid(name.span().start, message));
        }
    }
    Ok(())
}

fn require_pairs(project: &Project) -> Result<(), Error> {
    for pair in &project.settings.pairs {
        let (sides, bitext) = ((&pair.authoritative, &pair.reference), &pair.bitext);
        let fault = match (sides, bitext) {
            ((Some(_), Some(_)), None) | ((None, None), Some(_)) => continue,
            ((Some(stated), None), None) => (stated.span().start, "authoritative has no reference beside it"),
            ((None, Some(stated)), None) => (stated.span().start, "reference has no authoritative beside it"),
            (_, Some(stated)) => {
                (stated.span().start, "bitext stands beside authoritative or reference; make it pairs of its own")
            }
            ((None, None), None) => (0, "[[pairs]] is empty; give it authoritative and reference, or bitext"),
        };
        return Err(project.invalid(fault.0, fault.1.to_owned()));
    }
    Ok(())
}

fn require_reasons(project: &Project) -> Result<(), Error> {
    for ignored in &project.settings.ignore {
        let at = ignored.reason.span().start;
        if ignored.reason.get_ref().trim().is_empty() {
            return Err(project.invalid(at, "the reason is empty; say why this is left out".into()));
        }
        let stated = [&ignored.figure, &ignored.term].into_iter().flatten().collect::<Vec<_>>();
        if stated.len() != 1 || stated.iter().any(|text| text.trim().is_empty()) {
            return Err(project.invalid(at, "[[ignore]] names either a figure or a term".into()));
        }
    }
    Ok(())
}

/// What serde says of an unknown key, with the nearest known one; any other message as it is.
fn message(said: &str) -> String {
    let Some(rest) = said.strip_prefix("unknown field `").or_else(|| said.strip_prefix("unknown variant `")) else {
        return said.to_owned();
    };
    let what = if said.starts_with("unknown field") { "key" } else { "value" };
    let mut names = rest.split('`').step_by(2);
    let found = names.next().unwrap_or_default();
    let known: Vec<&str> = rest.split('`').skip(2).step_by(2).collect();
    let hint = did_you_mean(found, known.iter().copied());
    format!("unknown {what} {found:?}{hint} known here: {}", known.join(", "))
}

/// What is said of a value that is no string where a word of a list is wanted: the list is what the reader knows in place of
/// a word that means nothing.
fn misfit(text: &str, place: Range<usize>, said: &str) -> Option<String> {
    if said != "wanted string or table" {
        return None;
    }
    let found = text.get(place.clone())?;
    let tried = format!("{}\"\"{}", text.get(..place.start)?, text.get(place.end..)?);
    let known = toml::from_str::<Settings>(&tried).err()?;
    let known: Vec<String> = known.message().split('`').skip(3).step_by(2).map(|name| format!("{name:?}")).collect();
    Some(format!("expected one of {}, found {found}", known.join(", ")))
}

/// `; did you mean "…"?` with the name that is nearest to `found`, or a semicolon where none is near.
fn did_you_mean<'a>(found: &str, known: impl Iterator<Item = &'a str>) -> String {
    /// Jaro–Winkler similarity from which clap, too, takes a word for a misspelling of another.
    const SIMILAR: f64 = 0.7;
    let scored = known.map(|name| (strsim::jaro_winkler(found, name), name));
    let nearest = scored.max_by(|left, right| left.0.total_cmp(&right.0)).filter(|&(score, _)| score >= SIMILAR);
    nearest.map_or_else(|| ";".to_owned(), |(_, name)| format!("; did you mean {name:?}?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str, expected: &str) {
        let error = parse(text.into(), Path::new("bitally.toml")).expect_err(text).to_string();
        assert!(error.contains(expected), "{text}\n{error}\nlacks {expected}");
    }

    #[test]
    fn unknown_keys_and_values_name_place_and_nearest() {
        says("\nbasline = \"a.json\"\n", "bitally.toml:2:1: unknown key \"basline\"; did you mean \"baseline\"?");
        says("[[pairs]]\nauthoritive = \"a\"\n", ":2:1: unknown key \"authoritive\"; did you mean \"authoritative\"?");
        says("fail-on = \"warnings\"\n", ":1:11: unknown value \"warnings\"; did you mean \"warning\"?");
        says("[tolerance]\nmonye = \"1%\"\n", ":2:1: unknown key \"monye\"; did you mean \"money\"?");
        says(
            "[rules]\nfigure-difers = \"off\"\n",
            ":2:1: no rule is named \"figure-difers\"; did you mean \"figure-differs\"?",
        );
        says("fail-on = 3\n", ":1:11: expected one of \"note\", \"warning\", \"error\", \"never\", found 3");
        says(
            "[rules]\nfigure-differs = true\n",
            ":2:18: expected one of \"off\", \"note\", \"warning\", \"error\", found true",
        );
        says("unpaired = 1.5\n", ":1:12: expected one of \"error\", \"warning\", \"off\", found 1.5");
        says("zzz = 1\n", ":1:1: unknown key \"zzz\"; known here: from, to");
    }

    #[test]
    fn incomplete_settings_are_refused_where_they_stand() {
        says("[[pairs]]\nauthoritative = \"a\"\n", ":2:17: authoritative has no reference");
        says("[[ignore]]\nfigure = \"1\"\nreason = \" \"\n", ":3:10: the reason is empty");
        says("[[ignore]]\nfigure = \"1\"\n", "missing field `reason`");
        says("[[ignore]]\nreason = \"because\"\n", "names either a figure or a term");
        says("[tolerance]\nmoney = \"half\"\n", ":2:9: expected a percentage");
        says("from = [\n", "bitally.toml:");
    }
}
