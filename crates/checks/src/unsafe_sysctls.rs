//! Kernel parameters that pods set.

use std::borrow::Cow;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unsafe-sysctls",
    summary: "pods that set kernel parameters whose names have a forbidden prefix",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new(
            "unsafeSysCtls",
            ParamKind::Texts,
            "prefixes of the names of sysctls that are found; the empty one is a prefix of all",
        ),
        Param::new(
            "safeSysctls",
            ParamKind::Texts,
            "names of sysctls that are accepted although a prefix covers them",
        ),
    ],
    compile,
};

policy! {
    /// Unsafe sysctl.
    ///
    /// ## What it finds
    /// A pod that sets a sysctl which Kubernetes does not count as safe.
    ///
    /// ## Why it matters
    /// An unsafe sysctl is not proved to stay within the pod: it can disturb the other pods of the node,
    /// or its kernel. The kubelet refuses the pod unless the node allows the sysctl.
    ///
    /// ## How to fix
    /// Remove the sysctl, or set it on the nodes that need it and keep these for the pods that do.
    ///
    /// ## Accepts
    /// The sysctls that the baseline of the Pod Security Standards of Kubernetes 1.37 allows, such as
    /// `net.ipv4.ip_unprivileged_port_start`.
    pub const UNSAFE_SYSCTLS: Policy = Policy {
        id: "unsafe-sysctls",
        check: &CHECK,
        params: "{
            unsafeSysCtls: [''],
            safeSysctls: [
                kernel.shm_rmid_forced,
                net.ipv4.ip_local_port_range,
                net.ipv4.ip_local_reserved_ports,
                net.ipv4.ip_unprivileged_port_start,
                net.ipv4.ping_group_range,
                net.ipv4.tcp_fin_timeout,
                net.ipv4.tcp_keepalive_intvl,
                net.ipv4.tcp_keepalive_probes,
                net.ipv4.tcp_keepalive_time,
                net.ipv4.tcp_notsent_lowat,
                net.ipv4.tcp_rmem,
                net.ipv4.tcp_slow_start_after_idle,
                net.ipv4.tcp_syncookies,
                net.ipv4.tcp_wmem,
            ],
        }",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("unsafe-sysctls"), pod_security("sysctls"), trivy("KSV026")],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER)
                .with("{unsafeSysCtls: [kernel.msg, kernel.sem, kernel.shm, fs.mqueue., net.]}"),
        ],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let prefixes = params.texts("unsafeSysCtls");
    let safe = params.texts("safeSysctls");
    Ok(Rule::pod(move |pod, report| {
        let sysctls = pod.at(&["securityContext", "sysctls"]);
        for sysctl in sysctls.into_iter().flat_map(Value::items) {
            let Some(written) = sysctl.get("name") else { continue };
            let name = dotted(written.text());
            let is_unsafe = prefixes.iter().any(|prefix| name.starts_with(prefix.as_str()));
            if is_unsafe && !safe.iter().any(|safe| **safe == *name) {
                let message = format!("pod sets the unsafe sysctl `{}`", written.text());
                report.fixable(written, message, remedy::remove(written.text(), sysctl));
            }
        }
    }))
}

/// The name with dots between its parts. With a slash as the first separator, slashes separate and dots
/// belong to the parts, as in sysctl.d(5) and in Kubernetes.
fn dotted(name: &str) -> Cow<'_, str> {
    let swap = |char| match char {
        '/' => '.',
        '.' => '/',
        other => other,
    };
    match name.find(['.', '/']) {
        Some(first) if name[first..].starts_with('/') => Cow::Owned(name.chars().map(swap).collect()),
        _ => Cow::Borrowed(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_name() {
        finds(
            &UNSAFE_SYSCTLS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                sysctls:
                - {name: kernel.sem, value: '250'}
                         ^^^^^^^^^^ pod sets the unsafe sysctl `kernel.sem`
                - {name: net.core.somaxconn, value: '1024'}
                         ^^^^^^^^^^^^^^^^^^ pod sets the unsafe sysctl `net.core.somaxconn`
                - {name: vm.max_map_count, value: '262144'}
                         ^^^^^^^^^^^^^^^^ pod sets the unsafe sysctl `vm.max_map_count`
            ",
        );
    }

    #[test]
    fn accepts_safe_sysctls_however_written() {
        accepts(
            &UNSAFE_SYSCTLS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                sysctls:
                - {name: net.ipv4.tcp_syncookies, value: '1'}
                - {name: net/ipv4/ping_group_range, value: '0 1'}
                - {value: '1'}
            ",
        );
    }

    #[test]
    fn prefixes_find_sysctls_with_slashes_too() {
        finds_with(
            &UNSAFE_SYSCTLS,
            "{unsafeSysCtls: [net.]}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                sysctls:
                - {name: net/ipv4/conf/eth0.1/forwarding, value: '1'}
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ pod sets the unsafe sysctl `net/ipv4/conf/eth0.1/forwarding`
                - {name: kernel.sem, value: '250'}
            ",
        );
    }

    #[test]
    fn dots_and_slashes_are_swapped_where_a_slash_comes_first() {
        assert_eq!(dotted("net.ipv4.conf.eth0/1.forwarding"), "net.ipv4.conf.eth0/1.forwarding");
        assert_eq!(dotted("net/ipv4/conf/eth0.1/forwarding"), "net.ipv4.conf.eth0/1.forwarding");
        assert_eq!(dotted(""), "");
    }
}
