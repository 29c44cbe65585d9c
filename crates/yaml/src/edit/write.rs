//! Values as text: by indentation, in brackets, as JSON.

use std::fmt::Write as _;

use serde_json::Value as Json;

use crate::scalar::{self, GoScalar};

/// How a scalar is quoted where it need not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Quote {
    #[default]
    Plain,
    Single,
    Double,
}

/// How values in block style are written.
#[derive(Clone, Debug)]
pub(super) struct Block {
    /// How much deeper a mapping stands than the one that it is in.
    pub(super) step: usize,
    /// How much deeper the items of a list stand than its key.
    pub(super) list: usize,
    /// Lists of scalars are written in brackets.
    pub(super) short_lists: bool,
    pub(super) line_break: &'static str,
}

impl Block {
    /// `name: value` in the column `column`, the further lines of the value with it. The text begins in
    /// its column and ends without a line break.
    pub(super) fn field(&self, name: &str, value: &Json, column: usize) -> String {
        let mut text = key(name);
        text.push(':');
        self.value(value, column, &mut text);
        text
    }

    /// What follows a key and its colon in the column `column`.
    pub(super) fn value(&self, value: &Json, column: usize, text: &mut String) {
        match value {
            Json::Object(fields) if !fields.is_empty() => {
                self.break_to(column + self.step, text);
                text.push_str(&self.node(value, column + self.step));
            }
            Json::Array(items) if self.short_lists && items.iter().all(is_short) => {
                let items: Vec<_> = items
                    .iter()
                    .map(|item| inline(item, Quote::Plain, true))
                    .collect();
                text.push_str(&format!(" [{}]", items.join(", ")));
            }
            Json::Array(items) if !items.is_empty() => {
                self.break_to(column + self.list, text);
                text.push_str(&self.node(value, column + self.list));
            }
            _ => {
                text.push(' ');
                text.push_str(&inline(value, Quote::Plain, false));
            }
        }
    }

    /// A value that begins in the column `column`, and ends without a line break.
    pub(super) fn node(&self, value: &Json, column: usize) -> String {
        let mut text = String::new();
        match value {
            Json::Object(fields) if !fields.is_empty() => {
                for (number, (name, value)) in fields.iter().enumerate() {
                    if number > 0 {
                        self.break_to(column, &mut text);
                    }
                    text.push_str(&self.field(name, value, column));
                }
            }
            Json::Array(items) if !items.is_empty() => {
                for (number, item) in items.iter().enumerate() {
                    if number > 0 {
                        self.break_to(column, &mut text);
                    }
                    text.push_str(&self.item(item, column, Quote::Plain));
                }
            }
            scalar => text.push_str(&inline(scalar, Quote::Plain, false)),
        }
        text
    }

    /// `- item` in the column `column`; a scalar is quoted as those beside it.
    pub(super) fn item(&self, item: &Json, column: usize, quote: Quote) -> String {
        match item {
            Json::Object(_) | Json::Array(_) => format!("- {}", self.node(item, column + 2)),
            scalar => format!("- {}", inline(scalar, quote, false)),
        }
    }

    fn break_to(&self, column: usize, text: &mut String) {
        text.push_str(self.line_break);
        text.extend(std::iter::repeat_n(' ', column));
    }
}

/// How values in brackets are written.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// As JSON: all strings and keys in double quotes, with its escapes.
    pub(super) json: bool,
    /// Without spaces after `:` and `,`.
    pub(super) tight: bool,
    /// Each entry on a line of its own: the line break, and how much deeper.
    pub(super) lines: Option<(&'static str, String)>,
}

impl Flow {
    /// `name: value`; `indent` is that of its line.
    pub(super) fn field(&self, name: &str, value: &Json, indent: &str) -> String {
        let key = if self.json {
            Json::from(name).to_string()
        } else {
            flow_key(name)
        };
        let space = if self.tight { "" } else { " " };
        format!("{key}:{space}{}", self.value(value, indent, Quote::Plain))
    }

    /// A value on a line with that indentation.
    pub(super) fn value(&self, value: &Json, indent: &str, quote: Quote) -> String {
        let (open, close, parts): (char, char, Vec<String>) = match value {
            Json::Object(fields) => {
                let deeper = self.deeper(indent);
                let fields = fields.iter();
                let fields = fields.map(|(name, value)| self.field(name, value, &deeper));
                ('{', '}', fields.collect())
            }
            Json::Array(items) => {
                let deeper = self.deeper(indent);
                let items = items.iter().map(|item| self.value(item, &deeper, quote));
                ('[', ']', items.collect())
            }
            scalar if self.json => return scalar.to_string(),
            scalar => return inline(scalar, quote, true),
        };
        match &self.lines {
            Some((line_break, step)) if !parts.is_empty() => {
                let before = format!("{line_break}{indent}{step}");
                let parts = parts.join(&format!(",{before}"));
                format!("{open}{before}{parts}{line_break}{indent}{close}")
            }
            _ => format!("{open}{}{close}", parts.join(self.separator())),
        }
    }

    /// What stands between two entries on one line.
    pub(super) fn separator(&self) -> &'static str {
        if self.tight { "," } else { ", " }
    }

    fn deeper(&self, indent: &str) -> String {
        match &self.lines {
            Some((_, step)) => format!("{indent}{step}"),
            None => indent.to_owned(),
        }
    }
}

/// A scalar or an empty collection on one line, in YAML.
pub(super) fn inline(value: &Json, quote: Quote, in_flow: bool) -> String {
    match value {
        Json::String(text) => string(text, quote, in_flow),
        other => other.to_string(),
    }
}

