//! Containers (`validateContainers`, `validateInitContainers`, `validateEphemeralContainers`).

use std::collections::{HashMap, HashSet};

use super::format::{dns_label, inner_path, no_backsteps, port_name};
use super::judge::{Judge, Seen, is_true, items, number, text};
use super::pod::Setting;
use super::{env, probe, resources, restart, security};
use crate::prelude::*;

/// The containers of a pod, and what they may refer to.
pub(crate) struct Containers<'s, 'o> {
    pub(crate) spec: Value<'o>,
    pub(crate) setting: Setting<'s, 'o>,
    /// The pod's volumes by name.
    pub(crate) volumes: &'s HashMap<&'o str, Value<'o>>,
    /// The names of its resource claims.
    pub(crate) claims: HashSet<&'o str>,
}

#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Regular,
    Init,
    Ephemeral,
}

pub(crate) fn all<'o>(judge: &mut Judge<'o>, containers: &Containers<'_, 'o>) {
    let spec = containers.spec;
    let mut names = Seen::new();
    for container in judge.required_items(spec, "containers") {
        one(judge, container, containers, Sort::Regular, &mut names);
    }
    for container in items(spec, "initContainers") {
        one(judge, container, containers, Sort::Init, &mut names);
    }
    for container in items(spec, "ephemeralContainers") {
        one(judge, container, containers, Sort::Ephemeral, &mut names);
    }
}

fn one<'o>(
    judge: &mut Judge<'o>,
    container: Value<'o>,
    all: &Containers<'_, 'o>,
    sort: Sort,
    names: &mut Seen<&'o str>,
) {
    if !container.is_mapping() {
        return;
    }
    judge.required_text(container, "name", dns_label);
    if let Some(name) = container.get("name").filter(|name| names.is_again(name.text())) {
        judge.conflict(name, "is the name of another container of the pod");
    }
    image(judge, container, all.setting.is_pod);
    if sort == Sort::Ephemeral {
        ephemeral(judge, container, all.spec);
    } else {
        ports(judge, container);
        resources::requirements(judge, container, &all.claims);
        lifecycle_and_probes(judge, container, all.spec, sort);
        restart::container(judge, container, sort == Sort::Init);
        resources::resizing(judge, container, all.spec);
    }
    env::variables(judge, container);
    files(judge, container, all);
    mounts(judge, container, all);
    devices(judge, container, all);
    security::container(judge, container, all.spec);
}

/// Variables that are read from a file of a volume.
fn files<'o>(judge: &mut Judge<'o>, container: Value<'o>, all: &Containers<'_, 'o>) {
    let references = items(container, "env")
        .filter_map(|variable| variable.at(&["valueFrom", "fileKeyRef", "volumeName"]));
    for name in references.filter(|name| !name.text().is_empty()) {
        match all.volumes.get(name.text()) {
            None => judge.conflict(name, "names no volume of the pod"),
            Some(volume) if volume.get("emptyDir").is_none() => {
                judge.conflict(name, "must name an `emptyDir`");
            }
            Some(_) => {}
        }
    }
}

fn image<'o>(judge: &mut Judge<'o>, container: Value<'o>, is_pod: bool) {
    let Some(image) = judge.required(container, "image") else {
        return;
    };
    let name = image.text();
    // Templates with such an image exist from a time when nobody looked.
    if is_pod && name.trim() != name {
        judge.invalid(image, "must not begin or end with white space");
    }
}

/// An ephemeral container is added to a pod that runs, so it has no say in what the pod is given.
fn ephemeral<'o>(judge: &mut Judge<'o>, container: Value<'o>, spec: Value<'o>) {
    const FORBIDDEN: [&str; 8] = [
        "lifecycle",
        "livenessProbe",
        "ports",
        "readinessProbe",
        "resizePolicy",
        "resources",
        "restartPolicy",
        "startupProbe",
    ];
    for field in FORBIDDEN {
        let is_set = container.get(field).is_some_and(|value| {
            value.entries().next().is_some() || value.items().next().is_some() || value.as_str().is_some()
        });
        // A probe that is empty is one, and an empty list is none.
        let is_empty_probe = field.ends_with("Probe") || field == "lifecycle";
        if is_set || (is_empty_probe && container.get(field).is_some()) {
            judge.forbidden(container, field, "must not be set for an ephemeral container");
        }
    }
    for mount in items(container, "volumeMounts") {
        for field in ["subPath", "subPathExpr"]
            .into_iter()
            .filter(|field| !text(mount, field).is_empty())
        {
            judge.forbidden(mount, field, "must not be set for an ephemeral container");
        }
    }
    if let Some(target) = container
        .get("targetContainerName")
        .filter(|target| !target.text().is_empty())
        && !items(spec, "containers").any(|other| text(other, "name") == target.text())
    {
        judge.conflict(target, "names no container of the pod");
    }
}

