//! Annotations that must be set.

use crate::entry_match::{Field, KEY, KINDS, VALUE, required};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "required-annotation",
    summary: "objects without an annotation whose key and value match patterns",
    kinds: &["Any"],
    params: &[KEY, VALUE, KINDS],
    compile: |params| required(Field::Annotations, params),
};

policy! {
    /// No e-mail annotation.
    ///
    /// ## What it finds
    /// A workload without an annotation whose key contains `email` and whose value is an e-mail address.
    ///
    /// ## Why it matters
    /// When a workload misbehaves or is attacked, whoever finds out must know whom to tell.
    ///
    /// ## How to fix
    /// Add the annotation `email` with the address of the team that owns the workload.
    ///
    /// ## Accepts
    /// Any key that contains `email`, such as `example.com/team-email`.
    pub const REQUIRED_ANNOTATION_EMAIL: Policy = Policy {
        id: "required-annotation-email",
        check: &CHECK,
        params: r"{key: email, value: '[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+', kinds: [DeploymentLike]}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("required-annotation-email"), stackrox("Required Annotation: Email")],
        packs: OPTIONAL,
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_wrong_value_or_where_one_should_be() {
        finds(
            &REQUIRED_ANNOTATION_EMAIL,
            r"
            apiVersion: v1
            kind: Pod
            metadata: {annotations: {team: a}}
                       ^^^^^^^^^^^ no annotation matches `email` with a value that matches `[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+`
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: app}
                             ^^^ no annotation matches `email` with a value that matches `[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+`
            ---
            apiVersion: v1
            kind: Pod
            metadata: {annotations: {email: nobody}}
                                            ^^^^^^ the annotation `email` is `nobody`, which does not match `[a-zA-Z0-9_.+-]+@[a-zA-Z0-9-]+\.[a-zA-Z0-9-.]+`
            ",
        );
    }

    #[test]
    fn accepts_an_address_and_other_kinds() {
        accepts(
            &REQUIRED_ANNOTATION_EMAIL,
            "
            apiVersion: v1
            kind: Pod
            metadata: {annotations: {email: none, example.com/email: shop@example.com}}
            ---
            apiVersion: v1
            kind: Service
            ",
        );
    }

    #[test]
    fn all_kinds_are_judged_unless_some_are_named() {
        finds_with(
            &REQUIRED_ANNOTATION_EMAIL,
            "{key: email}",
            "
            apiVersion: v1
            kind: Service
                  ^^^^^^^ no annotation matches `email`
            ",
        );
        let error = REQUIRED_ANNOTATION_EMAIL.compile_with("{key: email, kinds: [Deploymint]}").unwrap_err();
        assert!(error.message.starts_with("parameter `kinds`: `Deploymint` is none of Any, DeploymentLike"), "{error}");
    }
}
