//! The source line that stands beside a finding, as others may see it: without values of Secrets, and with
//! passwords masked. All formats that show a line show what is made here.

use std::borrow::Cow;
use std::ops::Range;

use palisade_model::{Object, Problem, Source};
use palisade_policy::Finding;
use palisade_yaml::Span;

use crate::Report;
use crate::mask::{self, Masks};
use crate::place::{self, Places, line_span};
use crate::secret;
use crate::snippet::{self, Cut};

/// Why there is no source line to show.
pub(crate) const HIDDEN: &str = "the line is not shown: it may hold a secret";

/// What of the source may be shown.
pub(crate) enum Quote<'t> {
    /// Nothing: it may hold a secret.
    Hidden,
    /// What is known of it.
    Shown {
        /// The line of the file; of rendered text the template's. Nothing where only the file is known.
        line: Option<Line<'t>>,
        /// What became of a template's line, where that says more.
        rendered: Option<Cow<'t, str>>,
    },
}

/// A line of a file, or the part of it that may be shown.
pub(crate) struct Line<'t> {
    pub(crate) number: u32,
    pub(crate) text: Cow<'t, str>,
    /// The bytes of the text that are at fault.
    pub(crate) marked: Range<usize>,
    pub(crate) cut: Cut,
}

/// A line as it is shown on a page, in the parts before, at and behind the fault.
pub(crate) struct Parts {
    pub(crate) number: u32,
    pub(crate) parts: [String; 3],
}

/// Quotes sources. It remembers what it found out, since findings come in the order of the file.
#[derive(Default)]
pub(crate) struct Quotes<'a> {
    pub(crate) places: Places<'a>,
    objects: secret::Objects<'a>,
    documents: secret::Documents<'a>,
    masks: Masks,
}

impl<'a> Quotes<'a> {
    /// For a report that will quote most of its findings.
    pub(crate) fn of(report: &Report<'a>) -> Self {
        let quoted = report.findings.iter().map(|finding| &*finding.object);
        Self {
            masks: Masks::of(quoted),
            ..Self::default()
        }
    }

    /// The line of a finding, which lies at `range` of its file; nothing where there is no text at all.
    /// About `columns` of it will be shown.
    pub(crate) fn finding(
        &mut self,
        finding: &'a Finding,
        range: place::Range,
        columns: usize,
    ) -> Option<Quote<'a>> {
        let (object, source) = (&*finding.object, &**finding.object.source());
        let span = finding.span()?;
        let line = own_line(source, span, range);
        let visible = self.objects.visible(object, line, span.start);
        Some(self.quote(source, (span, range), Some(object), visible, columns))
    }

    /// The line of a problem, likewise.
    pub(crate) fn problem(
        &mut self,
        problem: &'a Problem,
        range: place::Range,
        columns: usize,
    ) -> Option<Quote<'a>> {
        let (source, span) = (&*problem.source, problem.span?);
        let is_hidden = self.documents.hold_secret(source, span.start);
        let visible = (!is_hidden).then(|| own_line(source, span, range));
        Some(self.quote(source, (span, range), None, visible, columns))
    }

    fn quote(
        &mut self,
        source: &'a Source,
        (span, range): (Span, place::Range),
        object: Option<&Object>,
        visible: Option<Span>,
        columns: usize,
    ) -> Quote<'a> {
        let Some(visible) = visible else {
            return Quote::Hidden;
        };
        let shown = shown_line(source, span, range, visible);
        let shown_text = shown.as_ref().map(|shown| &shown.text[shown.part.clone()]);
        let own = visible.start as usize..visible.end as usize;
        let own_values = match source.rendered {
            Some(_) => self.masks.within(&source.text, object, own.clone()),
            None => Vec::new(),
        };
        let mut line = None;
        if let Some(mut shown) = shown {
            shown.keep_near(columns);
            let object = object.filter(|_| source.rendered.is_none());
            let values = self.masks.within(shown.text, object, shown.part.clone());
            let is_literal = !shown.text[shown.part.clone()].contains("{{");
            if source.rendered.is_some() && is_literal && values.is_empty() && !own_values.is_empty() {
                // The secret was found in what was rendered, and stands somewhere here.
                return Quote::Hidden;
            }
            let (text, marked) = mask::hide(shown.text, shown.part, shown.marked, &values);
            line = Some(Line {
                number: shown.number,
                text,
                marked,
                cut: shown.cut,
            });
        }
        let rendered = source.text.get(own.clone()).unwrap_or_default().trim();
        let says_more = source.rendered.is_some()
            && !rendered.is_empty()
            && shown_text.is_none_or(|text| text.trim() != rendered);
        let rendered =
            says_more.then(|| mask::hide(&source.text, own.clone(), own.start..own.start, &own_values).0);
        Quote::Shown { line, rendered }
    }
}

