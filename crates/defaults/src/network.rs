//! Services, endpoints, ingresses and network policies.

use palisade_yaml::{At, Draft, New, Scalar};

use crate::edit::{add, fill, has, items, mapping, text};

pub(crate) fn service(draft: &mut Draft<'_>, root: At) {
    let spec = mapping(draft, root, "spec");
    draft.set_missing(spec, "sessionAffinity", "None");
    match text(draft, spec, "sessionAffinity") {
        "None" => draft.remove(spec, "sessionAffinityConfig"),
        "ClientIP" => {
            let config = mapping(draft, spec, "sessionAffinityConfig");
            let client = mapping(draft, config, "clientIP");
            draft.set_missing(client, "timeoutSeconds", 10_800);
        }
        _ => {}
    }
    draft.set_missing(spec, "type", "ClusterIP");
    for port in items(draft, spec, "ports") {
        service_port(draft, port);
    }
    let kind = text(draft, spec, "type").to_owned();
    let is_load_balancer = kind == "LoadBalancer";
    let is_external =
        is_load_balancer || kind == "NodePort" || kind == "ClusterIP" && has(draft, spec, "externalIPs");
    if is_external {
        draft.set_missing(spec, "externalTrafficPolicy", "Cluster");
    }
    if matches!(kind.as_str(), "NodePort" | "LoadBalancer" | "ClusterIP") {
        draft.set_missing(spec, "internalTrafficPolicy", "Cluster");
    }
    if is_load_balancer {
        draft.set_missing(spec, "allocateLoadBalancerNodePorts", true);
    }
}

fn service_port(draft: &mut Draft<'_>, port: At) {
    fill(draft, port, "protocol", "TCP");
    let target = draft.get(port, "targetPort").and_then(|at| draft.scalar(at));
    if matches!(target, None | Some(Scalar::Int(0) | Scalar::Str("")))
        && let Some(number) = draft.get(port, "port")
    {
        draft.copy(number, port, "targetPort");
    }
}

/// Addresses and node ports are the cluster's to give; what is said about them is not. Where nothing tells the
/// family of addresses it is IPv4, that of the server's own default range.
pub(crate) fn finish_service(draft: &mut Draft<'_>, root: At) {
    let spec = mapping(draft, root, "spec");
    if text(draft, spec, "type") == "ExternalName" {
        return;
    }
    let address = text(draft, spec, "clusterIP").to_owned();
    if !address.is_empty() && !has(draft, spec, "clusterIPs") {
        add(draft, spec, "clusterIPs", &address);
    }
    let is_open = address == "None" && !has(draft, spec, "selector");
    let policy = if is_open {
        "RequireDualStack"
    } else {
        "SingleStack"
    };
    draft.set_missing(spec, "ipFamilyPolicy", policy);
    let addresses = items(draft, spec, "clusterIPs");
    let families: Vec<&str> = addresses
        .into_iter()
        .map(|at| draft.text(at))
        .take_while(|&address| address != "None")
        .map(|address| if address.contains(':') { "IPv6" } else { "IPv4" })
        .collect();
    let list = draft.set_missing(spec, "ipFamilies", New::Sequence);
    let given = draft.children(list).count();
    for family in families.into_iter().skip(given) {
        draft.push(list, family);
    }
    let first = draft.first(list).map(|at| draft.text(at).to_owned());
    if first.is_none() {
        draft.push(list, "IPv4");
    }
    let is_dual = text(draft, spec, "ipFamilyPolicy") != "SingleStack";
    if is_open && is_dual && draft.children(list).count() < 2 {
        let other = if first.as_deref() == Some("IPv6") {
            "IPv4"
        } else {
            "IPv6"
        };
        draft.push(list, other);
    }
}

pub(crate) fn protocol(draft: &mut Draft<'_>, port: At) {
    fill(draft, port, "protocol", "TCP");
}

pub(crate) fn endpoint_port(draft: &mut Draft<'_>, port: At) {
    draft.set_missing(port, "name", "");
    draft.set_missing(port, "protocol", "TCP");
}

/// A policy that does not say its types is about ingress, and about egress if it has rules for that.
pub(crate) fn policy(draft: &mut Draft<'_>, spec: At) {
    if !has(draft, spec, "policyTypes") {
        add(draft, spec, "policyTypes", "Ingress");
        if has(draft, spec, "egress") {
            add(draft, spec, "policyTypes", "Egress");
        }
    }
}

pub(crate) fn ingress_class(draft: &mut Draft<'_>, spec: At) {
    if let Some(parameters) = draft.get(spec, "parameters") {
        draft.set_missing(parameters, "scope", "Cluster");
    }
}
