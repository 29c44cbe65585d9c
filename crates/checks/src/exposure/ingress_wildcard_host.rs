//! Ingresses for whole domains.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ingress-wildcard-host",
    summary: "Ingresses with a wildcard host",
    kinds: &["Ingress"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Ingress for every name of a domain.
    ///
    /// ## What it finds
    /// An Ingress with a host that begins with `*.`.
    ///
    /// ## Why it matters
    /// Names that are added to the domain later lead here, too, and those that other teams forgot: one of
    /// them can set cookies for all. A certificate for the wildcard opens all of them once it leaks.
    ///
    /// ## How to fix
    /// List the hosts that are served.
    ///
    /// ## Accepts
    /// Hosts without a wildcard. Where each customer has a name of their own, the wildcard is meant: accept
    /// it there.
    pub const INGRESS_WILDCARD_HOST: Policy = Policy {
        id: "ingress-wildcard-host",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Possible,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(ingress: &Object, report: &mut Reporter<'_>) {
    for rule in ingress.at(&["spec", "rules"]).into_iter().flat_map(Value::items) {
        if let Some(host) = rule.get("host").filter(|host| host.text().starts_with('*')) {
            report.at(host, format!("`{}` takes every name of the domain", host.text()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &INGRESS_WILDCARD_HOST,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              rules:
              - host: shop.example.com
              - host: '*.example.com'
                      ^^^^^^^^^^^^^^^ `*.example.com` takes every name of the domain
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &INGRESS_WILDCARD_HOST,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec: {rules: [{host: shop.example.com}, {http: {paths: []}}]}
            ",
        );
    }
}
