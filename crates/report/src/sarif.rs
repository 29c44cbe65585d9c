//! SARIF 2.1.0 (OASIS standard, with errata 01), for code scanning: one run, the policies that ran as
//! rules, findings as results, and what could not be read as notifications.
//!
//! The properties `security-severity`, `precision` and `tags` are those that GitHub reads, with its
//! thresholds for critical, high, medium and low. Columns count Unicode characters. Its own fingerprint,
//! `primaryLocationLineHash`, is left to the action that uploads: it warns of any that it did not make.
//!
//! Accepted findings could be results with `suppressions`, but GitHub does not read those and would open
//! an alert for each. So they are left out, unless asked for with a format of its own for programs that do.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};

use palisade_model::{Object, Problem};
use palisade_policy::{Accepted, Confidence, Finding, Metadata, Severity};
use palisade_yaml::Position;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::accepted::Word;
use crate::fix::Fixes;
use crate::place::{Places, Range};
use crate::uri::Uri;
use crate::{Out, Report, VERSION, lines};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What relative paths start from. Where that is on this machine is nobody's business, so it stays a
/// name; GitHub takes it for the root of the repository.
const BASE: &str = "%SRCROOT%";

/// Names the sort of fingerprint, so that another sort can stand beside it one day.
const FINGERPRINT: &str = "palisade/v1";

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    name: String,
    short_description: Message<'a>,
    full_description: Message<'a>,
    help: Help<'a>,
    default_configuration: Configuration,
    properties: RuleProperties<'a>,
}

#[derive(Serialize)]
struct Help<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct RuleProperties<'a> {
    tags: [&'a str; 3],
    precision: &'static str,
    #[serde(rename = "security-severity")]
    security_severity: &'static str,
    /// The same policy in other tools and benchmarks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult<'a> {
    rule_id: &'a str,
    rule_index: usize,
    level: &'static str,
    message: Message<'a>,
    locations: [Location<'a>; 1],
    partial_fingerprints: Fingerprints,
    #[serde(skip_serializing_if = "Option::is_none")]
    suppressions: Option<[Suppression<'a>; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fixes: Option<[SarifFix<'a>; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifFix<'a> {
    description: Message<'a>,
    artifact_changes: [ArtifactChange<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactChange<'a> {
    artifact_location: ArtifactLocation<'a>,
    replacements: Vec<Replacement>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement {
    deleted_region: Region,
    inserted_content: Content,
}

#[derive(Serialize)]
struct Content {
    text: String,
}

#[derive(Serialize)]
struct Suppression<'a> {
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    justification: &'a str,
    properties: SuppressionProperties<'a>,
}

#[derive(Serialize)]
struct SuppressionProperties<'a> {
    by: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    owner: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    expires: &'a str,
}

struct Fingerprints(palisade_policy::Fingerprint);

#[derive(Serialize)]
struct Notification<'a> {
    level: &'static str,
    message: Message<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    locations: Option<[Location<'a>; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<PhysicalLocation<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logical_locations: Option<[LogicalLocation<'a>; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation<'a> {
    artifact_location: ArtifactLocation<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation<'a> {
    uri: Uri<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation<'a> {
    name: &'a str,
    fully_qualified_name: QualifiedName<'a>,
    kind: &'static str,
}

struct QualifiedName<'a>(&'a Object);

/// Text that is shown as it is. SARIF would make a link of `[text](address)`, which names in a file could
/// use to send a reader astray, so such brackets are escaped. Braces are not, as the standard asks for
/// places to fill in: no reader undoes that in a message that has no arguments.
struct Message<'a>(Cow<'a, str>);

