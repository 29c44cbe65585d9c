//! What all policies together say of a request: the API server's answer.

use std::sync::Arc;

use palisade_cel::Authorize;
use palisade_model::{Inventory, Object, is_cluster_scoped};

use crate::binding::{Binding, ParamRef};
use crate::evaluate::Outcome;
use crate::matching::Matches;
use crate::policy::{Param, Refusal, ValidatingPolicy};
use crate::request::Request;

/// The API group of admission policies.
const GROUP: &str = "admissionregistration.k8s.io";

/// Policies, each with where it is in force.
#[derive(Debug, Default)]
pub struct Policies {
    policies: Vec<Bound>,
    /// What an API server would not have taken, with the reasons.
    pub refused: Vec<(Arc<Object>, Vec<Refusal>)>,
}

/// A policy with its bindings.
#[derive(Debug)]
pub struct Bound {
    /// The object that it was read from.
    pub object: Arc<Object>,
    /// The policy.
    pub policy: ValidatingPolicy,
    /// Where it is in force.
    pub bindings: Vec<Binding>,
}

/// The API server's answer to a request.
#[derive(Clone, Debug, Default)]
pub struct Review {
    /// What speaks against the request, in the order of the policies.
    pub failures: Vec<Failure>,
    /// What is noted in the audit log, under the policy's name and the annotation's key.
    pub audit_annotations: Vec<(String, String)>,
    /// What could not be judged, and why.
    pub unknown: Vec<String>,
}

/// What one binding of a policy says against a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// The policy's name.
    pub policy: String,
    /// The binding's name; empty where the policy itself can't be judged.
    pub binding: String,
    /// The validation, by its number.
    pub validation: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// The reason of the answer.
    pub reason: String,
    /// What becomes of it: `Deny`, `Warn`, `Audit`.
    pub actions: Vec<String>,
}

impl Failure {
    /// Whether the request is denied for it.
    pub fn denies(&self) -> bool {
        self.actions.iter().any(|action| action == "Deny")
    }
}

impl Review {
    /// Whether the request passes.
    pub fn is_allowed(&self) -> bool {
        !self.failures.iter().any(Failure::denies)
    }

    /// Why it does not, as the API server answers.
    pub fn message(&self) -> Option<String> {
        let denial = self.failures.iter().find(|failure| failure.denies())?;
        let (policy, binding, message) = (&denial.policy, &denial.binding, &denial.message);
        Some(match binding.as_str() {
            "" => format!("ValidatingAdmissionPolicy '{policy}' denied request: {message}"),
            _ => format!(
                "ValidatingAdmissionPolicy '{policy}' with binding '{binding}' denied request: {message}"
            ),
        })
    }

    /// What the user is told beside the answer.
    pub fn warnings(&self) -> Vec<String> {
        let warns = |failure: &&Failure| failure.actions.iter().any(|action| action == "Warn");
        let text = |failure: &Failure| {
            let Failure {
                policy,
                binding,
                message,
                ..
            } = failure;
            format!(
                "Validation failed for ValidatingAdmissionPolicy '{policy}' with binding '{binding}': {message}"
            )
        };
        self.failures.iter().filter(warns).map(text).collect()
    }
}

impl Policies {
    /// The policies and bindings among the objects of an inventory, compiled for a minor version of Kubernetes 1.
    pub fn of(inventory: &Inventory, minor: u16) -> Self {
        let mut policies = Self::default();
        let mut bindings = Vec::new();
        for object in inventory.of_kind(GROUP, "ValidatingAdmissionPolicyBinding") {
            match Binding::of(object) {
                Ok(binding) => bindings.push(binding),
                Err(refusals) => policies.refused.push((object.clone(), refusals)),
            }
        }
        for object in inventory.of_kind(GROUP, "ValidatingAdmissionPolicy") {
            match ValidatingPolicy::compile(object, minor) {
                Ok(policy) => {
                    let own = bindings.iter().filter(|binding| binding.policy == policy.name);
                    policies.policies.push(Bound {
                        object: object.clone(),
                        bindings: own.cloned().collect(),
                        policy,
                    });
                }
                Err(refusals) => policies.refused.push((object.clone(), refusals)),
            }
        }
        policies
    }

