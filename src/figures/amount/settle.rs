use num_rational::Ratio;

use super::{Amount, interest};
use crate::figures::context::Context;
use crate::figures::date;
use crate::figures::numeral::{Mode, numeral, powers};
use crate::lang::classifiers::POINT;
use crate::lang::figures::Class;
use crate::lang::units;
use crate::model::{Date, Figure, Measure, Qualifier, Reading, Scalar, TimeOfDay, Unit, Value};
use crate::number::Number;
use crate::text::Span;

/// The figure that an amount makes, with the token after it; `None` where its words say nothing about an amount.
pub(in crate::figures) fn figure(context: &Context<'_>, read: &Amount, first: usize) -> Option<(Figure, usize)> {
    let measure = told_before(context, increase(context, read, first), first);
    let measured = measure.is_some_and(|measure| measure != Measure::BARE);
    if read.words && read.single && !measured && is_no_count(context, read, first) {
        return None;
    }
    let span = Span::new(read.start, read.stop);
    let value = value(context, read, span);
    let mut figure = Figure::new(span, measure.unwrap_or(Measure::BARE), value);
    figure.qualifier = read.qualifier;
    figure.spaced = read.spaced;
    add_alternatives(context, read, span, &mut figure);
    let one = is_one(read);
    let number = first + usize::from(context.any(first, |class| matches!(class, Class::Currency { .. })));
    figure.optional = is_optional(context, read, measure)
        || powers::of_unit(context, number)
        || is_page_count(context, first)
        || one && counts_each(context, first, measure)
        || is_base(context, read, first)
        || is_corner(context, read, first)
        || is_year_ago(context, read, measure)
        || is_always(context, read, measure)
        || one && is_exchanged(context, read, measure);
    if interest::prefer_steps(context, &mut figure) {
        figure.optional = false;
    }
    Some((figure, read.end))
}

/// Adds the other ways in which the amount can be read.
fn add_alternatives(context: &Context<'_>, read: &Amount, span: Span, figure: &mut Figure) {
    if let Some(other) = read.alternative {
        figure.alternatives.push((figure.measure, Value::from(other)));
    }
    for other in other_units(context, read) {
        if figure.measure == read.measure.unwrap_or(figure.measure) {
            figure.alternatives.push((other, figure.value.clone()));
        }
    }
    let told_in_years = read.unit.is_some_and(|unit| context.is(unit, Class::Year));
    if let Some(year) = year_of_era(context, figure).filter(|_| told_in_years) {
        figure.alternatives.push(year);
    }
    figure.alternatives.extend(hours(context, read, figure));
    figure.alternatives.extend(interest::alternatives(context, read));
    let other = match read.measure {
        Some(Measure::Number { classifier: Some(_) }) => coins(context, read),
        Some(Measure::Percent) => other_share(context, read),
        None if read.fraction => running_number(context, span),
        None => per_thousand(context, read),
        Some(_) => None,
    };
    if let Some(other) = other {
        figure.alternatives.push(other);
    }
}

fn value(context: &Context<'_>, read: &Amount, span: Span) -> Value {
    if read.malformed {
        return Value::Malformed;
    }
    if !read.single {
        return Value::Range { low: read.low.map(Scalar::Number), high: read.high.map(Scalar::Number) };
    }
    match read.low {
        Some(number) => Value::from(number),
        // What does not fit is kept as it was written.
        None => Value::Single(Scalar::Text(span.of(context.text).into())),
    }
}

/// What else the word for the unit can mean: 度 is a degree of an angle, of temperature, or a kilowatt-hour; a pound is a
/// weight or money.
fn other_units<'a>(context: &'a Context<'_>, read: &'a Amount) -> impl Iterator<Item = Measure> + 'a {
    // A word that has one meaning has been read.
    let token = read.unit.and_then(|at| context.token(at)).filter(|token| token.classes.len() > 1);
    let classes = token.map(|token| token.classes).unwrap_or_default();
    classes.iter().filter_map(move |class| {
        let measure = match *class {
            Class::Unit(unit) => Measure::Quantity(unit),
            // 六度調整: six times.
            Class::Classifier(name) if read.words => Measure::Number { classifier: Some(name) },
            Class::MoneyToo(code) => Measure::Money { code, certain: false },
            _ => return None,
        };
        (Some(measure) != read.measure).then_some(measure)
    })
}

