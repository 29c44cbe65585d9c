//! Custom resources by the schema of their definition, where that is among the objects.
//!
//! Rules in CEL (`x-kubernetes-validations`) and formats are not judged: what they would refuse is not said.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use palisade_model::Inventory;
use palisade_schema::ProblemKind;
use palisade_yaml::{Kind, Node, Scalar};
use regex::{Regex, RegexBuilder};

use super::format::dns_subdomain;
use super::judge::{Category, Judge, is_true, items, number, text};
use super::meta;
use crate::prelude::*;

/// So many comparisons of a value with a schema are made for one object: aliases in a schema may ask for more
/// than anybody waits for. What is beyond is not judged.
const BUDGET: u32 = 1_000_000;

/// Judges an object of a kind that Kubernetes itself does not have.
pub(crate) fn resource<'o>(judge: &mut Judge<'o>, object: &'o Object, inventory: &Inventory) {
    // Of two definitions, in two files, nobody can say which will be there.
    let mut definitions = definitions(object, inventory).collect::<Vec<_>>().into_iter();
    let (Some(definition), None) = (definitions.next(), definitions.next()) else {
        return;
    };
    if !definition.is_served
        && let Some(version) = object.root().get("apiVersion")
    {
        return judge.invalid(version, "must be a version that the definition serves");
    }
    metadata(judge, object);
    let Some(schema) = definition.schema else { return };
    let status = object.root().get("status").filter(|_| definition.has_status);
    let mut walk = Walk {
        budget: BUDGET,
        passed_over: status.map(Value::node),
        faults: Vec::new(),
    };
    if definition.prunes {
        walk.structure(object.root(), schema, true);
    }
    walk.values(object.root(), schema, true);
    let is_completed = is_completed(object, inventory);
    for fault in walk.faults {
        match fault {
            Fault::Unknown { key, suggestion } => {
                let path = judge.path(key);
                let hint = suggestion
                    .as_ref()
                    .map(|known| format!(": did you mean `{known}`?"))
                    .unwrap_or_default();
                let message = format!("`{path}` is not a field of {}{hint}", object.kind());
                let fix = suggestion
                    .filter(|known| palisade_schema::is_slip(key.text(), known))
                    .map(|known| super::rename(key, &known));
                judge.push(Category::UnknownField, key, message, fix);
            }
            Fault::Missing { .. } if is_completed => {}
            Fault::Missing { of, field } => judge.missing(of, field),
            Fault::Invalid { value, why } => judge.invalid(value, why),
            Fault::Unsure => {}
        }
    }
}

/// What every object has, whatever its kind.
fn metadata<'o>(judge: &mut Judge<'o>, object: &'o Object) {
    let Some(of) = palisade_schema::object_meta() else {
        return;
    };
    for problem in palisade_schema::inspect_part(object.root(), &["metadata"], of) {
        let category = match problem.kind {
            ProblemKind::UnknownField { .. } => Category::UnknownField,
            _ => Category::InvalidValue,
        };
        judge.push(category, problem.at, problem.to_string(), None);
    }
    meta::object(judge, dns_subdomain, false);
}

/// Whether a webhook may fill in what an object lacks: that comes before the schema is asked.
fn is_completed(object: &Object, inventory: &Inventory) -> bool {
    inventory
        .of_kind("admissionregistration.k8s.io", "MutatingWebhookConfiguration")
        .flat_map(|webhooks| items(webhooks.root(), "webhooks"))
        .any(|webhook| {
            let mut rules = items(webhook, "rules").peekable();
            // Some controllers give their webhook its rules when they start.
            let is_to_have_rules = rules.peek().is_none() && text(webhook, "name").ends_with(object.group());
            is_to_have_rules
                || rules.any(|rule| {
                    items(rule, "apiGroups").any(|group| matches!(group.text(), "*"))
                        || items(rule, "apiGroups").any(|group| group.text() == object.group())
                })
        })
}

