use std::fs::File;
use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Once};
use std::time::{Duration, Instant};

use indicatif::{HumanCount, HumanDuration, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::build::{self, Entry, Outcome};

/// How long work stays silent.
const PATIENCE: Duration = Duration::from_secs(1);

/// How far a run is, on standard error: shown on a terminal alone, and once the work has taken a second.
pub(super) struct Progress {
    begin: Instant,
    measure: Measure,
    done: u64,
    bar: Option<ProgressBar>,
    quiet: bool,
}

/// What tells how far a run is.
enum Measure {
    /// So many pairs.
    Pairs(u64),
    /// What is read of a bitext.
    Bytes(Meter),
}

/// How many bytes of an input are read, and of how many; nothing is known of one that is no plain file.
#[derive(Default)]
pub(super) struct Meter {
    read: Arc<AtomicU64>,
    size: Option<u64>,
}

impl Meter {
    /// The bytes of a file, and what counts those that are read of it.
    pub(super) fn of(file: File) -> io::Result<(impl Read + Send + 'static, Self)> {
        let meter = Self { read: Arc::default(), size: Some(file.metadata()?.len()) };
        Ok((Metered { input: file, read: meter.read.clone() }, meter))
    }
}

struct Metered<R> {
    input: R,
    read: Arc<AtomicU64>,
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.read.fetch_add(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl Progress {
    /// A progress line for the units of a bitext; `quiet` shows none.
    pub(super) fn units(quiet: bool, meter: Meter) -> Self {
        Self { begin: Instant::now(), measure: Measure::Bytes(meter), done: 0, bar: None, quiet }
    }

    /// A progress line for so many pairs; `quiet` shows none.
    pub(super) fn pairs(quiet: bool, count: usize) -> Self {
        Self { begin: Instant::now(), measure: Measure::Pairs(count as u64), done: 0, bar: None, quiet }
    }

    /// One more unit or pair is done.
    pub(super) fn advance(&mut self) {
        self.done += 1;
        if self.bar.is_none() && !self.quiet && self.begin.elapsed() > PATIENCE {
            self.bar = Some(bar(&self.measure).with_elapsed(self.begin.elapsed()));
        }
        let Some(bar) = &self.bar else { return };
        match &self.measure {
            Measure::Pairs(_) => bar.set_position(self.done),
            // The message comes first: it is drawn with the position.
            Measure::Bytes(meter) => {
                let read = meter.read.load(Ordering::Relaxed);
                bar.set_message(units(self.done, read, meter.size, self.begin.elapsed()));
                bar.set_position(read);
            }
        }
    }

    /// Clears the line.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(measure: &Measure) -> ProgressBar {
    let (size, template) = match measure {
        Measure::Pairs(count) => (Some(*count), "{bar:24} {percent}%, {pos} of {len} pairs, {eta} left"),
        Measure::Bytes(Meter { size: Some(size), .. }) => (Some(*size), "{bar:24} {percent}%, {msg}"),
        Measure::Bytes(_) => (None, "{spinner} {msg}, {elapsed}"),
    };
    let bar = size.map_or_else(ProgressBar::no_length, ProgressBar::new);
    bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}

/// How many units are done, how many a second, and how long the rest takes at the rate so far: `401,410 units, 25,642/s,
/// 12s left`.
fn units(done: u64, read: u64, size: Option<u64>, elapsed: Duration) -> String {
    let milliseconds = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = done.saturating_mul(1000) / milliseconds;
    let rest = size.map(|size| {
        let seconds = elapsed.as_secs_f64() * size.saturating_sub(read) as f64 / read.max(1) as f64;
        format!(", {:#} left", HumanDuration(Duration::try_from_secs_f64(seconds.ceil()).unwrap_or_default()))
    });
    format!("{} units, {}/s{}", HumanCount(done), HumanCount(rate), rest.unwrap_or_default())
}

/// How far a corpus of many pairs is: a bar on standard error that goes by bytes, with rate and remaining time.
pub(super) struct BuildProgress {
    begin: Instant,
    done: AtomicUsize,
    pairs: usize,
    bar: ProgressBar,
    quiet: bool,
    shown: Once,
}

impl BuildProgress {
    /// A bar for `entries`; `quiet` shows none.
    pub(super) fn new(quiet: bool, entries: &[&Entry]) -> Self {
        let bytes = entries.iter().map(|entry| build::size(entry)).fold(0, u64::saturating_add);
        let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:24} {msg} pairs, {bytes_per_sec}, {eta} left");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        Self { begin: Instant::now(), done: AtomicUsize::new(0), pairs: entries.len(), bar, quiet, shown: Once::new() }
    }

    /// One more entry is done. One that was kept from before counts as none of the work.
    pub(super) fn advance(&self, entry: &Entry, outcome: &Outcome) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if matches!(outcome, Outcome::Kept) {
            self.bar.set_length(self.bar.length().unwrap_or_default().saturating_sub(build::size(entry)));
        } else {
            self.bar.inc(build::size(entry));
        }
        if !self.quiet && self.begin.elapsed() > PATIENCE {
            self.shown.call_once(|| self.bar.set_draw_target(ProgressDrawTarget::stderr()));
            self.bar.set_message(format!("{done} of {}", self.pairs));
        }
    }

    /// Clears the bar.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_counted_by_the_second() {
        let elapsed = Duration::from_millis(15_654);
        assert_eq!(units(401_410, 600, Some(1000), elapsed), "401,410 units, 25,642/s, 11s left");
        assert_eq!(units(401_410, 600, None, elapsed), "401,410 units, 25,642/s");
        assert_eq!(units(5, 0, Some(0), Duration::ZERO), "5 units, 5,000/s, 0s left");
    }

    #[test]
    fn a_meter_counts_what_is_read() -> io::Result<()> {
        let mut written = tempfile::NamedTempFile::new()?;
        io::Write::write_all(&mut written, &[7; 100])?;
        let (mut file, meter) = Meter::of(written.reopen()?)?;
        file.read_exact(&mut [0; 40])?;
        assert_eq!((meter.read.load(Ordering::Relaxed), meter.size), (40, Some(100)));
        let style = |measure: &Measure| bar(measure).length();
        assert_eq!((style(&Measure::Bytes(meter)), style(&Measure::Pairs(3))), (Some(100), Some(3)));
        assert_eq!(style(&Measure::Bytes(Meter::default())), None);
        Ok(())
    }
}
