//! The types of CEL, and when a value of one may stand where another is expected.
//!
//! Kubernetes' expressions are checked before they run, by the rules of cel-go's `checker`: type parameters are
//! unified, `dyn` goes with everything, and where several overloads fit, the result is `dyn` unless they agree.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// A type of CEL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Type {
    /// Known only when it runs.
    Dyn,
    /// What is already reported; goes with everything.
    Error,
    /// The type of `null`.
    Null,
    /// `true` and `false`.
    Bool,
    /// 64 bits with a sign.
    Int,
    /// 64 bits without a sign.
    Uint,
    /// A double.
    Double,
    /// Unicode text.
    String,
    /// Bytes.
    Bytes,
    /// A span of time.
    Duration,
    /// A point in time.
    Timestamp,
    /// The type of a type, where known of which.
    Type(Option<Arc<Type>>),
    /// A list of elements.
    List(Arc<Type>),
    /// A map from keys to values.
    Map(Arc<Type>, Arc<Type>),
    /// A parameter of an overload, or a variable of the checker.
    Param(Arc<str>),
    /// A type with parameters that only functions look into: `optional_type(int)`, `net.IP`.
    Opaque(Arc<str>, Arc<[Type]>),
    /// A type with fields, by name: `kubernetes.AdmissionRequest`.
    Object(Arc<str>),
}

impl Type {
    /// A list of `element`.
    pub fn list(element: Self) -> Self {
        Self::List(Arc::new(element))
    }

    /// A map from `key` to `value`.
    pub fn map(key: Self, value: Self) -> Self {
        Self::Map(Arc::new(key), Arc::new(value))
    }

    /// A value that may be absent.
    pub fn optional(value: Self) -> Self {
        Self::Opaque("optional_type".into(), [value].into())
    }

    /// A type with fields.
    pub fn object(name: &str) -> Self {
        Self::Object(name.into())
    }

    /// What an optional type holds.
    pub(crate) fn optional_value(&self) -> Option<&Self> {
        match self {
            Self::Opaque(name, params) if &**name == "optional_type" => params.first(),
            _ => None,
        }
    }

    /// The name that `type(x)` shows.
    pub fn runtime_name(&self) -> String {
        match self {
            Self::Null => "null_type".to_owned(),
            Self::Duration => "google.protobuf.Duration".to_owned(),
            Self::Timestamp => "google.protobuf.Timestamp".to_owned(),
            Self::Type(_) => "type".to_owned(),
            Self::List(_) => "list".to_owned(),
            Self::Map(..) => "map".to_owned(),
            Self::Opaque(name, _) => (**name).to_owned(),
            other => other.to_string(),
        }
    }

    /// Whether it is the other, or less specific.
    fn is_less_specific_than(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Dyn | Self::Param(_), _) | (Self::Type(_), Self::Type(_)) => true,
            (_, Self::Dyn | Self::Param(_)) => false,
            (Self::Opaque(a, ours), Self::Opaque(b, theirs)) => {
                a == b
                    && ours.len() == theirs.len()
                    && ours
                        .iter()
                        .zip(&**theirs)
                        .all(|(a, b)| a.is_less_specific_than(b))
            }
            (Self::List(a), Self::List(b)) => a.is_less_specific_than(b),
            (Self::Map(ak, av), Self::Map(bk, bv)) => {
                ak.is_less_specific_than(bk) && av.is_less_specific_than(bv)
            }
            _ => self == other,
        }
    }

    /// The less specific of two types that go together.
    pub(crate) fn most_general(self, other: Self) -> Self {
        if self.is_less_specific_than(&other) {
            self
        } else {
            other
        }
    }

    fn may_be_null(&self) -> bool {
        matches!(
            self,
            Self::Null | Self::Opaque(..) | Self::Object(_) | Self::Duration | Self::Timestamp
        )
    }

    /// The type in which every parameter has become what `with` says.
    pub(crate) fn replace(&self, with: &mut impl FnMut(&Arc<str>) -> Option<Self>) -> Self {
        match self {
            Self::Param(name) => with(name).unwrap_or_else(|| self.clone()),
            Self::List(element) => Self::list(element.replace(with)),
            Self::Map(key, value) => Self::map(key.replace(with), value.replace(with)),
            Self::Type(Some(of)) => Self::Type(Some(Arc::new(of.replace(with)))),
            Self::Opaque(name, params) => Self::Opaque(
                name.clone(),
                params.iter().map(|param| param.replace(with)).collect(),
            ),
            other => other.clone(),
        }
    }
}

