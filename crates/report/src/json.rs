//! Palisade's own format for programs. It is stable: fields may be added, but none is renamed or
//! removed, nor changes its meaning, without a new `version`.
//!
//! What is not known is null, never left out. Lines and columns start at 1, columns count Unicode
//! characters, and the end is the position after the last character.

use std::io::{self, Write};

use palisade_model::{Identity, Object, Problem};
use palisade_policy::{Accepted, Finding, Fix, Severity};
use serde::{Serialize, Serializer};

use crate::accepted::Word;
use crate::fix::{Change, Fixes};
use crate::place::{Places, Range};
use crate::{Out, Report, lines};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonFinding<'a> {
    policy: &'a str,
    severity: &'static str,
    confidence: &'static str,
    layer: &'static str,
    object: JsonObject<'a>,
    location: JsonLocation<'a>,
    message: &'a str,
    remediation: &'a str,
    /// What would resolve it.
    fix: Option<JsonFix<'a>>,
    #[serde(serialize_with = "as_text")]
    fingerprint: palisade_policy::Fingerprint,
}

#[derive(Serialize)]
struct JsonFix<'a> {
    title: &'a str,
    safety: &'static str,
    /// In order and apart from each other, by the text as it is; null where they are not worked out.
    edits: Option<Vec<JsonEdit>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonEdit {
    line: u32,
    column: u32,
    end_line: u32,
    end_column: u32,
    text: String,
}

/// An accepted finding: a finding, and on whose word.
#[derive(Serialize)]
struct JsonAccepted<'a> {
    #[serde(flatten)]
    finding: JsonFinding<'a>,
    accepted: Acceptance<'a>,
}

#[derive(Serialize)]
struct Acceptance<'a> {
    by: &'static str,
    reason: Option<&'a str>,
    owner: Option<&'a str>,
    expires: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonObject<'a> {
    api_version: ApiVersion<'a>,
    kind: &'a str,
    /// The namespace that it is in, also where it is not written; empty outside namespaces.
    namespace: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonLocation<'a> {
    path: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
}

#[derive(Serialize)]
struct JsonProblem<'a> {
    message: &'a str,
    help: Option<&'a str>,
    location: JsonLocation<'a>,
}

#[derive(Serialize)]
struct JsonSummary {
    files: usize,
    objects: usize,
    skipped: usize,
    ignored: usize,
    policies: usize,
    findings: Counts,
    errors: usize,
    warnings: usize,
}

#[derive(Serialize)]
struct Counts {
    critical: usize,
    high: usize,
    medium: usize,
    low: usize,
}

/// Writes the report as one JSON value, one line for each finding.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let (mut places, mut fixes) = (Places::default(), Fixes::default());
    out.write_all(b"{\"version\":1,\n\"findings\":")?;
    lines::list(
        out,
        report
            .findings
            .iter()
            .map(|finding| json_finding(finding, &mut places, &mut fixes)),
    )?;
    out.write_all(b",\n\"accepted\":")?;
    let accepted = report.accepted.iter();
    lines::list(
        out,
        accepted.map(|accepted| json_accepted(accepted, &mut places, &mut fixes)),
    )?;
    out.write_all(b",\n\"errors\":")?;
    lines::list(
        out,
        report
            .problems
            .iter()
            .map(|problem| json_problem(problem, &mut places)),
    )?;
    out.write_all(b",\n\"warnings\":")?;
    lines::list(
        out,
        report
            .warnings
            .iter()
            .map(|problem| json_problem(problem, &mut places)),
    )?;
    out.write_all(b",\n\"summary\":")?;
    lines::value(out, &summary(report))?;
    out.write_all(b"}\n")
}

fn json_finding<'a>(finding: &'a Finding, places: &mut Places<'a>, fixes: &mut Fixes) -> JsonFinding<'a> {
    let (policy, object) = (&finding.policy, &*finding.object);
    let source = object.source();
    JsonFinding {
        policy: &policy.id,
        severity: policy.severity.as_str(),
        confidence: policy.confidence.as_str(),
        layer: policy.layer.as_str(),
        object: json_object(object),
        location: location(&source.path, places.locate(source, finding.span())),
        message: &finding.message,
        remediation: &policy.remediation,
        fix: finding.fix.as_ref().map(|fix| json_fix(finding, fix, fixes)),
        fingerprint: finding.fingerprint,
    }
}

fn json_fix<'a>(finding: &Finding, fix: &'a Fix, fixes: &mut Fixes) -> JsonFix<'a> {
    let edit = |change: Change| JsonEdit {
        line: change.start.line,
        column: change.start.column,
        end_line: change.end.line,
        end_column: change.end.column,
        text: change.text,
    };
    let changes = fixes.changes(finding, fix);
    JsonFix {
        title: &fix.title,
        safety: fix.safety.as_str(),
        edits: changes.map(|changes| changes.into_iter().map(edit).collect()),
    }
}

fn json_accepted<'a>(accepted: &'a Accepted, places: &mut Places<'a>, fixes: &mut Fixes) -> JsonAccepted<'a> {
    let said = |text: &'a str| Some(text).filter(|text| !text.is_empty());
    let word = Word::of(accepted);
    JsonAccepted {
        finding: json_finding(&accepted.finding, places, fixes),
        accepted: Acceptance {
            by: word.by,
            reason: said(word.reason),
            owner: said(word.owner),
            expires: said(word.expires),
        },
    }
}

fn json_object(object: &Object) -> JsonObject<'_> {
    JsonObject {
        api_version: ApiVersion(object.identity()),
        kind: object.kind(),
        namespace: object.namespace(),
        name: object.name(),
    }
}

fn json_problem<'a>(problem: &'a Problem, places: &mut Places<'a>) -> JsonProblem<'a> {
    let range = places.locate(&problem.source, problem.span);
    JsonProblem {
        message: &problem.message,
        help: problem.help.as_deref(),
        location: location(&problem.source.path, range),
    }
}

fn location(path: &str, range: Range) -> JsonLocation<'_> {
    let (start, end) = range.unzip();
    JsonLocation {
        path: (!path.is_empty()).then_some(path),
        line: start.map(|start| start.line),
        column: start.map(|start| start.column),
        end_line: end.map(|end| end.line),
        end_column: end.map(|end| end.column),
    }
}

fn summary(report: &Report<'_>) -> JsonSummary {
    let count = |severity| {
        report
            .findings
            .iter()
            .filter(|finding| finding.policy.severity == severity)
            .count()
    };
    let summary = report.summary;
    JsonSummary {
        files: summary.files,
        objects: summary.objects,
        skipped: summary.skipped,
        ignored: summary.ignored,
        policies: report.policies.len(),
        findings: Counts {
            critical: count(Severity::Critical),
            high: count(Severity::High),
            medium: count(Severity::Medium),
            low: count(Severity::Low),
        },
        errors: report.problems.len(),
        warnings: report.warnings.len(),
    }
}

/// `apps/v1`, put together only in the output.
struct ApiVersion<'a>(&'a Identity);

impl Serialize for ApiVersion<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Identity { group, version, .. } = self.0;
        if group.is_empty() {
            serializer.serialize_str(version)
        } else {
            serializer.collect_str(&format_args!("{group}/{version}"))
        }
    }
}

fn as_text<S: Serializer>(value: &impl std::fmt::Display, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}
