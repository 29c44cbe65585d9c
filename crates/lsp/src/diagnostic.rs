//! Findings and problems as diagnostics.

use gen_lsp_types::{
    Code, CodeDescription, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, DiagnosticTag,
    Location, Position, Range, Uri,
};
use palisade_checks::policy;
use palisade_model::Problem;
use palisade_policy::{Finding, Severity};
use palisade_yaml::Span;

use crate::client::Client;
use crate::document::{Positions, Text};
use crate::folder::Verdict;

/// Who says it, beside other linters.
const SOURCE: &str = "palisade";
/// Where the pages of the policies are.
const PAGES: &str = "https://github.com/palisade-dev/palisade/blob/main/docs/policies";
/// Editors show no more than some hundreds for a file, and slow down before.
const LIMIT: usize = 1000;

/// What an open document shows at one place.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) diagnostic: Diagnostic,
    /// The finding, where it is one: what hovers and fixes are made of.
    pub(crate) finding: Option<Finding>,
}

/// The page of a policy. Custom ones have none.
pub(crate) fn page_of(id: &str) -> Option<String> {
    policy(id).map(|policy| format!("{PAGES}/{}.md", policy.id))
}

/// What is to be shown of `verdict` in the document at `uri`.
pub(crate) fn shown(verdict: Verdict, text: &Text, uri: &Uri, client: &Client) -> Vec<Shown> {
    let mut shown = Vec::new();
    for (problems, severity) in [
        (&verdict.problems, DiagnosticSeverity::Error),
        (&verdict.warnings, DiagnosticSeverity::Warning),
    ] {
        let of_problem = |problem| Shown {
            diagnostic: of_problem(problem, text, severity),
            finding: None,
        };
        shown.extend(problems.iter().take(LIMIT).map(of_problem));
    }
    let room = LIMIT.saturating_sub(shown.len());
    let more = verdict.findings.len().saturating_sub(room)
        + verdict.problems.len().saturating_sub(LIMIT)
        + verdict.warnings.len().saturating_sub(LIMIT);
    let mut positions = text.positions();
    for finding in verdict.findings.into_iter().take(room) {
        shown.push(Shown {
            diagnostic: of_finding(&finding, text, &mut positions, uri, client),
            finding: Some(finding),
        });
    }
    if more > 0 {
        let message = format!("{more} more are not shown here: `palisade check` tells all");
        shown.push(Shown {
            diagnostic: diagnostic(first_line(text), DiagnosticSeverity::Information, message),
            finding: None,
        });
    }
    shown
}

fn diagnostic(range: Range, severity: DiagnosticSeverity, message: String) -> Diagnostic {
    Diagnostic {
        range,
        severity: Some(severity),
        source: Some(SOURCE.to_owned()),
        message: message.into(),
        ..Diagnostic::default()
    }
}

fn of_problem(problem: &Problem, text: &Text, severity: DiagnosticSeverity) -> Diagnostic {
    let range = match problem.span {
        Some(span) if is_text_of(&problem.source.text, text) => text.range(span),
        _ => range_of_location(&problem.location(), text),
    };
    let message = match &problem.help {
        Some(help) => format!("{}\nhelp: {help}", problem.message),
        None => problem.message.clone(),
    };
    diagnostic(range, severity, message)
}

fn of_finding(
    finding: &Finding,
    text: &Text,
    positions: &mut Positions<'_>,
    uri: &Uri,
    client: &Client,
) -> Diagnostic {
    let policy = &finding.policy;
    let is_own = is_text_of(&finding.object.source().text, text);
    let mut range_of = |span: Option<Span>| match span {
        Some(span) if is_own => positions.range(span),
        _ => range_of_location(&finding.object.source().locate(span), text),
    };
    let range = range_of(finding.span());
    let severity = match policy.severity {
        Severity::Critical | Severity::High => DiagnosticSeverity::Error,
        Severity::Medium => DiagnosticSeverity::Warning,
        Severity::Low => DiagnosticSeverity::Information,
    };
    let is_deprecated = policy.id.contains("deprecated") && client.deprecated_tag;
    let page = page_of(&policy.id).filter(|_| client.code_description);
    Diagnostic {
        code: Some(Code::String(policy.id.to_string())),
        code_description: page.map(|page| CodeDescription { href: page.into() }),
        tags: is_deprecated.then(|| vec![DiagnosticTag::Deprecated]),
        related_information: related(finding, text, uri).filter(|_| client.related_information),
        ..diagnostic(range, severity, finding.message.clone())
    }
}

/// The object that a finding is about, where that is not plain from the line.
fn related(finding: &Finding, text: &Text, uri: &Uri) -> Option<Vec<DiagnosticRelatedInformation>> {
    let object = &finding.object;
    let anchor = object.anchor();
    let (span, here) = (anchor.span()?, finding.span()?);
    if !is_text_of(&object.source().text, text) || text.line_of(span.start) == text.line_of(here.start) {
        return None;
    }
    let name = match object.namespace() {
        "" => object.name().to_owned(),
        namespace => format!("{namespace}/{}", object.name()),
    };
    Some(vec![DiagnosticRelatedInformation {
        location: Location {
            uri: uri.clone(),
            range: text.range(span),
        },
        message: format!("in {} {name}", object.kind()),
    }])
}

/// Whether spans of `judged` are places of `text`. A template's output is not the template.
pub(crate) fn is_text_of(judged: &std::sync::Arc<str>, text: &Text) -> bool {
    std::sync::Arc::ptr_eq(judged, text.get())
}

/// The range of a place that is known by line: in a template, where a value was rendered from.
fn range_of_location(location: &palisade_model::Location, text: &Text) -> Range {
    let Some((start, end)) = location.range else {
        return first_line(text);
    };
    let end_of = |line: &str, column: u32| line.chars().take(column as usize - 1).collect::<String>();
    let at = |position: palisade_yaml::Position| {
        let line = position.line as usize - 1;
        text.place(line, end_of(text.line(line), position.column).len())
    };
    Range {
        start: at(start),
        end: at(end),
    }
}

/// Where what concerns the whole file is shown.
fn first_line(text: &Text) -> Range {
    Range {
        start: Position::default(),
        end: text.place(0, text.line(0).len()),
    }
}
