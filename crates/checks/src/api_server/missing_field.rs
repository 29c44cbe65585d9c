//! Fields that must be there.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "missing-field",
    summary: "objects without a field that the API server demands",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::MissingField, params),
};

policy! {
    /// Field that must be there.
    ///
    /// ## What it finds
    /// An object without a field that the API server demands of its kind: an `image`, a `selector`, the name of a
    /// port where there are several.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Add the field.
    ///
    /// ## Accepts
    /// Fields that the API server fills in itself.
    pub const MISSING_FIELD: Policy = Policy {
        id: "missing-field",
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
    fn the_key_of_what_lacks_a_field_is_marked() {
        finds(
            &MISSING_FIELD,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
            ^^^^ `spec.selector` must be set
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: app
                    ^^^^^^^^^ `spec.template.spec.containers[0].image` must be set
                    livenessProbe: {periodSeconds: 5}
                    ^^^^^^^^^^^^^ `spec.template.spec.containers[0].livenessProbe` must have one of `exec`, `httpGet`, `tcpSocket` and `grpc`
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              ports:
              - port: 80
                ^^^^^^^^ `spec.ports[0].name` must be set where there are several ports
              - {port: 443, name: https}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: readers}
            roleRef: {kind: ClusterRole, name: view}
            subjects:
            - {kind: ServiceAccount, name: web}
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `subjects[0].namespace` must be set for a ServiceAccount
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata: {name: data}
            spec: {accessModes: [ReadWriteOnce]}
            ^^^^ `spec.resources.requests.storage` must be set
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            spec:
              ingress:
              - from: [{}]
                       ^^ `spec.ingress[0].from[0]` must have a `podSelector`, a `namespaceSelector` or an `ipBlock`
            ",
        );
    }

    #[test]
    fn what_the_api_server_fills_in_may_be_missing() {
        accepts(
            &MISSING_FIELD,
            "
            apiVersion: v1
            kind: ReplicationController
            metadata: {generateName: web-}
            spec:
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - name: app
                    image: web
                    ports: [{containerPort: 80}]
                    livenessProbe: {httpGet: {port: 80}}
                  volumes: [{name: cache}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {clusterIP: None}
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: web}
            roleRef: {kind: Role, name: web}
            subjects: [{kind: ServiceAccount, name: web}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: web}
            ",
        );
    }

    #[test]
    fn a_selector_is_made_of_the_labels_of_the_template() {
        let fix = |labels: &str| {
            let text = format!(
                "{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: a}}, spec: {{template: {{metadata: {{labels: \
                 {labels}}}, spec: {{containers: [{{name: a, image: a}}]}}}}}}}}"
            );
            judge(&MISSING_FIELD, "", &text)[0].fix.clone()
        };
        assert_eq!(
            fix("{app: a}").unwrap().title,
            "select by the labels of the pod template"
        );
        assert!(fix("{}").is_none());
    }
}
