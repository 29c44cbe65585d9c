//! Builds a [`Tree`] from what a reader sees, and keeps the rules that are the same for every
//! reader: what may be a key, which scalars JSON refuses, how deep nodes may nest.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use base64::Engine as _;

use crate::merge::{self, Merged};
use crate::scalar::{self, GoScalar};
use crate::tree::{DuplicateKey, Form, Node, NodeData, Tag};
use crate::{Error, Span, Tree, alias};

/// How deep collections may nest, aliases followed.
pub(crate) const DEPTH_LIMIT: usize = 255;

/// How long the text behind an alias as key may be. Kubernetes has no such limit, but without one many
/// keys of a few bytes could each cost what the text costs.
const ALIAS_KEY_LIMIT: usize = 1024;

const COMPLEX_KEY: &str = "a mapping key must be a string, not a list or a mapping";

/// A tree in the making: readers push nodes in document order.
pub(crate) struct Builder {
    text: Arc<str>,
    decoded: String,
    pub(crate) nodes: Vec<NodeData>,
    duplicates: Vec<DuplicateKey>,
    merged: Merged,
    merge_work: usize,
    open: Vec<Open>,
    has_aliases: bool,
    has_spans: bool,
}

/// A collection that is not yet closed.
struct Open {
    node: u32,
    is_mapping: bool,
    expects_key: bool,
}

/// A scalar or an alias as it stands in a file; the fields are those of [`NodeData`].
#[derive(Clone, Copy)]
pub(crate) struct Written {
    pub(crate) span: Span,
    pub(crate) text: Span,
    pub(crate) form: Form,
    pub(crate) decoded: bool,
}

impl Builder {
    /// `size`: how many bytes the document has, a hint.
    pub(crate) fn new(text: Arc<str>, size: usize, has_spans: bool) -> Self {
        Self {
            text,
            decoded: String::new(),
            nodes: Vec::with_capacity((size / 20 + 2).min(4096)),
            duplicates: Vec::new(),
            merged: Merged::default(),
            merge_work: 0,
            open: Vec::new(),
            has_aliases: false,
            has_spans,
        }
    }

    /// The number that the next pushed node gets.
    pub(crate) fn next(&self) -> Node {
        Node(self.nodes.len() as u32)
    }

    /// Begins a mapping or a sequence.
    pub(crate) fn begin(&mut self, form: Form, span: Span) -> Result<(), Error> {
        if self.expects_key() {
            return Err(Error::new(COMPLEX_KEY, span));
        }
        if self.open.len() >= DEPTH_LIMIT {
            return Err(too_deep(span));
        }
        self.child();
        let is_mapping = form == Form::Mapping;
        self.open.push(Open {
            node: self.nodes.len() as u32,
            is_mapping,
            expects_key: is_mapping,
        });
        self.push(span, Span::default(), form, Tag::None, false);
        Ok(())
    }