/// A string as YAML 1.1, YAML 1.2 and JSON's habits all read it as one.
pub(super) fn string(text: &str, quote: Quote, in_flow: bool) -> String {
    match quote {
        Quote::Plain if is_plain(text, in_flow) => text.to_owned(),
        Quote::Single if text.chars().all(is_printable) => format!("'{}'", text.replace('\'', "''")),
        _ => double_quoted(text),
    }
}

/// A key in block style.
pub(super) fn key(name: &str) -> String {
    string(name, Quote::Plain, false)
}

fn flow_key(name: &str) -> String {
    string(name, Quote::Plain, true)
}

/// Whether a value is a scalar without lines of its own.
fn is_short(value: &Json) -> bool {
    !matches!(value, Json::Object(_) | Json::Array(_))
}

/// Whether a text means itself without quotes, to every reader of YAML and not to go-yaml alone.
fn is_plain(text: &str, in_flow: bool) -> bool {
    let bytes = text.as_bytes();
    let (Some(&first), Some(&last)) = (bytes.first(), bytes.last()) else {
        return false;
    };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte >= 0x80;
    let begins_well = match first {
        b'/' | b'_' | b'.' | b'$' | b'(' => true,
        first => is_word(first),
    };
    let ends_well = !matches!(last, b' ' | b':');
    let breaks = ["- ", ": ", " #"].iter().any(|sign| text.contains(sign));
    let has_brackets = in_flow && text.contains(['[', ']', '{', '}', ',', '?']);
    let glued = in_flow && text.contains(':');
    begins_well
        && ends_well
        && !breaks
        && !has_brackets
        && !glued
        && text.chars().all(is_printable)
        && !looks_like_a_value(text)
}

/// Whether a plain text is, to some reader, a boolean, a null, a number or a date.
fn looks_like_a_value(text: &str) -> bool {
    if !matches!(scalar::resolve_plain(text), GoScalar::Str(_)) {
        return true;
    }
    let words = [
        "nan", "inf", "null", "true", "false", "yes", "no", "on", "off", "y", "n",
    ];
    if words.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return true;
    }
    // `1:30`, `2001-01-01`, `0o17`, `1_000`; but not `25%`, `10Gi` or `1.2.3-alpha`.
    let is_digit = |byte: u8| byte.is_ascii_digit();
    let rest = text.trim_start_matches('.');
    rest.bytes().next().is_some_and(is_digit)
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || b"xo_.:+-".contains(&byte))
}

/// Whether a character stands for itself in a text of one line.
fn is_printable(character: char) -> bool {
    !character.is_control()
        && !matches!(
            character,
            '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}'
        )
}

fn double_quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ if is_printable(character) => quoted.push(character),
            _ => {
                let _ = match u32::from(character) {
                    code @ ..=0xff => write!(quoted, "\\x{code:02x}"),
                    code => write!(quoted, "\\u{code:04x}"),
                };
            }
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_string_that_could_be_something_else_is_quoted() {
        for text in [
            "",
            "on",
            "Yes",
            "y",
            "NULL",
            "~",
            "0777",
            "1e3",
            "0x1f",
            "1:30",
            "2001-01-01",
            "1_000",
            ".5",
            "-1",
            "0o17",
            "- a",
            "a: b",
            "a #b",
            "#a",
            "*a",
            "&a",
            "a:",
            " a",
            "a ",
            "!a",
            "%a",
            "@a",
            "`a`",
            "a\nb",
            "{a",
            "[a",
            "'a",
            "\"a",
            "|",
            "<<",
            "=",
            "?a",
        ] {
            let written = string(text, Quote::Plain, false);
            assert!(written.starts_with('"'), "{text} is written as {written}");
        }
        for text in [
            "ALL",
            "RuntimeDefault",
            "25%",
            "10Gi",
            "1.2.3-alpha",
            "/var/run",
            "$(NAME)",
            "a:b",
            "app/v1",
        ] {
            assert_eq!(string(text, Quote::Plain, false), text);
        }
        assert_eq!(string("a,b", Quote::Plain, true), "\"a,b\"");
        assert_eq!(string("it's", Quote::Single, false), "'it''s'");
        assert_eq!(
            string("a\u{7}\u{2028}\\", Quote::Single, false),
            "\"a\\x07\\u2028\\\\\""
        );
    }

    #[test]
    fn a_value_is_written_by_indentation() {
        let block = Block {
            step: 2,
            list: 0,
            short_lists: false,
            line_break: "\n",
        };
        let value = json!({"a": {"b": [1, {"c": "on", "d": []}], "e": {}}, "f": [["x"]]});
        let expected = "a:\n  b:\n  - 1\n  - c: \"on\"\n    d: []\n  e: {}\nf:\n- - x";
        assert_eq!(block.node(&value, 0), expected);
    }

    #[test]
    fn a_value_is_written_in_brackets() {
        let value = json!({"a": {"b": ["x", "y,z"]}, "c": {}});
        let mut flow = Flow {
            json: false,
            tight: false,
            lines: None,
        };
        assert_eq!(
            flow.value(&value, "", Quote::Plain),
            "{a: {b: [x, \"y,z\"]}, c: {}}"
        );
        flow.json = true;
        flow.tight = true;
        assert_eq!(flow.value(&value, "", Quote::Plain), value.to_string());
        flow.tight = false;
        flow.lines = Some(("\n", "  ".to_owned()));
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        assert_eq!(flow.value(&value, "", Quote::Plain), pretty);
    }
}
