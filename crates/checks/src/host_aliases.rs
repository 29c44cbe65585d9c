//! Pods that bring their own entries of `/etc/hosts`.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-aliases",
    summary: "pods that add entries to their containers' `/etc/hosts`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Host names overridden.
    ///
    /// ## What it finds
    /// A pod with `hostAliases`.
    ///
    /// ## Why it matters
    /// Such a name no longer comes from DNS: who edits the pod leads its connections elsewhere, and an
    /// address that moves is looked for in a file that nobody thinks of.
    ///
    /// ## How to fix
    /// Remove `hostAliases`, and use a Service, of type `ExternalName` for a name outside the cluster, or
    /// a record in DNS.
    ///
    /// ## Accepts
    /// An empty list.
    pub const HOST_ALIASES: Policy = Policy {
        id: "host-aliases",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[trivy("KSV007")],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    for alias in pod.get("hostAliases").into_iter().flat_map(Value::items) {
        let address = alias.get("ip").map(Value::text).unwrap_or_default();
        let place = alias.get("ip").unwrap_or(alias);
        report.at(place, format!("pod leads host names to `{address}` in its `/etc/hosts`"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_address() {
        finds(
            &HOST_ALIASES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              hostAliases:
              - ip: 10.0.0.7
                    ^^^^^^^^ pod leads host names to `10.0.0.7` in its `/etc/hosts`
                hostnames: [db.example.com]
            ",
        );
    }

    #[test]
    fn accepts_none() {
        accepts(&HOST_ALIASES, "{apiVersion: v1, kind: Pod, spec: {hostAliases: []}}");
    }
}
