//! What the crate promises, tested from outside.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod conformance;
mod corpus;
mod differences;
mod differential;
mod edit_properties;
mod edits;
mod generate;
mod hostile;
mod invariants;
mod properties;
