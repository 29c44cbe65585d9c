//! Policies in CEL and their bindings (admissionregistration/validation). Whether expressions compile is judged in
//! `expressions.rs`.

use super::admission::{match_conditions, rule};
use super::format::{dns_subdomain, path_segment};
use super::judge::{Judge, Seen, items, text};
use super::meta;
use crate::prelude::*;

/// A ValidatingAdmissionPolicy or a MutatingAdmissionPolicy.
pub(crate) fn policy<'o>(judge: &mut Judge<'o>, is_validating: bool) {
    let root = judge.root();
    let Some(spec) = root.get("spec").filter(|spec| spec.is_mapping()) else {
        return judge.missing(root, "spec");
    };
    if let Some(kind) = spec.get("paramKind") {
        judge.required(kind, "apiVersion");
        judge.required(kind, "kind");
    }
    match spec.get("matchConstraints") {
        None => judge.missing(spec, "matchConstraints"),
        Some(constraints) if constraints.is_mapping() => {
            drop(judge.required_items(constraints, "resourceRules"));
            resources(judge, constraints);
        }
        Some(_) => {}
    }
    match_conditions(judge, spec);
    variables(judge, spec);
    if is_validating {
        validations(judge, spec);
        return;
    }
    judge.required(spec, "reinvocationPolicy");
    for mutation in judge.required_items(spec, "mutations") {
        self::mutation(judge, mutation);
    }
}

/// Which objects are meant.
fn resources<'o>(judge: &mut Judge<'o>, of: Value<'o>) {
    for field in ["namespaceSelector", "objectSelector"] {
        if let Some(selector) = of.get(field) {
            meta::selector(judge, selector);
        }
    }
    for field in ["resourceRules", "excludeResourceRules"] {
        for rule in items(of, field) {
            self::rule(judge, rule);
        }
    }
}

fn variables<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let mut names = Seen::new();
    for variable in items(spec, "variables") {
        judge.required_text(variable, "name", |name| {
            let begins = name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_');
            let fits = begins
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            (!fits).then_some("must be letters, digits and `_`, and not begin with a digit")
        });
        judge.required(variable, "expression");
        if let Some(name) = variable.get("name").filter(|name| names.is_again(name.text())) {
            judge.conflict(name, "is the name of an earlier variable");
        }
    }
}

fn validations<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let has = |field: &str| items(spec, field).next().is_some();
    if !has("validations") && !has("auditAnnotations") {
        judge.missing_choice(spec, "must have one of `validations` and `auditAnnotations`");
    }
    for validation in items(spec, "validations") {
        judge.required(validation, "expression");
        judge.optional_text(validation, "message", |message| match message.trim() {
            "" => Some("must not be white space alone"),
            trimmed => trimmed.contains(['\n', '\r']).then_some("must be one line"),
        });
        judge.optional_text(validation, "reason", |reason| {
            (!matches!(
                reason,
                "Forbidden" | "Invalid" | "RequestEntityTooLarge" | "Unauthorized"
            ))
            .then_some("must be `Forbidden`, `Invalid`, `RequestEntityTooLarge` or `Unauthorized`")
        });
    }
    for annotation in items(spec, "auditAnnotations") {
        judge.required(annotation, "key");
        judge.required(annotation, "valueExpression");
    }
}

fn mutation<'o>(judge: &mut Judge<'o>, mutation: Value<'o>) {
    let (field, other) = match text(mutation, "patchType") {
        "" => return judge.missing(mutation, "patchType"),
        "ApplyConfiguration" => ("applyConfiguration", "jsonPatch"),
        "JSONPatch" => ("jsonPatch", "applyConfiguration"),
        _ => return,
    };
    match mutation.get(field) {
        Some(patch) => drop(judge.required(patch, "expression")),
        None => judge.missing_with(mutation, field, "must be set with this `patchType`", None),
    }
    judge.forbidden(mutation, other, "must not be set with this `patchType`");
}

/// What puts a policy into force.
pub(crate) fn binding<'o>(judge: &mut Judge<'o>, is_validating: bool) {
    let root = judge.root();
    let Some(spec) = root.get("spec").filter(|spec| spec.is_mapping()) else {
        return judge.missing(root, "spec");
    };
    judge.required_text(spec, "policyName", dns_subdomain);
    if let Some(params) = spec.get("paramRef").filter(|params| params.is_mapping()) {
        judge.optional_text(params, "name", path_segment);
        match (text(params, "name"), params.get("selector")) {
            ("", None) => judge.missing_choice(params, "must have one of `name` and `selector`"),
            ("", Some(selector)) => meta::selector(judge, selector),
            (_, Some(selector)) => judge.conflict(selector, "must not be set beside `name`"),
            (_, None) => {}
        }
        judge.required(params, "parameterNotFoundAction");
    }
    if let Some(resources) = spec.get("matchResources") {
        self::resources(judge, resources);
    }
    if !is_validating {
        return;
    }
    let actions: Vec<_> = judge.required_items(spec, "validationActions").collect();
    let mut seen = Seen::new();
    for action in &actions {
        if seen.is_again(action.text()) {
            judge.conflict(*action, "is listed already");
        }
    }
    let has = |name: &str| actions.iter().find(|action| action.text() == name);
    if let (Some(_), Some(warn)) = (has("Deny"), has("Warn")) {
        judge.conflict(
            *warn,
            "must not be set beside `Deny`: the message would come twice",
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn object(kind: &str, spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: admissionregistration.k8s.io/v1, kind: {kind}, metadata: {{name: web}}, spec: {{{spec}}}}}"
        ))
    }

    const MATCH: &str = "matchConstraints: {resourceRules: [{operations: [CREATE], apiGroups: [apps], apiVersions: [v1], \
                         resources: [deployments]}]}";

    #[test]
    fn a_policy_says_of_what_and_what() {
        let policy = |spec: &str| object("ValidatingAdmissionPolicy", spec);
        assert!(
            policy(&format!(
                "{MATCH}, validations: [{{expression: 'true', message: no}}]"
            ))
            .is_empty()
        );
        assert_eq!(
            policy("validations: [{expression: 'true', reason: Bad}]"),
            [
                "`spec.matchConstraints` must be set",
                "`spec.validations[0].reason` must be `Forbidden`, `Invalid`, `RequestEntityTooLarge` or `Unauthorized`",
            ]
        );
        assert_eq!(
            policy(MATCH),
            ["`spec` must have one of `validations` and `auditAnnotations`"]
        );
        let mutation = format!(
            "{MATCH}, reinvocationPolicy: Never, mutations: [{{patchType: JSONPatch, jsonPatch: {{expression: '[]'}}}}]"
        );
        assert!(object("MutatingAdmissionPolicy", &mutation).is_empty());
        assert_eq!(object("MutatingAdmissionPolicy", MATCH).len(), 2);
    }

    #[test]
    fn a_binding_says_what_happens() {
        let binding = |spec: &str| object("ValidatingAdmissionPolicyBinding", spec);
        assert!(binding("policyName: a, validationActions: [Deny, Audit]").is_empty());
        assert_eq!(
            binding("policyName: a, validationActions: [Deny, Warn]"),
            ["`spec.validationActions[1]` must not be set beside `Deny`: the message would come twice"]
        );
        assert_eq!(
            binding("policyName: a, paramRef: {}"),
            [
                "`spec.validationActions` must be set",
                "`spec.paramRef.parameterNotFoundAction` must be set",
                "`spec.paramRef` must have one of `name` and `selector`",
            ]
        );
    }
}
