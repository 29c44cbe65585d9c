//! CEL as the Kubernetes API server runs it.
//!
//! An expression is parsed by cel-go's grammar, checked by its type rules, and run within the server's cost budgets,
//! over the span trees that objects are. The parser is that of the crate `cel`; the checker and the evaluator are
//! here, because that crate has no checker, counts no costs and can't be stopped, and would copy every object.
//!
//! Invariants: an expression that does not compile gives no program; evaluation ends, and never panics; what an
//! expression reads is not copied.

mod check;
mod cost;
mod declare;
mod error;
mod eval;
mod library;
mod parse;
mod pattern;
mod plan;
mod program;
mod standard;
#[cfg(test)]
mod testing;
mod types;
mod validate;
mod value;

pub use declare::{Environment, Fields};
pub use error::{CompileError, Error, Issue};
pub use eval::Variables;
pub use library::{Authorize, authorizer};
pub use program::{Program, Spent};
pub use types::Type;
pub use value::{Foreign, Key, List, Map, Text, Value};

/// What functions see beside their arguments.
#[derive(Clone, Copy, Default)]
pub struct Context<'c> {
    /// The pattern among the arguments, where it is a constant: compiled once.
    pub(crate) regex: Option<&'c regex::Regex>,
    /// Who answers for `authorizer`.
    pub(crate) authorizer: Option<&'c dyn library::Authorize>,
}
