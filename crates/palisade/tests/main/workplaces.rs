//! What is shipped for hooks, pipelines and images: read by the tools that know these files.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{CLEAN, Folder, USAGE, run};

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// Runs a linter that `variable` names over files of the repository.
fn lint(variable: &str, arguments: &[&str]) {
    let Some(program) = std::env::var_os(variable) else {
        println!("not run: {variable} names no program");
        return;
    };
    let out = Command::new(program)
        .args(arguments)
        .current_dir(repository())
        .output()
        .unwrap();
    let said = [out.stdout, out.stderr].concat();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&said));
}

#[test]
fn the_dockerfile_is_as_hadolint_wants_it() {
    lint("PALISADE_HADOLINT", &["Dockerfile"]);
}

#[test]
fn the_action_lets_nothing_be_injected() {
    lint(
        "PALISADE_ZIZMOR",
        &["--offline", "--no-progress", "--quiet", "action.yml"],
    );
}

/// What the hooks, the action and the template pass are options that exist.
#[test]
fn what_is_passed_is_understood() {
    let help = run(&["check", "--help"]).out;
    for file in [
        ".pre-commit-hooks.yaml",
        "action.yml",
        "ci/gitlab.yml",
        "examples/ci/github-workflow.yml",
    ] {
        let text = std::fs::read_to_string(repository().join(file)).unwrap();
        let words = text.split(|c: char| !(c.is_ascii_lowercase() || c == '-'));
        let options = words.filter(|word| word.starts_with("--") && word.len() > 3);
        // Of cargo, not of ours.
        let cargo = ["--quiet", "--locked", "--path", "--root", "--target-dir"];
        for option in options.filter(|option| !cargo.contains(option)) {
            assert!(help.contains(option), "{file}: {option}");
        }
    }
}

#[test]
fn the_manual_is_made_from_the_help() {
    let page = run(&["man"]);
    assert_eq!(page.code, CLEAN);
    for part in [
        ".TH palisade 1",
        ".SH SUBCOMMANDS",
        ".SH EXAMPLES\n.nf\npalisade check deploy/     ",
        "palisade\\-check(1)",
    ] {
        assert!(page.out.contains(part), "no {part} in {}", page.out);
    }
    let folder = Folder::new(&[]);
    assert_eq!(folder.run(&["man", "."]).code, CLEAN);
    let page = folder.read("palisade-check.1");
    assert!(
        page.contains("\\-\\-fail\\-on") && page.contains(".TH palisade-check 1"),
        "{page}"
    );
    assert!(folder.path().join("palisade.1").exists() && folder.path().join("palisade-lsp.1").exists());
    folder.run(&["man", "nowhere"]).is_refused_with(&["nowhere"]);
}

#[test]
fn standard_input_cannot_be_watched() {
    let refused = run(&["check", "--watch", "-"]);
    assert_eq!(refused.code, USAGE);
    assert!(refused.error.contains("--watch"), "{}", refused.error);
}
