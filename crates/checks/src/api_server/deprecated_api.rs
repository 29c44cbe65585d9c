//! API versions that will go.

use super::removed_api::{advice, say};
use super::{KUBE_VERSION, target, versions};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "deprecated-api",
    summary: "objects of API versions that Kubernetes will remove",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile,
};

policy! {
    /// API version that will be removed.
    ///
    /// ## What it finds
    /// An object whose `apiVersion` is deprecated in the version of Kubernetes that `--kube-version` names; without
    /// one, in the newest that Palisade knows.
    ///
    /// ## Why it matters
    /// The API server warns of it today, and refuses it after an upgrade.
    ///
    /// ## How to fix
    /// Write the `apiVersion` that the finding names, and change what else it says.
    ///
    /// ## Accepts
    /// Versions that are gone already: those are told by `removed-api`.
    pub const DEPRECATED_API: Policy = Policy {
        id: "deprecated-api",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let target = target(params)?;
    Ok(Rule::object(move |object, report| {
        let identity = object.identity();
        let Some(row) = versions::lifecycle(&identity.group, &identity.version, &identity.kind) else {
            return;
        };
        let is_served = row.removed.is_none_or(|removed| target < removed);
        if row.deprecated > target || !is_served {
            return;
        }
        let what = format!("`{}` of `{}`", identity.kind, identity.api_version());
        let fate = match row.removed {
            Some(removed) => format!("will not be served from Kubernetes 1.{removed} on"),
            None => format!("is deprecated since Kubernetes 1.{}", row.deprecated),
        };
        say(
            object,
            format!("{what} {fate}{}", advice(row)),
            row,
            target,
            report,
        );
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with, judge};

    #[test]
    fn marks_the_version() {
        finds(
            &DEPRECATED_API,
            "
            apiVersion: v1
                        ^^ `Endpoints` of `v1` is deprecated since Kubernetes 1.33: use `discovery.k8s.io/v1`, where an EndpointSlice takes its place
            kind: Endpoints
            ",
        );
    }

    #[test]
    fn only_what_is_still_served_is_deprecated() {
        let cron_job = "{apiVersion: batch/v1beta1, kind: CronJob}";
        accepts(&DEPRECATED_API, cron_job);
        accepts_with(&DEPRECATED_API, "{kubeVersion: '1.20'}", cron_job);
        finds_with(
            &DEPRECATED_API,
            "{kubeVersion: '1.24'}",
            "
            apiVersion: batch/v1beta1
                        ^^^^^^^^^^^^^ `CronJob` of `batch/v1beta1` will not be served from Kubernetes 1.25 on: use `batch/v1`
            kind: CronJob
            ",
        );
    }

    #[test]
    fn no_fix_leads_to_what_is_not_served_yet() {
        let is_fixable = |version: &str| {
            let class = "{apiVersion: storage.k8s.io/v1alpha1, kind: VolumeAttributesClass}";
            let findings = judge(&DEPRECATED_API, &format!("{{kubeVersion: '{version}'}}"), class);
            findings[0].fix.is_some()
        };
        assert!(!is_fixable("1.33"));
        assert!(is_fixable("1.34"));
    }
}
