//! `--fix` and `--diff`: files changed, files left alone, and what is said about both.

use std::fs;

use crate::support::{BROKEN, CLEAN, FINDINGS, Folder, LATEST, UNREADABLE, helm, kubectl};

/// Has one fix that is safe and one that is not.
const ACCOUNT: &str = "\
# The shop.
apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  serviceAccount: shop # see rbac.yaml
  hostPID: true
  containers:
  - name: app
";

const ONLY: &[&str] = &["--select", "deprecated-service-account-field,host-pid"];

fn check<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [&["check"], arguments, ONLY].concat()
}

fn safely_fixed() -> String {
    ACCOUNT.replace("serviceAccount:", "serviceAccountName:")
}

fn fixed() -> String {
    safely_fixed().replace("  hostPID: true\n", "")
}

#[test]
fn only_what_is_safe_is_fixed_unless_more_is_asked_for() {
    let folder = Folder::new(&[("shop.yaml", ACCOUNT)]);
    let run = folder.run(&check(&["--fix", "shop.yaml"]));
    assert_eq!(folder.read("shop.yaml"), safely_fixed());
    assert_eq!(
        (run.code, run.error.as_str()),
        (
            FINDINGS,
            "fixed 1 finding in 1 file; 1 more can be fixed with --fix=unsafe\n"
        )
    );
    assert!(
        run.out.contains("host-pid") && !run.out.contains("deprecated"),
        "{}",
        run.out
    );
    let run = folder.run(&check(&["--fix=unsafe", "shop.yaml"]));
    assert_eq!(folder.read("shop.yaml"), fixed());
    assert_eq!(
        (run.code, run.out.as_str(), run.error.as_str()),
        (CLEAN, "", "fixed 1 finding in 1 file\n")
    );
    let run = folder.run(&check(&["--fix=unsafe", "shop.yaml"]));
    assert_eq!((run.code, run.error.as_str()), (CLEAN, "fixed nothing\n"));
    assert_eq!(folder.read("shop.yaml"), fixed());
}

#[test]
fn a_diff_changes_nothing() {
    let folder = Folder::new(&[("shop.yaml", ACCOUNT)]);
    let run = folder.run(&check(&["--diff", "--fix=unsafe"]));
    assert_eq!(folder.read("shop.yaml"), ACCOUNT);
    assert_eq!(
        (run.code, run.error.as_str()),
        (FINDINGS, "would fix 2 findings in 1 file\n")
    );
    insta::assert_snapshot!(run.out);
    let run = folder.run(&check(&[
        "--fix",
        "--diff",
        "--ignore",
        "deprecated-service-account-field",
    ]));
    assert_eq!(run.error, "would fix nothing; 1 can be fixed with --fix=unsafe\n");
    let run = folder.run(&check(&["--diff"]));
    assert!(
        run.out.contains("+  serviceAccountName: shop") && !run.out.contains("-  hostPID"),
        "{}",
        run.out
    );
    assert!(
        !folder
            .run(&check(&["--diff", "--format", "json"]))
            .error
            .is_empty()
    );
}

#[test]
fn a_diff_says_why_it_ends_as_it_does() {
    let folder = Folder::new(&[("shop.yaml", ACCOUNT), ("broken.yaml", BROKEN)]);
    let run = folder.run(&check(&["--diff", "--fix=unsafe"]));
    assert_eq!(
        (run.code, run.error.as_str()),
        (
            UNREADABLE,
            "would fix 2 findings in 1 file\n1 error: not everything was judged (told without --diff)\n"
        )
    );
}

#[test]
fn what_is_fixed_before_a_baseline_is_written_is_told() {
    let folder = Folder::new(&[("shop.yaml", ACCOUNT)]);
    let run = folder.run(&check(&["--fix", "--write-baseline", "base.json"]));
    assert_eq!(
        run.error,
        "fixed 1 finding in 1 file; 1 more can be fixed with --fix=unsafe\nwrote 1 finding to base.json\n"
    );
}

#[test]
fn standard_input_is_shown_and_not_written() {
    let folder = Folder::new(&[]);
    let run = folder.run_with_input(&check(&["-", "--fix"]), ACCOUNT.as_bytes());
    run.is_refused_with(&["standard input", "--diff"]);
    let run = folder.run_with_input(&check(&["-", "--diff"]), ACCOUNT.as_bytes());
    assert!(run.out.contains("+  serviceAccountName: shop"), "{}", run.out);
}

#[test]
fn line_breaks_of_windows_and_a_byte_order_mark_stay() {
    let text = format!("\u{feff}{}", ACCOUNT.replace('\n', "\r\n"));
    let folder = Folder::new(&[("shop.yaml", &text)]);
    folder.run(&check(&["--fix=unsafe"]));
    assert_eq!(
        folder.read("shop.yaml"),
        format!("\u{feff}{}", fixed().replace('\n', "\r\n"))
    );
}