/// What a definition says of one version.
struct Definition<'i> {
    is_served: bool,
    schema: Option<Value<'i>>,
    /// What the schema does not know is not kept.
    prunes: bool,
    /// The status is not taken with the rest.
    has_status: bool,
}

/// The definitions of the kind of an object that have its version.
fn definitions<'i>(object: &Object, inventory: &'i Inventory) -> impl Iterator<Item = Definition<'i>> {
    let (group, kind) = (object.group(), object.kind());
    let version = &object.identity().version;
    inventory
        .of_kind("apiextensions.k8s.io", "CustomResourceDefinition")
        .filter(move |definition| definition.name().ends_with(group))
        .filter_map(|definition| Some((definition, definition.spec()?)))
        .filter(move |(_, spec)| {
            text(*spec, "group") == group && spec.at(&["names", "kind"]).map(Value::text) == Some(kind)
        })
        .filter_map(move |(definition, spec)| {
            let named = items(spec, "versions").find(|of| text(*of, "name") == &**version)?;
            let keeps_unknown = spec.get("preserveUnknownFields").and_then(Value::as_bool);
            let schema = named.at(&["schema", "openAPIV3Schema"]);
            Some(Definition {
                is_served: named.get("served").is_none_or(|served| !served.is_false()),
                schema: schema.or_else(|| spec.at(&["validation", "openAPIV3Schema"])),
                // Before the first stable version nothing was pruned unless it was asked for.
                prunes: !keeps_unknown.unwrap_or(&*definition.identity().version != "v1"),
                has_status: [named, spec]
                    .iter()
                    .any(|of| of.at(&["subresources", "status"]).is_some()),
            })
        })
}

enum Fault<'o, 's> {
    Unknown {
        key: Value<'o>,
        suggestion: Option<String>,
    },
    Missing {
        of: Value<'o>,
        field: &'s str,
    },
    Invalid {
        value: Value<'o>,
        why: String,
    },
    /// It may be wrong, and only Kubernetes knows.
    Unsure,
}

/// How a value fits a schema.
#[derive(Clone, Copy, PartialEq)]
enum Fit {
    Yes,
    No,
    Unsure,
}

struct Walk<'o, 's> {
    budget: u32,
    /// A value that is not looked at.
    passed_over: Option<Node>,
    faults: Vec<Fault<'o, 's>>,
}

impl<'o, 's> Walk<'o, 's> {
    fn pay(&mut self) -> bool {
        self.budget = self.budget.saturating_sub(1);
        self.budget > 0
    }

    /// Fields that would be pruned: those of which the schema knows nothing.
    fn structure(&mut self, value: Value<'o>, schema: Value<'s>, is_resource: bool) {
        if !self.pay() {
            return;
        }
        let is_resource = is_resource || is_true(schema, "x-kubernetes-embedded-resource");
        for item in value.items() {
            if let Some(schema) = schema.get("items") {
                self.structure(item, schema, false);
            }
        }
        if !value.is_mapping() {
            return;
        }
        let properties = schema.get("properties");
        let additional = schema.get("additionalProperties");
        let keeps_all =
            is_true(schema, "x-kubernetes-preserve-unknown-fields") || additional.is_some_and(Value::is_true);
        for entry in value.entries() {
            if is_resource && matches!(entry.name(), "apiVersion" | "kind" | "metadata") {
                continue;
            }
            let known = properties.and_then(|properties| properties.get(entry.name()));
            match known.or(additional.filter(|additional| additional.is_mapping())) {
                Some(schema) => self.structure(entry.value, schema, false),
                None if keeps_all || text(schema, "type") != "object" => {}
                None => {
                    let names = properties
                        .into_iter()
                        .flat_map(Value::entries)
                        .map(|entry| entry.name());
                    let suggestion = palisade_schema::closest(entry.name(), names)
                        .filter(|known| value.entry(known).is_none())
                        .map(str::to_owned);
                    self.faults.push(Fault::Unknown {
                        key: entry.key,
                        suggestion,
                    });
                }
            }
        }
    }

