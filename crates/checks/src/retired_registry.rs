//! Registries that nobody keeps any more.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "retired-registry",
    summary: "containers whose image comes from a registry that is no longer updated",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Image from a retired registry.
    ///
    /// ## What it finds
    /// A container whose image comes from a registry of Kubernetes that was frozen (`k8s.gcr.io` in April
    /// 2023, `gcr.io/google_containers` and `gcr.io/google-containers` before it, `gcr.io/kubebuilder` in 2025), or
    /// from `docker.io/bitnamilegacy`, where Bitnami keeps images that it no longer updates.
    ///
    /// ## Why it matters
    /// No fix of a hole arrives there any more, and the registry may go away: then no new node can start
    /// the pod.
    ///
    /// ## How to fix
    /// Use `registry.k8s.io` in place of `k8s.gcr.io`, which has the same images and all newer ones, and
    /// an image that is kept in place of the others: for `kube-rbac-proxy` that is `quay.io/brancz/kube-rbac-proxy`.
    ///
    /// ## Accepts
    /// Every other registry.
    pub const RETIRED_REGISTRY: Policy = Policy {
        id: "retired-registry",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kubescape("C-0253")],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let Some(place) = container.image() else { return };
    let Ok(image) = ImageReference::parse(place.text()) else { return };
    let repository = image.repository();
    let first = repository.split('/').next().unwrap_or_default();
    // The mirrors of one region are those of all.
    let registry = match image.registry() {
        "us.gcr.io" | "eu.gcr.io" | "asia.gcr.io" => "gcr.io",
        registry => registry,
    };
    let retired = match (registry, first) {
        ("k8s.gcr.io", _) => "k8s.gcr.io",
        ("gcr.io", "google_containers") => "gcr.io/google_containers",
        ("gcr.io", "google-containers") => "gcr.io/google-containers",
        ("gcr.io", "kubebuilder") => "gcr.io/kubebuilder",
        ("docker.io", "bitnamilegacy") => "docker.io/bitnamilegacy",
        _ => return,
    };
    let message = format!("container `{}` uses an image from `{retired}`, which is no longer updated", container.name());
    // Only this one has a successor that holds the same images under the same names.
    let fix = place.text().strip_prefix("k8s.gcr.io/").map(|rest| {
        let successor = format!("registry.k8s.io/{rest}");
        Fix::unsafe_("use `registry.k8s.io`", [Edit::replace(place, successor)])
    });
    report.fixable(place, message, fix);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_images_of_frozen_registries() {
        finds(
            &RETIRED_REGISTRY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                image: k8s.gcr.io/pause:3.5
                       ^^^^^^^^^^^^^^^^^^^^ container `a` uses an image from `k8s.gcr.io`, which is no longer updated
              - name: b
                image: gcr.io/google_containers/echoserver:1.10
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `b` uses an image from `gcr.io/google_containers`, which is no longer updated
              - name: d
                image: gcr.io/kubebuilder/kube-rbac-proxy:v0.15.0
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `d` uses an image from `gcr.io/kubebuilder`, which is no longer updated
              - name: e
                image: eu.gcr.io/google_containers/pause:3.1
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `e` uses an image from `gcr.io/google_containers`, which is no longer updated
              - name: c
                image: bitnamilegacy/redis:7.2
                       ^^^^^^^^^^^^^^^^^^^^^^^ container `c` uses an image from `docker.io/bitnamilegacy`, which is no longer updated
            ",
        );
    }

    #[test]
    fn accepts_others() {
        accepts(
            &RETIRED_REGISTRY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, image: 'registry.k8s.io/pause:3.10'}
              - {name: b, image: 'gcr.io/acme/google_containers:1'}
              - {name: c, image: 'mirror.example.com/k8s.gcr.io/pause:3.5'}
            ",
        );
    }
}
