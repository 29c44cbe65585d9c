//! Quantities: Kubernetes' `cel/library/quantity.go`, over apimachinery's `resource.Quantity`.
//!
//! A quantity is kept there in 64 bits with a scale where that is enough, or else as a decimal number, and expressions
//! can tell which: only the former may be integers. So it is here.

use std::cmp::Ordering;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use super::Answer;
use super::decimal::Decimal;
use crate::declare::{Declared, function, member};
use crate::value::Foreign;
use crate::{Context, Error, Type, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function(
        "quantity",
        "string_to_quantity",
        "(string) -> kubernetes.Quantity",
        quantity,
    )
    .since(28),
    function(
        "isQuantity",
        "is_quantity_string",
        "(string) -> bool",
        is_quantity,
    )
    .since(28),
    function("sign", "quantity_sign", "(kubernetes.Quantity) -> int", sign).since(28),
    member(
        "isGreaterThan",
        "quantity_is_greater_than",
        "(kubernetes.Quantity, kubernetes.Quantity) -> bool",
        is_greater_than,
    )
    .since(28),
    member(
        "isLessThan",
        "quantity_is_less_than",
        "(kubernetes.Quantity, kubernetes.Quantity) -> bool",
        is_less_than,
    )
    .since(28),
    member(
        "compareTo",
        "quantity_compare_to",
        "(kubernetes.Quantity, kubernetes.Quantity) -> int",
        compare_to,
    )
    .since(28),
    member(
        "asApproximateFloat",
        "quantity_get_float",
        "(kubernetes.Quantity) -> double",
        as_approximate_float,
    )
    .since(28),
    member(
        "asInteger",
        "quantity_get_int",
        "(kubernetes.Quantity) -> int",
        as_integer,
    )
    .since(28),
    member(
        "isInteger",
        "quantity_is_integer",
        "(kubernetes.Quantity) -> bool",
        is_integer,
    )
    .since(28),
    member(
        "add",
        "quantity_add",
        "(kubernetes.Quantity, kubernetes.Quantity) -> kubernetes.Quantity",
        add,
    )
    .since(28),
    member(
        "add",
        "quantity_add_int",
        "(kubernetes.Quantity, int) -> kubernetes.Quantity",
        add,
    )
    .since(28),
    member(
        "sub",
        "quantity_sub",
        "(kubernetes.Quantity, kubernetes.Quantity) -> kubernetes.Quantity",
        subtract,
    )
    .since(28),
    member(
        "sub",
        "quantity_sub_int",
        "(kubernetes.Quantity, int) -> kubernetes.Quantity",
        subtract,
    )
    .since(28),
];

const WRONG_FORMAT: &str =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_NUMBER: &str = "unable to parse numeric part of quantity";
const WRONG_SUFFIX: &str = "unable to parse quantity's suffix";

/// The finest power of ten.
const NANO: i64 = -9;

/// An amount as Kubernetes keeps it.
#[derive(Clone, Debug)]
enum Amount {
    /// So many of a power of ten.
    Scaled { value: i64, exponent: i64 },
    /// A number, kept in units of a power of ten.
    Decimal { number: Decimal, exponent: i64 },
}

#[derive(Debug)]
struct Quantity {
    amount: Amount,
    /// It has been added up. Such a one Kubernetes holds by a pointer, and can't be on the right of `==`.
    is_sum: bool,
    /// Comparing it to a decimal number has made it one itself.
    is_decimal: AtomicBool,
}

impl Foreign for Quantity {
    fn type_of(&self) -> Type {
        Type::object("kubernetes.Quantity")
    }

    fn equals(&self, other: &dyn Foreign) -> Option<bool> {
        let other: &Self = other.downcast()?;
        (!other.is_sum).then(|| self.amount.number() == other.amount.number())
    }

    fn weight(&self) -> usize {
        match &self.amount {
            Amount::Scaled { .. } => 0,
            // To calculate with a digit takes longer than to look at a byte.
            Amount::Decimal { number, .. } => number.length() * 100,
        }
    }
}

