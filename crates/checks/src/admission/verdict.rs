//! What the admission policies among the objects say of the others.

use std::rc::Rc;
use std::sync::Arc;

use palisade_access::Access;
use palisade_admission::{ByRbac, Policies, Request, Review, resource_of};
use palisade_model::Inventory;

use crate::api_server;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "admission-policy-verdict",
    summary: "objects that a ValidatingAdmissionPolicy of the input, with its binding, denies, warns of, or notes",
    kinds: &["Any"],
    params: &[
        Param::new(
            "action",
            ParamKind::OneOf(&["Deny", "Warn", "Audit"]),
            "the action of the binding",
        )
        .required(),
        api_server::KUBE_VERSION,
    ],
    compile,
};

policy! {
    /// Object that an admission policy denies.
    ///
    /// ## What it finds
    /// An object of the input that a ValidatingAdmissionPolicy of the input, with a binding whose action is `Deny`, would
    /// refuse when it is created. Policies are run as the API server runs them: matching, conditions, parameters, variables,
    /// budgets and messages.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Change the object as the message says; the policy's own expression is what must hold.
    ///
    /// ## Accepts
    /// What the policy allows. Where it asks who makes the request, or for labels of a namespace that is not among
    /// the objects, that is told as not judged.
    pub const DENIED_BY_ADMISSION_POLICY: Policy = Policy {
        id: "denied-by-admission-policy",
        check: &CHECK,
        params: "{action: Deny}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };

    /// Object that an admission policy warns of.
    ///
    /// ## What it finds
    /// An object of the input that a ValidatingAdmissionPolicy of the input, with a binding whose action is `Warn`, would
    /// warn of when it is created.
    ///
    /// ## Why it matters
    /// Whoever applies the object is warned each time, and once the policy denies, the object is refused.
    ///
    /// ## How to fix
    /// Change the object as the message says; the policy's own expression is what must hold.
    ///
    /// ## Accepts
    /// What the policy allows.
    pub const WARNED_BY_ADMISSION_POLICY: Policy = Policy {
        id: "warned-by-admission-policy",
        check: &CHECK,
        params: "{action: Warn}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };

    /// Object that an admission policy notes in the audit log.
    ///
    /// ## What it finds
    /// An object of the input for which a ValidatingAdmissionPolicy of the input, with a binding whose action is `Audit`,
    /// would note a failure in the audit log.
    ///
    /// ## Why it matters
    /// Somebody wants to know of such objects; once the policy denies, they are refused.
    ///
    /// ## How to fix
    /// Change the object as the message says; the policy's own expression is what must hold.
    ///
    /// ## Accepts
    /// What the policy allows.
    pub const AUDITED_BY_ADMISSION_POLICY: Policy = Policy {
        id: "audited-by-admission-policy",
        check: &CHECK,
        params: "{action: Audit}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let action = params.text("action");
    let minor = api_server::target(params)?;
    Ok(Rule::inventory(move |subject, report| {
        let review = review(subject, minor);
        let failures = review.failures.iter();
        for failure in failures.filter(|failure| failure.actions.contains(&action)) {
            let policy = &failure.policy;
            let binding = match &failure.binding {
                binding if binding == policy || binding.is_empty() => String::new(),
                binding => format!(" with binding `{binding}`"),
            };
            report.object(format!(
                "ValidatingAdmissionPolicy `{policy}`{binding}: {}",
                failure.message
            ));
        }
        if action == "Deny" {
            review.unknown.iter().for_each(|why| report.not_assessable(why));
        }
    }))
}

/// What the policies among all objects say of one, worked out once for all actions.
fn review(subject: &Subject<'_>, minor: u32) -> Rc<Review> {
    subject.memo.get(|| {
        let known = known(subject.inventory, minor);
        if known.policies.policies().is_empty() {
            return Review::default();
        }
        // Policies see what the server has made of the object.
        let object = palisade_defaults::defaulted(subject.object);
        let request = Request::create(&object, resource_of(object.identity()));
        let authorizer = ByRbac {
            access: &known.access,
            user: None,
        };
        known
            .policies
            .review(&request, subject.inventory, Some(&authorizer))
    })
}

/// What is known of an inventory as a whole.
struct Known {
    policies: Policies,
    access: Access,
}

fn known(inventory: &Inventory, minor: u32) -> Arc<Known> {
    inventory.derived(|inventory| {
        let policies = Policies::of(inventory, u16::try_from(minor).unwrap_or(u16::MAX));
        let is_asked = !policies.policies().is_empty();
        let access = if is_asked {
            Access::of(inventory)
        } else {
            Access::default()
        };
        Known { policies, access }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    const POLICY: &str = "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
            spec:
              matchConstraints:
                resourceRules:
                - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
              validations:
              - {expression: object.spec.replicas <= 3, message: at most 3 replicas}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicyBinding
            metadata: {name: replicas-in-shop}
            spec:
              policyName: replicas
              validationActions: [ACTION]
              matchResources: {objectSelector: {matchLabels: {app: web}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, labels: {app: web}}
                             ^^^ ValidatingAdmissionPolicy `replicas` with binding `replicas-in-shop`: at most 3 replicas
            spec: {replicas: 4}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: other, labels: {app: other}}
            spec: {replicas: 4}
            ";

    #[test]
    fn policies_of_the_input_judge_it() {
        finds(&DENIED_BY_ADMISSION_POLICY, &POLICY.replace("ACTION", "Deny"));
        finds(
            &WARNED_BY_ADMISSION_POLICY,
            &POLICY.replace("ACTION", "Warn, Audit"),
        );
        finds(
            &AUDITED_BY_ADMISSION_POLICY,
            &POLICY.replace("ACTION", "Warn, Audit"),
        );
    }

    #[test]
    fn what_is_allowed_is_accepted() {
        let text = POLICY.replace("ACTION", "Deny").replace("<= 3", "<= 4");
        let text: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with('^'))
            .collect();
        accepts(&DENIED_BY_ADMISSION_POLICY, &text.join("\n"));
    }
}
