//! The program as its users run it: arguments and files in, output and exit code out.

// Clippy knows a test by its attribute, and not the functions that tests share.
#![allow(clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::unwrap_used)]

mod accepting;
mod bad_input;
mod commands;
mod configuration;
mod editor;
mod examples;
mod exit_codes;
mod fixes;
mod json;
mod output;
mod parity;
mod policies;
mod policy;
mod schema;
mod since;
mod sources;
mod support;
mod workplaces;
