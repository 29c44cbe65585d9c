//! Reads one YAML document, straight into the tree, with the place of every node.
//!
//! The rules are those of go-yaml v2, which Kubernetes uses and which follows libyaml: YAML 1.1 with
//! habits of its own. It differs from YAML 1.2 in what matters to a linter (`{a:}`, tabs, quoted text
//! that goes on in the first column, other line breaks), so no reader of YAML 1.2 would do. libyaml
//! makes tokens first, and inserts the start of a mapping into their queue once it meets the `:` after
//! a possible key. Here a possible key is read at once and the `:` looked for behind it, which accepts
//! the same documents without a queue.
//!
//! - [`block`]: mappings and sequences by indentation
//! - [`flow`]: mappings and sequences in brackets
//! - [`properties`]: anchors, tags and aliases
//! - [`plain`], [`quoted`], [`literal`]: the text of scalars
//! - [`mistake`]: what to tell a user about what is wrong

mod block;
mod flow;
mod literal;
mod mistake;
mod plain;
mod properties;
mod quoted;

use std::collections::HashMap;
use std::sync::Arc;

use crate::build::{Builder, Written};
use crate::tree::{Form, Node, Tag};
use crate::{Error, Span, Tree, line};
use properties::Properties;

/// A key and its `:` may be this many characters apart.
const KEY_LIMIT: usize = 1024;

/// Reads the one document that stands in `span` of `text`.
pub(crate) fn read(text: &Arc<str>, span: Span) -> Result<Option<Tree>, Error> {
    let bytes = &text.as_bytes()[..span.end as usize];
    let start = span.start as usize;
    let mut reader = Reader {
        text: &text[..span.end as usize],
        bytes,
        at: start,
        line: start,
        indent: -1,
        key_allowed: true,
        odd_breaks: has_odd_breaks(&bytes[start..]),
        end: start,
        builder: Builder::new(text.clone(), span.len(), true),
        anchors: HashMap::new(),
        folded: String::new(),
        breaks: String::new(),
    };
    if !reader.document()? {
        return Ok(None);
    }
    reader.builder.finish()
}

/// A place in a document, and what has been read before it.
struct Reader<'t> {
    text: &'t str,
    /// The bytes of the text; both end where the document does.
    bytes: &'t [u8],
    at: usize,
    /// Where the current line begins.
    line: usize,
    /// The column of the innermost block collection; -1 outside of all.
    indent: isize,
    /// Whether a mapping may begin here: on a new line, after `- ` and `? `, but not after `a: `.
    key_allowed: bool,
    /// The document has line breaks other than `\n` and `\r\n`.
    odd_breaks: bool,
    /// Where the last node ended.
    end: usize,
    builder: Builder,
    anchors: HashMap<&'t str, Node>,
    /// The text of the scalar being read, where it does not stand in the file.
    folded: String,
    /// Line breaks in a scalar that are text only if more text follows.
    breaks: String,
}

impl<'t> Reader<'t> {
    /// Reads the document; false where it has no content.
    fn document(&mut self) -> Result<bool, Error> {
        // `kubectl` leaves the marker of a file's first document to go-yaml, and drops all others.
        let is_first = matches!(&self.text[..self.at], "" | "\u{feff}");
        self.skip_byte_order_mark();
        if self.bytes[self.at..].starts_with(b"---") {
            self.at += 3;
            self.skip_blanks();
            if !self.is_line_over() {
                return Err(self.text_after_marker());
            }
            self.skip_line();
            self.skip_break();
            if !is_first {
                self.skip_byte_order_mark();
            }
        }
        self.next_token();
        if self.is_done() {
            return Ok(false);
        }
        self.block_node(Properties::default(), block::Parent::Other)?;
        self.next_token();
        if !self.is_done() {
            return Err(self.misplaced());
        }
        let root = self.builder.nodes.first();
        let is_empty = |root: &crate::tree::NodeData| {
            root.form == Form::Plain && root.tag == Tag::None && root.text.is_empty()
        };
        Ok(!root.is_none_or(is_empty))
    }

    /// Files that are put together may have a mark at the start of each.
    fn skip_byte_order_mark(&mut self) {
        if self.text[self.at..].starts_with('\u{feff}') {
            self.at += '\u{feff}'.len_utf8();
            self.line = self.at;
        }
    }

    /// The byte at a place; NUL, which no document holds, at the end.
    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn current(&self) -> u8 {
        self.byte(self.at)
    }

    fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// The column, from 0, in bytes: only ASCII stands before what is indented.
    fn column(&self) -> isize {
        (self.at - self.line) as isize
    }

    /// How many bytes the line break at a place has; none where there is no break.
    fn break_len(&self, at: usize) -> usize {
        line::break_len(self.bytes, at)
    }

    /// Whether a place is a space, a tab, a line break or the end.
    fn is_blank(&self, at: usize) -> bool {
        match self.byte(at) {
            b' ' | b'\t' | b'\n' | b'\r' | 0 => true,
            0xc2 | 0xe2 => self.break_len(at) > 0,
            _ => false,
        }
    }

