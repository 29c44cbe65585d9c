//! Port names and numbers that Kubernetes refuses.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "target-port",
    summary: "names of container ports and target ports of Services that Kubernetes refuses",
    kinds: &["DeploymentLike", "Service"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Invalid port name or number.
    ///
    /// ## What it finds
    /// A container port's name, or a Service's `targetPort`, that is no valid port: a name has at most 15
    /// characters of `a` to `z`, `0` to `9` and `-`, at least one letter, no hyphen at either end and none
    /// beside another; a number is between 1 and 65535.
    ///
    /// ## Why it matters
    /// The API server refuses the object.
    ///
    /// ## How to fix
    /// Choose a shorter or simpler name, such as `http` or `metrics`.
    ///
    /// ## Accepts
    /// Ports without a name, and Services that leave `targetPort` out. The pack `default` has this policy off, since
    /// `invalid-value` says the same there.
    pub const INVALID_TARGET_PORTS: Policy = Policy {
        id: "invalid-target-ports",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("invalid-target-ports")],
        packs: KUBE_LINTER_ONLY,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if let Some(pod) = subject.pod {
        for container in pod.all_containers() {
            for name in container.ports().filter_map(|port| port.value().get("name")) {
                for fault in faults_of_name(name.text()) {
                    report.at(name, format!("port name `{}` of container `{}` {fault}", name.text(), container.name()));
                }
            }
        }
        return;
    }
    for port in subject.object.at(&["spec", "ports"]).into_iter().flat_map(Value::items) {
        let Some(target) = port.get("targetPort") else { continue };
        match target.as_i64() {
            Some(0) => {}
            Some(number) if !(1..=65_535).contains(&number) => {
                report.at(target, format!("targetPort {number} is not between 1 and 65535"));
            }
            Some(_) => {}
            None => {
                for fault in faults_of_name(target.text()) {
                    report.at(target, format!("targetPort `{}` {fault}", target.text()));
                }
            }
        }
    }
}

/// What is wrong with a port's name (apimachinery, `IsValidPortName`); an empty name is no name.
fn faults_of_name(name: &str) -> impl Iterator<Item = &'static str> {
    let is_allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let faults = [
        (name.len() > 15, "has more than 15 characters"),
        (!name.bytes().all(is_allowed), "may contain only a-z, 0-9 and `-`"),
        (!name.bytes().any(|byte| byte.is_ascii_lowercase()), "must contain a letter from a to z"),
        (name.contains("--"), "must not contain two hyphens in a row"),
        (name.starts_with('-') || name.ends_with('-'), "must not begin or end with a hyphen"),
    ];
    let is_named = !name.is_empty();
    faults.into_iter().filter(move |(is_fault, _)| is_named && *is_fault).map(|(_, fault)| fault)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_names_and_numbers() {
        finds(
            &INVALID_TARGET_PORTS,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
              ports:
              - targetPort: 123456
                            ^^^^^^ targetPort 123456 is not between 1 and 65535
              - targetPort: http_metrics
                            ^^^^^^^^^^^^ targetPort `http_metrics` may contain only a-z, 0-9 and `-`
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              containers:
              - name: app
                ports:
                - name: '8080'
                        ^^^^^^ port name `8080` of container `app` must contain a letter from a to z
                - name: -a--b
                        ^^^^^ port name `-a--b` of container `app` must not contain two hyphens in a row
                        ^^^^^ port name `-a--b` of container `app` must not begin or end with a hyphen
            ",
        );
    }

    #[test]
    fn accepts_valid_and_absent_ones() {
        accepts(
            &INVALID_TARGET_PORTS,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec: {ports: [{port: 80}, {targetPort: 8080}, {targetPort: http}]}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec: {containers: [{name: app, ports: [{containerPort: 80}, {name: grpc-web}]}]}
            ",
        );
    }
}
