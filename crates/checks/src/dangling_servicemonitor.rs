//! ServiceMonitors that select no Service.

use palisade_model::LabelSelector;

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-servicemonitor",
    summary: "ServiceMonitors that match no Service",
    kinds: &["ServiceMonitor"],
    params: &[Param::new(
        "anyNamespace",
        ParamKind::Bool,
        "look in all namespaces where none is selected, and not in the monitor's own alone",
    )],
    compile,
};

policy! {
    /// ServiceMonitor that selects no Service.
    ///
    /// ## What it finds
    /// A ServiceMonitor of the Prometheus operator whose selectors match no Service, or that has none.
    ///
    /// ## Why it matters
    /// Nothing is measured, and no alert that rests on these metrics will ever fire.
    ///
    /// ## How to fix
    /// Make `selector` equal to the labels of the Service, and name its namespace in
    /// `namespaceSelector.matchNames` where it is not the monitor's own.
    ///
    /// ## Accepts
    /// A monitor without a selector that names namespaces which have any Service. Services outside the
    /// input are not seen: give all folders at once.
    pub const DANGLING_SERVICEMONITOR: Policy = Policy {
        id: "dangling-servicemonitor",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("dangling-servicemonitor")],
        packs: &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER).with("{anyNamespace: true}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let any_namespace = params.flag("anyNamespace");
    Ok(Rule::inventory(move |subject, report| {
        let monitor = subject.object;
        let names = monitor.at(&["spec", "namespaceSelector", "matchNames"]);
        let names: Vec<_> = names.into_iter().flat_map(Value::items).map(Value::text).collect();
        let all = monitor.at(&["spec", "namespaceSelector", "any"]).is_some_and(Value::is_true);
        let place = key_of(monitor, &["spec", "selector"]);
        let selector = match monitor.at(&["spec", "selector"]).map(LabelSelector::of).transpose() {
            Ok(selector) => selector.unwrap_or_default(),
            Err(error) => return report.at(place, format!("the selector is invalid: {error}")),
        };
        if selector.is_empty() && names.is_empty() && !all {
            return report.at(place, "the ServiceMonitor selects by neither labels nor namespaces");
        }
        let matches = |namespace| subject.inventory.matching("", "Service", namespace, &selector).next().is_some();
        let found = match names.as_slice() {
            _ if all => matches(None),
            [] if any_namespace => matches(None),
            [] => matches(Some(monitor.namespace())),
            names => names.iter().any(|name| matches(Some(name))),
        };
        if !found {
            report.at(place, "no Service matches this ServiceMonitor");
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_a_selector_that_matches_nothing() {
        finds(
            &DANGLING_SERVICEMONITOR,
            "
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: shop}
            spec:
              selector: {matchLabels: {app: shop}}
              ^^^^^^^^ no Service matches this ServiceMonitor
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: nothing}
            spec: {selector: {}}
                   ^^^^^^^^ the ServiceMonitor selects by neither labels nor namespaces
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop, namespace: shop, labels: {app: shop}}
            ",
        );
    }

    #[test]
    fn accepts_expressions_and_named_namespaces() {
        accepts(
            &DANGLING_SERVICEMONITOR,
            "
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: shop}
            spec:
              namespaceSelector: {matchNames: [shop]}
              selector: {matchExpressions: [{key: app, operator: Exists}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop, namespace: shop, labels: {app: shop}}
            ",
        );
    }
}
