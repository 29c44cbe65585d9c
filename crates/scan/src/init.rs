//! A first configuration for a folder: fitted to what is in it, and with a comment for everything that somebody
//! may want to change.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use palisade_checks::KubeLinterConfig;
use palisade_model::{Object, PodSpec};
use palisade_policy::{Date, Finding, Severity};
use palisade_source::Loaded;
use palisade_yaml::Value;

use crate::config;

/// What a folder holds, as far as a first configuration depends on it.
#[derive(Debug)]
pub struct Survey<'s> {
    /// Everything that was loaded.
    pub loaded: &'s Loaded,
    /// What is found by the profile alone.
    pub findings: &'s [Finding],
    /// The profile to begin with.
    pub profile: &'s str,
    /// The configuration of KubeLinter in the folder, with its name.
    pub kube_linter: Option<(&'s str, &'s KubeLinterConfig)>,
    /// Where the JSON Schema is, for editors.
    pub schema: &'s str,
    /// The last day of the exception that is suggested.
    pub expires: Date,
}

/// Writes the configuration.
pub fn write(survey: &Survey<'_>) -> String {
    let mut text = format!(
        "# yaml-language-server: $schema={}\n#\n# How Palisade judges this folder and all below it. Every key: docs/configuration.md\n",
        survey.schema
    );
    describe(survey, &mut text);
    write_profile(survey, &mut text);
    write_kube_linter(survey, &mut text);
    write_policies(survey, &mut text);
    write_rules(survey, &mut text);
    write_exceptions(survey, &mut text);
    write_assumed(survey, &mut text);
    text.push_str(
        "\n# What is there now, and is to be fixed later: palisade check . --write-baseline palisade-baseline.json\n\
         # baseline: palisade-baseline.json\n",
    );
    write_input(survey, &mut text);
    text
}

/// What was found, in comments.
fn describe(survey: &Survey<'_>, text: &mut String) {
    let counts = survey.loaded.counts;
    let workloads = survey
        .loaded
        .objects()
        .filter(|object| object.makes_pods())
        .count();
    let _ = writeln!(
        text,
        "# Found: {} ({}), {}, {}, {}.",
        counted(counts.objects, "object"),
        counted(workloads, "workload"),
        counted(counts.files, "file"),
        counted(counts.charts, "chart"),
        counted(counts.kustomizations, "kustomization")
    );
    let namespaces = namespaces(survey.loaded);
    if !namespaces.is_empty() {
        let shown: Vec<_> = namespaces.iter().take(8).map(|name| plain(name)).collect();
        let more = if namespaces.len() > 8 { ", …" } else { "" };
        let _ = writeln!(text, "# Namespaces: {}{more}.", shown.join(", "));
    }
}

fn write_profile(survey: &Survey<'_>, text: &mut String) {
    text.push_str("\n# How hard policies bite:\n");
    for name in config::PROFILES {
        let summary = config::profile_summary(name);
        let first = summary
            .split_inclusive(&[':', '.'][..])
            .next()
            .unwrap_or_default();
        let _ = writeln!(text, "# - {name}: {}", first.trim_end_matches([':', '.']));
    }
    let _ = writeln!(text, "profile: {}", survey.profile);
}

/// The profile to begin with where nobody chose one: `development` where everything there is belongs to such an
/// environment by its own words.
pub fn suggested(loaded: &Loaded) -> &'static str {
    let namespaces = namespaces(loaded);
    let is_trial = |name: &String| {
        let mut words = name.split(['-', '_', '.']);
        words.any(|word| {
            matches!(
                word,
                "dev" | "development" | "test" | "testing" | "sandbox" | "staging"
            )
        })
    };
    if !namespaces.is_empty() && namespaces.iter().all(is_trial) {
        "development"
    } else {
        "production"
    }
}

fn write_kube_linter(survey: &Survey<'_>, text: &mut String) {
    let Some((name, kube_linter)) = survey.kube_linter else {
        return;
    };
    let _ = writeln!(
        text,
        "\n# Taken from {}. Its annotations on objects count as they are; `palisade check --pack kube-linter` reads the\n\
         # file itself.",
        plain(name)
    );
    let known = |ids: &[String]| -> Vec<String> {
        let known = ids.iter().filter(|id| palisade_checks::policy(id).is_some());
        known.cloned().collect()
    };
    let included = known(kube_linter.included());
    if !included.is_empty() {
        let _ = writeln!(text, "enable: [{}]", included.join(", "));
    }
    let excluded = known(kube_linter.excluded());
    if !excluded.is_empty() {
        let _ = writeln!(text, "ignore: [{}]", excluded.join(", "));
    }
    let custom = kube_linter.custom_ids();
    if !custom.is_empty() {
        let _ = writeln!(
            text,
            "# Its custom checks go under `customPolicies`: {}.",
            custom.join(", ")
        );
    }
}

