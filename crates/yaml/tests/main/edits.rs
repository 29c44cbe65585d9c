//! Edits of documents as people write them: each case shows a text before and after.

use std::sync::Arc;

use palisade_yaml::{Edit, EditError, Rewriter, TextEdit, Tree, Value, parse};
use serde_json::json;

/// The value at a path such as `spec.containers.0.image`.
fn at<'t>(tree: &'t Tree, path: &str) -> Value<'t> {
    let parts = path.split('.').filter(|part| !part.is_empty());
    parts.fold(tree.root(), |value, part| match part.parse::<usize>() {
        Ok(number) if value.is_sequence() => value.items().nth(number).unwrap(),
        _ => {
            value
                .entry(part)
                .unwrap_or_else(|| panic!("no {part} in {path}"))
                .value
        }
    })
}

fn key<'t>(tree: &'t Tree, path: &str, name: &str) -> Value<'t> {
    at(tree, path).entry(name).unwrap().key
}

fn read(text: &str) -> Tree {
    parse(&Arc::from(text)).remove(0).unwrap()
}

/// The text after edits of its first document.
fn edited(text: &str, edits: impl Fn(&Tree) -> Vec<Edit>) -> Result<String, EditError> {
    let tree = read(text);
    tree.text_edits(&edits(&tree))
        .map(|edits| TextEdit::apply(&edits, text))
}

#[track_caller]
fn becomes(before: &str, edits: impl Fn(&Tree) -> Vec<Edit>, after: &str) {
    match edited(before, &edits) {
        Ok(found) => assert!(found == after, "found\n{found}\nexpected\n{after}"),
        Err(error) => panic!("{error}"),
    }
    // With the line breaks of Windows the same happens.
    let windows = before.replace('\n', "\r\n");
    if windows != before {
        assert_eq!(edited(&windows, &edits), Ok(after.replace('\n', "\r\n")));
    }
}

#[track_caller]
fn refuses(text: &str, edits: impl Fn(&Tree) -> Vec<Edit>, reason: EditError) {
    assert_eq!(edited(text, edits), Err(reason));
}

fn set(
    path: &'static str,
    fields: &'static [&'static str],
    value: serde_json::Value,
) -> impl Fn(&Tree) -> Vec<Edit> {
    move |tree| vec![Edit::set(at(tree, path), fields, value.clone())]
}

fn replace(path: &'static str, value: serde_json::Value) -> impl Fn(&Tree) -> Vec<Edit> {
    move |tree| vec![Edit::replace(at(tree, path), value.clone())]
}

fn remove(paths: &'static [&'static str]) -> impl Fn(&Tree) -> Vec<Edit> {
    move |tree| paths.iter().map(|path| Edit::remove(at(tree, path))).collect()
}

fn prune(paths: &'static [&'static str]) -> impl Fn(&Tree) -> Vec<Edit> {
    move |tree| paths.iter().map(|path| Edit::prune(at(tree, path))).collect()
}

fn append(path: &'static str, item: serde_json::Value) -> impl Fn(&Tree) -> Vec<Edit> {
    move |tree| vec![Edit::append(at(tree, path), item.clone())]
}

#[test]
fn a_value_is_replaced_in_its_place_and_its_quotes() {
    becomes("a: true # why\n", replace("a", json!(false)), "a: false # why\n");
    becomes("a: 'x'\nb: 1\n", replace("a", json!("on")), "a: 'on'\nb: 1\n");
    becomes("a: \"x\"\n", replace("a", json!("y")), "a: \"y\"\n");
    becomes("a: x\n", replace("a", json!("0777")), "a: \"0777\"\n");
    becomes("a: 'yes'\n", replace("a", json!(true)), "a: true\n");
    becomes("a:   x   # why\n", replace("a", json!(1)), "a:   1   # why\n");
    becomes("- x\n- y\n", replace("1", json!("z")), "- x\n- z\n");
    becomes("a: one\n  two\nb: 1\n", replace("a", json!("x")), "a: x\nb: 1\n");
    becomes(
        "a: |\n  one\n\n  two\nb: 1\n",
        replace("a", json!("x")),
        "a: x\nb: 1\n",
    );
}

