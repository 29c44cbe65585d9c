//! Probes and lifecycle hooks that the kubelet sends elsewhere.

use super::field::{Field, Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(34);

/// What the kubelet calls, each with the host it can be sent to.
const HANDLERS: [[Path; 3]; 5] = [
    [
        &["livenessProbe"],
        &["livenessProbe", "httpGet", "host"],
        &["livenessProbe", "tcpSocket", "host"],
    ],
    [
        &["readinessProbe"],
        &["readinessProbe", "httpGet", "host"],
        &["readinessProbe", "tcpSocket", "host"],
    ],
    [
        &["startupProbe"],
        &["startupProbe", "httpGet", "host"],
        &["startupProbe", "tcpSocket", "host"],
    ],
    [
        &["lifecycle", "postStart"],
        &["lifecycle", "postStart", "httpGet", "host"],
        &["lifecycle", "postStart", "tcpSocket", "host"],
    ],
    [
        &["lifecycle", "preStop"],
        &["lifecycle", "preStop", "httpGet", "host"],
        &["lifecycle", "preStop", "tcpSocket", "host"],
    ],
];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-host-probes-and-host-lifecycle",
    summary: "probes and lifecycle hooks that name a host",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Probe or hook of another host (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A liveness, readiness or startup probe, or a `postStart` or `preStop` hook, whose `httpGet` or
    /// `tcpSocket` names a `host`.
    ///
    /// ## Why it matters
    /// The kubelet makes the request, from the node's network: whoever may write a pod can so reach
    /// what only nodes reach, such as a cloud's metadata service, past every network policy.
    ///
    /// ## How to fix
    /// Remove `host`: the pod's own address is meant then. For another `Host` header, set it among
    /// `httpHeaders`.
    ///
    /// ## Accepts
    /// No host, an empty one, and `exec` and `grpc` probes. Before v1.34 the standards do not ask for it.
    pub const HOST_PROBES_AND_HOST_LIFECYCLE: Policy = Policy {
        id: "pod-security-host-probes-and-host-lifecycle",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("hostProbesAndHostLifecycle")],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    each_container(pod, report, |container, report| {
        for [handler, http, tcp] in HANDLERS {
            match container.mapping(handler) {
                Field::Absent => {}
                Field::Set((), _) => {
                    for path in [http, tcp] {
                        if let Some((host, place)) = container.text(path).known(report)
                            && !host.is_empty()
                        {
                            let message =
                                format!("{container} must not set `{}` to `{host}`", path.join("."));
                            report.fixable(place, message, remedy::remove("host", place));
                        }
                    }
                }
                refused @ Field::Refused(..) => {
                    refused.known(report);
                }
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds};

    #[test]
    fn marks_hosts_of_probes_and_hooks() {
        finds(
            &HOST_PROBES_AND_HOST_LIFECYCLE,
            "
            apiVersion: apps/v1
            kind: StatefulSet
            spec:
              template:
                spec:
                  initContainers:
                  - name: proxy
                    restartPolicy: Always
                    startupProbe: {tcpSocket: {host: 10.0.0.1, port: 22}}
                                                     ^^^^^^^^ container `proxy` must not set `startupProbe.tcpSocket.host` to `10.0.0.1`
                  containers:
                  - name: app
                    livenessProbe: {httpGet: {host: 127.0.0.1, path: /}}
                                                    ^^^^^^^^^ container `app` must not set `livenessProbe.httpGet.host` to `127.0.0.1`
                    readinessProbe: GET /
                                    ^^^^^ container `app` sets `readinessProbe` to a string, where Kubernetes takes a mapping
                    lifecycle:
                      postStart: {tcpSocket: {host: db}}
                                                    ^^ container `app` must not set `lifecycle.postStart.tcpSocket.host` to `db`
                      preStop: {httpGet: {host: metadata.internal}}
                                                ^^^^^^^^^^^^^^^^^ container `app` must not set `lifecycle.preStop.httpGet.host` to `metadata.internal`
            ",
        );
    }

    #[test]
    fn accepts_probes_of_the_pod_itself() {
        accepts(
            &HOST_PROBES_AND_HOST_LIFECYCLE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                livenessProbe: {httpGet: {path: /, port: 80}}
                readinessProbe: {tcpSocket: {host: '', port: 80}}
                startupProbe: {exec: {command: [ok]}}
                lifecycle: {postStart: {httpGet: {host: null}}}
            ",
        );
    }

    #[test]
    fn not_asked_for_before_1_34() {
        let pod = "{apiVersion: v1, kind: Pod, spec: {containers: [{livenessProbe: {httpGet: {host: a}}}]}}";
        accepts_with(&HOST_PROBES_AND_HOST_LIFECYCLE, "{version: v1.33}", pod);
    }
}
