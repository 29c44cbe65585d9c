//! `palisade lsp`: the language server, on standard input and output.

use anyhow::Context as _;

use crate::cli::LspArguments;
use crate::{Outcome, check};

/// Serves an editor until it leaves. One that leaves without a word has probably crashed, which the exit code tells.
pub(crate) fn run(arguments: &LspArguments) -> anyhow::Result<Outcome> {
    let directory = std::env::current_dir().map(|folder| folder.to_string_lossy().into_owned());
    let request = check::request(
        &arguments.configuration,
        &arguments.policies,
        &arguments.source,
        &directory.unwrap_or_default(),
        &mut Vec::new(),
    )?;
    let in_order =
        palisade_lsp::serve_stdio(request).context("the conversation with the editor broke off")?;
    Ok(if in_order {
        Outcome::Clean
    } else {
        Outcome::Findings
    })
}
