//! `palisade list`.

use std::collections::HashSet;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use palisade_checks::{POLICIES, fixes_of, pack, policy};
use palisade_policy::{BuiltIn, Date, Metadata};
use palisade_scan::{Lookup, Request, Scan, Settings};
use palisade_source::Options;
use serde_json::json;

use crate::cli::{ListArguments, ListFormat};
use crate::fix::counted;
use crate::{Outcome, output};

/// A policy as it is listed.
struct Listed {
    metadata: Arc<Metadata>,
    /// What more is to be said of it.
    note: &'static str,
}

/// Lists the policies that the arguments ask for, by id.
pub(crate) fn run(arguments: &ListArguments) -> anyhow::Result<Outcome> {
    let is_of_place = arguments.path.is_some() || arguments.config.is_some() || arguments.profile.is_some();
    let mut policies = if is_of_place {
        of_place(arguments)?
    } else {
        of_pack(arguments.pack.as_deref())?
    };
    policies.retain(|Listed { metadata, .. }| {
        arguments.layer.is_none_or(|layer| metadata.layer == layer)
            && arguments
                .severity
                .is_none_or(|severity| metadata.severity >= severity)
    });
    policies.sort_by(|one, other| one.metadata.id.cmp(&other.metadata.id));
    if policies.is_empty() {
        output::note("there is no such policy");
    }
    output::print(|out| match arguments.format {
        ListFormat::Json => write_json(&policies, out),
        ListFormat::Text => write_text(&policies, out),
    })?;
    Ok(Outcome::Clean)
}

/// All policies, or those of a pack.
fn of_pack(name: Option<&str>) -> anyhow::Result<Vec<Listed>> {
    let wanted = name.map(pack).transpose()?;
    let listed = |policy: &&BuiltIn| {
        let mut members = policy.packs.iter();
        let note = match wanted {
            Some(pack) if !members.find(|member| member.pack == pack)?.on => " (off unless selected)",
            _ => "",
        };
        Some(Listed {
            metadata: Arc::new(Metadata::of(policy)),
            note,
        })
    };
    Ok(POLICIES.iter().filter_map(listed).collect())
}

/// The policies that run by the configuration that the arguments name, or that holds for the path that they name; tells which
/// that is.
fn of_place(arguments: &ListArguments) -> anyhow::Result<Vec<Listed>> {
    let scan = Scan::new(Request {
        paths: arguments.path.iter().cloned().collect(),
        lookup: match (&arguments.config, &arguments.path) {
            (Some(file), _) => Lookup::File(file.clone()),
            (None, Some(_)) => Lookup::Find,
            (None, None) => Lookup::Nothing,
        },
        profile: arguments.profile.clone(),
        arguments: Settings::default(),
        options: Options::default(),
        since: None,
        written_baseline: None,
        today: Date::of(SystemTime::now()),
    })?;
    output::note(&source_of(&scan, arguments));
    let only_by_rule: HashSet<&str> = scan.policies_by_rule().collect();
    let listed = scan.all_policies().iter().map(|policy| Listed {
        metadata: policy.metadata.clone(),
        note: match only_by_rule.contains(&*policy.metadata.id) {
            true => " (where a rule enables it)",
            false => "",
        },
    });
    Ok(listed.collect())
}

/// In a line where the settings come from, and what of them holds for some objects only.
fn source_of(scan: &Scan, arguments: &ListArguments) -> String {
    let settings = scan.settings();
    let mut parts: Vec<String> = match scan.configuration() {
        Some(file) => {
            let folder = std::env::current_dir().unwrap_or_default();
            let shown = |file: &PathBuf| file.strip_prefix(&folder).unwrap_or(file).display().to_string();
            let extended: Vec<_> = settings.files.iter().rev().skip(1).map(shown).collect();
            match extended.as_slice() {
                [] => vec![shown(&file.to_owned())],
                extended => vec![format!(
                    "{}, which extends {}",
                    shown(&file.to_owned()),
                    extended.join(", ")
                )],
            }
        }
        None => vec!["no configuration".to_owned()],
    };
    let profile = arguments.profile.as_ref().or(settings.profile.as_ref());
    parts.extend(profile.map(|profile| format!("profile {profile}")));
    for (count, what) in [
        (settings.rules.len(), "rule"),
        (settings.exceptions.len(), "exception"),
    ] {
        if count > 0 {
            parts.push(counted(count, what));
        }
    }
    if let Some(level) = settings.fail_on {
        parts.push(format!("fails from {level} on"));
    }
    format!("by {}", parts.join("; "))
}

fn write_json(policies: &[Listed], out: &mut dyn Write) -> io::Result<()> {
    let policies: Vec<_> = policies.iter().map(|listed| to_json(&listed.metadata)).collect();
    serde_json::to_writer_pretty(&mut *out, &policies)?;
    writeln!(out)
}

fn write_text(policies: &[Listed], out: &mut dyn Write) -> io::Result<()> {
    let width = policies
        .iter()
        .map(|listed| listed.metadata.id.len())
        .max()
        .unwrap_or(0);
    for Listed { metadata, note } in policies {
        let Metadata {
            id,
            severity,
            layer,
            title,
            ..
        } = &**metadata;
        writeln!(out, "{id:width$}  {severity:8}  {layer:14}  {title}{note}")?;
    }
    Ok(())
}

fn to_json(metadata: &Metadata) -> serde_json::Value {
    let built_in = policy(&metadata.id);
    let packs = built_in.map_or(&[][..], |policy| policy.packs).iter();
    let packs = packs.map(|pack| json!({"name": pack.pack, "on": pack.on}));
    let fixes = built_in.map(fixes_of).unwrap_or_default();
    let aliases = metadata
        .aliases
        .iter()
        .map(|alias| json!({"tool": alias.tool.as_str(), "id": alias.id}));
    json!({
        "id": metadata.id,
        "title": metadata.title,
        "severity": metadata.severity.as_str(),
        "confidence": metadata.confidence.as_str(),
        "layer": metadata.layer.as_str(),
        "check": metadata.check,
        "fixes": fixes.iter().map(|safety| safety.as_str()).collect::<Vec<_>>(),
        "packs": packs.collect::<Vec<_>>(),
        "aliases": aliases.collect::<Vec<_>>(),
    })
}
