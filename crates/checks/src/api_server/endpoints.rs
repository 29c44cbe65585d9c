//! The addresses behind a Service, in slices and as they were (discovery/validation, core/validation).

use std::net::IpAddr;

use super::format::{dns_label, dns_subdomain, ip, qualified_name};
use super::judge::{Judge, Seen, items, text};
use crate::prelude::*;

pub(crate) fn slice<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let kind = judge
        .required(root, "addressType")
        .map(Value::text)
        .unwrap_or_default();
    for endpoint in items(root, "endpoints") {
        for address in judge.required_items(endpoint, "addresses") {
            match kind {
                "FQDN" => judge.text(address, dns_subdomain),
                "IPv4" | "IPv6" => {
                    judge.text(address, ip);
                    reachable(judge, Some(address));
                    let is_ipv4 = address.text().parse::<IpAddr>().map(|ip| ip.is_ipv4());
                    if is_ipv4.is_ok_and(|is_ipv4| is_ipv4 != (kind == "IPv4")) {
                        judge.conflict(
                            address,
                            format!("must be of the family `{kind}`, as `addressType` says"),
                        );
                    }
                }
                _ => {}
            }
        }
        judge.optional_text(endpoint, "hostname", dns_label);
    }
    let mut names = Seen::new();
    for port in items(root, "ports") {
        judge.optional_text(port, "name", dns_label);
        if names.is_again(text(port, "name")) {
            judge.conflict(port.get("name").unwrap_or(port), "is the name of an earlier port");
        }
    }
}

/// Endpoints, the old kind.
pub(crate) fn endpoints<'o>(judge: &mut Judge<'o>) {
    for subset in items(judge.root(), "subsets") {
        let has = |field: &str| items(subset, field).next().is_some();
        if !has("addresses") && !has("notReadyAddresses") {
            judge.missing_choice(subset, "must have one of `addresses` and `notReadyAddresses`");
        }
        for address in items(subset, "addresses").chain(items(subset, "notReadyAddresses")) {
            judge.required_text(address, "ip", ip);
            reachable(judge, address.get("ip"));
            judge.optional_text(address, "hostname", dns_label);
            judge.optional_text(address, "nodeName", dns_subdomain);
        }
        let is_one = items(subset, "ports").count() <= 1;
        for port in items(subset, "ports") {
            if text(port, "name").is_empty() && !is_one {
                judge.missing(port, "name");
            }
            judge.optional_text(port, "name", dns_label);
            judge.optional_text(port, "appProtocol", qualified_name);
            match port.get("port") {
                Some(_) => judge.range(port, "port", 1, 65_535),
                None => judge.missing(port, "port"),
            }
        }
    }
}

/// An address (`ValidateEndpointIP`) of somebody else than whoever reads it.
pub(crate) fn reachable<'o>(judge: &mut Judge<'o>, address: Option<Value<'o>>) {
    let Some(address) = address else { return };
    let is_special = address.text().parse::<IpAddr>().is_ok_and(|ip| {
        let is_link_local = match ip {
            IpAddr::V4(ip) => ip.is_link_local() || (ip.is_multicast() && ip.octets()[..3] == [224, 0, 0]),
            IpAddr::V6(ip) => ip.segments()[0] & 0xffc0 == 0xfe80 || ip.segments()[0] & 0xff0f == 0xff02,
        };
        ip.is_unspecified() || ip.is_loopback() || is_link_local
    });
    if is_special {
        judge.invalid(
            address,
            "must be reachable from elsewhere: not unspecified, loopback or link-local",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    #[test]
    fn a_slice_holds_addresses_of_others_in_one_family() {
        let slice = |address: &str| {
            said(&format!(
                "{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {{name: web}}, \
                 addressType: IPv4, endpoints: [{{addresses: ['{address}']}}]}}"
            ))
        };
        assert!(slice("10.0.0.1").is_empty());
        assert_eq!(slice("127.0.0.1").len(), 1);
        assert_eq!(
            slice("2001:db8::1"),
            ["`endpoints[0].addresses[0]` must be of the family `IPv4`, as `addressType` says"]
        );
    }
}
