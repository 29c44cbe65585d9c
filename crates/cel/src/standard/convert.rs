//! From one type to another.

use std::sync::Arc;

use jiff::Timestamp;

use crate::declare::{Declared, function};
use crate::{Context, Error, Type, Value};

type Result<'a> = std::result::Result<Value<'a>, Error>;

pub(super) const FUNCTIONS: &[Declared] = &[
    function("type", "type", "(A) -> type(A)", type_of),
    function("dyn", "to_dyn", "(A) -> dyn", same),
    function("bool", "bool_to_bool", "(bool) -> bool", same),
    function("bool", "string_to_bool", "(string) -> bool", to_bool),
    function("bytes", "bytes_to_bytes", "(bytes) -> bytes", same),
    function("bytes", "string_to_bytes", "(string) -> bytes", to_bytes),
    function("double", "double_to_double", "(double) -> double", same),
    function("double", "int64_to_double", "(int) -> double", to_double),
    function("double", "string_to_double", "(string) -> double", to_double),
    function("double", "uint64_to_double", "(uint) -> double", to_double),
    function("duration", "duration_to_duration", "(duration) -> duration", same),
    function(
        "duration",
        "string_to_duration",
        "(string) -> duration",
        to_duration,
    ),
    function("int", "int64_to_int64", "(int) -> int", same),
    function("int", "double_to_int64", "(double) -> int", to_int),
    function("int", "duration_to_int64", "(duration) -> int", to_int),
    function("int", "string_to_int64", "(string) -> int", to_int),
    function("int", "timestamp_to_int64", "(timestamp) -> int", to_int),
    function("int", "uint64_to_int64", "(uint) -> int", to_int),
    function("string", "string_to_string", "(string) -> string", same),
    function("string", "bool_to_string", "(bool) -> string", to_string),
    function("string", "bytes_to_string", "(bytes) -> string", to_string),
    function("string", "double_to_string", "(double) -> string", to_string),
    function("string", "duration_to_string", "(duration) -> string", to_string),
    function("string", "int64_to_string", "(int) -> string", to_string),
    function(
        "string",
        "timestamp_to_string",
        "(timestamp) -> string",
        to_string,
    ),
    function("string", "uint64_to_string", "(uint) -> string", to_string),
    function(
        "timestamp",
        "timestamp_to_timestamp",
        "(timestamp) -> timestamp",
        same,
    ),
    function(
        "timestamp",
        "int64_to_timestamp",
        "(int) -> timestamp",
        to_timestamp,
    ),
    function(
        "timestamp",
        "string_to_timestamp",
        "(string) -> timestamp",
        to_timestamp,
    ),
    function("uint", "uint64_to_uint64", "(uint) -> uint", same),
    function("uint", "double_to_uint64", "(double) -> uint", to_uint),
    function("uint", "int64_to_uint64", "(int) -> uint", to_uint),
    function("uint", "string_to_uint64", "(string) -> uint", to_uint),
];

/// The seconds from 1970 in which a timestamp may lie: the years 1 to 9999.
const SECONDS: std::ops::RangeInclusive<i64> = -62_135_596_800..=253_402_300_799;

fn failed(value: &Value<'_>, to: &Type) -> Error {
    let from = value.type_of().runtime_name();
    Error::new(format!(
        "type conversion error from '{from}' to '{}'",
        to.runtime_name()
    ))
}

fn one<'v, 'a>(args: &'v [Value<'a>]) -> std::result::Result<&'v Value<'a>, Error> {
    match args {
        [value] => Ok(value),
        _ => Err(Error::no_such_overload()),
    }
}

fn same<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    one(args).cloned()
}

fn type_of<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    Ok(Value::Type(one(args)?.type_of()))
}

fn to_bool<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match one(args)? {
        Value::String(text) => match &**text {
            "1" | "t" | "T" | "true" | "TRUE" | "True" => Ok(Value::Bool(true)),
            "0" | "f" | "F" | "false" | "FALSE" | "False" => Ok(Value::Bool(false)),
            _ => Err(failed(&args[0], &Type::Bool)),
        },
        _ => Err(Error::no_such_overload()),
    }
}

fn to_bytes<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match one(args)? {
        Value::String(text) => Ok(Value::Bytes(Arc::from(text.as_bytes()))),
        _ => Err(Error::no_such_overload()),
    }
}

