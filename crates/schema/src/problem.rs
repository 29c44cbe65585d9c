//! What can be wrong with an object, and how it is said.

use palisade_yaml::Value;

/// Something that does not fit the type of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem<'t> {
    /// The key where the field is unknown, the mapping where one is missing, else the value.
    pub at: Value<'t>,
    /// Where it stands: `spec.containers[0].ports`; empty for the object itself.
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ProblemKind {
    /// A value of another JSON type.
    WrongType {
        /// `a list`.
        expected: &'static str,
        /// `a string`.
        found: &'static str,
    },
    /// An integer that does not fit the 32 bits of its field.
    OutOfRange,
    /// A string that cannot be read as what it stands for: a quantity, a time, base64.
    Malformed {
        /// `a quantity such as 500m or 1Gi`.
        expected: &'static str,
    },
    /// A field that the type does not have.
    UnknownField {
        /// The name of the type.
        of: &'static str,
        /// A field that it has, and that is spelt much alike.
        suggestion: Option<&'static str>,
        /// The only field that it has whose value takes one of this name: where the field belongs.
        inside: Option<&'static str>,
    },
    /// A field that must be there.
    MissingField {
        /// Its name.
        name: &'static str,
    },
    /// A string that is none of the values that the field takes.
    NotInEnum {
        /// The values.
        allowed: &'static [&'static str],
        /// The one that is spelt much alike.
        suggestion: Option<&'static str>,
    },
    /// Problems after this one are not listed.
    TooMany,
}

impl std::fmt::Display for Problem<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.path.is_empty() {
            f.write_str("the object ")?;
        } else {
            write!(f, "`{}` ", self.path)?;
        }
        match &self.kind {
            ProblemKind::WrongType { expected, found } => {
                write!(f, "must be {expected}, not {found}")?;
                let would_quotes_help = matches!(*found, "a boolean" | "an integer" | "a number");
                if *expected == "a string" && would_quotes_help {
                    f.write_str(": quote it")?;
                }
                Ok(())
            }
            ProblemKind::OutOfRange => write!(f, "must lie between {} and {}", i32::MIN, i32::MAX),
            ProblemKind::Malformed { expected } => write!(f, "must be {expected}"),
            ProblemKind::UnknownField {
                of,
                suggestion,
                inside,
            } => {
                write!(f, "is not a field of {of}")?;
                match inside {
                    Some(inside) => write!(f, ": it belongs in `{inside}`"),
                    None => suggest(f, *suggestion),
                }
            }
            ProblemKind::MissingField { name } => write!(f, "must have the field `{name}`"),
            ProblemKind::NotInEnum { allowed, suggestion } => {
                if allowed.len() <= 8 {
                    write!(f, "must be one of `{}`", allowed.join("`, `"))?;
                } else {
                    f.write_str("is not a value that Kubernetes knows")?;
                }
                suggest(f, *suggestion)
            }
            ProblemKind::TooMany => f.write_str("has more problems, which are not listed"),
        }
    }
}

fn suggest(f: &mut std::fmt::Formatter<'_>, suggestion: Option<&str>) -> std::fmt::Result {
    match suggestion {
        Some(suggestion) => write!(f, ": did you mean `{suggestion}`?"),
        None => Ok(()),
    }
}
