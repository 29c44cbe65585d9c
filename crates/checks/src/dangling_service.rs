//! Services that select no pods.

use palisade_model::LabelSelector;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-service",
    summary: "Services whose selector matches the pods of no workload",
    kinds: &["Service"],
    params: &[
        Param::new("ignoredLabels", ParamKind::Texts, "labels of the selector that are set when pods are made, and so passed over"),
        Param::new(
            "acceptNoSelector",
            ParamKind::Bool,
            "accept a Service without a selector, whose endpoints somebody else maintains",
        ),
    ],
    compile,
};

policy! {
    /// Service that selects no pods.
    ///
    /// ## What it finds
    /// A Service whose selector matches the pods of no workload of its namespace.
    ///
    /// ## Why it matters
    /// The Service has no endpoints, so whoever calls it gets no answer. Who can create pods there
    /// could also take its traffic by giving a pod the labels.
    ///
    /// ## How to fix
    /// Make the selector equal to labels of the pod template, or remove the Service.
    ///
    /// ## Accepts
    /// Services of type ExternalName, and Services without a selector, whose endpoints are made by
    /// hand or by a controller. Labels that a controller gives each pod, such as
    /// `statefulset.kubernetes.io/pod-name`, are passed over. Workloads outside the input are not seen: give
    /// all folders at once.
    pub const DANGLING_SERVICE: Policy = Policy {
        id: "dangling-service",
        check: &CHECK,
        params: "{
            acceptNoSelector: true,
            ignoredLabels: [
                apps.kubernetes.io/pod-index,
                batch.kubernetes.io/controller-uid,
                batch.kubernetes.io/job-completion-index,
                batch.kubernetes.io/job-name,
                controller-revision-hash,
                controller-uid,
                job-name,
                pod-template-hash,
                statefulset.kubernetes.io/pod-name,
            ],
        }",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("dangling-service"), kubescape("C-0293"), kube_score("service-targets-pod")],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let ignored = params.texts("ignoredLabels");
    let accept_no_selector = params.flag("acceptNoSelector");
    Ok(Rule::inventory(move |subject, report| {
        let service = subject.object;
        if service.at(&["spec", "type"]).and_then(Value::as_str) == Some("ExternalName") {
            return;
        }
        let selector = service.at(&["spec", "selector"]).filter(|selector| selector.entries().next().is_some());
        let Some(place) = selector else {
            if !accept_no_selector {
                report.object("the Service has no selector");
            }
            return;
        };
        let selector = match LabelSelector::of_map(place) {
            Ok(selector) => selector.without(&ignored),
            Err(error) => return report.at(place, format!("the selector is invalid: {error}")),
        };
        if subject.inventory.workloads_matching(service.namespace(), &selector).next().is_none() {
            let message = format!("no workload in namespace `{}` has pods that match this selector", service.namespace());
            report.at(crate::place::key_of(service, &["spec", "selector"]), message);
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_a_selector_that_matches_nothing() {
        finds(
            &DANGLING_SERVICE,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec:
              selector: {app: shop}
              ^^^^^^^^ no workload in namespace `default` has pods that match this selector
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: shop, namespace: other, labels: {app: shop}}
            ",
        );
    }

    #[test]
    fn a_missing_namespace_is_default() {
        accepts(
            &DANGLING_SERVICE,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: shop, namespace: default}
            spec: {selector: {app: shop}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {template: {metadata: {labels: {app: shop, tier: web}}}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: by-hand}
            spec: {ports: [{port: 80}]}
            ",
        );
    }

    #[test]
    fn labels_that_a_controller_sets_are_passed_over() {
        let text = "
            apiVersion: v1
            kind: Service
            metadata: {name: db-0}
            spec:
              selector: {app: db, statefulset.kubernetes.io/pod-name: db-0}
              ^^^^^^^^ no workload in namespace `default` has pods that match this selector
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {template: {metadata: {labels: {app: db}}}}
            ";
        finds_with(&DANGLING_SERVICE, "{}", text);
        let unmarked: Vec<_> = text.lines().filter(|line| !line.contains("^^^^")).collect();
        accepts(&DANGLING_SERVICE, &unmarked.join("\n"));
    }

    #[test]
    fn a_missing_selector_is_found_where_it_is_not_accepted() {
        finds_with(
            &DANGLING_SERVICE,
            "{acceptNoSelector: false}",
            "
            apiVersion: v1
            kind: Service
            metadata: {name: by-hand}
                             ^^^^^^^ the Service has no selector
            spec: {ports: [{port: 80}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: external}
            spec: {type: ExternalName, externalName: example.com}
            ",
        );
    }
}
