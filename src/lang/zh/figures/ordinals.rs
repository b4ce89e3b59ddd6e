//! What is numbered, in Chinese.

use crate::lang::figures::{Class, Surface};

/// What is numbered.
pub(super) const ORDINALS: &[Surface] = &[
    ("第", Class::OrdinalPrefix),
    ("条", Class::Section("article")),
    ("條", Class::Section("article")),
    ("章", Class::Section("chapter")),
    ("节", Class::Section("section")),
    ("節", Class::Section("section")),
    ("款", Class::Section("paragraph")),
    ("项", Class::Section("item")),
    ("項", Class::Section("item")),
    ("目", Class::Section("item")),
    ("编", Class::Section("part")),
    ("届", Class::Session("session")),
    ("屆", Class::Session("session")),
    ("届", Class::Section("session")),
    ("屆", Class::Section("session")),
    ("次", Class::Section("time")),
    ("期", Class::Section("issue")),
    ("名", Class::Section("place")),
    ("位", Class::Section("place")),
    ("轮", Class::Section("round")),
    ("批", Class::Section("batch")),
    ("类", Class::Section("class")),
    ("類", Class::Section("class")),
    ("级", Class::Section("grade")),
    ("級", Class::Section("grade")),
    ("代", Class::Section("generation")),
    ("卷", Class::Section("volume")),
    ("页", Class::Section("page")),
    ("頁", Class::Section("page")),
    ("部", Class::Section("part")),
    ("之", Class::SubSection),
];
