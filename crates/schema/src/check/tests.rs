use std::sync::Arc;

use palisade_yaml::{Tree, parse};

use super::*;
use crate::find;

fn read(text: &str) -> Tree {
    let text: Arc<str> = text.into();
    parse(&text).remove(0).unwrap()
}

fn problems(group: &str, version: &str, kind: &str, text: &str, rules: Rules) -> Vec<String> {
    let tree = read(text);
    let of = find(group, version, kind).unwrap();
    check(tree.root(), of, rules)
        .iter()
        .map(ToString::to_string)
        .collect()
}

fn types(kind: &str, text: &str) -> Vec<String> {
    problems("", "v1", kind, text, TYPES)
}

fn strict(kind: &str, text: &str) -> Vec<String> {
    let rules = Rules {
        required: true,
        enums: true,
        unknown: true,
        lenient: false,
    };
    problems("", "v1", kind, text, rules)
}

#[test]
fn a_value_of_another_type_is_named_with_its_path() {
    assert_eq!(
        types("Pod", "spec: {containers: web}"),
        ["`spec.containers` must be a list, not a string"]
    );
    assert_eq!(
        types("Pod", "metadata: {labels: {app: on, example.com/port: 80}}"),
        [
            "`metadata.labels.app` must be a string, not a boolean: quote it",
            "`metadata.labels[example.com/port]` must be a string, not an integer: quote it",
        ]
    );
    assert_eq!(
        types(
            "Pod",
            "spec: {containers: [{name: a, ports: [{containerPort: '80'}]}]}"
        ),
        ["`spec.containers[0].ports[0].containerPort` must be an integer, not a string"]
    );
    assert_eq!(types("Pod", "[]"), ["the object must be a mapping, not a list"]);
}

#[test]
fn a_part_of_a_custom_resource_is_named_from_its_root() {
    let rollout = |text: &str| {
        let tree = read(text);
        let problems = check_part(tree.root(), &["spec", "template"], crate::pod_template().unwrap());
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        rollout("spec: {template: {spec: {hostPID: 'true'}}}"),
        ["`spec.template.spec.hostPID` must be a boolean, not a string"]
    );
    assert_eq!(rollout("spec: []"), ["`spec` must be a mapping, not a list"]);
    assert!(rollout("spec: {replicas: many, template: null}").is_empty());
    assert!(rollout("spec: {workloadRef: {name: web}}").is_empty());
}

#[test]
fn null_unknown_fields_and_other_case_are_no_matter_for_reading() {
    assert!(types("Pod", "spec: {containers: null, hostnetwork: 1, Volumes: 2}").is_empty());
    assert!(types("Pod", "spec: {containers: [null], nodeSelector: {a: null}}").is_empty());
}

