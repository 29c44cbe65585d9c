//! What CEL itself asks of text.

use crate::declare::{Declared, function, member};
use crate::{Context, Error, Value, pattern};

type Result<'a> = std::result::Result<Value<'a>, Error>;

pub(super) const FUNCTIONS: &[Declared] = &[
    member(
        "contains",
        "contains_string",
        "(string, string) -> bool",
        contains,
    ),
    member(
        "endsWith",
        "ends_with_string",
        "(string, string) -> bool",
        ends_with,
    ),
    member(
        "startsWith",
        "starts_with_string",
        "(string, string) -> bool",
        starts_with,
    ),
    function("matches", "matches", "(string, string) -> bool", matches),
    member("matches", "matches_string", "(string, string) -> bool", matches),
];

fn contains<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::String(text), Value::String(part)] => Ok(Value::Bool(text.contains(&**part))),
        _ => Err(Error::no_such_overload()),
    }
}

fn ends_with<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::String(text), Value::String(part)] => Ok(Value::Bool(text.ends_with(&**part))),
        _ => Err(Error::no_such_overload()),
    }
}

fn starts_with<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::String(text), Value::String(part)] => Ok(Value::Bool(text.starts_with(&**part))),
        _ => Err(Error::no_such_overload()),
    }
}

fn matches<'a>(context: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match (args, context.regex) {
        ([Value::String(text), _], Some(regex)) => Ok(Value::Bool(regex.is_match(text))),
        ([Value::String(text), Value::String(expression)], None) => {
            Ok(Value::Bool(pattern::compile(expression)?.is_match(text)))
        }
        _ => Err(Error::no_such_overload()),
    }
}
