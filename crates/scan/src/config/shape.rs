//! What may stand where in a configuration: one definition, from which come the reader's messages, the
//! JSON Schema and the page in `docs/`.
//!
//! A configuration is read through `palisade-yaml`, not through serde: so every mistake is told at once, each at
//! its own place, a key is known by its span, and the parameters of a policy are checked as the check itself
//! reads them. What serde would add, the typed structs, is a few lines once everything is known to be right.

use std::collections::BTreeSet;
use std::sync::Arc;

use palisade_checks::{CHECKS, PACKS, PodSecurity, most_similar};
use palisade_model::{Kinds, Problem, Source};
use palisade_policy::{Date, Layer, Severity};
use palisade_source::Exclude;
use palisade_yaml::{Kind, Value};

/// What a value may be.
#[derive(Clone, Copy)]
pub(crate) enum Shape {
    /// Any string.
    Text,
    /// `true` or `false`.
    Flag,
    /// A path, relative to the file.
    Path,
    /// A day, or `never`.
    Expiry,
    /// A pattern of paths in the manner of `.gitignore`.
    Glob,
    /// A text in which `*` stands for anything.
    Wildcard,
    Severity,
    Layer,
    /// The name of a profile.
    Profile,
    /// The name of a pack.
    Pack,
    /// A level of the Pod Security Standards, with or without a version.
    PodSecurity,
    /// The id of a policy.
    Policy,
    /// An id, a pack, a layer or a severity.
    Selector,
    /// The name of a check.
    Check,
    /// A kind or group of kinds, as a check names them.
    KindName,
    List(&'static Shape),
    /// A list or a mapping that must not be empty, for it would mean everything.
    Filled(&'static Shape),
    /// Keys that are names of labels.
    Labels,
    /// Keys that are ids of policies.
    ByPolicy(&'static Shape),
    /// The parameters of a check.
    Params,
    Table(&'static Table),
}

/// A mapping with known keys.
pub(crate) struct Table {
    /// What it is called in the JSON Schema.
    pub(crate) name: &'static str,
    pub(crate) keys: &'static [Key],
}

/// A key of a [`Table`].
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) required: bool,
    /// What it is for, for the page and for editors.
    pub(crate) about: &'static str,
    /// A value to show, as YAML.
    pub(crate) example: &'static str,
}

/// A key that may be left out.
pub(crate) const fn key(name: &'static str, shape: Shape, about: &'static str, example: &'static str) -> Key {
    Key {
        name,
        shape,
        required: false,
        about,
        example,
    }
}

impl Key {
    pub(crate) const fn required(self) -> Self {
        Self {
            required: true,
            ..self
        }
    }
}

/// Finds what is wrong with a configuration.
pub(crate) struct Validator<'v> {
    pub(crate) source: &'v Arc<Source>,
    /// The ids of policies that configurations made.
    pub(crate) custom: &'v BTreeSet<String>,
    pub(crate) profiles: &'v [&'static str],
    pub(crate) problems: Vec<Problem>,
}

impl Validator<'_> {
    /// Says what is wrong with `value`.
    pub(crate) fn say(&mut self, value: Value<'_>, message: impl Into<String>) {
        self.problems.push(Problem {
            source: self.source.clone(),
            span: value.span(),
            message: message.into(),
            help: None,
        });
    }

    /// Checks a value, and all that is in it. Null stands for what is left out: a list of which every item
    /// is commented out.
    pub(crate) fn check(&mut self, value: Value<'_>, shape: Shape) {
        if let Shape::Filled(inner) = shape {
            if value.is_null() || (value.items().next().is_none() && value.entries().next().is_none()) {
                self.say(
                    value,
                    "nothing is named here, so that anything would match: take the key out, too",
                );
                return;
            }
            return self.check(value, *inner);
        }
        if value.is_null() {
            return;
        }
        match shape {
            Shape::Flag => {
                if value.as_bool().is_none() {
                    self.expected("true or false", value);
                }
            }
            Shape::List(item) => {
                if !value.is_sequence() {
                    return self.expected("a list", value);
                }
                for each in value.items() {
                    if each.is_null() {
                        self.say(each, "an empty item: take it out");
                    } else {
                        self.check(each, *item);
                    }
                }
            }
            Shape::Table(table) => self.table(value, table),
            Shape::Params => {
                if !value.is_mapping() {
                    self.expected("a mapping of parameters", value);
                }
            }
            Shape::Labels => self.map(value, "a mapping of labels", |_, _| {}, Shape::Wildcard),
            Shape::ByPolicy(item) => {
                let check = |own: &mut Self, key: Value<'_>| own.word(key, Shape::Policy);
                self.map(value, "a mapping of policies", check, *item);
            }
            _ => self.word(value, shape),
        }
    }

    fn map(&mut self, value: Value<'_>, what: &str, check_key: impl Fn(&mut Self, Value<'_>), item: Shape) {
        if !value.is_mapping() {
            return self.expected(what, value);
        }
        for entry in value.entries() {
            check_key(self, entry.key);
            self.check(entry.value, item);
        }
    }

    fn table(&mut self, value: Value<'_>, table: &Table) {
        if !value.is_mapping() {
            return self.expected("a mapping", value);
        }
        for entry in value.entries() {
            let known = table.keys.iter().find(|key| key.name == entry.name());
            match known {
                Some(key) => self.check(entry.value, key.shape),
                // Room for anchors.
                None if entry.name().starts_with("x-") => {}
                None => {
                    let message = unknown_key(entry.name(), table);
                    self.say(entry.key, message);
                }
            }
        }
        for key in table.keys.iter().filter(|key| key.required) {
            if value.get(key.name).is_none() {
                self.say(value, format!("`{}` is missing: {}", key.name, key.about));
            }
        }
    }

    /// Checks a scalar.
    fn word(&mut self, value: Value<'_>, shape: Shape) {
        let Some(text) = value.as_str().filter(|_| value.kind() == Kind::Scalar) else {
            return self.expected(&shape.name(), value);
        };
        let wrong = match shape {
            Shape::Severity => text.parse::<Severity>().err(),
            Shape::Layer => text.parse::<Layer>().err(),
            Shape::PodSecurity => text.parse::<PodSecurity>().err().map(|error| error.to_string()),
            Shape::Expiry if text == "never" => None,
            Shape::Expiry => text.parse::<Date>().err(),
            Shape::Pack => known("pack", text, PACKS.iter().map(|pack| pack.name)),
            Shape::Check => known("check", text, CHECKS.iter().map(|check| check.name)),
            Shape::Profile => known("profile", text, self.profiles.iter().copied()),
            Shape::KindName => known("kind", text, Kinds::names()),
            Shape::Policy | Shape::Selector => {
                let custom = self.custom.iter().map(String::as_str);
                palisade_checks::check_word(text, matches!(shape, Shape::Selector), custom).err()
            }
            Shape::Glob => Exclude::new([text]).err().map(|error| error.to_string()),
            Shape::Wildcard => globset::Glob::new(text)
                .err()
                .map(|error| format!("`{text}` is no pattern: {}", error.kind())),
            _ if text.is_empty() => Some("an empty text: take it out".to_owned()),
            _ => None,
        };
        if let Some(wrong) = wrong {
            self.say(value, wrong);
        }
    }

    fn expected(&mut self, what: &str, value: Value<'_>) {
        let hint = match value.as_str() {
            Some(text) if what == "a list" && !text.contains(['\n', ',', '[']) => {
                format!(": write `[{text}]`")
            }
            Some(text) if what == "a mapping" && text.parse::<Severity>().is_ok() => {
                format!(": write `{{severity: {text}}}`")
            }
            Some(_) => String::new(),
            // No number is a day or one of some words, in quotes or without.
            None if value.kind() == Kind::Scalar && what.starts_with("a text") => {
                format!(": write it in quotes, `\"{}\"`", value.text())
            }
            None => String::new(),
        };
        self.say(
            value,
            format!("expected {what}, found {}{hint}", value.type_name()),
        );
    }
}

