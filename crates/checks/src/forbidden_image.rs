//! Programs that do not belong in a cluster, told by their image.

use palisade_model::ImageReference;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "forbidden-image",
    summary: "containers that run a certain program, whatever registry its image comes from",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new(
            "images",
            ParamKind::Texts,
            "the ends of repositories (`kubernetesui/dashboard`, `tiller`), from a slash on",
        )
        .required(),
        Param::new("reason", ParamKind::Text, "what is wrong with them, behind `runs X, which`"),
    ],
    compile,
};

policy! {
    /// Tiller is deployed.
    ///
    /// ## What it finds
    /// A container that runs Tiller, the part of Helm 2 that stands in the cluster.
    ///
    /// ## Why it matters
    /// Tiller takes orders from anybody who reaches its port, and mostly has the rights of an
    /// administrator: every pod that can connect to it owns the cluster. It has had no fixes since 2020.
    ///
    /// ## How to fix
    /// Move the releases to Helm 3 or later, which needs nothing in the cluster, and delete Tiller with its
    /// service account.
    ///
    /// ## Accepts
    /// Every other image.
    pub const TILLER: Policy = Policy {
        id: "tiller",
        check: &CHECK,
        params: "{images: [tiller], reason: 'takes orders from whoever reaches it'}",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[trivy("KSV102"), checkov("CKV_K8S_34")],
        packs: ON,
    };

    /// Kubernetes Dashboard is deployed.
    ///
    /// ## What it finds
    /// A container that runs the Kubernetes Dashboard.
    ///
    /// ## Why it matters
    /// A dashboard acts with the rights of its service account or of whoever is logged in, and ones that
    /// were open to the internet have been the way into many clusters.
    ///
    /// ## How to fix
    /// Remove it, and use a client that runs on your own machine with your own rights.
    ///
    /// ## Accepts
    /// Every other image.
    pub const KUBERNETES_DASHBOARD: Policy = Policy {
        id: "kubernetes-dashboard",
        check: &CHECK,
        params: "{images: [kubernetesui/dashboard, kubernetesui/dashboard-api, kubernetesui/dashboard-web, kubernetes-dashboard-amd64], reason: 'acts with the rights of whoever reaches it'}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[stackrox("Kubernetes Dashboard Deployed"), checkov("CKV_K8S_33")],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let (images, reason) = (params.texts("images"), params.text("reason"));
    Ok(Rule::container(move |container, report| {
        let Some(place) = container.image() else { return };
        let Ok(image) = ImageReference::parse(place.text()) else { return };
        let repository = image.repository();
        let is_of = |program: &&String| {
            let before = repository.strip_suffix(program.as_str());
            before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
        };
        if let Some(program) = images.iter().find(is_of) {
            let (name, joint) = (container.name(), if reason.is_empty() { "" } else { ", which " });
            report.at(place, format!("container `{name}` runs `{program}`{joint}{reason}"));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_program_from_any_registry() {
        finds(
            &TILLER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: tiller
                image: gcr.io/kubernetes-helm/tiller:v2.16.9
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `tiller` runs `tiller`, which takes orders from whoever reaches it
            ",
        );
        finds(
            &KUBERNETES_DASHBOARD,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: dashboard
                image: mirror.example.com/kubernetesui/dashboard:v2.7.0
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `dashboard` runs `kubernetesui/dashboard`, which acts with the rights of whoever reaches it
            ",
        );
    }

    #[test]
    fn accepts_images_that_are_only_called_alike() {
        let pod = "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: tiller, image: 'shop/rototiller:1'}
              - {name: grafana, image: 'grafana/dashboard:1'}
              - {name: scraper, image: 'kubernetesui/metrics-scraper:v1.0.9'}
            ";
        accepts(&TILLER, pod);
        accepts(&KUBERNETES_DASHBOARD, pod);
    }
}
