//! Services of a type that opens them to the outside.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "forbidden-service-types",
    summary: "Services of a forbidden type",
    kinds: &["Service"],
    params: &[Param::new("forbiddenServiceTypes", ParamKind::Texts, "the types that are found")],
    compile,
};

policy! {
    /// Service open to the outside.
    ///
    /// ## What it finds
    /// A Service of type `NodePort` or `LoadBalancer`.
    ///
    /// ## Why it matters
    /// Its pods can be reached from outside the cluster, past the Ingress or Gateway where traffic is
    /// authenticated, encrypted and logged.
    ///
    /// ## How to fix
    /// Use `type: ClusterIP`, and an Ingress or a Gateway for what must be reached from outside.
    ///
    /// ## Accepts
    /// The types `ClusterIP` and `ExternalName`, and no type, which means `ClusterIP`.
    pub const EXPOSED_SERVICES: Policy = Policy {
        id: "exposed-services",
        check: &CHECK,
        params: "{forbiddenServiceTypes: [NodePort, LoadBalancer]}",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("exposed-services")],
        packs: OPTIONAL,
    };

    /// Service on a port of every node.
    ///
    /// ## What it finds
    /// A Service of type `NodePort`.
    ///
    /// ## Why it matters
    /// The port is open on every address of every node, those that are reachable from the internet among
    /// them, past the Ingress or Gateway where traffic is authenticated, encrypted and logged.
    ///
    /// ## How to fix
    /// Use `type: ClusterIP` with an Ingress or a Gateway, or `type: LoadBalancer` with
    /// `allocateLoadBalancerNodePorts: false`.
    ///
    /// ## Accepts
    /// Other types. Firewalls before the nodes are not seen.
    pub const NODE_PORT_SERVICE: Policy = Policy {
        id: "node-port-service",
        check: &CHECK,
        params: "{forbiddenServiceTypes: [NodePort]}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[kube_score("service-type")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let forbidden = params.texts("forbiddenServiceTypes");
    Ok(Rule::object(move |object, report| {
        let Some(service_type) = object.at(&["spec", "type"]) else { return };
        if forbidden.iter().any(|forbidden| forbidden.eq_ignore_ascii_case(service_type.text())) {
            report.at(service_type, format!("service is of the type `{}`", service_type.text()));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_type() {
        finds(
            &EXPOSED_SERVICES,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec:
              type: NodePort
                    ^^^^^^^^ service is of the type `NodePort`
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: b}
            spec: {type: loadbalancer}
                         ^^^^^^^^^^^^ service is of the type `loadbalancer`
            ",
        );
    }

    #[test]
    fn accepts_other_types_and_other_services() {
        accepts(
            &EXPOSED_SERVICES,
            "
            apiVersion: v1
            kind: Service
            spec: {type: ClusterIP}
            ---
            apiVersion: v1
            kind: Service
            spec: {}
            ---
            apiVersion: serving.knative.dev/v1
            kind: Service
            spec: {type: NodePort}
            ",
        );
    }
}
