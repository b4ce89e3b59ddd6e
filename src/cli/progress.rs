use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::build::{self, Entry, Outcome};

/// How long work stays silent.
const PATIENCE: Duration = Duration::from_secs(1);

/// A count of finished units on standard error: shown on a terminal alone, and once the work has taken a second.
pub(super) struct Progress {
    begin: Instant,
    done: u64,
    bar: Option<ProgressBar>,
    quiet: bool,
}

impl Progress {
    /// A progress line for units; `quiet` shows none.
    pub(super) fn units(quiet: bool) -> Self {
        Self { begin: Instant::now(), done: 0, bar: None, quiet }
    }

    /// One more unit is done.
    pub(super) fn advance(&mut self) {
        self.done += 1;
        if self.bar.is_none() && !self.quiet && self.begin.elapsed() > PATIENCE {
            self.bar = Some(bar(self.begin));
        }
        if let Some(bar) = &self.bar {
            bar.set_position(self.done);
        }
    }

    /// Clears the line.
    pub(super) fn finish(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(begin: Instant) -> ProgressBar {
    let style = ProgressStyle::with_template("{spinner} {human_pos} units, {per_sec}, {elapsed}");
    let bar = ProgressBar::no_length().with_elapsed(begin.elapsed());
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar
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
