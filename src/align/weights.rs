/// What each signal weighs when beads are scored. All are natural logarithms or factors of such.
///
/// The defaults were fitted on some documents and measured on others; `docs/alignment.md` says on which.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// How likely a term, figure, small figure, shared word or name of one side is found on the other, where the sentences
    /// translate each other.
    pub coverage: [f32; KINDS],
    /// How much the evidence of each kind counts: below one, because pieces of evidence are not independent.
    pub kinds: [f32; KINDS],
    /// The most that a hit can be better than chance.
    pub cap: f32,
    /// Sentences that are assumed beside those of the text when the chance of a hit is reckoned.
    pub smoothing: f32,
    /// The power to which strengths of the lexicon are taken.
    pub sharpness: f32,
    /// Factor of the length score.
    pub length: f32,
    /// Standard deviation of the log ratio of lengths for sentences of 100 letters.
    pub deviation: f32,
    /// The power with which that deviation shrinks as sentences get longer.
    pub shrinking: f32,
    /// The least that lengths can score.
    pub length_floor: f32,
    /// Standard deviation of the log ratio of lengths between unrelated sentences.
    pub unrelated: f32,
    /// Log prior of a sentence left out or added.
    pub null: f32,
    /// Log prior of each further sentence left out or added beside the first.
    pub null_further: f32,
    /// Added for a null bead for each unit of the logarithm of its length over the mean.
    pub null_length: f32,
    /// Log prior of 1:2 and 2:1.
    pub two: f32,
    /// Log prior of each further sentence in a bead.
    pub further: f32,
    /// Log prior of a bead with several sentences on both sides, added.
    pub many: f32,
    /// What agreement and disagreement of marks at a bead's edges count: question marks, exclamation marks, colons, opening
    /// quotation marks, closing ones, headings, beginnings of paragraphs, sentences without letters at the start,
    /// sentences without a final stop at the end.
    pub marks: [[f32; 2]; MARKS],
    /// What each sentence counts that ends in a colon inside a bead, and so leads to the next one, where the other side has no
    /// such sentence there.
    pub lead_in: f32,
    /// What a quotation counts that stays open on both sides of a bead, or on one alone.
    pub quotation: [f32; 2],
    /// What each beginning of a paragraph inside a bead counts that the other side does not have there. It stands for how
    /// translations are laid out and was set on composed notices, since texts in lines show nothing of it.
    pub paragraph: f32,
    /// What counterparts count that stand in the same part of a bead: a factor, and the distance (of the bead's length) from
    /// which they speak against it.
    pub position: [f32; 2],
    /// How far the second round trusts what the first one paired.
    pub adaptation: f32,
    /// How far the second round trusts the bead types of the first one.
    pub type_adaptation: f32,
    /// Exponent of the probabilities of beads.
    pub temperature: f32,
    /// What [`Self::smoothing`] is for two sentences that stand alone. Of 1.4, 3, 5, 10, 30 and 100 it makes the probabilities
    /// truest at the temperature of all beads, on pairs of seven sets (`docs/alignment.md`) and the same pairs shifted by one.
    pub lone_smoothing: f32,
    /// The odds that two sentences which stand alone translate each other, before anything is known of them: that somebody has
    /// put them side by side is worth four to one.
    pub lone_odds: f32,
}

/// Kinds of evidence: terms, figures, small figures, shared words, names, terms that the lexicon lacks.
pub const KINDS: usize = 6;

/// Kinds of marks at the edges of a sentence.
pub const MARKS: usize = 9;

impl Default for Weights {
    fn default() -> Self {
        Self {
            coverage: [0.325, 0.78, 0.6, 0.8, 0.42, 0.35],
            kinds: [0.55, 1.0, 0.45, 0.8, 0.72, 0.33],
            cap: 60.0,
            smoothing: 1.4,
            sharpness: 0.7,
            length: 1.3,
            deviation: 0.28,
            shrinking: 0.32,
            length_floor: -8.0,
            unrelated: 0.95,
            null: -6.0,
            null_further: -3.7,
            null_length: 0.0,
            two: -1.8,
            further: -1.2,
            many: -1.3,
            marks: [
                [0.65, -0.5],
                [0.3, -0.2],
                [0.4, -0.4],
                [0.2, -0.2],
                [0.2, -0.2],
                [1.0, -1.0],
                [0.0, -0.8],
                [0.0, -2.0],
                [0.2, -0.2],
            ],
            lead_in: 2.0,
            quotation: [0.3, -0.8],
            paragraph: -4.0,
            position: [0.5, 0.25],
            adaptation: 0.31,
            type_adaptation: 0.5,
            temperature: 0.6,
            lone_smoothing: 3.0,
            lone_odds: 4.0,
        }
    }
}
