//! Fields and items in block style: whole lines come and go, with the comments that are about them.

use super::{Part, Renderer};
use crate::edit::EditError;
use crate::tree::Form;

impl Renderer<'_, '_> {
    /// Where the lines of a part end: after the break of its last line, and after empty lines that
    /// belong to a block scalar.
    pub(super) fn lines_end(&self, part: Part) -> usize {
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
    pub(super) fn lines_start(&self, part: Part) -> usize {
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

    /// Takes parts out of a collection in block style, and puts new ones after the last that is left.
    pub(super) fn block_parts(
        &mut self,
        node: u32,
        parts: &[Part],
        new: Vec<String>,
    ) -> Result<(), EditError> {
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
    pub(super) fn first_comment(&self, from: usize, to: usize) -> Option<usize> {
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
    pub(super) fn insert_lines(
        &mut self,
        after: Part,
        column: usize,
        new: &[String],
    ) -> Result<(), EditError> {
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