impl Shape {
    /// The values that it takes, in words.
    pub(crate) fn name(self) -> String {
        let words = |words: &[&str]| format!("one of {}", words.join(", "));
        match self {
            Self::Text => "a text".to_owned(),
            Self::Flag => "true or false".to_owned(),
            Self::Path => "a path".to_owned(),
            Self::Expiry => "a day such as 2026-12-31, or never".to_owned(),
            Self::Glob => "a pattern of paths".to_owned(),
            Self::Wildcard => "a text, `*` for anything".to_owned(),
            Self::Severity => words(
                &Severity::ALL
                    .iter()
                    .map(|level| level.as_str())
                    .collect::<Vec<_>>(),
            ),
            Self::Layer => words(&Layer::ALL.iter().map(|layer| layer.as_str()).collect::<Vec<_>>()),
            Self::Profile => words(super::profile::NAMES),
            Self::Pack => words(&PACKS.iter().map(|pack| pack.name).collect::<Vec<_>>()),
            Self::PodSecurity => "a level such as restricted or baseline:v1.30".to_owned(),
            Self::Policy => "the id of a policy".to_owned(),
            Self::Selector => "an id, a pack, a layer or a severity".to_owned(),
            Self::Check => "the name of a check".to_owned(),
            Self::KindName => "a kind such as DeploymentLike or Service".to_owned(),
            Self::List(item) => format!("a list; each {}", item.name()),
            Self::Filled(inner) => inner.name(),
            Self::Labels => "a mapping of label to pattern".to_owned(),
            Self::ByPolicy(item) => format!("a mapping of policy to {}", item.name()),
            Self::Params => "a mapping of parameters".to_owned(),
            Self::Table(_) => "a mapping".to_owned(),
        }
    }
}

fn unknown_key(name: &str, table: &Table) -> String {
    let names = || table.keys.iter().map(|key| key.name);
    if let Some(similar) = most_similar(name, names()) {
        return format!("there is no key `{name}` here: did you mean `{similar}`?");
    }
    let inside = table.keys.iter().find_map(|key| match key.shape {
        Shape::Table(inner) if inner.keys.iter().any(|key| key.name == name) => Some(key.name),
        _ => None,
    });
    match inside {
        Some(outer) => format!("there is no key `{name}` here: it belongs into `{outer}`"),
        None => format!(
            "there is no key `{name}` here: the keys are {}",
            names().collect::<Vec<_>>().join(", ")
        ),
    }
}

fn known<'k>(what: &str, word: &str, words: impl Iterator<Item = &'k str> + Clone) -> Option<String> {
    if words.clone().any(|known| known == word) {
        return None;
    }
    Some(match most_similar(word, words.clone()) {
        Some(similar) => format!("there is no {what} `{word}`: did you mean `{similar}`?"),
        None if words.clone().count() <= 12 => {
            let words: Vec<_> = words.collect();
            format!("there is no {what} `{word}`: there are {}", words.join(", "))
        }
        None => format!("there is no {what} `{word}`"),
    })
}
