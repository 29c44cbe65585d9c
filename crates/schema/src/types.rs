//! How the tables are read: kinds lead to types, types to fields, fields to shapes.
//!
//! Everything refers to everything by number, and the names of fields are pieces of one text, so the
//! tables are small and need no relocation when the program starts.

use crate::tables::{FIELDS, KINDS, NAMES, SHAPES, TYPES};

/// The type of a kind, or of a part of one: `Deployment`, `PodSpec`, `Container`.
#[derive(Debug)]
pub struct Type {
    name: Name,
    first: u16,
    count: u8,
}

/// A field of a [`Type`].
#[derive(Debug)]
pub struct Field {
    name: Name,
    required: bool,
    shape: u16,
}

/// What the value of a field must be. Numbers point into the table of types (`Object`, `SchemaOr…`), of
/// enumerations (`Enum`), or into the table of shapes itself (`List`, `Map`).
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// Kubernetes keeps the value without looking into it: `RawExtension`, `JSON`, `FieldsV1`.
    Any,
    String,
    Bool,
    Int32,
    Int64,
    Number,
    IntOrString,
    Quantity,
    Time,
    MicroTime,
    /// Base64.
    Bytes,
    Enum(u16),
    Object(u16),
    List(u16),
    Map(u16),
    SchemaOrBool(u16),
    SchemaOrList(u16),
    SchemaOrStrings(u16),
}

/// A row of the table of kinds, which is sorted by kind, group and version.
pub(crate) struct Kind {
    kind: &'static str,
    group: &'static str,
    version: &'static str,
    definition: u16,
}

/// A piece of [`NAMES`].
#[derive(Clone, Copy, Debug)]
struct Name {
    start: u16,
    length: u8,
}

impl Name {
    fn text(self) -> &'static str {
        let start = usize::from(self.start);
        NAMES
            .get(start..start + usize::from(self.length))
            .unwrap_or_default()
    }

    fn bytes(self) -> &'static [u8] {
        let start = usize::from(self.start);
        &NAMES.as_bytes()[start..start + usize::from(self.length)]
    }
}

/// The type of a kind; nothing where Kubernetes itself has none of that name in that version.
///
/// `group` is empty for the core kinds.
pub fn find(group: &str, version: &str, kind: &str) -> Option<&'static Type> {
    let row = KINDS
        .binary_search_by(|row| (row.kind, row.group, row.version).cmp(&(kind, group, version)))
        .ok()?;
    Some(Type::of(KINDS[row].definition))
}

/// The type of a kind, or for a version that is no longer served, or not yet, that of the same kind in
/// the version that is: the fields that both have take the same types. Only for kinds that make pods,
/// grant rights or isolate, since nobody else is deceived by what cannot be read.
pub fn find_in_any_version(group: &str, version: &str, kind: &str) -> Option<&'static Type> {
    find(group, version, kind).or_else(|| match (group, kind) {
        ("apps" | "extensions", "DaemonSet" | "Deployment" | "ReplicaSet") | ("apps", "StatefulSet") => {
            find("apps", "v1", kind)
        }
        ("batch", "CronJob" | "Job") => find("batch", "v1", kind),
        ("", "Pod" | "PodTemplate" | "ReplicationController" | "ServiceAccount") => find("", "v1", kind),
        ("rbac.authorization.k8s.io", _) => find(group, "v1", kind),
        ("extensions" | "networking.k8s.io", "NetworkPolicy") => find("networking.k8s.io", "v1", kind),
        _ => None,
    })
}

/// Whether Kubernetes has a kind of that name in any group and version; the groups and versions in which.
pub fn versions_of(kind: &str) -> impl Iterator<Item = (&'static str, &'static str)> + use<'_> {
    let start = KINDS.partition_point(|row| row.kind < kind);
    let rows = KINDS[start..].iter().take_while(move |row| row.kind == kind);
    rows.map(|row| (row.group, row.version))
}

/// The names of all kinds, some several times, with their group and version.
pub fn kinds() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    KINDS.iter().map(|row| (row.group, row.version, row.kind))
}

/// The type of a pod template, wherever it stands: custom resources have them, too.
pub fn pod_template() -> Option<&'static Type> {
    part_of(find("", "v1", "PodTemplate")?, "template")
}

/// The type of every object's `metadata`, of custom resources, too.
pub fn object_meta() -> Option<&'static Type> {
    part_of(find("", "v1", "PodTemplate")?, "metadata")
}

fn part_of(of: &Type, field: &str) -> Option<&'static Type> {
    match of.field(field)?.shape() {
        Shape::Object(number) => Some(Type::of(number)),
        _ => None,
    }
}

