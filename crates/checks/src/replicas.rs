//! How many replicas a workload has, and which autoscaler decides it. Shared by several checks.

use palisade_model::{Inventory, Object, Workload};
use palisade_yaml::Value;

/// A number of replicas, and where it stands.
pub(crate) struct Replicas<'o> {
    /// How many.
    pub(crate) count: i64,
    /// The field; nothing where it is absent and Kubernetes' default of 1 holds.
    pub(crate) place: Option<Value<'o>>,
}

/// `spec.replicas` of a workload that has such a field: no Job, DaemonSet or Pod.
///
/// The pod template may be missing: it says nothing of their number.
pub(crate) fn replicas(object: &Object) -> Option<Replicas<'_>> {
    if object.workload() != Some(Workload::Replicated) {
        return None;
    }
    let place = object.at(&["spec", "replicas"]);
    let count = place.map_or(Some(1), Value::as_i64)?;
    Some(Replicas { count, place })
}

/// The lowest number of replicas that an autoscaler of the inventory keeps for `workload`: a
/// HorizontalPodAutoscaler (one unless it says so) or KEDA's ScaledObject (none unless it says so).
pub(crate) fn autoscaled_minimum(workload: &Object, inventory: &Inventory) -> Option<i64> {
    const AUTOSCALERS: [(&str, &str, &str, i64); 2] = [
        ("autoscaling", "HorizontalPodAutoscaler", "minReplicas", 1),
        ("keda.sh", "ScaledObject", "minReplicaCount", 0),
    ];
    AUTOSCALERS.into_iter().find_map(|(group, kind, field, default)| {
        let mut autoscalers = inventory.autoscalers_of(workload);
        let autoscaler = autoscalers.find(|it| it.group() == group && it.kind() == kind)?;
        let minimum = autoscaler.at(&["spec", field]);
        Some(minimum.map_or(default, |minimum| minimum.as_i64().unwrap_or(default)))
    })
}