    /// Whether a value fits a schema, with all that is below it.
    fn fit(&mut self, value: Value<'o>, schema: Value<'s>) -> Fit {
        let mut walk = Walk {
            budget: self.budget,
            passed_over: self.passed_over,
            faults: Vec::new(),
        };
        walk.values(value, schema, false);
        self.budget = walk.budget;
        match walk.faults.as_slice() {
            _ if self.budget == 0 => Fit::Unsure,
            [] => Fit::Yes,
            faults if faults.iter().all(|fault| matches!(fault, Fault::Unsure)) => Fit::Unsure,
            _ => Fit::No,
        }
    }

    fn invalid(&mut self, value: Value<'o>, why: impl Into<String>) {
        self.faults.push(Fault::Invalid {
            value,
            why: why.into(),
        });
    }

    fn values(&mut self, value: Value<'o>, schema: Value<'s>, is_resource: bool) {
        if !self.pay() || value.is_null() || self.passed_over == Some(value.node()) {
            return;
        }
        if !self.is_of_type(value, schema) {
            return;
        }
        if let Some(allowed) = schema.get("enum") {
            let own = value.to_json();
            if !allowed.items().any(|item| item.to_json() == own) {
                let names: Vec<_> = allowed.items().map(Value::text).collect();
                self.invalid(value, format!("must be one of `{}`", names.join("`, `")));
            }
        }
        match value.kind() {
            Kind::Scalar => self.scalar(value, schema),
            Kind::Sequence => self.list(value, schema),
            Kind::Mapping => self.mapping(value, schema, is_resource),
        }
        self.logic(value, schema);
    }

    fn is_of_type(&mut self, value: Value<'o>, schema: Value<'s>) -> bool {
        let is_int = value.as_i64().is_some();
        let is_string = value.as_str().is_some();
        if is_true(schema, "x-kubernetes-int-or-string") {
            if !is_int && !is_string {
                self.invalid(
                    value,
                    format!("must be an integer or a string, not {}", value.type_name()),
                );
            }
            return is_int || is_string;
        }
        let is_whole = |number: f64| number.fract() == 0.0;
        let (fits, expected) = match text(schema, "type") {
            "object" => (value.is_mapping(), "a mapping"),
            "array" => (value.is_sequence(), "a list"),
            "string" => (is_string, "a string"),
            "boolean" => (value.as_bool().is_some(), "a boolean"),
            "integer" => match value.scalar() {
                Some(Scalar::Float(number)) => (is_whole(number), "an integer"),
                _ => (is_int, "an integer"),
            },
            "number" => (
                is_int || matches!(value.scalar(), Some(Scalar::Float(_))),
                "a number",
            ),
            _ => return true,
        };
        if !fits {
            self.invalid(value, format!("must be {expected}, not {}", value.type_name()));
        }
        fits
    }

    fn scalar(&mut self, value: Value<'o>, schema: Value<'s>) {
        match value.scalar() {
            Some(Scalar::Str(text)) => self.string(value, text, schema),
            Some(Scalar::Int(number)) => self.number(value, number as f64, schema),
            Some(Scalar::Float(number)) => self.number(value, number, schema),
            _ => {}
        }
    }

    fn string(&mut self, value: Value<'o>, content: &str, schema: Value<'s>) {
        let length = || i64::try_from(content.chars().count()).unwrap_or(i64::MAX);
        if let Some(least) = number(schema, "minLength").filter(|least| length() < *least) {
            self.invalid(value, format!("must have at least {least} characters"));
        }
        if let Some(most) = number(schema, "maxLength").filter(|most| length() > *most) {
            self.invalid(value, format!("must have at most {most} characters"));
        }
        let pattern = text(schema, "pattern");
        match matches(pattern, content) {
            Some(false) => self.invalid(value, format!("must match `{pattern}`")),
            Some(true) => {}
            None => self.faults.push(Fault::Unsure),
        }
        if !text(schema, "format").is_empty() {
            self.faults.push(Fault::Unsure);
        }
    }

