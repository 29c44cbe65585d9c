//! Decimal numbers of any length, for quantities: exact, and no more than adding and comparing needs.

use std::cmp::Ordering;

use crate::Error;

/// How many digits a sum may have: two numbers that are further apart are over budget.
const MAX_DIGITS: i64 = 100_000;

/// A decimal number.
#[derive(Clone, Debug, Default)]
pub(super) struct Decimal {
    negative: bool,
    /// From the first that is not 0 to the last that is not 0; none for 0.
    digits: Vec<u8>,
    /// The power of ten that the last digit counts.
    exponent: i64,
}

impl Decimal {
    /// The number of these digits, the last of which counts a power of ten.
    pub(super) fn new(negative: bool, digits: impl IntoIterator<Item = u8>, exponent: i64) -> Self {
        let mut digits: Vec<u8> = digits.into_iter().skip_while(|digit| *digit == 0).collect();
        let mut exponent = exponent;
        while digits.last() == Some(&0) {
            digits.pop();
            exponent += 1;
        }
        if digits.is_empty() {
            return Self::default();
        }
        Self {
            negative,
            digits,
            exponent,
        }
    }

    /// A whole number of powers of ten.
    pub(super) fn scaled(value: i64, exponent: i64) -> Self {
        let digits = value.unsigned_abs().to_string().into_bytes();
        Self::new(value < 0, digits.into_iter().map(|digit| digit - b'0'), exponent)
    }

    /// How many digits it has.
    pub(super) fn length(&self) -> usize {
        self.digits.len()
    }

    pub(super) fn signum(&self) -> i64 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    pub(super) fn negate(self) -> Self {
        Self {
            negative: !self.negative && !self.digits.is_empty(),
            ..self
        }
    }

    /// The number times another one.
    pub(super) fn times(&self, factor: u64) -> Self {
        let mut digits = self.digits.clone();
        let mut carry = 0;
        for digit in digits.iter_mut().rev() {
            carry += u128::from(*digit) * u128::from(factor);
            *digit = (carry % 10) as u8;
            carry /= 10;
        }
        let mut leading = Vec::new();
        while carry > 0 {
            leading.push((carry % 10) as u8);
            carry /= 10;
        }
        let all = leading.into_iter().rev().chain(digits);
        Self::new(self.negative, all, self.exponent)
    }

    /// The number without what is finer than that power of ten, rounded away from zero.
    pub(super) fn round_up(self, exponent: i64) -> Self {
        let finer = exponent.saturating_sub(self.exponent);
        if finer <= 0 || self.digits.is_empty() {
            return self;
        }
        let kept = usize::try_from(finer).map_or(0, |finer| self.digits.len().saturating_sub(finer));
        let whole = Self::new(self.negative, self.digits[..kept].iter().copied(), exponent);
        let one = Self::new(self.negative, [1], exponent);
        // Both are of one sign and scale: that can't be over budget.
        whole.add(&one).unwrap_or(whole)
    }

    /// The sum of two numbers.
    ///
    /// # Errors
    /// It has too many digits.
    pub(super) fn add(&self, other: &Self) -> Result<Self, Error> {
        if self.digits.is_empty() {
            return Ok(other.clone());
        }
        if other.digits.is_empty() {
            return Ok(self.clone());
        }
        let exponent = self.exponent.min(other.exponent);
        let end = self.end().max(other.end()).saturating_add(1);
        let length = end.saturating_sub(exponent);
        let Some(length) = usize::try_from(length).ok().filter(|_| length <= MAX_DIGITS) else {
            return Err(Error::over_budget());
        };
        let (left, right) = (self.aligned(exponent, length), other.aligned(exponent, length));
        if self.negative == other.negative {
            return Ok(Self::new(self.negative, plus(&left, &right), exponent));
        }
        let (larger, smaller, negative) = if left >= right {
            (left, right, self.negative)
        } else {
            (right, left, other.negative)
        };
        Ok(Self::new(negative, minus(&larger, &smaller), exponent))
    }

    /// The nearest double of the number in units of a power of ten.
    pub(super) fn in_units_of(&self, exponent: i64) -> f64 {
        let sign = if self.negative { "-" } else { "" };
        let digits: String = self.digits.iter().map(|digit| char::from(b'0' + digit)).collect();
        let exponent = self.exponent.saturating_sub(exponent);
        let written = format!("{sign}{digits}e{exponent}");
        written.parse().unwrap_or(0.0)
    }

