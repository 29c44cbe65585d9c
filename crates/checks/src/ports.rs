//! Containers that listen on a certain port.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ports",
    summary: "containers that declare a certain port",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("port", ParamKind::Int, "the number of the port"),
        Param::new("protocol", ParamKind::Pattern, "a pattern of its protocol (`TCP`, `UDP`, `SCTP`)"),
    ],
    compile,
};

policy! {
    /// SSH port.
    ///
    /// ## What it finds
    /// A container that declares port 22 over TCP, which SSH servers listen on.
    ///
    /// ## Why it matters
    /// A shell behind a password or a key in the image is a way in that the API server neither
    /// authorizes nor records.
    ///
    /// ## How to fix
    /// Remove the SSH server, and use `kubectl exec` or `kubectl debug`. Where the port serves something
    /// else, choose another.
    ///
    /// ## Accepts
    /// Port 22 over UDP or SCTP, and every other port.
    pub const SSH_PORT: Policy = Policy {
        id: "ssh-port",
        check: &CHECK,
        params: "{port: 22, protocol: TCP}",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("ssh-port"), stackrox("Secure Shell (ssh) Port Exposed")],
        packs: EVERYWHERE,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    // Zero, which KubeLinter takes for a missing parameter, is no port that a container declares.
    let number = params.int("port").unwrap_or_default();
    let protocol = params.pattern("protocol");
    Ok(Rule::container(move |container, report| {
        for port in container.ports() {
            let Some(place) = port.container_port().filter(|port| port.as_i64() == Some(number)) else { continue };
            if protocol.as_ref().is_none_or(|pattern| pattern.matches(port.protocol())) {
                let (name, protocol) = (container.name(), port.protocol());
                report.at(place, format!("container `{name}` listens on port {}/{protocol}", place.text()));
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds};

    #[test]
    fn marks_the_port_and_tcp_is_the_default_protocol() {
        finds(
            &SSH_PORT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                ports:
                - containerPort: 22
                                 ^^ container `app` listens on port 22/TCP
                - {containerPort: 22, protocol: TCP}
                                  ^^ container `app` listens on port 22/TCP
                - {containerPort: 22, protocol: UDP}
            ",
        );
    }

    #[test]
    fn accepts_other_ports() {
        let pod = "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, ports: [{containerPort: 2222}, {containerPort: '22'}, {hostPort: 22}]}
            ";
        accepts(&SSH_PORT, pod);
        accepts_with(&SSH_PORT, "{}", pod);
    }
}
