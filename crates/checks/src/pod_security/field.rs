//! Fields of a pod as Kubernetes' decoder sees them.
//!
//! A field is absent, or set, or of a type that Kubernetes refuses. The last never passes for one of
//! the others: nobody knows what its author meant, and no cluster takes the pod.

use std::fmt;

use crate::prelude::*;

/// The path of a field below a pod's spec, or below a container.
pub(super) type Path = &'static [&'static str];

/// What Kubernetes makes of a field.
#[derive(Clone, Debug)]
pub(super) enum Field<'o, T> {
    /// Left out, or null.
    Absent,
    /// The value, with its place.
    Set(T, Value<'o>),
    /// A value that Kubernetes refuses: its place, and what is wrong with it.
    Refused(Value<'o>, String),
}

impl<'o, T> Field<'o, T> {
    /// The value where there is one. One that Kubernetes refuses is reported.
    pub(super) fn known(self, report: &mut Reporter<'_>) -> Option<(T, Value<'o>)> {
        match self {
            Self::Absent => None,
            Self::Set(value, place) => Some((value, place)),
            Self::Refused(place, message) => {
                report.at(place, message);
                None
            }
        }
    }
}

/// What a check reads fields of: the pod, a container, or an item of a list in one of them. Shown, it
/// is what a message calls it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'o> {
    value: Option<Value<'o>>,
    anchor: Value<'o>,
    container: Option<&'o str>,
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.container {
            Some(name) => write!(f, "container `{name}`"),
            None => f.write_str("pod"),
        }
    }
}

impl<'o> Part<'o> {
    /// The pod's spec.
    pub(super) fn pod(pod: &PodSpec<'o>) -> Self {
        Self {
            value: pod.spec(),
            anchor: pod.anchor(),
            container: None,
        }
    }

    fn container(container: &Container<'o>) -> Self {
        let value = Some(container.value()).filter(|value| !value.is_null());
        Self {
            value,
            anchor: container.anchor(),
            container: Some(container.name()),
        }
    }

    /// The part's own mapping.
    pub(super) fn value(&self) -> Option<Value<'o>> {
        self.value
    }

    /// The name that it gives itself; empty where it has none.
    pub(super) fn name(&self) -> &'o str {
        self.value
            .and_then(|value| value.get("name"))
            .map(Value::text)
            .unwrap_or_default()
    }

    /// A boolean.
    pub(super) fn boolean(&self, path: Path) -> Field<'o, bool> {
        self.read(path, "a boolean", Value::as_bool)
    }

    /// An integer.
    pub(super) fn integer(&self, path: Path) -> Field<'o, i64> {
        self.read(path, "an integer", Value::as_i64)
    }

    /// A string.
    pub(super) fn text(&self, path: Path) -> Field<'o, &'o str> {
        self.read(path, "a string", Value::as_str)
    }

    /// A mapping, for whether it is there.
    pub(super) fn mapping(&self, path: Path) -> Field<'o, ()> {
        self.read(path, "a mapping", |value| value.is_mapping().then_some(()))
    }

    /// Hands over the strings of a list. Null is the empty string, as it is to Kubernetes.
    pub(super) fn each_text(
        &self,
        path: Path,
        report: &mut Reporter<'_>,
        mut check: impl FnMut(&'o str, Value<'o>, &mut Reporter<'_>),
    ) {
        let Some((list, _)) = self.list(path).known(report) else {
            return;
        };
        for item in list.items() {
            match item.as_str() {
                Some(text) => check(text, item, report),
                None if item.is_null() => check("", item, report),
                None => report.at(item, self.refused_item(path, item, "a string")),
            }
        }
    }

    /// Hands over the mappings of a list. Null is an empty one, as it is to Kubernetes.
    pub(super) fn each_item(
        &self,
        path: Path,
        report: &mut Reporter<'_>,
        mut check: impl FnMut(Part<'o>, &mut Reporter<'_>),
    ) {
        let Some((list, _)) = self.list(path).known(report) else {
            return;
        };
        for item in list.items() {
            if item.is_mapping() || item.is_null() {
                let value = Some(item).filter(|item| item.is_mapping());
                check(
                    Part {
                        value,
                        anchor: item,
                        container: self.container,
                    },
                    report,
                );
            } else {
                report.at(item, self.refused_item(path, item, "a mapping"));
            }
        }
    }

    /// What stands for a field that is missing: the key of the closest mapping above it that is
    /// there, or else the part.
    pub(super) fn nearest(&self, path: Path) -> Value<'o> {
        let mut place = self.anchor;
        let mut value = self.value;
        for name in path {
            let Some(entry) = value.and_then(|value| value.entry(name)) else {
                break;
            };
            place = entry.key;
            value = Some(entry.value);
        }
        place
    }

    fn list(&self, path: Path) -> Field<'o, Value<'o>> {
        self.read(path, "a list", |value| value.is_sequence().then_some(value))
    }

    fn read<T>(
        &self,
        path: Path,
        expected: &'static str,
        read: impl FnOnce(Value<'o>) -> Option<T>,
    ) -> Field<'o, T> {
        let Some(mut value) = self.value else {
            return Field::Absent;
        };
        for (depth, name) in path.iter().enumerate() {
            if !value.is_mapping() {
                return Field::Refused(value, self.refused(&path[..depth], value, "a mapping"));
            }
            match value.get(name) {
                Some(next) => value = next,
                None => return Field::Absent,
            }
        }
        match read(value) {
            Some(known) => Field::Set(known, value),
            None => Field::Refused(value, self.refused(path, value, expected)),
        }
    }

    fn refused(&self, path: &[&str], value: Value<'_>, expected: &str) -> String {
        let found = value.type_name();
        if path.is_empty() {
            return format!("{self} is {found}, where Kubernetes takes {expected}");
        }
        format!(
            "{self} sets `{}` to {found}, where Kubernetes takes {expected}",
            path.join(".")
        )
    }

    fn refused_item(&self, path: &[&str], item: Value<'_>, expected: &str) -> String {
        let found = item.type_name();
        format!(
            "{self} has {found} in `{}`, where Kubernetes takes {expected}",
            path.join(".")
        )
    }
}

