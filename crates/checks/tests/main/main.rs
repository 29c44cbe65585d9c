//! All integration tests of the checks, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "tests"
)]

mod api_server;
mod catalogues;
mod fixtures;
mod kube_linter;
mod kube_linter_differences;
mod parity;
mod pod_security;
mod registry;
mod robustness;
mod support;
