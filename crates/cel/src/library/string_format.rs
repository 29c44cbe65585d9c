//! `text.format(list)`: `ext/formatting.go` of cel-go, which Kubernetes keeps in its first version, with numbers in the
//! writing of American English.

use std::collections::HashMap;
use std::fmt::Write;

use cel::common::ast::{Expr, IdedExpr};

use super::quote::{quote, quote_bytes};
use super::{Answer, room_for_bytes};
use crate::declare::{Declared, member};
use crate::value::{List, Map};
use crate::{Context, Error, Type, Value, parse, standard};

pub(super) const FUNCTIONS: &[Declared] =
    &[member("format", "string_format", "(string, list(dyn)) -> string", format).since(29)];

/// Digits behind the point where a clause does not say how many.
const PRECISION: i64 = 6;

/// What stands behind a `%`.
#[derive(Clone, Copy)]
enum Clause {
    String,
    Decimal,
    Fixed(Option<i64>),
    Scientific(Option<i64>),
    Binary,
    Hex { upper: bool },
    Octal,
}

/// Why a format can't be used: at an argument's place, or at that of the call.
struct Failure {
    id: Option<u64>,
    error: Error,
}

impl From<String> for Failure {
    fn from(message: String) -> Self {
        Self {
            id: None,
            error: Error::new(message),
        }
    }
}

/// Goes through a format and hands each clause, with the number of its argument, to `insert`. Gives what has been
/// written, and how many arguments were asked for.
fn walk(
    format: &str,
    arguments: usize,
    is_running: bool,
    mut insert: impl FnMut(&mut String, Clause, usize) -> Result<(), Failure>,
) -> Result<(String, usize), Failure> {
    let mut out = String::new();
    let mut used = 0;
    let mut rest = format;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        if let Some(after) = after.strip_prefix('%') {
            out.push('%');
            rest = after;
            continue;
        }
        let missing = || Failure::from(format!("index {used} out of range"));
        if is_running && used >= arguments {
            return Err(missing());
        }
        if after.is_empty() {
            return Err("unexpected end of string".to_owned().into());
        }
        if used >= arguments {
            return Err(missing());
        }
        let (clause, after) = clause(after)
            .map_err(|reason| Failure::from(format!("could not parse formatting clause: {reason}")))?;
        insert(&mut out, clause, used).map_err(|failure| {
            if failure.error.is_cancelled() {
                return failure;
            }
            let error = Error::new(format!("error during formatting: {}", failure.error));
            Failure { error, ..failure }
        })?;
        used += 1;
        rest = after;
        if is_running {
            room_for_bytes(out.len()).map_err(|error| Failure { id: None, error })?;
        }
    }
    out.push_str(rest);
    Ok((out, used))
}

/// The clause that begins a text, and what comes behind it.
fn clause(text: &str) -> Result<(Clause, &str), String> {
    let (precision, rest) = match text.strip_prefix('.') {
        None => (None, text),
        Some(rest) => {
            let end = rest
                .find(|character: char| !character.is_ascii_digit())
                .ok_or("error while parsing precision: could not find end of precision specifier")?;
            let (digits, rest) = rest.split_at(end);
            let precision = digits.parse::<i64>().map_err(|_| {
                let reason = if digits.is_empty() {
                    "invalid syntax"
                } else {
                    "value out of range"
                };
                format!(
                    "error while parsing precision: error while converting precision to integer: \
                     strconv.Atoi: parsing {}: {reason}",
                    quote(digits)
                )
            })?;
            (Some(precision), rest)
        }
    };
    let Some((&letter, _)) = rest.as_bytes().split_first() else {
        return Err("could not find end of precision specifier".to_owned());
    };
    let clause = match letter {
        b's' => Clause::String,
        b'd' => Clause::Decimal,
        b'f' => Clause::Fixed(precision),
        b'e' => Clause::Scientific(precision),
        b'b' => Clause::Binary,
        b'x' => Clause::Hex { upper: false },
        b'X' => Clause::Hex { upper: true },
        b'o' => Clause::Octal,
        // Go looks at one byte, whatever character that is a part of.
        other => {
            return Err(format!(
                "unrecognized formatting clause \"{}\"",
                char::from(other)
            ));
        }
    };
    Ok((clause, &rest[1..]))
}

