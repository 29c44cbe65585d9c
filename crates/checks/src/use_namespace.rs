//! Objects in the namespace `default`.

use palisade_model::DEFAULT_NAMESPACE;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "use-namespace",
    summary: "workloads and Services in the namespace `default`",
    kinds: &["DeploymentLike", "Service"],
    params: &[Param::new(
        "acceptUnset",
        ParamKind::Bool,
        "accept objects that name no namespace, and get theirs only when they are applied",
    )],
    compile,
};

policy! {
    /// Object in the namespace default.
    ///
    /// ## What it finds
    /// A workload or a Service with `namespace: default`.
    ///
    /// ## Why it matters
    /// Roles, quotas, network policies and Pod Security levels are set for a namespace. In `default`
    /// everything lies together, and none of them can be strict for one application.
    ///
    /// ## How to fix
    /// Give each application a namespace of its own, and name it in `metadata.namespace`.
    ///
    /// ## Accepts
    /// Objects that name no namespace, since `kubectl`, Helm and GitOps tools choose it when they apply
    /// them, and the Service `kubernetes`, which the API server makes.
    pub const USE_NAMESPACE: Policy = Policy {
        id: "use-namespace",
        check: &CHECK,
        params: "{acceptUnset: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[
            kube_linter("use-namespace"),
            cis("5.6.4"),
            trivy("KSV110"),
            checkov("CKV_K8S_21"),
            kubescape("C-0061"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_unset = params.flag("acceptUnset");
    Ok(Rule::object(move |object, report| {
        let identity = object.identity();
        let is_of_the_api_server = identity.group.is_empty() && &*identity.kind == "Service" && object.name() == "kubernetes";
        if is_of_the_api_server || !object.namespace().eq_ignore_ascii_case(DEFAULT_NAMESPACE) {
            return;
        }
        if !identity.namespace.is_empty() {
            let place = object.at(&["metadata", "namespace"]).unwrap_or_else(|| object.anchor());
            report.at(place, format!("the {} is in the namespace `{DEFAULT_NAMESPACE}`", identity.kind));
        } else if !accept_unset {
            report.object(format!("the {} names no namespace, so it is in `{DEFAULT_NAMESPACE}`", identity.kind));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_namespace() {
        finds(
            &USE_NAMESPACE,
            "
            apiVersion: v1
            kind: Service
            metadata:
              name: shop
              namespace: default
                         ^^^^^^^ the Service is in the namespace `default`
            ",
        );
    }

    #[test]
    fn accepts_other_namespaces_and_none() {
        accepts(
            &USE_NAMESPACE,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: shop}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: kubernetes, namespace: default}
            ",
        );
    }

    #[test]
    fn an_object_may_have_to_name_its_namespace() {
        finds_with(
            &USE_NAMESPACE,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop, namespace: ''}
                             ^^^^ the Pod names no namespace, so it is in `default`
            ",
        );
    }
}
