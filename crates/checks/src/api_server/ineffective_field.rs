//! What the API server takes with a warning.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ineffective-field",
    summary: "settings that do nothing, or will not for long",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::Ineffective, params),
};

policy! {
    /// Setting that does nothing.
    ///
    /// ## What it finds
    /// What the API server takes with a warning: annotations and volumes that do nothing any more, labels of nodes
    /// that were renamed, addresses of a headless Service, entries that come twice, fractions of a byte.
    ///
    /// ## Why it matters
    /// A protection that is asked for in an old way is not there; and what still works may not after the next
    /// upgrade.
    ///
    /// ## How to fix
    /// Say it in the way that the finding names, or remove it.
    ///
    /// ## Accepts
    /// An old annotation beside the field that replaces it. Environment variables that are set twice are told by
    /// `duplicate-env-var`.
    pub const INEFFECTIVE_FIELD: Policy = Policy {
        id: "ineffective-field",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, judge};

    #[test]
    fn marks_the_setting() {
        finds(
            &INEFFECTIVE_FIELD,
            "
            apiVersion: v1
            kind: Pod
            metadata:
              name: a
              annotations: {seccomp.security.alpha.kubernetes.io/pod: runtime/default}
                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]` does nothing since Kubernetes 1.27: set `securityContext.seccompProfile`
            spec:
              nodeSelector: {beta.kubernetes.io/arch: amd64}
                             ^^^^^^^^^^^^^^^^^^^^^^^ `spec.nodeSelector[beta.kubernetes.io/arch]` is an old name: nodes have the label `kubernetes.io/arch`
              containers:
              - name: a
                image: a
                resources: {limits: {memory: 512m}}
                                             ^^^^ `spec.containers[0].resources.limits.memory` is a fraction of a byte, `m` being a thousandth: did you mean `512M`?
              volumes: [{name: a, glusterfs: {endpoints: a, path: b}}]
                                  ^^^^^^^^^ `spec.volumes[0].glusterfs` does nothing since Kubernetes 1.26
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: a}
            spec: {clusterIP: None, sessionAffinity: ClientIP}
                                    ^^^^^^^^^^^^^^^ `spec.sessionAffinity` does nothing with `clusterIP: None`
            ",
        );
    }

    #[test]
    fn an_annotation_beside_its_field_is_for_old_clusters() {
        accepts(
            &INEFFECTIVE_FIELD,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: a, annotations: {seccomp.security.alpha.kubernetes.io/pod: runtime/default}}
            spec:
              securityContext: {seccompProfile: {type: RuntimeDefault}}
              containers: [{name: a, image: a}]
            ",
        );
    }

    #[test]
    fn a_deprecation_is_told_from_its_version_on() {
        let service = "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 1}], externalIPs: [1.2.3.4]}}";
        assert_eq!(judge(&INEFFECTIVE_FIELD, "", service).len(), 1);
        assert_eq!(
            judge(&INEFFECTIVE_FIELD, "{kubeVersion: '1.35'}", service).len(),
            0
        );
    }
}
