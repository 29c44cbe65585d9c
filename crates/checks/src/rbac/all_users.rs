//! Bindings for everybody who is logged in.

use crate::prelude::*;
use crate::rbac::{GROUP, items, role_kind, role_name, subjects};

/// The check.
pub const CHECK: Check = Check {
    name: "all-users-role-binding",
    summary: "bindings to the group `system:authenticated`",
    kinds: &["ClusterRoleBinding", "RoleBinding"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Binding for everybody who is logged in.
    ///
    /// ## What it finds
    /// A RoleBinding or ClusterRoleBinding to the group `system:authenticated`.
    ///
    /// ## Why it matters
    /// Every user and every service account is in that group, so each pod has these rights; and some
    /// managed clusters count whoever has an account with the provider as logged in.
    ///
    /// ## How to fix
    /// Remove the subject, and bind the role to a group of your own.
    ///
    /// ## Accepts
    /// Bindings that Kubernetes itself makes, and those to `system:basic-user`, `system:discovery`,
    /// `system:public-info-viewer` and `system:service-account-issuer-discovery`, which every cluster has. Roles
    /// among the input that only read objects which they name in `resourceNames`, other than Secrets.
    pub const ALL_USERS_ROLE_BINDING: Policy = Policy {
        id: "all-users-role-binding",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[trivy("KSV01011"), kubescape("C-0265"), nsa("Authentication and authorization")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let binding = subject.object;
    if shows_single_objects(subject) {
        return;
    }
    for to in
        subjects(binding).filter(|to| to.name == "system:authenticated" && !is_for_all(role_name(binding)))
    {
        let message = format!(
            "`{}` is bound to everybody who is logged in, every pod among them",
            role_name(binding)
        );
        report.fixable(to.place(), message, to.without());
    }
}

/// Whether the role that is bound is known, and lets its subjects read a few named objects and no more: that is how
/// what everybody should know is published. A Secret is not.
fn shows_single_objects(subject: &Subject<'_>) -> bool {
    let name = role_name(subject.object);
    let roles = role_kind(subject.object)
        .into_iter()
        .flat_map(|(kind, namespace)| subject.inventory.get(GROUP, kind, namespace, name));
    let mut rules = roles
        .filter_map(|role| role.at(&["rules"]))
        .flat_map(Value::items)
        .peekable();
    rules.peek().is_some()
        && rules.all(|rule| {
            let is_read = |verb: Value<'_>| matches!(verb.text(), "get" | "list" | "watch");
            let is_open = |resource: Value<'_>| !matches!(resource.text(), "secrets" | "*");
            items(rule, "resourceNames").next().is_some()
                && items(rule, "verbs").all(is_read)
                && items(rule, "resources").all(is_open)
        })
}

fn is_for_all(role: &str) -> bool {
    matches!(
        role,
        "system:basic-user"
            | "system:discovery"
            | "system:public-info-viewer"
            | "system:service-account-issuer-discovery"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_subject() {
        finds(
            &ALL_USERS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: open}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
            subjects:
            - {kind: Group, name: 'system:authenticated'}
                                  ^^^^^^^^^^^^^^^^^^^^^^ `edit` is bound to everybody who is logged in, every pod among them
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &ALL_USERS_ROLE_BINDING,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: discovery}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: 'system:discovery'}
            subjects: [{kind: Group, name: 'system:authenticated'}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: ops}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit}
            subjects: [{kind: Group, name: ops}]
            ",
        );
    }

    #[test]
    fn what_everybody_should_know_may_be_shown() {
        let text = |resource: &str| {
            format!(
                "
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {{name: info, namespace: shop}}
rules: [{{apiGroups: [''], resources: [{resource}], resourceNames: [info], verbs: [get]}}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {{name: info, namespace: shop}}
roleRef: {{kind: Role, name: info}}
subjects: [{{kind: Group, name: 'system:authenticated'}}]
"
            )
        };
        accepts(&ALL_USERS_ROLE_BINDING, &text("configmaps"));
        let found = crate::testing::judge(&ALL_USERS_ROLE_BINDING, "", &text("secrets"));
        assert_eq!(found.len(), 1);
    }
}
