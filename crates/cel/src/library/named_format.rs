//! Formats that a text may have, by name: Kubernetes' `cel/library/format.go`, over the rules for names of apimachinery's
//! `util/validation` and the formats of kube-openapi's `strfmt`.

use super::Answer;
use super::url::Url;
use crate::declare::{Call, Declared, function, member};
use crate::value::Foreign;
use crate::{Context, Error, Type, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    member(
        "validate",
        "format-validate",
        "(kubernetes.NamedFormat, string) -> optional(list(string))",
        validate,
    )
    .since(31),
    function(
        "format.named",
        "format-named",
        "(string) -> optional(kubernetes.NamedFormat)",
        named,
    )
    .since(31),
    constant("format.dns1123Label", |_, _| format("dns1123Label")),
    constant("format.dns1123Subdomain", |_, _| format("dns1123Subdomain")),
    constant("format.dns1035Label", |_, _| format("dns1035Label")),
    constant("format.qualifiedName", |_, _| format("qualifiedName")),
    constant("format.dns1123LabelPrefix", |_, _| format("dns1123LabelPrefix")),
    constant("format.dns1123SubdomainPrefix", |_, _| {
        format("dns1123SubdomainPrefix")
    }),
    constant("format.dns1035LabelPrefix", |_, _| format("dns1035LabelPrefix")),
    constant("format.labelValue", |_, _| format("labelValue")),
    constant("format.uri", |_, _| format("uri")),
    constant("format.uuid", |_, _| format("uuid")),
    constant("format.byte", |_, _| format("byte")),
    constant("format.date", |_, _| format("date")),
    constant("format.datetime", |_, _| format("datetime")),
];

const fn constant(name: &'static str, call: Call) -> Declared {
    function(name, name, "() -> kubernetes.NamedFormat", call).since(31)
}

/// A format.
#[derive(Clone, Copy, Debug)]
pub(super) struct NamedFormat {
    name: &'static str,
    /// How long Kubernetes takes its pattern for, to reckon what validating costs.
    pub pattern_size: u64,
    /// What is wrong with a text.
    faults: fn(&str) -> Vec<String>,
}

impl Foreign for NamedFormat {
    fn type_of(&self) -> Type {
        Type::object("kubernetes.NamedFormat")
    }

    fn equals(&self, other: &dyn Foreign) -> Option<bool> {
        other.downcast::<Self>().map(|other| self.name == other.name)
    }
}

const FORMATS: &[NamedFormat] = &[
    named_format("dns1123Label", 30, label_faults),
    named_format("dns1123Subdomain", 60, subdomain_faults),
    named_format("dns1035Label", 30, dns1035_faults),
    named_format("qualifiedName", 60, qualified_name_faults),
    named_format("dns1123LabelPrefix", 30, |text| label_faults(&masked(text))),
    named_format("dns1123SubdomainPrefix", 60, |text| {
        subdomain_faults(&masked(text))
    }),
    named_format("dns1035LabelPrefix", 30, |text| dns1035_faults(&masked(text))),
    named_format("labelValue", 40, label_value_faults),
    named_format("uri", 1103, |text| {
        Url::parse_request(text).err().into_iter().collect()
    }),
    named_format("uuid", 70, |text| {
        unless(is_uuid(text), "does not match the UUID format")
    }),
    named_format("byte", 84, |text| unless(is_base64(text), "invalid base64")),
    named_format("date", 71, |text| unless(is_date(text), "invalid date")),
    named_format("datetime", 71, |text| {
        unless(is_date_time(text), "invalid datetime")
    }),
];

const fn named_format(name: &'static str, pattern_size: u64, faults: fn(&str) -> Vec<String>) -> NamedFormat {
    NamedFormat {
        name,
        pattern_size,
        faults,
    }
}

fn find(name: &str) -> Option<NamedFormat> {
    FORMATS.iter().find(|format| format.name == name).copied()
}

fn format<'a>(name: &str) -> Answer<'a> {
    find(name).map(Value::foreign).ok_or_else(Error::no_such_overload)
}

