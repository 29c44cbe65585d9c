//! What is opened to the outside of the cluster, and how: Services, Ingresses, Gateways and Routes.

pub(crate) mod external_name;
pub(crate) mod gateway_routes_from_all;
pub(crate) mod gateway_without_tls;
pub(crate) mod ingress_catch_all;
pub(crate) mod ingress_nginx_injection;
pub(crate) mod ingress_nginx_retired;
pub(crate) mod ingress_nginx_snippet;
pub(crate) mod ingress_wildcard_host;
pub(crate) mod ingress_without_tls;
pub(crate) mod load_balancer_sources;
pub(crate) mod route_without_tls;
pub(crate) mod sensitive_port;
pub(crate) mod service_external_ips;

use std::net::IpAddr;

use crate::place::key_of;
use crate::prelude::*;

/// The annotations by which clouds are asked for a load balancer that only the private network reaches,
/// each with the values that ask for it; none for any value. From the clouds' own documentation.
const INTERNAL: &[(&str, &[&str])] = &[
    ("cloud.google.com/load-balancer-type", &["Internal"]),
    ("load-balancer.hetzner.cloud/disable-public-network", &["true"]),
    ("networking.gke.io/load-balancer-type", &["Internal"]),
    ("oci-network-load-balancer.oraclecloud.com/internal", &["true"]),
    (
        "service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type",
        &["intranet"],
    ),
    (
        "service.beta.kubernetes.io/aws-load-balancer-internal",
        &["true", "0.0.0.0/0"],
    ),
    (
        "service.beta.kubernetes.io/aws-load-balancer-scheme",
        &["internal"],
    ),
    (
        "service.beta.kubernetes.io/azure-load-balancer-internal",
        &["true"],
    ),
    ("service.beta.kubernetes.io/oci-load-balancer-internal", &["true"]),
    (
        "service.beta.kubernetes.io/openstack-internal-load-balancer",
        &["true"],
    ),
    (
        "service.beta.kubernetes.io/do-loadbalancer-network",
        &["INTERNAL"],
    ),
    ("service.beta.kubernetes.io/scw-loadbalancer-private", &["true"]),
    (
        "service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type",
        &["private"],
    ),
    ("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", &[]),
];

/// The annotations that say what `loadBalancerSourceRanges` does, as a list with commas.
const SOURCE_RANGES: [&str; 2] = [
    "service.beta.kubernetes.io/azure-allowed-ip-ranges",
    "service.beta.kubernetes.io/load-balancer-source-ranges",
];

/// The annotations that name a firewall, which the manifest does not show.
const FIREWALLS: [&str; 3] = [
    "service.beta.kubernetes.io/aws-load-balancer-security-groups",
    "service.beta.kubernetes.io/azure-allowed-service-tags",
    "service.beta.kubernetes.io/do-loadbalancer-allow-rules",
];

/// Whether a Service asks its cloud for a load balancer that only the private network reaches, or one behind a
/// firewall that it names.
pub(crate) fn is_internal(service: &Object) -> bool {
    let annotations = service.annotations();
    let class = service
        .at(&["spec", "loadBalancerClass"])
        .map(Value::text)
        .unwrap_or_default();
    // The controller of AWS makes internal ones unless it is asked for others.
    let kind = annotations
        .get("service.beta.kubernetes.io/aws-load-balancer-type")
        .unwrap_or_default();
    let scheme = annotations.get("service.beta.kubernetes.io/aws-load-balancer-scheme");
    let is_of_controller = class == "service.k8s.aws/nlb" || matches!(kind, "external" | "nlb-ip");
    let has_firewall = FIREWALLS.iter().any(|name| annotations.get(name).is_some());
    if class == "tailscale" || has_firewall || (is_of_controller && scheme.is_none()) {
        return true;
    }
    INTERNAL.iter().any(|(name, values)| {
        let value = annotations.get(name);
        value.is_some_and(|value| {
            values.is_empty() || values.iter().any(|word| word.eq_ignore_ascii_case(value))
        })
    })
}

/// The addresses that may connect to a load balancer, with their places; none where all may.
pub(crate) fn source_ranges(service: &Object) -> Vec<(Value<'_>, &str)> {
    let listed = service
        .at(&["spec", "loadBalancerSourceRanges"])
        .into_iter()
        .flat_map(Value::items);
    let listed = listed.map(|range| (range, range.text()));
    let annotations = SOURCE_RANGES
        .into_iter()
        .filter_map(|name| service.at(&["metadata", "annotations", name]));
    let annotated = annotations.flat_map(|value| value.text().split(',').map(move |range| (value, range)));
    listed
        .chain(annotated)
        .filter(|(_, range)| !range.trim().is_empty())
        .collect()
}

/// Whether a range is every address.
pub(crate) fn is_everywhere(range: &str) -> bool {
    let (address, length) = range.trim().split_once('/').unwrap_or_default();
    address.parse::<IpAddr>().is_ok() && length.parse() == Ok(0_u8)
}

/// The type of a Service, as written.
pub(crate) fn service_type(service: &Object) -> &str {
    service.at(&["spec", "type"]).map(Value::text).unwrap_or_default()
}

/// The listeners of a Gateway. No schema is built in for Gateways, so what cannot be read is reported here.
pub(crate) fn listeners<'o>(gateway: &'o Object, report: &mut Reporter<'_>) -> Vec<Value<'o>> {
    let path = ["spec", "listeners"];
    match gateway.at(&path).filter(|listeners| listeners.is_sequence()) {
        Some(listeners) => listeners.items().collect(),
        None => {
            report.at(
                key_of(gateway, &path),
                "the Gateway has no listeners that can be read",
            );
            Vec::new()
        }
    }
}
