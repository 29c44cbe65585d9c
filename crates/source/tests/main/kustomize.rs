//! Kustomizations: what is built, where its objects are placed, and what is said of those that do not build.

use crate::support::{Folder, assert_only, has_kubectl, manifest, names, objects, problems, warnings};

fn app(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::of(&[("base/app.yaml", &manifest("ConfigMap", "app"))]);
    for (path, text) in files {
        folder.write(path, text);
    }
    folder
}

const BASE: &str = "resources:\n- app.yaml\n";

#[test]
fn the_file_has_one_of_three_names() {
    if !has_kubectl() {
        return;
    }
    for name in ["kustomization.yaml", "kustomization.yml", "Kustomization"] {
        let file = format!("base/{name}");
        let folder = app(&[(&file, "namePrefix: my-\nresources: [app.yaml]\n")]);
        for argument in [".", "base", &file] {
            let loaded = folder.load(&[argument]);
            assert_eq!(
                objects(&loaded),
                ["ConfigMap/my-app base/app.yaml:1"],
                "{argument}"
            );
            assert_eq!(loaded.counts.kustomizations, 1);
        }
    }
}

#[test]
fn a_base_is_judged_as_a_part_of_its_overlays() {
    if !has_kubectl() {
        return;
    }
    let folder = app(&[
        ("base/kustomization.yaml", BASE),
        (
            "dev/kustomization.yaml",
            "namePrefix: dev-\nresources: [../base]\n",
        ),
        ("prod/kustomization.yml", "bases: [../base]\nnameSuffix: -prod\n"),
    ]);
    let loaded = folder.load(&["."]);
    assert_eq!(
        objects(&loaded),
        [
            "ConfigMap/dev-app base/app.yaml:1",
            "ConfigMap/app-prod base/app.yaml:1"
        ]
    );
    let units: Vec<_> = loaded.units.iter().map(|unit| unit.path.as_str()).collect();
    assert_eq!(units, ["dev", "prod"]);
    assert_eq!((loaded.counts.kustomizations, loaded.counts.covered), (2, 2));
    // The overlay reaches out of what is named.
    assert_eq!(
        objects(&folder.load(&["dev"])),
        ["ConfigMap/dev-app base/app.yaml:1"]
    );
}

#[test]
fn patches_components_and_generators_take_part() {
    if !has_kubectl() {
        return;
    }
    let folder = app(&[
        (
            "prod/kustomization.yaml",
            "resources: [../base]\ncomponents: [../extra]\npatches:\n- path: patch.yaml\n\
             configMapGenerator:\n- name: made\n  files: [settings.txt]\n",
        ),
        ("base/kustomization.yaml", BASE),
        (
            "prod/patch.yaml",
            &(manifest("ConfigMap", "app") + "data:\n  patched: 'yes'\n"),
        ),
        ("prod/settings.txt", "a=b\n"),
        (
            "extra/kustomization.yaml",
            "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [more.yaml]\n",
        ),
        ("extra/more.yaml", &manifest("ConfigMap", "more")),
    ]);
    for argument in [".", "prod", "prod/patch.yaml"] {
        let loaded = folder.load(&[argument]);
        assert!(problems(&loaded).is_empty(), "{:?}", problems(&loaded));
        let mut found = objects(&loaded);
        found.sort();
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!(found[0], "ConfigMap/app base/app.yaml:1");
        assert!(found[1].starts_with("ConfigMap/made-"));
        assert!(found[1].ends_with(" prod/kustomization.yaml:6"), "{}", found[1]);
        assert_eq!(found[2], "ConfigMap/more extra/more.yaml:1");
        let app = loaded.objects().find(|object| object.name() == "app").unwrap();
        let patched = app.root().at(&["data", "patched"]).unwrap();
        assert_eq!(patched.text(), "yes");
        assert_eq!(
            app.source().locate(patched.span()).range,
            None,
            "it stands in no file of the base"
        );
    }
}

#[test]
fn the_resources_of_a_component_that_nobody_uses_are_judged_as_they_stand() {
    let folder = app(&[(
        "base/kustomization.yaml",
        "kind: Component\nnamePrefix: my-\nresources: [app.yaml]\n",
    )]);
    for argument in [".", "base", "base/kustomization.yaml"] {
        let loaded = folder.load(&[argument]);
        assert_eq!(objects(&loaded), ["ConfigMap/app base/app.yaml:1"]);
        assert_only(
            &warnings(&loaded),
            "base/kustomization.yaml: a component cannot be built by itself",
        );
    }
}

