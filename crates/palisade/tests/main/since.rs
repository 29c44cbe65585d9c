//! `--since`: what is new since a revision of git.

use std::process::Command;

use crate::support::{CLEAN, FINDINGS, Folder, LATEST, UNREADABLE, policies, texts};

/// Runs git as nobody in particular, untouched by what the machine's owner configured.
fn git(folder: &Folder, arguments: &[&str]) {
    let status = Command::new("git")
        .args([
            "-c",
            "user.name=test",
            "-c",
            "user.email=test@example.com",
            "-c",
            "commit.gpgsign=false",
        ])
        .args(arguments)
        .current_dir(folder.path())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(status.status.success(), "git {arguments:?}: {status:?}");
}

/// A repository with one commit of these files.
fn repository(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new(files);
    git(&folder, &["init", "-q", "-b", "main"]);
    commit(&folder);
    folder
}

fn commit(folder: &Folder) {
    git(folder, &["add", "-A"]);
    git(folder, &["commit", "-q", "--allow-empty", "-m", "a"]);
}

/// What is new since HEAD, or what HEAD adds: policy and path.
fn new(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let report = folder.check(arguments);
    let paths = texts(&report["findings"], "/location/path");
    policies(&report)
        .into_iter()
        .zip(paths)
        .map(|(policy, path)| format!("{policy} {path}"))
        .collect()
}

fn named(name: &str) -> String {
    LATEST.replace("name: web,", &format!("name: {name},"))
}

#[test]
fn only_what_is_new_is_told() {
    let folder = repository(&[("old.yaml", LATEST), ("fixed.yaml", &named("fixed"))]);
    let since = |more: &[&str]| {
        new(
            &folder,
            &[&["--select", "latest-tag", "--since", "HEAD"], more].concat(),
        )
    };
    assert_eq!(since(&["."]), Vec::<String>::new());
    // Changed, but not worse; moved; new, whether git knows it or not.
    folder.write("old.yaml", format!("# moved\n{LATEST}"));
    std::fs::rename(
        folder.path().join("fixed.yaml"),
        folder.path().join("renamed.yaml"),
    )
    .unwrap();
    folder.write("untracked.yaml", named("untracked"));
    folder.write("staged.yaml", named("staged"));
    git(&folder, &["add", "staged.yaml"]);
    assert_eq!(
        since(&["."]),
        ["latest-tag staged.yaml", "latest-tag untracked.yaml"]
    );
    assert_eq!(since(&["untracked.yaml"]), ["latest-tag untracked.yaml"]);
    let run = folder.run(&["check", "--select", "latest-tag", "--since", "HEAD", "old.yaml"]);
    assert_eq!((run.code, run.out.as_str()), (CLEAN, ""));
    commit(&folder);
    assert_eq!(since(&["."]), Vec::<String>::new());
    assert_eq!(
        new(&folder, &["--select", "latest-tag", "--since", "HEAD~1"]).len(),
        2
    );
}

#[test]
fn what_a_change_does_to_other_files_is_told_there() {
    let pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop, labels: {app: a}}\nspec: {containers: [{name: a, image: 'a:1'}]}\n";
    let policy = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: all, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Ingress, Egress]}\n";
    let folder = repository(&[
        ("pod.yaml", pod),
        ("policy.yaml", policy),
        ("other.yaml", &pod.replace("shop", "free")),
    ]);
    let select = ["--select", "non-isolated-pod", "--since", "HEAD"];
    assert_eq!(new(&folder, &select), Vec::<String>::new());
    std::fs::remove_file(folder.path().join("policy.yaml")).unwrap();
    assert_eq!(new(&folder, &select), ["non-isolated-pod pod.yaml"]);
}

#[test]
fn a_branch_is_compared_with_where_it_began() {
    let folder = repository(&[("a.yaml", LATEST)]);
    git(&folder, &["checkout", "-q", "-b", "branch"]);
    folder.write("b.yaml", named("b"));
    commit(&folder);
    git(&folder, &["checkout", "-q", "main"]);
    folder.write("a.yaml", LATEST.replace("latest", "1.2"));
    commit(&folder);
    git(&folder, &["checkout", "-q", "branch"]);
    // What others fixed in the meantime did not get worse here.
    assert_eq!(
        new(&folder, &["--select", "latest-tag", "--since", "main"]),
        ["latest-tag b.yaml"]
    );
}

