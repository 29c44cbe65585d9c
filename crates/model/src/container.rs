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
