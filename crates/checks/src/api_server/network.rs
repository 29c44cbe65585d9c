//! Ingresses and NetworkPolicies (networking/validation).

use super::format::{
    dns_label, dns_subdomain, domain_prefixed_path, path_segment, port_name, read_cidr, wildcard_subdomain,
};
use super::judge::{Judge, items, number, text};
use super::{meta, warnings};
use crate::prelude::*;

pub(crate) fn ingress<'o>(judge: &mut Judge<'o>) {
    const CLASS: &str = "kubernetes.io/ingress.class";
    let root = judge.root();
    warnings::annotation(judge, CLASS, "is deprecated: set `spec.ingressClassName`");
    let Some(spec) = root.get("spec") else {
        return judge.missing_choice(root, "must have a rule or a `defaultBackend`");
    };
    if !spec.is_mapping() {
        return;
    }
    if let Some(annotation) = root.at(&["metadata", "annotations", CLASS])
        && let Some(class) = spec.get("ingressClassName")
        && annotation.text() != class.text()
    {
        judge.conflict(
            annotation,
            "must be the same as `spec.ingressClassName`, or be left out",
        );
    }
    judge.optional_text(spec, "ingressClassName", dns_subdomain);
    let default = spec.get("defaultBackend");
    if default.is_none() && items(spec, "rules").next().is_none() {
        judge.missing_choice(spec, "must have a rule or a `defaultBackend`");
    }
    default.into_iter().for_each(|default| backend(judge, default));
    for tls in items(spec, "tls") {
        for host in items(tls, "hosts") {
            judge.text(host, wildcard_subdomain);
        }
        judge.optional_text(tls, "secretName", dns_subdomain);
    }
    for rule in items(spec, "rules") {
        if let Some(host) = rule.get("host").filter(|host| !host.text().is_empty()) {
            if host.text().parse::<std::net::IpAddr>().is_ok() {
                judge.invalid(host, "must be a DNS name, not an IP address");
            } else {
                judge.text(host, wildcard_subdomain);
            }
        }
        let Some(http) = rule.get("http").filter(|http| http.is_mapping()) else {
            continue;
        };
        for path in judge.required_items(http, "paths") {
            ingress_path(judge, path);
        }
    }
}

fn ingress_path<'o>(judge: &mut Judge<'o>, path: Value<'o>) {
    if !path.is_mapping() {
        return;
    }
    let is_literal = matches!(text(path, "pathType"), "Exact" | "Prefix");
    if path.get("pathType").is_none_or(|kind| kind.as_str() == Some("")) {
        let fix = Fix::unsafe_("match by prefix", [Edit::set(path, &["pathType"], "Prefix")]);
        judge.missing_with(path, "pathType", "must be set", Some(fix));
    }
    let value = path.get("path");
    let written = value.map(Value::text).unwrap_or_default();
    let place = value.unwrap_or(path);
    if (is_literal || !written.is_empty()) && !written.starts_with('/') {
        match value {
            Some(_) => judge.invalid(place, "must begin with `/`"),
            None => judge.missing_with(path, "path", "must begin with `/`", None),
        }
    }
    let lower = written.to_ascii_lowercase();
    let odd = ["//", "/./", "/../", "%2f"]
        .iter()
        .find(|part| lower.contains(**part));
    let odd = odd.or_else(|| ["/..", "/."].iter().find(|end| written.ends_with(**end)));
    if let Some(odd) = odd.filter(|_| is_literal) {
        judge.invalid(place, format!("must not contain `{odd}`"));
    }
    match path.get("backend") {
        Some(backend) => self::backend(judge, backend),
        None => judge.missing(path, "backend"),
    }
}

fn backend<'o>(judge: &mut Judge<'o>, backend: Value<'o>) {
    if !backend.is_mapping() {
        return;
    }
    let (service, resource) = (backend.get("service"), backend.get("resource"));
    match (service, resource) {
        (Some(_), Some(second)) => judge.conflict(second, "must not be set beside `service`"),
        (None, None) => judge.missing_choice(backend, "must have one of `service` and `resource`"),
        (None, Some(resource)) => reference(judge, resource),
        (Some(service), None) if service.is_mapping() => {
            judge.required_text(service, "name", dns_label);
            let Some(port) = service.get("port") else {
                return judge.missing(service, "port");
            };
            let is_number = number(port, "number").is_some_and(|number| number != 0);
            match (text(port, "name"), is_number) {
                ("", false) => judge.missing_choice(port, "must have one of `name` and `number`"),
                ("", true) => judge.range(port, "number", 1, 65_535),
                (_, true) => judge.forbidden(port, "number", "must not be set beside `name`"),
                (_, false) => judge.optional_text(port, "name", port_name),
            }
        }
        _ => {}
    }
}

pub(crate) fn ingress_class<'o>(judge: &mut Judge<'o>) {
    let root = judge.root();
    let Some(spec) = root.get("spec") else {
        return judge.missing(root, "spec.controller");
    };
    if let Some(controller) = judge.required(spec, "controller") {
        judge.text(controller, domain_prefixed_path);
        if controller.text().len() > 250 {
            judge.invalid(controller, "must have at most 250 characters");
        }
    }
    let Some(parameters) = spec
        .get("parameters")
        .filter(|parameters| parameters.is_mapping())
    else {
        return;
    };
    reference(judge, parameters);
    match text(parameters, "scope") {
        "" | "Cluster" => judge.forbidden(
            parameters,
            "namespace",
            "must not be set without `scope: Namespace`",
        ),
        "Namespace" => judge.required_text(parameters, "namespace", dns_label),
        _ => {
            if let Some(scope) = parameters.get("scope") {
                judge.invalid(scope, "must be `Cluster` or `Namespace`");
            }
        }
    }
}

