//! What KubeLinter's `--format json` writes, so that programs that read it need not change: one line,
//! with Go's names of fields and Go's escapes of HTML.
//!
//! Its shape is that of `run.Result` in KubeLinter's `pkg/run`. A policy's parameters are not repeated
//! (KubeLinter leaves the field out too where there are none), and what could not be read is reported
//! as under its `--fail-on-invalid-resource`: nothing is to be lost without a word.

use std::io::{self, Write as _};

use palisade_model::{Identity, Kinds, Problem};
use palisade_policy::{Finding, Policy};
use serde::Serialize;

use crate::place::Places;
use crate::{Out, Report, lines, time};

#[derive(Serialize)]
struct Check<'a> {
    name: &'a str,
    description: &'a str,
    remediation: &'a str,
    scope: Scope<'a>,
    template: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Scope<'a> {
    object_kinds: Vec<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Diagnosed<'a> {
    diagnostic: Diagnostic<'a>,
    check: &'a str,
    remediation: &'a str,
    object: Object<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Diagnostic<'a> {
    message: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Object<'a> {
    metadata: Metadata<'a>,
    #[serde(rename = "K8sObject")]
    object: ObjectName<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Metadata<'a> {
    file_path: Path<'a>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
struct ObjectName<'a> {
    namespace: &'a str,
    name: &'a str,
    group_version_kind: GroupVersionKind<'a>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "PascalCase")]
struct GroupVersionKind<'a> {
    group: &'a str,
    version: &'a str,
    kind: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Summary {
    checks_status: &'static str,
    check_end_time: String,
    kube_linter_version: &'static str,
}

/// Writes the report on one line.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    out.write_all(b"{\"Checks\":")?;
    list(out, report.policies.iter().map(check))?;
    out.write_all(b",\"Reports\":")?;
    let is_clean = report.findings.is_empty() && report.problems.is_empty();
    if is_clean {
        out.write_all(b"null")?; // Go's nil slice
    } else {
        let findings = report
            .findings
            .iter()
            .map(|finding| diagnosed(finding, report.directory));
        out.write_all(b"[")?;
        let mut is_first = true;
        for finding in findings {
            separate(out, &mut is_first)?;
            value(out, &finding)?;
        }
        let mut places = Places::default();
        for problem in report.problems {
            separate(out, &mut is_first)?;
            let start = places
                .locate(&problem.source, problem.span)
                .map(|(start, _)| start);
            let at = start.map_or_else(String::new, |start| {
                format!("line {}:{}: ", start.line, start.column)
            });
            value(
                out,
                &unreadable(problem, &format!("{at}{}", problem.message), report.directory),
            )?;
        }
        out.write_all(b"]")?;
    }
    out.write_all(b",\"Summary\":")?;
    let summary = Summary {
        checks_status: if is_clean { "Passed" } else { "Failed" },
        check_end_time: time::rfc3339(report.finished),
        kube_linter_version: concat!("palisade ", env!("CARGO_PKG_VERSION")),
    };
    value(out, &summary)?;
    out.write_all(b"}\n")
}

fn check(policy: &Policy) -> Check<'_> {
    let metadata = &*policy.metadata;
    Check {
        name: &metadata.id,
        description: &metadata.title,
        remediation: &metadata.remediation,
        scope: Scope {
            object_kinds: object_kinds(&policy.kinds),
        },
        template: metadata.check,
    }
}

/// The names under which KubeLinter's configuration knows the kinds.
fn object_kinds(kinds: &Kinds) -> Vec<&'static str> {
    const WORKLOADS: &str = "DeploymentLike";
    let Some(matchers) = kinds.matchers() else {
        return vec!["Any"];
    };
    let workloads = Kinds::named(WORKLOADS);
    let workloads = workloads.as_ref().and_then(Kinds::matchers).unwrap_or_default();
    let has_workloads = workloads.iter().all(|workload| matchers.contains(workload));
    let others = matchers
        .iter()
        .filter(|kind| !has_workloads || !workloads.contains(kind))
        .map(|kind| kind.kind);
    let mut names: Vec<_> = has_workloads
        .then_some(WORKLOADS)
        .into_iter()
        .chain(others)
        .collect();
    names.dedup();
    names
}

fn diagnosed<'a>(finding: &'a Finding, directory: &'a str) -> Diagnosed<'a> {
    let Identity {
        group,
        version,
        kind,
        namespace,
        name,
    } = finding.object.identity();
    Diagnosed {
        diagnostic: Diagnostic {
            message: &finding.message,
        },
        check: &finding.policy.id,
        remediation: &finding.policy.remediation,
        object: Object {
            metadata: Metadata {
                file_path: Path {
                    directory,
                    path: &finding.object.source().path,
                },
            },
            object: ObjectName {
                namespace,
                name,
                group_version_kind: GroupVersionKind { group, version, kind },
            },
        },
    }
}

fn unreadable<'a>(problem: &'a Problem, message: &'a str, directory: &'a str) -> Diagnosed<'a> {
    Diagnosed {
        diagnostic: Diagnostic { message },
        check: "failed-to-load-object",
        remediation: problem.help.as_deref().unwrap_or_default(),
        object: Object {
            metadata: Metadata {
                file_path: Path {
                    directory,
                    path: &problem.source.path,
                },
            },
            object: ObjectName::default(),
        },
    }
}

/// A path made absolute; `<stdin>`, and no path at all, stay what they are.
struct Path<'a> {
    directory: &'a str,
    path: &'a str,
}

impl Serialize for Path<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { directory, path } = self;
        let is_absolute = path.starts_with('/') || path.get(1..3) == Some(":/");
        if directory.is_empty() || path.is_empty() || is_absolute || path.starts_with('<') {
            return serializer.serialize_str(path);
        }
        let path = path.trim_start_matches("./");
        serializer.collect_str(&format_args!("{}/{path}", directory.trim_end_matches('/')))
    }
}

fn list<T: Serialize>(out: &mut Out<'_>, items: impl Iterator<Item = T>) -> io::Result<()> {
    let mut is_first = true;
    out.write_all(b"[")?;
    for item in items {
        separate(out, &mut is_first)?;
        value(out, &item)?;
    }
    out.write_all(b"]")
}

fn separate(out: &mut Out<'_>, is_first: &mut bool) -> io::Result<()> {
    if !std::mem::take(is_first) {
        out.write_all(b",")?;
    }
    Ok(())
}

fn value(out: &mut Out<'_>, value: &impl Serialize) -> io::Result<()> {
    lines::escaped(out, value, lines::Escapes { html: true })
}
