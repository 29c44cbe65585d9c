//! The tests of the crate, as one binary.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod conformance;
mod review;
