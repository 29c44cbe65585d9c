//! Charts that do not render: what is said, where, and what is judged all the same.

use crate::support::{Folder, assert_only, has_helm, manifest, names, problems};

const CHART: &str = "apiVersion: v2\nname: web\nversion: 1.0.0\n";

/// A chart that does not render, beside a manifest that is judged all the same.
fn chart(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::of(&[
        ("web/Chart.yaml", CHART),
        ("beside.yaml", &manifest("Pod", "beside")),
    ]);
    for (path, text) in files {
        folder.write(path, text);
    }
    folder
}

/// Fails unless loading gives one problem that begins so, and the manifest beside the chart.
#[track_caller]
fn fails(folder: &Folder, start: &str) -> String {
    let loaded = folder.load(&["."]);
    let problems = problems(&loaded);
    assert_only(&problems, start);
    assert_eq!(names(&loaded), ["beside"]);
    loaded
        .problems()
        .next()
        .and_then(|problem| problem.help.clone())
        .unwrap_or_default()
}

#[test]
fn a_template_that_fails_is_named_with_its_line() {
    if !has_helm() {
        return;
    }
    let head = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n";
    for (action, reason) in [
        ("{{ required \"name it\" .Values.name }}", "name it"),
        ("{{ .Values.no.such }}", "nil pointer"),
        ("{{ fail \"never\" }}", "never"),
        ("{{ noSuchFunction }}", "not defined"),
        ("{{ if }}", "missing value for if"),
        ("{{ include \"web.none\" . }}", "web.none"),
    ] {
        let text = format!("{head}  name: {action}\n");
        let folder = chart(&[("web/templates/a.yaml", &text)]);
        fails(&folder, "web/templates/a.yaml:4: the chart does not render: ");
        let problem = &problems(&folder.load(&["web"]))[0];
        assert!(problem.contains(reason), "{problem}");
    }
    let unclosed = chart(&[("web/templates/a.yaml", &format!("{{{{ if true }}}}\n{head}"))]);
    fails(&unclosed, "web/templates/a.yaml");
}

#[test]
fn a_failure_in_a_helper_is_placed_there() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("web/templates/a.yaml", "name: {{ include \"web.name\" . }}\n"),
        (
            "web/templates/_helpers.tpl",
            "{{ define \"web.name\" }}\n\n{{ .Values.no.such }}\n{{ end }}\n",
        ),
    ]);
    fails(
        &folder,
        "web/templates/_helpers.tpl:3: the chart does not render: ",
    );
}

#[test]
fn output_that_is_no_yaml_costs_only_its_document() {
    if !has_helm() {
        return;
    }
    let good = manifest("ConfigMap", "{{ .Release.Name }}");
    let bad = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n bad: [\n";
    let folder = chart(&[("web/templates/a.yaml", &good), ("web/templates/b.yaml", bad)]);
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["beside", "release-name"]);
    assert_only(&problems(&loaded), "web/templates/b.yaml:5: ");
}

#[test]
fn a_missing_dependency_is_a_problem_and_the_chart_is_judged_without() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[(
        "web/templates/a.yaml",
        &manifest("ConfigMap", "{{ .Release.Name }}"),
    )]);
    folder.write(
        "web/Chart.yaml",
        format!(
            "{CHART}dependencies:\n- name: redis\n  version: 1.0.0\n  repository: https://charts.example\n"
        ),
    );
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["beside", "release-name"]);
    assert_only(
        &problems(&loaded),
        "web/Chart.yaml:5: the dependency `redis` is not in charts/: it is not judged with the chart",
    );
    let help = loaded.problems().next().and_then(|problem| problem.help.clone());
    assert_eq!(help.as_deref(), Some("run `helm dependency build web`"));

    folder.write("web/templates/a.yaml", "name: {{ include \"redis.name\" . }}\n");
    fails(
        &folder,
        "web/Chart.yaml:5: the dependency `redis` is not in charts/: the chart does not render without it",
    );
}

#[test]
fn values_that_the_schema_refuses_are_placed_in_the_values() {
    if !has_helm() {
        return;
    }
    let schema = r#"{"properties": {"image": {"properties": {"tag": {"type": "string"}}}}}"#;
    let folder = chart(&[
        ("web/values.schema.json", schema),
        ("web/values.yaml", "image:\n  tag: 1\n"),
        ("web/templates/a.yaml", "a: 1\n"),
    ]);
    let help = fails(&folder, "web/values.yaml:2: the chart does not render: ");
    assert!(help.contains("--values"), "{help}");
    let mut options = folder.options();
    options.helm.set = vec!["image.tag=2".to_owned()];
    assert_only(
        &problems(&folder.load_with(&["web"], &options)),
        "web/Chart.yaml: the chart does not render: ",
    );
}

#[test]
fn files_of_the_chart_that_are_no_yaml_have_their_line() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("web/values.yaml", "a: 1\nb: [\n"),
        ("web/templates/a.yaml", "a: 1\n"),
    ]);
    fails(&folder, "web/values.yaml:2: the chart does not render: ");
    let folder = chart(&[("web/Chart.yaml", "name: web\n\tversion: 1\n")]);
    fails(&folder, "web/Chart.yaml:2: the chart does not render: ");
}

#[test]
fn a_chart_for_another_version_says_how_to_name_it() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("web/Chart.yaml", &format!("{CHART}kubeVersion: '>=1.99'\n")),
        ("web/templates/a.yaml", &manifest("ConfigMap", "a")),
    ]);
    let help = fails(&folder, "web/Chart.yaml:4: the chart does not render: ");
    assert!(help.contains("--kube-version"), "{help}");
    let mut options = folder.options();
    options.helm.kube_version = Some("1.99".to_owned());
    assert_eq!(names(&folder.load_with(&["web"], &options)), ["a"]);
}

#[test]
fn values_files_that_cannot_be_read_concern_all_charts_once() {
    let folder = chart(&[("other/Chart.yaml", CHART)]);
    folder.write("bad.yaml", "a: 1\nb: [\n");
    for (file, expected) in [
        (
            "gone.yaml",
            "gone.yaml: there is no such values file: 2 charts are not rendered",
        ),
        (
            "https://example.com/v.yaml",
            "https:/example.com/v.yaml: values are not fetched from the network",
        ),
        ("bad.yaml", "bad.yaml:2: "),
    ] {
        let mut options = folder.options();
        options.helm.values = vec![file.into()];
        let loaded = folder.load_with(&["web", "other", "beside.yaml"], &options);
        assert_only(&problems(&loaded), expected);
        assert_eq!(names(&loaded), ["beside"]);
    }
}
