//! Roles with rules for everything.

use crate::prelude::*;
use crate::rbac::everything_rights::is_for_everything;

/// The check.
pub const CHECK: Check = Check {
    name: "wildcard-in-rules",
    summary: "Roles and ClusterRoles with `*` among the resources or verbs of a rule",
    kinds: &["Role", "ClusterRole"],
    params: &[Param::new(
        "acceptEverything",
        ParamKind::Bool,
        "accept rules for all verbs on all resources of all groups, which `everything-rights` finds",
    )],
    compile: |params| {
        let accept_everything = params.flag("acceptEverything");
        Ok(Rule::object(move |role, report| check(role, accept_everything, report)))
    },
};

policy! {
    /// Wildcard in a role.
    ///
    /// ## What it finds
    /// A Role or ClusterRole with `*` among the `resources` or the `verbs` of a rule.
    ///
    /// ## Why it matters
    /// The rule grants more than its author had in mind, and more with each new resource and verb:
    /// verbs such as `escalate`, `bind` and `impersonate` are among them.
    ///
    /// ## How to fix
    /// List the resources and verbs that are needed.
    ///
    /// ## Accepts
    /// `*` among `apiGroups` and `nonResourceURLs`, the scale of all resources (`*/scale`), and rules for
    /// everything, which `everything-rights` finds.
    pub const WILDCARD_IN_RULES: Policy = Policy {
        id: "wildcard-in-rules",
        check: &CHECK,
        params: "{acceptEverything: true}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("wildcard-in-rules"),
            cis("5.1.3"),
            trivy("KSV045"),
            trivy("KSV046"),
            trivy("KSV112"),
            checkov("CKV_K8S_49"),
            kubescape("C-0187"),
            nsa("Authentication and authorization"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn check(role: &Object, accept_everything: bool, report: &mut Reporter<'_>) {
    for rule in role.at(&["rules"]).into_iter().flat_map(Value::items) {
        if accept_everything && is_for_everything(rule) {
            continue;
        }
        for (field, what) in [("resources", "all resources"), ("verbs", "all verbs")] {
            let items = rule.get(field).into_iter().flat_map(Value::items);
            for wildcard in items.filter(|item| item.text() == "*") {
                report.at(wildcard, format!("rule grants {what}"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_wildcard() {
        finds(
            &WILDCARD_IN_RULES,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            rules:
            - apiGroups: [apps]
              resources: ['*']
                          ^^^ rule grants all resources
              verbs: [get, '*']
                           ^^^ rule grants all verbs
            ",
        );
    }

    #[test]
    fn accepts_what_is_listed() {
        accepts(
            &WILDCARD_IN_RULES,
            "
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            rules:
            - {apiGroups: ['*'], resources: ['*/scale'], verbs: [get]}
            - {nonResourceURLs: ['*'], verbs: [get]}
            - {apiGroups: ['*'], resources: ['*'], verbs: ['*']}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            rules: null
            ",
        );
    }
}
