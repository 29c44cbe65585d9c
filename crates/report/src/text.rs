//! The format for people: what compilers have taught them to read.
//!
//! A reader of many findings must not drown. So findings at one place share its source line; why a
//! policy matters is told once in a run, and how to fix it once in full and then in one sentence for
//! each further file.

use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::sync::Arc;

use anstyle::{AnsiColor, Style as Paint};
use palisade_model::{Identity, Object, Problem, Source};
use palisade_policy::{Acceptance, Accepted, Finding, Safety, Severity};

use crate::place;
use crate::quote::{HIDDEN, Quote, Quotes};
use crate::snippet::Cut;
use crate::{Out, Report, Style, Summary, clean, snippet};

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
        quotes: Quotes::of(report),
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
    quotes: Quotes<'a>,
    /// The policies that were explained, each with the number of the last file that it was named in.
    explained: HashMap<&'a str, usize>,
    /// The path of the file whose findings are being written, and its number.
    path: &'a str,
    file: usize,
}

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
        let range = self.quotes.places.locate(source, first.span());
        let gutter = self.place(source, Some(object.identity()), range)?;
        let columns = self.columns(gutter);
        if let Some(quote) = self.quotes.finding(first, range, columns) {
            let worst = findings.iter().map(|finding| finding.policy.severity).max();
            let color = color_of(worst.unwrap_or(first.policy.severity));
            self.source_line(quote, gutter, color)?;
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
            let range = self.quotes.places.locate(source, finding.span());
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
        let range = self.quotes.places.locate(source, problem.span);
        let gutter = self.place(source, None, range)?;
        let columns = self.columns(gutter);
        if let Some(quote) = self.quotes.problem(problem, range, columns) {
            self.source_line(quote, gutter, color)?;
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
        // What concerns the whole run is at no place.
        if source.path.is_empty() && object.is_none() {
            return Ok(gutter);
        }
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

    /// The line at fault, of rendered text the template's line, and then what became of it.
    fn source_line(&mut self, quote: Quote<'_>, gutter: usize, color: AnsiColor) -> io::Result<()> {
        let Quote::Shown { line, rendered } = quote else {
            return self.note(gutter, "note: ", HIDDEN);
        };
        if let Some(line) = line {
            let (frame, carets) = (self.frame(), self.paint(color));
            let numbered = format!("{frame}{:>gutter$} |{frame:#} ", line.number);
            let blank = format!("{:gutter$} {frame}|{frame:#} ", "");
            writeln!(self.out, "{:gutter$} {frame}|{frame:#}", "")?;
            let prefix = [numbered.as_str(), &blank];
            let columns = self.columns(gutter);
            snippet::write(
                self.out,
                &line.text,
                line.marked,
                line.cut,
                columns,
                prefix,
                carets,
            )?;
        }
        let Some(rendered) = rendered else { return Ok(()) };
        let columns = self.style.width.saturating_sub(gutter + 13);
        self.note_start(gutter, "rendered: ")?;
        let line = snippet::fit(rendered.trim(), 0..0, Cut::default(), columns);
        writeln!(self.out, "{}", line.text)
    }

    /// How many columns of a source line are shown.
    fn columns(&self, gutter: usize) -> usize {
        self.style.width.saturating_sub(gutter + 3)
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
            // What keeps a fix from being written keeps nothing from being judged.
            let is_of_fix = |problem: &&Problem| problem.message.starts_with("not fixed: ");
            let remark = match report.problems.iter().filter(is_of_fix).count() {
                0 if report.summary.objects == 0 => "",
                0 => ": not everything was judged",
                unfixed if unfixed == errors => ": not everything was fixed",
                _ => ": not everything was judged and fixed",
            };
            writeln!(self.out, "{red}{}{red:#}{remark}", count(errors, "error"))?;
        }
        if let Some(hint) = fixable(report.findings) {
            writeln!(self.out, "{hint}")?;
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

/// How many findings can be fixed, where the file is there to be changed: `2 can be fixed with --fix, 3 more
/// with --fix=unsafe`.
fn fixable(findings: &[Finding]) -> Option<String> {
    let is_in_file = |finding: &&Finding| {
        let source = finding.object.source();
        source.rendered.is_none() && finding.value().span().is_some()
    };
    let fixes = findings
        .iter()
        .filter(is_in_file)
        .filter_map(|finding| finding.fix.as_ref());
    let (mut safe, mut all) = (0, 0);
    for fix in fixes {
        all += 1;
        safe += usize::from(fix.safety == Safety::Safe);
    }
    match (safe, all - safe) {
        (0, 0) => None,
        (safe, 0) => Some(format!("{safe} can be fixed with --fix")),
        (0, rest) => Some(format!("{rest} can be fixed with --fix=unsafe")),
        (safe, rest) => Some(format!(
            "{safe} can be fixed with --fix, {rest} more with --fix=unsafe"
        )),
    }
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
