//! Fields that do not go together.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "conflicting-fields",
    summary: "objects in which one field rules out another",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::Conflict, params),
};

policy! {
    /// Fields that do not go together.
    ///
    /// ## What it finds
    /// What the API server refuses since one part of the object rules out another: a selector that does not match
    /// the pod template, a mount of a volume that is not there, a name that comes twice, two sources of one value,
    /// a request above its limit, a field that this kind may not set.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Decide which of the two is meant, and change or remove the other.
    ///
    /// ## Accepts
    /// What the API server takes, even where it makes little sense.
    pub const CONFLICTING_FIELDS: Policy = Policy {
        id: "conflicting-fields",
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
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_ruled_out() {
        finds(
            &CONFLICTING_FIELDS,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              selector: {matchLabels: {app: web}}
              strategy: {type: Recreate, rollingUpdate: {maxSurge: 1}}
                                                        ^^^^^^^^^^^^^ `spec.strategy.rollingUpdate` must not be set with `type: Recreate`
              template:
                metadata: {labels: {app: shop}}
                           ^^^^^^ `spec.template.metadata.labels` must have the labels that `selector` asks for
                spec:
                  restartPolicy: Never
                                 ^^^^^ `spec.template.spec.restartPolicy` must be `Always` for a Deployment
                  containers:
                  - name: app
                    image: web
                    resources: {requests: {cpu: 2}, limits: {cpu: 1500m}}
                                                ^ `spec.template.spec.containers[0].resources.requests.cpu` must not be more than its limit, 1500m
                    volumeMounts: [{name: cahce, mountPath: /a}, {name: cache, mountPath: /a}]
                                          ^^^^^ `spec.template.spec.containers[0].volumeMounts[0].name` names no volume of the pod: did you mean `cache`?
                                                                                          ^^ `spec.template.spec.containers[0].volumeMounts[1].mountPath` is where another volume is mounted
                    env: [{name: A, value: b, valueFrom: {fieldRef: {fieldPath: metadata.name}}}]
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `spec.template.spec.containers[0].env[0].valueFrom` must not be set beside a `value`
                    securityContext: {privileged: true, allowPrivilegeEscalation: false}
                                                  ^^^^ `spec.template.spec.containers[0].securityContext.privileged` must not be set with `allowPrivilegeEscalation: false`
                  volumes: [{name: cache, emptyDir: {}}]
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {minAvailable: 1, maxUnavailable: 1}
                                                    ^ `spec.maxUnavailable` must not be set beside `minAvailable`
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec: {egress: [{to: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}]}
                                                                        ^^^^^^^^^^^ `spec.egress[0].to[0].ipBlock.except[0]` must lie in `cidr`, and be smaller
            ",
        );
    }

    #[test]
    fn a_stateful_set_brings_volumes_of_its_own() {
        accepts(
            &CONFLICTING_FIELDS,
            "
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
              selector: {matchExpressions: [{key: app, operator: Exists}]}
              template:
                metadata: {labels: {app: db}}
                spec:
                  containers: [{name: db, image: db, volumeMounts: [{name: data, mountPath: /data}]}]
              volumeClaimTemplates: [{metadata: {name: data}}]
            ",
        );
    }
}
