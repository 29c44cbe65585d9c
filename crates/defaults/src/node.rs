//! Namespaces, nodes and priority classes.

use palisade_yaml::{At, Draft, New};
use serde_json::json;

use crate::edit::{add, has, items, mapping, text};

pub(crate) fn namespace(draft: &mut Draft<'_>, root: At) {
    let metadata = mapping(draft, root, "metadata");
    let name = text(draft, metadata, "name").to_owned();
    if !name.is_empty() {
        let labels = mapping(draft, metadata, "labels");
        draft.set(labels, "kubernetes.io/metadata.name", name.as_str());
    }
    let status = mapping(draft, root, "status");
    draft.set_missing(status, "phase", "Active");
}

pub(crate) fn finish_namespace(draft: &mut Draft<'_>, root: At) {
    let spec = mapping(draft, root, "spec");
    add(draft, spec, "finalizers", "kubernetes");
}

pub(crate) fn node_status(draft: &mut Draft<'_>, status: At) {
    if let (Some(capacity), false) = (draft.get(status, "capacity"), has(draft, status, "allocatable")) {
        draft.copy(capacity, status, "allocatable");
    }
}

/// The plugin `TaintNodesByCondition`: a new node takes no pods until it says that it is ready.
pub(crate) fn finish_node(draft: &mut Draft<'_>, root: At) {
    const KEY: &str = "node.kubernetes.io/not-ready";
    let spec = mapping(draft, root, "spec");
    let is_there =
        |&taint: &At| text(draft, taint, "key") == KEY && text(draft, taint, "effect") == "NoSchedule";
    if !items(draft, spec, "taints").iter().any(is_there) {
        let taints = draft.set_missing(spec, "taints", New::Sequence);
        draft.push(taints, &json!({"key": KEY, "effect": "NoSchedule"}));
    }
}

pub(crate) fn priority_class(draft: &mut Draft<'_>, class: At) {
    draft.set_missing(class, "preemptionPolicy", "PreemptLowerPriority");
}
