//! StatefulSets whose pods have no names.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "missing-headless-service",
    summary: "StatefulSets whose `serviceName` is no headless Service",
    kinds: &["StatefulSet"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// StatefulSet without its headless Service.
    ///
    /// ## What it finds
    /// A StatefulSet whose `serviceName` names no Service of its namespace, or one that is not headless
    /// (`clusterIP: None`).
    ///
    /// ## Why it matters
    /// The pods get no names of their own in DNS, by which the members of a cluster find each other; and
    /// who may create a Service of that name decides where such names lead.
    ///
    /// ## How to fix
    /// Add a Service of that name with `clusterIP: None` and the selector of the pods.
    ///
    /// ## Accepts
    /// No `serviceName`. Services outside the input are not seen: give all folders at once.
    pub const MISSING_HEADLESS_SERVICE: Policy = Policy {
        id: "missing-headless-service",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_score("statefulset-has-servicename")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(place) = subject
        .object
        .at(&["spec", "serviceName"])
        .filter(|name| !name.text().is_empty())
    else {
        return;
    };
    let (name, namespace) = (place.text(), subject.object.namespace());
    let mut services = subject.inventory.get("", "Service", namespace, name).peekable();
    if services.peek().is_none() {
        report.at(place, format!("no Service `{name}` in namespace `{namespace}`"));
    } else if !services.any(|service| {
        service
            .at(&["spec", "clusterIP"])
            .is_some_and(|address| address.text() == "None")
    }) {
        report.at(place, format!("the Service `{name}` is not headless"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &MISSING_HEADLESS_SERVICE,
            "
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {serviceName: db}
                                ^^ no Service `db` in namespace `default`
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: cache}
            spec: {serviceName: cache}
                                ^^^^^ the Service `cache` is not headless
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &MISSING_HEADLESS_SERVICE,
            "
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec: {serviceName: db}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec: {clusterIP: None}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: single}
            spec: {serviceName: ''}
            ",
        );
    }
}
