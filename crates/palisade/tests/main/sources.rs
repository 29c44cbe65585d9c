//! What is read, and what of it belongs together.

use crate::support::{FINDINGS, Folder, LATEST, Run, command, policies, texts};

const SERVICE: &str = "\
apiVersion: v1
kind: Service
metadata: {name: web, namespace: shop}
spec: {selector: {app: web}, ports: [{port: 80}]}
";

const DEPLOYMENT: &str = "\
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec: {containers: [{name: web, image: 'nginx:1.27.3'}]}
";

#[test]
fn objects_find_each_other_across_arguments_unless_isolated() {
    let folder = Folder::new(&[("services/web.yaml", SERVICE), ("apps/web.yaml", DEPLOYMENT)]);
    let dangling = ["--select", "dangling-service", "services", "apps"];
    assert_eq!(policies(&folder.check(&dangling)), [""; 0]);
    let isolated = [&dangling[..], &["--isolated"]].concat();
    assert_eq!(policies(&folder.check(&isolated)), ["dangling-service"]);
    assert_eq!(
        policies(&folder.check(&["--select", "dangling-service", "services"])),
        ["dangling-service"]
    );
}

#[test]
fn one_folder_is_one_inventory_also_when_isolated() {
    let folder = Folder::new(&[("app/service.yaml", SERVICE), ("app/web.yaml", DEPLOYMENT)]);
    let report = folder.check(&["--select", "dangling-service", "--isolated", "app"]);
    assert_eq!(policies(&report), [""; 0]);
}

#[test]
fn the_working_folder_is_read_where_nothing_is_named() {
    let folder = Folder::new(&[("deep/down/web.yaml", LATEST)]);
    let report = folder.check(&["--select", "latest-tag"]);
    assert_eq!(
        texts(&report["findings"], "/location/path"),
        ["deep/down/web.yaml"]
    );
}

#[test]
fn what_is_named_twice_is_judged_once() {
    let folder = Folder::new(&[("app/web.yaml", LATEST)]);
    let report = folder.check(&[
        "--select",
        "latest-tag",
        ".",
        "app",
        "app/web.yaml",
        "./app/../app",
    ]);
    assert_eq!(policies(&report), ["latest-tag"]);
    assert_eq!(report["summary"]["objects"], 1);
}

#[test]
fn standard_input_is_read_beside_files() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    let piped = LATEST.replace("name: web,", "name: piped,");
    let run = folder.run_with_input(
        &["check", "--select", "latest-tag", "-", "web.yaml"],
        piped.as_bytes(),
    );
    assert_eq!(run.code, FINDINGS);
    assert!(
        run.out.contains(" --> <stdin>:7:12 in Pod shop/piped"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains(" --> web.yaml:7:12 in Pod shop/web"),
        "{}",
        run.out
    );
}

#[test]
fn exclude_leaves_paths_out() {
    let folder = Folder::new(&[
        ("app/web.yaml", LATEST),
        ("app/test/web.yaml", LATEST),
        ("vendor/web.yaml", LATEST),
    ]);
    let paths = |arguments: &[&str]| -> Vec<String> {
        let report = folder.check(&[&["--select", "latest-tag"], arguments].concat());
        let paths = texts(&report["findings"], "/location/path");
        paths.into_iter().map(str::to_owned).collect()
    };
    assert_eq!(paths(&[]).len(), 3);
    assert_eq!(paths(&["--exclude", "test"]), ["app/web.yaml", "vendor/web.yaml"]);
    assert_eq!(
        paths(&["--exclude", "test/", "--exclude", "/vendor"]),
        ["app/web.yaml"]
    );
}

#[test]
fn a_gate_that_judges_nothing_says_why() {
    let folder = Folder::new(&[("web.yaml", LATEST), ("prod.yaml", "a: b\n")]);
    let run = folder.run(&["check", "web.yaml", "--exclude", "*.yaml"]);
    assert!(
        run.out.contains("nothing was judged\n --> web.yaml\n"),
        "{}",
        run.out
    );
    assert!(run.out.contains("--exclude left out 1 path"), "{}", run.out);
    let report = folder.check(&["web.yaml", "--values", "prod.yaml", "--set", "a=b"]);
    let warnings = texts(&report["warnings"], "/message");
    assert_eq!(
        warnings,
        ["no chart was found: nothing is done with --values, --set"]
    );
}

#[test]
fn a_pattern_that_the_shell_left_is_expanded() {
    let folder = Folder::new(&[
        ("a/web.yaml", LATEST),
        ("b/web.yaml", LATEST),
        ("b/web.txt", LATEST),
    ]);
    let report = folder.check(&["--select", "latest-tag", "*/*.yaml"]);
    assert_eq!(
        texts(&report["findings"], "/location/path"),
        ["a/web.yaml", "b/web.yaml"]
    );
}

#[cfg(unix)]
#[test]
fn helm_sees_nothing_of_its_users_even_without_a_folder_to_write_to() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = Folder::new(&[
        ("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
        ("helm", "#!/bin/sh\nenv > env.txt\n"),
    ]);
    let script = folder.path().join("helm");
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).unwrap();
    for temporary in [".", "no/such/folder"] {
        let mut command = command(folder.path(), &["check", "chart", "--helm", "./helm"]);
        command
            .env("TMPDIR", folder.path().join(temporary))
            .env("KUBECONFIG", "/users/own")
            .env("HELM_DATA_HOME", "/users/own")
            .env("HELM_PLUGINS", "/users/own");
        Run::of(command);
        let seen = folder.read("env.txt");
        assert!(
            seen.contains("KUBECONFIG=/") && seen.contains("HELM_DATA_HOME=/"),
            "{seen}"
        );
        assert!(!seen.contains("/users/own"), "{seen}");
        std::fs::remove_file(folder.path().join("env.txt")).unwrap();
    }
}