impl Clause {
    /// Why it does not take a value of the type with that name.
    fn refuses(self, of: &str) -> String {
        let takes = match self {
            Self::String => {
                "string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, \
                 durations, and timestamps"
            }
            Self::Decimal => "decimal clause can only be used on integers",
            Self::Fixed(_) => "fixed-point clause can only be used on doubles",
            Self::Scientific(_) => "scientific clause can only be used on doubles",
            Self::Binary => "only integers and bools can be formatted as binary",
            Self::Hex { .. } => "only integers, byte buffers, and strings can be formatted as hex",
            Self::Octal => "octal clause can only be used on integers",
        };
        format!("{takes}, was given {of}")
    }

    /// Whether it takes values of a type, as far as can be said before it runs.
    fn may_take(self, of: &Type) -> bool {
        match self {
            _ if *of == Type::Dyn => true,
            Self::String => !matches!(of, Type::Opaque(..) | Type::Object(_) | Type::Error),
            Self::Decimal | Self::Octal => matches!(of, Type::Int | Type::Uint),
            Self::Fixed(_) | Self::Scientific(_) => matches!(of, Type::Double | Type::String),
            Self::Binary => matches!(of, Type::Int | Type::Uint | Type::Bool),
            Self::Hex { .. } => matches!(of, Type::Int | Type::Uint | Type::String | Type::Bytes),
        }
    }
}

/// Checks a format against arguments that are both written out, before anything runs.
///
/// # Errors
/// What the API server says, and the part of the expression that it says it of; nothing, where that is the call.
pub(crate) fn check(
    format: &str,
    arguments: &[IdedExpr],
    types: &HashMap<u64, Type>,
) -> Result<(), (Option<u64>, String)> {
    let checked = walk(format, arguments.len(), false, |_, clause, index| match arguments
        .get(index)
        .and_then(|argument| refused(clause, argument, types))
    {
        None => Ok(()),
        Some((id, of)) => Err(Failure {
            id: Some(id),
            error: Error::new(clause.refuses(&of)),
        }),
    });
    match checked {
        Err(failure) => Err((failure.id, failure.error.message().to_owned())),
        Ok((_, used)) if arguments.len() > used => Err((
            None,
            format!(
                "too many arguments supplied to string.format (expected {used}, got {})",
                arguments.len()
            ),
        )),
        Ok(_) => Ok(()),
    }
}

/// The part of an argument that a clause does not take, with the name of its type.
fn refused(clause: Clause, argument: &IdedExpr, types: &HashMap<u64, Type>) -> Option<(u64, String)> {
    let of = types.get(&argument.id).unwrap_or(&Type::Dyn);
    if !clause.may_take(of) {
        return Some((argument.id, of.runtime_name()));
    }
    match (clause, &argument.expr) {
        (Clause::String, Expr::List(list)) => list
            .elements
            .iter()
            .find_map(|element| refused(clause, element, types)),
        (Clause::String, Expr::Map(map)) => map.entries.iter().filter_map(parse::entry).find_map(|entry| {
            refused(clause, &entry.key, types).or_else(|| refused(clause, &entry.value, types))
        }),
        _ => None,
    }
}

fn format<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(format), Value::List(arguments)] = args else {
        return Err(Error::no_such_overload());
    };
    let written = walk(format, arguments.len(), true, |out, clause, index| {
        let argument = arguments.get(index).unwrap_or(Value::Null);
        insert(out, clause, &argument).map_err(|error| Failure { id: None, error })
    });
    match written {
        Ok((text, _)) => {
            room_for_bytes(text.len())?;
            Ok(Value::string(text))
        }
        Err(failure) => Err(failure.error),
    }
}

