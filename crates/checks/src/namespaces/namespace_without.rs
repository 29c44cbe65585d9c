//! Namespaces without an object that limits what is in them.

use crate::namespaces::is_of_kubernetes;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "namespace-without",
    summary: "Namespaces without a LimitRange, or without a ResourceQuota",
    kinds: &["Namespace"],
    params: &[Param::new(
        "kind",
        ParamKind::OneOf(&["LimitRange", "ResourceQuota"]),
        "what a Namespace must have",
    )
    .required()],
    compile,
};

policy! {
    /// Namespace without a limit range.
    ///
    /// ## What it finds
    /// A Namespace without a LimitRange.
    ///
    /// ## Why it matters
    /// Containers that set no requests or limits have none: the scheduler packs them as if they needed
    /// nothing, and one may take the memory of its whole node.
    ///
    /// ## How to fix
    /// Add a LimitRange with `defaultRequest` and `default` for containers.
    ///
    /// ## Accepts
    /// `kube-system`, `kube-public` and `kube-node-lease`. Objects outside the input are not seen: give all
    /// folders at once.
    pub const NO_LIMIT_RANGE: Policy = Policy {
        id: "no-limit-range",
        check: &CHECK,
        params: "{kind: LimitRange}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[nsa("Kubernetes Pod security")],
        packs: &[Membership::off(DEFAULT)],
    };

    /// Namespace without a resource quota.
    ///
    /// ## What it finds
    /// A Namespace without a ResourceQuota.
    ///
    /// ## Why it matters
    /// A runaway autoscaler, or an intruder, takes all nodes: the other namespaces starve.
    ///
    /// ## How to fix
    /// Add a ResourceQuota with what the namespace may ask for: CPU, memory, pods, load balancers, storage.
    ///
    /// ## Accepts
    /// `kube-system`, `kube-public` and `kube-node-lease`. Objects outside the input are not seen: give all
    /// folders at once.
    pub const NO_RESOURCE_QUOTA: Policy = Policy {
        id: "no-resource-quota",
        check: &CHECK,
        params: "{kind: ResourceQuota}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[nsa("Kubernetes Pod security")],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let kind = params.text("kind");
    Ok(Rule::inventory(move |subject, report| {
        let namespace = subject.object;
        let mut objects = subject.inventory.in_namespace("", &kind, namespace.name());
        if objects.next().is_none() && !is_of_kubernetes(namespace) {
            report.object(format!("the Namespace has no {kind}"));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_namespace_without_one() {
        for (policy, kind) in [
            (&NO_LIMIT_RANGE, "LimitRange"),
            (&NO_RESOURCE_QUOTA, "ResourceQuota"),
        ] {
            let text = format!(
                "
apiVersion: v1
kind: Namespace
metadata: {{name: shop}}
                 ^^^^ the Namespace has no {kind}
---
apiVersion: v1
kind: {kind}
metadata: {{name: a, namespace: other}}
"
            );
            finds(policy, &text);
        }
    }

    #[test]
    fn accepts_a_namespace_with_one_and_those_of_kubernetes() {
        for (policy, kind) in [
            (&NO_LIMIT_RANGE, "LimitRange"),
            (&NO_RESOURCE_QUOTA, "ResourceQuota"),
        ] {
            let text = format!(
                "
apiVersion: v1
kind: Namespace
metadata: {{name: shop}}
---
apiVersion: v1
kind: {kind}
metadata: {{name: a, namespace: shop}}
---
apiVersion: v1
kind: Namespace
metadata: {{name: kube-public}}
"
            );
            accepts(policy, &text);
        }
    }
}
