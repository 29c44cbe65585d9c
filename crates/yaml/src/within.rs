//! Where a part of a scalar's text stands in the file.

use std::ops::Range;

use crate::{Span, Value};

impl Value<'_> {
    /// The bytes of the file that the bytes `part` of the scalar's text stand in; nothing where that can't be told: in
    /// a text with escapes, in one that was folded at that place, and in a tree that was not read from a file.
    pub fn span_within(self, part: Range<usize>) -> Option<Span> {
        let text = self.text();
        let whole = self.span()?;
        let written = self.tree().text().get(whole.start as usize..whole.end as usize)?;
        let line_start = text
            .get(..part.start)?
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        let line = text[line_start..].split('\n').next().unwrap_or_default();
        let end = part.end.min(line_start + line.len()).max(part.start);
        // Of a block scalar, the first line that is written is the one with `|` or `>`.
        let number = text[..line_start].matches('\n').count();
        let is_block = written.starts_with(['|', '>']);
        let mut at = 0;
        let mut lines = written.split_inclusive('\n').map(|line| {
            let start = at;
            at += line.len();
            (start, line)
        });
        let (start, written_line) = lines.nth(number + usize::from(is_block))?;
        let column = written_line.find(line)?;
        let begin = whole.start as usize + start + column + (part.start - line_start);
        let length = end - part.start;
        Some(Span::new(begin as u32, (begin + length) as u32))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    /// What stands in the file where `part` of the only value stands.
    fn within(text: &str, part: &str) -> Option<String> {
        let text: Arc<str> = Arc::from(text);
        let tree = crate::parse(&text).remove(0).unwrap();
        let value = tree.root().get("a").unwrap();
        let start = value.text().find(part).unwrap();
        let span = value.span_within(start..start + part.len())?;
        Some(text[span.start as usize..span.end as usize].to_owned())
    }

    #[test]
    fn a_part_is_found_where_it_is_written() {
        assert_eq!(within("a: one two", "two").unwrap(), "two");
        assert_eq!(within("a: 'one two'", "two").unwrap(), "two");
        assert_eq!(within("a: \"one two\"", "two").unwrap(), "two");
        assert_eq!(within("a: |\n  one\n  two three\n", "three").unwrap(), "three");
        assert_eq!(within("a: >-\n  one two\n", "two").unwrap(), "two");
    }

    #[test]
    fn what_is_written_otherwise_has_no_place() {
        assert_eq!(within("a: \"one\\u0020two\"", "two"), None);
        assert_eq!(within("a: 'it''s two'", "two"), None);
    }
}
