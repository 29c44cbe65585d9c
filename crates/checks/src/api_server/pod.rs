//! Pods and pod templates (`ValidatePodSpec` of core/validation).

use std::collections::HashSet;

use super::container::{self, Containers};
use super::format::{dns_label, dns_subdomain, ip, qualified_name, search_domain};
use super::judge::{Judge, Seen, is_true, items, number, text};
use super::{meta, pod_resources, profile, scheduling, security, volume, warnings};
use crate::prelude::*;

/// What a pod specification stands in.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'s, 'o> {
    /// A Pod itself, and not what a controller makes pods from.
    pub(crate) is_pod: bool,
    /// The volumes that a StatefulSet adds.
    pub(crate) claims: &'s [&'o str],
}

impl Setting<'_, '_> {
    /// That of a pod template whose controller adds no volumes.
    pub(crate) const TEMPLATE: Self = Self {
        is_pod: false,
        claims: &[],
    };
}

/// A pod template: the mapping with `metadata` and `spec`.
pub(crate) fn template<'o>(judge: &mut Judge<'o>, template: Value<'o>, claims: &[&'o str]) {
    if let Some(metadata) = template.get("metadata") {
        meta::labels_and_annotations(judge, metadata);
    }
    match template.get("spec") {
        Some(spec) if spec.is_mapping() => {
            let setting = Setting {
                claims,
                ..Setting::TEMPLATE
            };
            self::spec(judge, spec, &setting);
            judge.forbidden(spec, "ephemeralContainers", "must not be set in a pod template");
        }
        Some(_) => {}
        None => judge.missing(template, "spec.containers"),
    }
    pod_annotations(judge, template);
    warnings::pod(judge, template);
}

/// A Pod.
pub(crate) fn pod<'o>(judge: &mut Judge<'o>, pod: Value<'o>) {
    match pod.get("spec") {
        Some(spec) if spec.is_mapping() => {
            let setting = Setting {
                is_pod: true,
                claims: &[],
            };
            self::spec(judge, spec, &setting);
            if items(spec, "ephemeralContainers").next().is_some() {
                judge.forbidden(
                    spec,
                    "ephemeralContainers",
                    "must not be set when a pod is made: they are added to one that runs",
                );
            }
        }
        Some(_) => {}
        None => judge.missing(pod, "spec.containers"),
    }
    pod_annotations(judge, pod);
    warnings::pod(judge, pod);
}

fn spec<'o>(judge: &mut Judge<'o>, spec: Value<'o>, setting: &Setting<'_, 'o>) {
    let volumes = volume::volumes(judge, spec, !setting.is_pod);
    let containers = Containers {
        spec,
        setting: *setting,
        volumes: &volumes,
        claims: resource_claims(judge, spec),
    };
    container::all(judge, &containers);
    ports_of_the_node(judge, spec, setting.is_pod);
    if let Some(selector) = spec.get("nodeSelector") {
        meta::labels(judge, selector);
    }
    security::pod(judge, spec);
    scheduling::all(judge, spec);
    dns(judge, spec);
    judge.optional_text(spec, "serviceAccountName", dns_subdomain);
    judge.optional_text(spec, "nodeName", dns_subdomain);
    judge.range(spec, "activeDeadlineSeconds", 1, i64::from(i32::MAX));
    judge.optional_text(spec, "hostname", dns_label);
    judge.optional_text(spec, "subdomain", dns_label);
    judge.optional_text(spec, "priorityClassName", dns_subdomain);
    judge.optional_text(spec, "runtimeClassName", dns_subdomain);
    for alias in items(spec, "hostAliases") {
        if let Some(address) = judge.required(alias, "ip") {
            judge.text(address, ip);
        }
        for name in items(alias, "hostnames") {
            judge.text(name, dns_subdomain);
        }
    }
    gates(judge, spec);
    judge.field_since(35, |judge| host_name(judge, spec));
    judge.field_since(34, |judge| pod_resources::all(judge, spec));
    if let Some(os) = spec.get("os") {
        judge.required(os, "name");
    }
    if let Some(overhead) = spec.get("overhead") {
        super::resources::amounts(judge, overhead);
    }
}

