//! Which files arguments mean, and that each is judged once.

use std::path::Path;

use palisade_source::{Exclude, Options};

use crate::support::{Folder, assert_only, manifest, names, objects, problems, warnings};

fn pods(paths: &[&str]) -> Folder {
    let folder = Folder::of(&[]);
    for path in paths {
        let name = Path::new(path).file_stem().unwrap().to_str().unwrap();
        folder.write(path, manifest("Pod", name));
    }
    folder
}

#[test]
fn a_folder_means_its_yaml_and_json_without_what_is_hidden() {
    let folder = pods(&[
        "a.yaml",
        "b.yml",
        "sub/c.YAML",
        ".hidden.yaml",
        ".github/d.yaml",
        "e.txt",
        "palisade.yaml",
        "palisade-baseline.json",
    ]);
    folder.write(
        "f.json",
        r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "f"}}"#,
    );
    let loaded = folder.load(&["."]);
    assert_eq!(
        objects(&loaded),
        [
            "Pod/a a.yaml:1",
            "Pod/b b.yml:1",
            "Pod/f f.json:1",
            "Pod/c sub/c.YAML:1"
        ]
    );
    let units: Vec<_> = loaded.units.iter().map(|unit| unit.path.as_str()).collect();
    assert_eq!(units, [".", "sub"]);
    assert_eq!((loaded.counts.files, loaded.counts.objects), (4, 4));
}

#[test]
fn what_git_ignores_is_left_out_also_by_nested_files() {
    let folder = pods(&[
        "a.yaml",
        "out/b.yaml",
        "sub/c.yaml",
        "sub/d.yaml",
        "sub/deep/e.yaml",
    ]);
    folder.write(".gitignore", "out/\n");
    folder.write("sub/.gitignore", "*.yaml\n!d.yaml\n");
    assert_eq!(names(&folder.load(&["."])), ["a", "d"]);
}

#[test]
fn what_is_named_is_read_though_git_ignores_it_or_it_is_hidden() {
    let folder = pods(&[
        "build/a.yaml",
        "out/b.yaml",
        "c.yaml",
        ".hidden/d.yaml",
        ".e.yaml",
    ]);
    folder.write(".gitignore", "build/\nout/*\nc.yaml\n");
    let arguments = ["build", "out", "c.yaml", ".hidden", ".e.yaml"];
    assert_eq!(names(&folder.load(&arguments)), [".e", "c", "d", "a", "b"]);
}

#[test]
fn what_is_excluded_is_counted_also_where_it_is_named() {
    let folder = pods(&["a.yaml", "b.yaml", "vendor/c.yaml", "vendor/d.yaml"]);
    let options = Options {
        exclude: Exclude::new(["vendor/", "b.*"]).unwrap(),
        ..folder.options()
    };
    let loaded = folder.load_with(&[".", "b.yaml"], &options);
    assert_eq!((names(&loaded), loaded.counts.excluded), (vec!["a"], 3));
    assert!(warnings(&folder.load_with(&["vendor"], &options)).is_empty());
}

#[test]
fn arguments_that_overlap_are_judged_once() {
    let folder = pods(&["a/b/c.yaml", "a/d.yaml"]);
    let absolute = folder.path().join("a/d.yaml");
    let arguments = [
        ".",
        "a",
        "./a/../a",
        "a/b/c.yaml",
        "a//b/../d.yaml",
        absolute.to_str().unwrap(),
    ];
    let loaded = folder.load(&arguments);
    assert_eq!(objects(&loaded), ["Pod/d a/d.yaml:1", "Pod/c a/b/c.yaml:1"]);
    assert_eq!(loaded.counts.files, 2);
}

#[cfg(unix)]
#[test]
fn links_are_judged_once_and_by_the_name_that_is_no_link() {
    let folder = pods(&["real/a.yaml"]);
    folder.link("real/a.yaml", "0-link.yaml");
    folder.link("real", "1-link");
    let all = folder.load(&["."]);
    assert_eq!(
        (objects(&all), all.counts.links),
        (vec!["Pod/a real/a.yaml:1".into()], 1)
    );
    assert_eq!(names(&folder.load(&["1-link", "real", "0-link.yaml"])), ["a"]);
    assert_eq!(objects(&folder.load(&["1-link"])), ["Pod/a 1-link/a.yaml:1"]);
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_ends_and_is_a_warning() {
    let folder = pods(&["a/b.yaml"]);
    folder.link("..", "a/up");
    folder.link("self", "self");
    folder.link("self.yaml", "self.yaml");
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["b"]);
    assert_only(
        &warnings(&loaded),
        "a/up: the link leads back to a folder that it lies in",
    );
    assert_eq!(
        problems(&loaded),
        ["self", "self.yaml"]
            .map(|path| format!("{path}: cannot be read: too many levels of symbolic links"))
    );
    assert_only(&problems(&folder.load(&["self"])), "self: cannot be read: ");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_folder_elsewhere_is_a_warning() {
    let elsewhere = pods(&["a.yaml"]);
    let folder = pods(&["b.yaml"]);
    folder.link(elsewhere.path(), "link");
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["b"]);
    assert_only(
        &warnings(&loaded),
        "link: a link to a folder elsewhere is not followed",
    );
}

