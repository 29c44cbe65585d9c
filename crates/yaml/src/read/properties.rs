//! Anchors, tags and aliases.

use super::Reader;
use crate::build::Written;
use crate::tree::{Form, Tag};
use crate::{Error, Span};

const YAML_TAGS: &str = "tag:yaml.org,2002:";

/// What stands before a node: `&anchor` and `!tag`.
#[derive(Clone, Copy)]
pub(super) struct Properties<'t> {
    pub(super) anchor: Option<&'t str>,
    /// What the tag makes of a scalar; collections take no notice.
    pub(super) tag: Tag,
    /// `! <<` and `!!merge <<` are merge keys to go-yaml.
    pub(super) may_merge: bool,
    has_tag: bool,
    pub(super) end: usize,
}

impl Default for Properties<'_> {
    fn default() -> Self {
        Self {
            anchor: None,
            tag: Tag::None,
            may_merge: false,
            has_tag: false,
            end: 0,
        }
    }
}

impl<'t> Properties<'t> {
    pub(super) fn is_empty(&self) -> bool {
        self.anchor.is_none() && !self.has_tag
    }

    /// These and those that follow on a later line, for the same node.
    pub(super) fn and(self, later: Self) -> Result<Self, Error> {
        if later.is_empty() {
            return Ok(self);
        }
        if self.anchor.is_some() && later.anchor.is_some() || self.has_tag && later.has_tag {
            let at = later.end as u32;
            let message = "a value takes one anchor and one tag at most";
            return Err(Error::new(message, Span::new(at, at)));
        }
        let tagged = if later.has_tag { later } else { self };
        Ok(Self {
            anchor: later.anchor.or(self.anchor),
            end: later.end,
            ..tagged
        })
    }
}

impl<'t> Reader<'t> {
    /// The properties that stand here, up to the next thing on the line.
    #[inline]
    pub(super) fn properties(&mut self) -> Result<Properties<'t>, Error> {
        match self.current() {
            b'&' | b'!' => self.some_properties(),
            _ => Ok(Properties::default()),
        }
    }

    fn some_properties(&mut self) -> Result<Properties<'t>, Error> {
        let mut all = Properties::default();
        while matches!(self.current(), b'&' | b'!') {
            let one = if self.current() == b'&' {
                self.anchor()?
            } else {
                self.tag()?
            };
            all = all.and(one)?;
            self.key_allowed = false;
            self.skip_blanks();
        }
        Ok(all)
    }

    /// `*anchor`.
    pub(super) fn alias(&mut self) -> Result<Written, Error> {
        let start = self.at;
        let name = self.anchor_name()?;
        let span = self.span(start, self.at);
        match self.anchors.get(name) {
            Some(&target) => Ok(Written {
                span,
                text: Span::new(target.0, target.0),
                form: Form::Alias,
                decoded: false,
            }),
            // Its name may be a password that begins with `*`.
            None => Err(Error::new(
                "no anchor of this name stands before the alias: define it, or quote the text",
                span,
            )),
        }
    }

    fn anchor(&mut self) -> Result<Properties<'t>, Error> {
        let name = self.anchor_name()?;
        Ok(Properties {
            anchor: Some(name),
            end: self.at,
            ..Properties::default()
        })
    }

    /// The name behind `&` or `*`.
    fn anchor_name(&mut self) -> Result<&'t str, Error> {
        let start = self.at;
        self.at += 1;
        while is_word(self.current()) {
            self.at += 1;
        }
        let ends = self.is_blank(self.at) || b"?:,]}%@`".contains(&self.current());
        if self.at == start + 1 || !ends {
            let sign = self.byte(start) as char;
            let message = format!(
                "`{sign}` must be followed by a name of letters and digits: quote the text if it is meant as such"
            );
            return Err(Error::new(message, self.span(start, self.at)));
        }
        let text: &'t str = self.text;
        Ok(&text[start + 1..self.at])
    }

    /// `!`, `!local`, `!!core` or `!<uri>`.
    fn tag(&mut self) -> Result<Properties<'t>, Error> {
        let start = self.at;
        let uri = self.tag_uri()?;
        if !self.is_blank(self.at) {
            return Err(self.bad_tag(start));
        }
        let tag = match uri.strip_prefix(YAML_TAGS) {
            Some("int") => Tag::Int,
            Some("float") => Tag::Float,
            Some("bool") => Tag::Bool,
            Some("null") => Tag::Null,
            Some("binary") => Tag::Binary,
            Some("timestamp") => Tag::Timestamp,
            _ => Tag::Str,
        };
        Ok(Properties {
            anchor: None,
            tag,
            may_merge: uri == "!" || uri.strip_prefix(YAML_TAGS) == Some("merge"),
            has_tag: true,
            end: self.at,
        })
    }

    fn tag_uri(&mut self) -> Result<String, Error> {
        let start = self.at;
        self.at += 1;
        if self.current() == b'<' {
            self.at += 1;
            let uri = self.uri_characters(start)?;
            if uri.is_empty() || self.current() != b'>' {
                return Err(self.bad_tag(start));
            }
            self.at += 1;
            return Ok(uri);
        }
        let name = self.at;
        while is_word(self.current()) {
            self.at += 1;
        }
        if self.current() != b'!' {
            self.at = name;
            return Ok(format!("!{}", self.uri_characters(start)?));
        }
        // A `%TAG` directive could name other handles, but Kubernetes refuses directives.
        let is_core = self.at == name;
        self.at += 1;
        let suffix = self.uri_characters(start)?;
        if !is_core || suffix.is_empty() {
            return Err(self.bad_tag(start));
        }
        Ok(format!("{YAML_TAGS}{suffix}"))
    }

    fn uri_characters(&mut self, start: usize) -> Result<String, Error> {
        let mut uri = Vec::new();
        loop {
            let byte = self.current();
            if byte == b'%' {
                let hex = self.text.get(self.at + 1..self.at + 3);
                let hex = hex.filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
                let octet = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
                uri.push(octet.ok_or_else(|| self.bad_tag(start))?);
                self.at += 3;
            } else if is_word(byte) || b";/?:@&=+$,.!~*'()[]".contains(&byte) {
                uri.push(byte);
                self.at += 1;
            } else {
                return String::from_utf8(uri).map_err(|_| self.bad_tag(start));
            }
        }
    }

    fn bad_tag(&self, start: usize) -> Error {
        let message = "this is no tag that Kubernetes knows: quote the text if it is meant as such";
        Error::new(message, self.span(start, self.at.max(start + 1)))
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-')
}
