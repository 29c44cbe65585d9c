//! One container of a pod, with what it inherits from the pod resolved.

use palisade_yaml::Value;

/// Which of a pod's three lists a container stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContainerKind {
    /// `initContainers`; with `restartPolicy: Always` a sidecar.
    Init,
    /// `containers`.
    Regular,
    /// `ephemeralContainers`.
    Ephemeral,
}

/// A container of a pod.
#[derive(Clone, Copy, Debug)]
pub struct Container<'o> {
    value: Value<'o>,
    kind: ContainerKind,
    pod_context: Option<Value<'o>>,
}

impl<'o> Container<'o> {
    pub(crate) fn new(value: Value<'o>, kind: ContainerKind, pod_context: Option<Value<'o>>) -> Self {
        Self {
            value,
            kind,
            pod_context,
        }
    }

    /// The container's name; empty where it has none.
    pub fn name(&self) -> &'o str {
        self.value.get("name").map(Value::text).unwrap_or_default()
    }

    /// Which list it stands in.
    pub fn kind(&self) -> ContainerKind {
        self.kind
    }

    /// Whether it is an init container that keeps running (KEP-753).
    pub fn is_sidecar(&self) -> bool {
        self.kind == ContainerKind::Init
            && self.value.get("restartPolicy").and_then(Value::as_str) == Some("Always")
    }

    /// The container's mapping.
    pub fn value(&self) -> Value<'o> {
        self.value
    }

    /// A field of the container.
    pub fn get(&self, field: &str) -> Option<Value<'o>> {
        self.value.get(field)
    }

    /// A field below the container.
    pub fn at(&self, path: &[&str]) -> Option<Value<'o>> {
        self.value.at(path)
    }

    /// What stands for the container in a report: its name.
    pub fn anchor(&self) -> Value<'o> {
        self.value.get("name").unwrap_or(self.value)
    }

    /// What stands for something that is missing under `field` in a report: the key `field` where it is
    /// written, also where it is null, else the container.
    pub fn key_or_anchor(&self, field: &str) -> Value<'o> {
        self.value
            .entry(field)
            .map_or_else(|| self.anchor(), |entry| entry.key)
    }

    /// The image, with its place.
    pub fn image(&self) -> Option<Value<'o>> {
        self.value.get("image")
    }

    /// The security context, with what it inherits from the pod.
    pub fn security_context(&self) -> SecurityContext<'o> {
        SecurityContext {
            container: self.value.get("securityContext"),
            pod: self.pod_context,
        }
    }

    /// The words of `command` and `args`.
    pub fn command_line(&self) -> impl Iterator<Item = Value<'o>> + use<'o> {
        let fields = ["command", "args"].map(|field| self.value.get(field));
        fields.into_iter().flatten().flat_map(Value::items)
    }

    /// The environment variables of `env`; `envFrom` is not among them.
    pub fn env(&self) -> impl Iterator<Item = EnvVar<'o>> + use<'o> {
        self.value
            .get("env")
            .into_iter()
            .flat_map(Value::items)
            .map(|value| EnvVar { value })
    }

    /// The declared ports.
    pub fn ports(&self) -> impl Iterator<Item = Port<'o>> + use<'o> {
        self.value
            .get("ports")
            .into_iter()
            .flat_map(Value::items)
            .map(|value| Port { value })
    }

    /// The mappings of `volumeMounts`.
    pub fn volume_mounts(&self) -> impl Iterator<Item = Value<'o>> + use<'o> {
        self.value.get("volumeMounts").into_iter().flat_map(Value::items)
    }

    /// A probe.
    pub fn probe(&self, kind: ProbeKind) -> Option<Probe<'o>> {
        self.value.get(kind.field()).map(|value| Probe { value })
    }

    /// The amount of `resource` (`cpu`, `memory`) under `which` (`requests`, `limits`), unparsed.
    pub fn resource(&self, which: &str, resource: &str) -> Option<Value<'o>> {
        self.value.at(&["resources", which, resource])
    }
}

/// The security settings in force for a container. Those that a pod may also set are inherited from
/// it where the container says nothing.
#[derive(Clone, Copy, Debug)]
pub struct SecurityContext<'o> {
    container: Option<Value<'o>>,
    pod: Option<Value<'o>>,
}