fn named<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(name)] => Ok(find(name).map_or(Value::Optional(None), |format| {
            Value::some(Value::foreign(format))
        })),
        _ => Err(Error::no_such_overload()),
    }
}

fn validate<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [format, Value::String(text)] = args else {
        return Err(Error::no_such_overload());
    };
    let format: &NamedFormat = format.as_foreign().ok_or_else(Error::no_such_overload)?;
    let faults = (format.faults)(text);
    Ok(if faults.is_empty() {
        Value::Optional(None)
    } else {
        Value::some(Value::list(faults.into_iter().map(Value::string).collect()))
    })
}

fn unless(is_valid: bool, fault: &str) -> Vec<String> {
    if is_valid {
        Vec::new()
    } else {
        vec![fault.to_owned()]
    }
}

const LABEL: &str = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
const DNS1035_LABEL: &str = "[a-z]([-a-z0-9]*[a-z0-9])?";
const QUALIFIED_NAME: &str = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]";
const QUALIFIED_NAME_RULE: &str = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character";

fn too_long(limit: usize) -> String {
    format!("must be no more than {limit} characters")
}

fn mismatch(rule: &str, pattern: &str, examples: &[&str]) -> String {
    let examples: Vec<String> = examples.iter().map(|example| format!("'{example}', ")).collect();
    format!(
        "{rule} (e.g. {}regex used for validation is '{pattern}')",
        examples.join(" or ")
    )
}

fn is_lower_or_digit(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

/// Whether all bytes are such, or such as may stand within, and the first and the last are such.
fn is_enclosed(text: &str, outer: fn(u8) -> bool, within: &[u8]) -> bool {
    let bytes = text.as_bytes();
    matches!((bytes.first(), bytes.last()), (Some(first), Some(last)) if outer(*first) && outer(*last))
        && bytes.iter().all(|byte| outer(*byte) || within.contains(byte))
}

fn is_label(text: &str) -> bool {
    is_enclosed(text, is_lower_or_digit, b"-")
}

fn is_subdomain(text: &str) -> bool {
    text.split('.').all(is_label)
}

fn is_qualified_name(text: &str) -> bool {
    is_enclosed(text, |byte| byte.is_ascii_alphanumeric(), b"-_.")
}

/// What is wrong with a label of DNS as RFC 1123 has it: the name of a namespace.
pub(super) fn label_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.len() > 63 {
        faults.push(too_long(63));
    }
    if !is_label(text) {
        faults.push(if is_subdomain(text) {
            "must not contain dots".to_owned()
        } else {
            mismatch(
                "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
                LABEL,
                &["my-name", "123-abc"],
            )
        });
    }
    faults
}

/// What is wrong with a name of DNS as RFC 1123 has it.
pub(super) fn subdomain_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.len() > 253 {
        faults.push(too_long(253));
    }
    if !is_subdomain(text) {
        faults.push(mismatch(
            "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
            &format!(r"{LABEL}(\.{LABEL})*"),
            &["example.com"],
        ));
    }
    faults
}

fn dns1035_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.len() > 63 {
        faults.push(too_long(63));
    }
    if !is_label(text) || !text.starts_with(|first: char| first.is_ascii_lowercase()) {
        faults.push(mismatch(
            "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
            DNS1035_LABEL,
            &["my-name", "abc-123"],
        ));
    }
    faults
}

fn qualified_name_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let wrong = || {
        mismatch(
            QUALIFIED_NAME_RULE,
            QUALIFIED_NAME,
            &["MyName", "my.name", "123-abc"],
        )
    };
    let parts: Vec<&str> = text.split('/').collect();
    let name = match parts.as_slice() {
        [name] => *name,
        [prefix, name] => {
            if prefix.is_empty() {
                faults.push("prefix part must be non-empty".to_owned());
            } else {
                let of_prefix = subdomain_faults(prefix).into_iter();
                faults.extend(of_prefix.map(|fault| format!("prefix part {fault}")));
            }
            *name
        }
        _ => {
            return vec![format!(
                "a qualified name {} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')",
                wrong()
            )];
        }
    };
    if name.is_empty() {
        faults.push("name part must be non-empty".to_owned());
    } else if name.len() > 63 {
        faults.push(format!("name part {}", too_long(63)));
    }
    if !is_qualified_name(name) {
        faults.push(format!("name part {}", wrong()));
    }
    faults
}

