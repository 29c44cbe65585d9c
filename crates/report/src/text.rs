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
use palisade_policy::{Acceptance, Accepted, Finding, Severity};
use palisade_yaml::Span;

use crate::mask::{self, Masks};
use crate::place::{self, Places, line_span};
use crate::snippet::Cut;
use crate::{Out, Report, Style, Summary, clean, secret, snippet};

/// Writes findings, warnings, problems, and a line that sums up.
pub(crate) fn write(report: &Report<'_>, style: Style, out: &mut Out<'_>) -> io::Result<()> {
    let shows_accepted = report.show_accepted && !report.accepted.is_empty();
    if report.is_clean() && !shows_accepted {
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
        masks: Masks::default(),
        explained: HashMap::new(),
        path: "",
        file: 0,
    };
    let share_a_place = |a: &Finding, b: &Finding| {
        a.node == b.node && a.place == b.place && Arc::ptr_eq(&a.object, &b.object)
    };
    for findings in report.findings.chunk_by(share_a_place) {
        text.findings(findings)?;
    }
    if report.show_accepted {
        text.accepted(report.accepted)?;
    }
    for warning in report.warnings {
        text.problem(warning, "warning", AnsiColor::Yellow)?;
    }
    for problem in report.problems {
        text.problem(problem, "error", AnsiColor::Red)?;
    }
    text.summary(report)
}

