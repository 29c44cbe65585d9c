//! Amounts of CPU, memory and other resources: `resource.Quantity`.
//!
//! The rules are those of apimachinery's `pkg/api/resource` (`ParseQuantity`): what the API server
//! takes, this takes, and two quantities compare as they do there.

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

/// Why something is no amount, or no number or percentage, and how to write one.
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

/// In which of Kubernetes' notations an amount is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Notation {
    /// `500m`, `2k`.
    Decimal,
    /// `1Gi`.
    Binary,
    /// `1e3`.
    Exponent,
}

impl Quantity {
    /// A billionth, finer than which nothing is.
    pub const NANO: Self = Self { nanos: 1 };
    /// A thousandth.
    pub const MILLI: Self = Self {
        nanos: NANOS_PER_MILLI,
    };

    /// An amount as the API server writes it, in the notation that it is given in (`CanonicalizeBytes`):
    /// `0.1` is `100m`, `1024Mi` is `1Gi`. What is finer than `finest` is rounded away from zero. Nothing for
    /// what is no quantity, or is too large to be held exactly.
    pub fn canonical(text: &str, finest: Self) -> Option<String> {
        let nanos = Self::parse(text).ok()?.nanos;
        let step = finest.nanos.max(1);
        let rounded = nanos / step + (nanos % step).signum();
        let rounded = Self {
            nanos: rounded.checked_mul(step)?,
        };
        (nanos.abs() < i128::MAX).then(|| rounded.in_notation(Notation::of(text)))
    }

    /// The amount in the notation of another text.
    pub fn written_like(self, text: &str) -> String {
        self.in_notation(Notation::of(text))
    }

    fn in_notation(self, notation: Notation) -> String {
        const BINARY: [&str; 7] = ["", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
        let is_whole = self.nanos % NANOS == 0;
        match notation {
            Notation::Binary if is_whole && self.nanos.abs() >= 1024 * NANOS => {
                let (mut number, mut power) = (self.nanos / NANOS, 0);
                while number % 1024 == 0 && power + 1 < BINARY.len() {
                    number /= 1024;
                    power += 1;
                }
                format!("{number}{}", BINARY[power])
            }
            Notation::Exponent if self.nanos != 0 => {
                let (mut number, mut exponent) = (self.nanos, -9);
                while number % 1000 == 0 {
                    number /= 1000;
                    exponent += 3;
                }
                match exponent {
                    0 => number.to_string(),
                    exponent => format!("{number}e{exponent}"),
                }
            }
            _ => self.to_string(),
        }
    }

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

impl std::ops::Add for Quantity {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            nanos: self.nanos.saturating_add(other.nanos),
        }
    }
}

