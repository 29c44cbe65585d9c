//! What the API server takes with a warning: it does nothing, or is to go.
//!
//! The rules are those of the `GetWarnings…` functions of `k8s.io/kubernetes/pkg/api`.

use std::collections::HashMap;

use palisade_model::Quantity;

use super::format::{dns_label, dns_subdomain};
use super::judge::{Judge, Seen, items, number, text};
use crate::prelude::*;

const SECCOMP_POD: &str = "seccomp.security.alpha.kubernetes.io/pod";
const SECCOMP_CONTAINER: &str = "container.seccomp.security.alpha.kubernetes.io/";
const APP_ARMOR: &str = "container.apparmor.security.beta.kubernetes.io/";

/// Labels of nodes that were renamed.
const NODE_LABELS: &[(&str, &str)] = &[
    ("beta.kubernetes.io/arch", "kubernetes.io/arch"),
    (
        "beta.kubernetes.io/instance-type",
        "node.kubernetes.io/instance-type",
    ),
    ("beta.kubernetes.io/os", "kubernetes.io/os"),
    (
        "failure-domain.beta.kubernetes.io/region",
        "topology.kubernetes.io/region",
    ),
    (
        "failure-domain.beta.kubernetes.io/zone",
        "topology.kubernetes.io/zone",
    ),
    (
        "failure-domain.kubernetes.io/region",
        "topology.kubernetes.io/region",
    ),
    ("failure-domain.kubernetes.io/zone", "topology.kubernetes.io/zone"),
    (
        "node-role.kubernetes.io/master",
        "node-role.kubernetes.io/control-plane",
    ),
];

/// Sources of volumes, and since when they do nothing.
const VOLUMES: &[(&str, &str)] = &[
    (
        "cephfs",
        "does nothing since Kubernetes 1.31: use the CSI driver of CephFS",
    ),
    ("flocker", "does nothing since Kubernetes 1.25"),
    (
        "gitRepo",
        "is deprecated, and off since Kubernetes 1.33: clone in an init container",
    ),
    ("glusterfs", "does nothing since Kubernetes 1.26"),
    ("photonPersistentDisk", "does nothing since Kubernetes 1.16"),
    ("quobyte", "does nothing since Kubernetes 1.25"),
    (
        "rbd",
        "does nothing since Kubernetes 1.31: use the CSI driver of RBD",
    ),
    ("scaleIO", "does nothing since Kubernetes 1.22"),
    ("storageos", "does nothing since Kubernetes 1.25"),
];

/// Annotations of pods that became fields.
const ANNOTATIONS: &[(&str, &str)] = &[
    (
        "scheduler.alpha.kubernetes.io/critical-pod",
        "does nothing since Kubernetes 1.16: set `priorityClassName`",
    ),
    (
        "security.alpha.kubernetes.io/sysctls",
        "does nothing since Kubernetes 1.11: set `securityContext.sysctls`",
    ),
    (
        "security.alpha.kubernetes.io/unsafe-sysctls",
        "does nothing since Kubernetes 1.11: set `securityContext.sysctls`",
    ),
];

/// The name of an object of which hosts get theirs.
pub(crate) fn host_name(judge: &mut Judge<'_>) {
    let name = judge.root().at(&["metadata", "name"]);
    if let Some(name) = name.filter(|name| dns_subdomain(name.text()).is_none())
        && let Some(fault) = dns_label(name.text())
    {
        judge.ineffective(
            name,
            format!("becomes part of names of hosts, each of which {fault}"),
        );
    }
}

/// A pod or a pod template.
pub(crate) fn pod<'o>(judge: &mut Judge<'o>, pod: Value<'o>) {
    annotations(judge, pod);
    let Some(spec) = pod.get("spec").filter(|spec| spec.is_mapping()) else {
        return;
    };
    node_labels(judge, spec);
    for volume in items(spec, "volumes") {
        source(judge, volume);
        if let Some(claim) = volume.at(&["ephemeral", "volumeClaimTemplate", "spec"]) {
            claim_spec(judge, claim);
        }
    }
    twice(judge, spec);
    ports(judge, spec);
    port_names(judge, spec);
    fractions(judge, spec);
    selectors(judge, spec);
    if number(spec, "terminationGracePeriodSeconds").is_some_and(|seconds| seconds < 0)
        && let Some(value) = spec.get("terminationGracePeriodSeconds")
    {
        judge.ineffective(value, "is negative, and taken for 1");
    }
}

