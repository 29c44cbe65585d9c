//! Policies with bindings, parameters and namespaces, on small requests.

use std::sync::Arc;

use palisade_admission::{Operation, Policies, Request, Review, resource_of};
use palisade_model::{Inventory, Object, Source};

/// What policies need that every test has.
const POLICY: &str = "
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  failurePolicy: Fail
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
";

const BINDING: &str = "
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: everywhere}
spec:
  policyName: replicas
  validationActions: [Deny]
";

const DEPLOYMENT: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop, labels: {app: web}}
spec: {replicas: 5}
";

fn objects(text: &str) -> Vec<Arc<Object>> {
    let source = Arc::new(Source::new("test.yaml", text));
    let trees = palisade_yaml::parse(&source.text)
        .into_iter()
        .map(|tree| Arc::new(tree.unwrap()));
    trees
        .flat_map(|tree| Object::all_of(&tree, &source))
        .map(Arc::new)
        .collect()
}

fn inventory(text: &str) -> Inventory {
    let mut inventory = Inventory::new();
    for object in objects(text) {
        inventory.upsert(object);
    }
    inventory
}

/// The answer to the creation of an object, by the policies of `text`.
fn review(text: &str, object: &str) -> Review {
    let inventory = inventory(text);
    let policies = Policies::of(&inventory, 36);
    assert!(policies.refused.is_empty(), "{:?}", policies.refused);
    let object = objects(object).remove(0);
    let request = Request::create(&object, resource_of(object.identity()));
    policies.review(&request, &inventory, None)
}

fn messages(review: &Review) -> Vec<&str> {
    review
        .failures
        .iter()
        .map(|failure| failure.message.as_str())
        .collect()
}

#[test]
fn a_policy_without_a_binding_says_nothing() {
    let policy = format!("{POLICY}  validations: [{{expression: 'false'}}]\n");
    assert!(review(&policy, DEPLOYMENT).failures.is_empty());
    let denied = review(&format!("{policy}{BINDING}"), DEPLOYMENT);
    assert_eq!(
        denied.message().unwrap(),
        "ValidatingAdmissionPolicy 'replicas' with binding 'everywhere' denied request: failed expression: false"
    );
}

#[test]
fn parameters_are_found_where_the_binding_says() {
    let policy = format!(
        "{POLICY}  paramKind: {{apiVersion: v1, kind: ConfigMap}}
  validations:
  - expression: object.spec.replicas <= int(params.data.most)
    messageExpression: \"'at most ' + params.data.most\"
"
    );
    let with = |reference: &str| format!("{policy}{BINDING}  paramRef: {reference}\n");
    let params = "
---
apiVersion: v1
kind: ConfigMap
metadata: {name: limits, namespace: shop, labels: {for: replicas}}
data: {most: '3'}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: other, namespace: shop, labels: {for: replicas}}
data: {most: '4'}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: limits, namespace: central}
data: {most: '9'}
";
    let by = |reference: &str| review(&format!("{}{params}", with(reference)), DEPLOYMENT);
    assert_eq!(
        messages(&by("{name: limits, parameterNotFoundAction: Deny}")),
        ["at most 3"]
    );
    assert!(by("{name: limits, namespace: central, parameterNotFoundAction: Deny}").is_allowed());
    let selected = by("{selector: {matchLabels: {for: replicas}}, parameterNotFoundAction: Deny}");
    assert_eq!(messages(&selected), ["at most 3", "at most 4"]);
    assert!(by("{name: missing, parameterNotFoundAction: Allow}").is_allowed());
    assert_eq!(
        messages(&by("{name: missing, parameterNotFoundAction: Deny}")),
        [
            "failed to configure binding: no params found for policy binding with `Deny` parameterNotFoundAction"
        ]
    );
    // A binding without a reference judges with no parameters.
    let without = review(&format!("{policy}{BINDING}{params}"), DEPLOYMENT);
    assert_eq!(
        messages(&without),
        ["expression 'object.spec.replicas <= int(params.data.most)' resulted in error: no such key: data"]
    );
}

