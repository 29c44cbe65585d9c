//! Amounts of resources that containers do not say.

use palisade_model::ContainerKind;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "resource-amount",
    summary: "containers that do not say how much of a resource they request or may use",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("resource", ParamKind::Text, "the resource: `cpu`, `memory`, `ephemeral-storage`, …").required(),
        Param::new("requirements", ParamKind::ManyOf(&["requests", "limits"]), "which amounts must be there").required(),
    ],
    compile,
};

policy! {
    /// No CPU limit.
    ///
    /// ## What it finds
    /// A container without a limit of CPU, where its pod has none either.
    ///
    /// ## Why it matters
    /// It may take all time of the node's processors that nobody has requested: a loop, or a miner that
    /// somebody has brought in, then slows down whatever shares the node.
    ///
    /// ## How to fix
    /// Set `resources.limits.cpu`. Weigh it: a limit also slows the container down while processors idle.
    ///
    /// ## Accepts
    /// Any limit, of the container or of its pod.
    pub const NO_CPU_LIMIT: Policy = Policy {
        id: "no-cpu-limit",
        check: &CHECK,
        params: "{resource: cpu, requirements: [limits]}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            trivy("KSV011"),
            checkov("CKV_K8S_11"),
            kubescape("C-0270"),
            polaris("cpuLimitsMissing"),
            kubescape("C-0050"),
        ],
        packs: OFF,
    };

    /// No memory request.
    ///
    /// ## What it finds
    /// A container without a request of memory, and without a limit, which would stand for it.
    ///
    /// ## Why it matters
    /// The scheduler takes it to need nothing, so the node is promised to more than fit, and this container
    /// is among the first that are ended when memory runs out.
    ///
    /// ## How to fix
    /// Set `resources.requests.memory` to what the program needs, best to the same as its limit.
    ///
    /// ## Accepts
    /// A request or a limit, of the container or of its pod.
    pub const NO_MEMORY_REQUEST: Policy = Policy {
        id: "no-memory-request",
        check: &CHECK,
        params: "{resource: memory, requirements: [requests]}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            trivy("KSV016"),
            checkov("CKV_K8S_12"),
            kubescape("C-0269"),
            polaris("memoryRequestsMissing"),
            kubescape("C-0004"),
        ],
        packs: OFF,
    };

    /// No limit of ephemeral storage.
    ///
    /// ## What it finds
    /// A container without a limit of `ephemeral-storage`, or without a request.
    ///
    /// ## Why it matters
    /// What it writes to its file system, its logs and its `emptyDir` volumes is on the node's own disk.
    /// When that runs full, the node ends other pods to make room.
    ///
    /// ## How to fix
    /// Set `resources.limits.ephemeral-storage`.
    ///
    /// ## Accepts
    /// A limit alone, which stands for the request.
    pub const NO_EPHEMERAL_STORAGE_LIMIT: Policy = Policy {
        id: "no-ephemeral-storage-limit",
        check: &CHECK,
        params: "{resource: ephemeral-storage, requirements: [limits, requests]}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_score("container-ephemeral-storage-request-and-limit")],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let (resource, requirements) = (params.text("resource"), params.texts("requirements"));
    Ok(Rule::pod(move |pod, report| {
        let containers = pod.all_containers().iter().filter(|it| it.kind() != ContainerKind::Ephemeral);
        for container in containers {
            for requirement in &requirements {
                let amount = |which| container.resource(which, &resource).or_else(|| pod.at(&["resources", which, &resource]));
                // A request that is left out is the limit.
                if amount(requirement).is_none() && (requirement == "limits" || amount("limits").is_none()) {
                    let (name, which) = (container.name(), requirement.trim_end_matches('s'));
                    let place = container.key_or_anchor("resources");
                    report.at(place, format!("container `{name}` has no {which} of {resource}"));
                }
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_resources() {
        let pod = |message: &str| {
            format!(
                "
apiVersion: v1
kind: Pod
spec:
  containers:
  - name: app
    resources: {{requests: {{cpu: 1}}}}
    ^^^^^^^^^ container `app` has no {message}
"
            )
        };
        finds(&NO_CPU_LIMIT, &pod("limit of cpu"));
        finds(&NO_MEMORY_REQUEST, &pod("request of memory"));
        let both = pod("limit of ephemeral-storage");
        finds(&NO_EPHEMERAL_STORAGE_LIMIT, &format!("{both}    ^^^^^^^^^ container `app` has no request of ephemeral-storage\n"));
    }

    #[test]
    fn a_limit_stands_for_the_request_and_the_pod_for_its_containers() {
        let pods = "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, resources: {limits: {cpu: 1, memory: 1Gi, ephemeral-storage: 1Gi}}}
              ephemeralContainers: [{name: debug}]
            ---
            apiVersion: v1
            kind: Pod
            spec: {resources: {limits: {cpu: 1, memory: 1Gi, ephemeral-storage: 1Gi}}, containers: [{name: app}]}
            ";
        accepts(&NO_CPU_LIMIT, pods);
        accepts(&NO_MEMORY_REQUEST, pods);
        accepts(&NO_EPHEMERAL_STORAGE_LIMIT, pods);
    }
}
