//! KubeLinter's configuration.

use crate::fixture::{Folder, POD};

const CHECK: &[&str] = &["check", "pod.yaml", "--pack", "kube-linter"];

fn configured(text: &str, arguments: &[&str]) -> crate::fixture::Run {
    let folder = Folder::new();
    folder.write("linter.yaml", text);
    folder.run(&[CHECK, &["--kube-linter-config", "linter.yaml"], arguments].concat())
}

#[test]
fn its_checks_are_run() {
    let only = "checks: {doNotAutoAddDefaults: true, include: [latest-tag]}";
    let run = configured(only, &[]).ends_with(1).says("latest-tag");
    assert!(!run.out.contains("privileged-container"), "{}", run.out);
}

#[test]
fn it_is_found_in_the_working_folder() {
    for name in [".kube-linter.yaml", ".kube-linter.yml"] {
        let folder = Folder::new();
        folder.write(
            name,
            "checks: {doNotAutoAddDefaults: true, include: [privileged-container]}",
        );
        let run = folder.run(CHECK).ends_with(1).says("privileged-container");
        assert!(!run.out.contains("latest-tag"), "{}", run.out);
        // It is KubeLinter's, and says nothing about other packs.
        folder.run(&["check", "pod.yaml"]).ends_with(1).says("latest-tag");
    }
}

#[test]
fn custom_checks_have_their_own_names_and_can_be_selected() {
    let custom = "
customChecks:
- name: needs-owner
  description: a team must answer for it
  remediation: add the label owner
  template: required-label
  params: {key: owner}
";
    configured(custom, &["--select", "needs-owner"])
        .ends_with(1)
        .says("medium[needs-owner]: ")
        .says("fix: add the label owner")
        .says("1 finding (");
}

#[test]
fn ignored_paths_are_left_out() {
    let folder = Folder::new();
    folder.write("vendor/pod.yaml", POD);
    folder.write(".kube-linter.yaml", "checks: {ignorePaths: ['vendor/**']}");
    let run = folder
        .run(&["check", ".", "--pack", "kube-linter"])
        .ends_with(1)
        .says("pod.yaml");
    assert!(!run.out.contains("vendor/"), "{}", run.out);
}

#[test]
fn what_it_gets_wrong_is_named_with_its_place() {
    for (text, message) in [
        (
            "checks:\n  include: [latest-tagg]",
            "linter.yaml:2:13: there is no check `latest-tagg`: did you mean `latest-tag`?",
        ),
        ("checks: [\n", "linter.yaml:1:9: this `[` is never closed"),
        (
            "customChecks:\n- name: a\n  template: latest-tagg",
            "linter.yaml:3:13: there is no template `latest-tagg`: did you mean `latest-tag`?",
        ),
        (
            "customChecks:\n- name: a\n  template: required-label\n  params: {ky: b}",
            "linter.yaml:4:12: `required-label` has no parameter `ky`: it takes key",
        ),
    ] {
        configured(text, &[]).is_refused(message);
    }
}

#[test]
fn an_unknown_key_is_a_warning_for_kube_linter_takes_it() {
    configured("checks:\n  includ: [a]", &["--select", "latest-tag"])
        .ends_with(1)
        .says(
            "warning: `includ` means nothing to KubeLinter: did you mean `include`?\n --> linter.yaml:2:3\n",
        );
}

#[test]
fn it_must_be_there_and_be_meant() {
    let folder = Folder::new();
    folder
        .run(&[CHECK, &["--kube-linter-config", "nope.yaml"]].concat())
        .is_refused("cannot read nope.yaml: ");
    folder
        .run(&["check", "pod.yaml", "--kube-linter-config", "nope.yaml"])
        .is_refused("add --pack kube-linter");
}

#[test]
fn its_escape_codes_do_not_reach_the_terminal() {
    let folder = Folder::new();
    folder.write("linter.yaml", "checks: {include: [\"a\\e[31m\"]}");
    let run = folder.run(&[CHECK, &["--kube-linter-config", "linter.yaml"]].concat());
    assert!(
        !run.err.contains('\u{1b}') && run.err.contains("`a␛[31m`"),
        "{:?}",
        run.err
    );
}
