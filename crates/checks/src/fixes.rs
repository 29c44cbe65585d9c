//! Which policies have fixes. That is seen from what is found in their fixtures, and kept in a file that
//! `cargo xtask gen` writes, so that it cannot say otherwise than the checks do.

use std::collections::BTreeSet;

use palisade_policy::{BuiltIn, Safety};

/// A policy and the safety of its fixes in each line.
const TABLE: &str = include_str!("../fixes.txt");

/// How safe the fixes are that findings of a policy may have; empty where they have none.
pub fn fixes_of(policy: &BuiltIn) -> Vec<Safety> {
    let line = TABLE
        .lines()
        .find_map(|line| line.strip_prefix(policy.id)?.strip_prefix(": "));
    let words = line.into_iter().flat_map(|line| line.split(", "));
    words.filter_map(|word| word.parse().ok()).collect()
}

/// The table, for policies with what their findings were seen to have.
pub fn fix_table<'p>(seen: impl IntoIterator<Item = (&'p BuiltIn, BTreeSet<Safety>)>) -> String {
    let mut lines: Vec<_> = seen
        .into_iter()
        .filter(|(_, fixes)| !fixes.is_empty())
        .map(|(policy, fixes)| {
            let fixes: Vec<_> = fixes.iter().map(|safety| safety.as_str()).collect();
            format!("{}: {}\n", policy.id, fixes.join(", "))
        })
        .collect();
    lines.sort();
    lines.concat()
}
