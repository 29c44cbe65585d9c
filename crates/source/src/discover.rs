//! From arguments to inputs: which files are read, and which charts and kustomizations are rendered.
//!
//! Folders are walked as ripgrep walks them: what is hidden, and what git would not commit, is left out,
//! also where there is no repository. An argument that is named is taken whatever it is. Everything is
//! known by its real path, so that arguments may overlap.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use ignore::DirEntry;
use palisade_model::Problem;

use crate::archive::{has_archive_name, is_chart};
use crate::kustomization::{FILE_NAMES, Kustomization, Use};
use crate::part::{Counts, io_message, problem_of_file};
use crate::path::{self, Place};
use crate::walk::{Seen, filter, is_manifest, parts_of, walker};
use crate::{Options, glob};

/// The files of a chart's own folder that mean the chart, where one of them is named.
const CHART_FILES: &[&str] = &[
    "Chart.yaml",
    "Chart.lock",
    "values.yaml",
    "values.schema.json",
    "requirements.yaml",
];
/// The folders of a chart of which all files mean the chart.
const CHART_FOLDERS: &[&str] = &["templates", "crds", "charts"];

/// Whether a file, by where it lies, means something only together with others: a part of a chart, or a
/// kustomization. The file need not be there yet.
pub fn is_part_of_more(path: &Path) -> bool {
    let is_part_of = |folder: &Path| {
        let Ok(below) = path.strip_prefix(folder) else {
            return false;
        };
        let mut names = below.components().map(|name| name.as_os_str().to_string_lossy());
        let first = names.next().unwrap_or_default();
        let is_alone = names.next().is_none();
        let is_part = if is_alone {
            CHART_FILES.contains(&first.as_ref())
        } else {
            CHART_FOLDERS.contains(&first.as_ref())
        };
        is_part && folder.join("Chart.yaml").is_file()
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    FILE_NAMES.contains(&name.as_ref()) || path.ancestors().skip(1).any(is_part_of)
}

/// Something to be read or rendered.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) place: Place,
    /// An argument means this very thing; otherwise it was met on the way.
    pub(crate) is_named: bool,
    /// It was reached through a symbolic link.
    is_link: bool,
}

/// All inputs, by their real paths.
#[derive(Debug, Default)]
pub(crate) struct Inputs {
    pub(crate) stdin: bool,
    pub(crate) files: BTreeMap<PathBuf, Found>,
    pub(crate) charts: BTreeMap<PathBuf, Found>,
    pub(crate) archives: BTreeMap<PathBuf, Found>,
    pub(crate) kustomizations: BTreeMap<PathBuf, Found>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) warnings: Vec<Problem>,
    pub(crate) counts: Counts,
}

/// Finds what the arguments mean.
pub(crate) fn discover(arguments: &[PathBuf], options: &Options, started: &dyn Fn(&str)) -> Inputs {
    let mut discovery = Discovery {
        options,
        inputs: Inputs::default(),
        walked: Vec::new(),
        links: Vec::new(),
        has_chart: HashMap::new(),
        patches: HashMap::new(),
    };
    for argument in arguments {
        started(&path::shown(argument));
        discovery.add_argument(argument);
    }
    discovery.report_links();
    discovery.inputs
}

struct Discovery<'o> {
    options: &'o Options,
    inputs: Inputs,
    /// The real paths of folders that were walked.
    walked: Vec<PathBuf>,
    /// Links to folders, with what they lead to.
    links: Vec<(Place, PathBuf)>,
    has_chart: HashMap<PathBuf, bool>,
    /// By real folder, the files that the kustomization in it takes for patches. A shell may expand a
    /// glob to thousands of files of one folder.
    patches: HashMap<PathBuf, HashSet<PathBuf>>,
}

