//! What a user may ask of the sources.

use std::path::{Path, PathBuf};
use std::time::Duration;

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use crate::path;

/// Where arguments start from, what is left out, and how charts and kustomizations are rendered.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that relative paths start from; the working folder of the process where it is empty.
    pub folder: PathBuf,
    /// What is left out.
    pub exclude: Exclude,
    /// How charts are rendered.
    pub helm: HelmOptions,
    /// The program that builds kustomizations: `kustomize`, or `kubectl`. Looked for on the PATH unless
    /// given.
    pub kustomize: Option<PathBuf>,
    /// Files with more bytes than this are not read, but reported; 128 MiB unless given. A dump of a
    /// large cluster fits, and takes about five bytes of memory for each of its own; hostile text can
    /// take up to sixteen.
    pub max_file_size: u64,
    /// How long `helm` and `kustomize` may take for one input; 60 seconds unless given.
    pub timeout: Duration,
}

/// What is passed to `helm template`.
#[derive(Clone, Debug)]
pub struct HelmOptions {
    /// Files with values, the last one wins.
    pub values: Vec<PathBuf>,
    /// Single values, as for `--set`.
    pub set: Vec<String>,
    /// The name of the release; Helm's own default is `release-name`.
    pub release_name: String,
    /// The namespace of the release, which is also that of its objects that name none;
    /// `release-namespace` unless given. Helm's own default is `default`, and nobody installs there
    /// on purpose: findings about that would be about us.
    pub namespace: String,
    /// The version of Kubernetes that the chart is rendered for.
    pub kube_version: Option<String>,
    /// Further APIs that the chart may ask for.
    pub api_versions: Vec<String>,
    /// The program; `helm` from the PATH unless given.
    pub binary: Option<PathBuf>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            folder: PathBuf::new(),
            exclude: Exclude::default(),
            helm: HelmOptions::default(),
            kustomize: None,
            max_file_size: 128 << 20,
            timeout: Duration::from_secs(60),
        }
    }
}

impl Options {
    /// Whether a file, by the path that it is shown by, is left out.
    pub fn leaves_out(&self, shown: &str) -> bool {
        self.leaves_out_path(Path::new(shown), false)
    }

    /// Whether a file or a folder is left out, by its path relative to the folder of these options, or
    /// absolute.
    pub(crate) fn leaves_out_path(&self, path: &Path, is_folder: bool) -> bool {
        if self.exclude.is_empty() {
            return false;
        }
        let needs_base = path.is_absolute() || !self.exclude.elsewhere.is_empty();
        let base = needs_base
            .then(|| std::path::absolute(self.folder.join(".")))
            .and_then(Result::ok);
        let inside = base.as_deref().and_then(|base| path.strip_prefix(base).ok());
        let full = || path::normalized(&base.as_deref().unwrap_or(Path::new("")).join(path));
        self.exclude.leaves_out(inside.unwrap_or(path), is_folder)
            || (!self.exclude.elsewhere.is_empty() && self.exclude.leaves_out_elsewhere(&full(), is_folder))
    }
}

impl Default for HelmOptions {
    fn default() -> Self {
        Self {
            values: Vec::new(),
            set: Vec::new(),
            release_name: "release-name".to_owned(),
            namespace: "release-namespace".to_owned(),
            kube_version: None,
            api_versions: Vec::new(),
            binary: None,
        }
    }
}

/// Patterns of paths to leave out, in the manner of `.gitignore`, relative to [`Options::folder`].
///
/// They hold for every file, also for one that is named: a shell expands `k8s/*.yaml` before anybody
/// can tell, and pre-commit names each file. They hold for templates of charts and for the files of a
/// kustomization too: what was made from such a file is left out.
#[derive(Clone, Debug)]
pub struct Exclude {
    patterns: Gitignore,
    /// Patterns that start from other folders, which are absolute.
    elsewhere: Vec<(PathBuf, Patterns)>,
}

/// A set of patterns in the manner of `.gitignore`, relative to any folder.
#[derive(Clone, Debug)]
pub struct Patterns(Gitignore);

