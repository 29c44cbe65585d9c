//! Containers that keep capabilities.

use super::field::{Field, Path, each_container};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(22);

const CAPABILITIES: Path = &["securityContext", "capabilities"];
const ADD: Path = &["securityContext", "capabilities", "add"];
const DROP: Path = &["securityContext", "capabilities", "drop"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-capabilities-restricted",
    summary: "containers that do not drop all capabilities, or add another than NET_BIND_SERVICE",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Capabilities not dropped (Pod Security: restricted).
    ///
    /// ## What it finds
    /// A container, init or ephemeral container that does not drop `ALL` capabilities, or that adds
    /// another than `NET_BIND_SERVICE`.
    ///
    /// ## Why it matters
    /// Hardly any program uses the capabilities that containers have by default, and each is a tool
    /// for whoever breaks in: to take over files, to change users, to make devices.
    ///
    /// ## How to fix
    /// Set `securityContext.capabilities.drop: [ALL]` on every container, and add back
    /// `NET_BIND_SERVICE` where it listens on a port below 1024.
    ///
    /// ## Accepts
    /// `ALL` among `drop`, written exactly so, with or without `NET_BIND_SERVICE` as the only one
    /// added. From v1.25 on, pods with `os.name: windows`. Before v1.22 the standards do not ask for it.
    pub const CAPABILITIES_RESTRICTED: Policy = Policy {
        id: "pod-security-capabilities-restricted",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("capabilities_restricted"),
            cis("5.2.9"),
            trivy("KSV106"),
            checkov("CKV_K8S_37"),
        ],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if super::is_exempt_as_windows(version, pod) {
        return;
    }
    each_container(pod, report, |container, report| {
        if let refused @ Field::Refused(..) = container.mapping(CAPABILITIES) {
            refused.known(report);
            return;
        }
        let mut drops_all = false;
        container.each_text(DROP, report, |capability, _, _| drops_all |= capability == "ALL");
        if !drops_all {
            let message = format!("{container} must set `securityContext.capabilities.drop=[\"ALL\"]`");
            let drop = |container| remedy::for_linux(pod, || remedy::drop_capability(container, "ALL"));
            let fix = container.value().and_then(drop);
            report.fixable(container.nearest(DROP), message, fix);
        }
        container.each_text(ADD, report, |capability, place, report| {
            if capability != "NET_BIND_SERVICE" {
                let message = format!(
                    "{container} must not include `{capability}` in `securityContext.capabilities.add`"
                );
                let fix = Fix::unsafe_(
                    format!("do not add the capability `{capability}`"),
                    [Edit::prune(place)],
                );
                report.fixable(place, message, fix);
            }
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_what_is_added_and_where_all_is_not_dropped() {
        finds(
            &CAPABILITIES_RESTRICTED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - name: setup
                      ^^^^^ container `setup` must set `securityContext.capabilities.drop=[\"ALL\"]`
              containers:
              - name: app
                securityContext:
                  capabilities:
                    add: [NET_BIND_SERVICE, CHOWN]
                                            ^^^^^ container `app` must not include `CHOWN` in `securityContext.capabilities.add`
                    drop: [NET_RAW, all]
                    ^^^^ container `app` must set `securityContext.capabilities.drop=[\"ALL\"]`
              ephemeralContainers:
              - name: debug
                securityContext:
                  capabilities: {}
                  ^^^^^^^^^^^^ container `debug` must set `securityContext.capabilities.drop=[\"ALL\"]`
            ",
        );
    }

    #[test]
    fn accepts_all_dropped() {
        accepts(
            &CAPABILITIES_RESTRICTED,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {capabilities: {drop: [ALL]}}}
              - {name: b, securityContext: {capabilities: {drop: [KILL, ALL], add: [NET_BIND_SERVICE]}}}
            ",
        );
    }

    #[test]
    fn windows_is_exempt_since_1_25() {
        accepts_with(
            &CAPABILITIES_RESTRICTED,
            "{version: v1.25}",
            "
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: app}]}
            ",
        );
        finds_with(
            &CAPABILITIES_RESTRICTED,
            "{version: v1.24}",
            "
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: app}]}
                                                            ^^^ container `app` must set `securityContext.capabilities.drop=[\"ALL\"]`
            ",
        );
    }

    #[test]
    fn not_asked_for_before_1_22() {
        let pod = "{apiVersion: v1, kind: Pod, spec: {containers: [{name: app}]}}";
        accepts_with(&CAPABILITIES_RESTRICTED, "{version: v1.21}", pod);
    }
}
