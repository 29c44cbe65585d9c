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
    /// `nightly`, `edge`, …
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
        params: "{tags: [alpha, beta, canary, current, dev, develop, development, edge, experimental, head, lts, main, mainline, master, next, nightly, preview, prod, production, qa, release, rolling, snapshot, stable, staging, test, testing, trunk, unstable]}",
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
        let moving = image.tag().filter(|tag| tags.iter().any(|listed| tag.eq_ignore_ascii_case(listed)));
        if let Some(tag) = moving.filter(|_| !image.is_pinned()) {
            let name = container.name();
            report.at(place, format!("container `{name}` uses an image with the tag `{tag}`, which moves"));
        }
    }))
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
            ",
        );
    }
}
