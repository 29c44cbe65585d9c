//! Globs that the shell did not expand: quoted ones, and those on systems where nobody does.

use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use globset::GlobBuilder;

use crate::Options;
use crate::path::{self, Place};
use crate::walk::walker;

const SIGNS: &[char] = &['*', '?', '[', '{'];

/// Whether an argument can be a pattern.
pub(crate) fn is_glob(argument: &Path) -> bool {
    argument.to_string_lossy().contains(SIGNS)
}

/// The files and folders that match, in order, and what could not be searched. As for any walk, hidden files and those that git
/// ignores are left out.
pub(crate) fn expand(
    argument: &Path,
    options: &Options,
) -> Result<Vec<Result<Place, ignore::Error>>, String> {
    let pattern = path::shown(argument);
    let matcher = GlobBuilder::new(&pattern)
        .literal_separator(true)
        .build()
        .map_err(|error| format!("no such file, and no pattern either: {}", error.kind()))?
        .compile_matcher();
    let base: PathBuf = argument
        .components()
        .take_while(|part| !is_glob(Path::new(part.as_os_str())))
        .filter(|part| *part != Component::CurDir)
        .collect();
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
