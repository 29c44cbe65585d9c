//! `palisade man`: the manual pages, made from the same words as `--help`.

use std::path::Path;

use anyhow::Context as _;
use clap::CommandFactory as _;

use crate::cli::Cli;
use crate::{Outcome, output};

/// Prints the page of the whole, or writes one for each command into a folder.
pub(crate) fn run(folder: Option<&Path>) -> anyhow::Result<Outcome> {
    let command = Cli::command();
    match folder {
        Some(folder) => clap_mangen::generate_to(command, folder)
            .with_context(|| format!("cannot write manual pages to {}", folder.display()))?,
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page)?;
            output::print(|out| out.write_all(&page))?;
        }
    }
    Ok(Outcome::Clean)
}
