//! Images whose tag moves, and which nodes do not ask for again.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "stale-image",
    summary: "containers that keep the image which a node already has, although its tag is `latest`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Stale image kept under a moving tag.
    ///
    /// ## What it finds
    /// A container with `imagePullPolicy: IfNotPresent` or `Never` whose image has the tag `latest`, or
    /// neither tag nor digest, which means `latest`.
    ///
    /// ## Why it matters
    /// Each node runs the image that it happened to pull first: pods of one workload differ by node, and
    /// an update that closes a hole never arrives on a node that has an older image.
    ///
    /// ## How to fix
    /// Name the exact version of the image. Until then, set `imagePullPolicy: Always`.
    ///
    /// ## Accepts
    /// `Always` and no policy, which means `Always` for such an image.
    pub const STALE_IMAGE: Policy = Policy {
        id: "stale-image",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kubescape("C-0075")],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let (Some(image), Some(policy)) = (container.image(), container.get("imagePullPolicy")) else { return };
    let moves = ImageReference::parse(image.text())
        .is_ok_and(|image| !image.is_pinned() && image.effective_tag() == Some("latest"));
    if moves && matches!(policy.text(), "IfNotPresent" | "Never") {
        let message = format!("container `{}` keeps whatever image a node has as `latest`", container.name());
        let fix = Fix::unsafe_("set `imagePullPolicy: Always`", [Edit::replace(policy, "Always")]);
        report.fixable(policy, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_policy() {
        finds(
            &STALE_IMAGE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: shop/app:latest
                imagePullPolicy: IfNotPresent
                                 ^^^^^^^^^^^^ container `a` keeps whatever image a node has as `latest`
              - name: b
                image: shop/app
                imagePullPolicy: Never
                                 ^^^^^ container `b` keeps whatever image a node has as `latest`
            ",
        );
    }

    #[test]
    fn accepts_always_no_policy_and_versions() {
        accepts(
            &STALE_IMAGE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, image: shop/app, imagePullPolicy: Always}
              - {name: b, image: shop/app}
              - {name: c, image: 'shop/app:1', imagePullPolicy: IfNotPresent}
              - {name: d, image: 'shop/app@sha256:9c60765c233b7a058896811199bc194137931831d86a933135203b89a8998b8c', imagePullPolicy: Never}
              - {name: e, imagePullPolicy: Never}
            ",
        );
    }
}
