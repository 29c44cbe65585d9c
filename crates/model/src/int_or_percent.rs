//! The "integer or percentage" of rolling updates and disruption budgets.
//!
//! The rules are those of apimachinery's `pkg/util/intstr` and `IsValidPercent`.

use palisade_yaml::{Scalar, Value};

use crate::QuantityError;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::tree;

    #[test]
    fn integers_and_percentages_are_told_apart() {
        let read = |text: &str| {
            IntOrPercent::of(tree(&format!("[{text}]")).root().items().next().unwrap())
                .map_err(|error| error.to_string())
        };
        assert_eq!(read("1"), Ok(IntOrPercent::Int(1)));
        assert_eq!(read("-1"), Ok(IntOrPercent::Int(-1)));
        assert_eq!(read("25%"), Ok(IntOrPercent::Percent(25)));
        assert_eq!(read("'100%'"), Ok(IntOrPercent::Percent(100)));
        assert_eq!(
            read("'1'"),
            Err("`1` is a string: leave out the quotes, or add `%`".to_owned())
        );
        for text in [
            "'%'",
            "-5%",
            "+5%",
            "5.5%",
            "'5 %'",
            "5%%",
            "some",
            "''",
            "2147483648",
            "1.5",
            "true",
            "null",
            "[1]",
            "99999999999%",
        ] {
            assert!(read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_percentage_is_taken_of_the_total() {
        assert_eq!(IntOrPercent::Int(3).scaled(10, true), 3);
        assert_eq!(IntOrPercent::Percent(25).scaled(10, true), 3);
        assert_eq!(IntOrPercent::Percent(25).scaled(10, false), 2);
        assert_eq!(IntOrPercent::Percent(50).scaled(10, true), 5);
        assert_eq!(IntOrPercent::Percent(0).scaled(10, true), 0);
        assert_eq!(IntOrPercent::Percent(u32::MAX).scaled(i64::MAX, true), i64::MAX);
    }
}
