//! From what should become of a tree to edits of its text.
//!
//! Each collection that gets or loses something, each value that is replaced and each renamed key is
//! written by itself. In block style whole lines come and go; in brackets what stands between the commas.

mod block;
mod flow;
mod style;
mod value;

use std::cell::OnceCell;

use serde_json::Value as Json;

use super::changes::{children, pairs};
use super::layout::Layout;
use super::settled::Settled;
use super::write::Block;
use super::{EditError, TextEdit};
use crate::Span;
use crate::tree::{Form, NodeData};

/// The text edits that the changes of a document need, in order and apart from each other.
pub(super) fn text_edits(changes: &Settled<'_, '_>) -> Result<Vec<TextEdit>, EditError> {
    let mut renderer = Renderer {
        changes,
        layout: Layout {
            text: &changes.tree().text,
        },
        nodes: &changes.tree().nodes,
        style: OnceCell::new(),
        edits: Vec::new(),
    };
    for node in changes.touched() {
        renderer.touch(node)?;
    }
    let mut edits = renderer.edits;
    // The sort keeps the order of what is inserted at one place: the deeper first.
    edits.sort_by_key(|edit| (edit.span.start, edit.span.end));
    let overlap = edits.windows(2).any(|pair| pair[1].span.start < pair[0].span.end);
    if overlap {
        Err(EditError::Layout)
    } else {
        Ok(edits)
    }
}

/// A field or an item as it is written.
#[derive(Clone, Copy, Debug)]
struct Part {
    /// Where the key (with its properties) or the dash begins.
    start: usize,
    /// Where the value ends.
    end: usize,
    /// The value.
    value: u32,
    is_removed: bool,
}

struct Renderer<'c, 't> {
    changes: &'c Settled<'c, 't>,
    layout: Layout<'t>,
    nodes: &'t [NodeData],
    style: OnceCell<Block>,
    edits: Vec<TextEdit>,
}

impl Renderer<'_, '_> {
    fn touch(&mut self, node: u32) -> Result<(), EditError> {
        let change = self.changes.change(node).cloned().unwrap_or_default();
        if let Some(name) = &change.renamed {
            self.rename(node, name);
        }
        if let Some(new) = &change.replaced {
            return self.replace(node, &new.to_json());
        }
        match self.nodes[node as usize].form {
            Form::Mapping => {
                let fields: Vec<_> = change
                    .added
                    .iter()
                    .map(|(name, new)| (name.clone(), new.to_json()))
                    .collect();
                self.mapping(node, fields)
            }
            Form::Sequence => self.sequence(node, change.appended),
            _ => Ok(()),
        }
    }

    fn edit(&mut self, start: usize, end: usize, text: impl Into<String>) {
        let text = text.into();
        if start < end || !text.is_empty() {
            self.edits.push(TextEdit {
                span: Span::new(start as u32, end as u32),
                text,
            });
        }
    }

    fn start(&self, node: u32) -> usize {
        self.nodes[node as usize].span.start as usize
    }

    fn end(&self, node: u32) -> usize {
        self.nodes[node as usize].span.end as usize
    }

    fn form(&self, node: u32) -> Form {
        self.nodes[node as usize].form
    }

    fn is_collection(&self, node: u32) -> bool {
        matches!(self.form(node), Form::Mapping | Form::Sequence)
    }

    /// Whether a collection is written in brackets. In block style none can begin with one.
    fn is_flow(&self, collection: u32) -> bool {
        matches!(self.layout.byte(self.start(collection)), b'{' | b'[')
    }

    /// Whether nothing is written where the value is.
    fn is_nothing(&self, node: u32) -> bool {
        self.start(node) == self.end(node)
    }

    /// Whether the collection around a node is written in brackets.
    fn is_in_flow(&self, node: u32) -> bool {
        self.changes.parent(node).is_some_and(|parent| {
            self.is_flow(parent)
                || self
                    .changes
                    .parent(parent)
                    .is_some_and(|above| self.is_flow(above))
        })
    }

    /// The key of the field that a value is.
    fn key_of(&self, value: u32) -> Option<u32> {
        let parent = self.changes.parent(value)?;
        if self.form(parent) != Form::Mapping {
            return None;
        }
        pairs(self.changes.tree(), parent)
            .find(|&(_, other)| other == value)
            .map(|(key, _)| key)
    }