#[test]
fn what_is_not_there_has_its_line_and_the_rest_is_judged_as_it_stands() {
    if !has_kubectl() {
        return;
    }
    let folder = app(&[(
        "base/kustomization.yaml",
        "namePrefix: my-\nresources:\n- app.yaml\n- gone.yaml\n- https://example.com/a.yaml\n- github.com/o/r//k?ref=v1\n",
    )]);
    let loaded = folder.load(&["."]);
    assert_eq!(objects(&loaded), ["ConfigMap/app base/app.yaml:1"]);
    assert_eq!(
        problems(&loaded),
        [
            "base/kustomization.yaml:4: the kustomization does not build: there is no `gone.yaml`",
            "base/kustomization.yaml:5: the kustomization is not built: `https://example.com/a.yaml` lies in the \
             network, and is not fetched",
            "base/kustomization.yaml:6: the kustomization is not built: `github.com/o/r//k?ref=v1` lies in the \
             network, and is not fetched",
        ]
    );
    assert_eq!((loaded.counts.kustomizations, loaded.counts.covered), (0, 0));
}

#[test]
fn an_overlay_that_fails_gives_way_to_its_bases() {
    if !has_kubectl() {
        return;
    }
    let folder = app(&[
        (
            "base/kustomization.yaml",
            "namePrefix: my-\nresources: [app.yaml]\n",
        ),
        (
            "prod/kustomization.yaml",
            "resources:\n- ../base\n- own.yaml\npatches:\n- path: gone.yaml\n",
        ),
        ("prod/own.yaml", &manifest("ConfigMap", "own")),
    ]);
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["my-app", "own"]);
    assert_only(&problems(&loaded), "prod/kustomization.yaml:5: ");
}

#[test]
fn a_resource_that_is_broken_has_its_line_once() {
    if !has_kubectl() {
        return;
    }
    let folder = app(&[
        ("base/kustomization.yaml", "resources: [app.yaml, bad.yaml]\n"),
        (
            "base/bad.yaml",
            &(manifest("ConfigMap", "good") + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: [\n"),
        ),
    ]);
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["app", "good"]);
    assert_only(
        &problems(&loaded),
        "base/bad.yaml:8: the kustomization does not build: ",
    );
}

#[test]
fn what_kustomize_refuses_is_told_in_its_words() {
    if !has_kubectl() {
        return;
    }
    let patch =
        "patches:\n- target: {kind: ConfigMap}\n  patch: '[{\"op\": \"remove\", \"path\": \"/none\"}]'\n";
    let folder = app(&[("base/kustomization.yaml", &format!("{BASE}{patch}"))]);
    let loaded = folder.load(&["."]);
    assert_only(
        &problems(&loaded),
        "base/kustomization.yaml: the kustomization does not build: ",
    );
    assert_eq!(names(&loaded), ["app"]);

    let twice = app(&[(
        "base/kustomization.yaml",
        "resources: [app.yaml]\nnoSuchField: 1\n",
    )]);
    let problems = problems(&twice.load(&["."]));
    assert_only(&problems, "base/kustomization.yaml");
    assert!(problems[0].contains("noSuchField"), "{problems:?}");
}

#[test]
fn kustomizations_that_use_each_other_in_a_circle_end() {
    if !has_kubectl() {
        return;
    }
    let folder = Folder::of(&[
        ("a/kustomization.yaml", "resources: [../b]\n"),
        ("b/kustomization.yaml", "resources: [../a]\n"),
    ]);
    let loaded = folder.load(&["."]);
    let problems = problems(&loaded);
    assert!(
        !problems.is_empty() && problems.iter().all(|problem| problem.contains("cycle")),
        "{problems:?}"
    );
}

#[test]
fn an_object_of_flux_is_a_manifest() {
    let flux = "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: app}\n";
    let folder = Folder::of(&[("flux/kustomization.yaml", flux)]);
    assert_eq!(
        objects(&folder.load(&["."])),
        ["Kustomization/app flux/kustomization.yaml:1"]
    );
}

#[test]
fn nothing_is_fetched_from_this_machine_either() {
    if !has_kubectl() {
        return;
    }
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let url = format!("http://{}/p.yaml", listener.local_addr().unwrap());
    let plugin = format!("apiVersion: builtin\nkind: PatchTransformer\nmetadata: {{name: p}}\npath: {url}\n");
    let folder = Folder::of(&[
        (
            "misspelt/kustomization.yaml",
            &format!("Resources: [\"{url}\"]\n"),
        ),
        (
            "file/kustomization.yaml",
            "resources: [a.yaml]\ntransformers: [p.yaml]\n",
        ),
        ("file/a.yaml", &manifest("Pod", "a")),
        ("file/p.yaml", &plugin),
        (
            "inline/kustomization.yaml",
            &format!(
                "transformers:\n- |-\n  {}\n",
                plugin.trim_end().replace('\n', "\n  ")
            ),
        ),
        ("base/kustomization.yaml", "resources: [p.yaml]\n"),
        ("base/p.yaml", &plugin),
        ("folder/kustomization.yaml", "transformers: [../base]\n"),
    ]);
    let loaded = folder.load(&["misspelt", "file", "inline", "folder"]);
    assert_eq!(problems(&loaded).len(), 4, "{:#?}", problems(&loaded));
    let asked = listener.accept().map(|_| ()).unwrap_err();
    assert_eq!(asked.kind(), std::io::ErrorKind::WouldBlock);
}
