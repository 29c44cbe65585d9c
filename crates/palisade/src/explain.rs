//! `palisade explain`: the documentation of a policy, the same text as its page in `docs/`.

use anyhow::bail;
use palisade_checks::{POLICIES, most_similar, page, policy};
use palisade_policy::BuiltIn;

use crate::cli::ExplainArguments;
use crate::{Outcome, output};

/// Prints the page of the policy that has the given id, here or in another tool.
pub(crate) fn run(arguments: &ExplainArguments) -> anyhow::Result<Outcome> {
    let id = arguments.id.as_str();
    let policies = match policy(id) {
        Some(policy) => vec![policy],
        None => counterparts(id),
    };
    if policies.is_empty() {
        match most_similar(id, names()) {
            Some(similar) => bail!("there is no policy `{id}`: did you mean `{similar}`?"),
            None => bail!("there is no policy `{id}`: `palisade list` shows what there is"),
        }
    }
    let pages: Vec<_> = policies.into_iter().map(page).collect();
    output::print(|out| out.write_all(pages.join("\n---\n\n").as_bytes()))?;
    Ok(Outcome::Clean)
}

/// The policies that another tool knows by this id.
fn counterparts(id: &str) -> Vec<&'static BuiltIn> {
    let is_meant = |policy: &&BuiltIn| {
        let mut aliases = policy.aliases.iter();
        aliases.any(|alias| alias.is_called(id))
    };
    POLICIES.iter().copied().filter(is_meant).collect()
}

/// All that a mistyped id can mean. Numbers are left out: the nearest means something else.
fn names() -> impl Iterator<Item = &'static str> {
    let aliases = POLICIES.iter().flat_map(|policy| policy.aliases);
    let words = aliases
        .map(|alias| alias.id)
        .filter(|id| !id.contains(|c: char| c.is_ascii_digit()));
    POLICIES.iter().map(|policy| policy.id).chain(words)
}