/// 一百零二年 in a text whose variant counts years from an era: a length of time, or the year 2013; 115年至118年, years or years 2026 to
/// 2029.
fn year_of_era(context: &Context<'_>, figure: &Figure) -> Option<(Measure, Value)> {
    /// Years of an era that texts speak of without naming it; lengths of time of so many years are few.
    const COUNTED: std::ops::Range<i32> = 80..200;
    let years = matches!(figure.measure, Measure::Duration(unit) if unit.symbol == units::YEAR.symbol);
    // 113年來臺旅客: the word for "since" may begin another one.
    if !years || !matches!(figure.qualifier, Qualifier::Exact | Qualifier::About) {
        return None;
    }
    let year = |scalar: &Scalar| {
        let Scalar::Number(number) = scalar else { return None };
        let value = i32::try_from(number.as_integer()?).ok().filter(|value| COUNTED.contains(value))?;
        Some(Scalar::Date(Date { year: Some(date::era_of_variant(context, value)?), ..Date::default() }))
    };
    let value = match &figure.value {
        Value::Single(scalar) => Value::Single(year(scalar)?),
        Value::Range { low: Some(low), high: Some(high) } => {
            Value::Range { low: Some(year(low)?), high: Some(year(high)?) }
        }
        _ => return None,
    };
    Some((Measure::Date, value))
}

/// 17点, 8点至20点: points of an index, or hours of the day.
fn hours(context: &Context<'_>, read: &Amount, figure: &Figure) -> Option<(Measure, Value)> {
    /// The hours of a day.
    const HOURS: i128 = 24;
    /// Fewer points may be those of a list: 以下3点.
    const LEAST: i128 = 6;
    if context.words() || read.words || !matches!(figure.measure, Measure::Number { classifier: Some(POINT) }) {
        return None;
    }
    let hours = read.end.checked_sub(1).is_some_and(|last| context.is(last, Class::Hour));
    let late = read.high.or(read.low).and_then(Number::as_integer).is_some_and(|last| last >= LEAST);
    let hour = |scalar: &Scalar| {
        let Scalar::Number(number) = scalar else { return None };
        let hour = number.as_integer().filter(|hour| (0..=HOURS).contains(hour))?;
        Some(Scalar::Time(TimeOfDay { hour: u8::try_from(hour).ok()?, minute: 0, second: None }))
    };
    let value = match &figure.value {
        _ if !(hours && late) => return None,
        Value::Single(scalar) => Value::Single(hour(scalar)?),
        Value::Range { low: Some(low), high: Some(high) } => {
            Value::Range { low: Some(hour(low)?), high: Some(hour(high)?) }
        }
        _ => return None,
    };
    Some((Measure::Time, value))
}

/// 78/252: a part of something, or the session and the running number of what it adopted.
fn running_number(context: &Context<'_>, span: Span) -> Option<(Measure, Value)> {
    /// Smaller numbers before a stroke are numerators of fractions.
    const LEAST: u32 = 13;
    let written = span.of(context.text);
    let (session, number) = written.split_once('/')?;
    let large = session.parse::<u32>().is_ok_and(|session| session >= LEAST);
    let digits = number.bytes().all(|byte| byte.is_ascii_digit());
    (large && digits).then(|| (Measure::Identifier, Value::Single(Scalar::Text(written.into()))))
}

/// 五厘 is 5% by the year and 5‰ by the month.
fn other_share(context: &Context<'_>, read: &Amount) -> Option<(Measure, Value)> {
    let classes = context.token(read.end.checked_sub(1)?)?.classes;
    let mut shares = classes.iter().copied().filter_map(Class::share_suffix);
    let (first, second) = (shares.next()?, shares.next()?);
    let ratio = Ratio::new(i128::from(first), i128::from(second));
    Some((Measure::Percent, Value::from(read.low.filter(|_| read.single)?.times(ratio)?)))
}

/// 4.5 per 1,000 live births: what another language tells in thousandths.
fn per_thousand(context: &Context<'_>, read: &Amount) -> Option<(Measure, Value)> {
    let base = read.end + 1;
    let told = context.is(read.end, Class::Rate) && context.follows(base);
    let number = told.then(|| numeral(context, base, Mode::default())).flatten();
    let thousand = number.and_then(|number| number.value).is_some_and(|value| value.same_value(Number::integer(1000)));
    let value = read.low.filter(|_| thousand && read.single && context.follows(read.end))?;
    Some((Measure::Percent, Value::from(value.times(Ratio::new(1, 10))?)))
}

