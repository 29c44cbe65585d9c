//! Ingresses that smuggle configuration into the proxy.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ingress-nginx-injection",
    summary: "Ingresses with a value that breaks out of the configuration of ingress-nginx",
    kinds: &["Ingress"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Ingress that injects configuration into nginx.
    ///
    /// ## What it finds
    /// An annotation of ingress-nginx whose value goes into the configuration of nginx as it is
    /// (`auth-url`, `auth-tls-match-cn`, `mirror-target`, `mirror-host`, `permanent-redirect` and others),
    /// or a path, with a line break, a semicolon, or a closing brace that none opens.
    ///
    /// ## Why it matters
    /// These characters end the directive, and what follows is configuration of the attacker's: code in the
    /// ingress controller, with the Secrets of all namespaces (CVE-2025-1097, CVE-2025-1098,
    /// CVE-2025-24514, CVE-2023-5044).
    ///
    /// ## How to fix
    /// Find out who wrote it, and why. A correct value needs none of these characters.
    ///
    /// ## Accepts
    /// Snippets, which are configuration by intention: `ingress-nginx-snippet` finds those.
    pub const INGRESS_NGINX_INJECTION: Policy = Policy {
        id: "ingress-nginx-injection",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[trivy("KCV0093")],
        packs: &[Membership::on(DEFAULT)],
    };
}

/// Annotations that ended up in nginx.conf unescaped in some version.
const ANNOTATIONS: &[&str] = &[
    "auth-proxy-set-headers",
    "auth-signin",
    "auth-tls-match-cn",
    "auth-url",
    "mirror-host",
    "mirror-target",
    "permanent-redirect",
    "rewrite-target",
    "server-alias",
    "temporal-redirect",
];

fn check(ingress: &Object, report: &mut Reporter<'_>) {
    let annotations = ingress
        .at(&["metadata", "annotations"])
        .into_iter()
        .flat_map(Value::entries);
    let values = annotations.filter_map(|entry| {
        let name = entry.name().strip_prefix("nginx.ingress.kubernetes.io/")?;
        ANNOTATIONS.contains(&name).then_some(entry.value)
    });
    let rules = ingress.at(&["spec", "rules"]).into_iter().flat_map(Value::items);
    let paths = rules
        .filter_map(|rule| rule.at(&["http", "paths"]))
        .flat_map(Value::items);
    let paths = paths.filter_map(|path| path.get("path"));
    for value in values.chain(paths).filter(|value| breaks_out(value.text())) {
        report.at(value, "the value ends a directive of nginx and begins another");
    }
}

fn breaks_out(value: &str) -> bool {
    let closes = value.find('}').is_some_and(|close| !value[..close].contains('{'));
    closes || value.contains(['\n', '\r', ';'])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &INGRESS_NGINX_INJECTION,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                nginx.ingress.kubernetes.io/auth-url: 'http://example.com/#; load_module /tmp/x;'
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the value ends a directive of nginx and begins another
            spec:
              rules:
              - http:
                  paths:
                  - path: '/x} location /y'
                          ^^^^^^^^^^^^^^^^^ the value ends a directive of nginx and begins another
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &INGRESS_NGINX_INJECTION,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                nginx.ingress.kubernetes.io/auth-url: https://auth.example.com/check?host=$host
                nginx.ingress.kubernetes.io/auth-tls-match-cn: CN=(web|api)-[0-9]{3}
                nginx.ingress.kubernetes.io/proxy-cookie-path: /one/ '/; HTTPOnly'
            spec: {rules: [{http: {paths: [{path: '/([a-z]{2})/(.*)'}]}}]}
            ",
        );
    }
}
