//! `palisade list`.

use std::io::{self, Write};

use palisade_checks::{POLICIES, fixes_of, pack};
use palisade_policy::BuiltIn;
use serde_json::json;

use crate::cli::{ListArguments, ListFormat};
use crate::{Outcome, output};

/// Lists the policies that the arguments ask for, by id.
pub(crate) fn run(arguments: &ListArguments) -> anyhow::Result<Outcome> {
    let wanted = arguments.pack.as_deref().map(pack).transpose()?;
    let is_meant = |policy: &&BuiltIn| {
        wanted.is_none_or(|pack| policy.packs.iter().any(|membership| membership.pack == pack))
            && arguments.layer.is_none_or(|layer| policy.layer == layer)
            && arguments
                .severity
                .is_none_or(|severity| policy.severity >= severity)
    };
    let mut policies: Vec<_> = POLICIES.iter().copied().filter(is_meant).collect();
    policies.sort_by_key(|policy| policy.id);
    if policies.is_empty() {
        output::note("there is no such policy");
    }
    output::print(|out| match arguments.format {
        ListFormat::Json => write_json(&policies, out),
        ListFormat::Text => write_text(&policies, wanted, out),
    })?;
    Ok(Outcome::Clean)
}

fn write_json(policies: &[&BuiltIn], out: &mut dyn Write) -> io::Result<()> {
    let policies: Vec<_> = policies.iter().map(|policy| to_json(policy)).collect();
    serde_json::to_writer_pretty(&mut *out, &policies)?;
    writeln!(out)
}

fn write_text(policies: &[&BuiltIn], pack: Option<&str>, out: &mut dyn Write) -> io::Result<()> {
    let width = policies.iter().map(|policy| policy.id.len()).max().unwrap_or(0);
    for policy in policies {
        let (severity, layer, title) = (policy.severity, policy.layer, policy.docs.title());
        let off = pack.is_some_and(|pack| !is_on(policy, pack));
        let note = if off { " (off unless selected)" } else { "" };
        writeln!(
            out,
            "{:width$}  {severity:8}  {layer:14}  {title}{note}",
            policy.id
        )?;
    }
    Ok(())
}

fn is_on(policy: &BuiltIn, pack: &str) -> bool {
    policy
        .packs
        .iter()
        .any(|membership| membership.pack == pack && membership.on)
}

fn to_json(policy: &BuiltIn) -> serde_json::Value {
    let packs = policy
        .packs
        .iter()
        .map(|pack| json!({"name": pack.pack, "on": pack.on}));
    let aliases = policy
        .aliases
        .iter()
        .map(|alias| json!({"tool": alias.tool.as_str(), "id": alias.id}));
    json!({
        "id": policy.id,
        "title": policy.docs.title(),
        "severity": policy.severity.as_str(),
        "confidence": policy.confidence.as_str(),
        "layer": policy.layer.as_str(),
        "check": policy.check.name,
        "fixes": fixes_of(policy).iter().map(|safety| safety.as_str()).collect::<Vec<_>>(),
        "packs": packs.collect::<Vec<_>>(),
        "aliases": aliases.collect::<Vec<_>>(),
    })
}
