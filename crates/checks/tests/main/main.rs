//! All integration tests of the checks, in one binary.

mod fixtures;
mod kube_linter;
mod pod_security;
mod registry;
mod robustness;
mod support;
