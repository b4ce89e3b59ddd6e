//! Readings that only the figures around a figure decide.

use super::carried::ranged;
use crate::figures::context::Context;
use crate::lang::figures::Class;
use crate::lang::sections::LEVELS;
use crate::model::{Figure, Measure, Qualifier, Reading, Scalar, Value};
use crate::number::Number;
use crate::text::Span;

/// "2.2 times, 2.7 times and 3.3 times higher": a list of multiples shares the reading that its last one states.
pub(in crate::figures) fn share(text: &str, found: &mut [Figure]) {
    /// Bytes of separators between two members of such a list.
    const SEPARATOR: usize = 6;
    for index in (1..found.len()).rev() {
        let Measure::Multiple(reading) = found[index].measure else { continue };
        let before = &found[index - 1];
        let gap = text.get(before.span.end()..found[index].span.start()).map_or(usize::MAX, str::len);
        let open = matches!(before.measure, Measure::Multiple(Reading::Either));
        if open && gap <= SEPARATOR && matches!(before.value, Value::Single(Scalar::Number(_))) {
            found[index - 1].measure = Measure::Multiple(reading);
        }
    }
}

/// `1.8%` at the start of a stretch may be the marker of a list and 8%.
pub(in crate::figures) fn list_markers(context: &Context<'_>, found: &mut [Figure]) {
    let Some(shape) = context.digits(0) else { return };
    let Some(first) = found.first_mut().filter(|first| first.measure == Measure::Percent) else { return };
    let goes_on = context
        .text
        .get(first.span.end()..context.end)
        .is_some_and(|rest| rest.trim_start().starts_with(char::is_alphabetic));
    let opens = goes_on
        && context.gap(0).trim().is_empty()
        && first.span.start() == context.token(0).map_or(0, |token| token.start);
    if !opens || shape.decimals == 0 || shape.whole > 2 || shape.groups > 0 {
        return;
    }
    let Some(value) = first.value.number() else { return };
    let Some(item) = context.written(0).split(['.', '．']).next().and_then(Number::parse) else { return };
    let written = context.written(0).split(['.', '．']).nth(1).map(|rest| rest.trim_start().to_owned());
    let Some(rest) = written.as_deref().and_then(Number::parse) else { return };
    let whole = context.digits_value(0).map(Number::value);
    // What multiplied the whole number multiplies the part that is left.
    let factor = whole.and_then(|whole| num_traits::CheckedDiv::checked_div(&value.value(), &whole));
    if item.as_integer().is_some_and(|item| item > 0)
        && let Some(other) = factor.and_then(|factor| rest.times(factor))
    {
        first.alternatives.push((first.measure, Value::from(other)));
    }
}

/// `1.0.3%` at the start of a stretch is the marker of a list and 0.3%.
pub(in crate::figures) fn marked_percent(context: &Context<'_>, found: &mut [Figure]) {
    let Some(first) = found.first_mut().filter(|first| first.measure == Measure::Identifier) else { return };
    let opens = context.text.get(context.start..first.span.start()).is_some_and(|before| before.trim().is_empty());
    let Some((marker, written)) = first.span.of(context.text).split_once('.').filter(|_| opens) else { return };
    let sign = context.text.get(first.span.end()..context.end).and_then(|rest| rest.chars().next());
    let Some(sign) = sign.filter(|sign| matches!(sign, '%' | '％')) else { return };
    let Some(value) = Number::parse(written).filter(|_| marker.bytes().all(|byte| byte.is_ascii_digit())) else {
        return;
    };
    let span = Span::new(first.span.end() - written.len(), first.span.end() + sign.len_utf8());
    *first = Figure::new(span, Measure::Percent, Value::from(value));
}

/// "2 x 3 metres", 60×40厘米: the sides of something share the unit of the last one.
pub(in crate::figures) fn sides(context: &Context<'_>, found: &mut [Figure]) {
    for index in (1..found.len()).rev() {
        let length @ Measure::Quantity(unit) = found[index].measure else { continue };
        let before = &found[index - 1];
        let bare = before.measure == Measure::BARE && before.value.number().is_some();
        let times = || {
            let gap = context.text.get(before.span.end()..found[index].span.start()).unwrap_or_default();
            context.figures.between_sides.contains(&gap.trim())
        };
        if bare && unit.dimension == "length" && times() {
            found[index - 1].measure = length;
        }
    }
}

