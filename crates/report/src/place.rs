//! From spans to lines and columns, for many spans in ascending order.
//!
//! A column is counted from the start of its line. Where all of a cluster stands on one line, as
//! programs write JSON, counting anew for every finding would take hours: each count goes on from
//! the finding before.

use palisade_model::Source;
use palisade_yaml::{Position, Span};

/// Where something starts, and the position after its last character; nothing where only the file
/// is known.
pub(crate) type Range = Option<(Position, Position)>;

/// Remembers the last place that was asked for.
#[derive(Default)]
pub(crate) struct Places<'a> {
    last: Option<Last<'a>>,
}

struct Last<'a> {
    source: &'a Source,
    /// The line that the place is on.
    line: Span,
    offset: u32,
    position: Position,
}

impl<'a> Places<'a> {
    /// What [`Source::locate`] says of `span`.
    pub(crate) fn locate(&mut self, source: &'a Source, span: Option<Span>) -> Range {
        let span = span?;
        if source.rendered.is_some() {
            return source.locate(Some(span)).range;
        }
        let last = match self.last.take() {
            Some(last) if last.reaches(source, span.start) => last.at(span.start),
            _ => Last::new(source, span.start),
        };
        let end = if last.reaches(source, span.end) {
            last.position_of(span.end)
        } else {
            source.lines().position(&source.text, span.end)
        };
        let start = last.position;
        self.last = Some(last);
        Some((start, end))
    }
}

impl<'a> Last<'a> {
    fn new(source: &'a Source, offset: u32) -> Self {
        let position = source.lines().position(&source.text, offset);
        Self {
            source,
            line: line_span(source, position.line),
            offset,
            position,
        }
    }

    /// Whether `offset` is further on in the same line.
    fn reaches(&self, source: &Source, offset: u32) -> bool {
        std::ptr::eq(self.source, source) && (self.offset..=self.line.end).contains(&offset)
    }

    fn position_of(&self, offset: u32) -> Position {
        let between = self
            .source
            .text
            .get(self.offset as usize..offset as usize)
            .unwrap_or_default();
        Position {
            column: self.position.column + between.chars().count() as u32,
            ..self.position
        }
    }

    fn at(self, offset: u32) -> Self {
        let position = self.position_of(offset);
        Self {
            offset,
            position,
            ..self
        }
    }
}

/// The bytes of a line (from 1), without its line break.
pub(crate) fn line_span(source: &Source, line: u32) -> Span {
    let text = source.lines().line(&source.text, line);
    let start = (text.as_ptr() as usize).saturating_sub(source.text.as_ptr() as usize);
    if text.is_empty() && start > source.text.len() {
        return Span::default(); // past the end there is no line, and the empty text is not of the source
    }
    Span::new(start as u32, (start + text.len()) as u32)
}

#[test]
fn going_on_gives_what_counting_anew_does() {
    let text = "é: [ä, b]\r\nc: d\n\nlast";
    let source = Source::new("a.yaml", text);
    let mut places = Places::default();
    let spans = [
        (0, 2),
        (4, 10),
        (5, 7),
        (5, 10),
        (3, 4),
        (10, 17),
        (17, 18),
        (18, 22),
        (22, 22),
    ];
    for (start, end) in spans {
        let span = Some(Span::new(start, end));
        assert_eq!(
            places.locate(&source, span),
            source.locate(span).range,
            "{start}..{end}"
        );
    }
    assert_eq!(places.locate(&source, None), None);
}
