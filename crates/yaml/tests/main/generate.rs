//! Documents made of random trees, written as block, flow and JSON text.

use std::fmt::Write as _;

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

/// A value, and how its parts are to be written.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Scalar(Scalar),
    Sequence(Vec<Node>),
    Mapping(Vec<(Scalar, Node)>),
}

/// A scalar; `style` chooses among the ways in which it may be written.
#[derive(Clone, Debug)]
pub(crate) struct Scalar {
    value: Value,
    style: u8,
}

/// A text, and the scalars in it as they were written, in their order.
#[derive(Default)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) scalars: Vec<String>,
}

/// A mapping or a sequence with what is in it.
pub(crate) fn document() -> impl Strategy<Value = Node> {
    let leaf = scalar().prop_map(Node::Scalar);
    let node = leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Node::Sequence),
            vec((key(), inner), 0..6).prop_map(mapping),
        ]
    });
    prop_oneof![
        vec(node.clone(), 1..6).prop_map(Node::Sequence),
        vec((key(), node), 1..6).prop_map(mapping),
    ]
}

fn mapping(mut entries: Vec<(Scalar, Node)>) -> Node {
    let mut seen = std::collections::HashSet::new();
    entries.retain(|(key, _)| seen.insert(key.text().to_owned()));
    Node::Mapping(entries)
}

fn scalar() -> impl Strategy<Value = Scalar> {
    let value = prop_oneof![
        6 => text().prop_map(Value::from),
        2 => any::<i64>().prop_map(Value::from),
        1 => (-1000i64..1000).prop_map(Value::from),
        1 => any::<f64>().prop_filter("JSON has finite numbers only", |number| number.is_finite()).prop_map(Value::from),
        1 => any::<bool>().prop_map(Value::from),
        1 => Just(Value::Null),
    ];
    (value, any::<u8>()).prop_map(|(value, style)| Scalar { value, style })
}

fn key() -> impl Strategy<Value = Scalar> {
    (text(), any::<u8>()).prop_map(|(text, style)| Scalar {
        value: text.into(),
        style,
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Z][a-zA-Z0-9_./-]{0,12}( [a-z0-9]{1,5}){0,2}",
        1 => Just("yes".to_owned()),
        1 => Just("012".to_owned()),
        2 => "[ -~]{0,20}",
        2 => "[ a-z#:'\"\\\\-]{0,6}(\n[ a-z#:'\"-]{0,8}){1,4}\n{0,2}",
        1 => "[a-zé\u{85}\u{a0}\u{2028}\u{feff}😀\t\r\n\0\u{7f}]{0,8}",
    ]
}

impl Node {
    /// What a reader must make of it.
    pub(crate) fn value(&self) -> Value {
        match self {
            Self::Scalar(scalar) => scalar.value.clone(),
            Self::Sequence(items) => items.iter().map(Self::value).collect(),
            Self::Mapping(entries) => {
                let field = |(key, value): &(Scalar, Self)| (key.text().to_owned(), value.value());
                entries
                    .iter()
                    .map(field)
                    .collect::<serde_json::Map<_, _>>()
                    .into()
            }
        }
    }

    /// By indentation.
    pub(crate) fn block(&self) -> Written {
        let mut out = Written::default();
        out.block(self, 0);
        out
    }

    /// In brackets, over several lines; without the comment, Kubernetes would take it for JSON.
    pub(crate) fn flow(&self) -> Written {
        let mut out = Written::default();
        out.text.push_str("# flow\n");
        out.flow(self);
        out.text.push('\n');
        out
    }

    /// As JSON, with odd white space; a list is no JSON to Kubernetes, which looks for a `{`.
    pub(crate) fn json(&self) -> Option<Written> {
        let mut out = Written::default();
        out.json(self);
        out.text.starts_with('{').then_some(out)
    }
}

impl Scalar {
    fn text(&self) -> &str {
        self.value.as_str().unwrap_or_default()
    }

    /// On one line. `in_flow`: plain text may hold no brackets.
    fn line(&self) -> String {
        let Value::String(text) = &self.value else {
            return self.literal();
        };
        match self.style % 4 {
            0 | 1 if is_plain(text) => text.clone(),
            2 if text.chars().all(is_printable) => format!("'{}'", text.replace('\'', "''")),
            _ => double_quoted(text, self.style),
        }
    }

    fn literal(&self) -> String {
        match &self.value {
            Value::Null if self.style.is_multiple_of(2) => "~".to_owned(),
            Value::Bool(value) if self.style.is_multiple_of(3) => {
                if *value { "yes" } else { "Off" }.to_owned()
            }
            // Shortest digits, since JSON writes floats of Rust without an exponent.
            Value::Number(number) if number.is_f64() => format!("{:e}", number.as_f64().unwrap_or_default()),
            value => value.to_string(),
        }
    }
}

/// Text that every reader takes for a string, in brackets too.
fn is_plain(text: &str) -> bool {
    let words = [
        "y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf",
    ];
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"_./- ".contains(&byte))
        && !text.ends_with(' ')
        && !words.contains(&text.to_ascii_lowercase().as_str())
}