fn insert(out: &mut String, clause: Clause, value: &Value<'_>) -> Result<(), Error> {
    let refused = || Err(Error::new(clause.refuses(&value.type_of().runtime_name())));
    match (clause, value) {
        (Clause::String, _) => return push_string(out, value),
        (Clause::Decimal, Value::Int(value)) => out.push_str(&value.to_string()),
        (Clause::Decimal, Value::Uint(value)) => out.push_str(&value.to_string()),
        (Clause::Fixed(precision), _) => match double(value) {
            Some(value) => push_fixed(out, value, precision.unwrap_or(PRECISION)),
            None => return refused(),
        },
        (Clause::Scientific(precision), _) => match double(value) {
            Some(value) => push_scientific(out, value, precision.unwrap_or(PRECISION)),
            None => return refused(),
        },
        (Clause::Binary, Value::Bool(value)) => out.push(if *value { '1' } else { '0' }),
        (Clause::Hex { upper }, Value::String(text)) => push_bytes(out, text.as_bytes(), upper),
        (Clause::Hex { upper }, Value::Bytes(bytes)) => push_bytes(out, bytes, upper),
        (Clause::Binary | Clause::Hex { .. } | Clause::Octal, Value::Int(value)) => {
            if *value < 0 {
                out.push('-');
            }
            push_in_base(out, clause, value.unsigned_abs());
        }
        (Clause::Binary | Clause::Hex { .. } | Clause::Octal, Value::Uint(value)) => {
            push_in_base(out, clause, *value);
        }
        _ => return refused(),
    }
    Ok(())
}

/// The double that a value is, or that it names.
fn double(value: &Value<'_>) -> Option<f64> {
    match value {
        Value::Double(value) => Some(*value),
        Value::String(text) => match &**text {
            "NaN" => Some(f64::NAN),
            "Infinity" => Some(f64::INFINITY),
            "-Infinity" => Some(f64::NEG_INFINITY),
            _ => None,
        },
        _ => None,
    }
}

fn push_in_base(out: &mut String, clause: Clause, value: u64) {
    out.push_str(&match clause {
        Clause::Binary => format!("{value:b}"),
        Clause::Octal => format!("{value:o}"),
        Clause::Hex { upper: true } => format!("{value:X}"),
        _ => format!("{value:x}"),
    });
}

fn push_bytes(out: &mut String, bytes: &[u8], upper: bool) {
    for byte in bytes {
        let _ = if upper {
            write!(out, "{byte:02X}")
        } else {
            write!(out, "{byte:02x}")
        };
    }
}

/// What is no finite number is a sign of its own.
fn push_special(out: &mut String, value: f64) -> bool {
    if value.is_nan() {
        out.push_str("NaN");
    } else if value.is_infinite() {
        out.push_str(if value < 0.0 { "-∞" } else { "∞" });
    }
    !value.is_finite()
}

/// The digits behind the point: no zeros at the end beyond `precision`, which Go keeps in one byte for that.
fn fraction(digits: &str, precision: i64) -> String {
    let least = usize::from(precision as u8);
    let mut digits = digits.trim_end_matches('0').to_owned();
    while digits.len() < least {
        digits.push('0');
    }
    digits
}

/// A number with a comma between each three digits before the point: `1,234.500000`.
fn push_fixed(out: &mut String, value: f64, precision: i64) {
    if push_special(out, value) {
        return;
    }
    if value < 0.0 {
        out.push('-');
    }
    // Go keeps the precision in 16 bits with a sign; below 0 it is the shortest that is exact.
    let digits = match usize::try_from(precision as i16) {
        Ok(precision) => format!("{:.precision$}", value.abs()),
        Err(_) => value.abs().to_string(),
    };
    let (whole, behind) = digits.split_once('.').unwrap_or((&digits, ""));
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    let behind = fraction(behind, precision);
    if !behind.is_empty() {
        out.push('.');
        out.push_str(&behind);
    }
}

