//! Every check of the other tools has a counterpart or a reason, and every alias is one of those checks.

use std::collections::BTreeSet;

use palisade_checks::{POLICIES, catalogues};
use palisade_policy::Tool;

fn aliases(tool: Tool) -> BTreeSet<&'static str> {
    let all = POLICIES.iter().flat_map(|policy| policy.aliases);
    all.filter(|alias| alias.tool == tool)
        .map(|alias| alias.id)
        .collect()
}

#[test]
fn every_tool_has_its_catalogue() {
    let tools: Vec<_> = catalogues().iter().map(|catalogue| catalogue.tool).collect();
    assert_eq!(tools, Tool::ALL);
}

#[test]
fn every_check_has_a_counterpart_or_a_reason() {
    for catalogue in catalogues() {
        let aliases = aliases(catalogue.tool);
        let without = |reason: Option<&str>| reason.is_none_or(str::is_empty);
        let unexplained: Vec<_> = catalogue
            .entries
            .iter()
            .filter(|entry| !aliases.contains(entry.id) && without(entry.reason))
            .map(|entry| entry.id)
            .collect();
        assert!(
            unexplained.is_empty(),
            "{}: say why in catalogues.txt: {unexplained:?}",
            catalogue.tool.as_str()
        );
    }
}

#[test]
fn every_alias_is_listed_once() {
    for catalogue in catalogues() {
        let listed: BTreeSet<_> = catalogue.entries.iter().map(|entry| entry.id).collect();
        assert_eq!(
            listed.len(),
            catalogue.entries.len(),
            "{}",
            catalogue.tool.as_str()
        );
        let aliases = aliases(catalogue.tool);
        let unknown: Vec<_> = aliases.difference(&listed).collect();
        assert!(
            unknown.is_empty(),
            "{}: not in catalogues.txt: {unknown:?}",
            catalogue.tool.as_str()
        );
    }
}
