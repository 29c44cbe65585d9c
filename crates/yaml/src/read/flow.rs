//! Mappings and sequences in brackets, where indentation does not count.

use super::Reader;
use super::properties::Properties;
use crate::Error;
use crate::build::Written;
use crate::tree::Form;

impl<'t> Reader<'t> {
    /// `[…]` or `{…}`.
    pub(super) fn flow_collection(&mut self, properties: Properties<'t>) -> Result<(), Error> {
        let open = self.at;
        let (form, close) = match self.current() {
            b'[' => (Form::Sequence, b']'),
            _ => (Form::Mapping, b'}'),
        };
        if self.bytes[open..].starts_with(b"{{") {
            return Err(self.template(open));
        }
        self.begin(form, open, properties)?;
        self.at += 1;
        loop {
            self.flow_space();
            if self.current() == close {
                break;
            }
            if self.is_done() {
                return Err(self.unclosed(open));
            }
            match form {
                Form::Sequence => self.flow_item(open)?,
                _ => self.flow_entry(open)?,
            }
            self.flow_space();
            match self.current() {
                b',' => self.at += 1,
                byte if byte == close => break,
                _ => return Err(self.unexpected_in_flow(open)),
            }
        }
        self.at += 1;
        self.end = self.at;
        self.key_allowed = false;
        self.close()
    }

    /// Goes to the next thing inside brackets, where tabs and line breaks are only space.
    fn flow_space(&mut self) {
        loop {
            match self.current() {
                b' ' | b'\t' => self.at += 1,
                b'#' => self.skip_line(),
                b'\n' | b'\r' | 0xc2 | 0xe2 if self.skip_break() => {}
                _ => return,
            }
        }
    }

    /// An item of a sequence; `key: value` there is a mapping of its own.
    fn flow_item(&mut self, open: usize) -> Result<(), Error> {
        let start = self.at;
        if self.current() == b'?' {
            self.begin(Form::Mapping, start, Properties::default())?;
            self.flow_explicit_entry(open)?;
            return self.close();
        }
        let properties = self.flow_properties()?;
        if matches!(self.current(), b'[' | b'{') {
            self.flow_collection(properties)?;
            self.flow_space();
            return if self.current() == b':' {
                Err(self.complex_key(start))
            } else {
                Ok(())
            };
        }
        let leaf = self.flow_leaf(properties, open)?;
        self.flow_space();
        if !self.is_key(start) {
            return self.push(leaf, properties);
        }
        self.begin(Form::Mapping, start, Properties::default())?;
        self.push(leaf, properties)?;
        self.flow_value(open)?;
        self.close()
    }

    /// A key of a mapping, with its value or without.
    fn flow_entry(&mut self, open: usize) -> Result<(), Error> {
        let start = self.at;
        if self.current() == b'?' {
            return self.flow_explicit_entry(open);
        }
        let properties = self.flow_properties()?;
        if matches!(self.current(), b'[' | b'{') {
            return self.flow_collection(properties);
        }
        let key = self.flow_leaf(properties, open)?;
        self.push(key, properties)?;
        self.flow_space();
        if self.is_key(start) {
            return self.flow_value(open);
        }
        self.push(self.empty(self.end), Properties::default())
    }

    /// `? key : value`, where the key may be long and the `:` on another line.
    fn flow_explicit_entry(&mut self, open: usize) -> Result<(), Error> {
        self.at += 1;
        self.flow_space();
        self.flow_node(open)?;
        self.flow_space();
        if self.current() == b':' {
            return self.flow_value(open);
        }
        self.push(self.empty(self.end), Properties::default())
    }

    /// The value after a `:`.
    fn flow_value(&mut self, open: usize) -> Result<(), Error> {
        let after = self.at + 1;
        self.at = after;
        self.flow_space();
        match (self.bytes[open], self.current()) {
            (_, b',') | (b'[', b']') | (b'{', b'}') => self.push(self.empty(after), Properties::default()),
            _ => self.flow_node(open),
        }
    }

    /// A node that is no key.
    fn flow_node(&mut self, open: usize) -> Result<(), Error> {
        let properties = self.flow_properties()?;
        if matches!(self.current(), b'[' | b'{') {
            return self.flow_collection(properties);
        }
        let leaf = self.flow_leaf(properties, open)?;
        self.push(leaf, properties)
    }

    /// The properties of a node, which may stand on lines before it.
    fn flow_properties(&mut self) -> Result<Properties<'t>, Error> {
        let mut properties = self.properties()?;
        while !properties.is_empty() && self.is_line_over() && !self.is_done() {
            self.flow_space();
            properties = properties.and(self.properties()?)?;
        }
        Ok(properties)
    }

    /// A scalar or an alias in brackets, after its properties.
    fn flow_leaf(&mut self, properties: Properties<'t>, open: usize) -> Result<Written, Error> {
        match self.current() {
            b'"' | b'\'' => self.quoted(),
            b'*' if properties.is_empty() => self.alias(),
            b',' | b':' | b']' | b'}' if !properties.is_empty() => Ok(self.empty(properties.end)),
            _ if self.starts_plain(true) => self.plain(true),
            _ if self.is_done() => Err(self.unclosed(open)),
            _ => Err(self.cannot_start_in_flow(open)),
        }
    }
}
