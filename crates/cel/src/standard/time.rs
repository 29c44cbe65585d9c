//! Parts of timestamps and durations. Without a time zone it is UTC that counts.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, Zoned};

use crate::declare::{Declared, member};
use crate::{Context, Error, Value};

type Result<'a> = std::result::Result<Value<'a>, Error>;

/// A part of a timestamp, without and with a time zone.
macro_rules! part {
    ($name:literal, $id:literal, $zoned:literal, $call:ident) => {
        [
            member($name, $id, "(timestamp) -> int", $call),
            member($name, $zoned, "(timestamp, string) -> int", $call),
        ]
    };
}

pub(super) const FUNCTIONS: &[Declared] = &{
    let parts = [
        part!(
            "getFullYear",
            "timestamp_to_year",
            "timestamp_to_year_with_tz",
            year
        ),
        part!(
            "getMonth",
            "timestamp_to_month",
            "timestamp_to_month_with_tz",
            month
        ),
        part!(
            "getDayOfYear",
            "timestamp_to_day_of_year",
            "timestamp_to_day_of_year_with_tz",
            day_of_year
        ),
        part!(
            "getDayOfMonth",
            "timestamp_to_day_of_month",
            "timestamp_to_day_of_month_with_tz",
            day_of_month
        ),
        part!(
            "getDate",
            "timestamp_to_day_of_month_1_based",
            "timestamp_to_day_of_month_1_based_with_tz",
            date
        ),
        part!(
            "getDayOfWeek",
            "timestamp_to_day_of_week",
            "timestamp_to_day_of_week_with_tz",
            day_of_week
        ),
        part!(
            "getHours",
            "timestamp_to_hours",
            "timestamp_to_hours_with_tz",
            hours
        ),
        part!(
            "getMinutes",
            "timestamp_to_minutes",
            "timestamp_to_minutes_with_tz",
            minutes
        ),
        part!(
            "getSeconds",
            "timestamp_to_seconds",
            "timestamp_to_seconds_tz",
            seconds
        ),
        part!(
            "getMilliseconds",
            "timestamp_to_milliseconds",
            "timestamp_to_milliseconds_with_tz",
            milliseconds
        ),
    ];
    let durations = [
        member("getHours", "duration_to_hours", "(duration) -> int", hours),
        member("getMinutes", "duration_to_minutes", "(duration) -> int", minutes),
        member("getSeconds", "duration_to_seconds", "(duration) -> int", seconds),
        member(
            "getMilliseconds",
            "duration_to_milliseconds",
            "(duration) -> int",
            milliseconds,
        ),
    ];
    let mut all = [durations[0]; 24];
    let mut index = 0;
    while index < 10 {
        all[2 * index] = parts[index][0];
        all[2 * index + 1] = parts[index][1];
        index += 1;
    }
    index = 0;
    while index < 4 {
        all[20 + index] = durations[index];
        index += 1;
    }
    all
};

/// The timestamp where the arguments say.
fn zoned(args: &[Value<'_>]) -> std::result::Result<Zoned, Error> {
    match args {
        [Value::Timestamp(at)] => Ok(at.to_zoned(TimeZone::UTC)),
        [Value::Timestamp(at), Value::String(zone)] => local(*at, zone),
        _ => Err(Error::no_such_overload()),
    }
}

/// The local time of a zone, by its IANA name or by how far it is from UTC: `-05:30`. How far that may be, cel-go 0.26
/// does not look at.
fn local(at: Timestamp, zone: &str) -> std::result::Result<Zoned, Error> {
    let Some((hours, minutes)) = zone.split_once(':') else {
        if matches!(zone, "" | "UTC") {
            return Ok(at.to_zoned(TimeZone::UTC));
        }
        let zone = TimeZone::get(zone).map_err(|_| Error::new(format!("unknown time zone {zone}")))?;
        return Ok(at.to_zoned(zone));
    };
    let number = |text: &str| {
        let digits = text.strip_prefix(['+', '-']).unwrap_or(text);
        let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        let reason = if is_number {
            "value out of range"
        } else {
            "invalid syntax"
        };
        let invalid = || Error::new(format!("strconv.Atoi: parsing \"{text}\": {reason}"));
        text.parse::<i64>().map_err(|_| invalid())
    };
    let (hours, minutes) = (number(hours)?, number(minutes)?);
    let hours = hours.saturating_mul(60);
    let minutes = if zone.starts_with('-') {
        hours.saturating_sub(minutes)
    } else {
        hours.saturating_add(minutes)
    };
    let shift = SignedDuration::from_secs(minutes.saturating_mul(60));
    let shifted = at
        .checked_add(shift)
        .map_err(|_| Error::new("timestamp overflow"))?;
    Ok(shifted.to_zoned(TimeZone::UTC))
}

fn int<'a>(value: impl Into<i64>) -> Result<'a> {
    Ok(Value::Int(value.into()))
}

fn year<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    int(zoned(args)?.year())
}

fn month<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    int(zoned(args)?.month() - 1)
}

fn day_of_year<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    int(zoned(args)?.day_of_year() - 1)
}

fn day_of_month<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    int(zoned(args)?.day() - 1)
}

fn date<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    int(zoned(args)?.day())
}

fn day_of_week<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    int(zoned(args)?.weekday().to_sunday_zero_offset())
}

fn hours<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Duration(nanoseconds)] => int(nanoseconds / 3_600_000_000_000),
        _ => int(zoned(args)?.hour()),
    }
}

fn minutes<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Duration(nanoseconds)] => int(nanoseconds / 60_000_000_000),
        _ => int(zoned(args)?.minute()),
    }
}

fn seconds<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Duration(nanoseconds)] => int(nanoseconds / 1_000_000_000),
        _ => int(zoned(args)?.second()),
    }
}

fn milliseconds<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Result<'a> {
    match args {
        [Value::Duration(nanoseconds)] => int(nanoseconds / 1_000_000),
        _ => int(zoned(args)?.millisecond()),
    }
}

#[test]
fn a_time_zone_is_as_far_from_utc_as_it_says() {
    crate::testing::gives(&[
        ("timestamp('2020-01-01T00:00:00Z').getHours('-05:30')", "18"),
        ("timestamp('2020-01-01T00:00:00Z').getMinutes('-05:30')", "30"),
        ("timestamp('2020-01-01T00:00:00Z').getHours('+01:99')", "2"),
        ("timestamp('2020-07-01T00:00:00Z').getHours('Europe/Berlin')", "2"),
        (
            "timestamp('2020-01-01T00:00:00Z').getHours('9223372036854775807:0')",
            "error: timestamp overflow",
        ),
        (
            "timestamp('2020-01-01T00:00:00Z').getHours('x:0')",
            "error: strconv.Atoi: parsing \"x\": invalid syntax",
        ),
    ]);
}
