//! What must hold for every text, valid or not.

use std::ops::Range;
use std::sync::Arc;

use palisade_yaml::{Error, LineIndex, Node, Span, Tree, Value, documents, parse_document};

/// What became of a text.
#[derive(Default)]
pub(crate) struct Outcome {
    pub(crate) nodes: usize,
    pub(crate) read: usize,
    pub(crate) refused: usize,
}

/// Reads a text and asserts all that is promised whatever it holds.
pub(crate) fn check(text: &str) -> Outcome {
    let text: Arc<str> = Arc::from(text);
    let lines = LineIndex::new(&text);
    let mut outcome = Outcome::default();
    let mut end = 0;
    for span in documents(&text) {
        assert!(end <= span.start && span.start < span.end, "{span:?} in {text:?}");
        assert_only_markers(&text[end as usize..span.start as usize]);
        end = span.end;
        match parse_document(&text, span) {
            Ok(None) => {}
            Ok(Some(tree)) => {
                outcome.read += 1;
                outcome.nodes += tree.len();
                check_tree(&text, span, &tree);
            }
            Err(error) => {
                outcome.refused += 1;
                check_error(&text, span, &error, &lines);
            }
        }
    }
    assert_only_markers(&text[end as usize..]);
    outcome
}

/// What lies between documents: lines with `...`, and a byte-order mark.
fn assert_only_markers(between: &str) {
    let is_break = |character| matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}');
    for line in between.trim_start_matches('\u{feff}').split(is_break) {
        assert!(line.is_empty() || line.starts_with("..."), "{between:?} is lost");
    }
}

fn check_error(text: &str, document: Span, error: &Error, lines: &LineIndex) {
    assert!(!error.message.is_empty());
    assert!(
        document.start <= error.span.start && error.span.end <= document.end,
        "{error:?} is not in {document:?} of {text:?}"
    );
    assert!(
        slice(text, error.span).is_some(),
        "{error:?} cuts a character of {text:?}"
    );
    let position = lines.position(text, error.span.start);
    assert!((1..=lines.len() as u32).contains(&position.line));
}

fn check_tree(text: &Arc<str>, document: Span, tree: &Tree) {
    assert!(Arc::ptr_eq(text, tree.text()));
    let mut walk = Walk {
        text,
        seen: 0,
        last: Node::ROOT,
    };
    walk.node(tree.root(), document.start..document.end);
    assert_eq!(walk.seen, tree.len(), "nodes that no walk meets in {text:?}");
    for duplicate in tree.duplicate_keys() {
        assert!(duplicate.first < duplicate.second);
        let name = |node| tree.value(node).text();
        assert_eq!(name(duplicate.first), name(duplicate.second));
    }
    // Reading on must not fail either: merges, aliases, numbers.
    let _ = tree.root().to_json();
}

struct Walk<'t> {
    text: &'t str,
    /// How many nodes were met, aliases among them.
    seen: usize,
    /// The last node met that is no alias.
    last: Node,
}

impl Walk<'_> {
    /// Checks a node and all below it. `within`: the bytes that are still free for it.
    fn node(&mut self, value: Value<'_>, within: Range<u32>) -> u32 {
        let span = value.span().unwrap();
        let text = self.text;
        assert!(span.start <= span.end);
        assert!(
            within.start <= span.start && span.end <= within.end,
            "{span:?} is not in {within:?} of {text:?}"
        );
        let written = slice(text, span).unwrap_or_else(|| panic!("{span:?} cuts a character of {text:?}"));
        check_scalar(value, written);
        self.seen += 1;
        self.last = self.last.max(value.node());
        let mut free = span.start;
        for item in value.items() {
            free = self.child(item, free..span.end);
        }
        for entry in value.written() {
            free = self.child(entry.key, free..span.end);
            free = self.child(entry.value, free..span.end);
        }
        span.end
    }

    /// A child, or the target of an alias, which was met before.
    fn child(&mut self, value: Value<'_>, within: Range<u32>) -> u32 {
        if value.node() <= self.last {
            self.seen += 1;
            return within.start;
        }
        self.node(value, within)
    }
}

fn check_scalar(value: Value<'_>, written: &str) {
    if value.scalar().is_none() {
        assert!(value.text().is_empty());
    } else if value.is_plain() {
        assert_eq!(written.trim_matches([' ', '\t', '\n', '\r']), written);
    } else if let Some(quote @ (b'"' | b'\'')) = written.bytes().next() {
        assert!(
            written.len() > 1 && written.bytes().last() == Some(quote),
            "{written:?}"
        );
    }
}

pub(crate) fn slice(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}
