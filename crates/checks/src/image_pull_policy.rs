//! When images are pulled.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The values of `imagePullPolicy`.
const POLICIES: &[&str] = &["Always", "IfNotPresent", "Never"];

/// The check. No policy comes with it: whether an image must be pulled anew depends on how a team names
/// its images and on whom it shares its nodes with.
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

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let forbidden = params.texts("forbiddenPolicies");
    let judge_default = params.flag("judgeDefault");
    Ok(Rule::container(move |container, report| {
        let is_forbidden = |policy: &str| forbidden.iter().any(|forbidden| forbidden == policy);
        if let Some(policy) = container.get("imagePullPolicy") {
            if policy.as_str().is_some_and(is_forbidden) {
                let message = format!("container `{}` has the image pull policy `{}`", container.name(), policy.text());
                report.at(policy, message);
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
