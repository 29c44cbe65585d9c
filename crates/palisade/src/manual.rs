//! `palisade man`: the manual pages, made from the same words as `--help`.

use std::io::{self, Write as _};
use std::path::Path;

use anyhow::Context as _;
use clap::{Command, CommandFactory as _};
use clap_mangen::Man;

use crate::cli::Cli;
use crate::{Outcome, output};

/// Prints the page of the whole, or writes one for each command into a folder.
pub(crate) fn run(folder: Option<&Path>) -> anyhow::Result<Outcome> {
    let mut command = Cli::command().disable_help_subcommand(true);
    command.build();
    let Some(folder) = folder else {
        let page = page(&command)?;
        output::print(|out| out.write_all(&page))?;
        return Ok(Outcome::Clean);
    };
    for command in command.get_subcommands().chain([&command]) {
        let name = command.get_display_name().unwrap_or_else(|| command.get_name());
        let path = folder.join(format!("{name}.1"));
        std::fs::write(&path, page(command)?).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(Outcome::Clean)
}

fn page(command: &Command) -> io::Result<Vec<u8>> {
    let name = command.get_display_name().unwrap_or_else(|| command.get_name());
    let manual = Man::new(command.clone())
        .title(name)
        .source(concat!("palisade ", env!("CARGO_PKG_VERSION")))
        .manual("Palisade");
    let mut page = Vec::new();
    manual.render_title(&mut page)?;
    manual.render_name_section(&mut page)?;
    manual.render_synopsis_section(&mut page)?;
    manual.render_description_section(&mut page)?;
    manual.render_options_section(&mut page)?;
    if command.has_subcommands() {
        manual.render_subcommands_section(&mut page)?;
    }
    let help = command.get_after_help().map(ToString::to_string);
    sections(&help.unwrap_or_default(), &mut page)?;
    Ok(page)
}

/// What follows the options in the help, with its columns as they are: a line with `:` in its end begins a section.
fn sections(help: &str, page: &mut Vec<u8>) -> io::Result<()> {
    let is_title = |line: &str| line.ends_with(':') && !line.starts_with(' ');
    for line in help.lines().filter(|line| !line.is_empty()) {
        if is_title(line) {
            let title = line.trim_end_matches(':').to_uppercase();
            writeln!(page, ".fi\n.SH {}\n.nf", escaped(&title))?;
        } else {
            writeln!(page, "{}", escaped(line.strip_prefix("  ").unwrap_or(line)))?;
        }
    }
    writeln!(page, ".fi")
}

/// A line as text of roff.
fn escaped(line: &str) -> String {
    let text = line.replace('\\', "\\e").replace('-', "\\-");
    if text.starts_with(['.', '\'']) {
        format!("\\&{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_and_nothing_is_an_order() {
        let mut page = Vec::new();
        sections(
            "Examples:\n  a --b  c\n  .hidden \\\n\nExit codes:\n  0  fine\n",
            &mut page,
        )
        .unwrap();
        assert_eq!(
            String::from_utf8(page).unwrap(),
            ".fi\n.SH EXAMPLES\n.nf\na \\-\\-b  c\n\\&.hidden \\e\n.fi\n.SH EXIT CODES\n.nf\n0  fine\n.fi\n"
        );
    }
}