impl Type {
    pub(crate) fn of(number: u16) -> &'static Self {
        &TYPES[usize::from(number)]
    }

    /// The name that Kubernetes' API reference gives it.
    pub fn name(&self) -> &'static str {
        self.name.text()
    }

    /// Its fields, in the order of their names.
    pub fn fields(&self) -> &'static [Field] {
        let first = usize::from(self.first);
        &FIELDS[first..first + usize::from(self.count)]
    }

    /// The field of this very name: Kubernetes tells capitals from small letters.
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.position(name).map(|position| &self.fields()[position])
    }

    /// The only field whose value is a mapping with a field called `name`.
    pub(crate) fn part_with(&self, name: &str) -> Option<&'static str> {
        let mut parts = self.fields().iter().filter(|field| match field.shape() {
            Shape::Object(number) => Self::of(number).position(name).is_some(),
            _ => false,
        });
        let part = parts.next()?;
        parts.next().is_none().then(|| part.name())
    }

    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.fields()
            .binary_search_by(|field| field.name.bytes().cmp(name.as_bytes()))
            .ok()
    }
}

impl Field {
    /// Its name.
    pub fn name(&self) -> &'static str {
        self.name.text()
    }

    /// Whether an object without it is incomplete.
    pub fn is_required(&self) -> bool {
        self.required
    }

    pub(crate) fn shape(&self) -> Shape {
        Shape::of(self.shape)
    }
}

impl Shape {
    pub(crate) fn of(number: u16) -> Self {
        SHAPES[usize::from(number)]
    }
}

/// A row of the table of kinds.
pub(crate) const fn k(
    kind: &'static str,
    group: &'static str,
    version: &'static str,
    definition: u16,
) -> Kind {
    Kind {
        kind,
        group,
        version,
        definition,
    }
}

/// A row of the table of types.
pub(crate) const fn t(start: u16, length: u8, first: u16, count: u8) -> Type {
    Type {
        name: Name { start, length },
        first,
        count,
    }
}

/// A row of the table of fields.
pub(crate) const fn f(start: u16, length: u8, required: bool, shape: u16) -> Field {
    Field {
        name: Name { start, length },
        required,
        shape,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_found_by_group_and_version() {
        let name = |group, version, kind| find(group, version, kind).map(Type::name);
        assert_eq!(name("", "v1", "Pod"), Some("Pod"));
        assert_eq!(name("apps", "v1", "Deployment"), Some("Deployment"));
        assert_eq!(name("extensions", "v1beta1", "Deployment"), None);
        assert_eq!(name("batch", "v1beta1", "CronJob"), None);
        assert_eq!(name("apps.openshift.io", "v1", "DeploymentConfig"), None);
    }

    #[test]
    fn another_version_of_a_kind_that_makes_pods_has_the_same_type() {
        let name = |group, version, kind| find_in_any_version(group, version, kind).map(Type::name);
        assert_eq!(name("extensions", "v1beta1", "Deployment"), Some("Deployment"));
        assert_eq!(name("apps", "v99", "StatefulSet"), Some("StatefulSet"));
        assert_eq!(name("batch", "v1beta1", "CronJob"), Some("CronJob"));
        assert_eq!(
            name("rbac.authorization.k8s.io", "v1beta1", "ClusterRole"),
            Some("ClusterRole")
        );
        assert_eq!(name("extensions", "v1beta1", "Ingress"), None);
        assert_eq!(name("example.com", "v1", "Deployment"), None);
        assert_eq!(pod_template().map(Type::name), Some("PodTemplateSpec"));
        assert_eq!(object_meta().map(Type::name), Some("ObjectMeta"));
    }

    #[test]
    fn the_tables_are_sorted_and_whole() {
        let key = |row: &Kind| (row.kind, row.group, row.version);
        assert!(KINDS.is_sorted_by(|one, other| key(one) < key(other)));
        for of in &TYPES {
            assert!(!of.name().is_empty());
            assert!(
                of.fields().is_sorted_by(|one, other| one.name() < other.name()),
                "{}",
                of.name()
            );
        }
        for field in &FIELDS {
            assert!(!field.name().is_empty());
        }
        for shape in SHAPES {
            match shape {
                Shape::List(item) | Shape::Map(item) => drop(Shape::of(item)),
                Shape::Object(of) => assert!(!Type::of(of).name().is_empty()),
                Shape::SchemaOrBool(of) | Shape::SchemaOrList(of) | Shape::SchemaOrStrings(of) => {
                    assert_eq!(Type::of(of).name(), "JSONSchemaProps");
                }
                Shape::Enum(values) => assert!(crate::tables::ENUMS[usize::from(values)].is_sorted()),
                _ => {}
            }
        }
    }

    #[test]
    fn a_name_of_a_field_must_match_in_case() {
        let pod = find("", "v1", "Pod").unwrap();
        assert!(pod.field("spec").is_some());
        assert!(pod.field("Spec").is_none());
    }
}
