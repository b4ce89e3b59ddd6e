use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

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