fn to_double<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match one(args)? {
        Value::Int(value) => Ok(Value::Double(*value as f64)),
        Value::Uint(value) => Ok(Value::Double(*value as f64)),
        Value::String(text) => {
            let parsed = text.parse().map(Value::Double);
            parsed.map_err(|_| failed(&args[0], &Type::Double))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn to_int<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    let overflow = || Error::new("integer overflow");
    match one(args)? {
        Value::Uint(value) => i64::try_from(*value).map(Value::Int).map_err(|_| overflow()),
        // 2^63 itself is no int, and doubles near it are whole numbers apart.
        Value::Double(value)
            if *value > -9_223_372_036_854_775_808.0 && *value < 9_223_372_036_854_775_808.0 =>
        {
            Ok(Value::Int(*value as i64))
        }
        Value::Double(_) => Err(overflow()),
        Value::Duration(nanoseconds) => Ok(Value::Int(*nanoseconds)),
        Value::Timestamp(at) => Ok(Value::Int(at.as_nanosecond().div_euclid(1_000_000_000) as i64)),
        Value::String(text) => {
            let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
            let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
            let parsed = text.parse().ok().filter(|_| is_number);
            parsed.map(Value::Int).ok_or_else(|| failed(&args[0], &Type::Int))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn to_uint<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    let overflow = || Error::new("unsigned integer overflow");
    match one(args)? {
        Value::Int(value) => u64::try_from(*value).map(Value::Uint).map_err(|_| overflow()),
        Value::Double(value) if *value >= 0.0 && *value < 18_446_744_073_709_551_616.0 => {
            Ok(Value::Uint(*value as u64))
        }
        Value::Double(_) => Err(overflow()),
        Value::String(text) => {
            let is_number = !text.is_empty() && text.bytes().all(|digit| digit.is_ascii_digit());
            let parsed = text.parse().ok().filter(|_| is_number);
            parsed
                .map(Value::Uint)
                .ok_or_else(|| failed(&args[0], &Type::Uint))
        }
        _ => Err(Error::no_such_overload()),
    }
}

pub(crate) fn to_string<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    Ok(Value::string(match one(args)? {
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => value.to_string(),
        Value::Double(value) => shortest(*value),
        Value::Bytes(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => return Err(Error::new("invalid UTF-8 in bytes, cannot convert to string")),
        },
        Value::Duration(nanoseconds) => format!("{}s", *nanoseconds as f64 / 1e9),
        Value::Timestamp(at) => at.to_string(),
        _ => return Err(Error::no_such_overload()),
    }))
}

fn to_duration<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match one(args)? {
        Value::String(text) => {
            let parsed = parse_duration(text).map(Value::Duration);
            parsed.ok_or_else(|| failed(&args[0], &Type::Duration))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn to_timestamp<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    let at = match one(args)? {
        Value::Int(seconds) => Timestamp::from_second(*seconds).ok(),
        Value::String(text) => match parse_timestamp(text) {
            Some(at) => Some(at),
            None => return Err(failed(&args[0], &Type::Timestamp)),
        },
        _ => return Err(Error::no_such_overload()),
    };
    let at = at.filter(|at| SECONDS.contains(&at.as_second()));
    at.map(Value::Timestamp)
        .ok_or_else(|| Error::new("timestamp overflow"))
}

/// Whether a text is a timestamp.
pub(crate) fn is_timestamp(text: &str) -> bool {
    parse_timestamp(text).is_some_and(|at| SECONDS.contains(&at.as_second()))
}

/// A timestamp of RFC 3339, which is all that Go takes.
fn parse_timestamp(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    let is_full = bytes.len() >= 20
        && bytes.get(4) == Some(&b'-')
        && bytes.get(7) == Some(&b'-')
        && bytes.get(10) == Some(&b'T')
        && bytes.get(13) == Some(&b':')
        && bytes.get(16) == Some(&b':');
    let zone = text
        .get(19..)?
        .trim_start_matches(|character: char| character == '.' || character.is_ascii_digit());
    let has_zone =
        zone == "Z" || (zone.len() == 6 && zone.starts_with(['+', '-']) && zone.as_bytes()[3] == b':');
    if is_full && has_zone {
        text.parse().ok()
    } else {
        None
    }
}

/// A duration as Go writes it, `1h30m`, in nanoseconds.
pub(crate) fn parse_duration(text: &str) -> Option<i64> {
    let (negative, mut rest) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if rest == "0" {
        return Some(0);
    }
    if rest.is_empty() {
        return None;
    }
    let mut total: i128 = 0;
    while !rest.is_empty() {
        let end = rest.find(|character: char| !character.is_ascii_digit() && character != '.')?;
        let (number, after) = rest.split_at(end);
        let unit_end = after
            .find(|character: char| character.is_ascii_digit() || character == '.')
            .unwrap_or(after.len());
        let (unit, after) = after.split_at(unit_end);
        let unit: i128 = match unit {
            "ns" => 1,
            "us" | "µs" | "μs" => 1_000,
            "ms" => 1_000_000,
            "s" => 1_000_000_000,
            "m" => 60_000_000_000,
            "h" => 3_600_000_000_000,
            _ => return None,
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        if whole.is_empty() && fraction.is_empty() || fraction.contains('.') || whole.len() > 20 {
            return None;
        }
        let whole: i128 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
        total += whole * unit;
        let fraction = &fraction[..fraction.len().min(18)];
        if !fraction.is_empty() {
            let digits: i128 = fraction.parse().ok()?;
            total += digits * unit / 10_i128.pow(fraction.len() as u32);
        }
        rest = after;
    }
    i64::try_from(if negative { -total } else { total }).ok()
}

/// A double in the fewest digits, as Go's `%g` writes it: with an exponent below 1e-4 and from 1e6 on.
pub(crate) fn shortest(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { "+Inf" } else { "-Inf" }.to_owned();
    }
    palisade_yaml::format_g(value)
}

#[test]
fn durations_are_read_as_go_writes_them() {
    assert_eq!(parse_duration("1h30m"), Some(5_400_000_000_000));
    assert_eq!(parse_duration("-1.5s"), Some(-1_500_000_000));
    assert_eq!(parse_duration(".5ms"), Some(500_000));
    assert_eq!(parse_duration("0"), Some(0));
    for wrong in ["", "1", "1d", "h", "1h-1m", "1..5s", "+"] {
        assert_eq!(parse_duration(wrong), None, "{wrong}");
    }
}
