//! Values of CEL: those of an object are read where they stand in its tree, and never copied.

use std::any::Any;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use palisade_yaml::{Kind, Scalar};

use crate::{Error, Type};

/// A value, which may borrow from the objects that an expression looks at.
#[derive(Clone, Debug)]
pub enum Value<'a> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// 64 bits with a sign.
    Int(i64),
    /// 64 bits without a sign.
    Uint(u64),
    /// A double.
    Double(f64),
    /// Text.
    String(Text<'a>),
    /// Bytes.
    Bytes(Arc<[u8]>),
    /// Nanoseconds.
    Duration(i64),
    /// A point in time.
    Timestamp(jiff::Timestamp),
    /// A list.
    List(List<'a>),
    /// A map.
    Map(Map<'a>),
    /// A type.
    Type(Type),
    /// What may be absent.
    Optional(Option<Arc<Value<'a>>>),
    /// A value of a type that a library brings.
    Foreign(Arc<dyn Foreign>),
}

/// A value of a type that a library brings: an IP address, a quantity.
pub trait Foreign: Any + fmt::Debug + Send + Sync {
    /// Its type.
    fn type_of(&self) -> Type;
    /// Whether it is the same as another one; nothing where the two can't be compared.
    fn equals(&self, other: &dyn Foreign) -> Option<bool>;
    /// Its size, where it has one: what looking at it costs depends on that.
    fn size(&self) -> Option<u64> {
        None
    }
    /// How many bytes are gone through to look at it, where that may be many.
    fn weight(&self) -> usize {
        0
    }
}

impl dyn Foreign {
    /// The value itself, if it is a `T`.
    pub fn downcast<T: Foreign>(&self) -> Option<&T> {
        (self as &dyn Any).downcast_ref()
    }
}

/// Text of an object, or made by an expression.
#[derive(Clone)]
pub enum Text<'a> {
    /// Text that stands in an object or in an expression.
    Borrowed(&'a str),
    /// Text that was made.
    Shared(Arc<str>),
}

impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared(text) => text,
        }
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// A list of an object, or made by an expression.
#[derive(Clone, Debug)]
pub enum List<'a> {
    /// A sequence of an object.
    Node(palisade_yaml::Value<'a>),
    /// A list that was made.
    Items(Arc<Vec<Value<'a>>>),
}

/// A map of an object, or made by an expression.
#[derive(Clone, Debug)]
pub enum Map<'a> {
    /// A mapping of an object.
    Node(palisade_yaml::Value<'a>),
    /// A map that was made.
    Entries(Arc<BTreeMap<Key<'a>, Value<'a>>>),
    /// An object with fields, by the name of its type.
    Object(Arc<str>, Arc<BTreeMap<Key<'a>, Value<'a>>>),
}

/// A key of a map. An `int` and a `uint` that are the same number are the same key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key<'a> {
    /// `true` or `false`.
    Bool(bool),
    /// A number of up to 64 bits with a sign.
    Int(i64),
    /// A number beyond those.
    Uint(u64),
    /// Text.
    String(Cow<'a, str>),
}

impl<'a> Key<'a> {
    /// The key that a value is; nothing for what can't be one.
    pub fn of(value: &Value<'a>) -> Option<Self> {
        Some(match value {
            Value::Bool(value) => Self::Bool(*value),
            Value::Int(value) => Self::Int(*value),
            Value::Uint(value) => i64::try_from(*value).map_or(Self::Uint(*value), Self::Int),
            Value::Double(value) if value.fract() == 0.0 && value.abs() < 9e15 => Self::Int(*value as i64),
            Value::String(Text::Borrowed(text)) => Self::String(Cow::Borrowed(text)),
            Value::String(Text::Shared(text)) => Self::String(Cow::Owned((**text).to_owned())),
            _ => return None,
        })
    }

    /// The value that a key is.
    pub fn value(&self) -> Value<'a> {
        match self {
            Self::Bool(value) => Value::Bool(*value),
            Self::Int(value) => Value::Int(*value),
            Self::Uint(value) => Value::Uint(*value),
            Self::String(Cow::Borrowed(text)) => Value::String(Text::Borrowed(text)),
            Self::String(Cow::Owned(text)) => Value::string(text.as_str()),
        }
    }
}

impl<'a> List<'a> {
    /// A list of `items`.
    pub fn of(items: Vec<Value<'a>>) -> Self {
        Self::Items(Arc::new(items))
    }

    /// How many items.
    pub fn len(&self) -> usize {
        match self {
            Self::Node(node) => node.items().count(),
            Self::Items(items) => items.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Node(node) => node.items().next().is_none(),
            Self::Items(items) => items.is_empty(),
        }
    }

    /// The item with that number, from 0.
    pub fn get(&self, index: usize) -> Option<Value<'a>> {
        match self {
            Self::Node(node) => node.items().nth(index).map(Value::from),
            Self::Items(items) => items.get(index).cloned(),
        }
    }

    /// All items.
    pub fn iter(&self) -> Box<dyn Iterator<Item = Value<'a>> + '_> {
        match self {
            Self::Node(node) => Box::new(node.items().map(Value::from)),
            Self::Items(items) => Box::new(items.iter().cloned()),
        }
    }
}

impl<'a> Map<'a> {
    /// A map of `entries`, of which the last counts where a key stands twice.
    pub fn of(entries: impl IntoIterator<Item = (Key<'a>, Value<'a>)>) -> Self {
        Self::Entries(Arc::new(entries.into_iter().collect()))
    }

    /// An object of the type with that name.
    pub fn object(name: &str, fields: impl IntoIterator<Item = (&'static str, Value<'a>)>) -> Self {
        let fields = fields
            .into_iter()
            .map(|(name, value)| (Key::String(Cow::Borrowed(name)), value));
        Self::Object(name.into(), Arc::new(fields.collect()))
    }

    /// How many entries.
    pub fn len(&self) -> usize {
        match self {
            Self::Node(node) => node.entries().count(),
            Self::Entries(entries) | Self::Object(_, entries) => entries.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Node(node) => node.entries().next().is_none(),
            Self::Entries(entries) | Self::Object(_, entries) => entries.is_empty(),
        }
    }

    /// The value of a field.
    pub fn field(&self, name: &str) -> Option<Value<'a>> {
        match self {
            Self::Node(node) => node.entry(name).map(|entry| Value::from(entry.value)),
            Self::Entries(entries) | Self::Object(_, entries) => look_up(entries, name).cloned(),
        }
    }

    /// The value of a key; an error where no key can be of that type.
    ///
    /// # Errors
    /// No map has keys of the type of `key`.
    pub fn find(&self, key: &Value<'a>) -> Result<Option<Value<'a>>, Error> {
        if let Value::String(name) = key {
            return Ok(self.field(name));
        }
        match self {
            Self::Node(_) => Ok(None),
            Self::Entries(entries) | Self::Object(_, entries) => {
                Ok(Key::of(key).and_then(|key| entries.get(&key).cloned()))
            }
        }
    }

    /// All entries, copied.
    pub(crate) fn entries(&self) -> BTreeMap<Key<'a>, Value<'a>> {
        match self {
            Self::Node(node) => node
                .entries()
                .map(|entry| (Key::String(Cow::Borrowed(entry.name())), Value::from(entry.value)))
                .collect(),
            Self::Entries(entries) | Self::Object(_, entries) => (**entries).clone(),
        }
    }

    /// All keys.
    pub fn keys(&self) -> Vec<Value<'a>> {
        match self {
            Self::Node(node) => node
                .entries()
                .map(|entry| Value::String(Text::Borrowed(entry.name())))
                .collect(),
            Self::Entries(entries) | Self::Object(_, entries) => entries.keys().map(Key::value).collect(),
        }
    }
}

