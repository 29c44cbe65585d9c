//! Priority classes that pods claim.

use std::collections::BTreeSet;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "priority-class-name",
    summary: "pods that claim a priority class that is not accepted",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "acceptedPriorityClassNames",
        ParamKind::Texts,
        "the priority classes that are accepted beside none at all",
    )],
    compile,
};

policy! {
    /// Priority class that is not accepted.
    ///
    /// ## What it finds
    /// Pods with a `priorityClassName` other than the accepted ones: `system-cluster-critical` and
    /// `system-node-critical`, unless parameters name others.
    ///
    /// ## Why it matters
    /// A high priority evicts the pods of others as soon as the cluster is full, and a class that does
    /// not exist keeps the pods from being made at all.
    ///
    /// ## How to fix
    /// Remove `priorityClassName`, or name an accepted class; accept the classes of your cluster with the
    /// parameter `acceptedPriorityClassNames`.
    ///
    /// ## Accepts
    /// The field left out or blank.
    pub const PRIORITY_CLASS_NAME: Policy = Policy {
        id: "priority-class-name",
        check: &CHECK,
        params: "{acceptedPriorityClassNames: [system-cluster-critical, system-node-critical]}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("priority-class-name")],
        packs: OPTIONAL,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accepted: BTreeSet<String> = params.texts("acceptedPriorityClassNames").into_iter().collect();
    let names = match accepted.len() {
        0 => "no class is accepted".to_owned(),
        _ => format!("accepted are `{}`", accepted.iter().map(String::as_str).collect::<Vec<_>>().join("`, `")),
    };
    Ok(Rule::pod(move |pod, report| {
        let Some(class) = pod.get("priorityClassName") else { return };
        let Some(name) = class.as_str() else { return };
        if !name.trim().is_empty() && !accepted.contains(name) {
            report.at(class, format!("the pods claim the priority class `{name}`: {names}"));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_other_classes() {
        finds(
            &PRIORITY_CLASS_NAME,
            "
            apiVersion: v1
            kind: Pod
            spec:
              priorityClassName: mine
                                 ^^^^ the pods claim the priority class `mine`: accepted are `system-cluster-critical`, `system-node-critical`
            ",
        );
    }

    #[test]
    fn none_may_be_accepted() {
        finds_with(
            &PRIORITY_CLASS_NAME,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              priorityClassName: mine
                                 ^^^^ the pods claim the priority class `mine`: no class is accepted
            ",
        );
    }

    #[test]
    fn accepts_known_classes_and_none() {
        accepts(
            &PRIORITY_CLASS_NAME,
            "
            apiVersion: v1
            kind: Pod
            spec: {priorityClassName: system-node-critical}
            ---
            apiVersion: v1
            kind: Pod
            spec: {priorityClassName: ' '}
            ---
            apiVersion: v1
            kind: Pod
            spec: {priorityClassName: 7}
            ",
        );
    }
}