    fn number(&mut self, value: Value<'o>, own: f64, schema: Value<'s>) {
        let bound = |field: &str| match schema.get(field)?.scalar()? {
            Scalar::Int(number) => Some(number as f64),
            Scalar::Float(number) => Some(number),
            _ => None,
        };
        if let Some(least) = bound("minimum") {
            let is_open = is_true(schema, "exclusiveMinimum");
            if own < least || (is_open && own <= least) {
                let words = if is_open { "more than" } else { "at least" };
                self.invalid(value, format!("must be {words} {least}"));
            }
        }
        if let Some(most) = bound("maximum") {
            let is_open = is_true(schema, "exclusiveMaximum");
            if own > most || (is_open && own >= most) {
                let words = if is_open { "less than" } else { "at most" };
                self.invalid(value, format!("must be {words} {most}"));
            }
        }
        if let Some(unit) = bound("multipleOf").filter(|unit| *unit > 0.0)
            && unit.fract() == 0.0
            && own % unit != 0.0
        {
            self.invalid(value, format!("must be a multiple of {unit}"));
        }
    }

    fn count(
        &mut self,
        value: Value<'o>,
        schema: Value<'s>,
        count: usize,
        [least, most]: [&str; 2],
        what: &str,
    ) {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        if let Some(least) = number(schema, least).filter(|least| count < *least) {
            self.invalid(value, format!("must have at least {least} {what}"));
        }
        if let Some(most) = number(schema, most).filter(|most| count > *most) {
            self.invalid(value, format!("must have at most {most} {what}"));
        }
    }

    fn list(&mut self, value: Value<'o>, schema: Value<'s>) {
        self.count(
            value,
            schema,
            value.items().count(),
            ["minItems", "maxItems"],
            "items",
        );
        self.doubles(value, schema);
        let Some(schema) = schema.get("items") else { return };
        for item in value.items() {
            self.values(item, schema, false);
        }
    }

    /// Items of a set, or of a list that is a map, that come twice.
    fn doubles(&mut self, value: Value<'o>, schema: Value<'s>) {
        let kind = text(schema, "x-kubernetes-list-type");
        let keys: Vec<_> = items(schema, "x-kubernetes-list-map-keys")
            .map(Value::text)
            .collect();
        let mut seen = BTreeSet::new();
        for item in value.items() {
            let key = match kind {
                "set" => Some(item.to_json().to_string()),
                "map" if keys.is_empty() => None,
                "map" => {
                    // A key that is left out may have a default.
                    let values: Option<Vec<_>> = keys
                        .iter()
                        .map(|key| Some(item.get(key)?.to_json().to_string()))
                        .collect();
                    values.map(|values| values.join("\n"))
                }
                _ => None,
            };
            if key.is_some_and(|key| !seen.insert(key)) {
                self.invalid(item, "is listed already");
            }
        }
    }

    fn mapping(&mut self, value: Value<'o>, schema: Value<'s>, is_resource: bool) {
        let is_resource = is_resource || is_true(schema, "x-kubernetes-embedded-resource");
        self.count(
            value,
            schema,
            value.entries().count(),
            ["minProperties", "maxProperties"],
            "fields",
        );
        let properties = schema.get("properties");
        for field in items(schema, "required").filter_map(Value::as_str) {
            let of_field = properties.and_then(|properties| properties.get(field));
            let default = of_field.and_then(|field| field.get("default"));
            // A null is dropped where it means nothing.
            let may_be_null = of_field.is_none_or(|field| is_true(field, "nullable"));
            let is_there = value
                .entry(field)
                .is_some_and(|entry| may_be_null || !entry.value.is_null());
            if !is_there && default.is_none() {
                self.faults.push(Fault::Missing { of: value, field });
            }
        }
        let additional = schema
            .get("additionalProperties")
            .filter(|additional| additional.is_mapping());
        for entry in value.entries() {
            if is_resource && matches!(entry.name(), "apiVersion" | "kind" | "metadata") {
                continue;
            }
            let own = properties.and_then(|properties| properties.get(entry.name()));
            if let Some(schema) = own.or(additional) {
                self.values(entry.value, schema, false);
            }
        }
    }

