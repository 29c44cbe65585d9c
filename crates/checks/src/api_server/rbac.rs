//! Roles and bindings (rbac/validation).

use super::format::{dns_subdomain, path_segment};
use super::judge::{Judge, items, text};
use super::meta;
use crate::prelude::*;

const GROUP: &str = "rbac.authorization.k8s.io";

pub(crate) fn role<'o>(judge: &mut Judge<'o>, is_namespaced: bool) {
    let root = judge.root();
    for rule in items(root, "rules") {
        self::rule(judge, rule, is_namespaced);
    }
    let Some(aggregation) = root.get("aggregationRule").filter(|_| !is_namespaced) else {
        return;
    };
    for selector in judge.required_items(aggregation, "clusterRoleSelectors") {
        meta::selector(judge, selector);
    }
}

fn rule<'o>(judge: &mut Judge<'o>, rule: Value<'o>, is_namespaced: bool) {
    if !rule.is_mapping() {
        return;
    }
    let has = |field: &str| items(rule, field).next().is_some();
    if !has("verbs") {
        judge.missing_with(rule, "verbs", "must have a verb", None);
    }
    if has("nonResourceURLs") {
        if is_namespaced {
            judge.forbidden(
                rule,
                "nonResourceURLs",
                "must not be set in a Role: it is bound to a namespace",
            );
        }
        if ["apiGroups", "resources", "resourceNames"].into_iter().any(has) {
            judge.forbidden(rule, "nonResourceURLs", "must not be set beside resources");
        }
        return;
    }
    if !has("apiGroups") {
        judge.missing_with(
            rule,
            "apiGroups",
            "must name a group: \"\" is the core group",
            None,
        );
    }
    if !has("resources") {
        judge.missing_with(rule, "resources", "must name a resource", None);
    }
}

pub(crate) fn binding<'o>(judge: &mut Judge<'o>, is_namespaced: bool) {
    let root = judge.root();
    match root.get("roleRef") {
        None => judge.missing(root, "roleRef"),
        Some(role) if role.is_mapping() => {
            judge.optional_text(role, "apiGroup", |group| {
                (group != GROUP).then_some("must be `rbac.authorization.k8s.io`")
            });
            judge.required_text(
                role,
                "kind",
                match is_namespaced {
                    true => |kind| {
                        (!matches!(kind, "Role" | "ClusterRole")).then_some("must be `Role` or `ClusterRole`")
                    },
                    false => |kind| {
                        (kind != "ClusterRole")
                            .then_some("must be `ClusterRole`: a ClusterRoleBinding binds no other")
                    },
                },
            );
            judge.required_text(role, "name", path_segment);
        }
        Some(_) => {}
    }
    for subject in items(root, "subjects") {
        self::subject(judge, subject, is_namespaced);
    }
}

fn subject<'o>(judge: &mut Judge<'o>, subject: Value<'o>, is_namespaced: bool) {
    if !subject.is_mapping() {
        return;
    }
    let name = judge.required(subject, "name");
    let Some(kind) = subject.get("kind").filter(|kind| !kind.text().is_empty()) else {
        return judge.missing(subject, "kind");
    };
    match kind.text() {
        "ServiceAccount" => {
            name.into_iter().for_each(|name| judge.text(name, dns_subdomain));
            judge.optional_text(subject, "apiGroup", |_| {
                Some("must be left out, or empty, for a ServiceAccount")
            });
            if !is_namespaced && text(subject, "namespace").is_empty() {
                judge.missing_with(subject, "namespace", "must be set for a ServiceAccount", None);
            }
        }
        "User" | "Group" => {
            judge.optional_text(subject, "apiGroup", |group| {
                (group != GROUP).then_some("must be `rbac.authorization.k8s.io` for a user or a group")
            });
        }
        _ => judge.text(kind, |_| Some("must be `User`, `Group` or `ServiceAccount`")),
    }
}
