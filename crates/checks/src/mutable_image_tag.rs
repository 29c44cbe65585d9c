//! Images whose tag is made to move.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "mutable-image-tag",
    summary: "containers whose image has a tag that names a branch or a channel, not a version",
    kinds: &["DeploymentLike"],
    params: &[Param::new("tags", ParamKind::Texts, "the tags that are found").required()],
    compile,
};

policy! {
    /// Image of a branch or a channel.
    ///
    /// ## What it finds
    /// A container whose image has a tag that is made to move: `main`, `master`, `stable`, `dev`,
    /// `nightly`, `edge`, …, also with words behind it (`stable-alpine`), or `latest` with words before or
    /// behind it (`v2-latest`).
    ///
    /// ## Why it matters
    /// Two pods of one workload may run different code, a rollback may bring back nothing, and nobody can
    /// say which version was attacked.
    ///
    /// ## How to fix
    /// Name the exact version (`app:1.4.2`), or better the digest (`app@sha256:…`).
    ///
    /// ## Accepts
    /// Versions, any digest, and `latest`, which another policy finds.
    pub const MUTABLE_IMAGE_TAG: Policy = Policy {
        id: "mutable-image-tag",
        check: &CHECK,
        params: "{tags: [alpha, alpine, beta, canary, current, dev, develop, development, edge, experimental, head, lts, main, mainline, master, next, nightly, preview, prod, production, qa, release, rolling, slim, snapshot, stable, staging, test, testing, trunk, unstable]}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let tags = params.texts("tags");
    Ok(Rule::container(move |container, report| {
        let Some(place) = container.image() else { return };
        let Ok(image) = ImageReference::parse(place.text()) else { return };
        let moving = image.tag().filter(|tag| moves(tag, &tags));
        if let Some(tag) = moving.filter(|_| !image.is_pinned()) {
            let name = container.name();
            report.at(place, format!("container `{name}` uses an image with the tag `{tag}`, which moves"));
        }
    }))
}

/// Whether a tag is a listed word, or begins with one and has no number behind it, which would be a version
/// or a commit; or whether it begins or ends with `latest`.
fn moves(tag: &str, tags: &[String]) -> bool {
    let tag = tag.to_ascii_lowercase();
    let (first, rest) = tag.split_once(['-', '_', '.']).unwrap_or((&tag, ""));
    let is_listed = tags.iter().any(|listed| first.eq_ignore_ascii_case(listed));
    let has_number = rest.bytes().any(|byte| byte.is_ascii_digit());
    (is_listed || first == "latest" && !rest.is_empty()) && !has_number || tag.ends_with("-latest")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_branches_and_channels() {
        finds(
            &MUTABLE_IMAGE_TAG,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: ghcr.io/acme/app:main
                       ^^^^^^^^^^^^^^^^^^^^^ container `a` uses an image with the tag `main`, which moves
              - name: b
                image: nginx:Stable
                       ^^^^^^^^^^^^ container `b` uses an image with the tag `Stable`, which moves
            ",
        );
    }

    #[test]
    fn accepts_versions_digests_and_latest() {
        accepts(
            &MUTABLE_IMAGE_TAG,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, image: 'nginx:1.29-alpine'}
              - {name: b, image: 'nginx:main@sha256:9c60765c233b7a058896811199bc194137931831d86a933135203b89a8998b8c'}
              - {name: c, image: 'main:5000/app:1'}
              - {name: d, image: nginx}
              - {name: e, image: 'nginx:latest'}
              - {name: f, image: 'app:main-4f3a9c1'}
              - {name: g, image: 'app:stable-20260801'}
            ",
        );
    }

    #[test]
    fn words_beside_the_moving_one_fix_nothing() {
        for tag in ["stable-alpine", "v2-latest", "latest-alpine", "main-debug", "alpine"] {
            let pod = format!(
                "{{apiVersion: v1, kind: Pod, spec: {{containers: [{{name: a, image: 'app:{tag}'}}]}}}}"
            );
            let found = crate::testing::judge(&MUTABLE_IMAGE_TAG, MUTABLE_IMAGE_TAG.params, &pod);
            assert_eq!(found.len(), 1, "{tag}");
        }
    }
}
