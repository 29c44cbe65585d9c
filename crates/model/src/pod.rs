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
    /// Anything else that has a pod template: PodTemplate, a Knative Service, a ScaledJob of KEDA.
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

    /// The metadata that the pods get: for a Pod its own.
    pub fn metadata(&self) -> Option<Value<'o>> {
        self.template.get("metadata")
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

    /// Whether the pods come to nodes of Windows, as they say themselves or as their node selector demands.
    /// Kubernetes goes by [`PodSpec::is_windows`] alone where it refuses or exempts something.
    pub fn runs_on_windows(&self) -> bool {
        let selects = |label| self.at(&["nodeSelector", label]).and_then(Value::as_str) == Some("windows");
        self.is_windows() || selects("kubernetes.io/os") || selects("beta.kubernetes.io/os")
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

/// Where the pod template of a workload stands, also where it is missing; the root for a Pod.
pub(crate) fn template_path(object: &Object) -> Option<(Workload, &'static [&'static str])> {
    const TEMPLATE: &[&str] = &["spec", "template"];
    Some(match (object.group(), object.kind()) {
        ("", "Pod") => (Workload::Pod, &[]),
        ("", "PodTemplate") => (Workload::Template, &["template"]),
        ("apps" | "extensions", "Deployment" | "ReplicaSet")
        | ("apps", "StatefulSet")
        | ("", "ReplicationController")
        | ("" | "apps.openshift.io", "DeploymentConfig")
        | ("argoproj.io", "Rollout") => (Workload::Replicated, TEMPLATE),
        ("apps" | "extensions", "DaemonSet") => (Workload::DaemonSet, TEMPLATE),
        ("batch", "Job") => (Workload::Job, TEMPLATE),
        ("batch", "CronJob") => (Workload::CronJob, &["spec", "jobTemplate", "spec", "template"]),
        ("serving.knative.dev", "Service" | "Configuration") => (Workload::Template, TEMPLATE),
        ("serving.knative.dev", "Revision") => (Workload::Template, &[]),
        ("keda.sh", "ScaledJob") => (Workload::Template, &["spec", "jobTargetRef", "template"]),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Kinds;
    use crate::testing::object;

    const TEMPLATE: &str =
        "{metadata: {labels: {app: web}, annotations: {a: b}}, spec: {containers: [{name: main}]}}";

    fn workload(api_version: &str, kind: &str, body: &str) -> Object {
        object(&format!(
            "apiVersion: {api_version}\nkind: {kind}\nmetadata: {{name: web}}\n{body}\n"
        ))
    }

    #[test]
    fn every_workload_kind_has_its_template() {
        let spec = format!("spec: {{template: {TEMPLATE}}}");
        let job_template = format!("spec: {{jobTemplate: {{spec: {{template: {TEMPLATE}}}}}}}");
        let scaled_job = format!("spec: {{jobTargetRef: {{template: {TEMPLATE}}}}}");
        let template = format!("template: {TEMPLATE}");
        let pod = "spec: {containers: [{name: main}]}";
        for (api_version, kind, body, expected) in [
            ("v1", "Pod", pod, Workload::Pod),
            ("serving.knative.dev/v1", "Revision", pod, Workload::Template),
            ("v1", "PodTemplate", &template, Workload::Template),
            ("v1", "ReplicationController", &spec, Workload::Replicated),
            ("apps/v1", "Deployment", &spec, Workload::Replicated),
            ("apps/v1", "ReplicaSet", &spec, Workload::Replicated),
            ("apps/v1", "StatefulSet", &spec, Workload::Replicated),
            ("apps/v1beta2", "StatefulSet", &spec, Workload::Replicated),
            ("apps/v1", "DaemonSet", &spec, Workload::DaemonSet),
            ("extensions/v1beta1", "Deployment", &spec, Workload::Replicated),
            ("extensions/v1beta1", "ReplicaSet", &spec, Workload::Replicated),
            ("extensions/v1beta1", "DaemonSet", &spec, Workload::DaemonSet),
            ("batch/v1", "Job", &spec, Workload::Job),
            ("batch/v1", "CronJob", &job_template, Workload::CronJob),
            ("batch/v1beta1", "CronJob", &job_template, Workload::CronJob),
            (
                "apps.openshift.io/v1",
                "DeploymentConfig",
                &spec,
                Workload::Replicated,
            ),
            ("argoproj.io/v1alpha1", "Rollout", &spec, Workload::Replicated),
            ("serving.knative.dev/v1", "Service", &spec, Workload::Template),
            (
                "serving.knative.dev/v1",
                "Configuration",
                &spec,
                Workload::Template,
            ),
            ("v1", "DeploymentConfig", &spec, Workload::Replicated),
            ("keda.sh/v1alpha1", "ScaledJob", &scaled_job, Workload::Template),
        ] {
            let object = workload(api_version, kind, body);
            let pod = object
                .pod_spec()
                .unwrap_or_else(|| panic!("{kind} has a pod spec"));
            assert_eq!(pod.workload(), expected, "{kind}");
            assert_eq!(
                pod.containers().next().map(Container::name),
                Some("main"),
                "{kind}"
            );
            assert!(
                object.makes_pods() && Kinds::Workloads.contains(object.identity()),
                "{kind}"
            );
            if !matches!(kind, "Pod" | "Revision") {
                assert_eq!(pod.labels().get("app"), Some("web"), "{kind}");
                assert_eq!(object.pod_labels().get("app"), Some("web"), "{kind}");
                assert_eq!(pod.annotations().get("a"), Some("b"), "{kind}");
            }
        }
    }

    #[test]
    fn a_pods_own_labels_are_its_template_labels() {
        let pod = object("{apiVersion: v1, kind: Pod, metadata: {labels: {app: web}}}");
        assert_eq!(pod.pod_spec().unwrap().labels().get("app"), Some("web"));
    }

    #[test]
    fn other_kinds_make_no_pods() {
        for (api_version, kind) in [
            ("v1", "Service"),
            ("example.com/v1", "Deployment"),
            ("apps/v1", "Pod"),
            ("apps/v1", "ControllerRevision"),
        ] {
            let object = workload(api_version, kind, &format!("spec: {{template: {TEMPLATE}}}"));
            assert!(object.pod_spec().is_none() && !object.makes_pods(), "{kind}");
            assert!(object.pod_labels().is_empty(), "{kind}");
            assert!(!Kinds::Workloads.contains(object.identity()), "{kind}");
        }
    }

    #[test]
    fn a_workload_without_template_makes_no_pods() {
        assert!(
            workload("apps/v1", "Deployment", "spec: {template: null}")
                .pod_spec()
                .is_none()
        );
        assert!(
            workload(
                "argoproj.io/v1alpha1",
                "Rollout",
                "spec: {workloadRef: {name: a}}"
            )
            .pod_spec()
            .is_none()
        );
    }

    #[test]
    fn containers_come_init_first_and_ephemeral_last() {
        let pod = workload(
            "v1",
            "Pod",
            "spec:
  ephemeralContainers: [{name: debug}]
  containers: [{name: main}]
  initContainers: [{name: setup}, {name: proxy, restartPolicy: Always}, {name: once, restartPolicy: Never}]",
        );
        let pod = pod.pod_spec().unwrap();
        let names: Vec<_> = pod.all_containers().iter().map(Container::name).collect();
        assert_eq!(names, ["setup", "proxy", "once", "main", "debug"]);
        assert_eq!(
            pod.containers().map(Container::name).collect::<Vec<_>>(),
            ["main"]
        );
        let long: Vec<_> = pod.long_running_containers().map(Container::name).collect();
        assert_eq!(long, ["proxy", "main"]);
    }

    #[test]
    fn only_an_init_container_is_a_sidecar() {
        let pod = workload(
            "v1",
            "Pod",
            "spec: {containers: [{name: main, restartPolicy: Always}]}",
        );
        assert!(!pod.pod_spec().unwrap().all_containers()[0].is_sidecar());
    }

    #[test]
    fn the_deprecated_service_account_counts_where_the_other_is_empty() {
        let account = |spec: &str| {
            let pod = workload("v1", "Pod", &format!("spec: {spec}"));
            pod.pod_spec()
                .unwrap()
                .service_account()
                .map(|name| name.text().to_owned())
        };
        assert_eq!(
            account("{serviceAccountName: a, serviceAccount: b}").as_deref(),
            Some("a")
        );
        assert_eq!(
            account("{serviceAccountName: '', serviceAccount: b}").as_deref(),
            Some("b")
        );
        assert_eq!(account("{serviceAccount: b}").as_deref(), Some("b"));
        assert_eq!(account("{serviceAccountName: '', serviceAccount: null}"), None);
        assert_eq!(account("{}"), None);
    }

    #[test]
    fn volumes_are_found_by_name() {
        let pod = workload(
            "v1",
            "Pod",
            "spec: {volumes: [{name: a, hostPath: {path: /}}, {name: b, secret: {}}]}",
        );
        let pod = pod.pod_spec().unwrap();
        assert_eq!(pod.volume("a").unwrap().host_path().unwrap().text(), "/");
        assert!(pod.volume("b").unwrap().host_path().is_none());
        assert!(pod.volume("b").unwrap().source("secret").is_some());
        assert!(pod.volume("c").is_none());
    }

    #[test]
    fn windows_is_told_by_the_pods_os() {
        let is_windows = |spec: &str| {
            workload("v1", "Pod", &format!("spec: {spec}"))
                .pod_spec()
                .unwrap()
                .is_windows()
        };
        assert!(is_windows("{os: {name: windows}}"));
        assert!(!is_windows("{os: {name: linux}}") && !is_windows("{os: windows}") && !is_windows("{}"));
    }

    #[test]
    fn a_node_selector_sends_pods_to_windows_too() {
        let runs_on_windows = |spec: &str| {
            workload("v1", "Pod", &format!("spec: {spec}"))
                .pod_spec()
                .unwrap()
                .runs_on_windows()
        };
        assert!(runs_on_windows("{os: {name: windows}}"));
        assert!(runs_on_windows("{nodeSelector: {kubernetes.io/os: windows}}"));
        assert!(runs_on_windows(
            "{nodeSelector: {beta.kubernetes.io/os: windows}}"
        ));
        assert!(!runs_on_windows("{nodeSelector: {kubernetes.io/os: linux}}") && !runs_on_windows("{}"));
    }

    #[test]
    fn the_pod_is_shown_at_its_spec_and_a_bare_pod_at_its_name() {
        let anchor = |object: &Object| object.pod_spec().unwrap().anchor().text().to_owned();
        assert_eq!(
            anchor(&workload(
                "apps/v1",
                "Deployment",
                &format!("spec: {{template: {TEMPLATE}}}")
            )),
            "spec"
        );
        assert_eq!(
            anchor(&workload("apps/v1", "Deployment", "spec: {template: {}}")),
            "web"
        );
        assert_eq!(anchor(&workload("v1", "Pod", "spec: {}")), "web");
        let pod = workload("v1", "Pod", "spec: {hostPID: true}");
        let pod = pod.pod_spec().unwrap();
        assert!(pod.field_or_anchor("hostPID").is_true());
        assert_eq!(pod.field_or_anchor("hostIPC").text(), "web");
    }

    #[test]
    fn wrong_types_leave_a_pod_without_containers() {
        for spec in [
            "spec: text",
            "spec: [a]",
            "spec: {containers: 5, initContainers: {a: b}, volumes: x}",
            "spec:",
        ] {
            let pod = workload("v1", "Pod", spec);
            let pod = pod.pod_spec().unwrap();
            assert_eq!(pod.all_containers().len() + pod.volumes().count(), 0, "{spec}");
            assert!(pod.service_account().is_none() && !pod.is_windows(), "{spec}");
        }
        assert!(
            workload("apps/v1", "Deployment", "spec: {template: text}")
                .pod_spec()
                .unwrap()
                .spec()
                .is_none()
        );
        assert!(
            workload("batch/v1", "CronJob", "spec: {jobTemplate: [a]}")
                .pod_spec()
                .is_none()
        );
    }

    #[test]
    fn an_alias_is_a_pod_template_like_any_other() {
        let text = format!(
            "apiVersion: v1\nkind: List\nitems:
- {{apiVersion: apps/v1, kind: Deployment, metadata: {{name: a}}, spec: {{template: &pod {TEMPLATE}}}}}
- {{apiVersion: apps/v1, kind: DaemonSet, metadata: {{name: b}}, spec: {{template: *pod}}}}\n"
        );
        for object in crate::testing::objects(&text) {
            assert_eq!(object.pod_labels().get("app"), Some("web"));
            assert_eq!(object.pod_spec().unwrap().all_containers().len(), 1);
        }
    }
}
