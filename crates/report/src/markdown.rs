//! Markdown for comments on pull requests and summaries of jobs, as GitHub and GitLab render it: numbers
//! first, then a table for each severity.
//!
//! A comment of GitHub holds 65,536 characters. So the worst findings come first, the tables end where the
//! room does, and what was left out is counted.
//!
//! Names and messages come from whoever wrote the files, and a comment may mention people, show images and
//! run on over the table. So whatever could mean something to Markdown is written as a character reference,
//! which never does; and whatever either site would make a link of (`@name`, `#1`) stands in `<code>`,
//! where neither looks.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{self, Write};

use palisade_model::Object;
use palisade_policy::{Finding, Metadata, Severity};

use crate::history::Changes;
use crate::place::Places;
use crate::{Out, Report, clean, title_of};

/// So much is written at most, in bytes.
const ROOM: usize = 60_000;

/// Of that, so much is for what to do about the findings.
const ADVICE: usize = 12_000;

/// So much is kept for what is accepted and for the ends of things.
const REST: usize = 6_000;

/// So much of a name or a message is shown.
const LONG: usize = 300;

/// Writes the comment.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let mut text = String::new();
    head(report, &mut text);
    if let Some(changes) = Changes::of(report) {
        let _ = write!(
            text,
            "{} new and {} gone since ",
            changes.new,
            changes.fixed.len()
        );
        code(&changes.last.label, &mut text);
        text.push_str(".\n\n");
    }
    problems(report, &mut text);
    for &severity in Severity::ALL.iter().rev() {
        findings(report, severity, &mut text);
    }
    advice(report, &mut text);
    accepted(report, &mut text);
    out.write_all(text.trim_end().as_bytes())?;
    out.write_all(b"\n")
}

/// What was found, in a sentence and in numbers.
fn head(report: &Report<'_>, text: &mut String) {
    let objects = count(report.summary.objects, "object");
    if report.findings.is_empty() {
        let _ = match (report.problems.is_empty(), report.summary.objects) {
            (true, 0) => write!(text, "### Palisade: nothing was judged\n\n"),
            (true, _) => write!(text, "### Palisade: no findings\n\n{objects} judged.\n\n"),
            (false, _) => write!(
                text,
                "### Palisade: no findings, but not everything could be judged\n\n"
            ),
        };
        return;
    }
    let findings = count(report.findings.len(), "finding");
    let _ = write!(text, "### Palisade: {findings} in {objects}\n\n");
    let mut rule = String::from("|");
    for severity in Severity::ALL.iter().rev() {
        let _ = write!(text, "| {severity} ");
        rule.push_str("---:|");
    }
    let _ = writeln!(text, "|\n{rule}");
    for &severity in Severity::ALL.iter().rev() {
        let _ = write!(text, "| {} ", of_severity(report, severity).count());
    }
    text.push_str("|\n\n");
}

fn of_severity<'a>(report: &Report<'a>, severity: Severity) -> impl Iterator<Item = &'a Finding> {
    let findings = report.findings.iter();
    findings.filter(move |finding| finding.policy.severity == severity)
}

/// What could not be read, and what is probably a mistake.
fn problems(report: &Report<'_>, text: &mut String) {
    let mut places = Places::default();
    let parts = [
        (
            report.problems,
            "Not judged",
            " open",
            "what could not be read was not judged",
        ),
        (report.warnings, "Probably mistakes", "", ""),
    ];
    for (problems, title, open, remark) in parts {
        if problems.is_empty() {
            continue;
        }
        let remark = if remark.is_empty() {
            String::new()
        } else {
            format!(": {remark}")
        };
        open_details(&format!("{title} ({}){remark}", problems.len()), open, text);
        text.push_str("| What | Where |\n|---|---|\n");
        rows(problems, ROOM / 4, text, |problem, row| {
            words(&problem.message, row);
            if let Some(help) = &problem.help {
                row.push_str("<br>");
                words(help, row);
            }
            row.push_str(" | ");
            let line = places.locate(&problem.source, problem.span);
            let line = line.map(|(start, _)| start.line);
            place(report.relative(&problem.source.path), line, row);
        });
        close_details(text);
    }
}

fn findings(report: &Report<'_>, severity: Severity, text: &mut String) {
    let mut places = Places::default();
    let findings: Vec<_> = of_severity(report, severity).collect();
    if findings.is_empty() {
        return;
    }
    let open = if severity >= Severity::High { " open" } else { "" };
    let word = severity.as_str();
    let title = format!("{}{} ({})", word[..1].to_uppercase(), &word[1..], findings.len());
    open_details(&title, open, text);
    text.push_str("| What | Where |\n|---|---|\n");
    rows(&findings, ROOM - ADVICE - REST, text, |finding, row| {
        words(&finding.message, row);
        row.push_str("<br><sub>");
        code(&finding.policy.id, row);
        row.push_str("</sub> | ");
        let source = finding.object.source();
        let line = places.locate(source, finding.span()).map(|(start, _)| start.line);
        place(report.relative(&source.path), line, row);
        name(&finding.object, row);
    });
    close_details(text);
}