/// Looks a name up that need not live as long as the map's keys.
fn look_up<'s, V>(entries: &'s BTreeMap<Key<'s>, V>, name: &'s str) -> Option<&'s V> {
    entries.get(&Key::String(Cow::Borrowed(name)))
}

impl<'a> Value<'a> {
    /// Text.
    pub fn string(text: impl Into<Arc<str>>) -> Self {
        Self::String(Text::Shared(text.into()))
    }

    /// A list of `items`.
    pub fn list(items: Vec<Self>) -> Self {
        Self::List(List::of(items))
    }

    /// A value that is there.
    pub fn some(value: Self) -> Self {
        Self::Optional(Some(Arc::new(value)))
    }

    /// A value of a library's type.
    pub fn foreign(value: impl Foreign) -> Self {
        Self::Foreign(Arc::new(value))
    }

    /// The value as a `T` of a library.
    pub fn as_foreign<T: Foreign>(&self) -> Option<&T> {
        match self {
            Self::Foreign(value) => value.downcast(),
            _ => None,
        }
    }

    /// Its type; of a list or a map not that of what is in it.
    pub fn type_of(&self) -> Type {
        match self {
            Self::Null => Type::Null,
            Self::Bool(_) => Type::Bool,
            Self::Int(_) => Type::Int,
            Self::Uint(_) => Type::Uint,
            Self::Double(_) => Type::Double,
            Self::String(_) => Type::String,
            Self::Bytes(_) => Type::Bytes,
            Self::Duration(_) => Type::Duration,
            Self::Timestamp(_) => Type::Timestamp,
            Self::List(_) => Type::list(Type::Dyn),
            Self::Map(Map::Object(name, _)) => Type::Object(name.clone()),
            Self::Map(_) => Type::map(Type::Dyn, Type::Dyn),
            Self::Type(_) => Type::Type(None),
            Self::Optional(_) => Type::optional(Type::Dyn),
            Self::Foreign(value) => value.type_of(),
        }
    }