/// How a pod is called inside, where that is not its name.
fn host_name<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let Some(name) = spec.get("hostnameOverride") else {
        return;
    };
    for field in ["hostNetwork", "setHostnameAsFQDN"] {
        if spec.get(field).is_some_and(Value::is_true) {
            judge.conflict(name, format!("must not be set with `{field}: true`"));
        }
    }
    if name.text().len() > 64 {
        judge.invalid(name, "must have at most 64 characters");
    } else {
        judge.text(name, dns_subdomain);
    }
}

/// Conditions that a pod waits for.
fn gates<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    for gate in items(spec, "readinessGates") {
        judge.required_text(gate, "conditionType", qualified_name);
    }
    let mut seen = Seen::new();
    for gate in items(spec, "schedulingGates") {
        judge.required_text(gate, "name", qualified_name);
        if let Some(name) = gate.get("name").filter(|name| seen.is_again(name.text())) {
            judge.conflict(name, "is the name of an earlier gate");
        }
    }
    if items(spec, "schedulingGates").next().is_some() && !text(spec, "nodeName").is_empty() {
        judge.forbidden(
            spec,
            "nodeName",
            "must not be set until all `schedulingGates` are removed",
        );
    }
}

/// The names of the claims that containers may refer to.
fn resource_claims<'o>(judge: &mut Judge<'o>, spec: Value<'o>) -> HashSet<&'o str> {
    let mut names = HashSet::new();
    for claim in items(spec, "resourceClaims") {
        judge.required_text(claim, "name", dns_label);
        if let Some(name) = claim.get("name")
            && !names.insert(name.text())
        {
            judge.conflict(name, "is the name of an earlier claim");
        }
        let sources = ["resourceClaimName", "resourceClaimTemplateName"];
        let set = sources
            .iter()
            .filter(|source| claim.get(source).is_some())
            .count();
        for source in sources {
            judge.optional_text(claim, source, dns_subdomain);
        }
        if set != 1 {
            judge.conflict(
                claim,
                "must have one of `resourceClaimName` and `resourceClaimTemplateName`",
            );
        }
    }
    names
}

/// With the node's network, a container's port is the node's.
fn ports_of_the_node<'o>(judge: &mut Judge<'o>, spec: Value<'o>, is_pod: bool) {
    let on_host = is_true(spec, "hostNetwork");
    for list in ["containers", "initContainers"] {
        let mut taken = Seen::new();
        let ports = items(spec, list)
            .enumerate()
            .flat_map(|(index, container)| items(container, "ports").map(move |port| (index, port)));
        for (index, port) in ports {
            // Init containers run one after the other.
            let turn = if list == "containers" { 0 } else { index };
            let container_port = number(port, "containerPort").unwrap_or(0);
            let given = number(port, "hostPort").unwrap_or(0);
            if on_host && list == "containers" && given != 0 && given != container_port {
                judge.forbidden(
                    port,
                    "hostPort",
                    "must be the same as `containerPort` with `hostNetwork: true`",
                );
                continue;
            }
            // The API server fills it in for a Pod, but not for a template.
            let host_port = match given {
                0 if on_host && is_pod => container_port,
                given => given,
            };
            let protocol = match text(port, "protocol") {
                "" => "TCP",
                protocol => protocol,
            };
            if host_port != 0 && taken.is_again((turn, host_port, protocol, text(port, "hostIP"))) {
                let place = port
                    .get("hostPort")
                    .or_else(|| port.get("containerPort"))
                    .unwrap_or(port);
                judge.conflict(place, "is a port of the node that is taken already in this pod");
            }
        }
    }
}

