//! Ports of the node that containers take.

use super::field::{Field, Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const PORTS: Path = &["ports"];
const HOST_PORT: Path = &["hostPort"];
const CONTAINER_PORT: Path = &["containerPort"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-host-ports",
    summary: "containers that take a port of their node",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Port of the node taken (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A container port with a `hostPort`. In a pod with `hostNetwork: true` every declared port is
    /// one, since Kubernetes fills in the field.
    ///
    /// ## Why it matters
    /// The port is open on the node's own address, past Services and often past network policies; it
    /// can pose as a service of the node, and only one such pod fits on each node.
    ///
    /// ## How to fix
    /// Remove `hostPort`, and publish the port by a Service or an Ingress.
    ///
    /// ## Accepts
    /// `hostPort: 0`, which means none, and the field left out.
    pub const HOST_PORTS: Policy = Policy {
        id: "pod-security-host-ports",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("hostPorts"),
            cis("5.2.12"),
            trivy("KSV024"),
            checkov("CKV_K8S_26"),
            kubescape("C-0044"),
            polaris("hostPortSet"),
        ],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let shares_network = pod.get("hostNetwork").is_some_and(Value::is_true);
    each_container(pod, report, |container, report| {
        container.each_item(PORTS, report, |port, report| match port.integer(HOST_PORT) {
            Field::Absent | Field::Set(0, _) if !shares_network => {}
            Field::Absent | Field::Set(0, _) => {
                if let Field::Set(1.., place) = port.integer(CONTAINER_PORT) {
                    let number = place.text();
                    report.at(
                        place,
                        format!("{container} uses hostPort `{number}`, because of `hostNetwork`"),
                    );
                }
            }
            Field::Set(number, place) => {
                // Without it, the port of a pod in its node's network is one all the same.
                let fix = (!shares_network).then(|| remedy::remove("hostPort", place));
                report.fixable(place, format!("{container} uses hostPort `{number}`"), fix);
            }
            refused @ Field::Refused(..) => {
                refused.known(report);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_port() {
        finds(
            &HOST_PORTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                ports:
                - containerPort: 8080
                  hostPort: 80
                            ^^ container `app` uses hostPort `80`
                - {containerPort: 8443, hostPort: '0'}
                                                  ^^^ container `app` sets `hostPort` to a string, where Kubernetes takes an integer
              - name: proxy
                ports: {hostPort: 1}
                       ^^^^^^^^^^^^^ container `proxy` sets `ports` to a mapping, where Kubernetes takes a list
            ",
        );
    }

    #[test]
    fn every_port_is_one_of_the_node_in_its_network() {
        finds(
            &HOST_PORTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              hostNetwork: true
              containers:
              - name: app
                ports:
                - containerPort: 8080
                                 ^^^^ container `app` uses hostPort `8080`, because of `hostNetwork`
            ",
        );
    }

    #[test]
    fn accepts_zero_null_and_absent() {
        accepts(
            &HOST_PORTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                ports: [{containerPort: 80}, {containerPort: 81, hostPort: 0}, {containerPort: 82, hostPort: null}]
              - {name: proxy, ports: }
            ",
        );
    }
}
