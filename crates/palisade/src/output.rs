//! Where output goes: standard output, files, and complaints to standard error.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};
use std::path::Path;

use anyhow::Context as _;
use palisade_report::{Format, Report, Style, printable};

use crate::cli::Color;

/// How text is written to standard output.
pub(crate) fn style(color: Color) -> Style {
    let stdout = io::stdout();
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => is_coloured(stdout.is_terminal(), |name| {
            std::env::var(name).ok().filter(|value| !value.is_empty())
        }),
    };
    // Longer lines are hard to read, whatever the terminal can show. What goes into a file or a pipe
    // does not depend on the terminal that happens to be there.
    let width = terminal_size::terminal_size_of(&stdout).map_or(Style::default().width, |(width, _)| {
        usize::from(width.0).clamp(40, 120)
    });
    Style { color, width }
}

/// The conventions of no-color.org and bixense.com/clicolors.
fn is_coloured(is_terminal: bool, variable: impl Fn(&str) -> Option<String>) -> bool {
    if variable("NO_COLOR").is_some() {
        return false;
    }
    if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        return true;
    }
    let is_refused = variable("CLICOLOR").is_some_and(|value| value == "0");
    is_terminal && !is_refused && variable("TERM").is_none_or(|value| value != "dumb")
}

/// Prints what `write` writes. A reader that goes away, as `head` does, has seen enough: that is no
/// failure, and changes nothing of the outcome.
pub(crate) fn print(
    write: impl FnOnce(&mut BufWriter<StdoutLock<'_>>) -> io::Result<()>,
) -> anyhow::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    match write(&mut out).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            let _ = out.into_parts();
            Ok(())
        }
        written => written.context("cannot write to standard output"),
    }
}

/// Writes a report to a file.
pub(crate) fn save(report: &Report<'_>, format: Format, path: &Path) -> anyhow::Result<()> {
    let context = || format!("cannot write the {format} report to {}", path.display());
    let mut out = File::create(path).with_context(context)?;
    palisade_report::write(report, format, Style::default(), &mut out).with_context(context)
}

/// Says on standard error what is wrong. Messages quote files and arguments, which may be hostile.
pub(crate) fn complain(error: &anyhow::Error) {
    note(&format!("error: {error:#}"));
}

/// Says something on standard error.
pub(crate) fn note(text: &str) {
    let _ = writeln!(io::stderr(), "{}", printable(text));
}

#[test]
fn variables_decide_about_colours() {
    let coloured = |is_terminal, given: &[(&str, &str)]| {
        is_coloured(is_terminal, |name| {
            let found = given.iter().find(|(given, _)| *given == name);
            found.map(|(_, value)| (*value).to_owned())
        })
    };
    assert!(coloured(true, &[]));
    assert!(!coloured(false, &[]));
    assert!(!coloured(true, &[("NO_COLOR", "1")]));
    assert!(!coloured(true, &[("CLICOLOR", "0")]));
    assert!(!coloured(true, &[("TERM", "dumb")]));
    assert!(coloured(true, &[("CLICOLOR", "1"), ("TERM", "xterm")]));
    assert!(coloured(false, &[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")]));
    assert!(!coloured(false, &[("CLICOLOR_FORCE", "0")]));
    assert!(!coloured(true, &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}