#[test]
fn comments_and_broken_files_count_only_where_something_changed() {
    let unused = format!("# palisade: ignore[host-pid] why\n{LATEST}");
    let folder = repository(&[
        ("a.yaml", &unused),
        ("b.yaml", &named("b")),
        ("broken.yaml", "apiVersion: [\n"),
    ]);
    let select = ["--select", "host-pid,unused-ignore", "--since", "HEAD"];
    assert_eq!(folder.run(&[&["check"], &select[..]].concat()).code, CLEAN);
    folder.write(
        "b.yaml",
        format!("# palisade: ignore[host-pid] why\n{}", named("b")),
    );
    assert_eq!(new(&folder, &select), ["unused-ignore b.yaml"]);
    folder.write("broken.yaml", "apiVersion: {\n");
    assert_eq!(folder.run(&[&["check"], &select[..]].concat()).code, UNREADABLE);
}

#[test]
fn folders_above_and_below_are_known() {
    let folder = repository(&[("a/b/web.yaml", LATEST), ("other.yaml", &named("other"))]);
    folder.write("a/b/new.yaml", named("new"));
    folder.write("new.yaml", named("top"));
    let run = |below: &str, path: &str| {
        let mut command = crate::support::command(
            &folder.path().join(below),
            &[
                "check",
                path,
                "--since",
                "HEAD",
                "--select",
                "latest-tag",
                "--format",
                "json",
            ],
        );
        let report: serde_json::Value = serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
        texts(&report["findings"], "/location/path")
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(run("a", "."), ["b/new.yaml"]);
    assert_eq!(run("a", ".."), ["../a/b/new.yaml", "../new.yaml"]);
    let full = folder.path().join("a").display().to_string();
    assert_eq!(run(".", &full), [format!("{full}/b/new.yaml")]);
}

#[test]
fn where_folders_stand_alone_both_versions_are_judged() {
    let folder = repository(&[("a/web.yaml", LATEST), ("b/web.yaml", &named("b"))]);
    folder.write("b/new.yaml", named("new"));
    let arguments = ["--isolated", "--select", "latest-tag", "--since", "HEAD"];
    assert_eq!(new(&folder, &arguments), ["latest-tag b/new.yaml"]);
    // A kustomization of the folder that is new makes all of it something else.
    folder.write("a/kustomization.yaml", "resources: [web.yaml]\n");
    let run = folder.run(&[&["check"], &arguments[..]].concat());
    assert!(run.code == FINDINGS || run.code == UNREADABLE, "{run:?}");
}

#[test]
fn what_git_cannot_tell_is_refused() {
    let folder = Folder::new(&[("web.yaml", LATEST)]);
    folder
        .run(&["check", "--since", "HEAD"])
        .is_refused_with(&["is in no git repository"]);
    let folder = repository(&[("web.yaml", LATEST)]);
    folder
        .run(&["check", "--since", "nowhere"])
        .is_refused_with(&["--since nowhere: git knows no such revision"]);
    folder
        .run(&["check", "--since=--output=x"])
        .is_refused_with(&["git knows no such revision"]);
    folder
        .run(&["check", "-", "--since", "HEAD"])
        .is_refused_with(&["standard input has no revisions"]);
    git(&folder, &["checkout", "-q", "--orphan", "other"]);
    // In the same second the same files would be the same commit.
    folder.write("other.yaml", named("other"));
    commit(&folder);
    folder
        .run(&["check", "--since", "main"])
        .is_refused_with(&["no commit in common with HEAD"]);
    let clone = Folder::new(&[]);
    let source = format!("file://{}", folder.path().display());
    git(&clone, &["clone", "-q", "--depth", "1", &source, "."]);
    clone
        .run(&["check", "--since", "HEAD~1"])
        .is_refused_with(&["the clone is shallow"]);
}
