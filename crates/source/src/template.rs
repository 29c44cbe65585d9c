//! A Helm template, line by line: what each line puts out, and which lines are control.
//!
//! Only as much of Go's template language is understood as tells where a rendered line can come from:
//! actions are told apart by their first word (<https://pkg.go.dev/text/template#hdr-Actions>), and
//! what an action puts out is a hole that anything fits.

/// What stands in a line of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// Something that is put out.
    Output(Pattern),
    /// `---`, which Helm takes away.
    Separator,
    /// `if`, `with`, `block`: what follows comes once or not at all.
    Branch,
    /// `range`: what follows comes any number of times.
    Loop,
    /// `define`: what follows comes out elsewhere.
    Define,
    /// `else`, with or without a further condition.
    Else,
    /// The end of the innermost block.
    End,
}

/// A line that is put out: literal text with holes between its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pattern {
    /// The line of the template, from 1.
    pub(crate) line: u32,
    /// The blanks before it, where it begins its line.
    pub(crate) indent: Option<usize>,
    /// The text before, between and after the holes; one part where there is no hole.
    pub(crate) literals: Vec<String>,
    /// By how much the last hole is indented by `indent` or `nindent`.
    pub(crate) hole_indent: Option<usize>,
    /// What the last hole is quoted with by `quote` or `squote`.
    pub(crate) quote: Option<char>,
}

impl Pattern {
    /// Whether there is something in it that only rendering tells.
    pub(crate) fn has_hole(&self) -> bool {
        self.literals.len() > 1
    }

    /// Whether nothing in it is literal.
    pub(crate) fn is_opaque(&self) -> bool {
        self.literals.iter().all(|literal| literal.trim().is_empty())
    }

    /// Whether what is literal in it is no more than punctuation, as in `{{ $key }}: {{ $value }}`: it
    /// fits a good part of all YAML.
    pub(crate) fn is_weak(&self) -> bool {
        self.has_hole()
            && !self
                .literals
                .iter()
                .any(|literal| literal.contains(char::is_alphanumeric))
    }

    /// How many letters of it are literal.
    pub(crate) fn weight(&self) -> usize {
        self.literals.iter().map(|literal| literal.trim().len()).sum()
    }
}

/// A piece of a line.
enum Piece<'t> {
    Text(&'t str),
    Hole(Hole),
    Control(Item),
}

/// What is known of what an action puts out.
#[derive(Clone, Copy, Default)]
struct Hole {
    indent: Option<usize>,
    quote: Option<char>,
}

impl Hole {
    fn of(action: &str) -> Self {
        let last = action.rsplit('|').next().unwrap_or_default();
        let quote = match last.split_whitespace().next() {
            Some("quote") => Some('"'),
            Some("squote") => Some('\''),
            _ => None,
        };
        let indent = indent_of(action);
        Self { indent, quote }
    }
}

