//! Pods that share the user numbers of their node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-users",
    summary: "pods that are not in a user namespace of their own",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// User namespace of the node shared.
    ///
    /// ## What it finds
    /// A pod without `hostUsers: false`.
    ///
    /// ## Why it matters
    /// Root in the container is root of the node to whoever finds a way out. In a user namespace of its
    /// own, root is a user of the node who owns nothing, and most known ways out lead nowhere.
    ///
    /// ## How to fix
    /// Set `hostUsers: false` in the pod's `spec`. Nodes need Linux 6.3 and a runtime that knows user
    /// namespaces; Kubernetes has them by default since 1.33.
    ///
    /// ## Accepts
    /// Pods in the node's network, process or IPC namespace, which Kubernetes does not allow in a user
    /// namespace of their own, and with `spec.os.name: windows`.
    pub const HOST_USERS: Policy = Policy {
        id: "host-users",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let is = |field: &str| pod.get(field).is_some_and(Value::is_true);
    let is_own = pod.get("hostUsers").is_some_and(Value::is_false);
    if is_own || pod.is_windows() || ["hostNetwork", "hostPID", "hostIPC"].into_iter().any(is) {
        return;
    }
    let Some(spec) = pod.spec() else { return };
    let fix = Fix::unsafe_("set `hostUsers: false`", [Edit::set(spec, &["hostUsers"], false)]);
    report.fixable(pod.field_or_anchor("hostUsers"), "pod shares the users of its node", fix);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag_or_the_pod() {
        finds(
            &HOST_USERS,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
                             ^ pod shares the users of its node
            spec: {}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: b}
            spec: {hostUsers: true}
                              ^^^^ pod shares the users of its node
            ",
        );
    }

    #[test]
    fn accepts_a_namespace_of_its_own_and_where_none_can_be() {
        accepts(
            &HOST_USERS,
            "
            {apiVersion: v1, kind: Pod, spec: {hostUsers: false}}
            ---
            {apiVersion: v1, kind: Pod, spec: {hostNetwork: true}}
            ---
            {apiVersion: v1, kind: Pod, spec: {os: {name: windows}}}
            ",
        );
    }
}
