//! The server as a client meets it: messages in, messages out.

// Clippy knows a test by its attribute, and not the functions that tests share.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod actions;
mod client;
mod diagnostics;
mod hover;
mod protocol;
mod workspace;