    /// The power of ten above the first digit.
    fn end(&self) -> i64 {
        self.exponent.saturating_add(self.digits.len() as i64)
    }

    /// `length` digits down to a power of ten.
    fn aligned(&self, exponent: i64, length: usize) -> Vec<u8> {
        let behind = usize::try_from(self.exponent - exponent).unwrap_or(0);
        let before = length.saturating_sub(behind + self.digits.len());
        let mut aligned = vec![0; before];
        aligned.extend(&self.digits);
        aligned.resize(length, 0);
        aligned
    }
}

fn plus(left: &[u8], right: &[u8]) -> Vec<u8> {
    let mut sum = left.to_vec();
    let mut carry = 0;
    for (digit, other) in sum.iter_mut().zip(right).rev() {
        carry += *digit + other;
        *digit = carry % 10;
        carry /= 10;
    }
    sum
}

fn minus(larger: &[u8], smaller: &[u8]) -> Vec<u8> {
    let mut difference = larger.to_vec();
    let mut borrowed = 0;
    for (digit, other) in difference.iter_mut().zip(smaller).rev() {
        let taken = other + borrowed;
        borrowed = u8::from(*digit < taken);
        *digit = *digit + 10 * borrowed - taken;
    }
    difference
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_sign = self.signum().cmp(&other.signum());
        if by_sign.is_ne() || self.digits.is_empty() {
            return by_sign;
        }
        // No digits are behind the last: of two that begin alike, the longer is larger.
        let by_size = self
            .end()
            .cmp(&other.end())
            .then_with(|| self.digits.cmp(&other.digits));
        if self.negative { by_size.reverse() } else { by_size }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Decimal {}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(value: i64, exponent: i64) -> Decimal {
        Decimal::scaled(value, exponent)
    }

    #[test]
    fn sums_are_exact() {
        for (left, right, sum) in [
            (number(1, 0), number(2, 0), number(3, 0)),
            (number(999, 0), number(1, 0), number(1, 3)),
            (number(5, -1), number(5, -1), number(1, 0)),
            (number(1, 3), number(-1, 0), number(999, 0)),
            (number(-1, 3), number(1, 0), number(-999, 0)),
            (number(7, 0), number(-7, 0), number(0, 0)),
            (number(i64::MIN, 0), number(i64::MAX, 0), number(-1, 0)),
        ] {
            assert_eq!(left.add(&right).unwrap(), sum, "{left:?} + {right:?}");
            assert_eq!(right.add(&left).unwrap(), sum, "{right:?} + {left:?}");
        }
        assert!(number(1, i64::MAX).add(&number(1, 0)).is_err());
    }

    #[test]
    fn numbers_have_an_order() {
        let sorted = [
            number(-1, 3),
            number(-999, 0),
            number(-1, -9),
            number(0, 5),
            number(1, -9),
            number(12, 0),
            number(121, -1),
            number(2, 1),
            number(1, 9),
        ];
        assert!(sorted.is_sorted_by(|a, b| a < b));
        assert_eq!(number(10, 0), number(1, 1));
        assert_eq!(number(-5, 0).negate(), number(5, 0));
    }

    #[test]
    fn what_is_too_fine_is_rounded_away_from_zero() {
        assert_eq!(number(1, -10).round_up(-9), number(1, -9));
        assert_eq!(number(-19, -10).round_up(-9), number(-2, -9));
        assert_eq!(number(1, -100).round_up(-9), number(1, -9));
        assert_eq!(number(20, -10).round_up(-9), number(2, -9));
        assert_eq!(number(99_999, -13).round_up(-9), number(10, -9));
    }

    #[test]
    fn products_and_doubles() {
        assert_eq!(number(3, 0).times(1 << 60), number(3_458_764_513_820_540_928, 0));
        assert_eq!(number(50_703, 0).in_units_of(0), 50_703.0);
        assert_eq!(number(1, 400).in_units_of(0), f64::INFINITY);
        assert_eq!(number(0, 0).in_units_of(0), 0.0);
    }
}
