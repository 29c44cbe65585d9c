//! Charts that render.

use crate::support::{Folder, assert_only, has_helm, manifest, names, objects, packed, problems, warnings};

const CHART: &str = "apiVersion: v2\nname: web\nversion: 1.0.0\n";

/// A chart in the folder `web`.
fn chart(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::of(&[("web/Chart.yaml", CHART)]);
    for (path, text) in files {
        folder.write(&format!("web/{path}"), text);
    }
    folder
}

fn named(name: &str) -> String {
    manifest("ConfigMap", name)
}

/// A chart that another one depends on, with a `ConfigMap` of that name.
fn sub_chart(name: &str) -> Vec<(&'static str, String)> {
    vec![
        (
            "Chart.yaml",
            format!("apiVersion: v2\nname: {name}\nversion: 0.1.0\n"),
        ),
        (
            "templates/a.yaml",
            named(&format!("{{{{ .Release.Name }}}}-{name}")),
        ),
    ]
}

#[test]
fn objects_are_placed_in_their_templates() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("values.yaml", "enabled: true\n"),
        (
            "templates/a.yaml",
            "{{- if .Values.enabled }}\napiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n{{- end }}\n---\n\
             # second\napiVersion: v1\nkind: Pod\nmetadata:\n  name: other\n",
        ),
        ("templates/NOTES.txt", "kind: Pod\n"),
        ("templates/_helpers.tpl", "{{ define \"x\" }}{{ end }}"),
        ("templates/off.yaml", "{{ if .Values.off }}\nkind: [\n{{ end }}\n"),
        ("crds/c.yaml", &named("definition")),
        ("ci/other.yaml", &named("not-of-the-chart")),
    ]);
    let loaded = folder.load(&["."]);
    assert!(problems(&loaded).is_empty() && warnings(&loaded).is_empty());
    assert_eq!(
        objects(&loaded),
        [
            "ConfigMap/definition web/crds/c.yaml:1",
            "Pod/release-name web/templates/a.yaml:2",
            "Pod/other web/templates/a.yaml:9",
        ]
    );
    assert_eq!(loaded.units[0].path, "web");
    assert_eq!((loaded.counts.charts, loaded.counts.files), (1, 0));
}

#[test]
fn whatever_is_named_of_a_chart_means_all_of_it_once() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("values.yaml", "a: 1\n"),
        ("templates/a.yaml", &named("{{ .Release.Name }}")),
    ]);
    let arguments = [
        "web/templates/a.yaml",
        "web/templates",
        "web/Chart.yaml",
        "web/values.yaml",
        "web",
        ".",
    ];
    for argument in arguments {
        let loaded = folder.load(&[argument]);
        assert_eq!(
            objects(&loaded),
            ["ConfigMap/release-name web/templates/a.yaml:1"],
            "{argument}"
        );
    }
    assert_eq!(folder.load(&arguments).counts.charts, 1);
}

#[test]
fn objects_without_a_namespace_are_in_that_of_the_release() {
    if !has_helm() {
        return;
    }
    let config = |name: &str, rest: &str| {
        format!("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {name}\n{rest}")
    };
    let folder = chart(&[
        ("templates/static.yaml", &config("static", "")),
        ("templates/made.yaml", &config("'{{ .Release.Name }}'", "")),
        (
            "templates/named.yaml",
            &config("named", "  namespace: '{{ .Release.Namespace }}'\n"),
        ),
    ]);
    let mut options = folder.options();
    for namespace in ["release-namespace", "team"] {
        options.helm.namespace = namespace.to_owned();
        let loaded = folder.load_with(&["web"], &options);
        let namespaces: Vec<_> = loaded.objects().map(|object| object.namespace()).collect();
        assert_eq!(namespaces, [namespace; 3]);
    }
    assert_eq!(folder.options().helm.namespace, "release-namespace");
}

#[test]
fn what_the_user_sets_reaches_the_chart() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("values.yaml", "a: 1\nb: 1\nc: 1\n"),
        (
            "templates/a.yaml",
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n  namespace: {{ .Release.Namespace }}\n\
             data:\n  values: '{{ .Values.a }}{{ .Values.b }}{{ .Values.c }}'\n  minor: '{{ .Capabilities.KubeVersion.Minor }}'\n\
             {{- if .Capabilities.APIVersions.Has \"example.com/v1\" }}\n  has: it\n{{- end }}\n",
        ),
    ]);
    folder.write("one.yaml", "a: 2\nb: 2\n");
    folder.write("two.yaml", "b: 3\n");
    let mut options = folder.options();
    let helm = &mut options.helm;
    helm.values = vec!["one.yaml".into(), "two.yaml".into()];
    helm.set = vec!["c=4".to_owned()];
    helm.release_name = "prod".to_owned();
    helm.namespace = "team".to_owned();
    helm.kube_version = Some("1.29.3".to_owned());
    helm.api_versions = vec!["example.com/v1".to_owned()];
    let loaded = folder.load_with(&["web"], &options);
    let object = loaded.objects().next().expect("one object");
    let data = |key| {
        object
            .root()
            .at(&["data", key])
            .map(|value| value.text().to_owned())
    };
    assert_eq!((object.name(), &*object.identity().namespace), ("prod", "team"));
    assert_eq!(data("values").as_deref(), Some("234"));
    assert_eq!(
        (data("minor").as_deref(), data("has").as_deref()),
        (Some("29"), Some("it"))
    );
}

