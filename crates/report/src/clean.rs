//! Text that a terminal may be given. Names, messages and source lines come from whoever wrote the
//! files: they must not move the cursor, change colours, or turn the writing direction so that a line
//! reads as what it is not (CVE-2021-42574).

use std::io::{self, Write};

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::Out;
use crate::snippet::{self, Cut};

/// What is shown in place of a character that must not be; nothing where it may be shown itself.
pub(crate) fn substitute(char: char) -> Option<char> {
    match char {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + char as u32), // ␀ and its like
        '\u{7f}' => Some('␡'),
        '\u{80}'..='\u{9f}' | '\u{200e}' | '\u{200f}' | '\u{61c}' => Some('\u{fffd}'),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => Some('\u{fffd}'),
        _ => None,
    }
}

/// `text` as a terminal may be given it: what would move the cursor, change colours or turn the writing
/// direction is made visible. Lines stay lines.
pub fn printable(text: &str) -> String {
    let shown = |char| match char {
        '\n' => char,
        _ => substitute(char).unwrap_or(char),
    };
    text.chars().map(shown).collect()
}

/// The start of `text`, [`printable`] and without line breaks, in at most `columns` columns.
pub fn one_line(text: &str, columns: usize) -> String {
    snippet::fit(text, 0..0, Cut::default(), columns).text
}

/// Writes `text` on the current line.
pub(crate) fn write(out: &mut Out<'_>, text: &str) -> io::Result<()> {
    if text.bytes().all(is_harmless) {
        return out.write_all(text.as_bytes());
    }
    let mut rest = text;
    while let Some((at, char, shown)) = rest
        .char_indices()
        .find_map(|(at, char)| Some((at, char, substitute(char)?)))
    {
        write!(out, "{}{shown}", &rest[..at])?;
        rest = &rest[at + char.len_utf8()..];
    }
    out.write_all(rest.as_bytes())
}

/// Whether a byte is a character that takes one column and shows itself.
pub(crate) fn is_harmless(byte: u8) -> bool {
    (0x20..0x7f).contains(&byte)
}

/// The columns that a character takes.
pub(crate) fn width(char: char) -> usize {
    UnicodeWidthChar::width(char).unwrap_or(0)
}

/// Writes a paragraph, the first line of which starts at `column`, with line breaks before `width`,
/// and ends the line. Further lines begin with `indent` spaces.
pub(crate) fn paragraph(
    out: &mut Out<'_>,
    text: &str,
    column: usize,
    indent: usize,
    width: usize,
) -> io::Result<()> {
    let mut at = column;
    let mut is_first = true;
    for word in text.split_whitespace() {
        let columns = UnicodeWidthStr::width(word);
        if !is_first && at + 1 + columns > width {
            write!(out, "\n{:indent$}", "")?;
            at = indent;
        } else if !is_first {
            out.write_all(b" ")?;
            at += 1;
        }
        write(out, word)?;
        at += columns;
        is_first = false;
    }
    out.write_all(b"\n")
}

/// The first sentence of a text.
pub(crate) fn first_sentence(text: &str) -> &str {
    let ends = |(at, _): &(usize, &str)| text[at + 2..].starts_with(|char: char| !char.is_lowercase());
    text.match_indices(". ")
        .find(ends)
        .map_or(text, |(at, _)| &text[..=at])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl Fn(&mut Out<'_>) -> io::Result<()>) -> String {
        let mut bytes = Vec::new();
        let mut out = Out::new(&mut bytes);
        write(&mut out).unwrap();
        drop(out);
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn escape_codes_and_direction_marks_are_made_visible() {
        let shown = written(|out| write(out, "a\u{1b}[31m\n\u{202e}é\u{7f}\u{9b}"));
        assert_eq!(shown, "a␛[31m␊\u{fffd}é␡\u{fffd}");
    }

    #[test]
    fn paragraphs_are_wrapped_by_columns() {
        let shown = written(|out| paragraph(out, "one two 三四 five", 3, 2, 12));
        assert_eq!(shown, "one two\n  三四 five\n");
    }

    #[test]
    fn a_sentence_ends_before_a_capital() {
        assert_eq!(first_sentence("Use 1.2. Then go."), "Use 1.2.");
        assert_eq!(first_sentence("Use it, e.g. here"), "Use it, e.g. here");
        assert_eq!(first_sentence(""), "");
    }
}
