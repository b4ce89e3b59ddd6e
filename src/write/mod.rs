//! Writes what was found: reports, alignments and corpora.
