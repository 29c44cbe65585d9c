//! Routes that serve without encryption.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "route-without-tls",
    summary: "OpenShift Routes without TLS, or that also serve without",
    kinds: &["Route"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// OpenShift Route without TLS.
    ///
    /// ## What it finds
    /// A Route of OpenShift without `tls`, or whose `insecureEdgeTerminationPolicy` is `Allow`.
    ///
    /// ## Why it matters
    /// Passwords, cookies and data cross every network between the browser and the cluster readable, and
    /// whoever is on the way can change them.
    ///
    /// ## How to fix
    /// Set `tls: {termination: edge, insecureEdgeTerminationPolicy: Redirect}`; without a certificate the
    /// router uses its own.
    ///
    /// ## Accepts
    /// The terminations `edge`, `passthrough` and `reencrypt`, with `Redirect` or `None` for requests
    /// without encryption.
    pub const ROUTE_WITHOUT_TLS: Policy = Policy {
        id: "route-without-tls",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(route: &Object, report: &mut Reporter<'_>) {
    let tls = route
        .at(&["spec", "tls"])
        .filter(|tls| tls.get("termination").is_some());
    let Some(tls) = tls else {
        return report.at(key_of(route, &["spec", "tls"]), "the Route serves without TLS");
    };
    if let Some(policy) = tls
        .get("insecureEdgeTerminationPolicy")
        .filter(|policy| policy.text() == "Allow")
    {
        let fix = Fix::unsafe_("redirect to TLS", [Edit::replace(policy, "Redirect")]);
        report.fixable(policy, "the Route also serves without TLS", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &ROUTE_WITHOUT_TLS,
            "
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: a}
            spec: {host: a.example.com}
            ^^^^ the Route serves without TLS
            ---
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: b}
            spec: {tls: {termination: edge, insecureEdgeTerminationPolicy: Allow}}
                                                                           ^^^^^ the Route also serves without TLS
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &ROUTE_WITHOUT_TLS,
            "
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: a}
            spec: {tls: {termination: edge, insecureEdgeTerminationPolicy: Redirect}}
            ---
            apiVersion: route.openshift.io/v1
            kind: Route
            metadata: {name: b}
            spec: {tls: {termination: passthrough}}
            ",
        );
    }
}
