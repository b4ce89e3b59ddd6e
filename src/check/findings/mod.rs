//! What is reported of the values that do not agree: the rule, how loudly, in what words and with which correction.

mod corrected_date;
pub(super) mod differences;
pub(super) mod doubt;
pub(super) mod fingerprint;
pub(super) mod ledger;
pub(super) mod report;
pub(super) mod severity;
pub(super) mod suggestion;
pub(super) mod unmatched;
pub(super) mod wording;
