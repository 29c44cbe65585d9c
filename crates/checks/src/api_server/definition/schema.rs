//! Whether the schema of a custom resource is sound: structural, in Kubernetes' words
//! (`ValidateCustomResourceDefinitionOpenAPISchema`, `ValidateStructural`).
//!
//! Rules in CEL and regular expressions are not compiled, and defaults not judged by the schema.

use crate::api_server::judge::{Judge, is_true, items, text};
use crate::prelude::*;

/// So many schemas of one definition are looked at: aliases may ask for more than anybody waits for.
const BUDGET: u32 = 100_000;

const TYPES: [&str; 6] = ["array", "boolean", "integer", "number", "object", "string"];

/// Words of JSON Schema that a structural schema does not have.
const UNSUPPORTED: [&str; 6] = [
    "$ref",
    "additionalItems",
    "definitions",
    "dependencies",
    "id",
    "patternProperties",
];

/// What says more than which values are valid: it has no place below `allOf`, `anyOf`, `oneOf` and `not`.
const STRUCTURE: [&str; 12] = [
    "additionalProperties",
    "default",
    "description",
    "nullable",
    "title",
    "type",
    "x-kubernetes-embedded-resource",
    "x-kubernetes-int-or-string",
    "x-kubernetes-list-map-keys",
    "x-kubernetes-list-type",
    "x-kubernetes-map-type",
    "x-kubernetes-preserve-unknown-fields",
];

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Root,
    Inside,
}

/// The schema of a whole custom resource.
pub(crate) fn schema<'o>(judge: &mut Judge<'o>, schema: Value<'o>) {
    let mut budget = BUDGET;
    one(judge, schema, Place::Root, &mut budget);
    if let Some(kind) = schema.get("type").filter(|kind| kind.text() != "object") {
        judge.invalid(kind, "must be `object` for a whole custom resource");
    }
    let metadata = schema.at(&["properties", "metadata"]);
    for entry in metadata.into_iter().flat_map(Value::entries) {
        let is_name = |field: Value<'o>| matches!(field.text(), "generateName" | "name");
        let fits = match entry.name() {
            "type" => true,
            "properties" => entry.value.entries().all(|field| is_name(field.key)),
            _ => false,
        };
        if !fits {
            judge.conflict(
                entry.key,
                "must not be set: metadata is known, but for rules of `name` and `generateName`",
            );
        }
    }
}

fn one<'o>(judge: &mut Judge<'o>, schema: Value<'o>, place: Place, budget: &mut u32) {
    if *budget == 0 || !schema.is_mapping() {
        return;
    }
    *budget -= 1;
    for field in UNSUPPORTED {
        judge.forbidden(
            schema,
            field,
            "must not be set in the schema of a custom resource",
        );
    }
    if is_true(schema, "uniqueItems") {
        let why = "must not be true: set `x-kubernetes-list-type: set`";
        judge.forbidden(schema, "uniqueItems", why);
    }
    kind(judge, schema);
    if text(schema, "type") == "array" && schema.get("items").is_none() {
        judge.missing(schema, "items");
    }
    additional(judge, schema, place);
    extensions(judge, schema);
    lists(judge, schema);
    logic(judge, schema, budget);
    if let Some(schema) = schema.get("items") {
        one(judge, schema, Place::Inside, budget);
    }
    for entry in schema.get("properties").into_iter().flat_map(Value::entries) {
        one(judge, entry.value, Place::Inside, budget);
    }
    if let Some(schema) = schema.get("additionalProperties") {
        one(judge, schema, Place::Inside, budget);
    }
}

fn kind<'o>(judge: &mut Judge<'o>, schema: Value<'o>) {
    let may_be_any = [
        "x-kubernetes-int-or-string",
        "x-kubernetes-preserve-unknown-fields",
    ]
    .iter()
    .any(|field| is_true(schema, field));
    let is_resource = is_true(schema, "x-kubernetes-embedded-resource");
    match text(schema, "type") {
        "" if is_resource || !may_be_any => judge.missing(schema, "type"),
        "" => {}
        kind if is_resource && kind != "object" => {
            judge.forbidden(schema, "type", "must be `object` for an embedded resource");
        }
        "null" => judge.forbidden(schema, "type", "must not be `null`: set `nullable: true`"),
        kind if !TYPES.contains(&kind) => {
            let hint = palisade_schema::closest(kind, TYPES.into_iter())
                .map(|known| format!(": did you mean `{known}`?"))
                .unwrap_or_default();
            if let Some(value) = schema.get("type") {
                judge.invalid(value, format!("must be a type of JSON{hint}"));
            }
        }
        _ => {}
    }
}

