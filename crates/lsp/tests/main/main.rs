//! The server as a client meets it: messages in, messages out.

mod client;
mod diagnostics;
mod hover;
mod protocol;
mod workspace;
