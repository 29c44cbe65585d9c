//! Folders and sockets of the node that containers mount.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-mounts",
    summary: "containers that mount a path of the node which a pattern forbids",
    kinds: &["DeploymentLike"],
    params: &[Param::new("dirs", ParamKind::Patterns, "patterns of the paths that must not be mounted")],
    compile,
};

policy! {
    /// Docker socket mounted.
    ///
    /// ## What it finds
    /// A container that mounts the node's `docker.sock`.
    ///
    /// ## Why it matters
    /// Whoever can talk to the container runtime can start a privileged container, and so owns the node.
    ///
    /// ## How to fix
    /// Remove the volume. Build images with a builder that needs no socket, such as BuildKit rootless.
    ///
    /// ## Accepts
    /// Other host paths, and a volume that no container mounts.
    pub const DOCKER_SOCK: Policy = Policy {
        id: "docker-sock",
        check: &CHECK,
        params: "{dirs: ['docker.sock$']}",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("docker-sock"),
            stackrox("Docker CIS 5.31: Docker Socket Mounted"),
            pod_security("hostPathVolumes"),
            trivy("KSV006"),
            checkov("CKV_K8S_27"),
            kubescape("C-0074"),
        ],
        packs: EVERYWHERE,
    };

    /// Sensitive host folder mounted.
    ///
    /// ## What it finds
    /// A container that mounts a folder of the node whose contents control the node: `/`, `/boot`,
    /// `/dev`, `/etc`, `/lib`, `/proc`, `/sys` or `/usr`.
    ///
    /// ## Why it matters
    /// Reading these folders gives away credentials of the node, and writing to them takes the node over.
    ///
    /// ## How to fix
    /// Mount the one file or folder that is needed, read-only, or use a volume that is not of the node.
    ///
    /// ## Accepts
    /// Other paths, and a volume that no container mounts.
    pub const SENSITIVE_HOST_MOUNTS: Policy = Policy {
        id: "sensitive-host-mounts",
        check: &CHECK,
        params: "{dirs: ['^/$', '^/boot$', '^/dev$', '^/etc$', '^/lib$', '^/proc$', '^/sys$', '^/usr$']}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("sensitive-host-mounts"),
            stackrox("Mounting Sensitive Host Directories"),
            pod_security("hostPathVolumes"),
            cis("5.2.12"),
            trivy("KSV023"),
            kubescape("C-0048"),
        ],
        packs: EVERYWHERE,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let forbidden = params.patterns("dirs");
    Ok(Rule::pod(move |pod, report| {
        for container in pod.all_containers() {
            for mount in container.volume_mounts() {
                let name = mount.get("name").map(Value::text).unwrap_or_default();
                let Some(path) = pod.volume(name).and_then(|volume| volume.host_path()) else { continue };
                for _ in forbidden.iter().filter(|pattern| pattern.matches(path.text())) {
                    let place = mount.get("mountPath").or_else(|| mount.get("name")).unwrap_or(mount);
                    let message = format!("container `{}` mounts `{}` of its node", container.name(), path.text());
                    report.at(place, message);
                }
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_mount() {
        finds(
            &DOCKER_SOCK,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - name: socket
                hostPath: {path: /var/run/docker.sock}
              containers:
              - name: app
                volumeMounts:
                - name: socket
                  mountPath: /docker.sock
                             ^^^^^^^^^^^^ container `app` mounts `/var/run/docker.sock` of its node
            ",
        );
    }

    #[test]
    fn accepts_a_volume_that_nobody_mounts() {
        accepts(
            &SENSITIVE_HOST_MOUNTS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - {name: root, hostPath: {path: /}}
              containers:
              - {name: app}
            ",
        );
    }
}
