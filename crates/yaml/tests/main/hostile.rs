//! Texts that are made to cost much. None may cost more than its length allows: those with a limit
//! are refused at the limit, and the others are so long here that work growing with the square of the
//! length would not come to an end.

use std::sync::Arc;

use palisade_yaml::{Error, Tree, documents, parse};

use crate::corpus::PIECES;
use crate::invariants;

/// How deep a document may nest.
const DEPTH: usize = 255;

#[test]
fn nesting_ends_at_the_limit() {
    for open in [
        "[", "{a: ", "[{a: ", "- ", "- - ", "[a, [", "{\"a\": ", "{\"a\":[",
    ] {
        let error = refused(&open.repeat(100_000));
        assert_eq!(error.message, "nested deeper than 255 levels", "{open}");
        assert!(error.span.start as usize <= (DEPTH + 1) * open.len());
    }
    // These cannot nest at all, and cost nothing either.
    for open in ["[? ", "? ", "? - ", "a: [", "a: - ", "!x ", "&a "] {
        refused(&open.repeat(100_000));
    }
}

#[test]
fn what_nests_less_deep_is_read() {
    for (open, close, begin) in [("[", "]", "# list\n"), ("{\"a\":", "}", "")] {
        let nested = |depth: usize| format!("{begin}{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(read(&nested(DEPTH)).is_ok());
        assert!(read(&nested(DEPTH + 1)).is_err());
    }
    let mut text = String::new();
    for level in 0..DEPTH {
        text += &format!("{}a:\n", " ".repeat(level));
    }
    assert_eq!(read(&text).unwrap().len(), 2 * DEPTH + 1);
    let deeper = text + &" ".repeat(DEPTH) + "a: 1\n";
    assert!(read(&deeper).is_err());
}

#[test]
fn aliases_expand_to_no_more_than_go_yaml_allows() {
    let mut laughs = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let alias = format!("*a{}, ", level - 1);
        laughs += &format!("a{level}: &a{level} [{}]\n", alias.repeat(10));
    }
    assert_eq!(
        refused(&laughs).message,
        "aliases expand to too many nodes: write the values out, or use fewer aliases"
    );

    let quadratic = |size: usize| format!("a: &a [{}]\nb: [{}]\n", "x, ".repeat(size), "*a, ".repeat(size));
    assert!(read(&quadratic(100)).is_ok());
    assert!(refused(&quadratic(20_000)).message.contains("too many nodes"));

    // Deep only behind aliases, among so many other nodes that their share is small.
    let mut chain = format!("- [{}]\n- &a0 []\n", "x, ".repeat(5000));
    for level in 1..=DEPTH {
        chain += &format!("- &a{level} [*a{}]\n", level - 1);
    }
    assert_eq!(refused(&chain).message, "nested deeper than 255 levels");
}

#[test]
fn text_behind_aliases_has_a_limit() {
    let text =
        |size: usize, count: usize| format!("a: &a {}\nb: [{}]\n", "x".repeat(size), "*a, ".repeat(count));
    assert_eq!(read(&text(1000, 1000)).unwrap().len(), 1005);
    assert_eq!(
        refused(&text(100_000, 10_000)).message,
        "aliases expand to too much text: write the values out, or use fewer aliases"
    );
    // An alias that is a key is resolved, named and compared at once, so its text has a limit itself.
    let keys = |size: usize| {
        format!(
            "- &a {}\n{}",
            "1".repeat(size),
            "- {*a : 1, *a : 2}\n".repeat(1000)
        )
    };
    assert!(read(&keys(18)).is_ok());
    assert!(refused(&keys(1025)).message.starts_with("an alias as key"));
}

#[test]
fn merges_copy_no_more_fields_than_the_limit() {
    let expands = "merge keys expand to too many fields: write the values out, or merge fewer mappings";
    let fields = |count| -> String { (0..count).map(|number| format!("k{number}: 1, ")).collect() };
    // Each mapping merges the one before twice, but the fields of that are found once.
    let mut doubling = "a0: &a0 {x: 1}\n".to_owned();
    for level in 1..8 {
        doubling += &format!("a{level}: &a{level} {{<<: [*a{0}, *a{0}]}}\n", level - 1);
    }
    assert_eq!(read(&doubling).unwrap().root().to_json()["a7"]["x"], 1);

    let wide = format!("a: &a {{{}}}\nb:\n{}", fields(2000), "- <<: *a\n".repeat(2000));
    assert_eq!(refused(&wide).message, expands);

    // No alias at all: each level inherits all fields of the levels in it.
    let nested = |count| {
        let levels = DEPTH - 1;
        format!(
            "{}{{{}}}{}",
            "{<<: ".repeat(levels),
            fields(count),
            "}".repeat(levels)
        )
    };
    assert_eq!(read(&nested(100)).unwrap().root().entries().count(), 100);
    assert_eq!(refused(&nested(10_000)).message, expands);

    let name = "n".repeat(60_000);
    let long_name = format!("- &a\n  ? {name}\n  : 1\n{}", "- <<: *a\n".repeat(2000));
    assert_eq!(refused(&long_name).message, expands);
}

