//! Registries that images come from.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "image-registry",
    summary: "containers whose image comes from a registry that is forbidden, or not among the allowed ones",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new(
            "allowed",
            ParamKind::Texts,
            "the only accepted registries, or parts of them: `ghcr.io/acme`, `*.dkr.ecr.eu-west-1.amazonaws.com`",
        ),
        Param::new("forbidden", ParamKind::Texts, "registries, or parts of them, that are found"),
    ],
    compile,
};

policy! {
    /// Image from a registry that is not trusted.
    ///
    /// ## What it finds
    /// A container whose image does not come from one of the registries that you allow. Name them in the
    /// parameter `allowed`: a registry (`registry.example.com`), a part of one (`ghcr.io/acme`), or all
    /// that end alike (`*.azurecr.io`). Until you do, only the Kubernetes project's own is allowed.
    ///
    /// ## Why it matters
    /// Anybody can publish on a public registry, under names that look like known ones. What comes from
    /// your own registry has been scanned and can be found again.
    ///
    /// ## How to fix
    /// Copy the image to a registry that you allow, and name it there.
    ///
    /// ## Accepts
    /// Images from allowed registries. An image without a registry is from `docker.io`, and without a
    /// second name from `docker.io/library`.
    pub const UNTRUSTED_REGISTRY: Policy = Policy {
        id: "untrusted-registry",
        check: &CHECK,
        params: "{allowed: [registry.k8s.io]}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[trivy("KSV125"), kubescape("C-0078")],
        packs: OFF,
    };

    /// Image from Docker Hub.
    ///
    /// ## What it finds
    /// A container whose image comes from Docker Hub, also where no registry is named, which means it.
    ///
    /// ## Why it matters
    /// Docker Hub limits how often an address may pull without an account, so that a node may fail to
    /// start a pod just when many must be started; and anybody may publish there.
    ///
    /// ## How to fix
    /// Pull through a registry of your own, as a cache or as a copy, and name that.
    ///
    /// ## Accepts
    /// Images from other registries.
    pub const DOCKER_HUB_IMAGE: Policy = Policy {
        id: "docker-hub-image",
        check: &CHECK,
        params: "{forbidden: [docker.io, registry-1.docker.io]}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let (allowed, forbidden) = (params.texts("allowed"), params.texts("forbidden"));
    Ok(Rule::container(move |container, report| {
        let Some(place) = container.image() else { return };
        let Ok(image) = ImageReference::parse(place.text()) else { return };
        let is_in = |list: &[String]| list.iter().any(|part| holds(part, &image));
        if is_in(&forbidden) || (!allowed.is_empty() && !is_in(&allowed)) {
            let (name, registry) = (container.name(), image.registry());
            report.at(place, format!("container `{name}` uses an image from `{registry}`, which is not allowed"));
        }
    }))
}

/// Whether an image is in a registry, or in a part of one.
fn holds(part: &str, image: &ImageReference<'_>) -> bool {
    let (registry, path) = part.trim_end_matches('/').split_once('/').unwrap_or((part.trim_end_matches('/'), ""));
    let is_registry = match registry.strip_prefix('*') {
        Some(end) => image.registry().ends_with(end),
        None => image.registry() == registry,
    };
    let repository = image.repository();
    let below = repository.strip_prefix(path);
    is_registry && (path.is_empty() || below.is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts_with, finds, finds_with};

    #[test]
    fn marks_what_no_entry_allows() {
        finds_with(
            &UNTRUSTED_REGISTRY,
            "{allowed: [registry.example.com:5000, ghcr.io/acme, '*.azurecr.io', docker.io/library/nginx]}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: ghcr.io/acmeevil/app:1
                       ^^^^^^^^^^^^^^^^^^^^^^ container `a` uses an image from `ghcr.io`, which is not allowed
              - name: b
                image: redis:8
                       ^^^^^^^ container `b` uses an image from `docker.io`, which is not allowed
              - name: c
                image: registry.example.com/app:1
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ container `c` uses an image from `registry.example.com`, which is not allowed
            ",
        );
    }

    #[test]
    fn accepts_registries_their_parts_and_their_ends() {
        accepts_with(
            &UNTRUSTED_REGISTRY,
            "{allowed: [registry.example.com:5000, ghcr.io/acme/, '*.azurecr.io', docker.io/library/nginx]}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, image: 'registry.example.com:5000/shop/app:1'}
              - {name: b, image: 'ghcr.io/acme/app:1'}
              - {name: c, image: 'shop.azurecr.io/app'}
              - {name: d, image: nginx}
              - {name: e, image: '{{ image }}'}
            ",
        );
    }

    #[test]
    fn an_image_without_a_registry_is_from_docker_hub() {
        finds(
            &DOCKER_HUB_IMAGE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: index.docker.io/library/nginx:1
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `a` uses an image from `docker.io`, which is not allowed
              - name: b
                image: nginx:1
                       ^^^^^^^ container `b` uses an image from `docker.io`, which is not allowed
              - {name: c, image: 'quay.io/acme/app:1'}
            ",
        );
    }
}
