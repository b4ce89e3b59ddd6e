//! Cells of CSV that no spreadsheet runs.

/// A cell that no spreadsheet takes for a formula: what would start one gets an apostrophe before it, which spreadsheets
/// do not show (OWASP, "CSV Injection").
pub(super) fn inert(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_starts_a_formula() {
        for formula in ["=1+1", "+3", "-5%", "@sum", "\t=1"] {
            assert_eq!(inert(formula.into()), format!("'{formula}"));
        }
        assert_eq!(inert("5000万元".into()), "5000万元");
    }
}