impl Quantity {
    fn new(amount: Amount, is_sum: bool) -> Self {
        let is_decimal = AtomicBool::new(matches!(amount, Amount::Decimal { .. }));
        Self {
            amount,
            is_sum,
            is_decimal,
        }
    }

    fn is_decimal(&self) -> bool {
        self.is_decimal.load(Relaxed)
    }

    fn compare(&self, other: &Self) -> Ordering {
        if other.is_decimal() {
            self.is_decimal.store(true, Relaxed);
        }
        self.amount.number().cmp(&other.amount.number())
    }

    /// The whole number that it is, if Kubernetes sees that.
    fn integer(&self) -> Option<i64> {
        match self.amount {
            Amount::Scaled { value, exponent } if !self.is_decimal() => scale_up(value, exponent),
            _ => None,
        }
    }

    /// The sum with another amount.
    fn plus(&self, other: &Amount, is_other_decimal: bool) -> Result<Self, Error> {
        let sum = match (&self.amount, other) {
            (
                Amount::Scaled { value, exponent },
                Amount::Scaled {
                    value: other,
                    exponent: of_other,
                },
            ) if !self.is_decimal() && !is_other_decimal => {
                add_scaled((*value, *exponent), (*other, *of_other))
            }
            _ => None,
        };
        let amount = match sum {
            Some((value, exponent)) => Amount::Scaled { value, exponent },
            None => Amount::Decimal {
                number: self.amount.number().add(&other.number())?,
                exponent: self.amount.exponent().min(other.exponent()),
            },
        };
        Ok(Self::new(amount, true))
    }
}

impl Amount {
    fn number(&self) -> Decimal {
        match self {
            Self::Scaled { value, exponent } => Decimal::scaled(*value, *exponent),
            Self::Decimal { number, .. } => number.clone(),
        }
    }

    fn exponent(&self) -> i64 {
        match self {
            Self::Scaled { exponent, .. } | Self::Decimal { exponent, .. } => *exponent,
        }
    }

    fn negate(&self) -> Self {
        match self {
            Self::Scaled { value, exponent } => match value.checked_neg() {
                Some(value) => Self::Scaled {
                    value,
                    exponent: *exponent,
                },
                None => Self::Decimal {
                    number: self.number().negate(),
                    exponent: *exponent,
                },
            },
            Self::Decimal { number, exponent } => Self::Decimal {
                number: number.clone().negate(),
                exponent: *exponent,
            },
        }
    }
}

/// The number in ones, if it is no fraction and fits.
fn scale_up(value: i64, exponent: i64) -> Option<i64> {
    if value == 0 && exponent > 0 {
        return Some(0);
    }
    10_i64
        .checked_pow(u32::try_from(exponent).ok()?)
        .and_then(|factor| value.checked_mul(factor))
}

/// The sum of two scaled amounts, in the finer of their scales, if that fits.
fn add_scaled(left: (i64, i64), right: (i64, i64)) -> Option<(i64, i64)> {
    if right.0 == 0 {
        return Some(left);
    }
    if left.0 == 0 {
        return Some(right);
    }
    let exponent = left.1.min(right.1);
    let left = scale_up(left.0, left.1 - exponent)?;
    let right = scale_up(right.0, right.1 - exponent)?;
    Some((left.checked_add(right)?, exponent))
}

/// What a suffix multiplies with.
enum Scale {
    Ten(i32),
    Two(u32),
}

fn scale(suffix: &str) -> Option<Scale> {
    Some(match suffix {
        "n" => Scale::Ten(-9),
        "u" => Scale::Ten(-6),
        "m" => Scale::Ten(-3),
        "" => Scale::Ten(0),
        "k" => Scale::Ten(3),
        "M" => Scale::Ten(6),
        "G" => Scale::Ten(9),
        "T" => Scale::Ten(12),
        "P" => Scale::Ten(15),
        "E" => Scale::Ten(18),
        "Ki" => Scale::Two(10),
        "Mi" => Scale::Two(20),
        "Gi" => Scale::Two(30),
        "Ti" => Scale::Two(40),
        "Pi" => Scale::Two(50),
        "Ei" => Scale::Two(60),
        _ => {
            let exponent: i64 = suffix.strip_prefix(['e', 'E'])?.parse().ok()?;
            // Kubernetes keeps the lower 32 bits.
            Scale::Ten(exponent as i32)
        }
    })
}

fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

fn parse(text: &str) -> Result<Amount, &'static str> {
    if text.is_empty() {
        return Err(WRONG_FORMAT);
    }
    let (negative, unsigned) = match text.as_bytes()[0] {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let significant = unsigned.trim_start_matches('0');
    if significant.is_empty() {
        return Ok(Amount::Scaled {
            value: 0,
            exponent: 0,
        });
    }
    let (whole, rest) = split_digits(significant);
    let (fraction, suffix) = rest.strip_prefix('.').map_or(("", rest), split_digits);
    let after_letters = suffix.trim_start_matches(|letter| "eEinumkKMGTP".contains(letter));
    let after_sign = after_letters.strip_prefix(['+', '-']).unwrap_or(after_letters);
    if !after_sign.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(WRONG_FORMAT);
    }
    let scale = scale(suffix).ok_or(WRONG_SUFFIX)?;
    if let Some(amount) = parse_scaled(negative, whole, fraction, &scale) {
        return Ok(amount);
    }
    if unsigned.len() - significant.len() + whole.len() + fraction.len() == 0 {
        return Err(WRONG_NUMBER);
    }
    let digits = whole.bytes().chain(fraction.bytes()).map(|digit| digit - b'0');
    let shift = -(fraction.len() as i64);
    let largest = Decimal::scaled(i64::MAX, 0);
    let (number, exponent) = match scale {
        Scale::Ten(exponent) => {
            let number = Decimal::new(false, digits, shift + i64::from(exponent));
            (number.round_up(NANO), NANO)
        }
        Scale::Two(power) => {
            let number = Decimal::new(false, digits, shift)
                .times(1 << power)
                .round_up(NANO);
            if number > largest {
                (largest, 0)
            } else {
                (number, NANO)
            }
        }
    };
    let number = if negative { number.negate() } else { number };
    Ok(Amount::Decimal { number, exponent })
}

/// What is short enough for 64 bits.
fn parse_scaled(negative: bool, whole: &str, fraction: &str, scale: &Scale) -> Option<Amount> {
    // A whole part of zeros only is one digit.
    let length = whole.len().max(1) + fraction.len();
    let (factor, exponent, most) = match scale {
        Scale::Ten(exponent) => (1, i64::from(*exponent), 18),
        Scale::Two(power) if fraction.is_empty() => (
            1_i64 << power,
            0,
            14usize.saturating_sub(*power as usize * 3 / 10),
        ),
        Scale::Two(_) => return None,
    };
    let exponent = exponent - fraction.len() as i64;
    if length > most || exponent < NANO {
        return None;
    }
    let value: i64 = format!("0{whole}{fraction}").parse().ok()?;
    let value = value.checked_mul(factor)?;
    Some(Amount::Scaled {
        value: if negative { -value } else { value },
        exponent,
    })
}

fn argument<'v>(args: &'v [Value<'_>], index: usize) -> Result<&'v Quantity, Error> {
    args.get(index)
        .and_then(Value::as_foreign)
        .ok_or_else(Error::no_such_overload)
}

fn quantity<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text)] => parse(text)
            .map(|amount| Value::foreign(Quantity::new(amount, false)))
            .map_err(Error::new),
        _ => Err(Error::no_such_overload()),
    }
}

fn is_quantity<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text)] => Ok(Value::Bool(parse(text).is_ok())),
        _ => Err(Error::no_such_overload()),
    }
}

fn sign<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Int(argument(args, 0)?.amount.number().signum()))
}

fn is_greater_than<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(
        argument(args, 0)?.compare(argument(args, 1)?).is_gt(),
    ))
}

fn is_less_than<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(
        argument(args, 0)?.compare(argument(args, 1)?).is_lt(),
    ))
}