#[cfg(unix)]
#[test]
fn what_cannot_be_opened_costs_only_itself() {
    let folder = pods(&["a.yaml"]);
    folder.link("gone", "b.yaml");
    folder.link("gone", "c.txt");
    folder.link("/dev/zero", "d.yaml");
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["a"]);
    assert_only(
        &problems(&loaded),
        "b.yaml: cannot be read: the link leads to nothing",
    );
    let below = folder.load(&["a.yaml/x"]);
    assert_only(&problems(&below), "a.yaml/x: cannot be read: not a directory");
}

#[test]
fn what_is_not_there_is_a_problem_and_the_rest_is_judged() {
    let folder = pods(&["a.yaml"]);
    let loaded = folder.load(&["gone.yaml", "a.yaml", "no/such/folder", "x*.yaml", "[z-a].yaml"]);
    assert_eq!(names(&loaded), ["a"]);
    let expected = [
        "[z-a].yaml: no such file, and no pattern either",
        "gone.yaml: no such file or folder",
        "x*.yaml: no file matches",
        "no/such/folder: no such file or folder",
    ];
    let problems = problems(&loaded);
    assert_eq!(problems.len(), expected.len(), "{problems:#?}");
    for (problem, expected) in problems.iter().zip(expected) {
        assert!(problem.starts_with(expected), "{problem}");
    }
}

#[test]
fn a_glob_means_what_it_matches() {
    let folder = pods(&["k8s/a.yaml", "k8s/b.yaml", "k8s/deep/c.yaml", "k8s/d.txt"]);
    folder.write("k8s/[x].yaml", manifest("Pod", "x"));
    assert_eq!(names(&folder.load(&["k8s/*.yaml"])), ["x", "a", "b"]);
    assert_eq!(names(&folder.load(&["k8s/**/*.yaml"])), ["x", "a", "b", "c"]);
    assert_eq!(
        names(&folder.load(&["k8s/{a,b}.yaml", "./k8s/d*"])),
        ["a", "b", "d", "c"]
    );
    assert_eq!(
        names(&folder.load(&["k8s/[x].yaml"])),
        ["x"],
        "a file of that very name"
    );
    let absolute = folder.path().join("k*/a.yaml");
    assert_eq!(names(&folder.load(&[absolute.to_str().unwrap()])), ["a"]);
}

#[cfg(unix)]
#[test]
fn a_glob_passes_by_what_has_no_end() {
    let folder = pods(&["k8s/a.yaml"]);
    folder.link("/dev/zero", "k8s/b.yaml");
    let socket = std::os::unix::net::UnixListener::bind(folder.path().join("k8s/c.yaml"));
    let loaded = folder.load(&["k8s/*"]);
    drop(socket.unwrap());
    assert_eq!((names(&loaded), problems(&loaded).len()), (vec!["a"], 0));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_searched_is_a_problem() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = pods(&["k8s/a/a.yaml", "k8s/b/b.yaml"]);
    let closed = folder.path().join("k8s/b");
    let set = |mode| std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(mode)).unwrap();
    set(0o000);
    let is_closed = std::fs::read_dir(&closed).is_err();
    let expected = "k8s/b: cannot be read: permission denied";
    let walked = folder.load(&["k8s"]);
    let globbed = folder.load(&["k8s/*/*.yaml"]);
    set(0o755);
    assert_eq!(names(&globbed)[0], "a");
    assert_only(
        &problems(&folder.load(&["gone/*.yaml"])),
        "gone/*.yaml: no file matches",
    );
    if is_closed {
        assert_only(&problems(&walked), expected);
        assert_only(&problems(&globbed), expected);
    } else {
        println!("skipped: root may read every folder");
    }
}

#[test]
fn a_folder_with_nothing_in_it_is_a_warning() {
    let folder = Folder::of(&[("docs/readme.md", "")]);
    let loaded = folder.load(&["docs"]);
    assert!(problems(&loaded).is_empty());
    assert_only(
        &warnings(&loaded),
        "docs: the folder holds nothing that could be judged",
    );
}

#[test]
fn the_order_does_not_depend_on_arguments_or_threads() {
    let paths: Vec<String> = (0..300)
        .map(|number| format!("d{}/p{number:03}.yaml", number % 7))
        .collect();
    let folder = pods(&paths.iter().map(String::as_str).collect::<Vec<_>>());
    let forward = folder.load(&["."]);
    let backward: Vec<&str> = paths.iter().rev().map(String::as_str).collect();
    let mut sorted = paths.clone();
    sorted.sort();
    let sources: Vec<_> = forward
        .objects()
        .map(|object| object.source().path.clone())
        .collect();
    assert_eq!(sources, sorted);
    assert_eq!(objects(&forward), objects(&folder.load(&backward)));
}