fn containers<'o>(spec: Value<'o>) -> impl Iterator<Item = Value<'o>> {
    ["initContainers", "containers", "ephemeralContainers"]
        .into_iter()
        .flat_map(move |list| items(spec, list))
}

fn annotations<'o>(judge: &mut Judge<'o>, pod: Value<'o>) {
    let spec = pod.get("spec");
    let has_profile = |field: &str, name: Option<&str>| {
        let of_pod = spec
            .and_then(|spec| spec.at(&["securityContext", field]))
            .is_some();
        let of_container = || {
            let mut named = spec
                .into_iter()
                .flat_map(containers)
                .filter(|container| Some(text(*container, "name")) == name);
            named.any(|container| container.at(&["securityContext", field]).is_some())
        };
        of_pod || of_container()
    };
    for entry in pod
        .at(&["metadata", "annotations"])
        .into_iter()
        .flat_map(Value::entries)
    {
        let name = entry.name();
        if let Some((_, why)) = ANNOTATIONS.iter().find(|(known, _)| *known == name) {
            judge.ineffective(entry.key, why);
        } else if name == SECCOMP_POD && !has_profile("seccompProfile", None) {
            judge.ineffective(
                entry.key,
                "does nothing since Kubernetes 1.27: set `securityContext.seccompProfile`",
            );
        } else if let Some(container) = name.strip_prefix(SECCOMP_CONTAINER)
            && !has_container_profile(spec, container, "seccompProfile")
            && is_container(spec, container)
        {
            judge.ineffective(
                entry.key,
                "does nothing since Kubernetes 1.27: set the container's `securityContext.seccompProfile`",
            );
        } else if let Some(container) = name.strip_prefix(APP_ARMOR)
            && !has_profile("appArmorProfile", Some(container))
            && is_container(spec, container)
        {
            judge.ineffective(
                entry.key,
                "is deprecated since Kubernetes 1.30: set the container's `securityContext.appArmorProfile`",
            );
        }
    }
}

fn is_container(spec: Option<Value<'_>>, name: &str) -> bool {
    spec.into_iter()
        .flat_map(containers)
        .any(|container| text(container, "name") == name)
}

fn has_container_profile(spec: Option<Value<'_>>, name: &str, field: &str) -> bool {
    let mut named = spec
        .into_iter()
        .flat_map(containers)
        .filter(|container| text(*container, "name") == name);
    named.any(|container| container.at(&["securityContext", field]).is_some())
}

/// Says of a renamed label of nodes how it is called now.
pub(crate) fn node_label<'o>(judge: &mut Judge<'o>, at: Value<'o>) {
    let known = NODE_LABELS.iter().find(|(old, _)| *old == at.text());
    if let Some((_, new)) = known {
        judge.ineffective(at, format!("is an old name: nodes have the label `{new}`"));
    }
}

fn node_labels<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    for entry in spec.get("nodeSelector").into_iter().flat_map(Value::entries) {
        if let Some((_, new)) = NODE_LABELS.iter().find(|(old, _)| *old == entry.name()) {
            let fix = Fix::unsafe_(format!("look for `{new}`"), [Edit::rename(entry.key, *new)]);
            judge.fixable_ineffective(
                entry.key,
                format!("is an old name: nodes have the label `{new}`"),
                fix,
            );
        }
    }
    if let Some(affinity) = spec.at(&["affinity", "nodeAffinity"]) {
        let required = affinity.at(&["requiredDuringSchedulingIgnoredDuringExecution"]);
        let terms = required
            .into_iter()
            .flat_map(|required| items(required, "nodeSelectorTerms"));
        let preferred = items(affinity, "preferredDuringSchedulingIgnoredDuringExecution");
        for term in terms.chain(preferred.filter_map(|preferred| preferred.get("preference"))) {
            node_term(judge, term);
        }
    }
    for key in items(spec, "topologySpreadConstraints").filter_map(|constraint| constraint.get("topologyKey"))
    {
        node_label(judge, key);
    }
}

/// The labels that a term asks of nodes.
pub(crate) fn node_term<'o>(judge: &mut Judge<'o>, term: Value<'o>) {
    for key in items(term, "matchExpressions").filter_map(|expression| expression.get("key")) {
        node_label(judge, key);
    }
}

