//! From loaded objects and policies to verdicts: what the command, the editor and the server share.
//!
//! A [`Request`] says what is wanted, and a [`Scan`] is that request made ready: its configurations read, its
//! policies compiled. It loads, and judges what was loaded, as often as it is asked to. What becomes of a
//! finding is for the caller.

mod assumed;
mod baseline;
mod comments;
mod compiled;
pub mod config;
mod fix;
mod git;
pub mod init;
mod judge;
mod maker;
mod mistakes;
mod paths;
mod scan;
mod scope;
mod settings;
mod sift;
mod since;
mod verdict;

pub use baseline::Baseline;
pub use fix::{Fixed, FixedFile, has_fix};
pub use judge::Judged;
pub use mistakes::Mistakes;
pub use scan::{Lookup, Request, Scan};
pub use scope::Scope;
pub use settings::{Assumed, Exception, Excluded, Input, Rule, Settings};