#[test]
fn what_is_accepted_is_not_fixed() {
    let annotation = "metadata: {name: shop, annotations: {ignore-check.kube-linter.io/host-pid: needed}}";
    let text = ACCOUNT.replace("metadata: {name: shop}", annotation);
    let folder = Folder::new(&[("shop.yaml", &text)]);
    assert_eq!(folder.run(&check(&["--fix=unsafe"])).code, CLEAN);
    assert_eq!(
        folder.read("shop.yaml"),
        text.replace("serviceAccount:", "serviceAccountName:")
    );
}

#[test]
fn a_text_that_cannot_be_read_is_left_as_it_is() {
    let folder = Folder::new(&[("shop.yaml", ACCOUNT)]);
    let latin = [ACCOUNT.as_bytes(), b"# caf\xe9\n"].concat();
    folder.write("latin.yaml", &latin);
    let run = folder.run(&check(&["--fix=unsafe"]));
    assert_eq!(
        (run.code, run.error.as_str()),
        (UNREADABLE, "fixed 2 findings in 1 file\n")
    );
    assert_eq!(fs::read(folder.path().join("latin.yaml")).unwrap(), latin);
    assert_eq!(folder.read("shop.yaml"), fixed());
}

#[test]
fn documents_beside_a_broken_one_are_fixed() {
    let folder = Folder::new(&[("all.yaml", &format!("{ACCOUNT}---\nkind: [\n---\n{ACCOUNT}"))]);
    let run = folder.run(&check(&["--fix=unsafe"]));
    assert_eq!(
        folder.read("all.yaml"),
        format!("{}---\nkind: [\n---\n{}", fixed(), fixed())
    );
    assert_eq!(
        (run.code, run.error.as_str()),
        (UNREADABLE, "fixed 4 findings in 1 file\n")
    );
}

#[test]
fn the_items_of_a_list_are_fixed() {
    let pod = ACCOUNT
        .lines()
        .skip(1)
        .map(|line| format!("  {line}\n"))
        .collect::<String>();
    let list = format!(
        "apiVersion: v1\nkind: List\nitems:\n- {}- {}",
        &pod[2..],
        &pod[2..]
    );
    let folder = Folder::new(&[("all.yaml", &list)]);
    assert_eq!(folder.run(&check(&["--fix=unsafe"])).code, CLEAN);
    let expected = list
        .replace("serviceAccount:", "serviceAccountName:")
        .replace("    hostPID: true\n", "");
    assert_eq!(folder.read("all.yaml"), expected);
}

#[test]
fn what_an_anchor_shares_is_told_and_left() {
    let text = "\
apiVersion: v1
kind: Pod
metadata: {name: shop}
spec:
  containers:
  - name: app
    securityContext: &context
      privileged: true
  - name: other
    securityContext: *context
";
    let folder = Folder::new(&[("shop.yaml", text)]);
    let run = folder.run(&["check", "--fix=unsafe", "--select", "privileged-container"]);
    assert_eq!(folder.read("shop.yaml"), text);
    assert!(
        run.error.starts_with(
            "not fixed: shop.yaml:8: remove `privileged`: the value is shared through an anchor\n"
        ),
        "{}",
        run.error
    );
    assert_eq!(run.code, FINDINGS);
}

#[test]
fn what_is_rendered_is_told_with_where_to_fix_it_and_left() {
    let Some(helm) = helm() else {
        println!("not run: there is no helm");
        return;
    };
    let template = "{{- if true }}\n".to_owned() + ACCOUNT;
    let template = template.trim_end().to_owned() + "\n{{- end }}\n";
    let folder = Folder::new(&[
        ("chart/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.0.0\n"),
        ("chart/templates/pod.yaml", &template),
        ("plain.yaml", ACCOUNT),
    ]);
    let helm = ["--helm", helm.to_str().unwrap()];
    let told = "to fix by hand: chart/templates/pod.yaml:7: rename `serviceAccount` to `serviceAccountName` (rendered by helm from chart)\n";
    let told_too =
        "to fix by hand: chart/templates/pod.yaml:8: remove `hostPID` (rendered by helm from chart)\n";
    // What is promised is what is made: nothing in a chart.
    let run = folder.run(&[&check(&["."])[..], &helm].concat());
    assert!(
        run.out.ends_with("\n1 can be fixed with --fix, 1 more with --fix=unsafe\nmore about a policy: palisade explain ID\n"),
        "{}",
        run.out
    );
    let run = folder.run(&[&check(&["--diff"])[..], &helm].concat());
    let would = "would fix 1 finding in 1 file; 1 more can be fixed with --fix=unsafe\n";
    assert_eq!((run.code, run.error), (FINDINGS, format!("{told}{would}")));
    let run = folder.run(&[&check(&["--fix=unsafe"])[..], &helm].concat());
    assert_eq!(
        (run.code, run.error),
        (FINDINGS, format!("{told}{told_too}fixed 2 findings in 1 file\n"))
    );
    assert_eq!(folder.read("plain.yaml"), fixed());
    assert_eq!(folder.read("chart/templates/pod.yaml"), template);
}