impl Discovery<'_> {
    fn add_argument(&mut self, argument: &Path) {
        if argument.as_os_str() == "-" {
            self.inputs.stdin = true;
            return;
        }
        let place = Place::new(&self.options.folder, argument);
        match fs::metadata(&place.path) {
            Ok(metadata) if metadata.is_dir() => self.add_folder(&place, true),
            Ok(_) => self.add_file(&place, true),
            Err(error) if error.kind() == ErrorKind::NotFound && glob::is_glob(argument) => {
                self.add_glob(argument, &place);
            }
            Err(error) => self.add_failure(&place, &error),
        }
    }

    fn add_failure(&mut self, place: &Place, error: &std::io::Error) {
        let is_link = fs::symlink_metadata(&place.path).is_ok();
        let message = match error.kind() {
            ErrorKind::NotFound if is_link => "cannot be read: the link leads to nothing".to_owned(),
            ErrorKind::NotFound => "no such file or folder".to_owned(),
            _ => format!("cannot be read: {}", io_message(error)),
        };
        self.inputs
            .problems
            .push(problem_of_file(&place.shown, message, None));
    }

    /// A folder: a chart, a part of a chart, or something to walk.
    fn add_folder(&mut self, place: &Place, is_named: bool) {
        if self.leaves_out(place, true) {
            return;
        }
        if self.is_chart(&place.path) {
            self.add_chart(place, is_named);
        } else if let Some(chart) = self.chart_around(place) {
            self.add_chart(&chart, true);
        } else if self.walk(place, is_named) == 0 && is_named {
            self.inputs.warnings.push(problem_of_file(
                &place.shown,
                "the folder holds nothing that could be judged: no YAML or JSON, no chart, no kustomization",
                Some(
                    "hidden files and those in .gitignore are left out; name them to have them judged"
                        .to_owned(),
                ),
            ));
        }
    }

    fn add_chart(&mut self, place: &Place, is_named: bool) {
        insert(&mut self.inputs.charts, place, is_named, false);
        if Kustomization::of_folder(place).is_some() {
            insert(&mut self.inputs.kustomizations, place, is_named, false);
        }
    }

    /// A file that was named, or that a glob matched. What belongs to a chart or a kustomization means
    /// all of it: by itself it would not be what is deployed.
    fn add_file(&mut self, place: &Place, is_named: bool) {
        if self.leaves_out(place, false) {
            return;
        }
        if let Some(chart) = self.chart_around(place) {
            self.add_chart(&chart, is_named);
        } else if Kustomization::is_file(place) {
            insert(&mut self.inputs.kustomizations, &place.folder(), is_named, false);
        } else if has_archive_name(&place.shown) {
            insert(&mut self.inputs.archives, place, is_named, false);
        } else if let Some(patched) = self.patched_by(place) {
            insert(&mut self.inputs.kustomizations, &patched, is_named, false);
        } else {
            insert(&mut self.inputs.files, place, is_named, false);
        }
    }

    fn add_glob(&mut self, argument: &Path, place: &Place) {
        let options = self.options;
        let matched = match glob::expand(argument, options) {
            Ok(matched) => matched,
            Err(message) => {
                self.inputs
                    .problems
                    .push(problem_of_file(&place.shown, message, None));
                return;
            }
        };
        if matched.is_empty() {
            self.inputs
                .problems
                .push(problem_of_file(&place.shown, "no file matches", None));
        }
        let root = Place::new(&options.folder, Path::new(""));
        for place in matched {
            let place = match place {
                Ok(place) => place,
                Err(error) => {
                    self.add_walk_error(&root, &error);
                    continue;
                }
            };
            match fs::metadata(&place.path) {
                Ok(metadata) if metadata.is_dir() => self.add_folder(&place, false),
                Ok(metadata) if metadata.is_file() => self.add_file(&place, false),
                // A pipe or a device has no end that anybody could wait for.
                Ok(_) => {}
                Err(error) => self.add_failure(&place, &error),
            }
        }
    }

    /// Takes in what is below a folder, and says how much that is. A folder that was named is read also
    /// where a `.gitignore` above it has no use for anything in it.
    fn walk(&mut self, root: &Place, is_named: bool) -> usize {
        let Ok(real) = root.path.canonicalize() else {
            return 0;
        };
        self.walked.push(real.clone());
        let (links, counted) = (self.links.len(), self.inputs.counts.links);
        let count = self.walk_once(root, &real, true);
        if count > 0 || !is_named {
            return count;
        }
        self.links.truncate(links);
        self.inputs.counts.links = counted;
        self.walk_once(root, &real, false)
    }

    /// Takes in what is below a folder; `heeds_above` where a `.gitignore` above it counts.
    fn walk_once(&mut self, root: &Place, real: &Path, heeds_above: bool) -> usize {
        let seen = Arc::new(Mutex::new(Seen::default()));
        let walk = walker(&root.path)
            .parents(heeds_above)
            .filter_entry(filter(root, self.options, &seen))
            .build();
        let mut count = 0;
        for entry in walk {
            match entry {
                Ok(entry) if entry.depth() > 0 => count += usize::from(self.add_entry(root, real, &entry)),
                Ok(_) => {}
                Err(error) => {
                    count += 1;
                    self.add_walk_error(root, &error);
                }
            }
        }
        let seen = seen
            .lock()
            .map(|mut seen| std::mem::take(&mut *seen))
            .unwrap_or_default();
        count += seen.charts.len() + seen.excluded;
        self.inputs.counts.excluded += seen.excluded;
        for chart in seen.charts {
            self.add_chart(&chart, false);
        }
        count
    }

    /// Takes in what was met in a folder; false where it is nothing for us.
    fn add_entry(&mut self, root: &Place, real_root: &Path, entry: &DirEntry) -> bool {
        let Ok(below) = entry.path().strip_prefix(&root.path) else {
            return false;
        };
        let place = root.join(below);
        let name = entry.file_name().to_string_lossy();
        let is_link = entry.path_is_symlink();
        if is_link {
            match fs::metadata(&place.path) {
                Ok(metadata) if metadata.is_dir() => {
                    self.inputs.counts.links += 1;
                    if let Ok(target) = place.path.canonicalize() {
                        self.links.push((place, target));
                    }
                    return false;
                }
                // A pipe or a device has no end that anybody could wait for.
                Ok(metadata) if !metadata.is_file() => return false,
                Ok(_) => {}
                Err(error) if error.kind() == ErrorKind::NotFound && !is_manifest(&name) => return false,
                Err(error) => {
                    self.add_failure(&place, &error);
                    return true;
                }
            }
        } else if !entry.file_type().is_some_and(|kind| kind.is_file()) {
            return false;
        }
        let real = if is_link {
            place
                .path
                .canonicalize()
                .unwrap_or_else(|_| real_root.join(below))
        } else {
            real_root.join(below)
        };
        let found = |place| Found {
            place,
            is_named: false,
            is_link,
        };
        if Kustomization::is_file(&place) {
            let folder = below.parent().unwrap_or(Path::new(""));
            merge(
                &mut self.inputs.kustomizations,
                real_root.join(folder),
                found(root.join(folder)),
            );
        } else if is_manifest(&name) {
            merge(&mut self.inputs.files, real, found(place));
        } else if has_archive_name(&name) && fs::File::open(&place.path).is_ok_and(is_chart) {
            merge(&mut self.inputs.archives, real, found(place));
        } else {
            return false;
        }
        true
    }

    fn add_walk_error(&mut self, root: &Place, error: &ignore::Error) {
        let (path, message) = parts_of(error);
        let shown = match path.and_then(|path| path.strip_prefix(&root.path).ok()) {
            Some(below) => root.join(below).shown,
            None => root.shown.clone(),
        };
        self.inputs.problems.push(problem_of_file(
            &shown,
            format!("cannot be read: {message}"),
            None,
        ));
    }

    /// Links to folders are not followed: what they lead to is mostly met anyway. Where it is not, that
    /// is said.
    fn report_links(&mut self) {
        for (place, target) in std::mem::take(&mut self.links) {
            let own = place.path.parent().and_then(|folder| folder.canonicalize().ok());
            if own.is_some_and(|own| own.starts_with(&target)) {
                let message = "the link leads back to a folder that it lies in: it is not followed";
                self.inputs
                    .warnings
                    .push(problem_of_file(&place.shown, message, None));
            } else if !self.walked.iter().any(|walked| target.starts_with(walked)) {
                let message = "a link to a folder elsewhere is not followed";
                let help = "name it as an argument to have it judged".to_owned();
                self.inputs
                    .warnings
                    .push(problem_of_file(&place.shown, message, Some(help)));
            }
        }
    }

    fn leaves_out(&mut self, place: &Place, is_folder: bool) -> bool {
        let is_out = self.options.leaves_out_path(Path::new(&place.shown), is_folder);
        self.inputs.counts.excluded += usize::from(is_out);
        is_out
    }

    fn is_chart(&mut self, folder: &Path) -> bool {
        if let Some(&known) = self.has_chart.get(folder) {
            return known;
        }
        let is_chart = folder.join("Chart.yaml").is_file();
        self.has_chart.insert(folder.to_owned(), is_chart);
        is_chart
    }

    /// The outermost chart that a file or a folder is a part of.
    fn chart_around(&mut self, place: &Place) -> Option<Place> {
        let real = place.path.canonicalize().ok()?;
        let mut found = None;
        for folder in real.ancestors().skip(1) {
            let Ok(below) = real.strip_prefix(folder) else {
                break;
            };
            let mut parts = below.components().map(std::path::Component::as_os_str);
            let first = parts.next()?.to_string_lossy().into_owned();
            let is_alone = parts.next().is_none();
            let is_folder = CHART_FOLDERS.contains(&first.as_str());
            let is_part = is_folder || (is_alone && CHART_FILES.contains(&first.as_str()));
            if is_part && self.is_chart(folder) {
                let written = normalized_tail(&place.shown, below);
                let levels = below.components().count();
                let shown = if written {
                    path::ancestor(&place.shown, levels)
                } else {
                    path::shown(folder)
                };
                found = Some(Place {
                    shown,
                    path: folder.to_owned(),
                });
            }
        }
        found
    }

    /// The kustomization that a named file is a patch of. Half an object would be judged otherwise.
    fn patched_by(&mut self, place: &Place) -> Option<Place> {
        let real = place.path.canonicalize().ok()?;
        let folder = place.folder();
        let above = Place {
            shown: path::ancestor(&place.shown, 2),
            path: folder.path.join(".."),
        };
        [folder, above].into_iter().find(|folder| {
            self.patches_in(folder)
                .is_some_and(|patches| patches.contains(&real))
        })
    }

    fn patches_in(&mut self, folder: &Place) -> Option<&HashSet<PathBuf>> {
        let real = folder.path.canonicalize().ok()?;
        let patches = self.patches.entry(real).or_insert_with(|| {
            let kustomization = Kustomization::of_folder(folder);
            let references = kustomization.into_iter().flat_map(|read| read.references);
            references
                .filter(|reference| reference.usage == Use::Patch)
                .filter_map(|reference| reference.target)
                .collect()
        });
        Some(patches)
    }
}

