//! Ingresses that serve without encryption.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ingress-without-tls",
    summary: "Ingresses without TLS for one of their hosts",
    kinds: &["Ingress"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Ingress without TLS.
    ///
    /// ## What it finds
    /// An Ingress without `tls`, or with a host that no entry of `tls` covers.
    ///
    /// ## Why it matters
    /// Passwords, cookies and data cross every network between the browser and the cluster readable, and
    /// whoever is on the way can change them.
    ///
    /// ## How to fix
    /// Add the host to `tls` with the Secret of its certificate; cert-manager makes and renews it from one
    /// annotation.
    ///
    /// ## Accepts
    /// Certificates that an annotation names: of the AWS and Google load balancers and the Azure gateway,
    /// TLS of Traefik's router, TLS that is passed through, and OpenShift's termination. What encrypts in
    /// front of the cluster is not seen.
    pub const INGRESS_WITHOUT_TLS: Policy = Policy {
        id: "ingress-without-tls",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[kubescape("C-0263"), polaris("tlsSettingsMissing"), nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

/// Annotations that bring TLS.
const ELSEWHERE: &[&str] = &[
    "alb.ingress.kubernetes.io/certificate-arn",
    "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
    "haproxy.org/ssl-passthrough",
    "ingress.gcp.kubernetes.io/pre-shared-cert",
    "networking.gke.io/managed-certificates",
    "nginx.ingress.kubernetes.io/ssl-passthrough",
    "route.openshift.io/termination",
    "traefik.ingress.kubernetes.io/router.tls",
];

fn check(ingress: &Object, report: &mut Reporter<'_>) {
    let annotations = ingress.annotations();
    let has_listener = annotations
        .get("alb.ingress.kubernetes.io/listen-ports")
        .is_some_and(|it| it.contains("HTTPS"));
    let is_elsewhere = |name: &&str| annotations.get(name).is_some_and(|value| value != "false");
    if has_listener || ELSEWHERE.iter().any(is_elsewhere) {
        return;
    }
    let tls: Vec<_> = ingress
        .at(&["spec", "tls"])
        .into_iter()
        .flat_map(Value::items)
        .collect();
    if tls.is_empty() {
        return report.at(key_of(ingress, &["spec"]), "the Ingress serves without TLS");
    }
    for rule in ingress.at(&["spec", "rules"]).into_iter().flat_map(Value::items) {
        if let Some(host) = rule
            .get("host")
            .filter(|host| !tls.iter().any(|entry| covers(*entry, host.text())))
        {
            report.at(
                host,
                format!("no entry of `tls` covers the host `{}`", host.text()),
            );
        }
    }
}

/// Whether an entry of `tls` is for a host: it lists the host or a wildcard for it, or no host at all.
fn covers(entry: Value<'_>, host: &str) -> bool {
    let mut hosts = entry
        .get("hosts")
        .into_iter()
        .flat_map(Value::items)
        .map(Value::text)
        .peekable();
    let parent = host.split_once('.').map(|(_, parent)| parent);
    hosts.peek().is_none()
        || hosts.any(|listed| {
            let is_wildcard = listed.strip_prefix("*.").is_some_and(|rest| Some(rest) == parent);
            is_wildcard || listed.eq_ignore_ascii_case(host)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &INGRESS_WITHOUT_TLS,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
            ^^^^ the Ingress serves without TLS
              rules: [{host: shop.example.com}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: other, annotations: {traefik.ingress.kubernetes.io/router.tls: 'false'}}
            spec:
              tls: [{hosts: [shop.example.com, '*.shop.example.com'], secretName: shop}]
              rules: [{host: shop.example.com}, {host: api.example.com}, {host: api.shop.example.com}]
                                                       ^^^^^^^^^^^^^^^ no entry of `tls` covers the host `api.example.com`
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &INGRESS_WITHOUT_TLS,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec: {tls: [{secretName: shop}], rules: [{host: shop.example.com}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: alb, annotations: {alb.ingress.kubernetes.io/listen-ports: '[{\"HTTPS\": 443}]'}}
            spec: {rules: [{host: shop.example.com}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: gke, annotations: {networking.gke.io/managed-certificates: shop}}
            spec: {rules: [{host: shop.example.com}]}
            ",
        );
    }
}
