//! Capabilities that containers are given on top of those they have.

use crate::capability::capability_name;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "added-capability",
    summary: "containers that add a capability, of a list or beyond one",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("capabilities", ParamKind::Texts, "the capabilities that are found; all of them where none is given"),
        Param::new("accepted", ParamKind::Texts, "the capabilities that may be added all the same"),
    ],
    compile,
};

policy! {
    /// Capability that owns the node.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container that adds the capability `SYS_ADMIN`, or `ALL`.
    ///
    /// ## Why it matters
    /// `SYS_ADMIN` mounts file systems, enters namespaces and configures the kernel: who breaks into the
    /// container takes the node with it, almost as from a privileged one.
    ///
    /// ## How to fix
    /// Remove the capability. A program that asks for it often needs one narrower right, such as
    /// `PERFMON` or `BPF`, or a device from a device plugin.
    ///
    /// ## Accepts
    /// Every other capability: other policies look at those.
    pub const SYS_ADMIN_CAPABILITY: Policy = Policy {
        id: "sys-admin-capability",
        check: &CHECK,
        params: "{capabilities: [ALL, SYS_ADMIN]}",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            stackrox("CAP_SYS_ADMIN capability added"),
            trivy("KSV005"),
            checkov("CKV_K8S_39"),
        ],
        packs: ON,
    };

    /// Capability over the kernel.
    ///
    /// ## What it finds
    /// A container that adds a capability which changes or reads the node's kernel: `BPF`, `MAC_ADMIN`,
    /// `MAC_OVERRIDE`, `PERFMON`, `SYSLOG`, `SYS_BOOT`, `SYS_MODULE` or `SYS_RAWIO`.
    ///
    /// ## Why it matters
    /// The kernel is shared: a module, a program in it or raw access to memory and ports belongs to the
    /// whole node, and so does what it reads.
    ///
    /// ## How to fix
    /// Remove the capability, and load modules or install probes when the node is set up. An agent that
    /// cannot do without belongs in a namespace of its own that few may change.
    ///
    /// ## Accepts
    /// Every other capability: other policies look at those.
    pub const KERNEL_CAPABILITY: Policy = Policy {
        id: "kernel-capability",
        check: &CHECK,
        params: "{capabilities: [BPF, MAC_ADMIN, MAC_OVERRIDE, PERFMON, SYSLOG, SYS_BOOT, SYS_MODULE, SYS_RAWIO]}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[trivy("KSV120")],
        packs: ON,
    };

    /// Capability over other processes and their files.
    ///
    /// ## What it finds
    /// A container that adds `CHECKPOINT_RESTORE`, `DAC_READ_SEARCH` or `SYS_PTRACE`.
    ///
    /// ## Why it matters
    /// `SYS_PTRACE` reads and steers every process that the container sees, which are those of the node
    /// with `hostPID`; `DAC_READ_SEARCH` opens files by handle, also outside the container.
    ///
    /// ## How to fix
    /// Remove the capability. To look into a running program, attach an ephemeral container for as long
    /// as that takes.
    ///
    /// ## Accepts
    /// Every other capability: other policies look at those.
    pub const PROCESS_CAPABILITY: Policy = Policy {
        id: "process-capability",
        check: &CHECK,
        params: "{capabilities: [CHECKPOINT_RESTORE, DAC_READ_SEARCH, SYS_PTRACE]}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };

    /// Capability over the network.
    ///
    /// ## What it finds
    /// A container that adds `NET_ADMIN` or `NET_BROADCAST`.
    ///
    /// ## Why it matters
    /// Such a container changes addresses, routes and packet filters: it can redirect its own traffic past
    /// every rule, and with `hostNetwork` it rules the network of the node.
    ///
    /// ## How to fix
    /// Remove the capability. A service mesh can set up its rules with a CNI plugin in place of an init
    /// container.
    ///
    /// ## Accepts
    /// `NET_BIND_SERVICE`, and every capability that is not of the network. Another policy finds `NET_RAW`,
    /// also where it is not dropped.
    pub const NETWORK_CAPABILITY: Policy = Policy {
        id: "network-capability",
        check: &CHECK,
        params: "{capabilities: [NET_ADMIN, NET_BROADCAST]}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };

    /// Capability beyond the default ones.
    ///
    /// ## What it finds
    /// A container that adds a capability which containers do not have by default, and which no other
    /// policy is about: `IPC_LOCK`, `SYS_NICE`, `SYS_RESOURCE`, `SYS_TIME`, or a name that is none.
    ///
    /// ## Why it matters
    /// Each of them reaches beyond the container, to the node's clock, limits or priorities, and nobody
    /// who breaks in should be handed that.
    ///
    /// ## How to fix
    /// Remove the capability from `securityContext.capabilities.add`. What really needs it belongs in
    /// a namespace of its own.
    ///
    /// ## Accepts
    /// What a container has by default (`CHOWN`, `SETUID`, `NET_BIND_SERVICE`, …), and the capabilities
    /// that other policies look at.
    pub const EXTRA_CAPABILITY: Policy = Policy {
        id: "extra-capability",
        check: &CHECK,
        params: "{accepted: [
            AUDIT_WRITE, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT,
            ALL, SYS_ADMIN,
            BPF, MAC_ADMIN, MAC_OVERRIDE, PERFMON, SYSLOG, SYS_BOOT, SYS_MODULE, SYS_RAWIO,
            CHECKPOINT_RESTORE, DAC_READ_SEARCH, SYS_PTRACE,
            NET_ADMIN, NET_BROADCAST, NET_RAW,
        ]}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };

    /// Any capability added.
    ///
    /// ## What it finds
    /// A container that adds a capability other than `NET_BIND_SERVICE`, also one that it would have by
    /// default.
    ///
    /// ## Why it matters
    /// Most programs need none. The fewer there are, the less is left for who breaks in.
    ///
    /// ## How to fix
    /// Set `capabilities: {drop: [ALL]}`, and listen on a port above 1023.
    ///
    /// ## Accepts
    /// `NET_BIND_SERVICE`.
    pub const ADDED_CAPABILITY: Policy = Policy {
        id: "added-capability",
        check: &CHECK,
        params: "{accepted: [NET_BIND_SERVICE]}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[checkov("CKV_K8S_25")],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let names = |param| {
        let written = params.texts(param).into_iter();
        written.map(|name| capability_name(&name).into_owned()).collect::<Vec<_>>()
    };
    let (found, accepted) = (names("capabilities"), names("accepted"));
    Ok(Rule::container(move |container, report| {
        for added in container.security_context().added_capabilities() {
            let name = capability_name(added.text());
            let is = |names: &[String]| names.iter().any(|listed| *listed == name);
            if (found.is_empty() || is(&found)) && !is(&accepted) {
                let message = format!("container `{}` adds the capability `{name}`", container.name());
                let fix = Fix::unsafe_(format!("remove `{}`", added.text()), [Edit::prune(added)]);
                report.fixable(added, message, fix);
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    #[test]
    fn marks_each_capability_however_it_is_written() {
        finds(
            &SYS_ADMIN_CAPABILITY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - name: setup
                securityContext: {capabilities: {add: [all]}}
                                                       ^^^ container `setup` adds the capability `ALL`
              containers:
              - name: app
                securityContext:
                  capabilities:
                    add: [CAP_SYS_ADMIN, CHOWN, sys_admin]
                          ^^^^^^^^^^^^^ container `app` adds the capability `SYS_ADMIN`
                                                ^^^^^^^^^ container `app` adds the capability `SYS_ADMIN`
            ",
        );
    }

    /// Whatever is added is one policy's business, so that nothing is reported twice.
    #[test]
    fn each_capability_belongs_to_one_policy() {
        let policies = [SYS_ADMIN_CAPABILITY, KERNEL_CAPABILITY, PROCESS_CAPABILITY, NETWORK_CAPABILITY, EXTRA_CAPABILITY];
        let found = |name: &str| -> usize {
            let pod = format!(
                "{{apiVersion: v1, kind: Pod, spec: {{containers: [{{name: a, securityContext: {{capabilities: {{add: [{name}]}}}}}}]}}}}"
            );
            policies.iter().map(|policy| judge(policy, policy.params, &pod).len()).sum()
        };
        for name in ["ALL", "SYS_ADMIN", "SYS_MODULE", "BPF", "SYS_PTRACE", "NET_ADMIN", "IPC_LOCK", "SYS_TIME", "MAGIC"] {
            assert_eq!(found(name), 1, "{name}");
        }
        for name in ["CHOWN", "SETUID", "NET_BIND_SERVICE"] {
            assert_eq!(found(name), 0, "{name}");
        }
    }

    #[test]
    fn only_binding_to_low_ports_is_accepted_by_the_strictest() {
        finds(
            &ADDED_CAPABILITY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                securityContext: {capabilities: {add: [NET_BIND_SERVICE, CHOWN]}}
                                                                         ^^^^^ container `app` adds the capability `CHOWN`
            ",
        );
        accepts(
            &ADDED_CAPABILITY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {capabilities: {add: [net_bind_service], drop: [ALL]}}}
              - {name: b, securityContext: {capabilities: {add: }}}
            ",
        );
    }
}
