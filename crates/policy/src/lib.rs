//! Policies, findings, and the engine between them.
//!
//! A [`Check`] is a predicate written in Rust with declared parameters. A [`BuiltIn`] is a policy
//! that ships with Palisade: a check, parameters, and everything that is said about it. Compiled
//! with its parameters it becomes a [`Policy`], and an [`Engine`] judges objects by policies.
//!
//! Evaluation is pure: it takes no lock and does no I/O, and the same object, inventory and policies
//! give the same findings at every stage. This crate knows not a single built-in check.

mod accepted;
mod builtin;
mod check;
mod date;
mod docs;
mod engine;
mod finding;
mod fix;
mod ignore;
mod level;
mod memo;
mod params;
mod reporter;
mod rule;

pub use accepted::Accepted;
pub use builtin::{Alias, BuiltIn, Membership, Tool, alias};
pub use check::{Check, Param, ParamKind};
pub use date::Date;
pub use docs::Docs;
pub use engine::{Engine, Evaluation, Metadata, NotAssessable, Policy};
pub use finding::{Finding, Fingerprint, number, sort};
pub use fix::Fix;
pub use level::{Acceptance, Confidence, Layer, Safety, Severity};
pub use memo::Memo;
pub use params::{ParamError, Params, Pattern};
pub use reporter::{Mark, Reporter};
pub use rule::{Rule, Subject};