/// A number with an exponent, as print sets it: `1.500000 × 10⁰³`.
fn push_scientific(out: &mut String, value: f64, precision: i64) {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    if push_special(out, value) {
        return;
    }
    if value < 0.0 {
        out.push('-');
    }
    let written = match usize::try_from(precision as i16) {
        Ok(precision) => format!("{:.precision$e}", value.abs()),
        Err(_) => format!("{:e}", value.abs()),
    };
    let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let (whole, behind) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    out.push_str(whole);
    let behind = fraction(behind, precision);
    if !behind.is_empty() {
        out.push('.');
        out.push_str(&behind);
    }
    out.push_str("\u{202f}×\u{202f}10");
    let exponent: i32 = exponent.parse().unwrap_or(0);
    if exponent < 0 {
        out.push('⁻');
    }
    for digit in format!("{:02}", exponent.abs()).bytes() {
        out.push(DIGITS[usize::from(digit - b'0')]);
    }
}

fn converted(value: &Value<'_>) -> Result<String, Error> {
    match standard::to_string(&Context::default(), std::slice::from_ref(value)) {
        Ok(Value::String(text)) => Ok((*text).to_owned()),
        Ok(_) => Err(Error::no_such_overload()),
        Err(error) => Err(Error::new(format!(
            "could not convert argument {} to string",
            quote(error.message())
        ))),
    }
}

/// A value as `%s` writes it.
fn push_string(out: &mut String, value: &Value<'_>) -> Result<(), Error> {
    match value {
        Value::List(list) => push_list(out, list),
        Value::Map(map @ (Map::Node(_) | Map::Entries(_))) => push_map(out, map),
        Value::String(text) => {
            out.push_str(text);
            Ok(())
        }
        Value::Null => {
            out.push_str("null");
            Ok(())
        }
        Value::Type(of) => {
            out.push_str(&of.runtime_name());
            Ok(())
        }
        Value::Optional(_) | Value::Foreign(_) | Value::Map(_) => Err(Error::new(
            Clause::String.refuses(&value.type_of().runtime_name()),
        )),
        _ => {
            out.push_str(&converted(value)?);
            Ok(())
        }
    }
}

/// A value within a list or a map, as an expression would write it.
fn push_literal(out: &mut String, value: &Value<'_>) -> Result<(), Error> {
    match value {
        Value::String(text) => out.push_str(&quote(text)),
        Value::Bytes(bytes) => {
            converted(value)?;
            out.push('b');
            out.push_str(&quote_bytes(bytes));
        }
        Value::Double(value) if value.is_nan() => out.push_str("\"NaN\""),
        Value::Double(value) if value.is_infinite() => {
            out.push_str(if *value > 0.0 { "\"+Inf\"" } else { "\"-Inf\"" });
        }
        Value::Double(value) => {
            let _ = write!(out, "{value:.6}");
        }
        Value::Timestamp(_) => {
            let _ = write!(out, "timestamp({})", quote(&converted(value)?));
        }
        Value::Duration(_) => {
            let _ = write!(out, "duration({})", quote(&converted(value)?));
        }
        Value::Optional(_) | Value::Foreign(_) | Value::Map(Map::Object(..)) => {
            let of = value.type_of().runtime_name();
            return Err(Error::new(format!("no formatting function for {of}")));
        }
        other => return push_string(out, other),
    }
    room_for_bytes(out.len())
}

fn push_list(out: &mut String, list: &List<'_>) -> Result<(), Error> {
    out.push('[');
    for (index, item) in list.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        push_literal(out, &item)?;
    }
    out.push(']');
    Ok(())
}

