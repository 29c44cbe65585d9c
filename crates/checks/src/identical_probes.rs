//! Liveness probes that ask what the readiness probe asks.

use palisade_model::{Probe, ProbeKind};

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "identical-probes",
    summary: "containers whose liveness and readiness probes ask the same and bear as many failures",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Liveness probe equal to the readiness probe.
    ///
    /// ## What it finds
    /// A container whose liveness and readiness probes ask the same of the same port, as often, and give up
    /// after as many failures.
    ///
    /// ## Why it matters
    /// Readiness takes a busy pod out of traffic until it has recovered; liveness kills it. When both strike
    /// at once, load ends in restarts, and restarts in more load for the rest.
    ///
    /// ## How to fix
    /// Let the liveness probe ask only whether the process is stuck, or bear more failures
    /// (`failureThreshold`) than the readiness probe. Many programs need no liveness probe.
    ///
    /// ## Accepts
    /// Probes that differ in what they ask, or of which liveness bears more or longer failures.
    pub const IDENTICAL_PROBES: Policy = Policy {
        id: "identical-probes",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_score("pod-probes-identical")],
        packs: OFF,
    };
}

const HANDLERS: [&str; 4] = ["httpGet", "tcpSocket", "grpc", "exec"];

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let (Some(liveness), Some(readiness)) = (container.probe(ProbeKind::Liveness), container.probe(ProbeKind::Readiness))
    else {
        return;
    };
    let handler = |probe: &Probe<'_>| HANDLERS.iter().find_map(|name| Some((*name, probe.handler(name)?.to_json())));
    let patience = |probe: &Probe<'_>| {
        let number = |field, default| probe.value().get(field).and_then(Value::as_i64).unwrap_or(default);
        number("failureThreshold", 3).saturating_mul(number("periodSeconds", 10))
    };
    let is_same = handler(&liveness).is_some() && handler(&liveness) == handler(&readiness);
    if is_same && patience(&liveness) <= patience(&readiness) {
        let message = format!("container `{}` is killed as soon as it is not ready", container.name());
        report.at(container.key_or_anchor("livenessProbe"), message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_liveness_probe() {
        finds(
            &IDENTICAL_PROBES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                livenessProbe: {httpGet: {path: /healthz, port: http}}
                ^^^^^^^^^^^^^ container `app` is killed as soon as it is not ready
                readinessProbe: {httpGet: {path: /healthz, port: http}, periodSeconds: 10}
            ",
        );
    }

    #[test]
    fn accepts_other_questions_and_more_patience() {
        accepts(
            &IDENTICAL_PROBES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                livenessProbe: {httpGet: {path: /livez, port: http}}
                readinessProbe: {httpGet: {path: /readyz, port: http}}
              - name: b
                livenessProbe: {tcpSocket: {port: 5432}, failureThreshold: 10}
                readinessProbe: {tcpSocket: {port: 5432}}
              - name: c
                livenessProbe: {httpGet: {path: /livez, port: http}}
              - {name: d, livenessProbe: {}, readinessProbe: {}}
            ",
        );
    }
}
