//! Containers without a readiness probe.

use palisade_model::ProbeKind;

use crate::missing_probe;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "readiness-probe",
    summary: "containers without a readiness probe",
    kinds: &["DeploymentLike"],
    params: missing_probe::PARAMS,
    compile: |params| Ok(missing_probe::rule(ProbeKind::Readiness, params)),
};

policy! {
    /// No readiness probe.
    ///
    /// ## What it finds
    /// A container without `readinessProbe`.
    ///
    /// ## Why it matters
    /// Without one, a pod counts as ready as soon as its containers run: it gets requests before it can answer
    /// them, and a rolling update goes on although the new version does not work.
    ///
    /// ## How to fix
    /// Add a `readinessProbe` that succeeds once the container can answer requests.
    ///
    /// ## Accepts
    /// Init containers, and pods that run to completion: those of Jobs and CronJobs, and Pods that are
    /// not restarted when they end.
    pub const NO_READINESS_PROBE: Policy = Policy {
        id: "no-readiness-probe",
        check: &CHECK,
        params: "{acceptRunToCompletion: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("no-readiness-probe"),
            checkov("CKV_K8S_9"),
            kubescape("C-0018"),
            kube_score("pod-probes"),
            polaris("readinessProbeMissing"),
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
            &NO_READINESS_PROBE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                      ^^^ container `app` has no readiness probe
                readinessProbe: null
            ",
        );
    }

    #[test]
    fn accepts_what_has_one_or_needs_none() {
        accepts(
            &NO_READINESS_PROBE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - {name: setup}
              containers:
              - {name: app, readinessProbe: {exec: {command: [ok]}}}
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
            &NO_READINESS_PROBE,
            "{}",
            "
            apiVersion: batch/v1
            kind: Job
            spec:
              template:
                spec:
                  containers:
                  - name: app
                          ^^^ container `app` has no readiness probe
            ",
        );
    }
}
