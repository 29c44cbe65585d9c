//! Rolling updates that roll over everything.

use palisade_model::IntOrPercent;

use crate::prelude::*;
use crate::replicas::{autoscaled_minimum, replicas};

/// The check.
pub const CHECK: Check = Check {
    name: "rolling-update-stops-all",
    summary: "rolling updates whose `maxUnavailable` is all replicas",
    kinds: &["Deployment", "StatefulSet"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Rolling update that may stop all pods.
    ///
    /// ## What it finds
    /// A Deployment or StatefulSet of two or more replicas whose rolling update may make all of them
    /// unavailable at once.
    ///
    /// ## Why it matters
    /// Each release is an outage: all old pods may be stopped before the first new one is ready, or is
    /// known never to become ready.
    ///
    /// ## How to fix
    /// Set `maxUnavailable` to 1 or 25%; 0 with a `maxSurge` of 1 keeps the full number up.
    ///
    /// ## Accepts
    /// A single replica, `Recreate`, which `no-rolling-update-strategy` finds, and the field left out.
    /// Where an autoscaler decides, its minimum counts.
    pub const ROLLING_UPDATE_STOPS_ALL: Policy = Policy {
        id: "rolling-update-stops-all",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let workload = subject.object;
    let field = if workload.kind() == "StatefulSet" {
        "updateStrategy"
    } else {
        "strategy"
    };
    let Some(replicas) = replicas(workload) else {
        return;
    };
    let count = autoscaled_minimum(workload, subject.inventory).unwrap_or(replicas.count);
    let Some(place) = workload.at(&["spec", field, "rollingUpdate", "maxUnavailable"]) else {
        return;
    };
    match IntOrPercent::of(place) {
        Err(error) => report.at(place, format!("maxUnavailable cannot be read: {error}")),
        Ok(limit) if count >= 2 && limit.scaled(count, false) >= count => {
            report.at(place, format!("an update may stop all {count} replicas at once"));
        }
        Ok(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &ROLLING_UPDATE_STOPS_ALL,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              replicas: 3
              strategy: {rollingUpdate: {maxUnavailable: 100%}}
                                                         ^^^^ an update may stop all 3 replicas at once
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              replicas: 2
              updateStrategy: {rollingUpdate: {maxUnavailable: 2}}
                                                               ^ an update may stop all 2 replicas at once
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &ROLLING_UPDATE_STOPS_ALL,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec: {replicas: 3, strategy: {rollingUpdate: {maxUnavailable: 2}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: single}
            spec: {strategy: {rollingUpdate: {maxUnavailable: 1}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: plain}
            spec: {replicas: 3, strategy: {type: Recreate}}
            ",
        );
    }
}
