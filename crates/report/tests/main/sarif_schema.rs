//! SARIF output against the standard's JSON schema.
//!
//! The schema is not part of the repository, for its licence does not plainly allow that. The test
//! takes its path from the environment and passes, saying so, where there is none.

use palisade_report::{Format, Style};
use serde_json::Value;

use crate::fixture::awkward;

#[test]
fn sarif_is_valid() {
    let Some(path) = std::env::var_os("PALISADE_SARIF_SCHEMA") else {
        println!("not validated: PALISADE_SARIF_SCHEMA names no schema");
        return;
    };
    let text = std::fs::read_to_string(&path).expect("PALISADE_SARIF_SCHEMA names a readable file");
    let schema: Value = serde_json::from_str(&text).expect("the schema is JSON");
    let sarif: Value =
        serde_json::from_str(&awkward().written(Format::SarifSuppressed, Style::default())).unwrap();
    let mut faults = Vec::new();
    validate(&schema, &schema, &sarif, "", &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    let mut wrong = sarif;
    wrong["runs"][0]["results"][0]["level"] = "critical".into();
    wrong["runs"][0]["results"][0]["ruleIndex"] = (-2).into();
    wrong["runs"][0]["tool"]["driver"]["homepage"] = Value::Null;
    validate(&schema, &schema, &wrong, "", &mut faults);
    assert_eq!(faults.len(), 3, "the validator sees faults: {faults:?}");
}

/// The keywords of JSON schema that SARIF's uses. Another one fails the test, so that a new version of
/// the schema cannot pass unread.
pub(crate) fn validate(root: &Value, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
    let Some(keywords) = schema.as_object() else {
        return;
    };
    for (keyword, wanted) in keywords {
        let holds = match keyword.as_str() {
            "$ref" => {
                let pointer = wanted.as_str().and_then(|reference| reference.strip_prefix('#'));
                let target = pointer
                    .and_then(|pointer| root.pointer(pointer))
                    .expect("references are local");
                validate(root, target, value, at, faults);
                true
            }
            "type" => match wanted {
                Value::Array(types) => types.iter().any(|wanted| has_type(value, wanted)),
                wanted => has_type(value, wanted),
            },
            "enum" => wanted.as_array().is_some_and(|values| values.contains(value)),
            "required" => names(wanted).all(|name| value.get(name).is_some()),
            "properties" => {
                for (name, field) in value.as_object().into_iter().flatten() {
                    validate(root, &wanted[name], field, &format!("{at}/{name}"), faults);
                }
                true
            }
            "additionalProperties" => {
                let known = keywords.get("properties");
                let mut extra = value.as_object().into_iter().flatten();
                let extra: Vec<_> = extra
                    .by_ref()
                    .filter(|(name, _)| known.is_none_or(|known| known.get(name).is_none()))
                    .collect();
                for (name, field) in &extra {
                    validate(root, wanted, field, &format!("{at}/{name}"), faults);
                }
                wanted != &Value::Bool(false) || extra.is_empty()
            }
            "items" => {
                for (number, item) in value.as_array().into_iter().flatten().enumerate() {
                    validate(root, wanted, item, &format!("{at}/{number}"), faults);
                }
                true
            }
            "minItems" => value
                .as_array()
                .is_none_or(|items| items.len() as u64 >= wanted.as_u64().unwrap()),
            "uniqueItems" => value.as_array().is_none_or(|items| {
                items
                    .iter()
                    .enumerate()
                    .all(|(number, item)| !items[..number].contains(item))
            }),
            "minimum" => value
                .as_f64()
                .is_none_or(|number| number >= wanted.as_f64().unwrap()),
            "maximum" => value
                .as_f64()
                .is_none_or(|number| number <= wanted.as_f64().unwrap()),
            "anyOf" | "oneOf" => {
                let valid = wanted.as_array().into_iter().flatten().filter(|option| {
                    let mut faults = Vec::new();
                    validate(root, option, value, at, &mut faults);
                    faults.is_empty()
                });
                let count = valid.count();
                if keyword == "oneOf" { count == 1 } else { count > 0 }
            }
            "format" => value.as_str().is_none_or(|text| match wanted.as_str() {
                Some("uri-reference" | "uri") => is_uri_reference(text),
                _ => false, // nothing else is written
            }),
            "allOf" => {
                for part in wanted.as_array().into_iter().flatten() {
                    validate(root, part, value, at, faults);
                }
                true
            }
            "const" => value == wanted,
            // Of patterns only this one is written.
            "pattern" => {
                let is_hex = |text: &str| {
                    text.len() == 32 && text.bytes().all(|byte| b"0123456789abcdef".contains(&byte))
                };
                wanted == "^[0-9a-f]{32}$" && value.as_str().is_none_or(is_hex)
            }
            "$defs" | "$schema" | "$id" | "id" | "title" | "description" | "default" | "definitions" => true,
            other => panic!("the schema uses `{other}`, which this test does not know"),
        };
        if !holds {
            faults.push(format!("{at}: {keyword} {wanted} does not hold for {value}"));
        }
    }
}

fn has_type(value: &Value, wanted: &Value) -> bool {
    match wanted.as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        Some("null") => value.is_null(),
        other => panic!("the schema has the type {other:?}, which this test does not know"),
    }
}

fn names(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// Whether a text has none but the characters of a URI, and whole escapes.
fn is_uri_reference(text: &str) -> bool {
    let is_whole = |escape: &str| {
        escape
            .get(..2)
            .is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
    };
    text.split('%').skip(1).all(is_whole)
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?#[]@!$&'()*+,;=%".contains(&byte))
}