#[test]
fn hooks_and_tests_are_judged() {
    if !has_helm() {
        return;
    }
    let hook = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .Release.Name }}\n  annotations:\n    helm.sh/hook: test\n";
    let folder = chart(&[("templates/tests/t.yaml", hook)]);
    assert_eq!(
        objects(&folder.load(&["web"])),
        ["Pod/release-name web/templates/tests/t.yaml:1"]
    );
}

#[test]
fn dependencies_are_placed_in_their_folder_or_archive() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[("templates/a.yaml", &named("own"))]);
    folder.write(
        "web/Chart.yaml",
        format!("{CHART}dependencies:\n- {{name: db, version: 0.1.0}}\n- {{name: cache, version: 0.1.0}}\n"),
    );
    for (path, text) in sub_chart("db") {
        folder.write(&format!("web/charts/db/{path}"), text);
    }
    let cache = sub_chart("cache");
    let files: Vec<_> = cache.iter().map(|(path, text)| (*path, text.as_str())).collect();
    folder.write("web/charts/cache-0.1.0.tgz", packed("cache", &files));
    let loaded = folder.load(&["web"]);
    assert!(problems(&loaded).is_empty(), "{:?}", problems(&loaded));
    let mut found = objects(&loaded);
    found.sort();
    assert_eq!(
        found,
        [
            "ConfigMap/own web/templates/a.yaml:1",
            "ConfigMap/release-name-cache web/charts/cache-0.1.0.tgz/cache/templates/a.yaml:1",
            "ConfigMap/release-name-db web/charts/db/templates/a.yaml:1",
        ]
    );
}

#[test]
fn a_dependency_is_rendered_under_its_condition() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[("values.yaml", "db: {enabled: false}\n")]);
    folder.write(
        "web/Chart.yaml",
        format!("{CHART}dependencies:\n- {{name: db, version: 0.1.0, condition: db.enabled}}\n"),
    );
    for (path, text) in sub_chart("db") {
        folder.write(&format!("web/charts/db/{path}"), text);
    }
    assert!(names(&folder.load(&["."])).is_empty());
    let mut options = folder.options();
    options.helm.set = vec!["db.enabled=true".to_owned()];
    assert_eq!(names(&folder.load_with(&["web"], &options)), ["release-name-db"]);
}

#[test]
fn a_chart_that_is_rendered_under_two_names_is_two() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[]);
    folder.write(
        "web/Chart.yaml",
        format!("{CHART}dependencies:\n- {{name: db, version: 0.1.0, alias: one}}\n- {{name: db, version: 0.1.0, alias: two}}\n"),
    );
    folder.write(
        "web/charts/db/Chart.yaml",
        "apiVersion: v2\nname: db\nversion: 0.1.0\n",
    );
    folder.write("web/charts/db/templates/a.yaml", named("{{ .Chart.Name }}"));
    folder.write("web/charts/db/templates/b.yaml", named("same"));
    let loaded = folder.load(&["web"]);
    let mut found = names(&loaded);
    found.sort_unstable();
    assert_eq!(
        found,
        ["one", "same", "two"],
        "what does not depend on the name is one object"
    );
}

#[test]
fn a_packed_chart_is_found_and_shown_as_a_folder() {
    if !has_helm() {
        return;
    }
    let folder = Folder::of(&[("other.tgz", "no archive")]);
    let template = named("{{ .Release.Name }}");
    folder.write(
        "web-1.0.0.tgz",
        packed("web", &[("Chart.yaml", CHART), ("templates/a.yaml", &template)]),
    );
    let expected = ["ConfigMap/release-name web-1.0.0.tgz/web/templates/a.yaml:1"];
    assert_eq!(objects(&folder.load(&["."])), expected);
    assert_eq!(objects(&folder.load(&["web-1.0.0.tgz"])), expected);
    assert_only(
        &problems(&folder.load(&["other.tgz"])),
        "other.tgz: the archive is broken",
    );
}

#[test]
fn a_library_has_nothing_of_its_own() {
    let folder = Folder::of(&[(
        "lib/Chart.yaml",
        "apiVersion: v2\nname: lib\nversion: 1.0.0\ntype: library\n",
    )]);
    let loaded = folder.load(&["."]);
    assert!(loaded.units.is_empty());
    assert_eq!(loaded.counts.covered, 1);
    assert_only(
        &warnings(&folder.load(&["lib"])),
        "lib/Chart.yaml:4: a library chart has no objects of its own",
    );
}

#[test]
fn a_chart_that_renders_to_nothing_is_a_warning_where_it_is_named() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[("templates/a.yaml", "{{ if .Values.enabled }}\na: 1\n{{ end }}\n")]);
    assert!(warnings(&folder.load(&["."])).is_empty());
    assert_only(
        &warnings(&folder.load(&["web"])),
        "web/Chart.yaml: with these values the chart renders to nothing",
    );
}

#[test]
fn templates_that_are_excluded_are_counted() {
    if !has_helm() {
        return;
    }
    let folder = chart(&[
        ("templates/a.yaml", &named("a")),
        ("templates/tests/b.yaml", &named("b")),
    ]);
    let mut options = folder.options();
    options.exclude = palisade_source::Exclude::new(["templates/tests", "web/templates/tests/"]).unwrap();
    let loaded = folder.load_with(&["web"], &options);
    assert_eq!((names(&loaded), loaded.counts.excluded), (vec!["a"], 1));
}