impl fmt::Display for Type {
    /// As the API server's messages write it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dyn => f.write_str("dyn"),
            Self::Error => f.write_str("!error!"),
            Self::Null => f.write_str("null"),
            Self::Bool => f.write_str("bool"),
            Self::Int => f.write_str("int"),
            Self::Uint => f.write_str("uint"),
            Self::Double => f.write_str("double"),
            Self::String => f.write_str("string"),
            Self::Bytes => f.write_str("bytes"),
            Self::Duration => f.write_str("duration"),
            Self::Timestamp => f.write_str("timestamp"),
            Self::Type(None) => f.write_str("type"),
            Self::Type(Some(of)) => write!(f, "type({of})"),
            Self::List(element) => write!(f, "list({element})"),
            Self::Map(key, value) => write!(f, "map({key}, {value})"),
            Self::Param(name) | Self::Object(name) => f.write_str(name),
            Self::Opaque(name, params) if params.is_empty() => f.write_str(name),
            Self::Opaque(name, params) => {
                write!(f, "{name}(")?;
                for (index, param) in params.iter().enumerate() {
                    let comma = if index > 0 { ", " } else { "" };
                    write!(f, "{comma}{param}")?;
                }
                f.write_str(")")
            }
        }
    }
}

/// What the checker's type variables have turned out to be.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bindings {
    bound: HashMap<Arc<str>, Type>,
}

impl Bindings {
    /// Whether a value of the type `from` may stand where `to` is expected. If so, what that says of variables
    /// is kept; if not, nothing is.
    pub(crate) fn unify(&mut self, from: &Type, to: &Type) -> bool {
        let before = self.clone();
        let fits = self.assign(from, to);
        if !fits {
            *self = before;
        }
        fits
    }

    /// [`Bindings::unify`] for all pairs, or none.
    pub(crate) fn unify_all(&mut self, from: &[Type], to: &[Type]) -> bool {
        let before = self.clone();
        let fits = from.len() == to.len() && from.iter().zip(to).all(|(from, to)| self.assign(from, to));
        if !fits {
            *self = before;
        }
        fits
    }

    /// The type with all that is known of its variables; the unknown ones stay, or become `dyn`.
    pub(crate) fn resolve(&self, of: &Type, unknown_is_dyn: bool) -> Type {
        of.replace(&mut |name| match self.bound.get(name) {
            Some(bound) => Some(self.resolve(bound, unknown_is_dyn)),
            None if unknown_is_dyn => Some(Type::Dyn),
            None => None,
        })
    }

    fn assign(&mut self, from: &Type, to: &Type) -> bool {
        if let Type::Param(name) = to {
            match self.bind(from, name, to) {
                (true, _) => return true,
                (false, true) => return false,
                (false, false) => {}
            }
        }
        if let Type::Param(name) = from {
            return self.bind(to, name, from).0;
        }
        match (from, to) {
            (Type::Dyn | Type::Error, _) | (_, Type::Dyn | Type::Error) | (Type::Type(_), Type::Type(_)) => {
                true
            }
            (Type::Null, other) | (other, Type::Null) => other.may_be_null(),
            (Type::List(a), Type::List(b)) => self.assign(a, b),
            (Type::Map(ak, av), Type::Map(bk, bv)) => self.assign(ak, bk) && self.assign(av, bv),
            (Type::Opaque(a, ours), Type::Opaque(b, theirs)) => {
                a == b
                    && ours.len() == theirs.len()
                    && ours.iter().zip(&**theirs).all(|(a, b)| self.assign(a, b))
            }
            _ => from == to,
        }
    }

    /// Whether the variable may be `value`, and whether it was something already.
    fn bind(&mut self, value: &Type, name: &Arc<str>, variable: &Type) -> (bool, bool) {
        if value == variable {
            return (true, true);
        }
        if let Some(bound) = self.bound.get(name).cloned() {
            if *value == bound {
                return (true, true);
            }
            if self.assign(value, &bound) {
                let general = value.clone().most_general(bound);
                if !self.occurs(name, &general) {
                    self.bound.insert(name.clone(), general);
                }
                return (true, true);
            }
            return (false, true);
        }
        if self.occurs(name, value) {
            return (false, false);
        }
        self.bound.insert(name.clone(), value.clone());
        (true, false)
    }

    /// Whether a variable is a part of a type, which would make that endless.
    fn occurs(&self, name: &Arc<str>, within: &Type) -> bool {
        match within {
            Type::Param(other) => {
                other == name
                    || self
                        .bound
                        .get(other)
                        .is_some_and(|bound| self.occurs(name, bound))
            }
            Type::List(element) => self.occurs(name, element),
            Type::Map(key, value) => self.occurs(name, key) || self.occurs(name, value),
            Type::Type(Some(of)) => self.occurs(name, of),
            Type::Opaque(_, params) => params.iter().any(|param| self.occurs(name, param)),
            _ => false,
        }
    }
}
