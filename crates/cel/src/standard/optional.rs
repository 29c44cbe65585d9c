//! Values that may be absent.

use std::sync::Arc;

use crate::declare::{Declared, function, member};
use crate::{Context, Error, Value};

type Result<'a> = std::result::Result<Value<'a>, Error>;

/// `or`, `orValue` and the ways in with `?` are steps of the plan; their bodies here are never called.
pub(super) const FUNCTIONS: &[Declared] = &[
    function("optional.of", "optional_of", "(V) -> optional(V)", of).since(28),
    function(
        "optional.ofNonZeroValue",
        "optional_ofNonZeroValue",
        "(V) -> optional(V)",
        of_non_zero,
    )
    .since(28),
    function("optional.none", "optional_none", "() -> optional(V)", none).since(28),
    function(
        "optional.unwrap",
        "optional_unwrap",
        "(list(optional(V))) -> list(V)",
        unwrap,
    )
    .since(33),
    member(
        "unwrapOpt",
        "optional_unwrapOpt",
        "(list(optional(V))) -> list(V)",
        unwrap,
    )
    .since(33),
    member("value", "optional_value", "(optional(V)) -> V", value).since(28),
    member(
        "hasValue",
        "optional_hasValue",
        "(optional(V)) -> bool",
        has_value,
    )
    .since(28),
    member(
        "or",
        "optional_or_optional",
        "(optional(V), optional(V)) -> optional(V)",
        none,
    )
    .since(28),
    member("orValue", "optional_orValue_value", "(optional(V), V) -> V", none).since(28),
    function(
        "_?._",
        "select_optional_field",
        "(dyn, string) -> optional(V)",
        none,
    )
    .since(28),
    function(
        "_[?_]",
        "list_optindex_optional_int",
        "(list(V), int) -> optional(V)",
        none,
    )
    .since(28),
    function(
        "_[?_]",
        "optional_list_optindex_optional_int",
        "(optional(list(V)), int) -> optional(V)",
        none,
    )
    .since(28),
    function(
        "_[?_]",
        "map_optindex_optional_value",
        "(map(K, V), K) -> optional(V)",
        none,
    )
    .since(28),
    function(
        "_[?_]",
        "optional_map_optindex_optional_value",
        "(optional(map(K, V)), K) -> optional(V)",
        none,
    )
    .since(28),
    function(
        "_[_]",
        "optional_list_index_int",
        "(optional(list(V)), int) -> optional(V)",
        none,
    )
    .since(28),
    function(
        "_[_]",
        "optional_map_index_value",
        "(optional(map(K, V)), K) -> optional(V)",
        none,
    )
    .since(28),
];

fn of<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [value] => Ok(Value::some(value.clone())),
        _ => Err(Error::no_such_overload()),
    }
}

fn of_non_zero<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    let [value] = args else {
        return Err(Error::no_such_overload());
    };
    let is_zero = match value {
        Value::Null
        | Value::Optional(None)
        | Value::Duration(0)
        | Value::Bool(false)
        | Value::Int(0)
        | Value::Uint(0) => true,
        Value::Double(value) => *value == 0.0,
        Value::String(text) => text.is_empty(),
        Value::Bytes(bytes) => bytes.is_empty(),
        Value::List(list) => list.is_empty(),
        Value::Map(map) => map.is_empty(),
        _ => false,
    };
    Ok(if is_zero {
        Value::Optional(None)
    } else {
        Value::some(value.clone())
    })
}

fn none<'a>(_: &Context<'_>, _: &[Value<'a>]) -> Result<'a> {
    Ok(Value::Optional(None))
}

fn unwrap<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    let [Value::List(list)] = args else {
        return Err(Error::no_such_overload());
    };
    let mut values = Vec::new();
    for item in list.iter() {
        match item {
            Value::Optional(Some(value)) => values.push(Arc::unwrap_or_clone(value)),
            Value::Optional(None) => {}
            _ => return Err(Error::new("value is not an optional")),
        }
    }
    Ok(Value::list(values))
}

fn value<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Optional(Some(value))] => Ok((**value).clone()),
        [Value::Optional(None)] => Err(Error::new("optional.none() dereference")),
        _ => Err(Error::no_such_overload()),
    }
}

fn has_value<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Optional(value)] => Ok(Value::Bool(value.is_some())),
        _ => Err(Error::no_such_overload()),
    }
}

#[test]
fn what_is_no_optional_value_is_itself() {
    crate::testing::gives(&[
        ("dyn(1).orValue(2)", "1"),
        ("optional.of(1).orValue(2)", "1"),
        ("optional.none().orValue(2)", "2"),
    ]);
}
