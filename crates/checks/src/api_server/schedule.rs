//! Schedules of CronJobs, as `ParseStandard` of robfig/cron reads them.

/// A field of a schedule: its name, the least and the most it takes, and words for numbers from the least on.
type Field = (&'static str, u32, u32, &'static [&'static str]);

const MONTHS: &[&str] = &[
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const DAYS: &[&str] = &["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const FIELDS: [Field; 5] = [
    ("minute", 0, 59, &[]),
    ("hour", 0, 23, &[]),
    ("day of the month", 1, 31, &[]),
    ("month", 1, 12, MONTHS),
    ("day of the week", 0, 6, DAYS),
];

const NAMES: [&str; 7] = [
    "@annually",
    "@daily",
    "@hourly",
    "@midnight",
    "@monthly",
    "@weekly",
    "@yearly",
];

/// What is wrong with a schedule.
pub(crate) fn fault(schedule: &str) -> Option<String> {
    if schedule.starts_with('@') {
        return descriptor(schedule);
    }
    let parts: Vec<_> = schedule.split_whitespace().collect();
    if parts.len() != FIELDS.len() {
        let what = "minute, hour, day of the month, month, day of the week";
        return Some(format!("must have five fields ({what}), not {}", parts.len()));
    }
    parts.iter().zip(FIELDS).find_map(|(part, field)| {
        let wrong = part
            .split(',')
            .filter(|range| !range.is_empty())
            .find_map(|range| range_fault(range, field));
        let is_empty = part.split(',').all(str::is_empty);
        wrong.or_else(|| is_empty.then(|| format!("must have a {}", field.0)))
    })
}

fn descriptor(schedule: &str) -> Option<String> {
    let is_known = match schedule.strip_prefix("@every ") {
        Some(duration) => is_duration(duration),
        None => NAMES.contains(&schedule),
    };
    (!is_known).then(|| {
        format!(
            "must be five fields, `@every` with a duration, or one of `{}`",
            NAMES.join("`, `")
        )
    })
}

/// `*`, `5`, `1-5`, each with or without `/2`.
fn range_fault(range: &str, (name, least, most, words): Field) -> Option<String> {
    let wrong = || {
        Some(format!(
            "must have a {name} from {least} to {most}, and not `{range}`"
        ))
    };
    let (bounds, step) = match range.split_once('/') {
        Some((bounds, step)) => (bounds, Some(step)),
        None => (range, None),
    };
    if step.is_some_and(|step| !is_number(step) || step.parse::<u32>().map_or(true, |step| step == 0)) {
        return wrong();
    }
    let (from, to) = bounds
        .split_once('-')
        .map_or((bounds, None), |(from, to)| (from, Some(to)));
    if matches!(from, "*" | "?") {
        // What stands behind a star is passed over.
        return to.and_then(|to| if to.contains('-') { wrong() } else { None });
    }
    let read = |text: &str| {
        let lower = text.to_ascii_lowercase();
        let word = words.iter().position(|word| *word == lower);
        word.and_then(|index| u32::try_from(index).ok())
            .map(|index| index + least)
            .or_else(|| is_number(text).then(|| text.parse().ok()).flatten())
    };
    let Some(first) = read(from) else { return wrong() };
    let last = match to {
        Some(to) => match read(to) {
            Some(last) => last,
            None => return wrong(),
        },
        None => first,
    };
    if first < least || last > most || first > last {
        return wrong();
    }
    None
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.len() < 10 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A duration of Go: `1h30m`, `1.5s`.
fn is_duration(text: &str) -> bool {
    let mut rest = text.strip_prefix(['+', '-']).unwrap_or(text);
    if rest == "0" {
        return true;
    }
    if rest.is_empty() {
        return false;
    }
    while !rest.is_empty() {
        let number = rest.trim_start_matches(|char: char| char.is_ascii_digit() || char == '.');
        let digits = &rest[..rest.len() - number.len()];
        if !digits.bytes().any(|byte| byte.is_ascii_digit()) || digits.matches('.').count() > 1 {
            return false;
        }
        let unit = ["ns", "us", "µs", "μs", "ms", "s", "m", "h"].iter().find(|unit| {
            number
                .strip_prefix(**unit)
                .is_some_and(|after| !after.starts_with(char::is_alphabetic))
        });
        let Some(unit) = unit else { return false };
        rest = &number[unit.len()..];
    }
    true
}

#[test]
fn schedules_are_read_as_robfig_reads_them() {
    for schedule in [
        "* * * * *",
        "*/15 0 1,15 * 1-5",
        "0 0 1 JAN-Mar sun",
        "5/10 ? * * ?",
        "0,30 8-18/2 * * *",
        "  0  0 * * 0 ",
        "@daily",
        "@every 1h30m",
        "@every 1.5s",
    ] {
        assert_eq!(fault(schedule), None, "{schedule:?}");
    }
    for schedule in [
        "",
        "* * * *",
        "* * * * * *",
        "60 * * * *",
        "* 24 * * *",
        "* * 0 * *",
        "* * * 13 *",
        "* * * * 7",
        "5-1 * * * *",
        "*/0 * * * *",
        "a * * * *",
        "1- * * * *",
        ", * * * *",
        "@dayly",
        "@every",
        "@every 1 hour",
        "@every 5",
    ] {
        assert!(fault(schedule).is_some(), "{schedule:?}");
    }
}
