//! What an object is called: group, version, kind, namespace and name.

use palisade_yaml::Value;

/// The namespace that a namespaced object without one lands in, unless the request says otherwise.
pub const DEFAULT_NAMESPACE: &str = "default";

/// The identity of an object, as written.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Identity {
    /// The API group; empty for the core group.
    pub group: Box<str>,
    /// The version within the group: `v1`.
    pub version: Box<str>,
    /// The kind: `Deployment`.
    pub kind: Box<str>,
    /// The namespace as written; empty where none is. See [`crate::Object::namespace`].
    pub namespace: Box<str>,
    /// The name; for an object with `generateName` alone, that prefix.
    pub name: Box<str>,
}

impl Identity {
    /// Reads the identity of a value that looks like a Kubernetes object: a mapping with
    /// `apiVersion` and `kind`. Nothing for anything else.
    pub fn of(value: Value<'_>) -> Option<Self> {
        let api_version = value.get("apiVersion")?.as_str()?;
        let kind = value.get("kind")?.as_str()?;
        if api_version.is_empty() || kind.is_empty() {
            return None;
        }
        Some(Self::new(api_version, kind, value))
    }

    /// The identity of an object of a known type.
    pub(crate) fn new(api_version: &str, kind: &str, value: Value<'_>) -> Self {
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        let metadata = |field| {
            value
                .at(&["metadata", field])
                .map(Value::text)
                .unwrap_or_default()
        };
        let name = match metadata("name") {
            "" => metadata("generateName"),
            name => name,
        };
        Self {
            group: group.into(),
            version: version.into(),
            kind: kind.into(),
            namespace: metadata("namespace").into(),
            name: name.into(),
        }
    }

    /// `apps/v1`, or `v1` for the core group.
    pub fn api_version(&self) -> String {
        if self.group.is_empty() {
            self.version.to_string()
        } else {
            format!("{}/{}", self.group, self.version)
        }
    }
}
