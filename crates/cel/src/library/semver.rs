//! Versions: Kubernetes' `cel/library/semverlib.go`, which reads them as `blang/semver` does, letter by letter.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::Answer;
use super::quote::quote;
use crate::declare::{Declared, function, member};
use crate::value::Foreign;
use crate::{Context, Error, Type, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function(
        "semver",
        "string_to_semver",
        "(string) -> kubernetes.Semver",
        semver,
    )
    .since(33),
    function(
        "semver",
        "string_bool_to_semver",
        "(string, bool) -> kubernetes.Semver",
        semver,
    )
    .since(33),
    function("isSemver", "is_semver_string", "(string) -> bool", is_semver).since(33),
    function(
        "isSemver",
        "is_semver_string_bool",
        "(string, bool) -> bool",
        is_semver,
    )
    .since(33),
    member(
        "isGreaterThan",
        "semver_is_greater_than",
        "(kubernetes.Semver, kubernetes.Semver) -> bool",
        is_greater_than,
    )
    .since(33),
    member(
        "isLessThan",
        "semver_is_less_than",
        "(kubernetes.Semver, kubernetes.Semver) -> bool",
        is_less_than,
    )
    .since(33),
    member(
        "compareTo",
        "semver_compare_to",
        "(kubernetes.Semver, kubernetes.Semver) -> int",
        compare_to,
    )
    .since(33),
    member("major", "semver_major", "(kubernetes.Semver) -> int", major).since(33),
    member("minor", "semver_minor", "(kubernetes.Semver) -> int", minor).since(33),
    member("patch", "semver_patch", "(kubernetes.Semver) -> int", patch).since(33),
];

/// A version. What stands behind a `+` does not count when versions are compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Semver {
    numbers: [u64; 3],
    pre: Pre,
}

/// What stands behind a `-`: nothing is later than something.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Pre {
    Release(Vec<Identifier>),
    None,
}

/// A part of it: numbers come before words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identifier {
    Number(u64),
    Word(String),
}

impl Foreign for Semver {
    fn type_of(&self) -> Type {
        Type::object("kubernetes.Semver")
    }

    fn equals(&self, other: &dyn Foreign) -> Option<bool> {
        other.downcast::<Self>().map(|other| self == other)
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_word(text: &str) -> bool {
    text.bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn has_leading_zeroes(text: &str) -> bool {
    text.len() > 1 && text.starts_with('0')
}

/// A number as Go reads it, and says why it does not.
fn parse_number(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| {
        let reason = if text.is_empty() {
            "invalid syntax"
        } else {
            "value out of range"
        };
        format!("strconv.ParseUint: parsing {}: {reason}", quote(text))
    })
}

fn parse(text: &str) -> Result<Semver, String> {
    if text.is_empty() {
        return Err("Version string empty".to_owned());
    }
    let mut parts = text.splitn(3, '.');
    let (Some(major), Some(minor), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
        return Err("No Major.Minor.Patch elements found".to_owned());
    };
    let number = |name: &str, title: &str, text: &str| {
        if !is_number(text) {
            return Err(format!(
                "Invalid character(s) found in {name} number {}",
                quote(text)
            ));
        }
        if has_leading_zeroes(text) {
            return Err(format!(
                "{title} number must not contain leading zeroes {}",
                quote(text)
            ));
        }
        parse_number(text)
    };
    let major = number("major", "Major", major)?;
    let minor = number("minor", "Minor", minor)?;
    let (rest, build) = match rest.split_once('+') {
        Some((rest, build)) => (rest, Some(build)),
        None => (rest, None),
    };
    let (patch, pre) = match rest.split_once('-') {
        Some((patch, pre)) => (patch, Some(pre)),
        None => (rest, None),
    };
    let patch = number("patch", "Patch", patch)?;
    let pre = match pre {
        Some(pre) => Pre::Release(pre.split('.').map(identifier).collect::<Result<_, _>>()?),
        None => Pre::None,
    };
    for part in build.into_iter().flat_map(|build| build.split('.')) {
        if part.is_empty() {
            return Err("Build meta data is empty".to_owned());
        }
        if !is_word(part) {
            return Err(format!(
                "Invalid character(s) found in build meta data {}",
                quote(part)
            ));
        }
    }
    Ok(Semver {
        numbers: [major, minor, patch],
        pre,
    })
}

fn identifier(text: &str) -> Result<Identifier, String> {
    if text.is_empty() {
        return Err("Prerelease is empty".to_owned());
    }
    if is_number(text) {
        if has_leading_zeroes(text) {
            return Err(format!(
                "Numeric PreRelease version must not contain leading zeroes {}",
                quote(text)
            ));
        }
        return parse_number(text).map(Identifier::Number);
    }
    if is_word(text) {
        return Ok(Identifier::Word(text.to_owned()));
    }
    Err(format!(
        "Invalid character(s) found in prerelease {}",
        quote(text)
    ))
}

/// A version without its `v` and its leading zeros, and with all three numbers.
fn normalized(text: &str) -> Result<String, String> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let mut parts: Vec<Cow<'_, str>> = text.splitn(3, '.').map(without_zeroes).collect();
    if parts.len() < 3 {
        if parts.last().is_some_and(|last| last.contains(['+', '-'])) {
            return Err("short version cannot contain PreRelease/Build meta data".to_owned());
        }
        parts.resize(3, Cow::Borrowed("0"));
    }
    Ok(parts.join("."))
}

fn without_zeroes(part: &str) -> Cow<'_, str> {
    if part.len() <= 1 {
        return Cow::Borrowed(part);
    }
    let rest = part.trim_start_matches('0');
    if rest.starts_with(|first: char| first.is_ascii_digit()) {
        Cow::Borrowed(rest)
    } else {
        Cow::Owned(format!("0{rest}"))
    }
}

