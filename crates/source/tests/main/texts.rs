//! What is read of a file, and what is said of what cannot be.

use palisade_source::{Options, load_text};

use crate::support::{Folder, assert_only, manifest, names, objects, problems, warnings};

#[test]
fn a_broken_document_costs_only_itself() {
    let (a, b) = (manifest("Pod", "a"), manifest("Pod", "b"));
    let folder = Folder::of(&[("p.yaml", &format!("{a}---\nkind: Pod\nmetadata: [\n---\n{b}"))]);
    let loaded = folder.load(&["."]);
    assert_eq!(objects(&loaded), ["Pod/a p.yaml:1", "Pod/b p.yaml:9"]);
    assert_only(&problems(&loaded), "p.yaml:7: ");
}

#[test]
fn the_items_of_lists_are_objects() {
    let item = |name: &str| format!("- apiVersion: v1\n  kind: Pod\n  metadata: {{name: {name}}}\n");
    let list = format!("apiVersion: v1\nkind: List\nitems:\n{}{}", item("a"), item("b"));
    let typed = "apiVersion: v1\nkind: PodList\nitems:\n- metadata: {name: c}\n- metadata: {name: d}\n";
    let folder = Folder::of(&[("a.yaml", &list), ("b.yaml", typed)]);
    let loaded = folder.load(&["."]);
    assert_eq!(
        objects(&loaded),
        [
            "Pod/a a.yaml:4",
            "Pod/b a.yaml:7",
            "Pod/c b.yaml:4",
            "Pod/d b.yaml:5"
        ]
    );
    assert_eq!((loaded.counts.documents, loaded.counts.objects), (2, 4));
}

#[test]
fn what_is_no_kubernetes_is_counted_and_not_judged() {
    let folder = Folder::of(&[
        ("compose.yaml", "services:\n  web: {image: nginx}\n"),
        ("package.json", "{\"name\": \"web\"}"),
        ("tsconfig.json", "{\n  // a comment\\\n  \"a\": {},\n}\n"),
        ("two.yaml", "a: 1\n---\n# nothing\n---\nb: 2\n"),
    ]);
    let loaded = folder.load(&["."]);
    assert!(problems(&loaded).is_empty() && warnings(&loaded).is_empty());
    let counts = loaded.counts;
    assert_eq!((counts.files, counts.objects, counts.not_kubernetes), (4, 0, 4));
    assert_eq!(counts.skipped, 1);
}

#[test]
fn an_empty_file_is_a_problem_where_it_is_named() {
    let folder = Folder::of(&[("a.yaml", ""), ("b.yaml", "\u{feff} \n\n")]);
    assert_eq!(
        problems(&folder.load(&["a.yaml", "b.yaml"])),
        ["a.yaml: the file is empty", "b.yaml: the file is empty"]
    );
    assert!(problems(&folder.load(&["."])).is_empty());
}

#[test]
fn bytes_that_are_no_text_have_a_place() {
    let folder = Folder::of(&[("a.yaml", &manifest("Pod", "a"))]);
    folder.write(
        "b.yaml",
        b"apiVersion: v1\nkind: Pod\nmetadata: {name: caf\xe9}\n",
    );
    folder.write("c.yaml", b"\x00\x01\x02\xff\xfe\x80 binary");
    let sixteen: Vec<u8> = "\u{feff}apiVersion: v1\nkind: Pod\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    folder.write("d.yaml", &sixteen);
    let met = folder.load(&["."]);
    assert_eq!(names(&met), ["a"]);
    assert_eq!(
        problems(&met),
        [
            "b.yaml:3: the text is not UTF-8: the byte 0xe9 cannot stand here",
            "d.yaml: the text is UTF-16, not UTF-8",
        ]
    );
    assert_eq!(met.counts.skipped, 1, "the binary file");
    assert_only(
        &problems(&folder.load(&["c.yaml"])),
        "c.yaml:1: the text is not UTF-8",
    );
}

#[test]
fn a_file_that_is_too_large_says_so_and_is_not_opened_twice() {
    let folder = Folder::of(&[("a.yaml", &manifest("Pod", "a"))]);
    // A hole in a file: it is large, but nothing is written.
    let file = std::fs::File::create(folder.path().join("b.yaml")).unwrap();
    file.set_len(Options::default().max_file_size + 1).unwrap();
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["a"]);
    let limit = Options::default().max_file_size >> 20;
    assert_eq!(
        problems(&loaded),
        [format!("b.yaml: not read: it is larger than {limit} MiB")]
    );
    let help = loaded.problems().next().unwrap().help.clone();
    assert!(help.is_some_and(|help| help.contains("--exclude")));
}

#[test]
fn bombs_are_problems_with_a_place() {
    let deep = format!("apiVersion: v1\nkind: Pod\nspec: {}\n", "[".repeat(100_000));
    let mut aliases = "apiVersion: v1\nkind: Pod\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let alias = vec![format!("*a{}", level - 1); 10].join(", ");
        aliases += &format!("a{level}: &a{level} [{alias}]\n");
    }
    let folder = Folder::of(&[
        ("a.yaml", &deep),
        ("b.yaml", &aliases),
        ("c.yaml", &manifest("Pod", "c")),
    ]);
    let loaded = folder.load(&["."]);
    assert_eq!(names(&loaded), ["c"]);
    let problems = problems(&loaded);
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(problems[0].starts_with("a.yaml:3: "), "{}", problems[0]);
    assert!(problems[1].starts_with("b.yaml:"), "{}", problems[1]);
}

#[test]
fn a_text_at_hand_is_read_as_a_file() {
    let loaded = load_text("k8s/a.yaml", manifest("Pod", "a"));
    assert_eq!(objects(&loaded), ["Pod/a k8s/a.yaml:1"]);
    assert_eq!(loaded.units[0].path, "k8s");
}