/// "From three minutes to two and a half": a bare number to which something changes may be told in what it changes from.
fn changed_to(context: &Context<'_>, found: &mut [Figure]) {
    /// Bytes of the word between both, with its spaces, at most.
    const LONGEST: usize = 10;
    for at in 1..found.len() {
        let (from, to) = (&found[at - 1], &found[at]);
        let (end, start) = (from.span.end(), to.span.start());
        let near = to.measure == Measure::BARE && (end + 2..=end + LONGEST).contains(&start);
        if !near || !context.is_between(end, start, Class::Range) {
            continue;
        }
        let first = context.token_at(from.span.start());
        let told = first.checked_sub(1).is_some_and(|before| context.is(before, Class::From)) && context.follows(first);
        if !told {
            continue;
        }
        let thousandth = to.alternatives.iter().any(|(measure, _)| *measure == Measure::Percent);
        match (from.measure, to.value.number(), from.value.number()) {
            (measure @ (Measure::Quantity(_) | Measure::Duration(_)), Some(_), _) => {
                let value = to.value.clone();
                found[at].alternatives.push((measure, value));
            }
            // From 200 to 5.0 per 1,000.
            (Measure::BARE, _, Some(number)) if thousandth => {
                let share = number.times(num_rational::Ratio::new(1, 10));
                found[at - 1].alternatives.extend(share.map(|share| (Measure::Percent, Value::from(share))));
            }
            _ => {}
        }
    }
}

/// "Articles 36, 38 to 40 and 41-1", "2,080, 1,960 or 1,820 yuan": the members of a list share what stands at its head or end.
pub(in crate::figures) fn share_measures(context: &Context<'_>, found: &mut Vec<Figure>) {
    if !context.words() {
        return;
    }
    changed_to(context, found);
    sections_of_list(context, found);
    measures_of_lists(context, found);
    for index in (1..found.len()).rev() {
        let money @ Measure::Money { .. } = found[index].measure else { continue };
        let named_after = context
            .text
            .get(found[index].span.range())
            .is_some_and(|text| text.starts_with(|letter: char| letter.is_ascii_digit()));
        if named_after && is_bare(context, &found[index - 1]) && beside(context, &found[index - 1], &found[index]) {
            found[index - 1].measure = money;
        }
    }
}

/// "4.9, 1.1 and 1.0 percent", "3 and 5 years": bare numbers of a list share what its last member measures.
fn measures_of_lists(context: &Context<'_>, found: &mut [Figure]) {
    for last in 1..found.len() {
        let counted = matches!(found[last].measure, Measure::Number { .. } | Measure::Money { .. });
        let measured = matches!(
            found[last].measure,
            Measure::Percent | Measure::Points | Measure::Quantity(_) | Measure::Duration(_)
        );
        let may = (measured || counted) && found[last - 1].measure == Measure::BARE;
        let members = if may { members(context, found, last) } else { 0 };
        if members == 0 {
            continue;
        }
        let at = context.token_at(found[last].span.start());
        let (Some(digits), Some(value)) = (context.digits_value(at), found[last].value.number()) else { continue };
        let Some(factor) = num_traits::CheckedDiv::checked_div(&value.value(), &digits.value()) else { continue };
        // Of "2 and 5 million tonnes" only the last may be in millions; of "1.2 and 1.5 million tonnes" both are.
        let raised = factor > num_rational::Ratio::from_integer(1);
        if counted && !raised {
            continue;
        }
        let measure = found[last].measure;
        for one in &mut found[last - members..last] {
            let Some(own) = one.value.number() else { continue };
            let Some(shared) = own.times(factor).map(Value::from) else { continue };
            if raised && own.value().is_integer() {
                one.alternatives.push((measure, shared));
            } else {
                one.alternatives.push((one.measure, one.value.clone()));
                (one.measure, one.value) = (measure, shared);
            }
        }
    }
}

