//! Aggregated APIs whose server anybody can play.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "api-service-without-tls",
    summary: "APIServices with `insecureSkipTLSVerify`",
    kinds: &["APIService"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Aggregated API without verified TLS.
    ///
    /// ## What it finds
    /// An APIService with `insecureSkipTLSVerify: true`.
    ///
    /// ## Why it matters
    /// The API server forwards requests, with who made them, to whoever answers at the address of the
    /// Service: the certificate is not looked at.
    ///
    /// ## How to fix
    /// Remove the field, and set `caBundle`; cert-manager injects it with the annotation
    /// `cert-manager.io/inject-ca-from`.
    ///
    /// ## Accepts
    /// `false`, and the field left out. The manifest of metrics-server has it, with a certificate that it
    /// signs itself.
    pub const API_SERVICE_WITHOUT_TLS: Policy = Policy {
        id: "api-service-without-tls",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(service: &Object, report: &mut Reporter<'_>) {
    if let Some(flag) = service
        .at(&["spec", "insecureSkipTLSVerify"])
        .filter(|flag| flag.is_true())
    {
        report.at(flag, "the API server does not verify who answers for this API");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &API_SERVICE_WITHOUT_TLS,
            "
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1beta1.metrics.k8s.io}
            spec: {insecureSkipTLSVerify: true}
                                          ^^^^ the API server does not verify who answers for this API
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &API_SERVICE_WITHOUT_TLS,
            "
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1beta1.metrics.k8s.io}
            spec: {insecureSkipTLSVerify: false}
            ",
        );
    }
}