#[test]
fn labels_of_an_unknown_namespace_are_not_guessed() {
    let policy = POLICY.replace(
        "    resourceRules:",
        "    namespaceSelector: {matchLabels: {env: prod}}\n    resourceRules:",
    );
    let policy = format!("{policy}  validations: [{{expression: 'false'}}]\n{BINDING}");
    let unknown = review(&policy, DEPLOYMENT);
    assert!(unknown.is_allowed());
    assert_eq!(
        unknown.unknown,
        [
            "ValidatingAdmissionPolicy `replicas` selects by labels of the namespace `shop`, which is not among the objects"
        ]
    );
    let namespace = |env: &str| {
        format!(
            "{policy}\n---\napiVersion: v1\nkind: Namespace\nmetadata: {{name: shop, labels: {{env: {env}}}}}\n"
        )
    };
    assert!(!review(&namespace("prod"), DEPLOYMENT).is_allowed());
    let other = review(&namespace("test"), DEPLOYMENT);
    assert!(other.is_allowed() && other.unknown.is_empty());
}

#[test]
fn an_unknown_namespace_is_no_absent_one() {
    let policy = format!(
        "{POLICY}  validations: [{{expression: \"namespaceObject.metadata.labels['env'] != 'prod'\"}}]\n{BINDING}"
    );
    let unknown = review(&policy, DEPLOYMENT);
    assert!(unknown.failures.is_empty(), "{:?}", unknown.failures);
    assert_eq!(
        unknown.unknown,
        [
            "ValidatingAdmissionPolicy `replicas`: expression 'namespaceObject.metadata.labels['env'] != 'prod'' resulted in error: the namespace `shop` is not among the objects"
        ]
    );
    let namespace = "\n---\napiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {env: prod}}\n";
    assert!(!review(&format!("{policy}{namespace}"), DEPLOYMENT).is_allowed());
    // What lies in no namespace has none, and that is known.
    let policy = policy
        .replace("apiGroups: [apps]", "apiGroups: ['']")
        .replace("[deployments]", "[namespaces, persistentvolumes]")
        .replace(
            "\"namespaceObject.metadata.labels['env'] != 'prod'\"",
            "namespaceObject == null",
        );
    for object in [
        "{apiVersion: v1, kind: PersistentVolume, metadata: {name: disk}}",
        "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}",
    ] {
        let judged = review(&policy, object);
        assert!(
            judged.is_allowed() && judged.unknown.is_empty(),
            "{object}: {judged:?}"
        );
    }
}

#[test]
fn a_binding_narrows_what_its_policy_is_about() {
    let policy = format!("{POLICY}  validations: [{{expression: 'false'}}]\n");
    let narrowed = |resources: &str| {
        review(
            &format!("{policy}{BINDING}  matchResources: {resources}\n"),
            DEPLOYMENT,
        )
    };
    assert!(narrowed("{objectSelector: {matchLabels: {app: other}}}").is_allowed());
    assert!(!narrowed("{objectSelector: {matchLabels: {app: web}}}").is_allowed());
    let excluded = "{excludeResourceRules: [{apiGroups: ['*'], apiVersions: ['*'], operations: ['*'], resources: ['*'], resourceNames: [web]}]}";
    assert!(narrowed(excluded).is_allowed());
}

#[test]
fn what_becomes_of_a_failure_is_the_bindings_word() {
    let policy = format!("{POLICY}  validations: [{{expression: 'false', message: ' too many '}}]\n");
    let binding = BINDING.replace("[Deny]", "[Warn, Audit]");
    let warned = review(&format!("{policy}{binding}"), DEPLOYMENT);
    assert!(warned.is_allowed());
    assert_eq!(
        warned.warnings(),
        ["Validation failed for ValidatingAdmissionPolicy 'replicas' with binding 'everywhere': too many"]
    );
}

#[test]
fn conditions_are_asked_before_anything_else() {
    let policy = format!(
        "{POLICY}  matchConditions:
  - {{name: not-small, expression: object.spec.replicas > 3}}
  - {{name: broken, expression: 1/0 > 1}}
  validations: [{{expression: 'false'}}]\n{BINDING}"
    );
    // One condition that does not hold is enough, whatever the others are.
    assert!(review(&policy, &DEPLOYMENT.replace("replicas: 5", "replicas: 1")).is_allowed());
    assert_eq!(
        messages(&review(&policy, DEPLOYMENT)),
        ["expression '1/0 > 1' resulted in error: division by zero"]
    );
    let ignoring = policy.replace("failurePolicy: Fail", "failurePolicy: Ignore");
    assert!(review(&ignoring, DEPLOYMENT).is_allowed());
}

