//! Pods that no NetworkPolicy selects.


use crate::network::{Direction, has_other_policies};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "non-isolated-pod",
    summary: "pods that no NetworkPolicy of their namespace selects",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "ingress",
        ParamKind::Bool,
        "also find pods that are selected only by policies of what they send, not of what reaches them",
    )],
    compile,
};

policy! {
    /// Pod that no NetworkPolicy isolates.
    ///
    /// ## What it finds
    /// A workload whose pods are selected by no NetworkPolicy of its namespace, or only by ones for
    /// egress, which leave the pods open to every connection.
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
    /// Pods that a NetworkPolicy for ingress selects, whatever it allows, and pods of the host's network, which
    /// NetworkPolicies do not concern. Not assessable, and accepted, is a namespace for which the input has policies
    /// of Cilium, Calico, Antrea or administrators. Policies outside the input are not seen: give all folders at once.
    pub const NON_ISOLATED_POD: Policy = Policy {
        id: "non-isolated-pod",
        check: &CHECK,
        params: "{ingress: true}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("non-isolated-pod"),
            stackrox("Deployments should have at least one ingress Network Policy"),
            checkov("CKV2_K8S_6"),
            kubescape("C-0260"),
            kube_score("pod-networkpolicy"),
            polaris("missingNetworkPolicy"),
            nsa("Network separation and hardening"),
            kubescape("C-0030"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let ingress = params.flag("ingress");
    Ok(Rule::inventory(move |subject, report| check(subject, ingress, report)))
}

fn check(subject: &Subject<'_>, ingress: bool, report: &mut Reporter<'_>) {
    let Some(pod) = subject.pod else { return };
    if pod.get("hostNetwork").is_some_and(Value::is_true) {
        return;
    }
    let namespace = subject.object.namespace();
    if has_other_policies(subject.inventory, namespace) {
        return;
    }
    let labels = pod.labels();
    let mut policies = subject.inventory.network_policies_of(namespace, &labels).peekable();
    if policies.peek().is_none() {
        report.at(pod.anchor(), format!("no NetworkPolicy in namespace `{namespace}` selects these pods"));
    } else if ingress && !policies.any(|policy| Direction::Ingress.is_isolated_by(policy)) {
        let message = format!("no NetworkPolicy in namespace `{namespace}` isolates the ingress of these pods");
        report.at(pod.anchor(), message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds};

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

    #[test]
    fn a_policy_for_egress_leaves_pods_open() {
        let pod = "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop, namespace: default, labels: {app: shop}}
                             ^^^^ no NetworkPolicy in namespace `default` isolates the ingress of these pods
            spec: {}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: out}
            spec: {podSelector: {}, policyTypes: [Egress]}
            ";
        finds(&NON_ISOLATED_POD, pod);
        let marks = |line: &&str| !line.contains('^');
        let text: String = pod.lines().filter(marks).map(|line| format!("{line}\n")).collect();
        for types in ["[]", "null", "[Egress, Ingress]"] {
            accepts(&NON_ISOLATED_POD, &text.replace("[Egress]", types));
        }
        accepts_with(&NON_ISOLATED_POD, "{}", &text);
    }

    #[test]
    fn policies_of_other_kinds_may_isolate_the_pods() {
        accepts(
            &NON_ISOLATED_POD,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop, namespace: default, labels: {app: shop}}
            spec: {}
            ---
            apiVersion: cilium.io/v2
            kind: CiliumNetworkPolicy
            metadata: {name: shop, namespace: default}
            spec: {endpointSelector: {matchLabels: {app: shop}}}
            ",
        );
    }
}