/// Whether a rate is told for the number, which another language may tell by a sign: 4.5 per 1,000 and 4.5‰.
fn is_base(context: &Context<'_>, read: &Amount, first: usize) -> bool {
    let per = first.checked_sub(1).is_some_and(|before| context.is(before, Class::Rate) && context.follows(first));
    let thousand = || read.single && read.low.is_some_and(|low| low.same_value(Number::integer(1000)));
    per && thousand()
}

/// 1美元兑7.12元: one unit of the currency that an exchange rate is told for.
fn is_exchanged(context: &Context<'_>, read: &Amount, measure: Option<Measure>) -> bool {
    let after = context.text.get(read.stop..context.end).unwrap_or_default();
    matches!(measure, Some(Measure::Money { .. }))
        && context.figures.exchanges.iter().any(|word| after.starts_with(word))
}

/// 八角十三层: one numeral before the word for a tenth of the currency's unit, which is the word for a corner too.
fn is_corner(context: &Context<'_>, read: &Amount, first: usize) -> bool {
    let names = |class| matches!(class, Class::CoinOf { .. });
    let corner = context.is(first + 1, Class::Coin(10)) && !context.any(first + 1, names);
    !context.words() && read.words && read.end == first + 2 && corner
}

/// 升值3.5分, 9分至10分: the word for points counts coins too.
fn coins(context: &Context<'_>, read: &Amount) -> Option<(Measure, Value)> {
    let last = read.end.checked_sub(1)?;
    let parts = context.find(last, Class::coin)?;
    let money = |number: Number| number.times(Ratio::new(i128::from(parts), 100));
    let low = money(read.low?)?;
    let value = match read.high.filter(|_| !read.single) {
        Some(high) => Value::Range { low: Some(Scalar::Number(low)), high: Some(Scalar::Number(money(high)?)) },
        None => Value::from(low),
    };
    Some((Measure::Money { code: context.suggested_currency(), certain: false }, value))
}

/// The measure, with the reading that a word before a multiple gives it: 增长3倍, increased by three times.
fn increase(context: &Context<'_>, read: &Amount, first: usize) -> Option<Measure> {
    let measure = read.measure;
    let Some(Measure::Multiple(reading)) = measure else { return measure };
    // 近一倍: once more, since once would be nothing to speak of.
    if !context.words() && is_one(read) && matches!(read.qualifier, Qualifier::About | Qualifier::MoreThan) {
        return Some(Measure::Multiple(Reading::Increase));
    }
    if reading == Reading::Increase {
        return measure;
    }
    let mut at = first;
    if at > 0 && context.follows(at) && context.is(at - 1, Class::IncreaseLink) {
        at -= 1;
    }
    let before = at.checked_sub(1).filter(|_| context.follows(at));
    let stated = before.and_then(|before| context.find(before, Class::increase_before));
    // Rose to 1.5 times: so many of them are there then.
    let reached = before.is_some_and(|before| context.is(before, Class::Reached));
    let stated = stated.or((reading == Reading::Either && reached).then_some(Reading::Times));
    Some(Measure::Multiple(stated.unwrap_or(reading)))
}

/// 每小时二十公里, 摄氏三十度: the unit that a word before the number tells.
fn told_before(context: &Context<'_>, measure: Option<Measure>, first: usize) -> Option<Measure> {
    let Some(Measure::Quantity(unit)) = measure else { return measure };
    let before = first.checked_sub(1).filter(|_| context.follows(first));
    let pairs = before.and_then(|before| context.find(before, Class::unit_before));
    let told = pairs.and_then(|pairs| pairs.iter().find(|(written, _)| written.symbol == unit.symbol));
    told.map_or(measure, |(_, meant)| Some(Measure::Quantity(meant)))
}

/// Whether a numeral without a measure is part of a word: 一 and 半 in running text, and numerals that are other words too.
fn is_no_count(context: &Context<'_>, read: &Amount, first: usize) -> bool {
    if context.words() {
        return false;
    }
    let alone = !touches_letters(context, read);
    let homograph = read.end == first + 1 && context.is(first, Class::Homograph);
    // 半 is a part of many words, 一半 is a half wherever it stands.
    let half = is_half(context, read)
        && read.end.checked_sub(1).is_some_and(|last| context.written(last).chars().count() == 1);
    half && !read.fraction || (!alone && (is_one(read) && !read.fraction || homograph))
}

