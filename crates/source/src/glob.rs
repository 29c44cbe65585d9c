//! Globs that the shell did not expand: quoted ones, and those on systems where nobody does.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};

use crate::Options;
use crate::path::{self, Place};
use crate::walk::walker;

const SIGNS: &[char] = &['*', '?', '[', '{'];

/// Whether an argument can be a pattern.
pub(crate) fn is_glob(argument: &Path) -> bool {
    argument.to_string_lossy().contains(SIGNS)
}

/// Whether an argument that is a pattern means a file, by the path that it is shown by: it or a folder above it matches, and
/// nothing that is hidden is on the way. The file need not be there.
pub fn glob_means(argument: &Path, shown: &Path) -> bool {
    let below = shown.strip_prefix(base_of(argument)).unwrap_or(shown);
    let is_hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
    is_glob(argument)
        && !below.components().any(is_hidden)
        && matcher(argument).is_ok_and(|matcher| shown.ancestors().any(|path| matcher.is_match(path)))
}

/// The folder that a pattern begins in.
fn base_of(argument: &Path) -> PathBuf {
    let parts = argument
        .components()
        .take_while(|part| !is_glob(Path::new(part.as_os_str())));
    parts.filter(|part| *part != Component::CurDir).collect()
}

fn matcher(argument: &Path) -> Result<GlobMatcher, String> {
    let glob = GlobBuilder::new(&path::shown(argument))
        .literal_separator(true)
        .build()
        .map_err(|error| format!("no such file, and no pattern either: {}", error.kind()))?;
    Ok(glob.compile_matcher())
}

/// The files and folders that match, in order, and what could not be searched. As for any walk, hidden files and those that git
/// ignores are left out.
pub(crate) fn expand(
    argument: &Path,
    options: &Options,
) -> Result<Vec<Result<Place, ignore::Error>>, String> {
    let pattern = path::shown(argument);
    let matcher = matcher(argument)?;
    let base = base_of(argument);
    let depth = argument.components().count()
        - argument
            .components()
            .take_while(|part| !is_glob(Path::new(part.as_os_str())))
            .count();
    let root = Place::new(&options.folder, &base);
    let start = if root.path.as_os_str().is_empty() {
        Path::new(".")
    } else {
        &root.path
    };
    let mut walker = walker(start);
    if !pattern.contains("**") {
        walker.max_depth(Some(depth));
    }
    let places = walker.build().filter_map(|entry| match entry {
        Ok(entry) if entry.depth() == 0 => None,
        Ok(entry) => {
            let below = entry.path().strip_prefix(start).ok()?;
            let place = Place {
                shown: root.join(below).shown,
                path: entry.path().to_owned(),
            };
            matcher.is_match(&place.shown).then_some(Ok(place))
        }
        // Then nothing matches, which is said of the pattern.
        Err(error)
            if error
                .io_error()
                .is_some_and(|error| error.kind() == ErrorKind::NotFound) =>
        {
            None
        }
        Err(error) => Some(Err(error)),
    });
    Ok(places.collect())
}
