//! `palisade policy eval`.

use serde_json::{Value, json};

use crate::support::{CLEAN, FINDINGS, Folder, Run, UNREADABLE, USAGE};

const POLICY: &str = "
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: replicas}
spec:
  matchConstraints:
    resourceRules:
    - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [deployments]}
  validations:
  - {expression: object.spec.replicas <= 3, message: at most 3 replicas}
";

const DEPLOYMENT: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec: {replicas: 5}
";

fn eval(folder: &Folder, arguments: &[&str]) -> (i32, Value) {
    let Run { code, out, error } = folder.run(&[&["policy", "eval"], arguments].concat());
    let answer = serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{error}"));
    (code, answer)
}

#[test]
fn an_object_is_denied_or_allowed() {
    let small = DEPLOYMENT.replace("replicas: 5", "replicas: 3");
    let folder = Folder::new(&[
        ("policy.yaml", POLICY),
        ("web.yaml", DEPLOYMENT),
        ("small.yaml", &small),
    ]);
    let message =
        "ValidatingAdmissionPolicy 'replicas' with binding 'replicas' denied request: at most 3 replicas";
    assert_eq!(
        eval(&folder, &["--policy", "policy.yaml", "--object", "web.yaml"]),
        (
            FINDINGS,
            json!({"allowed": false, "message": message, "warnings": [], "error": ""})
        )
    );
    assert_eq!(
        eval(&folder, &["--policy", "policy.yaml", "--object", "small.yaml"]),
        (
            CLEAN,
            json!({"allowed": true, "message": "", "warnings": [], "error": ""})
        )
    );
}

#[test]
fn policies_see_the_servers_defaults() {
    let policy = POLICY.replace("object.spec.replicas <= 3", "object.spec.replicas == 1");
    let silent = DEPLOYMENT.replace("{replicas: 5}", "{}");
    let folder = Folder::new(&[("policy.yaml", &policy), ("web.yaml", &silent)]);
    assert_eq!(
        eval(&folder, &["--policy", "policy.yaml", "--object", "web.yaml"]).0,
        CLEAN
    );
}

#[test]
fn a_request_tells_who_asks_and_what_was() {
    let policy = POLICY.replace(
        "object.spec.replicas <= 3",
        "request.userInfo.username == 'ann' || oldObject.spec.replicas >= object.spec.replicas",
    );
    let request = |user: &str| {
        json!({
            "apiVersion": "admission.k8s.io/v1",
            "kind": "AdmissionReview",
            "request": {
                "uid": "1",
                "operation": "UPDATE",
                "kind": {"group": "apps", "version": "v1", "kind": "Deployment"},
                "resource": {"group": "apps", "version": "v1", "resource": "deployments"},
                "name": "web",
                "namespace": "shop",
                "userInfo": {"username": user, "groups": ["dev"]},
                "object": {"metadata": {"name": "web"}, "spec": {"replicas": 5}},
                "oldObject": {"metadata": {"name": "web"}, "spec": {"replicas": 4}},
            },
        })
        .to_string()
    };
    let folder = Folder::new(&[
        ("policy.yaml", &policy),
        ("ann.json", &request("ann")),
        ("bob.json", &request("bob")),
        ("web.yaml", DEPLOYMENT),
        ("broken.json", "{\"request\": {\"operation\": \"PATCH\"}}"),
    ]);
    assert_eq!(
        eval(&folder, &["--policy", "policy.yaml", "--request", "ann.json"]).0,
        CLEAN
    );
    assert_eq!(
        eval(&folder, &["--policy", "policy.yaml", "--request", "bob.json"]).0,
        FINDINGS
    );
    // Of an object alone nobody knows who makes it.
    let (code, answer) = eval(&folder, &["--policy", "policy.yaml", "--object", "web.yaml"]);
    assert_eq!((code, &answer["allowed"]), (UNREADABLE, &Value::Null));
    assert!(
        answer["error"]
            .as_str()
            .unwrap()
            .contains("who asks is not known here"),
        "{answer}"
    );
    folder
        .run(&[
            "policy",
            "eval",
            "--policy",
            "policy.yaml",
            "--request",
            "broken.json",
        ])
        .is_refused_with(&[
            "broken.json",
            "`operation` must be CREATE, UPDATE, DELETE or CONNECT, and is `PATCH`",
        ]);
}

#[test]
fn namespaces_come_from_the_inventory() {
    let policy = POLICY.replace(
        "    resourceRules:",
        "    namespaceSelector: {matchLabels: {env: prod}}\n    resourceRules:",
    );
    let namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {env: prod}}\n";
    let folder = Folder::new(&[
        ("policy.yaml", &policy),
        ("web.yaml", DEPLOYMENT),
        ("cluster/shop.yaml", namespace),
    ]);
    let arguments = ["--policy", "policy.yaml", "--object", "web.yaml"];
    assert_eq!(eval(&folder, &arguments).0, UNREADABLE);
    assert_eq!(
        eval(&folder, &[&arguments[..], &["--inventory", "cluster"]].concat()).0,
        FINDINGS
    );
}

#[test]
fn a_policy_that_the_server_refuses_is_an_error() {
    let policy = POLICY.replace("object.spec.replicas <= 3", "objekt.spec.replicas <= 3");
    let folder = Folder::new(&[("policy.yaml", &policy), ("web.yaml", DEPLOYMENT)]);
    let (code, answer) = eval(&folder, &["--policy", "policy.yaml", "--object", "web.yaml"]);
    assert_eq!((code, &answer["allowed"]), (USAGE, &Value::Null));
    let error = answer["error"].as_str().unwrap();
    assert!(error.contains("undeclared reference to 'objekt'"), "{error}");
}

#[test]
fn what_cannot_be_read_is_told_with_its_place() {
    let folder = Folder::new(&[
        ("policy.yaml", POLICY),
        ("web.yaml", DEPLOYMENT),
        ("broken.yaml", "kind: Deployment\nspec: [\n"),
    ]);
    let eval = |policy: &str, what: &str, file: &str| {
        folder.run(&["policy", "eval", "--policy", policy, what, file])
    };
    let unclosed = "broken.yaml:2:7: this `[` is never closed";
    eval("broken.yaml", "--object", "web.yaml").is_refused_with(&[unclosed]);
    eval("policy.yaml", "--object", "broken.yaml").is_refused_with(&[unclosed]);
    eval("policy.yaml", "--request", "broken.yaml").is_refused_with(&[unclosed]);
    // Where the whole file is at fault, no line is.
    eval("policy.yaml", "--object", "missing.yaml")
        .is_refused_with(&["error: missing.yaml: no such file or folder"]);
}
