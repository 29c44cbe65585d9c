//! Images that are not named by their digest.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "image-digest",
    summary: "containers whose image is not named by its digest",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Image without a digest.
    ///
    /// ## What it finds
    /// A container whose image has no digest (`@sha256:…`).
    ///
    /// ## Why it matters
    /// Whoever can write to the registry can put another image under a tag. Only a digest says which
    /// bytes run, the same that were scanned and signed.
    ///
    /// ## How to fix
    /// Add the digest behind the tag: `app:1.4.2@sha256:…`. Tools that update dependencies keep both in
    /// step.
    ///
    /// ## Accepts
    /// Any digest, with or without a tag.
    pub const IMAGE_DIGEST: Policy = Policy {
        id: "image-without-digest",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[checkov("CKV_K8S_43"), kubescape("C-0306")],
        packs: OFF,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let Some(place) = container.image() else { return };
    if ImageReference::parse(place.text()).is_ok_and(|image| !image.is_pinned()) {
        let message = format!("container `{}` uses the image `{}` without a digest", container.name(), place.text());
        report.at(place, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_images_that_a_tag_names() {
        finds(
            &IMAGE_DIGEST,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                image: nginx:1.29
                       ^^^^^^^^^^ container `app` uses the image `nginx:1.29` without a digest
            ",
        );
    }

    #[test]
    fn accepts_digests_and_what_is_no_image() {
        let digest = "sha256:9c60765c233b7a058896811199bc194137931831d86a933135203b89a8998b8c";
        accepts(
            &IMAGE_DIGEST,
            &format!(
                "
apiVersion: v1
kind: Pod
spec:
  containers:
  - {{name: a, image: 'nginx:1.29@{digest}'}}
  - {{name: b, image: 'nginx@{digest}'}}
  - {{name: c, image: '{{{{ image }}}}'}}
  - {{name: d}}
"
            ),
        );
    }
}
