use num_rational::Ratio;

use super::rate::{Frequency, Lasting, count};
use super::{apart, running};
use crate::check::scene::Scene;
use crate::check::values::bead::Compared;
use crate::lang::Language;
use crate::lang::marks::is_comma_or_stop;
use crate::model::{Figure, Measure};
use crate::text::{Side, Span};

/// A stretch of a text in which frequencies are looked for.
pub(super) struct Stretch<'a> {
    /// The whole text.
    pub source: &'a str,
    /// Where the stretch lies.
    pub span: Span,
    /// Its figures, in text order.
    pub figures: Vec<&'a Figure>,
    /// Its language.
    pub language: &'static Language,
}

impl<'a> Stretch<'a> {
    /// The sentences of a side of a bead.
    pub(super) fn new(scene: &Scene<'a>, bead: &Compared, side: Side) -> Self {
        let text = scene.texts[side];
        let sentences = text.figures.get(bead.sentences[side].clone()).unwrap_or_default();
        Self {
            source: &text.document.text,
            span: bead.span(scene.texts, side),
            figures: sentences.iter().flatten().collect(),
            language: scene.languages[side],
        }
    }

    /// The text of the stretch up to `at`.
    pub(super) fn before(&self, at: usize) -> &'a str {
        self.source.get(self.span.start()..at).unwrap_or_default()
    }

    /// The text of the stretch from `at` on.
    pub(super) fn behind(&self, at: usize) -> &'a str {
        self.source.get(at..self.span.end()).unwrap_or_default()
    }

    /// The figure that starts at `at`.
    pub(super) fn starting(&self, at: usize) -> Option<&'a Figure> {
        let index = self.figures.partition_point(|figure| figure.span.start() < at);
        self.figures.get(index).copied().filter(|figure| figure.span.start() == at)
    }

    /// The figure that ends at `at`.
    pub(super) fn ending(&self, at: usize) -> Option<&'a Figure> {
        let index = self.figures.partition_point(|figure| figure.span.end() < at);
        self.figures.get(index).copied().filter(|figure| figure.span.end() == at)
    }

    /// Whether `at` lies inside a figure, behind its first byte.
    pub(super) fn is_inside(&self, at: usize) -> bool {
        let index = self.figures.partition_point(|figure| figure.span.end() <= at);
        self.figures.get(index).is_some_and(|figure| figure.span.start() < at)
    }

    /// The clause around a place, as far as a frequency may reach in it.
    pub(super) fn clause(&self, around: Span) -> Span {
        /// Bytes to either side.
        const REACH: usize = 240;
        let (before, behind) = (self.before(around.start()), self.behind(around.end()));
        let from = before.len().saturating_sub(REACH);
        let from = (from..before.len()).find(|&at| before.is_char_boundary(at)).unwrap_or(before.len());
        let to = (0..=REACH.min(behind.len())).rev().find(|&at| behind.is_char_boundary(at)).unwrap_or_default();
        let before = before[from..].rsplit(is_comma_or_stop).next().unwrap_or_default();
        let behind = behind[..to].split(is_comma_or_stop).next().unwrap_or_default();
        Span::new(around.start() - before.len(), around.end() + behind.len())
    }

    /// The figures that begin in a part of the stretch.
    pub(super) fn figures_in(&self, part: Span) -> impl Iterator<Item = &'a Figure> + use<'a, '_> {
        let from = self.figures.partition_point(|figure| figure.span.start < part.start);
        self.figures.iter().skip(from).copied().take_while(move |figure| figure.span.start < part.end)
    }

    /// A frequency whose parts stand at `parts`.
    pub(super) fn frequency(&self, parts: Vec<Span>, lasts: Vec<Lasting>, times: Option<Ratio<i128>>) -> Frequency {
        let span = parts.iter().copied().reduce(Span::to).unwrap_or_default();
        let places = |figure: &&Figure| matches!(figure.measure, Measure::Ordinal(_));
        let own = |figure: &&Figure| parts.iter().any(|part| part.overlaps(figure.span));
        let figures = self.figures_in(self.clause(span)).filter(|figure| !places(figure) && !own(figure));
        let numbers = figures.filter_map(|figure| Some((count(figure)?, figure.span))).collect();
        Frequency { span, parts, lasts, times, numbers }
    }
}

/// The frequencies that a stretch of text tells, in its order; none where they are more than anybody would pair.
pub(super) fn frequencies(stretch: &Stretch<'_>) -> Vec<Frequency> {
    /// Frequencies of a stretch, at most.
    const MOST: usize = 64;
    let mut found = if stretch.language.figures.words { apart::read(stretch) } else { running::read(stretch) };
    found.sort_by_key(|frequency| (frequency.span.start, std::cmp::Reverse(frequency.span.end)));
    let mut end = 0;
    found.retain(|frequency| {
        let own = frequency.span.start() >= end;
        end = end.max(frequency.span.end());
        own
    });
    if found.len() > MOST { Vec::new() } else { found }
}