impl<'o> SecurityContext<'o> {
    /// The container's own `securityContext`.
    pub fn container(&self) -> Option<Value<'o>> {
        self.container
    }

    /// The pod's `securityContext`.
    pub fn pod(&self) -> Option<Value<'o>> {
        self.pod
    }

    /// A setting that only containers have.
    pub fn own(&self, field: &str) -> Option<Value<'o>> {
        self.container?.get(field)
    }

    /// A setting in force: the container's, or else the pod's.
    pub fn effective(&self, field: &str) -> Option<Value<'o>> {
        self.own(field).or_else(|| self.pod?.get(field))
    }

    /// A field of `windowsOptions` in force: these are inherited one by one, unlike the fields of
    /// `seLinuxOptions` or `seccompProfile`.
    pub fn windows_option(&self, field: &str) -> Option<Value<'o>> {
        let option = |context: Option<Value<'o>>| context?.at(&["windowsOptions", field]);
        option(self.container).or_else(|| option(self.pod))
    }

    /// `privileged`.
    pub fn privileged(&self) -> Option<Value<'o>> {
        self.own("privileged")
    }

    /// `allowPrivilegeEscalation`.
    pub fn allow_privilege_escalation(&self) -> Option<Value<'o>> {
        self.own("allowPrivilegeEscalation")
    }

    /// `readOnlyRootFilesystem`.
    pub fn read_only_root_filesystem(&self) -> Option<Value<'o>> {
        self.own("readOnlyRootFilesystem")
    }

    /// `runAsNonRoot` in force.
    pub fn run_as_non_root(&self) -> Option<Value<'o>> {
        self.effective("runAsNonRoot")
    }

    /// `runAsUser` in force.
    pub fn run_as_user(&self) -> Option<Value<'o>> {
        self.effective("runAsUser")
    }

    /// `runAsGroup` in force.
    pub fn run_as_group(&self) -> Option<Value<'o>> {
        self.effective("runAsGroup")
    }

    /// The entries of `capabilities.add`.
    pub fn added_capabilities(&self) -> impl Iterator<Item = Value<'o>> + use<'o> {
        self.capabilities("add")
    }

    /// The entries of `capabilities.drop`.
    pub fn dropped_capabilities(&self) -> impl Iterator<Item = Value<'o>> + use<'o> {
        self.capabilities("drop")
    }

    fn capabilities(&self, list: &str) -> impl Iterator<Item = Value<'o>> + use<'o> {
        let list = self
            .container
            .and_then(|context| context.at(&["capabilities", list]));
        list.into_iter().flat_map(Value::items)
    }
}

/// One entry of `env`.
#[derive(Clone, Copy, Debug)]
pub struct EnvVar<'o> {
    value: Value<'o>,
}

impl<'o> EnvVar<'o> {
    /// The variable's name.
    pub fn name(&self) -> &'o str {
        self.value.get("name").map(Value::text).unwrap_or_default()
    }

    /// The entry's mapping.
    pub fn value(&self) -> Value<'o> {
        self.value
    }

    /// What stands for the variable in a report: its name.
    pub fn anchor(&self) -> Value<'o> {
        self.value.get("name").unwrap_or(self.value)
    }

    /// The inline value.
    pub fn literal(&self) -> Option<Value<'o>> {
        self.value.get("value")
    }

    /// The reference of `valueFrom` of that kind: `secretKeyRef`, `configMapKeyRef`, …
    pub fn value_from(&self, reference: &str) -> Option<Value<'o>> {
        self.value.at(&["valueFrom", reference])
    }
}

/// A declared port.
#[derive(Clone, Copy, Debug)]
pub struct Port<'o> {
    value: Value<'o>,
}