#[test]
fn messages_fall_back() {
    let said = |rest: &str| {
        let policy = format!("{POLICY}  validations:\n  - expression: 'false'\n{rest}{BINDING}");
        messages(&review(&policy, DEPLOYMENT))[0].to_owned()
    };
    assert_eq!(
        said("    message: written\n    messageExpression: \"'made'\"\n"),
        "made"
    );
    assert_eq!(
        said("    message: written\n    messageExpression: \"' '\"\n"),
        "written"
    );
    assert_eq!(
        said("    message: written\n    messageExpression: \"'two\\\\nlines'\"\n"),
        "written"
    );
    assert_eq!(
        said("    message: written\n    messageExpression: string(1/0)\n"),
        "written"
    );
    assert_eq!(
        said("    messageExpression: string(1/0)\n"),
        "failed expression: false"
    );
}

#[test]
fn audit_annotations_are_kept_without_what_says_nothing() {
    let policy = format!(
        "{POLICY}  auditAnnotations:
  - {{key: replicas, valueExpression: \"'has ' + string(object.spec.replicas)\"}}
  - {{key: none, valueExpression: \"object.spec.replicas > 3 ? '' : 'few'\"}}\n{BINDING}"
    );
    let noted = review(&policy, DEPLOYMENT);
    assert_eq!(
        noted.audit_annotations,
        [("replicas/replicas".to_owned(), "has 5".to_owned())]
    );
    let broken = policy.replace("string(object.spec.replicas)", "string(1/0)");
    assert!(!review(&broken, DEPLOYMENT).is_allowed());
}

#[test]
fn a_rule_for_another_version_of_the_resource_counts_unless_it_must_be_exact() {
    let policy = POLICY
        .replace("apiGroups: [apps]", "apiGroups: [autoscaling]")
        .replace("deployments", "horizontalpodautoscalers");
    let policy = format!("{policy}  validations: [{{expression: 'false'}}]\n{BINDING}");
    let scaler =
        "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: web, namespace: shop}\n";
    assert!(!review(&policy, scaler).is_allowed());
    let exact = policy.replace("    resourceRules:", "    matchPolicy: Exact\n    resourceRules:");
    assert!(review(&exact, scaler).is_allowed());
}

#[test]
fn the_old_object_is_seen_in_a_change() {
    let policy = format!(
        "{POLICY}  validations:
  - {{expression: \"request.operation != 'UPDATE' || oldObject.spec.replicas <= object.spec.replicas\"}}\n{BINDING}"
    );
    let inventory = inventory(&policy);
    let policies = Policies::of(&inventory, 36);
    let (new, old) = (
        objects(DEPLOYMENT).remove(0),
        objects(&DEPLOYMENT.replace("replicas: 5", "replicas: 7")).remove(0),
    );
    let mut request = Request::create(&new, resource_of(new.identity()));
    assert!(policies.review(&request, &inventory, None).is_allowed());
    request.operation = Operation::Update;
    request.old_object = Some(old.root());
    assert!(!policies.review(&request, &inventory, None).is_allowed());
}

#[test]
fn a_policy_that_the_server_refuses_is_told_with_its_place() {
    let policy =
        format!("{POLICY}  validations:\n  - expression: |-\n      true &&\n      'a' + 1 == 'a1'\n");
    let inventory = inventory(&policy);
    let policies = Policies::of(&inventory, 36);
    let (object, refusals) = &policies.refused[0];
    assert_eq!(refusals[0].path, "spec.validations[0].expression");
    let [issue] = refusals[0].issues.as_slice() else {
        panic!("{:?}", refusals[0].issues);
    };
    assert_eq!((issue.line, issue.column), (2, 5));
    assert_eq!(
        issue.message,
        "found no matching overload for '_+_' applied to '(string, int)'"
    );
    assert!(object.tree().value(refusals[0].node).text().starts_with("true"));
}

#[test]
fn a_selector_that_the_server_refuses_selects_nothing() {
    let wrong = "{matchExpressions: [{key: env, operator: Is, values: [prod]}]}";
    let policy = format!("{POLICY}  validations: [{{expression: 'false'}}]\n");
    let constrained = |selector: &str| {
        policy.replace(
            "    resourceRules:",
            &format!("    {selector}: {wrong}\n    resourceRules:"),
        ) + BINDING
    };
    for (text, path) in [
        (
            constrained("namespaceSelector"),
            "spec.matchConstraints.namespaceSelector",
        ),
        (
            constrained("objectSelector"),
            "spec.matchConstraints.objectSelector",
        ),
        (
            format!("{policy}{BINDING}  matchResources: {{objectSelector: {wrong}}}\n"),
            "spec.matchResources.objectSelector",
        ),
        (
            format!("{policy}{BINDING}  paramRef: {{selector: {wrong}, parameterNotFoundAction: Deny}}\n"),
            "spec.paramRef.selector",
        ),
    ] {
        let inventory = inventory(&text);
        let policies = Policies::of(&inventory, 36);
        let [(object, refusals)] = policies.refused.as_slice() else {
            panic!("{path}: {:?}", policies.refused);
        };
        assert_eq!(refusals[0].path, path);
        assert_eq!(object.tree().value(refusals[0].node).text(), "Is");
        assert_eq!(
            refusals[0].message,
            format!(
                "{path}: Invalid value: `Is` is not a valid label selector operator: use In, NotIn, Exists or DoesNotExist"
            )
        );
        let judged = objects(DEPLOYMENT).remove(0);
        let request = Request::create(&judged, resource_of(judged.identity()));
        assert!(policies.review(&request, &inventory, None).is_allowed());
    }
}

#[test]
fn policies_cannot_lock_out_those_who_are_to_mend_them() {
    let policy = POLICY
        .replace("apiGroups: [apps]", "apiGroups: ['*']")
        .replace("deployments", "'*'");
    let policy = format!("{policy}  validations: [{{expression: 'false'}}]\n{BINDING}");
    let webhook = "apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingWebhookConfiguration\nmetadata: {name: web}\n";
    assert!(review(&policy, webhook).is_allowed());
    assert!(!review(&policy, DEPLOYMENT).is_allowed());
}

#[test]
fn who_asks_is_not_guessed() {
    let policy = |expression: &str| {
        let expression = serde_json::json!(expression);
        format!("{POLICY}  validations:\n  - {{expression: {expression}}}\n{BINDING}")
    };
    let by_name = review(&policy("request.userInfo.username == 'ann'"), DEPLOYMENT);
    assert!(by_name.is_allowed());
    assert_eq!(
        by_name.unknown,
        [
            "ValidatingAdmissionPolicy `replicas`: expression 'request.userInfo.username == 'ann'' resulted in error: who asks is not known here"
        ]
    );
    let checked = "authorizer.group('apps').resource('deployments').check('create').allowed()";
    assert_eq!(review(&policy(checked), DEPLOYMENT).unknown.len(), 1);
    // Where it makes no difference, nothing is unknown.
    let either = review(
        &policy("request.userInfo.username == 'ann' || object.spec.replicas > 1"),
        DEPLOYMENT,
    );
    assert!(either.is_allowed() && either.unknown.is_empty());
    // Nor through a variable, whatever the policy says of its own failures.
    let by_variable = format!(
        "{POLICY}  variables: [{{name: user, expression: request.userInfo.username}}]
  validations: [{{expression: variables.user == 'ann'}}]\n{BINDING}"
    );
    for policy in [
        by_variable.clone(),
        by_variable.replace("failurePolicy: Fail", "failurePolicy: Ignore"),
    ] {
        let by_variable = review(&policy, DEPLOYMENT);
        assert!(by_variable.failures.is_empty(), "{:?}", by_variable.failures);
        assert_eq!(
            by_variable.unknown,
            [
                "ValidatingAdmissionPolicy `replicas`: expression 'variables.user == 'ann'' resulted in error: composited variable \"user\" fails to evaluate: who asks is not known here"
            ]
        );
    }
}
