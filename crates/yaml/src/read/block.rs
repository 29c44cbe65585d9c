//! Mappings and sequences by indentation.

use super::Reader;
use super::properties::Properties;
use crate::Error;
use crate::build::Written;
use crate::tree::Form;

/// Where a node stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Parent {
    /// In a mapping, where a list may begin in the column of its key.
    Mapping,
    /// In a sequence, or alone.
    Other,
}

impl<'t> Reader<'t> {
    /// A node that begins here. `outer` are properties that stand alone on a line before it.
    pub(super) fn block_node(&mut self, outer: Properties<'t>, parent: Parent) -> Result<(), Error> {
        let start = self.at;
        let may_be_key = self.key_allowed;
        if self.is_indicator(b'-') || self.is_indicator(b'?') {
            if !may_be_key {
                return Err(self.not_on_this_line());
            }
            return match self.current() {
                b'-' => self.sequence(outer),
                _ => self.mapping(start, outer, None),
            };
        }
        let inner = self.properties()?;
        if !inner.is_empty() && self.is_line_over() {
            let properties = outer.and(inner)?;
            return self.node_or_nothing(properties.end, properties, parent);
        }
        match self.current() {
            b'|' | b'>' => {
                let scalar = self.block_scalar()?;
                return self.push(scalar, outer.and(inner)?);
            }
            b'[' | b'{' => {
                self.flow_collection(outer.and(inner)?)?;
                self.skip_blanks();
                return if self.is_indicator(b':') {
                    Err(self.complex_key(start))
                } else {
                    Ok(())
                };
            }
            _ => {}
        }
        let leaf = self.leaf(inner)?;
        self.skip_blanks_on_line(start);
        if self.is_indicator(b':') {
            if may_be_key && self.is_key(start) {
                return self.mapping(start, outer, Some((leaf, inner)));
            }
            // On a line of its own, in the column of a `?`, it belongs to that.
            if !self.key_allowed || self.column() > self.indent {
                return Err(self.misplaced_colon(start, may_be_key));
            }
        }
        self.push(leaf, outer.and(inner)?)
    }

    /// The node of an indicator, or of properties on lines before it, which end at `after`; nothing
    /// is written where the next line is out of their collection.
    fn node_or_nothing(
        &mut self,
        after: usize,
        properties: Properties<'t>,
        parent: Parent,
    ) -> Result<(), Error> {
        self.next_token();
        if self.is_done() || self.column() < self.indent {
            return self.push(self.empty(after), properties);
        }
        if self.column() > self.indent {
            return self.block_node(properties, parent);
        }
        match self.current() {
            // A list may begin in the column of the mapping that it is a value of.
            b'-' if parent == Parent::Mapping && self.is_blank(self.at + 1) => self.sequence(properties),
            b'|' | b'>' => {
                let scalar = self.block_scalar()?;
                self.push(scalar, properties)
            }
            _ => self.push(self.empty(after), properties),
        }
    }

    /// A mapping that begins at `start`, with its first key if that is read already.
    fn mapping(
        &mut self,
        start: usize,
        properties: Properties<'t>,
        first: Option<(Written, Properties<'t>)>,
    ) -> Result<(), Error> {
        let outer = std::mem::replace(&mut self.indent, (start - self.line) as isize);
        self.begin(Form::Mapping, start, properties)?;
        match first {
            Some((key, properties)) => {
                self.push(key, properties)?;
                self.value(false)?;
            }
            None => self.explicit_entry()?,
        }
        loop {
            self.next_token();
            if self.is_done() || self.column() < self.indent {
                break;
            }
            if self.column() > self.indent || !self.key_allowed {
                return Err(self.misplaced());
            }
            self.entry()?;
        }
        self.indent = outer;
        self.close()
    }

    /// A key in the column of its mapping, and its value.
    fn entry(&mut self) -> Result<(), Error> {
        if self.is_indicator(b'?') {
            return self.explicit_entry();
        }
        let start = self.at;
        let properties = self.properties()?;
        let key = self.leaf(properties)?;
        self.skip_blanks_on_line(start);
        if !self.is_indicator(b':') || !self.is_key(start) {
            return Err(self.missing_colon(start));
        }
        self.push(key, properties)?;
        self.value(false)
    }

    /// `? key`, and on a line of its own `: value`.
    fn explicit_entry(&mut self) -> Result<(), Error> {
        let after = self.at + 1;
        self.at = after;
        self.key_allowed = true;
        self.node_or_nothing(after, Properties::default(), Parent::Mapping)?;
        self.next_token();
        if !self.is_done() && self.column() == self.indent && self.key_allowed && self.is_indicator(b':') {
            return self.value(true);
        }
        self.push(self.empty(self.end), Properties::default())
    }

    /// The value after a `:`; on its line, a mapping may begin after an explicit key only.
    fn value(&mut self, key_allowed: bool) -> Result<(), Error> {
        let after = self.at + 1;
        self.at = after;
        self.key_allowed = key_allowed;
        self.node_or_nothing(after, Properties::default(), Parent::Mapping)
    }

    /// A sequence that begins here.
    fn sequence(&mut self, properties: Properties<'t>) -> Result<(), Error> {
        let outer = self.indent;
        self.indent = self.column();
        let in_column_of_key = self.indent == outer;
        self.begin(Form::Sequence, self.at, properties)?;
        loop {
            let after = self.at + 1;
            self.at = after;
            self.key_allowed = true;
            self.node_or_nothing(after, Properties::default(), Parent::Other)?;
            self.next_token();
            if self.is_done() || self.column() < self.indent {
                break;
            }
            if self.column() == self.indent && self.key_allowed {
                if self.is_indicator(b'-') {
                    continue;
                }
                if in_column_of_key {
                    break;
                }
            }
            return Err(self.misplaced());
        }
        self.indent = outer;
        self.close()
    }

    /// A scalar or an alias in block style, after its properties.
    fn leaf(&mut self, properties: Properties<'t>) -> Result<Written, Error> {
        self.key_allowed = false;
        match self.current() {
            b'"' | b'\'' => self.quoted(),
            b'*' if properties.is_empty() => self.alias(),
            b':' if !properties.is_empty() && self.is_blank(self.at + 1) => Ok(self.empty(properties.end)),
            _ if self.starts_plain(false) => self.plain(false),
            _ => Err(self.cannot_start()),
        }
    }

    /// Skips blanks after a scalar from `start`, unless it has gone on to another line.
    fn skip_blanks_on_line(&mut self, start: usize) {
        if self.line <= start {
            self.skip_blanks();
        }
    }
}
