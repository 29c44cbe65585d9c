//! The explanation of what is shown.

use serde_json::json;

use crate::client::{Client, POD};

#[test]
fn a_finding_is_explained_where_it_stands() {
    let mut client = Client::new(&[("pod.yaml", POD)], &["latest-tag"]);
    client.open("pod.yaml", POD);
    client.published("pod.yaml");
    let text = client.hover("pod.yaml", 6, 15).unwrap();
    for part in [
        "(`latest-tag`, medium)",
        "**Why it matters**",
        "**How to fix**",
        "**Accepts**",
        "latest-tag.md)",
    ] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    assert_eq!(client.hover("pod.yaml", 0, 3), None);
    assert_eq!(client.hover("pod.yaml", 999, 999), None);
    assert_eq!(client.hover("other.yaml", 6, 15), None);
}

#[test]
fn a_client_without_markdown_gets_none() {
    let mut client = Client::with(&[("pod.yaml", POD)], &["latest-tag"], json!({}));
    client.open("pod.yaml", POD);
    client.published("pod.yaml");
    let text = client.hover("pod.yaml", 6, 15).unwrap();
    assert!(
        text.contains("(latest-tag, medium)\n\nWhy it matters:\n"),
        "{text}"
    );
    assert!(!text.contains("**"));
}

#[test]
fn each_policy_is_explained_once() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: true, hostIPC: true}\n";
    let mut client = Client::new(
        &[("pod.yaml", pod)],
        &["host-pid", "host-ipc", "no-read-only-root-fs"],
    );
    client.open("pod.yaml", pod);
    client.published("pod.yaml");
    let text = client.hover("pod.yaml", 3, 18).unwrap();
    assert_eq!(text.matches("host-pid`").count(), 1, "{text}");
    assert!(!text.contains("host-ipc`"));
}

#[test]
fn a_request_is_answered_from_the_newest_text() {
    let mut client = Client::new(&[("pod.yaml", POD)], &["latest-tag"]);
    client.open("pod.yaml", POD);
    client.published("pod.yaml");
    client.replace("pod.yaml", 2, &format!("# moved\n{POD}"));
    assert_eq!(client.hover("pod.yaml", 6, 15), None);
    assert!(client.hover("pod.yaml", 7, 15).is_some());
}
