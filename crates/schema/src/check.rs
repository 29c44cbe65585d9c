//! Compares an object with its type.
//!
//! What is refused is what `sigs.k8s.io/json` refuses when it decodes JSON into the Go types of the API:
//! names of fields are case-sensitive, unknown ones are skipped, null is always accepted. Some types have
//! code of their own there (`IntOrString`, `Quantity`, `Time`, `JSONSchemaPropsOrBool`, …), which is
//! followed to the letter, leniencies included; only [`validate`] is stricter than they are.
//!
//! Trees are at most 255 levels deep, aliases followed, so recursion is safe.

use palisade_yaml::{Scalar, Value};

use crate::format::{is_base64, is_quantity, is_time};
use crate::path::Path;
use crate::problem::{Problem, ProblemKind};
use crate::suggest::closest;
use crate::tables::ENUMS;
use crate::types::{Field, Shape, Type};

/// Types alone, as what cannot be decoded.
const TYPES: Rules = Rules {
    required: false,
    enums: false,
    unknown: false,
    lenient: true,
};

/// What the API server refuses by the type alone.
const REFUSED: Rules = Rules {
    required: false,
    enums: true,
    unknown: true,
    lenient: true,
};

/// How many problems are listed: an alias may repeat one many thousand times.
const PROBLEM_LIMIT: usize = 1_000;

/// What keeps Kubernetes from decoding an object as one of this type, in document order.
pub fn check_types<'t>(object: Value<'t>, of: &'static Type) -> Vec<Problem<'t>> {
    check(object, of, TYPES)
}

/// What the API server refuses of an object by its type alone, in document order: [`check_types`], fields
/// that the type does not have, and values that are not in an enumeration. The status is not looked at for
/// the latter, since the server takes no status from who creates an object.
pub fn inspect<'t>(object: Value<'t>, of: &'static Type) -> Vec<Problem<'t>> {
    check(object, of, REFUSED)
}

/// [`inspect`] for the part of an object at `path`.
pub fn inspect_part<'t>(object: Value<'t>, path: &[&str], of: &'static Type) -> Vec<Problem<'t>> {
    check_below(object, path, of, REFUSED)
}

/// [`check_types`] for the part of an object at `path`: for custom resources, of which only a part has
/// a known type. What stands where a mapping should on the way there is a problem, too.
pub fn check_part<'t>(object: Value<'t>, path: &[&str], of: &'static Type) -> Vec<Problem<'t>> {
    check_below(object, path, of, TYPES)
}

fn check_below<'t>(object: Value<'t>, path: &[&str], of: &'static Type, rules: Rules) -> Vec<Problem<'t>> {
    let mut checker = Checker {
        rules,
        problems: Vec::new(),
    };
    checker.part(object, path, of, &Path::ROOT);
    checker.problems
}

/// What the schema of the type says against an object, in document order: in addition to
/// [`check_types`] fields that are missing, values that are not in an enumeration and, when `strict`,
/// fields that the type does not have.
pub fn validate<'t>(object: Value<'t>, of: &'static Type, strict: bool) -> Vec<Problem<'t>> {
    let rules = Rules {
        required: true,
        enums: true,
        unknown: strict,
        lenient: false,
    };
    check(object, of, rules)
}

fn check<'t>(object: Value<'t>, of: &'static Type, rules: Rules) -> Vec<Problem<'t>> {
    let mut checker = Checker {
        rules,
        problems: Vec::new(),
    };
    checker.object(object, of, "a mapping", &Path::ROOT);
    checker.problems
}

#[derive(Clone, Copy)]
struct Rules {
    /// Fields must be there.
    required: bool,
    /// Values must be in their enumeration.
    enums: bool,
    /// There must be no unknown fields.
    unknown: bool,
    /// What decoding takes is taken, even where the schema says otherwise.
    lenient: bool,
}

struct Checker<'t> {
    rules: Rules,
    problems: Vec<Problem<'t>>,
}

