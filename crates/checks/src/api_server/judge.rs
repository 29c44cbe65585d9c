//! Where the rules write what the API server would say of an object.

use std::collections::BTreeSet;

use palisade_yaml::{Node, Scalar, Step};

use super::format::Fault;
use crate::prelude::*;

/// What sort of answer it would be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Category {
    /// Refused: a field that the kind does not have.
    UnknownField,
    /// Refused: a field that must be there.
    MissingField,
    /// Refused: a value that the field does not take.
    InvalidValue,
    /// Refused: what is said in one place does not go with what is said in another.
    Conflict,
    /// Taken, with a warning: what is set does nothing, or will not for long.
    Ineffective,
}

/// One thing that the API server would say.
#[derive(Debug)]
pub(crate) struct Issue {
    pub(crate) category: Category,
    pub(crate) node: Node,
    pub(crate) message: String,
    pub(crate) fix: Option<Fix>,
    /// The first minor version of Kubernetes 1 that says so.
    pub(crate) since: u32,
    /// The first one that no longer does.
    pub(crate) until: u32,
}

/// So many issues of one object are listed: an alias may repeat one many thousand times.
const LIMIT: usize = 1_000;

/// Takes what the API server would say of one object.
pub(crate) struct Judge<'o> {
    root: Value<'o>,
    anchor: Value<'o>,
    pub(crate) issues: Vec<Issue>,
}

impl<'o> Judge<'o> {
    pub(crate) fn new(object: &'o Object) -> Self {
        Self {
            root: object.root(),
            anchor: object.anchor(),
            issues: Vec::new(),
        }
    }

