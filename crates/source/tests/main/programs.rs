//! What is said of programs that are not there, do not end or write nonsense.

use std::time::Duration;

use palisade_source::Options;

use crate::support::{Folder, assert_only, manifest, names, problems};

/// A chart, a kustomization and a manifest.
fn folder() -> Folder {
    Folder::of(&[
        ("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
        (
            "chart/templates/a.yaml",
            &manifest("ConfigMap", "{{ .Release.Name }}"),
        ),
        ("k/kustomization.yaml", "resources: [app.yaml]\n"),
        ("k/app.yaml", &manifest("ConfigMap", "app")),
        ("plain.yaml", &manifest("Pod", "plain")),
    ])
}

fn with_program(folder: &Folder, program: &str) -> Options {
    let mut options = folder.options();
    options.helm.binary = Some(program.into());
    options.kustomize = Some(program.into());
    options
}

/// Fails unless the chart and the kustomization each have a problem with `expected` in it, and the rest
/// is judged: the kustomization's resources as they stand.
#[track_caller]
fn both_fail(folder: &Folder, options: &Options, expected: &str) {
    let loaded = folder.load_with(&["."], options);
    let problems = problems(&loaded);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(
        problems[0].starts_with("chart/Chart.yaml: the chart "),
        "{problems:#?}"
    );
    assert!(
        problems[1].starts_with("k/kustomization.yaml: the kustomization "),
        "{problems:#?}"
    );
    assert!(
        problems.iter().all(|problem| problem.contains(expected)),
        "{problems:#?}"
    );
    assert_eq!(names(&loaded), ["plain", "app"]);
}

#[test]
fn a_program_that_is_not_there_is_named() {
    let folder = folder();
    let options = with_program(&folder, "/no/such/program");
    both_fail(
        &folder,
        &options,
        "`/no/such/program` cannot be started: no such file or directory",
    );
}

#[test]
fn a_program_is_found_from_where_the_user_stands() {
    let folder = folder();
    folder.script("bin/fake", "exit 1");
    let options = with_program(&folder, "bin/fake");
    both_fail(&folder, &options, "no reason was given");
}

#[test]
fn a_program_that_does_not_end_is_ended() {
    let folder = folder();
    let script = folder.script("bin/slow", "echo once >> ran; exec tail -f /dev/null");
    let options = Options {
        timeout: Duration::from_millis(200),
        ..with_program(&folder, script.to_str().unwrap())
    };
    both_fail(&folder, &options, "did not end within 0.2 seconds");
    let ran = std::fs::read_to_string(folder.path().join("ran")).unwrap();
    assert_eq!(
        ran.lines().count(),
        2,
        "once for the chart, once for the kustomization"
    );
}

#[test]
fn a_program_that_never_stops_writing_is_ended() {
    let folder = folder();
    let script = folder.script("bin/loud", "exec yes");
    let options = Options {
        max_file_size: 1 << 20,
        ..with_program(&folder, script.to_str().unwrap())
    };
    both_fail(&folder, &options, "wrote more than 1 MiB");
}

#[test]
fn output_that_is_no_yaml_is_a_problem() {
    let folder = folder();
    let script = folder.script("bin/garbage", "printf '\\377\\376\\000 [ : {\\n'");
    let options = with_program(&folder, script.to_str().unwrap());
    let loaded = folder.load_with(&["."], &options);
    let problems = problems(&loaded);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert_eq!(names(&loaded), ["plain"]);
}

#[test]
fn a_failure_is_told_in_the_words_of_the_program() {
    let folder = folder();
    let script = folder.script("bin/fails", "echo 'Error: the moon is full' >&2; exit 7");
    let options = with_program(&folder, script.to_str().unwrap());
    both_fail(&folder, &options, "the moon is full");
}

#[test]
fn programs_are_kept_from_the_network_and_from_the_users_home() {
    let folder = folder();
    let script = folder.script("bin/env", "env > seen; exit 1");
    let mut options = with_program(&folder, script.to_str().unwrap());
    options.kustomize = None;
    assert_only(
        &problems(&folder.load_with(&["chart"], &options)),
        "chart/Chart.yaml: the chart does not render",
    );
    let seen = std::fs::read_to_string(folder.path().join("seen")).unwrap();
    for expected in [
        "https_proxy=http://127.0.0.1:9",
        "GIT_ALLOW_PROTOCOL=none",
        "HELM_CONFIG_HOME=",
        "KUBECONFIG=",
    ] {
        assert!(
            seen.lines().any(|line| line.starts_with(expected)),
            "{expected} is not in {seen}"
        );
    }
}

#[test]
fn a_kustomization_is_built_by_the_word_that_the_program_knows() {
    let folder = folder();
    for (name, verb) in [("kustomize", "build"), ("kubectl", "kustomize")] {
        let made = manifest("ConfigMap", "made");
        let text = format!("[ \"$1\" = {verb} ] || exit 1\ncat <<'END'\n{made}END");
        let script = folder.script(&format!("bin/{name}"), &text);
        let options = Options {
            kustomize: Some(script),
            ..folder.options()
        };
        assert_eq!(names(&folder.load_with(&["k"], &options)), ["made"]);
    }
}
