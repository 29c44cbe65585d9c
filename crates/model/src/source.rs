//! Where objects come from, and where in it something stands.

use std::borrow::Cow;
use std::fmt;
use std::sync::{Arc, OnceLock};

use palisade_yaml::{LineIndex, Node, Position, Span};

use crate::DEFAULT_NAMESPACE;

/// A text that objects were read from: a file, a rendered template, standard input.
#[derive(Debug)]
pub struct Source {
    /// The file's path as a user would write it, with `/` between its parts; `<stdin>` for a pipe.
    pub path: String,
    /// What was read. For rendered output this is not what stands in the file at `path`.
    pub text: Arc<str>,
    /// Set where `text` was made from the file at `path` by another program.
    pub rendered: Option<Rendered>,
    /// The namespace of the objects that name none: that of a Helm release. Where nobody says it is
    /// [`DEFAULT_NAMESPACE`].
    pub namespace: Cow<'static, str>,
    /// Set where somebody only said that the objects exist: of what they hold, nothing is known.
    pub is_assumed: bool,
    lines: OnceLock<LineIndex>,
}

/// How a rendered text relates to the file that it was made from.
#[derive(Debug, Default)]
pub struct Rendered {
    /// The program: `helm` or `kustomize`.
    pub by: &'static str,
    /// The chart or kustomization that was rendered, as a user would write it: several may share a file.
    pub of: String,
    /// The text of the file at the source's path, where it is at hand.
    pub template: Option<Arc<str>>,
    /// For each line of the rendered text (from 0) the line of the template (from 1) that it came
    /// from; 0 where that cannot be told. May be shorter than the text.
    pub lines: Vec<u32>,
}

/// Where an object was read from, so exactly that no other object was read from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin<'o> {
    /// The path of the [`Source`].
    pub path: &'o str,
    /// The chart or kustomization that the object was rendered from, where it was.
    pub rendered_from: Option<&'o str>,
    /// The byte of the source's text that the object begins at; nothing for an object from the API.
    pub start: Option<u32>,
    /// Its node in the tree, which tells the items of a list apart.
    pub node: Node,
}

/// A place in a file, for people and for machine-readable reports.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The path of the [`Source`].
    pub path: String,
    /// First position and the position after the last character. Nothing where only the file is
    /// known: an object from the API, or rendered output that cannot be traced back.
    pub range: Option<(Position, Position)>,
}

/// `path:line:column`, as far as it is known.
impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)?;
        match self.range {
            Some((start, _)) => write!(f, ":{}:{}", start.line, start.column),
            None => Ok(()),
        }
    }
}

/// Something that could not be read or judged: a broken document, an unreadable file, a value
/// whose type Kubernetes refuses. Never silent: every problem reaches the report, and exit code 3.
#[derive(Clone, Debug)]
pub struct Problem {
    /// What could not be read.
    pub source: Arc<Source>,
    /// Where in the text of the source; nothing for the file as a whole.
    pub span: Option<Span>,
    /// What is wrong, in lower case without a full stop.
    pub message: String,
    /// What to do about it, where that is not plain from the message.
    pub help: Option<String>,
}

impl Source {
    /// A text as it stands in the file at `path`.
    pub fn new(path: impl Into<String>, text: impl Into<Arc<str>>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            rendered: None,
            namespace: DEFAULT_NAMESPACE.into(),
            is_assumed: false,
            lines: OnceLock::new(),
        }
    }

    /// A text that `rendered.by` made from the file at `path`.
    pub fn rendered(path: impl Into<String>, text: impl Into<Arc<str>>, rendered: Rendered) -> Self {
        Self {
            rendered: Some(rendered),
            ..Self::new(path, text)
        }
    }

    /// The lines of [`Source::text`], found at the first use.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// The place of `span` in the file at the source's path. In rendered output that is the whole
    /// line of the template that the value's line came from, where it can be told.
    pub fn locate(&self, span: Option<Span>) -> Location {
        let range = span.and_then(|span| {
            let start = self.lines().position(&self.text, span.start);
            let Some(rendered) = &self.rendered else {
                return Some((start, self.lines().position(&self.text, span.end)));
            };
            let line = *rendered.lines.get(start.line as usize - 1)?;
            let template = rendered.template.as_ref()?;
            let text = template.lines().nth((line as usize).checked_sub(1)?)?;
            let indent = text.chars().take_while(|char| char.is_whitespace()).count() as u32;
            let end = text.trim_end().chars().count() as u32;
            Some((
                Position {
                    line,
                    column: indent + 1,
                },
                Position {
                    line,
                    column: end + 1,
                },
            ))
        });
        Location {
            path: self.path.clone(),
            range,
        }
    }
}

impl Problem {
    /// The place of the problem.
    pub fn location(&self) -> Location {
        self.source.locate(self.span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn location(source: &Source, start: u32, end: u32) -> Option<(u32, u32, u32, u32)> {
        let (start, end) = source.locate(Some(Span::new(start, end))).range?;
        Some((start.line, start.column, end.line, end.column))
    }

    #[test]
    fn a_place_is_told_in_lines_and_characters() {
        let source = Source::new("a.yaml", "ä: 1\nb: 2\n");
        assert_eq!(location(&source, 4, 5), Some((1, 4, 1, 5)));
        assert_eq!(location(&source, 6, 10), Some((2, 1, 2, 5)));
        assert_eq!(source.locate(None).range, None);
    }

    #[test]
    fn rendered_text_is_placed_in_its_template() {
        let rendered = Rendered {
            by: "helm",
            of: "chart".to_owned(),
            template: Some("{{- if .Values.on }}\n  name: {{ .Values.name }}  \n".into()),
            lines: vec![2, 0],
        };
        let source = Source::rendered(
            "chart/templates/a.yaml",
            "  name: web\nmore: x\nlast: y\n",
            rendered,
        );
        assert_eq!(location(&source, 8, 11), Some((2, 3, 2, 27)));
        assert_eq!(location(&source, 12, 16), None);
        assert_eq!(location(&source, 20, 24), None);
        assert_eq!(source.locate(None).path, "chart/templates/a.yaml");
    }

    #[test]
    fn rendered_text_without_template_has_no_place() {
        let source = Source::rendered("a.yaml", "a: b", Rendered::default());
        assert_eq!(location(&source, 0, 1), None);
    }
}
