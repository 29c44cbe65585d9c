//! What is read: files, folders, globs, pipes; and what cannot be.

use crate::fixture::{Folder, POD, Run, TWO, texts};

/// The paths that findings are in, each once.
fn paths(run: &Run) -> Vec<String> {
    let mut paths = texts(&run.json()["findings"], "/location/path");
    paths.dedup();
    paths
}

#[test]
fn a_clean_run_is_silent() {
    let folder = Folder::new();
    let run = folder
        .run(&["check", "pod.yaml", "--select", "ssh-port"])
        .ends_with(0);
    assert_eq!(run.out, "");
}

#[test]
fn files_folders_and_globs_are_read_once() {
    let folder = Folder::new();
    folder
        .write("a/one.yaml", POD)
        .write("a/two.yml", POD)
        .write("a/b/three.json", r#"{"a": 1}"#);
    folder
        .write("a/.hidden/four.yaml", POD)
        .write("a/readme.md", "# a\n");
    let judged = |arguments: &[&str]| {
        paths(
            &folder
                .check(&[arguments, &["--format", "json"]].concat())
                .ends_with(1),
        )
    };
    assert_eq!(judged(&["a"]), ["a/one.yaml", "a/two.yml"]);
    assert_eq!(
        judged(&["a", "a/one.yaml", "./a/../a"]),
        ["a/one.yaml", "a/two.yml"]
    );
    assert_eq!(judged(&["*/*.yaml"]), ["a/one.yaml"]);
    assert_eq!(judged(&["."]), judged(&[]));
    assert_eq!(judged(&[]), ["a/one.yaml", "a/two.yml", "pod.yaml"]);
    assert_eq!(
        judged(&[".", "--exclude", "a/*.yml", "--exclude", "pod.yaml"]),
        ["a/one.yaml"]
    );
    folder
        .check(&["--exclude", "[a"])
        .is_refused("`[a` is no pattern for paths");
}

#[test]
fn arguments_in_another_order_give_the_same() {
    let folder = Folder::new();
    folder
        .write("a.yaml", POD)
        .write("b.yaml", POD)
        .write("c.yaml", "a: [");
    let one = folder
        .check(&["a.yaml", "b.yaml", "c.yaml", "pod.yaml"])
        .ends_with(3);
    let other = folder
        .check(&["pod.yaml", "c.yaml", "b.yaml", "a.yaml"])
        .ends_with(3);
    assert_eq!(one.out, other.out);
    let select = |words: &str| folder.run(&["check", ".", "--select", words]).out;
    assert_eq!(select("latest-tag,critical"), select("critical,latest-tag"));
}

#[test]
fn standard_input_is_read() {
    let folder = Folder::new();
    let arguments = [&["check", "-"], TWO].concat();
    let run = folder.pipe(&arguments, POD.as_bytes()).ends_with(1);
    run.says(" --> <stdin>:7:12 in Pod shop/web\n")
        .says("2 findings (1 critical, 1 medium) in 1 of 1 object, 1 of 1 file\n");
    folder
        .pipe(&arguments, b"")
        .ends_with(3)
        .says("error: there was no input\n --> <stdin>\n");
}

#[test]
fn objects_of_all_arguments_know_each_other_unless_isolated() {
    let folder = Folder::new();
    let service =
        "{apiVersion: v1, kind: Service, metadata: {name: a, namespace: shop}, spec: {selector: {app: a}}}";
    let deployment = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a, namespace: shop}, spec: \
                      {template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: 'a:1'}]}}}}";
    folder
        .write("one/service.yaml", service)
        .write("two/deployment.yaml", deployment);
    let check = ["check", "one", "two", "--select", "dangling-service"];
    assert_eq!(folder.run(&check).ends_with(0).out, "");
    folder
        .run(&[&check[..], &["--isolated"]].concat())
        .ends_with(1)
        .says("[dangling-service]");
}

#[test]
fn what_is_missing_is_an_error_and_the_rest_is_judged() {
    let folder = Folder::new();
    folder
        .check(&["nope.yaml", "pod.yaml"])
        .ends_with(3)
        .says("error: no such file or folder\n --> nope.yaml\n")
        .says("critical[privileged-container]");
    folder
        .check(&["*.json"])
        .ends_with(3)
        .says("error: no file matches\n --> *.json\n");
    let nothing = folder.check(&["nope.yaml"]).ends_with(3);
    assert!(
        nothing
            .out
            .ends_with("\nnothing was judged; 1 could not be read\n"),
        "{}",
        nothing.out
    );
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_is_an_error() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new();
    folder.write("closed.yaml", POD);
    let closed = folder.path().join("closed.yaml");
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    if std::fs::read(&closed).is_ok() {
        return; // root may read everything
    }
    folder
        .check(&["."])
        .ends_with(3)
        .says("closed.yaml")
        .says("[privileged-container]");
}

#[cfg(unix)]
#[test]
fn links_in_a_circle_end() {
    let folder = Folder::new();
    std::os::unix::fs::symlink(".", folder.path().join("loop")).unwrap();
    let run = folder.check(&[".", "--format", "json"]).ends_with(1);
    assert_eq!(paths(&run), ["pod.yaml"]);
}

