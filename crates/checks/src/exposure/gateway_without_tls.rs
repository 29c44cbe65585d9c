//! Gateways that serve without encryption.

use crate::exposure::listeners;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "gateway-without-tls",
    summary: "Gateways whose listeners are all without TLS",
    kinds: &["Gateway"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Gateway without TLS.
    ///
    /// ## What it finds
    /// A Gateway with a listener of protocol `HTTP`, and none of protocol `HTTPS` or `TLS`.
    ///
    /// ## Why it matters
    /// Passwords, cookies and data cross every network between the browser and the cluster readable, and
    /// whoever is on the way can change them.
    ///
    /// ## How to fix
    /// Add a listener of protocol `HTTPS` with `tls.certificateRefs`, and let the one of `HTTP` redirect to
    /// it.
    ///
    /// ## Accepts
    /// A listener of `HTTP` beside one of `HTTPS`, which mostly redirects. `TCP` and `UDP`, and protocols
    /// of an implementation's own, of which it is not seen whether they encrypt. `HBONE` of Istio's waypoints,
    /// which does.
    pub const GATEWAY_WITHOUT_TLS: Policy = Policy {
        id: "gateway-without-tls",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(gateway: &Object, report: &mut Reporter<'_>) {
    let listeners = listeners(gateway, report);
    let protocol = |listener: &Value<'_>| {
        listener
            .get("protocol")
            .map(Value::text)
            .unwrap_or_default()
            .to_owned()
    };
    if listeners
        .iter()
        .any(|listener| matches!(&*protocol(listener), "HTTPS" | "TLS"))
    {
        return;
    }
    for listener in listeners {
        let name = protocol(&listener);
        if !matches!(&*name, "TCP" | "UDP" | "HBONE") && !name.contains('/') {
            let place = listener.get("protocol").unwrap_or(listener);
            report.at(place, "the Gateway has no listener with TLS");
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
            &GATEWAY_WITHOUT_TLS,
            "
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: shop}
            spec:
              listeners:
              - {name: web, port: 80, protocol: HTTP}
                                                ^^^^ the Gateway has no listener with TLS
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: odd}
            spec:
              listeners: none
              ^^^^^^^^^ the Gateway has no listeners that can be read
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &GATEWAY_WITHOUT_TLS,
            "
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: shop}
            spec: {listeners: [{name: web, port: 80, protocol: HTTP}, {name: tls, port: 443, protocol: HTTPS}]}
            ---
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: db}
            spec: {listeners: [{name: db, port: 5432, protocol: TCP}]}
            ",
        );
    }

    #[test]
    fn waypoints_encrypt() {
        accepts(
            &GATEWAY_WITHOUT_TLS,
            "
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: waypoint}
            spec: {gatewayClassName: istio-waypoint, listeners: [{name: mesh, port: 15008, protocol: HBONE}]}
            ",
        );
    }
}
