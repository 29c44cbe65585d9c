//! What GitLab reads: its Code Quality report, and its SAST report.
//!
//! Code Quality is what merge requests show in every edition, beside the lines of the diff. GitLab stops
//! reading at the first entry that it finds invalid, so each has all the fields, also what has no line. The
//! SAST report (schema 15) goes to the vulnerability report of the Ultimate edition.
//!
//! Accepted findings are in neither: both lists are for what is open.

use std::io::{self, Write};

use palisade_model::{Object, Problem};
use palisade_policy::{Finding, Metadata, Severity, Tool};
use serde::{Serialize, Serializer};
use xxhash_rust::xxh3::xxh3_128;

use crate::place::{Places, Range};
use crate::{Out, Report, VERSION, clean, lines, time, title_of};

#[derive(Serialize)]
struct Degradation<'a> {
    description: Described<'a>,
    check_name: &'a str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: u32,
    end: u32,
}

/// Writes the Code Quality report, one line for each entry.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let mut places = Places::default();
    let problems = report.problems.iter().map(|problem| (problem, "critical"));
    let warnings = report.warnings.iter().map(|problem| (problem, "info"));
    let problems: Vec<_> = problems
        .chain(warnings)
        .map(|(problem, severity)| of_problem(report, problem, severity, &mut places))
        .collect();
    let findings = report
        .findings
        .iter()
        .map(|finding| of_finding(report, finding, &mut places));
    lines::list(out, problems.into_iter().chain(findings))?;
    out.write_all(b"\n")
}

fn of_finding<'a>(report: &Report<'a>, finding: &'a Finding, places: &mut Places<'a>) -> Degradation<'a> {
    let source = finding.object.source();
    Degradation {
        description: Described {
            message: &finding.message,
            object: Some(&finding.object),
        },
        check_name: &finding.policy.id,
        fingerprint: finding.fingerprint.to_string(),
        severity: match finding.policy.severity {
            Severity::Critical => "blocker",
            Severity::High => "critical",
            Severity::Medium => "major",
            Severity::Low => "minor",
        },
        location: location(report, &source.path, places.locate(source, finding.span())),
    }
}

fn of_problem<'a>(
    report: &Report<'a>,
    problem: &'a Problem,
    severity: &'static str,
    places: &mut Places<'a>,
) -> Degradation<'a> {
    let source = &*problem.source;
    let location = location(report, &source.path, places.locate(source, problem.span));
    let identity = format!("{}\0{}\0{}", location.path, location.lines.begin, problem.message);
    Degradation {
        description: Described {
            message: &problem.message,
            object: None,
        },
        check_name: if severity == "info" {
            "probably-a-mistake"
        } else {
            "unreadable"
        },
        fingerprint: format!("{:032x}", xxh3_128(identity.as_bytes())),
        severity,
        location,
    }
}

/// Where the line is not known, the first one: there is none without.
fn location<'a>(report: &Report<'_>, path: &'a str, range: Range) -> Location<'a> {
    let path = report.relative(path);
    let (begin, end) = range.map_or((1, 1), |(start, end)| (start.line, end.line));
    Location {
        path: path.strip_prefix("./").unwrap_or(path),
        lines: Lines { begin, end },
    }
}

/// `image has no tag (Deployment shop/web)`.
struct Described<'a> {
    message: &'a str,
    object: Option<&'a Object>,
}

impl Serialize for Described<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (message, rest) = clean::bounded(self.message);
        let rest = if rest > 0 {
            format!("… ({rest} more bytes)")
        } else {
            String::new()
        };
        let Some(object) = self.object else {
            return serializer.collect_str(&format_args!("{message}{rest}"));
        };
        let (kind, namespace, name) = (object.kind(), object.namespace(), clean::bounded(object.name()).0);
        let slash = if namespace.is_empty() { "" } else { "/" };
        serializer.collect_str(&format_args!("{message}{rest} ({kind} {namespace}{slash}{name})"))
    }
}

/// The version of GitLab's schema that is followed.
const SCHEMA: &str = "15.0.7";

/// So long may the name of a vulnerability be, in characters.
const NAME: usize = 255;

#[derive(Serialize)]
struct Vulnerability<'a> {
    id: Uuid,
    name: &'a str,
    description: Described<'a>,
    severity: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    solution: &'a str,
    identifiers: Vec<Identifier<'a>>,
    location: SastLocation<'a>,
}

#[derive(Serialize)]
struct Identifier<'a> {
    r#type: &'static str,
    name: String,
    value: &'a str,
}

#[derive(Serialize)]
struct SastLocation<'a> {
    file: &'a str,
    start_line: u32,
    end_line: u32,
}

#[derive(Serialize)]
struct Program {
    id: &'static str,
    name: &'static str,
    url: &'static str,
    vendor: Vendor,
    version: &'static str,
}

#[derive(Serialize)]
struct Vendor {
    name: &'static str,
}

