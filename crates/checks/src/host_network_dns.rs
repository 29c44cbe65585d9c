//! Pods in the node's network that cannot look up Services.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-network-dns",
    summary: "pods with `hostNetwork` that ask for the cluster's DNS and do not get it",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Cluster DNS not used with hostNetwork.
    ///
    /// ## What it finds
    /// A pod with `hostNetwork: true` and `dnsPolicy: ClusterFirst`, or none, which means it.
    ///
    /// ## Why it matters
    /// In the node's network `ClusterFirst` means the node's own DNS: names of Services are not found there,
    /// or are looked up outside of the cluster, where somebody else may answer.
    ///
    /// ## How to fix
    /// Set `dnsPolicy: ClusterFirstWithHostNet`, or `Default` to say that the node's DNS is meant.
    ///
    /// ## Accepts
    /// `ClusterFirstWithHostNet`, `Default` and `None`.
    pub const HOST_NETWORK_DNS: Policy = Policy {
        id: "host-network-dns",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let Some(flag) = pod.get("hostNetwork").filter(|flag| flag.is_true()) else { return };
    let policy = pod.get("dnsPolicy");
    if policy.is_none_or(|policy| matches!(policy.text(), "" | "ClusterFirst")) {
        let set = pod.spec().map(|spec| Edit::set(spec, &["dnsPolicy"], "ClusterFirstWithHostNet"));
        let fix = Fix::unsafe_("set `dnsPolicy: ClusterFirstWithHostNet`", set);
        report.fixable(policy.unwrap_or(flag), "pod in the node's network does not ask the cluster's DNS", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_policy_or_the_flag() {
        finds(
            &HOST_NETWORK_DNS,
            "
            apiVersion: v1
            kind: Pod
            spec: {hostNetwork: true}
                                ^^^^ pod in the node's network does not ask the cluster's DNS
            ---
            apiVersion: v1
            kind: Pod
            spec: {hostNetwork: true, dnsPolicy: ClusterFirst}
                                                 ^^^^^^^^^^^^ pod in the node's network does not ask the cluster's DNS
            ",
        );
    }

    #[test]
    fn accepts_what_says_which_dns_is_meant() {
        accepts(
            &HOST_NETWORK_DNS,
            "
            {apiVersion: v1, kind: Pod, spec: {hostNetwork: true, dnsPolicy: ClusterFirstWithHostNet}}
            ---
            {apiVersion: v1, kind: Pod, spec: {hostNetwork: true, dnsPolicy: Default}}
            ---
            {apiVersion: v1, kind: Pod, spec: {}}
            ",
        );
    }
}
