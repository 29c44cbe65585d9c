//! RBAC: what roles grant, and to whom bindings give it.
//!
//! A rule grants its verbs on its resources where one of its API groups is theirs; `*` stands for all of
//! each, and `*/scale` for that subresource of all resources (Kubernetes, `rbac/v1/evaluation_helpers.go`).
//! Rules that list `resourceNames` are narrow on purpose and accepted, unless what they name is as good as
//! everything. Roles that Kubernetes itself makes are not judged: a cluster does not work without them.

pub(crate) mod access;
pub(crate) mod admin_in_namespace;
pub(crate) mod all_service_accounts;
pub(crate) mod all_users;
pub(crate) mod anonymous;
pub(crate) mod aws_auth_rights;
pub(crate) mod certificate_rights;
pub(crate) mod dangerous_aggregation;
pub(crate) mod dangling_role;
pub(crate) mod dangling_subject;
pub(crate) mod default_account_rights;
pub(crate) mod deletion_rights;
pub(crate) mod escalation_rights;
pub(crate) mod event_deletion_rights;
pub(crate) mod everything_rights;
pub(crate) mod exec_rights;
pub(crate) mod impersonation_rights;
pub(crate) mod masters_group;
pub(crate) mod networking_rights;
pub(crate) mod node_proxy_rights;
pub(crate) mod non_resource_wildcard;
pub(crate) mod persistent_volume_rights;
pub(crate) mod port_forward_rights;
pub(crate) mod role_rights;
pub(crate) mod service_status_rights;
pub(crate) mod token_rights;
pub(crate) mod webhook_rights;

use std::sync::Arc;

use palisade_model::{Inventory, LabelSelector};

use crate::prelude::*;

/// The API group of roles and bindings.
pub(crate) const GROUP: &str = "rbac.authorization.k8s.io";

/// The verbs that change objects.
pub(crate) const WRITE: &[&str] = &["create", "update", "patch", "delete", "deletecollection"];

/// Verbs on resources that are looked for in roles.
pub(crate) struct Right {
    pub(crate) groups: &'static [&'static str],
    pub(crate) resources: &'static [&'static str],
    pub(crate) verbs: &'static [&'static str],
}

/// A rule that marks the resources on which a role grants one of `rights`, once a rule of the role. A resource counts
/// where it is named: `*` is the business of `wildcard-in-rules`.
pub(crate) fn resources_with(rights: &'static [Right]) -> Rule {
    resources_or_named(rights, &[])
}

/// As [`resources_with`]; rules for single objects are judged, too, where they list one of `names`, with which
/// the right is as good as for all.
pub(crate) fn resources_or_named(rights: &'static [Right], names: &'static [&'static str]) -> Rule {
    Rule::object(move |role, report| {
        for (rule, name) in judged_rules_or_named(role, names) {
            for right in rights.iter().filter(|right| right.is_in_group(rule)) {
                let verbs: Vec<_> = items(rule, "verbs")
                    .filter(|verb| right.has_verb(verb.text()))
                    .collect();
                let on: Vec<_> = items(rule, "resources")
                    .filter(|item| right.has_resource(item.text()))
                    .collect();
                if let ([_, ..], [place, ..]) = (&verbs[..], &on[..]) {
                    let message = format!("the rule grants {} on {}{name}", list(&verbs), list(&on));
                    report.fixable(*place, message, without(rule, ("resources", &on), &verbs));
                }
            }
        }
    })
}

/// A rule that marks the verbs of `rights` that a role grants on one of their resources. For verbs that mean
/// one thing, whatever stands beside them: `*` counts among the resources, but not as the verb. Rules for single
/// objects are judged where they list one of `names`, with which the right is as good as for all.
pub(crate) fn verbs_with(rights: &'static [Right], names: &'static [&'static str]) -> Rule {
    Rule::object(move |role, report| {
        for (rule, name) in judged_rules_or_named(role, names) {
            for right in rights.iter().filter(|right| right.is_in_group(rule)) {
                let verbs: Vec<_> = items(rule, "verbs")
                    .filter(|verb| right.verbs.contains(&verb.text()))
                    .collect();
                let on: Vec<_> = items(rule, "resources")
                    .filter(|item| item.text() == "*" || right.has_resource(item.text()))
                    .collect();
                if let ([place, ..], [_, ..]) = (&verbs[..], &on[..]) {
                    let message = format!("the rule grants {} on {}{name}", list(&verbs), list(&on));
                    report.fixable(*place, message, without(rule, ("verbs", &verbs), &[]));
                }
            }
        }
    })
}

/// What takes the `meant` items of a field out of a rule: these, where others stand beside them; else the verbs,
/// where others stand beside those; else the whole rule.
fn without(rule: Value<'_>, (field, meant): (&str, &[Value<'_>]), verbs: &[Value<'_>]) -> Fix {
    for (field, meant) in [(field, meant), ("verbs", verbs)] {
        if !meant.is_empty() && items(rule, field).count() > meant.len() {
            let edits = meant.iter().map(|&item| Edit::remove(item));
            return Fix::unsafe_(format!("remove {} from the rule", list(meant)), edits);
        }
    }
    Fix::unsafe_("remove the rule", [Edit::remove(rule)])
}

impl Right {
    fn is_in_group(&self, rule: Value<'_>) -> bool {
        items(rule, "apiGroups").any(|group| group.text() == "*" || self.groups.contains(&group.text()))
    }

    fn has_resource(&self, name: &str) -> bool {
        let of_all = name.strip_prefix("*/").filter(|subresource| *subresource != "*");
        let is_subresource = |resource: &&str| resource.split_once('/').map(|(_, sub)| sub) == of_all;
        self.resources.contains(&name) || of_all.is_some() && self.resources.iter().any(is_subresource)
    }

    fn has_verb(&self, name: &str) -> bool {
        name == "*" || self.verbs.contains(&name)
    }
}

/// The rules of a role that are judged: none of one that Kubernetes makes, none that lists single objects.
pub(crate) fn judged_rules(role: &Object) -> impl Iterator<Item = Value<'_>> {
    judged_rules_or_named(role, &[]).map(|(rule, _)| rule)
}