/// Writes the report as one SARIF log, one line for each rule, notification and result.
///
/// Accepted findings are in it only where `suppressed` asks for them.
pub(crate) fn write(report: &Report<'_>, suppressed: bool, out: &mut Out<'_>) -> io::Result<()> {
    let (rules, indexes) = rules(report);
    let (mut places, mut fixes) = (Places::default(), Fixes::default());
    write!(
        out,
        "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\n\"tool\":{{\"driver\":{{"
    )?;
    write!(
        out,
        "\"name\":\"Palisade\",\"version\":\"{VERSION}\",\"semanticVersion\":\"{VERSION}\""
    )?;
    write!(
        out,
        ",\"informationUri\":\"{}\",\n\"rules\":",
        env!("CARGO_PKG_REPOSITORY")
    )?;
    lines::list(out, rules.into_iter().map(rule))?;
    let is_successful = report.problems.is_empty();
    write!(
        out,
        "}}}},\n\"invocations\":[{{\"executionSuccessful\":{is_successful},\"toolExecutionNotifications\":"
    )?;
    let problems = report.problems.iter().map(|problem| (problem, "error"));
    let warnings = report.warnings.iter().map(|problem| (problem, "warning"));
    let notifications = problems.chain(warnings);
    lines::list(
        out,
        notifications.map(|(problem, level)| notification(report, problem, level, &mut places)),
    )?;
    write!(
        out,
        "}}],\n\"originalUriBaseIds\":{{\"{BASE}\":{{\"description\":{{\"text\":\"the folder that the run started in\"}}}}}}"
    )?;
    write!(out, ",\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":")?;
    let accepted = report.accepted.iter().filter(|_| suppressed);
    let accepted = accepted.map(|accepted| (&accepted.finding, Some([suppression(accepted)])));
    let findings = report.findings.iter().map(|finding| (finding, None));
    let results = findings.chain(accepted).map(|(finding, suppressions)| {
        let rule_index = indexes.get(&*finding.policy.id).copied().unwrap_or_default();
        SarifResult {
            suppressions,
            ..result(report, finding, rule_index, &mut places, &mut fixes)
        }
    });
    lines::list(out, results)?;
    out.write_all(b"\n}]}\n")
}

/// The policies that ran, and where each id stands among them. A finding of a policy that is not listed
/// brings its policy along.
fn rules<'a>(report: &Report<'a>) -> (Vec<&'a Metadata>, HashMap<&'a str, usize>) {
    let ran = report.policies.iter().map(|policy| &*policy.metadata);
    let found = report.findings.iter().map(|finding| &*finding.policy);
    let (mut rules, mut indexes) = (Vec::new(), HashMap::new());
    let accepted = report.accepted.iter().map(|accepted| &*accepted.finding.policy);
    for metadata in ran.chain(found).chain(accepted) {
        indexes.entry(&*metadata.id).or_insert_with(|| {
            rules.push(metadata);
            rules.len() - 1
        });
    }
    (rules, indexes)
}

fn rule(policy: &Metadata) -> Rule<'_> {
    let known = |text| {
        [text, &*policy.title, &*policy.id]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    };
    Rule {
        id: &policy.id,
        name: pascal_case(&policy.id),
        short_description: Message(known(&policy.title).into()),
        full_description: Message(known(&policy.why).into()),
        help: Help {
            text: known(&policy.remediation),
            markdown: help(policy),
        },
        default_configuration: Configuration {
            level: level(policy.severity),
        },
        properties: RuleProperties {
            tags: ["security", "kubernetes", policy.layer.as_str()],
            precision: match policy.confidence {
                Confidence::Certain => "very-high",
                Confidence::Likely => "high",
                Confidence::Possible => "medium",
            },
            security_severity: match policy.severity {
                Severity::Critical => "9.5",
                Severity::High => "8.0",
                Severity::Medium => "5.5",
                Severity::Low => "2.5",
            },
            aliases: policy
                .aliases
                .iter()
                .map(|alias| format!("{} {}", alias.tool.as_str(), alias.id))
                .collect(),
        },
    }
}

/// `PrivilegedContainer`, the form that SARIF wants of a rule's name beside its id.
fn pascal_case(id: &str) -> String {
    let capitalized = |word: &str| {
        let mut chars = word.chars();
        let first = chars.next().map(|first| first.to_ascii_uppercase());
        first.into_iter().chain(chars).collect::<String>()
    };
    id.split(|char: char| !char.is_alphanumeric())
        .map(capitalized)
        .collect()
}

fn help(policy: &Metadata) -> String {
    let sections = [
        ("Why it matters", &policy.why),
        ("How to fix", &policy.remediation),
    ];
    let sections = sections.into_iter().filter(|(_, text)| !text.is_empty());
    let sections: Vec<_> = sections
        .map(|(heading, text)| format!("**{heading}**\n\n{text}"))
        .collect();
    sections.join("\n\n")
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Critical | Severity::High => "error",
        Severity::Medium => "warning",
        Severity::Low => "note",
    }
}