    /// The object.
    pub(crate) fn root(&self) -> Value<'o> {
        self.root
    }

    /// A value that its field does not take; `why` is an order such as `must not be empty`.
    pub(crate) fn invalid(&mut self, at: Value<'o>, why: impl AsRef<str>) {
        self.add(Category::InvalidValue, at, why.as_ref(), None);
    }

    /// [`Judge::invalid`] where `fault` finds one, and the value is a string.
    pub(crate) fn text(&mut self, value: Value<'o>, fault: fn(&str) -> Fault) {
        if let Some(Scalar::Str(text)) = value.scalar()
            && let Some(why) = fault(text)
        {
            self.invalid(value, why);
        }
    }

    /// [`Judge::text`] for a field that may be left out, or be empty.
    pub(crate) fn optional_text(&mut self, of: Value<'o>, field: &str, fault: fn(&str) -> Fault) {
        if let Some(value) = of.get(field).filter(|value| !value.text().is_empty()) {
            self.text(value, fault);
        }
    }

    /// [`Judge::text`] for a field that must be there.
    pub(crate) fn required_text(&mut self, of: Value<'o>, field: &str, fault: fn(&str) -> Fault) {
        if let Some(value) = self.required(of, field) {
            self.text(value, fault);
        }
    }

    /// An integer that is none of those the field takes.
    pub(crate) fn range(&mut self, of: Value<'o>, field: &str, least: i64, most: i64) {
        let Some(value) = of.get(field) else { return };
        let Some(number) = value.as_i64() else { return };
        if (least..=most).contains(&number) {
            return;
        }
        match most {
            i64::MAX if least == 0 => self.invalid(value, "must not be negative"),
            i64::MAX => self.invalid(value, format!("must be at least {least}")),
            _ => self.invalid(value, format!("must be from {least} to {most}")),
        }
    }

    /// [`Judge::range`] for several fields that must not be negative.
    pub(crate) fn not_negative(&mut self, of: Value<'o>, fields: &[&str]) {
        for field in fields {
            self.range(of, field, 0, i64::MAX);
        }
    }

    /// Two things that do not go together.
    pub(crate) fn conflict(&mut self, at: Value<'o>, why: impl AsRef<str>) {
        self.add(Category::Conflict, at, why.as_ref(), None);
    }

    /// [`Judge::conflict`] with what resolves it.
    pub(crate) fn fixable_conflict(&mut self, at: Value<'o>, why: impl AsRef<str>, fix: Fix) {
        self.add(Category::Conflict, at, why.as_ref(), Some(fix));
    }

    /// A field that the object may not have as it is.
    pub(crate) fn forbidden(&mut self, of: Value<'o>, field: &str, why: impl AsRef<str>) {
        if let Some(value) = of.get(field) {
            self.conflict(value, why);
        }
    }

    /// Something that does nothing.
    pub(crate) fn ineffective(&mut self, at: Value<'o>, why: impl AsRef<str>) {
        self.add(Category::Ineffective, at, why.as_ref(), None);
    }

    /// [`Judge::ineffective`] with what resolves it.
    pub(crate) fn fixable_ineffective(&mut self, at: Value<'o>, why: impl AsRef<str>, fix: Fix) {
        self.add(Category::Ineffective, at, why.as_ref(), Some(fix));
    }

    /// The value of a field that must be there and not be empty, which is reported where it is.
    pub(crate) fn required(&mut self, of: Value<'o>, field: &str) -> Option<Value<'o>> {
        let value = of.get(field);
        let is_empty = |value: Value<'o>| value.as_str() == Some("");
        match value {
            Some(value) if !is_empty(value) => Some(value),
            _ => {
                self.missing(of, field);
                None
            }
        }
    }

    /// The items of a list that must be there and have one.
    pub(crate) fn required_items(
        &mut self,
        of: Value<'o>,
        field: &str,
    ) -> impl Iterator<Item = Value<'o>> + use<'o> {
        let list = of
            .get(field)
            .filter(|list| !list.is_sequence() || list.items().next().is_some());
        if list.is_none() {
            self.missing(of, field);
        }
        list.into_iter().flat_map(Value::items)
    }

    /// A field that must be there and is not. What lacks it may be long, so its key stands for it.
    pub(crate) fn missing(&mut self, of: Value<'o>, field: &str) {
        self.missing_with(of, field, "must be set", None);
    }

    /// [`Judge::missing`] in other words, or with what resolves it.
    pub(crate) fn missing_with(&mut self, of: Value<'o>, field: &str, why: &str, fix: Option<Fix>) {
        let place = match of.entry(field) {
            Some(entry) => entry.key,
            None => self.key_of(of),
        };
        let path = match self.path(of) {
            path if path.is_empty() => field.to_owned(),
            path => format!("{path}.{field}"),
        };
        self.push(Category::MissingField, place, format!("`{path}` {why}"), fix);
    }

    fn key_of(&self, value: Value<'o>) -> Value<'o> {
        if value == self.root {
            return self.anchor;
        }
        match value.tree().path(value.node()).pop() {
            Some(Step::Key(key)) => key,
            Some(Step::Item(_, item)) => item,
            None => self.anchor,
        }
    }

    fn add(&mut self, category: Category, at: Value<'o>, why: &str, fix: Option<Fix>) {
        let path = self.path(at);
        let message = match path.as_str() {
            "" => format!("the object {why}"),
            _ => format!("`{path}` {why}"),
        };
        self.push(category, at, message, fix);
    }

    /// Takes an issue whose message is made.
    pub(crate) fn push(&mut self, category: Category, at: Value<'o>, message: String, fix: Option<Fix>) {
        if self.issues.len() < LIMIT {
            self.issues.push(Issue {
                category,
                node: at.node(),
                message,
                fix,
                since: 0,
                until: u32::MAX,
            });
        }
    }

    /// Says of what was added last that the API server says it from a minor version on only.
    pub(crate) fn since(&mut self, minor: u32) {
        if let Some(issue) = self.issues.last_mut() {
            issue.since = minor;
        }
    }

    /// [`Judge::since`] for all that `rules` add: of a field that older servers drop.
    pub(crate) fn field_since(&mut self, minor: u32, rules: impl FnOnce(&mut Self)) {
        let before = self.issues.len();
        rules(self);
        for issue in &mut self.issues[before..] {
            issue.since = issue.since.max(minor);
        }
    }

    /// Says of what was added last that the API server says it no longer, from a minor version on.
    pub(crate) fn until(&mut self, minor: u32) {
        if let Some(issue) = self.issues.last_mut() {
            issue.until = minor;
        }
    }

    /// A mapping that has none of the fields of which it must have one.
    pub(crate) fn missing_choice(&mut self, of: Value<'o>, why: &str) {
        let path = self.path(of);
        let place = self.key_of(of);
        self.push(Category::MissingField, place, format!("`{path}` {why}"), None);
    }

    /// Where a value or a key stands in the object, as the API server writes it. What an alias leads to has
    /// the path of what the alias is of.
    pub(crate) fn path(&self, at: Value<'o>) -> String {
        path_in(self.root, at)
    }
}

/// Where a value stands in an object: `spec.containers[0].image`, `metadata.labels[example.com/team]`.
pub(crate) fn path_in(root: Value<'_>, at: Value<'_>) -> String {
    let tree = root.tree();
    let steps = tree
        .path_below(root.node(), at.node())
        .unwrap_or_else(|| tree.path(at.node()));
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Item(number, _) => path.push_str(&format!("[{number}]")),
            Step::Key(key) if !is_word(key.text()) => path.push_str(&format!("[{}]", key.text())),
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key.text());
            }
        }
    }
    path
}

fn is_word(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_-$".contains(&byte))
}

/// The text of a field; empty where it is absent or no string.
pub(crate) fn text<'o>(of: Value<'o>, field: &str) -> &'o str {
    of.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// An integer.
pub(crate) fn number(of: Value<'_>, field: &str) -> Option<i64> {
    of.get(field)?.as_i64()
}

/// A boolean that is true.
pub(crate) fn is_true(of: Value<'_>, field: &str) -> bool {
    of.get(field).is_some_and(Value::is_true)
}

/// The items of a list.
pub(crate) fn items<'o>(of: Value<'o>, field: &str) -> impl Iterator<Item = Value<'o>> + use<'o> {
    of.get(field).into_iter().flat_map(Value::items)
}

/// What must not come twice.
pub(crate) struct Seen<T>(BTreeSet<T>);

impl<T: Ord> Seen<T> {
    pub(crate) fn new() -> Self {
        Self(BTreeSet::new())
    }

    /// Whether `value` was seen before.
    pub(crate) fn has(&self, value: &T) -> bool {
        self.0.contains(value)
    }

    /// Whether `value` was seen before; from now on it was.
    pub(crate) fn is_again(&mut self, value: T) -> bool {
        !self.0.insert(value)
    }
}