/// Whether the end of a shown path is `below`, as far as it goes: not so behind a link.
fn normalized_tail(shown: &str, below: &Path) -> bool {
    let mut written: Vec<_> = shown.split('/').filter(|part| *part != ".").collect();
    let mut wanted: Vec<_> = below
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .collect();
    while let (Some(one), Some(other)) = (written.pop(), wanted.pop()) {
        if one != other {
            return false;
        }
    }
    true
}

fn insert(into: &mut BTreeMap<PathBuf, Found>, place: &Place, is_named: bool, is_link: bool) {
    let real = place.path.canonicalize().unwrap_or_else(|_| place.path.clone());
    let found = Found {
        place: place.clone(),
        is_named,
        is_link,
    };
    merge(into, real, found);
}

/// What was found twice is known by the path that was named, or else by the one that is no link, or
/// else by the first.
fn merge(into: &mut BTreeMap<PathBuf, Found>, real: PathBuf, found: Found) {
    match into.entry(real) {
        std::collections::btree_map::Entry::Vacant(entry) => {
            entry.insert(found);
        }
        std::collections::btree_map::Entry::Occupied(mut entry) => {
            let known = entry.get_mut();
            let is_named = known.is_named || found.is_named;
            if known.is_link && !found.is_link {
                *known = found;
            }
            known.is_named = is_named;
        }
    }
}
