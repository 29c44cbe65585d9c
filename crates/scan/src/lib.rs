//! From loaded objects and policies to verdicts: what the command, the editor and the server share.
//!
//! A [`Request`] says what is wanted, and a [`Scan`] is that request made ready: its configurations read, its
//! policies compiled. It loads, and judges what was loaded, as often as it is asked to. What becomes of a
//! finding is for the caller.

mod fix;
mod judge;
mod mistakes;
mod scan;
mod settings;

pub use fix::{Fixed, FixedFile, has_fix};
pub use judge::{Judged, judge};
pub use mistakes::Mistakes;
pub use scan::{Request, Scan};
pub use settings::{Excluded, Input, Settings};
