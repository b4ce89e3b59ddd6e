/// Units of sizes and their bytes.
const UNITS: [(&str, u64); 8] = [
    ("", 1),
    ("B", 1),
    ("kB", 1_000),
    ("MB", 1_000_000),
    ("GB", 1_000_000_000),
    ("KiB", 1 << 10),
    ("MiB", 1 << 20),
    ("GiB", 1 << 30),
];

/// Reads a number of bytes, such as `1000000`, `10MiB` or `512 MiB`.
pub(super) fn size(written: &str) -> Result<u64, String> {
    let end = written.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(written.len());
    let (number, unit) = written.split_at(end);
    let known = UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(unit.trim()));
    let size = known.and_then(|(_, bytes)| number.parse::<u64>().ok()?.checked_mul(*bytes));
    size.ok_or_else(|| "expected a number of bytes such as 1000000, or with a unit such as 512MiB or 2GB".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_written_as_people_write_them() {
        for (written, bytes) in [
            ("1000000", Some(1_000_000)),
            ("10MiB", Some(10 << 20)),
            ("512 MiB", Some(512 << 20)),
            ("2gb", Some(2_000_000_000)),
            ("3 kB", Some(3000)),
            ("", None),
            ("MiB", None),
            ("-1", None),
            ("1.5GB", None),
            ("10M", None),
            ("99999999999GiB", None),
        ] {
            assert_eq!(size(written).ok(), bytes, "{written}");
        }
    }
}
