//! Services (core/validation).

use std::net::IpAddr;

use super::endpoints::reachable;
use super::format::{cidr, dns_1035_label, dns_label, dns_subdomain, ip};
use super::judge::{Judge, Seen, items, number, text};
use super::probe::port_or_name;
use super::{meta, warnings};
use crate::prelude::*;

pub(crate) fn service<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let spec = root.get("spec");
    warnings::annotation(
        judge,
        "service.kubernetes.io/topology-aware-hints",
        "is deprecated: set `spec.trafficDistribution`, or the annotation `service.kubernetes.io/topology-mode`",
    );
    let Some(spec) = spec else {
        return judge.missing(root, "spec.ports");
    };
    if !spec.is_mapping() {
        return;
    }
    let kind = match text(spec, "type") {
        "" => "ClusterIP",
        kind => kind,
    };
    let first_ip = items(spec, "clusterIPs")
        .next()
        .map(Value::text)
        .unwrap_or_default();
    let cluster_ip = match text(spec, "clusterIP") {
        "" => first_ip,
        address => address,
    };
    let is_headless = cluster_ip == "None";
    addresses(judge, spec, kind, is_headless);
    families(judge, spec, kind);
    source_ranges(judge, kind);
    ports(judge, spec, kind, is_headless);
    if let Some(selector) = spec.get("selector") {
        meta::labels(judge, selector);
    }
    affinity(judge, spec);
    judge.optional_text(spec, "trafficDistribution", |way| {
        (!matches!(way, "PreferClose" | "PreferSameNode" | "PreferSameZone"))
            .then_some("must be `PreferSameZone`, `PreferSameNode` or `PreferClose`")
    });
    external_traffic(judge, spec, kind);
    ineffective(judge, spec, kind, is_headless);
}

fn addresses<'o>(judge: &mut Judge<'o>, spec: Value<'o>, kind: &str, is_headless: bool) {
    if kind == "ExternalName" {
        for field in ["clusterIP", "clusterIPs"] {
            let is_set = !text(spec, field).is_empty() || items(spec, field).next().is_some();
            if is_set {
                judge.forbidden(spec, field, "must not be set with `type: ExternalName`");
            }
        }
        judge.required_text(spec, "externalName", |name| {
            dns_subdomain(name.strip_suffix('.').unwrap_or(name))
        });
    } else {
        if is_headless && matches!(kind, "LoadBalancer" | "NodePort") {
            let place = spec
                .get("clusterIP")
                .or_else(|| spec.get("clusterIPs"))
                .unwrap_or(spec);
            judge.conflict(place, format!("must not be `None` with `type: {kind}`"));
        }
        judge.optional_text(spec, "clusterIP", |address| match address {
            "None" => None,
            _ => ip(address).map(|_| "must be an IP address, `None`, or left out"),
        });
        for address in items(spec, "clusterIPs").filter(|address| address.text() != "None") {
            judge.text(address, ip);
        }
        if let Some(third) = items(spec, "clusterIPs").nth(2) {
            judge.invalid(third, "is one too many: a Service has at most two addresses");
        }
        let (one, first) = (text(spec, "clusterIP"), items(spec, "clusterIPs").next());
        if let Some(first) = first.filter(|first| !one.is_empty() && first.text() != one) {
            judge.conflict(first, "must be the same as `clusterIP`");
        }
    }
    for address in items(spec, "externalIPs") {
        judge.text(address, ip);
        reachable(judge, Some(address));
    }
    if spec
        .get("loadBalancerSourceRanges")
        .is_some_and(|ranges| ranges.items().next().is_some())
    {
        if kind != "LoadBalancer" {
            judge.forbidden(
                spec,
                "loadBalancerSourceRanges",
                "must not be set without `type: LoadBalancer`",
            );
        }
        for range in items(spec, "loadBalancerSourceRanges") {
            judge.text(range, |range| cidr(range.trim()));
        }
    }
    if !text(spec, "loadBalancerClass").is_empty() && kind != "LoadBalancer" {
        judge.forbidden(
            spec,
            "loadBalancerClass",
            "must not be set without `type: LoadBalancer`",
        );
    }
    if kind == "LoadBalancer" {
        judge.optional_text(spec, "loadBalancerClass", super::format::qualified_name);
    }
    if spec.get("allocateLoadBalancerNodePorts").is_some() && kind != "LoadBalancer" {
        judge.forbidden(
            spec,
            "allocateLoadBalancerNodePorts",
            "must not be set without `type: LoadBalancer`",
        );
    }
}

