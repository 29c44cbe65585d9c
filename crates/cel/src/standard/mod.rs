//! The functions of CEL itself. Their overloads and messages are those of cel-go's `common/stdlib`.

mod arithmetic;
mod compare;
mod convert;
mod optional;
mod text;
mod time;

use crate::declare::Declared;

/// All of them.
pub(crate) const ALL: &[&[Declared]] = &[
    arithmetic::FUNCTIONS,
    compare::FUNCTIONS,
    convert::FUNCTIONS,
    optional::FUNCTIONS,
    text::FUNCTIONS,
    time::FUNCTIONS,
];

pub(crate) use convert::{is_timestamp, parse_duration, to_string};

use crate::Value;

/// Whether a text is a duration.
pub(crate) fn is_duration(text: &str) -> bool {
    parse_duration(text).is_some()
}

/// Whether the first argument of an operator is one that the operator is defined on at all; nothing for functions
/// that look at each overload by itself. Errors are worded by that.
pub(crate) fn is_defined_on(operator: &str, first: &Value<'_>) -> Option<bool> {
    let is_number = matches!(first, Value::Int(_) | Value::Uint(_) | Value::Double(_));
    let is_time = matches!(first, Value::Duration(_) | Value::Timestamp(_));
    let is_text = matches!(first, Value::String(_) | Value::Bytes(_));
    Some(match operator {
        "_+_" => is_number || is_time || is_text || matches!(first, Value::List(_)),
        "_-_" => is_number || is_time,
        "_*_" | "_/_" => is_number,
        "_%_" => matches!(first, Value::Int(_) | Value::Uint(_)),
        "-_" => matches!(first, Value::Int(_) | Value::Double(_) | Value::Duration(_)),
        "_<_" | "_<=_" | "_>_" | "_>=_" => is_number || is_time || is_text || matches!(first, Value::Bool(_)),
        "size" => is_text || matches!(first, Value::List(_) | Value::Map(_)),
        "@in" | "!_" => true,
        _ => return None,
    })
}