fn label_value_faults(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    if text.len() > 63 {
        faults.push(too_long(63));
    }
    if !text.is_empty() && !is_qualified_name(text) {
        faults.push(mismatch(
            "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
            &format!("({QUALIFIED_NAME})?"),
            &["MyValue", "my_value", "12345"],
        ));
    }
    faults
}

/// What is judged of a prefix: a dash at its end is none of a name's end. With it Kubernetes takes away the character
/// before, too.
fn masked(prefix: &str) -> String {
    match prefix.strip_suffix('-') {
        Some(before) if !before.is_empty() => {
            let kept = &before.as_bytes()[..before.len() - 1];
            format!("{}a", String::from_utf8_lossy(kept))
        }
        _ => prefix.to_owned(),
    }
}

fn is_uuid(text: &str) -> bool {
    let mut rest = text.as_bytes();
    for (index, length) in [8, 4, 4, 4, 12].into_iter().enumerate() {
        if index > 0 {
            rest = rest.strip_prefix(b"-").unwrap_or(rest);
        }
        match rest.split_at_checked(length) {
            Some((group, after)) if group.iter().all(u8::is_ascii_hexdigit) => rest = after,
            _ => return false,
        }
    }
    rest.is_empty()
}

fn is_base64(text: &str) -> bool {
    let digits = text
        .strip_suffix("==")
        .or_else(|| text.strip_suffix('='))
        .unwrap_or(text);
    !text.is_empty()
        && text.len().is_multiple_of(4)
        && digits
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/')
}

/// The number that exactly `digits` digits make.
fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}

fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let year = parts.next().and_then(|year| number(year, 4));
    let month = parts.next().and_then(|month| number(month, 2));
    let day = parts.next().and_then(|day| number(day, 2));
    let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
        return false;
    };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

fn is_date_time(text: &str) -> bool {
    let text = text.to_lowercase();
    let mut parts = text.split('t');
    let (Some(date), Some(time)) = (parts.next(), parts.next()) else {
        return false;
    };
    let Some((clock, rest)) = time.split_at_checked(8) else {
        return false;
    };
    let mut parts = clock.split(':').map(|part| number(part, 2));
    let is_time = matches!(
        (parts.next(), parts.next(), parts.next(), parts.next()),
        (Some(Some(0..=23)), Some(Some(0..=59)), Some(Some(0..=59)), None)
    );
    is_date(date) && is_time && (is_zone(rest) || is_zone_behind_fraction(rest))
}

fn is_zone(text: &str) -> bool {
    let is_offset = |text: &str| {
        let (hours, minutes) = text.split_once(':').unwrap_or_default();
        number(hours, 2).is_some() && number(minutes, 2).is_some()
    };
    text == "z" || text.strip_prefix(['+', '-']).is_some_and(is_offset)
}

/// Kubernetes takes any character for the point.
fn is_zone_behind_fraction(text: &str) -> bool {
    let mut rest = text.chars();
    let point = rest.next();
    let digits = rest.as_str();
    let zone = digits.trim_start_matches(|digit: char| digit.is_ascii_digit());
    point.is_some_and(|point| point != '\n') && zone.len() < digits.len() && is_zone(zone)
}

#[cfg(test)]
mod tests {
    use super::FORMATS;
    use crate::testing::{costs, evaluate, gives};