#[test]
fn a_value_of_another_kind_comes_in_the_place_of_one() {
    becomes(
        "a: x # why\nb: 1\n",
        replace("a", json!({"c": 1})),
        "a: # why\n  c: 1\nb: 1\n",
    );
    becomes(
        "a:\n  b: 1\n  c: 2 # two\nd: 3\n",
        replace("a", json!("x")),
        "a: x\nd: 3\n",
    );
    becomes(
        "a:\n  b: 1\nd: 3\n",
        replace("a", json!({"e": 1, "f": [2]})),
        "a:\n  e: 1\n  f:\n    - 2\nd: 3\n",
    );
    becomes(
        "a:\n- 1\n- 2\nd: 3\n",
        replace("a", json!([3])),
        "a:\n- 3\nd: 3\n",
    );
    becomes(
        "a:\n- 1\n- 2\nd: 3\n",
        replace("a", json!({"e": 1})),
        "a:\n  e: 1\nd: 3\n",
    );
    becomes(
        "a: [1]\nd: 3\n",
        replace("a", json!({"e": 1})),
        "a:\n  e: 1\nd: 3\n",
    );
    becomes(
        "- x\n- y\n",
        replace("0", json!({"a": 1, "b": 2})),
        "- a: 1\n  b: 2\n- y\n",
    );
    becomes("- a: 1\n  b: 2\n- y\n", replace("0", json!("x")), "- x\n- y\n");
}

#[test]
fn a_field_is_added_after_the_others() {
    becomes("a: 1\n", set("", &["b"], json!(2)), "a: 1\nb: 2\n");
    becomes("a: 1", set("", &["b"], json!(2)), "a: 1\nb: 2");
    becomes(
        "a: 1 # one\n\nc: 2\n",
        set("", &["b"], json!("x")),
        "a: 1 # one\n\nc: 2\nb: x\n",
    );
    becomes(
        "spec:\n  containers:\n  - name: app\n    image: x\n    # resources: {}\n  - name: b\n",
        set(
            "spec.containers.0",
            &["securityContext", "privileged"],
            json!(false),
        ),
        "spec:\n  containers:\n  - name: app\n    image: x\n    securityContext:\n      privileged: false\n    # resources: {}\n  - name: b\n",
    );
    becomes(
        "a:\n    b: 1\n",
        set("", &["c", "d"], json!(1)),
        "a:\n    b: 1\nc:\n    d: 1\n",
    );
    becomes(
        "a:\n  - 1\n",
        set("", &["c"], json!(["x"])),
        "a:\n  - 1\nc:\n  - x\n",
    );
    becomes("a:\n- 1\n", set("", &["c"], json!(["x"])), "a:\n- 1\nc:\n- x\n");
    becomes(
        "a: |\n  text\n",
        set("", &["b"], json!(1)),
        "a: |\n  text\nb: 1\n",
    );
    becomes(
        "a: |+\n  text\n\n\n",
        set("", &["b"], json!(1)),
        "a: |+\n  text\n\n\nb: 1\n",
    );
}

#[test]
fn a_field_is_added_at_each_level_that_ends_on_one_line() {
    becomes(
        "spec:\n  containers:\n  - name: app\n",
        |tree| {
            vec![
                Edit::set(tree.root(), &["status"], json!(1)),
                Edit::set(at(tree, "spec"), &["hostPID"], json!(false)),
                Edit::append(at(tree, "spec.containers"), json!({"name": "b", "tty": true})),
                Edit::set(at(tree, "spec.containers.0"), &["tty"], json!(false)),
            ]
        },
        "spec:\n  containers:\n  - name: app\n    tty: false\n  - name: b\n    tty: true\n  hostPID: false\nstatus: 1\n",
    );
}

