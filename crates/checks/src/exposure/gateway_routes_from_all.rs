//! Gateways that take routes from everybody.

use crate::exposure::listeners;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "gateway-routes-from-all",
    summary: "Gateways with a listener that takes routes from all namespaces",
    kinds: &["Gateway"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Gateway for routes of all namespaces.
    ///
    /// ## What it finds
    /// A Gateway with a listener whose `allowedRoutes.namespaces.from` is `All`.
    ///
    /// ## Why it matters
    /// Whoever may create routes in any namespace of the cluster can take traffic of a host that others
    /// serve, with the certificate of the Gateway.
    ///
    /// ## How to fix
    /// Use `from: Selector` with a label that only administrators of the Gateway give to namespaces, or a
    /// listener for each team with its `hostname`.
    ///
    /// ## Accepts
    /// `Same`, which is the default, `Selector` and `None`.
    pub const GATEWAY_ROUTES_FROM_ALL: Policy = Policy {
        id: "gateway-routes-from-all",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(gateway: &Object, report: &mut Reporter<'_>) {
    for listener in listeners(gateway, report) {
        let mut value = listener;
        for field in ["allowedRoutes", "namespaces", "from"] {
            if !value.is_mapping() {
                report.at(
                    value,
                    "it cannot be read from which namespaces the listener takes routes",
                );
            }
            let Some(next) = value.get(field) else { break };
            value = next;
            if field == "from" && !matches!(value.text(), "Same" | "Selector" | "None") {
                report.at(value, "the listener takes routes from all namespaces");
            }
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
            &GATEWAY_ROUTES_FROM_ALL,
            "
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: shop}
            spec:
              listeners:
              - name: web
                allowedRoutes: {namespaces: {from: All}}
                                                   ^^^ the listener takes routes from all namespaces
              - name: odd
                allowedRoutes: everything
                               ^^^^^^^^^^ it cannot be read from which namespaces the listener takes routes
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &GATEWAY_ROUTES_FROM_ALL,
            "
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: shop}
            spec:
              listeners:
              - {name: a}
              - {name: b, allowedRoutes: {namespaces: {from: Same}}}
              - {name: c, allowedRoutes: {kinds: [], namespaces: {from: Selector, selector: {matchLabels: {routes: shop}}}}}
            ",
        );
    }
}
