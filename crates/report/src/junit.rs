//! JUnit's XML, which test reports of continuous integration read: a suite for each file, a case for each
//! finding.
//!
//! There is no standard. What is written is valid by the two schemas that are in use, Ant's (Windy Road)
//! and the one of Jenkins' xUnit plugin, and is what GitLab's reader takes. Hence the attributes without
//! news in them (`time`, `hostname`), and no `file` beside a case, which both schemas refuse.
//!
//! A policy that found nothing anywhere is one case that passes, whatever the number of files: cases for
//! each file and policy would be millions. What is accepted, and what is less severe than what fails the
//! run, is skipped. What could not be read is an error.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use palisade_model::Problem;
use palisade_policy::{Accepted, Finding, Policy};

use crate::place::Range;
use crate::quote::{HIDDEN, Quote, Quotes};
use crate::{Out, Report, VERSION, clean, time, title_of};

/// So much of a source line is shown.
const COLUMNS: usize = 100;

/// What there is to say of a file.
#[derive(Default)]
struct Suite<'a> {
    findings: Vec<&'a Finding>,
    accepted: Vec<&'a Accepted>,
    problems: Vec<&'a Problem>,
    warnings: Vec<&'a Problem>,
}

/// Writes one document.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let mut suites: BTreeMap<&str, Suite<'_>> = BTreeMap::new();
    for finding in report.findings {
        let path = report.relative(&finding.object.source().path);
        suites.entry(path).or_default().findings.push(finding);
    }
    for accepted in report.accepted {
        let path = report.relative(&accepted.finding.object.source().path);
        suites.entry(path).or_default().accepted.push(accepted);
    }
    for problem in report.problems {
        let path = report.relative(&problem.source.path);
        suites.entry(path).or_default().problems.push(problem);
    }
    for warning in report.warnings {
        let path = report.relative(&warning.source.path);
        suites.entry(path).or_default().warnings.push(warning);
    }
    let mut junit = Junit {
        out,
        report,
        quotes: Quotes::of(report),
        timestamp: timestamp(report),
        suites: 0,
    };
    junit
        .out
        .write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")?;
    for (path, suite) in &suites {
        junit.suite(path, suite)?;
    }
    junit.clean_policies()?;
    junit.out.write_all(b"</testsuites>\n")
}

/// When judging ended, to the second and without a zone, as Ant's schema wants it.
fn timestamp(report: &Report<'_>) -> String {
    let time = time::rfc3339(report.finished);
    time.get(..19).unwrap_or(&time).to_owned()
}

struct Junit<'a, 'o, 'w> {
    out: &'o mut Out<'w>,
    report: &'o Report<'a>,
    quotes: Quotes<'a>,
    timestamp: String,
    /// How many were written.
    suites: usize,
}

impl<'a> Junit<'a, '_, '_> {
    fn suite(&mut self, path: &str, suite: &Suite<'a>) -> io::Result<()> {
        let is_failure = |finding: &&&Finding| finding.policy.severity >= self.report.fail_on;
        let failures = suite.findings.iter().filter(is_failure).count();
        let skipped = suite.findings.len() - failures + suite.accepted.len();
        let errors = suite.problems.len();
        let path = if path.is_empty() { "without a file" } else { path };
        self.open_suite(path, failures + skipped + errors, [failures, errors, skipped])?;
        for problem in &suite.problems {
            self.problem(problem)?;
        }
        for finding in &suite.findings {
            self.finding(finding)?;
        }
        for accepted in &suite.accepted {
            self.open_case(&accepted.finding)?;
            self.out.write_all(b"<skipped message=\"")?;
            escape(&accepted.to_string(), self.out)?;
            self.out.write_all(b"\"/></testcase>\n")?;
        }
        self.close_suite(&suite.warnings)
    }

    /// One suite of the policies that ran and found nothing.
    fn clean_policies(&mut self) -> io::Result<()> {
        let found = self.report.findings.iter();
        let accepted = self.report.accepted.iter().map(|accepted| &accepted.finding);
        let found: HashSet<&str> = found.chain(accepted).map(|finding| &*finding.policy.id).collect();
        let policies = self.report.policies.iter();
        let clean = policies.filter(|policy| !found.contains(&*policy.metadata.id));
        let clean: Vec<&Policy> = clean.collect();
        if clean.is_empty() || self.report.summary.objects == 0 {
            return Ok(()); // a policy that had nothing to look at passes nothing
        }
        self.open_suite("policies without findings", clean.len(), [0, 0, 0])?;
        for policy in clean {
            let policy = &policy.metadata;
            self.open_named(&policy.id, title_of(policy))?;
            self.out.write_all(b"</testcase>\n")?;
        }
        self.close_suite(&[])
    }

    fn open_suite(&mut self, name: &str, tests: usize, counts: [usize; 3]) -> io::Result<()> {
        let [failures, errors, skipped] = counts;
        self.out.write_all(b"<testsuite name=\"")?;
        escape(name, self.out)?;
        write!(
            self.out,
            "\" package=\"palisade\" id=\"{}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" \
             skipped=\"{skipped}\" time=\"0\" timestamp=\"{}\" hostname=\"localhost\">\n\
             <properties><property name=\"palisade\" value=\"{VERSION}\"/></properties>\n",
            self.suites, self.timestamp
        )?;
        self.suites += 1;
        Ok(())
    }

