//! What is said of an open document.

use serde_json::json;

use crate::client::{Client, POD, short};

const LATEST: &[&str] = &["latest-tag"];

#[test]
fn a_finding_is_shown_at_its_value() {
    let mut client = Client::new(&[("pod.yaml", POD)], LATEST);
    client.open("pod.yaml", POD);
    let published = client.published("pod.yaml");
    assert_eq!(published["version"], 1);
    let diagnostic = &published["diagnostics"][0];
    assert_eq!(short(diagnostic), "6:11-23 latest-tag");
    assert_eq!(diagnostic["severity"], 2);
    assert_eq!(diagnostic["source"], "palisade");
    let page = diagnostic["codeDescription"]["href"].as_str().unwrap();
    assert!(page.ends_with("/docs/policies/latest-tag.md"), "{page}");
    let related = &diagnostic["relatedInformation"][0];
    assert_eq!(related["message"], "in Pod shop/web");
    assert_eq!(related["location"]["uri"], published["uri"]);
    assert_eq!(
        related["location"]["range"]["start"],
        json!({"line": 2, "character": 17})
    );
    assert!(client.leave());
}

#[test]
fn severities_are_those_of_an_editor() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: true\n  serviceAccount: x\n  \
               containers:\n  - {name: web, image: 'nginx:latest', securityContext: {privileged: true}}\n";
    let policies = &[
        "host-pid",
        "privileged-container",
        "latest-tag",
        "deprecated-service-account-field",
    ];
    let mut client = Client::new(&[("pod.yaml", pod)], policies);
    client.open("pod.yaml", pod);
    let published = client.published("pod.yaml");
    let told: Vec<_> = published["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|told| {
            (
                told["code"].as_str().unwrap(),
                told["severity"].as_u64().unwrap(),
                told["tags"].to_string(),
            )
        })
        .collect();
    let none = || "null".to_owned();
    assert_eq!(
        told,
        [
            ("host-pid", 1, none()),
            ("deprecated-service-account-field", 3, "[2]".to_owned()),
            ("latest-tag", 2, none()),
            ("privileged-container", 1, none()),
        ]
    );
}

#[test]
fn columns_are_counted_in_what_was_agreed() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: '😀é', image: 'x:latest'}]}\n";
    for (encodings, agreed, place) in [
        (json!(["utf-8", "utf-16"]), "utf-8", "3:44-54 latest-tag"),
        (json!(["utf-32"]), "utf-16", "3:41-51 latest-tag"),
        (json!(null), "utf-16", "3:41-51 latest-tag"),
    ] {
        let capabilities = json!({"general": {"positionEncodings": encodings}});
        let mut client = Client::with(&[("pod.yaml", pod)], LATEST, capabilities);
        assert_eq!(client.server_says["capabilities"]["positionEncoding"], agreed);
        client.open("pod.yaml", pod);
        assert_eq!(client.diagnostics("pod.yaml"), [place]);
    }
}

#[test]
fn a_client_gets_no_more_than_it_can_read() {
    let mut client = Client::with(&[("pod.yaml", POD)], LATEST, json!({}));
    client.open("pod.yaml", POD);
    let published = client.published("pod.yaml");
    assert!(published.get("version").is_none());
    let diagnostic = published["diagnostics"][0].as_object().unwrap();
    let keys: Vec<_> = diagnostic.keys().map(String::as_str).collect();
    assert_eq!(keys, ["range", "severity", "code", "source", "message"]);
}

#[test]
fn broken_yaml_is_shown_where_it_breaks_and_hides_no_other_document() {
    let mut client = Client::new(&[("pod.yaml", POD)], LATEST);
    client.open("pod.yaml", POD);
    assert_eq!(client.diagnostics("pod.yaml").len(), 1);
    let broken = format!("apiVersion: v1\nkind: Pod\nmetadata: [\n---\n{POD}");
    client.replace("pod.yaml", 2, &broken);
    let published = client.published("pod.yaml");
    let told: Vec<_> = published["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(short)
        .collect();
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(
        told[0].starts_with("2:10-") || told[0].starts_with("3:0-"),
        "{told:?}"
    );
    assert_eq!(published["diagnostics"][0]["severity"], 1);
    assert_eq!(told[1], "10:11-23 latest-tag");
    client.replace("pod.yaml", 3, &POD.replace(":latest", ":1.27"));
    assert!(client.diagnostics("pod.yaml").is_empty());
}

#[test]
fn what_kubernetes_cannot_read_is_an_error_and_what_is_doubtful_a_warning() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: 'yes', hostPID: 1}\n";
    let mut client = Client::new(&[("pod.yaml", pod)], LATEST);
    client.open("pod.yaml", pod);
    let published = client.published("pod.yaml");
    let told = published["diagnostics"].as_array().unwrap();
    let severities: Vec<_> = told
        .iter()
        .map(|told| (&told["severity"], &told["range"]["start"]))
        .collect();
    let at = |character: u32| json!({"line": 3, "character": character});
    assert_eq!(
        severities,
        [(&json!(1), &at(32)), (&json!(2), &at(23))],
        "{told:?}"
    );
}

#[test]
fn edits_are_followed_and_fast_ones_judged_once() {
    let mut client = Client::new(&[("pod.yaml", POD)], LATEST);
    client.open("pod.yaml", POD);
    assert_eq!(client.published("pod.yaml")["version"], 1);
    // `nginx:latest` becomes `nginx:1`, one key after the other.
    for (version, gone) in (2..).zip((18..24).rev()) {
        let range =
            json!({"start": {"line": 6, "character": gone - 1}, "end": {"line": 6, "character": gone}});
        client.change("pod.yaml", version, json!([{"range": range, "text": ""}]));
    }
    let end = json!({"line": 6, "character": 17});
    client.change(
        "pod.yaml",
        8,
        json!([{"range": {"start": end, "end": end}, "text": "1"}]),
    );
    let mut published = client.published("pod.yaml");
    // A machine that is slow enough may judge on the way, but never in another order.
    let mut last = 1;
    while published["version"] != 8 {
        let version = published["version"].as_i64().unwrap();
        assert!(version > last);
        last = version;
        published = client.published("pod.yaml");
    }
    assert_eq!(published["diagnostics"], json!([]));
}

#[test]
fn a_thousand_are_shown_and_the_rest_counted() {
    let mut pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n".to_owned();
    for number in 0..1010 {
        pod.push_str(&format!("  - {{name: c{number}, image: 'x:latest'}}\n"));
    }
    let mut client = Client::new(&[("pod.yaml", &pod)], LATEST);
    client.open("pod.yaml", &pod);
    let told = client.diagnostics("pod.yaml");
    assert_eq!(told.len(), 1001);
    assert_eq!(
        told[1000],
        "0:0-14 10 more are not shown here: `palisade check` tells all"
    );
}

#[test]
fn a_closed_document_shows_nothing() {
    let mut client = Client::new(&[("pod.yaml", POD)], LATEST);
    client.open("pod.yaml", POD);
    assert_eq!(client.diagnostics("pod.yaml").len(), 1);
    client.tell("textDocument/didClose", "pod.yaml");
    assert!(client.diagnostics("pod.yaml").is_empty());
}
