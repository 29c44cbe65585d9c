//! Images that can change under their tag.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "latest-tag",
    summary: "images whose reference a pattern forbids, or that no allowed pattern covers",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("blockList", ParamKind::Patterns, "patterns of image references that are found"),
        Param::new("allowList", ParamKind::Patterns, "patterns of the only image references that are accepted"),
        Param::new(
            "acceptInvalid",
            ParamKind::Bool,
            "accept what is no image reference: placeholders, and what `invalid-image` finds",
        ),
    ],
    compile,
};

policy! {
    /// Image without a fixed tag.
    ///
    /// ## What it finds
    /// A container whose image has the tag `latest`, or neither tag nor digest, which means `latest`.
    ///
    /// ## Why it matters
    /// Such a tag moves: two pods of one workload may run different code, a rollback may bring back
    /// nothing, and nobody can say which version was attacked.
    ///
    /// ## How to fix
    /// Name the exact version (`app:1.4.2`), or better the digest (`app@sha256:…`).
    ///
    /// ## Accepts
    /// Any other tag, and any digest. What is no image reference, such as a placeholder.
    pub const LATEST_TAG: Policy = Policy {
        id: "latest-tag",
        check: &CHECK,
        params: r"{blockList: ['.*:(latest)$', '^[^:]*$', '(.*/[^:]+)$'], acceptInvalid: true}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("latest-tag"),
            stackrox("Latest tag"),
            trivy("KSV013"),
            checkov("CKV_K8S_14"),
            kube_score("container-image-tag"),
            polaris("tagNotSpecified"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER).with(r"{blockList: ['.*:(latest)$', '^[^:]*$', '(.*/[^:]+)$']}"),
        ],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let blocked = params.patterns("blockList");
    let allowed = params.patterns("allowList");
    let accept_invalid = params.flag("acceptInvalid");
    if !blocked.is_empty() && !allowed.is_empty() {
        return Err(ParamError::new("give `blockList` or `allowList`, not both"));
    }
    Ok(Rule::container(move |container, report| {
        let image = container.image().map(Value::text).unwrap_or_default();
        if accept_invalid && !image.is_empty() && ImageReference::parse(image).is_err() {
            return;
        }
        let any = |patterns: &[Pattern]| patterns.iter().any(|pattern| pattern.matches(image));
        if any(&blocked) || (!allowed.is_empty() && !any(&allowed)) {
            match container.image() {
                Some(place) => {
                    let why = if has_moving_tag(image) { "has no fixed tag" } else { "is not allowed" };
                    let message = format!("container `{}` uses the image `{image}`, which {why}", container.name());
                    report.at(place, message);
                }
                None => report.at(container.anchor(), format!("container `{}` names no image", container.name())),
            }
        }
    }))
}

/// Patterns may forbid an image for other reasons than its tag.
fn has_moving_tag(image: &str) -> bool {
    ImageReference::parse(image).is_ok_and(|image| image.effective_tag() == Some("latest"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_latest_and_untagged_images() {
        finds(
            &LATEST_TAG,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: nginx:latest
                       ^^^^^^^^^^^^ container `a` uses the image `nginx:latest`, which has no fixed tag
              - name: b
                image: registry.example.com:5000/shop/app
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `b` uses the image `registry.example.com:5000/shop/app`, which has no fixed tag
              - name: c
                      ^ container `c` names no image
            ",
        );
    }

    #[test]
    fn accepts_versions_and_digests() {
        accepts(
            &LATEST_TAG,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, image: 'nginx:1.29'}
              - {name: b, image: 'nginx:latest@sha256:0123'}
            ",
        );
    }

    #[test]
    fn an_allow_list_finds_everything_else() {
        finds_with(
            &LATEST_TAG,
            "{allowList: ['^registry\\.example\\.com/']}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: registry.example.com/app:1
              - name: b
                image: nginx:1
                       ^^^^^^^ container `b` uses the image `nginx:1`, which is not allowed
            ",
        );
    }

    #[test]
    fn accepts_what_is_no_image() {
        accepts(
            &LATEST_TAG,
            "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: '${IMAGE}'}, {name: b, image: 'ko://example.com/cmd/app'}]}}",
        );
    }
}
