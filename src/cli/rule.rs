use std::io::Write;

use anyhow::Result;

use super::arguments::{Common, Rule};
use super::files::Files;
use super::run;
use crate::check::RULES;

/// `bitally rule`.
pub(super) fn run(command: &Rule, common: &Common) -> Result<u8> {
    let output = common.output.as_deref();
    let mut output = Files::default().writing([output])?.open(output)?;
    match &command.name {
        None => {
            let width = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or_default();
            for rule in RULES {
                writeln!(output, "{:width$}  {:7}  {}", rule.name, rule.severity.name(), first_sentence(rule.page))?;
            }
        }
        Some(name) => {
            let Some(rule) = RULES.iter().find(|rule| rule.name == name) else {
                let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
                anyhow::bail!("no rule is named {name:?}; the rules are {}", names.join(", "));
            };
            writeln!(output, "{}", rule.page.trim_end())?;
        }
    }
    output.finish()?;
    Ok(run::CLEAN)
}

/// The first line of running text on a page.
fn first_sentence(page: &str) -> &str {
    let mut lines = page.lines().map(str::trim);
    lines.find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default()
}