/// A volume of a pod, or the specification of a PersistentVolume.
pub(crate) fn source<'o>(judge: &mut Judge<'o>, volume: Value<'o>) {
    for entry in volume.entries().filter(|entry| !entry.value.is_null()) {
        if let Some((_, why)) = VOLUMES.iter().find(|(name, _)| *name == entry.name()) {
            judge.ineffective(entry.key, why);
        }
    }
}

/// What is said twice where one will do.
fn twice<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    for (list, field, why) in [
        ("hostAliases", "ip", "is the address of an earlier entry"),
        ("imagePullSecrets", "name", "is the name of an earlier entry"),
    ] {
        let mut seen = Seen::new();
        for value in items(spec, list).filter_map(|item| item.get(field)) {
            if seen.is_again(value.text()) {
                judge.ineffective(value, why);
            }
        }
    }
    for secret in items(spec, "imagePullSecrets") {
        if text(secret, "name").is_empty() {
            judge.ineffective(secret, "names no Secret");
        }
    }
    token_paths(judge, spec);
}

/// A token's file that another source of its volume writes, too.
fn token_paths<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let sources = || {
        let volumes = items(spec, "volumes").filter_map(|volume| volume.get("projected"));
        volumes.flat_map(|volume| items(volume, "sources"))
    };
    let tokens: Vec<_> = sources()
        .filter_map(|source| source.at(&["serviceAccountToken", "path"]))
        .map(Value::text)
        .collect();
    if tokens.is_empty() {
        return;
    }
    for source in sources() {
        let others = ["configMap", "secret", "downwardAPI"]
            .iter()
            .filter_map(|kind| source.get(kind));
        let paths = others
            .flat_map(|other| items(other, "items"))
            .filter_map(|item| item.get("path"))
            .chain(source.at(&["clusterTrustBundle", "path"]));
        for path in paths.filter(|path| tokens.contains(&path.text())) {
            judge.ineffective(path, "is the path of a service account's token, too");
        }
    }
}

/// Ports that say the same, or nearly.
fn ports<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    struct Port<'o> {
        key: (i64, &'o str),
        host: (i64, &'o str),
    }
    let mut ports: Vec<Port<'o>> = Vec::new();
    for port in containers(spec).flat_map(|container| items(container, "ports")) {
        let protocol = match text(port, "protocol") {
            "" => "TCP",
            protocol => protocol,
        };
        let this = Port {
            key: (number(port, "containerPort").unwrap_or(0), protocol),
            host: (number(port, "hostPort").unwrap_or(0), text(port, "hostIP")),
        };
        if !this.host.1.is_empty() && this.host.0 == 0 {
            let place = port.get("hostIP").unwrap_or(port);
            judge.ineffective(place, "does nothing without `hostPort`");
        }
        // Beyond some number nobody reads what the same port is.
        let same = ports.iter().take(256).find(|other| other.key == this.key);
        if let Some(other) = same {
            let place = port.get("containerPort").unwrap_or(port);
            let is_one_bound = this.host.1.is_empty() != other.host.1.is_empty();
            if this.host == other.host {
                judge.ineffective(place, "is a port that is listed already");
            } else if this.host.0 == 0 || other.host.0 == 0 {
                judge.ineffective(place, "is a port that is listed already, with another `hostPort`");
            } else if this.host.0 == other.host.0 && is_one_bound {
                judge.ineffective(
                    place,
                    "is a port that is listed already, and only one of the two has a `hostIP`",
                );
            }
        }
        ports.push(this);
    }
}

/// Names of ports of which a Service finds only the first.
fn port_names<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let mut owners: HashMap<&str, usize> = HashMap::new();
    let ports = containers(spec)
        .enumerate()
        .flat_map(|(index, container)| items(container, "ports").map(move |port| (index, port)));
    for (index, port) in ports {
        let Some(name) = port.get("name").filter(|name| !name.text().is_empty()) else {
            continue;
        };
        // Twice in one container is refused.
        if *owners.entry(name.text()).or_insert(index) != index {
            judge.ineffective(
                name,
                "is the name of a port of another container: which one is meant by it nobody can say",
            );
        }
    }
}

/// Memory and disk come in whole bytes.
fn fractions<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let of_containers = containers(spec).filter_map(|container| container.get("resources"));
    let lists = of_containers.flat_map(|resources| [resources.get("limits"), resources.get("requests")]);
    for list in lists.chain([spec.get("overhead")]).flatten() {
        for value in ["memory", "ephemeral-storage"]
            .iter()
            .filter_map(|name| list.get(name))
        {
            fraction(judge, value);
        }
    }
}

