//! Workflow commands of GitHub Actions, which it shows as annotations on the lines of a pull request:
//! `::error file=a.yaml,line=3::message`. The command, its properties and its escapes are those of
//! `@actions/core`.

use std::io::{self, Write};

use palisade_model::Problem;
use palisade_policy::{Finding, Severity};

use crate::place::{Places, Range};
use crate::{Out, Report, clean};

/// Writes one command a line.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let mut places = Places::default();
    for finding in report.findings {
        let source = finding.object.source();
        let range = places.locate(source, finding.span());
        write_finding(finding, range, out)?;
    }
    for (problems, command) in [(report.warnings, "warning"), (report.problems, "error")] {
        for problem in problems {
            let range = places.locate(&problem.source, problem.span);
            write_problem(problem, command, range, out)?;
        }
    }
    Ok(())
}

fn write_finding(finding: &Finding, range: Range, out: &mut Out<'_>) -> io::Result<()> {
    let policy = &*finding.policy;
    let command = match policy.severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "notice",
    };
    write!(out, "::{command} ")?;
    write_place(&finding.object.source().path, range, out)?;
    out.write_all(b"title=")?;
    escape(&policy.id, true, out)?;
    write!(out, " ({})::", policy.severity)?;
    escape(&finding.message, false, out)?;
    let object = finding.object.identity();
    let parts = [
        object.kind.as_ref(),
        object.namespace.as_ref(),
        object.name.as_ref(),
    ];
    for (before, part) in [" (", " ", "/"].into_iter().zip(named(parts)) {
        out.write_all(before.as_bytes())?;
        escape(part, false, out)?;
    }
    out.write_all(b")")?;
    if !policy.remediation.is_empty() {
        out.write_all(b"%0Afix: ")?;
        escape(&policy.remediation, false, out)?;
    }
    out.write_all(b"\n")
}

/// Kind, namespace and name, those that there are; a name without a namespace follows the kind.
fn named([kind, namespace, name]: [&str; 3]) -> impl Iterator<Item = &str> {
    [kind, namespace, name]
        .into_iter()
        .filter(|part| !part.is_empty())
}

fn write_problem(problem: &Problem, command: &str, range: Range, out: &mut Out<'_>) -> io::Result<()> {
    write!(out, "::{command} ")?;
    write_place(&problem.source.path, range, out)?;
    let title = if command == "error" {
        "could not be read"
    } else {
        "probably a mistake"
    };
    write!(out, "title={title}::")?;
    escape(&problem.message, false, out)?;
    if let Some(help) = &problem.help {
        out.write_all(b"%0Ahelp: ")?;
        escape(help, false, out)?;
    }
    out.write_all(b"\n")
}

/// The properties of the place, each with a comma after it.
fn write_place(path: &str, range: Range, out: &mut Out<'_>) -> io::Result<()> {
    if path.is_empty() {
        return Ok(());
    }
    out.write_all(b"file=")?;
    escape(path, true, out)?;
    out.write_all(b",")?;
    let Some((start, end)) = range else { return Ok(()) };
    write!(out, "line={},endLine={},", start.line, end.line)?;
    // Columns of an annotation over several lines are refused.
    if start.line == end.line {
        write!(out, "col={},endColumn={},", start.column, end.column)?;
    }
    Ok(())
}

/// Writes text so that it ends neither the line nor, in a property, the property. Of what a terminal
/// must not be given nothing is left, for the commands stand in logs too.
fn escape(text: &str, is_property: bool, out: &mut Out<'_>) -> io::Result<()> {
    let mut written = 0;
    for (at, char) in text.char_indices() {
        let escaped = match char {
            '%' => "%25",
            '\r' => "%0D",
            '\n' => "%0A",
            ':' if is_property => "%3A",
            ',' if is_property => "%2C",
            _ if clean::substitute(char).is_some() => "\u{fffd}",
            _ => continue,
        };
        out.write_all(&text.as_bytes()[written..at])?;
        out.write_all(escaped.as_bytes())?;
        written = at + char.len_utf8();
    }
    out.write_all(&text.as_bytes()[written..])
}
