//! Folders of the node that containers can write to.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "writable-host-mount",
    summary: "containers that mount a path of the node without `readOnly`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Writable host path.
    ///
    /// ## What it finds
    /// A container that mounts a `hostPath` volume without `readOnly: true`.
    ///
    /// ## Why it matters
    /// What the container writes there outlives it and is read by the node and by other pods: a
    /// program, a unit file or a link placed well takes the node over.
    ///
    /// ## How to fix
    /// Set `readOnly: true` on the mount, or use an `emptyDir` or a PersistentVolumeClaim to write to.
    ///
    /// ## Accepts
    /// Mounts with `readOnly: true`, and a volume that no container mounts.
    pub const WRITABLE_HOST_MOUNT: Policy = Policy {
        id: "writable-host-mount",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("writable-host-mount"), kubescape("C-0045")],
        packs: DEFAULT_ONLY,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    for mount in pod.host_mounts() {
        if mount.value.get("readOnly").is_some_and(Value::is_true) {
            continue;
        }
        let message = format!("container `{}` can write to `{}` of its node", mount.container.name(), mount.host_path());
        // Whoever may open a socket may write to it, also where its mount is read-only.
        let is_socket = mount.host_path().ends_with(".sock");
        let fix = (!is_socket).then(|| Fix::unsafe_("mount it read-only", [Edit::set(mount.value, &["readOnly"], true)]));
        report.fixable(mount.anchor(), message, fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    #[test]
    fn marks_the_mount() {
        finds(
            &WRITABLE_HOST_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                volumeMounts:
                - name: data
                  mountPath: /data
                             ^^^^^ container `app` can write to `/srv/data` of its node
                - name: data
                  readOnly: false
                  subPath: logs/
                  mountPath: /logs
                             ^^^^^ container `app` can write to `/srv/data/logs` of its node
              volumes:
              - name: data
                hostPath: {path: /srv/data}
            ",
        );
    }

    #[test]
    fn a_socket_is_not_mounted_read_only_for_that_would_only_look_better() {
        let has_fix = |path: &str| {
            let text = format!(
                "apiVersion: v1\nkind: Pod\nspec: {{containers: [{{name: a, volumeMounts: [{{name: v, mountPath: /v}}]}}], \
                 volumes: [{{name: v, hostPath: {{path: {path}}}}}]}}\n"
            );
            judge(&WRITABLE_HOST_MOUNT, "", &text)[0].fix.is_some()
        };
        assert!(has_fix("/srv/data"));
        assert!(!has_fix("/run/docker.sock"));
    }

    #[test]
    fn accepts_read_only_mounts_and_other_volumes() {
        accepts(
            &WRITABLE_HOST_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                volumeMounts:
                - {name: data, mountPath: /data, readOnly: true}
                - {name: scratch, mountPath: /tmp}
                - {name: nowhere, mountPath: /n}
              volumes:
              - {name: data, hostPath: {path: /srv/data}}
              - {name: scratch, emptyDir: {}}
              - {name: unused, hostPath: {path: /srv}}
            ",
        );
    }
}
