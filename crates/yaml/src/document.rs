//! Cuts a file into documents, and reads each with the reader that fits it.

use std::sync::Arc;

use crate::{Error, Span, Tree, json, read};

/// Files over this size are refused: offsets are 32 bits wide.
const SIZE_LIMIT: usize = u32::MAX as usize / 2;

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
        return Err(Error::new("the file is larger than 2 GiB", Span::default()));
    }
    let document = &text[span.start as usize..span.end as usize];
    if let Some(at) = document.bytes().position(is_forbidden) {
        let at = span.start + at as u32;
        return Err(Error::new(
            "control characters are not allowed",
            Span::new(at, at + 1),
        ));
    }
    if json::is_json(document) {
        json::read(text, span)
    } else {
        read::read(text, span)
    }
}

fn is_forbidden(byte: u8) -> bool {
    (byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r')) || byte == 0x7f
}

/// The ranges of a file that hold one document each, with the `---` line that begins it.
///
/// A line that begins with `---` or `...` followed by white space ends a document wherever it
/// stands: YAML forbids such a line inside any scalar. A byte-order mark is left out.
pub fn documents(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut spans = Vec::new();
    let mut start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let mut line = start;
    if json::is_json(&text[start..]) {
        return json::documents(text, start);
    }
    while line < bytes.len() {
        let after = line_end(bytes, line);
        match marker(&bytes[line..]) {
            Some(b'-') if line > start => {
                spans.push(Span::new(start as u32, line as u32));
                start = line;
            }
            Some(b'.') => {
                spans.push(Span::new(start as u32, line as u32));
                start = after;
            }
            _ => {}
        }
        line = after;
    }
    if start < bytes.len() {
        spans.push(Span::new(start as u32, bytes.len() as u32));
    }
    spans
}

/// The first byte of a document marker at the start of a line.
fn marker(line: &[u8]) -> Option<u8> {
    let [first @ (b'-' | b'.'), second, third, rest @ ..] = line else {
        return None;
    };
    let ends = matches!(rest.first(), None | Some(b' ' | b'\t' | b'\n' | b'\r'));
    (first == second && first == third && ends).then_some(*first)
}

fn line_end(bytes: &[u8], from: usize) -> usize {
    match memchr::memchr2(b'\n', b'\r', &bytes[from..]) {
        None => bytes.len(),
        Some(at) if bytes[from + at] == b'\r' && bytes.get(from + at + 1) == Some(&b'\n') => from + at + 2,
        Some(at) => from + at + 1,
    }
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
