//! Kinds that Kubernetes does not have.

use super::versions;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unknown-kind",
    summary: "objects of a group of Kubernetes' own that has no such kind",
    kinds: &["Any"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Kind that Kubernetes does not have.
    ///
    /// ## What it finds
    /// An object whose `apiVersion` is of a group of Kubernetes' own, and whose `kind` that group does not have:
    /// `deployment` for `Deployment`, or a Deployment of `v1` instead of `apps/v1`.
    ///
    /// ## Why it matters
    /// The API server refuses the object, since there is no such kind; and whoever looks at objects by their kind,
    /// as checks do, passes over it.
    ///
    /// ## How to fix
    /// Write kind and group as `kubectl api-resources` shows them.
    ///
    /// ## Accepts
    /// Kinds of other groups, which somebody may have defined; versions that Kubernetes had once; and a kubeconfig,
    /// which looks like an object of `v1` and is a file for `kubectl`.
    pub const UNKNOWN_KIND: Policy = Policy {
        id: "unknown-kind",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(object: &Object, report: &mut Reporter<'_>) {
    let identity = object.identity();
    let (group, version, kind) = (&*identity.group, &*identity.version, &*identity.kind);
    let is_known = palisade_schema::find(group, version, kind).is_some()
        || versions::lifecycle(group, version, kind).is_some()
        || (group.is_empty() && kind == "Config");
    if is_known || !is_of_kubernetes(group) {
        return;
    }
    let elsewhere: Vec<_> = palisade_schema::versions_of(kind).collect();
    // Versions that were never stable came and went, and not all are remembered.
    let is_stable = version
        .strip_prefix('v')
        .is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()));
    if !is_stable && elsewhere.iter().any(|(other, _)| *other == group) {
        return;
    }
    let api = identity.api_version();
    let root = object.root();
    let kind_of_group = || {
        let kinds = palisade_schema::kinds().filter(|(other, of, _)| (*other, *of) == (group, version));
        palisade_schema::closest(kind, kinds.map(|(.., kind)| kind))
    };
    let best = elsewhere
        .iter()
        .find(|(_, version)| *version == "v1")
        .or_else(|| elsewhere.last());
    let place = |field: &str| root.get(field).unwrap_or_else(|| object.anchor());
    if let Some((group, version)) = best {
        let meant = if group.is_empty() {
            (*version).to_owned()
        } else {
            format!("{group}/{version}")
        };
        let message = format!("there is no `{kind}` in `{api}`: did you mean `{meant}`?");
        let fix = Fix::unsafe_(
            format!("use `{meant}`"),
            [Edit::replace(place("apiVersion"), meant)],
        );
        report.fixable(place("apiVersion"), message, fix);
    } else if let Some(meant) = kind_of_group() {
        let message = format!("there is no `{kind}` in `{api}`: did you mean `{meant}`?");
        let title = format!("use `{meant}`");
        let edits = [Edit::replace(place("kind"), meant)];
        let fix = if kind.eq_ignore_ascii_case(meant) {
            Fix::safe(title, edits)
        } else {
            Fix::unsafe_(title, edits)
        };
        report.fixable(place("kind"), message, fix);
    } else if is_stable {
        report.at(place("kind"), format!("there is no `{kind}` in `{api}`"));
    }
}

fn is_of_kubernetes(group: &str) -> bool {
    palisade_schema::kinds().any(|(known, ..)| known == group) || group == "extensions"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong_of_kind_and_group() {
        finds(
            &UNKNOWN_KIND,
            "
            apiVersion: apps/v1
            kind: deployment
                  ^^^^^^^^^^ there is no `deployment` in `apps/v1`: did you mean `Deployment`?
            ---
            apiVersion: v1
                        ^^ there is no `Deployment` in `v1`: did you mean `apps/v1`?
            kind: Deployment
            ---
            apiVersion: apps/v2
                        ^^^^^^^ there is no `StatefulSet` in `apps/v2`: did you mean `apps/v1`?
            kind: StatefulSet
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Rolle
                  ^^^^^ there is no `Rolle` in `rbac.authorization.k8s.io/v1`: did you mean `Role`?
            ---
            apiVersion: v1
            kind: Zebra
                  ^^^^^ there is no `Zebra` in `v1`
            ",
        );
    }

    #[test]
    fn kinds_of_others_and_of_the_past_are_none_of_ours() {
        accepts(
            &UNKNOWN_KIND,
            "
            {apiVersion: example.com/v1, kind: deployment}
            ---
            {apiVersion: batch/v1beta1, kind: CronJob}
            ---
            {apiVersion: networking.k8s.io/v1alpha1, kind: IPAddress}
            ---
            {apiVersion: v1, kind: Config}
            ---
            {apiVersion: metrics.k8s.io/v1beta1, kind: NodeMetrics}
            ---
            {apiVersion: v1, kind: List, items: []}
            ",
        );
    }
}
