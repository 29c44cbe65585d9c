//! Fields that a kind does not have.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unknown-field",
    summary: "objects with fields that their kind does not have",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::UnknownField, params),
};

policy! {
    /// Field that the kind does not have.
    ///
    /// ## What it finds
    /// A field that is misspelt, or stands where it does not belong, in an object of a kind of Kubernetes' own,
    /// or of one whose CustomResourceDefinition is among the files.
    ///
    /// ## Why it matters
    /// `kubectl` has the API server refuse such an object; other clients drop the field and say nothing, so that
    /// the protection that the line was to give is not there.
    ///
    /// ## How to fix
    /// Spell the field as `kubectl explain` shows it, and put it where it belongs.
    ///
    /// ## Accepts
    /// Kinds for which there is no schema, versions that Kubernetes no longer serves, and parts that a schema
    /// leaves open with `x-kubernetes-preserve-unknown-fields`.
    pub const UNKNOWN_FIELD: Policy = Policy {
        id: "unknown-field",
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
    fn marks_the_key_and_says_what_may_be_meant() {
        finds(
            &UNKNOWN_FIELD,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, label: {app: web}}
                                  ^^^^^ `metadata.label` is not a field of ObjectMeta: did you mean `labels`?
            spec:
              template:
                spec:
                  containers:
                  - name: app
                    runAsUser: 1000
                    ^^^^^^^^^ `spec.template.spec.containers[0].runAsUser` is not a field of Container: it belongs in `securityContext`
                    securitycontext: {privileged: false}
                    ^^^^^^^^^^^^^^^ `spec.template.spec.containers[0].securitycontext` is not a field of Container: did you mean `securityContext`?
            ",
        );
    }

    #[test]
    fn a_slip_is_put_right_unless_the_field_is_there() {
        let fix = |text: &str| {
            let findings = judge(
                &UNKNOWN_FIELD,
                "",
                &format!("apiVersion: v1\nkind: Pod\nspec: {text}"),
            );
            findings[0]
                .fix
                .as_ref()
                .map(|fix| (fix.title.clone(), fix.safety))
        };
        // A server that ignored `hostpid` gave the pod no rights over its node.
        let unsafe_ = |title: &str| Some((title.to_owned(), palisade_policy::Safety::Unsafe));
        assert_eq!(fix("{hostpid: true}"), unsafe_("rename `hostpid` to `hostPID`"));
        assert_eq!(
            fix("{contaners: []}"),
            unsafe_("rename `contaners` to `containers`")
        );
        assert_eq!(fix("{hostpid: true, hostPID: false}"), None);
        assert_eq!(fix("{replicas: 3}"), None);
    }

    #[test]
    fn what_has_no_schema_may_have_any_field() {
        accepts(
            &UNKNOWN_FIELD,
            "
            apiVersion: example.com/v1
            kind: Deployment
            specs: {}
            ---
            apiVersion: batch/v1beta1
            kind: CronJob
            specs: {}
            ---
            apiVersion: v1
            kind: ConfigMap
            data: {anything: goes}
            ",
        );
    }

    #[test]
    fn a_definition_gives_the_fields_of_its_resources() {
        finds(
            &UNKNOWN_FIELD,
            "
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: backups.example.com}
            spec:
              group: example.com
              names: {kind: Backup, plural: backups}
              versions:
              - name: v1
                schema:
                  openAPIV3Schema:
                    type: object
                    properties:
                      spec:
                        type: object
                        properties:
                          schedule: {type: string}
                          extra: {type: object, x-kubernetes-preserve-unknown-fields: true}
                          labels: {type: object, additionalProperties: {type: object, properties: {a: {}}}}
            ---
            apiVersion: example.com/v1
            kind: Backup
            metadata: {name: daily, any: thing}
                                    ^^^ `metadata.any` is not a field of ObjectMeta
            spec:
              shedule: '@daily'
              ^^^^^^^ `spec.shedule` is not a field of Backup: did you mean `schedule`?
              extra: {any: thing}
              labels: {team: {a: 1, b: 2}}
                                    ^ `spec.labels.team.b` is not a field of Backup
            ---
            apiVersion: example.com/v2
            kind: Backup
            metadata: {name: another-version}
            spec: {any: thing}
            ",
        );
    }
}