/// Reads a template.
pub(crate) fn read(template: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut pieces: Vec<(u32, Piece<'_>)> = Vec::new();
    let mut line = 1;
    let mut at = 0;
    let mut action = template.find("{{");
    loop {
        let end = template[at..].find('\n').map(|end| at + end);
        if let Some(open) = action.filter(|open| end.is_none_or(|end| *open < end)) {
            pieces.push((line, Piece::Text(&template[at..open])));
            let (content, after) = split_action(&template[open + 2..]);
            if let Some(piece) = piece_of(content) {
                pieces.push((line, piece));
            }
            line += content.matches('\n').count() as u32;
            at = template.len() - after.len();
            action = after.find("{{").map(|next| at + next);
            continue;
        }
        let text = &template[at..end.unwrap_or(template.len())];
        pieces.push((line, Piece::Text(text.trim_end_matches('\r'))));
        finish_line(&mut pieces, &mut items);
        let Some(end) = end else { return items };
        line += 1;
        at = end + 1;
    }
}

/// What stands between `{{` and `}}`, and what comes after.
fn split_action(text: &str) -> (&str, &str) {
    let bytes = text.as_bytes();
    let inner = text.trim_start_matches('-').trim_start();
    if let Some(comment) = inner.strip_prefix("/*") {
        let start = text.len() - comment.len();
        let close = comment.find("*/").map_or(text.len(), |at| start + at + 2);
        let end = text[close..].find("}}").map_or(text.len(), |at| close + at);
        return (&text[..end], text.get(end + 2..).unwrap_or_default());
    }
    let mut quote = None;
    let mut at = 0;
    while at < bytes.len() {
        match (quote, bytes[at]) {
            (None, b'}') if bytes.get(at + 1) == Some(&b'}') => return (&text[..at], &text[at + 2..]),
            (None, byte @ (b'"' | b'`' | b'\'')) => quote = Some(byte),
            (Some(b'"' | b'\''), b'\\') => at += 1,
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
        at += 1;
    }
    (text, "")
}

/// What an action does to the line that it stands in; nothing where it puts nothing out.
fn piece_of(content: &str) -> Option<Piece<'static>> {
    let content = content.strip_prefix('-').unwrap_or(content).trim_start();
    let content = content.strip_suffix('-').unwrap_or(content).trim_end();
    if content.is_empty() || content.starts_with("/*") {
        return None;
    }
    if content.starts_with('$') {
        let head = content.split(['|', '(', '"']).next().unwrap_or_default();
        if head.contains('=') {
            return None;
        }
    }
    let word = content
        .split(|letter: char| !letter.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let control = match word {
        "if" | "with" | "block" => Item::Branch,
        "range" => Item::Loop,
        "define" => Item::Define,
        "else" => Item::Else,
        "end" => Item::End,
        "break" | "continue" => return None,
        _ => return Some(Piece::Hole(Hole::of(content))),
    };
    Some(Piece::Control(control))
}

/// The number after `indent` or `nindent`, where that is the last thing the action does.
fn indent_of(content: &str) -> Option<usize> {
    let at = content.rfind("indent ")?;
    let after = content[at + "indent ".len()..].trim_start();
    let digits = after.split(|letter: char| !letter.is_ascii_digit()).next()?;
    let is_last = !after.contains('|');
    digits.parse().ok().filter(|_| is_last)
}

/// Turns the pieces of a line into items. Blocks that begin and end in the line are holes: what they
/// put out is a part of it.
fn finish_line(pieces: &mut Vec<(u32, Piece<'_>)>, items: &mut Vec<Item>) {
    let mut flat: Vec<(u32, Piece<'_>)> = Vec::with_capacity(pieces.len());
    let mut open: Vec<usize> = Vec::new();
    for (line, piece) in pieces.drain(..) {
        match &piece {
            Piece::Control(Item::Branch | Item::Loop | Item::Define) => open.push(flat.len()),
            Piece::Control(Item::End) => {
                if let Some(start) = open.pop() {
                    let is_define = matches!(flat[start].1, Piece::Control(Item::Define));
                    let line = flat[start].0;
                    flat.truncate(start);
                    if !is_define {
                        flat.push((line, Piece::Hole(Hole::default())));
                    }
                    continue;
                }
            }
            _ => {}
        }
        flat.push((line, piece));
    }

    let mut pattern = Pattern::default();
    let mut is_start = true;
    for (line, piece) in flat {
        match piece {
            Piece::Control(item) => {
                finish_pattern(std::mem::take(&mut pattern), items);
                items.push(item);
                is_start = false;
            }
            Piece::Text(text) => add_text(&mut pattern, text, line, is_start),
            Piece::Hole(hole) => {
                if pattern.line == 0 {
                    pattern.line = line;
                }
                if pattern.literals.is_empty() {
                    pattern.literals.push(String::new());
                }
                pattern.literals.push(String::new());
                pattern.hole_indent = hole.indent;
                pattern.quote = hole.quote;
            }
        }
    }
    finish_pattern(pattern, items);
}

fn add_text(pattern: &mut Pattern, text: &str, line: u32, is_start: bool) {
    let Some(last) = pattern.literals.last_mut() else {
        let trimmed = text.trim_start_matches([' ', '\t']);
        if is_start && pattern.indent.is_none() {
            pattern.indent = Some(text.len() - trimmed.len());
        }
        if !trimmed.is_empty() {
            pattern.line = line;
            pattern.literals.push(trimmed.to_owned());
        }
        return;
    };
    last.push_str(text);
}

fn finish_pattern(mut pattern: Pattern, items: &mut Vec<Item>) {
    if let Some(last) = pattern.literals.last_mut() {
        last.truncate(last.trim_end().len());
    }
    let is_blank = pattern.literals.len() <= 1 && pattern.is_opaque();
    if is_blank {
        return;
    }
    let is_separator = !pattern.has_hole()
        && pattern.indent.unwrap_or(0) == 0
        && pattern.literals[0]
            .strip_prefix("---")
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    items.push(if is_separator {
        Item::Separator
    } else {
        Item::Output(pattern)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output(line: u32, indent: Option<usize>, literals: &[&str], hole_indent: Option<usize>) -> Item {
        let literals = literals.iter().map(|&literal| literal.to_owned()).collect();
        Item::Output(Pattern {
            line,
            indent,
            literals,
            hole_indent,
            quote: None,
        })
    }

    #[test]
    fn a_line_is_literals_with_holes() {
        let items = read("a: 1\n  name: {{ .Values.name | upper }}-x\n{{ toYaml . | nindent 4 }}\n");
        assert_eq!(
            items,
            [
                output(1, Some(0), &["a: 1"], None),
                output(2, Some(2), &["name: ", "-x"], None),
                output(3, Some(0), &["", ""], Some(4)),
            ]
        );
    }

    #[test]
    fn control_has_no_output_of_its_own() {
        let items = read("{{- if .x }}\na: 1\n{{- else if .y }}\n{{- end }}\n---\n{{ range .z }}\n{{ end }}");
        let kinds = [
            Item::Branch,
            output(2, Some(0), &["a: 1"], None),
            Item::Else,
            Item::End,
            Item::Separator,
            Item::Loop,
            Item::End,
        ];
        assert_eq!(items, kinds);
    }

    #[test]
    fn comments_and_variables_put_nothing_out() {
        assert_eq!(
            read("{{/* a }} b\n */}}\n{{- $x := dict \"a\" }}\n{{ $y = 1 }}\n"),
            []
        );
        assert_eq!(read("{{ $x }}"), [output(1, Some(0), &["", ""], None)]);
    }

    #[test]
    fn a_block_within_a_line_is_a_hole() {
        let items = read("a: {{ if .x }}1{{ else }}2{{ end }} # c\n{{ define \"d\" }}x{{ end }}\n");
        assert_eq!(items, [output(1, Some(0), &["a: ", " # c"], None)]);
    }

    #[test]
    fn braces_in_strings_end_nothing_and_actions_span_lines() {
        let items = read("a: {{ \"}}\" | replace\n  `}}` \"\\\"\" }}b\nc: 1");
        assert_eq!(
            items,
            [
                output(1, Some(0), &["a: ", "b"], None),
                output(3, Some(0), &["c: 1"], None)
            ]
        );
    }
}
