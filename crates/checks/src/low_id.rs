//! Users and groups whose numbers the node is likely to have too.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "low-id",
    summary: "containers that run with a low number of a user or a group, or with whatever the image says",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("field", ParamKind::OneOf(&["runAsUser", "runAsGroup"]), "which number is looked at").required(),
        Param::new("minimum", ParamKind::Int, "the lowest number that is accepted").required(),
    ],
    compile,
};

policy! {
    /// User number that a node may have too.
    ///
    /// ## What it finds
    /// A container whose `runAsUser` is below 10000, or that sets none, set by the container or its pod.
    ///
    /// ## Why it matters
    /// The kernel knows numbers, not names: who leaves the container as user 1000 is user 1000 of the
    /// node, and owns the files and processes of whoever has that number there.
    ///
    /// ## How to fix
    /// Set `runAsUser` to 10000 or more in the pod's `securityContext`, and give each program a number of
    /// its own.
    ///
    /// ## Accepts
    /// Pods in a user namespace of their own (`hostUsers: false`), and with `spec.os.name: windows`.
    pub const LOW_USER_ID: Policy = Policy {
        id: "low-user-id",
        check: &CHECK,
        params: "{field: runAsUser, minimum: 10000}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            trivy("KSV020"),
            checkov("CKV_K8S_40"),
            kube_score("container-security-context-user-group-id"),
        ],
        packs: OFF,
    };

    /// Group number that a node may have too.
    ///
    /// ## What it finds
    /// A container whose `runAsGroup` is below 10000, or that sets none, set by the container or its pod.
    ///
    /// ## Why it matters
    /// The kernel knows numbers, not names: who leaves the container in group 1000 is in group 1000 of
    /// the node, and reaches what that may.
    ///
    /// ## How to fix
    /// Set `runAsGroup` to 10000 or more in the pod's `securityContext`.
    ///
    /// ## Accepts
    /// Pods in a user namespace of their own (`hostUsers: false`), and with `spec.os.name: windows`.
    pub const LOW_GROUP_ID: Policy = Policy {
        id: "low-group-id",
        check: &CHECK,
        params: "{field: runAsGroup, minimum: 10000}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[trivy("KSV021"), kube_score("container-security-context-user-group-id")],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let (field, minimum) = (params.text("field"), params.int("minimum").unwrap_or(0));
    Ok(Rule::pod(move |pod, report| {
        if pod.is_windows() || pod.get("hostUsers").is_some_and(Value::is_false) {
            return;
        }
        for container in pod.all_containers() {
            let name = container.name();
            match container.security_context().effective(&field) {
                None => {
                    let place = container.key_or_anchor("securityContext");
                    report.at(place, format!("container `{name}` sets no `{field}`"));
                }
                Some(id) if id.as_i64().is_some_and(|id| id < minimum) => {
                    let message = format!("container `{name}` has a `{field}` below {minimum}");
                    report.at(id, message);
                }
                Some(_) => {}
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_low_and_absent_numbers() {
        finds(
            &LOW_USER_ID,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                securityContext: {runAsUser: 1000}
                                             ^^^^ container `a` has a `runAsUser` below 10000
              - name: b
                      ^ container `b` sets no `runAsUser`
            ",
        );
        finds(
            &LOW_GROUP_ID,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsUser: 10001, runAsGroup: 3000}
                                                              ^^^^ container `a` has a `runAsGroup` below 10000
              containers: [{name: a}]
            ",
        );
    }

    #[test]
    fn accepts_high_numbers_user_namespaces_and_windows() {
        let pods = "
            apiVersion: v1
            kind: Pod
            spec: {securityContext: {runAsUser: 10000, runAsGroup: 10000}, containers: [{name: a}]}
            ---
            apiVersion: v1
            kind: Pod
            spec: {hostUsers: false, containers: [{name: a}]}
            ---
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: a}]}
            ";
        accepts(&LOW_USER_ID, pods);
        accepts(&LOW_GROUP_ID, pods);
    }
}