struct Text<'a, 'o, 'w> {
    out: &'o mut Out<'w>,
    style: Style,
    places: Places<'a>,
    objects: secret::Objects<'a>,
    documents: secret::Documents<'a>,
    masks: Masks,
    /// The policies that were explained, each with the number of the last file that it was named in.
    explained: HashMap<&'a str, usize>,
    /// The path of the file whose findings are being written, and its number.
    path: &'a str,
    file: usize,
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
            let worst = findings.iter().map(|finding| finding.policy.severity).max();
            let color = color_of(worst.unwrap_or(first.policy.severity));
            self.source_line((source, span, range), Some(object), visible, gutter, color)?;
        }
        self.advice(findings, gutter)?;
        self.out.write_all(b"\n")
    }

    /// What somebody accepts, and on whose word.
    fn accepted(&mut self, accepted: &'a [Accepted]) -> io::Result<()> {
        for accepted in accepted {
            let finding = &accepted.finding;
            let word = format!("accepted {}", finding.policy.severity);
            self.header(
                &word,
                Some(&finding.policy.id),
                &finding.message,
                AnsiColor::Green,
            )?;
            let (object, source) = (&*finding.object, &**finding.object.source());
            let range = self.places.locate(source, finding.span());
            let gutter = self.place(source, Some(object.identity()), range)?;
            self.note(gutter, "", &accepted.to_string())?;
            self.out.write_all(b"\n")?;
        }
        Ok(())
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
            self.source_line((source, span, range), None, visible, gutter, color)?;
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
        let (start, rest) = clean::bounded(message);
        for (number, line) in start.lines().enumerate() {
            if number > 0 {
                // Indented alone, it could be taken for a command of a continuous integration.
                self.out.write_all(b"\n  | ")?;
            }
            clean::write(self.out, line)?;
        }
        if rest > 0 {
            write!(self.out, "… ({rest} more bytes)")?;
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
        at: (&'a Source, Span, place::Range),
        object: Option<&Object>,
        visible: Option<Span>,
        gutter: usize,
        color: AnsiColor,
    ) -> io::Result<()> {
        let (source, span, range) = at;
        let Some(visible) = visible else {
            return self.note(gutter, "note: ", HIDDEN);
        };
        let shown = shown_line(source, span, range, visible);
        let shown_text = shown.as_ref().map(|shown| &shown.text[shown.part.clone()]);
        let own = visible.start as usize..visible.end as usize;
        let own_values = match source.rendered {
            Some(_) => self.masks.within(&source.text, object, own.clone()),
            None => Vec::new(),
        };
        if let Some(mut shown) = shown {
            let (frame, carets) = (self.frame(), self.paint(color));
            let numbered = format!("{frame}{:>gutter$} |{frame:#} ", shown.number);
            let blank = format!("{:gutter$} {frame}|{frame:#} ", "");
            let columns = self.style.width.saturating_sub(gutter + 3);
            shown.keep_near(columns);
            let object = object.filter(|_| source.rendered.is_none());
            let values = self.masks.within(shown.text, object, shown.part.clone());
            let is_literal = !shown.text[shown.part.clone()].contains("{{");
            if source.rendered.is_some() && is_literal && values.is_empty() && !own_values.is_empty() {
                // The secret was found in what was rendered, and stands somewhere here.
                return self.note(gutter, "note: ", HIDDEN);
            }
            writeln!(self.out, "{:gutter$} {frame}|{frame:#}", "")?;
            let (line, marked) = mask::hide(shown.text, shown.part, shown.marked, &values);
            let prefix = [numbered.as_str(), &blank];
            snippet::write(self.out, &line, marked, shown.cut, columns, prefix, carets)?;
        }
        if source.rendered.is_none() {
            return Ok(());
        }
        let rendered = source.text.get(own.clone()).unwrap_or_default().trim();
        if rendered.is_empty() || shown_text.is_some_and(|text| text.trim() == rendered) {
            return Ok(());
        }
        let columns = self.style.width.saturating_sub(gutter + 13);
        self.note_start(gutter, "rendered: ")?;
        let (line, _) = mask::hide(&source.text, own.clone(), own.start..own.start, &own_values);
        let line = snippet::fit(line.trim(), 0..0, Cut::default(), columns);
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

    /// What was found in numbers, that some of it is missing, and where to read more.
    fn summary(&mut self, report: &Report<'_>) -> io::Result<()> {
        clean::paragraph(self.out, &summary(report), 0, 2, self.style.width)?;
        if !report.problems.is_empty() {
            let (errors, red) = (report.problems.len(), self.paint(AnsiColor::Red));
            let is_partial = report.summary.objects > 0;
            let remark = if is_partial {
                ": not everything was judged"
            } else {
                ""
            };
            writeln!(self.out, "{red}{}{red:#}{remark}", count(errors, "error"))?;
        }
        if !report.findings.is_empty() {
            self.out
                .write_all(b"more about a policy: palisade explain ID\n")?;
        }
        Ok(())
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

/// `Deployment shop/web`, with the namespace only where it is written.
fn name(out: &mut Out<'_>, object: &Identity) -> io::Result<()> {
    clean::write_bounded(out, &object.kind)?;
    if !object.namespace.is_empty() || !object.name.is_empty() {
        out.write_all(b" ")?;
    }
    if !object.namespace.is_empty() {
        clean::write_bounded(out, &object.namespace)?;
        out.write_all(b"/")?;
    }
    clean::write_bounded(out, &object.name)
}

fn color_of(severity: Severity) -> AnsiColor {
    match severity {
        Severity::Critical | Severity::High => AnsiColor::Red,
        Severity::Medium => AnsiColor::Yellow,
        Severity::Low => AnsiColor::Cyan,
    }
}

/// `3 findings (1 high, 2 low) in 2 of 40 objects, 1 file; 2 findings accepted by annotations`.
fn summary(report: &Report<'_>) -> String {
    let Report {
        findings, summary, ..
    } = report;
    let mut parts = vec![if findings.is_empty() && summary.objects == 0 {
        "nothing was judged".to_owned()
    } else if findings.is_empty() {
        let (objects, files) = (count(summary.objects, "object"), count(summary.files, "file"));
        format!("no findings in {objects}, {files}")
    } else {
        found(findings, summary)
    }];
    if summary.ignored > 0 {
        let accepted = count(summary.ignored, "finding");
        parts.push(format!("{accepted} accepted by {}", accepted_by(report)));
    }
    if summary.skipped > 0 {
        parts.push(format!(
            "{} without Kubernetes objects",
            count(summary.skipped, "document")
        ));
    }
    if !report.warnings.is_empty() {
        parts.push(count(report.warnings.len(), "warning"));
    }
    parts.join("; ")
}

/// By what findings are accepted, in words. Those that are not told one by one are accepted by annotations.
fn accepted_by(report: &Report<'_>) -> String {
    let is_used = |by| match by {
        Acceptance::Annotation if report.summary.ignored > report.accepted.len() => true,
        _ => report.accepted.iter().any(|accepted| accepted.by == by),
    };
    let used: Vec<_> = Acceptance::ALL.iter().filter(|&&by| is_used(by)).collect();
    let words: Vec<_> = used
        .iter()
        .map(|by| match by {
            Acceptance::Annotation => "annotations",
            Acceptance::Comment => "comments",
            Acceptance::Exception => "exceptions",
            Acceptance::Rule => "rules",
            Acceptance::Baseline => "the baseline",
        })
        .collect();
    match words.as_slice() {
        [before @ .., last] if !before.is_empty() => format!("{} and {last}", before.join(", ")),
        words => words.concat(),
    }
}

/// How many findings there are of each severity, and how widely they are spread.
fn found(findings: &[Finding], summary: &Summary) -> String {
    let mut objects: HashSet<*const Object> = HashSet::new();
    let mut paths: HashSet<&str> = HashSet::new();
    let mut of_severity = [0; Severity::ALL.len()];
    for finding in findings {
        let path = &finding.object.source().path;
        if objects.insert(Arc::as_ptr(&finding.object)) && !path.is_empty() {
            paths.insert(path);
        }
        of_severity[finding.policy.severity as usize] += 1;
    }
    let severities = Severity::ALL
        .iter()
        .zip(of_severity)
        .rev()
        .filter(|(_, count)| *count > 0);
    let severities: Vec<_> = severities
        .map(|(severity, count)| format!("{count} {severity}"))
        .collect();
    // Not of how many: a chart is one thing to read, and its findings are in many templates.
    let files = match paths.len() {
        0 => String::new(),
        files => format!(", {}", count(files, "file")),
    };
    format!(
        "{} ({}) in {} of {}{files}",
        count(findings.len(), "finding"),
        severities.join(", "),
        objects.len(),
        count(summary.objects, "object")
    )
}

fn count(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
