//! Identities of AWS that nothing limits in the cluster.

use crate::credentials::document;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "aws-auth-masters",
    summary: "the ConfigMap `aws-auth` where it maps identities to `system:masters`",
    kinds: &["ConfigMap"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// AWS identity mapped to system:masters.
    ///
    /// ## What it finds
    /// The ConfigMap `aws-auth` of `kube-system` where it maps a role or user of AWS to the group
    /// `system:masters`.
    ///
    /// ## Why it matters
    /// Whoever takes on that role may do anything, whatever RBAC says, and no binding shows it.
    ///
    /// ## How to fix
    /// Map the identity to a group of your own and bind what it needs; better, use the access entries of
    /// EKS.
    ///
    /// ## Accepts
    /// Other groups. Text that is no list of mappings, which EKS ignores too.
    pub const AWS_AUTH_MASTERS: Policy = Policy {
        id: "aws-auth-masters",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[cis("5.1.7")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(config_map: &Object, report: &mut Reporter<'_>) {
    // Where no namespace is written, it may be given when the file is applied.
    let is_there = matches!(config_map.namespace(), "kube-system" | "default");
    if config_map.name() != "aws-auth" || !is_there {
        return;
    }
    for entry in config_map.root().get("data").into_iter().flat_map(Value::entries) {
        let Some(tree) = document(entry.value.text()) else {
            continue;
        };
        for mapping in tree.root().items() {
            let mut groups = mapping.get("groups").into_iter().flat_map(Value::items);
            if groups.any(|group| group.text() == "system:masters") {
                let arn = ["rolearn", "userarn"]
                    .into_iter()
                    .find_map(|field| mapping.get(field));
                let arn = arn.map(Value::text).unwrap_or_default();
                report.at(
                    entry.key,
                    format!("`{arn}` may do anything, as a member of `system:masters`"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &AWS_AUTH_MASTERS,
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: aws-auth, namespace: kube-system}
            data:
              mapRoles: |
              ^^^^^^^^ `arn:aws:iam::111122223333:role/ops` may do anything, as a member of `system:masters`
                - {rolearn: 'arn:aws:iam::111122223333:role/node', groups: ['system:nodes']}
                - {rolearn: 'arn:aws:iam::111122223333:role/ops', groups: ['system:masters']}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &AWS_AUTH_MASTERS,
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: aws-auth, namespace: kube-system}
            data: {mapRoles: '- {groups: [ops]}', mapUsers: '{', mapAccounts: ''}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: aws-auth, namespace: shop}
            data: {mapRoles: '- {groups: [\"system:masters\"]}'}
            ",
        );
    }
}