#[test]
fn the_api_server_minds_unknown_fields_and_enumerations_and_fills_in_what_is_missing() {
    let inspected = |text: &str| {
        let tree = read(text);
        let problems = inspect(tree.root(), find("", "v1", "Pod").unwrap());
        problems.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(
        inspected("spec: {restartPolicy: always, containers: [{}], hostpid: true}"),
        [
            "`spec.restartPolicy` must be one of `Always`, `Never`, `OnFailure`: did you mean `Always`?",
            "`spec.hostpid` is not a field of PodSpec: did you mean `hostPID`?",
        ]
    );
    // No status is taken from who makes an object, but it is read.
    assert_eq!(
        inspected("status: {phase: Sleeping, qos: 1}"),
        ["`status.qos` is not a field of PodStatus"]
    );
}

#[test]
fn integers_keep_to_their_width() {
    assert_eq!(
        types("ReplicationController", "spec: {replicas: 3000000000}"),
        ["`spec.replicas` must lie between -2147483648 and 2147483647"]
    );
    assert!(types("Pod", "spec: {activeDeadlineSeconds: 3000000000}").is_empty());
    assert_eq!(
        types("ReplicationController", "spec: {replicas: 1.5}"),
        ["`spec.replicas` must be an integer, not a number"]
    );
    assert!(types("ReplicationController", "spec: {replicas: 1.0}").is_empty());
    assert_eq!(
        types("ReplicationController", r#"{"spec": {"replicas": 1.0}}"#).len(),
        1
    );
}

#[test]
fn an_integer_or_a_string_is_nothing_else() {
    let port = |port: &str| types("Service", &format!("spec: {{ports: [{{targetPort: {port}}}]}}"));
    assert!(port("80").is_empty() && port("http").is_empty() && port("null").is_empty());
    assert_eq!(
        port("true"),
        ["`spec.ports[0].targetPort` must be an integer or a string, not a boolean"]
    );
    assert_eq!(port("3000000000").len(), 1);
    assert_eq!(port("1.5").len(), 1);
}

#[test]
fn quantities_may_be_numbers_and_must_be_well_formed() {
    let hard = |cpu: &str| types("ResourceQuota", &format!("spec: {{hard: {{cpu: {cpu}}}}}"));
    assert!(hard("1").is_empty() && hard("0.5").is_empty() && hard("500m").is_empty());
    assert_eq!(
        hard("1GB"),
        ["`spec.hard.cpu` must be a quantity such as `500m` or `1Gi`"]
    );
    assert_eq!(
        hard("true"),
        ["`spec.hard.cpu` must be a quantity such as `500m` or `1Gi`, not a boolean"]
    );
}

#[test]
fn data_of_a_secret_is_base64() {
    assert!(
        types(
            "Secret",
            "data: {a: YQ==, b: [1, 2]}\nstringData: {c: plain text}"
        )
        .is_empty()
    );
    assert_eq!(
        types("Secret", "data: {a: plain text, b: [300]}"),
        ["`data.a` must be base64", "`data.b[0]` must be a byte"]
    );
    assert_eq!(strict("Secret", "data: {b: [1]}").len(), 1);
}

#[test]
fn schemas_nest_and_may_be_booleans() {
    let text = |items: &str| {
        format!(
            "spec: {{versions: [{{schema: {{openAPIV3Schema: {{additionalProperties: true, default: 1, \
             properties: {{a: {{items: {items}}}}}}}}}}}]}}"
        )
    };
    let definition = |items: &str, schema| {
        let kind = "CustomResourceDefinition";
        let rules = Rules {
            required: schema,
            enums: schema,
            unknown: false,
            lenient: !schema,
        };
        problems("apiextensions.k8s.io", "v1", kind, &text(items), rules)
    };
    assert!(definition("{type: string}", false).is_empty());
    assert!(definition("[{type: string}]", false).is_empty());
    let path = "spec.versions[0].schema.openAPIV3Schema.properties.a.items";
    assert_eq!(
        definition("{type: 1}", false),
        [format!(
            "`{path}.type` must be a string, not an integer: quote it"
        )]
    );
    // Kubernetes drops it without a word.
    assert!(definition("text", false).is_empty());
    let complaint = format!("`{path}` must be a mapping or a list, not a string");
    assert!(definition("text", true).contains(&complaint));
}

#[test]
fn a_schema_asks_for_fields_that_are_required_even_where_they_are_null() {
    assert_eq!(
        strict("Pod", "spec: {containers: [{image: web}, {name: null}]}"),
        [
            "`spec.containers[0]` must have the field `name`",
            "`spec.containers[1]` must have the field `name`",
        ]
    );
    assert_eq!(
        strict("Pod", "spec: {}"),
        ["`spec` must have the field `containers`"]
    );
    assert!(strict("Pod", "kind: Pod").is_empty());
}

#[test]
fn an_unknown_field_is_marked_at_its_key_with_a_suggestion() {
    let text = "spec: {containers: [], hostNetwrok: true, invalidField: 1}";
    assert_eq!(
        strict("Pod", text),
        [
            "`spec.hostNetwrok` is not a field of PodSpec: did you mean `hostNetwork`?",
            "`spec.invalidField` is not a field of PodSpec",
        ]
    );
    let tree = read(text);
    let problems = validate(tree.root(), find("", "v1", "Pod").unwrap(), true);
    assert_eq!(problems[0].at.text(), "hostNetwrok");
    assert!(validate(tree.root(), find("", "v1", "Pod").unwrap(), false).is_empty());
}

#[test]
fn an_enumeration_lists_its_values() {
    assert_eq!(
        strict(
            "Service",
            "spec: {type: Loadbalancer, ports: [{port: 1, protocol: HTTP}]}"
        ),
        [
            "`spec.type` must be one of `ClusterIP`, `ExternalName`, `LoadBalancer`, `NodePort`: did you mean \
             `LoadBalancer`?",
            "`spec.ports[0].protocol` must be one of `SCTP`, `TCP`, `UDP`",
        ]
    );
    assert!(types("Service", "spec: {type: Loadbalancer}").is_empty());
    assert!(strict("Service", "spec: {sessionAffinity: ''}").is_empty());
}

#[test]
fn the_number_of_problems_is_bounded() {
    // A list of thousands of aliases, each of them wrong.
    let text = format!("spec: {{containers: [&c {{name: 1}}{}]}}", ", *c".repeat(5_000));
    let tree = read(&text);
    let problems = check_types(tree.root(), find("", "v1", "Pod").unwrap());
    assert_eq!(problems.len(), PROBLEM_LIMIT + 1);
    assert_eq!(problems[PROBLEM_LIMIT].kind, ProblemKind::TooMany);
}