impl<'t> Checker<'t> {
    fn part(&mut self, value: Value<'t>, below: &[&str], of: &'static Type, path: &Path<'_>) {
        let Some((name, below)) = below.split_first() else {
            return self.object(value, of, "a mapping", path);
        };
        if !value.is_mapping() {
            self.expect_null(value, "a mapping", path);
        } else if let Some(value) = value.get(name) {
            self.part(value, below, of, &path.key(name));
        }
    }

    fn value(&mut self, value: Value<'t>, shape: Shape, path: &Path<'_>) {
        match shape {
            Shape::Any => {}
            Shape::Object(number) => self.object(value, Type::of(number), "a mapping", path),
            Shape::List(number) => self.list(value, Shape::of(number), "a list", path),
            Shape::Map(number) => self.map(value, Shape::of(number), path),
            Shape::SchemaOrBool(number) => match value.scalar() {
                Some(Scalar::Bool(_)) => {}
                _ => self.object(value, Type::of(number), "a mapping or a boolean", path),
            },
            Shape::SchemaOrList(number) => {
                self.schema_or_list(value, Type::of(number), Shape::Object(number), path);
            }
            Shape::SchemaOrStrings(number) => {
                self.schema_or_list(value, Type::of(number), Shape::String, path);
            }
            Shape::Bytes if value.is_sequence() && self.rules.lenient => self.bytes(value, path),
            _ => self.scalar(value, shape, path),
        }
    }

    fn object(&mut self, value: Value<'t>, of: &'static Type, expected: &'static str, path: &Path<'_>) {
        if !value.is_mapping() {
            return self.expect_null(value, expected, path);
        }
        let mut seen = 0u128;
        for entry in value.entries() {
            if self.is_full() {
                return;
            }
            let name = entry.name();
            let path = path.key(name);
            let Some(position) = of.position(name) else {
                if self.rules.unknown {
                    let suggestion = closest(name, of.fields().iter().map(Field::name));
                    let kind = ProblemKind::UnknownField {
                        of: of.name(),
                        suggestion,
                        inside: if suggestion.is_none() {
                            of.part_with(name)
                        } else {
                            None
                        },
                    };
                    self.report(entry.key, &path, kind);
                }
                continue;
            };
            let field = &of.fields()[position];
            if self.rules.required && field.is_required() && !entry.value.is_null() {
                seen |= 1 << position;
            }
            let rules = self.rules;
            self.rules.enums &= !(rules.lenient && path.is("status"));
            self.value(entry.value, field.shape(), &path);
            self.rules = rules;
        }
        if !self.rules.required {
            return;
        }
        for (position, field) in of.fields().iter().enumerate() {
            if field.is_required() && seen & (1 << position) == 0 {
                self.report(value, path, ProblemKind::MissingField { name: field.name() });
            }
        }
    }

    fn list(&mut self, value: Value<'t>, item: Shape, expected: &'static str, path: &Path<'_>) {
        if !value.is_sequence() {
            return self.expect_null(value, expected, path);
        }
        for (number, value) in value.items().enumerate() {
            if self.is_full() {
                return;
            }
            self.value(value, item, &path.item(number));
        }
    }

    fn map(&mut self, value: Value<'t>, item: Shape, path: &Path<'_>) {
        if !value.is_mapping() {
            return self.expect_null(value, "a mapping", path);
        }
        for entry in value.entries() {
            if self.is_full() {
                return;
            }
            self.value(entry.value, item, &path.key(entry.name()));
        }
    }

    fn schema_or_list(&mut self, value: Value<'t>, of: &'static Type, item: Shape, path: &Path<'_>) {
        if value.is_sequence() {
            self.list(value, item, "a list", path);
        } else if value.is_mapping() || !self.rules.lenient {
            self.object(value, of, "a mapping or a list", path);
        }
    }

