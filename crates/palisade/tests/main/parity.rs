//! The same objects give the same findings, however they are written.

use crate::fixture::{Folder, Run, texts};

const OBJECTS: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
  labels: {app: web}
spec:
  replicas: 1
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      hostNetwork: true
      containers:
      - name: app
        image: nginx
        ports: [{containerPort: 22}]
        env: [{name: A, value: \"1\"}, {name: A, value: \"2\"}]
      - name: sidecar
        image: nginx:1.25
        securityContext: {privileged: true, capabilities: {add: [NET_ADMIN]}}
      volumes:
      - {name: docker, hostPath: {path: /var/run/docker.sock}}
---
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: wbe}, type: NodePort, ports: [{port: 80}]}
";

const JSON: [&str; 2] = [
    r#"{"apiVersion": "apps/v1", "kind": "Deployment",
  "metadata": {"name": "web", "namespace": "shop", "labels": {"app": "web"}},
  "spec": {"replicas": 1, "selector": {"matchLabels": {"app": "web"}},
    "template": {"metadata": {"labels": {"app": "web"}}, "spec": {"hostNetwork": true,
      "containers": [
        {"name": "app", "image": "nginx", "ports": [{"containerPort": 22}],
          "env": [{"name": "A", "value": "1"}, {"name": "A", "value": "2"}]},
        {"name": "sidecar", "image": "nginx:1.25",
          "securityContext": {"privileged": true, "capabilities": {"add": ["NET_ADMIN"]}}}],
      "volumes": [{"name": "docker", "hostPath": {"path": "/var/run/docker.sock"}}]}}}}"#,
    r#"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web", "namespace": "shop"},
  "spec": {"selector": {"app": "wbe"}, "type": "NodePort", "ports": [{"port": 80}]}}"#,
];

/// What must be the same: which policy says what of which field.
fn essence(run: &Run) -> Vec<String> {
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""), "{}", run.out);
    let findings = &run.json()["findings"];
    let parts = ["/policy", "/message", "/fingerprint"].map(|pointer| texts(findings, pointer));
    let mut essence: Vec<_> = (0..parts[0].len())
        .map(|at| parts.each_ref().map(|part| part[at].as_str()).join(" "))
        .collect();
    essence.sort();
    essence
}

#[test]
fn yaml_json_lists_and_pipes_are_judged_alike() {
    let folder = Folder::new();
    let list = format!(
        r#"{{"apiVersion": "v1", "kind": "List", "items": [{}, {}]}}"#,
        JSON[0], JSON[1]
    );
    folder
        .write("yaml/all.yaml", OBJECTS)
        .write("json/web.json", JSON[0])
        .write("json/service.json", JSON[1])
        .write("list/list.json", &list)
        .write("crlf/all.yaml", OBJECTS.replace('\n', "\r\n"));
    let indented = OBJECTS
        .lines()
        .filter(|line| *line != "---")
        .map(|line| match line.split(':').next() {
            Some("apiVersion") => format!("- {line}\n"),
            _ => format!("  {line}\n"),
        });
    folder.write(
        "yaml-list/list.yaml",
        format!(
            "apiVersion: v1\nkind: List\nitems:\n{}",
            indented.collect::<String>()
        ),
    );
    for packs in [
        &["default"][..],
        &["kube-linter"],
        &["pod-security"],
        &["default", "kube-linter", "pod-security"],
    ] {
        let packs: Vec<_> = packs.iter().flat_map(|pack| ["--pack", pack]).collect();
        let judged =
            |path| essence(&folder.run(&[&["check", path, "--format", "json"], &packs[..]].concat()));
        let expected = judged("yaml");
        assert!(expected.len() >= 5, "{expected:?}");
        for path in ["json", "list", "yaml-list", "crlf"] {
            assert_eq!(judged(path), expected, "{path}");
        }
        for text in [OBJECTS, &list] {
            let piped = folder.pipe(
                &[&["check", "-", "--format", "json"], &packs[..]].concat(),
                text.as_bytes(),
            );
            assert_eq!(essence(&piped), expected);
        }
    }
}

#[test]
fn moved_lines_keep_their_fingerprints() {
    let folder = Folder::new();
    folder
        .write("a.yaml", OBJECTS)
        .write("b.yaml", format!("# more\n\n{OBJECTS}"));
    let judged = |path| essence(&folder.run(&["check", path, "--format", "json"]));
    assert_eq!(judged("a.yaml"), judged("b.yaml"));
}

#[test]
fn fingerprints_are_unique_in_a_report() {
    let folder = Folder::new();
    folder.write("a.yaml", OBJECTS).write("b.yaml", OBJECTS);
    let run = folder
        .run(&["check", "a.yaml", "b.yaml", "--format", "json"])
        .ends_with(1);
    let mut fingerprints = texts(&run.json()["findings"], "/fingerprint");
    let count = fingerprints.len();
    fingerprints.sort();
    fingerprints.dedup();
    assert_eq!(fingerprints.len(), count);
}