    fn logic(&mut self, value: Value<'o>, schema: Value<'s>) {
        // What is filled in may decide which form a value has.
        let is_filled_in = schema
            .get("properties")
            .into_iter()
            .flat_map(Value::entries)
            .any(|field| field.value.get("default").is_some() && value.get(field.name()).is_none());
        if is_filled_in && value.is_mapping() {
            return;
        }
        for part in items(schema, "allOf") {
            self.values(value, part, false);
        }
        if schema.get("anyOf").is_some_and(Value::is_sequence) {
            let fits: Vec<_> = items(schema, "anyOf").map(|part| self.fit(value, part)).collect();
            if fits.iter().all(|fit| *fit == Fit::No) {
                self.invalid(value, "must fit one of the forms that the definition lists");
            }
        }
        if schema.get("oneOf").is_some_and(Value::is_sequence) {
            let fits: Vec<_> = items(schema, "oneOf").map(|part| self.fit(value, part)).collect();
            let count = |fit: Fit| fits.iter().filter(|other| **other == fit).count();
            if count(Fit::Yes) > 1 {
                self.invalid(value, "must fit only one of the forms that the definition lists");
            } else if count(Fit::Yes) == 0 && count(Fit::Unsure) == 0 {
                self.invalid(value, "must fit one of the forms that the definition lists");
            }
        }
        if let Some(part) = schema.get("not")
            && self.fit(value, part) == Fit::Yes
        {
            self.invalid(value, "must not have the form that the definition forbids");
        }
    }
}

thread_local! {
    /// Patterns of schemas, compiled: the same one comes with every object of a kind.
    static PATTERNS: RefCell<HashMap<String, Option<Regex>>> = RefCell::default();
}

