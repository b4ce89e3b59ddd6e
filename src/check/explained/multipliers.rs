//! Unit multipliers: the numbers of a table that is stated in 亿元 are others than those of one in billions of yuan.

use num_rational::Ratio;
use num_traits::CheckedDiv;

use crate::check::findings::differences::same_unit;
use crate::check::matching::agree::{Agreement, agree};
use crate::check::matching::relation::relation;
use crate::check::values::atom::Atom;
use crate::check::values::bead::{Compared, Fate};
use crate::model::{BlockKind, Measure, Relation, Scalar, Text};
use crate::number::Number;
use crate::text::{Pair, Side};

/// Two unit multipliers that stand for each other and differ, and what the numbers of their table say of that.
struct Differing {
    /// Index of the bead.
    bead: usize,
    /// The values of the bead.
    values: Pair<usize>,
    /// What turns a number of the authoritative table into one of the reference's.
    factor: Ratio<i128>,
    /// Numbers that were turned so.
    turned: usize,
    /// Telling numbers that stand as they are on both sides.
    kept: usize,
    /// Authoritative numbers without a counterpart: their beads and places there.
    open: Vec<(usize, usize)>,
}

/// Multipliers of one table that are held in mind, at most.
const MOST: usize = 16;

/// Pairs the numbers of tables that state them in different multipliers. Where the numbers bear the difference out it is none;
/// where they are the same on both sides, one of the multipliers is wrong.
pub(in crate::check) fn multipliers(texts: Pair<&Text>, compared: &mut [Compared]) {
    let mut in_force: Vec<Differing> = Vec::new();
    let mut in_table = false;
    for index in 0..compared.len() {
        let bead = &compared[index];
        let states = |atoms: &Vec<Atom>| atoms.iter().any(|atom| atom.multiplier);
        if in_force.is_empty() && !states(&bead.atoms.authoritative) && !states(&bead.atoms.reference) {
            continue;
        }
        let kind = kind(texts, bead);
        let cell = kind == BlockKind::TableCell || is_bare(texts, bead);
        if kind == BlockKind::Heading || in_table && !cell {
            conclude(compared, std::mem::take(&mut in_force));
            in_table = false;
        }
        in_table |= cell && !in_force.is_empty();
        if let Some(differing) = differing(&compared[index], index).filter(|_| in_force.len() < MOST) {
            in_force.push(differing);
        } else if cell {
            for differing in &mut in_force {
                numbers(&mut compared[index], differing);
            }
        }
    }
    conclude(compared, in_force);
}

fn kind(texts: Pair<&Text>, bead: &Compared) -> BlockKind {
    let sentence = texts.authoritative.sentences.get(bead.sentences.authoritative.start);
    sentence.map_or(BlockKind::Paragraph, |sentence| sentence.kind)
}

/// Whether a bead holds numbers and no letters, as the cells of a table do whose structure is lost.
fn is_bare(texts: Pair<&Text>, bead: &Compared) -> bool {
    let written = bead.span(texts, Side::Authoritative).of(&texts.authoritative.document.text);
    written.contains(|letter: char| letter.is_ascii_digit()) && !written.contains(char::is_alphabetic)
}

/// The multipliers of a bead where they differ: one of them may be read as the power of ten that it is, "(100 million yuan)".
fn differing(bead: &Compared, index: usize) -> Option<Differing> {
    let open = Side::EACH.map(|side| {
        let open = bead.open(side);
        let named: Vec<usize> = open.iter().copied().filter(|&at| bead.atoms[side][at].multiplier).collect();
        let powers = open.into_iter().filter(|&at| power_of_ten(&bead.atoms[side][at]).is_some());
        (named.len(), if named.is_empty() { powers.collect() } else { named })
    });
    if open.authoritative.0 + open.reference.0 == 0 {
        return None;
    }
    let (&[left], &[right]) = (open.authoritative.1.as_slice(), open.reference.1.as_slice()) else { return None };
    let (one, other) = (&bead.atoms.authoritative[left], &bead.atoms.reference[right]);
    let alike = one.measure.kind() == other.measure.kind() && same_unit(one.measure, other.measure);
    let factor = power_of_ten(one)?.value().checked_div(&power_of_ten(other)?.value())?;
    let values = Pair::new(left, right);
    alike.then_some(Differing { bead: index, values, factor, turned: 0, kept: 0, open: Vec::new() })
}