fn read(args: &[Value<'_>]) -> Result<Result<Semver, String>, Error> {
    match args {
        [Value::String(text)] | [Value::String(text), Value::Bool(false)] => Ok(parse(text)),
        [Value::String(text), Value::Bool(true)] => Ok(normalized(text).and_then(|text| parse(&text))),
        _ => Err(Error::no_such_overload()),
    }
}

fn semver<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    read(args)?.map(Value::foreign).map_err(Error::new)
}

fn is_semver<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(read(args)?.is_ok()))
}

fn compare(args: &[Value<'_>]) -> Result<Ordering, Error> {
    let version = |index: usize| args.get(index).and_then(Value::as_foreign::<Semver>);
    match (version(0), version(1)) {
        (Some(left), Some(right)) => Ok(left.cmp(right)),
        _ => Err(Error::no_such_overload()),
    }
}

fn is_greater_than<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(compare(args)?.is_gt()))
}

fn is_less_than<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(compare(args)?.is_lt()))
}

fn compare_to<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Int(compare(args)? as i64))
}

/// One of the three numbers; what is beyond 63 bits becomes negative, as in Go.
fn number<'a>(args: &[Value<'a>], index: usize) -> Answer<'a> {
    let version = args.first().and_then(Value::as_foreign::<Semver>);
    let version = version.ok_or_else(Error::no_such_overload)?;
    Ok(Value::Int(version.numbers[index] as i64))
}

fn major<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    number(args, 0)
}

fn minor<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    number(args, 1)
}

