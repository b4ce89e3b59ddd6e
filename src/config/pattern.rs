use std::collections::BTreeMap;

/// What the variables of a pattern stand for in one path.
pub(super) type Values = BTreeMap<String, String>;

/// A path with variables: `notices/{name}.zh.html`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Literal(String),
    Variable { name: String, crosses_folders: bool },
}

impl Pattern {
    /// Reads a pattern; the error says what is wrong with it.
    pub(super) fn parse(written: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = written.strip_prefix("./").unwrap_or(written);
        while let Some((literal, after)) = rest.split_once('{') {
            let Some((name, after)) = after.split_once('}') else {
                return Err(format!("{written:?} has a {{ that is not closed"));
            };
            let (name, crosses_folders) = name.strip_suffix('*').map_or((name, false), |name| (name, true));
            if name.is_empty() || !name.chars().all(|letter| letter.is_alphanumeric() || "-_".contains(letter)) {
                return Err(format!("{written:?}: {{{name}}} is no variable; write one such as {{name}}"));
            }
            parts.extend((!literal.is_empty()).then(|| Part::Literal(literal.into())));
            parts.push(Part::Variable { name: name.into(), crosses_folders });
            rest = after;
        }
        parts.extend((!rest.is_empty()).then(|| Part::Literal(rest.into())));
        if rest.contains('*') || parts.iter().any(|part| matches!(part, Part::Literal(text) if text.contains('*'))) {
            return Err(format!(
                "{written:?}: write {{name}} instead of *, so that the other side knows what it stands for"
            ));
        }
        Ok(Self { parts })
    }

    /// The folder that holds every path of the pattern, as far as it is written out.
    pub(super) fn folder(&self) -> &str {
        match self.parts.first() {
            Some(Part::Literal(text)) => text.rsplit_once('/').map_or("", |(folder, _)| folder),
            _ => "",
        }
    }

    /// How many folders below [`Pattern::folder`] a path of the pattern can be; `None` for any number.
    pub(super) fn depth(&self) -> Option<usize> {
        let crosses = |part: &Part| matches!(part, Part::Variable { crosses_folders: true, .. });
        let slashes = |part: &Part| match part {
            Part::Literal(text) => text.matches('/').count(),
            Part::Variable { .. } => 0,
        };
        let own = self.folder();
        let own = if own.is_empty() { 0 } else { own.matches('/').count() + 1 };
        let all: usize = self.parts.iter().map(slashes).sum();
        (!self.parts.iter().any(crosses)).then(|| all.saturating_sub(own))
    }

    /// The names of the variables.
    pub(super) fn variables(&self) -> Vec<&str> {
        fn name(part: &Part) -> Option<&str> {
            match part {
                Part::Variable { name, .. } => Some(name.as_str()),
                Part::Literal(_) => None,
            }
        }
        self.parts.iter().filter_map(name).collect()
    }

    /// The path that the values make.
    pub(super) fn path(&self, values: &Values) -> String {
        let mut path = String::new();
        for part in &self.parts {
            path.push_str(match part {
                Part::Literal(text) => text.as_str(),
                Part::Variable { name, .. } => values.get(name).map_or("", String::as_str),
            });
        }
        path
    }

    /// What the variables stand for in `path`; the first variables take as little as they can.
    pub(super) fn values(&self, path: &str) -> Option<Values> {
        matched(&self.parts, path, &Values::new())
    }
}

/// Goes as deep as the pattern has parts, which its author wrote.
fn matched(parts: &[Part], path: &str, values: &Values) -> Option<Values> {
    let Some((part, rest)) = parts.split_first() else { return path.is_empty().then(|| values.clone()) };
    match part {
        Part::Literal(text) => matched(rest, path.strip_prefix(text.as_str())?, values),
        Part::Variable { name, .. } if values.contains_key(name) => {
            matched(rest, path.strip_prefix(values[name].as_str())?, values)
        }
        Part::Variable { name, crosses_folders } => {
            let ends = path.char_indices().map(|(at, letter)| (at + letter.len_utf8(), letter));
            let ends = ends.take_while(|&(_, letter)| *crosses_folders || letter != '/').map(|(end, _)| end);
            ends.into_iter().find_map(|end| {
                let mut values = values.clone();
                values.insert(name.clone(), path[..end].to_owned());
                matched(rest, &path[end..], &values)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, path: &str, expected: Option<&[(&str, &str)]>) {
        let values = Pattern::parse(pattern).expect(pattern).values(path);
        let expected = expected.map(|pairs| pairs.iter().map(|&(name, value)| (name.into(), value.into())).collect());
        assert_eq!(values, expected, "{pattern} {path}");
    }

    #[test]
    fn variables_stand_for_parts_of_a_path() {
        check("notices/{name}.zh.html", "notices/7号.zh.html", Some(&[("name", "7号")]));
        check("notices/{name}.zh.html", "notices/2021/7.zh.html", None);
        check("notices/{name*}.zh.html", "notices/2021/7.zh.html", Some(&[("name", "2021/7")]));
        check("{year}/{name}.txt", "2021/a.b.txt", Some(&[("year", "2021"), ("name", "a.b")]));
        check("{name}/{name}.txt", "a/b.txt", None);
        check("{name}/{name}.txt", "a/a.txt", Some(&[("name", "a")]));
        check("a.txt", "a.txt", Some(&[]));
        check("{name}.txt", ".txt", None);
    }

    #[test]
    fn the_walk_is_no_deeper_than_the_pattern() {
        let pattern = |written| Pattern::parse(written).expect(written);
        assert_eq!((pattern("a/b/{x}.txt").folder(), pattern("a/b/{x}.txt").depth()), ("a/b", Some(0)));
        assert_eq!((pattern("{y}/{x}.txt").folder(), pattern("{y}/{x}.txt").depth()), ("", Some(1)));
        assert_eq!(pattern("a/{x*}.txt").depth(), None);
    }

    #[test]
    fn faults_are_named() {
        for written in ["a/{name.txt", "a/{}.txt", "a/*.txt", "{a b}"] {
            assert!(Pattern::parse(written).is_err(), "{written}");
        }
    }
}
