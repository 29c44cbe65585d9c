//! Labels that must be set.

use crate::entry_match::{Field, KEY, KINDS, VALUE, required};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "required-label",
    summary: "objects without a label whose key and value match patterns",
    kinds: &["Any"],
    params: &[KEY, VALUE, KINDS],
    compile: |params| required(Field::Labels, params),
};

policy! {
    /// No owner label.
    ///
    /// ## What it finds
    /// A workload without a label whose key contains `owner`.
    ///
    /// ## Why it matters
    /// When a workload misbehaves or is attacked, whoever finds out must know whose it is; and by the
    /// label everything of one owner can be listed.
    ///
    /// ## How to fix
    /// Add the label `owner` with the name of the team that owns the workload.
    ///
    /// ## Accepts
    /// Any key that contains `owner`, such as `example.com/owner`, with any value.
    pub const REQUIRED_LABEL_OWNER: Policy = Policy {
        id: "required-label-owner",
        check: &CHECK,
        params: "{key: owner, kinds: [DeploymentLike]}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("required-label-owner")],
        packs: OPTIONAL,
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_where_the_label_should_be() {
        finds(
            &REQUIRED_LABEL_OWNER,
            "
            apiVersion: v1
            kind: Pod
            metadata:
              labels: {app: shop}
              ^^^^^^ no label matches `owner`
              annotations: {owner: shop}
            ",
        );
    }

    #[test]
    fn accepts_the_label_and_other_kinds() {
        accepts(
            &REQUIRED_LABEL_OWNER,
            "
            apiVersion: v1
            kind: Pod
            metadata: {labels: {example.com/owner: shop}}
            ---
            apiVersion: v1
            kind: Service
            ",
        );
    }
}