/// The policies that find the most, ready to be turned down.
fn write_policies(survey: &Survey<'_>, text: &mut String) {
    let mut counts: BTreeMap<(&str, Severity), usize> = BTreeMap::new();
    for finding in survey.findings {
        *counts
            .entry((&finding.policy.id, finding.policy.severity))
            .or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|((id, _), count)| (std::cmp::Reverse(*count), *id));
    text.push_str("\n# What is to be otherwise about single policies");
    if counts.is_empty() {
        text.push_str(".\n# policies:\n#   latest-tag: {severity: high}\n");
        return;
    }
    let _ = writeln!(
        text,
        "; these find the most now ({} in all).\n# policies:",
        counted(survey.findings.len(), "finding")
    );
    for ((id, severity), count) in counts.into_iter().take(6) {
        let _ = writeln!(
            text,
            "#   {id}: {{severity: {severity}}} # {}",
            counted(count, "finding")
        );
    }
    if survey
        .kube_linter
        .is_none_or(|(_, kube_linter)| kube_linter.excluded().is_empty())
    {
        text.push_str("# ignore: [no-anti-affinity]\n");
    }
}

fn write_rules(survey: &Survey<'_>, text: &mut String) {
    let system = namespaces(survey.loaded);
    let system = system
        .iter()
        .find(|name| name.starts_with("kube-") || name.ends_with("-system"));
    let name = system.map_or("kube-system", String::as_str);
    let _ = write!(
        text,
        "\n# What holds for some objects only.\n# rules:\n#   - match: {{namespaces: [{}]}}\n#     ignore: [host-network]\n",
        plain(name)
    );
}

/// An exception for the worst that was found, so that it accepts something as it stands.
fn write_exceptions(survey: &Survey<'_>, text: &mut String) {
    let named = |finding: &&Finding| {
        let identity = finding.object.identity();
        is_name(&identity.name) && (identity.namespace.is_empty() || is_name(&identity.namespace))
    };
    // Of several that are as bad, the first in the order of reports.
    let worst = survey
        .findings
        .iter()
        .filter(named)
        .rev()
        .max_by_key(|finding| finding.policy.severity);
    let (policy, namespace, name) =
        worst.map_or(("host-network", "monitoring", "node-exporter"), |finding| {
            let identity = finding.object.identity();
            (&*finding.policy.id, &*identity.namespace, &*identity.name)
        });
    let namespace = match namespace {
        "" => String::new(),
        namespace => format!("namespaces: [{namespace}], "),
    };
    let _ = write!(
        text,
        "\n# Findings that somebody accepts, for a time. On the day after it is over, an exception is a finding itself.\n\
         # exceptions:\n#   - policies: [{policy}]\n#     match: {{{namespace}names: [{name}]}}\n\
         #     owner: team-platform\n#     reason: why it may stay until then\n#     expires: {}\n",
        survey.expires
    );
}

/// Service accounts that are named and not here: most often they are made by somebody else.
fn write_assumed(survey: &Survey<'_>, text: &mut String) {
    text.push_str("\n# Objects that are in the cluster and not in these files.\n");
    let mut accounts: BTreeSet<(String, String)> = BTreeSet::new();
    for finding in survey
        .findings
        .iter()
        .filter(|finding| finding.policy.id == "non-existent-service-account")
    {
        let object: &Object = &finding.object;
        let pod = object.pod_spec();
        let account = pod.as_ref().and_then(PodSpec::service_account);
        if let Some(name) = account.map(Value::text).filter(|name| is_name(name)) {
            accounts.insert((object.namespace().to_owned(), name.to_owned()));
        }
    }
    text.push_str("# assume:\n");
    if accounts.is_empty() {
        text.push_str("#   - {kind: ServiceAccount, namespace: shop, name: builder}\n");
    }
    for (namespace, name) in accounts
        .iter()
        .filter(|(namespace, _)| is_name(namespace))
        .take(12)
    {
        let _ = writeln!(
            text,
            "#   - {{kind: ServiceAccount, namespace: {namespace}, name: {name}}}"
        );
    }
}

fn write_input(survey: &Survey<'_>, text: &mut String) {
    text.push_str("\n# What is read, and how.\n# input:\n#   exclude: [testdata/]\n");
    if survey.loaded.counts.charts > 0 {
        text.push_str("#   values: [values/production.yaml]\n");
    }
    text.push_str("#   kubeVersion: '1.34' # of the cluster: which APIs objects may use\n");
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

fn namespaces(loaded: &Loaded) -> BTreeSet<String> {
    let names = loaded
        .objects()
        .map(|object| object.identity().namespace.to_string());
    names.filter(|name| is_name(name)).collect()
}

/// Whether a name is one of Kubernetes': nothing else belongs into a file that is written.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 253
        && name
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))
}

/// A text that stays on its line of a comment.
fn plain(text: &str) -> String {
    text.chars().filter(|char| !char.is_control()).collect()
}

/// The configuration of KubeLinter in a folder.
pub fn kube_linter_file(folder: &Path) -> Option<&'static str> {
    let names = [".kube-linter.yaml", ".kube-linter.yml"];
    names.into_iter().find(|name| folder.join(name).is_file())
}