    /// Whether an indicator of block style (`- `, `? `, `: `) stands here.
    fn is_indicator(&self, indicator: u8) -> bool {
        self.current() == indicator && self.is_blank(self.at + 1)
    }

    /// Whether nothing but a comment is left of the line.
    fn is_line_over(&self) -> bool {
        self.is_done() || self.current() == b'#' || self.break_len(self.at) > 0
    }

    fn skip_blanks(&mut self) {
        while matches!(self.current(), b' ' | b'\t') {
            self.at += 1;
        }
    }

    fn skip_line(&mut self) {
        self.at = self.line_end(self.at);
    }

    /// Steps over a line break, if there is one.
    fn skip_break(&mut self) -> bool {
        let len = self.break_len(self.at);
        if len > 0 {
            self.at += len;
            self.line = self.at;
        }
        len > 0
    }

    /// Goes to the next thing that is no space, comment or line break. A tab where a line may be
    /// indented is left standing: nothing can begin with it.
    fn next_token(&mut self) {
        loop {
            match self.current() {
                b' ' => self.at += 1,
                b'\t' if !self.key_allowed => self.at += 1,
                b'#' => self.skip_line(),
                b'\n' | b'\r' | 0xc2 | 0xe2 if self.skip_break() => self.key_allowed = true,
                _ => return,
            }
        }
    }

    /// The end of the line that a place is on, before its break.
    fn line_end(&self, from: usize) -> usize {
        let rest = &self.bytes[from.min(self.bytes.len())..];
        if self.odd_breaks {
            let ends = |at: &usize| self.break_len(from + at) > 0;
            return from + (0..rest.len()).find(ends).unwrap_or(rest.len());
        }
        match memchr::memchr(b'\n', rest) {
            Some(at) if at > 0 && rest[at - 1] == b'\r' => from + at - 1,
            Some(at) => from + at,
            None => self.bytes.len(),
        }
    }

    fn span(&self, start: usize, end: usize) -> Span {
        Span::new(start as u32, end as u32)
    }

    /// A scalar without text, after `key:` or `- `.
    fn empty(&self, at: usize) -> Written {
        let span = self.span(at, at);
        Written {
            span,
            text: span,
            form: Form::Plain,
            decoded: false,
        }
    }

    /// Adds a scalar or an alias to the tree.
    fn push(&mut self, mut leaf: Written, properties: Properties<'t>) -> Result<(), Error> {
        self.end = leaf.span.end as usize;
        if leaf.form == Form::Alias {
            return self.builder.alias(leaf.span, Node(leaf.text.start));
        }
        if properties.is_empty() {
            return self.builder.scalar(leaf, Tag::None);
        }
        self.note_anchor(properties);
        let mut tag = properties.tag;
        if properties.may_merge && self.text_of(&leaf) == "<<" {
            (leaf.form, tag) = (Form::Plain, Tag::None);
        }
        self.builder.scalar(leaf, tag)
    }

    fn text_of(&self, written: &Written) -> &str {
        if written.decoded {
            return &self.folded;
        }
        let range = written.text.start as usize..written.text.end as usize;
        self.text.get(range).unwrap_or_default()
    }

    /// Begins a collection.
    fn begin(&mut self, form: Form, start: usize, properties: Properties<'t>) -> Result<(), Error> {
        self.note_anchor(properties);
        let first = self.text.ceil_char_boundary(start + 1);
        self.builder.begin(form, self.span(start, first))
    }

    /// Ends a collection where its last node ended.
    fn close(&mut self) -> Result<(), Error> {
        self.builder.end(self.end as u32)
    }

    fn note_anchor(&mut self, properties: Properties<'t>) {
        if let Some(anchor) = properties.anchor {
            self.anchors.insert(anchor, self.builder.next());
        }
    }

    /// Whether a `:` stands on the line on which the key from `start` began, near enough.
    fn is_key(&self, start: usize) -> bool {
        self.current() == b':' && self.line <= start && {
            let key = &self.text[start..self.at];
            key.len() <= KEY_LIMIT || key.chars().count() <= KEY_LIMIT
        }
    }

    /// The scalar just folded, which does not stand in the file.
    fn written_folded(&mut self, start: usize, end: usize, form: Form) -> Written {
        let text = self.builder.store(&self.folded);
        Written {
            span: self.span(start, end),
            text,
            form,
            decoded: true,
        }
    }
}

/// Whether a document has a bare `\r`, U+0085, U+2028 or U+2029, which all end a line.
fn has_odd_breaks(document: &[u8]) -> bool {
    let bare = |at: usize| document.get(at + 1) != Some(&b'\n');
    if memchr::memchr_iter(b'\r', document).any(bare) {
        return true;
    }
    if document.is_ascii() {
        return false;
    }
    let next_line = |at: usize| document.get(at + 1) == Some(&0x85);
    let separator = |at: usize| matches!(document.get(at + 1..at + 3), Some([0x80, 0xa8 | 0xa9]));
    memchr::memchr_iter(0xc2, document).any(next_line) || memchr::memchr_iter(0xe2, document).any(separator)
}
