use super::{Checked, joined};
use crate::model::{Carried, Finding};
use crate::text::{Pair, Side};
use crate::write::corpus::{Standing, Unit};

/// Where the units of one document pair or bitext unit come from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin<'a> {
    /// Name of the authoritative document or of the bitext.
    pub document: &'a str,
    /// Id of the bitext unit, for units that were aligned inside one.
    pub within: Option<&'a str>,
    /// What the ids of the units begin with; without it they are numbers alone.
    pub stem: Option<&'a str>,
    /// What the bitext unit has beside its texts, which is carried along.
    pub carried: Option<&'a Carried>,
}

/// The translation units of a checked pair, one a bead, in the order of the texts.
///
/// ```
/// use bitally::{Options, pipeline, read};
/// let chinese = read::text("共12人。\n\n罚款5元。", "zh.txt", read::Lines::Wrapped);
/// let english = read::text("12 people.\n\nA fine of 5 yuan.", "en.txt", read::Lines::Wrapped);
/// let checked = bitally::check(&chinese, &english, &Options::default())?;
/// let units = pipeline::units(&checked, pipeline::Origin::default());
/// assert_eq!(units[1].texts.reference, "A fine of 5 yuan.");
/// # Ok::<(), bitally::Error>(())
/// ```
#[must_use]
pub fn units(checked: &Checked, origin: Origin) -> Vec<Unit> {
    let aligned = &checked.aligned;
    let mut findings: Vec<Vec<&Finding>> = vec![Vec::new(); aligned.beads.len()];
    for finding in &checked.report.findings {
        if let Some(of_bead) = findings.get_mut(finding.bead) {
            of_bead.push(finding);
        }
    }
    let sides = aligned.texts.as_ref().zip(aligned.languages).zip(Side::EACH);
    let lines = sides.map(|((text, language), side)| {
        let sentences = aligned.beads.iter().map(|bead| bead.sentences[side].clone());
        joined::lines(text, sentences, language.style.sentence_gap)
    });
    let lines = lines.authoritative.into_iter().zip(lines.reference);
    let mut units = Vec::with_capacity(aligned.beads.len());
    for (position, ((bead, findings), lines)) in aligned.beads.iter().zip(findings).zip(lines).enumerate() {
        let worst = findings.iter().map(|finding| finding.severity).max();
        let lines = Pair::new(lines.0, lines.1);
        let codes = lines.as_ref().map(|line| line.codes.clone());
        let mut carried = origin.carried.cloned().unwrap_or_default();
        if aligned.beads.len() > 1 {
            carried.others.clear();
        }
        let place = Place::of(&carried, origin, position, aligned.beads.len());
        units.push(Unit {
            id: id(origin.stem, position, aligned.beads.len()),
            document: place.document,
            within: place.within,
            position: place.position,
            bead: bead.clone(),
            texts: lines.map(|line| line.text),
            codes,
            standing: Standing::from(worst),
            findings: findings.iter().map(|finding| format!("{}: {}", finding.rule, finding.message)).collect(),
            carried,
        });
    }
    units
}

/// Where a unit comes from.
struct Place {
    document: String,
    within: Option<String>,
    position: usize,
}

impl Place {
    /// What the file says that the unit was read from, where it says so: the document that bitally, or an XLIFF, names. The
    /// place in that document holds for a unit that stayed whole.
    fn of(carried: &Carried, origin: Origin, position: usize, beads: usize) -> Self {
        let told = carried.own("document");
        let document = told.or(carried.own("original")).unwrap_or(origin.document).to_owned();
        let within = origin.within.map(str::to_owned);
        if beads > 1 || told.is_none() {
            return Self { document, within, position };
        }
        let stated = carried.own("position").and_then(|stated| stated.parse::<usize>().ok());
        let position = stated.and_then(|stated| stated.checked_sub(1)).unwrap_or(position);
        Self { document, within: carried.own("unit").map(str::to_owned), position }
    }
}

/// The stem alone where it has one bead; numbered from 1 otherwise.
fn id(stem: Option<&str>, position: usize, beads: usize) -> String {
    match stem {
        Some(stem) if beads == 1 => stem.to_owned(),
        Some(stem) => format!("{stem}.{}", position + 1),
        None => (position + 1).to_string(),
    }
}
