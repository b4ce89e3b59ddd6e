use std::str::FromStr;

use super::Error;

/// One of several equal shares of a manifest, for one of several computers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    /// Which share, from 1.
    number: usize,
    /// How many shares there are.
    of: usize,
}

impl Shard {
    /// Whether the share has the entry at `index` of the manifest, counted from 0. Neighbours go to different shares: they
    /// are often of one kind and length.
    ///
    /// ```
    /// use bitally::build::Shard;
    /// let shard: Shard = "2/3".parse()?;
    /// assert_eq!((0..7).filter(|&index| shard.has(index)).collect::<Vec<_>>(), [1, 4]);
    /// # Ok::<(), bitally::build::Error>(())
    /// ```
    #[must_use]
    pub fn has(self, index: usize) -> bool {
        index % self.of == self.number - 1
    }
}

impl FromStr for Shard {
    type Err = Error;

    fn from_str(written: &str) -> Result<Self, Error> {
        let parts = written.split_once('/').and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        match parts {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err(Error::Shard { found: written.into() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_share_everything_out() {
        let shards: Vec<Shard> = (1..=4).map(|number| format!("{number}/4").parse().expect("a shard")).collect();
        for index in 0..30 {
            assert_eq!(shards.iter().filter(|shard| shard.has(index)).count(), 1, "{index}");
        }
    }

    #[test]
    fn what_is_no_shard_is_refused() {
        for written in ["", "3", "0/4", "5/4", "1/0", "-1/4", "a/b", "1/2/3", "1 /2"] {
            assert!(written.parse::<Shard>().is_err(), "{written}");
        }
    }
}
