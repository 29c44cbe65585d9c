//! Checks: predicates written in Rust, with declared parameters.

use crate::{ParamError, Params, Rule};

/// A predicate with parameters; KubeLinter calls it a template.
#[derive(Debug)]
pub struct Check {
    /// The name that custom policies use: KubeLinter's template key where there is one.
    pub name: &'static str,
    /// What it looks for, in one sentence.
    pub summary: &'static str,
    /// The kinds it looks at unless a policy says otherwise, by the names of
    /// [`palisade_model::Kinds::named`].
    pub kinds: &'static [&'static str],
    /// The parameters that it takes.
    pub params: &'static [Param],
    /// Makes the rule for given parameters. Everything expensive (patterns, sets) is made here, once.
    pub compile: fn(&Params) -> Result<Rule, ParamError>,
}

/// A parameter of a check.
#[derive(Clone, Copy, Debug)]
pub struct Param {
    /// The name, in camelCase; read without regard to case.
    pub name: &'static str,
    /// What values it takes.
    pub kind: ParamKind,
    /// Whether a policy must give it. One that is left out is false, empty, or absent.
    pub required: bool,
    /// What it means, in one sentence.
    pub description: &'static str,
}

/// The values that a parameter takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParamKind {
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Int,
    /// A string.
    Text,
    /// A list of strings.
    Texts,
    /// A regular expression, see [`crate::Pattern`].
    Pattern,
    /// A list of regular expressions.
    Patterns,
    /// One of the listed words.
    OneOf(&'static [&'static str]),
    /// A list of the listed words.
    ManyOf(&'static [&'static str]),
}

impl Param {
    /// A parameter that may be left out.
    pub const fn new(name: &'static str, kind: ParamKind, description: &'static str) -> Self {
        Self {
            name,
            kind,
            required: false,
            description,
        }
    }

    /// The same parameter, which must be given.
    #[must_use]
    pub const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }
}