impl Line<'_> {
    /// The line in at most `columns` columns, with nothing in it that a reader would not see.
    pub(crate) fn parts(&self, columns: usize) -> Parts {
        let shown = snippet::fit(&self.text, self.marked.clone(), self.cut, columns);
        let (before, rest) = snippet::split(&shown.text, shown.marked.start);
        let (marked, after) = snippet::split(rest, shown.marked.len());
        Parts {
            number: self.number,
            parts: [before, marked, after.trim_end()].map(str::to_owned),
        }
    }
}

/// The line of the source's own text that `span` starts on; `range` is its place in the file.
fn own_line(source: &Source, span: Span, range: place::Range) -> Span {
    let line = match range {
        Some((start, _)) if source.rendered.is_none() => start.line,
        _ => source.lines().position(&source.text, span.start).line,
    };
    line_span(source, line)
}

/// A source line to show: a part of a text.
struct Shown<'a> {
    number: u32,
    text: &'a str,
    part: Range<usize>,
    /// What to mark, in the text.
    marked: Range<usize>,
    cut: Cut,
}

/// The line to show for `span`, which lies at `range` in the file; nothing where that is not known.
fn shown_line(source: &Source, span: Span, range: place::Range, visible: Span) -> Option<Shown<'_>> {
    let number = range?.0.line;
    if let Some(rendered) = &source.rendered {
        let text = &**rendered.template.as_ref()?;
        let line = text.lines().nth((number as usize).checked_sub(1)?)?;
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let marked = line.len() - line.trim_start().len()..line.trim_end().len();
        return Some(Shown {
            number,
            text,
            part: start..start + line.len(),
            marked: start + marked.start..start + marked.end.max(marked.start),
            cut: Cut::default(),
        });
    }
    let line = line_span(source, number);
    // A byte order mark is no part of the line to people.
    let mark = if line.start == 0 && source.text.starts_with('\u{feff}') {
        3
    } else {
        0
    };
    let visible = Span::new(visible.start.max(mark), visible.end.max(mark));
    let line = Span::new(line.start.max(mark), line.end);
    let cut = Cut {
        before: visible.start > line.start,
        after: visible.end < line.end,
    };
    let part = visible.start as usize..visible.end as usize;
    source.text.get(part.clone())?;
    let within = |at: u32| {
        source
            .text
            .floor_char_boundary((at as usize).clamp(part.start, part.end))
    };
    Some(Shown {
        number,
        text: &source.text,
        marked: within(span.start)..within(span.end.max(span.start)),
        part,
        cut,
    })
}

impl Shown<'_> {
    /// Leaves of a long line no more than can be shown: all of a cluster may stand on it.
    fn keep_near(&mut self, columns: usize) {
        let room = columns * 16;
        let start = self
            .text
            .floor_char_boundary(self.marked.start.saturating_sub(room));
        if start > self.part.start {
            (self.part.start, self.cut.before) = (start, true);
        }
        let end = self.text.floor_char_boundary(self.marked.start + room);
        if end < self.part.end {
            (self.part.end, self.cut.after) = (end, true);
            self.marked.end = self.marked.end.min(end);
        }
    }
}