fn fraction<'o>(judge: &mut Judge<'o>, value: Value<'o>) {
    let Ok(amount) = Quantity::of(value) else { return };
    if amount.millis() % 1000 != 0 {
        let hint = match value.text().strip_suffix('m') {
            Some(number) => {
                format!("is a fraction of a byte, `m` being a thousandth: did you mean `{number}M`?")
            }
            None => "is no whole number of bytes".to_owned(),
        };
        judge.ineffective(value, hint);
    }
}

/// Terms that find no pod.
fn selectors<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    const WHY: &str = "is not set, so that no pod is found";
    let missing = |judge: &mut Judge<'o>, term: Value<'o>| {
        if term.is_mapping() && term.get("labelSelector").is_none() {
            let path = judge.path(term);
            let place = term.get("topologyKey").unwrap_or(term);
            let message = format!("`{path}.labelSelector` {WHY}");
            judge.push(super::judge::Category::Ineffective, place, message, None);
        }
    };
    for constraint in items(spec, "topologySpreadConstraints") {
        missing(judge, constraint);
    }
    for field in ["podAffinity", "podAntiAffinity"] {
        let Some(affinity) = spec.at(&["affinity", field]) else {
            continue;
        };
        for term in items(affinity, "requiredDuringSchedulingIgnoredDuringExecution") {
            missing(judge, term);
        }
        let preferred = items(affinity, "preferredDuringSchedulingIgnoredDuringExecution");
        for term in preferred.filter_map(|preferred| preferred.get("podAffinityTerm")) {
            missing(judge, term);
        }
    }
}

/// A PersistentVolumeClaim's specification.
pub(crate) fn claim_spec<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    for list in ["limits", "requests"] {
        if let Some(value) = spec.at(&["resources", list, "storage"]) {
            fraction(judge, value);
        }
    }
}

/// The class of a volume or a claim, as an annotation.
pub(crate) fn storage_annotations<'o>(judge: &mut Judge<'o>) {
    const KNOWN: &[(&str, &str)] = &[
        (
            "volume.beta.kubernetes.io/storage-class",
            "is deprecated since Kubernetes 1.8: set `spec.storageClassName`",
        ),
        (
            "volume.beta.kubernetes.io/mount-options",
            "is deprecated since Kubernetes 1.31: set `spec.mountOptions`",
        ),
    ];
    let root = judge.root();
    for entry in root
        .at(&["metadata", "annotations"])
        .into_iter()
        .flat_map(Value::entries)
    {
        let is_of_volumes_alone = entry.name().ends_with("mount-options");
        if is_of_volumes_alone && root.get("kind").map(Value::text) != Some("PersistentVolume") {
            continue;
        }
        if let Some((_, why)) = KNOWN.iter().find(|(known, _)| *known == entry.name()) {
            judge.ineffective(entry.key, why);
        }
    }
}

/// An annotation of the object itself that became something else.
pub(crate) fn annotation<'o>(judge: &mut Judge<'o>, name: &str, why: &str) {
    let annotations = judge.root().at(&["metadata", "annotations"]);
    if let Some(entry) = annotations.and_then(|annotations| annotations.entry(name)) {
        judge.ineffective(entry.key, why);
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn pod(name: &str, containers: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: {name}}}, spec: {{containers: [{containers}]}}}}"
        ))
    }

    #[test]
    fn a_name_with_a_dot_is_no_name_of_a_host() {
        assert!(pod("web-1", "{name: app, image: web}").is_empty());
        assert_eq!(
            pod("web.1", "{name: app, image: web}"),
            [
                "`metadata.name` becomes part of names of hosts, each of which must be lower-case letters, digits and `-`, and begin and end with a letter or a digit"
            ]
        );
    }

    #[test]
    fn a_port_is_called_as_no_other_of_the_pod() {
        let container = |name: &str, port: u32| {
            format!("{{name: {name}, image: web, ports: [{{name: web, containerPort: {port}}}]}}")
        };
        assert!(pod("web", &container("a", 80)).is_empty());
        assert_eq!(
            pod("web", &format!("{}, {}", container("a", 80), container("b", 81))),
            [
                "`spec.containers[1].ports[0].name` is the name of a port of another container: which one is meant by it nobody can say"
            ]
        );
    }
}