impl Patterns {
    /// Reads patterns; of two that match, the later one decides.
    ///
    /// # Errors
    /// The first pattern that cannot be understood.
    pub fn new(patterns: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Self, ExcludeError> {
        compile(patterns).map(Self)
    }

    /// Whether a relative path without `..`, or a folder above it, matches.
    pub fn matches(&self, path: &Path, is_folder: bool) -> bool {
        !path.as_os_str().is_empty() && self.0.matched_path_or_any_parents(path, is_folder).is_ignore()
    }
}

/// A pattern that cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{pattern}` is no pattern for paths: {reason}")]
pub struct ExcludeError {
    /// The pattern.
    pub pattern: String,
    /// What is wrong with it.
    pub reason: String,
}

impl Default for Exclude {
    fn default() -> Self {
        Self {
            patterns: Gitignore::empty(),
            elsewhere: Vec::new(),
        }
    }
}

impl Exclude {
    /// Reads patterns; of two that match, the later one decides (`!` takes a path back in).
    ///
    /// # Errors
    /// The first pattern that cannot be understood.
    pub fn new(patterns: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Self, ExcludeError> {
        Ok(Self {
            patterns: compile(patterns)?,
            elsewhere: Vec::new(),
        })
    }

    /// Leaves out what matches in an absolute folder too. What two sets leave out does not depend on
    /// their order: `!` takes back only what its own set left out.
    ///
    /// # Errors
    /// The first pattern that cannot be understood.
    pub fn add(
        &mut self,
        folder: &Path,
        patterns: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<(), ExcludeError> {
        self.elsewhere.push((folder.to_owned(), Patterns::new(patterns)?));
        Ok(())
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.patterns.is_empty() && self.elsewhere.is_empty()
    }

    /// Whether an absolute path is left out by patterns that start from a folder of their own.
    fn leaves_out_elsewhere(&self, path: &Path, is_folder: bool) -> bool {
        self.elsewhere.iter().any(|(folder, patterns)| {
            let inside = path.strip_prefix(folder);
            inside.is_ok_and(|inside| patterns.matches(inside, is_folder))
        })
    }

    /// Whether the path, relative to the folder that patterns start from, is left out. A path outside
    /// of that folder matches only patterns that hold everywhere.
    pub(crate) fn leaves_out(&self, path: &Path, is_folder: bool) -> bool {
        let path = path::normalized(path);
        let mut inside = PathBuf::new();
        for component in path.components() {
            match component {
                std::path::Component::Normal(part) => inside.push(part),
                // No pattern can begin with this, so none that is anchored matches.
                _ => inside.push("\u{0}"),
            }
        }
        self.patterns
            .matched_path_or_any_parents(&inside, is_folder)
            .is_ignore()
    }
}

/// Patterns in the manner of `.gitignore`.
fn compile(patterns: impl IntoIterator<Item = impl AsRef<str>>) -> Result<Gitignore, ExcludeError> {
    let mut builder = GitignoreBuilder::new("");
    builder.allow_unclosed_class(false);
    let mut last = String::new();
    for pattern in patterns {
        let pattern = pattern.as_ref();
        let relative = pattern.strip_prefix("./").map(|rest| format!("/{rest}"));
        pattern.clone_into(&mut last);
        if pattern
            .trim_start_matches('!')
            .split('/')
            .any(|part| part == "..")
        {
            return Err(ExcludeError {
                pattern: pattern.to_owned(),
                reason: "patterns hold below their folder, and `..` leads out of it".to_owned(),
            });
        }
        builder
            .add_line(None, relative.as_deref().unwrap_or(pattern))
            .map_err(|error| exclude_error(pattern, &error))?;
    }
    builder.build().map_err(|error| exclude_error(&last, &error))
}

fn exclude_error(pattern: &str, error: &ignore::Error) -> ExcludeError {
    let reason = match error {
        ignore::Error::Glob { err, .. } => err.clone(),
        other => other.to_string(),
    };
    ExcludeError {
        pattern: pattern.to_owned(),
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left_out(patterns: &[&str], path: &str) -> bool {
        Exclude::new(patterns).unwrap().leaves_out(Path::new(path), false)
    }

    #[test]
    fn patterns_are_those_of_gitignore() {
        assert!(left_out(&["vendor/"], "a/vendor/b/c.yaml"));
        assert!(left_out(&["/vendor"], "vendor/c.yaml"));
        assert!(left_out(&["./vendor"], "./vendor/c.yaml"));
        assert!(!left_out(&["/vendor"], "a/vendor/c.yaml"));
        assert!(left_out(&["k8s/**/*-test.yaml"], "k8s/a/b-test.yaml"));
        assert!(!left_out(&["*.yaml", "!keep.yaml"], "keep.yaml"));
    }

    #[test]
    fn a_path_outside_matches_only_patterns_that_hold_everywhere() {
        assert!(left_out(&["vendor"], "../vendor/c.yaml"));
        assert!(left_out(&["*.json"], "/srv/a.json"));
        assert!(!left_out(&["/vendor"], "../vendor/c.yaml"));
    }

    #[test]
    fn a_pattern_that_makes_no_sense_is_named() {
        for wrong in ["a[b", "../a", "!a/../b"] {
            let error = Exclude::new(["ok", wrong]).unwrap_err();
            assert_eq!(error.pattern, wrong);
        }
    }
}