/// Stands for itself in single quotes, on one line.
fn is_printable(character: char) -> bool {
    !character.is_control() && !matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

fn double_quoted(text: &str, style: u8) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            _ if is_printable(character) && style & 16 == 0 => quoted.push(character),
            _ => match u32::from(character) {
                code @ ..=0xff => write!(quoted, "\\x{code:02x}").unwrap(),
                code @ ..=0xffff => write!(quoted, "\\u{code:04X}").unwrap(),
                code => write!(quoted, "\\U{code:08x}").unwrap(),
            },
        }
    }
    quoted + "\""
}

/// The lines of a `|` scalar whose text is in the column `indent`, if it can be one.
fn literal(text: &str, indent: usize) -> Option<String> {
    let is_text = |character: char| character == '\n' || is_printable(character);
    let body = text.trim_end_matches('\n');
    if body.is_empty() || !text.chars().all(is_text) {
        return None;
    }
    let breaks = text.len() - body.len();
    let chomping = ["-", "", "+"][breaks.min(2)];
    let mut block = format!("|2{chomping}");
    for line in body.split('\n') {
        let indent = if line.is_empty() { 0 } else { indent };
        write!(block, "\n{:indent$}{line}", "").unwrap();
    }
    Some(block)
}

impl Written {
    fn scalar(&mut self, written: String) {
        self.text.push_str(&written);
        self.scalars.push(written);
    }

    /// A collection whose entries begin in the column `indent`.
    fn block(&mut self, node: &Node, indent: usize) {
        match node {
            Node::Scalar(scalar) => self.scalar(scalar.line()),
            Node::Sequence(items) => {
                for item in items {
                    write!(self.text, "{:indent$}-", "").unwrap();
                    self.block_value(item, indent, indent + 2, true);
                }
            }
            Node::Mapping(entries) => {
                for (key, value) in entries {
                    write!(self.text, "{:indent$}", "").unwrap();
                    self.scalar(key.line());
                    self.text.push(':');
                    let is_list = matches!(value, Node::Sequence(_));
                    let column = if is_list && key.style & 32 > 0 {
                        indent
                    } else {
                        indent + 2
                    };
                    self.block_value(value, indent, column, false);
                }
            }
        }
    }

    /// What follows a `-` or a `:` of a collection in the column `indent`.
    fn block_value(&mut self, node: &Node, indent: usize, column: usize, compact: bool) {
        match node {
            Node::Scalar(scalar) => {
                self.text.push(' ');
                let block = scalar.value.as_str().and_then(|text| literal(text, indent + 2));
                match block {
                    Some(block) if scalar.style.is_multiple_of(3) => {
                        self.scalar(block);
                        let text = scalar.text();
                        let breaks = text.len() - text.trim_end_matches('\n').len();
                        self.text.push_str(&"\n".repeat(breaks.saturating_sub(1)));
                    }
                    _ => {
                        self.scalar(scalar.line());
                        if scalar.style & 64 > 0 {
                            self.text.push_str(" # a: 'comment");
                        }
                    }
                }
                self.text.push('\n');
            }
            Node::Sequence(items) if items.is_empty() => self.text.push_str(" []\n"),
            Node::Mapping(entries) if entries.is_empty() => self.text.push_str(" { }\n"),
            Node::Sequence(items) if items.len().is_multiple_of(4) => {
                self.text.push(' ');
                self.flow(node);
                self.text.push('\n');
            }
            Node::Sequence(_) | Node::Mapping(_) if compact => {
                // The first entry stands on the line of the dash.
                let start = self.text.len();
                self.block(node, column);
                self.text.replace_range(start..start + column, " ");
            }
            Node::Sequence(_) | Node::Mapping(_) => {
                self.text.push('\n');
                self.block(node, column);
            }
        }
    }

    fn flow(&mut self, node: &Node) {
        match node {
            Node::Scalar(scalar) => self.scalar(scalar.line()),
            Node::Sequence(items) => {
                self.text.push('[');
                for item in items {
                    self.flow(item);
                    self.text.push_str(if items.len() > 3 { ",\n  " } else { ", " });
                }
                self.text.push(']');
            }
            Node::Mapping(entries) => {
                self.text.push('{');
                for (key, value) in entries {
                    self.scalar(key.line());
                    self.text.push_str(": ");
                    self.flow(value);
                    self.text.push_str(", # c\n    ");
                }
                self.text.push('}');
            }
        }
    }

    fn json(&mut self, node: &Node) {
        match node {
            Node::Scalar(scalar) => self.scalar(scalar.value.to_string()),
            Node::Sequence(items) => {
                self.text.push_str("[ ");
                for (number, item) in items.iter().enumerate() {
                    self.text.push_str(if number > 0 { ",\n\t" } else { "" });
                    self.json(item);
                }
                self.text.push(']');
            }
            Node::Mapping(entries) => {
                self.text.push('{');
                for (number, (key, value)) in entries.iter().enumerate() {
                    self.text.push_str(if number > 0 { " , " } else { "\r\n" });
                    self.scalar(Value::from(key.text()).to_string());
                    self.text.push_str(":  ");
                    self.json(value);
                }
                self.text.push('}');
            }
        }
    }
}
