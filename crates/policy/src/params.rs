//! The values of a check's parameters: read strictly, once, with the place of what is wrong.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use palisade_yaml::{Node, Value};
use regex::Regex;

use crate::{Check, ParamKind};

/// What is wrong with the parameters of a policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ParamError {
    /// What is wrong and what to do, in lower case without a full stop.
    pub message: String,
    /// The node at fault in the tree that the parameters were read from, where there is one.
    pub node: Option<Node>,
}

impl ParamError {
    /// An error about the parameters as a whole.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            node: None,
        }
    }

    fn at(value: Value<'_>, message: String) -> Self {
        Self {
            message,
            node: Some(value.node()),
        }
    }
}

/// The parameters given to a check.
#[derive(Clone, Debug, Default)]
pub struct Params {
    values: BTreeMap<&'static str, ParamValue>,
}

#[derive(Clone, Debug)]
enum ParamValue {
    Bool(bool),
    Int(i64),
    Texts(Vec<String>),
    Patterns(Vec<Pattern>),
}

/// A regular expression as KubeLinter reads it: it may match anywhere in the text, a leading `!`
/// negates it, and the empty one matches everything.
#[derive(Clone, Debug)]
pub struct Pattern {
    expression: Option<Expression>,
    negated: bool,
}

/// An expression that is right, and compiled when it is used first: of the many of a pack, most runs over a few files
/// use a few.
#[derive(Clone, Debug)]
struct Expression {
    text: String,
    compiled: OnceLock<Option<Regex>>,
}

/// A longer expression is compiled at once, and so is one that counts: only such may turn out too large.
const SHORT: usize = 600;

impl Pattern {
    /// Reads `text`.
    ///
    /// # Errors
    /// A message that says what is wrong with the expression.
    pub fn new(text: &str) -> Result<Self, String> {
        let (negated, text) = text.strip_prefix('!').map_or((false, text), |text| (true, text));
        let expression = if text.is_empty() {
            None
        } else {
            Some(Expression::new(text)?)
        };
        Ok(Self { expression, negated })
    }

    /// Whether it is the empty expression, which matches everything.
    pub fn is_empty(&self) -> bool {
        self.expression.is_none() && !self.negated
    }

    /// Whether `text` matches.
    pub fn matches(&self, text: &str) -> bool {
        let matches = |expression: &Expression| expression.regex().is_none_or(|regex| regex.is_match(text));
        self.expression.as_ref().is_none_or(matches) != self.negated
    }
}

impl Expression {
    fn new(text: &str) -> Result<Self, String> {
        let wrong = |error: String| {
            // The lines before repeat the expression and point into it.
            let last = error.lines().last().unwrap_or_default();
            let reason = last.strip_prefix("error: ").unwrap_or(last);
            format!("`{text}` is no regular expression: {reason}")
        };
        let compiled = OnceLock::new();
        if text.len() > SHORT || text.contains('{') {
            let regex = Regex::new(text).map_err(|error| wrong(error.to_string()))?;
            compiled.get_or_init(|| Some(regex));
        } else {
            regex_syntax::parse(text).map_err(|error| wrong(error.to_string()))?;
        }
        Ok(Self {
            text: text.to_owned(),
            compiled,
        })
    }

    fn regex(&self) -> Option<&Regex> {
        self.compiled.get_or_init(|| Regex::new(&self.text).ok()).as_ref()
    }
}

impl std::fmt::Display for Pattern {
    /// As it was written.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.negated { "!" } else { "" };
        write!(
            f,
            "{sign}{}",
            self.expression.as_ref().map_or("", |expression| &expression.text)
        )
    }
}

