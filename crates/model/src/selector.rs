//! Label selectors: which objects, or pods, something is meant for.
//!
//! The rules are those of apimachinery's `LabelSelectorAsSelector` and `labels.NewRequirement`: an
//! invalid selector is an error there and here, never one that selects nothing.

use palisade_yaml::{Node, Value};

use crate::Labels;
use crate::label::{problem_of_key, problem_of_value};

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

#[cfg(test)]
mod tests {
    use palisade_yaml::Tree;

    use super::*;
    use crate::testing::tree;

    #[track_caller]
    fn selector(text: &str) -> LabelSelector {
        LabelSelector::of(tree(text).root()).unwrap()
    }

    /// The message, and the text of the node at fault.
    #[track_caller]
    fn refused(text: &str) -> (String, String) {
        let tree = tree(text);
        let error = LabelSelector::of(tree.root()).unwrap_err();
        (error.to_string(), at(&tree, error.node, text))
    }

    fn at(tree: &Tree, node: Node, text: &str) -> String {
        let span = tree.value(node).span().unwrap();
        text[span.start as usize..span.end as usize].to_owned()
    }

    fn matches(selector: &LabelSelector, labels: &str) -> bool {
        selector.matches(&Labels::of(Some(tree(labels).root())))
    }

    #[test]
    fn all_pairs_must_match() {
        let selector = selector("{matchLabels: {app: web, tier: front}}");
        assert!(matches(&selector, "{app: web, tier: front, more: x}"));
        assert!(!matches(&selector, "{app: web}"));
        assert!(!matches(&selector, "{app: web, tier: back}"));
        assert!(!selector.matches(&Labels::of(None)));
    }

    #[test]
    fn in_needs_the_label_and_not_in_does_not() {
        let is_in = selector("{matchExpressions: [{key: app, operator: In, values: [a, b]}]}");
        let not_in = selector("{matchExpressions: [{key: app, operator: NotIn, values: [a, b]}]}");
        for (labels, expected) in [
            ("{app: a}", true),
            ("{app: b}", true),
            ("{app: c}", false),
            ("{x: a}", false),
        ] {
            assert_eq!(matches(&is_in, labels), expected, "{labels}");
            assert_eq!(matches(&not_in, labels), !expected, "{labels}");
        }
    }

    #[test]
    fn exists_asks_for_no_value() {
        let exists = selector("{matchExpressions: [{key: app, operator: Exists}]}");
        let absent = selector("{matchExpressions: [{key: app, operator: DoesNotExist, values: []}]}");
        for (labels, expected) in [
            ("{app: ''}", true),
            ("{app: null}", true),
            ("{application: a}", false),
            ("{}", false),
        ] {
            assert_eq!(matches(&exists, labels), expected, "{labels}");
            assert_eq!(matches(&absent, labels), !expected, "{labels}");
        }
    }

    #[test]
    fn labels_and_expressions_must_both_match() {
        let selector = selector(
            "{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: NotIn, values: [back]}]}",
        );
        assert!(matches(&selector, "{app: web}"));
        assert!(!matches(&selector, "{app: web, tier: back}"));
        assert!(!matches(&selector, "{tier: front}"));
    }

    #[test]
    fn an_empty_selector_selects_everything() {
        for text in [
            "{}",
            "{matchLabels: {}}",
            "{matchLabels: null, matchExpressions: []}",
            "{unknown: x}",
        ] {
            let selector = selector(text);
            assert!(selector.is_empty() && matches(&selector, "{}"), "{text}");
        }
        assert_eq!(LabelSelector::default(), selector("{}"));
    }

    #[test]
    fn null_is_the_empty_value() {
        let selector = selector("{matchLabels: {app: null}}");
        assert!(matches(&selector, "{app: ''}") && !matches(&selector, "{}"));
    }

    #[test]
    fn a_plain_map_is_a_selector_too() {
        let map = LabelSelector::of_map(tree("{app: web, matchLabels: x}").root()).unwrap();
        assert!(matches(&map, "{app: web, matchLabels: x}") && !matches(&map, "{app: web}"));
        assert!(LabelSelector::of_map(tree("{}").root()).unwrap().is_empty());
        assert!(LabelSelector::of_map(tree("{app: {a: b}}").root()).is_err());
        assert!(LabelSelector::of_map(tree("[app]").root()).is_err());
    }

