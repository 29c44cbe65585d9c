//! The conversation itself: its beginning, its end, and what makes no sense in between.

use serde_json::{Value, json};

use crate::client::{Client, POD};

const NOT_INITIALIZED: i32 = -32002;
const INVALID_REQUEST: i32 = -32600;
const NO_METHOD: i32 = -32601;
const INVALID_PARAMETERS: i32 = -32602;

fn code(answer: Result<Value, (i32, String)>) -> i32 {
    answer.unwrap_err().0
}

#[test]
fn a_conversation_begins_and_ends_in_order() {
    let mut client = Client::connected(&[], &[]);
    assert_eq!(
        code(client.request("textDocument/hover", json!({}))),
        NOT_INITIALIZED
    );
    let answer = client.request("initialize", json!({"capabilities": {}})).unwrap();
    assert_eq!(answer["serverInfo"]["name"], "palisade");
    assert_eq!(answer["capabilities"]["textDocumentSync"]["change"], 2);
    client.notify("initialized", json!({}));
    assert_eq!(code(client.request("initialize", json!({}))), NO_METHOD);
    assert_eq!(client.request("shutdown", Value::Null), Ok(Value::Null));
    assert_eq!(
        code(client.request("textDocument/hover", json!({}))),
        INVALID_REQUEST
    );
    client.tell("textDocument/didClose", "a.yaml");
    client.notify("exit", Value::Null);
    assert!(client.hang_up());
}

#[test]
fn a_client_that_is_gone_ends_the_server() {
    assert!(!Client::new(&[("pod.yaml", POD)], &[]).hang_up());
    let client = Client::new(&[], &[]);
    client.notify("exit", Value::Null);
    assert!(!client.hang_up());
}

#[test]
fn what_makes_no_sense_changes_nothing() {
    let mut client = Client::new(&[("pod.yaml", POD)], &["latest-tag"]);
    for method in ["didOpen", "didChange", "didSave", "didClose"] {
        client.notify(&format!("textDocument/{method}"), json!({"textDocument": 1}));
        let told = client.hear();
        assert_eq!(told.method, "window/logMessage");
        assert!(told.params["message"].as_str().unwrap().contains(method));
    }
    client.notify("$/setTrace", json!({"value": "off"}));
    client.notify("textDocument/somethingNew", Value::Null);
    assert_eq!(
        code(client.request("textDocument/hover", json!(7))),
        INVALID_PARAMETERS
    );
    assert_eq!(code(client.request("textDocument/rename", json!({}))), NO_METHOD);
    // Changes and the end of a document that was never opened.
    client.replace("never.yaml", 3, POD);
    client.tell("textDocument/didClose", "pod.yaml");
    client.tell("textDocument/didSave", "never.yaml");
    client.open("pod.yaml", POD);
    client.change("pod.yaml", 2, json!([{"range": {"start": {"line": 90, "character": 4}, "end": {"line": 2, "character": 900}}, "text": "x"}]));
    client.replace("pod.yaml", 3, POD);
    while client.published("pod.yaml")["version"] != 3 {}
    assert!(client.leave());
}

#[test]
fn it_asks_to_be_told_of_changed_files() {
    let mut client = Client::new(&[("pod.yaml", POD)], &["latest-tag"]);
    client.open("pod.yaml", POD);
    client.published("pod.yaml");
    let asked = &client.asked[0];
    assert_eq!(asked.method, "client/registerCapability");
    assert_eq!(
        asked.params["registrations"][0]["method"],
        "workspace/didChangeWatchedFiles"
    );
    assert!(Client::with(&[], &[], json!({})).leave());
}
