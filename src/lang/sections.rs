//! What ordinals number, by the names that figures have in output: articles, sessions, plans.

/// What stands behind a document, and its tables and forms: 附件, Appendix.
pub const ANNEX: &str = "annex";

/// A part of a law: 编, Part.
pub const PART: &str = "part";

/// A chapter: 章, Chapter.
pub const CHAPTER: &str = "chapter";

/// A section of a chapter: 节, Section.
pub const SECTION: &str = "section";

/// An article: 条, Article.
pub const ARTICLE: &str = "article";

/// A paragraph of an article: 款, Paragraph.
pub const PARAGRAPH: &str = "paragraph";

/// A level below the paragraph: Subparagraph.
pub const SUBPARAGRAPH: &str = "subparagraph";

/// An item: 项, Item, Clause.
pub const ITEM: &str = "item";

/// What holds and is held in a law, from the largest down.
pub const LEVELS: [&str; 8] = [ANNEX, PART, CHAPTER, SECTION, ARTICLE, PARAGRAPH, SUBPARAGRAPH, ITEM];

/// The places in a law that are compared as such.
pub const PROVISIONS: [&str; 5] = [CHAPTER, ARTICLE, PARAGRAPH, SUBPARAGRAPH, ITEM];

/// What is numbered by kind or by level: 第二类, Level III.
pub const CLASS: &str = "class";

/// The plans of a state: 十四五, "the 14th Five-Year Plan".
pub const PLAN: &str = "plan";

/// The congresses of a party: 二十大.
pub const CONGRESS: &str = "congress";

/// The sessions of an assembly: 三中全会.
pub const SESSION: &str = "session";

/// The readings of a bill: 三读.
pub const READING: &str = "reading";

/// What numbers stand for that are no more than numbers: No. 153.
pub const SERIAL: &str = "number";

/// Floors of a building: 三楼.
pub const FLOOR: &str = "floor";

/// Pages.
pub const PAGE: &str = "page";

/// Batches: 第二批.
pub const BATCH: &str = "batch";

/// Issues of a periodical: 第三期.
pub const ISSUE: &str = "issue";

/// Volumes of a work.
pub const VOLUME: &str = "volume";

/// Generations: 第五代, "fifth-generation".
pub const GENERATION: &str = "generation";

/// Percentiles of a distribution.
pub const PERCENTILE: &str = "percentile";

/// Places of a ranking: 第一名.
pub const PLACE: &str = "place";

/// Rounds: 第三轮.
pub const ROUND: &str = "round";

/// Times that something happens: 第三次.
pub const TIME: &str = "time";