impl<'o> Port<'o> {
    /// The port's mapping.
    pub fn value(&self) -> Value<'o> {
        self.value
    }

    /// `containerPort`, with its place.
    pub fn container_port(&self) -> Option<Value<'o>> {
        self.value.get("containerPort")
    }

    /// `hostPort`, with its place.
    pub fn host_port(&self) -> Option<Value<'o>> {
        self.value.get("hostPort")
    }

    /// The port's name; empty where it has none.
    pub fn name(&self) -> &'o str {
        self.value.get("name").map(Value::text).unwrap_or_default()
    }

    /// The protocol; `TCP` where none is given.
    pub fn protocol(&self) -> &'o str {
        match self.value.get("protocol").map(Value::text) {
            None | Some("") => "TCP",
            Some(protocol) => protocol,
        }
    }
}

/// Which probe of a container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProbeKind {
    /// `livenessProbe`: restart the container when it fails.
    Liveness,
    /// `readinessProbe`: send no traffic while it fails.
    Readiness,
    /// `startupProbe`: hold the other two back until it succeeds.
    Startup,
}

impl ProbeKind {
    /// The container's field.
    pub fn field(self) -> &'static str {
        match self {
            Self::Liveness => "livenessProbe",
            Self::Readiness => "readinessProbe",
            Self::Startup => "startupProbe",
        }
    }
}

/// A probe.
#[derive(Clone, Copy, Debug)]
pub struct Probe<'o> {
    value: Value<'o>,
}

