//! Charts and kustomizations, as far as the command line has a say in them. What a program renders is
//! played by a script, so that the tests need none installed.
#![cfg(unix)]

use std::path::Path;

use crate::fixture::{Folder, POD, Run};

/// A folder with a chart, and what a stand-in for helm was asked to do.
fn chart() -> Folder {
    let folder = Folder::new();
    folder
        .write(
            "chart/Chart.yaml",
            "apiVersion: v2\nname: chart\nversion: 0.1.0\n",
        )
        .write(
            "chart/templates/pod.yaml",
            POD.replace("nginx", "{{ .Values.image }}"),
        )
        .write("prod.yaml", "a: b\n");
    folder
}

fn stand_in(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/main/fixtures")
        .join(name);
    path.to_str().unwrap().to_owned()
}

fn with_helm(folder: &Folder, arguments: &[&str]) -> Run {
    let mut command = folder.command(
        &[
            &[
                "check",
                "chart",
                "--select",
                "latest-tag",
                "--helm",
                &stand_in("helm"),
            ],
            arguments,
        ]
        .concat(),
    );
    command.env("ASKED", folder.path().join("asked.txt"));
    Run::of(command, b"")
}

#[test]
fn helm_is_asked_what_the_options_say() {
    let folder = chart();
    let options = [
        "--values",
        "prod.yaml",
        "--set",
        "a=b",
        "--release-name",
        "shop",
        "--namespace",
        "production",
        "--kube-version",
        "1.30.0",
        "--api-versions",
        "monitoring.coreos.com/v1,a/v1",
    ];
    with_helm(&folder, &options)
        .ends_with(1)
        .says("chart/templates/pod.yaml:7 in Pod shop/web, rendered by helm from chart\n");
    let asked = folder.read("asked.txt");
    let asked: Vec<_> = asked.lines().collect();
    assert_eq!(asked[0], "template");
    let has = |words: &[&str]| asked.windows(words.len()).any(|window| window == words);
    for words in [
        &["--namespace", "production"][..],
        &["--", "shop"],
        &["--values", "prod.yaml"],
        &["--set", "a=b"],
        &["--kube-version", "1.30.0"],
        &["--api-versions", "monitoring.coreos.com/v1"],
        &["--api-versions", "a/v1"],
    ] {
        assert!(has(words), "{words:?} in {asked:?}");
    }
}

#[test]
fn the_programs_can_be_named_in_the_environment() {
    let folder = chart();
    let mut command = folder.command(&["check", "chart", "--select", "latest-tag"]);
    command
        .env("ASKED", folder.path().join("asked.txt"))
        .env("PALISADE_HELM", stand_in("helm"));
    Run::of(command, b"")
        .ends_with(1)
        .says("rendered by helm from chart");
    assert!(folder.read("asked.txt").contains("\nrelease-name\n"));
}

#[test]
fn without_the_program_nothing_passes() {
    let folder = chart();
    folder.write("overlay/kustomization.yaml", "resources: [../pod.yaml]\n");
    for path in ["chart", "overlay"] {
        let mut command = folder.command(&["check", path]);
        command.env("PATH", "");
        Run::of(command, b"")
            .ends_with(3)
            .says("error: ")
            .says("on the PATH");
    }
    folder
        .run(&["check", "chart", "--helm", "/no/such/helm"])
        .ends_with(3)
        .says("`/no/such/helm` cannot be started: no such file or directory");
    folder
        .run(&["check", "overlay", "--kustomize", "/no/such/kustomize"])
        .ends_with(3)
        .says("`/no/such/kustomize` cannot be started: no such file or directory");
}

#[test]
fn a_values_file_that_is_missing_is_named() {
    with_helm(&chart(), &["--values", "nope.yaml"])
        .ends_with(3)
        .says("nope.yaml");
}