fn additional<'o>(judge: &mut Judge<'o>, schema: Value<'o>, place: Place) {
    let Some(additional) = schema.get("additionalProperties") else {
        return;
    };
    let has_fields = schema
        .get("properties")
        .is_some_and(|properties| properties.entries().next().is_some());
    if place == Place::Root {
        judge.conflict(additional, "must not be set for a whole custom resource");
    } else if is_true(schema, "x-kubernetes-embedded-resource") {
        judge.conflict(additional, "must not be set for an embedded resource");
    } else if has_fields && !additional.is_true() {
        judge.conflict(additional, "must not be set beside `properties`");
    }
}

fn extensions<'o>(judge: &mut Judge<'o>, schema: Value<'o>) {
    const KEEP: &str = "x-kubernetes-preserve-unknown-fields";
    const EMBEDDED: &str = "x-kubernetes-embedded-resource";
    if schema.get(KEEP).is_some_and(Value::is_false) {
        judge.forbidden(schema, KEEP, "must be true, or be left out");
    }
    if is_true(schema, "x-kubernetes-int-or-string") {
        for field in [KEEP, EMBEDDED]
            .into_iter()
            .filter(|field| is_true(schema, field))
        {
            judge.forbidden(
                schema,
                field,
                "must not be set beside `x-kubernetes-int-or-string`",
            );
        }
    }
    let is_empty = schema
        .get("properties")
        .is_none_or(|properties| properties.entries().next().is_none());
    if is_true(schema, EMBEDDED) && !is_true(schema, KEEP) && is_empty {
        judge.missing_with(
            schema,
            "properties",
            "must be set for an embedded resource that does not keep unknown fields",
            None,
        );
    }
    if let Some(kind) = schema.get("x-kubernetes-map-type") {
        judge.text(kind, |kind| {
            (!matches!(kind, "atomic" | "granular")).then_some("must be `atomic` or `granular`")
        });
        if !matches!(text(schema, "type"), "" | "object") {
            judge.conflict(kind, "must not be set without `type: object`");
        }
    }
}

/// Lists that are sets, or maps by some of their items' fields.
fn lists<'o>(judge: &mut Judge<'o>, schema: Value<'o>) {
    const KIND: &str = "x-kubernetes-list-type";
    const KEYS: &str = "x-kubernetes-list-map-keys";
    if let Some(kind) = schema.get(KIND) {
        judge.text(kind, |kind| {
            (!matches!(kind, "atomic" | "map" | "set")).then_some("must be `atomic`, `map` or `set`")
        });
        if !matches!(text(schema, "type"), "" | "array") {
            judge.conflict(kind, "must not be set without `type: array`");
        }
    }
    let has_keys = items(schema, KEYS).next().is_some();
    if text(schema, KIND) != "map" {
        if has_keys {
            judge.forbidden(
                schema,
                KEYS,
                "must not be set without `x-kubernetes-list-type: map`",
            );
        }
        return;
    }
    if !has_keys {
        return judge.missing_with(
            schema,
            KEYS,
            "must be set with `x-kubernetes-list-type: map`",
            None,
        );
    }
    let Some(of_items) = schema.get("items").filter(|of_items| of_items.is_mapping()) else {
        return;
    };
    if let Some(kind) = of_items.get("type").filter(|kind| kind.text() != "object") {
        judge.conflict(kind, "must be `object` for the items of a list that is a map");
    }
    for key in items(schema, KEYS) {
        let Some(field) = of_items.at(&["properties", key.text()]) else {
            judge.conflict(key, "must be a field of the items");
            continue;
        };
        let is_required = items(of_items, "required").any(|name| name.text() == key.text());
        if matches!(text(field, "type"), "array" | "object") {
            judge.conflict(key, "must be a field of the items that is no list and no mapping");
        } else if !is_required && field.get("default").is_none() {
            judge.conflict(
                key,
                "must be a field that the items require, or that has a default",
            );
        }
    }
}

/// Schemas that only narrow what another says.
fn logic<'o>(judge: &mut Judge<'o>, schema: Value<'o>, budget: &mut u32) {
    for field in ["allOf", "anyOf", "oneOf"] {
        let parts: Vec<_> = items(schema, field).collect();
        let is_int_or_string = |parts: &[Value<'o>]| {
            let types: Vec<_> = parts.iter().map(|part| text(*part, "type")).collect();
            types == ["integer", "string"]
        };
        if field == "anyOf" && is_int_or_string(&parts) {
            continue;
        }
        for (index, part) in parts.iter().enumerate() {
            let inner: Vec<_> = items(*part, "anyOf").collect();
            if field == "allOf" && index == 0 && is_int_or_string(&inner) {
                continue;
            }
            narrowing(judge, *part, budget);
        }
    }
    if let Some(part) = schema.get("not") {
        narrowing(judge, part, budget);
    }
}

