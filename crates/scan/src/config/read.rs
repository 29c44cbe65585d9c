//! From the files of a configuration, with those that it extends and its profile, to [`Settings`].

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Problem, Source};
use palisade_yaml::{Tree, Value};

use super::file::File;
use super::profile;
use crate::settings::Settings;
use crate::{Mistakes, paths};

/// No configuration is larger; a file that is was meant to be something else.
const MAX_SIZE: u64 = 4 << 20;
/// Longer chains of `extends` are an accident.
const MAX_DEPTH: usize = 16;

/// Reads the configuration at `path`, with those that it extends. `shown` is how its user would write the
/// path. With `without_profile` the profiles that they name are left out: somebody chose another one.
///
/// # Errors
/// All that is wrong with the first file that something is wrong with.
pub fn read(path: &Path, shown: &str, without_profile: bool) -> Result<Settings, Mistakes> {
    let mut reader = Reader {
        without_profile,
        ..Reader::default()
    };
    reader.file(path, shown)
}

/// Reads a configuration that is at hand, as if it were the file at `path`.
///
/// # Errors
/// As [`read`].
pub fn read_text(path: &Path, shown: &str, text: &str) -> Result<Settings, Mistakes> {
    Reader::default().text(path, shown, text)
}

/// The settings of a profile.
///
/// # Errors
/// There is no such profile.
pub fn read_profile(name: &str) -> Result<Settings, Mistakes> {
    let unknown = || {
        Mistakes::of(format!(
            "there is no profile `{name}`: there are {}",
            profile::NAMES.join(", ")
        ))
    };
    let text = profile::text(name).ok_or_else(unknown)?;
    let mut reader = Reader {
        is_profile: true,
        ..Reader::default()
    };
    reader.text(Path::new(""), &format!("profile {name}"), text)
}

#[derive(Default)]
struct Reader {
    /// The files that are being read, each extended by the one before it.
    chain: Vec<(PathBuf, String)>,
    /// All files so far: what several extend is built on once.
    seen: BTreeSet<PathBuf>,
    /// The ids of the policies that they made.
    custom: BTreeSet<String>,
    /// A profile extends profiles, and no files.
    is_profile: bool,
    without_profile: bool,
}

impl Reader {
    fn file(&mut self, path: &Path, shown: &str) -> Result<Settings, Mistakes> {
        let real = path
            .canonicalize()
            .map_err(|error| Mistakes::at_file(shown, cannot_read(&error)))?;
        if let Some(start) = self.chain.iter().position(|(other, _)| *other == real) {
            let chain = self.chain[start..].iter().map(|(_, shown)| shown.as_str());
            let chain: Vec<_> = chain.chain([shown]).collect();
            return Err(Mistakes::at_file(
                shown,
                format!("extends itself: {}", chain.join(" -> ")),
            ));
        }
        if self.chain.len() == MAX_DEPTH {
            return Err(Mistakes::at_file(
                shown,
                format!("more than {MAX_DEPTH} configurations extend each other"),
            ));
        }
        if !self.seen.insert(real.clone()) {
            return Ok(Settings::default());
        }
        let mut text = Vec::new();
        let mut file = fs::File::open(path).map_err(|error| Mistakes::at_file(shown, cannot_read(&error)))?;
        file.by_ref()
            .take(MAX_SIZE + 1)
            .read_to_end(&mut text)
            .map_err(|error| Mistakes::at_file(shown, cannot_read(&error)))?;
        if text.len() as u64 > MAX_SIZE {
            return Err(Mistakes::at_file(
                shown,
                "is larger than 4 MiB: that is no configuration",
            ));
        }
        let text = String::from_utf8(text).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            Mistakes::at_file(
                shown,
                format!("is not UTF-8: the byte at {at} cannot stand there"),
            )
        })?;
        self.chain.push((real.clone(), shown.to_owned()));
        let settings = self.text(path, shown, &text);
        self.chain.pop();
        let mut settings = settings?;
        settings.files.push(real);
        Ok(settings)
    }

    fn text(&mut self, path: &Path, shown: &str, text: &str) -> Result<Settings, Mistakes> {
        let source = Arc::new(Source::new(shown, text));
        let problem = |span, message: String| {
            Mistakes(vec![Problem {
                source: source.clone(),
                span: Some(span),
                message,
                help: None,
            }])
        };
        let mut trees = Vec::new();
        for tree in palisade_yaml::parse(&source.text) {
            trees.push(Arc::new(
                tree.map_err(|error| problem(error.span, error.message))?,
            ));
        }
        if let Some(second) = trees.get(1).and_then(|tree| tree.root().span()) {
            return Err(problem(second, "a configuration is one document".to_owned()));
        }
        let Some(tree) = trees.pop() else {
            return Ok(Settings::default());
        };
        let base = self.bases(path, &tree, &source)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let settings = File::new(&tree, &source, folder).read(&self.custom)?;
        self.custom
            .extend(settings.custom.iter().map(|policy| policy.id.clone()));
        Ok(base.under(settings))
    }

    /// What a configuration is built on: what it extends, and then its profile, since that stands in it.
    fn bases(&mut self, path: &Path, tree: &Arc<Tree>, source: &Arc<Source>) -> Result<Settings, Mistakes> {
        let root = tree.root();
        let mut base = Settings::default();
        for item in root.get("extends").into_iter().flat_map(Value::items) {
            let Some(name) = item.as_str() else { continue };
            let settings = if self.is_profile {
                read_profile(name)?
            } else {
                let shown = paths::beside(&source.path, name);
                // In full, for what a scope holds for is told by the names of folders.
                let target = paths::full(path.parent().unwrap_or(Path::new("")), Path::new(name));
                match self.file(&target, &shown) {
                    // The one that extends says where.
                    Err(Mistakes(mut problems))
                        if problems.iter().all(|problem| problem.source.text.is_empty()) =>
                    {
                        for problem in &mut problems {
                            problem.message = format!("{} {}", problem.source.path, problem.message);
                            problem.source = source.clone();
                            problem.span = item.span();
                        }
                        return Err(Mistakes(problems));
                    }
                    result => result?,
                }
            };
            base = base.under(settings);
        }
        if let Some(name) = root.get("profile").and_then(Value::as_str)
            && !self.without_profile
            && profile::text(name).is_some()
        {
            base = base.under(read_profile(name)?);
        }
        Ok(base)
    }
}

fn cannot_read(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "does not exist".to_owned(),
        std::io::ErrorKind::IsADirectory => "is a folder".to_owned(),
        _ => {
            let text = error.to_string();
            format!(
                "cannot be read: {}",
                text.split(" (os error").next().unwrap_or(&text)
            )
        }
    }
}
