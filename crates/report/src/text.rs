//! The format for people: what compilers have taught them to read.
//!
//! A reader of many findings must not drown. So findings at one place share its source line; why a
//! policy matters is told once in a run, and how to fix it once in full and then in one sentence for
//! each further file.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::ops::Range;
use std::sync::Arc;

use anstyle::{AnsiColor, Style as Paint};
use palisade_model::{Identity, Object, Problem, Source};
use palisade_policy::{Finding, Severity};
use palisade_yaml::Span;

use crate::place::{self, Places, line_span};
use crate::snippet::Cut;
use crate::{Out, Report, Style, clean, secret, snippet};

/// Writes findings, warnings, problems, and a line that sums up.
pub(crate) fn write(report: &Report<'_>, style: Style, out: &mut Out<'_>) -> io::Result<()> {
    if report.is_clean() {
        return Ok(());
    }
    let mut text = Text {
        out,
        style: Style {
            width: style.width.max(40),
            ..style
        },
        places: Places::default(),
        objects: secret::Objects::default(),
        documents: secret::Documents::default(),
        explained: HashMap::new(),
        path: "",
        file: 0,
    };
    let share_a_place = |a: &Finding, b: &Finding| a.node == b.node && Arc::ptr_eq(&a.object, &b.object);
    for findings in report.findings.chunk_by(share_a_place) {
        text.findings(findings)?;
    }
    for warning in report.warnings {
        text.problem(warning, "warning", AnsiColor::Yellow)?;
    }
    for problem in report.problems {
        text.problem(problem, "error", AnsiColor::Red)?;
    }
    summary(report, text.out)
}

struct Text<'a, 'o, 'w> {
    out: &'o mut Out<'w>,
    style: Style,
    places: Places<'a>,
    objects: secret::Objects<'a>,
    documents: secret::Documents<'a>,
    /// The policies that were explained, each with the number of the last file that it was named in.
    explained: HashMap<&'a str, usize>,
    /// The path of the file whose findings are being written, and its number.
    path: &'a str,
    file: usize,
}

/// A source line to show.
struct Shown<'a> {
    number: u32,
    text: &'a str,
    marked: Range<usize>,
    cut: Cut,
}

/// Why there is no source line to show.
const HIDDEN: &str = "the line is not shown: it may hold a secret";

impl<'a> Text<'a, '_, '_> {
    /// Findings at one place.
    fn findings(&mut self, findings: &'a [Finding]) -> io::Result<()> {
        let Some(first) = findings.first() else {
            return Ok(());
        };
        for finding in findings {
            let severity = finding.policy.severity;
            self.header(
                severity.as_str(),
                Some(&finding.policy.id),
                &finding.message,
                color_of(severity),
            )?;
        }
        let (object, source) = (&*first.object, &**first.object.source());
        let span = first.span();
        let range = self.places.locate(source, span);
        let gutter = self.place(source, Some(object.identity()), range)?;
        if let Some(span) = span {
            let line = own_line(source, span, range);
            let visible = self.objects.visible(object, line, span.start);
            self.source_line(
                source,
                span,
                range,
                visible,
                gutter,
                color_of(first.policy.severity),
            )?;
        }
        self.advice(findings, gutter)?;
        self.out.write_all(b"\n")
    }

    /// Something that could not be read, or hardly so.
    fn problem(&mut self, problem: &'a Problem, word: &str, color: AnsiColor) -> io::Result<()> {
        self.header(word, None, &problem.message, color)?;
        let source = &*problem.source;
        let range = self.places.locate(source, problem.span);
        let gutter = self.place(source, None, range)?;
        if let Some(span) = problem.span {
            let is_hidden = self.documents.hold_secret(source, span.start);
            let visible = (!is_hidden).then(|| own_line(source, span, range));
            self.source_line(source, span, range, visible, gutter, color)?;
        }
        if let Some(help) = &problem.help {
            self.note(gutter, "help: ", help)?;
        }
        self.out.write_all(b"\n")
    }

    /// `high[latest-tag]: what is wrong`.
    fn header(&mut self, word: &str, id: Option<&str>, message: &str, color: AnsiColor) -> io::Result<()> {
        let (word_style, bold) = (self.paint(color), self.bold());
        write!(self.out, "{word_style}{word}")?;
        if let Some(id) = id {
            self.out.write_all(b"[")?;
            clean::write(self.out, id)?;
            self.out.write_all(b"]")?;
        }
        write!(self.out, "{word_style:#}{bold}: ")?;
        for (number, line) in message.lines().enumerate() {
            if number > 0 {
                // Indented alone, it could be taken for a command of a continuous integration.
                self.out.write_all(b"\n  | ")?;
            }
            clean::write(self.out, line)?;
        }
        writeln!(self.out, "{bold:#}")
    }

