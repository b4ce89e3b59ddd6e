/// A fingerprint of the parts that identify a finding: 16 hexadecimal digits that do not depend on where it stands.
///
/// The hash is 64-bit FNV-1a (RFC 9923), which is fixed for all time, unlike the hash of the standard library.
#[must_use]
pub(in crate::check) fn fingerprint(parts: &[&str]) -> String {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash = OFFSET_BASIS;
    for part in parts {
        for byte in part.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
        }
    }
    format!("{hash:016x}")
}
