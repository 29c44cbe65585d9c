//! Our own JSON against the schema in `docs/`, which promises it to others.

use std::collections::BTreeSet;

use palisade_report::{Format, Style};
use serde_json::Value;

use crate::fixture::awkward;
use crate::sarif_schema::validate;

const SCHEMA: &str = include_str!("../../../../docs/report.schema.json");

fn json() -> Value {
    serde_json::from_str(&awkward().written(Format::Json, Style::default())).unwrap()
}

#[test]
fn json_is_valid() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let (mut report, mut faults) = (json(), Vec::new());
    validate(&schema, &schema, &report, "", &mut faults);
    assert!(faults.is_empty(), "{}", faults.join("\n"));

    report["version"] = 2.into();
    report["findings"][0]["severity"] = "grave".into();
    report["findings"][1]["fingerprint"] = "7".into();
    report["accepted"][0]["accepted"]["by"] = Value::Null;
    report["summary"]["findings"]["low"] = (-1).into();
    validate(&schema, &schema, &report, "", &mut faults);
    assert_eq!(faults.len(), 5, "the validator sees faults: {faults:?}");
}

#[test]
fn the_schema_names_the_fields_that_there_are_and_no_others() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let (mut promised, mut written) = (BTreeSet::new(), BTreeSet::new());
    properties(&schema, &mut promised);
    fields(&json(), &mut written);
    assert_eq!(promised, written);
}

fn properties(schema: &Value, names: &mut BTreeSet<String>) {
    let named = schema.get("properties").and_then(Value::as_object);
    names.extend(named.into_iter().flatten().map(|(name, _)| name.clone()));
    match schema {
        Value::Object(fields) => fields.values().for_each(|field| properties(field, names)),
        Value::Array(items) => items.iter().for_each(|item| properties(item, names)),
        _ => {}
    }
}

fn fields(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(values) => {
            names.extend(values.keys().cloned());
            values.values().for_each(|value| fields(value, names));
        }
        Value::Array(items) => items.iter().for_each(|item| fields(item, names)),
        _ => {}
    }
}
