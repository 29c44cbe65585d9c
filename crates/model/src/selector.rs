//! Label selectors: which objects, or pods, something is meant for.
//!
//! The rules are those of apimachinery's `LabelSelectorAsSelector` and `labels.NewRequirement`: an
//! invalid selector is an error there and here, never one that selects nothing.

use palisade_yaml::{Node, Value};

use crate::Labels;

/// What labels must be like: all requirements must be met. Without requirements it selects everything.
///
/// What an absent selector means depends on the field, so its reader decides that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LabelSelector {
    requirements: Vec<Requirement>,
}

/// One condition on one label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The label's name.
    pub key: Box<str>,
    /// How the label's value relates to `values`.
    pub operator: Operator,
    /// The values; none for `Exists` and `DoesNotExist`.
    pub values: Vec<Box<str>>,
}

/// The operators of `matchExpressions`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// The label is there, with one of the values; each pair of `matchLabels` is such a requirement.
    In,
    /// The label is absent, or has none of the values.
    NotIn,
    /// The label is there.
    Exists,
    /// The label is absent.
    DoesNotExist,
}

/// What is wrong with a selector, and which node of the tree is at fault.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct SelectorError {
    /// The node at fault, in the tree that the selector was read from.
    pub node: Node,
    /// What is wrong and what to do, in lower case without a full stop.
    pub message: String,
}

impl LabelSelector {
    /// Reads a selector of the form `{matchLabels, matchExpressions}`.
    ///
    /// # Errors
    /// Anything that the API server refuses in a selector.
    pub fn of(value: Value<'_>) -> Result<Self, SelectorError> {
        if !value.is_mapping() {
            return Err(wrong_type(value, "a label selector", "a mapping"));
        }
        let mut requirements = Vec::new();
        if let Some(labels) = value.get("matchLabels") {
            read_pairs(labels, "`matchLabels`", &mut requirements)?;
        }
        let Some(expressions) = value.get("matchExpressions") else {
            return Ok(Self { requirements });
        };
        if !expressions.is_sequence() {
            return Err(wrong_type(expressions, "`matchExpressions`", "a list"));
        }
        for expression in expressions.items() {
            requirements.push(Requirement::of(expression)?);
        }
        Ok(Self { requirements })
    }

    /// Reads a selector that is a plain mapping of labels, as Services and ReplicationControllers
    /// have it. For these an empty selector does not select everything: see [`Self::is_empty`].
    ///
    /// # Errors
    /// Anything that the API server refuses in such a mapping.
    pub fn of_map(value: Value<'_>) -> Result<Self, SelectorError> {
        let mut requirements = Vec::new();
        read_pairs(value, "a selector", &mut requirements)?;
        Ok(Self { requirements })
    }

    /// Whether it selects what has `labels`.
    pub fn matches(&self, labels: &Labels<'_>) -> bool {
        self.matches_by(|key| labels.get(key))
    }

    /// [`LabelSelector::matches`] for labels that stand in no tree: `label` gives the value of one.
    pub fn matches_by<'l>(&self, label: impl Fn(&str) -> Option<&'l str>) -> bool {
        self.requirements
            .iter()
            .all(|requirement| requirement.allows(label(&requirement.key)))
    }

    /// The same selector without the requirements on some labels.
    #[must_use]
    pub fn without(mut self, keys: &[String]) -> Self {
        self.requirements
            .retain(|requirement| !keys.iter().any(|key| **key == *requirement.key));
        self
    }

    /// Whether it has no requirements.
    pub fn is_empty(&self) -> bool {
        self.requirements.is_empty()
    }

    /// All requirements: those of `matchLabels`, then those of `matchExpressions`.
    pub fn requirements(&self) -> &[Requirement] {
        &self.requirements
    }

    /// The labels that whatever it selects must have exactly: those of `matchLabels`, and those
    /// that must be `In` a single value.
    pub fn required_pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.requirements.iter().filter_map(|requirement| {
            match (requirement.operator, requirement.values.as_slice()) {
                (Operator::In, [value]) => Some((&*requirement.key, &**value)),
                _ => None,
            }
        })
    }
}

impl Requirement {
    /// Whether a label with that value, or an absent one, meets the requirement.
    pub fn allows(&self, label: Option<&str>) -> bool {
        let is_listed = |label: &str| self.values.iter().any(|value| **value == *label);
        match self.operator {
            Operator::In => label.is_some_and(is_listed),
            Operator::NotIn => !label.is_some_and(is_listed),
            Operator::Exists => label.is_some(),
            Operator::DoesNotExist => label.is_none(),
        }
    }

