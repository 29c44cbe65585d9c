//! The built program, as a user runs it.

// Clippy knows a test by its attribute, and not the functions that tests share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod commands;
mod configuration;
mod examples;
mod fixture;
mod formats;
mod input;
mod output;
mod parity;
mod policies;
mod rendering;