fn narrowing<'o>(judge: &mut Judge<'o>, part: Value<'o>, budget: &mut u32) {
    if *budget == 0 || !part.is_mapping() {
        return;
    }
    *budget -= 1;
    for field in STRUCTURE {
        let is_set = part
            .get(field)
            .is_some_and(|value| !value.is_false() && value.as_str() != Some(""));
        if is_set {
            let why = "must not be set below `allOf`, `anyOf`, `oneOf` and `not`: say it beside them";
            judge.forbidden(part, field, why);
        }
    }
    logic(judge, part, budget);
    if let Some(part) = part.get("items") {
        narrowing(judge, part, budget);
    }
    for entry in part.get("properties").into_iter().flat_map(Value::entries) {
        narrowing(judge, entry.value, budget);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    const PATH: &str = "spec.versions[0].schema.openAPIV3Schema";

    /// What is said of a schema, but for where it stands.
    fn schema(schema: &str) -> Vec<String> {
        let said = said(&format!(
            "
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {{name: backups.example.com}}
            spec:
              group: example.com
              scope: Namespaced
              names: {{kind: Backup, plural: backups}}
              versions: [{{name: v1, served: true, storage: true, schema: {{openAPIV3Schema: {schema}}}}}]
            "
        ));
        said.iter().map(|said| said.replace(PATH, "")).collect()
    }

    fn of_field(field: &str) -> Vec<String> {
        schema(&format!("{{type: object, properties: {{a: {field}}}}}"))
            .iter()
            .map(|said| said.replace(".properties.a", ""))
            .collect()
    }

    #[test]
    fn every_schema_says_a_type() {
        assert_eq!(schema("{properties: {}}"), ["`.type` must be set"]);
        assert_eq!(
            schema("{type: array, items: {type: string}}"),
            ["`.type` must be `object` for a whole custom resource"]
        );
        assert_eq!(of_field("{description: a}"), ["`.type` must be set"]);
        assert_eq!(of_field("{type: array}"), ["`.items` must be set"]);
        assert_eq!(
            of_field("{type: array, items: {}}"),
            ["`.items.type` must be set"]
        );
        assert_eq!(of_field("{type: int}"), ["`.type` must be a type of JSON"]);
        assert_eq!(
            of_field("{type: strnig}"),
            ["`.type` must be a type of JSON: did you mean `string`?"]
        );
        assert!(of_field("{x-kubernetes-int-or-string: true}").is_empty());
        assert!(of_field("{x-kubernetes-preserve-unknown-fields: true}").is_empty());
    }

    #[test]
    fn fields_are_known_or_any() {
        assert!(of_field("{type: object, additionalProperties: {type: string}}").is_empty());
        assert!(
            of_field("{type: object, additionalProperties: true, properties: {b: {type: string}}}")
                .is_empty()
        );
        assert_eq!(
            of_field("{type: object, additionalProperties: false, properties: {b: {type: string}}}"),
            ["`.additionalProperties` must not be set beside `properties`"]
        );
        assert_eq!(
            schema("{type: object, additionalProperties: true}"),
            ["`.additionalProperties` must not be set for a whole custom resource"]
        );
        assert_eq!(of_field("{type: object, $ref: '#/a'}").len(), 1);
    }

    #[test]
    fn an_integer_or_a_string_may_be_said_in_two_ways() {
        let any = "anyOf: [{type: integer}, {type: string}]";
        assert!(of_field(&format!("{{x-kubernetes-int-or-string: true, {any}}}")).is_empty());
        assert!(
            of_field(&format!(
                "{{x-kubernetes-int-or-string: true, allOf: [{{{any}}}, {{pattern: a}}]}}"
            ))
            .is_empty()
        );
        assert_eq!(
            of_field("{type: object, oneOf: [{type: object, required: [b]}]}"),
            [
                "`.oneOf[0].type` must not be set below `allOf`, `anyOf`, `oneOf` and `not`: say it beside them"
            ]
        );
    }

    #[test]
    fn a_list_that_is_a_map_has_keys() {
        let list = |more: &str, item: &str| {
            of_field(&format!(
                "{{type: array, x-kubernetes-list-type: map, {more} items: {{type: object, {item}}}}}"
            ))
        };
        let keys = "x-kubernetes-list-map-keys: [b],";
        assert!(list(keys, "required: [b], properties: {b: {type: string}}").is_empty());
        assert!(list(keys, "properties: {b: {type: string, default: ''}}").is_empty());
        assert_eq!(
            list("", "properties: {}"),
            ["`.x-kubernetes-list-map-keys` must be set with `x-kubernetes-list-type: map`"]
        );
        assert_eq!(
            list(keys, "properties: {}"),
            ["`.x-kubernetes-list-map-keys[0]` must be a field of the items"]
        );
        assert_eq!(list(keys, "properties: {b: {type: string}}").len(), 1);
    }

    #[test]
    fn metadata_is_known() {
        assert!(schema("{type: object, properties: {metadata: {type: object, properties: {name: {type: string, maxLength: 9}}}}}").is_empty());
        assert_eq!(
            schema(
                "{type: object, properties: {metadata: {type: object, properties: {labels: {type: object}}}}}"
            )
            .len(),
            1
        );
    }
}
