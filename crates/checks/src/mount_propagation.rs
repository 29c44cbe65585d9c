//! Mounts that containers make on their node.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "mount-propagation",
    summary: "containers whose mounts appear on the node",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Mounts that appear on the node.
    ///
    /// ## What it finds
    /// A volume mount with `mountPropagation: Bidirectional`.
    ///
    /// ## Why it matters
    /// What the container mounts there is mounted on the node and in every other container of the volume:
    /// it can lay a file system of its own over theirs. Kubernetes allows it to privileged containers only.
    ///
    /// ## How to fix
    /// Remove `mountPropagation`, or use `HostToContainer` to see what the node mounts. Storage drivers that
    /// really mount for others belong in a namespace of their own.
    ///
    /// ## Accepts
    /// `None` and `HostToContainer`.
    pub const MOUNT_PROPAGATION: Policy = Policy {
        id: "mount-propagation",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[stackrox("Docker CIS 5.19: Ensure mount propagation mode is not enabled")],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    for mount in container.volume_mounts() {
        let mode = mount.get("mountPropagation").filter(|mode| mode.text() == "Bidirectional");
        if let Some(mode) = mode {
            let path = mount.get("mountPath").map(Value::text).unwrap_or_default();
            let message = format!("mounts that container `{}` makes in `{path}` appear on the node", container.name());
            let fix = Fix::unsafe_("set `HostToContainer`", [Edit::replace(mode, "HostToContainer")]);
            report.fixable(mode, message, fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_mode() {
        finds(
            &MOUNT_PROPAGATION,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: driver
                volumeMounts:
                - name: pods
                  mountPath: /var/lib/kubelet/pods
                  mountPropagation: Bidirectional
                                    ^^^^^^^^^^^^^ mounts that container `driver` makes in `/var/lib/kubelet/pods` appear on the node
            ",
        );
    }

    #[test]
    fn accepts_one_direction_and_none() {
        accepts(
            &MOUNT_PROPAGATION,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                volumeMounts:
                - {name: a, mountPath: /a, mountPropagation: HostToContainer}
                - {name: b, mountPath: /b, mountPropagation: None}
                - {name: c, mountPath: /c}
            ",
        );
    }
}
