//! YAML and JSON as Kubernetes reads them, with the place of every node.
//!
//! A file is cut into documents ([`documents`]), and each document is read on its own
//! ([`parse_document`]) into a [`Tree`], so that one broken document never hides another. A tree is
//! one arena of small nodes; a [`Value`] is a cheap, copyable view of one of them.
//!
//! Values are what `sigs.k8s.io/yaml` makes of the text: YAML 1.1 booleans and octals, merge keys
//! applied in written order, the last of two equal keys wins (and [`Tree::duplicate_keys`] tells).
//! Aliases are references, never copies, and a document that would grow too much through them is
//! refused as go-yaml refuses it.
//!
//! A [`Draft`] is a tree that is being changed; it becomes one again, and what was written keeps its place.
//!
//! This crate knows nothing of Kubernetes' kinds and does no I/O.

mod alias;
mod build;
mod document;
mod draft;
mod edit;
mod error;
mod json;
mod line;
mod merge;
mod read;
mod scalar;
mod tree;
mod within;

pub use document::{documents, parse, parse_document};
pub use draft::{At, Draft, New};
pub use edit::{Dropped, Edit, EditError, Rewriter, Rewritten, TextEdit};
pub use error::Error;
pub use line::{LineIndex, Position};
pub use scalar::{Scalar, format_g};
pub use tree::{DuplicateKey, Entry, Kind, Node, Span, Step, Tree, Value};

/// The example of the README is a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
