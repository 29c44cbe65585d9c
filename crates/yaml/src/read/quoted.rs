//! Scalars in single or double quotes.

use super::Reader;
use super::plain::push_break;
use crate::build::Written;
use crate::tree::Form;
use crate::{Error, Span};

impl Reader<'_> {
    /// A quoted scalar; it may go on over lines however they are indented.
    pub(super) fn quoted(&mut self) -> Result<Written, Error> {
        let start = self.at;
        let quote = self.current();
        if let Some(end) = self.verbatim_end(quote) {
            self.at = end + 1;
            return Ok(Written {
                span: self.span(start, end + 1),
                text: Span::new(start as u32 + 1, end as u32),
                form: Form::Quoted,
                decoded: false,
            });
        }
        self.at += 1;
        self.folded.clear();
        loop {
            let joins_next_line = self.quoted_words(start, quote)?;
            if self.current() == quote {
                break;
            }
            self.quoted_space(joins_next_line);
        }
        self.at += 1;
        Ok(self.written_folded(start, self.at, Form::Quoted))
    }

    /// The closing quote, where all before it is text as it stands.
    fn verbatim_end(&self, quote: u8) -> Option<usize> {
        if self.odd_breaks {
            return None;
        }
        let start = self.at + 1;
        let rest = &self.bytes[start..];
        if quote == b'\'' {
            let end = start + memchr::memchr2(b'\'', b'\n', rest)?;
            return (self.byte(end) == b'\'' && self.byte(end + 1) != b'\'').then_some(end);
        }
        let end = start + memchr::memchr3(b'"', b'\\', b'\n', rest)?;
        (self.byte(end) == b'"').then_some(end)
    }

    /// Adds text up to the next blank or the closing quote. The answer is whether it ended with an
    /// escaped line break, which joins the lines without a space.
    fn quoted_words(&mut self, start: usize, quote: u8) -> Result<bool, Error> {
        loop {
            let from = self.at;
            while !self.is_blank(self.at)
                && self.current() != quote
                && (quote == b'\'' || self.current() != b'\\')
            {
                self.at += 1;
            }
            self.folded
                .push_str(self.text.get(from..self.at).unwrap_or_default());
            if self.is_done() {
                return Err(self.unclosed_quote(start));
            }
            if quote == b'\'' && self.current() == b'\'' && self.byte(self.at + 1) == b'\'' {
                self.folded.push('\'');
                self.at += 2;
            } else if quote == b'"' && self.current() == b'\\' {
                self.at += 1;
                if self.skip_break() {
                    return Ok(true);
                }
                self.escape()?;
            } else {
                return Ok(false);
            }
        }
    }

    /// Blanks and line breaks between words.
    fn quoted_space(&mut self, joined: bool) {
        let start = self.at;
        self.breaks.clear();
        let mut break_at = None;
        loop {
            self.skip_blanks();
            let at = self.at;
            if !self.skip_break() {
                break;
            }
            if joined || break_at.is_some() {
                push_break(&mut self.breaks, self.text, at, self.at);
            } else {
                break_at = Some(at);
            }
        }
        match break_at {
            Some(at) => self.fold_break(at),
            None if joined => self.folded.push_str(&self.breaks),
            None => self.folded.push_str(&self.text[start..self.at]),
        }
    }

    /// What follows a `\` in double quotes.
    fn escape(&mut self) -> Result<(), Error> {
        let start = self.at - 1;
        let byte = self.current();
        let plain = match byte {
            b'0' => '\0',
            b'a' => '\x07',
            b'b' => '\x08',
            b't' | b'\t' => '\t',
            b'n' => '\n',
            b'v' => '\x0b',
            b'f' => '\x0c',
            b'r' => '\r',
            b'e' => '\x1b',
            b' ' | b'"' | b'\'' | b'\\' => byte as char,
            b'N' => '\u{85}',
            b'_' => '\u{a0}',
            b'L' => '\u{2028}',
            b'P' => '\u{2029}',
            b'x' => return self.code(start, 2),
            b'u' => return self.code(start, 4),
            b'U' => return self.code(start, 8),
            _ => return Err(self.unknown_escape(start)),
        };
        self.at += 1;
        self.folded.push(plain);
        Ok(())
    }

    /// A character by its number in hexadecimal.
    fn code(&mut self, start: usize, digits: usize) -> Result<(), Error> {
        let end = self.at + 1 + digits;
        let hex = self.text.get(self.at + 1..end).unwrap_or_default();
        let is_hex = hex.len() == digits && hex.bytes().all(|digit| digit.is_ascii_hexdigit());
        let number = u32::from_str_radix(hex, 16).ok().filter(|_| is_hex);
        let Some(character) = number.and_then(char::from_u32) else {
            return Err(self.bad_code(start, digits));
        };
        self.folded.push(character);
        self.at = end;
        Ok(())
    }
}
