//! Random edits of random documents: what comes out means what was wanted and nothing else, as an oracle says that
//! knows values alone, and the text changes near the place alone.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use palisade_yaml::{Edit, EditError, TextEdit, Tree, parse};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};

use crate::conformance::same;
use crate::generate;

/// A step into a value.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Key(String),
    Item(usize),
}

/// What is done at a place, and with what: indexes are taken modulo what there is.
#[derive(Clone, Debug)]
struct Wish {
    place: usize,
    deed: u8,
    value: Value,
}

fn wish() -> impl Strategy<Value = Wish> {
    let value = prop_oneof![
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "(|yes|0777|1e3|null|~|a|b c|- x|a: b|#|'|\"|\\{|é|\n|x\ny\n| lead|trail ){1,2}"
            .prop_map(Value::from),
        Just(json!({})),
        Just(json!([])),
        Just(json!({"type": "RuntimeDefault", "on": "on"})),
        Just(json!(["ALL", "0x1"])),
        Just(json!([{"name": "a", "value": [1, {"b": null}]}])),
    ];
    (any::<usize>(), 0..6u8, value).prop_map(|(place, deed, value)| Wish { place, deed, value })
}

/// All values of a tree with the way to each; the root is first.
fn places<'t>(
    value: palisade_yaml::Value<'t>,
    path: &mut Vec<Part>,
    found: &mut Vec<(Vec<Part>, palisade_yaml::Value<'t>)>,
) {
    found.push((path.clone(), value));
    for entry in value.entries() {
        path.push(Part::Key(entry.name().to_owned()));
        places(entry.value, path, found);
        path.pop();
    }
    for (number, item) in value.items().enumerate() {
        path.push(Part::Item(number));
        places(item, path, found);
        path.pop();
    }
}

fn find<'v>(value: &'v mut Value, path: &[Part]) -> &'v mut Value {
    path.iter().fold(value, |value, part| match part {
        Part::Key(name) => value.get_mut(name).unwrap(),
        Part::Item(number) => value.get_mut(number).unwrap(),
    })
}

/// The edit that a wish comes to at a place, made of the value as the oracle sees it; nothing where it makes no sense
/// there.
fn grant(tree: &Tree, wish: &Wish, expected: &mut Value) -> Option<(Edit, Vec<Part>)> {
    let mut found = Vec::new();
    places(tree.root(), &mut Vec::new(), &mut found);
    let (path, value) = found.swap_remove(wish.place % found.len());
    let above = &path[..path.len().saturating_sub(1)];
    let edit = match wish.deed {
        0 if !path.is_empty() => {
            *find(expected, &path) = wish.value.clone();
            Edit::replace(value, wish.value.clone())
        }
        1 if value.is_mapping() => {
            let fields = find(expected, &path).as_object_mut()?;
            fields.insert("new field".to_owned(), wish.value.clone());
            Edit::set(value, &["new field"], wish.value.clone())
        }
        2 if value.is_mapping() => {
            let fields = find(expected, &path).as_object_mut()?;
            fields.insert("outer".to_owned(), json!({"inner": wish.value}));
            Edit::set(value, &["outer", "inner"], wish.value.clone())
        }
        3 if value.is_sequence() => {
            find(expected, &path).as_array_mut()?.push(wish.value.clone());
            Edit::append(value, wish.value.clone())
        }
        4 => {
            match (path.last()?, find(expected, above)) {
                (Part::Key(name), Value::Object(fields)) => drop(fields.shift_remove(name)),
                (Part::Item(number), Value::Array(items)) => drop(items.remove(*number)),
                _ => return None,
            }
            Edit::remove(value)
        }
        5 => {
            let Part::Key(name) = path.last()? else {
                return None;
            };
            let fields = find(expected, above).as_object_mut()?;
            let renamed = |(key, value): (String, Value)| {
                (
                    if key == *name {
                        "renamed to".to_owned()
                    } else {
                        key
                    },
                    value,
                )
            };
            *fields = std::mem::take(fields)
                .into_iter()
                .map(renamed)
                .collect::<Map<_, _>>();
            let parent = found
                .iter()
                .find(|(other, _)| other == above)
                .map(|(_, value)| *value);
            let parent = parent.unwrap_or(tree.root());
            Edit::rename(parent.entry(name)?.key, "renamed to")
        }
        _ => return None,
    };
    Some((edit, path))
}

fn read(text: &str) -> Tree {
    parse(&Arc::from(text)).remove(0).unwrap()
}

