//! Builds a [`Tree`] from what a reader sees, and keeps the rules that are the same for every
//! reader: what may be a key, which scalars JSON refuses, how far aliases may expand.

use std::collections::HashMap;
use std::sync::Arc;

use base64::Engine as _;

use crate::scalar::{self, Scalar};
use crate::tree::{DuplicateKey, Form, Node, NodeData, Tag};
use crate::{Error, Span, Tree};

/// How deep collections may nest.
pub(crate) const DEPTH_LIMIT: usize = 255;

/// A tree in the making: readers push nodes in document order.
pub(crate) struct Builder {
    text: Arc<str>,
    decoded: String,
    nodes: Vec<NodeData>,
    duplicates: Vec<DuplicateKey>,
    open: Vec<Open>,
    /// The number of nodes under an alias's target, for documents that have aliases.
    aliases: Vec<u32>,
    has_spans: bool,
}

/// A collection that is not yet closed.
struct Open {
    node: u32,
    is_mapping: bool,
    children: u32,
}

impl Builder {
    pub(crate) fn new(text: Arc<str>, has_spans: bool) -> Self {
        Self {
            text,
            decoded: String::new(),
            nodes: Vec::new(),
            duplicates: Vec::new(),
            open: Vec::new(),
            aliases: Vec::new(),
            has_spans,
        }
    }

    /// The number that the next pushed node gets.
    pub(crate) fn next(&self) -> Node {
        Node(self.nodes.len() as u32)
    }

    /// Whether the next pushed node is a key.
    fn expects_key(&self) -> bool {
        self.open
            .last()
            .is_some_and(|open| open.is_mapping && open.children.is_multiple_of(2))
    }

    /// Begins a mapping or a sequence.
    pub(crate) fn begin(&mut self, form: Form, span: Span) -> Result<(), Error> {
        if self.expects_key() {
            return Err(Error::new(
                "a mapping key must be a string, not a list or a mapping",
                span,
            ));
        }
        if self.open.len() >= DEPTH_LIMIT {
            return Err(Error::new(
                format!("nested deeper than {DEPTH_LIMIT} levels"),
                span,
            ));
        }
        self.child();
        self.open.push(Open {
            node: self.nodes.len() as u32,
            is_mapping: form == Form::Mapping,
            children: 0,
        });
        self.push(span, Span::default(), form, Tag::None, false);
        Ok(())
    }

    /// Ends the innermost collection at the byte `end`.
    pub(crate) fn end(&mut self, end: u32) {
        let Some(open) = self.open.pop() else { return };
        let next = self.nodes.len() as u32;
        let node = &mut self.nodes[open.node as usize];
        node.next = next;
        node.span.end = end.max(node.span.start);
        if open.is_mapping {
            self.check_keys(open.node);
        }
    }

    /// A scalar whose text stands in the file as it is.
    pub(crate) fn scalar(&mut self, span: Span, text: Span, form: Form, tag: Tag) -> Result<(), Error> {
        let is_key = self.expects_key();
        self.child();
        self.push(span, text, form, tag, false);
        self.check_scalar(is_key)
    }

    /// A scalar whose text differs from what stands in the file.
    pub(crate) fn decoded_scalar(
        &mut self,
        span: Span,
        text: &str,
        form: Form,
        tag: Tag,
    ) -> Result<(), Error> {
        let is_key = self.expects_key();
        self.child();
        let text = self.store(text);
        self.push(span, text, form, tag, true);
        self.check_scalar(is_key)
    }

    /// An alias of a node that is already complete.
    pub(crate) fn alias(&mut self, span: Span, target: Node) -> Result<(), Error> {
        let data = self.nodes[target.0 as usize];
        if self.open.iter().any(|open| open.node == target.0) {
            return Err(Error::new("an anchor's value contains itself", span));
        }
        if self.expects_key() {
            // An alias as key stands for the text of its target.
            if matches!(data.form, Form::Mapping | Form::Sequence) {
                return Err(Error::new(
                    "a mapping key must be a string, not a list or a mapping",
                    span,
                ));
            }
            self.child();
            self.push(span, data.text, data.form, data.tag, data.decoded);
            return self.check_scalar(true);
        }
        self.child();
        self.aliases.push(self.nodes.len() as u32);
        let target = if data.form == Form::Alias {
            data.text
        } else {
            Span::new(target.0, target.0)
        };
        self.push(span, target, Form::Alias, Tag::None, false);
        Ok(())
    }

    /// The finished tree; nothing where no node was pushed.
    pub(crate) fn finish(self, end: u32) -> Result<Option<Tree>, Error> {
        if self.nodes.is_empty() {
            return Ok(None);
        }
        self.check_aliases(end)?;
        Ok(Some(Tree {
            text: self.text,
            decoded: self.decoded,
            nodes: self.nodes,
            duplicates: self.duplicates,
            has_spans: self.has_spans,
        }))
    }

