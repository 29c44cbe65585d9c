//! What holds for every document that can be written, and for every text at all.

use std::sync::Arc;

use palisade_yaml::{Tree, Value, documents, parse};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::conformance::same;
use crate::generate::{self, Written};
use crate::invariants;

proptest! {
    #[test]
    fn a_document_reads_back(node in generate::document()) {
        for written in [Some(node.block()), Some(node.flow()), node.json()].into_iter().flatten() {
            let tree = read(&written.text);
            let found = tree.root().to_json();
            prop_assert!(same(&found, &node.value()), "{}\nis read as {found}", written.text);
            prop_assert_eq!(scalars(&tree), &written.scalars[..], "in {}", written.text);
            invariants::check(&written.text);
        }
    }

    #[test]
    fn line_breaks_of_windows_change_nothing(node in generate::document()) {
        let written = node.block().text;
        let found = read(&written.replace('\n', "\r\n")).root().to_json();
        prop_assert!(same(&found, &node.value()), "{written:?} is read as {found}");
    }

    #[test]
    fn a_broken_document_hides_no_other(
        nodes in vec(generate::document(), 1..5),
        place in any::<prop::sample::Index>(),
    ) {
        let place = place.index(nodes.len() + 1);
        let mut pieces: Vec<String> = nodes.iter().map(|node| node.block().text).collect();
        pieces.insert(place, "a: [\n".to_owned());
        let text: Arc<str> = pieces.join("---\n").into();
        prop_assert_eq!(joined(&text), &*text);
        let mut trees = parse(&text);
        prop_assert!(trees.remove(place).is_err());
        prop_assert_eq!(trees.len(), nodes.len());
        for (tree, node) in trees.into_iter().zip(&nodes) {
            let found = tree.unwrap().root().to_json();
            prop_assert!(same(&found, &node.value()), "{text} holds {found}");
        }
    }

    #[test]
    fn any_bytes_keep_the_promises(bytes in vec(any::<u8>(), 0..200)) {
        invariants::check(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_words_of_yaml_keep_the_promises(text in "(a|b|1|é|: |:|- |-|\\? |\n|\n  |  | |\t|\r|\\[|\\]|\\{|\\}|,|'|\"|\\\\|#| #|&a |\\*a|\\*a |!|!!str |!!binary |<<: |\\||>|\\|2|-\n |---|\n---\n|\\.\\.\\.|\n\\.\\.\\.\n|%|@|`|~|\u{85}|\u{2028}|\u{feff}){0,40}") {
        invariants::check(&text);
    }

    #[test]
    fn a_damaged_document_keeps_the_promises(
        node in generate::document(),
        from in any::<prop::sample::Index>(),
        len in 0usize..8,
        piece in "[\\[\\]{}:,'\"|>&*!#\n\t -]{0,3}",
    ) {
        for Written { text, .. } in [Some(node.block()), Some(node.flow()), node.json()].into_iter().flatten() {
            let start = text.floor_char_boundary(from.index(text.len()));
            let end = text.ceil_char_boundary((start + len).min(text.len()));
            invariants::check(&format!("{}{piece}{}", &text[..start], &text[end..]));
        }
    }
}

/// The one document of a text.
fn read(text: &str) -> Tree {
    let mut trees = parse(&Arc::from(text));
    assert_eq!(trees.len(), 1, "{text}");
    trees
        .remove(0)
        .unwrap_or_else(|error| panic!("{error:?} in\n{text}"))
}

/// The documents of a text, put together again.
fn joined(text: &str) -> String {
    documents(text)
        .into_iter()
        .filter_map(|span| invariants::slice(text, span))
        .collect()
}

/// All scalars as they stand in the text.
fn scalars(tree: &Tree) -> Vec<&str> {
    fn collect<'t>(value: Value<'t>, found: &mut Vec<&'t str>) {
        if value.scalar().is_some() {
            found.extend(invariants::slice(value.tree().text(), value.span().unwrap()));
        }
        for item in value.items() {
            collect(item, found);
        }
        for entry in value.written() {
            collect(entry.key, found);
            collect(entry.value, found);
        }
    }
    let mut found = Vec::new();
    collect(tree.root(), &mut found);
    found
}