#[test]
fn a_broken_document_costs_only_itself() {
    let folder = Folder::new();
    folder.write("pod.yaml", format!("a: [\n---\n{POD}---\nb: }}\n"));
    let run = folder.check(&["pod.yaml"]).ends_with(3);
    run.says("error: this `[` is never closed\n --> pod.yaml:1:4\n  |\n1 | a: [\n  |    ^\n")
        .says("critical[privileged-container]")
        .says("; 2 could not be read\n");
}

#[test]
fn wrong_types_are_errors_with_their_place() {
    let folder = Folder::new();
    let pod = POD
        .replace("image: nginx", "image: [nginx]")
        .replace("privileged: true", "privileged: \"true\"");
    folder.write("pod.yaml", pod);
    folder
        .check(&["pod.yaml"])
        .ends_with(3)
        .says("error: Kubernetes cannot read Pod `web`: `spec.containers[0].image` must be a string, not a list\n --> pod.yaml:7:12\n")
        .says("`spec.containers[0].securityContext.privileged` must be a boolean, not a string");
}

#[test]
fn text_that_is_not_utf8_is_an_error_with_its_place() {
    let folder = Folder::new();
    folder.write("pod.yaml", b"a: b\nc: \xff\n");
    folder
        .check(&["pod.yaml"])
        .ends_with(3)
        .says("not UTF-8")
        .says(" --> pod.yaml:2:4\n");
}

#[test]
fn empty_files_and_folders_do_not_pass_silently() {
    let folder = Folder::new();
    folder.write("empty.yaml", "");
    folder
        .check(&["empty.yaml"])
        .ends_with(3)
        .says("error: the file is empty\n --> empty.yaml\n");
    std::fs::create_dir(folder.path().join("nothing")).unwrap();
    folder
        .check(&["nothing"])
        .ends_with(0)
        .says("warning: the folder holds nothing that could be judged");
}

#[test]
fn a_key_that_stands_twice_is_a_warning() {
    let folder = Folder::new();
    folder.write("pod.yaml", POD.replace("kind: Pod", "kind: Pod\nkind: Pod"));
    folder
        .run(&["check", "pod.yaml", "--select", "ssh-port"])
        .ends_with(0)
        .says("warning: the key `kind` stands twice")
        .says("no findings in 1 object, 1 file; 1 warning\n");
}

#[test]
fn hostile_files_end_in_an_error() {
    let folder = Folder::new();
    let mut bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n".to_owned();
    for (name, before) in ('b'..='j').zip('a'..) {
        let nine = vec![format!("*{before}"); 9].join(",");
        bomb.push_str(&format!("{name}: &{name} [{nine}]\n"));
    }
    for (text, message) in [
        (
            "a: ".to_owned() + &"[".repeat(100_000),
            "error: nested deeper than",
        ),
        ("{\"a\":".repeat(100_000), "error: nested deeper than"),
        (bomb, "error: aliases expand to too many nodes"),
    ] {
        folder.write("bad.yaml", text);
        let run = folder
            .check(&["bad.yaml", "pod.yaml"])
            .ends_with(3)
            .says(message)
            .says("[privileged-container]");
        assert!(
            run.out.lines().all(|line| line.chars().count() < 200),
            "no line is long"
        );
    }
}

#[test]
fn secrets_are_never_shown() {
    let folder = Folder::new();
    let secret =
        "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {password: hunter2, pin: 4711}\n";
    folder.write("secret.yaml", secret);
    folder.write(
        "broken.yaml",
        "apiVersion: v1\nkind: Secret\nstringData: {password: hunter2, pin: [4711\n",
    );
    let kept = [
        "stringData: {a: !!int hunter2}",
        "stringData: {a: *hunter2}",
        "stringData: [hunter2]",
        "data: {a: hunter2}",
        "data: {a: [hunter2], a: 4711}",
    ];
    let kept = kept.map(|kept| format!("apiVersion: v1\nkind: Secret\nmetadata: {{name: a}}\n{kept}\n"));
    folder.write("wrong.yaml", kept.join("---\n"));
    let variable = "- name: app\n    env: [{name: DB_PASSWORD, value: hunter2}]";
    folder.write("pod.yaml", POD.replace("- name: app", variable));
    let found = folder
        .run(&["check", "pod.yaml", "--select", "env-var-secret"])
        .ends_with(1);
    found.says("7 |     env: [{name: DB_PASSWORD, value: …\n");
    for format in ["text", "json", "sarif", "github", "kube-linter-json"] {
        let run = folder.run(&["check", ".", "--format", format]).ends_with(3);
        assert!(
            !run.out.contains("hunter2") && !run.out.contains("4711"),
            "{format}: {}",
            run.out
        );
    }
}

#[test]
fn escape_codes_of_files_do_not_reach_the_terminal() {
    let folder = Folder::new();
    folder.write(
        "pod.yaml",
        POD.replace("name: app", "name: \"\\e]0;a\\a\\u202e\""),
    );
    folder.write("raw.yaml", "a: \u{1b}[31m\n");
    for format in ["text", "github"] {
        let run = folder
            .check(&[".", "nope\u{1b}.yaml", "--format", format])
            .ends_with(3);
        let odd = |char: char| (char.is_control() && char != '\n') || char == '\u{202e}';
        assert!(!run.out.contains(odd), "{format}: {:?}", run.out);
    }
}
