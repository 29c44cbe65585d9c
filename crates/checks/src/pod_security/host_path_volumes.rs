//! Volumes that are folders of the node.

use super::field::{Part, Path};
use super::{PACK, VERSION, Version, WORKLOADS};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const VOLUMES: Path = &["volumes"];

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-host-path-volumes",
    summary: "hostPath volumes",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// Volume of the node (Pod Security: baseline).
    ///
    /// ## What it finds
    /// A volume with the source `hostPath`, mounted or not.
    ///
    /// ## Why it matters
    /// A folder of the node is a way onto it: to read the credentials of the kubelet and of other
    /// pods, and, where it can be written, to run code there.
    ///
    /// ## How to fix
    /// Use a `persistentVolumeClaim`, an `emptyDir`, a `configMap` or a `csi` volume. Agents of the
    /// node that really need it belong in a namespace of their own, with the level `privileged`.
    ///
    /// ## Accepts
    /// Every other source. At the level `restricted`, `pod-security-restricted-volumes` stands in for
    /// this policy.
    pub const HOST_PATH_VOLUMES: Policy = Policy {
        id: "pod-security-host-path-volumes",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            pod_security("hostPathVolumes"),
            cis("5.2.11"),
            trivy("KSV023"),
            kubescape("C-0048"),
            polaris("hostPathSet"),
        ],
        packs: PACK,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    Part::pod(pod).each_item(VOLUMES, report, |volume, report| {
        if let Some(source) = volume.value().and_then(|volume| volume.get("hostPath")) {
            report.at(source, format!("volume `{}` is a hostPath volume", volume.name()));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_source() {
        finds(
            &HOST_PATH_VOLUMES,
            "
            apiVersion: v1
            kind: ReplicationController
            spec:
              template:
                spec:
                  volumes:
                  - name: root
                    hostPath:
                      path: /
                      ^^^^^^^ volume `root` is a hostPath volume
                  - {name: broken, hostPath: {}}
                                             ^^ volume `broken` is a hostPath volume
                  - oops
                    ^^^^ pod has a string in `volumes`, where Kubernetes takes a mapping
            ",
        );
    }

    #[test]
    fn accepts_other_sources_and_none() {
        accepts(
            &HOST_PATH_VOLUMES,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - {name: a, nfs: {server: files, path: /}}
              - {name: b, hostPath: null}
              - {name: c}
              -
            ",
        );
    }
}
