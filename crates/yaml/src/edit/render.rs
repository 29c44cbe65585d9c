//! From what should become of a tree to edits of its text.
//!
//! Each collection that gets or loses something, each value that is replaced and each renamed key is
//! written by itself. In block style whole lines come and go; in brackets what stands between the commas.

use std::cell::OnceCell;

use serde_json::Value as Json;

use super::changes::{Settled, children, pairs};
use super::layout::Layout;
use super::write::{self, Block, Flow, Quote};
use super::{EditError, TextEdit};
use crate::tree::{Form, NodeData};
use crate::{Node, Scalar, Span};

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

/// How long a line in brackets may grow.
const LINE_LENGTH: usize = 100;

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

    // --- what stands where ---

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

    /// Where the lines of a part end: after the break of its last line, and after empty lines that
    /// belong to a block scalar.
    fn lines_end(&self, part: Part) -> usize {
        let mut end = self.layout.next_line(part.end);
        let last = &self.nodes[self.nodes[part.value as usize].next as usize - 1];
        let start = last.span.start as usize;
        if last.form == Form::Block
            && self
                .layout
                .slice(start, self.layout.line_end(start))
                .split(['#', ' '])
                .next()
                .is_some_and(|header| header.contains('+'))
        {
            while end < self.layout.text.len()
                && self
                    .layout
                    .slice(end, self.layout.line_end(end))
                    .trim()
                    .is_empty()
            {
                end = self.layout.next_line(end);
            }
        }
        end
    }

    /// The start of the lines of a part: with the comments directly above that are about it.
    fn lines_start(&self, part: Part) -> usize {
        let column = self.layout.column(part.start);
        let mut start = self.layout.line_start(part.start);
        while start > 0 {
            let above = self.layout.line_start(start - 1);
            let line = self.layout.slice(above, self.layout.line_end(above));
            let comment = line.trim_start_matches(' ');
            let is_own =
                line.len() - comment.len() == column && comment.starts_with('#') && !is_code(comment);
            if above == start || !is_own {
                break;
            }
            start = above;
        }
        start
    }

    // --- mappings and lists ---

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

    /// Puts the fields of a mapping in brackets on lines of their own, if their line would grow too long
    /// with what is added; false where it does not, or where that cannot be done.
    fn unfold(
        &mut self,
        node: u32,
        parts: &[Part],
        fields: &[(String, Json)],
        flow: &Flow,
    ) -> Result<bool, EditError> {
        let (start, end) = (self.start(node), self.end(node));
        let Some(key) = self.key_of(node).filter(|_| !self.is_in_flow(node)) else {
            return Ok(false);
        };
        let added: usize = fields
            .iter()
            .map(|(name, value)| flow.field(name, value, "").len() + 2)
            .sum();
        let line = self.layout.slice(self.layout.line_start(start), end);
        let is_edited = |edit: &TextEdit| start < edit.span.end as usize && (edit.span.start as usize) < end;
        let is_one_line = self.layout.line_end(start) >= end;
        if fields.is_empty()
            || !is_one_line
            || line.chars().count() + added <= LINE_LENGTH
            || self.edits.iter().any(is_edited)
        {
            return Ok(false);
        }
        let after = self.after_colon(key)?;
        let style = self.style().clone();
        let column = self
            .layout
            .column(self.start(self.changes.parent(node).ok_or(EditError::Layout)?))
            + style.step;
        let mut lines = Vec::new();
        for part in parts.iter().filter(|part| !part.is_removed) {
            lines.push(self.layout.slice(part.start, part.end).to_owned());
        }
        lines.extend(
            fields
                .iter()
                .map(|(name, value)| style.field(name, value, column)),
        );
        let part = Part {
            start,
            end,
            value: node,
            is_removed: false,
        };
        let rest = self.layout.skip_blanks(end);
        let is_over = rest == self.layout.line_end(rest);
        self.edit(after, if is_over { rest } else { end }, "");
        self.insert_lines(part, column, &lines)?;
        Ok(true)
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

    /// Takes parts out of a collection in block style, and puts new ones after the last that is left.
    fn block_parts(&mut self, node: u32, parts: &[Part], new: Vec<String>) -> Result<(), EditError> {
        let first_left = parts
            .iter()
            .position(|part| !part.is_removed)
            .ok_or(EditError::Layout)?;
        let mut from = 0;
        if first_left > 0 && !self.layout.begins_line(parts[0].start) {
            // `- first: …`: the next one that is left comes after the dash, comments before it stay.
            let gap = parts[first_left - 1].end;
            let next = parts[first_left].start;
            let until = self.first_comment(gap, next).unwrap_or(next);
            self.edit(parts[0].start, until, "");
            from = first_left;
        }
        for &part in parts[from..].iter().filter(|part| part.is_removed) {
            let is_head = node == 0 && part.start == parts[0].start;
            let start = if is_head {
                self.layout.line_start(part.start)
            } else {
                self.lines_start(part)
            };
            let end = self.lines_end(part);
            self.edit(start, end, "");
        }
        if new.is_empty() {
            return Ok(());
        }
        let last = *parts
            .iter()
            .rfind(|part| !part.is_removed)
            .ok_or(EditError::Layout)?;
        let column = self.layout.column(self.start(node));
        self.insert_lines(last, column, &new)
    }

    /// The first comment that stands between two places.
    fn first_comment(&self, from: usize, to: usize) -> Option<usize> {
        let mut at = from;
        while at < to {
            let line = self.layout.next_line(at);
            let text = self.layout.skip_blanks(line);
            if line >= to || text >= to {
                return None;
            }
            if self.layout.byte(text) == b'#' {
                return Some(text);
            }
            at = line;
        }
        None
    }

    /// Puts texts on lines of their own after a part.
    fn insert_lines(&mut self, after: Part, column: usize, new: &[String]) -> Result<(), EditError> {
        let at = self.lines_end(after);
        let line_break = self.layout.line_break(after.end);
        // Without a break at the end of the file the new lines get none either.
        let is_open = at == self.layout.line_end(at) && at == self.layout.text.len() && {
            let last = self.layout.line_start(at);
            last < at
        };
        let mut text = String::new();
        for new in new {
            let line = format!("{:column$}{new}", "");
            if is_open {
                text.push_str(line_break);
                text.push_str(&line);
            } else {
                text.push_str(&line);
                text.push_str(line_break);
            }
        }
        self.edit(at, at, text);
        Ok(())
    }

    /// Takes parts out of a collection in brackets, and puts new ones after the last that is left.
    fn flow_parts(
        &mut self,
        node: u32,
        parts: &[Part],
        new: Vec<String>,
        flow: &Flow,
    ) -> Result<(), EditError> {
        if !parts.iter().any(|part| !part.is_removed) {
            let (open, close) = (self.start(node) + 1, self.end(node) - 1);
            let inner = match &flow.lines {
                Some((line_break, step)) if !new.is_empty() => {
                    let outer = self.indent_of_line(self.start(node));
                    let before = format!("{line_break}{outer}{step}");
                    format!("{before}{}{line_break}{outer}", new.join(&format!(",{before}")))
                }
                _ => new.join(flow.separator()),
            };
            self.edit(open, close, inner);
            return Ok(());
        }
        let mut at = 0;
        while at < parts.len() {
            if !parts[at].is_removed {
                at += 1;
                continue;
            }
            let until = (at..parts.len())
                .find(|&other| !parts[other].is_removed)
                .unwrap_or(parts.len());
            match (parts.get(until), at.checked_sub(1).map(|before| parts[before])) {
                (Some(next), _) => {
                    let end = self
                        .first_comment(parts[until - 1].end, next.start)
                        .unwrap_or(next.start);
                    self.edit(parts[at].start, end, "");
                }
                (None, Some(before)) => {
                    let gap = self.layout.slice(before.end, parts[at].start);
                    if gap.contains('#') && self.layout.begins_line(parts[at].start) {
                        // The comma before stays, which YAML allows.
                        let start = self.layout.line_start(parts[at].start);
                        let end = self.after_comma(parts[until - 1].end);
                        let rest = self.layout.skip_blanks(end);
                        let is_over = rest == self.layout.line_end(rest) || self.layout.byte(rest) == b'#';
                        let end = if is_over { self.layout.next_line(rest) } else { end };
                        self.edit(start, end, "");
                    } else {
                        self.edit(before.end, parts[until - 1].end, "");
                    }
                }
                (None, None) => {}
            }
            at = until;
        }
        let Some(last) = parts
            .iter()
            .rfind(|part| !part.is_removed)
            .filter(|_| !new.is_empty())
        else {
            return Ok(());
        };
        let Some((line_break, _)) = &flow.lines else {
            let separator = flow.separator();
            let text: String = new.iter().flat_map(|new| [separator, new]).collect();
            self.edit(last.end, last.end, text);
            return Ok(());
        };
        let before = format!("{line_break}{}", self.flow_indent(node, parts));
        let comma = self.after_comma(last.end);
        let is_followed = parts.last().is_some_and(|part| part.is_removed);
        let has_comma = comma > last.end && !is_followed;
        let line_end = self.layout.line_end(comma);
        let has_comment = self.layout.byte(self.layout.skip_blanks(comma)) == b'#';
        if is_followed || !(has_comma || has_comment) {
            let text: String = new.iter().flat_map(|new| [",", &before, new]).collect();
            self.edit(last.end, last.end, text);
        } else if has_comma {
            let text: String = new.iter().flat_map(|new| [&before, new.as_str(), ","]).collect();
            self.edit(line_end, line_end, text);
        } else {
            self.edit(last.end, last.end, ",");
            let text = format!("{before}{}", new.join(&format!(",{before}")));
            self.edit(line_end, line_end, text);
        }
        Ok(())
    }

    /// The place after the comma behind a part, or the end of the part where there is none.
    fn after_comma(&self, end: usize) -> usize {
        let comma = self.layout.skip_space(end);
        if self.layout.byte(comma) == b',' {
            comma + 1
        } else {
            end
        }
    }

    // --- single values ---

    fn rename(&mut self, key: u32, name: &str) {
        let text = if self.is_json() {
            Json::from(name).to_string()
        } else {
            write::string(name, self.quote(key), self.is_in_flow(key))
        };
        self.edit(self.start(key), self.end(key), text);
    }

    fn replace(&mut self, node: u32, value: &Json) -> Result<(), EditError> {
        if let Some(parent) = self.changes.parent(node) {
            if self.is_in_flow(node) {
                return self.replace_in_flow(node, parent, value);
            }
            if let Some(key) = self.key_of(node) {
                return self.replace_field(node, key, value);
            }
        } else if self.is_json() {
            let flow = self.flow_style(node, &[]);
            let text = flow.value(value, "", Quote::Plain);
            self.edit(self.start(node), self.end(node), text);
            return Ok(());
        }
        // An item after its dash, or the document as a whole.
        let start = self.start(node);
        let text = self
            .scalar(node, value, false)
            .unwrap_or_else(|| self.style().node(value, self.layout.column(start)));
        if self.is_nothing(node) {
            // Directly after the dash, or after an anchor or a tag there.
            if is_long(value) {
                return Err(EditError::Layout);
            }
            self.edit(start, start, format!(" {text}"));
        } else {
            self.edit(start, self.end(node), text);
        }
        Ok(())
    }

    /// Another value for a field in block style.
    fn replace_field(&mut self, node: u32, key: u32, value: &Json) -> Result<(), EditError> {
        let after = self.after_colon(key)?;
        let parent = self.changes.parent(node).ok_or(EditError::Layout)?;
        let column = self.layout.column(self.start(parent));
        let (start, end) = (self.start(node), self.end(node));
        let is_below = self.layout.line_end(after) < start;
        if self.is_collection(node) && is_below {
            // Lines below the key, which go as a whole.
            let part = Part {
                start,
                end,
                value: node,
                is_removed: true,
            };
            let (first, last) = (self.lines_start(part), self.lines_end(part));
            if !is_long(value) {
                let text = write::inline(value, Quote::Plain, false);
                self.edit(after, after, format!(" {text}"));
                self.edit(first, last, "");
                return Ok(());
            }
            let style = self.style().clone();
            let deeper = if value.is_array() { style.list } else { style.step };
            let column = if value.is_array() == (self.form(node) == Form::Sequence) {
                self.layout.column(start)
            } else {
                column + deeper
            };
            let mut text = format!("{:column$}{}", "", style.node(value, column));
            if self.layout.slice(first, last).ends_with(['\n', '\r']) {
                text.push_str(style.line_break);
            }
            self.edit(first, last, text);
            return Ok(());
        }
        if !is_long(value) {
            let text = self
                .scalar(node, value, false)
                .unwrap_or_else(|| write::inline(value, Quote::Plain, false));
            if !self.is_nothing(node) {
                self.edit(start, end, text);
            } else {
                // Spaces at the end of the line would stand after the value.
                let rest = self.layout.skip_blanks(after);
                let is_over = rest == self.layout.line_end(rest);
                self.edit(after, if is_over { rest } else { after }, format!(" {text}"));
            }
            return Ok(());
        }
        if !self.is_nothing(node) && end > after {
            let rest = self.layout.skip_blanks(end);
            let is_over = rest == self.layout.line_end(rest);
            self.edit(after, if is_over { rest } else { end }, "");
        }
        let style = self.style().clone();
        let column = column + if value.is_array() { style.list } else { style.step };
        let part = Part {
            start,
            end: end.max(after),
            value: node,
            is_removed: false,
        };
        let text = style.node(value, column);
        self.insert_lines(part, column, &[text])
    }

    /// Another value in brackets.
    fn replace_in_flow(&mut self, node: u32, parent: u32, value: &Json) -> Result<(), EditError> {
        let parts = if self.is_flow(parent) {
            self.parts(parent)?
        } else {
            Vec::new()
        };
        let flow = self.flow_style(parent, &parts);
        let indent = self.flow_indent(parent, &parts);
        let text = if flow.json {
            None
        } else {
            self.scalar(node, value, true)
        };
        let text = text.unwrap_or_else(|| flow.value(value, &indent, Quote::Plain));
        let start = self.start(node);
        if !self.is_nothing(node) {
            self.edit(start, self.end(node), text);
        } else if self.layout.slice(0, start).ends_with(':') {
            self.edit(start, start, format!(" {text}"));
        } else {
            self.edit(start, start, format!(": {text}"));
        }
        Ok(())
    }

    /// A scalar in the place of another, quoted as that is; nothing for collections.
    fn scalar(&self, node: u32, value: &Json, in_flow: bool) -> Option<String> {
        match value {
            Json::String(text) => Some(write::string(text, self.quote(node), in_flow)),
            Json::Object(_) | Json::Array(_) => None,
            other => Some(other.to_string()),
        }
    }

    // --- style ---

    /// How a scalar is quoted that needs no quotes.
    fn quote(&self, node: u32) -> Quote {
        match self.layout.byte(self.start(node)) {
            _ if self.is_nothing(node) => Quote::Plain,
            b'"' => Quote::Double,
            b'\'' => Quote::Single,
            _ => Quote::Plain,
        }
    }

    /// How the strings of a list are quoted, if all are in one way.
    fn quote_of(&self, parts: &[Part]) -> Quote {
        let tree = self.changes.tree();
        let is_text = |part: &&Part| matches!(tree.value(Node(part.value)).scalar(), Some(Scalar::Str(_)));
        let mut quotes = parts.iter().filter(is_text).map(|part| self.quote(part.value));
        match quotes.next() {
            Some(first) if quotes.all(|quote| quote == first) => first,
            _ => Quote::Plain,
        }
    }

    /// Whether the document is JSON, or YAML that looks like it.
    fn is_json(&self) -> bool {
        self.is_collection(0)
            && self.layout.byte(self.start(0)) == b'{'
            && self
                .nodes
                .get(1)
                .is_some_and(|key| self.layout.byte(key.span.start as usize) == b'"')
    }

    /// How things are written in the brackets of a collection.
    fn flow_style(&self, collection: u32, parts: &[Part]) -> Flow {
        let json = self.is_json();
        let root = self
            .nodes
            .get(1)
            .filter(|_| self.form(0) == Form::Mapping && json);
        let tight = root.is_some_and(|key| {
            let end = key.span.end as usize;
            self.layout.byte(end) == b':'
                && !matches!(self.layout.byte(end + 1), b' ' | b'\t' | b'\n' | b'\r')
        });
        // As the entries beside it; a collection without any as the one around it.
        let mut lines = None;
        let mut around = Some(collection);
        let mut known = (!parts.is_empty()).then(|| parts.to_vec());
        while let Some(node) = around.filter(|&node| self.is_flow(node)) {
            let parts = known
                .take()
                .unwrap_or_else(|| self.parts(node).unwrap_or_default());
            if let Some(last) = parts.last() {
                if self.layout.begins_line(last.start) {
                    let inner = self.indent_of_line(last.start);
                    let outer = self.indent_of_line(self.start(node));
                    let step = inner.strip_prefix(outer).filter(|step| !step.is_empty());
                    let line_break = self.layout.line_break(self.start(node));
                    lines = Some((line_break, step.unwrap_or("  ").to_owned()));
                }
                break;
            }
            around = self.changes.parent(node);
        }
        Flow { json, tight, lines }
    }

    /// The indentation of the entries in brackets.
    fn flow_indent(&self, collection: u32, parts: &[Part]) -> String {
        match parts.last() {
            Some(last) if self.layout.begins_line(last.start) => self.indent_of_line(last.start).to_owned(),
            _ => {
                let flow = self.flow_style(collection, parts);
                let outer = self.indent_of_line(self.start(collection));
                flow.lines
                    .map_or_else(String::new, |(_, step)| format!("{outer}{step}"))
            }
        }
    }

    /// The spaces and tabs at the start of the line that a place is on.
    fn indent_of_line(&self, at: usize) -> &str {
        let start = self.layout.line_start(at);
        self.layout.slice(start, self.layout.skip_blanks(start))
    }

    /// How the document indents, from the first places that show it.
    fn style(&self) -> &Block {
        self.style.get_or_init(|| {
            let (mut step, mut list) = (None, None);
            let (mut flow_lists, mut block_lists) = (false, false);
            for node in 0..self.nodes.len() as u32 {
                let is_list = self.form(node) == Form::Sequence;
                if is_list && children(self.changes.tree(), node).all(|item| !self.is_collection(item)) {
                    flow_lists |= self.is_flow(node) && !self.is_nothing(node);
                    block_lists |= !self.is_flow(node);
                }
                let Some(parent) = self.changes.parent(node).filter(|_| self.is_collection(node)) else {
                    continue;
                };
                if self.form(parent) != Form::Mapping || self.is_flow(parent) || self.is_flow(node) {
                    continue;
                }
                let column = self.layout.column(self.start(node));
                let deeper = column.checked_sub(self.layout.column(self.start(parent)));
                if is_list {
                    list = list.or(deeper);
                } else {
                    step = step.or(deeper.filter(|&deeper| deeper > 0));
                }
            }
            Block {
                step: step.unwrap_or(2),
                list: list.unwrap_or(2),
                short_lists: flow_lists && !block_lists,
                line_break: self.layout.line_break(self.start(0)),
            }
        })
    }
}

/// Whether a value takes lines of its own in block style.
fn is_long(value: &Json) -> bool {
    match value {
        Json::Object(fields) => !fields.is_empty(),
        Json::Array(items) => !items.is_empty(),
        _ => false,
    }
}

/// Whether a comment is YAML that was commented out, and so belongs to nothing below it: `# name: value`
/// with a name in lower case, as all fields have, or `# - item`.
fn is_code(comment: &str) -> bool {
    let text = comment.trim_start_matches(['#', ' ']);
    let name = text.split(':').next().unwrap_or_default();
    let is_name = |name: &str| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_./".contains(c))
    };
    text.starts_with("- ") || (text.len() > name.len() && is_name(name))
}
