//! What expressions of admission policies may name.

use palisade_cel::{Environment, Type, authorizer};

/// The numbers of the variables, in the order in which [`environment`] declares them.
pub(crate) mod slot {
    pub(crate) const OBJECT: usize = 0;
    pub(crate) const OLD_OBJECT: usize = 1;
    pub(crate) const NAMESPACE_OBJECT: usize = 2;
    pub(crate) const REQUEST: usize = 3;
    pub(crate) const VARIABLES: usize = 4;
    pub(crate) const PARAMS: usize = 5;
    pub(crate) const AUTHORIZER: usize = 6;
    pub(crate) const REQUEST_RESOURCE: usize = 7;
}

/// The type whose fields are the policy's own variables.
pub(crate) const VARIABLES: &str = "kubernetes.variables";

/// Which variables there are beside those that are always there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Declared {
    pub params: bool,
    pub authorizer: bool,
    pub variables: bool,
}

/// The environment of an expression, for a policy that is new to the API server of that minor version.
pub(crate) fn environment(minor: u16, declared: Declared) -> Environment {
    // New expressions may only use what the version before has, so that a server can be rolled back.
    let mut environment = Environment::of(minor.saturating_sub(1))
        .with_variable("object", Type::Dyn)
        .with_variable("oldObject", Type::Dyn)
        .with_variable("namespaceObject", Type::object("kubernetes.Namespace"))
        .with_variable("request", Type::object("kubernetes.AdmissionRequest"));
    for (object, fields) in objects() {
        for (field, of) in fields {
            environment.add_field(object, field, of);
        }
    }
    // What is not declared keeps its number, under a name that no expression can spell.
    let name = |is: bool, name: &'static str| if is { name } else { "-" };
    if declared.variables {
        environment.add_object(VARIABLES);
    }
    environment
        .with_variable(name(declared.variables, "variables"), Type::object(VARIABLES))
        .with_variable(name(declared.params, "params"), Type::Dyn)
        .with_variable(name(declared.authorizer, "authorizer"), authorizer::type_of())
        .with_variable(
            name(declared.authorizer, "authorizer.requestResource"),
            authorizer::request_resource_type(),
        )
}

type Fields = Vec<(&'static str, Type)>;

/// The types of `request` and `namespaceObject`.
fn objects() -> Vec<(&'static str, Fields)> {
    let texts = || Type::list(Type::String);
    let text_map = || Type::map(Type::String, Type::String);
    let text =
        |names: &[&'static str]| -> Fields { names.iter().map(|name| (*name, Type::String)).collect() };
    let with = |mut fields: Fields, more: Fields| {
        fields.extend(more);
        fields
    };
    vec![
        ("kubernetes.GroupVersionKind", text(&["group", "version", "kind"])),
        (
            "kubernetes.GroupVersionResource",
            text(&["group", "version", "resource"]),
        ),
        (
            "kubernetes.UserInfo",
            with(
                text(&["username", "uid"]),
                vec![("groups", texts()), ("extra", Type::map(Type::String, texts()))],
            ),
        ),
        (
            "kubernetes.AdmissionRequest",
            with(
                text(&[
                    "subResource",
                    "requestSubResource",
                    "name",
                    "namespace",
                    "operation",
                ]),
                vec![
                    ("kind", Type::object("kubernetes.GroupVersionKind")),
                    ("resource", Type::object("kubernetes.GroupVersionResource")),
                    ("requestKind", Type::object("kubernetes.GroupVersionKind")),
                    ("requestResource", Type::object("kubernetes.GroupVersionResource")),
                    ("userInfo", Type::object("kubernetes.UserInfo")),
                    ("dryRun", Type::Bool),
                    ("options", Type::Dyn),
                ],
            ),
        ),
        ("kubernetes.NamespaceSpec", vec![("finalizers", texts())]),
        (
            "kubernetes.NamespaceCondition",
            with(
                text(&["status", "type", "message", "reason"]),
                vec![("lastTransitionTime", Type::Timestamp)],
            ),
        ),
        (
            "kubernetes.NamespaceStatus",
            vec![
                (
                    "conditions",
                    Type::list(Type::object("kubernetes.NamespaceCondition")),
                ),
                ("phase", Type::String),
            ],
        ),
        (
            "kubernetes.NamespaceMetadata",
            with(
                text(&["name", "generateName", "namespace", "UID", "resourceVersion"]),
                vec![
                    ("labels", text_map()),
                    ("annotations", text_map()),
                    ("creationTimestamp", Type::Timestamp),
                    ("deletionGracePeriodSeconds", Type::Int),
                    ("deletionTimestamp", Type::Timestamp),
                    ("generation", Type::Int),
                    ("finalizers", texts()),
                ],
            ),
        ),
        (
            "kubernetes.Namespace",
            vec![
                ("metadata", Type::object("kubernetes.NamespaceMetadata")),
                ("spec", Type::object("kubernetes.NamespaceSpec")),
                ("status", Type::object("kubernetes.NamespaceStatus")),
            ],
        ),
    ]
}
