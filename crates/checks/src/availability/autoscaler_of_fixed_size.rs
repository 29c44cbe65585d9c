//! Autoscalers that cannot scale.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "autoscaler-of-fixed-size",
    summary: "HorizontalPodAutoscalers whose minimum is their maximum",
    kinds: &["HorizontalPodAutoscaler"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Autoscaler that cannot scale.
    ///
    /// ## What it finds
    /// A HorizontalPodAutoscaler whose `maxReplicas` is not above its `minReplicas`.
    ///
    /// ## Why it matters
    /// Nothing is scaled, under no load: the autoscaler only overrules what the workload says.
    ///
    /// ## How to fix
    /// Raise `maxReplicas`, or remove the autoscaler and set `replicas`.
    ///
    /// ## Accepts
    /// A maximum above the minimum, which is 1 where it is left out.
    pub const AUTOSCALER_OF_FIXED_SIZE: Policy = Policy {
        id: "autoscaler-of-fixed-size",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[polaris("hpaMaxAvailability")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(autoscaler: &Object, report: &mut Reporter<'_>) {
    let number = |field| {
        autoscaler
            .at(&["spec", field])
            .map(|value| (value, value.as_i64()))
    };
    let least = number("minReplicas").map_or(Some(1), |(_, least)| least);
    if let (Some((place, Some(most))), Some(least)) = (number("maxReplicas"), least)
        && most <= least
    {
        report.at(
            place,
            format!("the autoscaler cannot scale: it has between {least} and {most} replicas to choose from"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &AUTOSCALER_OF_FIXED_SIZE,
            "
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {minReplicas: 3, maxReplicas: 3}
                                                ^ the autoscaler cannot scale: it has between 3 and 3 replicas to choose from
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: one}
            spec: {maxReplicas: 1}
                                ^ the autoscaler cannot scale: it has between 1 and 1 replicas to choose from
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &AUTOSCALER_OF_FIXED_SIZE,
            "
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {minReplicas: 3, maxReplicas: 5}
            ",
        );
    }
}