/// IPv4 and IPv6, and in which order.
fn families<'o>(judge: &mut Judge<'o>, spec: Value<'o>, kind: &str) {
    if kind == "ExternalName" {
        for field in ["ipFamilies", "ipFamilyPolicy"] {
            let is_set = items(spec, field).next().is_some()
                || spec.get(field).is_some_and(|value| value.as_str().is_some());
            if is_set {
                judge.forbidden(spec, field, "must not be set with `type: ExternalName`");
            }
        }
        return;
    }
    let mut seen = Seen::new();
    for family in items(spec, "ipFamilies") {
        if seen.is_again(family.text()) {
            judge.conflict(family, "is listed already");
        }
    }
    if text(spec, "ipFamilyPolicy") == "SingleStack" {
        for field in ["clusterIPs", "ipFamilies"] {
            if let Some(second) = items(spec, field).nth(1) {
                judge.conflict(second, "must not be set with `ipFamilyPolicy: SingleStack`");
            }
        }
    }
    let pairs = items(spec, "clusterIPs").zip(items(spec, "ipFamilies"));
    for (address, family) in pairs {
        let is_other = matches!(
            (address.text().parse::<IpAddr>(), family.text()),
            (Ok(IpAddr::V4(_)), "IPv6") | (Ok(IpAddr::V6(_)), "IPv4")
        );
        if is_other {
            judge.conflict(
                address,
                format!("must be of the family `{}`, as `ipFamilies` says", family.text()),
            );
        }
    }
    let mut addresses = items(spec, "clusterIPs").map(Value::text);
    let pair = (addresses.next(), addresses.next());
    if let (Some(first), Some(second)) = pair
        && let Some(place) = items(spec, "clusterIPs").nth(1)
    {
        let is_ipv4 = |text: &str| text.parse::<IpAddr>().map(|ip| ip.is_ipv4());
        if first == "None" || second == "None" {
            judge.conflict(place, "must not be set beside `None`");
        } else if let (Ok(one), Ok(other)) = (is_ipv4(first), is_ipv4(second))
            && one == other
        {
            judge.conflict(place, "must be of the other family than the first address");
        }
    }
}

/// What an annotation said before there was a field for it.
fn source_ranges<'o>(judge: &mut Judge<'o>, kind: &str) {
    const RANGES: &str = "service.beta.kubernetes.io/load-balancer-source-ranges";
    let root = judge.root();
    let has_field = root
        .at(&["spec", "loadBalancerSourceRanges"])
        .is_some_and(|ranges| ranges.items().next().is_some());
    let Some(ranges) = root
        .at(&["metadata", "annotations", RANGES])
        .filter(|_| !has_field)
    else {
        return;
    };
    if kind != "LoadBalancer" {
        judge.conflict(ranges, "must not be set without `type: LoadBalancer`");
    }
    let written = ranges.text().trim();
    if !written.is_empty()
        && let Some(fault) = written.split(',').find_map(|range| cidr(range.trim()))
    {
        judge.invalid(ranges, format!("must be a list of blocks, each of which {fault}"));
    }
}