/// Hands over every container: init, regular and ephemeral.
pub(super) fn each_container<'o>(
    pod: &PodSpec<'o>,
    report: &mut Reporter<'_>,
    mut check: impl FnMut(Part<'o>, &mut Reporter<'_>),
) {
    const LISTS: [Path; 3] = [&["initContainers"], &["containers"], &["ephemeralContainers"]];
    for list in LISTS {
        Part::pod(pod).list(list).known(report);
    }
    for container in pod.all_containers() {
        check(Part::container(container), report);
    }
}

/// Hands over the pod, for what its `securityContext` says of all containers, and then each of them.
pub(super) fn each_part<'o>(
    pod: &PodSpec<'o>,
    report: &mut Reporter<'_>,
    mut check: impl FnMut(Part<'o>, &mut Reporter<'_>),
) {
    check(Part::pod(pod), report);
    each_container(pod, report, check);
}

/// Hands over the pod's annotations whose name `concerns` the check, each with its place. Null is the
/// empty string, as it is to Kubernetes.
pub(super) fn each_annotation<'o>(
    pod: &PodSpec<'o>,
    report: &mut Reporter<'_>,
    concerns: impl Fn(&str) -> bool,
    mut check: impl FnMut(&'o str, &'o str, Value<'o>, &mut Reporter<'_>),
) {
    let Some(annotations) = pod.annotations().value() else {
        return;
    };
    if !annotations.is_mapping() {
        let found = annotations.type_name();
        report.at(
            annotations,
            format!("pod sets `metadata.annotations` to {found}, where Kubernetes takes a mapping"),
        );
    }
    for entry in annotations.entries().filter(|entry| concerns(entry.name())) {
        let (name, value) = (entry.name(), entry.value);
        match value.as_str() {
            Some(text) => check(name, text, value, report),
            None if value.is_null() => check(name, "", entry.key, report),
            None => {
                let found = value.type_name();
                report.at(
                    value,
                    format!("annotation `{name}` is {found}, where Kubernetes takes a string"),
                );
            }
        }
    }
}
