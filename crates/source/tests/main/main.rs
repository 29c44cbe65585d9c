//! What arguments become, from the outside: files and folders as they lie on a disk, and charts and
//! kustomizations rendered by the real programs.
//!
//! Tests that need `helm` or `kubectl` take them from `PALISADE_HELM` and `PALISADE_KUBECTL` (which
//! `cargo xtask test` sets) or from the PATH, and pass, saying so, where there is none.
#![allow(clippy::expect_used, clippy::print_stdout, clippy::unwrap_used)] // helpers of tests are tests

mod discovery;
mod helm;
mod helm_failures;
mod kustomize;
mod mapping;
#[cfg(unix)]
mod programs;
mod support;
mod texts;
