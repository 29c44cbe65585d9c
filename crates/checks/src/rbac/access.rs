//! What of an access that is looked for a role grants.

use std::fmt::Write as _;

use crate::prelude::*;
use crate::rbac::items;

/// Which access is looked for.
pub(crate) struct Access {
    pub(crate) resources: Vec<Pattern>,
    pub(crate) verbs: Vec<Pattern>,
    /// Empty for every group.
    pub(crate) api_groups: Vec<Pattern>,
    /// Whether rules for single objects are passed over.
    pub(crate) accept_resource_names: bool,
}

/// What `admin` and `edit` grant in every cluster, as far as it matters here: all verbs on these
/// (Kubernetes, `plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go`).
const EDITED: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "configmaps",
            "persistentvolumeclaims",
            "pods",
            "replicationcontrollers",
            "secrets",
            "services",
        ],
    ),
    (
        "apps",
        &["daemonsets", "deployments", "replicasets", "statefulsets"],
    ),
    ("batch", &["cronjobs", "jobs"]),
];

const EDITING: &[&str] = &[
    "create",
    "delete",
    "deletecollection",
    "get",
    "list",
    "patch",
    "update",
    "watch",
];

impl Access {
    /// What the rules of a role grant of it, in words; nothing where they grant none.
    pub(crate) fn granted_by(&self, role: &Object) -> Option<String> {
        let mut granted = Granted::default();
        for rule in role.at(&["rules"]).into_iter().flat_map(Value::items) {
            if self.is_in_scope(rule) {
                granted.add(
                    covered(&self.verbs, texts(rule, "verbs")),
                    covered(&self.resources, texts(rule, "resources")),
                );
            }
        }
        granted.0
    }

    /// What the ClusterRole of that name grants of it in every cluster, in words.
    pub(crate) fn granted_by_default(&self, role: &str) -> Option<String> {
        let mut granted = Granted::default();
        let edited = EDITED.iter().filter(|_| matches!(role, "admin" | "edit"));
        for (group, resources) in edited {
            if self.has_group([*group]) {
                granted.add(
                    covered(&self.verbs, EDITING.iter().copied()),
                    covered(&self.resources, resources.iter().copied()),
                );
            }
        }
        granted.0
    }

    fn is_in_scope(&self, rule: Value<'_>) -> bool {
        let is_for_single_objects = items(rule, "resourceNames").next().is_some();
        !(self.accept_resource_names && is_for_single_objects) && self.has_group(texts(rule, "apiGroups"))
    }

    fn has_group<'v>(&self, groups: impl IntoIterator<Item = &'v str>) -> bool {
        self.api_groups.is_empty() || !covered(&self.api_groups, groups).is_empty()
    }
}

/// Verbs on resources, in words.
#[derive(Default)]
struct Granted(Option<String>);

impl Granted {
    fn add(&mut self, verbs: Vec<&str>, resources: Vec<&str>) {
        if verbs.is_empty() || resources.is_empty() {
            return;
        }
        let text = self.0.get_or_insert_default();
        let separator = if text.is_empty() { "" } else { ", " };
        let _ = write!(text, "{separator}{} on {}", list(&verbs), list(&resources));
    }
}

fn texts<'v>(rule: Value<'v>, field: &str) -> impl Iterator<Item = &'v str> {
    items(rule, field).map(Value::text)
}

/// The items that a pattern covers, and the wildcard where there is a pattern.
fn covered<'v>(patterns: &[Pattern], items: impl IntoIterator<Item = &'v str>) -> Vec<&'v str> {
    let is_covered = |item: &&str| {
        patterns
            .iter()
            .any(|pattern| *item == "*" || pattern.matches(item))
    };
    items.into_iter().filter(is_covered).collect()
}

/// Items in backquotes: `` `get`, `list` ``.
fn list(items: &[&str]) -> String {
    let quoted: Vec<_> = items.iter().map(|item| format!("`{item}`")).collect();
    quoted.join(", ")
}
