//! Fields and items in brackets: what stands between the commas comes and goes.

use serde_json::Value as Json;

use super::{Part, Renderer};
use crate::edit::write::{Flow, Quote};
use crate::edit::{EditError, TextEdit};
use crate::tree::Form;

/// How long a line in brackets may grow.
const LINE_LENGTH: usize = 100;

impl Renderer<'_, '_> {
    /// Puts the fields of a mapping in brackets on lines of their own, if their line would grow too long
    /// with what is added; false where it does not, or where that cannot be done.
    pub(super) fn unfold(
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

    /// Takes parts out of a collection in brackets, and puts new ones after the last that is left.
    pub(super) fn flow_parts(
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
    pub(super) fn after_comma(&self, end: usize) -> usize {
        let comma = self.layout.skip_space(end);
        if self.layout.byte(comma) == b',' {
            comma + 1
        } else {
            end
        }
    }

    /// Another value in brackets.
    pub(super) fn replace_in_flow(&mut self, node: u32, parent: u32, value: &Json) -> Result<(), EditError> {
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

    /// How things are written in the brackets of a collection.
    pub(super) fn flow_style(&self, collection: u32, parts: &[Part]) -> Flow {
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
    pub(super) fn flow_indent(&self, collection: u32, parts: &[Part]) -> String {
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
}
