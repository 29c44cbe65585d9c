//! Line breaks, and the way from byte offsets to lines and columns, only when something is to be shown.

/// How many bytes the line break of YAML 1.1 at a place has; none where there is no break.
pub(crate) fn break_len(bytes: &[u8], at: usize) -> usize {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(0);
    match byte(at) {
        b'\n' => 1,
        b'\r' if byte(at + 1) == b'\n' => 2,
        b'\r' => 1,
        0xc2 if byte(at + 1) == 0x85 => 2,
        0xe2 if byte(at + 1) == 0x80 && matches!(byte(at + 2), 0xa8 | 0xa9) => 3,
        _ => 0,
    }
}

/// A place for people: both numbers start at 1, columns count Unicode characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in Unicode characters.
    pub column: u32,
}

/// The start of every line of a text.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Finds the lines of `text`; `\n`, `\r\n` and a bare `\r` end one, as in YAML.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        // A byte order mark is no part of the first line: editors don't count it.
        let mut starts = vec![if text.starts_with('\u{feff}') { 3 } else { 0 }];
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'\n' || (byte == b'\r' && bytes.get(at + 1) != Some(&b'\n')) {
                starts.push(at as u32 + 1);
            }
        }
        Self { starts }
    }

    /// The position of the byte at `offset` of `text`, the text that the index was made from.
    pub fn position(&self, text: &str, offset: u32) -> Position {
        let line = self
            .starts
            .partition_point(|&start| start <= offset)
            .saturating_sub(1);
        let start = self.starts[line] as usize;
        let end = (offset as usize).min(text.len());
        let before = text.get(start..end).unwrap_or_default();
        Position {
            line: line as u32 + 1,
            column: before.chars().count() as u32 + 1,
        }
    }

    /// The text of a line (from 1) without its line break; empty past the end.
    pub fn line<'t>(&self, text: &'t str, line: u32) -> &'t str {
        let index = line.saturating_sub(1) as usize;
        let Some(&start) = self.starts.get(index) else {
            return "";
        };
        let end = self.starts.get(index + 1).map_or(text.len(), |&end| end as usize);
        text.get(start as usize..end)
            .unwrap_or_default()
            .trim_end_matches(['\n', '\r'])
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    /// Never: even an empty text has one line.
    pub fn is_empty(&self) -> bool {
        self.starts.is_empty()
    }
}

#[test]
fn a_byte_order_mark_has_no_column() {
    let text = "\u{feff}a: b";
    let index = LineIndex::new(text);
    assert_eq!(index.position(text, 6), Position { line: 1, column: 4 });
    assert_eq!(index.position(text, 0), Position { line: 1, column: 1 });
    assert_eq!(index.line(text, 1), "a: b");
}

#[test]
fn all_three_line_breaks_count() {
    let text = "a\nbé\r\nc\rd";
    let index = LineIndex::new(text);
    assert_eq!(index.len(), 4);
    assert_eq!(index.position(text, 5), Position { line: 2, column: 3 });
    assert_eq!(
        index.position(text, text.len() as u32),
        Position { line: 4, column: 2 }
    );
    assert_eq!(
        (index.line(text, 2), index.line(text, 3), index.line(text, 9)),
        ("bé", "c", "")
    );
}