    /// Where a value in block style may begin: after the `:` of its key and its anchor and tag.
    fn after_colon(&self, key: u32) -> Result<usize, EditError> {
        let colon = self.layout.skip_blanks(self.end(key));
        if self.layout.byte(colon) != b':' {
            return Err(EditError::Layout);
        }
        let mut end = colon + 1;
        loop {
            let at = self.layout.skip_blanks(end);
            if !matches!(self.layout.byte(at), b'&' | b'!') {
                return Ok(end);
            }
            let rest = self.layout.slice(at, self.layout.line_end(at));
            end = at + rest.find([' ', '\t']).unwrap_or(rest.len());
        }
    }

    /// The fields or items of a collection.
    fn parts(&self, collection: u32) -> Result<Vec<Part>, EditError> {
        let tree = self.changes.tree();
        let is_flow = self.is_flow(collection);
        let mut parts: Vec<Part> = Vec::new();
        let mut from = self.start(collection);
        let mut push = |start: usize, value: u32| {
            parts.push(Part {
                start,
                end: self.end(value),
                value,
                is_removed: self.changes.is_removed(value),
            });
        };
        if self.form(collection) == Form::Sequence {
            for item in children(tree, collection) {
                let dash = self.layout.skip_space(from);
                if is_flow {
                    push(self.start(item), item);
                } else if self.layout.byte(dash) == b'-' {
                    push(dash, item);
                } else {
                    return Err(EditError::Layout);
                }
                from = self.end(item).max(dash + 1);
            }
            return Ok(parts);
        }
        for (key, value) in pairs(tree, collection) {
            let start = if is_flow {
                self.start(key)
            } else if key == collection + 1 {
                from
            } else {
                let line = self.layout.line_start(self.start(key));
                self.layout.skip_blanks(line)
            };
            // `? key`
            if self.layout.byte(start) == b'?' || self.is_after_question_mark(start) {
                return Err(EditError::Layout);
            }
            push(start, value);
        }
        Ok(parts)
    }

    fn is_after_question_mark(&self, start: usize) -> bool {
        let line = self.layout.line_start(start);
        let before = self.layout.slice(line, start).trim_end_matches([' ', '\t']);
        before.ends_with('?')
    }

    fn mapping(&mut self, node: u32, fields: Vec<(String, Json)>) -> Result<(), EditError> {
        let parts = self.parts(node)?;
        let is_left = parts.iter().any(|part| !part.is_removed);
        if !is_left && !self.is_in_flow(node) {
            let fields: serde_json::Map<_, _> = fields.into_iter().collect();
            return self.replace(node, &fields.into());
        }
        if self.is_flow(node) {
            let flow = self.flow_style(node, &parts);
            if self.unfold(node, &parts, &fields, &flow)? {
                return Ok(());
            }
            let indent = self.flow_indent(node, &parts);
            let fields = fields
                .iter()
                .map(|(name, value)| flow.field(name, value, &indent));
            let fields = fields.collect();
            return self.flow_parts(node, &parts, fields, &flow);
        }
        if self.is_in_flow(node) {
            return Err(EditError::Layout);
        }
        let column = self.layout.column(self.start(node));
        let style = self.style().clone();
        let fields = fields
            .iter()
            .map(|(name, value)| style.field(name, value, column));
        let fields = fields.collect();
        self.block_parts(node, &parts, fields)
    }

    fn sequence(&mut self, node: u32, items: Vec<Json>) -> Result<(), EditError> {
        let parts = self.parts(node)?;
        let is_left = parts.iter().any(|part| !part.is_removed);
        if !is_left && !self.is_in_flow(node) {
            return self.replace(node, &items.into());
        }
        let quote = self.quote_of(&parts);
        if self.is_flow(node) {
            let flow = self.flow_style(node, &parts);
            let indent = self.flow_indent(node, &parts);
            let items = items.iter().map(|item| flow.value(item, &indent, quote));
            let items = items.collect();
            return self.flow_parts(node, &parts, items, &flow);
        }
        let column = self.layout.column(self.start(node));
        let style = self.style().clone();
        let items = items.iter().map(|item| style.item(item, column, quote));
        let items = items.collect();
        self.block_parts(node, &parts, items)
    }
}
