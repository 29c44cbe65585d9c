//! From loaded objects and policies to verdicts: what the command, the editor and the server share.
//!
//! [`judge`] runs an engine over everything that was loaded, in the light of each other, and adds what
//! keeps Kubernetes from reading an object at all. What becomes of a finding is for the caller.

mod judge;

pub use judge::{Judged, judge};
