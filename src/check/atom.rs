use crate::model::{Figure, Measure, Qualifier, Scalar, Text, Value};

/// One value of a figure: a range has two, a hierarchy of ordinals one for each step.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    /// Sentence of the figure.
    pub sentence: usize,
    /// The figure's index in its sentence.
    pub figure: usize,
    /// What can be read: the main reading first.
    pub readings: Vec<(Measure, Scalar)>,
    /// How the words limit the value.
    pub qualifier: Qualifier,
    /// Whether a translation may leave it out.
    pub optional: bool,
}

/// The atoms of some sentences of a text, in text order.
pub(super) fn atoms(text: &Text, sentences: std::ops::Range<usize>) -> Vec<Atom> {
    let mut found = Vec::new();
    for sentence in sentences {
        for (index, figure) in text.figures.get(sentence).into_iter().flatten().enumerate() {
            of(figure, sentence, index, &mut found);
        }
    }
    found
}

fn of(figure: &Figure, sentence: usize, index: usize, found: &mut Vec<Atom>) {
    let mut push = |readings: Vec<(Measure, Scalar)>, qualifier: Qualifier| {
        found.push(Atom { sentence, figure: index, readings, qualifier, optional: figure.optional });
    };
    match &figure.value {
        Value::Malformed => {}
        Value::Single(Scalar::Path(path)) if path.len() > 1 => {
            for &number in path {
                push(vec![(figure.measure, Scalar::Path([number].into()))], Qualifier::Exact);
            }
        }
        Value::Single(scalar) => {
            let mut readings = vec![(figure.measure, scalar.clone())];
            for (measure, value) in &figure.alternatives {
                if let Value::Single(scalar) = value {
                    readings.push((*measure, scalar.clone()));
                }
            }
            push(readings, figure.qualifier);
        }
        Value::Range { low, high } => {
            for bound in [low, high].into_iter().flatten() {
                push(vec![(figure.measure, bound.clone())], figure.qualifier);
            }
        }
    }
}
