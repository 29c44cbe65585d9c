//! Services that lead requests back inside.

use std::net::IpAddr;

use crate::exposure::service_type;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "external-name-internal",
    summary: "Services of type ExternalName for names inside of the cluster, of the node or of its cloud",
    kinds: &["Service"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// ExternalName Service that leads inside.
    ///
    /// ## What it finds
    /// A Service of type `ExternalName` whose name is an IP address, `localhost`, a metadata service, or a
    /// name of the cluster itself.
    ///
    /// ## Why it matters
    /// Whatever follows the Service on behalf of somebody else, an ingress controller above all, is led to
    /// where that somebody could not go: another namespace, the node, the metadata service of the cloud. An
    /// IP address does not work at all, since it is looked up as a name.
    ///
    /// ## How to fix
    /// For another namespace use the Service there, or a Gateway with a ReferenceGrant. For an address, use
    /// a Service without selector and an EndpointSlice.
    ///
    /// ## Accepts
    /// Names outside of the cluster.
    pub const EXTERNAL_NAME_INTERNAL: Policy = Policy {
        id: "external-name-internal",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(service: &Object, report: &mut Reporter<'_>) {
    let Some(name) = service.at(&["spec", "externalName"]) else {
        return;
    };
    if service_type(service) == "ExternalName"
        && let Some(target) = inside(name.text())
    {
        report.at(name, format!("the name leads to {target}"));
    }
}

/// Where a name leads to that is not outside.
fn inside(name: &str) -> Option<&'static str> {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    let is_below =
        |domain: &str| name == domain || name.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'));
    if name.parse::<IpAddr>().is_ok() {
        Some("an IP address, which is looked up as a name")
    } else if is_below("localhost") {
        Some("the host of whoever looks it up")
    } else if is_below("metadata.google.internal") || name == "instance-data" {
        Some("the metadata service of the cloud")
    } else if is_below("svc") || is_below("cluster.local") {
        Some("the cluster itself")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &EXTERNAL_NAME_INTERNAL,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec:
              type: ExternalName
              externalName: db.billing.svc.cluster.local.
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the name leads to the cluster itself
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: b}
            spec:
              type: ExternalName
              externalName: 169.254.169.254
                            ^^^^^^^^^^^^^^^ the name leads to an IP address, which is looked up as a name
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: c}
            spec:
              type: ExternalName
              externalName: metadata.google.internal
                            ^^^^^^^^^^^^^^^^^^^^^^^^ the name leads to the metadata service of the cloud
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: d}
            spec:
              type: ExternalName
              externalName: Localhost
                            ^^^^^^^^^ the name leads to the host of whoever looks it up
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &EXTERNAL_NAME_INTERNAL,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec: {type: ExternalName, externalName: db.example.com}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: b}
            spec: {type: ExternalName, externalName: mysvc}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: c}
            spec: {type: ClusterIP, externalName: localhost}
            ",
        );
    }
}
