//! Strings that stand for something else, read as Kubernetes reads them.

use std::borrow::Cow;

/// Whether `ParseQuantity` of apimachinery's `resource` package takes a text.
///
/// It is laxer than its documentation: `+`, `.` and `Ki` are zero.
pub(crate) fn is_quantity(text: &str) -> bool {
    let text = text.trim();
    if text.is_empty() {
        return false;
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    let rest = unsigned.trim_start_matches(|digit: char| digit.is_ascii_digit());
    let rest = rest.strip_prefix('.').map_or(rest, |fraction| {
        fraction.trim_start_matches(|digit: char| digit.is_ascii_digit())
    });
    match rest {
        "" | "n" | "u" | "m" | "k" | "M" | "G" | "T" | "P" | "E" => true,
        "Ki" | "Mi" | "Gi" | "Ti" | "Pi" | "Ei" => true,
        _ => rest
            .strip_prefix(['e', 'E'])
            .is_some_and(|exponent| exponent.parse::<i64>().is_ok()),
    }
}

/// Whether Go's `time.Parse` takes a text as RFC 3339; with `micro`, with exactly six digits of a second's
/// fraction, as `MicroTime` demands.
///
/// Go takes an hour of one digit and a comma before the fraction.
pub(crate) fn is_time(text: &str, micro: bool) -> bool {
    read_time(text.as_bytes(), micro).is_some()
}

fn read_time(mut text: &[u8], micro: bool) -> Option<()> {
    let rest = &mut text;
    let year = digits(rest, 4, 4)?;
    literal(rest, b"-")?;
    let month = digits(rest, 2, 2)?;
    literal(rest, b"-")?;
    let day = digits(rest, 2, 2)?;
    literal(rest, b"T")?;
    let hour = digits(rest, 1, 2)?;
    literal(rest, b":")?;
    let minute = digits(rest, 2, 2)?;
    literal(rest, b":")?;
    let second = digits(rest, 2, 2)?;
    if literal(rest, b".,").is_some() {
        let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if count == 0 || (micro && count != 6) {
            return None;
        }
        *rest = &rest[count..];
    } else if micro {
        return None;
    }
    if literal(rest, b"Z").is_none() {
        literal(rest, b"+-")?;
        let hours = digits(rest, 2, 2)?;
        literal(rest, b":")?;
        let minutes = digits(rest, 2, 2)?;
        if hours > 24 || minutes > 60 {
            return None;
        }
    }
    let is_date = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    (rest.is_empty() && is_date && hour < 24 && minute < 60 && second < 60).then_some(())
}

/// Takes a number of at least `least` and at most `most` digits.
fn digits(rest: &mut &[u8], least: usize, most: usize) -> Option<u32> {
    let count = rest
        .iter()
        .take(most)
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let (number, after) = rest.split_at(count);
    *rest = after;
    let number = number
        .iter()
        .fold(0, |sum, digit| sum * 10 + u32::from(digit - b'0'));
    (count >= least).then_some(number)
}

/// Takes one of some characters.
fn literal(rest: &mut &[u8], expected: &[u8]) -> Option<()> {
    let (first, after) = rest.split_first()?;
    if !expected.contains(first) {
        return None;
    }
    *rest = after;
    Some(())
}

fn days(year: u32, month: u32) -> u32 {
    let is_leap_year = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if is_leap_year => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Whether Go's `base64.StdEncoding` takes a text: it skips line breaks, wants the padding, and does not
/// mind what the last bits are.
pub(crate) fn is_base64(text: &str) -> bool {
    let text = if text.contains(['\r', '\n']) {
        Cow::Owned(text.replace(['\r', '\n'], ""))
    } else {
        Cow::Borrowed(text)
    };
    let letters = text.trim_end_matches('=');
    let padding = text.len() - letters.len();
    text.len().is_multiple_of(4)
        && padding <= 2
        && letters
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_have_one_of_three_sorts_of_suffix() {
        for text in [
            "0", "1", "1.5", "-1", "+1", ".5Gi", "1.", "100m", "1Ki", "2E", "1e3", "1E-3", "1e+21", " 1Gi ",
        ] {
            assert!(is_quantity(text), "{text}");
        }
        for text in [
            "", " ", "1GB", "1gb", "1K", "1 Gi", "1e", "1ee5", "one", "true", "1.5.5", "1KiB", "0x10", "1,5",
            "{}",
        ] {
            assert!(!is_quantity(text), "{text}");
        }
    }

    #[test]
    fn times_are_rfc_3339() {
        for text in [
            "2024-02-29T10:00:00Z",
            "2024-01-01T10:00:00.5+02:00",
            "2024-01-01T1:00:00,25-00:30",
        ] {
            assert!(is_time(text, false), "{text}");
        }
        for text in [
            "",
            "2024-01-01",
            "2023-02-29T10:00:00Z",
            "2024-13-01T10:00:00Z",
            "2024-01-01T24:00:00Z",
            "2024-01-01 10:00:00Z",
            "2024-01-01T10:00:00",
            "2024-01-01T10:00:00z",
            "2024-01-01T10:00:00.Z",
        ] {
            assert!(!is_time(text, false), "{text}");
        }
        assert!(is_time("2024-01-01T10:00:00.000000Z", true));
        assert!(!is_time("2024-01-01T10:00:00Z", true));
        assert!(!is_time("2024-01-01T10:00:00.123Z", true));
    }

    #[test]
    fn base64_has_padding_and_may_be_broken_into_lines() {
        for text in ["", "YQ==", "YWI=", "YWJj", "YWJj\nYWJj\r\n", "YR=="] {
            assert!(is_base64(text), "{text}");
        }
        for text in [
            "YQ", "YQ=", "password", "a===", "YQ==YQ==", "Y-_=", "YWJj ", "====",
        ] {
            assert_eq!(is_base64(text), text == "password", "{text}");
        }
    }
}
