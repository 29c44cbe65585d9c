//! Walks a folder as ripgrep does: what is hidden, and what git would not commit, is left out, also
//! where there is no repository. Charts are not walked: their files mean something only together.

use std::path::Path;
use std::sync::{Arc, Mutex};

use ignore::{DirEntry, WalkBuilder};

use crate::Options;
use crate::part::io_message;
use crate::path::Place;

/// What the filter of a walk saw and kept away from it.
#[derive(Default)]
pub(crate) struct Seen {
    pub(crate) charts: Vec<Place>,
    pub(crate) excluded: usize,
}

/// Keeps away what is left out, and charts, which are not walked.
pub(crate) fn filter(
    root: &Place,
    options: &Options,
    seen: &Arc<Mutex<Seen>>,
) -> impl Fn(&DirEntry) -> bool + Send + Sync + 'static {
    let (root, options, seen) = (root.clone(), options.clone(), seen.clone());
    move |entry| {
        let Ok(below) = entry.path().strip_prefix(&root.path) else {
            return true;
        };
        let place = root.join(below);
        let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
        let is_out = options.leaves_out_path(Path::new(&place.shown), is_folder);
        let is_chart = !is_out && is_folder && place.path.join("Chart.yaml").is_file();
        if (is_out || is_chart)
            && let Ok(mut seen) = seen.lock()
        {
            if is_chart {
                seen.charts.push(place);
            } else if is_folder || is_manifest(&entry.file_name().to_string_lossy()) {
                seen.excluded += 1;
            }
        }
        !is_out && !is_chart
    }
}

/// A walk in the manner of ripgrep, in the order of names.
pub(crate) fn walker(root: &Path) -> WalkBuilder {
    let mut walker = WalkBuilder::new(root);
    walker
        .ignore(false)
        .require_git(false)
        .sort_by_file_name(std::cmp::Ord::cmp);
    walker
}

/// Whether a file that was met in a folder is read, by its name. The configuration of Palisade is not, nor its baseline:
/// they would be counted among what is no manifest, at each run.
pub(crate) fn is_manifest(name: &str) -> bool {
    if ["palisade.yaml", "palisade-baseline.json"].contains(&name) {
        return false;
    }
    let extension = Path::new(name)
        .extension()
        .map(std::ffi::OsStr::to_ascii_lowercase);
    extension.is_some_and(|extension| ["yaml", "yml", "json"].iter().any(|known| extension == *known))
}

/// The path and the message of an error met while walking.
pub(crate) fn parts_of(error: &ignore::Error) -> (Option<&Path>, String) {
    match error {
        ignore::Error::WithPath { path, err } => (Some(path), parts_of(err).1),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => parts_of(err),
        // The path that walkdir writes before the reason is not the one that its user wrote.
        ignore::Error::Io(error) if error.raw_os_error().is_none() => (None, error.kind().to_string()),
        ignore::Error::Io(error) => (None, io_message(error)),
        other => (None, other.to_string()),
    }
}
