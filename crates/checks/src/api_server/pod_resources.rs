//! What a pod asks for as a whole (`validatePodResources`, since Kubernetes 1.34).

use palisade_model::Quantity;

use super::judge::{Judge, items};
use super::resources;
use crate::prelude::*;

pub(crate) fn all<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let Some(of_pod) = spec.get("resources").filter(|of_pod| of_pod.is_mapping()) else {
        return;
    };
    if spec.at(&["os", "name"]).map(Value::text) == Some("windows") {
        return judge.forbidden(spec, "resources", "must not be set with `os.name: windows`");
    }
    judge.forbidden(of_pod, "claims", "must not be set for a whole pod");
    let (limits, requests) = (of_pod.get("limits"), of_pod.get("requests"));
    for entry in limits.into_iter().chain(requests).flat_map(Value::entries) {
        let name = entry.name();
        if !matches!(name, "cpu" | "memory") && !name.starts_with("hugepages-") {
            judge.invalid(
                entry.key,
                "is no resource of a whole pod: `cpu`, `memory` and huge pages are",
            );
        }
        resources::not_negative(judge, entry.value);
    }
    for entry in requests.into_iter().flat_map(Value::entries) {
        resources::request(judge, entry.key, entry.value, limits);
        sum(judge, spec, entry.name(), entry.value);
    }
    for container in items(spec, "containers") {
        for entry in limits.into_iter().flat_map(Value::entries) {
            let own = container.at(&["resources", "limits", entry.name()]);
            if let Some(own) = own.filter(|own| is_more(*own, entry.value)) {
                judge.conflict(
                    own,
                    format!("must not be more than the pod's limit, {}", entry.value.text()),
                );
            }
        }
    }
}

fn is_more(one: Value<'_>, other: Value<'_>) -> bool {
    matches!((Quantity::of(one), Quantity::of(other)), (Ok(one), Ok(other)) if one > other)
}

/// What all containers ask for must not be more than what the pod does.
fn sum<'o>(judge: &mut Judge<'o>, spec: Value<'o>, name: &str, of_pod: Value<'o>) {
    let Ok(most) = Quantity::of(of_pod) else { return };
    // A container that names a limit alone asks for as much.
    let requests = items(spec, "containers").filter_map(|container| {
        let list = |list: &str| container.at(&["resources", list, name]);
        Quantity::of(list("requests").or_else(|| list("limits"))?).ok()
    });
    let sum = requests.fold(0_i64, |sum, request| sum.saturating_add(request.millis()));
    if sum > most.millis() {
        judge.conflict(
            of_pod,
            "must not be less than what the containers ask for together",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn pod(resources: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{resources: {{{resources}}}, \
             containers: [{{name: a, image: a, resources: {{requests: {{cpu: 1}}}}}}, \
             {{name: b, image: b, resources: {{limits: {{cpu: 1500m, memory: 1Gi}}}}}}]}}}}"
        ))
    }

    #[test]
    fn a_pod_has_room_for_its_containers() {
        assert!(pod("requests: {cpu: 2500m}, limits: {cpu: 3, memory: 1Gi}").is_empty());
        assert_eq!(
            pod("requests: {cpu: 2}, limits: {cpu: 1, ephemeral-storage: 1Gi}"),
            [
                "`spec.resources.requests.cpu` must not be less than what the containers ask for together",
                "`spec.resources.requests.cpu` must not be more than its limit, 1",
                "`spec.resources.limits.ephemeral-storage` is no resource of a whole pod: `cpu`, `memory` and huge pages are",
                "`spec.containers[1].resources.limits.cpu` must not be more than the pod's limit, 1",
            ]
        );
    }
}
