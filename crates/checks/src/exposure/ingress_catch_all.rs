//! Ingresses for names that nobody else serves.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ingress-catch-all",
    summary: "Ingresses with a default backend, or with a rule for no host in particular",
    kinds: &["Ingress"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Ingress for every host.
    ///
    /// ## What it finds
    /// An Ingress with a `defaultBackend`, or with a rule without `host`.
    ///
    /// ## Why it matters
    /// Every request that nobody else takes ends here: by address instead of name, as scanners ask, and for
    /// names that belong to others of the cluster.
    ///
    /// ## How to fix
    /// Give each rule the `host` that it serves, and remove `defaultBackend`.
    ///
    /// ## Accepts
    /// Rules with a host, wildcards among them, which `ingress-wildcard-host` finds.
    pub const INGRESS_CATCH_ALL: Policy = Policy {
        id: "ingress-catch-all",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(ingress: &Object, report: &mut Reporter<'_>) {
    let Some(spec) = ingress.spec() else { return };
    if let Some(backend) = spec
        .entry("defaultBackend")
        .filter(|entry| !entry.value.is_null())
    {
        report.at(
            backend.key,
            "the default backend takes every request that no rule takes",
        );
    }
    for rule in spec.get("rules").into_iter().flat_map(Value::items) {
        if rule.get("host").is_none_or(|host| host.text().is_empty()) {
            let place = rule.entry("http").map_or(rule, |entry| entry.key);
            report.at(place, "the rule is for every host");
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
            &INGRESS_CATCH_ALL,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              defaultBackend: {service: {name: shop, port: {number: 80}}}
              ^^^^^^^^^^^^^^ the default backend takes every request that no rule takes
              rules:
              - http: {paths: []}
                ^^^^ the rule is for every host
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &INGRESS_CATCH_ALL,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec: {defaultBackend: null, rules: [{host: shop.example.com}]}
            ",
        );
    }
}
