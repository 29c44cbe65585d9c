//! What was there before: fingerprints of findings that a team has not got to yet.
//!
//! Fingerprints are made of policy, object and field, so a baseline survives moved lines and changed values. The
//! file has one line for each finding, sorted, with what a human needs to recognise it, so that two branches
//! that change it merge.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use palisade_policy::{Finding, Fingerprint};
use serde::Deserialize;

use crate::Mistakes;

/// The version of the format. Another one means that its fingerprints cannot be compared.
const VERSION: u64 = 1;

/// The findings of an earlier run.
#[derive(Debug)]
pub struct Baseline {
    /// How its user would write the path of the file.
    pub path: String,
    /// By fingerprint.
    entries: HashMap<Fingerprint, Entry>,
}

/// A finding of an earlier run.
#[derive(Clone, Debug, Deserialize)]
pub struct Entry {
    fingerprint: String,
    /// The id of the policy.
    pub policy: String,
    /// The path that it was found at then.
    #[serde(default)]
    pub path: String,
}

#[derive(Deserialize)]
struct Version {
    version: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct File {
    findings: Vec<Entry>,
}

impl Baseline {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// Where it cannot be read, is no baseline, or has another version.
    pub fn read(path: &Path, shown: &str) -> Result<Self, Mistakes> {
        let anew = format!("`palisade check --write-baseline {shown}` writes it");
        let text = std::fs::read_to_string(path).map_err(|error| {
            let message = match error.kind() {
                io::ErrorKind::NotFound => format!("the baseline does not exist: {anew}"),
                io::ErrorKind::InvalidData => "the baseline is no text in UTF-8".to_owned(),
                _ => {
                    let text = error.to_string();
                    let text = text.split(" (os error").next().unwrap_or_default();
                    format!("the baseline cannot be read: {text}")
                }
            };
            Mistakes::at_file(shown, message)
        })?;
        Self::parse(&text, shown)
    }

    fn parse(text: &str, shown: &str) -> Result<Self, Mistakes> {
        let text = text.trim_start_matches('\u{feff}');
        let mistake = |message: String| Mistakes::at_file(shown, message);
        let broken = |error: serde_json::Error| {
            let what = if error.is_data() {
                "this is no baseline"
            } else {
                "the baseline is no JSON"
            };
            mistake(format!("{what}: {error}"))
        };
        let found: Version = serde_json::from_str(text).map_err(broken)?;
        match found.version {
            Some(version) if version == VERSION => {}
            Some(version) => {
                return Err(mistake(format!(
                    "the baseline has version {version}, and this palisade reads version {VERSION}: write it anew \
                     with --write-baseline, or use the palisade that wrote it"
                )));
            }
            None => {
                return Err(mistake("this is no baseline: it has no `version`".to_owned()));
            }
        }
        let file: File = serde_json::from_str(text).map_err(broken)?;
        let mut entries = HashMap::with_capacity(file.findings.len());
        for entry in file.findings {
            let number = u128::from_str_radix(&entry.fingerprint, 16);
            let number = number.map_err(|_| mistake(format!("`{}` is no fingerprint", entry.fingerprint)))?;
            entries.insert(Fingerprint(number), entry);
        }
        Ok(Self {
            path: shown.to_owned(),
            entries,
        })
    }

    /// Whether a finding was there before.
    pub fn contains(&self, finding: &Finding) -> bool {
        self.entries.contains_key(&finding.fingerprint)
    }

    /// What was there before, and is in none of `findings`.
    pub fn gone<'b, 'f>(&'b self, findings: impl IntoIterator<Item = &'f Finding>) -> Vec<&'b Entry> {
        let found: HashSet<_> = findings.into_iter().map(|finding| finding.fingerprint).collect();
        let gone = self
            .entries
            .iter()
            .filter(|(fingerprint, _)| !found.contains(fingerprint));
        let mut gone: Vec<_> = gone.map(|(_, entry)| entry).collect();
        gone.sort_by(|one, other| (&one.path, &one.fingerprint).cmp(&(&other.path, &other.fingerprint)));
        gone
    }
}

/// A baseline of `findings`, whose paths are told by `path`.
pub fn write<'f>(
    findings: impl IntoIterator<Item = &'f Finding>,
    path: impl Fn(&Finding) -> String,
) -> String {
    let lines: BTreeSet<_> = findings
        .into_iter()
        .map(|finding| {
            let object = &*finding.object;
            let namespace = match object.namespace() {
                "" => String::new(),
                namespace => format!("{namespace}/"),
            };
            let name = format!("{} {namespace}{}", object.kind(), object.name());
            (
                path(finding),
                finding.policy.id.clone(),
                name,
                finding.fingerprint,
            )
        })
        .collect();
    let mut text = format!("{{\n\"version\": {VERSION},\n\"findings\": [");
    for (number, (path, policy, object, fingerprint)) in lines.iter().enumerate() {
        let json = |text: &str| serde_json::Value::from(text).to_string();
        let _ = write!(
            text,
            "{}\n{{\"path\": {}, \"policy\": {}, \"object\": {}, \"fingerprint\": \"{fingerprint}\"}}",
            if number > 0 { "," } else { "" },
            json(path),
            json(policy),
            json(object),
        );
    }
    text.push_str("\n]\n}\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> String {
        Baseline::parse(text, "base.json").unwrap_err().to_string()
    }

    #[test]
    fn another_version_says_what_to_do() {
        let error = refused(r#"{"version": 2, "findings": {"as": "nobody knows yet"}}"#);
        assert!(
            error.starts_with("base.json: the baseline has version 2"),
            "{error}"
        );
        assert!(error.contains("--write-baseline"), "{error}");
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        assert!(refused("{").contains("no JSON"));
        assert!(refused("[]").contains("no baseline"));
        assert!(refused("{}").contains("no `version`"));
        assert!(refused(r#"{"version": 1}"#).contains("missing field `findings`"));
        assert!(refused(r#"{"version": 1, "findings": [{"policy": "a"}]}"#).contains("fingerprint"));
        let odd = r#"{"version": 1, "findings": [{"policy": "a", "fingerprint": "xyz"}]}"#;
        assert!(refused(odd).contains("`xyz` is no fingerprint"));
    }

    #[test]
    fn an_empty_one_is_read_back() {
        let text = write([], |_| String::new());
        assert!(Baseline::parse(&text, "base.json").unwrap().entries.is_empty());
        assert!(Baseline::parse(&format!("\u{feff}{}", text.replace('\n', "\r\n")), "base.json").is_ok());
    }
}