fn ports<'o>(judge: &mut Judge<'o>, container: Value<'o>) {
    let mut names = Seen::new();
    for port in items(container, "ports") {
        judge.optional_text(port, "name", port_name);
        if let Some(name) = port.get("name").filter(|name| !name.text().is_empty())
            && port_name(name.text()).is_none()
            && names.is_again(name.text())
        {
            judge.conflict(name, "is the name of an earlier port of the container");
        }
        match number(port, "containerPort") {
            Some(0) => judge.missing(port, "containerPort"),
            None if port.get("containerPort").is_none() && port.is_mapping() => {
                judge.missing(port, "containerPort");
            }
            _ => judge.range(port, "containerPort", 1, 65_535),
        }
        judge.range(port, "hostPort", 0, 65_535);
    }
}

/// The signal that stops a container is one of its operating system.
fn signal<'o>(judge: &mut Judge<'o>, lifecycle: Value<'o>, spec: Value<'o>) {
    match spec.at(&["os", "name"]).map(Value::text) {
        None | Some("") => judge.forbidden(
            lifecycle,
            "stopSignal",
            "must not be set without the pod's `os.name`",
        ),
        Some("windows") if !matches!(text(lifecycle, "stopSignal"), "SIGKILL" | "SIGTERM") => judge
            .forbidden(
                lifecycle,
                "stopSignal",
                "must be `SIGTERM` or `SIGKILL` with `os.name: windows`",
            ),
        Some(_) => {}
    }
}

fn lifecycle_and_probes<'o>(judge: &mut Judge<'o>, container: Value<'o>, spec: Value<'o>, sort: Sort) {
    let is_sidecar = text(container, "restartPolicy") == "Always";
    if sort == Sort::Init && !is_sidecar {
        for field in ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] {
            judge.forbidden(
                container,
                field,
                "must not be set for an init container without `restartPolicy: Always`",
            );
        }
        return;
    }
    if let Some(lifecycle) = container.get("lifecycle") {
        judge.field_since(36, |judge| signal(judge, lifecycle, spec));
        let grace = number(spec, "terminationGracePeriodSeconds").unwrap_or(30);
        probe::lifecycle(judge, lifecycle, grace);
    }
    for field in ["livenessProbe", "readinessProbe", "startupProbe"] {
        if let Some(probe) = container.get(field) {
            probe::probe(judge, probe, field);
        }
    }
}

fn mounts<'o>(judge: &mut Judge<'o>, container: Value<'o>, all: &Containers<'_, 'o>) {
    let mut paths = Seen::new();
    for mount in items(container, "volumeMounts") {
        if let Some(name) = judge.required(mount, "name")
            && !all.volumes.contains_key(name.text())
            && !all.setting.claims.contains(&name.text())
        {
            let known = all.volumes.keys().chain(all.setting.claims).copied();
            let hint = palisade_schema::closest(name.text(), known)
                .map(|known| format!(": did you mean `{known}`?"))
                .unwrap_or_default();
            judge.conflict(name, format!("names no volume of the pod{hint}"));
        }
        if let Some(path) = judge.required(mount, "mountPath") {
            if paths.is_again(path.text()) {
                judge.conflict(path, "is where another volume is mounted");
            }
            if items(container, "volumeDevices").any(|device| text(device, "devicePath") == path.text()) {
                judge.conflict(path, "is where a device is");
            }
        }
        let is_set = |field: &str| !text(mount, field).is_empty();
        judge.optional_text(mount, "subPath", inner_path);
        judge.optional_text(mount, "subPathExpr", inner_path);
        if is_set("subPath") && is_set("subPathExpr") {
            judge.forbidden(mount, "subPathExpr", "must not be set beside `subPath`");
        }
        propagation(judge, mount, container);
    }
}

