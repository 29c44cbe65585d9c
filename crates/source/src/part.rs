//! What one input gave: the piece that everything else is put together from.

use std::sync::Arc;

use palisade_model::{Object, Problem, Source};
use palisade_yaml::Span;

/// How much was read, and what became of the rest. Nothing is left out without being counted here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Files that were read as they are, standard input among them.
    pub files: usize,
    /// Charts that were rendered.
    pub charts: usize,
    /// Kustomizations that were rendered.
    pub kustomizations: usize,
    /// Documents with content, broken ones and those of rendered output among them.
    pub documents: usize,
    /// Kubernetes objects.
    pub objects: usize,
    /// Documents that are no Kubernetes objects.
    pub not_kubernetes: usize,
    /// Files found in a folder that cannot be parsed, and that do not look like Kubernetes.
    pub skipped: usize,
    /// Files and folders that a pattern of [`crate::Exclude`] left out, and templates of which the
    /// output was left out.
    pub excluded: usize,
    /// Files and kustomizations that a kustomization uses, and that are judged as a part of it.
    pub covered: usize,
    /// Symbolic links to folders that were met on the way and not followed.
    pub links: usize,
}

impl Counts {
    /// The sum of both.
    pub(crate) fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.charts += other.charts;
        self.kustomizations += other.kustomizations;
        self.documents += other.documents;
        self.objects += other.objects;
        self.not_kubernetes += other.not_kubernetes;
        self.skipped += other.skipped;
        self.excluded += other.excluded;
        self.covered += other.covered;
        self.links += other.links;
    }
}

/// What one input gave.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) objects: Vec<Arc<Object>>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) warnings: Vec<Problem>,
    pub(crate) counts: Counts,
    /// The paths of the files that were read as they stand.
    pub(crate) plain: Vec<String>,
}

impl Part {
    /// Nothing but a problem.
    pub(crate) fn of_problem(problem: Problem) -> Self {
        Self {
            problems: vec![problem],
            ..Self::default()
        }
    }

    /// Nothing but a warning.
    pub(crate) fn of_warning(warning: Problem) -> Self {
        Self {
            warnings: vec![warning],
            ..Self::default()
        }
    }

    pub(crate) fn append(&mut self, other: Self) {
        self.objects.extend(other.objects);
        self.problems.extend(other.problems);
        self.warnings.extend(other.warnings);
        self.counts.add(&other.counts);
        self.plain.extend(other.plain);
    }
}

/// A problem with a file as a whole.
pub(crate) fn problem_of_file(shown: &str, message: impl Into<String>, help: Option<String>) -> Problem {
    Problem {
        source: Arc::new(Source::new(shown, "")),
        span: None,
        message: message.into(),
        help,
    }
}

/// A problem at a place of a text.
pub(crate) fn problem_at(
    source: &Arc<Source>,
    span: Option<Span>,
    message: impl Into<String>,
    help: Option<String>,
) -> Problem {
    Problem {
        source: source.clone(),
        span,
        message: message.into(),
        help,
    }
}

/// What an error of the operating system says, without the number and the capital letter.
pub(crate) fn io_message(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => "input or output failed".to_owned(),
    }
}