#[cfg(unix)]
#[test]
fn a_link_stays_and_a_file_that_is_read_only_is_left() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = Folder::new(&[("real/shop.yml", ACCOUNT), ("locked.yaml", ACCOUNT)]);
    symlink("real/shop.yml", folder.path().join("link.yaml")).unwrap();
    fs::set_permissions(
        folder.path().join("locked.yaml"),
        fs::Permissions::from_mode(0o444),
    )
    .unwrap();
    let run = folder.run(&check(&["--fix=unsafe", "link.yaml", "locked.yaml"]));
    assert_eq!(run.code, UNREADABLE);
    assert!(
        run.out.contains("not fixed: the file is read-only"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("\n1 error: not everything was fixed\n"),
        "{}",
        run.out
    );
    // What remains is what is in the files.
    assert!(
        run.out.contains("locked.yaml:7") && !run.out.contains("link.yaml"),
        "{}",
        run.out
    );
    assert_eq!(folder.read("locked.yaml"), ACCOUNT);
    assert_eq!(folder.read("real/shop.yml"), fixed());
    assert!(folder.path().join("link.yaml").is_symlink());
}

#[test]
fn a_patch_has_the_lines_that_git_has() {
    let pod = LATEST.replace("  containers:", "  serviceAccount: web\n  containers:");
    for text in [
        pod.replace('\n', "\r"),
        pod.replace("serviceAccount: web\n", "serviceAccount: web\r"),
    ] {
        let folder = Folder::new(&[("a.yaml", &text)]);
        let diff = folder
            .run(&[
                "check",
                "--diff",
                "--select",
                "deprecated-service-account-field",
                ".",
            ])
            .out;
        folder.write("diff", &diff);
        let applied = std::process::Command::new("git")
            .args(["apply", "diff"])
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(applied.status.success(), "{applied:?}: {diff}");
        assert_eq!(
            folder.read("a.yaml"),
            text.replace("serviceAccount:", "serviceAccountName:")
        );
    }
}

#[test]
fn what_is_built_by_kustomize_is_told_with_where_to_fix_it_and_left() {
    let Some(kubectl) = kubectl() else {
        println!("not run: there is no kubectl");
        return;
    };
    let overlay = "resources: [../base]\nnamePrefix: prod-\npatches:\n- path: patch.yaml\n";
    let patch = "apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec: {hostIPC: true}\n";
    let base = "resources: [shop.yaml]\n";
    let files = [
        ("base/kustomization.yaml", base),
        ("base/shop.yaml", ACCOUNT),
        ("prod/kustomization.yaml", overlay),
        ("prod/patch.yaml", patch),
    ];
    let folder = Folder::new(&files);
    let kubectl = ["--kustomize", kubectl.to_str().unwrap()];
    let told = "to fix by hand: base/shop.yaml:6: rename `serviceAccount` to `serviceAccountName` (rendered by kustomize from prod)\n";
    let told_too = "to fix by hand: base/shop.yaml:7: remove `hostPID` (rendered by kustomize from prod)\n";
    let run = folder.run(&[&check(&["--diff"])[..], &kubectl].concat());
    assert_eq!(
        (run.code, run.out.as_str(), run.error),
        (FINDINGS, "", format!("{told}would fix nothing\n"))
    );
    let run = folder.run(&[&check(&["--fix=unsafe"])[..], &kubectl].concat());
    assert_eq!(
        (run.code, run.error),
        (FINDINGS, format!("{told}{told_too}fixed nothing\n"))
    );
    for (path, text) in files {
        assert_eq!(folder.read(path), text, "{path}");
    }
}

/// What a run that was killed may leave, as the page on fixes says.
#[test]
fn what_a_killed_run_left_is_in_nobodys_way() {
    let left = ".shop.yaml.k1LL3d.tmp";
    let folder = Folder::new(&[("shop.yaml", ACCOUNT), (left, &ACCOUNT[..50])]);
    let run = folder.run(&check(&["--fix=unsafe"]));
    assert_eq!(
        (run.code, run.out.as_str(), run.error.as_str()),
        (CLEAN, "", "fixed 2 findings in 1 file\n")
    );
    assert_eq!(folder.read("shop.yaml"), fixed());
    assert_eq!(folder.check(&["."])["summary"]["files"], 1);
}
