//! What the views say about manifests from elsewhere, against what a real API server says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod api_server;
mod network;

use std::path::PathBuf;

/// A part of the conformance data; nothing, said in the output, where it is absent.
fn conformance(part: &str) -> Option<PathBuf> {
    let Some(root) = std::env::var_os("PALISADE_CONFORMANCE") else {
        println!("{part}: skipped, PALISADE_CONFORMANCE names no folder");
        return None;
    };
    let path = PathBuf::from(root).join(part);
    assert!(path.exists(), "PALISADE_CONFORMANCE has no {}", path.display());
    Some(path)
}