    /// Whether it may be an argument where `expected` is declared.
    pub(crate) fn is_a(&self, expected: &Type) -> bool {
        match (expected, self) {
            (Type::Dyn | Type::Error | Type::Param(_), _)
            | (Type::Null, Self::Null)
            | (Type::Bool, Self::Bool(_))
            | (Type::Int, Self::Int(_))
            | (Type::Uint, Self::Uint(_))
            | (Type::Double, Self::Double(_))
            | (Type::String, Self::String(_))
            | (Type::Bytes, Self::Bytes(_))
            | (Type::Duration, Self::Duration(_))
            | (Type::Timestamp, Self::Timestamp(_))
            | (Type::Type(_), Self::Type(_)) => true,
            // The server looks at the first element only.
            (Type::List(of), Self::List(list)) => list.get(0).is_none_or(|first| first.is_a(of)),
            (Type::Map(..), Self::Map(_)) => true,
            (Type::Opaque(name, _), Self::Optional(_)) => &**name == "optional_type",
            (Type::Opaque(..) | Type::Object(_), Self::Foreign(value)) => value.type_of() == *expected,
            (Type::Object(name), Self::Map(Map::Object(own, _))) => name == own,
            _ => false,
        }
    }

    /// What counts as its size when costs are reckoned: characters, bytes, items; 1 for what has none.
    pub fn cost_size(&self) -> u64 {
        match self {
            Self::String(text) => text.chars().count() as u64,
            Self::Bytes(bytes) => bytes.len() as u64,
            Self::List(list) => list.len() as u64,
            Self::Map(map) => map.len() as u64,
            Self::Optional(Some(value)) => value.cost_size(),
            Self::Foreign(value) => value.size().unwrap_or(1),
            _ => 1,
        }
    }

    /// How many bytes a function may go through that takes or gives it.
    pub(crate) fn weight(&self) -> usize {
        match self {
            Self::String(text) => text.len(),
            Self::Bytes(bytes) => bytes.len(),
            Self::Foreign(value) => value.weight(),
            Self::Map(Map::Entries(entries)) => entries.len(),
            _ => 0,
        }
    }