#[test]
fn fields_of_several_edits_share_the_mapping_that_they_make() {
    becomes(
        "- name: app\n",
        |tree| {
            vec![
                Edit::set(at(tree, "0"), &["securityContext", "runAsNonRoot"], true),
                Edit::set(
                    at(tree, "0"),
                    &["securityContext", "capabilities", "drop"],
                    json!(["ALL"]),
                ),
                Edit::set(at(tree, "0"), &["securityContext", "runAsNonRoot"], true),
            ]
        },
        "- name: app\n  securityContext:\n    runAsNonRoot: true\n    capabilities:\n      drop:\n        - ALL\n",
    );
}

#[test]
fn a_field_that_is_there_is_set_in_its_place() {
    becomes(
        "a:\n  b: 1 # one\n",
        set("", &["a", "b"], json!(2)),
        "a:\n  b: 2 # one\n",
    );
    becomes("a:\n  b: 1\n", set("", &["a", "b"], json!(1)), "a:\n  b: 1\n");
    becomes("b: 1\nb: 2\n", set("", &["b"], json!(3)), "b: 1\nb: 3\n");
}

#[test]
fn what_is_empty_is_filled() {
    let field = || set("", &["a", "b"], json!(1));
    becomes("a:\nc: 2\n", field(), "a:\n  b: 1\nc: 2\n");
    becomes("a: # todo\nc: 2\n", field(), "a: # todo\n  b: 1\nc: 2\n");
    becomes("a:   \nc: 2\n", field(), "a:   \n  b: 1\nc: 2\n");
    becomes("a:", field(), "a:\n  b: 1");
    becomes("a: ~\nc: 2\n", field(), "a:\n  b: 1\nc: 2\n");
    becomes("a: null # todo\nc: 2\n", field(), "a: # todo\n  b: 1\nc: 2\n");
    becomes("a: {}\nc: 2\n", field(), "a:\n  b: 1\nc: 2\n");
    becomes("a: {} # none\nc: 2\n", field(), "a: # none\n  b: 1\nc: 2\n");
    becomes("a:\nc: 2\n", set("", &["a"], json!("x")), "a: x\nc: 2\n");
    becomes(
        "a: # todo\nc: 2\n",
        set("", &["a"], json!("x")),
        "a: x # todo\nc: 2\n",
    );
    becomes("a:  \nc: 2\n", set("", &["a"], json!("x")), "a: x\nc: 2\n");
    becomes("a: []\n", append("a", json!("x")), "a:\n  - x\n");
    becomes("a:\n", append("a", json!("x")), "a:\n  - x\n");
    becomes("-\n- 1\n", replace("0", json!("x")), "- x\n- 1\n");
    becomes("- {}\n", set("0", &["a"], json!(1)), "- a: 1\n");
    becomes("{}\n", set("", &["a"], json!(1)), "a: 1\n");
    becomes("a: &x\nc: 2\n", field(), "a: &x\n  b: 1\nc: 2\n");
}

#[test]
fn a_field_goes_with_its_lines() {
    becomes("a: 1\nb: 2 # two\nc: 3\n", remove(&["b"]), "a: 1\nc: 3\n");
    becomes(
        "a: 1\nb:\n  c:\n  - d\n  # e\n  f: |\n    text\ng: 3\n",
        remove(&["b"]),
        "a: 1\ng: 3\n",
    );
    becomes("a: 1\nb: 2", remove(&["b"]), "a: 1\n");
    becomes("a: 1\nb: 2\nc: 3\n", remove(&["a", "b"]), "c: 3\n");
    becomes("a: |+\n  text\n\nb: 1\n", remove(&["a"]), "b: 1\n");
    becomes("x:\n  b: 1\n  b: 2\n  c: 3\n", remove(&["x.b"]), "x:\n  c: 3\n");
}