fn dns<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let config = spec.get("dnsConfig");
    let servers: Vec<_> = config
        .into_iter()
        .flat_map(|config| items(config, "nameservers"))
        .collect();
    if text(spec, "dnsPolicy") == "None" && servers.is_empty() {
        let why = "must name a server with `dnsPolicy: None`";
        match config {
            Some(config) => judge.missing_with(config, "nameservers", why, None),
            None => judge.missing_with(spec, "dnsConfig", "must be set with `dnsPolicy: None`", None),
        }
    }
    for (index, server) in servers.into_iter().enumerate() {
        judge.text(server, ip);
        if index == 3 {
            judge.invalid(server, "is one too many: at most three servers may be named");
        }
    }
    let Some(config) = config else { return };
    let mut length = 0;
    for (index, domain) in items(config, "searches").enumerate() {
        judge.text(domain, search_domain);
        length += domain.text().len() + usize::from(index > 0);
        if index == 32 {
            judge.invalid(domain, "is one too many: at most 32 domains may be searched");
        }
    }
    if length > 2048 {
        judge.forbidden(config, "searches", "must have at most 2048 characters together");
    }
    for option in items(config, "options") {
        judge.required(option, "name");
    }
}

/// Annotations that mean something to the API server.
fn pod_annotations<'o>(judge: &mut Judge<'o>, pod: Value<'o>) {
    const MIRROR: &str = "kubernetes.io/config.mirror";
    const COST: &str = "controller.kubernetes.io/pod-deletion-cost";
    let spec = pod.get("spec");
    for entry in pod
        .at(&["metadata", "annotations"])
        .into_iter()
        .flat_map(Value::entries)
    {
        if entry.name() == MIRROR && spec.is_some_and(|spec| text(spec, "nodeName").is_empty()) {
            judge.conflict(entry.value, "must not be set without `spec.nodeName`");
        } else if entry.name() == COST && entry.value.text().parse::<i32>().is_err() {
            judge.invalid(entry.value, "must be an integer of 32 bits");
        }
    }
    profile::annotations(judge, pod);
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    /// What is said of a Pod with a container `app` and more.
    fn pod(spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{containers: [{{name: app, image: web}}], {spec}}}}}"
        ))
    }

    #[test]
    fn init_containers_have_ports_of_the_node_one_after_the_other() {
        let init = |ports: [&str; 2]| {
            let [one, two] = ports;
            format!(
                "initContainers: [{{name: a, image: a, ports: [{one}]}}, {{name: b, image: b, ports: [{two}]}}]"
            )
        };
        let port = "{containerPort: 80, hostPort: 8080, protocol: UDP}";
        assert!(
            !pod(&init([port, port]))
                .iter()
                .any(|said| said.contains("is a port of the node"))
        );
        assert!(
            pod(&init([&format!("{port}, {port}"), "{containerPort: 1}"]))
                .iter()
                .any(|said| said.contains("is a port of the node"))
        );
        // Only containers must have the same port on the node and inside.
        assert!(
            pod(&format!(
                "hostNetwork: true, {}",
                init([port, "{containerPort: 81}"])
            ))
            .is_empty()
        );
    }

    #[test]
    fn what_the_server_does_not_look_at_is_not_looked_at() {
        let constraint = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: 'a b', whenUnsatisfiable: DoNotSchedule, labelSelector: {}}]";
        assert!(pod(constraint).is_empty());
        assert!(pod("initContainers: [{name: a, image: a, ports: [{containerPort: 80, hostPort: 80, hostIP: node}]}]").is_empty());
        assert!(pod("volumes: [{name: a, fc: {wwids: [a], lun: 300}}]").is_empty());
        assert!(pod("initContainers: [{name: a, image: a, env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.host}}}]}]").is_empty());
    }

    #[test]
    fn a_name_inside_does_not_go_with_the_name_of_the_node() {
        let pod = |more: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, spec: {{hostnameOverride: web.a, containers: [{{name: app, image: web}}], {more}}}}}"
            ))
        };
        assert!(pod("hostNetwork: false").is_empty());
        assert_eq!(
            pod("hostNetwork: true"),
            ["`spec.hostnameOverride` must not be set with `hostNetwork: true`"]
        );
    }
}