/// Whether letters stand right before or after the amount.
fn touches_letters(context: &Context<'_>, read: &Amount) -> bool {
    let before = context.text.get(context.start..read.start).and_then(|text| text.chars().next_back());
    let after = context.text.get(read.stop..context.end).and_then(|text| text.chars().next());
    before.into_iter().chain(after).any(char::is_alphabetic)
}

/// Whether a translation may leave the figure out: one, half a thing, and numerals inside words.
fn is_optional(context: &Context<'_>, read: &Amount, measure: Option<Measure>) -> bool {
    if !read.single || !read.words {
        return false;
    }
    let counted = !matches!(measure, None | Some(Measure::Number { .. }));
    let half = !read.fraction && is_half(context, read);
    let one = is_one(read) && !matches!(measure, Some(Measure::Money { .. } | Measure::Percent));
    let in_word = !context.words() && measure.is_none() && read.plain && touches_letters(context, read);
    one || (half && !counted) || in_word
}

/// Whether the number at token `first` counts the readers of a page: 浏览次数：1203.
fn is_page_count(context: &Context<'_>, first: usize) -> bool {
    first.checked_sub(1).is_some_and(|before| context.is(before, Class::PageCount))
        && matches!(context.gap(first).trim(), ":" | "：")
}

/// Whether the number at token `first` says for how many of its kind something is told: one, in 每连续参保1年.
fn counts_each(context: &Context<'_>, first: usize, measure: Option<Measure>) -> bool {
    /// Bytes of what stands between 每 and its number, at most.
    const BETWEEN: usize = 18;
    // 每多断缴1年: a word of limits may stand between.
    let each = (1..=2).filter_map(|back| first.checked_sub(back)).find(|&at| context.is(at, Class::Per));
    let start = context.token(first).map_or(0, |token| token.start);
    let between = each.and_then(|each| context.text.get(context.stop(each)..start));
    let joined = between.is_some_and(|text| text.len() <= BETWEEN && text.chars().all(char::is_alphabetic));
    joined && !matches!(measure, Some(Measure::Money { .. } | Measure::Percent))
}

/// Twelve months before: a year that passed, which another language names without a number.
fn is_year_ago(context: &Context<'_>, read: &Amount, measure: Option<Measure>) -> bool {
    /// The months of a year.
    const MONTHS: i128 = 12;
    matches!(measure, Some(Measure::Duration(unit)) if unit.symbol == units::MONTH.symbol)
        && read.low.is_some_and(|low| low.as_integer() == Some(MONTHS))
        && context.is(read.end, Class::Elapsed)
        && context.follows(read.end)
        // "Twelve months before the application" says before what.
        && !context.after(read.end).starts_with(' ')
}

/// Seven days a week, 24 hours a day: always, which another language may say without a number.
fn is_always(context: &Context<'_>, read: &Amount, measure: Option<Measure>) -> bool {
    /// How many of a unit make up the one that is named behind them.
    const WHOLE: [(&Unit, i128, &Unit); 2] = [(&units::DAY, 7, &units::WEEK), (&units::HOUR, 24, &units::DAY)];
    let Some(Measure::Duration(unit)) = measure else { return false };
    let each = read.end + 1;
    let all = |&&(part, count, _): &&(&Unit, i128, &Unit)| {
        part.symbol == unit.symbol && read.low.and_then(Number::as_integer) == Some(count)
    };
    let whole = WHOLE.iter().find(all).map(|(_, _, whole)| whole.symbol);
    whole.is_some()
        && context.is(read.end, Class::Article)
        && context.follows(read.end)
        && context.follows(each)
        && context.any(each, |class| matches!(class, Class::Duration(unit) if Some(unit.symbol) == whole))
}

/// Whether the word for a half is all that is read; in a language of separate words, whether halves are counted at all.
fn is_half(context: &Context<'_>, read: &Amount) -> bool {
    let Some(low) = read.low else { return false };
    if context.words() {
        return !low.value().is_integer();
    }
    let word = read.end.checked_sub(1).is_some_and(|last| context.is(last, Class::Half));
    word && Some(low.value()) == Number::fraction(1, 2).map(Number::value)
}

fn is_one(read: &Amount) -> bool {
    read.low.is_some_and(|low| low.same_value(Number::integer(1)))
}