    /// Ends the innermost collection at the byte `end`.
    pub(crate) fn end(&mut self, end: u32) -> Result<(), Error> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        let next = self.nodes.len() as u32;
        let node = &mut self.nodes[open.node as usize];
        node.next = next;
        node.span.end = end.max(node.span.start);
        if open.is_mapping {
            self.check_keys(open.node)?;
        }
        Ok(())
    }

    /// Keeps a text that does not stand in the file as it is; the answer is its place.
    pub(crate) fn store(&mut self, text: &str) -> Span {
        let start = self.decoded.len() as u32;
        self.decoded.push_str(text);
        Span::new(start, self.decoded.len() as u32)
    }

    /// A scalar.
    pub(crate) fn scalar(&mut self, scalar: Written, tag: Tag) -> Result<(), Error> {
        let is_key = self.expects_key();
        self.child();
        self.push(scalar.span, scalar.text, scalar.form, tag, scalar.decoded);
        // The first byte tells of most scalars that there is nothing to check.
        let is_suspect = match self.bytes_of(scalar.text, scalar.decoded).first() {
            _ if tag != Tag::None => true,
            _ if scalar.form != Form::Plain => false,
            Some(b'.' | b'+' | b'-') => true,
            Some(&first) => is_key && scalar::may_resolve(first),
            None => is_key,
        };
        if is_suspect {
            self.check_scalar(is_key)
        } else {
            Ok(())
        }
    }

    /// An alias of a node that is already complete.
    pub(crate) fn alias(&mut self, span: Span, target: Node) -> Result<(), Error> {
        let data = self.nodes[target.0 as usize];
        if self.open.iter().any(|open| open.node == target.0) {
            return Err(Error::new(
                "this alias stands inside the value that it refers to",
                span,
            ));
        }
        if self.expects_key() {
            // An alias as key stands for the text of its target, and is never a merge key.
            if matches!(data.form, Form::Mapping | Form::Sequence) {
                return Err(Error::new(COMPLEX_KEY, span));
            }
            if data.text.len() > ALIAS_KEY_LIMIT {
                let message = format!("an alias as key may stand for {ALIAS_KEY_LIMIT} bytes at most");
                return Err(Error::new(message, span));
            }
            let is_merge = data.form == Form::Plain && self.text_of(&data) == b"<<";
            let written = Written {
                span,
                text: data.text,
                form: if is_merge { Form::Quoted } else { data.form },
                decoded: data.decoded,
            };
            return self.scalar(written, data.tag);
        }
        self.child();
        self.has_aliases = true;
        self.push(span, Span::new(target.0, target.0), Form::Alias, Tag::None, false);
        Ok(())
    }

    /// The finished tree; nothing where no node was pushed.
    pub(crate) fn finish(mut self) -> Result<Option<Tree>, Error> {
        if self.nodes.is_empty() {
            return Ok(None);
        }
        // Many trees may live long, and what grew by doubling is up to half empty.
        self.nodes.shrink_to_fit();
        if self.has_aliases {
            alias::check(&self.nodes, |node| self.is_merge(node))?;
        }
        Ok(Some(Tree {
            text: self.text,
            document: Span::default(),
            decoded: Arc::from(self.decoded),
            made_text: String::new(),
            made: Vec::new(),
            is_draft: false,
            nodes: self.nodes,
            duplicates: self.duplicates,
            merged: self.merged,
            has_spans: self.has_spans,
            places: OnceLock::new(),
        }))
    }

    /// Whether the next pushed node is a key.
    fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.expects_key)
    }

    fn child(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.expects_key = open.is_mapping && !open.expects_key;
        }
    }

    fn push(&mut self, span: Span, text: Span, form: Form, tag: Tag, decoded: bool) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(NodeData {
            span,
            text,
            next,
            form,
            tag,
            decoded,
            irregular: false,
        });
    }

    fn text_of(&self, node: &NodeData) -> &[u8] {
        self.bytes_of(node.text, node.decoded)
    }

    fn bytes_of(&self, range: Span, decoded: bool) -> &[u8] {
        let text = if decoded { &*self.decoded } else { &*self.text };
        let range = range.start as usize..range.end as usize;
        text.as_bytes().get(range).unwrap_or_default()
    }

    fn str_of(&self, node: &NodeData) -> &str {
        std::str::from_utf8(self.text_of(node)).unwrap_or_default()
    }

    fn is_merge(&self, node: &NodeData) -> bool {
        merge::is_merge(node, self.text_of(node))
    }

    /// Checks the scalar pushed last, and gives a key that is no string the name it has in JSON.
    fn check_scalar(&mut self, is_key: bool) -> Result<(), Error> {
        let Some(&node) = self.nodes.last() else {
            return Ok(());
        };
        match node.tag {
            Tag::None if !is_key => return self.check_finite(&node),
            Tag::None => {}
            Tag::Str | Tag::Json => return Ok(()),
            Tag::Binary => return self.decode_binary(&node),
            tag => {
                self.check_tag(&node, tag)?;
                if !is_key {
                    return self.check_finite(&node);
                }
            }
        }
        let meaning = scalar::resolve_plain(self.str_of(&node));
        if matches!(meaning, GoScalar::Str(_)) {
            return Ok(());
        }
        let Some(name) = scalar::key_name(meaning) else {
            let message = match meaning {
                GoScalar::Null => "a mapping key cannot be null: write a name, or quote it",
                _ => "a number over 63 bits cannot be a mapping key: quote it",
            };
            return Err(Error::new(message, node.span));
        };
        let name = name.into_owned();
        self.replace_last(&name);
        Ok(())
    }

    fn check_finite(&self, node: &NodeData) -> Result<(), Error> {
        let text = self.text_of(node);
        if !matches!(text.first(), Some(b'.' | b'+' | b'-')) || text.len() > 5 {
            return Ok(());
        }
        match scalar::resolve_plain(self.str_of(node)) {
            GoScalar::Float(value) if !value.is_finite() => Err(Error::new(
                format!(
                    "`{}` is no number that JSON knows: quote it, or write a finite number",
                    self.str_of(node)
                ),
                node.span,
            )),
            _ => Ok(()),
        }
    }

    fn check_tag(&self, node: &NodeData, tag: Tag) -> Result<(), Error> {
        let text = self.str_of(node);
        if scalar::fits_tag(text, tag) {
            return Ok(());
        }
        let tag = match tag {
            Tag::Int => "!!int",
            Tag::Float => "!!float",
            Tag::Bool => "!!bool",
            Tag::Timestamp => "!!timestamp",
            _ => "!!null",
        };
        // The text itself may be a secret.
        Err(Error::new(format!("the text cannot be read as {tag}"), node.span))
    }

    fn decode_binary(&mut self, node: &NodeData) -> Result<(), Error> {
        let base64: Vec<u8> = self
            .text_of(node)
            .iter()
            .copied()
            .filter(|byte| !matches!(byte, b'\n' | b'\r'))
            .collect();
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(base64)
            .map_err(|error| Error::new(format!("`!!binary` needs base64: {error}"), node.span))?;
        let mut decoded = String::with_capacity(bytes.len());
        for chunk in bytes.utf8_chunks() {
            decoded.push_str(chunk.valid());
            // Go's JSON writer replaces every byte that is no UTF-8 on its own.
            decoded.extend(chunk.invalid().iter().map(|_| char::REPLACEMENT_CHARACTER));
        }
        self.replace_last(&decoded);
        Ok(())
    }

    /// Gives the node pushed last another text, which is a string from now on.
    fn replace_last(&mut self, text: &str) {
        let text = self.store(text);
        if let Some(node) = self.nodes.last_mut() {
            node.text = text;
            node.decoded = true;
            node.tag = Tag::Str;
        }
    }

    /// Finds duplicate keys and merge keys of a mapping that is complete.
    fn check_keys(&mut self, mapping: u32) -> Result<(), Error> {
        let end = self.nodes[mapping as usize].next;
        let mut keys = [0u32; 16];
        let mut count = 0;
        let mut has_merge = false;
        let mut key = mapping + 1;
        while key < end {
            let data = &self.nodes[key as usize];
            if self.is_merge(data) {
                has_merge = true;
            } else {
                if count < keys.len() {
                    keys[count] = key;
                }
                count += 1;
            }
            key = self.nodes[data.next as usize].next;
        }
        let found = self.duplicates.len();
        match keys.get(..count) {
            Some(few) => self.find_duplicates(few),
            None => self.find_many_duplicates(mapping, end),
        }
        if has_merge || self.duplicates.len() > found {
            self.nodes[mapping as usize].irregular = true;
            let mut work = self.merge_work;
            let text_of = |node| self.text_of(node);
            let fields = merge::fields(mapping, &self.nodes, &self.merged, &mut work, text_of)?;
            self.merge_work = work;
            self.merged.insert(mapping, fields);
        }
        Ok(())
    }

    fn find_duplicates(&mut self, keys: &[u32]) {
        for (at, &second) in keys.iter().enumerate().skip(1) {
            let name = self.text_of(&self.nodes[second as usize]);
            let same = |&&first: &&u32| self.text_of(&self.nodes[first as usize]) == name;
            if let Some(&first) = keys[..at].iter().rev().find(same) {
                self.duplicates.push(DuplicateKey {
                    first: Node(first),
                    second: Node(second),
                });
            }
        }
    }

    fn find_many_duplicates(&mut self, mapping: u32, end: u32) {
        let mut seen = HashMap::new();
        let mut duplicates = Vec::new();
        let mut key = mapping + 1;
        while key < end {
            let data = &self.nodes[key as usize];
            if !self.is_merge(data)
                && let Some(first) = seen.insert(self.text_of(data), key)
            {
                duplicates.push(DuplicateKey {
                    first: Node(first),
                    second: Node(key),
                });
            }
            key = self.nodes[data.next as usize].next;
        }
        self.duplicates.extend(duplicates);
    }
}

/// What is wrong with a document that nests too deep.
pub(crate) fn too_deep(span: Span) -> Error {
    Error::new(format!("nested deeper than {DEPTH_LIMIT} levels"), span)
}
