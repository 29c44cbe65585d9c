//! The text of an open document, and the ways between its bytes and the client's lines and columns.

use std::sync::Arc;

use gen_lsp_types::{Position, Range, TextDocumentContentChangeEvent};
use palisade_yaml::Span;

/// In what columns are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    Utf16,
}

impl Encoding {
    fn len(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 => text.chars().map(char::len_utf16).sum(),
        }
    }
}

/// A text with its lines, as the protocol has them: they end with `\n`, `\r\n` or `\r`, and nothing else.
#[derive(Clone, Debug)]
pub(crate) struct Text {
    text: Arc<str>,
    starts: Vec<usize>,
    is_ascii: bool,
    encoding: Encoding,
}

impl Text {
    pub(crate) fn new(text: impl Into<Arc<str>>, encoding: Encoding) -> Self {
        let text = text.into();
        Self {
            starts: line_starts(&text),
            is_ascii: text.is_ascii(),
            text,
            encoding,
        }
    }

    /// The text itself.
    pub(crate) fn get(&self) -> &Arc<str> {
        &self.text
    }

    /// Changes the text, one change after the other.
    pub(crate) fn change(&mut self, changes: Vec<TextDocumentContentChangeEvent>) {
        for change in changes {
            match change {
                TextDocumentContentChangeEvent::TextDocumentContentChangePartial(change) => {
                    let (start, end) = (self.offset(change.range.start), self.offset(change.range.end));
                    let mut text = String::with_capacity(self.text.len() + change.text.len());
                    text.push_str(&self.text[..start.min(end)]);
                    text.push_str(&change.text);
                    text.push_str(&self.text[start.max(end)..]);
                    *self = Self::new(text, self.encoding);
                }
                TextDocumentContentChangeEvent::TextDocumentContentChangeWholeDocument(change) => {
                    *self = Self::new(change.text, self.encoding);
                }
            }
        }
    }

    /// A line (from 0), without its break; empty past the end.
    pub(crate) fn line(&self, line: usize) -> &str {
        let (start, end) = self.line_bounds(line);
        &self.text[start..end]
    }

    fn line_bounds(&self, line: usize) -> (usize, usize) {
        let Some(&start) = self.starts.get(line) else {
            return (self.text.len(), self.text.len());
        };
        let end = self.starts.get(line + 1).map_or(self.text.len(), |&next| {
            start + self.text[start..next].trim_end_matches(['\n', '\r']).len()
        });
        (start, end)
    }

    /// The byte at a position. What lies past the end of a line is its end, and what lies within a character is its
    /// start.
    pub(crate) fn offset(&self, position: Position) -> usize {
        let (start, end) = self.line_bounds(position.line as usize);
        let line = &self.text[start..end];
        let column = position.character as usize;
        if self.is_ascii {
            return start + column.min(line.len());
        }
        let mut passed = 0;
        for (at, char) in line.char_indices() {
            passed += match self.encoding {
                Encoding::Utf8 => char.len_utf8(),
                Encoding::Utf16 => char.len_utf16(),
            };
            if passed > column {
                return start + at;
            }
        }
        end
    }

    /// Finds positions of bytes, best in ascending order.
    pub(crate) fn positions(&self) -> Positions<'_> {
        Positions {
            text: self,
            line: 0,
            offset: self.starts[0],
            column: 0,
        }
    }

    /// The line (from 0) that a byte is on.
    pub(crate) fn line_of(&self, offset: u32) -> usize {
        let line = self.starts.partition_point(|&start| start <= offset as usize);
        line.saturating_sub(1)
    }

    /// The first byte of a line (from 0).
    pub(crate) fn start_of(&self, line: usize) -> usize {
        self.line_bounds(line).0
    }

    /// The position of a byte of a line (from 0).
    pub(crate) fn place(&self, line: usize, byte: usize) -> Position {
        let (start, _) = self.line_bounds(line);
        self.positions().at(start + byte)
    }

    /// The range of a span, where it is the only one that is asked for.
    pub(crate) fn range(&self, span: Span) -> Range {
        self.positions().range(span)
    }
}

/// The way from bytes to positions. A column is counted from the start of its line, or from the position before in
/// the same line: all of a cluster may stand on one.
#[derive(Clone, Debug)]
pub(crate) struct Positions<'t> {
    text: &'t Text,
    line: usize,
    offset: usize,
    column: usize,
}

