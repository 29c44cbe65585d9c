//! A folder of the workspace: its files as they were read, with what is open in their place.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::Problem;
use palisade_policy::{Engine, Finding};
use palisade_source::{Loaded, Options, Unit, is_part_of_more, load, load_met_text};

/// A folder of the workspace, or that of a single file outside of all.
#[derive(Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    /// What was read from the disk. Paths are those from the root, with `/` between their parts.
    units: Vec<Unit>,
    /// The files that were read as they stand: an open document can take their place.
    plain: HashSet<String>,
    /// Open documents that take the place of a file, or that have none yet.
    open: HashMap<String, Unit>,
    /// Those of them that were closed: they stay until their files are read again.
    closed: HashSet<String>,
}

/// All that is said of one file.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    /// In the order of [`palisade_policy::sort`].
    pub(crate) findings: Vec<Finding>,
    /// What could not be read.
    pub(crate) problems: Vec<Problem>,
    /// What was read, but deserves a second look.
    pub(crate) warnings: Vec<Problem>,
}

impl Folder {
    /// A folder of which nothing was read yet.
    pub(crate) fn new(root: PathBuf) -> Self {
        Self {
            root,
            units: Vec::new(),
            plain: HashSet::new(),
            open: HashMap::new(),
            closed: HashSet::new(),
        }
    }

    /// The folder of a document outside of the workspace, which holds nothing else, and how the document is called
    /// there.
    pub(crate) fn of_one(path: Option<&Path>) -> (Self, String) {
        let parent = path.and_then(Path::parent);
        let name = path.and_then(Path::file_name);
        let name = name.map_or("untitled".into(), |name| name.to_string_lossy().into_owned());
        let mut folder = Self::new(parent.unwrap_or(Path::new("")).to_owned());
        if !path.is_some_and(is_part_of_more) {
            folder.plain.insert(name.clone());
        }
        (folder, name)
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// How `path` is called here; nothing for one that is not below the root.
    pub(crate) fn name_of(&self, path: &Path) -> Option<String> {
        let below = path.strip_prefix(&self.root).ok()?;
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        (!parts.is_empty()).then(|| parts.join("/"))
    }

    /// Whether an open document stands in the place of the file, so that it does not matter what is on the disk.
    pub(crate) fn is_open(&self, name: &str) -> bool {
        self.open.contains_key(name) && !self.closed.contains(name)
    }

    /// Whether the file was read as it stands, by itself.
    pub(crate) fn is_plain(&self, name: &str) -> bool {
        self.plain.contains(name)
    }

    /// Whether the file is there and was not read, which may be since it is new.
    pub(crate) fn is_unknown(&self, name: &str) -> bool {
        let path = self.root.join(name);
        !self.plain.contains(name) && path.exists() && !is_part_of_more(&path)
    }

    /// Takes in what was read of the folder, in place of what was read before.
    pub(crate) fn install(&mut self, loaded: Loaded) {
        self.units = loaded.units;
        self.plain = loaded.plain.into_iter().collect();
        let closed = std::mem::take(&mut self.closed);
        let (plain, root) = (&self.plain, &self.root);
        self.open
            .retain(|name, _| !closed.contains(name) && can_stand_for(plain, root, name));
    }

    /// Puts a text in the place of a file. A part of a chart or a kustomization keeps what it was rendered to: by
    /// itself it would not be what is deployed.
    pub(crate) fn open(&mut self, name: &str, text: &Arc<str>) {
        if can_stand_for(&self.plain, &self.root, name) {
            let unit = load_met_text(name, text.clone()).units.pop();
            self.open.insert(name.to_owned(), unit.unwrap_or_default());
            self.closed.remove(name);
        }
    }

    /// Puts the file back in the place of its document, once it is read again: only then it is known what is in it.
    pub(crate) fn close(&mut self, name: &str) {
        if self.open.contains_key(name) {
            self.closed.insert(name.to_owned());
        }
    }

    /// Judges everything, and tells of the files that are asked for what is said of them.
    pub(crate) fn judge(&self, engine: &Engine, names: &[&str]) -> HashMap<String, Verdict> {
        if names.is_empty() {
            return HashMap::new();
        }
        let loaded = self.loaded();
        let judged = palisade_scan::judge(engine, &loaded, false);
        let mut verdicts: HashMap<_, _> = names
            .iter()
            .map(|&name| (name.to_owned(), Verdict::default()))
            .collect();
        for finding in judged.evaluation.findings {
            if let Some(verdict) = verdicts.get_mut(&finding.object.source().path) {
                verdict.findings.push(finding);
            }
        }
        let problems = judged.problems.iter().chain(loaded.problems());
        for problem in problems {
            let path = Path::new(&problem.source.path);
            for (name, verdict) in &mut verdicts {
                // What keeps a chart from being rendered is said of its folder, and concerns all that it is made of.
                let concerns = *name == problem.source.path
                    || (!self.open.contains_key(name) && Path::new(name).starts_with(path));
                if concerns {
                    verdict.problems.push(problem.clone());
                }
            }
        }
        for warning in loaded.warnings() {
            if let Some(verdict) = verdicts.get_mut(&warning.source.path) {
                verdict.warnings.push(warning.clone());
            }
        }
        verdicts
    }

    /// What was read, with the open documents in the place of their files.
    fn loaded(&self) -> Loaded {
        let is_seen = |path: &str| !self.open.contains_key(path);
        let said = |problems: &[Problem]| -> Vec<Problem> {
            let seen = problems.iter().filter(|problem| is_seen(&problem.source.path));
            seen.cloned().collect()
        };
        let of_disk = self.units.iter().map(|unit| Unit {
            path: unit.path.clone(),
            objects: unit
                .objects
                .iter()
                .filter(|object| is_seen(&object.source().path))
                .cloned()
                .collect(),
            problems: said(&unit.problems),
            warnings: said(&unit.warnings),
        });
        let mut units: Vec<Unit> = of_disk.collect();
        let mut open: Vec<_> = self.open.values().collect();
        open.sort_unstable_by_key(|unit| &unit.path);
        for unit in open {
            units.push(Unit {
                path: unit.path.clone(),
                objects: unit.objects.clone(),
                problems: unit.problems.clone(),
                warnings: unit.warnings.clone(),
            });
        }
        Loaded {
            units,
            ..Loaded::default()
        }
    }
}

/// Reads the folder at `root` as `palisade check .` does there.
pub(crate) fn read(root: &Path, options: &Options) -> Loaded {
    let options = Options {
        folder: root.to_owned(),
        ..options.clone()
    };
    load(&[PathBuf::from(".")], &options, &|_| {})
}

/// Whether the text of a document means what its file would: the file was read as it stands, or there is none yet
/// that means something else.
fn can_stand_for(plain: &HashSet<String>, root: &Path, name: &str) -> bool {
    let path = root.join(name);
    plain.contains(name) || (!path.exists() && !is_part_of_more(&path))
}

#[cfg(test)]
mod tests {
    use palisade_checks::Selection;

