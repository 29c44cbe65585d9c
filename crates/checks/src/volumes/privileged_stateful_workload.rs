//! Workloads that hold data and the node.

use palisade_model::Volume;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "privileged-stateful-workload",
    summary: "workloads with persistent volumes whose containers are privileged or share namespaces of the node",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Privileged workload with persistent data.
    ///
    /// ## What it finds
    /// A StatefulSet, or a workload that mounts a persistent volume claim, with a privileged container or
    /// with the process, IPC or network namespace of its node.
    ///
    /// ## Why it matters
    /// Databases are asked by everything and hold what intruders look for. With the node's rights, a
    /// break-in takes the data of every workload beside it, too, and a break-in anywhere on the node takes
    /// theirs.
    ///
    /// ## How to fix
    /// Remove the right; what an init container sets on the node (kernel settings, owners of files) belongs
    /// to the node's configuration and to `fsGroup`.
    ///
    /// ## Accepts
    /// Stateful workloads without rights of the node, and privileged ones without data, which other
    /// policies find.
    pub const PRIVILEGED_STATEFUL_WORKLOAD: Policy = Policy {
        id: "privileged-stateful-workload",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let has_claim = |volume: Volume<'_>| {
        ["persistentVolumeClaim", "ephemeral"]
            .into_iter()
            .any(|source| volume.source(source).is_some())
    };
    if pod.object().kind() != "StatefulSet" && !pod.volumes().any(has_claim) {
        return;
    }
    // The rights are found where they are given by policies of their own; here it counts that data is beside them.
    let fields = ["hostPID", "hostIPC", "hostNetwork"]
        .into_iter()
        .filter(|field| pod.get(field).is_some_and(Value::is_true))
        .map(|field| format!("`{field}`"));
    let privileged = pod.all_containers().iter().filter(|container| {
        container
            .security_context()
            .privileged()
            .is_some_and(Value::is_true)
    });
    let containers = privileged.map(|container| format!("the privileged container `{}`", container.name()));
    let rights: Vec<_> = fields.chain(containers).collect();
    if !rights.is_empty() {
        report.at(
            pod.anchor(),
            format!("pods that keep data have {}", rights.join(", ")),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &PRIVILEGED_STATEFUL_WORKLOAD,
            "
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              template:
                spec:
                ^^^^ pods that keep data have `hostIPC`, the privileged container `sysctl`
                  hostIPC: true
                  initContainers: [{name: sysctl, securityContext: {privileged: true}}]
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: files}
                             ^^^^^ pods that keep data have `hostNetwork`
            spec:
              hostNetwork: true
              volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &PRIVILEGED_STATEFUL_WORKLOAD,
            "
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {template: {spec: {hostPID: false, containers: [{name: db}]}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: agent}
            spec: {hostNetwork: true, volumes: [{name: tmp, emptyDir: {}}]}
            ",
        );
    }
}