    fn child(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.children += 1;
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

    fn store(&mut self, text: &str) -> Span {
        let start = self.decoded.len() as u32;
        self.decoded.push_str(text);
        Span::new(start, self.decoded.len() as u32)
    }

    fn text_of(&self, node: &NodeData) -> &str {
        let range = node.text.start as usize..node.text.end as usize;
        let text = if node.decoded {
            self.decoded.get(range)
        } else {
            self.text.get(range)
        };
        text.unwrap_or_default()
    }

    /// Checks the scalar pushed last, and gives a key that is no string the name it has in JSON.
    fn check_scalar(&mut self, is_key: bool) -> Result<(), Error> {
        let Some(&node) = self.nodes.last() else {
            return Ok(());
        };
        if node.form == Form::Plain || node.tag != Tag::None {
            self.check_meaning(&node)?;
        }
        if is_key && node.form == Form::Plain && node.tag != Tag::Json {
            let text = self.text_of(&node);
            let meaning = scalar::resolve(text, node.tag);
            if !matches!(meaning, Scalar::Str(_)) {
                let Some(name) = scalar::key_name(meaning, text) else {
                    return Err(Error::new(
                        "a mapping key cannot be null: write a name, or quote it",
                        node.span,
                    ));
                };
                self.replace_last(&name);
            }
        }
        Ok(())
    }

    fn check_meaning(&mut self, node: &NodeData) -> Result<(), Error> {
        let text = self.text_of(node);
        if matches!(node.tag, Tag::None | Tag::Float)
            && text.starts_with(['.', '+', '-'])
            && scalar::is_unsupported(text)
        {
            let message = format!(
                "`{text}` cannot be written in JSON, so Kubernetes refuses it: quote it, or use a finite number"
            );
            return Err(Error::new(message, node.span));
        }
        let wanted = match node.tag {
            Tag::None | Tag::Str | Tag::Json => return Ok(()),
            Tag::Binary => {
                let compact: String = text.split_ascii_whitespace().collect();
                let bytes = base64::engine::general_purpose::STANDARD
                    .decode(compact)
                    .map_err(|error| Error::new(format!("`!!binary` needs base64: {error}"), node.span))?;
                let decoded = String::from_utf8_lossy(&bytes).into_owned();
                self.replace_last(&decoded);
                return Ok(());
            }
            Tag::Int => "!!int",
            Tag::Float => "!!float",
            Tag::Bool => "!!bool",
            Tag::Null => "!!null",
        };
        let fits = match scalar::resolve(text, node.tag) {
            Scalar::Null => node.tag == Tag::Null,
            Scalar::Bool(_) => node.tag == Tag::Bool,
            Scalar::Int(_) => matches!(node.tag, Tag::Int | Tag::Float),
            Scalar::Float(_) => node.tag == Tag::Float,
            Scalar::Str(_) => false,
        };
        if fits {
            Ok(())
        } else {
            Err(Error::new(
                format!("`{text}` cannot be read as {wanted}"),
                node.span,
            ))
        }
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
    fn check_keys(&mut self, mapping: u32) {
        let end = self.nodes[mapping as usize].next;
        let mut keys = Vec::new();
        let mut key = mapping + 1;
        let mut has_merge = false;
        while key < end {
            let data = &self.nodes[key as usize];
            keys.push(key);
            has_merge |= data.form == Form::Plain && self.text_of(data) == "<<";
            key = self.nodes[data.next as usize].next;
        }
        let found = self.duplicates.len();
        if keys.len() <= 16 {
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
        } else {
            let mut seen = HashMap::with_capacity(keys.len());
            let mut twice = Vec::new();
            for &second in &keys {
                if let Some(first) = seen.insert(self.text_of(&self.nodes[second as usize]), second) {
                    twice.push(DuplicateKey {
                        first: Node(first),
                        second: Node(second),
                    });
                }
            }
            self.duplicates.extend(twice);
        }
        self.nodes[mapping as usize].irregular = has_merge || self.duplicates.len() > found;
    }

    /// go-yaml's rule against alias bombs (`allowedAliasRatio`): of all nodes that a full expansion
    /// visits, only a share that falls with their number may come from aliases.
    fn check_aliases(&self, end: u32) -> Result<(), Error> {
        if self.aliases.is_empty() {
            return Ok(());
        }
        let from_aliases = self.expanded_aliases();
        let all = from_aliases.saturating_add(self.nodes.len() as u64);
        let allowed = match all {
            0..=400_000 => 0.99,
            4_000_000.. => 0.10,
            _ => 0.99 - 0.89 * ((all - 400_000) as f64 / 3_600_000.0),
        };
        if from_aliases > 100 && all > 1_000 && from_aliases as f64 / all as f64 > allowed {
            let message = "aliases expand to too many nodes: write the values out, or use fewer aliases";
            let span = self
                .aliases
                .first()
                .map_or(Span::new(end, end), |&first| self.nodes[first as usize].span);
            return Err(Error::new(message, span));
        }
        Ok(())
    }

    /// How many nodes all aliases of the document stand for, each expanded fully.
    fn expanded_aliases(&self) -> u64 {
        // Aliases point backwards only, so sums over all aliases before a node are known in time.
        let mut sums: Vec<u64> = Vec::with_capacity(self.aliases.len() + 1);
        sums.push(0);
        for &alias in &self.aliases {
            let target = self.nodes[alias as usize].text.start;
            let subtree = self.nodes[target as usize].next;
            let before = |node: u32| self.aliases.partition_point(|&other| other < node);
            let inside = sums[before(subtree).min(sums.len() - 1)].saturating_sub(sums[before(target)]);
            let size = u64::from(subtree - target).saturating_add(inside);
            sums.push(sums[sums.len() - 1].saturating_add(size));
        }
        sums.last().copied().unwrap_or(0)
    }
}
