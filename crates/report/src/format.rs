//! The names of the formats, and what a reader may choose about them.

use std::fmt;
use std::str::FromStr;

/// A way to write a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// For people: the line, carets under the value, why it matters, how to fix it.
    #[default]
    Text,
    /// Palisade's own, for programs: stable, one line for each finding.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// SARIF with the accepted findings too, as suppressed results, for programs that read
    /// `suppressions`: GitHub does not, and would show them as open.
    SarifSuppressed,
    /// Workflow commands that GitHub turns into annotations of a pull request.
    Github,
    /// Markdown for comments on pull requests and summaries of jobs.
    Markdown,
    /// One page for a browser, with all in it.
    Html,
    /// JUnit's XML, for test reports.
    Junit,
    /// GitLab's Code Quality report, which merge requests show.
    Gitlab,
    /// GitLab's SAST report, for its vulnerability report.
    GitlabSast,
    /// What `trivy config --format json` writes, for programs that read that.
    TrivyJson,
    /// What KubeLinter's `--format json` writes, for programs that read that.
    KubeLinterJson,
}

impl Format {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Text,
        Self::Json,
        Self::Sarif,
        Self::SarifSuppressed,
        Self::Github,
        Self::Markdown,
        Self::Html,
        Self::Junit,
        Self::Gitlab,
        Self::GitlabSast,
        Self::TrivyJson,
        Self::KubeLinterJson,
    ];

    /// The word for it on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::SarifSuppressed => "sarif-suppressed",
            Self::Github => "github",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Junit => "junit",
            Self::Gitlab => "gitlab",
            Self::GitlabSast => "gitlab-sast",
            Self::TrivyJson => "trivy-json",
            Self::KubeLinterJson => "kube-linter-json",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Format {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        let known = Self::ALL.iter().copied().find(|format| format.as_str() == word);
        known.ok_or_else(|| {
            let words: Vec<_> = Self::ALL.iter().map(|format| format.as_str()).collect();
            format!("`{word}` is none of {}", words.join(", "))
        })
    }
}

/// How [`Format::Text`] looks; the other formats look the same everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether to write escape codes for colours.
    pub color: bool,
    /// How many columns a line should keep to. Prose is wrapped and source lines are cut; messages
    /// and paths are not, so that they can be searched for and clicked on.
    pub width: usize,
}

impl Default for Style {
    /// Without colours, for readers that are no terminal.
    fn default() -> Self {
        Self {
            color: false,
            width: 100,
        }
    }
}

#[test]
fn words_are_read_back() {
    for &format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
    }
    let error = "xml".parse::<Format>().unwrap_err();
    assert!(
        error.starts_with("`xml` is none of text, json, sarif, "),
        "{error}"
    );
}
