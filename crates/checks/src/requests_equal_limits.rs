//! Containers that may use more than they request.

use palisade_model::{ContainerKind, Quantity};

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "requests-equal-limits",
    summary: "containers whose limit of a resource is not their request",
    kinds: &["DeploymentLike"],
    params: &[Param::new("resources", ParamKind::Texts, "the resources that are compared").required()],
    compile,
};

policy! {
    /// Memory limit above the request.
    ///
    /// ## What it finds
    /// A container whose memory limit is not its request.
    ///
    /// ## Why it matters
    /// The node promises only the request. What is used above it is taken back by ending the container, just
    /// when the node is busiest.
    ///
    /// ## How to fix
    /// Set `resources.requests.memory` to the limit, or leave it out, which means the same.
    ///
    /// ## Accepts
    /// Equal amounts, however they are written, and a limit without a request.
    pub const MEMORY_REQUEST_EQUALS_LIMIT: Policy = Policy {
        id: "memory-request-below-limit",
        check: &CHECK,
        params: "{resources: [memory]}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_score("container-memory-requests-equal-limits")],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let resources = params.texts("resources");
    Ok(Rule::container(move |container, report| {
        if container.kind() == ContainerKind::Ephemeral {
            return;
        }
        for resource in &resources {
            let amount = |which| container.resource(which, resource);
            let (Some(request), Some(limit)) = (amount("requests"), amount("limits")) else { continue };
            let (Ok(requested), Ok(limited)) = (Quantity::parse(request.text()), Quantity::parse(limit.text())) else { continue };
            if requested != limited {
                let name = container.name();
                let fix = Fix::unsafe_(format!("request the limit of {resource}"), [Edit::replace(request, limit.text())]);
                report.fixable(request, format!("container `{name}` may use more {resource} than it requests"), fix);
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_request() {
        finds(
            &MEMORY_REQUEST_EQUALS_LIMIT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                resources: {requests: {memory: 128Mi}, limits: {memory: 1Gi}}
                                               ^^^^^ container `app` may use more memory than it requests
            ",
        );
    }

    #[test]
    fn accepts_equal_amounts_and_no_request() {
        accepts(
            &MEMORY_REQUEST_EQUALS_LIMIT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, resources: {requests: {memory: 1024Mi}, limits: {memory: 1Gi}}}
              - {name: b, resources: {limits: {memory: 1Gi}}}
              - {name: c, resources: {requests: {memory: 1Gi, cpu: 1}, limits: {cpu: 2}}}
            ",
        );
    }
}
