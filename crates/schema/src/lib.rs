//! What Kubernetes' built-in kinds look like, and whether an object can be read as one.
//!
//! [`find`] gives the [`Type`] of a kind. [`check_types`] says what keeps the API server from decoding
//! an object at all, [`inspect`] what it refuses by the type besides; [`validate`] says in addition what is missing, misspelt, or not one of the values
//! that a field takes. A kind that is not Kubernetes' own, or no longer served, has no type and is not
//! judged.
//!
//! The tables are static and sorted, so there is nothing to load or to build when the program starts.
//! `cargo run -p xtask --features schema -- gen schema` writes them.

mod check;
mod format;
mod path;
mod problem;
mod suggest;
#[rustfmt::skip]
mod tables;
mod types;

pub use check::{check_part, check_types, inspect, inspect_part, validate};
pub use problem::{Problem, ProblemKind};
pub use suggest::{closest, is_slip};
pub use types::{Field, Type, find, find_in_any_version, kinds, object_meta, pod_template, versions_of};

/// The version of Kubernetes that the tables are of.
pub const KUBERNETES_VERSION: &str = "1.37";

#[test]
fn the_version_is_that_of_the_tables() {
    let first_line = include_str!("tables.rs").lines().next();
    let named = first_line.and_then(|line| line.strip_prefix("// Kubernetes "));
    assert!(named.is_some_and(|line| line.starts_with(&format!("{KUBERNETES_VERSION},"))));
}
