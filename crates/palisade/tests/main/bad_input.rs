//! Input that is broken, hostile or not there: told with its place, and the rest is judged.

use serde_json::{Value, json};

use crate::support::{BROKEN, CLEAN, FINDINGS, Folder, LATEST, UNREADABLE, policies, texts};

fn messages(list: &Value) -> Vec<&str> {
    texts(list, "/message")
}

#[test]
fn a_broken_document_hides_neither_its_neighbours_nor_its_place() {
    let text = format!(
        "{LATEST}---\nkind: [\n---\n{}",
        LATEST.replace("name: web,", "name: api,")
    );
    let folder = Folder::new(&[("all.yaml", &text)]);
    let report = folder.check(&["--select", "latest-tag"]);
    assert_eq!(texts(&report["findings"], "/object/name"), ["web", "api"]);
    assert_eq!(report["errors"].as_array().unwrap().len(), 1);
    assert_eq!(report["errors"][0]["location"]["line"], 9);
    let run = folder.run(&["check", "--select", "latest-tag"]);
    assert_eq!(run.code, UNREADABLE);
    assert!(run.out.contains(" --> all.yaml:9:"), "{}", run.out);
    assert!(
        run.out
            .ends_with("2 findings (2 medium) in 2 of 2 objects, 1 file\n1 error: not everything was judged\nmore about a policy: palisade explain ID\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_wrong_type_is_an_error_at_the_value() {
    let text = LATEST.replace(
        "containers:\n  - name: web\n    image: nginx:latest\n",
        "containers: none\n",
    );
    let folder = Folder::new(&[("web.yaml", &text)]);
    assert_eq!(folder.run(&["check", "--fail-on", "critical"]).code, UNREADABLE);
    let report = folder.check(&[]);
    assert_eq!(
        messages(&report["errors"]),
        ["Kubernetes cannot read Pod `web`: `spec.containers` must be a list, not a string"]
    );
    assert_eq!(
        report["errors"][0]["location"],
        json!({"path": "web.yaml", "line": 5, "column": 15, "endLine": 5, "endColumn": 19})
    );
}

#[test]
fn a_wrong_type_is_an_error_in_old_versions_and_custom_workloads_too() {
    for (api_version, kind) in [
        ("extensions/v1beta1", "Deployment"),
        ("apps/v99", "StatefulSet"),
        ("argoproj.io/v1alpha1", "Rollout"),
        ("serving.knative.dev/v1", "Service"),
        ("apps.openshift.io/v1", "DeploymentConfig"),
    ] {
        let text = format!(
            "apiVersion: {api_version}\nkind: {kind}\nmetadata: {{name: web}}\nspec: {{template: {{spec: {{hostPID: 'true'}}}}}}\n"
        );
        let folder = Folder::new(&[("web.yaml", &text)]);
        let message = format!(
            "Kubernetes cannot read {kind} `web`: `spec.template.spec.hostPID` must be a boolean, not a string"
        );
        assert_eq!(messages(&folder.check(&[])["errors"]), [message]);
    }
}

#[test]
fn errors_come_in_the_order_of_their_places() {
    let wrong_type = "---\napiVersion: v1\nkind: Pod\nspec: none\n";
    let folder = Folder::new(&[
        ("a.yaml", &format!("{BROKEN}{wrong_type}")),
        ("b.yaml", &format!("{wrong_type}---\n{BROKEN}")),
    ]);
    let report = folder.check(&[]);
    let errors = report["errors"].as_array().unwrap().iter();
    let places: Vec<_> = errors
        .map(|error| (&error["location"]["path"], &error["location"]["line"]))
        .map(|(path, line)| (path.as_str().unwrap(), line.as_u64().unwrap()))
        .collect();
    assert_eq!(
        places,
        [("a.yaml", 1), ("a.yaml", 5), ("b.yaml", 4), ("b.yaml", 6)]
    );
}

#[test]
fn text_that_is_not_utf_8_is_an_error_at_its_byte() {
    let folder = Folder::new(&[("good.yaml", LATEST)]);
    folder.write("bad.yaml", b"apiVersion: v1\nkind: Pod\nname: \xff\n");
    let report = folder.check(&["--select", "latest-tag"]);
    assert_eq!(policies(&report), ["latest-tag"]);
    assert_eq!(
        messages(&report["errors"]),
        ["the text is not UTF-8: the byte 0xff cannot stand here"]
    );
    assert_eq!(
        report["errors"][0]["location"],
        json!({"path": "bad.yaml", "line": 3, "column": 7, "endLine": 3, "endColumn": 7})
    );
}

#[test]
fn a_missing_file_is_an_error_and_the_rest_is_judged() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    let report = folder.check(&["--select", "latest-tag", "gone.yaml", "web.yaml"]);
    assert_eq!(policies(&report), ["latest-tag"]);
    assert_eq!(messages(&report["errors"]), ["no such file or folder"]);
    assert_eq!(folder.run(&["check", "gone.yaml"]).code, UNREADABLE);
}

#[test]
fn empty_standard_input_is_an_error() {
    // As of `kubectl … | palisade check -` where kubectl failed.
    let run = Folder::new(&[]).run_with_input(&["check", "-"], b"");
    assert_eq!(run.code, UNREADABLE);
    assert!(
        run.out.starts_with("error: there was no input\n --> <stdin>\n"),
        "{}",
        run.out
    );
}

#[test]
fn an_empty_file_is_an_error_only_where_it_was_named() {
    let check = |text, path| {
        let folder = Folder::new(&[("empty.yaml", text), ("web.yaml", LATEST)]);
        folder.run(&["check", "--select", "latest-tag", "web.yaml", path])
    };
    for text in ["", "\n"] {
        let run = check(text, "empty.yaml");
        assert_eq!(run.code, UNREADABLE);
        assert!(
            run.out.contains("error: the file is empty\n --> empty.yaml\n"),
            "{}",
            run.out
        );
        assert_eq!(check(text, ".").code, FINDINGS);
    }
    // Charts render such files where a condition is not met.
    for text in ["---\n", "# nothing\n", "---\n---\n"] {
        assert_eq!(check(text, "empty.yaml").code, FINDINGS, "{text:?}");
    }
}

#[test]
fn what_is_not_kubernetes_is_counted_not_judged() {
    let folder = Folder::new(&[
        ("web.yaml", LATEST),
        ("compose.yaml", "services: {web: {image: 'nginx:latest'}}\n"),
    ]);
    let run = folder.run(&["check", "--select", "latest-tag"]);
    assert_eq!(run.code, FINDINGS);
    assert!(
        run.out.contains("; 1 document without Kubernetes objects"),
        "{}",
        run.out
    );
}

#[test]
fn nothing_judged_at_all_is_said() {
    let folder = Folder::new(&[
        ("values.yaml", "replicas: 1\n"),
        ("comments.yaml", "# nothing yet\n"),
        ("folder/readme.txt", ""),
    ]);
    for path in ["values.yaml", "comments.yaml", "folder", "."] {
        let run = folder.run(&["check", path]);
        assert_eq!(run.code, CLEAN, "{path}");
        assert!(run.out.starts_with("warning: "), "{path}: {}", run.out);
        assert!(run.out.contains(&format!(" --> {path}\n")), "{path}: {}", run.out);
        let report = folder.check(&[path]);
        assert_eq!(report["warnings"].as_array().unwrap().len(), 1, "{path}");
        assert_eq!(report["errors"], json!([]), "{path}");
    }
    let run = folder.run_with_input(&["check", "-"], b"replicas: 1\n");
    assert!(
        run.out
            .starts_with("warning: no Kubernetes objects were found: nothing was judged\n --> <stdin>\n"),
        "{}",
        run.out
    );
}

#[test]
fn hostile_input_ends_with_an_error_each() {
    let mut bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for level in 1..12 {
        let before = [format!("*a{}", level - 1).as_str()].repeat(9).join(",");
        bomb.push_str(&format!("a{level}: &a{level} [{before}]\n"));
    }
    let folder = Folder::new(&[
        (
            "bomb.yaml",
            &format!("kind: ConfigMap\napiVersion: v1\nmetadata: {{name: x}}\n{bomb}"),
        ),
        ("nested.yaml", &"[".repeat(100_000)),
        ("nested.json", &"{\"a\":".repeat(100_000)),
        ("web.yaml", LATEST),
    ]);
    let report = folder.check(&[
        "--select",
        "latest-tag",
        "web.yaml",
        "bomb.yaml",
        "nested.yaml",
        "nested.json",
    ]);
    assert_eq!(policies(&report), ["latest-tag"]);
    let mut paths = texts(&report["errors"], "/location/path");
    paths.dedup();
    assert_eq!(paths, ["bomb.yaml", "nested.json", "nested.yaml"]);
}

#[test]
fn a_chart_or_kustomization_without_its_program_is_an_error_and_the_rest_is_judged() {
    let folder = Folder::new(&[
        ("web.yaml", LATEST),
        ("chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n"),
        ("chart/templates/web.yaml", LATEST),
        ("overlay/kustomization.yaml", "resources: [web.yaml]\n"),
        ("overlay/web.yaml", LATEST),
    ]);
    let missing = ["--helm", "no-such-helm", "--kustomize", "no-such-kustomize"];
    let arguments = [&["--select", "latest-tag"], &missing[..]].concat();
    let report = folder.check(&arguments);
    // What a kustomization is made of can be read without it.
    assert_eq!(
        texts(&report["findings"], "/location/path"),
        ["overlay/web.yaml", "web.yaml"]
    );
    assert_eq!(
        texts(&report["errors"], "/location/path"),
        ["chart/Chart.yaml", "overlay/kustomization.yaml"]
    );
    for (message, program) in messages(&report["errors"])
        .into_iter()
        .zip(["no-such-helm", "no-such-kustomize"])
    {
        assert!(message.contains(program), "{message}");
    }
    let run = folder.run(&[&["check"], &arguments[..]].concat());
    assert_eq!(run.code, UNREADABLE);
}

#[test]
fn a_key_given_twice_is_a_warning_and_changes_no_exit_code() {
    let text = LATEST.replace("nginx:latest", "nginx:1.27.3") + "    image: nginx:1.27.4\n";
    let folder = Folder::new(&[("web.yaml", &text)]);
    let run = folder.run(&["check", "--select", "latest-tag"]);
    assert_eq!(run.code, CLEAN);
    assert!(run.out.starts_with("warning: "), "{}", run.out);
    assert!(run.out.contains(" --> web.yaml:8:5\n"), "{}", run.out);
}

#[cfg(unix)]
#[test]
fn a_loop_of_folders_ends() {
    let folder = Folder::new(&[("app/web.yaml", LATEST)]);
    std::os::unix::fs::symlink(folder.path(), folder.path().join("app/loop")).unwrap();
    let report = folder.check(&["--select", "latest-tag"]);
    assert_eq!(policies(&report), ["latest-tag"]);
}