fn ports<'o>(judge: &mut Judge<'o>, spec: Value<'o>, kind: &str, is_headless: bool) {
    let count = items(spec, "ports").count();
    if count == 0 && !is_headless && kind != "ExternalName" {
        return judge.missing(spec, "ports");
    }
    let (mut names, mut numbers, mut node_ports) = (Seen::new(), Seen::new(), Seen::new());
    for port in items(spec, "ports") {
        if !port.is_mapping() {
            continue;
        }
        let name = text(port, "name");
        if name.is_empty() && count > 1 {
            judge.missing_with(port, "name", "must be set where there are several ports", None);
        } else if !name.is_empty()
            && let Some(value) = port.get("name")
        {
            judge.text(value, dns_label);
            if names.is_again(name) {
                judge.conflict(value, "is the name of an earlier port");
            }
        }
        match port.get("port") {
            Some(_) => judge.range(port, "port", 1, 65_535),
            None => judge.missing(port, "port"),
        }
        // Zero is as good as none: the API server takes `port` for it.
        if let Some(target) = port
            .get("targetPort")
            .filter(|target| target.as_i64() != Some(0) && target.as_str() != Some(""))
        {
            port_or_name(judge, target);
        }
        let protocol = match text(port, "protocol") {
            "" => "TCP",
            protocol => protocol,
        };
        let own = number(port, "port").unwrap_or(0);
        if numbers.is_again((own, protocol)) {
            let place = port.get("port").unwrap_or(port);
            judge.conflict(place, format!("is the number of an earlier port for {protocol}"));
        }
        let node_port = number(port, "nodePort").unwrap_or(0);
        if node_port != 0 {
            // That of an ExternalName is passed over.
            if kind == "ClusterIP" {
                judge.forbidden(port, "nodePort", format!("must not be set with `type: {kind}`"));
            } else if node_ports.is_again((node_port, protocol)) {
                judge.forbidden(port, "nodePort", "is the node port of an earlier port");
            }
            judge.range(port, "nodePort", 0, 65_535);
        }
        judge.optional_text(port, "appProtocol", super::format::qualified_name);
    }
}

fn affinity<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let Some(config) = spec
        .get("sessionAffinityConfig")
        .filter(|config| config.is_mapping())
    else {
        return;
    };
    if text(spec, "sessionAffinity") != "ClientIP" {
        return judge.forbidden(
            spec,
            "sessionAffinityConfig",
            "must not be set without `sessionAffinity: ClientIP`",
        );
    }
    if let Some(client) = config.get("clientIP") {
        judge.range(client, "timeoutSeconds", 1, 86_400);
    }
}

fn external_traffic<'o>(judge: &mut Judge<'o>, spec: Value<'o>, kind: &str) {
    let has_external_ips = items(spec, "externalIPs").next().is_some();
    let is_external =
        matches!(kind, "LoadBalancer" | "NodePort") || (kind == "ClusterIP" && has_external_ips);
    if !text(spec, "externalTrafficPolicy").is_empty() && !is_external {
        judge.forbidden(
            spec,
            "externalTrafficPolicy",
            "must not be set without `type: NodePort` or `type: LoadBalancer`",
        );
    }
    judge.range(spec, "healthCheckNodePort", 0, 65_535);
    let is_local = kind == "LoadBalancer" && text(spec, "externalTrafficPolicy") == "Local";
    if number(spec, "healthCheckNodePort").is_some_and(|port| port > 0) && !is_local {
        judge.forbidden(
            spec,
            "healthCheckNodePort",
            "must not be set without `type: LoadBalancer` and `externalTrafficPolicy: Local`",
        );
    }
}

fn ineffective<'o>(judge: &mut Judge<'o>, spec: Value<'o>, kind: &str, is_headless: bool) {
    let mut warn = |field: &str, why: &str, since: u32| {
        if let Some(entry) = spec.entry(field) {
            judge.ineffective(entry.key, why);
            judge.since(since);
        }
    };
    let has_external_ips = items(spec, "externalIPs").next().is_some();
    if kind == "ClusterIP" && is_headless {
        if !text(spec, "loadBalancerIP").is_empty() {
            warn("loadBalancerIP", "does nothing with `clusterIP: None`", 0);
        }
        if has_external_ips {
            warn("externalIPs", "does nothing with `clusterIP: None`", 0);
        }
        if text(spec, "sessionAffinity") == "ClientIP" {
            warn("sessionAffinity", "does nothing with `clusterIP: None`", 0);
        }
    } else if has_external_ips && kind == "ExternalName" {
        warn("externalIPs", "does nothing with `type: ExternalName`", 0);
    } else if has_external_ips {
        warn("externalIPs", "is deprecated, and not served everywhere", 36);
    }
    if kind != "ExternalName" && !text(spec, "externalName").is_empty() {
        warn("externalName", "does nothing without `type: ExternalName`", 0);
    }
    if text(spec, "trafficDistribution") == "PreferClose" {
        warn("trafficDistribution", "has an old value: say `PreferSameZone`", 0);
    }
}

