//! Where output goes: standard output, and the files that `--output` names.

use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::builder::styling;
use palisade_report::{Earlier, Format, Report, Style};

use crate::cli::Color;

const BUFFER: usize = 1 << 16;

/// How text is written to standard output.
pub(crate) fn style(color: Color) -> Style {
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => shows_color(&io::stdout()),
    };
    Style {
        color,
        width: width(),
    }
}

/// Whether it is a terminal that knows colours, and nobody refused them: <https://no-color.org>.
fn shows_color(stream: &impl IsTerminal) -> bool {
    let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|terminal| terminal == "dumb");
    stream.is_terminal() && !refused && !dumb
}

fn width() -> usize {
    let wanted = std::env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok());
    // What goes into a file must not depend on the terminal that happens to be there.
    let shown = || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    // Longer lines are hard to read, whatever the terminal can show.
    wanted.or_else(shown).unwrap_or(100).clamp(40, 120)
}

/// Writes to standard output. Where nobody reads on, as in `palisade check | head`, the rest is not
/// written, which is no failure and does not change what was found.
pub(crate) fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> anyhow::Result<()> {
    let mut out = BufWriter::with_capacity(BUFFER, io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result.context("cannot write to standard output"),
    }
}

/// Tells something on standard error.
pub(crate) fn note(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", palisade_report::printable(line));
}

/// Tells on standard error why a run ended, in the colours of clap's errors.
pub(crate) fn print_error(error: &anyhow::Error) {
    let mut out = io::stderr().lock();
    let style = if shows_color(&out) {
        styling::AnsiColor::Red.on_default().bold()
    } else {
        styling::Style::new()
    };
    // All that is wrong with a configuration, a line each.
    if let Some(mistakes) = error.downcast_ref::<palisade_scan::Mistakes>() {
        for line in mistakes.to_string().lines() {
            let _ = writeln!(out, "{style}error:{style:#} {}", palisade_report::printable(line));
        }
        return;
    }
    let _ = writeln!(out, "{style}error:{style:#} {error:#}");
}

/// Tells on standard error what was done besides reporting.
pub(crate) fn print_note(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Reads the reports of earlier runs. A run is called as its file is.
pub(crate) fn history(paths: &[PathBuf]) -> anyhow::Result<Vec<Earlier>> {
    let read = |path: &PathBuf| {
        let context = || format!("cannot read {} of --history", path.display());
        let json = std::fs::read_to_string(path).with_context(context)?;
        let label = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy();
        Earlier::read(label, &json)
            .map_err(anyhow::Error::msg)
            .with_context(context)
    };
    paths.iter().map(read).collect()
}

/// Writes a report to a file, which is overwritten.
pub(crate) fn save(report: &Report<'_>, format: Format, path: &Path) -> anyhow::Result<()> {
    let context = || format!("cannot write the {format} report to {}", path.display());
    let mut out = BufWriter::with_capacity(BUFFER, File::create(path).with_context(context)?);
    palisade_report::write(report, format, Style::default(), &mut out).with_context(context)?;
    out.flush().with_context(context)
}