    use super::*;

    const SERVICE: &str = "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n\
                           spec: {selector: {app: web}, ports: [{port: 80}]}\n";

    fn deployment(app: &str) -> String {
        format!(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web, namespace: shop}}\nspec:\n  \
             selector: {{matchLabels: {{app: {app}}}}}\n  template:\n    metadata: {{labels: {{app: {app}}}}}\n"
        )
    }

    fn engine(id: &str) -> Engine {
        let selection = Selection {
            select: vec![id.parse().unwrap()],
            ..Selection::default()
        };
        Engine::new(selection.policies().unwrap())
    }

    fn folder(files: &[(&str, &str)]) -> (tempfile::TempDir, Folder) {
        let disk = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = disk.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let mut folder = Folder::new(disk.path().to_owned());
        folder.install(read(disk.path(), &Options::default()));
        (disk, folder)
    }

    #[test]
    fn a_service_finds_its_deployment_in_another_file_as_it_is_typed() {
        let web = deployment("web");
        let (disk, mut folder) = folder(&[("service.yaml", SERVICE), ("apps/web.yaml", &web)]);
        let engine = engine("dangling-service");
        let count = |folder: &Folder| {
            folder.judge(&engine, &["service.yaml"])["service.yaml"]
                .findings
                .len()
        };
        assert_eq!(count(&folder), 0);
        folder.open("apps/web.yaml", &deployment("shop").into());
        assert_eq!(count(&folder), 1);
        folder.open("apps/web.yaml", &web.as_str().into());
        assert_eq!(count(&folder), 0);
        folder.open("apps/web.yaml", &"apiVersion: [\n".into());
        assert_eq!(count(&folder), 1);
        folder.close("apps/web.yaml");
        assert_eq!(count(&folder), 1);
        folder.install(read(disk.path(), &Options::default()));
        assert_eq!(count(&folder), 0);
    }

    #[test]
    fn what_is_open_stays_when_the_folder_is_read_again() {
        let (disk, mut folder) = folder(&[("service.yaml", SERVICE)]);
        folder.open("new.yaml", &deployment("web").into());
        folder.install(read(disk.path(), &Options::default()));
        let verdicts = folder.judge(&engine("dangling-service"), &["service.yaml"]);
        assert!(verdicts["service.yaml"].findings.is_empty());
    }

    #[test]
    fn a_part_of_a_chart_is_not_judged_as_it_stands() {
        let template = "apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\n";
        let (_disk, mut folder) = folder(&[
            ("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
            ("web/templates/pod.yaml", template),
            ("deploy/kustomization.yaml", "resources: []\n"),
        ]);
        for name in [
            "web/templates/pod.yaml",
            "web/templates/new.yaml",
            "web/values.yaml",
            "deploy/kustomization.yaml",
        ] {
            folder.open(name, &template.into());
            assert!(!folder.is_open(name), "{name}");
        }
        folder.open("web/other.yaml", &template.into());
        assert!(folder.is_open("web/other.yaml"));
    }

    #[test]
    fn what_is_not_kubernetes_is_left_alone() {
        let (_disk, mut folder) = folder(&[("ci.yaml", "on: push\n")]);
        folder.open("ci.yaml", &"on: [push\n".into());
        folder.open("empty.yaml", &"".into());
        let verdicts = folder.judge(&engine("latest-tag"), &["ci.yaml", "empty.yaml"]);
        assert_eq!(verdicts.len(), 2);
        for (name, verdict) in verdicts {
            assert!(
                verdict.problems.is_empty() && verdict.warnings.is_empty(),
                "{name}"
            );
        }
    }
}