    /// The policies.
    pub fn policies(&self) -> &[Bound] {
        &self.policies
    }

    /// Puts policies that no binding is for in force everywhere, with the denial as what becomes of them: to try them.
    pub fn bind_all(&mut self) {
        for bound in self.policies.iter_mut().filter(|bound| bound.bindings.is_empty()) {
            bound.bindings.push(Binding {
                name: bound.policy.name.clone(),
                policy: bound.policy.name.clone(),
                params: None,
                resources: None,
                actions: vec!["Deny".to_owned()],
            });
        }
    }

    /// Judges a request, with namespaces and parameters from `inventory`.
    pub fn review(
        &self,
        request: &Request<'_>,
        inventory: &Inventory,
        authorizer: Option<&dyn Authorize>,
    ) -> Review {
        let mut review = Review::default();
        let (group, _, kind) = request.kind;
        // Policies could otherwise lock out those who are to mend them.
        let is_exempt = group == GROUP
            && matches!(
                kind,
                "ValidatingWebhookConfiguration"
                    | "MutatingWebhookConfiguration"
                    | "ValidatingAdmissionPolicy"
                    | "ValidatingAdmissionPolicyBinding"
                    | "MutatingAdmissionPolicy"
                    | "MutatingAdmissionPolicyBinding"
            );
        if is_exempt {
            return review;
        }
        let namespace = match request.namespace {
            "" => None,
            name => inventory.get("", "Namespace", "", name).next(),
        };
        for bound in &self.policies {
            bound.judge(request, namespace, inventory, authorizer, &mut review);
        }
        review
    }
}

impl Bound {
    fn judge(
        &self,
        request: &Request<'_>,
        namespace: Option<&Arc<Object>>,
        inventory: &Inventory,
        authorizer: Option<&dyn Authorize>,
        review: &mut Review,
    ) {
        let policy = &self.policy;
        let labels = namespace.map(|namespace| namespace.labels());
        let unknown = |what: &str| {
            format!(
                "{what} selects by labels of the namespace `{}`, which is not among the objects",
                request.namespace
            )
        };
        match policy.constraints.matches(request, labels.as_ref()) {
            Matches::No => return,
            Matches::UnknownNamespace => {
                let what = format!("ValidatingAdmissionPolicy `{}`", policy.name);
                review.unknown.push(unknown(&what));
                return;
            }
            Matches::Yes => {}
        }
        let namespace_object = namespace
            .filter(|_| request.has_namespace_object())
            .map(|namespace| namespace.root());
        for binding in &self.bindings {
            let matches = binding
                .resources
                .as_ref()
                .map(|resources| resources.matches(request, labels.as_ref()));
            match matches.unwrap_or(Matches::Yes) {
                Matches::No => continue,
                Matches::UnknownNamespace => {
                    let what = format!("ValidatingAdmissionPolicyBinding `{}`", binding.name);
                    review.unknown.push(unknown(&what));
                    continue;
                }
                Matches::Yes => {}
            }
            let params = match self.params(binding, request, inventory) {
                Ok(params) => params,
                Err(message) => {
                    if !policy.ignores_failure {
                        let message = format!("failed to configure binding: {message}");
                        let deny = vec!["Deny".to_owned()];
                        review
                            .failures
                            .push(self.failure(binding, (None, message, String::new()), deny));
                    }
                    continue;
                }
            };
            for param in params {
                let param = param.map(|param| param.root());
                let judgement = policy.judge(request, param, namespace_object, authorizer);
                for decision in judgement
                    .decisions
                    .into_iter()
                    .filter(|decision| !decision.outcome.admits())
                {
                    if decision.outcome == Outcome::NotAssessable {
                        let what = format!("ValidatingAdmissionPolicy `{}`", policy.name);
                        review.unknown.push(format!("{what}: {}", decision.message));
                        continue;
                    }
                    let actions = if decision.of_annotation {
                        vec!["Deny".to_owned()]
                    } else {
                        binding.actions.clone()
                    };
                    let said = (decision.validation, decision.message, decision.reason);
                    review.failures.push(self.failure(binding, said, actions));
                }
                let annotations = judgement.audit_annotations.into_iter();
                let annotations = annotations.map(|(key, value)| (format!("{}/{key}", policy.name), value));
                for annotation in annotations {
                    if !review.audit_annotations.contains(&annotation) {
                        review.audit_annotations.push(annotation);
                    }
                }
            }
        }
    }

