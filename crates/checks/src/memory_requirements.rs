//! How much memory containers request and may use.

use palisade_model::Quantity;

use crate::prelude::*;
use crate::requirements::{self, LIMIT_RANGES, REQUIREMENTS_TYPE, Resource};

/// The check.
pub const CHECK: Check = Check {
    name: "memory-requirements",
    summary: "containers whose memory request or limit lies within bounds, an absent one counting as 0",
    kinds: &["DeploymentLike"],
    params: &[
        REQUIREMENTS_TYPE,
        Param::new("lowerBoundMB", ParamKind::Int, "the least amount that is found, in MiB (1024 * 1024 bytes)"),
        Param::new(
            "upperBoundMB",
            ParamKind::Int,
            "the largest amount that is found, in MiB; left out, there is no upper bound",
        ),
        LIMIT_RANGES,
    ],
    compile: |params| Ok(requirements::rule(&MEMORY, params)),
};

const MEMORY: Resource = Resource {
    name: "memory",
    unit: "Mi",
    scale: 1024 * 1024,
    measure: Quantity::bytes,
    bounds: ["lowerBoundMB", "upperBoundMB"],
};

policy! {
    /// No memory limit.
    ///
    /// ## What it finds
    /// A container without a memory limit, or with one of 0, which means none.
    ///
    /// ## Why it matters
    /// A leak, or an attacker, can take all memory of the node; the kernel then kills processes of
    /// other workloads, and the node may stop answering.
    ///
    /// ## How to fix
    /// Set `resources.limits.memory` a little above the most that the container uses, and the request to
    /// the same amount.
    ///
    /// ## Accepts
    /// A limit of the whole pod, a default from a LimitRange in the same namespace, and ephemeral
    /// containers, which cannot have limits.
    pub const UNSET_MEMORY_REQUIREMENTS: Policy = Policy {
        id: "unset-memory-requirements",
        check: &CHECK,
        params: "{requirementsType: limit, lowerBoundMB: 0, upperBoundMB: 0, limitRanges: true}",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("unset-memory-requirements"),
            stackrox("No CPU request or memory limit specified"),
            trivy("KSV018"),
            checkov("CKV_K8S_13"),
            kubescape("C-0271"),
            kubescape("C-0004"),
            kube_score("container-resources"),
            polaris("memoryLimitsMissing"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER).with("{requirementsType: limit, lowerBoundMB: 0, upperBoundMB: 0}"),
        ],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn a_request_is_no_limit() {
        finds(
            &UNSET_MEMORY_REQUIREMENTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                resources:
                ^^^^^^^^^ container `a` has no memory limit
                  requests: {memory: 1Gi}
              - name: b
                resources: {limits: {memory: 0}}
                                             ^ container `b` has a memory limit of `0`
            ",
        );
    }

    #[test]
    fn accepts_limits_of_containers_of_pods_and_of_limit_ranges() {
        accepts(
            &UNSET_MEMORY_REQUIREMENTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, resources: {limits: {memory: 1Gi}}}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              resources: {limits: {memory: 1Gi}}
              containers:
              - {name: a}
            ---
            apiVersion: v1
            kind: LimitRange
            metadata: {name: defaults, namespace: shop}
            spec:
              limits:
              - {type: Container, default: {memory: 1Gi}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: app, namespace: shop}
            spec:
              containers:
              - {name: a}
            ",
        );
    }

    #[test]
    fn a_default_request_of_a_limit_range_is_no_limit() {
        finds(
            &UNSET_MEMORY_REQUIREMENTS,
            "
            apiVersion: v1
            kind: LimitRange
            metadata: {name: defaults}
            spec:
              limits:
              - {type: Container, defaultRequest: {memory: 1Gi}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: app, namespace: default}
            spec:
              containers:
              - name: a
                      ^ container `a` has no memory limit
            ",
        );
    }

    #[test]
    fn bounds_are_mebibytes() {
        finds_with(
            &UNSET_MEMORY_REQUIREMENTS,
            "{requirementsType: request, lowerBoundMB: 1, upperBoundMB: 2}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                resources: {requests: {memory: 2Mi}}
                                               ^^^ container `a` has a memory request of `2Mi`, in the forbidden range from 1Mi to 2Mi
              - name: b
                resources: {requests: {memory: 2097153}}
              - name: c
                resources: {requests: {memory: 1M}}
            ",
        );
    }
}
