//! Paths: one to open a file by, one to show.
//!
//! A path is shown as its user wrote it, relative to where they stand, with `/` on every system and
//! without a leading `./`: reports then mean the same on every machine.

use std::path::{Component, Path, PathBuf};

/// A file or folder: how to open it, and how to speak of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// How it is shown.
    pub(crate) shown: String,
    /// How it is opened.
    pub(crate) path: PathBuf,
}

impl Place {
    /// What `written` means to somebody who stands in `folder`.
    pub(crate) fn new(folder: &Path, written: &Path) -> Self {
        Self {
            shown: shown(written),
            path: folder.join(written),
        }
    }

    /// The folder that it lies in.
    pub(crate) fn folder(&self) -> Self {
        let folder = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        Self {
            shown: ancestor(&self.shown, 1),
            path: folder.unwrap_or(Path::new(".")).to_owned(),
        }
    }

    /// A file or folder below this one.
    pub(crate) fn join(&self, below: &Path) -> Self {
        if below.as_os_str().is_empty() {
            return self.clone();
        }
        Self {
            shown: join(&self.shown, &shown(below)),
            path: self.path.join(below),
        }
    }
}

/// A path as it is shown.
pub(crate) fn shown(path: &Path) -> String {
    let mut text = String::new();
    for component in path.components() {
        let part = match component {
            Component::CurDir => continue,
            Component::RootDir => {
                text.push('/');
                continue;
            }
            other => other.as_os_str().to_string_lossy(),
        };
        if !text.is_empty() && !text.ends_with('/') {
            text.push('/');
        }
        text.push_str(&part);
    }
    if text.is_empty() { ".".to_owned() } else { text }
}

/// A shown path below a shown folder.
pub(crate) fn join(folder: &str, below: &str) -> String {
    match folder {
        "." => below.to_owned(),
        _ if folder.ends_with('/') => format!("{folder}{below}"),
        _ => format!("{folder}/{below}"),
    }
}

/// The shown folder of a shown path.
pub(crate) fn parent(shown: &str) -> &str {
    match shown.rsplit_once('/') {
        Some(("", _)) => "/",
        Some((folder, _)) => folder,
        None => ".",
    }
}

/// The shown folder that is `levels` above a shown path; where the path is not long enough, steps out
/// by `..`.
pub(crate) fn ancestor(shown: &str, levels: usize) -> String {
    let mut folder = PathBuf::from(shown);
    for _ in 0..levels {
        let can_pop = matches!(folder.components().next_back(), Some(Component::Normal(part)) if part != ".");
        if can_pop {
            folder.pop();
        } else if !matches!(folder.components().next_back(), Some(Component::RootDir)) {
            folder.push("..");
        }
    }
    self::shown(&folder)
}

/// The path without `.` and, as far as names alone tell, without `..`.
pub(crate) fn normalized(path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if matches!(result.components().next_back(), Some(Component::Normal(_))) => {
                result.pop();
            }
            other => result.push(other),
        }
    }
    result
}

/// How to get from one absolute folder to another; nothing where they lie on different drives.
pub(crate) fn relative(from: &Path, to: &Path) -> Option<PathBuf> {
    let from: Vec<_> = from.components().collect();
    let to: Vec<_> = to.components().collect();
    let same = from.iter().zip(&to).take_while(|(from, to)| from == to).count();
    if same == 0 {
        return None;
    }
    let up = from[same..].iter().map(|_| Component::ParentDir);
    Some(up.chain(to[same..].iter().copied()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_as_written_with_slashes() {
        assert_eq!(shown(Path::new("./deploy//app.yaml")), "deploy/app.yaml");
        assert_eq!(shown(Path::new(".")), ".");
        assert_eq!(shown(Path::new("/etc/app.yaml")), "/etc/app.yaml");
        assert_eq!(shown(Path::new("../app.yaml")), "../app.yaml");
        assert_eq!(
            (join(".", "a"), join("/", "a"), join("a", "b")),
            ("a".into(), "/a".into(), "a/b".into())
        );
        assert_eq!((parent("a"), parent("a/b/c"), parent("/a")), (".", "a/b", "/"));
    }

    #[test]
    fn ancestors_step_out_of_a_short_path() {
        assert_eq!(ancestor("chart/templates/a.yaml", 2), "chart");
        assert_eq!(ancestor("templates/a.yaml", 2), ".");
        assert_eq!(ancestor("a.yaml", 2), "..");
        assert_eq!(ancestor("../a.yaml", 2), "../..");
    }

    #[test]
    fn relative_paths_lead_from_one_folder_to_another() {
        let way = relative(Path::new("/tmp/x"), Path::new("/home/me/k8s"));
        assert_eq!(way, Some("../../home/me/k8s".into()));
        assert_eq!(normalized(Path::new("a/./b/../c")), Path::new("a/c"));
    }
}
