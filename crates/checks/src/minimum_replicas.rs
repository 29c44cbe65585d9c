//! Workloads with too few replicas.

use crate::prelude::*;
use crate::replicas::{autoscaled_minimum, replicas};

/// The check.
pub const CHECK: Check = Check {
    name: "minimum-replicas",
    summary: "workloads with fewer replicas than a minimum",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("minReplicas", ParamKind::Int, "the lowest number of replicas that is accepted"),
        Param::new("countAutoscaler", ParamKind::Bool, "where an autoscaler targets the workload, count its minimum"),
    ],
    compile,
};

policy! {
    /// Fewer than three replicas.
    ///
    /// ## What it finds
    /// A workload that runs fewer than three replicas.
    ///
    /// ## Why it matters
    /// With one replica every restart is an outage, and with two a node that is drained leaves one.
    ///
    /// ## How to fix
    /// Set `replicas: 3`, or give the workload an autoscaler with `minReplicas: 3`.
    ///
    /// ## Accepts
    /// DaemonSets, Jobs and Pods, which have no replicas.
    pub const MINIMUM_THREE_REPLICAS: Policy = Policy {
        id: "minimum-three-replicas",
        check: &CHECK,
        params: "{minReplicas: 3, countAutoscaler: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("minimum-three-replicas"),
            kube_score("deployment-replicas"),
            polaris("deploymentMissingReplicas"),
        ],
        packs: &[Membership::off(DEFAULT), Membership::off(KUBE_LINTER).with("{minReplicas: 3}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let minimum = params.int("minReplicas").unwrap_or(0);
    let count_autoscaler = params.flag("countAutoscaler");
    Ok(Rule::inventory(move |subject, report| {
        let Some(written) = replicas(subject.object) else { return };
        let autoscaled = count_autoscaler.then(|| autoscaled_minimum(subject.object, subject.inventory)).flatten();
        let count = autoscaled.unwrap_or(written.count);
        if count < minimum {
            let place = written.place.unwrap_or_else(|| subject.object.anchor());
            let noun = if count == 1 { "replica" } else { "replicas" };
            let message = match autoscaled {
                Some(_) => format!("its autoscaler may leave {count} {noun}, at least {minimum} are wanted"),
                None => format!("{count} {noun}, at least {minimum} are wanted"),
            };
            // An autoscaler would set it back, and two more databases beside one are no copies of it.
            let is_stateful = subject.object.kind() == "StatefulSet";
            let spec = subject.object.spec().filter(|_| autoscaled.is_none() && !is_stateful);
            let edit = spec.map(|spec| Edit::set(spec, &["replicas"], minimum));
            let fix = edit.map(|edit| Fix::unsafe_(format!("set `replicas` to `{minimum}`"), [edit]));
            report.fixable(place, message, fix);
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    #[test]
    fn a_workload_without_a_template_has_replicas_too() {
        finds(
            &MINIMUM_THREE_REPLICAS,
            "
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: {name: web}
            spec:
              replicas: 2
                        ^ 2 replicas, at least 3 are wanted
              workloadRef: {apiVersion: apps/v1, kind: Deployment, name: web}
            ",
        );
    }

    #[test]
    fn marks_the_number_or_the_name() {
        finds(
            &MINIMUM_THREE_REPLICAS,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {replicas: 2, template: {}}
                             ^ 2 replicas, at least 3 are wanted
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
                             ^^ 1 replica, at least 3 are wanted
            spec: {template: {}}
            ",
        );
    }

    #[test]
    fn accepts_what_an_autoscaler_keeps_and_what_has_no_replicas() {
        accepts(
            &MINIMUM_THREE_REPLICAS,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop}
            spec: {template: {}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop, namespace: default}
            spec: {minReplicas: 3, scaleTargetRef: {kind: Deployment, name: shop}}
            ---
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec: {template: {}}
            ",
        );
    }

    #[test]
    fn a_second_database_is_no_copy_of_the_first() {
        let has_fix = |kind: &str| {
            let text = format!("apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: a}}\nspec: {{replicas: 1}}\n");
            judge(&MINIMUM_THREE_REPLICAS, MINIMUM_THREE_REPLICAS.params, &text)[0].fix.is_some()
        };
        assert!(has_fix("Deployment"));
        assert!(!has_fix("StatefulSet"));
    }
}