/// How many bare numbers before the figure `last` are members of its list: "and" stands before the last one, commas between
/// the others. A comma before "and" needs a further member, so that "12, or 5 percent" is no list.
fn members(context: &Context<'_>, found: &[Figure], last: usize) -> usize {
    let gap =
        |index: usize| context.text.get(found[index - 1].span.end()..found[index].span.start()).unwrap_or_default();
    let bare = |figure: &Figure| {
        let at = context.token_at(figure.span.start());
        let digits = context.digits(at).is_some_and(|shape| shape.regular) && context.stop(at) == figure.span.end();
        digits && figure.measure == Measure::BARE && figure.alternatives.is_empty()
    };
    let (comma, rest) = match gap(last).strip_prefix(',') {
        Some(rest) => (true, rest),
        // 10- and 15-year: the hyphen waits for the unit.
        None => (false, gap(last).strip_prefix('-').unwrap_or(gap(last))),
    };
    let word = rest.strip_prefix(' ').and_then(|rest| rest.strip_suffix(' '));
    if !word.is_some_and(|word| context.figures.joiners.contains(&word)) || !bare(&found[last - 1]) {
        return 0;
    }
    let more = (1..last).rev().take_while(|&index| gap(index) == ", " && bare(&found[index - 1])).count();
    if comma && more == 0 { 0 } else { 1 + more }
}

/// "Articles 36, 38 to 40 and 41-1": the numbers after a section are sections of its kind.
fn sections_of_list(context: &Context<'_>, found: &mut Vec<Figure>) {
    let step = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => number.as_integer().and_then(|step| u64::try_from(step).ok()),
        _ => None,
    };
    let mut index = 1;
    while index < found.len() {
        let (Measure::Ordinal(Some(of)), next) = (found[index - 1].measure, index) else {
            index += 1;
            continue;
        };
        index += 1;
        let (before, this) = (&found[next - 1], &found[next]);
        let bare = is_bare(context, this) || is_bare_range(this);
        let joined = || beside(context, before, this) || ranged(context, before, this) && !hyphened(context, before);
        if !bare || !joined() {
            continue;
        }
        let value = match &found[next].value {
            Value::Single(scalar) => step(scalar).map(|step| Value::Single(Scalar::Path([step].into()))),
            Value::Range { low: Some(low), high: Some(high) } => step(low).zip(step(high)).map(|(low, high)| {
                let [low, high] = [low, high].map(|step| Some(Scalar::Path([step].into())));
                Value::Range { low, high }
            }),
            _ => None,
        };
        found[next].measure = Measure::Ordinal(Some(of));
        found[next].value = value.unwrap_or(Value::Malformed);
        inserted(context, found, next);
    }
}

/// Takes the number of an article that was put in later, 41-1, which was read as two.
fn inserted(context: &Context<'_>, found: &mut Vec<Figure>, index: usize) {
    let Some(next) = found.get(index + 1) else { return };
    let (Value::Single(Scalar::Path(path)), Some(number)) = (&found[index].value, next.value.number()) else { return };
    let written = context.text.get(found[index].span.end()..next.span.end()).unwrap_or_default();
    let digits = written.strip_prefix('-').filter(|digits| (1..=2).contains(&digits.len()));
    let Some(sub) = digits.and_then(|digits| digits.parse::<u64>().ok()) else { return };
    let negative = number.as_integer().map(i128::unsigned_abs) == Some(u128::from(sub));
    if negative {
        let (path, end) = (path.iter().copied().chain([sub]).collect(), next.span);
        found[index].value = Value::Single(Scalar::Path(path));
        found[index].span = found[index].span.to(end);
        found.remove(index + 1);
    }
}