/// The name of a Service: since Kubernetes 1.36 it may begin with a digit.
pub(crate) fn name<'o>(judge: &mut Judge<'o>) {
    let Some(metadata) = judge.root().get("metadata") else {
        return;
    };
    for field in ["name", "generateName"] {
        let Some(name) = metadata.get(field).filter(|name| !name.text().is_empty()) else {
            continue;
        };
        let bare = name
            .text()
            .strip_suffix('-')
            .filter(|_| field == "generateName")
            .unwrap_or(name.text());
        if dns_label(bare).is_none() && dns_1035_label(bare).is_some() {
            judge.invalid(name, "must begin with a letter before Kubernetes 1.36");
            judge.until(36);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn service(spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Service, metadata: {{name: web}}, spec: {{{spec}}}}}"
        ))
    }

    #[test]
    fn only_what_has_no_node_port_may_not_ask_for_one() {
        assert_eq!(
            service("ports: [{port: 80, nodePort: 30000}]"),
            ["`spec.ports[0].nodePort` must not be set with `type: ClusterIP`"]
        );
        assert!(
            service("type: ExternalName, externalName: a.b, ports: [{port: 80, nodePort: 30000}]").is_empty()
        );
        assert!(service("type: NodePort, ports: [{port: 80, nodePort: 30000}]").is_empty());
    }

    #[test]
    fn a_load_balancer_may_have_any_port() {
        assert!(service("type: LoadBalancer, ports: [{port: 10250}]").is_empty());
    }

    #[test]
    fn addresses_are_of_the_families_that_are_named() {
        assert!(
            service("clusterIP: None, ipFamilyPolicy: PreferDualStack, ipFamilies: [IPv6, IPv4]").is_empty()
        );
        assert_eq!(
            service("type: ExternalName, externalName: a.b, ipFamilyPolicy: SingleStack"),
            ["`spec.ipFamilyPolicy` must not be set with `type: ExternalName`"]
        );
        assert_eq!(
            service("ports: [{port: 80}], ipFamilyPolicy: SingleStack, ipFamilies: [IPv4, IPv6]"),
            ["`spec.ipFamilies[1]` must not be set with `ipFamilyPolicy: SingleStack`"]
        );
        assert_eq!(
            service(
                "ports: [{port: 80}], clusterIP: 10.0.0.1, clusterIPs: [10.0.0.1, 10.0.0.2], ipFamilies: [IPv6]"
            ),
            [
                "`spec.clusterIPs[0]` must be of the family `IPv6`, as `ipFamilies` says",
                "`spec.clusterIPs[1]` must be of the other family than the first address",
            ]
        );
    }

    #[test]
    fn ranges_in_an_annotation_are_those_of_a_load_balancer() {
        let service = |ranges: &str, kind: &str| {
            said(&format!(
                "{{apiVersion: v1, kind: Service, metadata: {{name: web, annotations: \
                 {{service.beta.kubernetes.io/load-balancer-source-ranges: '{ranges}'}}}}, \
                 spec: {{type: {kind}, ports: [{{port: 80}}]}}}}"
            ))
        };
        assert!(service("10.0.0.0/8, 11.0.0.0/8", "LoadBalancer").is_empty());
        assert_eq!(service("10.0.0.0/8;11.0.0.0/8", "LoadBalancer").len(), 1);
        assert_eq!(service("10.0.0.0/8", "ClusterIP").len(), 1);
    }

    #[test]
    fn traffic_goes_in_one_of_three_ways() {
        assert!(service("ports: [{port: 80}], trafficDistribution: PreferSameNode").is_empty());
        assert_eq!(
            service("ports: [{port: 80}], trafficDistribution: PreferNear").len(),
            1
        );
    }
}
