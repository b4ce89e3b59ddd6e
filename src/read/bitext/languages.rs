use crate::lang;
use crate::read::{Error, Options};
use crate::text::{Pair, Side};

/// Chooses the two sides among the language tags that a bitext has, in its order.
///
/// Where the user stated a side's language, that one; else the first that is left, so that the language that comes first
/// is the authoritative one. More than two without a choice are an error.
pub(super) fn choose(name: &str, tags: &[String], options: &Options) -> Result<Pair<usize>, Error> {
    let fault = |fault| Error::Languages { name: name.into(), fault };
    let stated = options.languages.as_ref().map(Option::as_deref);
    let found = || tags.iter().map(|tag| format!("{tag:?}")).collect::<Vec<_>>().join(", ");
    let named = |side: Side| match stated[side] {
        Some(tag) => match named(tags, tag).as_slice() {
            &[index] => Ok(Some(index)),
            [] => Err(fault(format!(
                "no language {tag:?}; found {}",
                if tags.is_empty() { "none".into() } else { found() }
            ))),
            [_, ..] => Err(fault(format!("{tag:?} fits several of {}; state the whole tag", found()))),
        },
        None => Ok(None),
    };
    let (authoritative, reference) = (named(Side::Authoritative)?, named(Side::Reference)?);
    let taken = [authoritative, reference];
    let free: Vec<usize> = (0..tags.len()).filter(|index| !taken.contains(&Some(*index))).collect();
    let wanted = taken.iter().filter(|side| side.is_none()).count();
    if free.len() < wanted {
        return Err(fault(format!(
            "two languages are expected, and found {}; name them as BCP 47 tags such as zh and en",
            if tags.is_empty() { "none".into() } else { found() }
        )));
    }
    if wanted > 0 && free.len() > wanted {
        return Err(fault(format!("two languages are expected, and found {}; choose with --from and --to", found())));
    }
    let mut free = free.into_iter();
    let mut side = |named: Option<usize>| named.or_else(|| free.next()).unwrap_or_default();
    let chosen = Pair::new(side(authoritative), side(reference));
    if chosen.authoritative == chosen.reference {
        return Err(fault(format!(
            "--from and --to both name {:?}; two languages are expected",
            tags[chosen.reference]
        )));
    }
    Ok(chosen)
}

/// The tags that `wanted` names: itself, or else all of its primary language.
fn named(tags: &[String], wanted: &str) -> Vec<usize> {
    let exact: Vec<usize> = (0..tags.len()).filter(|&index| tags[index].eq_ignore_ascii_case(wanted)).collect();
    if !exact.is_empty() {
        return exact;
    }
    (0..tags.len()).filter(|&index| same_language(&tags[index], wanted)).collect()
}

/// Whether two tags name one language, whatever script or region they add.
pub(super) fn same_language(left: &str, right: &str) -> bool {
    let primary = |tag: &str| lang::find(tag).map_or_else(|| subtag(tag), |language| language.tag.to_owned());
    primary(left) == primary(right)
}

fn subtag(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(tags: &[&str], from: Option<&str>, to: Option<&str>) -> Result<(usize, usize), String> {
        let tags: Vec<String> = tags.iter().map(ToString::to_string).collect();
        let languages = Pair::new(from, to).map(|tag| tag.map(str::to_owned));
        let options = Options { languages, ..Options::default() };
        choose("memory", &tags, &options)
            .map(|pair| (pair.authoritative, pair.reference))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn the_first_is_authoritative_unless_stated() {
        assert_eq!(chosen(&["en", "zh"], None, None), Ok((0, 1)));
        assert_eq!(chosen(&["en", "zh"], Some("zh"), None), Ok((1, 0)));
        assert_eq!(chosen(&["en", "zh-TW"], None, Some("en")), Ok((1, 0)));
        assert_eq!(chosen(&["zh-CN", "zh-TW", "en"], Some("zh-TW"), Some("en")), Ok((1, 2)));
    }

    #[test]
    fn a_doubtful_choice_is_refused() {
        assert!(chosen(&["zh-CN", "zh-TW", "en"], Some("zh"), Some("en")).is_err_and(|it| it.contains("several")));
        assert!(chosen(&["zh", "en", "pt"], None, None).is_err_and(|it| it.contains("--from and --to")));
        assert!(chosen(&["zh"], None, None).is_err_and(|it| it.contains("found \"zh\"")));
        assert!(chosen(&["zh", "en"], Some("fr"), None).is_err_and(|it| it.contains("no language \"fr\"")));
        assert!(chosen(&["zh", "en"], Some("en"), Some("en")).is_err_and(|it| it.contains("both name")));
    }
}