    fn close_suite(&mut self, warnings: &[&Problem]) -> io::Result<()> {
        self.out.write_all(b"<system-out>")?;
        for warning in warnings {
            let range = warning.source.locate(warning.span).range;
            escape(
                &place(self.report.relative(&warning.source.path), range),
                self.out,
            )?;
            self.out.write_all(b": warning: ")?;
            bounded(&warning.message, self.out)?;
            self.out.write_all(b"\n")?;
        }
        self.out.write_all(b"</system-out><system-err/>\n</testsuite>\n")
    }

    fn finding(&mut self, finding: &'a Finding) -> io::Result<()> {
        let policy = &*finding.policy;
        self.open_case(finding)?;
        if policy.severity < self.report.fail_on {
            write!(
                self.out,
                "<skipped message=\"{}, which does not fail the run: ",
                policy.severity
            )?;
            bounded(&finding.message, self.out)?;
            self.out.write_all(b"\"/></testcase>\n")?;
            return Ok(());
        }
        write!(self.out, "<failure type=\"{}\" message=\"", policy.severity)?;
        bounded(&finding.message, self.out)?;
        self.out.write_all(b"\">")?;
        let source = finding.object.source();
        let range = self.quotes.places.locate(source, finding.span());
        escape(&place(self.report.relative(&source.path), range), self.out)?;
        self.out.write_all(b"\n")?;
        let quote = self.quotes.finding(finding, range, COLUMNS);
        self.quote(quote)?;
        for (label, text) in [("why", &policy.why), ("fix", &policy.remediation)] {
            if !text.is_empty() {
                write!(self.out, "{label}: ")?;
                escape(text, self.out)?;
                self.out.write_all(b"\n")?;
            }
        }
        self.out.write_all(b"</failure></testcase>\n")
    }

    fn problem(&mut self, problem: &'a Problem) -> io::Result<()> {
        let range = self.quotes.places.locate(&problem.source, problem.span);
        let place = place(self.report.relative(&problem.source.path), range);
        self.open_named("palisade.unreadable", &place)?;
        self.out.write_all(b"<error type=\"unreadable\" message=\"")?;
        bounded(&problem.message, self.out)?;
        self.out.write_all(b"\">")?;
        let quote = self.quotes.problem(problem, range, COLUMNS);
        self.quote(quote)?;
        if let Some(help) = &problem.help {
            self.out.write_all(b"help: ")?;
            escape(help, self.out)?;
            self.out.write_all(b"\n")?;
        }
        self.out.write_all(b"</error></testcase>\n")
    }

    fn quote(&mut self, quote: Option<Quote<'_>>) -> io::Result<()> {
        match quote {
            Some(Quote::Shown { line: Some(line), .. }) => {
                let shown = line.parts(COLUMNS);
                write!(self.out, "{} | ", shown.number)?;
                for part in &shown.parts {
                    escape(part, self.out)?;
                }
                self.out.write_all(b"\n")
            }
            Some(Quote::Hidden) => writeln!(self.out, "{HIDDEN}"),
            _ => Ok(()),
        }
    }

    /// A case is told from others by its suite, class and name: GitLab compares branches by them.
    fn open_case(&mut self, finding: &Finding) -> io::Result<()> {
        let object = &*finding.object;
        let namespace = object.namespace();
        let slash = if namespace.is_empty() { "" } else { "/" };
        let message = clean::bounded(&finding.message).0;
        let name = format!("{} {namespace}{slash}{}: {message}", object.kind(), object.name());
        self.open_named(&finding.policy.id, &name)
    }

    fn open_named(&mut self, class: &str, name: &str) -> io::Result<()> {
        self.out.write_all(b"<testcase classname=\"")?;
        escape(class, self.out)?;
        self.out.write_all(b"\" name=\"")?;
        escape(name, self.out)?;
        self.out.write_all(b"\" time=\"0\">")
    }
}

/// `path:line:column`, as far as it is known.
fn place(path: &str, range: Range) -> String {
    match range {
        Some((start, _)) => format!("{path}:{}:{}", start.line, start.column),
        None => path.to_owned(),
    }
}

fn bounded(text: &str, out: &mut Out<'_>) -> io::Result<()> {
    let (start, rest) = clean::bounded(text);
    escape(start, out)?;
    if rest > 0 {
        write!(out, "… ({rest} more bytes)")?;
    }
    Ok(())
}

/// Writes text into an attribute or an element. What XML cannot hold, and what a terminal would obey, is
/// made visible.
fn escape(text: &str, out: &mut Out<'_>) -> io::Result<()> {
    let (mut written, mut shown) = (0, [0; 4]);
    for (at, char) in text.char_indices() {
        let escaped = match char {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '\'' => "&apos;",
            ' '..='~' => continue,
            '\n' => "&#10;",
            '\u{fffe}' | '\u{ffff}' => "\u{fffd}",
            _ => match clean::substitute(char) {
                Some(char) => char.encode_utf8(&mut shown),
                None => continue,
            },
        };
        out.write_all(&text.as_bytes()[written..at])?;
        out.write_all(escaped.as_bytes())?;
        written = at + char.len_utf8();
    }
    out.write_all(&text.as_bytes()[written..])
}
