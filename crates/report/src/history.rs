//! Earlier runs, from the JSON reports that they left.

use std::collections::HashSet;

use palisade_policy::{Fingerprint, Severity};
use serde::Deserialize;

use crate::Report;

/// What an earlier run found.
#[derive(Debug)]
pub struct Earlier {
    /// What the run is called, such as its date.
    pub label: String,
    pub(crate) findings: Vec<Old>,
}

/// A finding of an earlier run.
#[derive(Debug)]
pub(crate) struct Old {
    pub(crate) severity: Severity,
    pub(crate) policy: String,
    pub(crate) message: String,
    pub(crate) object: String,
    pub(crate) fingerprint: Fingerprint,
}

#[derive(Deserialize)]
struct JsonReport {
    version: u32,
    findings: Vec<JsonFinding>,
}

#[derive(Deserialize)]
struct JsonFinding {
    severity: String,
    policy: String,
    message: String,
    object: JsonObject,
    fingerprint: String,
}

#[derive(Deserialize)]
struct JsonObject {
    kind: String,
    namespace: String,
    name: String,
}

impl Earlier {
    /// Reads what [`crate::Format::Json`] wrote.
    ///
    /// # Errors
    /// What is no such report, or one of a version that is not known, in words.
    pub fn read(label: impl Into<String>, json: &str) -> Result<Self, String> {
        let report: JsonReport = serde_json::from_str(json)
            .map_err(|error| format!("this is no JSON report of Palisade: {error}"))?;
        if report.version != 1 {
            return Err(format!(
                "this is a report of version {}; known is 1",
                report.version
            ));
        }
        let findings = report.findings.into_iter().map(Old::of);
        Ok(Self {
            label: label.into(),
            findings: findings.collect::<Result<_, _>>()?,
        })
    }

    /// How many findings there were of each severity, in ascending order.
    pub(crate) fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for finding in &self.findings {
            counts[finding.severity as usize] += 1;
        }
        counts
    }
}

impl Old {
    fn of(finding: JsonFinding) -> Result<Self, String> {
        let JsonObject {
            kind,
            namespace,
            name,
        } = finding.object;
        let slash = if namespace.is_empty() { "" } else { "/" };
        let fingerprint = u128::from_str_radix(&finding.fingerprint, 16);
        Ok(Self {
            severity: finding.severity.parse()?,
            object: format!("{kind} {namespace}{slash}{name}"),
            fingerprint: Fingerprint(fingerprint.map_err(|_| "a fingerprint is no number".to_owned())?),
            policy: finding.policy,
            message: finding.message,
        })
    }
}

/// What changed since the last of the earlier runs.
pub(crate) struct Changes<'a> {
    pub(crate) last: &'a Earlier,
    /// Fingerprints of that run.
    before: HashSet<Fingerprint>,
    /// Its findings that are neither here nor accepted now.
    pub(crate) fixed: Vec<&'a Old>,
    /// How many findings it did not have.
    pub(crate) new: usize,
}

impl<'a> Changes<'a> {
    pub(crate) fn of(report: &Report<'a>) -> Option<Self> {
        let last = report.history.last()?;
        let before: HashSet<_> = last.findings.iter().map(|old| old.fingerprint).collect();
        let accepted = report
            .accepted
            .iter()
            .map(|accepted| accepted.finding.fingerprint);
        let now = report.findings.iter().map(|finding| finding.fingerprint);
        let now: HashSet<_> = now.chain(accepted).collect();
        let fixed = last.findings.iter().filter(|old| !now.contains(&old.fingerprint));
        let is_new = |fingerprint: &Fingerprint| !before.contains(fingerprint);
        let new = report
            .findings
            .iter()
            .filter(|finding| is_new(&finding.fingerprint));
        Some(Self {
            last,
            fixed: fixed.collect(),
            new: new.count(),
            before,
        })
    }

    pub(crate) fn is_new(&self, fingerprint: Fingerprint) -> bool {
        !self.before.contains(&fingerprint)
    }
}

#[test]
fn what_is_no_report_is_refused_in_words() {
    let error = |json| Earlier::read("a", json).unwrap_err();
    assert!(error("[]").starts_with("this is no JSON report of Palisade: "));
    assert!(error("{\"version\":1}").contains("findings"));
    assert_eq!(
        error("{\"version\":2,\"findings\":[]}"),
        "this is a report of version 2; known is 1"
    );
}
