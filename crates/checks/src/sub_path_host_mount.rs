//! Parts of the node's file system, found through a path that a container may change.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "sub-path-host-mount",
    summary: "containers that mount a part of a node's folder by `subPath`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Part of a host path mounted.
    ///
    /// ## What it finds
    /// A mount of a `hostPath` volume with `subPath` or `subPathExpr`.
    ///
    /// ## Why it matters
    /// The kubelet follows the path below the volume when the container starts. Whoever can write to the
    /// volume puts a link there; holes in how the kubelet guards against that have opened the whole node
    /// (CVE-2017-1002101, CVE-2021-25741).
    ///
    /// ## How to fix
    /// Let the volume name the exact folder in `hostPath.path`, and mount it without `subPath`.
    ///
    /// ## Accepts
    /// `subPath` in volumes that are not of the node.
    pub const SUB_PATH_HOST_MOUNT: Policy = Policy {
        id: "sub-path-host-mount",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    for mount in pod.host_mounts() {
        let field = ["subPath", "subPathExpr"].into_iter().find_map(|field| mount.value.get(field));
        if let Some(field) = field.filter(|field| !field.text().is_empty()) {
            let (name, path) = (mount.container.name(), mount.host_path());
            report.at(field, format!("container `{name}` mounts `{path}` of its node by a path below the volume"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_path_below() {
        finds(
            &SUB_PATH_HOST_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes: [{name: data, hostPath: {path: /srv}}]
              containers:
              - name: app
                volumeMounts:
                - {name: data, mountPath: /data, subPath: app/data}
                                                          ^^^^^^^^ container `app` mounts `/srv/app/data` of its node by a path below the volume
            ",
        );
    }

    #[test]
    fn accepts_whole_volumes_and_others() {
        accepts(
            &SUB_PATH_HOST_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes: [{name: data, hostPath: {path: /srv}}, {name: config, configMap: {name: a}}]
              containers:
              - name: app
                volumeMounts: [{name: data, mountPath: /data}, {name: config, mountPath: /etc/a, subPath: a}]
            ",
        );
    }
}
