//! An ingress controller that nobody repairs any more.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ingress-nginx-retired",
    summary: "workloads and IngressClasses of the retired controller ingress-nginx",
    kinds: &["DeploymentLike", "IngressClass"],
    params: &[],
    compile: |_| Ok(Rule::object_with_pod(check)),
};

policy! {
    /// Retired controller ingress-nginx.
    ///
    /// ## What it finds
    /// A container with the image of the community's ingress-nginx controller, or an IngressClass for it
    /// (`k8s.io/ingress-nginx`).
    ///
    /// ## Why it matters
    /// The project was retired in March 2026: holes that are found in it since then stay open, and it faces
    /// the internet and holds the Secrets of all namespaces.
    ///
    /// ## How to fix
    /// Move to a Gateway API implementation, or to another ingress controller that is maintained.
    ///
    /// ## Accepts
    /// The controller of F5, whose image is `nginx/nginx-ingress` and whose class is
    /// `nginx.org/ingress-controller`.
    pub const INGRESS_NGINX_RETIRED: Policy = Policy {
        id: "ingress-nginx-retired",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[kubescape("C-0292")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(object: &Object, pod: Option<&PodSpec<'_>>, report: &mut Reporter<'_>) {
    let message = "ingress-nginx was retired in March 2026 and gets no security updates";
    let controller = object
        .at(&["spec", "controller"])
        .filter(|_| object.kind() == "IngressClass");
    if let Some(controller) = controller.filter(|controller| controller.text() == "k8s.io/ingress-nginx") {
        report.at(controller, message);
    }
    for image in pod
        .into_iter()
        .flat_map(PodSpec::all_containers)
        .filter_map(Container::image)
    {
        let name = image.text().split('@').next().unwrap_or_default();
        let last = name.rfind('/').unwrap_or(0);
        let name = name[last..].find(':').map_or(name, |colon| &name[..last + colon]);
        if name.ends_with("ingress-nginx/controller") || name.ends_with("ingress-nginx/controller-chroot") {
            report.at(image, message);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &INGRESS_NGINX_RETIRED,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: controller}
            spec:
              containers:
              - name: controller
                image: registry.k8s.io/ingress-nginx/controller:v1.14.1@sha256:0000000000000000000000000000000000000000000000000000000000000000
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ingress-nginx was retired in March 2026 and gets no security updates
            ---
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: nginx}
            spec:
              controller: k8s.io/ingress-nginx
                          ^^^^^^^^^^^^^^^^^^^^ ingress-nginx was retired in March 2026 and gets no security updates
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &INGRESS_NGINX_RETIRED,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: controller}
            spec: {containers: [{name: a, image: 'nginx/nginx-ingress:5.3'}, {name: b, image: 'localhost:5000/traefik'}, {name: c}]}
            ---
            apiVersion: networking.k8s.io/v1
            kind: IngressClass
            metadata: {name: nginx}
            spec: {controller: nginx.org/ingress-controller}
            ",
        );
    }
}