#[test]
fn a_comment_above_goes_with_what_it_is_about() {
    becomes(
        "x:\n  a: 1\n  # needed for iptables\n  # and more\n  b: 2\n  c: 3\n",
        remove(&["x.b"]),
        "x:\n  a: 1\n  c: 3\n",
    );
    becomes(
        "x:\n  a: 1\n  # other: 1\n  b: 2\n  c: 3\n",
        remove(&["x.b"]),
        "x:\n  a: 1\n  # other: 1\n  c: 3\n",
    );
    becomes(
        "x:\n  a: 1\n  # section\n\n  b: 2\n  c: 3\n",
        remove(&["x.b"]),
        "x:\n  a: 1\n  # section\n\n  c: 3\n",
    );
    becomes(
        "x:\n  a: 1\n# outer\n  b: 2\n  c: 3\n",
        remove(&["x.b"]),
        "x:\n  a: 1\n# outer\n  c: 3\n",
    );
    becomes("# Copyright\na: 1\nb: 2\n", remove(&["a"]), "# Copyright\nb: 2\n");
    becomes("a:\n# why\n- x\n- y\n", remove(&["a.0"]), "a:\n- y\n");
    becomes(
        "a: # all\n  # why\n  b: 1\n",
        |tree| vec![Edit::remove(at(tree, "a.b")), Edit::set(at(tree, "a"), &["c"], 2)],
        "a: # all\n  c: 2\n",
    );
}

#[test]
fn the_first_field_of_an_item_leaves_its_dash() {
    becomes("- a: 1\n  b: 2\n", remove(&["0.a"]), "- b: 2\n");
    becomes("- a: 1\n  b: 2\n  c: 3\n", remove(&["0.a", "0.b"]), "- c: 3\n");
    becomes(
        "- a: 1 # one\n  # two\n  b: 2\n",
        remove(&["0.a"]),
        "- # two\n  b: 2\n",
    );
    becomes("- a: 1\n  b: 2\n  c: 3\n", remove(&["0.a", "0.c"]), "- b: 2\n");
    becomes("- - a\n  - b\n", remove(&["0.0"]), "- - b\n");
    becomes("-\n  a: 1\n  b: 2\n", remove(&["0.a"]), "-\n  b: 2\n");
}

#[test]
fn what_loses_everything_is_empty_or_goes_too() {
    becomes("x:\n  a: 1 # one\nu: 2\n", remove(&["x.a"]), "x: {}\nu: 2\n");
    becomes(
        "x: # why\n- a\n- b\nu: 2\n",
        remove(&["x.0", "x.1"]),
        "x: [] # why\nu: 2\n",
    );
    becomes("- a: 1\n- b\n", remove(&["0.a"]), "- {}\n- b\n");
    becomes("a: 1\n", remove(&["a"]), "{}\n");
    becomes("w: 1\nx:\n  u:\n    z: [1]\n", prune(&["x.u.z.0"]), "w: 1\n");
    becomes("x:\n  u:\n    z: 1\n  v: 2\n", prune(&["x.u.z"]), "x:\n  v: 2\n");
    becomes("x:\n- a: {b: 1}\n- c\n", prune(&["x.0.a.b"]), "x:\n- {}\n- c\n");
    becomes("x:\n  a: 1\n  b: 2\nu: 3\n", prune(&["x.a", "x.b"]), "u: 3\n");
    becomes(
        "x:\n  a: 1\nu: 3\n",
        |tree| vec![Edit::prune(at(tree, "x.a")), Edit::set(at(tree, "x"), &["b"], 2)],
        "x:\n  b: 2\nu: 3\n",
    );
    becomes(
        "x: {a: 1}\nu: 3\n",
        |tree| {
            vec![
                Edit::prune(at(tree, "x.a")),
                Edit::set(tree.root(), &["x", "b"], 2),
            ]
        },
        "x:\n  b: 2\nu: 3\n",
    );
}

