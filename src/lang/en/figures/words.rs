//! Words that look like a figure and are none, in English.

/// Phrases that hold a number word and are no figures.
pub(super) const NO_FIGURES: &[&str] = &[
    "last one", "right one", "current one", "but one", "previous one", "next one", "only one of", "second that",
    "second to last", "second last", "first class", "first-class", "second class", "fourth estate", "final scores",
    "Scores will", "one of", "no one", "at one time", "once", "first of all", "one another", "one by one", "at first",
    "second to none", "first hand", "first-hand", "one day", "one-sided", "any one", "everyone", "someone", "anyone",
    "which one", "this one", "that one", "the one", "on the one hand", "one hand", "in the first place", "second-hand",
    "second hand", "seconded", "at once", "all at once", "once again", "one-time", "each one", "one thing", "one way",
    "one can", "one may", "one must", "one should", "one cannot", "third party", "third parties", "third person",
    "third-party", "third persons", "zero tolerance", "back to square one", "one-stop", "half-hearted", "first aid",
    "secondly", "firstly", "a couple", "a lot", "first lady", "one has", "one is", "more or less", "one-off",
    "one who", "one that", "as one", "number one", "May Day", "at times", "sometimes", "many times", "times of",
    "in times", "at all times", "in half", "no half",
];