impl Params {
    /// Reads the parameters of `check` from mappings, of which the last wins.
    ///
    /// # Errors
    /// The first parameter that is unknown, missing, or of the wrong type.
    pub fn read(check: &Check, given: &[Value<'_>]) -> Result<Self, ParamError> {
        let mut values = BTreeMap::new();
        for given in given {
            if !given.is_mapping() {
                let message = format!(
                    "the parameters of `{}` must be a mapping, not {}",
                    check.name,
                    given.type_name()
                );
                return Err(ParamError::at(*given, message));
            }
            for entry in given.entries() {
                let param = check
                    .params
                    .iter()
                    .find(|param| param.name.eq_ignore_ascii_case(entry.name()));
                let param = param.ok_or_else(|| ParamError::at(entry.key, unknown(check, entry.name())))?;
                if entry.value.is_null() {
                    values.remove(param.name);
                } else {
                    let value = read(param.kind, entry.value).map_err(|problem| {
                        ParamError::at(
                            entry.value,
                            format!("parameter `{}` of `{}`: {problem}", param.name, check.name),
                        )
                    })?;
                    values.insert(param.name, value);
                }
            }
        }
        if let Some(missing) = check
            .params
            .iter()
            .find(|param| param.required && !values.contains_key(param.name))
        {
            let message = format!(
                "`{}` needs the parameter `{}`: {}",
                check.name, missing.name, missing.description
            );
            return Err(ParamError {
                message,
                node: given.last().map(|given| given.node()),
            });
        }
        Ok(Self { values })
    }

    /// A boolean; false where it was not given.
    pub fn flag(&self, name: &str) -> bool {
        matches!(self.values.get(name), Some(ParamValue::Bool(true)))
    }

    /// A number.
    pub fn int(&self, name: &str) -> Option<i64> {
        match self.values.get(name) {
            Some(ParamValue::Int(value)) => Some(*value),
            _ => None,
        }
    }

    /// A string; empty where it was not given.
    pub fn text(&self, name: &str) -> String {
        self.texts(name).into_iter().next().unwrap_or_default()
    }

    /// A list of strings.
    pub fn texts(&self, name: &str) -> Vec<String> {
        match self.values.get(name) {
            Some(ParamValue::Texts(texts)) => texts.clone(),
            _ => Vec::new(),
        }
    }

    /// A regular expression.
    pub fn pattern(&self, name: &str) -> Option<Pattern> {
        self.patterns(name).into_iter().next()
    }

    /// A list of regular expressions.
    pub fn patterns(&self, name: &str) -> Vec<Pattern> {
        match self.values.get(name) {
            Some(ParamValue::Patterns(patterns)) => patterns.clone(),
            _ => Vec::new(),
        }
    }
}

fn unknown(check: &Check, name: &str) -> String {
    let names: Vec<_> = check.params.iter().map(|param| param.name).collect();
    if names.is_empty() {
        format!("`{}` takes no parameters, so `{name}` is unknown", check.name)
    } else {
        format!(
            "`{}` has no parameter `{name}`: it takes {}",
            check.name,
            names.join(", ")
        )
    }
}

fn read(kind: ParamKind, value: Value<'_>) -> Result<ParamValue, String> {
    match kind {
        ParamKind::Bool => value
            .as_bool()
            .map(ParamValue::Bool)
            .ok_or_else(|| expected("true or false", value)),
        ParamKind::Int => value
            .as_i64()
            .map(ParamValue::Int)
            .ok_or_else(|| expected("a whole number", value)),
        ParamKind::Text => Ok(ParamValue::Texts(vec![text(value)?])),
        ParamKind::Texts => Ok(ParamValue::Texts(texts(value)?)),
        ParamKind::Pattern => Ok(ParamValue::Patterns(vec![Pattern::new(&text(value)?)?])),
        ParamKind::Patterns => {
            let patterns = texts(value)?
                .iter()
                .map(|text| Pattern::new(text))
                .collect::<Result<_, _>>()?;
            Ok(ParamValue::Patterns(patterns))
        }
        ParamKind::OneOf(words) => {
            let text = text(value)?;
            known_word(words, &text)?;
            Ok(ParamValue::Texts(vec![text]))
        }
        ParamKind::ManyOf(words) => {
            let texts = texts(value)?;
            texts.iter().try_for_each(|text| known_word(words, text))?;
            Ok(ParamValue::Texts(texts))
        }
    }
}

fn text(value: Value<'_>) -> Result<String, String> {
    value
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| expected("a string", value))
}

fn texts(value: Value<'_>) -> Result<Vec<String>, String> {
    if !value.is_sequence() {
        return Err(expected("a list of strings", value));
    }
    value.items().map(text).collect()
}

fn known_word(words: &[&str], text: &str) -> Result<(), String> {
    if words.contains(&text) {
        Ok(())
    } else {
        Err(format!("`{text}` is none of {}", words.join(", ")))
    }
}

fn expected(what: &str, value: Value<'_>) -> String {
    format!("expected {what}, found {}", value.type_name())
}

#[test]
fn patterns_are_read_as_kubelinter_reads_them() {
    let matches = |pattern: &str, text| Pattern::new(pattern).unwrap().matches(text);
    assert!(matches("ock", "docker.sock"));
    assert!(!matches("!ock", "docker.sock"));
    assert!(matches("", "anything"));
    assert!(Pattern::new("(").is_err());
}
