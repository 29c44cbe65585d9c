//! How much CPU containers request and may use.

use palisade_model::Quantity;

use crate::prelude::*;
use crate::requirements::{self, LIMIT_RANGES, REQUIREMENTS_TYPE, Resource};

/// The check.
pub const CHECK: Check = Check {
    name: "cpu-requirements",
    summary: "containers whose CPU request or limit lies within bounds, an absent one counting as 0",
    kinds: &["DeploymentLike"],
    params: &[
        REQUIREMENTS_TYPE,
        Param::new("lowerBoundMillis", ParamKind::Int, "the least amount that is found, in millicores"),
        Param::new(
            "upperBoundMillis",
            ParamKind::Int,
            "the largest amount that is found, in millicores; left out, there is no upper bound",
        ),
        LIMIT_RANGES,
    ],
    compile: |params| Ok(requirements::rule(&CPU, params)),
};

const CPU: Resource = Resource {
    name: "cpu",
    unit: "m",
    scale: 1,
    measure: Quantity::millis,
    bounds: ["lowerBoundMillis", "upperBoundMillis"],
};

policy! {
    /// No CPU request.
    ///
    /// ## What it finds
    /// A container that requests no CPU, or 0.
    ///
    /// ## Why it matters
    /// The scheduler takes such a container for free and may put it on a full node, where it gets what
    /// the others leave over: almost nothing as soon as the node is busy.
    ///
    /// ## How to fix
    /// Set `resources.requests.cpu` to what the container uses at normal load, for instance `100m`.
    ///
    /// ## Accepts
    /// A CPU limit without a request (Kubernetes then requests the limit), a request or limit of the whole
    /// pod, a default from a LimitRange in the same namespace, and ephemeral containers, which cannot
    /// have requests.
    pub const UNSET_CPU_REQUIREMENTS: Policy = Policy {
        id: "unset-cpu-requirements",
        check: &CHECK,
        params: "{requirementsType: request, lowerBoundMillis: 0, upperBoundMillis: 0, limitRanges: true}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("unset-cpu-requirements"),
            stackrox("No CPU request or memory limit specified"),
            trivy("KSV015"),
            checkov("CKV_K8S_10"),
            kubescape("C-0268"),
            kubescape("C-0050"),
            kube_score("container-resources"),
            polaris("cpuRequestsMissing"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER)
                .with("{requirementsType: request, lowerBoundMillis: 0, upperBoundMillis: 0}"),
        ],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_nearest_key_above_a_request_that_is_missing() {
        finds(
            &UNSET_CPU_REQUIREMENTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - name: setup
                      ^^^^^ container `setup` has no cpu request
              containers:
              - name: a
                resources: {requests: {memory: 1Gi}}
                            ^^^^^^^^ container `a` has no cpu request
              - name: b
                resources:
                ^^^^^^^^^ container `b` has no cpu request
                  limits: {memory: 1Gi}
              - name: c
                resources: {requests: {cpu: 0m}, limits: {cpu: 1}}
                                            ^^ container `c` has a cpu request of `0m`
              - name: d
                resources: {requests: {cpu: }}
                            ^^^^^^^^ container `d` has no cpu request
            ",
        );
    }

    #[test]
    fn accepts_requests_and_limits_which_requests_default_to() {
        accepts(
            &UNSET_CPU_REQUIREMENTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, resources: {requests: {cpu: 100m}}}
              - {name: b, resources: {limits: {cpu: 1}}}
              - {name: c, resources: {requests: {cpu: 1n}}}
              - {name: wrong, resources: {requests: {cpu: much}}}
              ephemeralContainers:
              - {name: debug}
            ",
        );
    }

    #[test]
    fn a_request_of_the_pod_covers_its_containers() {
        accepts(
            &UNSET_CPU_REQUIREMENTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              resources: {limits: {cpu: 1}}
              containers:
              - {name: a}
            ",
        );
        finds(
            &UNSET_CPU_REQUIREMENTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              resources: {requests: {cpu: 0}}
                                          ^ the pod has a cpu request of `0`
              containers:
              - {name: a}
              - {name: b}
            ",
        );
    }

    const LIMIT_RANGE: &str = "
            apiVersion: v1
            kind: LimitRange
            metadata: {name: defaults, namespace: shop}
            spec:
              limits:
              - {type: Pod, max: {cpu: 4}}
              - {type: Container, max: {cpu: 2}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: app, namespace: shop}
            spec:
              containers:
              - {name: a}
            ";

    #[test]
    fn a_limit_range_gives_requests() {
        accepts(&UNSET_CPU_REQUIREMENTS, LIMIT_RANGE);
        let of_no_other_namespace = LIMIT_RANGE.replacen("shop", "bank", 1);
        let found = crate::testing::judge(&UNSET_CPU_REQUIREMENTS, UNSET_CPU_REQUIREMENTS.params, &unindent(&of_no_other_namespace));
        assert_eq!(found.len(), 1);
    }

    fn unindent(text: &str) -> String {
        text.lines().map(|line| format!("{}\n", line.trim_start_matches("            "))).collect()
    }

    #[test]
    fn bounds_are_inclusive_and_millicores_round_up() {
        finds_with(
            &UNSET_CPU_REQUIREMENTS,
            "{requirementsType: any, lowerBoundMillis: 100, upperBoundMillis: 200}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                resources:
                  requests: {cpu: 99.1m}
                                  ^^^^^ container `a` has a cpu request of `99.1m`, in the forbidden range from 100m to 200m
                  limits: {cpu: 0.2}
                                ^^^ container `a` has a cpu limit of `0.2`, in the forbidden range from 100m to 200m
              - name: b
                resources: {requests: {cpu: 99m}, limits: {cpu: 200001u}}
              - name: none
            ",
        );
    }

    #[test]
    fn without_an_upper_bound_everything_above_is_found() {
        finds_with(
            &UNSET_CPU_REQUIREMENTS,
            "{requirementsType: limit, lowerBoundMillis: 8000}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                resources: {limits: {cpu: 64}}
                                          ^^ container `a` has a cpu limit of `64`, in the forbidden range from 8000m
            ",
        );
    }
}