/// Whether nothing but a comma or a word that joins a list stands between two figures.
fn beside(context: &Context<'_>, one: &Figure, other: &Figure) -> bool {
    /// Bytes of separators between two members: ", and ".
    const SEPARATOR: usize = 6;
    let gap = context.text.get(one.span.end()..other.span.start()).unwrap_or("0");
    let word = gap.trim_matches([' ', ',', '(', ')']);
    // Subparagraphs (1) to (8).
    let to = || {
        let found = context.surfaces.longest(word, 0, word.len());
        let whole = found.filter(|(stop, _)| *stop == word.len() && word.starts_with(char::is_alphabetic));
        whole.is_some_and(|(_, entry)| entry.classes.contains(&Class::Range))
    };
    gap.len() <= SEPARATOR
        // Article 44 (3), but not Part 3 (25 marks).
        && (gap != " (" || context.text.get(other.span.end()..context.end).is_some_and(|after| after.starts_with(')')))
        && gap.trim_start_matches(')').starts_with([',', ' '])
        && (word.is_empty() || context.figures.joiners.contains(&word) || to())
}

/// Whether a hyphen stands right after a figure: 41-1 is an article that was put in later.
fn hyphened(context: &Context<'_>, figure: &Figure) -> bool {
    context.text.get(figure.span.end()..context.end).is_some_and(|after| after.trim_start().starts_with('-'))
}

/// Whether a figure is a whole number in digits with nothing beside it.
fn is_bare(context: &Context<'_>, figure: &Figure) -> bool {
    let written = context.text.get(figure.span.range()).unwrap_or_default();
    let whole = figure.value.number().and_then(Number::as_integer).is_some();
    let number = figure.measure == Measure::BARE;
    number && whole && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b',')
}

/// Whether a figure is a range of bare numbers.
fn is_bare_range(figure: &Figure) -> bool {
    figure.measure == Measure::BARE
        && figure.qualifier == Qualifier::Exact
        && matches!(figure.value, Value::Range { low: Some(_), high: Some(_) })
}

/// "Item 10 of Article 34", "Article 34, Paragraph 2": the levels of one provision are one hierarchy.
pub(in crate::figures) fn join_levels(context: &Context<'_>, found: &mut Vec<Figure>) {
    if !context.words() || found.iter().filter_map(level).nth(1).is_none() {
        return;
    }
    let mut joined: Vec<Figure> = Vec::with_capacity(found.len());
    // The lowest level of the last of them, so that "Item 2, Item 1 of Article 34" is not one hierarchy.
    let mut deepest = 0;
    // From the end, so that an item of a paragraph of an article finds the two joined.
    for figure in found.drain(..).rev() {
        let own = level(&figure).unwrap_or(0);
        if let Some(whole) = joined.last().and_then(|next| hierarchy(context, &figure, next, deepest)) {
            joined.pop();
            joined.push(whole);
            deepest = deepest.max(own);
        } else {
            joined.push(figure);
            deepest = own;
        }
    }
    joined.reverse();
    *found = joined;
}

/// The level of a numbered part of a law, counted from the largest.
fn level(figure: &Figure) -> Option<usize> {
    let Measure::Ordinal(Some(of)) = figure.measure else { return None };
    LEVELS.iter().position(|level| *level == of)
}

/// The two figures as one, where one is a level of the other.
fn hierarchy(context: &Context<'_>, one: &Figure, next: &Figure, deepest: usize) -> Option<Figure> {
    let (upper, lower) = (level(one)?, level(next)?);
    let (Value::Single(Scalar::Path(above)), Value::Single(Scalar::Path(below))) = (&one.value, &next.value) else {
        return None;
    };
    let (above, below) = (above.to_vec(), below.to_vec());
    let gap = context.text.get(one.span.end()..next.span.start())?;
    let named = context.text.get(next.span.range())?.starts_with(char::is_alphabetic);
    let of = context.is_between(one.span.end(), next.span.start(), Class::Of);
    let comma = matches!(gap, ", " | " ");
    let (path, measure) = if named && upper > deepest && (of || comma) {
        ([below, above].concat(), next.measure)
    } else if named && upper < lower && comma {
        ([above, below].concat(), one.measure)
    } else {
        return None;
    };
    Some(Figure::new(one.span.to(next.span), measure, Value::Single(Scalar::Path(path.into()))))
}
