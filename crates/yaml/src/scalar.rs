//! What the text of a scalar means.
//!
//! The rules are those of go-yaml v2 (`resolve.go`), followed by the trip through JSON that every
//! manifest makes: a float without fraction is an integer to Kubernetes, an integer over 64 bits a
//! float, a timestamp a string.

use std::borrow::Cow;
use std::fmt;

use crate::tree::Tag;

/// The meaning of a scalar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Scalar<'t> {
    /// `null`, `~`, or nothing at all.
    Null,
    /// `true`, and YAML 1.1's other spellings.
    Bool(bool),
    /// A number that fits 64 bits and has no fraction.
    Int(i64),
    /// Any other number; never infinite, never NaN.
    Float(f64),
    /// Everything else.
    Str(&'t str),
}

/// What go-yaml makes of a scalar, before its trip through JSON: keys and tags depend on it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum GoScalar<'t> {
    Null,
    Bool(bool),
    Int(i64),
    /// Above the range of `Int`.
    Uint(u64),
    /// May be infinite or NaN.
    Float(f64),
    Str(&'t str),
}

impl<'t> From<GoScalar<'t>> for Scalar<'t> {
    fn from(value: GoScalar<'t>) -> Self {
        match value {
            GoScalar::Null => Self::Null,
            GoScalar::Bool(value) => Self::Bool(value),
            GoScalar::Int(value) => Self::Int(value),
            GoScalar::Uint(value) => Self::Float(value as f64),
            GoScalar::Float(value) => float(value),
            GoScalar::Str(text) => Self::Str(text),
        }
    }
}

/// A plain scalar, or one with a tag.
pub(crate) fn resolve(text: &str, tag: Tag) -> Scalar<'_> {
    match tag {
        Tag::Str | Tag::Binary | Tag::Timestamp => Scalar::Str(text),
        Tag::Json => resolve_json(text),
        Tag::None | Tag::Int | Tag::Float | Tag::Bool | Tag::Null => resolve_plain(text).into(),
    }
}

/// A quoted or block scalar: a string, unless a tag says otherwise.
pub(crate) fn resolve_quoted(text: &str, tag: Tag) -> Scalar<'_> {
    if tag == Tag::None {
        Scalar::Str(text)
    } else {
        resolve(text, tag)
    }
}

/// Whether a plain scalar that begins so may be anything but a string.
pub(crate) fn may_resolve(first: u8) -> bool {
    matches!(
        first,
        b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~'
    ) || matches!(first, b'.' | b'+' | b'-' | b'0'..=b'9')
}

/// A plain scalar without a tag, as go-yaml sees it.
pub(crate) fn resolve_plain(text: &str) -> GoScalar<'_> {
    let Some(&first) = text.as_bytes().first() else {
        return GoScalar::Null;
    };
    match first {
        b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~' => match text {
            "~" | "null" | "Null" | "NULL" => GoScalar::Null,
            "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
                GoScalar::Bool(true)
            }
            "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
                GoScalar::Bool(false)
            }
            _ => GoScalar::Str(text),
        },
        b'.' => special_float(text)
            .or_else(|| finite(text))
            .unwrap_or(GoScalar::Str(text)),
        b'+' | b'-' => special_float(text).unwrap_or_else(|| resolve_number(text)),
        b'0'..=b'9' => resolve_number(text),
        _ => GoScalar::Str(text),
    }
}

fn special_float(text: &str) -> Option<GoScalar<'static>> {
    Some(GoScalar::Float(match text {
        ".nan" | ".NaN" | ".NAN" => f64::NAN,
        ".inf" | ".Inf" | ".INF" | "+.inf" | "+.Inf" | "+.INF" => f64::INFINITY,
        "-.inf" | "-.Inf" | "-.INF" => f64::NEG_INFINITY,
        _ => return None,
    }))
}

/// A float by Go's parser, which refuses what overflows.
fn finite(text: &str) -> Option<GoScalar<'static>> {
    let value: f64 = text.parse().ok()?;
    value.is_finite().then_some(GoScalar::Float(value))
}

fn resolve_number(text: &str) -> GoScalar<'_> {
    let plain: Cow<'_, str> = if text.contains('_') {
        Cow::Owned(text.replace('_', ""))
    } else {
        Cow::Borrowed(text)
    };
    if let Some(value) = integer(&plain) {
        return value;
    }
    let number = if is_float(&plain) {
        finite(&plain)
    } else {
        signed_binary(&plain)
    };
    number.unwrap_or(GoScalar::Str(text))
}