impl Notation {
    fn of(text: &str) -> Self {
        let is_digit = |char: char| char.is_ascii_digit() || matches!(char, '+' | '-' | '.');
        match text.trim_start_matches(is_digit) {
            suffix if suffix.ends_with('i') => Self::Binary,
            suffix if suffix.len() > 1 => Self::Exponent,
            _ => Self::Decimal,
        }
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
    pub(crate) fn new(message: impl Into<String>) -> Self {
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::tree;

    #[track_caller]
    fn quantity(text: &str) -> Quantity {
        Quantity::parse(text).unwrap()
    }

    #[test]
    fn amounts_are_exact() {
        for (text, nanos) in [
            ("0", 0),
            ("1", NANOS),
            ("-1", -NANOS),
            ("+1.5", 3 * NANOS / 2),
            ("100m", NANOS / 10),
            ("0.1", NANOS / 10),
            ("1n", 1),
            ("1u", 1000),
            ("2k", 2_000 * NANOS),
            ("3M", 3_000_000 * NANOS),
            ("1E", 1_000_000_000_000_000_000 * NANOS),
            ("1Ki", 1024 * NANOS),
            ("1.5Gi", (3 << 29) * NANOS),
            ("1.1Ki", 1_126_400_000_000),
            ("7Pi", (7 << 50) * NANOS),
            ("1e3", 1000 * NANOS),
            ("1E3", 1000 * NANOS),
            ("1e+3", 1000 * NANOS),
            ("12e-3", 12_000_000),
            ("1.5e1", 15 * NANOS),
            ("00012", 12 * NANOS),
        ] {
            assert_eq!(quantity(text).nanos, nanos, "{text}");
        }
    }

    /// As `kubectl create quota` prints them.
    #[test]
    fn digits_may_be_left_out() {
        for (text, same) in [
            (".5", "0.5"),
            ("5.", "5"),
            ("5.Gi", "5Gi"),
            (".", "0"),
            ("+", "0"),
            ("-.", "0"),
            ("Ki", "0"),
            ("m", "0"),
            ("e3", "0"),
            ("0.e5", "0"),
        ] {
            assert_eq!(quantity(text), quantity(same), "{text}");
        }
        for text in ["Ei", ".Pi", "e-10"] {
            let error = Quantity::parse(text).unwrap_err().to_string();
            assert!(error.ends_with("has no digits"), "{error}");
        }
    }

    #[test]
    fn what_is_too_fine_is_rounded_away_from_zero() {
        for (text, same) in [
            ("0.1n", "1n"),
            ("-0.5n", "-1n"),
            ("1e-100", "1n"),
            ("1e-2147483649", "1n"),
            ("0.00000000001Ki", "11n"),
            ("1.0000000001Ki", "1024000000103n"),
            ("1.0000000010", "1000000001n"),
            ("0e-100", "0"),
        ] {
            assert_eq!(quantity(text), quantity(same), "{text}");
        }
    }

    #[test]
    fn binary_amounts_are_held_below_two_to_the_63() {
        assert_eq!(quantity("8Ei"), Quantity::from(i64::MAX));
        assert_eq!(quantity("-9Ei"), Quantity::from(-i64::MAX));
        assert_eq!(quantity("99999999999999999999Ki"), Quantity::from(i64::MAX));
        assert!(quantity("100E") > quantity("100Ei"));
        assert!(quantity("12345678901234567890") > Quantity::from(i64::MAX));
    }

    #[test]
    fn what_is_too_large_saturates() {
        assert_eq!(quantity("1e30"), quantity("1e9999999999"));
        assert_eq!(quantity("-1e30"), quantity("-1e2147483648"));
        assert_eq!(quantity("0e9999999999"), quantity("0"));
        assert_eq!(quantity("1e30").bytes(), i64::MAX);
        assert_eq!(quantity("-1e30").millis(), i64::MIN);
        assert_eq!(quantity(&"9".repeat(10_000)), quantity("1e30"));
    }

    #[test]
    fn what_the_api_server_refuses_is_an_error() {
        for text in [
            "",
            " ",
            "1.1.M",
            "1+1.0M",
            "0.1mi",
            "0.1am",
            "aoeu",
            ".5i",
            "1i",
            "-3.01i",
            "-3.01e-",
            " 1",
            "1 ",
            "1K",
            "1KI",
            "1mi",
            "1e",
            "1Ee3",
            "1..5",
            "--1",
            "0x10",
            "1_000",
            "5%",
            "500mm",
            "1e99999999999999999999",
            "1e1.5",
            "٣",
            "1µ",
        ] {
            assert!(Quantity::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_error_says_how_to_write_it() {
        let help = |text: &str| Quantity::parse(text).unwrap_err().to_string();
        assert_eq!(
            help("1GB"),
            "`1GB` is not a quantity: write `G` for 1000^3 or `Gi` for 1024^3"
        );
        assert_eq!(help("1 Gi"), "`1 Gi` is not a quantity: leave out the space");
        assert!(help("1K").contains("`Ki`") && help("5%").contains("Ei"));
    }

    #[test]
    fn accessors_round_up() {
        let both = |text: &str| (quantity(text).bytes(), quantity(text).millis());
        assert_eq!(both("1500m"), (2, 1500));
        assert_eq!(both("1n"), (1, 1));
        assert_eq!(both("-9.01"), (-10, -9010));
        assert_eq!(both("0"), (0, 0));
        assert_eq!(both("100.5u"), (1, 1));
        assert_eq!(quantity("1Gi").bytes(), 1 << 30);
    }

    #[test]
    fn amounts_are_written_as_the_api_server_writes_them() {
        for (text, canonical) in [
            ("0.1", "100m"),
            (".5", "500m"),
            ("3", "3"),
            ("1000m", "1"),
            ("1500m", "1500m"),
            ("2000", "2k"),
            ("1024Mi", "1Gi"),
            ("1.5Gi", "1536Mi"),
            ("0.5Ki", "512"),
            ("1.0001Ki", "1024102400u"),
            ("1023Ki", "1023Ki"),
            ("100M", "100M"),
            ("1e3", "1e3"),
            ("12e-1", "1200e-3"),
            ("1e-10", "1e-9"),
            ("00.0", "0"),
            ("-0.5", "-500m"),
            ("5E", "5E"),
            ("0Ki", "0"),
        ] {
            assert_eq!(
                Quantity::canonical(text, Quantity::NANO).as_deref(),
                Some(canonical),
                "{text}"
            );
        }
        let millis = |text: &str| Quantity::canonical(text, Quantity::MILLI);
        assert_eq!(millis("1u").as_deref(), Some("1m"));
        assert_eq!(millis("1.0001Ki").as_deref(), Some("1024103m"));
        assert_eq!(millis("1GB"), None);
        assert_eq!(millis("1e30"), None);
        let sum = quantity("512Mi") + quantity("1536Mi");
        assert_eq!(sum.written_like("1Mi"), "2Gi");
    }

    #[test]
    fn zero_is_zero_however_it_is_written() {
        for text in ["0", "-0", "0.000", "0Ki", "0m", "+.0e5"] {
            assert!(
                quantity(text).is_zero() && !quantity(text).is_negative(),
                "{text}"
            );
        }
        assert!(!quantity("0.1n").is_zero() && quantity("-1m").is_negative());
    }

    #[test]
    fn the_shortest_exact_form_is_shown() {
        for (text, shown) in [
            ("1.5", "1500m"),
            ("1000m", "1"),
            ("0", "0"),
            ("1Ki", "1024"),
            ("2000", "2k"),
            ("-1500000000n", "-1500m"),
            ("5000E", "5000E"),
        ] {
            assert_eq!(quantity(text).to_string(), shown, "{text}");
        }
    }

    #[test]
    fn manifests_may_hold_numbers() {
        let read = |text: &str| Quantity::of(tree(&format!("[{text}]")).root().items().next().unwrap());
        assert_eq!(read("0.5"), Ok(quantity("500m")));
        assert_eq!(read("2"), Ok(quantity("2")));
        assert_eq!(read("1.0"), Ok(quantity("1")));
        assert_eq!(read("1e-7"), Ok(quantity("100n")));
        assert_eq!(read("010"), Ok(quantity("8")));
        assert_eq!(read("1Gi"), Ok(quantity("1Gi")));
        assert_eq!(read("' 1Gi '"), Ok(quantity("1Gi")));
        assert_eq!(read("18446744073709551616"), Ok(quantity("18446744073709552000")));
        assert_eq!(read("null"), Ok(Quantity::default()));
        for text in ["yes", "{a: b}", "[]", "''", "1_0m"] {
            assert!(read(text).is_err(), "{text}");
        }
        assert!(read("{}").unwrap_err().to_string().ends_with("not a mapping"));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[-+0-9.eEinumkKMGTP ]{0,12}|.{0,12}") {
            let _ = Quantity::parse(&text);
        }

        #[test]
        fn quantities_compare_as_their_numbers(one in -2_000_000i64..2_000_000, other in -2_000_000i64..2_000_000) {
            let millis = |number: i64| quantity(&format!("{number}m"));
            prop_assert_eq!(millis(one).cmp(&millis(other)), one.cmp(&other));
            prop_assert_eq!(millis(one).millis(), one);
            prop_assert_eq!(quantity(&format!("{one}Ki")), Quantity::from(one * 1024));
        }

        #[test]
        fn what_is_shown_reads_as_the_same(nanos in any::<i64>()) {
            let amount = Quantity { nanos: i128::from(nanos) };
            prop_assert_eq!(quantity(&amount.to_string()), amount);
        }

        #[test]
        fn spellings_of_one_amount_are_equal(number in 0u32..1_000_000, zeros in 0usize..12, exponent in 0i32..9) {
            let plain = quantity(&format!("{number}e{exponent}"));
            prop_assert_eq!(quantity(&format!("{}{number}.{}e{exponent}", "0".repeat(zeros), "0".repeat(zeros))), plain);
            prop_assert_eq!(quantity(&format!("{number}{}", "0".repeat(exponent as usize))), plain);
            prop_assert_eq!(quantity(&format!("{number}{}e-{zeros}", "0".repeat(exponent as usize + zeros))), plain);
        }
    }
}
