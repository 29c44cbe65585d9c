//! The JSON Schema of a configuration, for editors that complete and check it while it is written.

use palisade_checks::{CHECKS, PACKS, POLICIES};
use palisade_model::Kinds;
use palisade_policy::{BuiltIn, Check, Layer, ParamKind, Severity};
use serde_json::{Map, Value, json};

use super::keys::CONFIGURATION;
use super::profile;
use super::shape::{Shape, Table};

/// The schema, of draft 2020-12.
pub fn json_schema() -> Value {
    let mut definitions = Map::new();
    let root = table(&CONFIGURATION, &mut definitions);
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Configuration of Palisade",
        "description": "palisade.yaml",
    });
    merge(&mut schema, root);
    schema["$defs"] = Value::Object(definitions);
    schema
}

fn table(table: &Table, definitions: &mut Map<String, Value>) -> Value {
    let mut properties = Map::new();
    for key in table.keys {
        let mut property = shape(key.shape, definitions);
        property["description"] = json!(key.about);
        let property = match key.shape {
            Shape::Filled(_) => property,
            _ => nullable(property),
        };
        properties.insert(key.name.to_owned(), property);
    }
    let required: Vec<_> = table
        .keys
        .iter()
        .filter(|key| key.required)
        .map(|key| key.name)
        .collect();
    let mut schema = json!({
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": {}},
        "additionalProperties": false,
    });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// A key may be left without a value, as one whose lines are all commented out.
fn nullable(schema: Value) -> Value {
    let description = schema.get("description").cloned();
    match schema.get("type").and_then(Value::as_str) {
        Some(kind) if schema.get("enum").is_none() => {
            let kinds = json!([kind, "null"]);
            let mut schema = schema;
            schema["type"] = kinds;
            schema
        }
        _ => {
            let mut inner = schema;
            if let Some(inner) = inner.as_object_mut() {
                inner.remove("description");
            }
            json!({"description": description, "anyOf": [inner, {"type": "null"}]})
        }
    }
}

fn shape(shape: Shape, definitions: &mut Map<String, Value>) -> Value {
    match shape {
        Shape::Text | Shape::Path | Shape::Glob | Shape::Wildcard => {
            json!({"type": "string", "minLength": 1})
        }
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Expiry => json!({"type": "string", "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2}|never)$"}),
        Shape::Severity => words(Severity::ALL.iter().map(|level| level.as_str())),
        Shape::Layer => words(Layer::ALL.iter().map(|layer| layer.as_str())),
        Shape::Profile => {
            let known = profile::NAMES.iter();
            let known = known.map(|name| json!({"const": name, "description": profile::summary(name)}));
            json!({"oneOf": known.collect::<Vec<_>>()})
        }
        Shape::Pack => {
            let known = PACKS
                .iter()
                .map(|pack| json!({"const": pack.name, "description": pack.summary}));
            json!({"oneOf": known.collect::<Vec<_>>()})
        }
        Shape::PodSecurity => json!({
            "type": "string",
            "pattern": r"^(privileged|baseline|restricted)(:(latest|v1\.[0-9]+))?$",
        }),
        Shape::Policy => define("policy", definitions, || {
            let custom = json!({"type": "string", "pattern": "^[a-z0-9-]+$"});
            json!({"anyOf": [described_policies(), custom]})
        }),
        Shape::Selector => define("selector", definitions, || {
            let packs = PACKS.iter().map(|pack| pack.name);
            let layers = Layer::ALL.iter().map(|layer| layer.as_str());
            let severities = Severity::ALL.iter().map(|level| level.as_str());
            let custom = json!({"type": "string", "pattern": "^[a-z0-9-]+$"});
            json!({"anyOf": [described_policies(), words(packs.chain(layers).chain(severities)), custom]})
        }),
        Shape::Check => {
            let mut checks: Vec<&Check> = CHECKS.to_vec();
            checks.sort_by_key(|check| check.name);
            let known = checks
                .iter()
                .map(|check| json!({"const": check.name, "description": check.summary}));
            json!({"oneOf": known.collect::<Vec<_>>()})
        }
        Shape::KindName => words(Kinds::names()),
        Shape::List(item) => json!({"type": "array", "items": self::shape(*item, definitions)}),
        Shape::Filled(inner) => {
            let mut schema = self::shape(*inner, definitions);
            let is_list = matches!(inner, Shape::List(_));
            schema[if is_list { "minItems" } else { "minProperties" }] = json!(1);
            schema
        }
        Shape::Labels => json!({"type": "object", "additionalProperties": {"type": "string"}}),
        Shape::Params => json!({"type": "object"}),
        Shape::ByPolicy(item) => by_policy(*item, definitions),
        Shape::Table(inner) => {
            if !definitions.contains_key(inner.name) {
                definitions.insert(inner.name.to_owned(), Value::Null);
                let schema = table(inner, definitions);
                definitions.insert(inner.name.to_owned(), schema);
            }
            json!({"$ref": format!("#/$defs/{}", inner.name)})
        }
    }
}

/// What is said by policy: each built-in one with the parameters of its check.
fn by_policy(item: Shape, definitions: &mut Map<String, Value>) -> Value {
    let other = shape(item, definitions);
    let takes_params = |table: &Table| table.keys.iter().any(|key| matches!(key.shape, Shape::Params));
    let mut properties = Map::new();
    for policy in sorted() {
        let mut schema = match item {
            Shape::Table(inner) if takes_params(inner) => {
                let params = params_of(policy.check, definitions);
                json!({"allOf": [other, {"properties": {"params": params}}]})
            }
            _ => other.clone(),
        };
        schema["description"] = json!(policy.docs.title());
        properties.insert(policy.id.to_owned(), schema);
    }
    json!({"type": "object", "properties": properties, "additionalProperties": other})
}

fn params_of(check: &Check, definitions: &mut Map<String, Value>) -> Value {
    define(&format!("params.{}", check.name), definitions, || {
        let properties = check.params.iter().map(|param| {
            let mut schema = match param.kind {
                ParamKind::Bool => json!({"type": ["boolean", "null"]}),
                ParamKind::Int => json!({"type": ["integer", "null"]}),
                ParamKind::Text | ParamKind::Pattern => json!({"type": ["string", "null"]}),
                ParamKind::Texts | ParamKind::Patterns => {
                    json!({"type": ["array", "null"], "items": {"type": "string"}})
                }
                ParamKind::OneOf(words) => {
                    let mut words: Vec<_> = words.iter().map(|word| json!(word)).collect();
                    words.push(Value::Null);
                    json!({"enum": words})
                }
                ParamKind::ManyOf(words) => json!({"type": ["array", "null"], "items": {"enum": words}}),
            };
            schema["description"] = json!(param.description);
            (param.name.to_owned(), schema)
        });
        let properties: Map<_, _> = properties.collect();
        // Names count in any case, so an unknown one is left to Palisade to refuse.
        json!({"type": "object", "properties": properties})
    })
}

fn define(name: &str, definitions: &mut Map<String, Value>, make: impl FnOnce() -> Value) -> Value {
    if !definitions.contains_key(name) {
        let schema = make();
        definitions.insert(name.to_owned(), schema);
    }
    json!({"$ref": format!("#/$defs/{name}")})
}

fn described_policies() -> Value {
    let known = sorted().into_iter().map(|policy| {
        json!({"const": policy.id, "description": format!("{} ({})", policy.docs.title(), policy.severity)})
    });
    json!({"oneOf": known.collect::<Vec<_>>()})
}

fn sorted() -> Vec<&'static BuiltIn> {
    let mut policies = POLICIES.to_vec();
    policies.sort_by_key(|policy| policy.id);
    policies
}

fn words<'w>(words: impl Iterator<Item = &'w str>) -> Value {
    json!({"enum": words.collect::<Vec<_>>()})
}

fn merge(into: &mut Value, from: Value) {
    if let (Some(into), Value::Object(from)) = (into.as_object_mut(), from) {
        into.extend(from);
    }
}