impl<'o> Probe<'o> {
    /// The probe's mapping.
    pub fn value(&self) -> Value<'o> {
        self.value
    }

    /// The handler's mapping: `httpGet`, `tcpSocket`, `grpc` or `exec`.
    pub fn handler(&self, name: &str) -> Option<Value<'o>> {
        self.value.get(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::object;

    /// The first container of a Pod with that `spec`, in a line of YAML each.
    fn check(spec: &str, test: impl FnOnce(&Container<'_>)) {
        let spec = spec.replace('\n', "\n  ");
        let pod = object(&format!("apiVersion: v1\nkind: Pod\nspec:\n  {spec}\n"));
        test(&pod.pod_spec().unwrap().all_containers()[0]);
    }

    #[test]
    fn a_setting_is_inherited_where_the_container_says_nothing() {
        let spec = "securityContext: {runAsNonRoot: true, runAsUser: 5, runAsGroup: 7}
containers: [{name: a, securityContext: {runAsUser: 0, runAsGroup: null}}]";
        check(spec, |container| {
            let context = container.security_context();
            assert!(context.run_as_non_root().unwrap().is_true());
            assert_eq!(context.run_as_user().unwrap().as_i64(), Some(0));
            assert_eq!(context.run_as_group().unwrap().as_i64(), Some(7));
            assert!(context.own("runAsNonRoot").is_none());
        });
    }

    #[test]
    fn a_false_of_the_container_beats_the_pods_true() {
        let spec = "securityContext: {runAsNonRoot: true}
containers: [{securityContext: {runAsNonRoot: false}}]";
        check(spec, |container| {
            assert!(container.security_context().run_as_non_root().unwrap().is_false());
        });
    }

    #[test]
    fn settings_of_containers_alone_are_not_inherited() {
        let spec = "securityContext: {privileged: true, readOnlyRootFilesystem: true}
containers: [{name: a}]";
        check(spec, |container| {
            let context = container.security_context();
            assert!(context.privileged().is_none());
            assert!(context.allow_privilege_escalation().is_none());
            assert!(context.read_only_root_filesystem().is_none());
        });
    }

    #[test]
    fn a_profile_is_inherited_as_a_whole_but_windows_options_one_by_one() {
        let spec = "securityContext:
  seLinuxOptions: {type: a, level: b}
  windowsOptions: {hostProcess: true, runAsUserName: a}
containers:
- securityContext: {seLinuxOptions: {type: c}, windowsOptions: {runAsUserName: b}}";
        check(spec, |container| {
            let context = container.security_context();
            let options = context.effective("seLinuxOptions").unwrap();
            assert!(options.get("level").is_none());
            assert!(context.windows_option("hostProcess").unwrap().is_true());
            assert_eq!(
                context.windows_option("runAsUserName").unwrap().as_str(),
                Some("b")
            );
        });
    }

    #[test]
    fn capabilities_are_listed_as_written() {
        let spec =
            "containers: [{securityContext: {capabilities: {add: [NET_ADMIN, SYS_TIME], drop: [ALL]}}}]";
        check(spec, |container| {
            let context = container.security_context();
            let added: Vec<_> = context.added_capabilities().map(Value::text).collect();
            assert_eq!(added, ["NET_ADMIN", "SYS_TIME"]);
            let dropped: Vec<_> = context.dropped_capabilities().map(Value::text).collect();
            assert_eq!(dropped, ["ALL"]);
        });
    }

    #[test]
    fn a_port_is_tcp_unless_it_says_otherwise() {
        let spec = "containers: [{ports: [{containerPort: 80}, {name: dns, containerPort: 53, hostPort: 53, protocol: UDP}, {protocol: ''}]}]";
        check(spec, |container| {
            let ports: Vec<_> = container.ports().collect();
            let protocols: Vec<_> = ports.iter().map(Port::protocol).collect();
            assert_eq!(protocols, ["TCP", "UDP", "TCP"]);
            assert_eq!(ports[0].container_port().unwrap().as_i64(), Some(80));
            assert!(ports[0].host_port().is_none());
            assert_eq!(ports[1].host_port().unwrap().as_i64(), Some(53));
            assert_eq!((ports[0].name(), ports[1].name()), ("", "dns"));
        });
    }

    #[test]
    fn environment_variables_have_a_value_or_a_reference() {
        let spec = "containers:
- env: [{name: A, value: b}, {name: C, valueFrom: {secretKeyRef: {name: s, key: k}}}]
  envFrom: [{secretRef: {name: t}}]";
        check(spec, |container| {
            let env: Vec<_> = container.env().collect();
            assert_eq!(env.len(), 2);
            assert_eq!((env[0].name(), env[0].literal().unwrap().text()), ("A", "b"));
            assert!(env[0].value_from("secretKeyRef").is_none());
            let reference = env[1].value_from("secretKeyRef").unwrap();
            assert_eq!(reference.get("name").unwrap().text(), "s");
            assert!(env[1].literal().is_none());
            assert_eq!(env[1].anchor().text(), "C");
        });
    }

    #[test]
    fn probes_resources_and_mounts_are_found_by_name() {
        let spec = "containers:
- livenessProbe: {httpGet: {port: 80}}
  resources: {limits: {memory: 1Gi}}
  volumeMounts: [{name: data, mountPath: /data}]";
        check(spec, |container| {
            let probe = container.probe(ProbeKind::Liveness).unwrap();
            assert!(probe.handler("httpGet").is_some() && probe.handler("exec").is_none());
            assert!(container.probe(ProbeKind::Readiness).is_none());
            assert_eq!(container.resource("limits", "memory").unwrap().text(), "1Gi");
            assert!(container.resource("requests", "memory").is_none());
            assert_eq!(container.volume_mounts().count(), 1);
        });
    }

    #[test]
    fn wrong_types_are_read_as_absent() {
        let spec = "securityContext: yes
containers: [{name: [a], image: {b: c}, securityContext: [1], env: 5, ports: {a: b}, volumeMounts: x, livenessProbe: 3, resources: []}]";
        check(spec, |container| {
            let context = container.security_context();
            assert!(context.privileged().is_none() && context.run_as_user().is_none());
            assert!(context.windows_option("hostProcess").is_none());
            assert_eq!(context.added_capabilities().count(), 0);
            assert_eq!(container.name(), "");
            assert_eq!(container.env().count() + container.ports().count(), 0);
            assert_eq!(container.volume_mounts().count(), 0);
            assert!(container.resource("limits", "cpu").is_none());
            assert!(
                container
                    .probe(ProbeKind::Liveness)
                    .unwrap()
                    .handler("exec")
                    .is_none()
            );
        });
    }

    #[test]
    fn a_container_without_a_name_stands_for_itself() {
        check("containers: [{image: a}]", |container| {
            assert_eq!(container.anchor(), container.value());
            assert_eq!(container.image().unwrap().text(), "a");
        });
        check("containers: [{name: b}]", |container| {
            assert_eq!(container.anchor().text(), "b");
        });
        check("containers: [just a text]", |container| {
            assert_eq!(container.name(), "");
        });
    }
}