    /// Go reads a list of small numbers as bytes.
    fn bytes(&mut self, value: Value<'t>, path: &Path<'_>) {
        for (number, item) in value.items().enumerate() {
            let is_byte = match item.scalar() {
                Some(Scalar::Int(byte)) => u8::try_from(byte).is_ok(),
                scalar => scalar == Some(Scalar::Null),
            };
            if !is_byte {
                let path = path.item(number);
                return self.report(item, &path, ProblemKind::Malformed { expected: "a byte" });
            }
        }
    }

    fn scalar(&mut self, value: Value<'t>, shape: Shape, path: &Path<'_>) {
        let scalar = value.scalar();
        let kind = match (shape, scalar) {
            (_, Some(Scalar::Null)) => return,
            (Shape::String, Some(Scalar::Str(_))) => return,
            (Shape::Bool, Some(Scalar::Bool(_))) => return,
            (Shape::Int64, Some(Scalar::Int(_))) => return,
            (Shape::Number, Some(Scalar::Int(_) | Scalar::Float(_))) => return,
            (Shape::IntOrString, Some(Scalar::Str(_))) => return,
            (Shape::Quantity, Some(Scalar::Int(_) | Scalar::Float(_))) => return,
            (Shape::Int32 | Shape::IntOrString, Some(Scalar::Int(number))) => {
                if i32::try_from(number).is_ok() {
                    return;
                }
                ProblemKind::OutOfRange
            }
            (Shape::Enum(number), Some(Scalar::Str(text))) => {
                let allowed = ENUMS[usize::from(number)];
                // Most fields take an empty string for their default.
                if !self.rules.enums || text.is_empty() || allowed.contains(&text) {
                    return;
                }
                let suggestion = closest(text, allowed.iter().copied());
                ProblemKind::NotInEnum { allowed, suggestion }
            }
            (Shape::Quantity, Some(Scalar::Str(text))) => {
                if is_quantity(text) {
                    return;
                }
                ProblemKind::Malformed {
                    expected: "a quantity such as `500m` or `1Gi`",
                }
            }
            (Shape::Time, Some(Scalar::Str(text))) => {
                if is_time(text, false) {
                    return;
                }
                ProblemKind::Malformed {
                    expected: "a time such as `2006-01-02T15:04:05Z`",
                }
            }
            (Shape::MicroTime, Some(Scalar::Str(text))) => {
                if is_time(text, true) {
                    return;
                }
                ProblemKind::Malformed {
                    expected: "a time such as `2006-01-02T15:04:05.000000Z`",
                }
            }
            (Shape::Bytes, Some(Scalar::Str(text))) => {
                if is_base64(text) {
                    return;
                }
                ProblemKind::Malformed { expected: "base64" }
            }
            _ => ProblemKind::WrongType {
                expected: name(shape),
                found: value.type_name(),
            },
        };
        self.report(value, path, kind);
    }

    fn expect_null(&mut self, value: Value<'t>, expected: &'static str, path: &Path<'_>) {
        if !value.is_null() {
            let found = value.type_name();
            self.report(value, path, ProblemKind::WrongType { expected, found });
        }
    }

    fn is_full(&self) -> bool {
        self.problems.len() > PROBLEM_LIMIT
    }

    fn report(&mut self, at: Value<'t>, path: &Path<'_>, kind: ProblemKind) {
        let kind = match self.problems.len() {
            ..PROBLEM_LIMIT => kind,
            PROBLEM_LIMIT => ProblemKind::TooMany,
            _ => return,
        };
        self.problems.push(Problem {
            at,
            path: path.to_string(),
            kind,
        });
    }
}

/// A scalar shape in words.
fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Bool => "a boolean",
        Shape::Int32 | Shape::Int64 => "an integer",
        Shape::Number => "a number",
        Shape::IntOrString => "an integer or a string",
        Shape::Quantity => "a quantity such as `500m` or `1Gi`",
        _ => "a string",
    }
}

#[cfg(test)]
mod tests;
