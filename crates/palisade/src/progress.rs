//! A line on standard error while long work goes on, where somebody can see it.

use std::io::{IsTerminal as _, Write as _};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use terminal_size::Width;

/// Nothing is shown before this much time has passed: most runs are over by then.
const PATIENCE: Duration = Duration::from_millis(400);
const INTERVAL: Duration = Duration::from_millis(100);

/// Shows what is being done, on a terminal.
pub(crate) struct Progress {
    state: Option<Mutex<State>>,
}

struct State {
    next: Instant,
    shown: bool,
}

impl Progress {
    /// Shows progress where standard error is a terminal.
    pub(crate) fn new() -> Self {
        let state = || {
            Mutex::new(State {
                next: Instant::now() + PATIENCE,
                shown: false,
            })
        };
        Self {
            state: std::io::stderr().is_terminal().then(state),
        }
    }

    /// Shows `message`, unless one was shown a moment ago.
    pub(crate) fn show(&self, message: impl FnOnce() -> String) {
        let Some(state) = &self.state else { return };
        let Ok(mut state) = state.try_lock() else { return };
        let now = Instant::now();
        if now >= state.next {
            *state = State {
                next: now + INTERVAL,
                shown: true,
            };
            let _ = write!(std::io::stderr(), "\r\x1b[2K{}", line(&message()));
        }
    }

    /// Removes the line.
    pub(crate) fn clear(&self) {
        let Some(state) = &self.state else { return };
        if state.lock().is_ok_and(|state| state.shown) {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}

/// What of a message is shown: only what fits on one line can be removed again, and the name of a file
/// must not command the terminal.
fn line(message: &str) -> String {
    let width = terminal_size::terminal_size_of(std::io::stderr());
    let width = width.map_or(80, |(Width(width), _)| usize::from(width));
    let shown = message.chars().filter(|c| !c.is_control());
    shown.take(width.saturating_sub(1)).collect()
}
