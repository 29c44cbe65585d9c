//! Which kustomizations are built.
//!
//! A base is a part of its overlays, and is judged as such: of the kustomizations that were found, those
//! that another one of them uses are not built by themselves. One that fails gives way to those that it
//! uses, so that nothing goes unjudged that could be judged. A component cannot be built by itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use palisade_model::Problem;

use crate::kustomization::{Kustomization, shown_from};
use crate::path::Place;

/// All kustomizations that were found, and those that they use.
#[derive(Debug, Default)]
pub(crate) struct Overlays {
    all: BTreeMap<PathBuf, Overlay>,
}

/// A kustomization in its folder.
#[derive(Debug)]
pub(crate) struct Overlay {
    pub(crate) place: Place,
    pub(crate) kustomization: Kustomization,
    /// An argument led here; otherwise another kustomization did.
    pub(crate) is_found: bool,
}

impl Overlays {
    /// Reads the kustomizations in folders, by their real path, and all that they use.
    pub(crate) fn read(found: &BTreeMap<PathBuf, Place>) -> Self {
        let mut overlays = Self::default();
        let mut open: Vec<(PathBuf, Place, bool)> = found
            .iter()
            .map(|(real, place)| (real.clone(), place.clone(), true))
            .collect();
        while let Some((real, place, is_found)) = open.pop() {
            if overlays.all.contains_key(&real) || (!is_found && found.contains_key(&real)) {
                continue;
            }
            let Some(kustomization) = Kustomization::of_folder(&place) else {
                continue;
            };
            for folder in kustomization.folders() {
                let shown = shown_from(&place, folder);
                let path = folder.to_owned();
                open.push((path.clone(), Place { shown, path }, false));
            }
            let overlay = Overlay {
                place,
                kustomization,
                is_found,
            };
            overlays.all.insert(real, overlay);
        }
        overlays
    }

    /// The kustomization in a folder.
    pub(crate) fn get(&self, real: &Path) -> Option<&Overlay> {
        self.all.get(real)
    }

    /// Those that an argument led to.
    pub(crate) fn found(&self) -> impl Iterator<Item = (&Path, &Overlay)> {
        self.all
            .iter()
            .filter(|(_, overlay)| overlay.is_found)
            .map(|(real, overlay)| (real.as_path(), overlay))
    }

    /// All that a kustomization uses, itself included.
    pub(crate) fn reach(&self, real: &Path) -> BTreeSet<&Path> {
        let mut reached = BTreeSet::new();
        let mut open = vec![real];
        while let Some(folder) = open.pop() {
            let Some((folder, overlay)) = self.all.get_key_value(folder) else {
                continue;
            };
            if reached.insert(folder.as_path()) {
                open.extend(overlay.kustomization.folders());
            }
        }
        reached
    }

    /// The files that a kustomization and all that it uses are made of.
    pub(crate) fn files(&self, real: &Path) -> BTreeSet<&Path> {
        let reached = self
            .reach(real)
            .into_iter()
            .filter_map(|folder| self.all.get(folder));
        reached
            .flat_map(|overlay| overlay.kustomization.files())
            .collect()
    }

    /// The files that give a kustomization, and all that it uses, their objects.
    pub(crate) fn resources(&self, real: &Path) -> BTreeMap<&Path, Place> {
        let reached = self
            .reach(real)
            .into_iter()
            .filter_map(|folder| self.all.get(folder));
        let files = reached.flat_map(|overlay| {
            let files = overlay.kustomization.resource_files();
            files.map(|file| {
                let shown = shown_from(&overlay.place, file);
                let path = file.to_owned();
                (file, Place { shown, path })
            })
        });
        files.collect()
    }

    /// What keeps a kustomization from being built.
    pub(crate) fn problems(&self, real: &Path) -> Vec<Problem> {
        let reached = self
            .reach(real)
            .into_iter()
            .filter_map(|folder| self.all.get(folder));
        reached
            .flat_map(|overlay| overlay.kustomization.problems())
            .collect()
    }