#[test]
fn items_come_and_go() {
    becomes("a:\n- x\n", append("a", json!("z")), "a:\n- x\n- z\n");
    becomes(
        "a:\n  - x",
        append("a", json!({"b": 1, "c": 2})),
        "a:\n  - x\n  - b: 1\n    c: 2",
    );
    becomes("a:\n- 'x'\n", append("a", json!("z")), "a:\n- 'x'\n- 'z'\n");
    becomes("a: [\"x\"]\n", append("a", json!("z")), "a: [\"x\", \"z\"]\n");
    becomes(
        "a:\n- x # one\n- y\n- z\n",
        remove(&["a.1"]),
        "a:\n- x # one\n- z\n",
    );
    becomes("a:\n- b: 1\n  c: 2\n- d: 1\n", remove(&["a.0"]), "a:\n- d: 1\n");
    becomes(
        "a:\n- x\n- y\n",
        |tree| vec![Edit::remove(at(tree, "a.1")), Edit::append(at(tree, "a"), "z")],
        "a:\n- x\n- z\n",
    );
}

#[test]
fn brackets_stay_brackets() {
    becomes(
        "a: {b: 1}\n",
        set("a", &["c", "d"], json!("x,y")),
        "a: {b: 1, c: {d: \"x,y\"}}\n",
    );
    becomes(
        "a: { b: 1, }\n",
        set("a", &["c"], json!(1)),
        "a: { b: 1, c: 1, }\n",
    );
    becomes("a: {b: 1, c: 2, d: 3}\n", remove(&["a.b"]), "a: {c: 2, d: 3}\n");
    becomes("a: {b: 1, c: 2, d: 3}\n", remove(&["a.c", "a.d"]), "a: {b: 1}\n");
    becomes("a: {b: 1, c: 2}\n", remove(&["a.b", "a.c"]), "a: {}\n");
    becomes("a: {b: {c: 1}}\n", remove(&["a.b.c"]), "a: {b: {}}\n");
    becomes("a: {b: 1, c: 2}\n", prune(&["a.b", "a.c"]), "{}\n");
    becomes("a: {b, c: }\n", replace("a.b", json!(1)), "a: {b: 1, c: }\n");
    becomes("a: {b, c: }\n", replace("a.c", json!(1)), "a: {b, c: 1 }\n");
    becomes("a: {b: x}\n", replace("a.b", json!(["z"])), "a: {b: [z]}\n");
    becomes(
        "a: {\n  b: 1, # one\n  c: 2 # two\n}\n",
        set("a", &["d"], json!(3)),
        "a: {\n  b: 1, # one\n  c: 2, # two\n  d: 3\n}\n",
    );
    becomes(
        "a: {\n  b: 1,\n  c: 2, # two\n}\n",
        set("a", &["d"], json!(3)),
        "a: {\n  b: 1,\n  c: 2, # two\n  d: 3,\n}\n",
    );
    becomes(
        "a: {\n  b: 1, # one\n  c: 2 # two\n}\n",
        remove(&["a.c"]),
        "a: {\n  b: 1, # one\n}\n",
    );
    becomes(
        "a: {b: 1, c: 2}\n",
        |tree| vec![Edit::remove(at(tree, "a.c")), Edit::set(at(tree, "a"), &["d"], 3)],
        "a: {b: 1, d: 3}\n",
    );
}

#[test]
fn a_line_in_brackets_does_not_grow_too_long() {
    let long = json!({"drop": ["one-that-is-rather-long", "another-that-is-rather-long"]});
    becomes(
        "c:\n  a: {b: 'x', c: 0777, d: [1]} # why\n  e: 1\n",
        set("c.a", &["capabilities"], long),
        "c:\n  a: # why\n    b: 'x'\n    c: 0777\n    d: [1]\n    capabilities:\n      drop: [one-that-is-rather-long, another-that-is-rather-long]\n  e: 1\n",
    );
}