/// The rules that are judged, and those for single objects that list one of `names`, with words for that.
fn judged_rules_or_named<'o>(
    role: &'o Object,
    names: &'static [&'static str],
) -> impl Iterator<Item = (Value<'o>, String)> {
    let rules = role.at(&["rules"]).filter(|_| !is_built_in(role));
    let rules = rules.into_iter().flat_map(Value::items);
    rules.filter_map(move |rule| {
        if items(rule, "resourceNames").next().is_none() {
            return Some((rule, String::new()));
        }
        let named = items(rule, "resourceNames").find(|name| names.contains(&name.text()))?;
        Some((rule, format!(", for `{}`", named.text())))
    })
}

/// Whether Kubernetes itself makes a role or a binding, and keeps it as it is. A name alone does not tell, for
/// anybody may call a role `system:…`; nor does the label, which anybody may give.
pub(crate) fn is_built_in(object: &Object) -> bool {
    let is_labelled = object.labels().get("kubernetes.io/bootstrapping") == Some("rbac-defaults");
    let is_restored = object
        .annotations()
        .get("rbac.authorization.kubernetes.io/autoupdate")
        == Some("true");
    let is_default = matches!(object.name(), "cluster-admin" | "admin" | "edit" | "view");
    (is_labelled || is_restored) && (is_default || object.name().starts_with("system:"))
}

/// The items of a list of a rule.
pub(crate) fn items<'v>(rule: Value<'v>, field: &str) -> impl Iterator<Item = Value<'v>> + use<'v> {
    rule.get(field).into_iter().flat_map(Value::items)
}

/// Items in backquotes: `` `get`, `list` ``.
pub(crate) fn list(items: &[Value<'_>]) -> String {
    items
        .iter()
        .map(|item| format!("`{}`", item.text()))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The kind and the namespace of the role that a binding names.
pub(crate) fn role_kind(binding: &Object) -> Option<(&'static str, &str)> {
    let named = binding.at(&["roleRef", "kind"]).map(Value::text);
    match (binding.kind(), named) {
        ("ClusterRoleBinding", _) | ("RoleBinding", Some("ClusterRole")) => Some(("ClusterRole", "")),
        ("RoleBinding", _) => Some(("Role", binding.namespace())),
        _ => None,
    }
}

/// The name of the role that a binding names; empty where it names none.
pub(crate) fn role_name(binding: &Object) -> &str {
    binding
        .at(&["roleRef", "name"])
        .map(Value::text)
        .unwrap_or_default()
}

/// The ClusterRoles whose rules a ClusterRole gets by its `aggregationRule`, and by theirs.
pub(crate) fn aggregated<'i>(role: &'i Arc<Object>, inventory: &'i Inventory) -> Vec<&'i Arc<Object>> {
    let mut roles = vec![role];
    let mut next = 0;
    while next < roles.len() {
        let selectors = roles[next].at(&["aggregationRule", "clusterRoleSelectors"]);
        next += 1;
        // The API server refuses a role with a selector that cannot be read.
        let selectors = selectors
            .into_iter()
            .flat_map(Value::items)
            .filter_map(|value| LabelSelector::of(value).ok());
        for selector in selectors {
            for part in inventory.matching(GROUP, "ClusterRole", None, &selector) {
                if !roles.iter().any(|known| Arc::ptr_eq(known, part)) {
                    roles.push(part);
                }
            }
        }
    }
    roles.remove(0);
    roles
}

/// Somebody whom a binding gives a role.
#[derive(Clone, Copy)]
pub(crate) struct To<'v> {
    pub(crate) value: Value<'v>,
    pub(crate) kind: &'v str,
    pub(crate) name: &'v str,
    /// The namespace of a service account, as written.
    pub(crate) namespace: &'v str,
}

/// The subjects of a binding that Kubernetes did not make itself.
pub(crate) fn subjects(binding: &Object) -> impl Iterator<Item = To<'_>> {
    let subjects = binding.at(&["subjects"]).filter(|_| !is_built_in(binding));
    subjects.into_iter().flat_map(Value::items).map(|value| {
        let field = |field| value.get(field).map(Value::text).unwrap_or_default();
        To {
            value,
            kind: field("kind"),
            name: field("name"),
            namespace: field("namespace"),
        }
    })
}

