//! Which of two values comes first, whether they are the same, whether one is in the other.

use std::cmp::Ordering;

use crate::declare::{Declared, function, member};
use crate::value::{Key, Map};
use crate::{Context, Error, Value};

type Result<'a> = std::result::Result<Value<'a>, Error>;

/// The overloads of an operator that compares, over every pair of types that can be compared.
macro_rules! comparison {
    ($name:literal, $id:literal, $call:ident) => {
        [
            function($name, concat!($id, "_bool"), "(bool, bool) -> bool", $call),
            function($name, concat!($id, "_int64"), "(int, int) -> bool", $call),
            function(
                $name,
                concat!($id, "_int64_double"),
                "(int, double) -> bool",
                $call,
            ),
            function($name, concat!($id, "_int64_uint64"), "(int, uint) -> bool", $call),
            function($name, concat!($id, "_uint64"), "(uint, uint) -> bool", $call),
            function(
                $name,
                concat!($id, "_uint64_double"),
                "(uint, double) -> bool",
                $call,
            ),
            function($name, concat!($id, "_uint64_int64"), "(uint, int) -> bool", $call),
            function($name, concat!($id, "_double"), "(double, double) -> bool", $call),
            function(
                $name,
                concat!($id, "_double_int64"),
                "(double, int) -> bool",
                $call,
            ),
            function(
                $name,
                concat!($id, "_double_uint64"),
                "(double, uint) -> bool",
                $call,
            ),
            function($name, concat!($id, "_string"), "(string, string) -> bool", $call),
            function($name, concat!($id, "_bytes"), "(bytes, bytes) -> bool", $call),
            function(
                $name,
                concat!($id, "_timestamp"),
                "(timestamp, timestamp) -> bool",
                $call,
            ),
            function(
                $name,
                concat!($id, "_duration"),
                "(duration, duration) -> bool",
                $call,
            ),
        ]
    };
}

const LESS: [Declared; 14] = comparison!("_<_", "less", less);
const LESS_EQUALS: [Declared; 14] = comparison!("_<=_", "less_equals", less_equals);
const GREATER: [Declared; 14] = comparison!("_>_", "greater", greater);
const GREATER_EQUALS: [Declared; 14] = comparison!("_>=_", "greater_equals", greater_equals);

const OTHERS: [Declared; 16] = [
    function("_==_", "equals", "(A, A) -> bool", equals),
    function("_!=_", "not_equals", "(A, A) -> bool", not_equals),
    function("@in", "in_list", "(A, list(A)) -> bool", is_in),
    function("@in", "in_map", "(A, map(A, B)) -> bool", is_in),
    function("_[_]", "index_list", "(list(A), int) -> A", equals),
    function("_[_]", "index_map", "(map(A, B), A) -> B", equals),
    function("size", "size_bytes", "(bytes) -> int", size),
    function("size", "size_list", "(list(A)) -> int", size),
    function("size", "size_map", "(map(A, B)) -> int", size),
    function("size", "size_string", "(string) -> int", size),
    member("size", "bytes_size", "(bytes) -> int", size),
    member("size", "list_size", "(list(A)) -> int", size),
    member("size", "map_size", "(map(A, B)) -> int", size),
    member("size", "string_size", "(string) -> int", size),
    // An entry is added to the map that a comprehension gathers.
    function(
        "cel.@mapInsert",
        "@mapInsert_map_key_value",
        "(map(A, B), A, B) -> map(A, B)",
        insert,
    ),
    function(
        "cel.@mapInsert",
        "@mapInsert_map_map",
        "(map(A, B), map(A, B)) -> map(A, B)",
        insert,
    ),
];

pub(super) const FUNCTIONS: &[Declared] = &{
    let mut all = [OTHERS[0]; 72];
    let mut index = 0;
    while index < 14 {
        all[index] = LESS[index];
        all[14 + index] = LESS_EQUALS[index];
        all[28 + index] = GREATER[index];
        all[42 + index] = GREATER_EQUALS[index];
        index += 1;
    }
    index = 0;
    while index < OTHERS.len() {
        all[56 + index] = OTHERS[index];
        index += 1;
    }
    all
};

fn order(args: &[Value<'_>]) -> std::result::Result<Ordering, Error> {
    let [left, right] = args else {
        return Err(Error::no_such_overload());
    };
    if let (Value::Double(value), _) | (_, Value::Double(value)) = (left, right)
        && value.is_nan()
    {
        return Err(Error::new("NaN values cannot be ordered"));
    }
    left.compare(right).ok_or_else(Error::no_such_overload)
}

fn less<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    Ok(Value::Bool(order(args)?.is_lt()))
}

fn less_equals<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    Ok(Value::Bool(order(args)?.is_le()))
}

fn greater<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    Ok(Value::Bool(order(args)?.is_gt()))
}

fn greater_equals<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    Ok(Value::Bool(order(args)?.is_ge()))
}

fn equals<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [left, right] => Ok(Value::Bool(left.equals(right))),
        _ => Err(Error::no_such_overload()),
    }
}

fn not_equals<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [left, right] => Ok(Value::Bool(!left.equals(right))),
        _ => Err(Error::no_such_overload()),
    }
}

fn is_in<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [value, Value::List(list)] => Ok(Value::Bool(list.iter().any(|item| item.equals(value)))),
        [key, Value::Map(map)] => Ok(Value::Bool(map.find(key)?.is_some())),
        _ => Err(Error::no_such_overload()),
    }
}

fn size<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [value @ (Value::String(_) | Value::Bytes(_) | Value::List(_) | Value::Map(_))] => {
            Ok(Value::Int(value.cost_size() as i64))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn insert<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    let (map, added) = match args {
        [Value::Map(map), Value::Map(added)] => {
            let keys = added.keys();
            let entry = |key: Value<'a>| Ok((key.clone(), added.find(&key)?.unwrap_or(Value::Null)));
            (
                map,
                keys.into_iter()
                    .map(entry)
                    .collect::<std::result::Result<Vec<_>, Error>>()?,
            )
        }
        [Value::Map(map), key, value] => (map, vec![(key.clone(), value.clone())]),
        _ => return Err(Error::no_such_overload()),
    };
    let mut entries = map.entries();
    for (key, value) in added {
        let Some(known) = Key::of(&key) else {
            let name = key.type_of().runtime_name();
            return Err(Error::new(format!("unsupported key type: {name}")));
        };
        if entries.insert(known, value).is_some() {
            return Err(Error::new(format!(
                "insert failed: key {} already exists",
                crate::cost::shown(&key)
            )));
        }
    }
    Ok(Value::Map(Map::of(entries)))
}
