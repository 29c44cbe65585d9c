//! Admission policies that let through what they cannot judge.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "admission-policy-fails-open",
    summary: "ValidatingAdmissionPolicies and MutatingAdmissionPolicies with `failurePolicy: Ignore`",
    kinds: &["MutatingAdmissionPolicy", "ValidatingAdmissionPolicy"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Admission policy that fails open.
    ///
    /// ## What it finds
    /// A ValidatingAdmissionPolicy or MutatingAdmissionPolicy with `failurePolicy: Ignore`.
    ///
    /// ## Why it matters
    /// An object for which an expression fails (a field that is not there, a parameter that was deleted) is
    /// admitted: whoever finds such an object gets past the policy.
    ///
    /// ## How to fix
    /// Set `failurePolicy: Fail`, and guard fields that may be missing with `has()` or `?`.
    ///
    /// ## Accepts
    /// `Fail`, which is the default.
    pub const ADMISSION_POLICY_FAILS_OPEN: Policy = Policy {
        id: "admission-policy-fails-open",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(policy: &Object, report: &mut Reporter<'_>) {
    let failure = policy
        .at(&["spec", "failurePolicy"])
        .filter(|failure| failure.text() == "Ignore");
    if let Some(failure) = failure {
        let fix = Fix::unsafe_("fail closed", [Edit::replace(failure, "Fail")]);
        report.fixable(failure, "objects that the policy cannot judge are admitted", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &ADMISSION_POLICY_FAILS_OPEN,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
            spec:
              failurePolicy: Ignore
                             ^^^^^^ objects that the policy cannot judge are admitted
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &ADMISSION_POLICY_FAILS_OPEN,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
            spec: {failurePolicy: Fail}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: other}
            ",
        );
    }
}
