//! Plain scalars: text without quotes.

use super::Reader;
use crate::build::Written;
use crate::tree::Form;
use crate::{Error, Span};

/// Bytes at which a plain scalar may end, in block style and in brackets.
static STOPS: [[bool; 256]; 2] = [stops(b"\0\t\n\r :\xc2\xe2"), stops(b"\0\t\n\r :\xc2\xe2,?[]{}")];

const fn stops(bytes: &[u8]) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
}

impl Reader<'_> {
    /// Whether a plain scalar can begin here.
    pub(super) fn starts_plain(&self, in_flow: bool) -> bool {
        match self.current() {
            b'-' => !self.is_blank(self.at + 1),
            b'?' | b':' => !in_flow && !self.is_blank(self.at + 1),
            b',' | b'[' | b']' | b'{' | b'}' | b'#' | b'&' | b'*' | b'!' | b'|' | b'>' | b'\'' | b'"'
            | b'%' | b'@' | b'`' => false,
            _ => !self.is_blank(self.at),
        }
    }

    /// A plain scalar, which may go on over lines that are indented deeper than what it belongs to.
    pub(super) fn plain(&mut self, in_flow: bool) -> Result<Written, Error> {
        let start = self.at;
        let mut end = self.plain_line(in_flow);
        let mut is_folded = false;
        while self.break_len(self.at) > 0 {
            let break_at = self.at;
            self.plain_breaks()?;
            self.key_allowed = true;
            if !self.plain_goes_on(in_flow) {
                break;
            }
            if !is_folded {
                is_folded = true;
                self.folded.clear();
                self.folded.push_str(&self.text[start..end]);
            }
            self.fold_break(break_at);
            let line = self.at;
            end = self.plain_line(in_flow);
            self.folded.push_str(&self.text[line..end]);
        }
        if is_folded {
            return Ok(self.written_folded(start, end, Form::Plain));
        }
        let span = Span::new(start as u32, end as u32);
        Ok(Written {
            span,
            text: span,
            form: Form::Plain,
            decoded: false,
        })
    }

    /// The end of a plain scalar's text on this line; leaves the place at what ends it.
    fn plain_line(&mut self, in_flow: bool) -> usize {
        let stops = &STOPS[usize::from(in_flow)];
        loop {
            let rest = &self.bytes[self.at..];
            let run = rest.iter().position(|&byte| stops[byte as usize]);
            self.at += run.unwrap_or(rest.len());
            let end = self.at;
            match self.current() {
                b' ' | b'\t' => {
                    self.skip_blanks();
                    let is_over = match self.current() {
                        b'#' | b'\n' | b'\r' | 0 => true,
                        b':' => self.is_blank(self.at + 1),
                        byte if in_flow && byte != b' ' => stops[byte as usize] && byte < 0x80,
                        _ => false,
                    };
                    if is_over || self.break_len(self.at) > 0 {
                        return end;
                    }
                }
                b':' if !self.is_blank(self.at + 1) => self.at += 1,
                0xc2 | 0xe2 if self.break_len(self.at) == 0 => self.at += 1,
                _ => return end,
            }
        }
    }

    /// Whether the text goes on after a line break.
    fn plain_goes_on(&self, in_flow: bool) -> bool {
        match self.current() {
            0 | b'#' => false,
            _ if !in_flow && self.column() <= self.indent => false,
            b':' => !self.is_blank(self.at + 1),
            b',' | b'?' | b'[' | b']' | b'{' | b'}' => !in_flow,
            _ => true,
        }
    }

    /// Steps over line breaks and what indents the next line with text; the breaks after the first
    /// are kept in `breaks`.
    fn plain_breaks(&mut self) -> Result<(), Error> {
        self.breaks.clear();
        self.skip_break();
        loop {
            match self.current() {
                b' ' => self.at += 1,
                b'\t' if self.column() <= self.indent => return Err(self.tab_in_indentation()),
                b'\t' => self.at += 1,
                _ => {
                    let at = self.at;
                    if !self.skip_break() {
                        return Ok(());
                    }
                    push_break(&mut self.breaks, self.text, at, self.at);
                }
            }
        }
    }

    /// Adds what the line break at a place, and those in `breaks`, are in the text of a scalar: one
    /// break is a space, more are one less; U+2028 and U+2029 stay.
    pub(super) fn fold_break(&mut self, break_at: usize) {
        let len = self.break_len(break_at);
        if len == 3 {
            self.folded.push_str(&self.text[break_at..break_at + len]);
        } else if self.breaks.is_empty() {
            self.folded.push(' ');
        }
        self.folded.push_str(&self.breaks);
    }
}

/// Adds a line break as go-yaml normalizes it: all are `\n`, but U+2028 and U+2029 stay.
pub(super) fn push_break(breaks: &mut String, text: &str, at: usize, end: usize) {
    breaks.push_str(if end - at == 3 { &text[at..end] } else { "\n" });
}
