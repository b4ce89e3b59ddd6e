//! The bilingual lexicon that bitally aligns with.