/// Runs a property over documents in each style with the line breaks of either world.
fn for_documents(property: impl Fn(&str, &[Wish]) -> Result<(), TestCaseError>) {
    let strategy = (generate::document(), prop::collection::vec(wish(), 1..5));
    let mut runner = TestRunner::new(Config {
        failure_persistence: None,
        ..Config::with_cases(512)
    });
    let result = runner.run(&strategy, |(node, wishes)| {
        let block = node.block().text;
        let windows = block.replace('\n', "\r\n");
        let texts = [
            Some(block),
            Some(windows),
            Some(node.flow().text),
            node.json().map(|written| written.text),
        ];
        texts
            .into_iter()
            .flatten()
            .try_for_each(|text| property(&text, &wishes))
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}

/// Counts how often something was done and not, so that a property is not true of nothing.
#[derive(Default)]
struct Tally {
    made: AtomicUsize,
    refused: AtomicUsize,
}

impl Tally {
    #[track_caller]
    fn expect(&self, share: usize) {
        let (made, refused) = (
            self.made.load(Ordering::Relaxed),
            self.refused.load(Ordering::Relaxed),
        );
        println!("{made} made, {refused} refused");
        assert!(
            made * 100 >= (made + refused) * share,
            "only {made} of {} were made",
            made + refused
        );
    }
}

#[test]
fn an_edit_does_what_it_says_and_nothing_else() {
    let tally = Tally::default();
    for_documents(|text, wishes| {
        let tree = read(text);
        let mut expected = tree.root().to_json();
        let Some((edit, path)) = grant(&tree, &wishes[0], &mut expected) else {
            return Ok(());
        };
        let edits = match tree.text_edits(&[edit]) {
            Ok(edits) => edits,
            Err(error) => {
                tally.refused.fetch_add(1, Ordering::Relaxed);
                prop_assert!(
                    matches!(error, EditError::Layout | EditError::Meaning | EditError::Unfit),
                    "{error:?} of\n{text}"
                );
                return Ok(());
            }
        };
        tally.made.fetch_add(1, Ordering::Relaxed);
        let changed = TextEdit::apply(&edits, text);
        let found = read(&changed).root().to_json();
        prop_assert!(
            same(&found, &expected),
            "{:?} at {path:?} of\n{text}\ngave\n{changed}",
            wishes[0]
        );
        prop_assert!(keys(&found) == keys(&expected), "the order of keys in\n{changed}");
        is_near(&tree, text, &path, &edits)
    });
    tally.expect(99);
}

#[test]
fn edits_of_one_document_are_made_together() {
    let tally = Tally::default();
    for_documents(|text, wishes| {
        let tree = read(text);
        let mut rewriter_expected = tree.root().to_json();
        let mut edits: Vec<Edit> = Vec::new();
        let mut taken: Vec<Vec<Part>> = Vec::new();
        for wish in wishes {
            // Fields are replaced and added: that moves no other place. What lies in one another is for other tests.
            let wish = Wish {
                deed: wish.deed % 2,
                ..wish.clone()
            };
            let mut after = rewriter_expected.clone();
            let mut found = Vec::new();
            places(tree.root(), &mut Vec::new(), &mut found);
            let path = found[wish.place % found.len()].0.clone();
            if taken
                .iter()
                .any(|other| other.starts_with(&path) || path.starts_with(other))
            {
                continue;
            }
            if let Some((edit, path)) = grant(&tree, &wish, &mut after) {
                rewriter_expected = after;
                edits.push(edit);
                taken.push(path);
            }
        }
        if edits.is_empty() {
            return Ok(());
        }
        let Ok(made) = tree.text_edits(&edits) else {
            tally.refused.fetch_add(1, Ordering::Relaxed);
            return Ok(());
        };
        tally.made.fetch_add(1, Ordering::Relaxed);
        prop_assert!(
            made.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start),
            "{made:?} overlap"
        );
        let changed = TextEdit::apply(&made, text);
        let found = read(&changed).root().to_json();
        prop_assert!(
            same(&found, &rewriter_expected),
            "{edits:?} of\n{text}\ngave\n{changed}"
        );
        Ok(())
    });
    tally.expect(99);
}

/// The keys of all mappings in their order.
fn keys(value: &Value) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(key, value)| [vec![key.clone()], keys(value)].concat())
            .collect(),
        Value::Array(items) => items.iter().flat_map(keys).collect(),
        _ => Vec::new(),
    }
}

/// Edits at `path` touch no line but those of what the place stands in.
fn is_near(tree: &Tree, text: &str, path: &[Part], edits: &[TextEdit]) -> Result<(), TestCaseError> {
    let mut found = Vec::new();
    places(tree.root(), &mut Vec::new(), &mut found);
    // Where the last of several is taken out, the list or mapping that is left empty is written anew, with its key.
    let above = &path[..path.len().saturating_sub(2)];
    let holder = found
        .iter()
        .find(|(other, _)| other == above)
        .map_or(tree.root(), |(_, value)| *value);
    let span = holder.span().unwrap();
    let start = text[..span.start as usize].rfind('\n').map_or(0, |at| at + 1);
    // The rest of the line, and blank lines, which a block scalar at the end may keep.
    let rest = &text[span.end as usize..];
    let own = rest.find('\n').map_or(rest.len(), |at| at + 1);
    let blank = rest[own..]
        .split_inclusive('\n')
        .take_while(|line| line.trim().is_empty())
        .map(str::len);
    let end = span.end as usize + own + blank.sum::<usize>();
    for edit in edits {
        let (from, to) = (edit.span.start as usize, edit.span.end as usize);
        prop_assert!(
            start <= from && to <= end,
            "{edit:?} lies outside {start}..{end} of\n{text}"
        );
    }
    Ok(())
}
