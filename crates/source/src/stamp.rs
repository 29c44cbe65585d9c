//! Whether what was named has changed, told without reading it: for who judges again and again.
//!
//! Files are looked at, not listened to: a network drive, or a folder that a container shares, tells of no changes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::discover::is_part_of_more;
use crate::path::Place;
use crate::walk::walker;
use crate::{Options, glob};

/// The state of all files that an input may be made of. Two that are equal mean that nothing has changed, as far
/// as sizes and times tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps(BTreeMap<PathBuf, Option<Stamp>>);

/// The state of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    modified: Option<SystemTime>,
    size: u64,
    /// Editors put a new file in the place of the old one, which may have its size and its time.
    number: u64,
}

impl Stamps {
    /// Looks at what `paths` name: files; folders with all that is in them, but for what is hidden, ignored by git
    /// or left out; and of a part of a chart or a kustomization the folder that it belongs to.
    pub fn of(paths: &[PathBuf], options: &Options) -> Self {
        let mut stamps = Self::default();
        for path in paths {
            let place = Place::new(&options.folder, path);
            if place.path.is_dir() {
                stamps.add_folder(&place, options);
            } else if glob::is_glob(path) && !place.path.exists() {
                for found in glob::expand(path, options).into_iter().flatten().flatten() {
                    stamps.add_file(&found.path);
                }
            } else {
                stamps.add_file(&place.path);
                if let Some(around) = around(&place.path) {
                    stamps.add_folder(&Place::new(&options.folder, &around), options);
                }
            }
        }
        stamps
    }

    /// Looks at a file, which need not be there: then its coming is a change.
    pub fn add_file(&mut self, path: &Path) {
        let stamp = fs::metadata(path).ok().map(|metadata| Stamp {
            modified: metadata.modified().ok(),
            size: metadata.len(),
            number: number(&metadata),
        });
        self.0.insert(path.to_owned(), stamp);
    }

    /// Looks for files of these names beside all that is known: hidden ones, which no folder shows.
    pub fn add_beside(&mut self, names: &[&str]) {
        let folders: BTreeSet<PathBuf> = self
            .0
            .keys()
            .filter_map(|path| path.parent().map(Path::to_owned))
            .collect();
        for folder in folders {
            for name in names {
                self.add_file(&folder.join(name));
            }
        }
    }

    /// Takes a file out, such as a report that is written after each look.
    pub fn forget(&mut self, path: &Path) {
        self.0.remove(path);
    }

    fn add_folder(&mut self, folder: &Place, options: &Options) {
        let (root, filtered) = (folder.clone(), options.clone());
        let mut walker = walker(&folder.path);
        walker.filter_entry(move |entry| {
            let Ok(below) = entry.path().strip_prefix(&root.path) else {
                return true;
            };
            let is_folder = entry.file_type().is_some_and(|kind| kind.is_dir());
            !filtered.leaves_out_path(Path::new(&root.join(below).shown), is_folder)
        });
        let files = walker
            .build()
            .flatten()
            .filter(|entry| entry.file_type().is_some_and(|kind| !kind.is_dir()));
        for file in files {
            self.add_file(file.path());
        }
    }
}

/// The outermost chart, or the folder of the kustomization, that a file is a part of.
fn around(path: &Path) -> Option<PathBuf> {
    if !is_part_of_more(path) {
        return None;
    }
    let is_chart = |folder: &&Path| folder.join("Chart.yaml").is_file();
    let chart = path.ancestors().skip(1).filter(is_chart).last();
    chart.or(path.parent()).map(Path::to_owned)
}

#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(folder: &Path, path: &str, text: &str) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    #[test]
    fn every_kind_of_change_is_seen() {
        let disk = tempfile::tempdir().unwrap();
        let root = disk.path();
        write(root, ".gitignore", "out/\n");
        write(root, "a.yaml", "a");
        write(root, "chart/Chart.yaml", "name: c");
        write(root, "chart/templates/_helpers.tpl", "x");
        let options = Options::default();
        let look = || Stamps::of(&[root.to_owned()], &options);
        let mut last = look();
        assert_eq!(look(), last);
        let mut has_changed = || {
            let now = look();
            let changed = now != last;
            last = now;
            changed
        };
        write(root, "b.yaml", "new");
        assert!(has_changed());
        write(root, "chart/templates/_helpers.tpl", "other");
        assert!(has_changed());
        write(root, "out/c.yaml", "ignored");
        write(root, ".hidden", "too");
        assert!(!has_changed());
        // As editors save: the same size, the same time, another file.
        write(root, "a.tmp", "b");
        let time = fs::metadata(root.join("a.yaml")).unwrap().modified().unwrap();
        fs::File::options()
            .write(true)
            .open(root.join("a.tmp"))
            .unwrap()
            .set_modified(time)
            .unwrap();
        assert!(has_changed());
        fs::rename(root.join("a.tmp"), root.join("a.yaml")).unwrap();
        assert!(has_changed());
        fs::remove_file(root.join("b.yaml")).unwrap();
        assert!(has_changed());
    }

    #[test]
    fn a_file_of_a_chart_means_the_chart() {
        let disk = tempfile::tempdir().unwrap();
        write(disk.path(), "Chart.yaml", "name: c");
        write(disk.path(), "templates/a.yaml", "a");
        let look = || Stamps::of(&[disk.path().join("templates/a.yaml")], &Options::default());
        let before = look();
        write(disk.path(), "values.yaml", "a: b");
        assert_ne!(look(), before);
    }

    #[test]
    fn what_is_hidden_is_seen_where_it_is_looked_for() {
        let disk = tempfile::tempdir().unwrap();
        write(disk.path(), "a/b.yaml", "b");
        let look = || {
            let mut stamps = Stamps::of(&[disk.path().to_owned()], &Options::default());
            stamps.add_beside(&[".c.yaml"]);
            stamps
        };
        let before = look();
        write(disk.path(), "a/.c.yaml", "c");
        assert_ne!(look(), before);
    }

    #[test]
    fn a_file_that_is_to_come_is_waited_for() {
        let disk = tempfile::tempdir().unwrap();
        let look = || {
            let mut stamps = Stamps::default();
            stamps.add_file(&disk.path().join("palisade.yaml"));
            stamps
        };
        let before = look();
        write(disk.path(), "palisade.yaml", "");
        assert_ne!(look(), before);
    }
}
