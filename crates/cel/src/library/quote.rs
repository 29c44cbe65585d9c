//! Text in quotes, as Go's `strconv.Quote` and `%q` write it: messages hold it.

use std::fmt::Write;

/// Text in double quotes.
pub(super) fn quote(text: &str) -> String {
    quote_bytes(text.as_bytes())
}

/// Bytes in double quotes: what is no UTF-8 is written in hexadecimal.
pub(super) fn quote_bytes(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + 2);
    out.push('"');
    for chunk in bytes.utf8_chunks() {
        chunk
            .valid()
            .chars()
            .for_each(|character| push(&mut out, character));
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02x}");
        }
    }
    out.push('"');
    out
}

fn push(out: &mut String, character: char) {
    match character {
        '"' => out.push_str("\\\""),
        '\\' => out.push_str("\\\\"),
        '\u{7}' => out.push_str("\\a"),
        '\u{8}' => out.push_str("\\b"),
        '\u{c}' => out.push_str("\\f"),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        '\t' => out.push_str("\\t"),
        '\u{b}' => out.push_str("\\v"),
        _ if is_printable(character) => out.push(character),
        '\0'..='\u{1f}' | '\u{7f}' => {
            let _ = write!(out, "\\x{:02x}", u32::from(character));
        }
        '\u{80}'..='\u{ffff}' => {
            let _ = write!(out, "\\u{:04x}", u32::from(character));
        }
        _ => {
            let _ = write!(out, "\\U{:08x}", u32::from(character));
        }
    }
}

/// Whether a character is a letter, mark, number, punctuation, symbol, or the ASCII space. The standard library knows,
/// but only tells when it escapes text; behind another character it leaves marks as they are.
fn is_printable(character: char) -> bool {
    if character.is_ascii() {
        return !character.is_ascii_control();
    }
    let mut text = String::from("a");
    text.push(character);
    text.escape_debug().nth(1) != Some('\\')
}

#[test]
fn text_is_quoted_as_go_does() {
    assert_eq!(
        quote("a\"b\\c\n\u{1}é\u{301}\u{a0}\u{200b}😀"),
        r#""a\"b\\c\n\x01é́\u00a0\u200b😀""#
    );
    assert_eq!(quote_bytes(b"a\xffb"), r#""a\xffb""#);
}
