//! Objects that exist in the cluster and not in the files, as objects of the inventory.

use std::collections::BTreeSet;
use std::sync::Arc;

use palisade_model::{Object, Source, is_cluster_scoped};
use serde_json::{Map, Value, json};

use crate::settings::Assumed;

/// The objects that `assumed` stands for. One that is in every namespace is in each of `namespaces`.
pub(crate) fn objects<'a>(
    assumed: impl IntoIterator<Item = &'a Assumed>,
    namespaces: &BTreeSet<String>,
) -> Vec<Arc<Object>> {
    let mut objects = Vec::new();
    for item in assumed {
        let group = item.api_version.split_once('/').map_or("", |(group, _)| group);
        let places: Vec<&str> = match &item.namespace {
            _ if is_cluster_scoped(group, &item.kind) => vec![""],
            Some(namespace) => vec![namespace],
            None => namespaces.iter().map(String::as_str).collect(),
        };
        let mut source = Source::new(item.path.as_str(), "");
        source.is_assumed = true;
        let source = Arc::new(source);
        for namespace in places {
            // Nothing here can be nested too deep: the configuration was read.
            if let Ok(Some(object)) = Object::from_json(&json(item, namespace), &source) {
                objects.push(Arc::new(object));
            }
        }
    }
    objects
}

fn json(item: &Assumed, namespace: &str) -> Value {
    let labels: Map<String, Value> = item
        .labels
        .iter()
        .map(|(name, value)| (name.clone(), json!(value)))
        .collect();
    let mut metadata = json!({"name": item.name, "labels": labels});
    if !namespace.is_empty() {
        metadata["namespace"] = json!(namespace);
    }
    let spec = item.spec.clone().unwrap_or_else(|| {
        // Whatever makes pods has them where `spec.template` is, and a Pod is one itself.
        json!({"selector": {"matchLabels": labels}, "template": {"metadata": {"labels": labels}, "spec": {}}})
    });
    let mut object = json!({"apiVersion": item.api_version, "kind": item.kind, "metadata": metadata});
    if item.spec.is_some() || has_template(&item.kind) {
        object["spec"] = spec;
    }
    object
}

fn has_template(kind: &str) -> bool {
    matches!(
        kind,
        "Deployment"
            | "StatefulSet"
            | "DaemonSet"
            | "ReplicaSet"
            | "ReplicationController"
            | "Job"
            | "DeploymentConfig"
            | "Rollout"
    )
}