    fn failure(
        &self,
        binding: &Binding,
        (validation, message, reason): (Option<usize>, String, String),
        actions: Vec<String>,
    ) -> Failure {
        Failure {
            policy: self.policy.name.clone(),
            binding: binding.name.clone(),
            validation,
            message,
            reason,
            actions,
        }
    }

    /// The parameters that a binding judges with, each for itself.
    fn params<'i>(
        &self,
        binding: &Binding,
        request: &Request<'_>,
        inventory: &'i Inventory,
    ) -> Result<Vec<Option<&'i Arc<Object>>>, String> {
        let (Some(kind), Some(reference)) = (&self.policy.param_kind, &binding.params) else {
            return Ok(vec![None]);
        };
        let found = find_params(kind, reference, request.namespace, inventory)?;
        if found.is_empty() && !reference.allows_missing {
            return Err("no params found for policy binding with `Deny` parameterNotFoundAction".to_owned());
        }
        Ok(found.into_iter().map(Some).collect())
    }
}

fn find_params<'i>(
    kind: &Param,
    reference: &ParamRef,
    namespace: &str,
    inventory: &'i Inventory,
) -> Result<Vec<&'i Arc<Object>>, String> {
    let group = kind.api_version.split_once('/').map_or("", |(group, _)| group);
    let is_cluster_scoped =
        is_cluster_scoped(group, &kind.kind) || defined_for_cluster(inventory, group, &kind.kind);
    let namespace = match (&reference.namespace, is_cluster_scoped) {
        (Some(_), true) => {
            return Err(
                "paramRef.namespace must not be provided for a cluster-scoped `paramKind`".to_owned(),
            );
        }
        (None, true) => "",
        (Some(namespace), false) => namespace,
        (None, false) if namespace.is_empty() => {
            let message =
                "cannot use namespaced paramRef in policy binding that matches cluster-scoped resources";
            return Err(message.to_owned());
        }
        (None, false) => namespace,
    };
    Ok(match (&reference.name, &reference.selector) {
        (Some(name), _) => inventory
            .get(group, &kind.kind, namespace, name)
            .take(1)
            .collect(),
        (None, selector) => {
            let all = inventory.in_namespace(group, &kind.kind, namespace);
            let selected = |object: &&Arc<Object>| {
                selector
                    .as_ref()
                    .is_none_or(|selector| selector.matches(&object.labels()))
            };
            all.filter(selected).collect()
        }
    })
}

/// Whether a definition among the objects says that a custom kind lies in no namespace.
fn defined_for_cluster(inventory: &Inventory, group: &str, kind: &str) -> bool {
    inventory
        .of_kind("apiextensions.k8s.io", "CustomResourceDefinition")
        .any(|definition| {
            let text = |path: &[&str]| definition.at(path).map_or("", palisade_yaml::Value::text);
            text(&["spec", "group"]) == group
                && text(&["spec", "names", "kind"]) == kind
                && text(&["spec", "scope"]) == "Cluster"
        })
}
