//! Compared with two readers of YAML 1.2: granit-parser (structure, texts, places) and serde-saphyr
//! (values). Where they read a text otherwise, the difference must be listed, with its reason, and
//! what is listed must differ.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle};
use palisade_yaml::{Node, Span, Tree, Value, documents, parse_document};
use proptest::prelude::*;

use crate::conformance::{kubectl_cases, same};
use crate::differences::{GRANIT, List, SAPHYR};
use crate::{corpus, generate};

/// How another reader's reading differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Difference {
    /// It refuses what Kubernetes reads.
    Refuses,
    /// It reads what Kubernetes refuses.
    Accepts,
    /// Another structure or other texts.
    Reads,
    /// The same, but elsewhere in the text.
    Places,
}

/// A node as both readers can tell it.
#[derive(Debug)]
struct Flat<'t> {
    what: What<'t>,
    /// The bytes of a plain or quoted scalar. What a block scalar or a collection takes up is a matter
    /// of definition: granit-parser begins a block scalar after its header.
    span: Option<(usize, usize)>,
}

#[derive(Debug, PartialEq)]
enum What<'t> {
    Mapping,
    Sequence,
    Scalar(Cow<'t, str>),
    Alias,
}

#[test]
fn granit_differs_only_where_it_is_listed() {
    compare("granit-parser", GRANIT, &granit);
}

#[test]
fn saphyr_differs_only_where_it_is_listed() {
    compare("serde-saphyr", SAPHYR, &saphyr);
}

proptest! {
    #[test]
    fn all_readers_agree_on_generated_documents(node in generate::document()) {
        for written in [node.block(), node.flow()] {
            let tree = read(&written.text);
            prop_assert_eq!(granit(&written.text, Some(&tree)), None, "{}", written.text);
            prop_assert_eq!(saphyr(&written.text, Some(&tree)), None, "{}", written.text);
        }
    }
}

type Compare = dyn Fn(&str, Option<&Tree>) -> Option<Difference>;

/// Compares all documents of the corpus, and of the conformance data where that is present.
fn compare(reader: &str, listed: &List, difference: &Compare) {
    let mut texts = corpus::files();
    let cases = kubectl_cases();
    if cases.is_empty() {
        println!("conformance data is absent: only the corpus is compared");
    }
    for case in &cases {
        let text = case["text"].as_str().unwrap();
        let (_, name) = text.split_once("v:").unwrap_or(("", text));
        texts.push((format!("v:{}", name.trim_end()), text.to_owned()));
    }
    let mut found = BTreeMap::new();
    let mut count = 0;
    for (name, text) in &texts {
        for (number, span) in documents(text).into_iter().enumerate() {
            // Alone, as a text of its own, so that places can be compared.
            let alone: Arc<str> = Arc::from(&text[span.start as usize..span.end as usize]);
            let tree = match parse_document(&alone, Span::new(0, span.len() as u32)) {
                Ok(None) => continue,
                Ok(Some(tree)) => Some(tree),
                Err(_) => None,
            };
            count += 1;
            if let Some(difference) = difference(&alone, tree.as_ref()) {
                found.insert((name.as_str(), number), difference);
            }
        }
    }
    let is_present = |name: &str| !name.starts_with("v:") || !cases.is_empty();
    let mut expected = BTreeMap::new();
    for (_, difference, names) in listed {
        for (name, number) in names.iter().filter(|(name, _)| is_present(name)) {
            let twice = expected.insert((*name, *number), *difference);
            assert!(twice.is_none(), "{name} is listed twice");
        }
    }
    println!("{reader}: {} of {count} documents alike", count - found.len());
    for (place, difference) in &found {
        if expected.get(place) != Some(difference) {
            println!("not listed: {place:?}: {difference:?}");
        }
    }
    for (place, difference) in &expected {
        if found.get(place) != Some(difference) {
            println!("listed, but not so: {place:?}: {difference:?}");
        }
    }
    assert_eq!(found, expected);
}

