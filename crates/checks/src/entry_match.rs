//! Labels and annotations by pattern, for the checks that require them and the one that forbids them.

use palisade_model::Kinds;
use palisade_yaml::Entry;

use crate::prelude::*;

/// Labels or annotations.
#[derive(Clone, Copy)]
pub(crate) enum Field {
    Labels,
    Annotations,
}

/// What an entry must look like to be meant.
struct Shape {
    field: Field,
    key: Option<Pattern>,
    value: Option<Pattern>,
}

/// The parameter for the key.
pub(crate) const KEY: Param = Param::new("key", ParamKind::Pattern, "pattern of the key").required();

/// The parameter for the value.
pub(crate) const VALUE: Param = Param::new(
    "value",
    ParamKind::Pattern,
    "pattern of the value; left out, every value matches",
);

/// The parameter for the kinds of objects.
pub(crate) const KINDS: Param = Param::new(
    "kinds",
    ParamKind::Texts,
    "the kinds of objects that are judged; left out, all of them",
);

/// Makes the rule that finds objects without an entry of the shape.
pub(crate) fn required(field: Field, params: &Params) -> Result<Rule, ParamError> {
    let kinds = kinds(params)?;
    let shape = Shape::of(field, params);
    Ok(Rule::object(move |object, report| {
        if kinds.contains(object.identity()) && !shape.entries(object).any(|entry| shape.matches(&entry)) {
            shape.report_missing(object, report);
        }
    }))
}

/// Makes the rule that finds entries of the shape.
pub(crate) fn forbidden(field: Field, params: &Params) -> Rule {
    let shape = Shape::of(field, params);
    Rule::object(move |object, report| {
        for entry in shape.entries(object).filter(|entry| shape.matches(entry)) {
            let (word, name, text) = (field.word(), entry.name(), text(&entry));
            report.at(
                entry.key,
                format!("the {word} `{name}` with the value `{text}` is forbidden"),
            );
        }
    })
}

fn kinds(params: &Params) -> Result<Kinds, ParamError> {
    let names = params.texts("kinds");
    if names.is_empty() {
        return Ok(Kinds::Any);
    }
    Kinds::all_named(names.iter().map(String::as_str)).map_err(|name| {
        let known: Vec<_> = Kinds::names().collect();
        ParamError::new(format!(
            "parameter `kinds`: `{name}` is none of {}",
            known.join(", ")
        ))
    })
}

impl Field {
    fn name(self) -> &'static str {
        match self {
            Self::Labels => "labels",
            Self::Annotations => "annotations",
        }
    }

    fn word(self) -> &'static str {
        self.name().trim_end_matches('s')
    }
}

impl Shape {
    fn of(field: Field, params: &Params) -> Self {
        Self {
            field,
            key: params.pattern("key"),
            value: params.pattern("value"),
        }
    }

    fn entries<'o>(&self, object: &'o Object) -> impl Iterator<Item = Entry<'o>> + use<'o> {
        object
            .at(&["metadata", self.field.name()])
            .into_iter()
            .flat_map(Value::entries)
    }

    fn matches(&self, entry: &Entry<'_>) -> bool {
        self.matches_key(entry) && self.value.as_ref().is_none_or(|value| value.matches(text(entry)))
    }

    fn matches_key(&self, entry: &Entry<'_>) -> bool {
        self.key.as_ref().is_none_or(|key| key.matches(entry.name()))
    }

    /// Points to the entry that has the right key but a wrong value, else to where one should be.
    fn report_missing(&self, object: &Object, report: &mut Reporter<'_>) {
        let word = self.field.word();
        let value = self
            .value
            .as_ref()
            .map(ToString::to_string)
            .filter(|value| !value.is_empty());
        if let (Some(value), Some(entry)) =
            (&value, self.entries(object).find(|entry| self.matches_key(entry)))
        {
            let (name, text) = (entry.name(), text(&entry));
            return report.at(
                entry.value,
                format!("the {word} `{name}` is `{text}`, which does not match `{value}`"),
            );
        }
        let key = self.key.as_ref().map(ToString::to_string).unwrap_or_default();
        let field = object
            .root()
            .get("metadata")
            .and_then(|metadata| metadata.entry(self.field.name()));
        let place = field.map_or_else(|| object.anchor(), |entry| entry.key);
        let value = value
            .map(|value| format!(" with a value that matches `{value}`"))
            .unwrap_or_default();
        report.at(place, format!("no {word} matches `{key}`{value}"));
    }
}

/// The text of an entry's value; null is the empty string, as for Kubernetes.
fn text<'o>(entry: &Entry<'o>) -> &'o str {
    if entry.value.is_null() {
        ""
    } else {
        entry.value.text()
    }
}
