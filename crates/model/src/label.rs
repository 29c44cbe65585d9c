//! Labels and annotations, and what may be a label.
//!
//! The rules of names and values are those of apimachinery's `IsLabelKey` and `IsLabelValue`.

use palisade_yaml::{Scalar, Value};

/// Labels or annotations: a mapping from names to strings.
///
/// A value that is no string, which the API server refuses, is read as its text, and null as an
/// empty string. A list or a mapping is no label.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'o> {
    mapping: Option<Value<'o>>,
    /// A label that the API server sets, whatever is written.
    implied: Option<(&'static str, &'o str)>,
}

impl<'o> Labels<'o> {
    /// The labels in a mapping; none where the mapping is absent.
    pub fn of(mapping: Option<Value<'o>>) -> Self {
        Self {
            mapping,
            implied: None,
        }
    }

    /// The same, with a label that the API server sets whatever is written.
    pub(crate) fn with(self, name: &'static str, value: &'o str) -> Self {
        Self {
            implied: Some((name, value)),
            ..self
        }
    }

    /// The value of a label.
    pub fn get(&self, name: &str) -> Option<&'o str> {
        match self.implied {
            Some((implied, value)) if implied == name => Some(value),
            _ => self.mapping?.entry(name).and_then(|entry| text(entry.value)),
        }
    }

    /// All labels.
    pub fn iter(&self) -> impl Iterator<Item = (&'o str, &'o str)> + use<'o> {
        let implied = self.implied;
        let is_implied = move |name: &str| implied.is_some_and(|(implied, _)| implied == name);
        self.mapping
            .into_iter()
            .flat_map(Value::entries)
            .filter(move |entry| !is_implied(entry.name()))
            .filter_map(|entry| Some((entry.name(), text(entry.value)?)))
            .chain(implied)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The mapping, for its place.
    pub fn value(&self) -> Option<Value<'o>> {
        self.mapping
    }
}

fn text(value: Value<'_>) -> Option<&str> {
    match value.scalar()? {
        Scalar::Null => Some(""),
        _ => Some(value.text()),
    }
}

/// What is wrong with a label's name (`IsQualifiedName`): `[prefix/]name`.
pub(crate) fn problem_of_key(key: &str) -> Option<String> {
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
pub(crate) fn problem_of_value(value: &str) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use crate::testing::object;

    #[test]
    fn labels_are_strings() {
        let pod = object(
            "{apiVersion: v1, kind: Pod, metadata: {labels: {a: b, number: 1.0, flag: true, none: null, list: [c]}}}",
        );
        let labels = pod.labels();
        assert_eq!(labels.get("a"), Some("b"));
        assert_eq!(labels.get("number"), Some("1.0"));
        assert_eq!(labels.get("none"), Some(""));
        assert_eq!((labels.get("list"), labels.get("absent")), (None, None));
        assert_eq!(labels.iter().count(), 4);
        assert!(labels.iter().all(|(name, value)| labels.get(name) == Some(value)));
    }

    #[test]
    fn wrong_types_are_no_labels() {
        for metadata in [
            "text",
            "[a]",
            "{labels: text}",
            "{labels: [a]}",
            "{labels: {}}",
            "{}",
        ] {
            let pod = object(&format!("{{apiVersion: v1, kind: Pod, metadata: {metadata}}}"));
            assert!(
                pod.labels().is_empty() && pod.annotations().is_empty(),
                "{metadata}"
            );
        }
    }

    #[test]
    fn merged_labels_count_and_of_equal_ones_the_last() {
        let pod = object(
            "
apiVersion: v1
kind: Pod
metadata:
  annotations: &shared {a: one, b: two}
  labels: {<<: *shared, b: three}
",
        );
        let labels: Vec<_> = pod.labels().iter().collect();
        assert_eq!(labels, [("a", "one"), ("b", "three")]);
    }
}
