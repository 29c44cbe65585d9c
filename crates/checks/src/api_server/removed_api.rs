//! API versions that are no longer served, or not yet.

use super::{KUBE_VERSION, target, versions};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "removed-api",
    summary: "objects of API versions that the meant version of Kubernetes does not serve",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile,
};

policy! {
    /// API version that is not served.
    ///
    /// ## What it finds
    /// An object whose `apiVersion` was removed from Kubernetes, or is not yet in it, by the version that
    /// `--kube-version` names; without one, by the newest that Palisade knows.
    ///
    /// ## Why it matters
    /// The API server refuses the object. After an upgrade that removes the version, nothing that names it can be
    /// applied, and a rollback fails where it is needed most.
    ///
    /// ## How to fix
    /// Write the `apiVersion` that the finding names, and change what else it says. Objects in a cluster are
    /// served in both versions, so nothing has to be made anew.
    ///
    /// ## Accepts
    /// Versions that are deprecated and still served: those are told by `deprecated-api`.
    pub const REMOVED_API: Policy = Policy {
        id: "removed-api",
        check: &CHECK,
        params: "",
        severity: Severity::High,
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
        let (group, version, kind) = (&*identity.group, &*identity.version, &*identity.kind);
        let api = identity.api_version();
        if let Some(row) = versions::lifecycle(group, version, kind) {
            if let Some(removed) = row.removed.filter(|removed| *removed <= target) {
                let message = format!(
                    "`{kind}` of `{api}` is not served since Kubernetes 1.{removed}{}",
                    advice(row)
                );
                say(object, message, row, target, report);
            }
        } else if let Some(since) = versions::since(group, version, kind).filter(|since| *since > target) {
            let place = object.root().get("apiVersion").unwrap_or_else(|| object.anchor());
            report.at(
                place,
                format!("`{kind}` of `{api}` is served since Kubernetes 1.{since}, and 1.{target} is meant"),
            );
        }
    }))
}

/// What to do about an API.
pub(super) fn advice(row: &versions::Lifecycle) -> String {
    match (row.replacement, row.hint) {
        ("", hint) => format!(": {hint}"),
        (replacement, "") => format!(": use `{replacement}`"),
        (replacement, hint) => format!(": use `{replacement}`, where {hint}"),
    }
}

/// Reports an object by its `apiVersion`, and rewrites that where nothing else has to be, and the version of Kubernetes
/// that is meant serves what comes in its place.
pub(super) fn say(
    object: &Object,
    message: String,
    row: &versions::Lifecycle,
    target: u32,
    report: &mut Reporter<'_>,
) {
    let Some(place) = object.root().get("apiVersion") else {
        return report.object(message);
    };
    let is_served = row.replacement.split_once('/').is_some_and(|(group, version)| {
        let since = versions::since(group, version, object.kind());
        since.is_none_or(|since| since <= target)
    });
    if row.is_compatible && is_served {
        let title = format!("use `{}`", row.replacement);
        let edits = [Edit::replace(place, row.replacement)];
        // Who looks after objects by their group, as some tools do, sees another object.
        let is_same_group = row.replacement.split('/').next() == Some(row.group);
        let fix = match is_same_group {
            true => Fix::safe(title, edits),
            false => Fix::unsafe_(title, edits),
        };
        report.fixable(place, message, fix);
    } else {
        report.at(place, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts_with, finds, finds_with, judge};

    #[test]
    fn marks_the_version_and_says_what_replaces_it() {
        finds(
            &REMOVED_API,
            "
            apiVersion: batch/v1beta1
                        ^^^^^^^^^^^^^ `CronJob` of `batch/v1beta1` is not served since Kubernetes 1.25: use `batch/v1`
            kind: CronJob
            ---
            apiVersion: extensions/v1beta1
                        ^^^^^^^^^^^^^^^^^^ `Ingress` of `extensions/v1beta1` is not served since Kubernetes 1.22: use `networking.k8s.io/v1`, where `pathType` must be set, and backends have another form
            kind: Ingress
            ---
            apiVersion: policy/v1beta1
                        ^^^^^^^^^^^^^^ `PodSecurityPolicy` of `policy/v1beta1` is not served since Kubernetes 1.25: label namespaces with `pod-security.kubernetes.io/enforce`
            kind: PodSecurityPolicy
            ---
            apiVersion: batch/v1
            kind: CronJob
            ",
        );
    }

    #[test]
    fn the_version_that_is_meant_decides() {
        let cron_job = "{apiVersion: batch/v1beta1, kind: CronJob}";
        accepts_with(&REMOVED_API, "{kubeVersion: v1.24.3}", cron_job);
        accepts_with(
            &REMOVED_API,
            "{kubeVersion: '1.21'}",
            "{apiVersion: batch/v1, kind: CronJob}",
        );
        finds_with(
            &REMOVED_API,
            "{kubeVersion: '1.20'}",
            "
            apiVersion: batch/v1
                        ^^^^^^^^ `CronJob` of `batch/v1` is served since Kubernetes 1.21, and 1.20 is meant
            kind: CronJob
            ",
        );
        let error = REMOVED_API.compile_with("{kubeVersion: latest}").unwrap_err();
        assert_eq!(
            error.message,
            "`latest` is no version of Kubernetes: write it as `1.30` or `v1.30.2`"
        );
    }

    #[test]
    fn the_version_is_rewritten_where_that_is_enough() {
        let has_fix = |text: &str| judge(&REMOVED_API, "", text)[0].fix.is_some();
        assert!(has_fix("{apiVersion: batch/v1beta1, kind: CronJob}"));
        assert!(!has_fix("{apiVersion: apps/v1beta2, kind: Deployment}"));
        assert!(!has_fix("{apiVersion: policy/v1beta1, kind: PodSecurityPolicy}"));
    }
}
