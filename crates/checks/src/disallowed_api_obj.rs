//! Kinds of objects that are not wanted.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "disallowed-api-obj",
    summary: "objects whose group, version and kind match patterns",
    kinds: &["Any"],
    params: &[
        Param::new("group", ParamKind::Pattern, "pattern of the API group; left out, every group matches"),
        Param::new("version", ParamKind::Pattern, "pattern of the version; left out, every version matches"),
        Param::new("kind", ParamKind::Pattern, "pattern of the kind; left out, every kind matches"),
    ],
    compile,
};

policy! {
    /// Object of the removed API group extensions.
    ///
    /// ## What it finds
    /// An object whose `apiVersion` is `extensions/v1beta1` or the like.
    ///
    /// ## Why it matters
    /// Kubernetes no longer serves this group since version 1.22 (most of its kinds since 1.16): applying
    /// the object fails, and what it should set up or protect is missing.
    ///
    /// ## How to fix
    /// Move to the group that serves the kind today: `apps/v1` for workloads, `networking.k8s.io/v1` for
    /// Ingress and NetworkPolicy.
    ///
    /// ## Accepts
    /// Every other group, `apiextensions.k8s.io` among them. The pack `default` has this policy off, since
    /// `removed-api` says the same there.
    pub const NO_EXTENSIONS_V1BETA: Policy = Policy {
        id: "no-extensions-v1beta",
        check: &CHECK,
        params: "{group: '^extensions$', version: '^v1beta.+'}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("no-extensions-v1beta")],
        packs: KUBE_LINTER_ONLY,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let [group, version, kind] = ["group", "version", "kind"].map(|name| params.pattern(name));
    let matches = |pattern: &Option<Pattern>, text: &str| pattern.as_ref().is_none_or(|it| it.matches(text));
    Ok(Rule::object(move |object, report| {
        let identity = object.identity();
        if matches(&group, &identity.group) && matches(&version, &identity.version) && matches(&kind, &identity.kind) {
            let place = object.root().get("apiVersion").unwrap_or_else(|| object.anchor());
            let message = format!("`{}` of `{}` is not allowed", identity.kind, identity.api_version());
            let is_allowed = |&(new_group, new_version): &(_, _)| !(matches(&group, new_group) && matches(&version, new_version));
            let successor = successor(object).filter(is_allowed);
            let fix = successor.map(|(group, version)| remedy::replace("apiVersion", place, format!("{group}/{version}")));
            report.fixable(place, message, fix);
        }
    }))
}

/// The version that an object of a version that is gone can be given without any other change: its fields
/// are the same, though some have other defaults. An Ingress has other fields.
fn successor(object: &Object) -> Option<(&'static str, &'static str)> {
    let has_selector = object.at(&["spec", "selector"]).is_some();
    match (object.group(), object.kind()) {
        ("extensions", "Deployment" | "DaemonSet" | "ReplicaSet") if has_selector => Some(("apps", "v1")),
        ("extensions", "NetworkPolicy") => Some(("networking.k8s.io", "v1")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_version() {
        finds(
            &NO_EXTENSIONS_V1BETA,
            "
            apiVersion: extensions/v1beta1
                        ^^^^^^^^^^^^^^^^^^ `NetworkPolicy` of `extensions/v1beta1` is not allowed
            kind: NetworkPolicy
            ",
        );
    }

    #[test]
    fn accepts_groups_that_sound_alike() {
        accepts(
            &NO_EXTENSIONS_V1BETA,
            "
            apiVersion: apiextensions.k8s.io/v1beta1
            kind: CustomResourceDefinition
            ---
            apiVersion: networking.k8s.io/v1beta1
            kind: Ingress
            ",
        );
    }

    #[test]
    fn a_kind_can_be_disallowed_in_all_groups() {
        finds_with(
            &NO_EXTENSIONS_V1BETA,
            "{kind: ^Pod$}",
            "
            apiVersion: v1
                        ^^ `Pod` of `v1` is not allowed
            kind: Pod
            ---
            apiVersion: v1
            kind: PodTemplate
            ",
        );
    }
}