    /// Whether two values are the same; numbers of different types are compared as numbers, and values of
    /// different types are not the same.
    pub fn equals(&self, other: &Value<'_>) -> bool {
        match (self, other) {
            (Self::Null, Value::Null) => true,
            (Self::Bool(a), Value::Bool(b)) => a == b,
            (Self::String(a), Value::String(b)) => **a == **b,
            (Self::Bytes(a), Value::Bytes(b)) => a == b,
            (Self::Duration(a), Value::Duration(b)) => a == b,
            (Self::Timestamp(a), Value::Timestamp(b)) => a == b,
            (Self::Type(a), Value::Type(b)) => a.runtime_name() == b.runtime_name(),
            (Self::Optional(a), Value::Optional(b)) => match (a, b) {
                (None, None) => true,
                (Some(a), Some(b)) => a.equals(b),
                _ => false,
            },
            (Self::Foreign(a), Value::Foreign(b)) => a.equals(&**b).unwrap_or(false),
            (Self::List(a), Value::List(b)) => {
                a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.may_equal(&b))
            }
            (Self::Map(a), Value::Map(b)) => maps_equal(a, b),
            (Self::Int(_) | Self::Uint(_) | Self::Double(_), _) => {
                compare_numbers(self, other) == Some(Ordering::Equal)
            }
            _ => false,
        }
    }

    /// [`Value::equals`] where `==` stands: an error where a library's value can't be compared to the other.
    pub(crate) fn is_equal(&self, other: &Value<'_>) -> Result<bool, Error> {
        match (self, other) {
            (Self::Foreign(a), Value::Foreign(b)) => a.equals(&**b).ok_or_else(Error::no_such_overload),
            (Self::Foreign(_), other) if !matches!(other, Value::Null) => Err(Error::no_such_overload()),
            _ => Ok(self.equals(other)),
        }
    }

    /// Whether the server does not take two elements of lists, or of maps, for different: also such as can't be
    /// compared.
    fn may_equal(&self, other: &Value<'_>) -> bool {
        self.is_equal(other).unwrap_or(true)
    }

    /// Which of two values comes first; nothing where they can't be compared, as with NaN.
    pub fn compare(&self, other: &Value<'_>) -> Option<Ordering> {
        match (self, other) {
            (Self::Bool(a), Value::Bool(b)) => Some(a.cmp(b)),
            (Self::String(a), Value::String(b)) => Some((**a).cmp(&**b)),
            (Self::Bytes(a), Value::Bytes(b)) => Some(a.cmp(b)),
            (Self::Duration(a), Value::Duration(b)) => Some(a.cmp(b)),
            (Self::Timestamp(a), Value::Timestamp(b)) => Some(a.cmp(b)),
            _ => compare_numbers(self, other),
        }
    }
}

fn maps_equal(a: &Map<'_>, b: &Map<'_>) -> bool {
    if let (Map::Object(a, _), Map::Object(b, _)) = (a, b)
        && a != b
    {
        return false;
    }
    a.len() == b.len()
        && a.keys().iter().all(|key| {
            let ours = a.find(key).ok().flatten();
            let theirs = b.find(key).ok().flatten();
            matches!((ours, theirs), (Some(ours), Some(theirs)) if ours.may_equal(&theirs))
        })
}

/// Compares numbers of any of the three types by what they are.
fn compare_numbers(a: &Value<'_>, b: &Value<'_>) -> Option<Ordering> {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => Some(a.cmp(b)),
        (Value::Uint(a), Value::Uint(b)) => Some(a.cmp(b)),
        (Value::Double(a), Value::Double(b)) => a.partial_cmp(b),
        (Value::Int(a), Value::Uint(b)) => Some(i128::from(*a).cmp(&i128::from(*b))),
        (Value::Uint(a), Value::Int(b)) => Some(i128::from(*a).cmp(&i128::from(*b))),
        (Value::Int(a), Value::Double(b)) => compare_to_double(i128::from(*a), *b),
        (Value::Uint(a), Value::Double(b)) => compare_to_double(i128::from(*a), *b),
        (Value::Double(a), Value::Int(b)) => compare_to_double(i128::from(*b), *a).map(Ordering::reverse),
        (Value::Double(a), Value::Uint(b)) => compare_to_double(i128::from(*b), *a).map(Ordering::reverse),
        _ => None,
    }
}

fn compare_to_double(whole: i128, double: f64) -> Option<Ordering> {
    if double.is_nan() {
        return None;
    }
    // Beyond this every double is out of reach of 64 bits.
    if double.abs() > 1e20 {
        return Some(if double > 0.0 {
            Ordering::Less
        } else {
            Ordering::Greater
        });
    }
    let floor = double.floor();
    let order = whole.cmp(&(floor as i128));
    Some(if order == Ordering::Equal && double > floor {
        Ordering::Less
    } else {
        order
    })
}

impl<'a> From<palisade_yaml::Value<'a>> for Value<'a> {
    fn from(node: palisade_yaml::Value<'a>) -> Self {
        match node.kind() {
            Kind::Mapping => Self::Map(Map::Node(node)),
            Kind::Sequence => Self::List(List::Node(node)),
            Kind::Scalar => match node.scalar() {
                None | Some(Scalar::Null) => Self::Null,
                Some(Scalar::Bool(value)) => Self::Bool(value),
                Some(Scalar::Int(value)) => Self::Int(value),
                Some(Scalar::Float(value)) => Self::Double(value),
                Some(Scalar::Str(text)) => Self::String(Text::Borrowed(text)),
            },
        }
    }
}
