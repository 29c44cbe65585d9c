//! Amounts: `resource.Quantity`, and the "integer or percentage" of rolling updates and disruption
//! budgets.
//!
//! The rules are those of apimachinery's `pkg/api/resource` (`ParseQuantity`) and `pkg/util/intstr`:
//! what the API server takes, this takes, and two quantities compare as they do there.

use std::fmt;

use palisade_yaml::{Scalar, Value};

/// An exact amount, in steps of a billionth.
///
/// What is finer is rounded away from zero to the next billionth, and what is written with a binary
/// suffix is held below 2^63, both as Kubernetes does. Amounts over 1.7e29 are all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity {
    nanos: i128,
}

/// Why something is no amount, and how to write one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct QuantityError {
    message: String,
}

const NANOS: i128 = 1_000_000_000;
const NANOS_PER_MILLI: i128 = 1_000_000;

/// What a suffix multiplies with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scale {
    /// A power of ten.
    Decimal(i64),
    /// A power of 1024.
    Binary(u32),
}

impl Quantity {
    /// Reads a quantity: a sign, digits with a point, and a suffix.
    ///
    /// As in Kubernetes, digits may be left out before or behind the point, and even altogether
    /// (`Ki` is zero).
    ///
    /// # Errors
    /// Anything that the API server refuses.
    pub fn parse(text: &str) -> Result<Self, QuantityError> {
        if text.is_empty() {
            return Err(QuantityError::new(
                "a quantity cannot be empty: write a number such as `500m` or `1Gi`",
            ));
        }
        let (negative, unsigned) = match text.as_bytes()[0] {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, rest) = split_digits(unsigned);
        let (fraction, suffix) = rest.strip_prefix('.').map_or(("", rest), split_digits);
        let scale = Scale::parse(suffix).ok_or_else(|| QuantityError::suffix(text, suffix))?;
        if whole.is_empty() && fraction.is_empty() && !scale.allows_no_digits(unsigned) {
            return Err(QuantityError::new(format!(
                "`{text}` is not a quantity: it has no digits"
            )));
        }
        let mut digits: Vec<u8> = whole
            .bytes()
            .chain(fraction.bytes())
            .map(|digit| digit - b'0')
            .collect();
        let exponent = match scale {
            Scale::Decimal(exponent) => exponent,
            Scale::Binary(power) => {
                (0..power).for_each(|_| multiply(&mut digits, 1024));
                0
            }
        };
        let magnitude = shifted(&digits, exponent - fraction.len() as i64 + 9);
        let magnitude = match scale {
            Scale::Binary(_) => magnitude.min(i128::from(i64::MAX) * NANOS),
            Scale::Decimal(_) => magnitude,
        };
        Ok(Self {
            nanos: if negative { -magnitude } else { magnitude },
        })
    }

    /// Reads a quantity from a manifest, where it may be a number as well as a string.
    ///
    /// # Errors
    /// Anything that the API server refuses.
    pub fn of(value: Value<'_>) -> Result<Self, QuantityError> {
        match value.scalar() {
            Some(Scalar::Str(text)) => Self::parse(text.trim()),
            Some(Scalar::Int(number)) => Ok(Self::from(number)),
            // The shortest digits that give the number, as the API server gets them.
            Some(Scalar::Float(number)) => Self::parse(&format!("{number:e}")),
            Some(Scalar::Null) => Ok(Self::default()),
            Some(Scalar::Bool(_)) | None => Err(QuantityError::new(format!(
                "a quantity must be a string or a number such as `500m` or `1Gi`, not {}",
                value.type_name()
            ))),
        }
    }

    /// In thousandths, rounded up (away from zero), as Go's `MilliValue()`: millicores for `cpu`.
    pub fn millis(self) -> i64 {
        self.in_units_of(NANOS_PER_MILLI)
    }

    /// In whole units, rounded up (away from zero), as Go's `Value()`: bytes for `memory`.
    pub fn bytes(self) -> i64 {
        self.in_units_of(NANOS)
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.nanos == 0
    }

    /// Whether it is below zero.
    pub fn is_negative(self) -> bool {
        self.nanos < 0
    }

    fn in_units_of(self, unit: i128) -> i64 {
        let rounded = self.nanos / unit + (self.nanos % unit).signum();
        i64::try_from(rounded).unwrap_or(if rounded < 0 { i64::MIN } else { i64::MAX })
    }
}

impl From<i64> for Quantity {
    fn from(number: i64) -> Self {
        Self {
            nanos: i128::from(number) * NANOS,
        }
    }
}

impl fmt::Display for Quantity {
    /// The shortest form with a decimal suffix that is exact: `1500m`, `2`, `1k`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SUFFIXES: [&str; 10] = ["n", "u", "m", "", "k", "M", "G", "T", "P", "E"];
        let mut number = self.nanos;
        let mut suffix = if number == 0 { 3 } else { 0 };
        while number != 0 && number % 1000 == 0 && suffix + 1 < SUFFIXES.len() {
            number /= 1000;
            suffix += 1;
        }
        write!(f, "{number}{}", SUFFIXES[suffix])
    }
}