/// The rest grows in step with the text; so do these tests, which stay below the 100 MB that were tried
/// by hand (see the README) to be quick.
const LONG: usize = 4 << 20;

#[test]
fn a_long_scalar_is_one_node() {
    let long = "x".repeat(LONG);
    let words = "word ".repeat(LONG / 5);
    let lines = "  some text\n".repeat(LONG / 12);
    let quotes = "''".repeat(LONG / 2);
    let escapes = "\\u00e9".repeat(LONG / 6);
    for (text, length) in [
        (format!("a: {long}"), LONG),
        (format!("a: '{long}'"), LONG),
        (format!("a: {words}"), words.len() - 1),
        (format!("a: |\n{lines}"), lines.len() / 12 * 10),
        (format!("a: >\n{lines}"), lines.len() / 12 * 10),
        (format!("a:\n{lines}"), lines.len() / 12 * 10 - 1),
        (format!("a: \"\n{lines}\""), lines.len() / 12 * 10 + 1),
        (format!("a: '{quotes}'"), LONG / 2),
        (format!("a: \"{escapes}\""), escapes.len() / 3),
        (format!("{{\"a\": \"{escapes}\"}}"), escapes.len() / 3),
    ] {
        let tree = read(&text).unwrap();
        assert_eq!(tree.len(), 3);
        let value = tree.root().get("a").unwrap();
        assert_eq!(value.text().len(), length, "{}", &text[..20]);
    }
}

#[test]
fn many_nodes_cost_what_one_costs() {
    // Text, how often, and how many nodes each adds.
    for (begin, piece, count, nodes, end) in [
        ("", "a: 1\n", 1_000_000, 2, ""),
        ("{", "a: 1, ", 300_000, 2, "}"),
        ("{\"a\": 1", ", \"a\": 1", 300_000, 2, "}"),
        ("[", "a, ", 1_000_000, 1, "]"),
        ("", "- &a x\n", 300_000, 1, ""),
        ("- &a x\n", "- *a\n", 300_000, 1, ""),
        ("", "- {a: [b, {c: d}]}\n", 50_000, 7, ""),
        ("", "- !!str x # c\n", 100_000, 1, ""),
    ] {
        let one = read(&format!("{begin}{piece}{end}")).unwrap().len();
        let tree = read(&format!("{begin}{}{end}", piece.repeat(count))).unwrap();
        assert_eq!(tree.len() - one, (count - 1) * nodes, "{piece}");
    }
}

#[test]
fn many_names_are_all_told_apart() {
    let keys: String = (0..200_000)
        .map(|number| format!("k{number}: {number}\n"))
        .collect();
    let tree = read(&format!("{keys}{keys}")).unwrap();
    assert_eq!(tree.duplicate_keys().len(), 200_000);
    assert_eq!(tree.root().entries().count(), 200_000);
    let anchors: String = (0..200_000)
        .map(|number| format!("- &a{number} {number}\n- *a{number}\n"))
        .collect();
    let tree = read(&anchors).unwrap();
    assert!(
        tree.root()
            .items()
            .enumerate()
            .all(|(at, item)| item.as_i64() == Some(at as i64 / 2))
    );
}

#[test]
fn many_documents_are_all_read() {
    assert_eq!(documents(&"---\n".repeat(1_000_000)).len(), 1_000_000);
    assert_eq!(documents(&"...\n".repeat(1_000_000)).len(), 0);
    assert_eq!(parse(&"a: 1\n---\n".repeat(100_000).into()).len(), 100_000);
    assert_eq!(parse(&"{\"a\": 1}\n".repeat(100_000).into()).len(), 100_000);
    let broken = parse(&"a: [\n---\nb: 1\n---\n".repeat(50_000).into());
    assert_eq!(broken.iter().filter(|tree| tree.is_err()).count(), 50_000);
}

#[test]
fn any_piece_may_be_repeated() {
    for piece in PIECES {
        for begin in ["", "a: ", "a: [", "{", "a: \"", "a: |\n ", "- ", "{\"a\": \""] {
            let text = format!("{begin}{}", piece.repeat(20_000 / piece.len()));
            invariants::check(&text);
        }
    }
}

fn read(text: &str) -> Result<Tree, Error> {
    let mut trees = parse(&Arc::from(text));
    assert_eq!(trees.len(), 1);
    trees.remove(0)
}

fn refused(text: &str) -> Error {
    match read(text) {
        Err(error) => error,
        Ok(tree) => panic!("{} nodes were read", tree.len()),
    }
}