    fn of(expression: Value<'_>) -> Result<Self, SelectorError> {
        if !expression.is_mapping() {
            return Err(wrong_type(
                expression,
                "an item of `matchExpressions`",
                "a mapping",
            ));
        }
        let key = string(expression, "key")?;
        if let Some(problem) = problem_of_key(key.map(Value::text).unwrap_or_default()) {
            return Err(error(
                key.unwrap_or(expression),
                format!("the label name {problem}"),
            ));
        }
        let operator = string(expression, "operator")?;
        let operator = Operator::parse(operator.map(Value::text).unwrap_or_default()).ok_or_else(|| {
            let name = operator.map(Value::text).unwrap_or_default();
            let at = operator.unwrap_or(expression);
            error(
                at,
                format!(
                    "`{name}` is not a valid label selector operator: use In, NotIn, Exists or DoesNotExist"
                ),
            )
        })?;
        let list = expression.get("values");
        if let Some(list) = list.filter(|list| !list.is_sequence()) {
            return Err(wrong_type(list, "`values`", "a list"));
        }
        let mut values = Vec::new();
        for value in list.into_iter().flat_map(Value::items) {
            values.push(label_value(value)?);
        }
        let at = list.unwrap_or(expression);
        match operator {
            Operator::In | Operator::NotIn if values.is_empty() => Err(error(
                at,
                format!("`values` must not be empty with the operator {}", operator.name()),
            )),
            Operator::Exists | Operator::DoesNotExist if !values.is_empty() => Err(error(
                at,
                format!("`values` must be left out with the operator {}", operator.name()),
            )),
            _ => Ok(Self {
                key: key.map(Value::text).unwrap_or_default().into(),
                operator,
                values,
            }),
        }
    }
}

impl Operator {
    /// As it is written.
    pub fn name(self) -> &'static str {
        match self {
            Self::In => "In",
            Self::NotIn => "NotIn",
            Self::Exists => "Exists",
            Self::DoesNotExist => "DoesNotExist",
        }
    }

    fn parse(name: &str) -> Option<Self> {
        [Self::In, Self::NotIn, Self::Exists, Self::DoesNotExist]
            .into_iter()
            .find(|operator| operator.name() == name)
    }
}

/// Reads a mapping of labels as requirements.
fn read_pairs(
    labels: Value<'_>,
    what: &str,
    requirements: &mut Vec<Requirement>,
) -> Result<(), SelectorError> {
    if !labels.is_mapping() {
        return Err(wrong_type(labels, what, "a mapping"));
    }
    for entry in labels.entries() {
        if let Some(problem) = problem_of_key(entry.name()) {
            return Err(error(entry.key, format!("the label name {problem}")));
        }
        requirements.push(Requirement {
            key: entry.name().into(),
            operator: Operator::In,
            values: vec![label_value(entry.value)?],
        });
    }
    Ok(())
}

/// A field that must be a string where it is there.
fn string<'o>(mapping: Value<'o>, field: &str) -> Result<Option<Value<'o>>, SelectorError> {
    let value = mapping.get(field);
    match value.filter(|value| value.as_str().is_none()) {
        Some(value) => Err(wrong_type(value, &format!("`{field}`"), "a string")),
        None => Ok(value),
    }
}

fn label_value(value: Value<'_>) -> Result<Box<str>, SelectorError> {
    if value.is_null() {
        return Ok(Box::default()); // as Go decodes null into a string
    }
    let Some(text) = value.as_str() else {
        return Err(wrong_type(value, "a label's value", "a string: put it in quotes"));
    };
    match problem_of_value(text) {
        Some(problem) => Err(error(value, format!("the label value {problem}"))),
        None => Ok(text.into()),
    }
}

fn wrong_type(value: Value<'_>, what: &str, wanted: &str) -> SelectorError {
    error(
        value,
        format!("{what} is {}, but must be {wanted}", value.type_name()),
    )
}

fn error(at: Value<'_>, message: String) -> SelectorError {
    SelectorError {
        node: at.node(),
        message,
    }
}

/// What is wrong with a label's name (`IsQualifiedName`): `[prefix/]name`.
fn problem_of_key(key: &str) -> Option<String> {
    let (prefix, name) = match key.split_once('/') {
        Some((prefix, name)) => (Some(prefix), name),
        None => (None, key),
    };
    let problem = if name.is_empty() {
        "must not be empty"
    } else if prefix.is_some_and(|prefix| !is_subdomain(prefix)) {
        "must have a DNS name before the slash"
    } else if name.len() > 63 {
        "must not be longer than 63 characters"
    } else if !is_name(name) {
        "must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit"
    } else {
        return None;
    };
    Some(format!("`{key}` {problem}"))
}

/// What is wrong with a label's value (`IsValidLabelValue`).
fn problem_of_value(value: &str) -> Option<String> {
    let problem = if value.len() > 63 {
        "must not be longer than 63 characters"
    } else if !value.is_empty() && !is_name(value) {
        "must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit"
    } else {
        return None;
    };
    Some(format!("`{value}` {problem}"))
}

fn is_name(text: &str) -> bool {
    let is_edge = |byte: &u8| byte.is_ascii_alphanumeric();
    let bytes = text.as_bytes();
    bytes.first().is_some_and(is_edge)
        && bytes.last().is_some_and(is_edge)
        && bytes
            .iter()
            .all(|byte| is_edge(byte) || matches!(byte, b'-' | b'_' | b'.'))
}

/// A DNS name after RFC 1123.
fn is_subdomain(name: &str) -> bool {
    let is_edge = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    name.len() <= 253
        && name.split('.').all(|part| {
            let bytes = part.as_bytes();
            bytes.first().is_some_and(is_edge)
                && bytes.last().is_some_and(is_edge)
                && bytes.iter().all(|byte| is_edge(byte) || *byte == b'-')
        })
}
