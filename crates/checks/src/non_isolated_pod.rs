//! Pods that no NetworkPolicy selects.


use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "non-isolated-pod",
    summary: "pods that no NetworkPolicy of their namespace selects",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Pod that no NetworkPolicy isolates.
    ///
    /// ## What it finds
    /// A workload whose pods are selected by no NetworkPolicy of its namespace.
    ///
    /// ## Why it matters
    /// Such pods accept connections from every pod of the cluster, and may connect to anything: one
    /// broken pod reaches all of them.
    ///
    /// ## How to fix
    /// Deny by default in the namespace (a NetworkPolicy with `podSelector: {}`), then allow what is
    /// needed.
    ///
    /// ## Accepts
    /// Pods that any NetworkPolicy selects, whatever it allows, and pods of the host's network, which
    /// NetworkPolicies do not concern. Policies outside the input are not seen: give all folders at once.
    pub const NON_ISOLATED_POD: Policy = Policy {
        id: "non-isolated-pod",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("non-isolated-pod"),
            stackrox("Deployments should have at least one ingress Network Policy"),
            kubescape("C-0260"),
        ],
        packs: DEFAULT_ONLY,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(pod) = subject.pod else { return };
    if pod.get("hostNetwork").is_some_and(Value::is_true) {
        return;
    }
    let namespace = subject.object.namespace();
    if subject.inventory.network_policies_of(namespace, &pod.labels()).next().is_none() {
        report.at(pod.anchor(), format!("no NetworkPolicy in namespace `{namespace}` selects these pods"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_pods() {
        finds(
            &NON_ISOLATED_POD,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec:
              template:
                metadata: {labels: {app: shop}}
                spec: {}
                ^^^^ no NetworkPolicy in namespace `default` selects these pods
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: db}
            spec: {podSelector: {matchLabels: {app: db}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: all, namespace: other}
            spec: {podSelector: {}}
            ",
        );
    }

    #[test]
    fn accepts_selected_pods_and_those_of_the_host_network() {
        accepts(
            &NON_ISOLATED_POD,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop, namespace: default, labels: {app: shop}}
            spec: {}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: agent, namespace: kube-system}
            spec: {hostNetwork: true}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: all}
            spec: {podSelector: {}}
            ",
        );
    }
}
