//! Admission policies that are in force nowhere.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "admission-policy-without-binding",
    summary: "ValidatingAdmissionPolicies and MutatingAdmissionPolicies that no binding names",
    kinds: &["MutatingAdmissionPolicy", "ValidatingAdmissionPolicy"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Admission policy without a binding.
    ///
    /// ## What it finds
    /// A ValidatingAdmissionPolicy or MutatingAdmissionPolicy that no binding of the input names.
    ///
    /// ## Why it matters
    /// A policy without a binding judges nothing, though a list of policies looks as if it did.
    ///
    /// ## How to fix
    /// Add a ValidatingAdmissionPolicyBinding (or a MutatingAdmissionPolicyBinding) whose `policyName` is
    /// the policy's name.
    ///
    /// ## Accepts
    /// Any binding, whatever it matches. Bindings outside the input are not seen: give all folders at once.
    pub const ADMISSION_POLICY_WITHOUT_BINDING: Policy = Policy {
        id: "admission-policy-without-binding",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let policy = subject.object;
    let kind = match policy.kind() {
        "MutatingAdmissionPolicy" => "MutatingAdmissionPolicyBinding",
        _ => "ValidatingAdmissionPolicyBinding",
    };
    let mut bindings = subject.inventory.of_kind(policy.group(), kind);
    let names_it = |binding: &Object| {
        binding
            .at(&["spec", "policyName"])
            .is_some_and(|name| name.text() == policy.name())
    };
    if !bindings.any(|binding| names_it(binding)) {
        report.object(format!("no {kind} names the policy, so it judges nothing"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &ADMISSION_POLICY_WITHOUT_BINDING,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
                             ^^^^^^^^ no ValidatingAdmissionPolicyBinding names the policy, so it judges nothing
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: replicas}
            spec: {policyName: replica}
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &ADMISSION_POLICY_WITHOUT_BINDING,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
            ---
            apiVersion: admissionregistration.k8s.io/v1beta1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: a}
            spec: {policyName: replicas}
            ",
        );
    }
}
