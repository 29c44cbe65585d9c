//! Containers that can write to their root file system.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "read-only-root-fs",
    summary: "containers whose root file system is not read-only",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Writable root file system.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container without `securityContext.readOnlyRootFilesystem: true`.
    ///
    /// ## Why it matters
    /// Who breaks into the container can replace its programs and bring tools of their own, and what
    /// the program writes there is lost at the next restart.
    ///
    /// ## How to fix
    /// Set `readOnlyRootFilesystem: true`, and mount an `emptyDir` at each folder that the program must
    /// write to, such as `/tmp`.
    ///
    /// ## Accepts
    /// Pods with `spec.os.name: windows`, where the setting does not exist.
    pub const NO_READ_ONLY_ROOT_FS: Policy = Policy {
        id: "no-read-only-root-fs",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("no-read-only-root-fs"),
            stackrox("Container using read-write root filesystem"),
            trivy("KSV014"),
            checkov("CKV_K8S_22"),
            kubescape("C-0017"),
            kube_score("container-security-context-readonlyrootfilesystem"),
            polaris("notReadOnlyRootFilesystem"),
            nsa("Kubernetes Pod security"),
        ],
        packs: EVERYWHERE,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    if pod.is_windows() {
        return;
    }
    for container in pod.all_containers() {
        let flag = container.security_context().read_only_root_filesystem();
        if flag.is_some_and(Value::is_true) {
            continue;
        }
        let place = flag.unwrap_or_else(|| container.key_or_anchor("securityContext"));
        let message = format!("container `{}` can write to its root file system", container.name());
        let fix = remedy::for_linux(pod, || remedy::set_in_context(container.value(), "readOnlyRootFilesystem", true));
        report.fixable(place, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag_or_where_it_belongs() {
        finds(
            &NO_READ_ONLY_ROOT_FS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsNonRoot: true}
              containers:
              - name: a
                securityContext: {readOnlyRootFilesystem: false}
                                                          ^^^^^ container `a` can write to its root file system
              - name: b
                securityContext: {privileged: false}
                ^^^^^^^^^^^^^^^ container `b` can write to its root file system
              - name: c
                      ^ container `c` can write to its root file system
            ",
        );
    }

    #[test]
    fn accepts_true_and_windows() {
        accepts(
            &NO_READ_ONLY_ROOT_FS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, securityContext: {readOnlyRootFilesystem: true}}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              os: {name: windows}
              containers:
              - {name: app}
            ",
        );
    }
}
