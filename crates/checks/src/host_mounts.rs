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
    /// Container runtime socket mounted.
    ///
    /// ## What it finds
    /// A container that mounts the socket of the node's container runtime (Docker, containerd, CRI-O,
    /// Podman), or a folder such as `/run` that the socket is in.
    ///
    /// ## Why it matters
    /// Whoever can talk to the container runtime can start a privileged container, and so owns the node.
    ///
    /// ## How to fix
    /// Remove the volume. Build images with a builder that needs no socket, such as BuildKit rootless,
    /// and read metrics and logs from the kubelet.
    ///
    /// ## Accepts
    /// Other host paths, and a volume that no container mounts.
    pub const DOCKER_SOCK: Policy = Policy {
        id: "docker-sock",
        check: &CHECK,
        params: r"{dirs: [
            '/(docker|containerd|crio|cri-dockerd|dockershim|podman)\.sock$',
            '^(/var)?/run(/(containerd|crio|docker|k3s|k3s/containerd|podman))?$',
        ]}",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("docker-sock"),
            stackrox("Mount Container Runtime Socket"),
            trivy("KSV006"),
            checkov("CKV_K8S_27"),
            kubescape("C-0074"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER).with("{dirs: ['docker.sock$']}"),
        ],
    };

    /// Sensitive host folder mounted.
    ///
    /// ## What it finds
    /// A container that mounts a folder of the node whose contents control the node: its root and the
    /// folders of its system (`/etc`, `/usr`, `/proc`, …), its disks, and where the kubelet, etcd and
    /// the container runtime keep their state and credentials.
    ///
    /// ## Why it matters
    /// Reading these folders gives away credentials of the node, and writing to them takes the node over.
    ///
    /// ## How to fix
    /// Mount the one file or folder that is needed, read-only, or use a volume that is not of the node.
    ///
    /// ## Accepts
    /// Other paths, harmless ones below these folders (`/etc/localtime`), and a volume that no container
    /// mounts.
    pub const SENSITIVE_HOST_MOUNTS: Policy = Policy {
        id: "sensitive-host-mounts",
        check: &CHECK,
        params: r"{dirs: [
            '^/$',
            '^/(bin|boot|dev|etc|lib|lib64|proc|sbin|sys|usr|var)$',
            '^/root(/|$)',
            '^/dev/(disk|dm-|kmem|mapper|mem|nvme|sd[a-z]|vd[a-z]|xvd[a-z])',
            '^/etc/(cni|cron[^/]*|kubernetes|rancher|shadow|ssh|sudoers[^/]*|systemd)(/|$)',
            '^/opt/cni(/bin)?$',
            '^/proc/(1|sys|sysrq-trigger)(/|$)',
            '^/usr/(bin|lib|lib64|libexec|local|local/bin|sbin)$',
            '^/var/lib(/(containerd|containers|docker|k0s|kubelet|rancher))?$',
            '^/var/lib/(etcd|kubelet/(pki|pods)|rancher/(k3s|rke2)/server)(/|$)',
        ]}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("sensitive-host-mounts"),
            stackrox("Mounting Sensitive Host Directories"),
            trivy("KSV121"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER).with(
                "{dirs: ['^/$', '^/boot$', '^/dev$', '^/etc$', '^/lib$', '^/proc$', '^/sys$', '^/usr$']}",
            ),
        ],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let forbidden = params.patterns("dirs");
    Ok(Rule::pod(move |pod, report| {
        for mount in pod.host_mounts() {
            let path = mount.host_path();
            if forbidden.iter().any(|pattern| pattern.matches(&path)) {
                let message = format!("container `{}` mounts `{path}` of its node", mount.container.name());
                report.at(mount.anchor(), message);
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use palisade_policy::BuiltIn;

    use super::*;
    use crate::testing::{accepts, finds, finds_with, judge};

    /// How many findings a mount of `path` gives.
    fn found(policy: &BuiltIn, params: &str, path: &str) -> usize {
        let pod = format!(
            "
apiVersion: v1
kind: Pod
spec:
  containers:
  - {{name: app, volumeMounts: [{{name: host, mountPath: /host}}]}}
  volumes:
  - {{name: host, hostPath: {{path: {path}}}}}
"
        );
        judge(policy, params, &pod).len()
    }

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
    fn sockets_of_all_runtimes_and_their_folders_are_found() {
        for path in [
            "/run/containerd/containerd.sock",
            "/run/k3s/containerd/containerd.sock",
            "/var/run/crio/crio.sock",
            "/run/podman/podman.sock",
            "/var/run",
            "/run/",
            "/run/containerd",
        ] {
            assert_eq!(found(&DOCKER_SOCK, DOCKER_SOCK.params, path), 1, "{path}");
        }
        for path in ["/run/udev", "/run/xtables.lock", "/var/run/thing.sock", "/srv/run"] {
            assert_eq!(found(&DOCKER_SOCK, DOCKER_SOCK.params, path), 0, "{path}");
        }
    }

    #[test]
    fn folders_that_control_the_node_are_found() {
        for path in [
            "/", "/etc/", "/etc/kubernetes/pki", "/root/.ssh", "/var/lib/kubelet", "/var/lib/kubelet/pki",
            "/var/lib/etcd/member", "/dev/sda1", "/proc/sys/kernel", "//usr//bin",
        ] {
            assert_eq!(found(&SENSITIVE_HOST_MOUNTS, SENSITIVE_HOST_MOUNTS.params, path), 1, "{path}");
        }
        for path in [
            "/etc/localtime", "/etc/ssl/certs", "/lib/modules", "/dev/shm", "/dev/kvm", "/sys/fs/cgroup", "/usr/share",
            "/var/log", "/var/lib/kubelet/plugins/csi", "/srv",
        ] {
            assert_eq!(found(&SENSITIVE_HOST_MOUNTS, SENSITIVE_HOST_MOUNTS.params, path), 0, "{path}");
        }
    }

    #[test]
    fn a_path_is_judged_as_the_kernel_reads_it() {
        finds_with(
            &SENSITIVE_HOST_MOUNTS,
            "{dirs: ['^/etc$', '^/et']}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                volumeMounts:
                - {name: etc, mountPath: /a}
                                         ^^ container `app` mounts `/etc` of its node
                - {name: root, mountPath: /b, subPath: etc}
                                          ^^ container `app` mounts `/etc` of its node
                - {name: root, mountPath: /c, subPath: srv}
              volumes:
              - {name: etc, hostPath: {path: /etc/}}
              - {name: root, hostPath: {path: /}}
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
