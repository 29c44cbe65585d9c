//! The ports that readiness probes ask.

use palisade_model::ProbeKind;

use crate::prelude::*;
use crate::probe_port;

/// The check.
pub const CHECK: Check = Check {
    name: "readiness-port",
    summary: "containers whose readiness probe asks a port that they do not declare",
    kinds: &["DeploymentLike"],
    params: probe_port::PARAMS,
    compile: |params| Ok(probe_port::rule(ProbeKind::Readiness, params)),
};

policy! {
    /// Readiness probe asks an undeclared port.
    ///
    /// ## What it finds
    /// A container, or a sidecar, whose readiness probe asks a port by a name that the container does not
    /// declare, or by a number that is not among the TCP ports that it declares.
    ///
    /// ## Why it matters
    /// The probe of a port where nobody listens always fails, so the pod never becomes ready: it gets no
    /// traffic, and a rolling update stops at it.
    ///
    /// ## How to fix
    /// Correct the probe's port, or declare the port under `ports` of the same container.
    ///
    /// ## Accepts
    /// A number where the container declares no ports at all, a number with `host`, and probes that run
    /// a command.
    pub const READINESS_PORT: Policy = Policy {
        id: "readiness-port",
        check: &CHECK,
        params: "{portsOptional: true}",
        severity: Severity::Low,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[kube_linter("readiness-port")],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_port_of_the_readiness_probe() {
        finds(
            &READINESS_PORT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                ports: [{name: http, containerPort: 8080}]
                readinessProbe:
                  httpGet: {path: /, port: web}
                                           ^^^ the readiness probe of container `app` asks the port `web`, which the container does not declare
            ",
        );
    }

    #[test]
    fn accepts_other_probes() {
        accepts(
            &READINESS_PORT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                livenessProbe: {httpGet: {port: web}}
                ports: [{containerPort: 8080}]
                readinessProbe: {httpGet: {port: 8080}}
            ",
        );
    }
}
