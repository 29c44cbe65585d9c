//! Quick fixes.

use serde_json::{Value, json};

use crate::client::Client;

const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web  # comments stay
    image: nginx:1.27
    securityContext:
      privileged: true
      runAsNonRoot: true
";

fn actions(client: &mut Client, path: &str, line: u32, only: Option<&str>) -> Vec<Value> {
    actions_at(client, path, (line, 8), only)
}

fn actions_at(client: &mut Client, path: &str, place: (u32, u32), only: Option<&str>) -> Vec<Value> {
    let at = json!({"line": place.0, "character": place.1});
    let mut context = json!({"diagnostics": []});
    if let Some(only) = only {
        context["only"] = json!([only]);
    }
    let uri = client.uri(path);
    let parameters =
        json!({"textDocument": {"uri": uri}, "range": {"start": at, "end": at}, "context": context});
    let answer = client.request("textDocument/codeAction", parameters).unwrap();
    answer.as_array().unwrap().clone()
}

fn titles(actions: &[Value]) -> Vec<&str> {
    actions
        .iter()
        .map(|action| action["title"].as_str().unwrap())
        .collect()
}

/// The text with the edits of an action made, the last one first.
fn apply(edits: &Value, text: &str) -> String {
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    for edit in edits.as_array().unwrap().iter().rev() {
        let at = |end: &str| {
            let place = &edit["range"][end];
            (
                place["line"].as_u64().unwrap() as usize,
                place["character"].as_u64().unwrap() as usize,
            )
        };
        let ((first, from), (last, to)) = (at("start"), at("end"));
        lines.push(String::new());
        let rest = lines[last][to..].to_owned();
        let changed = format!(
            "{}{}{rest}",
            &lines[first][..from],
            edit["newText"].as_str().unwrap()
        );
        lines.splice(first..=last, [changed]);
    }
    lines.concat()
}

#[test]
fn a_fix_changes_what_it_says_and_nothing_else() {
    let mut client = Client::new(&[("pod.yaml", POD)], &["privileged-container"]);
    client.open("pod.yaml", POD);
    let published = client.published("pod.yaml");
    let actions = actions(&mut client, "pod.yaml", 8, None);
    assert_eq!(
        titles(&actions),
        [
            "Remove `privileged` (may change what the program does)",
            "Ignore privileged-container here with a comment",
        ]
    );
    assert_eq!(actions[0]["kind"], "quickfix");
    assert_eq!(actions[0]["isPreferred"], false);
    assert_eq!(actions[0]["diagnostics"], published["diagnostics"]);
    let change = &actions[0]["edit"]["documentChanges"][0];
    assert_eq!(
        change["textDocument"],
        json!({"uri": client.uri("pod.yaml"), "version": 1})
    );
    let fixed = apply(&change["edits"], POD);
    assert_eq!(fixed, POD.replace("      privileged: true\n", ""));
    client.replace("pod.yaml", 2, &fixed);
    assert!(client.diagnostics("pod.yaml").is_empty());
}

#[test]
fn an_accepted_finding_is_gone() {
    let mut client = Client::with(&[("pod.yaml", POD)], &["privileged-container"], json!({}));
    client.open("pod.yaml", POD);
    assert_eq!(client.diagnostics("pod.yaml").len(), 1);
    let actions = actions(&mut client, "pod.yaml", 8, Some("quickfix"));
    let uri = client.uri("pod.yaml");
    let accepted = apply(&actions[1]["edit"]["changes"][&uri], POD);
    let line = "      privileged: true  # palisade: ignore[privileged-container] say why\n";
    assert_eq!(accepted, POD.replace("      privileged: true\n", line));
    client.replace("pod.yaml", 2, &accepted);
    assert!(client.diagnostics("pod.yaml").is_empty());
}

#[test]
fn only_what_is_asked_for_is_offered() {
    let mut client = Client::new(&[("pod.yaml", POD)], &["privileged-container"]);
    client.open("pod.yaml", POD);
    client.published("pod.yaml");
    let count = |client: &mut Client, line, only| actions(client, "pod.yaml", line, only).len();
    assert_eq!(count(&mut client, 8, Some("refactor")), 0);
    assert_eq!(count(&mut client, 8, Some("quick")), 0);
    assert_eq!(count(&mut client, 8, Some("")), 2);
    assert_eq!(count(&mut client, 0, None), 0);
    // What is unsafe is never done together with all else.
    assert_eq!(count(&mut client, 8, Some("source.fixAll.palisade")), 0);
}

#[test]
fn what_is_right_at_the_place_comes_first() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostIPC: true, hostPID: true}\n";
    let mut client = Client::new(&[("pod.yaml", pod)], &["host-ipc", "host-pid"]);
    client.open("pod.yaml", pod);
    client.published("pod.yaml");
    for (character, first) in [(16, "Remove `hostIPC`"), (32, "Remove `hostPID`")] {
        let actions = actions_at(&mut client, "pod.yaml", (3, character), None);
        assert_eq!(actions.len(), 4);
        assert!(titles(&actions)[0].starts_with(first), "{:?}", titles(&actions));
    }
}