#[derive(Serialize)]
struct Said {
    level: &'static str,
    value: String,
}

/// Writes the SAST report, one line for each vulnerability.
pub(crate) fn write_sast(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let program = Program {
        id: "palisade",
        name: "Palisade",
        url: env!("CARGO_PKG_REPOSITORY"),
        vendor: Vendor { name: "Palisade" },
        version: VERSION,
    };
    let finished = time::rfc3339(report.finished);
    let finished = finished.get(..19).unwrap_or(&finished);
    let status = if report.problems.is_empty() {
        "success"
    } else {
        "failure"
    };
    write!(out, "{{\"version\":\"{SCHEMA}\",\n\"scan\":{{\"analyzer\":")?;
    lines::value(out, &program)?;
    out.write_all(b",\"scanner\":")?;
    lines::value(out, &program)?;
    write!(
        out,
        ",\"type\":\"sast\",\"start_time\":\"{finished}\",\"end_time\":\"{finished}\",\"status\":\"{status}\",\"messages\":"
    )?;
    let problems = report.problems.iter().map(|problem| ("warn", problem));
    let warnings = report.warnings.iter().map(|problem| ("info", problem));
    let mut places = Places::default();
    let said = problems.chain(warnings).map(|(level, problem)| {
        let range = places.locate(&problem.source, problem.span);
        let Location { path, lines } = location(report, &problem.source.path, range);
        let message = clean::bounded(&problem.message).0;
        Said {
            level,
            value: format!("{path}:{}: {message}", lines.begin),
        }
    });
    lines::list(out, said)?;
    out.write_all(b"},\n\"vulnerabilities\":")?;
    let mut places = Places::default();
    let findings = report.findings.iter();
    lines::list(
        out,
        findings.map(|finding| vulnerability(report, finding, &mut places)),
    )?;
    out.write_all(b"}\n")
}

fn vulnerability<'a>(
    report: &Report<'a>,
    finding: &'a Finding,
    places: &mut Places<'a>,
) -> Vulnerability<'a> {
    let (policy, source) = (&*finding.policy, finding.object.source());
    let location = location(report, &source.path, places.locate(source, finding.span()));
    let title = title_of(policy);
    let end = title.char_indices().nth(NAME).map_or(title.len(), |(end, _)| end);
    Vulnerability {
        id: Uuid(finding.fingerprint.0),
        name: &title[..end],
        description: Described {
            message: &finding.message,
            object: Some(&finding.object),
        },
        severity: match policy.severity {
            Severity::Critical => "Critical",
            Severity::High => "High",
            Severity::Medium => "Medium",
            Severity::Low => "Low",
        },
        solution: clean::bounded(&policy.remediation).0,
        identifiers: identifiers(policy),
        location: SastLocation {
            file: location.path,
            start_line: location.lines.begin,
            end_line: location.lines.end,
        },
    }
}

/// Our own id first: by the first one GitLab tells vulnerabilities apart.
fn identifiers(policy: &Metadata) -> Vec<Identifier<'_>> {
    let own = Identifier {
        r#type: "palisade",
        name: format!("Palisade {}", policy.id),
        value: &policy.id,
    };
    let aliases = policy.aliases.iter().map(|alias| Identifier {
        r#type: match alias.tool {
            Tool::KubeLinter => "kube_linter",
            Tool::StackRox => "stackrox",
            Tool::PodSecurity => "pod_security",
            Tool::Cis => "cis_kubernetes",
            Tool::Trivy => "trivy",
            Tool::Checkov => "checkov",
            Tool::Kubescape => "kubescape",
            Tool::KubeScore => "kube_score",
            Tool::Polaris => "polaris",
            Tool::Nsa => "nsa_kubernetes",
        },
        name: format!("{} {}", alias.tool.as_str(), alias.id),
        value: alias.id,
    });
    std::iter::once(own).chain(aliases).collect()
}

/// A fingerprint in the form of a UUID of version 8 (RFC 9562), whose other bits are ours to choose.
struct Uuid(u128);

impl Serialize for Uuid {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bits = self.0 & !(0xf << 76) & !(0x3 << 62) | 0x8 << 76 | 0x2 << 62;
        let hex = format!("{bits:032x}");
        let (a, b, c, d, e) = (&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]);
        serializer.collect_str(&format_args!("{a}-{b}-{c}-{d}-{e}"))
    }
}

#[test]
fn a_fingerprint_has_the_form_of_a_uuid() {
    for bits in [0, u128::MAX, 0x0123_4567_89ab_cdef_0123_4567_89ab_cdef] {
        let uuid = serde_json::to_string(&Uuid(bits)).unwrap();
        let parts: Vec<_> = uuid.trim_matches('"').split('-').collect();
        let lengths: Vec<_> = parts.iter().map(|part| part.len()).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{uuid}");
        assert!(
            parts[2].starts_with('8') && parts[3].starts_with(['8', '9', 'a', 'b']),
            "{uuid}"
        );
    }
}
