//! `--fix` and `--diff`: what fixing came to, in files and in words.

use std::fmt::Write as _;
use std::io::{self, Write};

use anyhow::bail;
use clap::builder::styling::{AnsiColor, Style};
use palisade_model::Problem;
use palisade_policy::{Finding, Safety};
use palisade_report::printable;
use palisade_scan::{Fixed, FixedFile, Scan, has_fix};
use palisade_source::Loaded;
use similar::TextDiff;

use crate::cli::CheckArguments;
use crate::output;

/// How safe the fixes must be that the arguments ask for; nothing where they ask for none.
pub(crate) fn wanted(arguments: &CheckArguments) -> anyhow::Result<Option<Safety>> {
    let reads_stdin = arguments.paths.iter().any(|path| path.as_os_str() == "-");
    if arguments.fix.is_some() && !arguments.diff && reads_stdin {
        bail!("what comes through standard input cannot be fixed in its place: name files, or add --diff");
    }
    Ok(match arguments.fix {
        None => arguments.diff.then_some(Safety::Safe),
        wanted => wanted,
    })
}

/// Writes the fixed files. Those that cannot be written are as they were, in `loaded` too, and what is to be
/// said about them comes back.
pub(crate) fn write(scan: &Scan, loaded: &mut Loaded, fixed: &mut Fixed) -> anyhow::Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let mut undone = Vec::new();
    fixed.files.retain(|file| {
        let (path, before, after) = (&file.before.path, &file.before.text, &file.after.text);
        match palisade_source::replace_file(path, before, after, scan.options()) {
            Ok(()) => true,
            Err(problem) => {
                problems.push(*problem);
                undone.push((file.after.clone(), before.to_string()));
                false
            }
        }
    });
    if !undone.is_empty() {
        loaded.replace(undone);
        fixed.judged = scan.judge(loaded)?;
    }
    Ok(problems)
}

/// Prints what would change, as `diff -u` does; `git apply` understands it.
pub(crate) fn print_diff(files: &[FixedFile], arguments: &CheckArguments) -> anyhow::Result<()> {
    let color = output::style(arguments.color).color;
    output::print(|out| files.iter().try_for_each(|file| write_diff(file, color, out)))
}

fn write_diff(file: &FixedFile, color: bool, out: &mut dyn Write) -> io::Result<()> {
    let path = one_line(&file.before.path);
    let path = path.trim_start_matches('/');
    let diff = unified(path, &file.before.text, &file.after.text);
    if !color {
        return out.write_all(diff.as_bytes());
    }
    for line in diff.split_inclusive('\n') {
        let style = match line.as_bytes() {
            [b'-', b'-', b'-', ..] | [b'+', b'+', b'+', ..] => Style::new().bold(),
            [b'-', ..] => AnsiColor::Red.on_default(),
            [b'+', ..] => AnsiColor::Green.on_default(),
            [b'@', ..] => AnsiColor::Cyan.on_default(),
            _ => Style::new(),
        };
        // A terminal must not take orders from a file.
        let text = printable(line.trim_end_matches(['\n', '\r']));
        writeln!(out, "{style}{text}{style:#}")?;
    }
    Ok(())
}

/// A patch, with lines as git has them: a `\r` alone ends none.
fn unified(path: &str, before: &str, after: &str) -> String {
    let lines = |text| -> Vec<&str> { str::split_inclusive(text, '\n').collect() };
    let (before, after) = (lines(before), lines(after));
    let diff = TextDiff::configure().diff_slices(&before, &after);
    let mut text = format!("--- a/{path}\n+++ b/{path}\n");
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        let _ = writeln!(text, "{}", hunk.header());
        for change in hunk.iter_changes() {
            let _ = write!(text, "{}{}", change.tag(), change.value());
            if !change.value().ends_with('\n') {
                text.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    text
}

/// What is said on standard error in the end: how much was fixed, and what was not.
pub(crate) fn summary(fixed: &Fixed, safety: Safety, is_diff: bool) -> String {
    let mut text = String::new();
    let dropped = fixed.dropped.iter();
    let mut dropped: Vec<_> = dropped
        .map(|(finding, reason)| format!("not fixed: {}: {reason}", place_and_title(finding)))
        .collect();
    // What is shared is found wherever it is used.
    dropped.dedup();
    for line in dropped {
        let _ = writeln!(text, "{line}");
    }
    let mut rendered: Vec<_> = fixed
        .judged
        .findings
        .iter()
        .filter(|finding| has_fix(finding, safety))
        .filter_map(|finding| {
            let rendered = finding.object.source().rendered.as_ref()?;
            let of = one_line(&rendered.of);
            let by_hand = format!(
                "to fix by hand: {} (rendered by {} from {of})",
                place_and_title(finding),
                rendered.by
            );
            let location = finding.location();
            Some((
                location.path,
                location.range.map(|(start, _)| start.line),
                by_hand,
            ))
        })
        .collect();
    // As the lines stand in the file that is to be changed, not in what was rendered.
    rendered.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
    rendered.dedup();
    for (_, _, line) in rendered {
        let _ = writeln!(text, "{line}");
    }
    let count = fixed.files.iter().map(|file| file.findings).sum();
    let verb = if is_diff { "would fix" } else { "fixed" };
    let _ = match count {
        0 => write!(text, "{verb} nothing"),
        _ => write!(
            text,
            "{verb} {} in {}",
            counted(count, "finding"),
            counted(fixed.files.len(), "file")
        ),
    };
    let is_left = |finding: &&Finding| {
        safety == Safety::Safe
            && has_fix(finding, Safety::Unsafe)
            && !has_fix(finding, Safety::Safe)
            && finding.object.source().rendered.is_none()
    };
    match fixed.judged.findings.iter().filter(is_left).count() {
        0 => {}
        left => {
            let more = if count == 0 { "" } else { " more" };
            let _ = write!(text, "; {left}{more} can be fixed with --fix=unsafe");
        }
    }
    text.push('\n');
    text
}

fn place_and_title(finding: &Finding) -> String {
    let location = finding.location();
    let path = one_line(&location.path);
    let line = location
        .range
        .map_or_else(String::new, |(start, _)| format!(":{}", start.line));
    let title = finding.fix.as_ref().map_or("", |fix| &fix.title);
    format!("{path}{line}: {}", one_line(title))
}

fn one_line(text: &str) -> String {
    printable(text).replace(['\n', '\r'], " ")
}

/// `1 file`, `2 files`.
pub(crate) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
