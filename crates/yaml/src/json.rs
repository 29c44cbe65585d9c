//! JSON text, with the place of every value, and the way from and to JSON values.
//!
//! Kubernetes reads a text that begins with `{` as JSON before it tries YAML, and the two differ:
//! escapes, surrogate pairs, tabs, `1.0`. A text that begins with `{` and a quote is meant as JSON,
//! so an error in it is reported as one of JSON.

use std::sync::Arc;

use crate::build::{Builder, DEPTH_LIMIT, Written};
use crate::tree::{Form, Tag};
use crate::{Error, Kind, Scalar, Span, Tree, Value};

/// Whether a document is meant as JSON.
pub(crate) fn is_json(document: &str) -> bool {
    let Some(inner) = document.trim_start().strip_prefix('{') else {
        return false;
    };
    matches!(inner.trim_start().as_bytes().first(), Some(b'"'))
}

/// Cuts a range of JSON values (`kubectl` reads several in a row), from the byte `start` to the end.
pub(crate) fn documents(text: &str, start: usize, spans: &mut Vec<Span>) {
    let bytes = text.as_bytes();
    let (mut depth, mut from, mut at, mut quoted) = (0u32, start, start, false);
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quoted => at += 1,
            b'"' => quoted = !quoted,
            b'{' | b'[' if !quoted => depth += 1,
            b'}' | b']' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 && is_json(&text[at + 1..]) {
                    spans.push(Span::new(from as u32, at as u32 + 1));
                    from = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    spans.push(Span::new(from as u32, bytes.len() as u32));
}

/// Reads the one value that stands in `span` of `text`.
pub(crate) fn read(text: &Arc<str>, span: Span) -> Result<Option<Tree>, Error> {
    let mut reader = Reader {
        text: &text[..span.end as usize],
        bytes: &text.as_bytes()[..span.end as usize],
        at: span.start as usize,
        builder: Builder::new(text.clone(), span.len(), true),
    };
    reader.value(0)?;
    reader.space();
    if reader.at < reader.bytes.len() {
        return Err(reader.error("nothing may follow the value of a JSON document"));
    }
    reader.builder.finish()
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    builder: Builder,
}

impl Reader<'_> {
    fn value(&mut self, depth: usize) -> Result<(), Error> {
        self.space();
        if depth > DEPTH_LIMIT {
            return Err(self.error(&format!("nested deeper than {DEPTH_LIMIT} levels")));
        }
        match self.bytes.get(self.at) {
            Some(b'{') => self.collection(Form::Mapping, b'}', depth),
            Some(b'[') => self.collection(Form::Sequence, b']', depth),
            Some(b'"') => self.string(),
            Some(_) => self.literal(),
            None => Err(self.error("the text ends where a value is expected")),
        }
    }

    fn collection(&mut self, form: Form, close: u8, depth: usize) -> Result<(), Error> {
        let start = self.at as u32;
        self.builder.begin(form, Span::new(start, start + 1))?;
        self.at += 1;
        self.space();
        if self.bytes.get(self.at) == Some(&close) {
            self.at += 1;
            return self.builder.end(self.at as u32);
        }
        loop {
            self.space();
            if form == Form::Mapping {
                if self.bytes.get(self.at) != Some(&b'"') {
                    return Err(self.error("expected a key in double quotes"));
                }
                self.string()?;
                self.space();
                if self.bytes.get(self.at) != Some(&b':') {
                    return Err(self.error("expected `:` after the key"));
                }
                self.at += 1;
            }
            self.value(depth + 1)?;
            self.space();
            match self.bytes.get(self.at) {
                Some(b',') => self.at += 1,
                Some(&byte) if byte == close => {
                    self.at += 1;
                    return self.builder.end(self.at as u32);
                }
                _ => return Err(self.error(&format!("expected `,` or `{}`", close as char))),
            }
        }
    }

    fn string(&mut self) -> Result<(), Error> {
        let start = self.at;
        self.at += 1;
        let mut escaped = false;
        loop {
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    self.at += 2;
                }
                Some(..=0x1f) => {
                    return Err(self.error("a line break or tab must be escaped in a JSON string"));
                }
                Some(_) => self.at += 1,
                None => {
                    self.at = self.at.min(self.bytes.len());
                    return Err(self.error("the text ends inside a string"));
                }
            }
        }
        self.at += 1;
        let span = Span::new(start as u32, self.at as u32);
        let inner = Span::new(span.start + 1, span.end - 1);
        let text = if escaped { self.unescape(inner)? } else { inner };
        let written = Written {
            span,
            text,
            form: Form::Quoted,
            decoded: escaped,
        };
        self.builder.scalar(written, Tag::None)
    }

    /// Keeps the text of a string that has escapes.
    fn unescape(&mut self, inner: Span) -> Result<Span, Error> {
        let end = inner.end as usize;
        let mut text = String::with_capacity(inner.len());
        let mut at = inner.start as usize;
        while at < end {
            let run = memchr::memchr(b'\\', &self.bytes[at..end]).map_or(end, |run| at + run);
            text.push_str(&self.text[at..run]);
            if run == end {
                break;
            }
            let (character, len) = self.escape(run).ok_or_else(|| {
                let message = "this is no escape of JSON: `\\\\` stands for a backslash";
                let after = self.text.ceil_char_boundary(run + 2);
                Error::new(message, Span::new(run as u32, after as u32))
            })?;
            text.push(character);
            at = run + len;
        }
        Ok(self.builder.store(&text))
    }

    /// The character that an escape stands for, and how long the escape is.
    fn escape(&self, at: usize) -> Option<(char, usize)> {
        let character = match self.bytes.get(at + 1)? {
            byte @ (b'"' | b'\\' | b'/') => *byte as char,
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.code(at),
            _ => return None,
        };
        Some((character, 2))
    }

    /// A `\u` escape; half a surrogate pair stands for U+FFFD, as in Go.
    fn code(&self, at: usize) -> Option<(char, usize)> {
        let unit = |at: usize| {
            let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
            let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)
        };
        let first = unit(at)?;
        let mut units = [first, 0];
        let pair = match unit(at + 6) {
            Some(second) => {
                units[1] = second;
                char::decode_utf16(units).next()?.ok()
            }
            None => char::from_u32(u32::from(first)),
        };
        let character = pair.unwrap_or(char::REPLACEMENT_CHARACTER);
        Some((character, if character.len_utf16() == 2 { 12 } else { 6 }))
    }

    fn literal(&mut self) -> Result<(), Error> {
        let start = self.at;
        while self
            .bytes
            .get(self.at)
            .is_some_and(|byte| !b" \t\r\n,:]}[{\"".contains(byte))
        {
            self.at += 1;
        }
        let literal = &self.bytes[start..self.at];
        let span = Span::new(start as u32, self.at as u32);
        let number_fits = || serde_json::from_slice::<f64>(literal).is_ok();
        if matches!(literal, b"true" | b"false" | b"null") || number_fits() {
            let written = Written {
                span,
                text: span,
                form: Form::Plain,
                decoded: false,
            };
            return self.builder.scalar(written, Tag::Json);
        }
        self.at = start;
        Err(self.error("expected a value: JSON has strings in double quotes, numbers, true, false and null"))
    }

    fn space(&mut self) {
        while self
            .bytes
            .get(self.at)
            .is_some_and(|byte| b" \t\r\n".contains(byte))
        {
            self.at += 1;
        }
    }

    fn error(&self, message: &str) -> Error {
        let at = self.at as u32;
        Error::new(message, Span::new(at, at))
    }
}

