//! Admission policies that refuse nothing.

use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "admission-policy-only-audits",
    summary: "ValidatingAdmissionPolicyBindings without the action `Deny`",
    kinds: &["ValidatingAdmissionPolicyBinding"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Admission policy that only warns or audits.
    ///
    /// ## What it finds
    /// A ValidatingAdmissionPolicyBinding whose `validationActions` lack `Deny`.
    ///
    /// ## Why it matters
    /// What the policy forbids is admitted, with a warning or an entry in the audit log. That is right
    /// while a policy is tried, and easily forgotten.
    ///
    /// ## How to fix
    /// Put `Deny` in the place of `Warn`, beside which the API server does not take it, once the warnings have
    /// gone; `Audit` may stay.
    ///
    /// ## Accepts
    /// `Deny` beside other actions.
    pub const ADMISSION_POLICY_ONLY_AUDITS: Policy = Policy {
        id: "admission-policy-only-audits",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}

fn check(binding: &Object, report: &mut Reporter<'_>) {
    let Some(actions) = binding.at(&["spec", "validationActions"]) else {
        return;
    };
    if !actions.items().any(|action| action.text() == "Deny") {
        let place = key_of(binding, &["spec", "validationActions"]);
        let fix = actions
            .is_sequence()
            .then(|| Fix::unsafe_("add `Deny`", [Edit::append(actions, "Deny")]));
        report.fixable(
            place,
            "what the policy forbids is admitted",
            fix.filter(|_| !has_warning(actions)),
        );
    }
}

/// Whether `Warn` is there, which the API server does not accept beside `Deny`.
fn has_warning(actions: Value<'_>) -> bool {
    actions.items().any(|action| action.text() == "Warn")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &ADMISSION_POLICY_ONLY_AUDITS,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: replicas}
            spec:
              validationActions: [Audit, Warn]
              ^^^^^^^^^^^^^^^^^ what the policy forbids is admitted
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &ADMISSION_POLICY_ONLY_AUDITS,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: replicas}
            spec: {validationActions: [Deny, Audit]}
            ",
        );
    }
}
