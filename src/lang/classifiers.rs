//! What counts count, as far as classifiers tell, by the names that figures have in output: people, vehicles, points.

/// Animals: 头, 只.
pub const ANIMAL: &str = "animal";

/// Cases and incidents: 起, 宗.
pub const CASE: &str = "case";

/// Floors of a building: 层.
pub const FLOOR: &str = "floor";

/// Groups: 组.
pub const GROUP: &str = "group";

/// Households: 户, "families".
pub const HOUSEHOLD: &str = "household";

/// Kinds: 种, 类.
pub const KIND: &str = "kind";

/// Pairs: 对, 双.
pub const PAIR: &str = "pair";

/// People: 人, 名, "residents".
pub const PERSON: &str = "person";

/// Pieces, and whatever has no classifier of its own: 个.
pub const PIECE: &str = "piece";

/// Places and buildings: 处, 座.
pub const PLACE: &str = "place";

/// Plants: 株, 棵.
pub const PLANT: &str = "plant";

/// The points of an index or an examination: 点, 分.
pub const POINT: &str = "point";

/// Rounds and sessions: 轮, 场.
pub const ROUND: &str = "round";

/// Times that something happens: 次.
pub const TIME: &str = "time";

/// Vehicles, ships and aircraft: 辆, 艘, 架.
pub const VEHICLE: &str = "vehicle";

/// Votes: 票.
pub const VOTE: &str = "vote";

/// Years of age: 岁.
pub const AGE: &str = "year of age";

/// Ranks, where a language names none by an ordinal: 二级.
pub const GRADE: &str = "grade";

/// What is counted by words of which none stands for the other.
pub const COUNTED_APART: [[&str; 2]; 1] = [[HOUSEHOLD, PERSON]];