#[test]
fn lists_of_scalars_are_in_brackets_where_all_others_are() {
    let drop = || set("", &["a", "drop"], json!(["ALL", "a,b"]));
    becomes(
        "b: [x]\nc:\n- d: 1\n",
        drop(),
        "b: [x]\nc:\n- d: 1\na:\n  drop: [ALL, \"a,b\"]\n",
    );
    becomes(
        "b: [x]\nc:\n- d\n",
        drop(),
        "b: [x]\nc:\n- d\na:\n  drop:\n  - ALL\n  - a,b\n",
    );
}

#[test]
fn json_stays_json() {
    becomes(
        "{\"a\": {\"b\": 1}}\n",
        set("", &["a", "c"], json!("x")),
        "{\"a\": {\"b\": 1, \"c\": \"x\"}}\n",
    );
    becomes(
        "{\"a\":{\"b\":1}}",
        set("", &["a", "c"], json!({"d": ["x", 1]})),
        "{\"a\":{\"b\":1,\"c\":{\"d\":[\"x\",1]}}}",
    );
    becomes(
        "{\"a\":{}}",
        set("", &["a", "c"], json!("on")),
        "{\"a\":{\"c\":\"on\"}}",
    );
    becomes(
        "{\n  \"a\": 1,\n  \"b\": {}\n}\n",
        set("b", &["c", "d"], json!([true])),
        "{\n  \"a\": 1,\n  \"b\": {\n    \"c\": {\n      \"d\": [\n        true\n      ]\n    }\n  }\n}\n",
    );
    becomes(
        "{\n\t\"a\": {\n\t\t\"b\": 1\n\t},\n\t\"c\": 2\n}\n",
        |tree| {
            vec![
                Edit::set(at(tree, "a"), &["d"], 1),
                Edit::remove(at(tree, "c")),
                Edit::replace(at(tree, "a.b"), "x\u{1}"),
            ]
        },
        "{\n\t\"a\": {\n\t\t\"b\": \"x\\u0001\",\n\t\t\"d\": 1\n\t}\n}\n",
    );
    becomes(
        "{\"a\": 1}\n",
        |tree| vec![Edit::rename(key(tree, "", "a"), "b")],
        "{\"b\": 1}\n",
    );
}

#[test]
fn a_key_is_renamed_where_it_stands() {
    let rename = |tree: &Tree| vec![Edit::rename(key(tree, "", "a"), "new")];
    becomes("a: 1 # one\nb: 2\n", rename, "new: 1 # one\nb: 2\n");
    becomes("'a': {x: 1}\n", rename, "'new': {x: 1}\n");
    refuses("a: 1\nnew: 2\n", rename, EditError::Unfit);
    refuses("a: 1\na: 2\n", rename, EditError::Unfit);
}

#[test]
fn what_an_alias_refers_to_is_not_changed() {
    let text = "a: &x {b: 1}\nc: *x\nd: &y {e: 1}\n";
    refuses(text, remove(&["a.b"]), EditError::Shared);
    refuses(text, remove(&["c.b"]), EditError::Shared);
    refuses(text, set("", &["c", "d"], json!(1)), EditError::Shared);
    becomes(
        "d: &y\n  e: 1\n",
        set("d", &["f"], json!(1)),
        "d: &y\n  e: 1\n  f: 1\n",
    );
    becomes("d: &y\n  e: 1\n", remove(&["d.e"]), "d: &y {}\n");
}

#[test]
fn what_is_merged_is_not_changed() {
    let text = "base: &b\n  a: 1\n  s:\n    t: 1\nc:\n  <<: *b\n  d: 1\n";
    refuses(text, set("c", &["s", "t"], json!(2)), EditError::Merged);
    refuses(text, remove(&["c.a"]), EditError::Shared);
    becomes(text, set("c", &["e"], json!(2)), &format!("{text}  e: 2\n"));
    becomes(
        text,
        remove(&["c.d"]),
        "base: &b\n  a: 1\n  s:\n    t: 1\nc:\n  <<: *b\n",
    );
    refuses(
        "b: &b {a: 1}\nc:\n  <<: *b\n  a: 2\n",
        remove(&["c.a"]),
        EditError::Meaning,
    );
}

