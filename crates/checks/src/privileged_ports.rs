//! Containers that listen on ports below 1024.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "privileged-ports",
    summary: "containers that declare a port below 1024",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Privileged port.
    ///
    /// ## What it finds
    /// A container with a `containerPort` from 1 to 1023.
    ///
    /// ## Why it matters
    /// On many nodes only root, or a process with the capability `NET_BIND_SERVICE`, may listen on
    /// such a port: the container is likely to have more rights than its program needs.
    ///
    /// ## How to fix
    /// Let the program listen on a port of 1024 or above. A Service can still offer it on any port
    /// through `targetPort`.
    ///
    /// ## Accepts
    /// Ports of 1024 and above.
    pub const PRIVILEGED_PORTS: Policy = Policy {
        id: "privileged-ports",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[kube_linter("privileged-ports"), trivy("KSV117")],
        packs: OPTIONAL,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    for port in container.ports().filter_map(|port| port.container_port()) {
        if let Some(number @ 1..1024) = port.as_i64() {
            report.at(port, format!("container `{}` listens on the privileged port {number}", container.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_port() {
        finds(
            &PRIVILEGED_PORTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                ports:
                - containerPort: 80
                                 ^^ container `app` listens on the privileged port 80
                - containerPort: 1023
                                 ^^^^ container `app` listens on the privileged port 1023
            ",
        );
    }

    #[test]
    fn accepts_ports_from_1024() {
        accepts(
            &PRIVILEGED_PORTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, ports: [{containerPort: 1024}, {containerPort: 0}, {containerPort: '80'}, {name: http}]}
            ",
        );
    }
}
