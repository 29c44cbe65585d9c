//! JSON with one line for each item of the long lists: it is compact, and yet it can be compared line
//! by line and searched with the tools for lines.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

use crate::{Out, clean};

/// Writes a value on the current line.
pub(crate) fn value(out: &mut Out<'_>, value: &impl Serialize) -> io::Result<()> {
    escaped(out, value, Escapes { html: false })
}

/// Writes a value on the current line, with `escapes`.
pub(crate) fn escaped(out: &mut Out<'_>, value: &impl Serialize, escapes: Escapes) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(out, escapes);
    value.serialize(&mut serializer).map_err(io::Error::from)
}

/// Escapes what must not reach a terminal, where JSON is read too: to programs it is the same text.
#[derive(Clone, Copy)]
pub(crate) struct Escapes {
    /// Also what would end the script of a web page that the JSON is in.
    pub(crate) html: bool,
}

impl Formatter for Escapes {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let is_harmless =
            |byte| clean::is_harmless(byte) && !(self.html && matches!(byte, b'<' | b'>' | b'&'));
        if fragment.bytes().all(is_harmless) {
            return writer.write_all(fragment.as_bytes());
        }
        let is_odd =
            |char| clean::substitute(char).is_some() || (self.html && matches!(char, '<' | '>' | '&'));
        let mut rest = fragment;
        while let Some(at) = rest.find(is_odd) {
            let (before, found) = rest.split_at(at);
            CompactFormatter.write_string_fragment(writer, before)?;
            let char = found.chars().next().unwrap_or_default();
            for unit in char.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &found[char.len_utf8()..];
        }
        CompactFormatter.write_string_fragment(writer, rest)
    }
}

/// Writes a list, one item a line.
pub(crate) fn list<T: Serialize>(out: &mut Out<'_>, items: impl IntoIterator<Item = T>) -> io::Result<()> {
    let mut is_empty = true;
    out.write_all(b"[")?;
    for item in items {
        out.write_all(if is_empty { b"\n" } else { b",\n" })?;
        value(out, &item)?;
        is_empty = false;
    }
    out.write_all(if is_empty { b"]" } else { b"\n]" })
}

#[test]
fn what_a_terminal_would_obey_is_escaped() {
    let text = "a\u{9b}31m\u{7f}\u{202e}<é>\u{e0041}\u{1b}";
    for (html, shown) in [
        (false, r#""a\u009b31m\u007f\u202e<é>\udb40\udc41\u001b""#),
        (true, r#""a\u009b31m\u007f\u202e\u003cé\u003e\udb40\udc41\u001b""#),
    ] {
        let mut bytes = Vec::new();
        let mut out = Out::new(&mut bytes);
        escaped(&mut out, &text, Escapes { html }).unwrap();
        drop(out);
        assert_eq!(String::from_utf8_lossy(&bytes), shown);
        assert_eq!(serde_json::from_slice::<String>(&bytes).unwrap(), text);
    }
}
