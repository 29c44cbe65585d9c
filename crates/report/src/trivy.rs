//! What `trivy config --format json` writes (schema version 2), so that programs that read it need not
//! change.
//!
//! A policy goes by Trivy's own id where it has one: `ID` in the form of its newer versions (`KSV-0017`),
//! `AVDID` in that of the older ones (`AVD-KSV-0017`). Others keep Palisade's id. Of the source there is the
//! line at fault alone, masked as everywhere. What could not be read has no place in that format, and is a
//! misconfiguration of severity `UNKNOWN` with the id `unreadable`; what is accepted is left out, as Trivy
//! leaves out what its ignore file names.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::io::{self, Write};

use palisade_model::{Problem, Source};
use palisade_policy::{Finding, Metadata, Severity, Tool};
use serde::Serialize;

use crate::quote::{Quote, Quotes};
use crate::{Out, Report, lines, time, title_of};

/// So much of a source line is shown.
const COLUMNS: usize = 200;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Misconfiguration<'a> {
    r#type: &'static str,
    #[serde(rename = "ID")]
    id: Cow<'a, str>,
    #[serde(rename = "AVDID", skip_serializing_if = "String::is_empty")]
    avd_id: String,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'a str,
    message: &'a str,
    namespace: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    resolution: &'a str,
    severity: &'static str,
    #[serde(rename = "PrimaryURL", skip_serializing_if = "Option::is_none")]
    primary_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    references: Option<[String; 1]>,
    status: &'static str,
    layer: Layer,
    cause_metadata: Cause,
}

/// Of no image, and so empty.
#[derive(Serialize)]
struct Layer {}

