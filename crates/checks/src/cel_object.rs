//! Objects as CEL expressions see them.
//!
//! KubeLinter decodes an object into the Go type of its kind, and expressions see what Go writes of that:
//! a group of fields that is no pointer there (`spec`, `metadata`, `resources`) is written even if it is
//! empty. An expression such as `has(object.spec.template.metadata.labels)` counts on it, since CEL gives an
//! error, not false, where anything but the last field is missing. So these groups are filled in here.

use palisade_model::Object;
use serde_json::{Map, Value};

/// The groups of a kind, each after those that it lies in.
const GROUPS: &[(&str, &str, &[&str])] = &[
    ("apps", "DaemonSet", &["spec/updateStrategy", "spec/template"]),
    ("apps", "Deployment", &["spec/strategy", "spec/template"]),
    ("apps", "ReplicaSet", &["spec/template"]),
    ("apps", "StatefulSet", &["spec/updateStrategy", "spec/template"]),
    ("apps.openshift.io", "DeploymentConfig", &["spec/strategy"]),
    (
        "batch",
        "CronJob",
        &[
            "spec/jobTemplate",
            "spec/jobTemplate/metadata",
            "spec/jobTemplate/spec",
            "spec/jobTemplate/spec/template",
        ],
    ),
    ("batch", "Job", &["spec/template"]),
    ("autoscaling", "HorizontalPodAutoscaler", &["spec/scaleTargetRef"]),
    (
        "monitoring.coreos.com",
        "ServiceMonitor",
        &["spec/selector", "spec/namespaceSelector"],
    ),
    ("networking.k8s.io", "NetworkPolicy", &["spec/podSelector"]),
    ("policy", "PodDisruptionBudget", &[]),
    ("", "PersistentVolumeClaim", &["spec/resources"]),
    (RBAC, "ClusterRoleBinding", &["roleRef"]),
    (RBAC, "RoleBinding", &["roleRef"]),
    ("", "Service", &["status/loadBalancer"]),
    ("networking.k8s.io", "Ingress", &["status/loadBalancer"]),
];

/// The group whose kinds have neither `spec` nor `status`.
const RBAC: &str = "rbac.authorization.k8s.io";

/// The object, with every group of fields that Go would write.
pub(crate) fn json(object: &Object) -> Value {
    let mut json = object.root().to_json();
    let kind = (object.group(), object.kind());
    fill(&mut json, "metadata");
    let groups = GROUPS.iter().find(|(group, name, _)| (*group, *name) == kind);
    let makes_pods = object.makes_pods();
    if (groups.is_some() || makes_pods) && object.group() != RBAC {
        fill(&mut json, "spec");
        fill(&mut json, "status");
    }
    for path in groups.into_iter().flat_map(|(_, _, paths)| *paths) {
        fill(&mut json, path);
    }
    let template = match kind {
        ("", "Pod") => Some(&mut json),
        ("batch", "CronJob") => json.pointer_mut("/spec/jobTemplate/spec/template"),
        _ if makes_pods => json.pointer_mut("/spec/template"),
        _ => None,
    };
    if let Some(template) = template.filter(|template| template.is_object()) {
        fill(template, "metadata");
        fill(template, "spec");
        for list in ["initContainers", "containers"] {
            let containers = template
                .pointer_mut(&format!("/spec/{list}"))
                .and_then(Value::as_array_mut);
            containers
                .into_iter()
                .flatten()
                .for_each(|container| fill(container, "resources"));
        }
    }
    json
}

/// Puts an empty group at a path, the last part of which is missing or null.
fn fill(json: &mut Value, path: &str) {
    let mut place = json;
    for name in path.split('/') {
        let Some(fields) = place.as_object_mut() else {
            return;
        };
        place = fields.entry(name).or_insert(Value::Null);
        if place.is_null() {
            *place = Value::Object(Map::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use palisade_model::Source;
    use serde_json::json as value;

    use super::*;

    fn seen(text: &str) -> Value {
        let source = Arc::new(Source::new("test.yaml", text));
        let tree = Arc::new(palisade_yaml::parse(&source.text).remove(0).unwrap());
        json(&Object::all_of(&tree, &source)[0])
    }

    #[test]
    fn what_go_always_writes_is_there() {
        assert_eq!(
            seen(
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: a}]}}}}"
            ),
            value!({
                "apiVersion": "apps/v1",
                "kind": "Deployment",
                "metadata": {},
                "spec": {
                    "strategy": {},
                    "template": {"metadata": {}, "spec": {"containers": [{"name": "a", "resources": {}}]}},
                },
                "status": {},
            })
        );
        assert_eq!(
            seen("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"),
            value!({"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "a"}})
        );
        let binding = seen("{apiVersion: rbac.authorization.k8s.io/v1, kind: RoleBinding}");
        assert_eq!(
            binding,
            value!({"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding", "metadata": {}, "roleRef": {}})
        );
        assert_eq!(
            seen("{apiVersion: batch/v1, kind: CronJob, spec: null}")["spec"]["jobTemplate"],
            value!({"metadata": {}, "spec": {"template": {"metadata": {}, "spec": {}}}})
        );
    }

    #[test]
    fn unknown_kinds_and_wrong_types_stay_as_they_are() {
        assert_eq!(
            seen("{apiVersion: example.com/v1, kind: Widget, metadata: {}, spec: 1}"),
            value!({"apiVersion": "example.com/v1", "kind": "Widget", "metadata": {}, "spec": 1})
        );
        assert_eq!(
            seen("{apiVersion: apps/v1, kind: Deployment, metadata: {}, spec: [1]}"),
            value!({"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {}, "spec": [1], "status": {}})
        );
    }
}
