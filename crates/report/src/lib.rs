//! Findings as people and programs want to read them.
//!
//! A [`Report`] is everything that a run has to say, and [`write()`] says it in one of the [`Format`]s.
//! Nothing here judges, sorts or filters, and nothing is read or written but the given writer: the
//! same report and style give the same bytes, every time and on every machine.
//!
//! Findings are streamed, never gathered into a tree of values first: a report of 100,000 findings
//! takes no more memory than one of ten.

mod accepted;
mod clean;
mod fix;
mod format;
mod github;
mod gitlab;
mod history;
mod html;
mod json;
mod junit;
mod kube_linter;
mod lines;
mod markdown;
mod mask;
mod place;
mod quote;
mod sarif;
mod secret;
mod snippet;
mod text;
mod time;
mod trivy;
mod uri;

use std::io::{self, BufWriter, Write};
use std::time::SystemTime;

use palisade_model::Problem;
use palisade_policy::{Accepted, Finding, Metadata, Policy, Severity};

pub use clean::{one_line, printable};
pub use format::{Format, Style};
pub use history::Earlier;

/// Everything that a run has to say.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The violations, in the order of [`palisade_policy::sort`].
    pub findings: &'a [Finding],
    /// The violations that somebody accepts, in the same order: they are no findings, and in reports that
    /// have a place for them.
    pub accepted: &'a [Accepted],
    /// Whether [`Format::Text`] tells the accepted ones one by one, and not only how many they are.
    pub show_accepted: bool,
    /// What could not be read or judged.
    pub problems: &'a [Problem],
    /// What was read, but is hardly meant so: a key that is given twice.
    pub warnings: &'a [Problem],
    /// All policies that ran, also those that found nothing.
    pub policies: &'a [Policy],
    /// What was looked at.
    pub summary: Summary,
    /// The least severe finding that fails the run.
    pub fail_on: Severity,
    /// Earlier runs, the last one last. [`Format::Html`] and [`Format::Markdown`] tell what changed since.
    pub history: &'a [Earlier],
    /// When judging ended. Of our own formats only [`Format::Html`] tells, since a report with a time in it
    /// is never the same twice.
    pub finished: SystemTime,
    /// The working directory, with `/` between its parts: [`Format::KubeLinterJson`] has absolute paths, and
    /// [`Format::Sarif`] and [`Format::Github`] relative ones, by which GitHub finds the file. Where it is
    /// empty, paths stay as they are.
    pub directory: &'a str,
}

/// How much was looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Files, rendered templates and pipes that were read.
    pub files: usize,
    /// Objects that were judged.
    pub objects: usize,
    /// Documents that are nothing of Kubernetes, and files of which not even that can be told.
    pub skipped: usize,
    /// Findings that are accepted, whether [`Report::accepted`] tells them one by one or not.
    pub ignored: usize,
}

impl Report<'_> {
    /// Whether there is nothing to tell: no finding, no problem, no warning.
    pub fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.problems.is_empty() && self.warnings.is_empty()
    }

    /// A path from the working directory, where it lies below that.
    fn relative<'p>(&self, path: &'p str) -> &'p str {
        let directory = self.directory.trim_end_matches('/');
        let below = path
            .strip_prefix(directory)
            .and_then(|path| path.strip_prefix('/'));
        below.filter(|_| !directory.is_empty()).unwrap_or(path)
    }
}

/// What a policy is called; its id where it has no title.
fn title_of(policy: &Metadata) -> &str {
    if policy.title.is_empty() {
        &policy.id
    } else {
        &policy.title
    }
}

/// What every format writes to: concrete, so that small writes cost a copy and no call.
type Out<'w> = BufWriter<&'w mut dyn Write>;

/// The version that reports name.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Writes `report` to `out`. [`Format::Text`] and [`Format::Github`] write nothing for a report that is
/// [clean](Report::is_clean); the others always write a whole document.
///
/// # Errors
/// Those of `out`.
pub fn write(report: &Report<'_>, format: Format, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, out);
    match format {
        Format::Text => text::write(report, style, &mut out),
        Format::Json => json::write(report, &mut out),
        Format::Sarif => sarif::write(report, false, &mut out),
        Format::SarifSuppressed => sarif::write(report, true, &mut out),
        Format::Github => github::write(report, &mut out),
        Format::Markdown => markdown::write(report, &mut out),
        Format::Html => html::write(report, &mut out),
        Format::Junit => junit::write(report, &mut out),
        Format::Gitlab => gitlab::write(report, &mut out),
        Format::GitlabSast => gitlab::write_sast(report, &mut out),
        Format::TrivyJson => trivy::write(report, &mut out),
        Format::KubeLinterJson => kube_linter::write(report, &mut out),
    }?;
    out.flush()
}