fn compare_to<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Int(argument(args, 0)?.compare(argument(args, 1)?) as i64))
}

fn as_approximate_float<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let amount = &argument(args, 0)?.amount;
    let exponent = amount.exponent();
    let units = amount.number().in_units_of(exponent);
    if exponent == 0 {
        return Ok(Value::Double(units));
    }
    let unit: f64 = format!("1e{exponent}").parse().unwrap_or(1.0);
    Ok(Value::Double(units * unit))
}

fn as_integer<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let integer = argument(args, 0)?.integer();
    integer
        .map(Value::Int)
        .ok_or_else(|| Error::new("cannot convert value to integer"))
}

fn is_integer<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(Value::Bool(argument(args, 0)?.integer().is_some()))
}

/// The other amount of a sum, and whether it is a decimal number.
fn other(args: &[Value<'_>]) -> Result<(Amount, bool), Error> {
    if let Some(Value::Int(value)) = args.get(1) {
        let amount = Amount::Scaled {
            value: *value,
            exponent: 0,
        };
        return Ok((amount, false));
    }
    let other = argument(args, 1)?;
    Ok((other.amount.clone(), other.is_decimal()))
}

fn add<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (other, is_decimal) = other(args)?;
    argument(args, 0)?.plus(&other, is_decimal).map(Value::foreign)
}