impl Tree {
    /// A tree without places, for an object that came from the API.
    ///
    /// # Errors
    /// Where the value is nested too deep.
    pub fn from_json(value: &serde_json::Value) -> Result<Self, Error> {
        let mut builder = Builder::new(Arc::from(""), 0, false);
        push(&mut builder, value)?;
        let tree = builder.finish()?;
        tree.ok_or_else(|| Error::new("the value is empty", Span::default()))
    }
}

fn push(builder: &mut Builder, value: &serde_json::Value) -> Result<(), Error> {
    let nowhere = Span::default();
    let scalar = |builder: &mut Builder, text: &str, form, tag| {
        let written = Written {
            span: nowhere,
            text: builder.store(text),
            form,
            decoded: true,
        };
        builder.scalar(written, tag)
    };
    match value {
        serde_json::Value::String(text) => scalar(builder, text, Form::Quoted, Tag::None),
        serde_json::Value::Array(items) => {
            builder.begin(Form::Sequence, nowhere)?;
            items.iter().try_for_each(|item| push(builder, item))?;
            builder.end(0)
        }
        serde_json::Value::Object(fields) => {
            builder.begin(Form::Mapping, nowhere)?;
            for (key, value) in fields {
                scalar(builder, key, Form::Quoted, Tag::None)?;
                push(builder, value)?;
            }
            builder.end(0)
        }
        literal => scalar(builder, &literal.to_string(), Form::Plain, Tag::Json),
    }
}

impl Value<'_> {
    /// The value as JSON, as Kubernetes sees it: merges applied, aliases expanded.
    pub fn to_json(self) -> serde_json::Value {
        match self.kind() {
            Kind::Mapping => self
                .entries()
                .map(|entry| (entry.name().to_owned(), entry.value.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
            Kind::Sequence => self.items().map(Value::to_json).collect(),
            Kind::Scalar => match self.scalar() {
                None | Some(Scalar::Null) => serde_json::Value::Null,
                Some(Scalar::Bool(value)) => value.into(),
                Some(Scalar::Int(value)) => value.into(),
                Some(Scalar::Float(value)) => value.into(),
                Some(Scalar::Str(text)) => text.into(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(text: &str) -> Result<serde_json::Value, Error> {
        let text: Arc<str> = Arc::from(text);
        let tree = crate::parse(&text).remove(0)?;
        Ok(tree.root().to_json())
    }

    #[test]
    fn json_is_read_as_json() {
        let text = "{\"a\":\"\\ud83d\\ude00\\/\",\n\t\"b\": [1, 1.5, true, null, {}], \"c\": 2, \"c\": 3}";
        let expected = serde_json::json!({"a": "😀/", "b": [1, 1.5, true, null, {}], "c": 3});
        assert_eq!(read_one(text), Ok(expected));
    }

    #[test]
    fn an_error_has_its_place() {
        let error = read_one("{\"a\":1,}").unwrap_err();
        assert_eq!(
            (error.message.as_str(), error.span.start),
            ("expected a key in double quotes", 7)
        );
        assert!(read_one("{\"a\": tru}").is_err());
        assert!(read_one("{\"a\": \"").is_err());
        assert!(read_one("{\"a\": 1} x").is_err());
    }

    #[test]
    fn several_values_in_a_row_are_several_documents() {
        let text: Arc<str> = Arc::from("{\"a\": \"}\"}\n{\"b\": 2}\n");
        assert_eq!(crate::parse(&text).len(), 2);
    }

    #[test]
    fn a_tree_made_from_json_has_no_places() {
        let value = serde_json::json!({"a": [1, "x", {"b": null}]});
        let tree = Tree::from_json(&value).unwrap();
        assert_eq!(tree.root().to_json(), value);
        assert_eq!(tree.root().span(), None);
    }
}
