use super::Settings;

/// What `bitally init` writes: every setting with what it does, of which only the pairs are in force.
pub const TEMPLATE: &str = include_str!("template.toml");

/// The JSON schema of the settings, for editors that complete and check `bitally.toml`.
///
/// # Errors
/// None in practice: a schema always has a JSON form.
pub fn schema() -> serde_json::Result<String> {
    serde_json::to_string_pretty(&schemars::schema_for!(Settings)).map(|schema| schema + "\n")
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn the_template_is_good_and_so_is_everything_that_it_comments_out() {
        parse(TEMPLATE.into(), "bitally.toml".as_ref()).expect("the template");
        let uncommented: String =
            TEMPLATE.lines().map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n").collect();
        let project = parse(uncommented, "bitally.toml".as_ref()).expect("the template with every setting");
        assert!(project.settings.baseline.is_some() && !project.settings.ignore.is_empty());
    }

    #[test]
    fn the_published_schema_is_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/bitally.schema.json");
        let published = std::fs::read_to_string(path).unwrap_or_default();
        let fresh = schema().expect("a schema");
        assert!(published == fresh, "write it anew: bitally init --schema -o docs/bitally.schema.json");
    }
}