/// The value of an atom where it is ten or a higher power of ten.
fn power_of_ten(atom: &Atom) -> Option<Number> {
    let (_, Scalar::Number(number)) = atom.reading()? else { return None };
    let (digits, power) = number.digits()?;
    (digits == "1" && power > 0).then_some(*number)
}

/// Pairs the numbers of a cell that the multipliers turn into each other, and counts those that are the same as they stand.
fn numbers(bead: &mut Compared, differing: &mut Differing) {
    /// Digits from which on two numbers are hardly the same by chance.
    const TELLING: usize = 3;
    /// Numbers that the cell of a table holds at most.
    const CELL: usize = 8;
    if bead.atoms.authoritative.len().max(bead.atoms.reference.len()) > CELL {
        return;
    }
    let bare = |atom: &Atom| matches!(atom.measure, Measure::Number { classifier: None });
    for left in 0..bead.atoms.authoritative.len() {
        let atom = &bead.atoms.authoritative[left];
        let Some((measure, Scalar::Number(number))) = atom.reading().filter(|_| bare(atom)) else { continue };
        if let Fate::Paired(_, Agreement::Same) = bead.fates.authoritative[left] {
            let telling = number.digits().is_some_and(|(digits, _)| digits.len() >= TELLING);
            differing.kept += usize::from(telling);
            continue;
        }
        if bead.fates.authoritative[left] != Fate::Open {
            continue;
        }
        let Some(number) = number.times(differing.factor) else { continue };
        let scaled = Atom { readings: vec![(measure, Scalar::Number(number))], ..atom.clone() };
        let fits = |right: &usize| {
            let other = &bead.atoms.reference[*right];
            bare(other) && agree(&scaled, other).is_some_and(|agreement| agreement <= Agreement::Rounded)
        };
        let Some(right) = bead.open(Side::Reference).into_iter().find(fits) else {
            differing.open.push((bead.index, left));
            continue;
        };
        bead.fates.authoritative[left] = Fate::Paired(right, Agreement::Converted);
        bead.fates.reference[right] = Fate::Paired(left, Agreement::Converted);
        differing.turned += 1;
    }
}

/// What becomes of the multipliers themselves, now that their table has been seen.
fn conclude(compared: &mut [Compared], seen: Vec<Differing>) {
    /// Numbers that must stand as they are before a multiplier is held to be wrong.
    const ENOUGH: usize = 2;
    for Differing { bead, values, turned, kept, factor, open } in seen {
        let fate = match (turned, kept) {
            (0, ..ENOUGH) => continue,
            (0, _) => Fate::Differs,
            _ => |other| Fate::Paired(other, Agreement::Converted),
        };
        for side in Side::BOTH {
            compared[bead].fates[side][values[side]] = fate(values[side.other()]);
        }
        for (bead, left) in open.into_iter().filter(|_| turned > 0) {
            misprinted(&mut compared[bead], left, factor);
        }
    }
}

/// Turns a number of a cell by its multipliers where the other side has a misprint of what it turns into: what it should read is
/// that.
fn misprinted(bead: &mut Compared, left: usize, factor: Ratio<i128>) {
    let others = bead.open(Side::Reference).into_iter().filter_map(|right| bead.atoms.reference[right].reading());
    let others: Vec<Number> = others
        .filter_map(|(_, scalar)| if let Scalar::Number(number) = scalar { Some(*number) } else { None })
        .collect();
    let atom = &mut bead.atoms.authoritative[left];
    let Some((measure, &Scalar::Number(number))) = atom.reading() else { return };
    let slips = |number: Number| others.iter().any(|other| relation(number, *other) != Relation::Other);
    if let Some(turned) = number.times(factor).filter(|turned| slips(*turned) && !slips(number)) {
        atom.readings = vec![(measure, Scalar::Number(turned))];
    }
}
