//! Autoscalers with too low a minimum.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "hpa-minimum-replicas",
    summary: "HorizontalPodAutoscalers that keep fewer replicas than a minimum",
    kinds: &["HorizontalPodAutoscaler"],
    params: &[Param::new("minReplicas", ParamKind::Int, "the lowest minReplicas that is accepted")],
    compile,
};

policy! {
    /// Autoscaler with fewer than three replicas.
    ///
    /// ## What it finds
    /// A HorizontalPodAutoscaler whose `minReplicas`, 1 unless given, is below three.
    ///
    /// ## Why it matters
    /// In quiet hours it leaves one replica, and then every restart is an outage.
    ///
    /// ## How to fix
    /// Set `minReplicas: 3`.
    ///
    /// ## Accepts
    /// Three and more.
    pub const HPA_MINIMUM_THREE_REPLICAS: Policy = Policy {
        id: "hpa-minimum-three-replicas",
        check: &CHECK,
        params: "{minReplicas: 3}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("hpa-minimum-three-replicas"),
            kube_score("horizontalpodautoscaler-replicas"),
            polaris("hpaMinAvailability"),
        ],
        packs: OPTIONAL,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let minimum = params.int("minReplicas").unwrap_or(0);
    Ok(Rule::object(move |autoscaler, report| {
        let written = autoscaler.at(&["spec", "minReplicas"]);
        let count = written.map_or(Some(1), Value::as_i64);
        if let Some(count) = count.filter(|count| *count < minimum) {
            let place = written.unwrap_or_else(|| autoscaler.anchor());
            let message = format!("the autoscaler may go down to {count}, at least {minimum} are wanted");
            // More than it may go up to it cannot keep.
            let most = autoscaler.at(&["spec", "maxReplicas"]).and_then(Value::as_i64);
            let spec = autoscaler.spec().filter(|_| most.is_some_and(|most| most >= minimum));
            let edit = spec.map(|spec| Edit::set(spec, &["minReplicas"], minimum));
            let fix = edit.map(|edit| Fix::unsafe_(format!("set `minReplicas` to `{minimum}`"), [edit]));
            report.fixable(place, message, fix);
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_number_or_the_name() {
        finds(
            &HPA_MINIMUM_THREE_REPLICAS,
            "
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop}
            spec: {minReplicas: 2}
                                ^ the autoscaler may go down to 2, at least 3 are wanted
            ---
            apiVersion: autoscaling/v1
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
                             ^^^ the autoscaler may go down to 1, at least 3 are wanted
            ",
        );
    }

    #[test]
    fn accepts_three() {
        accepts(
            &HPA_MINIMUM_THREE_REPLICAS,
            "
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: shop}
            spec: {minReplicas: 3}
            ",
        );
    }
}
