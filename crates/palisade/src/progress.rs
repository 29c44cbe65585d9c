//! A line on standard error while long work goes on, where somebody can see it.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use palisade_report::one_line;

/// Nothing is shown before this much time has passed: most runs are over by then.
const PATIENCE: Duration = Duration::from_millis(400);
const INTERVAL: Duration = Duration::from_millis(100);

/// Shows what is being done, on a terminal.
pub(crate) struct Progress {
    next: Option<Mutex<Instant>>,
    /// Whether there is a line to remove.
    is_shown: AtomicBool,
}

impl Progress {
    /// Shows progress where standard error is a terminal.
    pub(crate) fn new() -> Self {
        let visible = std::io::stderr().is_terminal();
        Self {
            next: visible.then(|| Mutex::new(Instant::now() + PATIENCE)),
            is_shown: AtomicBool::new(false),
        }
    }

    /// Shows `message`, unless one was shown a moment ago.
    pub(crate) fn show(&self, message: impl FnOnce() -> String) {
        let Some(next) = &self.next else { return };
        let Ok(mut next) = next.try_lock() else { return };
        let now = Instant::now();
        if now >= *next {
            *next = now + INTERVAL;
            // A longer line would be wrapped, and only its end removed.
            let width = terminal_size::terminal_size_of(std::io::stderr());
            let columns = width
                .map_or(80, |(width, _)| usize::from(width.0))
                .saturating_sub(1);
            let message = one_line(&message(), columns);
            let _ = write!(std::io::stderr(), "\r\x1b[2K{message}");
            self.is_shown.store(true, Ordering::Relaxed);
        }
    }

    /// Removes the line.
    pub(crate) fn clear(&self) {
        if self.is_shown.load(Ordering::Relaxed) {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}