fn patch<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    number(args, 2)
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn versions_are_read_strictly() {
        gives(&[
            ("isSemver('1.2.3-beta.1+build.1')", "true"),
            ("isSemver('')", "false"),
            ("isSemver('v1.0.0')", "false"),
            ("isSemver(' 1.0.0')", "false"),
            ("isSemver('1. 0.0')", "false"),
            ("isSemver('1.0.0 ')", "false"),
            ("isSemver('01.01.01')", "false"),
            ("isSemver('1')", "false"),
            ("isSemver('1.1')", "false"),
            ("isSemver('1.2.3-01')", "false"),
            ("isSemver('1.2.3-')", "false"),
            ("isSemver('1.2.3+')", "false"),
            ("isSemver('1.2.3+a..b')", "false"),
            ("isSemver('1.2.3-a+b-c.d-e')", "true"),
            (
                "isSemver([1, 2, 3])",
                "refused: found no matching overload for 'isSemver' applied to '(list(int))'",
            ),
            ("semver('v1.0')", "error: No Major.Minor.Patch elements found"),
            ("semver('')", "error: Version string empty"),
            (
                "semver('a.0.0')",
                "error: Invalid character(s) found in major number \"a\"",
            ),
            (
                "semver('1.02.0')",
                "error: Minor number must not contain leading zeroes \"02\"",
            ),
            (
                "semver('1..0')",
                "error: strconv.ParseUint: parsing \"\": invalid syntax",
            ),
            (
                "semver('1.2.99999999999999999999')",
                "error: strconv.ParseUint: parsing \"99999999999999999999\": value out of range",
            ),
            (
                "semver('1.2.x-1')",
                "error: Invalid character(s) found in patch number \"x\"",
            ),
            (
                "semver('1.2.3-é')",
                "error: Invalid character(s) found in prerelease \"é\"",
            ),
            (
                "semver('1.2.3+_')",
                "error: Invalid character(s) found in build meta data \"_\"",
            ),
            (
                "semver('1.2.3-00')",
                "error: Numeric PreRelease version must not contain leading zeroes \"00\"",
            ),
        ]);
    }

    #[test]
    fn versions_may_be_normalized() {
        gives(&[
            ("isSemver('', true)", "false"),
            ("isSemver(' 1.0.0', true)", "false"),
            ("isSemver('1. 0.0', true)", "false"),
            ("isSemver('1.0.0 ', true)", "false"),
            ("isSemver('v1.0.0', true)", "true"),
            ("isSemver('v1.0.0', false)", "false"),
            ("isSemver('01.01.01', true)", "true"),
            ("isSemver('1', true)", "true"),
            ("isSemver('1.1', true)", "true"),
            ("semver('v01.01', true) == semver('1.1.0')", "true"),
            ("semver('1.00.000-a', true) == semver('1.0.0-a')", "true"),
            (
                "semver('1.2-a', true)",
                "error: short version cannot contain PreRelease/Build meta data",
            ),
        ]);
    }

    #[test]
    fn versions_are_compared() {
        gives(&[
            ("semver('1.2.3') == semver('1.2.3')", "true"),
            ("semver('1.2.3') == semver('1.0.0')", "false"),
            ("semver('1.2.3+a') == semver('1.2.3+b')", "true"),
            ("semver('1.0.0').isLessThan(semver('1.2.3'))", "true"),
            ("semver('1.0.0').isLessThan(semver('1.0.0'))", "false"),
            ("semver('1.2.3').isGreaterThan(semver('1.0.0'))", "true"),
            ("semver('1.2.3').compareTo(semver('1.2.3'))", "0"),
            ("semver('1.0.0').compareTo(semver('1.2.3'))", "-1"),
            ("semver('1.2.3').compareTo(semver('1.0.0'))", "1"),
            ("semver('1.0.0-a').isLessThan(semver('1.0.0'))", "true"),
            ("semver('1.0.0-2').isLessThan(semver('1.0.0-10'))", "true"),
            ("semver('1.0.0-99').isLessThan(semver('1.0.0-a'))", "true"),
            ("semver('1.0.0-a').isLessThan(semver('1.0.0-a.1'))", "true"),
            (
                "[semver('1.2.3').major(), semver('1.2.3').minor(), semver('1.2.3').patch()]",
                "[1, 2, 3]",
            ),
            ("semver('18446744073709551615.0.0').major()", "-1"),
        ]);
    }

    #[test]
    fn reading_costs_by_length() {
        costs(&[
            ("semver('1.0.0')", 1),
            ("semver('1234.56789012345.67890123456789')", 4),
            ("isSemver('1234.56789012345.67890123456789')", 4),
            ("semver('1.2.3').major()", 2),
            ("semver('1.0.0').isLessThan(semver('1.1.0'))", 3),
            ("semver('1.0.0').compareTo(semver('1.2.3'))", 3),
            ("semver('1.0.0') == semver('1.2.3')", 3),
        ]);
    }
}