    #[test]
    fn what_is_right_gives_nothing() {
        for (format, text) in [
            ("dns1123Label", "my-label-name"),
            ("dns1123Subdomain", "apiextensions.k8s.io"),
            ("dns1035Label", "my-label-name"),
            ("qualifiedName", "apiextensions.k8s.io/v1beta1"),
            ("qualifiedName", "my.name"),
            ("dns1123LabelPrefix", "my-label-prefix-"),
            ("dns1123SubdomainPrefix", "mysubdomain.prefix.-"),
            ("dns1035LabelPrefix", "my-label-prefix-"),
            ("labelValue", "my-cool-label-Value"),
            ("labelValue", ""),
            ("uri", "http://example.com"),
            ("uuid", "123e4567-e89b-12d3-A456-426614174000"),
            ("uuid", "123e4567e89b12d3a456426614174000"),
            ("byte", "aGVsbG8="),
            ("byte", "aGVsbG8h"),
            ("date", "2020-02-29"),
            ("datetime", "2021-01-01T00:00:00Z"),
            ("datetime", "2021-01-01t00:00:00.123+01:00"),
        ] {
            let valid = format!("format.{format}().validate('{text}')");
            assert_eq!(evaluate(&valid), "none", "{valid}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        let name = "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
        let label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
        let subdomain = r"a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
        let dns1035 = "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";
        let long = "a".repeat(64);
        for (format, text, faults) in [
            ("dns1123Label", "contains a space", label.to_owned()),
            ("dns1123Label", "a.b", "must not contain dots".to_owned()),
            ("dns1123Label", &long, "must be no more than 63 characters".to_owned()),
            ("dns1123Subdomain", "contains a space", subdomain.to_owned()),
            ("dns1035Label", "1a", dns1035.to_owned()),
            ("qualifiedName", "contains a space", format!("name part {name}")),
            ("qualifiedName", "/a", "prefix part must be non-empty".to_owned()),
            ("qualifiedName", "A/a", format!("prefix part {subdomain}")),
            (
                "qualifiedName",
                "a/",
                format!("name part must be non-empty, name part {name}"),
            ),
            (
                "qualifiedName",
                "a/b/c",
                format!("a qualified name {name} with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"),
            ),
            ("dns1123LabelPrefix", "contains a space-", label.to_owned()),
            ("dns1123SubdomainPrefix", "contains a space-", subdomain.to_owned()),
            ("dns1035LabelPrefix", "contains a space-", dns1035.to_owned()),
            ("dns1123LabelPrefix", "é-", label.to_owned()),
            (
                "labelValue",
                "my-cool-label-Value!!",
                "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')".to_owned(),
            ),
            ("uri", "../x", "parse \"../x\": invalid URI for request".to_owned()),
            ("uuid", "123e4567", "does not match the UUID format".to_owned()),
            ("byte", "aGVsbG8", "invalid base64".to_owned()),
            ("byte", "", "invalid base64".to_owned()),
            ("date", "2020-01-32", "invalid date".to_owned()),
            ("date", "2021-02-29", "invalid date".to_owned()),
            ("date", "2021-2-01", "invalid date".to_owned()),
            ("datetime", "2020-01-32T00:00:00Z", "invalid datetime".to_owned()),
            ("datetime", "2020-01-31T24:00:00Z", "invalid datetime".to_owned()),
            ("datetime", "2020-01-31T00:00:00", "invalid datetime".to_owned()),
        ] {
            let wrong = format!("format.{format}().validate('{text}')");
            assert_eq!(evaluate(&wrong), format!("optional [{faults}]"), "{wrong}");
        }
    }

    #[test]
    fn every_format_is_found_by_its_name() {
        for format in FORMATS {
            let name = format.name;
            gives(&[
                (
                    &format!("format.named('{name}').value() == format.{name}()"),
                    "true",
                ),
                (
                    &format!("format.{name}() == format.uri()"),
                    if name == "uri" { "true" } else { "false" },
                ),
            ]);
        }
        gives(&[("format.named('unknown').hasValue()", "false")]);
    }

    #[test]
    fn validating_costs_as_a_pattern_would() {
        costs(&[
            ("format.named('dns1123subdomain')", 1),
            ("format.named('dns1123Subdomain').value().validate('my-name')", 17),
            ("format.named('dns1123Label').value().validate('my-name')", 10),
            (
                "format.named('dns1123Label').value() == format.named('dns1123Label').value()",
                5,
            ),
            ("format.uri().validate('/')", 277),
        ]);
    }
}