    /// Those to be built first: found, no component, and used by no other of that sort.
    pub(crate) fn roots(&self) -> Vec<&Path> {
        let builds: Vec<&Path> = self
            .found()
            .filter(|(_, overlay)| !overlay.kustomization.is_component)
            .map(|(real, _)| real)
            .collect();
        let mut used = BTreeSet::new();
        for &real in &builds {
            used.extend(self.reach(real).into_iter().filter(|&folder| folder != real));
        }
        let mut roots: Vec<&Path> = builds
            .iter()
            .copied()
            .filter(|real| !used.contains(real))
            .collect();
        let mut covered: BTreeSet<&Path> = roots.iter().flat_map(|real| self.reach(real)).collect();
        // Those that use each other in a circle: kustomize will say so.
        for real in builds {
            if !covered.contains(real) {
                roots.push(real);
                covered.extend(self.reach(real));
            }
        }
        roots
    }

    /// What to build in the place of some that failed: what they use themselves, unless it was `done`
    /// or is a part of something that was built.
    pub(crate) fn instead_of<'o>(
        &'o self,
        failed: &[&'o Path],
        built: &[&'o Path],
        done: &BTreeSet<&'o Path>,
    ) -> Vec<&'o Path> {
        let covered: BTreeSet<&Path> = built.iter().flat_map(|real| self.reach(real)).collect();
        let used: BTreeSet<&Path> = failed
            .iter()
            .filter_map(|real| self.all.get(*real))
            .flat_map(|overlay| overlay.kustomization.folders())
            .filter_map(|folder| self.all.get_key_value(folder))
            .filter(|(_, overlay)| overlay.is_found && !overlay.kustomization.is_component)
            .map(|(real, _)| real.as_path())
            .filter(|real| !covered.contains(real) && !done.contains(real))
            .collect();
        // Of those, none that is used by another.
        let is_used = |real: &Path| {
            used.iter()
                .any(|&other| other != real && self.reach(other).contains(real))
        };
        let kept: Vec<&Path> = used.iter().copied().filter(|real| !is_used(real)).collect();
        if kept.is_empty() {
            used.into_iter().collect()
        } else {
            kept
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn overlays(files: &[(&str, &str)]) -> (tempfile::TempDir, Overlays, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap();
        let mut found = BTreeMap::new();
        for (name, text) in files {
            let path = real.join(name);
            std::fs::create_dir_all(&path).unwrap();
            std::fs::write(path.join("kustomization.yaml"), text).unwrap();
            found.insert(
                path.clone(),
                Place {
                    shown: (*name).to_owned(),
                    path,
                },
            );
        }
        let overlays = Overlays::read(&found);
        (folder, overlays, real)
    }

    fn names(overlays: &Overlays, paths: &[&Path]) -> Vec<String> {
        paths
            .iter()
            .map(|real| overlays.get(real).unwrap().place.shown.clone())
            .collect()
    }

    #[test]
    fn bases_and_components_are_parts_of_overlays() {
        let (_folder, overlays, _) = overlays(&[
            ("base", ""),
            ("component", "kind: Component\n"),
            ("dev", "resources: [../base]\n"),
            ("prod", "resources: [../base]\ncomponents: [../component]\n"),
            ("unused", "kind: Component\n"),
        ]);
        assert_eq!(names(&overlays, &overlays.roots()), ["dev", "prod"]);
    }

    #[test]
    fn a_circle_is_built_so_that_kustomize_can_complain() {
        let (_folder, overlays, _) = overlays(&[("a", "resources: [../b]\n"), ("b", "resources: [../a]\n")]);
        assert_eq!(names(&overlays, &overlays.roots()), ["a"]);
    }

    #[test]
    fn what_fails_gives_way_to_what_it_uses() {
        let (_folder, overlays, real) = overlays(&[
            ("base", ""),
            ("other", ""),
            ("dev", "resources: [../base, ../other]\n"),
            ("prod", "resources: [../base]\n"),
        ]);
        let (dev, prod) = (real.join("dev"), real.join("prod"));
        let done = BTreeSet::from([dev.as_path(), prod.as_path()]);
        assert_eq!(
            names(&overlays, &overlays.instead_of(&[&dev], &[&prod], &done)),
            ["other"]
        );
        assert_eq!(
            names(&overlays, &overlays.instead_of(&[&dev, &prod], &[], &done)),
            ["base", "other"]
        );
    }
}
