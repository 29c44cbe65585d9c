//! `+`, `-`, `*`, `/`, `%`, and the unary operators.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};

use crate::declare::{Declared, function};
use crate::value::List;
use crate::{Context, Error, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function("!_", "logical_not", "(bool) -> bool", not),
    function("@not_strictly_false", "not_strictly_false", "(bool) -> bool", not),
    function("_?_:_", "conditional", "(bool, A, A) -> A", not),
    function("_&&_", "logical_and", "(bool, bool) -> bool", not),
    function("_||_", "logical_or", "(bool, bool) -> bool", not),
    function("-_", "negate_double", "(double) -> double", negate),
    function("-_", "negate_int64", "(int) -> int", negate),
    function("_+_", "add_bytes", "(bytes, bytes) -> bytes", add),
    function("_+_", "add_double", "(double, double) -> double", add),
    function(
        "_+_",
        "add_duration_duration",
        "(duration, duration) -> duration",
        add,
    ),
    function(
        "_+_",
        "add_duration_timestamp",
        "(duration, timestamp) -> timestamp",
        add,
    ),
    function(
        "_+_",
        "add_timestamp_duration",
        "(timestamp, duration) -> timestamp",
        add,
    ),
    function("_+_", "add_int64", "(int, int) -> int", add),
    function("_+_", "add_list", "(list(A), list(A)) -> list(A)", add),
    function("_+_", "add_string", "(string, string) -> string", add),
    function("_+_", "add_uint64", "(uint, uint) -> uint", add),
    function("_-_", "subtract_double", "(double, double) -> double", subtract),
    function(
        "_-_",
        "subtract_duration_duration",
        "(duration, duration) -> duration",
        subtract,
    ),
    function("_-_", "subtract_int64", "(int, int) -> int", subtract),
    function(
        "_-_",
        "subtract_timestamp_duration",
        "(timestamp, duration) -> timestamp",
        subtract,
    ),
    function(
        "_-_",
        "subtract_timestamp_timestamp",
        "(timestamp, timestamp) -> duration",
        subtract,
    ),
    function("_-_", "subtract_uint64", "(uint, uint) -> uint", subtract),
    function("_*_", "multiply_double", "(double, double) -> double", multiply),
    function("_*_", "multiply_int64", "(int, int) -> int", multiply),
    function("_*_", "multiply_uint64", "(uint, uint) -> uint", multiply),
    function("_/_", "divide_double", "(double, double) -> double", divide),
    function("_/_", "divide_int64", "(int, int) -> int", divide),
    function("_/_", "divide_uint64", "(uint, uint) -> uint", divide),
    function("_%_", "modulo_int64", "(int, int) -> int", modulo),
    function("_%_", "modulo_uint64", "(uint, uint) -> uint", modulo),
];

type Result<'a> = std::result::Result<Value<'a>, Error>;

/// The bytes that one list may have after another has been added to it.
const LENGTH_LIMIT: usize = 10_000_000;

fn not<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Bool(value)] => Ok(Value::Bool(!value)),
        _ => Err(Error::no_such_overload()),
    }
}

fn overflow(of: &str) -> Error {
    Error::new(format!("{of} overflow"))
}

fn int<'a>(value: Option<i64>) -> Result<'a> {
    value.map(Value::Int).ok_or_else(|| overflow("integer"))
}

fn uint<'a>(value: Option<u64>) -> Result<'a> {
    value.map(Value::Uint).ok_or_else(|| overflow("unsigned integer"))
}

fn duration<'a>(value: Option<i64>) -> Result<'a> {
    value.map(Value::Duration).ok_or_else(|| overflow("duration"))
}

fn timestamp<'a>(value: std::result::Result<Timestamp, jiff::Error>) -> Result<'a> {
    value.map(Value::Timestamp).map_err(|_| overflow("timestamp"))
}

fn negate<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Int(value)] => int(value.checked_neg()),
        [Value::Double(value)] => Ok(Value::Double(-value)),
        _ => Err(Error::no_such_overload()),
    }
}

fn add<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Int(a), Value::Int(b)] => int(a.checked_add(*b)),
        [Value::Uint(a), Value::Uint(b)] => uint(a.checked_add(*b)),
        [Value::Double(a), Value::Double(b)] => Ok(Value::Double(a + b)),
        [Value::String(a), Value::String(b)] if a.len() + b.len() <= LENGTH_LIMIT => {
            Ok(Value::string([&**a, &**b].concat()))
        }
        [Value::Bytes(a), Value::Bytes(b)] if a.len() + b.len() <= LENGTH_LIMIT => {
            Ok(Value::Bytes(Arc::from([&**a, &**b].concat())))
        }
        [Value::List(a), Value::List(b)] => {
            let (first, second) = (a.len(), b.len());
            if first + second > LENGTH_LIMIT {
                return Err(Error::over_budget());
            }
            Ok(match (first, second) {
                (_, 0) => Value::List(a.clone()),
                (0, _) => Value::List(b.clone()),
                _ => Value::List(List::of(a.iter().chain(b.iter()).collect())),
            })
        }
        [Value::String(_), Value::String(_)] | [Value::Bytes(_), Value::Bytes(_)] => {
            Err(Error::over_budget())
        }
        [Value::Duration(a), Value::Duration(b)] => duration(a.checked_add(*b)),
        [Value::Timestamp(at), Value::Duration(by)] | [Value::Duration(by), Value::Timestamp(at)] => {
            timestamp(at.checked_add(SignedDuration::from_nanos(*by)))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn subtract<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Int(a), Value::Int(b)] => int(a.checked_sub(*b)),
        [Value::Uint(a), Value::Uint(b)] => uint(a.checked_sub(*b)),
        [Value::Double(a), Value::Double(b)] => Ok(Value::Double(a - b)),
        [Value::Duration(a), Value::Duration(b)] => duration(a.checked_sub(*b)),
        [Value::Timestamp(at), Value::Duration(by)] => {
            timestamp(at.checked_sub(SignedDuration::from_nanos(*by)))
        }
        [Value::Timestamp(a), Value::Timestamp(b)] => {
            duration(i64::try_from(a.as_nanosecond() - b.as_nanosecond()).ok())
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn multiply<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Int(a), Value::Int(b)] => int(a.checked_mul(*b)),
        [Value::Uint(a), Value::Uint(b)] => uint(a.checked_mul(*b)),
        [Value::Double(a), Value::Double(b)] => Ok(Value::Double(a * b)),
        _ => Err(Error::no_such_overload()),
    }
}

fn divide<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Int(_), Value::Int(0)] | [Value::Uint(_), Value::Uint(0)] => {
            Err(Error::new("division by zero"))
        }
        [Value::Int(a), Value::Int(b)] => int(a.checked_div(*b)),
        [Value::Uint(a), Value::Uint(b)] => uint(a.checked_div(*b)),
        [Value::Double(a), Value::Double(b)] => Ok(Value::Double(a / b)),
        _ => Err(Error::no_such_overload()),
    }
}

fn modulo<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Int(_), Value::Int(0)] | [Value::Uint(_), Value::Uint(0)] => {
            Err(Error::new("modulus by zero"))
        }
        [Value::Int(a), Value::Int(b)] => int(a.checked_rem(*b)),
        [Value::Uint(a), Value::Uint(b)] => uint(a.checked_rem(*b)),
        _ => Err(Error::no_such_overload()),
    }
}