fn read(text: &str) -> Tree {
    let mut trees = palisade_yaml::parse(&Arc::from(text));
    assert_eq!(trees.len(), 1, "{text:?}");
    trees
        .remove(0)
        .unwrap_or_else(|error| panic!("{error:?} in {text:?}"))
}

/// How serde-saphyr, as near to go-yaml as its options allow, reads a document otherwise.
fn saphyr(text: &str, tree: Option<&Tree>) -> Option<Difference> {
    let options = serde_saphyr::options! {
        legacy_octal_numbers: true,
        strict_booleans: false,
        duplicate_keys: serde_saphyr::options::DuplicateKeyPolicy::LastWins,
    };
    let theirs: Result<serde_json::Value, _> = serde_saphyr::from_str_with_options(text, options);
    match (tree, theirs) {
        (None, Err(_)) => None,
        (Some(_), Err(_)) => Some(Difference::Refuses),
        (None, Ok(_)) => Some(Difference::Accepts),
        (Some(tree), Ok(theirs)) => (!same(&tree.root().to_json(), &theirs)).then_some(Difference::Reads),
    }
}

/// How granit-parser reads a document otherwise.
fn granit(text: &str, tree: Option<&Tree>) -> Option<Difference> {
    match (tree, granit_nodes(text)) {
        (None, None) => None,
        (Some(_), None) => Some(Difference::Refuses),
        (None, Some(_)) => Some(Difference::Accepts),
        (Some(tree), Some(theirs)) => {
            let ours = our_nodes(tree);
            if !ours
                .iter()
                .map(|node| &node.what)
                .eq(theirs.iter().map(|node| &node.what))
            {
                return Some(Difference::Reads);
            }
            let mut both = ours.iter().zip(&theirs);
            let all_same = both.all(|(ours, theirs)| theirs.span.is_none() || ours.span == theirs.span);
            (!all_same).then_some(Difference::Places)
        }
    }
}

/// Nothing where the text is refused.
fn granit_nodes(text: &str) -> Option<Vec<Flat<'_>>> {
    let mut nodes = Vec::new();
    for event in Parser::new_from_str(text) {
        let (event, span) = event.ok()?;
        let mut is_comparable = false;
        let what = match event {
            Event::MappingStart(..) => What::Mapping,
            Event::SequenceStart(..) => What::Sequence,
            Event::Alias(_) => What::Alias,
            Event::Scalar(text, style, ..) => {
                // It gives a value that is left out the text of a null.
                let is_absent = text == "~" && span.start == span.end;
                is_comparable = !is_absent && !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
                What::Scalar(if is_absent { "".into() } else { text })
            }
            _ => continue,
        };
        let span = span.start.byte_offset().zip(span.end.byte_offset());
        nodes.push(Flat {
            what,
            span: span.filter(|_| is_comparable),
        });
    }
    Some(nodes)
}

fn our_nodes(tree: &Tree) -> Vec<Flat<'_>> {
    let mut nodes = Vec::new();
    let mut last = None;
    push(tree.root(), &mut last, &mut nodes);
    nodes
}

fn push<'t>(value: Value<'t>, last: &mut Option<Node>, nodes: &mut Vec<Flat<'t>>) {
    // What was met before is met again through an alias, whose own place is not to be had.
    let is_alias = *last >= Some(value.node());
    let what = if is_alias {
        What::Alias
    } else if value.is_mapping() {
        What::Mapping
    } else if value.is_sequence() {
        What::Sequence
    } else {
        What::Scalar(value.text().into())
    };
    let span = value.span().map(|span| (span.start as usize, span.end as usize));
    nodes.push(Flat { what, span });
    if is_alias {
        return;
    }
    *last = Some(value.node());
    for item in value.items() {
        push(item, last, nodes);
    }
    for entry in value.written() {
        push(entry.key, last, nodes);
        push(entry.value, last, nodes);
    }
}
