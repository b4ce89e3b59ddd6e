use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The content security policy of a page with this one style and this one script: nothing else is loaded or run.
///
/// Hashes follow Content Security Policy Level 3, section 2.3.1: the SHA-256 of the element's text in base 64.
pub(super) fn content_security_policy(style: &str, script: &str) -> String {
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; img-src data:; base-uri 'none'; form-action 'none'",
        STANDARD.encode(Sha256::digest(style)),
        STANDARD.encode(Sha256::digest(script)),
    )
}

/// The first 16 hexadecimal digits of the SHA-256 of `text`.
pub(super) fn digest(text: &str) -> String {
    Sha256::digest(text).iter().take(8).fold(String::new(), |mut digits, byte| {
        // Writing to a string does not fail.
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
