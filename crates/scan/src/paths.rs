//! Paths as they are shown, in full, and back.

use std::path::{Component, Path, PathBuf};

/// A path in full: from `folder`, which is absolute, without `.` and, as far as names alone tell, `..`.
pub(crate) fn full(folder: &Path, path: &Path) -> PathBuf {
    let mut result = PathBuf::new();
    for component in folder.join(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                result.pop();
            }
            other => result.push(other),
        }
    }
    result
}

/// How a path is shown that stands in a file which is shown as `file`.
pub(crate) fn beside(file: &str, path: &str) -> String {
    let mut parts: Vec<&str> = match file.rsplit_once('/') {
        Some((folder, _)) if !path.starts_with('/') => folder.split('/').collect(),
        _ => Vec::new(),
    };
    for part in path.split('/') {
        match (part, parts.last()) {
            (".", _) => {}
            ("..", Some(&last)) if last != ".." => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.join("/")
}

/// How somebody who stands in `folder` would write an absolute path.
pub(crate) fn shown(folder: &Path, path: &Path) -> String {
    let mut above = folder;
    let mut steps = String::new();
    loop {
        if let Ok(below) = path.strip_prefix(above) {
            let below: Vec<_> = below
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            let shown = format!("{steps}{}", below.join("/"));
            return if shown.is_empty() { ".".to_owned() } else { shown };
        }
        match above.parent() {
            Some(parent) if parent.parent().is_some() => above = parent,
            // Nothing but the root is shared.
            _ => return path.to_string_lossy().into_owned(),
        }
        steps.push_str("../");
    }
}

#[test]
fn paths_are_shown_from_where_somebody_stands() {
    let show = |path: &str| shown(Path::new("/home/me/shop/deploy"), Path::new(path));
    assert_eq!(show("/home/me/shop/deploy/palisade.yaml"), "palisade.yaml");
    assert_eq!(show("/home/me/shop/palisade.yaml"), "../palisade.yaml");
    assert_eq!(show("/srv/palisade.yaml"), "/srv/palisade.yaml");
    assert_eq!(beside("a/b/c.yaml", "../../d/./e.yaml"), "d/e.yaml");
    assert_eq!(beside("../a.yaml", "../b.yaml"), "../../b.yaml");
    assert_eq!(beside("a.yaml", "../b.yaml"), "../b.yaml");
    assert_eq!(beside("/a/b.yaml", "c.yaml"), "/a/c.yaml");
    assert_eq!(beside("a/b.yaml", "/c.yaml"), "/c.yaml");
    assert_eq!(
        full(Path::new("/a/b"), Path::new("../c/./d")),
        Path::new("/a/c/d")
    );
}
