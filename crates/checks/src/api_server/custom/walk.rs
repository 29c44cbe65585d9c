//! A walk over a custom resource and the schema of its definition, side by side.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use palisade_yaml::{Kind, Node, Scalar};
use regex::{Regex, RegexBuilder};

use crate::api_server::judge::{is_true, items, number, text};
use crate::prelude::*;

/// So many comparisons of a value with a schema are made for one object: aliases in a schema may ask for more
/// than anybody waits for. What is beyond is not judged.
const BUDGET: u32 = 1_000_000;

pub(super) enum Fault<'o, 's> {
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

pub(super) struct Walk<'o, 's> {
    budget: u32,
    /// A value that is not looked at.
    passed_over: Option<Node>,
    pub(super) faults: Vec<Fault<'o, 's>>,
}

impl<'o, 's> Walk<'o, 's> {
    pub(super) fn new(passed_over: Option<Node>) -> Self {
        Self {
            budget: BUDGET,
            passed_over,
            faults: Vec::new(),
        }
    }

    fn pay(&mut self) -> bool {
        self.budget = self.budget.saturating_sub(1);
        self.budget > 0
    }

    /// Fields that would be pruned: those of which the schema knows nothing.
    pub(super) fn structure(&mut self, value: Value<'o>, schema: Value<'s>, is_resource: bool) {
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

    /// Values that the schema does not take.
    pub(super) fn values(&mut self, value: Value<'o>, schema: Value<'s>, is_resource: bool) {
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