impl Scale {
    fn parse(suffix: &str) -> Option<Self> {
        Some(match suffix {
            "n" => Self::Decimal(-9),
            "u" => Self::Decimal(-6),
            "m" => Self::Decimal(-3),
            "" => Self::Decimal(0),
            "k" => Self::Decimal(3),
            "M" => Self::Decimal(6),
            "G" => Self::Decimal(9),
            "T" => Self::Decimal(12),
            "P" => Self::Decimal(15),
            "E" => Self::Decimal(18),
            "Ki" => Self::Binary(1),
            "Mi" => Self::Binary(2),
            "Gi" => Self::Binary(3),
            "Ti" => Self::Binary(4),
            "Pi" => Self::Binary(5),
            "Ei" => Self::Binary(6),
            _ => {
                let exponent: i64 = suffix.strip_prefix(['e', 'E'])?.parse().ok()?;
                Self::Decimal(exponent.clamp(i64::from(i32::MIN), i64::from(i32::MAX)))
            }
        })
    }

    /// Without digits Kubernetes reads zero, but only where its fast path does the reading: not for
    /// the largest binary suffixes, nor for what is finer than a billionth.
    fn allows_no_digits(self, unsigned: &str) -> bool {
        match self {
            _ if unsigned.is_empty() => true,
            Self::Decimal(exponent) => exponent >= -9,
            Self::Binary(power) => power < 5,
        }
    }
}

impl QuantityError {
    fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
        }
    }

    fn suffix(text: &str, suffix: &str) -> Self {
        let help = match suffix.trim().to_ascii_lowercase().as_str() {
            _ if suffix.starts_with(char::is_whitespace) => "leave out the space",
            "k" | "kb" => "write `k` for 1000 or `Ki` for 1024",
            "kib" | "ki" => "write `Ki` for 1024",
            "mb" => "write `M` for 1000^2 or `Mi` for 1024^2",
            "mib" | "mi" => "write `Mi` for 1024^2",
            "g" | "gb" => "write `G` for 1000^3 or `Gi` for 1024^3",
            "gib" | "gi" => "write `Gi` for 1024^3",
            "t" | "tb" | "tib" | "ti" => "write `T` for 1000^4 or `Ti` for 1024^4",
            _ => {
                "a number may be followed by n, u, m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei or an exponent such as e3"
            }
        };
        Self::new(format!("`{text}` is not a quantity: {help}"))
    }
}

fn split_digits(text: &str) -> (&str, &str) {
    text.split_at(text.bytes().take_while(u8::is_ascii_digit).count())
}

/// Multiplies a number given by its decimal digits.
fn multiply(digits: &mut Vec<u8>, factor: u32) {
    let mut carry = 0;
    for digit in digits.iter_mut().rev() {
        carry += u32::from(*digit) * factor;
        *digit = (carry % 10) as u8;
        carry /= 10;
    }
    while carry > 0 {
        digits.insert(0, (carry % 10) as u8);
        carry /= 10;
    }
}

/// The number of `digits` times ten to the power `shift`, rounded up, and no more than fits.
fn shifted(digits: &[u8], shift: i64) -> i128 {
    let kept = digits.len().saturating_sub(usize::try_from(-shift).unwrap_or(0));
    let number = digits[..kept].iter().fold(0i128, |number, &digit| {
        number.saturating_mul(10).saturating_add(i128::from(digit))
    });
    if shift < 0 {
        let is_inexact = digits[kept..].iter().any(|&digit| digit != 0);
        return number.saturating_add(i128::from(is_inexact));
    }
    if number == 0 {
        return 0;
    }
    u32::try_from(shift)
        .ok()
        .and_then(|shift| 10i128.checked_pow(shift))
        .map_or(i128::MAX, |factor| number.saturating_mul(factor))
}

/// A number, or a share of a total: `maxUnavailable: 1`, `maxUnavailable: 25%`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntOrPercent {
    /// So many.
    Int(i32),
    /// So many in a hundred.
    Percent(u32),
}

impl IntOrPercent {
    /// Reads an integer of 32 bits, or a string of digits and `%`.
    ///
    /// # Errors
    /// Anything that the API server refuses; a number in quotes is among it.
    pub fn of(value: Value<'_>) -> Result<Self, QuantityError> {
        let refused = |problem: &str| Err(QuantityError::new(format!("`{}` {problem}", value.text())));
        match value.scalar() {
            Some(Scalar::Int(number)) => i32::try_from(number)
                .map(Self::Int)
                .or_else(|_| refused("does not fit an integer of 32 bits")),
            Some(Scalar::Str(text)) => {
                let digits = text.strip_suffix('%').unwrap_or_default();
                let is_number =
                    |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
                if !is_number(digits) {
                    return refused(if is_number(text) {
                        "is a string: leave out the quotes, or add `%`"
                    } else {
                        "is neither an integer nor a percentage such as `25%`"
                    });
                }
                digits
                    .parse()
                    .map(Self::Percent)
                    .or_else(|_| refused("is too large for a percentage"))
            }
            Some(Scalar::Float(_)) => refused("is not an integer"),
            Some(Scalar::Null | Scalar::Bool(_)) | None => Err(QuantityError::new(format!(
                "must be an integer or a percentage such as `25%`, not {}",
                value.type_name()
            ))),
        }
    }

    /// The number, a percentage being taken of `total`.
    pub fn scaled(self, total: i64, round_up: bool) -> i64 {
        match self {
            Self::Int(number) => i64::from(number),
            Self::Percent(percent) => {
                let hundredfold = i128::from(total) * i128::from(percent);
                let floor = hundredfold.div_euclid(100);
                let is_inexact = hundredfold.rem_euclid(100) != 0;
                let number = floor + i128::from(round_up && is_inexact);
                i64::try_from(number).unwrap_or(if number < 0 { i64::MIN } else { i64::MAX })
            }
        }
    }
}
