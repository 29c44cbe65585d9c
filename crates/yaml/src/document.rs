//! Cuts a file into documents, and reads each with the reader that fits it.

use std::sync::Arc;

use crate::line::break_len;
use crate::{Error, Span, Tree, json, read};

/// Files over this size are refused: offsets are 32 bits wide, also those into unquoted text, which
/// is longer than what it was made from where `!!binary` holds no UTF-8.
const SIZE_LIMIT: usize = 1 << 30;

/// Reads all documents of a file, in order. Documents without content are left out.
pub fn parse(text: &Arc<str>) -> Vec<Result<Tree, Error>> {
    documents(text)
        .into_iter()
        .filter_map(|span| parse_document(text, span).transpose())
        .collect()
}

/// Reads the document that stands in `span`, a range given by [`documents`]; nothing where it has
/// no content.
///
/// # Errors
/// What is wrong, with the bytes at fault. Other documents of the file are not concerned.
pub fn parse_document(text: &Arc<str>, span: Span) -> Result<Option<Tree>, Error> {
    if text.len() > SIZE_LIMIT {
        return Err(Error::new("the file is larger than 1 GiB", Span::default()));
    }
    let Some(document) = text.get(span.start as usize..span.end as usize) else {
        return Err(Error::new("this range is not in the file", Span::default()));
    };
    let placed = |tree: Option<Tree>| {
        tree.map(|tree| Tree {
            document: span,
            ..tree
        })
    };
    if json::is_json(document) {
        return json::read(text, span).map(placed);
    }
    if let Some(forbidden) = find_forbidden(document) {
        let start = span.start + forbidden.start;
        let message = "control characters are not allowed: escape them, in double quotes";
        return Err(Error::new(message, Span::new(start, span.start + forbidden.end)));
    }
    read::read(text, span).map(placed)
}

/// The first character that YAML forbids.
fn find_forbidden(document: &str) -> Option<Span> {
    let is_control = |byte: &u8| (*byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || *byte == 0x7f;
    let is_suspect = |byte: &u8| is_control(byte) || *byte >= 0x80;
    // Without an early exit, the compiler checks many bytes at once.
    let has_suspect = |chunk: &[u8]| chunk.iter().fold(false, |found, byte| found | is_suspect(byte));
    if !document.as_bytes().chunks(4096).any(has_suspect) {
        return None;
    }
    let is_forbidden = |character: char| {
        matches!(character, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
            && !matches!(character, '\t' | '\n' | '\r' | '\u{85}')
    };
    let at = document.find(is_forbidden)?;
    let len = document[at..].chars().next().map_or(1, char::len_utf8);
    Some(Span::new(at as u32, (at + len) as u32))
}

/// The ranges of a file that hold one document each, with the `---` line that begins it.
///
/// A line that begins with `---` begins a document wherever it stands, as `kubectl` has it; one that
/// begins with `...` and white space ends one, and belongs to none: YAML forbids such a line inside
/// any scalar. JSON values may also follow each other without a marker. A byte-order mark at the start
/// is left out. What is not in the ranges is thus markers alone, or nothing.
pub fn documents(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    for (at, marker) in markers(text.as_bytes(), start) {
        if at > start {
            push(&mut spans, text, start, at);
        }
        start = if marker == b'-' {
            at
        } else {
            next_line(text.as_bytes(), at)
        };
    }
    if start < text.len() {
        push(&mut spans, text, start, text.len());
    }
    spans
}

/// Adds a document, or each of several JSON values in it.
fn push(spans: &mut Vec<Span>, text: &str, start: usize, end: usize) {
    if json::is_json(&text[start..end]) {
        json::documents(&text[..end], start, spans);
    } else {
        spans.push(Span::new(start as u32, end as u32));
    }
}

/// Where lines with a document marker begin, and its first byte.
fn markers(bytes: &[u8], start: usize) -> impl Iterator<Item = (usize, u8)> {
    let begins_file_line = move |at: usize| at == start || bytes[..at].ends_with(b"\n");
    // `kubectl` cuts at `\n` alone; other breaks are go-yaml's, to which a marker is a word of its own.
    let is_marker = move |at: usize| {
        let is_word = matches!(bytes.get(at + 3), None | Some(b' ' | b'\t')) || break_len(bytes, at + 3) > 0;
        is_word && (begins_file_line(at) || ends_with_break(&bytes[start..at]))
    };
    let mut begins = memchr::memmem::find_iter(bytes, b"---")
        .filter(move |&at| begins_file_line(at) || is_marker(at))
        .peekable();
    let mut ends = memchr::memmem::find_iter(bytes, b"...")
        .filter(move |&at| is_marker(at))
        .peekable();
    std::iter::from_fn(move || match (begins.peek(), ends.peek()) {
        (Some(begin), Some(end)) if begin > end => ends.next().map(|at| (at, b'.')),
        (None, _) => ends.next().map(|at| (at, b'.')),
        _ => begins.next().map(|at| (at, b'-')),
    })
}

fn ends_with_break(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [.., b'\n' | b'\r'] | [.., 0xc2, 0x85] | [.., 0xe2, 0x80, 0xa8 | 0xa9]
    )
}

/// The start of the line after the one that a place is on.
fn next_line(bytes: &[u8], from: usize) -> usize {
    let at = (from..bytes.len()).find(|&at| break_len(bytes, at) > 0);
    at.map_or(bytes.len(), |at| at + break_len(bytes, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        documents(text)
            .into_iter()
            .map(|span| &text[span.start as usize..span.end as usize])
            .collect()
    }

    #[test]
    fn markers_end_a_document_wherever_they_stand() {
        assert_eq!(cut("a: 1\n---\nb: 2\n"), ["a: 1\n", "---\nb: 2\n"]);
        assert_eq!(cut("a: |\n--- # c\nb"), ["a: |\n", "--- # c\nb"]);
        assert_eq!(cut("a: 1\n...\nb: 2"), ["a: 1\n", "b: 2"]);
        assert_eq!(cut("a: 1\r---\rb: 2"), ["a: 1\r", "---\rb: 2"]);
        assert_eq!(cut("---- a\n -----\n"), ["---- a\n -----\n"]);
    }

    #[test]
    fn after_other_line_breaks_a_marker_is_a_word_of_its_own() {
        assert_eq!(cut("a: \"\u{85}---|\"\n"), ["a: \"\u{85}---|\"\n"]);
        assert_eq!(cut("a: \"\r...b\"\n"), ["a: \"\r...b\"\n"]);
        assert_eq!(cut("a: 1\u{85}---\u{2028}b"), ["a: 1\u{85}", "---\u{2028}b"]);
        assert_eq!(cut("a: 1\n...\u{2029}b: 2"), ["a: 1\n", "b: 2"]);
    }

    #[test]
    fn one_broken_document_hides_no_other() {
        let text = Arc::from("a: 1\n---\nb: [\n---\nc: 3\n");
        let read: Vec<_> = parse(&text)
            .into_iter()
            .map(|tree| tree.map(|tree| tree.root().to_json()))
            .collect();
        assert_eq!(read[0], Ok(serde_json::json!({"a": 1})));
        assert!(read[1].is_err());
        assert_eq!(read[2], Ok(serde_json::json!({"c": 3})));
    }
}