/// Whether a text matches a pattern anywhere; nothing where that is not for us to say. Kubernetes compiles patterns
/// with Go's regexp, whose `\d`, `\s`, `\w` and `\b` know ASCII alone.
fn matches(pattern: &str, text: &str) -> Option<bool> {
    if pattern.is_empty() {
        return Some(true);
    }
    if !text.is_ascii() && pattern.contains('\\') {
        return None;
    }
    PATTERNS.with_borrow_mut(|patterns| {
        if patterns.len() > 10_000 {
            patterns.clear();
        }
        if !patterns.contains_key(pattern) {
            let compiled = RegexBuilder::new(pattern).size_limit(1 << 20).build().ok();
            patterns.insert(pattern.to_owned(), compiled);
        }
        patterns.get(pattern)?.as_ref().map(|regex| regex.is_match(text))
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    /// What is said of a Backup, beside a definition of its kind.
    fn of_backup(version: &str, schema: &str, backup: &str) -> Vec<String> {
        said(&format!(
            "
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {{name: backups.example.com}}
spec:
  group: example.com
  scope: Namespaced
  names: {{kind: Backup, plural: backups}}
  versions:
  - {{name: v1, storage: true, {version}, schema: {{openAPIV3Schema: {{type: object, properties: {{{schema}}}}}}}}}
---
{backup}"
        ))
    }

    const BACKUP: &str = "apiVersion: example.com/v1\nkind: Backup\nmetadata: {name: daily}\n";

    #[test]
    fn a_status_of_its_own_is_not_taken_with_the_rest() {
        let schema = "status: {type: object, required: [a], properties: {a: {type: integer}}}";
        let with = |status: &str| {
            of_backup(
                "served: true, subresources: {status: {}}",
                schema,
                &format!("{BACKUP}status: {status}"),
            )
        };
        assert!(with("{a: x}").is_empty() && with("{}").is_empty());
        assert_eq!(with("{b: 1}"), ["`status.b` is not a field of Backup"]);
        let without = of_backup("served: true", schema, &format!("{BACKUP}status: {{}}"));
        assert_eq!(without, ["`status.a` must be set"]);
    }

    #[test]
    fn a_webhook_may_fill_in_what_is_missing() {
        let schema = "spec: {type: object, required: [a], properties: {a: {type: integer}}}";
        let with = |webhook: &str| {
            of_backup(
                "served: true",
                schema,
                &format!("{BACKUP}spec: {{}}\n---\n{webhook}"),
            )
        };
        assert_eq!(with(""), ["`spec.a` must be set"]);
        let webhook = |more: &str| {
            format!(
                "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\n\
                 metadata: {{name: defaults}}\nwebhooks: [{{name: webhook.example.com, sideEffects: None, \
                 admissionReviewVersions: [v1], clientConfig: {{service: {{name: a, namespace: b}}}}{more}}}]"
            )
        };
        let rule = |group: &str| {
            webhook(&format!(
                ", rules: [{{operations: [CREATE], apiGroups: [{group}], apiVersions: [v1], resources: [backups]}}]"
            ))
        };
        assert!(with(&rule("example.com")).is_empty());
        assert!(with(&webhook("")).is_empty());
        assert_eq!(with(&rule("apps")).len(), 1);
    }

    #[test]
    fn a_default_decides_which_form_a_value_has() {
        let schema = "spec: {type: object, properties: {a: {type: integer, default: 1}, b: {type: integer}}, \
                      oneOf: [{required: [a]}, {required: [c]}]}";
        assert!(of_backup("served: true", schema, &format!("{BACKUP}spec: {{b: 1}}")).is_empty());
    }

    #[test]
    fn a_null_is_as_good_as_nothing_unless_it_may_be_one() {
        let schema = "spec: {type: object, required: [a, b], properties: {a: {type: integer}, \
                      b: {type: integer, nullable: true}}}";
        let said = of_backup(
            "served: true",
            schema,
            &format!("{BACKUP}spec: {{a: null, b: null}}"),
        );
        assert_eq!(said, ["`spec.a` must be set"]);
    }

    #[test]
    fn a_version_must_be_served() {
        let said = of_backup(
            "served: false",
            "spec: {type: object}",
            &format!("{BACKUP}spec: {{a: 1}}"),
        );
        assert_eq!(
            said,
            ["`apiVersion` must be a version that the definition serves"]
        );
    }

    #[test]
    fn metadata_is_that_of_every_object() {
        let backup = "apiVersion: example.com/v1\nkind: Backup\n\
                      metadata: {name: Daily, lables: {a: b}, labels: {app: 'a b'}, annotations: {a: 1}}";
        assert_eq!(
            of_backup("served: true", "spec: {type: object}", backup),
            [
                "`metadata.name` must be lower-case letters, digits, `-` and `.`, and every part begin and end with a letter or a digit",
                "`metadata.lables` is not a field of ObjectMeta: did you mean `labels`?",
                "`metadata.labels.app` must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit",
                "`metadata.annotations.a` must be a string, not an integer: quote it",
            ]
        );
    }

    #[test]
    fn an_old_definition_keeps_what_it_does_not_know() {
        let with = |more: &str| {
            said(&format!(
                "
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: {{name: backups.example.com}}
spec:
  group: example.com
  names: {{kind: Backup, plural: backups}}
  versions: [{{name: v1, served: true, storage: true}}]
  validation: {{openAPIV3Schema: {{type: object, properties: {{spec: {{type: object}}}}}}}}
  {more}
---
{BACKUP}spec: {{a: 1}}"
            ))
        };
        assert!(with("").is_empty());
        assert_eq!(
            with("preserveUnknownFields: false"),
            ["`spec.a` is not a field of Backup"]
        );
    }
}