/// An integer as Go's `strconv.ParseInt(text, 0, 64)`, then `ParseUint`, read it.
fn integer(text: &str) -> Option<GoScalar<'static>> {
    let (sign, digits) = match text.as_bytes() {
        [sign @ (b'-' | b'+'), ..] => (Some(*sign), &text[1..]),
        _ => (None, text),
    };
    let (radix, digits) = match digits.as_bytes() {
        [b'0', b'x' | b'X', _, ..] => (16, &digits[2..]),
        [b'0', b'o' | b'O', _, ..] => (8, &digits[2..]),
        [b'0', b'b' | b'B', _, ..] => (2, &digits[2..]),
        [b'0', _, ..] => (8, &digits[1..]),
        _ => (10, digits),
    };
    if !digits.bytes().all(|digit| (digit as char).is_digit(radix)) {
        return None;
    }
    let value = i128::from_str_radix(digits, radix).ok()?;
    let value = if sign == Some(b'-') { -value } else { value };
    let wide = || (sign.is_none()).then(|| u64::try_from(value).ok()).flatten();
    i64::try_from(value)
        .map(GoScalar::Int)
        .ok()
        .or_else(|| wide().map(GoScalar::Uint))
}

/// `0b-1`, which go-yaml takes for a number by accident.
fn signed_binary(text: &str) -> Option<GoScalar<'static>> {
    let digits = text.strip_prefix("0b")?;
    let value = i64::from_str_radix(digits, 2).ok()?;
    Some(GoScalar::Int(value))
}

/// go-yaml's `yamlStyleFloat`: `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`.
fn is_float(text: &str) -> bool {
    fn digits(bytes: &[u8]) -> usize {
        bytes.iter().take_while(|byte| byte.is_ascii_digit()).count()
    }
    let bytes = text.as_bytes();
    let mut rest = bytes
        .strip_prefix(b"-")
        .or_else(|| bytes.strip_prefix(b"+"))
        .unwrap_or(bytes);
    let whole = digits(rest);
    rest = &rest[whole..];
    if let [b'.', fraction @ ..] = rest {
        let count = digits(fraction);
        if whole == 0 && count == 0 {
            return false;
        }
        rest = &fraction[count..];
    } else if whole == 0 {
        return false;
    }
    if let [b'e' | b'E', exponent @ ..] = rest {
        let exponent = exponent
            .strip_prefix(b"-")
            .or_else(|| exponent.strip_prefix(b"+"))
            .unwrap_or(exponent);
        let count = digits(exponent);
        return count > 0 && count == exponent.len();
    }
    rest.is_empty()
}

/// A float after its trip through JSON, where one without fraction is written as an integer, from its
/// shortest digits.
fn float<'t>(value: f64) -> Scalar<'t> {
    if value.fract() != 0.0 || value.abs() >= 1e21 {
        return Scalar::Float(value);
    }
    if value.abs() < 9_007_199_254_740_992.0 {
        return Scalar::Int(value as i64);
    }
    value
        .to_string()
        .parse()
        .map_or(Scalar::Float(value), Scalar::Int)
}

/// A literal of JSON, where `1.0` is no integer.
fn resolve_json(text: &str) -> Scalar<'_> {
    match text {
        "null" => Scalar::Null,
        "true" => Scalar::Bool(true),
        "false" => Scalar::Bool(false),
        _ => text
            .parse()
            .map(Scalar::Int)
            .or_else(|_| text.parse().map(Scalar::Float))
            .unwrap_or(Scalar::Str(text)),
    }
}

/// Whether go-yaml accepts a scalar's text under its tag (`!!int 1`, but not `!!int x`).
pub(crate) fn fits_tag(text: &str, tag: Tag) -> bool {
    let value = resolve_plain(text);
    match tag {
        Tag::None | Tag::Str | Tag::Binary | Tag::Json => true,
        Tag::Null => value == GoScalar::Null,
        Tag::Bool => matches!(value, GoScalar::Bool(_)),
        Tag::Int => matches!(value, GoScalar::Int(_) | GoScalar::Uint(_)),
        Tag::Float => matches!(value, GoScalar::Int(_) | GoScalar::Float(_)),
        Tag::Timestamp => is_timestamp(text),
    }
}

/// A date, `2001-1-31`, or a date with a time after it.
fn is_timestamp(text: &str) -> bool {
    let (date, time) = text.split_at(text.find(['T', 't', ' ']).unwrap_or(text.len()));
    let mut parts = date.split('-').map(|part| (part.len(), part.parse::<u32>()));
    let year = matches!(parts.next(), Some((4, Ok(_))));
    let month = matches!(parts.next(), Some((1..=2, Ok(1..=12))));
    let day = matches!(parts.next(), Some((1..=2, Ok(1..=31))));
    let has_time = time.is_empty() || time[1..].starts_with(|first: char| first.is_ascii_digit());
    year && month && day && parts.next().is_none() && has_time
}