#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Cause {
    #[serde(skip_serializing_if = "String::is_empty")]
    resource: String,
    provider: &'static str,
    service: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_line: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u32>,
    code: Code,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Code {
    lines: Option<[Line; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Line {
    number: u32,
    content: String,
    is_cause: bool,
    annotation: &'static str,
    truncated: bool,
    first_cause: bool,
    last_cause: bool,
}

/// Writes one result for each file.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let mut quotes = Quotes::of(report);
    let finished = time::rfc3339(report.finished);
    write!(
        out,
        "{{\"SchemaVersion\":2,\"CreatedAt\":\"{finished}\",\"ArtifactName\":\".\",\"ArtifactType\":\"filesystem\",\"Metadata\":{{}},\n\"Results\":["
    )?;
    let share_a_file = |a: &Finding, b: &Finding| a.object.source().path == b.object.source().path;
    let mut problems: BTreeMap<&str, Vec<&Problem>> = BTreeMap::new();
    for problem in report.problems {
        problems.entry(&problem.source.path).or_default().push(problem);
    }
    let mut is_first = true;
    for findings in report.findings.chunk_by(share_a_file) {
        let source = findings[0].object.source();
        let here = problems.remove(source.path.as_str()).unwrap_or_default();
        result(report, source, &here, findings, &mut is_first, &mut quotes, out)?;
    }
    for here in problems.values() {
        result(
            report,
            &here[0].source,
            here,
            &[],
            &mut is_first,
            &mut quotes,
            out,
        )?;
    }
    out.write_all(b"\n]}\n")
}

fn result<'a>(
    report: &Report<'a>,
    source: &Source,
    problems: &[&'a Problem],
    findings: &'a [Finding],
    is_first: &mut bool,
    quotes: &mut Quotes<'a>,
    out: &mut Out<'_>,
) -> io::Result<()> {
    let found: HashSet<&str> = findings.iter().map(|finding| &*finding.policy.id).collect();
    let successes = report.policies.len().saturating_sub(found.len());
    let failures = findings.len() + problems.len();
    let is_chart = source
        .rendered
        .as_ref()
        .is_some_and(|rendered| rendered.by == "helm");
    let kind = if is_chart { "helm" } else { "kubernetes" };
    out.write_all(if std::mem::take(is_first) { b"\n" } else { b",\n" })?;
    out.write_all(b"{\"Target\":")?;
    lines::value(out, &report.relative(&source.path))?;
    write!(
        out,
        ",\"Class\":\"config\",\"Type\":\"{kind}\",\"MisconfSummary\":{{\"Successes\":{successes},\"Failures\":{failures}}},\"Misconfigurations\":"
    )?;
    let kind = if is_chart {
        "Helm Security Check"
    } else {
        "Kubernetes Security Check"
    };
    // Both parts quote lines, so neither may hold the quotes while it waits.
    let problems: Vec<_> = problems
        .iter()
        .map(|problem| unreadable(problem, kind, quotes))
        .collect();
    let findings = findings
        .iter()
        .map(|finding| misconfiguration(finding, kind, quotes));
    lines::list(out, problems.into_iter().chain(findings))?;
    out.write_all(b"}")
}

/// What Trivy calls a policy: `KSV-0017`.
fn trivy_id(policy: &Metadata) -> Option<String> {
    let alias = policy.aliases.iter().find(|alias| alias.tool == Tool::Trivy)?;
    let digits = alias.id.find(|char: char| char.is_ascii_digit())?;
    let (prefix, number) = alias.id.split_at(digits);
    let prefix = prefix.trim_end_matches('-').trim_start_matches("AVD-");
    Some(format!("{prefix}-{number:0>4}"))
}

fn misconfiguration<'a>(
    finding: &'a Finding,
    kind: &'static str,
    quotes: &mut Quotes<'a>,
) -> Misconfiguration<'a> {
    let (policy, object) = (&*finding.policy, &*finding.object);
    let range = quotes.places.locate(object.source(), finding.span());
    let trivy_id = trivy_id(policy);
    let url = trivy_id
        .as_ref()
        .map(|id| format!("https://avd.aquasec.com/misconfig/{}", id.to_ascii_lowercase()));
    Misconfiguration {
        r#type: kind,
        avd_id: trivy_id
            .as_ref()
            .map(|id| format!("AVD-{id}"))
            .unwrap_or_default(),
        id: trivy_id.map_or(Cow::Borrowed(&*policy.id), Cow::Owned),
        title: title_of(policy),
        description: &policy.why,
        message: &finding.message,
        namespace: format!("palisade.{}", policy.id),
        resolution: &policy.remediation,
        severity: match policy.severity {
            Severity::Critical => "CRITICAL",
            Severity::High => "HIGH",
            Severity::Medium => "MEDIUM",
            Severity::Low => "LOW",
        },
        references: url.clone().map(|url| [url]),
        primary_url: url,
        status: "FAIL",
        layer: Layer {},
        cause_metadata: Cause {
            resource: format!("{}/{}/{}", object.kind(), object.namespace(), object.name()),
            provider: "Kubernetes",
            service: "general",
            start_line: range.map(|(start, _)| start.line),
            end_line: range.map(|(_, end)| end.line),
            code: code(quotes.finding(finding, range, COLUMNS)),
        },
    }
}

fn unreadable<'a>(problem: &'a Problem, kind: &'static str, quotes: &mut Quotes<'a>) -> Misconfiguration<'a> {
    let range = quotes.places.locate(&problem.source, problem.span);
    Misconfiguration {
        r#type: kind,
        id: "unreadable".into(),
        avd_id: String::new(),
        title: "Input that could not be read or judged",
        description: "",
        message: &problem.message,
        namespace: "palisade.unreadable".to_owned(),
        resolution: problem.help.as_deref().unwrap_or_default(),
        severity: "UNKNOWN",
        primary_url: None,
        references: None,
        status: "FAIL",
        layer: Layer {},
        cause_metadata: Cause {
            provider: "Kubernetes",
            service: "general",
            start_line: range.map(|(start, _)| start.line),
            end_line: range.map(|(_, end)| end.line),
            code: code(quotes.problem(problem, range, COLUMNS)),
            ..Cause::default()
        },
    }
}

fn code(quote: Option<Quote<'_>>) -> Code {
    let Some(Quote::Shown { line: Some(line), .. }) = quote else {
        return Code::default();
    };
    let truncated = line.cut.before || line.cut.after;
    let shown = line.parts(COLUMNS);
    Code {
        lines: Some([Line {
            number: shown.number,
            content: shown.parts.concat(),
            is_cause: true,
            annotation: "",
            truncated,
            first_cause: true,
            last_cause: true,
        }]),
    }
}
