//! Kernel parameters that are not safe for a pod to set.

use super::field::{Field, Part, Path};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const SYSCTL_LIST: Path = &["securityContext", "sysctls"];
const NAME: Path = &["name"];

/// The parameters that may be set, and since when. Kubernetes compares the names as they are written.
const ALLOWED: [(&str, Version); 14] = [
    ("kernel.shm_rmid_forced", SINCE),
    ("net.ipv4.ip_local_port_range", SINCE),
    ("net.ipv4.ip_unprivileged_port_start", SINCE),
    ("net.ipv4.ping_group_range", SINCE),
    ("net.ipv4.tcp_syncookies", SINCE),
    ("net.ipv4.ip_local_reserved_ports", Version::Minor(27)),
    ("net.ipv4.tcp_fin_timeout", Version::Minor(29)),
    ("net.ipv4.tcp_keepalive_intvl", Version::Minor(29)),
    ("net.ipv4.tcp_keepalive_probes", Version::Minor(29)),
    ("net.ipv4.tcp_keepalive_time", Version::Minor(29)),
    ("net.ipv4.tcp_rmem", Version::Minor(32)),
    ("net.ipv4.tcp_wmem", Version::Minor(32)),
    ("net.ipv4.tcp_notsent_lowat", Version::Minor(37)),
    ("net.ipv4.tcp_slow_start_after_idle", Version::Minor(37)),
];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-sysctls",
    summary: "kernel parameters that are not safe for a pod to set",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Unsafe sysctl (Pod Security: baseline).
    ///
    /// ## What it finds
    /// An entry of the pod's `securityContext.sysctls` that is not among those which Kubernetes knows
    /// to be safe.
    ///
    /// ## Why it matters
    /// Other kernel parameters can turn off protections, starve the pods beside it, or hold for the
    /// whole node.
    ///
    /// ## How to fix
    /// Remove the entry. A parameter that the whole node needs belongs in the node's configuration.
    ///
    /// ## Accepts
    /// `kernel.shm_rmid_forced`, and of `net.ipv4`: `ip_local_port_range`,
    /// `ip_unprivileged_port_start`, `ping_group_range` and `tcp_syncookies`; from v1.27 on
    /// `ip_local_reserved_ports`; from v1.29 on `tcp_fin_timeout`, `tcp_keepalive_intvl`,
    /// `tcp_keepalive_probes` and `tcp_keepalive_time`; from v1.32 on `tcp_rmem` and `tcp_wmem`; from
    /// v1.37 on `tcp_notsent_lowat` and `tcp_slow_start_after_idle`.
    pub const SYSCTLS: Policy = Policy {
        id: "pod-security-sysctls",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("sysctls"), trivy("KSV026")],
        packs: PACK,
    };
}

fn check(version: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let is_allowed = |name: &str| {
        ALLOWED
            .iter()
            .any(|(allowed, since)| *allowed == name && version >= *since)
    };
    Part::pod(pod).each_item(SYSCTL_LIST, report, |sysctl, report| match sysctl.text(NAME) {
        Field::Set(name, _) if is_allowed(name) => {}
        Field::Set(name, place) => {
            let fix = sysctl.value().map(|sysctl| remedy::remove(name, sysctl));
            report.fixable(place, format!("pod must not set the sysctl `{name}`"), fix);
        }
        Field::Absent => report.at(sysctl.nearest(NAME), "pod must not set the sysctl ``"),
        refused @ Field::Refused(..) => {
            refused.known(report);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    #[test]
    fn marks_each_name() {
        finds(
            &SYSCTLS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                sysctls:
                - name: kernel.msgmax
                        ^^^^^^^^^^^^^ pod must not set the sysctl `kernel.msgmax`
                  value: '65536'
                - {name: net.core.somaxconn, value: '1'}
                         ^^^^^^^^^^^^^^^^^^ pod must not set the sysctl `net.core.somaxconn`
                - {value: '1'}
                  ^^^^^^^^^^^^ pod must not set the sysctl ``
            ",
        );
    }

    #[test]
    fn accepts_safe_ones_and_none() {
        accepts(
            &SYSCTLS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {sysctls: [{name: kernel.shm_rmid_forced}, {name: net.ipv4.tcp_notsent_lowat}]}
            ---
            {apiVersion: v1, kind: Pod, spec: {securityContext: {sysctls: null}}}
            ",
        );
    }

    #[test]
    fn the_list_grows_with_the_versions() {
        let first = [
            ("ip_local_reserved_ports", 27),
            ("tcp_keepalive_time", 29),
            ("tcp_fin_timeout", 29),
            ("tcp_keepalive_intvl", 29),
            ("tcp_keepalive_probes", 29),
            ("tcp_rmem", 32),
            ("tcp_wmem", 32),
            ("tcp_slow_start_after_idle", 37),
            ("tcp_notsent_lowat", 37),
        ];
        for (name, minor) in first {
            let pod = format!(
                "{{apiVersion: v1, kind: Pod, spec: {{securityContext: {{sysctls: [{{name: net.ipv4.{name}}}]}}}}}}"
            );
            let count = |minor| judge(&SYSCTLS, &format!("{{version: v1.{minor}}}"), &pod).len();
            assert_eq!((count(minor - 1), count(minor)), (1, 0), "{name}");
        }
    }
}
