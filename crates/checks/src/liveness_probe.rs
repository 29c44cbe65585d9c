//! Containers without a liveness probe.

use palisade_model::ProbeKind;

use crate::missing_probe;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "liveness-probe",
    summary: "containers without a liveness probe",
    kinds: &["DeploymentLike"],
    params: missing_probe::PARAMS,
    compile: |params| Ok(missing_probe::rule(ProbeKind::Liveness, params)),
};

policy! {
    /// No liveness probe.
    ///
    /// ## What it finds
    /// A container without `livenessProbe`.
    ///
    /// ## Why it matters
    /// A process that hangs stays as it is until a person notices; with a liveness probe the kubelet
    /// restarts it.
    ///
    /// ## How to fix
    /// Add a `livenessProbe` that asks the process itself whether it still works. It must not ask what the
    /// process depends on, or a short failure there restarts every container.
    ///
    /// ## Accepts
    /// Init containers, and pods that run to completion: those of Jobs and CronJobs, and Pods that are
    /// not restarted when they end.
    pub const NO_LIVENESS_PROBE: Policy = Policy {
        id: "no-liveness-probe",
        check: &CHECK,
        params: "{acceptRunToCompletion: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("no-liveness-probe"),
            checkov("CKV_K8S_8"),
            kubescape("C-0056"),
            polaris("livenessProbeMissing"),
        ],
        packs: &[Membership::off(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_container() {
        finds(
            &NO_LIVENESS_PROBE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                      ^^^ container `app` has no liveness probe
                livenessProbe: null
            ",
        );
    }

    #[test]
    fn accepts_what_has_one_or_needs_none() {
        accepts(
            &NO_LIVENESS_PROBE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - {name: setup}
              containers:
              - {name: app, livenessProbe: {exec: {command: [ok]}}}
            ---
            apiVersion: batch/v1
            kind: CronJob
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      containers:
                      - {name: app}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              restartPolicy: Never
              containers:
              - {name: app}
            ",
        );
    }

    #[test]
    fn may_be_demanded_of_jobs() {
        finds_with(
            &NO_LIVENESS_PROBE,
            "{}",
            "
            apiVersion: batch/v1
            kind: Job
            spec:
              template:
                spec:
                  containers:
                  - name: app
                          ^^^ container `app` has no liveness probe
            ",
        );
    }
}
