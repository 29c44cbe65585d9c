//! When images are pulled.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The values of `imagePullPolicy`.
const POLICIES: &[&str] = &["Always", "IfNotPresent", "Never"];

/// The check.
pub const CHECK: Check = Check {
    name: "image-pull-policy",
    summary: "containers with a forbidden `imagePullPolicy`",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("forbiddenPolicies", ParamKind::ManyOf(POLICIES), "the policies that are found"),
        Param::new(
            "judgeDefault",
            ParamKind::Bool,
            "judge a container that names no policy by the one that Kubernetes gives it",
        ),
    ],
    compile,
};

policy! {
    /// Image not pulled anew.
    ///
    /// ## What it finds
    /// A container whose image is not pulled whenever a pod starts: `imagePullPolicy` is `IfNotPresent` or
    /// `Never`, or left out for an image with a fixed tag or a digest.
    ///
    /// ## Why it matters
    /// A pod that starts an image which its node already has is not asked whether it may: on nodes that
    /// teams share, one runs the other's private images without their credentials.
    ///
    /// ## How to fix
    /// Set `imagePullPolicy: Always`; layers that a node has are not loaded again. Or turn on the admission
    /// plugin `AlwaysPullImages`.
    ///
    /// ## Accepts
    /// `Always`, and no policy where the image has the tag `latest`.
    pub const IMAGE_PULL_POLICY_NOT_ALWAYS: Policy = Policy {
        id: "image-pull-policy-not-always",
        check: &CHECK,
        params: "{forbiddenPolicies: [IfNotPresent, Never], judgeDefault: true}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            checkov("CKV_K8S_15"),
            kube_score("container-image-pull-policy"),
            polaris("pullPolicyNotAlways"),
        ],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let forbidden = params.texts("forbiddenPolicies");
    let judge_default = params.flag("judgeDefault");
    Ok(Rule::container(move |container, report| {
        let is_forbidden = |policy: &str| forbidden.iter().any(|forbidden| forbidden == policy);
        if let Some(policy) = container.get("imagePullPolicy") {
            if policy.as_str().is_some_and(is_forbidden) {
                let message = format!("container `{}` has the image pull policy `{}`", container.name(), policy.text());
                let fix = Fix::unsafe_("set `imagePullPolicy: Always`", [Edit::replace(policy, "Always")]);
                let fix = Some(fix).filter(|_| !is_forbidden("Always"));
                report.fixable(policy, message, fix);
            }
            return;
        }
        let Some(image) = container.image().filter(|_| judge_default) else { return };
        if let Some(policy) = default_policy(image.text()).filter(|policy| is_forbidden(policy)) {
            report.at(image, format!("container `{}` gets the image pull policy `{policy}`", container.name()));
        }
    }))
}

/// What Kubernetes sets (`SetDefaults_Container`); nothing where the image is no reference.
fn default_policy(image: &str) -> Option<&'static str> {
    let image = ImageReference::parse(image).ok()?;
    Some(if image.effective_tag() == Some("latest") { "Always" } else { "IfNotPresent" })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_accepts, check_finds};

    #[test]
    fn marks_the_policy() {
        check_finds(
            &CHECK,
            "{forbiddenPolicies: [Never, IfNotPresent]}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                imagePullPolicy: IfNotPresent
                                 ^^^^^^^^^^^^ container `app` has the image pull policy `IfNotPresent`
            ",
        );
    }

    #[test]
    fn accepts_other_policies_and_none() {
        check_accepts(
            &CHECK,
            "{forbiddenPolicies: [Never, IfNotPresent]}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, imagePullPolicy: Always}
              - {name: b, image: 'nginx:1'}
              - {name: c, imagePullPolicy: [Never]}
            ",
        );
    }

    #[test]
    fn the_default_depends_on_the_image() {
        check_finds(
            &CHECK,
            "{forbiddenPolicies: [IfNotPresent], judgeDefault: true}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: nginx:1
                       ^^^^^^^ container `a` gets the image pull policy `IfNotPresent`
              - {name: b, image: nginx}
              - {name: c, image: 'nginx:latest'}
              - {name: d, image: 'NO IMAGE'}
              - {name: e}
            ",
        );
    }
}
