//! Documents in the light of the other files of their workspace.

use serde_json::json;

use crate::client::{Client, POD};

const SERVICE: &str = "\
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
";
const DANGLING: &[&str] = &["dangling-service", "latest-tag"];

fn deployment(app: &str) -> String {
    format!(
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web, namespace: shop}}\nspec:\n  \
         selector: {{matchLabels: {{app: {app}}}}}\n  template:\n    metadata: {{labels: {{app: {app}}}}}\n"
    )
}

#[test]
fn a_service_finds_its_deployment_in_another_file() {
    let web = deployment("web");
    let mut client = Client::new(&[("service.yaml", SERVICE), ("apps/web.yaml", &web)], DANGLING);
    client.open("service.yaml", SERVICE);
    assert!(client.diagnostics("service.yaml").is_empty());
    // What is typed counts, saved or not.
    client.open("apps/web.yaml", &web);
    assert!(client.diagnostics("apps/web.yaml").is_empty());
    client.replace("apps/web.yaml", 2, &deployment("shop"));
    assert_eq!(client.diagnostics("service.yaml"), ["3:7-15 dangling-service"]);
    // Closed without being saved, the file on the disk counts again.
    client.tell("textDocument/didClose", "apps/web.yaml");
    assert!(client.diagnostics("service.yaml").is_empty());
}

#[test]
fn files_that_others_change_are_read_again() {
    let mut client = Client::new(&[("service.yaml", SERVICE)], DANGLING);
    client.open("service.yaml", SERVICE);
    assert_eq!(client.diagnostics("service.yaml").len(), 1);
    client.write("apps/web.yaml", &deployment("web"));
    client.touch(&["apps/web.yaml"]);
    assert!(client.diagnostics("service.yaml").is_empty());
    client.write("apps/web.yaml", "");
    client.touch(&["apps/web.yaml"]);
    assert_eq!(client.diagnostics("service.yaml").len(), 1);
}

#[test]
fn a_new_file_counts_before_and_after_it_is_saved() {
    let mut client = Client::new(&[("service.yaml", SERVICE)], DANGLING);
    client.open("service.yaml", SERVICE);
    assert_eq!(client.diagnostics("service.yaml").len(), 1);
    client.open("new.yaml", &deployment("web"));
    assert!(client.diagnostics("service.yaml").is_empty());
    client.write("new.yaml", &deployment("web"));
    client.tell("textDocument/didSave", "new.yaml");
    client.replace("new.yaml", 2, &deployment("other"));
    assert_eq!(client.diagnostics("service.yaml").len(), 1);
}

#[test]
fn a_file_made_and_opened_at_once_is_judged() {
    let mut client = Client::new(&[("service.yaml", SERVICE)], DANGLING);
    client.open("service.yaml", SERVICE);
    client.published("service.yaml");
    client.write("pod.yaml", POD);
    client.open("pod.yaml", POD);
    let mut told = client.diagnostics("pod.yaml");
    if told.is_empty() {
        // Nothing is known of it before the folder was read again.
        told = client.diagnostics("pod.yaml");
    }
    assert_eq!(told, ["6:11-23 latest-tag"]);
}

#[test]
fn a_document_without_folder_is_judged_by_itself() {
    let mut client = Client::new(&[], DANGLING);
    for uri in ["untitled:Untitled-1", "file:///nowhere/at/all/service.yaml"] {
        let document = json!({"uri": uri, "languageId": "yaml", "version": 1, "text": SERVICE});
        client.notify("textDocument/didOpen", json!({"textDocument": document}));
        let told = client.hear().params;
        assert_eq!(
            (&told["uri"], &told["diagnostics"][0]["code"]),
            (&json!(uri), &json!("dangling-service"))
        );
    }
}

#[test]
fn folders_come_and_go() {
    let files = [("a/service.yaml", SERVICE), ("b/web.yaml", &deployment("web"))];
    let mut client = Client::new(&files, DANGLING);
    client.open("a/service.yaml", SERVICE);
    assert!(client.diagnostics("a/service.yaml").is_empty());
    let root = client.uri("");
    let folder = |uri: &str| json!({"uri": uri.trim_end_matches('/'), "name": "x"});
    let event = json!({"added": [folder(&client.uri("a"))], "removed": [folder(&root)]});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    assert_eq!(client.diagnostics("a/service.yaml").len(), 1);
    let event = json!({"added": [], "removed": [folder(&client.uri("a"))]});
    client.notify("workspace/didChangeWorkspaceFolders", json!({"event": event}));
    assert!(client.leave());
}

#[test]
fn what_git_ignores_is_not_judged() {
    let mut client = Client::new(&[(".gitignore", "out/\n"), ("out/pod.yaml", POD)], DANGLING);
    client.open("out/pod.yaml", POD);
    assert!(client.diagnostics("out/pod.yaml").is_empty());
}

#[test]
fn a_configuration_shows_what_is_wrong_with_it_until_it_is_saved_right() {
    let wrong = "profile: production\nignore: [latest-tagg]\n";
    let mut client = Client::new(&[("palisade.yaml", wrong), ("pod.yaml", POD)], &[]);
    client.open("palisade.yaml", wrong);
    let told = client.published("palisade.yaml");
    assert_eq!(
        told["diagnostics"][0]["range"]["start"],
        json!({"line": 1, "character": 9}),
        "{told}"
    );
    let message = told["diagnostics"][0]["message"].as_str().unwrap();
    assert!(message.contains("did you mean `latest-tag`"), "{message}");
    let right = wrong.replace("tagg", "tag");
    client.write("palisade.yaml", &right);
    client.replace("palisade.yaml", 2, &right);
    client.tell("textDocument/didSave", "palisade.yaml");
    while !client.diagnostics("palisade.yaml").is_empty() {}
}

#[test]
fn what_keeps_a_chart_from_being_rendered_is_told_at_its_templates() {
    // With helm as without, nothing comes of it.
    let template =
        "{{ fail \"no\" }}\napiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: true}\n";
    let files = [
        ("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
        ("web/templates/pod.yaml", template),
        ("other/pod.yaml", POD),
    ];
    let mut client = Client::new(&files, &["host-pid"]);
    client.open("web/templates/pod.yaml", template);
    let mut told = client.published("web/templates/pod.yaml");
    if told["diagnostics"].as_array().unwrap().is_empty() {
        told = client.published("web/templates/pod.yaml");
    }
    let message = told["diagnostics"][0]["message"].as_str().unwrap();
    assert!(message.contains("the chart is not rendered"), "{message}");
    client.open("other/pod.yaml", POD);
    assert!(client.diagnostics("other/pod.yaml").is_empty());
}
