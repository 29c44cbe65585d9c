//! What the text of a scalar means.
//!
//! The rules are those of go-yaml v2 (`resolve.go`), followed by the trip through JSON that every
//! manifest makes: a float without fraction is an integer to Kubernetes, an integer over 64 bits a
//! float, a timestamp a string.

use std::borrow::Cow;

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

/// A plain scalar.
pub(crate) fn resolve(text: &str, tag: Tag) -> Scalar<'_> {
    match tag {
        Tag::Str | Tag::Binary => Scalar::Str(text),
        Tag::Json => resolve_json(text),
        Tag::None | Tag::Int | Tag::Float | Tag::Bool | Tag::Null => resolve_plain(text),
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

fn resolve_plain(text: &str) -> Scalar<'_> {
    let Some(&first) = text.as_bytes().first() else {
        return Scalar::Null;
    };
    match first {
        b'y' | b'Y' | b'n' | b'N' | b't' | b'T' | b'f' | b'F' | b'o' | b'O' | b'~' => match text {
            "~" | "null" | "Null" | "NULL" => Scalar::Null,
            "y" | "Y" | "yes" | "Yes" | "YES" | "true" | "True" | "TRUE" | "on" | "On" | "ON" => {
                Scalar::Bool(true)
            }
            "n" | "N" | "no" | "No" | "NO" | "false" | "False" | "FALSE" | "off" | "Off" | "OFF" => {
                Scalar::Bool(false)
            }
            _ => Scalar::Str(text),
        },
        b'.' => text.parse().ok().and_then(float).unwrap_or(Scalar::Str(text)),
        b'0'..=b'9' | b'+' | b'-' => resolve_number(text),
        _ => Scalar::Str(text),
    }
}

fn resolve_number(text: &str) -> Scalar<'_> {
    let plain: Cow<'_, str> = if text.contains('_') {
        Cow::Owned(text.replace('_', ""))
    } else {
        Cow::Borrowed(text)
    };
    if let Some(value) = integer(&plain) {
        return i64::try_from(value).map_or(Scalar::Float(value as f64), Scalar::Int);
    }
    if is_float(&plain) {
        plain.parse().ok().and_then(float).unwrap_or(Scalar::Str(text))
    } else {
        Scalar::Str(text)
    }
}

/// An integer as Go's `strconv.ParseInt(text, 0, 64)` and `ParseUint` read it.
fn integer(text: &str) -> Option<i128> {
    let (negative, signed, digits) = match text.as_bytes() {
        [b'-', ..] => (true, true, &text[1..]),
        [b'+', ..] => (false, true, &text[1..]),
        _ => (false, false, text),
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
    let value = if negative { -value } else { value };
    // ParseUint, tried second, takes no sign.
    let highest = if signed {
        i128::from(i64::MAX)
    } else {
        i128::from(u64::MAX)
    };
    (i128::from(i64::MIN)..=highest).contains(&value).then_some(value)
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

/// A float after its trip through JSON; nothing where it is infinite, as Go's parser refuses then.
fn float<'t>(value: f64) -> Option<Scalar<'t>> {
    if !value.is_finite() {
        return None;
    }
    let is_integer = value.fract() == 0.0 && (-(2f64.powi(63))..2f64.powi(63)).contains(&value);
    Some(if is_integer {
        Scalar::Int(value as i64)
    } else {
        Scalar::Float(value)
    })
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

/// The name under which Kubernetes knows a key that is no string (`convertToJSONableObject` of
/// sigs.k8s.io/yaml); nothing for null, which cannot be a key.
pub(crate) fn key_name(key: Scalar<'_>, text: &str) -> Option<String> {
    Some(match key {
        Scalar::Null => return None,
        Scalar::Bool(value) => value.to_string(),
        // `1e3` is a float to go-yaml and printed with `%g`; both give `1000` up to 2^24.
        Scalar::Int(value) if !is_float_key(text) => value.to_string(),
        Scalar::Int(value) => format_g32(value as f64),
        Scalar::Float(value) => format_g32(value),
        Scalar::Str(text) => text.to_owned(),
    })
}

fn is_float_key(text: &str) -> bool {
    integer(&text.replace('_', "")).is_none()
}

/// Go's `strconv.FormatFloat(value, 'g', -1, 32)`.
fn format_g32(value: f64) -> String {
    let value = value as f32;
    let scientific = format!("{value:e}");
    let Some((mantissa, exponent)) = scientific.split_once('e') else {
        return scientific;
    };
    let exponent: i32 = exponent.parse().unwrap_or(0);
    // With the shortest digits, %g is scientific below 1e-4 and from 1e21 on.
    if (-4..21).contains(&exponent) {
        return value.to_string();
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{mantissa}e{sign}{:02}", exponent.abs())
}

/// Whether a plain scalar is one of the infinities or NaN, which JSON, and so Kubernetes, refuses.
pub(crate) fn is_unsupported(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(text, ".nan" | ".NaN" | ".NAN")
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
        assert_eq!(
            resolve("18446744073709551615", Tag::None),
            Scalar::Float(18446744073709551615.0)
        );
        assert_eq!(resolve("1:30", Tag::None), Scalar::Str("1:30"));
        assert_eq!(resolve("0x", Tag::None), Scalar::Str("0x"));
        assert_eq!(resolve("-", Tag::None), Scalar::Str("-"));
    }

    #[test]
    fn a_float_of_json_stays_a_float() {
        assert_eq!(resolve("1.0", Tag::Json), Scalar::Float(1.0));
        assert_eq!(resolve("1.0", Tag::None), Scalar::Int(1));
    }

    #[test]
    fn keys_are_named_as_sigs_yaml_names_them() {
        let name = |text| key_name(resolve(text, Tag::None), text);
        assert_eq!(name("y").as_deref(), Some("true"));
        assert_eq!(name("0x10").as_deref(), Some("16"));
        assert_eq!(name("1.50").as_deref(), Some("1.5"));
        assert_eq!(name("1e3").as_deref(), Some("1000"));
        assert_eq!(name("1e21").as_deref(), Some("1e+21"));
        assert_eq!(name("~"), None);
    }
}
