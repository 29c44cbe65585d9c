//! Single values and keys.

use serde_json::Value as Json;

use super::{Part, Renderer};
use crate::edit::EditError;
use crate::edit::write::{self, Quote};
use crate::tree::Form;

impl Renderer<'_, '_> {
    pub(super) fn rename(&mut self, key: u32, name: &str) {
        let text = if self.is_json() {
            Json::from(name).to_string()
        } else {
            write::string(name, self.quote(key), self.is_in_flow(key))
        };
        self.edit(self.start(key), self.end(key), text);
    }

    pub(super) fn replace(&mut self, node: u32, value: &Json) -> Result<(), EditError> {
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
    pub(super) fn replace_field(&mut self, node: u32, key: u32, value: &Json) -> Result<(), EditError> {
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

    /// A scalar in the place of another, quoted as that is; nothing for collections.
    pub(super) fn scalar(&self, node: u32, value: &Json, in_flow: bool) -> Option<String> {
        match value {
            Json::String(text) => Some(write::string(text, self.quote(node), in_flow)),
            Json::Object(_) | Json::Array(_) => None,
            other => Some(other.to_string()),
        }
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
