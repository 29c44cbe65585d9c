//! `palisade explain`: the documentation of a policy, the same text as its page in `docs/`.

use std::io::Write as _;

use anyhow::bail;
use palisade_checks::{POLICIES, most_similar};
use palisade_policy::BuiltIn;

use crate::cli::ExplainArguments;
use crate::output;

/// Prints the page of the policy that has the given id, here or in another tool.
pub(crate) fn run(arguments: &ExplainArguments) -> anyhow::Result<()> {
    let id = arguments.id.as_str();
    if let Some(policy) = palisade_checks::policy(id) {
        return output::print(|out| write!(out, "{}", palisade_checks::page(policy)));
    }
    let is_alias = |policy: &&&BuiltIn| {
        policy
            .aliases
            .iter()
            .any(|alias| alias.id.eq_ignore_ascii_case(id))
    };
    let counterparts: Vec<_> = POLICIES.iter().filter(is_alias).collect();
    if counterparts.is_empty() {
        match most_similar(id, POLICIES.iter().map(|policy| policy.id)) {
            Some(similar) => bail!("there is no policy `{id}`: did you mean `{similar}`?"),
            None => bail!("there is no policy `{id}`: `palisade list` shows what there is"),
        }
    }
    let pages: Vec<_> = counterparts
        .into_iter()
        .map(|policy| palisade_checks::page(policy))
        .collect();
    output::print(|out| write!(out, "{}", pages.join("\n---\n\n")))
}
