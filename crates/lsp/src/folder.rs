//! A folder of the workspace: its files as they were read, with what is open in their place.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::Problem;
use palisade_policy::Finding;
use palisade_scan::{Mistakes, Request, Scan};
use palisade_source::{Loaded, Unit, is_part_of_more, load_met_text};

/// A folder of the workspace, or that of a single file outside of all.
#[derive(Debug)]
pub(crate) struct Folder {
    root: PathBuf,
    /// By what is judged; nothing before the folder was read: half a workspace makes false findings.
    scan: Option<Scan>,
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
            scan: None,
            units: Vec::new(),
            plain: HashSet::new(),
            open: HashMap::new(),
            closed: HashSet::new(),
        }
    }

    /// The folder of a document outside of the workspace, which holds nothing else, and how the document is called
    /// there.
    ///
    /// # Errors
    /// All that is wrong with the configuration that is found from there.
    pub(crate) fn of_one(path: Option<&Path>, request: &Request) -> Result<(Self, String), Mistakes> {
        let parent = path.and_then(Path::parent);
        let name = path.and_then(Path::file_name);
        let name = name.map_or("untitled".into(), |name| name.to_string_lossy().into_owned());
        let mut folder = Self::new(parent.unwrap_or(Path::new("")).to_owned());
        folder.scan = Some(scan(&folder.root, &name, request)?);
        if !path.is_some_and(is_part_of_more) {
            folder.plain.insert(name.clone());
        }
        Ok((folder, name))
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

    /// Whether an open document stands in the place of the file, so that it does not matter what is on the disk. Of
    /// what holds no objects it does: it may be a configuration.
    pub(crate) fn is_open(&self, name: &str) -> bool {
        let open = self.open.get(name).filter(|_| !self.closed.contains(name));
        open.is_some_and(|unit| !unit.objects.is_empty())
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
    pub(crate) fn install(&mut self, (scan, loaded): Reading) {
        self.scan = Some(scan);
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

    /// Tells of the files that are asked for what is said of them, in the light of all others. Nothing before the folder
    /// was read.
    ///
    /// # Errors
    /// All that is wrong with configurations.
    pub(crate) fn judge(&self, names: &[&str]) -> Result<HashMap<String, Verdict>, Mistakes> {
        let Some(scan) = self.scan.as_ref().filter(|_| !names.is_empty()) else {
            return Ok(HashMap::new());
        };
        let loaded = self.loaded();
        let objects = loaded.objects().map(|object| object.source().path.as_str());
        let with_objects: HashSet<&str> = objects.collect();
        let judged = if names.iter().all(|name| with_objects.contains(name)) {
            scan.judge_some(&loaded, &|path| names.contains(&path))?
        } else {
            // It may be a configuration, of which only everything together tells whether it is of use.
            scan.judge(&loaded)?
        };
        let mut verdicts: HashMap<_, _> = names
            .iter()
            .map(|&name| (name.to_owned(), Verdict::default()))
            .collect();
        for finding in judged.findings {
            if let Some(verdict) = verdicts.get_mut(&finding.object.source().path) {
                verdict.findings.push(finding);
            }
        }
        let problems = judged.problems.iter().chain(loaded.problems());
        for problem in problems {
            let whole = rendered_whole(&problem.source.path);
            for (name, verdict) in &mut verdicts {
                let concerns = *name == problem.source.path
                    || (!self.open.contains_key(name)
                        && Path::new(name).starts_with(whole)
                        && is_part_of_more(&self.root.join(name)));
                if concerns {
                    verdict.problems.push(problem.clone());
                }
            }
        }
        for warning in loaded.warnings().chain(&judged.warnings) {
            if let Some(verdict) = verdicts.get_mut(&warning.source.path) {
                verdict.warnings.push(warning.clone());
            }
        }
        Ok(verdicts)
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

/// The folder of the chart that a problem is said of: what keeps a chart from being rendered concerns all that it is
/// made of.
fn rendered_whole(path: &str) -> &Path {
    let path = Path::new(path);
    match path.parent() {
        Some(folder) if path.file_name().is_some_and(|name| name == "Chart.yaml") => folder,
        _ => path,
    }
}

/// What reading a folder gave.
pub(crate) type Reading = (Scan, Loaded);

/// Reads the folder at `root` and its configuration as `palisade check .` does there.
///
/// # Errors
/// All that is wrong with the configuration.
pub(crate) fn read(root: &Path, request: &Request) -> Result<Reading, Mistakes> {
    let scan = scan(root, ".", request)?;
    let loaded = scan.load(&|_| {});
    Ok((scan, loaded))
}

/// The scan of what `path` means to somebody who stands in `root`.
fn scan(root: &Path, path: &str, request: &Request) -> Result<Scan, Mistakes> {
    let mut request = request.clone();
    request.paths = vec![PathBuf::from(path)];
    root.clone_into(&mut request.options.folder);
    Scan::new(request)
}

/// Whether the text of a document means what its file would: the file was read as it stands, or there is none yet
/// that means something else.
fn can_stand_for(plain: &HashSet<String>, root: &Path, name: &str) -> bool {
    let path = root.join(name);
    plain.contains(name) || (!path.exists() && !is_part_of_more(&path))
}

#[cfg(test)]
mod tests {
    use palisade_policy::Date;
    use palisade_scan::{Lookup, Settings};
    use palisade_source::Options;

    use super::*;

    const SERVICE: &str = "apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n\
                           spec: {selector: {app: web}, ports: [{port: 80}]}\n";

    fn deployment(app: &str) -> String {
        format!(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata: {{name: web, namespace: shop}}\nspec:\n  \
             selector: {{matchLabels: {{app: {app}}}}}\n  template:\n    metadata: {{labels: {{app: {app}}}}}\n"
        )
    }

    fn request(policy: &str) -> Request {
        Request {
            paths: Vec::new(),
            lookup: Lookup::Find,
            profile: None,
            arguments: Settings {
                select: Some(vec![policy.parse().unwrap()]),
                ..Settings::default()
            },
            options: Options::default(),
            since: None,
            written_baseline: None,
            today: Date::of(std::time::SystemTime::now()),
        }
    }

    fn folder(policy: &str, files: &[(&str, &str)]) -> (tempfile::TempDir, Folder) {
        let disk = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = disk.path().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let mut folder = Folder::new(disk.path().to_owned());
        folder.install(read(disk.path(), &request(policy)).unwrap());
        (disk, folder)
    }

    #[test]
    fn a_service_finds_its_deployment_in_another_file_as_it_is_typed() {
        let web = deployment("web");
        let (disk, mut folder) = folder(
            "dangling-service",
            &[("service.yaml", SERVICE), ("apps/web.yaml", &web)],
        );
        let count = |folder: &Folder| {
            folder.judge(&["service.yaml"]).unwrap()["service.yaml"]
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
        folder.install(read(disk.path(), &request("dangling-service")).unwrap());
        assert_eq!(count(&folder), 0);
    }

    #[test]
    fn what_is_open_stays_when_the_folder_is_read_again() {
        let (disk, mut folder) = folder("dangling-service", &[("service.yaml", SERVICE)]);
        folder.open("new.yaml", &deployment("web").into());
        folder.install(read(disk.path(), &request("dangling-service")).unwrap());
        let verdicts = folder.judge(&["service.yaml"]).unwrap();
        assert!(verdicts["service.yaml"].findings.is_empty());
    }

    #[test]
    fn a_part_of_a_chart_is_not_judged_as_it_stands() {
        let template = "apiVersion: v1\nkind: Pod\nmetadata: {name: {{ .Release.Name }}}\n";
        let (_disk, mut folder) = folder(
            "latest-tag",
            &[
                ("web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n"),
                ("web/templates/pod.yaml", template),
                ("deploy/kustomization.yaml", "resources: []\n"),
            ],
        );
        for name in [
            "web/templates/pod.yaml",
            "web/templates/new.yaml",
            "web/values.yaml",
            "deploy/kustomization.yaml",
        ] {
            folder.open(name, &template.into());
            assert!(!folder.open.contains_key(name), "{name}");
        }
        folder.open("web/other.yaml", &template.into());
        assert!(folder.open.contains_key("web/other.yaml"));
    }

    #[test]
    fn what_is_not_kubernetes_is_left_alone() {
        let (_disk, mut folder) = folder("latest-tag", &[("ci.yaml", "on: push\n")]);
        folder.open("ci.yaml", &"on: [push\n".into());
        folder.open("empty.yaml", &"".into());
        let verdicts = folder.judge(&["ci.yaml", "empty.yaml"]).unwrap();
        assert_eq!(verdicts.len(), 2);
        for (name, verdict) in verdicts {
            assert!(
                verdict.problems.is_empty() && verdict.warnings.is_empty(),
                "{name}"
            );
        }
    }
}
