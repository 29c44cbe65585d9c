//! The page `docs/counterparts.md`: the policies beside the checks of other tools, both ways.

use std::fmt::Write as _;

use palisade_checks::{Catalogue, POLICIES, catalogues};
use palisade_policy::{BuiltIn, Tool};

/// The page.
pub(crate) fn page() -> String {
    let mut text = String::from(
        "# Counterparts in other tools\n\nWhich policy of Palisade is which check of another tool: where the meaning is the same, though seldom every detail. \
         `palisade explain ID` also takes the ids of the others.\n\n| tool | listed | with a counterpart |\n|---|---|---|\n",
    );
    let catalogues = catalogues();
    for catalogue in &catalogues {
        let known = catalogue
            .entries
            .iter()
            .filter(|entry| !policies_for(catalogue.tool, entry.id).is_empty());
        let (tool, about) = (catalogue.tool.as_str(), catalogue.about);
        let _ = writeln!(
            text,
            "| {tool} | {}: {about} | {} |",
            catalogue.entries.len(),
            known.count()
        );
    }
    text.push_str("\n## By policy\n\n");
    write_by_policy(&mut text);
    for catalogue in &catalogues {
        write_catalogue(&mut text, catalogue);
    }
    text
}

fn write_by_policy(text: &mut String) {
    text.push_str("| policy |");
    Tool::ALL
        .iter()
        .for_each(|tool| text.push_str(&format!(" {} |", tool.as_str())));
    text.push_str("\n|---|");
    Tool::ALL.iter().for_each(|_| text.push_str("---|"));
    text.push('\n');
    let mut policies = POLICIES.to_vec();
    policies.sort_by_key(|policy| policy.id);
    for policy in policies {
        let _ = write!(text, "| {} |", link(policy));
        for tool in Tool::ALL {
            let ids = policy
                .aliases
                .iter()
                .filter(|alias| alias.tool == *tool)
                .map(|alias| alias.id);
            let ids: Vec<_> = ids.collect();
            let _ = write!(
                text,
                " {} |",
                if ids.is_empty() {
                    "none".to_owned()
                } else {
                    ids.join(", ")
                }
            );
        }
        text.push('\n');
    }
}

fn write_catalogue(text: &mut String, catalogue: &Catalogue) {
    let _ = write!(
        text,
        "\n## {}\n\n| check | here |\n|---|---|\n",
        catalogue.tool.as_str()
    );
    for entry in &catalogue.entries {
        let policies = policies_for(catalogue.tool, entry.id);
        let here = if policies.is_empty() {
            format!("none: {}", entry.reason.unwrap_or_default())
        } else {
            policies.into_iter().map(link).collect::<Vec<_>>().join(", ")
        };
        let _ = writeln!(text, "| {} | {here} |", entry.id.replace('|', "\\|"));
    }
}

fn policies_for(tool: Tool, id: &str) -> Vec<&'static BuiltIn> {
    let is_meant = |policy: &&BuiltIn| {
        policy
            .aliases
            .iter()
            .any(|alias| alias.tool == tool && alias.id == id)
    };
    let mut policies: Vec<_> = POLICIES.iter().copied().filter(is_meant).collect();
    policies.sort_by_key(|policy| policy.id);
    policies
}

fn link(policy: &BuiltIn) -> String {
    format!("[{id}](policies/{id}.md)", id = policy.id)
}
