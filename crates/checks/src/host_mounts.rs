//! Folders and sockets of the node that containers mount.

use palisade_model::clean_path;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "host-mounts",
    summary: "containers that mount a path of the node which a pattern forbids",
    kinds: &["DeploymentLike", "PersistentVolume"],
    params: &[
        Param::new("dirs", ParamKind::Patterns, "patterns of the paths that must not be mounted"),
        Param::new(
            "persistentVolumes",
            ParamKind::Bool,
            "also find PersistentVolumes of such a path (`hostPath` or `local`), which any claim may bring into a pod",
        ),
    ],
    compile,
};

policy! {
    /// Container runtime socket mounted.
    ///
    /// ## What it finds
    /// A container that mounts the socket of the node's container runtime (Docker, containerd, CRI-O,
    /// Podman), or a folder such as `/run` that the socket is in; and a PersistentVolume of such a path.
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
        params: r"{persistentVolumes: true, dirs: [
            '/(buildkitd|docker|containerd|crio|cri-dockerd|dockershim|isulad|podman)\.sock(\.ttrpc)?$',
            '^(/var)?/run(/(buildkit|containerd|crio|docker|docker/containerd|k3s|k3s/containerd|podman))?$',
            '^/var/snap/microk8s/common/run$',
            '(?i)[/\\]pipe[/\\](docker_engine|containerd-containerd)$',
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
    /// the container runtime keep their state and credentials; and a PersistentVolume of such a folder.
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
        params: r"{persistentVolumes: true, dirs: [
            '^/$',
            '^/(bin|boot|dev|etc|lib|lib64|proc|sbin|sys|usr|var)$',
            '^/(home|root)$',
            '^/root/',
            '/\.(aws|azure|docker|gnupg|kube|ssh)(/|$)',
            '^/sys/(firmware|kernel/(debug|security|uevent_helper))(/|$)',
            '^/var/spool/cron(/|$)',
            '^/dev/(disk|dm-|kmem|mapper|mem|nvme|sd[a-z]|vd[a-z]|xvd[a-z])',
            '^/etc/(cni|cron[^/]*|gshadow|init\.d|kubernetes|ld\.so\.preload|pam\.d|rancher|shadow|ssh|sudoers[^/]*|systemd)(/|$)',
            '^/opt/cni(/bin)?$',
            '^/proc/([0-9]+|kcore|kmem|mem|self|thread-self|sys|sysrq-trigger)(/|$)',
            '^/(usr/)?lib/systemd(/|$)',
            '^/usr/(bin|lib|lib64|libexec|local|local/s?bin|sbin)$',
            '^/var/lib(/(containerd|containers|docker|k0s|kubelet|rancher))?$',
            '^/var/lib/(cloud|etcd|kubelet/(config\.yaml|kubeconfig|pki|pods)|minikube/certs|rancher/(k3s|rke2)/server)(/|$)',
            '(?i)^c:[/\\]*(windows|programdata|etc)?[/\\]*$',
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
    let persistent_volumes = params.flag("persistentVolumes");
    Ok(Rule::object_with_pod(move |object, pod, report| {
        let is_forbidden = |path: &str| forbidden.iter().any(|pattern| pattern.matches(path));
        for mount in pod.into_iter().flat_map(PodSpec::host_mounts) {
            let path = mount.host_path();
            if is_forbidden(&path) {
                let message = format!("container `{}` mounts `{path}` of its node", mount.container.name());
                report.at(mount.anchor(), message);
            }
        }
        if persistent_volumes && object.kind() == "PersistentVolume" {
            let written = ["hostPath", "local"].into_iter().filter_map(|source| object.at(&["spec", source, "path"]));
            for place in written {
                let path = clean_path(place.text());
                if is_forbidden(&path) {
                    report.at(place, format!("volume holds `{path}` of its node"));
                }
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
    fn marks_the_path_of_a_persistent_volume() {
        let volume = |source: &str, path: &str| {
            format!("{{apiVersion: v1, kind: PersistentVolume, spec: {{{source}: {{path: {path}}}}}}}")
        };
        finds(
            &SENSITIVE_HOST_MOUNTS,
            "
            apiVersion: v1
            kind: PersistentVolume
            metadata: {name: node}
            spec:
              hostPath:
                path: /var/../etc/
                      ^^^^^^^^^^^^ volume holds `/etc` of its node
            ",
        );
        for (source, path) in [("hostPath", "/run"), ("local", "/run/containerd/containerd.sock")] {
            assert_eq!(judge(&DOCKER_SOCK, DOCKER_SOCK.params, &volume(source, path)).len(), 1, "{path}");
            assert_eq!(judge(&DOCKER_SOCK, "{dirs: ['.']}", &volume(source, path)).len(), 0, "{path}");
        }
        accepts(&SENSITIVE_HOST_MOUNTS, &volume("local", "/mnt/disks/one"));
    }

    #[test]
    fn paths_of_windows_are_found() {
        for path in [r"'\\.\pipe\docker_engine'", r"'//./pipe/containerd-containerd'"] {
            assert_eq!(found(&DOCKER_SOCK, DOCKER_SOCK.params, path), 1, "{path}");
        }
        for path in [r"'C:\'", "'c:/'", r"'C:\Windows'"] {
            assert_eq!(found(&SENSITIVE_HOST_MOUNTS, SENSITIVE_HOST_MOUNTS.params, path), 1, "{path}");
        }
        assert_eq!(found(&SENSITIVE_HOST_MOUNTS, SENSITIVE_HOST_MOUNTS.params, r"'C:\data'"), 0);
    }

    #[test]
    fn folders_that_control_the_node_are_found() {
        for path in [
            "/", "/etc/", "/etc/kubernetes/pki", "/root/.ssh", "/var/lib/kubelet", "/var/lib/kubelet/pki",
            "/var/lib/etcd/member", "/dev/sda1", "/proc/sys/kernel", "//usr//bin", "/proc/1/root/srv", "/home/ops/.kube",
            "/sys/kernel/debug/tracing", "/lib/systemd/system", "/etc/ld.so.preload", "/home",
        ] {
            assert_eq!(found(&SENSITIVE_HOST_MOUNTS, SENSITIVE_HOST_MOUNTS.params, path), 1, "{path}");
        }
        for path in [
            "/etc/localtime", "/etc/ssl/certs", "/lib/modules", "/dev/shm", "/dev/kvm", "/sys/fs/cgroup", "/usr/share",
            "/var/log", "/var/lib/kubelet/plugins/csi", "/srv", "/home/shop/data",
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
