//! A time as RFC 3339 writes it.

use std::time::{SystemTime, UNIX_EPOCH};

/// `2024-02-29T12:30:00.5Z`, with as many decimals as the time has, up to nine. What lies before 1970
/// is shown as its first moment: clocks that say so are wrong.
pub(crate) fn rfc3339(time: SystemTime) -> String {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    let (days, second) = (since.as_secs() / 86_400, since.as_secs() % 86_400);
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
    let decimals = format!(".{:09}", since.subsec_nanos());
    let decimals = decimals.trim_end_matches('0').trim_end_matches('.');
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{decimals}Z")
}

/// Year, month and day of a day since 1970. Years are taken to begin in March, so that the leap day
/// is the last one, and counted in eras of 400, after which the Gregorian calendar repeats.
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468; // from 1 March of year 0
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153; // from March
    let day = day - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 {
        (month + 3, 0)
    } else {
        (month - 9, 1)
    };
    (era * 400 + year + next, month, day)
}

#[test]
fn leap_days_and_centuries_are_kept() {
    let show = |seconds, nanos| rfc3339(UNIX_EPOCH + std::time::Duration::new(seconds, nanos));
    assert_eq!(show(0, 0), "1970-01-01T00:00:00Z");
    assert_eq!(show(951_782_400, 0), "2000-02-29T00:00:00Z");
    assert_eq!(show(1_709_209_800, 500_000_000), "2024-02-29T12:30:00.5Z");
    assert_eq!(show(1_735_689_599, 1), "2024-12-31T23:59:59.000000001Z");
    assert_eq!(show(4_107_542_400, 0), "2100-03-01T00:00:00Z");
}
