//! Image references that no node can read.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "invalid-image",
    summary: "containers whose image is not a reference",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Image reference that cannot be read.
    ///
    /// ## What it finds
    /// A container whose `image` is not a reference of an image: capital letters or spaces in the name, a tag
    /// with a character that tags don't have, a digest that is too short.
    ///
    /// ## Why it matters
    /// The API server takes it, and the pod waits for ever with `InvalidImageName`.
    ///
    /// ## How to fix
    /// Write `registry/name:tag`, or `registry/name@sha256:…` with all 64 digits.
    ///
    /// ## Accepts
    /// Placeholders of templates (`{{ … }}`, `${…}`, `$(…)`, `<…>`, `IMAGE_URL`), what `ko` builds (`ko://…`), and
    /// no image at all.
    pub const INVALID_IMAGE: Policy = Policy {
        id: "invalid-image",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let Some(image) = container.image().filter(|image| image.as_str().is_some_and(|text| !text.is_empty())) else { return };
    let text = image.text();
    // What tools put an image in the place of before anything is applied.
    let is_placeholder = text.contains(['{', '$', '<', '%'])
        || text.starts_with("ko://")
        || text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    if is_placeholder {
        return;
    }
    if let Err(error) = ImageReference::parse(image.text()) {
        report.at(image, format!("container `{}` cannot start: {error}", container.name()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_image_and_says_why() {
        finds(
            &INVALID_IMAGE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                image: ghcr.io/Acme/App:1
                       ^^^^^^^^^^^^^^^^^^ container `app` cannot start: `ghcr.io/Acme/App:1` is not an image reference: a repository's name is lower case
            ",
        );
    }

    #[test]
    fn accepts_references_and_placeholders() {
        accepts(
            &INVALID_IMAGE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, image: 'ghcr.io/acme/app:1.2_3'}
              - {name: b, image: '{{ .Values.image }}'}
              - {name: c, image: '${IMAGE}:1'}
              - {name: d, image: ''}
              - {name: e}
            ",
        );
    }

    #[test]
    fn accepts_what_tools_replace() {
        accepts(
            &INVALID_IMAGE,
            "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, image: 'ko://example.com/cmd/app'}, {name: b, image: IMAGE_URL}]}}",
        );
    }
}
