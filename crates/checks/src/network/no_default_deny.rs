//! Namespaces that are open unless a policy says otherwise.

use crate::network::{DIRECTION, Direction, has_other_policies, selects_all};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "no-default-deny",
    summary: "namespaces without a NetworkPolicy that isolates all their pods",
    kinds: &["Namespace", "DeploymentLike"],
    params: &[
        DIRECTION,
        Param::new(
            "withoutObject",
            ParamKind::Bool,
            "also judge namespaces that the input knows by their workloads only, at the first of these",
        ),
        Param::new(
            "exemptNamespaces",
            ParamKind::Texts,
            "namespaces that are not judged",
        ),
    ],
    compile,
};

policy! {
    /// Namespace without default deny for ingress.
    ///
    /// ## What it finds
    /// A Namespace in which no NetworkPolicy for ingress selects all pods.
    ///
    /// ## Why it matters
    /// A pod is open until a policy selects it: what is deployed to the namespace next, or with a label
    /// misspelt, accepts connections from every pod of the cluster.
    ///
    /// ## How to fix
    /// Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress]`, and allow what is needed
    /// with others.
    ///
    /// ## Accepts
    /// A policy for all pods that allows some things, but not one that allows everything. `kube-system`,
    /// `kube-public` and `kube-node-lease`. Not assessable, and accepted, are namespaces that the input
    /// does not hold as objects (see the parameter `withoutObject`), and those for which it has policies of
    /// Cilium, Calico, Antrea or administrators. Policies outside the input are not seen.
    pub const NO_DEFAULT_DENY_INGRESS: Policy = Policy {
        id: "no-default-deny-ingress",
        check: &CHECK,
        params: "{direction: ingress, exemptNamespaces: [kube-system, kube-public, kube-node-lease]}",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[cis("5.3.2"), kubescape("C-0206"), kubescape("C-0054"), nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };

    /// Namespace without default deny for egress.
    ///
    /// ## What it finds
    /// A Namespace in which no NetworkPolicy for egress selects all pods.
    ///
    /// ## Why it matters
    /// Pods may connect to anything until a policy selects them: a broken one fetches its tools from the
    /// internet, sends out what it finds, and tries every other pod.
    ///
    /// ## How to fix
    /// Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Egress]`, and allow what is needed
    /// with others, DNS first.
    ///
    /// ## Accepts
    /// As `no-default-deny-ingress`.
    pub const NO_DEFAULT_DENY_EGRESS: Policy = Policy {
        id: "no-default-deny-egress",
        check: &CHECK,
        params: "{direction: egress, exemptNamespaces: [kube-system, kube-public, kube-node-lease]}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let direction = Direction::of(params);
    let without_object = params.flag("withoutObject");
    let exempt = params.texts("exemptNamespaces");
    Ok(Rule::inventory(move |subject, report| {
        let (object, inventory) = (subject.object, subject.inventory);
        let is_namespace = object.kind() == "Namespace";
        let namespace = if is_namespace {
            object.name()
        } else {
            object.namespace()
        };
        if exempt.iter().any(|exempt| exempt == namespace)
            || !(is_namespace || without_object && stands_for(subject))
        {
            return;
        }
        let mut policies = inventory.in_namespace("networking.k8s.io", "NetworkPolicy", namespace);
        if !policies.any(|policy| denies(policy, direction)) && !has_other_policies(inventory, namespace) {
            let field = direction.field();
            report.object(format!(
                "no NetworkPolicy isolates the {field} of all pods of namespace `{namespace}`"
            ));
        }
    }))
}

/// Whether a workload is the first of a namespace that is no object of the input.
fn stands_for(subject: &Subject<'_>) -> bool {
    let namespace = subject.object.namespace();
    let mut objects = subject.inventory.get("", "Namespace", "", namespace);
    let first = subject.inventory.workloads_in(namespace).next();
    objects.next().is_none() && first.is_some_and(|first| std::ptr::eq(&**first, subject.object))
}

/// Whether a policy isolates all pods of its namespace, and does not let everything through itself.
fn denies(policy: &Object, direction: Direction) -> bool {
    let selector = policy.at(&["spec", "podSelector"]);
    (selector.is_none() || selects_all(selector))
        && direction.is_isolated_by(policy)
        && !direction.rules(policy).any(|rule| direction.allows_all(rule))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &NO_DEFAULT_DENY_INGRESS,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
                             ^^^^ no NetworkPolicy isolates the ingress of all pods of namespace `shop`
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web, namespace: shop}
            spec: {podSelector: {matchLabels: {app: web}}}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: out, namespace: shop}
            spec: {podSelector: {}, policyTypes: [Egress]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: open, namespace: shop}
            spec: {podSelector: {}, ingress: [{}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: other}
            spec: {podSelector: {}}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &NO_DEFAULT_DENY_INGRESS,
            "
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: deny, namespace: shop}
            spec: {podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: kube-system}
            ---
            apiVersion: v1
            kind: Namespace
            metadata: {name: mesh}
            ---
            apiVersion: projectcalico.org/v3
            kind: NetworkPolicy
            metadata: {name: deny, namespace: mesh}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: web, namespace: unknown}
            ",
        );
    }

    #[test]
    fn egress_is_a_policy_of_its_own() {
        let text = "
             apiVersion: v1
             kind: Namespace
             metadata: {name: shop}
                              ^^^^ no NetworkPolicy isolates the egress of all pods of namespace `shop`
             ---
             apiVersion: networking.k8s.io/v1
             kind: NetworkPolicy
             metadata: {name: deny, namespace: shop}
             spec: {podSelector: {}}
             ";
        finds(&NO_DEFAULT_DENY_EGRESS, text);
        let unmarked: Vec<_> = text.lines().filter(|line| !line.contains('^')).collect();
        let unmarked = unmarked.join(
            "
    ",
        );
        accepts(&NO_DEFAULT_DENY_INGRESS, &unmarked);
        accepts(
            &NO_DEFAULT_DENY_EGRESS,
            &unmarked.replace("podSelector: {}", "podSelector: {}, policyTypes: [Egress]"),
        );
    }

    #[test]
    fn a_namespace_may_be_known_by_its_workloads_only() {
        let pods = "
             apiVersion: v1
             kind: Pod
             metadata: {name: a, namespace: shop}
                              ^ no NetworkPolicy isolates the ingress of all pods of namespace `shop`
             ---
             apiVersion: v1
             kind: Pod
             metadata: {name: b, namespace: shop}
             ";
        finds_with(
            &NO_DEFAULT_DENY_INGRESS,
            "{direction: ingress, withoutObject: true}",
            pods,
        );
        let exempt = "{direction: ingress, withoutObject: true, exemptNamespaces: [shop]}";
        let unmarked: Vec<_> = pods.lines().filter(|line| !line.contains('^')).collect();
        accepts_with(&NO_DEFAULT_DENY_INGRESS, exempt, &unmarked.join("\n"));
    }
}