    /// ` --> path:line:column in Deployment shop/web`. Returns the width of the line number.
    fn place(
        &mut self,
        source: &Source,
        object: Option<&Identity>,
        range: place::Range,
    ) -> io::Result<usize> {
        let start = range.map(|(start, _)| start);
        let gutter = start.map_or(1, |start| start.line.ilog10() as usize + 1);
        let frame = self.frame();
        write!(self.out, "{:gutter$}{frame}-->{frame:#} ", "")?;
        clean::write(self.out, &source.path)?;
        if let Some(start) = start {
            write!(self.out, ":{}", start.line)?;
            // Of rendered text only the line is known.
            if source.rendered.is_none() {
                write!(self.out, ":{}", start.column)?;
            }
        }
        if let Some(object) = object {
            let before = if source.path.is_empty() { "" } else { " in " };
            write!(self.out, "{before}")?;
            name(self.out, object)?;
        }
        if let Some(rendered) = &source.rendered {
            write!(self.out, ", rendered by {}", rendered.by)?;
            if !rendered.of.is_empty() {
                self.out.write_all(b" from ")?;
                clean::write(self.out, &rendered.of)?;
            }
        }
        self.out.write_all(b"\n")?;
        Ok(gutter)
    }

    /// The line that `span` starts on, of rendered text the template's line, and then what became of it.
    fn source_line(
        &mut self,
        source: &'a Source,
        span: Span,
        range: place::Range,
        visible: Option<Span>,
        gutter: usize,
        color: AnsiColor,
    ) -> io::Result<()> {
        let Some(visible) = visible else {
            return self.note(gutter, "note: ", HIDDEN);
        };
        let shown = shown_line(source, span, range, visible);
        if let Some(shown) = &shown {
            let (frame, carets) = (self.frame(), self.paint(color));
            writeln!(self.out, "{:gutter$} {frame}|{frame:#}", "")?;
            let numbered = format!("{frame}{:>gutter$} |{frame:#} ", shown.number);
            let blank = format!("{:gutter$} {frame}|{frame:#} ", "");
            let columns = self.style.width.saturating_sub(gutter + 3);
            let prefix = [numbered.as_str(), &blank];
            snippet::write(
                self.out,
                shown.text,
                shown.marked.clone(),
                shown.cut,
                columns,
                prefix,
                carets,
            )?;
        }
        if source.rendered.is_none() {
            return Ok(());
        }
        let rendered = source
            .text
            .get(visible.start as usize..visible.end as usize)
            .unwrap_or_default()
            .trim();
        if rendered.is_empty() || shown.is_some_and(|shown| shown.text.trim() == rendered) {
            return Ok(());
        }
        let columns = self.style.width.saturating_sub(gutter + 13);
        self.note_start(gutter, "rendered: ")?;
        let line = snippet::fit(rendered, 0..0, Cut::default(), columns);
        writeln!(self.out, "{}", line.text)
    }

    /// Why the policies matter and what to do, as far as that was not said before.
    fn advice(&mut self, findings: &'a [Finding], gutter: usize) -> io::Result<()> {
        let path = findings
            .first()
            .map_or("", |finding| &finding.object.source().path);
        if path != self.path {
            (self.path, self.file) = (path, self.file + 1);
        }
        for finding in findings {
            let policy = &*finding.policy;
            let of = if findings.len() > 1 {
                format!("[{}]", policy.id)
            } else {
                String::new()
            };
            let fix = match self.explained.insert(&policy.id, self.file) {
                Some(file) if file == self.file => continue,
                Some(_) => clean::first_sentence(&policy.remediation),
                None => {
                    self.note(gutter, &format!("why{of}: "), &policy.why)?;
                    &policy.remediation
                }
            };
            self.note(gutter, &format!("fix{of}: "), fix)?;
        }
        Ok(())
    }