    #[test]
    fn a_value_of_one_is_required() {
        let selector = selector(
            "matchLabels: {a: b}
matchExpressions:
- {key: c, operator: In, values: [d]}
- {key: e, operator: In, values: [f, g]}
- {key: h, operator: NotIn, values: [i]}
- {key: j, operator: Exists}
",
        );
        assert_eq!(
            selector.required_pairs().collect::<Vec<_>>(),
            [("a", "b"), ("c", "d")]
        );
        assert_eq!(selector.requirements().len(), 5);
    }

    #[test]
    fn operators_are_the_four_with_their_values() {
        let expression = |text: &str| refused(&format!("{{matchExpressions: [{{key: app, {text}}}]}}"));
        assert_eq!(
            expression("operator: Equals"),
            (
                "`Equals` is not a valid label selector operator: use In, NotIn, Exists or DoesNotExist"
                    .to_owned(),
                "Equals".to_owned()
            )
        );
        assert_eq!(expression("operator: in, values: [a]").1, "in");
        assert_eq!(expression("values: [a]").1, "{key: app, values: [a]}");
        assert_eq!(
            expression("operator: In, values: []"),
            (
                "`values` must not be empty with the operator In".to_owned(),
                "[]".to_owned()
            )
        );
        assert_eq!(expression("operator: NotIn").1, "{key: app, operator: NotIn}");
        assert_eq!(
            expression("operator: Exists, values: [a]"),
            (
                "`values` must be left out with the operator Exists".to_owned(),
                "[a]".to_owned()
            )
        );
        assert_eq!(expression("operator: DoesNotExist, values: [a]").1, "[a]");
    }

    #[test]
    fn names_and_values_are_those_of_labels() {
        let long = "a".repeat(64);
        let bad_keys = [
            "-a",
            "a-",
            "a b",
            "''",
            "a/b/c",
            "/a",
            "a/",
            "A.com/a",
            "a..b/c",
            &long,
            &format!("{}/a", "b".repeat(254)),
        ];
        for key in bad_keys {
            let (message, _) = refused(&format!("{{matchLabels: {{{key}: x}}}}"));
            assert!(message.starts_with("the label name `"), "{message}");
            refused(&format!(
                "{{matchExpressions: [{{key: {key}, operator: Exists}}]}}"
            ));
        }
        for value in ["-a", "a_", "a b", "a/b", "ä", &long] {
            let (message, at) = refused(&format!("{{matchLabels: {{app: {value}}}}}"));
            assert!(message.starts_with("the label value `"), "{message}");
            assert_eq!(at, value);
            refused(&format!(
                "{{matchExpressions: [{{key: a, operator: In, values: [b, {value}]}}]}}"
            ));
        }
        selector("{matchLabels: {app.kubernetes.io/Name_1: v1.2-A_b, 9: '', a-b.c/d: x}}");
        selector(&format!(
            "{{matchLabels: {{{}: {}}}}}",
            "a".repeat(63),
            "b".repeat(63)
        ));
    }

    #[test]
    fn a_missing_key_is_an_error_at_the_expression() {
        let (message, at) = refused("{matchExpressions: [{operator: Exists}]}");
        assert_eq!(
            (message.as_str(), at.as_str()),
            ("the label name `` must not be empty", "{operator: Exists}")
        );
    }

    #[test]
    fn wrong_types_are_errors_at_their_place() {
        for (text, fault) in [
            ("[a]", "[a]"),
            ("{matchLabels: [a]}", "[a]"),
            ("{matchLabels: {version: 1.0}}", "1.0"),
            ("{matchLabels: {on: true}}", "true"),
            ("{matchLabels: {a: {b: c}}}", "{b: c}"),
            ("{matchExpressions: {key: a}}", "{key: a}"),
            ("{matchExpressions: [a]}", "a"),
            ("{matchExpressions: [{key: 1, operator: Exists}]}", "1"),
            ("{matchExpressions: [{key: a, operator: [In]}]}", "[In]"),
            ("{matchExpressions: [{key: a, operator: In, values: a}]}", "a"),
            ("{matchExpressions: [{key: a, operator: In, values: [5]}]}", "5"),
        ] {
            assert_eq!(refused(text).1, fault, "{text}");
        }
        let (message, _) = refused("{matchLabels: {version: 2}}");
        assert_eq!(
            message,
            "a label's value is an integer, but must be a string: put it in quotes"
        );
        assert!(LabelSelector::of(tree("[null]").root().items().next().unwrap()).is_err());
    }

    #[test]
    fn labels_need_no_tree() {
        let selector = selector("{matchLabels: {app: web}}");
        assert!(selector.matches_by(|name| (name == "app").then_some("web")));
        assert!(!selector.matches_by(|_| None));
    }
}