fn result<'a>(
    report: &Report<'a>,
    finding: &'a Finding,
    rule_index: usize,
    places: &mut Places<'a>,
    fixes: &mut Fixes,
) -> SarifResult<'a> {
    let object = &*finding.object;
    let range = places.locate(object.source(), finding.span());
    SarifResult {
        rule_id: &finding.policy.id,
        rule_index,
        level: level(finding.policy.severity),
        message: Message(finding.message.as_str().into()),
        locations: [Location {
            physical_location: physical(report.relative(&object.source().path), range),
            logical_locations: Some([LogicalLocation {
                name: object.name(),
                fully_qualified_name: QualifiedName(object),
                kind: "resource",
            }]),
        }],
        partial_fingerprints: Fingerprints(finding.fingerprint),
        suppressions: None,
        fixes: sarif_fix(report, finding, fixes).map(|fix| [fix]),
    }
}

/// What would resolve a finding, where that can be told as changes of its file.
fn sarif_fix<'a>(report: &Report<'_>, finding: &'a Finding, fixes: &mut Fixes) -> Option<SarifFix<'a>> {
    let fix = finding.fix.as_ref()?;
    let path = report.relative(&finding.object.source().path);
    let changes = fixes.changes(finding, fix)?;
    let replacements = changes.into_iter().map(|change| Replacement {
        deleted_region: region(change.start, change.end),
        inserted_content: Content { text: change.text },
    });
    Some(SarifFix {
        description: Message(fix.title.as_str().into()),
        artifact_changes: [ArtifactChange {
            artifact_location: artifact(path),
            replacements: replacements.collect(),
        }],
    })
}

/// Who accepted a finding: its author in the file, or somebody else outside.
fn suppression(accepted: &Accepted) -> Suppression<'_> {
    let word = Word::of(accepted);
    Suppression {
        kind: if word.is_in_source { "inSource" } else { "external" },
        status: "accepted",
        justification: word.reason,
        properties: SuppressionProperties {
            by: word.by,
            owner: word.owner,
            expires: word.expires,
        },
    }
}

fn notification<'a>(
    report: &Report<'a>,
    problem: &'a Problem,
    level: &'static str,
    places: &mut Places<'a>,
) -> Notification<'a> {
    let range = places.locate(&problem.source, problem.span);
    let physical_location = physical(report.relative(&problem.source.path), range);
    let message = match &problem.help {
        Some(help) => Cow::Owned(format!("{}\n{help}", problem.message)),
        None => Cow::Borrowed(problem.message.as_str()),
    };
    Notification {
        level,
        message: Message(message),
        locations: physical_location.is_some().then_some([Location {
            physical_location,
            logical_locations: None,
        }]),
    }
}

fn physical(path: &str, range: Range) -> Option<PhysicalLocation<'_>> {
    (!path.is_empty()).then(|| PhysicalLocation {
        artifact_location: artifact(path),
        region: range.map(|(start, end)| region(start, end)),
    })
}

fn artifact(path: &str) -> ArtifactLocation<'_> {
    ArtifactLocation {
        uri: Uri(path),
        uri_base_id: Uri(path).is_relative().then_some(BASE),
    }
}

fn region(start: Position, end: Position) -> Region {
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.line,
        end_column: end.column,
    }
}

impl Serialize for Message<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        if self.0.contains("](") {
            map.serialize_entry("text", &self.0.replace('[', "\\[").replace(']', "\\]"))?;
        } else {
            map.serialize_entry("text", &self.0)?;
        }
        map.end()
    }
}

impl Serialize for Fingerprints {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(FINGERPRINT, &format_args!("{}", self.0))?;
        map.end()
    }
}

impl Serialize for QualifiedName<'_> {
    /// `shop/Deployment/web`, or `ClusterRole/admin` outside namespaces.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (namespace, object) = (self.0.namespace(), self.0);
        let slash = if namespace.is_empty() { "" } else { "/" };
        serializer.collect_str(&format_args!(
            "{namespace}{slash}{}/{}",
            object.kind(),
            object.name()
        ))
    }
}