impl Positions<'_> {
    /// The range of a span.
    pub(crate) fn range(&mut self, span: Span) -> Range {
        let start = self.at(span.start as usize);
        let end = self.clone().at((span.end as usize).max(span.start as usize));
        Range { start, end }
    }

    /// The position of a byte. One within a character is its start, one within a line break is before it.
    fn at(&mut self, offset: usize) -> Position {
        let text = self.text;
        let line = text.line_of(u32::try_from(offset).unwrap_or(u32::MAX));
        let (start, end) = text.line_bounds(line);
        let mut offset = offset.clamp(start, end);
        while !text.text.is_char_boundary(offset) {
            offset -= 1;
        }
        if line != self.line || offset < self.offset {
            (self.line, self.offset, self.column) = (line, start, 0);
        }
        self.column += if text.is_ascii {
            offset - self.offset
        } else {
            text.encoding.len(&text.text[self.offset..offset])
        };
        self.offset = offset;
        Position {
            line: line as u32,
            character: self.column as u32,
        }
    }
}

fn line_starts(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    for (at, &byte) in bytes.iter().enumerate() {
        if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
            starts.push(at + 1);
        }
    }
    starts
}

#[cfg(test)]
mod tests {
    use gen_lsp_types::{TextDocumentContentChangePartial, TextDocumentContentChangeWholeDocument};

    use super::*;

    fn position(line: u32, character: u32) -> Position {
        Position { line, character }
    }

    fn change(from: (u32, u32), to: (u32, u32), text: &str) -> TextDocumentContentChangeEvent {
        let range = Range {
            start: position(from.0, from.1),
            end: position(to.0, to.1),
        };
        TextDocumentContentChangePartial {
            range,
            text: text.to_owned(),
            ..Default::default()
        }
        .into()
    }

    #[test]
    fn columns_are_counted_as_agreed() {
        let text = "a: é\r\n😀b: c\rd";
        for (encoding, columns) in [(Encoding::Utf16, [3, 4, 2, 3]), (Encoding::Utf8, [3, 5, 4, 5])] {
            let text = Text::new(text, encoding);
            let mut positions = text.positions();
            let found = [3, 5, 11, 12].map(|offset| positions.at(offset).character);
            assert_eq!(found, columns);
            for offset in [0, 3, 5, 7, 11, 12, 15, 16, 17] {
                let at = text.positions().at(offset);
                assert_eq!(text.offset(at), offset, "{at:?}");
            }
        }
    }

    #[test]
    fn what_is_no_place_is_the_nearest_one() {
        let text = Text::new("ab\r\n😀c\n", Encoding::Utf16);
        for (at, offset) in [
            (position(0, 99), 2),
            (position(1, 1), 4),
            (position(1, 2), 8),
            (position(2, 5), 10),
            (position(9, 0), 10),
        ] {
            assert_eq!(text.offset(at), offset, "{at:?}");
        }
        let mut positions = text.positions();
        assert_eq!(positions.at(3), position(0, 2));
        assert_eq!(positions.at(6), position(1, 0));
        assert_eq!(positions.at(999), position(2, 0));
    }

    #[test]
    fn going_on_gives_what_counting_anew_does() {
        let source = "é: [ä, b]\r\nc: d\n\nlast";
        let text = Text::new(source, Encoding::Utf16);
        let mut positions = text.positions();
        for offset in [0, 2, 4, 5, 10, 3, 11, 17, 16, 20, 24, 24] {
            assert_eq!(positions.at(offset), text.positions().at(offset), "{offset}");
        }
    }

    #[test]
    fn changes_are_made_in_turn() {
        let mut text = Text::new("one\ntwo\n", Encoding::Utf16);
        text.change(vec![
            change((0, 0), (0, 3), "öne\nand"),
            change((2, 0), (2, 3), "2"),
            change((9, 9), (9, 9), "end"),
        ]);
        assert_eq!(&**text.get(), "öne\nand\n2\nend");
        text.change(vec![change((0, 3), (1, 0), "")]);
        assert_eq!(&**text.get(), "öneand\n2\nend");
        text.change(vec![
            TextDocumentContentChangeWholeDocument { text: "new".into() }.into(),
        ]);
        assert_eq!((&**text.get(), text.line(0), text.line(7)), ("new", "new", ""));
    }
}