/// Another object, of a group that may be left out.
fn reference<'o>(judge: &mut Judge<'o>, reference: Value<'o>) {
    judge.optional_text(reference, "apiGroup", dns_subdomain);
    judge.required_text(reference, "kind", path_segment);
    judge.required_text(reference, "name", path_segment);
}

pub(crate) fn network_policy<'o>(judge: &mut Judge<'o>) {
    let Some(spec) = judge.root().get("spec").filter(|spec| spec.is_mapping()) else {
        return;
    };
    if let Some(selector) = spec.get("podSelector") {
        meta::selector(judge, selector);
    }
    for (rules, peers) in [("ingress", "from"), ("egress", "to")] {
        for rule in items(spec, rules) {
            for port in items(rule, "ports") {
                policy_port(judge, port);
            }
            for peer in items(rule, peers) {
                self::peer(judge, peer);
            }
        }
    }
    if let Some(third) = items(spec, "policyTypes").nth(2) {
        judge.invalid(third, "is one too many: there are two types");
    }
}

fn policy_port<'o>(judge: &mut Judge<'o>, port: Value<'o>) {
    let own = port.get("port");
    let end = number(port, "endPort");
    if let Some(value) = own {
        match value.as_i64() {
            Some(1..=65_535) => {}
            Some(_) => judge.invalid(value, "must be from 1 to 65535"),
            None => judge.text(value, port_name),
        }
    }
    let Some(end) = end else { return };
    judge.range(port, "endPort", 1, 65_535);
    match own.map(Value::as_i64) {
        None => judge.forbidden(port, "endPort", "must not be set without `port`"),
        Some(None) => judge.forbidden(port, "endPort", "must not be set where `port` is a name"),
        Some(Some(first)) if end < first => judge.forbidden(port, "endPort", "must not be less than `port`"),
        Some(Some(_)) => {}
    }
}

fn peer<'o>(judge: &mut Judge<'o>, peer: Value<'o>) {
    if !peer.is_mapping() {
        return;
    }
    let selectors = ["podSelector", "namespaceSelector"].map(|field| peer.get(field));
    for selector in selectors.into_iter().flatten() {
        meta::selector(judge, selector);
    }
    let has_selector = selectors.iter().any(Option::is_some);
    let Some(block) = peer.get("ipBlock") else {
        if !has_selector {
            judge.missing_choice(
                peer,
                "must have a `podSelector`, a `namespaceSelector` or an `ipBlock`",
            );
        }
        return;
    };
    if has_selector {
        judge.conflict(block, "must not be set beside a selector");
    }
    let Some(whole) = judge.required(block, "cidr") else {
        return;
    };
    let Some((address, length)) = read_cidr(whole.text()) else {
        return judge.text(whole, super::format::cidr);
    };
    for except in items(block, "except") {
        match read_cidr(except.text()) {
            None => judge.text(except, super::format::cidr),
            Some((inner, inner_length)) => {
                let is_inside = inner_length > length && prefix(inner, length) == prefix(address, length);
                if !is_inside {
                    judge.conflict(except, "must lie in `cidr`, and be smaller");
                }
            }
        }
    }
}

/// The first bits of an address, and of which family it is.
fn prefix(address: std::net::IpAddr, length: u8) -> (bool, u128) {
    let (bits, width) = match address {
        std::net::IpAddr::V4(address) => (u128::from(u32::from(address)), 32),
        std::net::IpAddr::V6(address) => (u128::from(address), 128),
    };
    (
        width == 32,
        bits.checked_shr(width - u32::from(length).min(width))
            .unwrap_or(0),
    )
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    #[test]
    fn the_class_of_an_ingress_may_be_said_in_both_ways_if_it_is_the_same() {
        let ingress = |class: &str| {
            said(&format!(
                "
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {{name: web, annotations: {{kubernetes.io/ingress.class: nginx}}}}
                spec: {{ingressClassName: {class}, defaultBackend: {{service: {{name: web, port: {{number: 80}}}}}}}}
                "
            ))
        };
        let old =
            "`metadata.annotations[kubernetes.io/ingress.class]` is deprecated: set `spec.ingressClassName`";
        assert_eq!(ingress("nginx"), [old]);
        assert_eq!(
            ingress("traefik"),
            [
                old,
                "`metadata.annotations[kubernetes.io/ingress.class]` must be the same as `spec.ingressClassName`, or be left out",
            ]
        );
    }

    #[test]
    fn parameters_of_a_class_are_of_a_namespace_or_of_none() {
        let class = |parameters: &str| {
            said(&format!(
                "{{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {{name: web}}, \
                 spec: {{controller: example.com/web, parameters: {{kind: Options, name: web, {parameters}}}}}}}"
            ))
        };
        assert!(class("scope: Namespace, namespace: web").is_empty() && class("scope: Cluster").is_empty());
        assert_eq!(
            class("scope: Namespace"),
            ["`spec.parameters.namespace` must be set"]
        );
        assert_eq!(
            class("namespace: web"),
            ["`spec.parameters.namespace` must not be set without `scope: Namespace`"]
        );
    }
}
