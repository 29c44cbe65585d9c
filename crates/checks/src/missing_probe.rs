//! Containers without a probe, for the checks of liveness and of readiness.

use palisade_model::{ProbeKind, Workload};

use crate::prelude::*;

/// The parameters of both checks.
pub(crate) const PARAMS: &[Param] = &[Param::new(
    "acceptRunToCompletion",
    ParamKind::Bool,
    "accept pods that run to completion: those of Jobs and CronJobs, and Pods that are not restarted when they end",
)];

/// Makes the rule for one of the probes.
pub(crate) fn rule(kind: ProbeKind, params: &Params) -> Rule {
    let accept_run_to_completion = params.flag("acceptRunToCompletion");
    Rule::pod(move |pod, report| {
        if accept_run_to_completion && runs_to_completion(pod) {
            return;
        }
        for container in pod
            .containers()
            .filter(|container| container.probe(kind).is_none())
        {
            let probe = kind.field().trim_end_matches("Probe");
            report.at(
                container.anchor(),
                format!("container `{}` has no {probe} probe", container.name()),
            );
        }
    })
}

fn runs_to_completion(pod: &PodSpec<'_>) -> bool {
    let policy = pod.get("restartPolicy").and_then(Value::as_str);
    match pod.workload() {
        Workload::Job | Workload::CronJob => true,
        Workload::Pod => matches!(policy, Some("Never" | "OnFailure")),
        Workload::Replicated | Workload::DaemonSet | Workload::Template => false,
    }
}