    /// ` = help: text`, wrapped; nothing where there is no text.
    fn note(&mut self, gutter: usize, label: &str, text: &str) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        self.note_start(gutter, label)?;
        let column = gutter + 3 + label.len();
        // Under a long label the text goes on further left.
        let indent = if label.len() > 12 { gutter + 5 } else { column };
        clean::paragraph(self.out, text, column, indent, self.style.width)
    }

    fn note_start(&mut self, gutter: usize, label: &str) -> io::Result<()> {
        let (frame, bold) = (self.frame(), self.bold());
        write!(self.out, "{:gutter$} {frame}={frame:#} {bold}", "")?;
        clean::write(self.out, label)?;
        write!(self.out, "{bold:#}")
    }

    fn paint(&self, color: AnsiColor) -> Paint {
        if self.style.color {
            color.on_default().bold()
        } else {
            Paint::new()
        }
    }

    fn bold(&self) -> Paint {
        if self.style.color {
            Paint::new().bold()
        } else {
            Paint::new()
        }
    }

    fn frame(&self) -> Paint {
        self.paint(AnsiColor::Blue)
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

/// The line to show for `span`, which lies at `range` in the file; nothing where that is not known.
fn shown_line(source: &Source, span: Span, range: place::Range, visible: Span) -> Option<Shown<'_>> {
    let number = range?.0.line;
    if let Some(rendered) = &source.rendered {
        let text = rendered
            .template
            .as_ref()?
            .lines()
            .nth((number as usize).checked_sub(1)?)?;
        let marked = text.len() - text.trim_start().len()..text.trim_end().len();
        return Some(Shown {
            number,
            text,
            marked,
            cut: Cut::default(),
        });
    }
    let line = line_span(source, number);
    let cut = Cut {
        before: visible.start > line.start,
        after: visible.end < line.end,
    };
    let text = source.text.get(visible.start as usize..visible.end as usize)?;
    let within = |at: u32| (at.clamp(visible.start, visible.end) - visible.start) as usize;
    Some(Shown {
        number,
        text,
        marked: within(span.start)..within(span.end),
        cut,
    })
}

/// `Deployment shop/web`, with the namespace only where it is written.
fn name(out: &mut Out<'_>, object: &Identity) -> io::Result<()> {
    clean::write(out, &object.kind)?;
    if !object.namespace.is_empty() || !object.name.is_empty() {
        out.write_all(b" ")?;
    }
    if !object.namespace.is_empty() {
        clean::write(out, &object.namespace)?;
        out.write_all(b"/")?;
    }
    clean::write(out, &object.name)
}

fn color_of(severity: Severity) -> AnsiColor {
    match severity {
        Severity::Critical | Severity::High => AnsiColor::Red,
        Severity::Medium => AnsiColor::Yellow,
        Severity::Low => AnsiColor::Cyan,
    }
}

/// `3 findings (1 high, 2 low) in 2 of 40 objects, 1 of 7 files; 1 file could not be read …`.
fn summary(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let Report {
        findings, summary, ..
    } = report;
    let mut objects: HashSet<*const Object> = HashSet::new();
    let mut paths: HashSet<&str> = HashSet::new();
    for finding in *findings {
        let path = &finding.object.source().path;
        if objects.insert(Arc::as_ptr(&finding.object)) && !path.is_empty() {
            paths.insert(path);
        }
    }
    if findings.is_empty() && summary.objects == 0 {
        out.write_all(b"nothing was judged")?;
    } else if findings.is_empty() {
        write!(
            out,
            "no findings in {}, {}",
            count(summary.objects, "object"),
            count(summary.files, "file")
        )?;
    } else {
        let of = |severity| {
            findings
                .iter()
                .filter(|finding| finding.policy.severity == severity)
                .count()
        };
        let severities = Severity::ALL
            .iter()
            .rev()
            .map(|&severity| (of(severity), severity));
        let severities: Vec<_> = severities.filter(|(count, _)| *count > 0).collect();
        let severities: Vec<_> = severities
            .iter()
            .map(|(count, severity)| format!("{count} {severity}"))
            .collect();
        write!(
            out,
            "{} ({})",
            count(findings.len(), "finding"),
            severities.join(", ")
        )?;
        write!(
            out,
            " in {} of {}",
            objects.len(),
            count(summary.objects, "object")
        )?;
        if summary.files > 0 {
            write!(out, ", {} of {}", paths.len(), count(summary.files, "file"))?;
        }
    }
    if summary.ignored > 0 {
        write!(
            out,
            "; {} accepted by annotations",
            count(summary.ignored, "finding")
        )?;
    }
    if summary.skipped > 0 {
        write!(
            out,
            "; {} without Kubernetes objects",
            count(summary.skipped, "file")
        )?;
    }
    if !report.warnings.is_empty() {
        write!(out, "; {}", count(report.warnings.len(), "warning"))?;
    }
    if !report.problems.is_empty() {
        write!(out, "; {} could not be read", report.problems.len())?;
    }
    out.write_all(b"\n")
}

fn count(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