impl<'v> To<'v> {
    /// The namespace and the name of the service account that it is, also where it is named as the user
    /// `system:serviceaccount:…` that the API server knows it by.
    pub(crate) fn account(&self, binding: &'v Object) -> Option<(&'v str, &'v str)> {
        match self.kind {
            "ServiceAccount" if self.namespace.is_empty() => Some((binding.namespace(), self.name)),
            "ServiceAccount" => Some((self.namespace, self.name)),
            "User" => self.name.strip_prefix("system:serviceaccount:")?.split_once(':'),
            _ => None,
        }
    }

    /// The name, for its place.
    pub(crate) fn place(&self) -> Value<'v> {
        self.value.get("name").unwrap_or(self.value)
    }

    /// What takes the subject out of its binding.
    pub(crate) fn without(&self) -> Fix {
        Fix::unsafe_(
            format!("remove the subject `{}`", self.name),
            [Edit::remove(self.value)],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    const POLICY: &palisade_policy::BuiltIn = &node_proxy_rights::NODE_PROXY_RIGHTS;

    #[test]
    fn a_wildcard_among_verbs_and_a_subresource_of_all_count() {
        finds(
            POLICY,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a}
            rules:
            - {apiGroups: ['*'], resources: ['*/proxy'], verbs: ['*']}
                                             ^^^^^^^^^ the rule grants `*` on `*/proxy`
            ",
        );
    }

    #[test]
    fn wildcards_other_groups_single_objects_and_kubernetes_own_roles_are_accepted() {
        accepts(
            POLICY,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: a}
            rules:
            - {apiGroups: ['*'], resources: ['*', '*/scale', '*/*'], verbs: ['*']}
            - {apiGroups: [metrics.k8s.io], resources: [nodes/proxy], verbs: [get]}
            - {apiGroups: [''], resources: [nodes/proxy], resourceNames: [node-1], verbs: [get]}
            - {resources: [nodes/proxy], verbs: [get]}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata:
              name: 'system:kubelet-api-admin'
              labels: {kubernetes.io/bootstrapping: rbac-defaults}
            rules: [{apiGroups: [''], resources: [nodes/proxy], verbs: ['*']}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: admin, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
            rules: [{apiGroups: [''], resources: [nodes/proxy], verbs: ['*']}]
            ",
        );
    }

    #[test]
    fn neither_a_name_nor_a_label_alone_makes_a_role_kubernetes_own() {
        finds(
            POLICY,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: 'system:reader'}
            rules: [{apiGroups: [''], resources: [nodes/proxy], verbs: [get]}]
                                                  ^^^^^^^^^^^ the rule grants `get` on `nodes/proxy`
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: {name: reader, labels: {kubernetes.io/bootstrapping: rbac-defaults}}
            rules: [{apiGroups: [''], resources: [nodes/proxy], verbs: [get]}]
                                                  ^^^^^^^^^^^ the rule grants `get` on `nodes/proxy`
            ",
        );
    }

    #[test]
    fn the_narrowest_removal_is_the_fix() {
        let title = |resources: &str, verbs: &str| {
            let text = format!(
                "{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {{name: a}}, rules: \
                 [{{apiGroups: [''], resources: {resources}, verbs: {verbs}}}]}}"
            );
            judge(POLICY, "", &text).remove(0).fix.unwrap().title
        };
        assert_eq!(
            title("[nodes/proxy, nodes]", "[get]"),
            "remove `nodes/proxy` from the rule"
        );
        assert_eq!(
            title("[nodes/proxy]", "[get, bind]"),
            "remove `get` from the rule"
        );
        assert_eq!(title("[nodes/proxy]", "['*']"), "remove the rule");
    }
}
