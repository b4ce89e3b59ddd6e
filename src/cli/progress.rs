use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// A count of finished units on standard error, shown on a terminal once the work has taken a second.
pub(super) struct Progress {
    bar: ProgressBar,
    begin: std::time::Instant,
}

/// How long work stays silent.
const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    /// A progress line for units; `quiet` shows none.
    pub(super) fn units(quiet: bool) -> Self {
        let bar = if quiet { ProgressBar::hidden() } else { ProgressBar::no_length() };
        let style = ProgressStyle::with_template("{spinner} {human_pos} units, {per_sec}, {elapsed}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        Self { bar, begin: std::time::Instant::now() }
    }

    /// One more unit is done.
    pub(super) fn advance(&self) {
        if self.begin.elapsed() > PATIENCE {
            self.bar.inc(1);
        } else {
            self.bar.update(|state| state.set_pos(state.pos() + 1));
        }
    }

    /// Clears the line.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
