//! Days, by which exceptions expire.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// The year, from 1.
    pub year: u16,
    /// The month, from 1.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

impl Date {
    /// The day that a moment falls on in UTC. What lies before 1970 is its first day: clocks that say so
    /// are wrong.
    pub fn of(time: SystemTime) -> Self {
        let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
        let mut left = since.as_secs() / 86_400;
        let mut date = Self {
            year: 1970,
            month: 1,
            day: 1,
        };
        while left >= date.days_of_year() {
            left -= date.days_of_year();
            date.year += 1;
        }
        while left >= u64::from(date.days_of_month()) {
            left -= u64::from(date.days_of_month());
            date.month += 1;
        }
        date.day += left as u8;
        date
    }

    fn is_leap_year(self) -> bool {
        self.year.is_multiple_of(4) && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400))
    }

    fn days_of_year(self) -> u64 {
        if self.is_leap_year() { 366 } else { 365 }
    }

    fn days_of_month(self) -> u8 {
        match self.month {
            2 if self.is_leap_year() => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is no date: write it as 2026-12-31");
        let mut parts = text.split('-');
        let mut number = |digits: usize| {
            let part = parts.next().filter(|part| part.len() == digits)?;
            let is_number = part.bytes().all(|byte| byte.is_ascii_digit());
            is_number.then(|| part.parse::<u16>().ok()).flatten()
        };
        let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
            return Err(wrong());
        };
        let date = Self {
            year,
            month: month as u8,
            day: day as u8,
        };
        let exists = year > 0 && (1..=12).contains(&month) && (1..=date.days_of_month()).contains(&date.day);
        if parts.next().is_some() {
            Err(wrong())
        } else if exists {
            Ok(date)
        } else {
            Err(format!("there is no day {text}"))
        }
    }
}

#[test]
fn days_are_counted_through_leap_years() {
    let day = |seconds| Date::of(UNIX_EPOCH + std::time::Duration::from_secs(seconds)).to_string();
    assert_eq!(day(0), "1970-01-01");
    assert_eq!(day(951_782_400), "2000-02-29");
    assert_eq!(day(1_735_689_599), "2024-12-31");
    assert_eq!(day(4_107_542_400), "2100-03-01");
}

#[test]
fn only_days_that_exist_are_read() {
    let read = |text: &str| text.parse::<Date>();
    assert_eq!(read("2024-02-29").unwrap().to_string(), "2024-02-29");
    assert!(read("2026-01-31").unwrap() < read("2026-02-01").unwrap());
    assert_eq!(read("2023-02-29").unwrap_err(), "there is no day 2023-02-29");
    for text in [
        "",
        "2024-2-29",
        "2024-02-29T00:00:00Z",
        "29.02.2024",
        "+024-02-29",
        "2024-02-29-1",
        "0000-01-01",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}
