//! The pods that a workload makes, whatever its kind.

use palisade_yaml::Value;

use crate::{Container, ContainerKind, Labels, Object};

/// Which kind of workload an object is, where its pods' shape depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Workload {
    /// A bare Pod.
    Pod,
    /// Keeps a number of pods running: Deployment, ReplicaSet, StatefulSet, ReplicationController,
    /// DeploymentConfig, Rollout.
    Replicated,
    /// One pod a node.
    DaemonSet,
    /// Runs to completion.
    Job,
    /// Makes Jobs.
    CronJob,
    /// Anything else that has a pod template: PodTemplate, a Knative Service.
    Template,
}

/// The pod template of a workload, or a Pod itself.
#[derive(Clone, Debug)]
pub struct PodSpec<'o> {
    object: &'o Object,
    workload: Workload,
    /// Where metadata and spec of the pod stand.
    template: Value<'o>,
    spec: Option<Value<'o>>,
    containers: Vec<Container<'o>>,
}

impl<'o> PodSpec<'o> {
    /// The pods of `object`; nothing where it is no workload or has no template.
    pub fn of(object: &'o Object) -> Option<Self> {
        let (workload, template) = template(object)?;
        let spec = template.get("spec");
        let containers = spec.map(containers).unwrap_or_default();
        Some(Self {
            object,
            workload,
            template,
            spec,
            containers,
        })
    }

    /// The workload's object.
    pub fn object(&self) -> &'o Object {
        self.object
    }

    /// What kind of workload it is.
    pub fn workload(&self) -> Workload {
        self.workload
    }

    /// The labels that the pods get.
    pub fn labels(&self) -> Labels<'o> {
        Labels::of(self.template.at(&["metadata", "labels"]))
    }

    /// The annotations that the pods get.
    pub fn annotations(&self) -> Labels<'o> {
        Labels::of(self.template.at(&["metadata", "annotations"]))
    }

    /// A field of the pod's `spec`.
    pub fn get(&self, field: &str) -> Option<Value<'o>> {
        self.spec?.get(field)
    }

    /// A field below the pod's `spec`.
    pub fn at(&self, path: &[&str]) -> Option<Value<'o>> {
        self.spec?.at(path)
    }

    /// The mapping `spec` itself.
    pub fn spec(&self) -> Option<Value<'o>> {
        self.spec
    }

    /// What stands for the pod as a whole in a report: the key `spec` of the template, for a Pod its
    /// name.
    pub fn anchor(&self) -> Value<'o> {
        if self.workload == Workload::Pod {
            return self.object.anchor();
        }
        self.template
            .entry("spec")
            .map_or_else(|| self.object.anchor(), |entry| entry.key)
    }

    /// What stands for `field` of the pod's `spec` in a report: its value where it is there, else
    /// the pod.
    pub fn field_or_anchor(&self, field: &str) -> Value<'o> {
        self.get(field).unwrap_or_else(|| self.anchor())
    }

    /// Init containers, containers and ephemeral containers, in this order.
    pub fn all_containers(&self) -> &[Container<'o>] {
        &self.containers
    }

    /// The regular containers.
    pub fn containers(&self) -> impl Iterator<Item = &Container<'o>> {
        self.containers
            .iter()
            .filter(|container| container.kind() == ContainerKind::Regular)
    }

    /// Containers that run for the pod's whole life: the regular ones, and sidecars, which are init
    /// containers with `restartPolicy: Always` (KEP-753).
    pub fn long_running_containers(&self) -> impl Iterator<Item = &Container<'o>> {
        self.containers.iter().filter(|container| match container.kind() {
            ContainerKind::Regular => true,
            ContainerKind::Init => container.is_sidecar(),
            ContainerKind::Ephemeral => false,
        })
    }

    /// The volumes.
    pub fn volumes(&self) -> impl Iterator<Item = Volume<'o>> + use<'o> {
        self.get("volumes")
            .into_iter()
            .flat_map(Value::items)
            .map(|value| Volume { value })
    }

    /// The volume of that name.
    pub fn volume(&self, name: &str) -> Option<Volume<'o>> {
        self.volumes().find(|volume| volume.name() == name)
    }

    /// Whether the pods say that they run on Windows (`spec.os.name`).
    pub fn is_windows(&self) -> bool {
        self.at(&["os", "name"]).and_then(Value::as_str) == Some("windows")
    }

    /// The service account that the pods run as: `serviceAccountName`, else the deprecated
    /// `serviceAccount`, with its place; nothing where both are absent or empty.
    pub fn service_account(&self) -> Option<Value<'o>> {
        let named = |field| {
            self.get(field)
                .filter(|value| value.as_str().is_some_and(|name| !name.is_empty()))
        };
        named("serviceAccountName").or_else(|| named("serviceAccount"))
    }
}

/// A volume of a pod.
#[derive(Clone, Copy, Debug)]
pub struct Volume<'o> {
    value: Value<'o>,
}

impl<'o> Volume<'o> {
    /// The name that mounts refer to.
    pub fn name(&self) -> &'o str {
        self.value.get("name").map(Value::text).unwrap_or_default()
    }

    /// The volume's mapping.
    pub fn value(&self) -> Value<'o> {
        self.value
    }

    /// The settings of a volume of type `source` (`hostPath`, `secret`, …).
    pub fn source(&self, source: &str) -> Option<Value<'o>> {
        self.value.get(source)
    }

    /// The path on the node, where it is a `hostPath` volume.
    pub fn host_path(&self) -> Option<Value<'o>> {
        self.value.at(&["hostPath", "path"])
    }
}

/// Which kind of workload an object is, also where its template is missing.
pub(crate) fn workload(object: &Object) -> Option<Workload> {
    template_path(object).map(|(workload, _)| workload)
}

/// The pod template of an object, or a Pod itself.
pub(crate) fn template(object: &Object) -> Option<(Workload, Value<'_>)> {
    let (workload, path) = template_path(object)?;
    Some((workload, object.at(path)?))
}

fn template_path(object: &Object) -> Option<(Workload, &'static [&'static str])> {
    const TEMPLATE: &[&str] = &["spec", "template"];
    Some(match (object.group(), object.kind()) {
        ("", "Pod") => (Workload::Pod, &[]),
        ("", "PodTemplate") => (Workload::Template, &["template"]),
        ("apps" | "extensions", "Deployment" | "ReplicaSet")
        | ("apps", "StatefulSet")
        | ("", "ReplicationController")
        | ("apps.openshift.io", "DeploymentConfig")
        | ("argoproj.io", "Rollout") => (Workload::Replicated, TEMPLATE),
        ("apps" | "extensions", "DaemonSet") => (Workload::DaemonSet, TEMPLATE),
        ("batch", "Job") => (Workload::Job, TEMPLATE),
        ("batch", "CronJob") => (Workload::CronJob, &["spec", "jobTemplate", "spec", "template"]),
        ("serving.knative.dev", "Service") => (Workload::Template, TEMPLATE),
        _ => return None,
    })
}

fn containers(spec: Value<'_>) -> Vec<Container<'_>> {
    const LISTS: [(&str, ContainerKind); 3] = [
        ("initContainers", ContainerKind::Init),
        ("containers", ContainerKind::Regular),
        ("ephemeralContainers", ContainerKind::Ephemeral),
    ];
    let pod_context = spec.get("securityContext");
    LISTS
        .into_iter()
        .filter_map(|(field, kind)| Some((spec.get(field)?, kind)))
        .flat_map(|(list, kind)| {
            list.items()
                .map(move |value| Container::new(value, kind, pod_context))
        })
        .collect()
}