#[test]
fn contradictions_are_refused() {
    let both = |one: Edit, other: Edit| move |_: &Tree| vec![one.clone(), other.clone()];
    let text = "a:\n  b: 1\nc: []\n";
    let tree = read(text);
    let (a, b, c) = (at(&tree, "a"), at(&tree, "a.b"), at(&tree, "c"));
    refuses(
        text,
        both(Edit::replace(b, 1), Edit::replace(b, 2)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::remove(a), Edit::replace(b, 2)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::replace(b, 2), Edit::remove(a)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::remove(a), Edit::set(a, &["d"], 2)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::set(a, &["d"], 1), Edit::set(a, &["d"], 2)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::set(a, &["d"], 1), Edit::set(a, &["d", "e"], 2)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::append(c, 1), Edit::remove(c)),
        EditError::Overlap,
    );
    refuses(
        text,
        both(Edit::set(a, &["b", "c"], 1), Edit::remove(b)),
        EditError::Unfit,
    );
    becomes(text, both(Edit::remove(b), Edit::remove(b)), "a: {}\nc: []\n");
    becomes(
        text,
        both(Edit::append(c, 1), Edit::append(c, 1)),
        "a:\n  b: 1\nc:\n  - 1\n",
    );
}

#[test]
fn odd_writing_is_left_alone() {
    refuses("? a\n: 1\n? b\n: 2\n", remove(&["b"]), EditError::Layout);
    refuses("a: [b: 1]\n", set("a.0", &["c"], json!(1)), EditError::Layout);
    refuses("a: !!str 1\n", replace("a", json!(true)), EditError::Meaning);
}

#[test]
fn all_else_of_a_file_stays() {
    let text: Arc<str> = "\u{feff}# head\na: 1\n--- # two\nb: [\n---\nc:\n  d: 1\n...\n# tail\n".into();
    let trees: Vec<Tree> = parse(&text).into_iter().filter_map(Result::ok).collect();
    let first = [
        Edit::remove(at(&trees[0], "a")),
        Edit::set(trees[0].root(), &["x"], 1),
    ];
    let last = [Edit::set(at(&trees[1], "c"), &["e"], 2)];
    let mut rewriter = Rewriter::new(&text);
    rewriter.add(&trees[0], &first);
    rewriter.add(&trees[1], &last);
    let rewritten = rewriter.finish();
    assert_eq!(rewritten.dropped, []);
    assert_eq!(
        rewritten.text,
        "\u{feff}# head\nx: 1\n--- # two\nb: [\n---\nc:\n  d: 1\n  e: 2\n...\n# tail\n"
    );
}

#[test]
fn only_what_cannot_be_fixed_is_dropped() {
    let text: Arc<str> = "b: &b {a: 1}\nc:\n  <<: *b\n  a: 2\n  d: 1\ne: 1\n".into();
    let tree = parse(&text).remove(0).unwrap();
    let fixes = [
        [Edit::remove(at(&tree, "e"))],
        [Edit::remove(at(&tree, "c.a"))],
        [Edit::remove(at(&tree, "c.d"))],
        [Edit::replace(at(&tree, "c.d"), 2)],
    ];
    let mut rewriter = Rewriter::new(&text);
    fixes.iter().for_each(|fix| rewriter.add(&tree, fix));
    let rewritten = rewriter.finish();
    let dropped: Vec<_> = rewritten
        .dropped
        .iter()
        .map(|dropped| (dropped.fix, dropped.reason))
        .collect();
    assert_eq!(dropped, [(1, EditError::Meaning), (3, EditError::Overlap)]);
    assert_eq!(rewritten.text, "b: &b {a: 1}\nc:\n  <<: *b\n  a: 2\n");
}