fn push_map(out: &mut String, map: &Map<'_>) -> Result<(), Error> {
    let mut keys: Vec<(String, Value<'_>)> = Vec::new();
    for key in map.keys() {
        let mut written = String::new();
        push_literal(&mut written, &key)?;
        keys.push((written, key));
    }
    keys.sort_by(|(a, _), (b, _)| a.cmp(b));
    out.push('{');
    for (index, (written, key)) in keys.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        out.push_str(written);
        out.push(':');
        push_literal(out, &map.find(key)?.unwrap_or(Value::Null))?;
    }
    out.push('}');
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn clauses_are_filled_in() {
        gives(&[
            ("'no substitution'.format([])", "no substitution"),
            (
                "'str is %s and some more'.format(['filler'])",
                "str is filler and some more",
            ),
            ("'%% and also %%'.format([])", "% and also %"),
            ("'%%%s%%'.format(['text'])", "%text%"),
            ("'%s'.format(['%'])", "%"),
            ("'%d and %d'.format([2, 3u])", "2 and 3"),
            ("'%s %s %s %s'.format([1, 2u, true, null])", "1 2 true null"),
            ("'%s'.format([2.5])", "2.5"),
            ("'%s'.format([b'xyz'])", "xyz"),
            ("'%s'.format([type(1)])", "int"),
            (
                "'%s'.format([timestamp('2023-02-03T23:31:20+00:00')])",
                "2023-02-03T23:31:20Z",
            ),
            ("'%s'.format([duration('1h45m47s')])", "6347s"),
            ("'%b %b %b %b'.format([5, -5, 64u, true])", "101 -101 1000000 1"),
            ("'%o %o'.format([11, -8])", "13 -10"),
            ("'%x %X %x'.format([30, 30, -30])", "1e 1E -1e"),
            ("'%x %X'.format(['Hello', b'world!'])", "48656c6c6f 776F726C6421"),
            ("'%x'.format([300u])", "12c"),
        ]);
    }

    #[test]
    fn doubles_are_written_in_american_english() {
        gives(&[
            ("'%.3f'.format([1.2345])", "1.234"),
            ("'%.3f'.format([2.71828])", "2.718"),
            ("'%f'.format([4.5])", "4.500000"),
            ("'%.0f %.0f'.format([2.5, 3.5])", "2 4"),
            ("'%.2f'.format([1234567.891])", "1,234,567.89"),
            ("'%.1f'.format([-999.96])", "-1,000.0"),
            ("'%.200f' .format([1.0])", &format!("1.{}", "0".repeat(200))),
            ("'%f %f %f'.format(['NaN', 'Infinity', '-Infinity'])", "NaN ∞ -∞"),
            ("'%f'.format([0.0])", "0.000000"),
            ("'%.6e'.format([1052.032911275])", "1.052033\u{202f}×\u{202f}10⁰³"),
            ("'%e'.format([2.71828])", "2.718280\u{202f}×\u{202f}10⁰⁰"),
            ("'%.2e'.format([-0.000123])", "-1.23\u{202f}×\u{202f}10⁻⁰⁴"),
            ("'%.0e'.format([1e100])", "1\u{202f}×\u{202f}10¹⁰⁰"),
            ("'%e'.format([0.0])", "0.000000\u{202f}×\u{202f}10⁰⁰"),
        ]);
    }

    #[test]
    fn lists_and_maps_are_written_as_in_an_expression() {
        gives(&[
            (
                "'%s'.format([['abc', 3.14, null, [9, [7]], timestamp('2023-02-03T23:31:20Z')]])",
                r#"["abc", 3.140000, null, [9, [7]], timestamp("2023-02-03T23:31:20Z")]"#,
            ),
            ("'%s'.format([[]])", "[]"),
            (
                "'%s'.format([{'strKey': 'x', true: 42, 6: duration('7m2s')}])",
                r#"{"strKey":"x", 6:duration("422s"), true:42}"#,
            ),
            (
                "'%s'.format([[dyn('a\\n\"b'), dyn(b'q'), dyn(double('NaN')), dyn(double('inf'))]])",
                r#"["a\n\"b", b"q", "NaN", "+Inf"]"#,
            ),
            (
                "'%s'.format([[optional.of(1)]])",
                "refused: error during formatting: string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given optional_type",
            ),
            (
                "'%s'.format([[dyn(optional.of(1))]])",
                "error: error during formatting: no formatting function for optional_type",
            ),
        ]);
    }

    #[test]
    fn formats_that_are_written_out_are_checked_before_they_run() {
        gives(&[
            ("'%s %s'.format(['abc'])", "refused: index 1 out of range"),
            (
                "'%s %s'.format(['abc', 'def', 'ghi'])",
                "refused: too many arguments supplied to string.format (expected 2, got 3)",
            ),
            ("'filler %'.format([])", "refused: unexpected end of string"),
            (
                "'%j'.format([123])",
                "refused: could not parse formatting clause: unrecognized formatting clause \"j\"",
            ),
            (
                "'%é'.format([123])",
                "refused: could not parse formatting clause: unrecognized formatting clause \"Ã\"",
            ),
            (
                "'int is %d'.format([5.2])",
                "refused: error during formatting: decimal clause can only be used on integers, was given double",
            ),
            (
                "'%f'.format([true])",
                "refused: error during formatting: fixed-point clause can only be used on doubles, was given bool",
            ),
            (
                "'double is %.34'.format([5.0])",
                "refused: could not parse formatting clause: error while parsing precision: could not find end of precision specifier",
            ),
            (
                "'%.f'.format([5.0])",
                "refused: could not parse formatting clause: error while parsing precision: error while converting precision to integer: strconv.Atoi: parsing \"\": invalid syntax",
            ),
            (
                "'%b'.format(['a'])",
                "refused: error during formatting: only integers and bools can be formatted as binary, was given string",
            ),
            (
                "'%x'.format([2.5])",
                "refused: error during formatting: only integers, byte buffers, and strings can be formatted as hex, was given double",
            ),
            (
                "'%o'.format(['a'])",
                "refused: error during formatting: octal clause can only be used on integers, was given string",
            ),
            (
                "'%s'.format([quantity('1')])",
                "refused: error during formatting: string clause can only be used on strings, bools, bytes, ints, doubles, maps, lists, types, durations, and timestamps, was given kubernetes.Quantity",
            ),
        ]);
    }

    #[test]
    fn formats_that_are_not_fail_when_they_run() {
        gives(&[
            ("('%d %d' + ' %d').format([0, 1])", "error: index 2 out of range"),
            ("('filler ' + '%').format([])", "error: index 0 out of range"),
            ("('filler ' + '%').format([1])", "error: unexpected end of string"),
            ("('%' + 's').format([1, 2])", "1"),
            (
                "('%' + 'a').format([1])",
                "error: could not parse formatting clause: unrecognized formatting clause \"a\"",
            ),
            (
                "'%d'.format([dyn(duration('30m2s'))])",
                "error: error during formatting: decimal clause can only be used on integers, was given google.protobuf.Duration",
            ),
            (
                "'%e'.format([dyn(null)])",
                "error: error during formatting: scientific clause can only be used on doubles, was given null_type",
            ),
            (
                "'%f'.format(['1.5'])",
                "error: error during formatting: fixed-point clause can only be used on doubles, was given string",
            ),
        ]);
    }

    #[test]
    fn a_format_costs_by_its_own_length() {
        costs(&[
            ("'no substitution'.format([])", 2),
            ("'str is %s and some more'.format(['filler'])", 3),
        ]);
    }

    #[test]
    fn a_format_does_not_grow_without_end() {
        let over = "error: operation cancelled: actual cost limit exceeded";
        let long = format!("[lists.range(1000).map(i, '{}').join()]", "a".repeat(100));
        let many = "t, ".repeat(110);
        gives(&[
            (
                &format!("{long}.map(t, '{}'.format([{many}]))", "%s".repeat(110)),
                over,
            ),
            (&format!("{long}.map(t, '%s'.format([[{many}]]))"), over),
            ("size('%.999999999f'.format([1.0])) > 0", "true"),
        ]);
    }
}
