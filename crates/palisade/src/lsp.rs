//! `palisade lsp`: the language server, on standard input and output.

use anyhow::Context as _;
use palisade_lsp::Settings;
use palisade_policy::Engine;

use crate::cli::LspArguments;
use crate::{Outcome, check, selection};

/// Serves an editor until it leaves. One that leaves without a word has probably crashed, which the exit code tells.
pub(crate) fn run(arguments: &LspArguments) -> anyhow::Result<Outcome> {
    let selection = selection::read(&arguments.policies, &mut Vec::new())?;
    let settings = Settings {
        engine: Engine::new(selection.policies()?),
        options: check::source_options(&arguments.source, &[])?,
    };
    let in_order = palisade_lsp::serve_stdio(settings).context("the conversation with the editor broke off")?;
    Ok(if in_order { Outcome::Clean } else { Outcome::Findings })
}