/// Each policy that found something, the most frequent of the worst first, with what to do.
fn advice(report: &Report<'_>, text: &mut String) {
    let mut policies: Vec<(&Metadata, usize)> = Vec::new();
    let mut indexes = HashMap::new();
    for finding in report.findings {
        let index = *indexes.entry(&*finding.policy.id).or_insert_with(|| {
            policies.push((&finding.policy, 0));
            policies.len() - 1
        });
        policies[index].1 += 1;
    }
    if policies.is_empty() {
        return;
    }
    policies.sort_by(|(a, of_a), (b, of_b)| {
        let worst = b.severity.cmp(&a.severity);
        worst.then(of_b.cmp(of_a)).then_with(|| a.id.cmp(&b.id))
    });
    open_details("What to do", "", text);
    text.push_str("| Policy | Findings | How to fix |\n|---|---:|---|\n");
    rows(&policies, ROOM - REST, text, |(policy, findings), row| {
        words(title_of(policy), row);
        row.push_str("<br><sub>");
        code(&policy.id, row);
        let _ = write!(row, "</sub> | {findings} | ");
        words(clean::first_sentence(&policy.remediation), row);
    });
    close_details(text);
}

fn accepted(report: &Report<'_>, text: &mut String) {
    if report.accepted.is_empty() {
        return;
    }
    open_details(&format!("Accepted ({})", report.accepted.len()), "", text);
    text.push_str("| What | Where | Why |\n|---|---|---|\n");
    rows(report.accepted, ROOM - 1_000, text, |accepted, row| {
        let finding = &accepted.finding;
        words(&finding.message, row);
        row.push_str("<br><sub>");
        code(&finding.policy.id, row);
        row.push_str("</sub> | ");
        let source = finding.object.source();
        place(report.relative(&source.path), None, row);
        name(&finding.object, row);
        row.push_str(" | ");
        words(&accepted.to_string(), row);
    });
    close_details(text);
}

/// Writes a row of a table for each item until the text has `room` bytes, and how many are left.
fn rows<'i, T>(items: &'i [T], room: usize, text: &mut String, mut row: impl FnMut(&'i T, &mut String)) {
    let mut line = String::new();
    for (number, item) in items.iter().enumerate() {
        line.clear();
        row(item, &mut line);
        if text.len() + line.len() > room {
            let left = items.len() - number;
            let _ = writeln!(text, "| … and {left} more, which did not fit in here | |");
            return;
        }
        let _ = writeln!(text, "| {line} |");
    }
}

fn open_details(title: &str, open: &str, text: &mut String) {
    let _ = write!(text, "<details{open}>\n<summary><b>{title}</b></summary>\n\n");
}

fn close_details(text: &mut String) {
    text.push_str("\n</details>\n\n");
}

/// `deploy/web.yaml:12`.
fn place(path: &str, line: Option<u32>, text: &mut String) {
    if path.is_empty() {
        return;
    }
    text.push_str("<code>");
    escape(path, text);
    if let Some(line) = line {
        let _ = write!(text, "&#58;{line}");
    }
    text.push_str("</code>");
}

/// `Deployment shop/web`, below the place.
fn name(object: &Object, text: &mut String) {
    if !text.ends_with(' ') {
        text.push_str("<br>");
    }
    let namespace = object.namespace();
    let slash = if namespace.is_empty() { "" } else { "/" };
    code(
        &format!("{} {namespace}{slash}{}", object.kind(), object.name()),
        text,
    );
}

/// A sentence of ours, in which names stand between backticks.
fn words(sentence: &str, text: &mut String) {
    let (start, rest) = cut(sentence);
    let parts: Vec<&str> = start.split('`').collect();
    // A name with a backtick in it, or outside of them, could make ours its own.
    let is_link =
        |part: &&str| part.contains(['@', '#', '!', '$', '%', '~', '\\', '<']) || part.contains("://");
    if parts.len().is_multiple_of(2) || parts.iter().step_by(2).any(is_link) {
        return code(sentence, text);
    }
    for (number, part) in parts.iter().enumerate() {
        if number % 2 == 1 {
            code(part, text);
        } else {
            escape(part, text);
        }
    }
    text.push_str(rest);
}

fn code(name: &str, text: &mut String) {
    if name.is_empty() {
        return;
    }
    text.push_str("<code>");
    escape(name, text);
    text.push_str("</code>");
}

/// The start of a text, and what tells that it goes on.
fn cut(text: &str) -> (&str, &'static str) {
    if text.len() > LONG {
        (&text[..text.floor_char_boundary(LONG)], "…")
    } else {
        (text, "")
    }
}

/// Writes the start of a text with nothing in it that Markdown or HTML would take for theirs.
fn escape(from: &str, text: &mut String) {
    let (start, rest) = cut(from);
    for char in start.chars() {
        match char {
            'a'..='z' | 'A'..='Z' | '0'..='9' | ' ' | '-' | '/' | ',' | ';' => text.push(char),
            '.' if !text.ends_with(['w', 'W']) => text.push(char), // `www.` begins a link
            ' '..='~' => {
                let _ = write!(text, "&#{};", char as u32);
            }
            _ => text.push(clean::substitute(char).unwrap_or(char)),
        }
    }
    text.push_str(rest);
}

fn count(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
