//! The ports that liveness probes ask.

use palisade_model::ProbeKind;

use crate::prelude::*;
use crate::probe_port;

/// The check.
pub const CHECK: Check = Check {
    name: "liveness-port",
    summary: "containers whose liveness probe asks a port that they do not declare",
    kinds: &["DeploymentLike"],
    params: probe_port::PARAMS,
    compile: |params| Ok(probe_port::rule(ProbeKind::Liveness, params)),
};

policy! {
    /// Liveness probe asks an undeclared port.
    ///
    /// ## What it finds
    /// A container, or a sidecar, whose liveness probe asks a port by a name that the container does not
    /// declare, or by a number that is not among the TCP ports that it declares.
    ///
    /// ## Why it matters
    /// The probe of a port where nobody listens always fails, so the container is restarted for ever.
    ///
    /// ## How to fix
    /// Correct the probe's port, or declare the port under `ports` of the same container.
    ///
    /// ## Accepts
    /// A number where the container declares no ports at all, a number with `host`, and probes that run
    /// a command.
    pub const LIVENESS_PORT: Policy = Policy {
        id: "liveness-port",
        check: &CHECK,
        params: "{portsOptional: true}",
        severity: Severity::Low,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[kube_linter("liveness-port")],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_names_and_numbers_that_are_not_declared() {
        finds(
            &LIVENESS_PORT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - name: proxy
                restartPolicy: Always
                livenessProbe: {grpc: {port: 9001}}
                                             ^^^^ the liveness probe of container `proxy` asks port 9001, which the container does not declare
                ports: [{containerPort: 9000}]
              containers:
              - name: a
                livenessProbe:
                  httpGet:
                    port: http
                          ^^^^ the liveness probe of container `a` asks the port `http`, which the container does not declare
              - name: b
                ports: [{name: dns, containerPort: 53, protocol: UDP}]
                livenessProbe: {tcpSocket: {port: dns}}
                                                  ^^^ the liveness probe of container `b` asks the port `dns`, which the container declares for UDP only
              - name: c
                livenessProbe: {httpGet: {path: /}}
                                ^^^^^^^ the liveness probe of container `c` names no port
            ",
        );
    }

    #[test]
    fn accepts_declared_ports_and_what_asks_none() {
        accepts(
            &LIVENESS_PORT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                ports: [{name: http, containerPort: 8080}]
                livenessProbe: {httpGet: {port: http}}
              - name: b
                ports: [{containerPort: 8080, protocol: TCP}]
                livenessProbe: {grpc: {port: 8080}}
              - name: c
                ports: [{containerPort: 8080}]
                livenessProbe: {exec: {command: [ok]}}
              - name: d
                ports: [{containerPort: 8080}]
                livenessProbe: {httpGet: {host: example.com, port: 443}}
              - name: wrong
                livenessProbe: {httpGet: [], tcpSocket: 80, grpc: {port: {}}}
            ",
        );
    }

    #[test]
    fn ports_may_be_optional_or_mandatory() {
        accepts(
            &LIVENESS_PORT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, livenessProbe: {httpGet: {port: 8080}}}
            ",
        );
        finds_with(
            &LIVENESS_PORT,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                livenessProbe: {httpGet: {port: 8080}}
                                                ^^^^ the liveness probe of container `a` asks port 8080, which the container does not declare
            ",
        );
    }
}