fn subtract<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (other, is_decimal) = other(args)?;
    argument(args, 0)?
        .plus(&other.negate(), is_decimal)
        .map(Value::foreign)
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn quantities_are_read() {
        gives(&[
            ("quantity('12Mi').asInteger()", "12582912"),
            (
                "quantity('10Mo')",
                "error: quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
            ),
            ("quantity('10Mm')", "error: unable to parse quantity's suffix"),
            (
                "quantity('Ei')",
                "error: unable to parse numeric part of quantity",
            ),
            ("isQuantity('20')", "true"),
            ("isQuantity('20M')", "true"),
            ("isQuantity('20Mi')", "true"),
            ("isQuantity('20Mo')", "false"),
            ("isQuantity('10Mm')", "false"),
            ("isQuantity('')", "false"),
            ("isQuantity('.')", "true"),
            ("isQuantity('1e3')", "true"),
            ("isQuantity('1e99999999999999999999')", "false"),
            ("isQuantity('1e999999999')", "true"),
            ("isQuantity('1K')", "false"),
            ("isQuantity('1.2.3')", "false"),
            (
                "isQuantity([1, 2, 3])",
                "refused: found no matching overload for 'isQuantity' applied to '(list(int))'",
            ),
        ]);
    }

    #[test]
    fn quantities_are_compared() {
        gives(&[
            (
                "quantity('200M') == quantity('0.2G') && quantity('0.2G') == quantity('200M')",
                "true",
            ),
            (
                "quantity('2000k') == quantity('2M') && quantity('0.002G') == quantity('2000k')",
                "true",
            ),
            ("quantity('200M') == quantity('0.3G')", "false"),
            ("quantity('50M').isLessThan(quantity('50Mi'))", "true"),
            ("quantity('100M').isLessThan(quantity('50M'))", "false"),
            ("quantity('50Mi').isGreaterThan(quantity('50M'))", "true"),
            ("quantity('50M').isGreaterThan(quantity('100M'))", "false"),
            ("quantity('200M').compareTo(quantity('0.2G'))", "0"),
            ("quantity('50M').compareTo(quantity('50Mi'))", "-1"),
            ("quantity('50Mi').compareTo(quantity('50M'))", "1"),
            ("quantity('1.5Gi') == quantity('1536Mi')", "true"),
            ("quantity('0.1n') == quantity('1n')", "true"),
            ("quantity('9Ei') == quantity('8Ei')", "true"),
            (
                "quantity('1e999999999').isGreaterThan(quantity('1e999999998'))",
                "true",
            ),
            (
                "[sign(quantity('-1')), sign(quantity('0')), sign(quantity('1.1Gi'))]",
                "[-1, 0, 1]",
            ),
            (
                "quantity('1').sign()",
                "refused: found no matching overload for 'sign' applied to 'kubernetes.Quantity.()'",
            ),
        ]);
    }

    #[test]
    fn quantities_are_added() {
        gives(&[
            (
                "quantity('50k').add(quantity('20')) == quantity('50.02k')",
                "true",
            ),
            ("quantity('50k').add(20).isLessThan(quantity('50020'))", "false"),
            (
                "quantity('50k').sub(quantity('20')) == quantity('49.98k')",
                "true",
            ),
            ("quantity('50k').sub(20) == quantity('49980')", "true"),
            (
                "quantity('50k').add(20).sub(quantity('100k')).asInteger()",
                "-49980",
            ),
            (
                "quantity('50k').add(20).sub(quantity('100k')).sub(-50000).asInteger()",
                "20",
            ),
            (
                "[quantity('9999999999999999999999999999999999999')].all(x, x.add(quantity('1')).compareTo(x.add(quantity('2'))) == -1)",
                "true",
            ),
            (
                "quantity('1').sub(-9223372036854775807 - 1).sub(1) == quantity('9223372036854775808')",
                "true",
            ),
            (
                "quantity('1e999999999').add(1)",
                "error: operation cancelled: actual cost limit exceeded",
            ),
        ]);
    }

    #[test]
    fn only_what_kubernetes_keeps_in_64_bits_is_an_integer() {
        gives(&[
            ("quantity('50k').asInteger()", "50000"),
            ("quantity('50').isInteger()", "true"),
            (
                "quantity('9999999999999999999999999999999999999G').asInteger()",
                "error: cannot convert value to integer",
            ),
            (
                "quantity('9999999999999999999999999999999999999G').isInteger()",
                "false",
            ),
            ("quantity('1.0').isInteger()", "false"),
            ("quantity('1.5Gi').isInteger()", "false"),
            ("quantity('1e19').isInteger()", "false"),
            (
                "[quantity('1')].all(x, x.isInteger() && x.isLessThan(quantity('1.5Gi')) && !x.isInteger())",
                "true",
            ),
        ]);
    }

    #[test]
    fn quantities_are_doubles_approximately() {
        gives(&[
            ("quantity('50.703k').asApproximateFloat()", "50703.0"),
            ("quantity('100m').asApproximateFloat()", "0.1"),
            ("quantity('1.5Gi').asApproximateFloat()", "1610612736.0"),
            ("quantity('1e999999999').asApproximateFloat()", "inf"),
        ]);
    }

    /// What was added up Kubernetes holds by a pointer, and does not know again on the right.
    #[test]
    fn a_sum_can_not_be_on_the_right_of_an_equation() {
        gives(&[
            ("quantity('1').add(2) == quantity('3')", "true"),
            ("quantity('3') == quantity('1').add(2)", "error: no such overload"),
            ("quantity('3') != quantity('1').add(2)", "true"),
            ("[quantity('3')] == [quantity('1').add(2)]", "true"),
        ]);
    }

    #[test]
    fn reading_costs_by_length() {
        costs(&[
            ("quantity('12Mi')", 1),
            ("isQuantity('20')", 1),
            ("quantity('200M') == quantity('200M')", 3),
            (
                "quantity('200M') == quantity('0.2G') && quantity('0.2G') == quantity('200M')",
                6,
            ),
            ("quantity('50M').isLessThan(quantity('50Mi'))", 3),
            ("quantity('200M').compareTo(quantity('0.2G')) > 0", 4),
            ("quantity('50k').add(quantity('20')) == quantity('50.02k')", 5),
            ("quantity('50k').sub(20) == quantity('49980')", 4),
            ("quantity('50k').add(20).sub(quantity('100k')).asInteger() > 0", 6),
            (
                "quantity('50k').add(20).sub(quantity('100k')).sub(-50000).asInteger() > 0",
                7,
            ),
            ("quantity('50').isInteger()", 2),
            ("quantity('50.703k').asApproximateFloat() > 0.0", 3),
        ]);
    }
}
