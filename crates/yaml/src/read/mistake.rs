//! What to tell a user about what is wrong.

use super::{KEY_LIMIT, Reader};
use crate::{Error, Span};

impl Reader<'_> {
    /// Something that no value can begin with.
    pub(super) fn cannot_start(&self) -> Error {
        let at = self.at;
        if self.is_done() {
            return self.error("the document ends where a value is expected", at, at);
        }
        match self.current() {
            b'\t' => self.tab_in_indentation(),
            b'{' if self.bytes[at..].starts_with(b"{{") => self.template(at),
            b'[' | b'{' => self.error(
                "a mapping key must be a string, not a list or a mapping",
                at,
                at + 1,
            ),
            b':' => self.error("a key is missing before this `:`", at, at + 1),
            b'-' | b'?' => self.not_on_this_line(),
            b'%' if self.column() == 0 => {
                let message = "Kubernetes accepts no YAML directives: remove this line";
                self.error(message, at, self.line_end(at))
            }
            b']' | b'}' | b',' => {
                let message = format!(
                    "`{}` stands outside of any brackets: quote the text",
                    self.current() as char
                );
                self.error(message, at, at + 1)
            }
            b'*' => self.error("an alias takes no anchor and no tag", at, at + 1),
            _ => {
                let first = self.text[at..].chars().next().unwrap_or(' ');
                let message = format!("a value cannot begin with `{first}`: quote it");
                self.error(message, at, at + first.len_utf8())
            }
        }
    }

    /// The same in brackets.
    pub(super) fn cannot_start_in_flow(&self, open: usize) -> Error {
        let at = self.at;
        match self.current() {
            b'-' => self.error(
                "a list item with `-` cannot stand inside brackets: separate items by `,`",
                at,
                at + 1,
            ),
            b',' => self.error("a value is missing before this `,`", at, at + 1),
            b']' | b'}' => self.unexpected_in_flow(open),
            b'|' | b'>' => self.error(
                "a block scalar cannot stand inside brackets: quote the text",
                at,
                at + 1,
            ),
            _ => self.cannot_start(),
        }
    }

    /// What stands where `,` or the closing bracket should.
    pub(super) fn unexpected_in_flow(&self, open: usize) -> Error {
        if self.is_done() {
            return self.unclosed(open);
        }
        let close = if self.bytes[open] == b'[' { ']' } else { '}' };
        let message = match self.current() {
            b':' => "this `: ` follows no key: quote the text, or put key and `:` on one line".to_owned(),
            _ => format!(
                "expected `,` or `{close}` here: quote text that holds brackets, commas or question marks"
            ),
        };
        self.error(message, self.at, self.at + 1)
    }

    pub(super) fn unclosed(&self, open: usize) -> Error {
        let message = format!("this `{}` is never closed", self.bytes[open] as char);
        self.error(message, open, open + 1)
    }

    pub(super) fn unclosed_quote(&self, open: usize) -> Error {
        self.error("this quote is never closed", open, open + 1)
    }

    pub(super) fn unknown_escape(&self, start: usize) -> Error {
        let escaped = self.text.get(start + 1..).and_then(|rest| rest.chars().next());
        let escaped = escaped.unwrap_or(' ');
        let message = format!("`\\{escaped}` is no escape: write `\\\\{escaped}`, or use single quotes");
        self.error(message, start, start + 1 + escaped.len_utf8())
    }

    pub(super) fn bad_code(&self, start: usize, digits: usize) -> Error {
        let message = format!(
            "`\\{}` needs {digits} hexadecimal digits that make a character",
            self.current() as char
        );
        self.error(message, start, self.at + 1)
    }

    pub(super) fn bad_header(&self, start: usize) -> Error {
        let message = format!(
            "after `{}` only `-` or `+`, an indentation from 1 to 9 and a comment may stand: put the text on the next line",
            self.bytes[start] as char
        );
        self.error(message, start, self.line_end(start))
    }

    pub(super) fn tab_in_indentation(&self) -> Error {
        self.error("a tab cannot indent a line: use spaces", self.at, self.at + 1)
    }

    pub(super) fn complex_key(&self, start: usize) -> Error {
        let message = "a mapping key must be a string, not a list or a mapping";
        self.error(message, start, start + 1)
    }

    /// `{{ … }}`: a chart's template instead of what it renders to.
    pub(super) fn template(&self, start: usize) -> Error {
        let line = &self.text[start..self.line_end(start)];
        let end = line.find("}}").map_or(line.len(), |at| at + 2);
        let message = "`{{` begins a template here: render it first, or quote the text";
        self.error(message, start, start + end)
    }

    pub(super) fn text_after_marker(&self) -> Error {
        let message = "only a comment may follow `---` on its line: put the text on the next line";
        self.error(message, self.at, self.line_end(self.at))
    }

    /// A list or a mapping that begins behind `key: ` or behind a value.
    pub(super) fn not_on_this_line(&self) -> Error {
        let message = match self.current() {
            b'-' => "a list cannot begin here: put its `-` on a line of its own, or quote the text",
            _ => "a mapping cannot begin here: put its `?` on a line of its own, or quote the text",
        };
        self.error(message, self.at, self.at + 1)
    }

    /// A `: ` behind a scalar from `start` that cannot be a key.
    pub(super) fn misplaced_colon(&self, start: usize, may_be_key: bool) -> Error {
        let end = self.at + 1;
        if self.line > start {
            let key = self.at - self.text[self.line..self.at].trim_start().len();
            let message = "this line goes on with the value above it, so it cannot be a key: check its indentation, and the quotes above it";
            return self.error(message, key, end);
        }
        if may_be_key {
            return self.long_key(start);
        }
        self.error(
            "this value holds a second `: `: quote it, or put the mapping on lines of its own",
            start,
            end,
        )
    }

    fn long_key(&self, start: usize) -> Error {
        let message = format!("a key may have {KEY_LIMIT} characters at most, unless it begins with `? `");
        self.error(message, start, self.at)
    }

    /// A line in the column of its mapping's keys that is none.
    pub(super) fn missing_colon(&self, start: usize) -> Error {
        if self.current() == b':' && self.line <= start {
            return self.long_key(start);
        }
        let line = self.text[start..self.line_end(start)].trim_end();
        let end = start + line.len();
        let glued = line
            .bytes()
            .next()
            .is_some_and(|first| !matches!(first, b'"' | b'\''))
            && line.contains(':');
        let message = if glued && !line.contains("://") {
            "expected `key: value`: a space is missing after the `:`"
        } else {
            "expected `key: value`: there is no `: ` on this line"
        };
        self.error(message, start, end)
    }

    /// What stands behind a complete value, or at an indentation that fits nothing above.
    pub(super) fn misplaced(&self) -> Error {
        let end = self.at + self.text[self.at..self.line_end(self.at)].trim_end().len();
        if self.current() == b'\t' && self.key_allowed {
            return self.tab_in_indentation();
        }
        let message = match (self.key_allowed, self.current()) {
            (false, b'-' | b'?') if self.is_blank(self.at + 1) => return self.not_on_this_line(),
            (false, _) => "nothing may follow this value on its line: quote the whole text",
            (true, b'-') if self.column() == self.indent => {
                "a list item cannot stand among the keys of a mapping: indent it, or give it a key"
            }
            (true, b'%') if self.column() == 0 => return self.cannot_start(),
            (true, _) if self.column() == self.indent => {
                "expected a list item, which begins with `- `: check the indentation"
            }
            (true, _) if self.indent < 0 => {
                "nothing may follow the value of a document: put `---` between documents"
            }
            (true, _) => "the indentation of this line fits no line above it",
        };
        self.error(message, self.at, end.max(self.at))
    }

    fn error(&self, message: impl Into<String>, start: usize, end: usize) -> Error {
        let end = self.text.ceil_char_boundary(end);
        Error::new(message, Span::new(start.min(end) as u32, end as u32))
    }
}