fn propagation<'o>(judge: &mut Judge<'o>, mount: Value<'o>, container: Value<'o>) {
    let propagation = text(mount, "mountPropagation");
    let is_privileged = container
        .at(&["securityContext", "privileged"])
        .is_some_and(Value::is_true);
    if propagation == "Bidirectional" && !is_privileged {
        judge.forbidden(
            mount,
            "mountPropagation",
            "may be `Bidirectional` for a privileged container only",
        );
    }
    let recursive = text(mount, "recursiveReadOnly");
    if matches!(recursive, "Enabled" | "IfPossible") {
        if !is_true(mount, "readOnly") {
            judge.forbidden(
                mount,
                "recursiveReadOnly",
                "must not be set without `readOnly: true`",
            );
        }
        if !matches!(propagation, "" | "None") {
            judge.forbidden(
                mount,
                "recursiveReadOnly",
                "must not be set with this `mountPropagation`",
            );
        }
    } else if !matches!(recursive, "" | "Disabled") {
        let why = "must be `Disabled`, `Enabled` or `IfPossible`";
        mount
            .get("recursiveReadOnly")
            .into_iter()
            .for_each(|value| judge.invalid(value, why));
    }
}

/// Volumes that a container gets as raw devices.
fn devices<'o>(judge: &mut Judge<'o>, container: Value<'o>, all: &Containers<'_, 'o>) {
    let mut paths = Seen::new();
    let mut names = Seen::new();
    for device in items(container, "volumeDevices") {
        if let Some(name) = judge.required(device, "name") {
            let volume = all.volumes.get(name.text());
            if volume.is_none() && !all.setting.claims.contains(&name.text()) {
                judge.conflict(name, "names no volume of the pod");
            }
            let holds_claim = |volume: &Value<'o>| {
                volume.get("persistentVolumeClaim").is_some() || volume.get("ephemeral").is_some()
            };
            if volume.is_some_and(|volume| !holds_claim(volume)) {
                judge.conflict(name, "must name a volume that is a claim");
            }
            if names.is_again(name.text()) {
                judge.conflict(name, "is a device already");
            }
            if items(container, "volumeMounts").any(|mount| text(mount, "name") == name.text()) {
                judge.conflict(name, "must not be mounted and be a device, too");
            }
        }
        if let Some(path) = judge.required(device, "devicePath") {
            judge.text(path, no_backsteps);
            if paths.is_again(path.text()) {
                judge.conflict(path, "is where another device is");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{said, said_of_pod};

    #[test]
    fn a_signal_is_one_of_an_operating_system() {
        let signal = "lifecycle: {stopSignal: SIGUSR1}";
        assert!(said_of_pod(signal, "os: {name: linux}").is_empty());
        let path = "`spec.containers[0].lifecycle.stopSignal`";
        assert_eq!(
            said_of_pod(signal, ""),
            [format!("{path} must not be set without the pod's `os.name`")]
        );
        assert_eq!(
            said_of_pod(signal, "os: {name: windows}"),
            [format!(
                "{path} must be `SIGTERM` or `SIGKILL` with `os.name: windows`"
            )]
        );
    }

    #[test]
    fn a_device_is_not_where_a_volume_is() {
        let container =
            "volumeMounts: [{name: a, mountPath: /a}], volumeDevices: [{name: b, devicePath: /a}]";
        let volumes = "volumes: [{name: a, emptyDir: {}}, {name: b, persistentVolumeClaim: {claimName: b}}]";
        assert_eq!(
            said_of_pod(container, volumes),
            ["`spec.containers[0].volumeMounts[0].mountPath` is where a device is"]
        );
    }

    #[test]
    fn a_volume_of_a_stateful_set_is_in_the_pod_or_a_claim() {
        let set = |mount: &str| {
            said(&format!(
                "{{apiVersion: apps/v1, kind: StatefulSet, metadata: {{name: db}}, spec: {{selector: {{matchLabels: {{a: b}}}}, \
                 volumeClaimTemplates: [{{metadata: {{name: data}}, spec: {{}}}}], template: {{metadata: {{labels: {{a: b}}}}, \
                 spec: {{containers: [{{name: db, image: db, volumeMounts: [{{name: {mount}, mountPath: /data}}]}}]}}}}}}}}"
            ))
        };
        assert!(set("data").is_empty());
        assert_eq!(
            set("date"),
            [
                "`spec.template.spec.containers[0].volumeMounts[0].name` names no volume of the pod: did you mean `data`?"
            ]
        );
    }
}
