//! Words that look like a figure and are none, in English.

use crate::lang::figures::{Class, Surface};
use crate::model::Qualifier;

/// Phrases whose number one of two languages says without a numeral: 双方, in triplicate.
pub(super) const WORDED: &[Surface] = &[
    ("two sides", Class::Slogan(2)),
    ("a couple of", Class::Slogan(2)),
    ("a pair", Class::Slogan(2)),
    ("two parties", Class::Slogan(2)),
    ("a majority of", Class::NamedShare(50, Qualifier::MoreThan)),
    ("the majority of", Class::NamedShare(50, Qualifier::MoreThan)),
    ("wholly owned", Class::NamedShare(100, Qualifier::Exact)),
    ("wholly-owned", Class::NamedShare(100, Qualifier::Exact)),
    ("wholly invested", Class::NamedShare(100, Qualifier::Exact)),
    ("fully owned", Class::NamedShare(100, Qualifier::Exact)),
    ("fully-owned", Class::NamedShare(100, Qualifier::Exact)),
    ("fully owns", Class::NamedShare(100, Qualifier::Exact)),
    ("halve", Class::NamedShare(50, Qualifier::Exact)),
    ("remaining half", Class::NamedShare(50, Qualifier::Exact)),
    ("other half", Class::NamedShare(50, Qualifier::Exact)),
    ("remaining quarter", Class::NamedShare(25, Qualifier::Exact)),
    ("the one percent", Class::ShareWord(1)),
    ("the one per cent", Class::ShareWord(1)),
    ("half-price", Class::NamedShare(50, Qualifier::Exact)),
    ("half price", Class::NamedShare(50, Qualifier::Exact)),
    ("halved", Class::NamedShare(50, Qualifier::Exact)),
    ("halving", Class::NamedShare(50, Qualifier::Exact)),
    ("secondary hospital", Class::Slogan(2)),
    ("secondary hospitals", Class::Slogan(2)),
    ("tertiary hospital", Class::Slogan(3)),
    ("tertiary hospitals", Class::Slogan(3)),
    ("in duplicate", Class::Slogan(2)),
    ("in triplicate", Class::Slogan(3)),
    ("in quadruplicate", Class::Slogan(4)),
];

/// Phrases that hold a number word and are no figures.
pub(super) const NO_FIGURES: &[&str] = &[
    "a bit", "per second", "one after another", "one after the other", "one reason", "one extreme", "all-in-one",
    "at one with", "at one point", "not one", "whichever one", "one finds", "comes first", "first-come",
    "first-served", "first-ever", "second opinion", "second-in-command", "first name", "first names", "a stone wall",
    "split second", "double-check", "double-decker", "body doubles", "doubled over", "better half", "Triple Crown",
    "triple bypass", "ground zero", "net zero", "zero-sum", "zero-rated", "one country, two systems",
    "one country two systems", "One Belt, One Road", "One Belt One Road", "Long March", "Three Gorges", "Third Reich",
    "last one", "right one", "current one", "but one", "previous one", "next one", "second that", "second to last",
    "second last", "first class", "first-class", "second class", "fourth estate", "one of", "no one", "at one time",
    "first of all", "one another", "one by one", "at first", "second to none", "first hand", "first-hand", "one-sided",
    "any one", "which one", "this one", "that one", "the one", "one hand", "in the first place", "second-hand",
    "second hand", "one-time", "each one", "one thing", "one way", "one can", "one may", "one must", "one should",
    "one cannot", "third party", "third parties", "third person", "third-party", "third persons", "zero tolerance",
    "back to square one", "one-stop", "first aid", "first lady", "one has", "one is", "one-off", "one who", "one that",
    "as one", "number one", "May Day", "times of", "the twenties", "the thirties", "the forties", "the fifties",
    "the sixties", "the seventies", "the eighties", "the nineties", "in half", "no half", "one voice", "all in one",
    "one-way", "neither one", "one and all", "at one on", "one-party", "one party", "first and foremost", "first come",
    "first served", "first-aid", "people first", "first impressions", "first of its kind", "first things first",
    "second thoughts", "second thought", "second home", "second language", "second only to", "second nature",
    "second in command", "third countries", "third country", "third-country", "third world", "half way",
    "double standards", "double standard", "double door", "doubled back", "twice-told", "sixth sense", "may second",
    "year on year", "year over year", "month on month", "month over month", "week on week", "for want of a second",
    "plus or minus", "plus/minus", "add up to", "adds up to", "added up to", "adding up to", "an atmosphere",
    "turn over", "turning over", "turns over", "turned over",
];
