//! Where reports go: standard output, and files that are replaced as a whole.

use std::fs::File;
use std::io::{BufWriter, IsTerminal as _, Write};
use std::path::Path;

use anyhow::Context as _;
use palisade_report::{Format, Report, Style};

use crate::cli::Color;

/// How text is written to standard output.
pub(crate) fn style(color: Color) -> Style {
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => {
            let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
            std::io::stdout().is_terminal() && !refused
        }
    };
    // Longer lines are hard to read, whatever the terminal can show.
    let width = terminal_size::terminal_size().map_or(100, |(width, _)| usize::from(width.0).clamp(40, 120));
    Style { color, width }
}

/// Prints a report.
pub(crate) fn print(report: &Report<'_>, format: Format, style: Style) -> anyhow::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, std::io::stdout().lock());
    palisade_report::write(report, format, style, &mut out)?;
    out.flush()?;
    Ok(())
}

/// Writes a report to a file.
pub(crate) fn save(report: &Report<'_>, format: Format, path: &Path) -> anyhow::Result<()> {
    let context = || format!("cannot write the {format} report to {}", path.display());
    let mut out = BufWriter::with_capacity(1 << 16, File::create(path).with_context(context)?);
    palisade_report::write(report, format, Style::default(), &mut out).with_context(context)?;
    out.flush().with_context(context)
}
