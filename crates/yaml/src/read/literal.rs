//! Block scalars: `|` keeps line breaks, `>` folds them.

use super::Reader;
use super::plain::push_break;
use crate::Error;
use crate::build::Written;
use crate::tree::Form;

/// What becomes of the line breaks at the end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chomping {
    Strip,
    Clip,
    Keep,
}

impl Reader<'_> {
    /// A block scalar. Its span ends with the text of its last line.
    pub(super) fn block_scalar(&mut self) -> Result<Written, Error> {
        let start = self.at;
        let is_literal = self.current() == b'|';
        self.at += 1;
        let (chomping, increment) = self.header(start)?;
        let mut end = self.at;
        self.skip_blanks();
        if !self.is_line_over() {
            return Err(self.bad_header(start));
        }
        self.skip_line();
        self.skip_break();
        let outer = self.indent.max(0);
        let mut indent = increment.map(|increment| outer + increment);
        self.folded.clear();
        self.breaks.clear();
        self.block_breaks(&mut indent)?;
        let indent = indent.unwrap_or(1);

        let mut last_break: Option<&str> = None;
        let mut last_is_blank = false;
        while self.column() == indent && !self.is_done() {
            let is_blank = matches!(self.current(), b' ' | b'\t');
            let folds = !is_literal && !last_is_blank && !is_blank && last_break == Some("\n");
            if !folds {
                self.folded.push_str(last_break.unwrap_or_default());
            } else if self.breaks.is_empty() {
                self.folded.push(' ');
            }
            self.folded.push_str(&self.breaks);
            self.breaks.clear();
            last_is_blank = is_blank;

            end = self.line_end(self.at);
            self.folded.push_str(&self.text[self.at..end]);
            self.at = end;
            self.skip_break();
            // Kubernetes cuts a file into lines first, so that the last one never lacks its break.
            last_break = Some(if self.at - end == 3 {
                &self.text[end..self.at]
            } else {
                "\n"
            });
            self.block_breaks(&mut Some(indent))?;
        }
        if chomping != Chomping::Strip {
            self.folded.push_str(last_break.unwrap_or_default());
        }
        if chomping == Chomping::Keep {
            self.folded.push_str(&self.breaks);
        }
        self.key_allowed = true;
        Ok(self.written_folded(start, end, Form::Block))
    }

    /// The indicators after `|` or `>`, in either order: `-` or `+`, and a digit.
    fn header(&mut self, start: usize) -> Result<(Chomping, Option<isize>), Error> {
        let mut chomping = None;
        let mut increment = None;
        loop {
            match self.current() {
                b'-' if chomping.is_none() => chomping = Some(Chomping::Strip),
                b'+' if chomping.is_none() => chomping = Some(Chomping::Keep),
                digit @ b'1'..=b'9' if increment.is_none() => increment = Some(isize::from(digit - b'0')),
                b'0'..=b'9' | b'-' | b'+' => return Err(self.bad_header(start)),
                _ => return Ok((chomping.unwrap_or(Chomping::Clip), increment)),
            }
            self.at += 1;
        }
    }

    /// Steps over empty lines, which are kept in `breaks`, and over the indentation of the line that
    /// follows. The first time, where the header does not say it, the indentation is found here.
    fn block_breaks(&mut self, indent: &mut Option<isize>) -> Result<(), Error> {
        let mut deepest = 0;
        loop {
            while self.current() == b' ' && indent.is_none_or(|indent| self.column() < indent) {
                self.at += 1;
            }
            deepest = deepest.max(self.column());
            if self.current() == b'\t' && indent.is_none_or(|indent| self.column() < indent) {
                return Err(self.tab_in_indentation());
            }
            let at = self.at;
            if !self.skip_break() {
                break;
            }
            push_break(&mut self.breaks, self.text, at, self.at);
        }
        if indent.is_none() {
            *indent = Some(deepest.max(self.indent + 1).max(1));
        }
        Ok(())
    }
}
