//! Where things stand in a text: lines, columns, comments.

use crate::line::break_len;

/// A text, asked by byte offsets.
#[derive(Clone, Copy)]
pub(super) struct Layout<'t> {
    pub(super) text: &'t str,
}

impl<'t> Layout<'t> {
    pub(super) fn bytes(self) -> &'t [u8] {
        self.text.as_bytes()
    }

    pub(super) fn byte(self, at: usize) -> u8 {
        self.bytes().get(at).copied().unwrap_or(0)
    }

    pub(super) fn slice(self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The start of the line that a place is on; a byte-order mark is on none.
    pub(super) fn line_start(self, at: usize) -> usize {
        let bytes = self.bytes();
        let mut start = at.min(bytes.len());
        while start > 0 && !ends_with_break(bytes, start) {
            start -= 1;
        }
        if start == 0 && self.text.starts_with('\u{feff}') {
            3
        } else {
            start
        }
    }

    /// The end of the line that a place is on, before its break.
    pub(super) fn line_end(self, at: usize) -> usize {
        let bytes = self.bytes();
        (at..bytes.len())
            .find(|&at| break_len(bytes, at) > 0)
            .unwrap_or(bytes.len())
    }

    /// The start of the line after the one that a place is on; the end of the text where there is none.
    pub(super) fn next_line(self, at: usize) -> usize {
        let end = self.line_end(at);
        end + break_len(self.bytes(), end)
    }

    /// How many bytes stand before a place on its line.
    pub(super) fn column(self, at: usize) -> usize {
        at.saturating_sub(self.line_start(at))
    }

    /// Whether only spaces and tabs stand before a place on its line.
    pub(super) fn begins_line(self, at: usize) -> bool {
        self.slice(self.line_start(at), at)
            .bytes()
            .all(|byte| matches!(byte, b' ' | b'\t'))
    }

    /// The first place from `at` that is no space and no tab.
    pub(super) fn skip_blanks(self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\t') {
            at += 1;
        }
        at
    }

    /// The first place from `at` that is no space, no line break and no comment.
    pub(super) fn skip_space(self, mut at: usize) -> usize {
        loop {
            at = self.skip_blanks(at);
            if self.byte(at) == b'#' {
                at = self.line_end(at);
            }
            match break_len(self.bytes(), at) {
                0 => return at,
                len => at += len,
            }
        }
    }

    /// The line break that the text uses where `at` is.
    pub(super) fn line_break(self, at: usize) -> &'static str {
        let here = self.line_end(at);
        let before = self.line_start(at);
        let end = match break_len(self.bytes(), here) {
            0 => &self.text[..before],
            len => &self.text[..here + len],
        };
        if end.ends_with("\r\n") {
            "\r\n"
        } else if end.ends_with('\r') {
            "\r"
        } else {
            "\n"
        }
    }
}

fn ends_with_break(bytes: &[u8], at: usize) -> bool {
    match bytes[at - 1] {
        b'\n' => true,
        b'\r' => bytes.get(at) != Some(&b'\n'),
        0x85 => at >= 2 && bytes[at - 2] == 0xc2,
        0xa8 | 0xa9 => at >= 3 && bytes[at - 3..at - 1] == [0xe2, 0x80],
        _ => false,
    }
}