/// The name under which Kubernetes knows a key that is no string (`convertToJSONableObject` of
/// sigs.k8s.io/yaml); nothing for null and for integers over 63 bits, which cannot be keys.
pub(crate) fn key_name(key: GoScalar<'_>) -> Option<Cow<'_, str>> {
    Some(match key {
        GoScalar::Null | GoScalar::Uint(_) => return None,
        GoScalar::Bool(value) => Cow::Borrowed(if value { "true" } else { "false" }),
        GoScalar::Int(value) => Cow::Owned(value.to_string()),
        GoScalar::Float(value) => Cow::Owned(format_g32(value)),
        GoScalar::Str(text) => Cow::Borrowed(text),
    })
}

/// Go's `strconv.FormatFloat(value, 'g', -1, 32)`, with YAML's names for what is not finite.
fn format_g32(value: f64) -> String {
    let value = value as f32;
    if value.is_nan() {
        return ".nan".to_owned();
    }
    if value.is_infinite() {
        return if value > 0.0 { ".inf" } else { "-.inf" }.to_owned();
    }
    format_g(value)
}

/// A finite number as Go's `strconv.FormatFloat(value, 'g', -1, …)` writes it, with the bits of its type: in the fewest
/// digits that tell it from all others, and with an exponent below 1e-4 and from 1e6 on.
pub fn format_g(value: impl fmt::Display + fmt::LowerExp) -> String {
    let scientific = format!("{value:e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific;
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if (-4..6).contains(&exponent) {
        return value.to_string();
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn booleans_of_yaml_1_1_are_booleans() {
        assert_eq!(resolve("on", Tag::None), Scalar::Bool(true));
        assert_eq!(resolve("N", Tag::None), Scalar::Bool(false));
        assert_eq!(resolve("yEs", Tag::None), Scalar::Str("yEs"));
    }

    #[test]
    fn numbers_follow_go() {
        assert_eq!(resolve("017", Tag::None), Scalar::Int(15));
        assert_eq!(resolve("08", Tag::None), Scalar::Int(8));
        assert_eq!(resolve("-0x_1F", Tag::None), Scalar::Int(-31));
        assert_eq!(resolve("1e3", Tag::None), Scalar::Int(1000));
        assert_eq!(resolve("1e400", Tag::None), Scalar::Str("1e400"));
        assert_eq!(resolve("-0.0", Tag::None), Scalar::Int(0));
        assert_eq!(resolve("0b-1", Tag::None), Scalar::Int(-1));
        assert_eq!(
            resolve("18446744073709551615", Tag::None),
            Scalar::Float(18446744073709551615.0)
        );
        assert_eq!(
            resolve("-9223372036854775809", Tag::None),
            Scalar::Float(-9223372036854775808.0)
        );
        assert_eq!(resolve("1:30", Tag::None), Scalar::Str("1:30"));
        assert_eq!(resolve("0x", Tag::None), Scalar::Str("0x"));
        assert_eq!(resolve("-", Tag::None), Scalar::Str("-"));
    }

    #[test]
    fn the_first_byte_tells_what_can_only_be_a_string() {
        for text in [
            "yes", "No", "true", "False", "on", "OFF", "~", "null", ".5", ".inf", "+1", "-1", "0x1",
        ] {
            assert!(may_resolve(text.as_bytes()[0]) && !matches!(resolve_plain(text), GoScalar::Str(_)));
        }
        for text in ["a", "kind", "/", "_1", "é"] {
            assert!(!may_resolve(text.as_bytes()[0]) && matches!(resolve_plain(text), GoScalar::Str(_)));
        }
    }

    #[test]
    fn a_large_float_is_the_integer_that_its_digits_say() {
        let value = resolve("9.223372036854774e18", Tag::None);
        assert_eq!(value, Scalar::Int(9_223_372_036_854_774_000));
        assert_eq!(resolve("1e22", Tag::None), Scalar::Float(1e22));
    }

    #[test]
    fn a_float_of_json_stays_a_float() {
        assert_eq!(resolve("1.0", Tag::Json), Scalar::Float(1.0));
        assert_eq!(resolve("1.0", Tag::None), Scalar::Int(1));
    }

    #[test]
    fn keys_are_named_as_sigs_yaml_names_them() {
        let name = |text| key_name(resolve_plain(text)).map(Cow::into_owned);
        assert_eq!(name("y").as_deref(), Some("true"));
        assert_eq!(name("0x10").as_deref(), Some("16"));
        assert_eq!(name("1.50").as_deref(), Some("1.5"));
        assert_eq!(name("1e3").as_deref(), Some("1000"));
        assert_eq!(name("1e6").as_deref(), Some("1e+06"));
        assert_eq!(name("-.inf").as_deref(), Some("-.inf"));
        assert_eq!(name("~"), None);
        assert_eq!(name("9223372036854775808"), None);
    }

    #[test]
    fn a_tag_must_fit_its_text() {
        assert!(fits_tag("1", Tag::Float) && !fits_tag("1.0", Tag::Int));
        assert!(fits_tag("yes", Tag::Bool) && !fits_tag("x", Tag::Null));
        assert!(fits_tag("2001-1-31", Tag::Timestamp) && !fits_tag("2001-13-01", Tag::Timestamp));
    }
}
