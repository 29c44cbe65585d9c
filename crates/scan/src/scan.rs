//! A scan: what somebody wants judged, made ready once and then run any number of times.
//!
//! The command runs it once. An editor keeps it, loads again what changed, and judges again; it makes a
//! new one where a configuration changed.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use palisade_model::{Inventory, Object, Problem, Source};
use palisade_policy::{Date, Evaluation, Policy, Severity};
use palisade_source::{Loaded, Options, Progress, Unit};

use crate::baseline;
use crate::compiled::Compiled;
use crate::git::Changes;
use crate::judge::{Extent, Judged, Subject, evaluate};
use crate::maker::{Found, Maker, apply, joint_input};
use crate::{Mistakes, Settings, assumed, paths, since};

/// What somebody wants judged, and how.
#[derive(Clone, Debug)]
pub struct Request {
    /// Files, folders, globs, charts, kustomizations, and `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// Where configurations come from.
    pub lookup: Lookup,
    /// The profile to build on, in place of those that configurations name.
    pub profile: Option<String>,
    /// What the arguments of the command say; it wins over configurations.
    pub arguments: Settings,
    /// Where paths start from, the programs that render, and limits. What [`Settings::input`]
    /// says comes on top.
    pub options: Options,
    /// Only what is new since this revision of git.
    pub since: Option<String>,
    /// The baseline that is about to be written: a configuration may name it before there is one.
    pub written_baseline: Option<PathBuf>,
    /// The day on which exceptions have expired or not.
    pub today: Date,
}

/// Where configurations come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Lookup {
    /// For each file from its folder, or the nearest one above that has one.
    #[default]
    Find,
    /// This one for everything.
    File(PathBuf),
    /// None are read.
    Nothing,
}

/// A request made ready: configurations read, policies compiled.
#[derive(Debug)]
pub struct Scan {
    pub(crate) request: Request,
    /// The options before configurations said anything.
    bare: Options,
    /// The folder that paths start from, absolute.
    pub(crate) folder: PathBuf,
    /// What holds for the first of the paths.
    pub(crate) primary: Arc<Compiled>,
    /// The configurations of the paths.
    pub(crate) of_paths: Vec<Arc<Compiled>>,
    pub(crate) found: Mutex<Found>,
    /// What git said while the inputs were read.
    changes: Mutex<Option<Result<Changes, Mistakes>>>,
}

impl Scan {
    /// Reads the configurations of what is requested, and compiles the policies.
    ///
    /// # Errors
    /// All that is wrong with the configurations.
    pub fn new(mut request: Request) -> Result<Self, Mistakes> {
        let folder = std::path::absolute(request.options.folder.join("."));
        let folder = folder.map_err(|_| Mistakes::of("the working folder is not known"))?;
        let folder = paths::full(&folder, Path::new(""));
        let maker = Maker {
            request: &request,
            folder: &folder,
        };
        let mut found = Found::default();
        let mut of_paths: Vec<Arc<Compiled>> = Vec::new();
        for path in &request.paths {
            let compiled = maker.for_argument(path, &mut found)?;
            if !of_paths.iter().any(|known| Arc::ptr_eq(known, &compiled)) {
                of_paths.push(compiled);
            }
        }
        let primary = match of_paths.first() {
            Some(first) => first.clone(),
            None => maker.for_folder(&folder, &mut found)?,
        };
        let input = joint_input(&of_paths, &folder)?;
        let bare = request.options.clone();
        apply(input.unwrap_or_default(), &mut request.options)?;
        Ok(Self {
            request,
            bare,
            folder,
            primary,
            of_paths,
            found: Mutex::new(found),
            changes: Mutex::new(None),
        })
    }

    /// Reads and renders what was requested.
    pub fn load(&self, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Loaded {
        let load = || palisade_source::load(&self.request.paths, &self.request.options, progress);
        let Some(revision) = &self.request.since else {
            return load();
        };
        // Git is another process, and reading leaves it time enough.
        std::thread::scope(|scope| {
            let changes = scope.spawn(|| Changes::read(&self.folder, revision));
            let loaded = load();
            if let (Ok(changes), Ok(mut place)) = (changes.join(), self.changes.lock()) {
                *place = Some(changes);
            }
            loaded
        })
    }

    /// What changed since `revision`: what git said when the inputs were read, or else says now.
    pub(crate) fn changes(&self, revision: &str) -> Result<Changes, Mistakes> {
        let known = self.changes.lock().ok().and_then(|mut place| place.take());
        known.unwrap_or_else(|| Changes::read(&self.folder, revision))
    }

    /// How the inputs are read: for who loads them in another way.
    pub fn options(&self) -> &Options {
        &self.request.options
    }

    /// The paths that were requested.
    pub fn paths(&self) -> &[PathBuf] {
        &self.request.paths
    }

    /// The configuration that holds for the first path, if there is one.
    pub fn configuration(&self) -> Option<&Path> {
        self.primary.file.as_deref()
    }

    /// What was read so far besides the input: configurations, and what these name.
    pub fn files(&self) -> Vec<PathBuf> {
        let Ok(found) = self.found.lock() else {
            return Vec::new();
        };
        let settings = found.by_file.values().map(|compiled| &compiled.settings);
        let files = settings.flat_map(|settings| {
            let values = settings.input.values.iter().flatten();
            settings.files.iter().chain(values).chain(&settings.baseline)
        });
        files.map(|file| paths::full(&self.folder, file)).collect()
    }

    /// The settings that hold for the first path, with profile and arguments.
    pub fn settings(&self) -> &Settings {
        &self.primary.settings
    }

    /// Judges what was loaded, and tells what of it is accepted.
    ///
    /// # Errors
    /// All that is wrong with configurations that were found beside what was loaded; or what git says of the
    /// revision.
    pub fn judge(&self, loaded: &Loaded) -> Result<Judged, Mistakes> {
        if let Some(revision) = &self.request.since {
            return since::judge(self, loaded, revision);
        }
        let by_path = self.resolve(loaded)?;
        let of = |path: &str| by_path.get(path).unwrap_or(&self.primary).clone();
        let used = distinct(std::iter::once(&self.primary).chain(by_path.values()));
        let (evaluation, problems) = self.evaluate_all(loaded, &used, &of, &|_| true);
        let mut judged = self.sift_all(evaluation, loaded.objects(), &used, &of, &|_| true, true);
        judged.problems = problems;
        for compiled in &used {
            judged.warnings.extend(self.gone(compiled, &judged, loaded));
        }
        self.finish(judged, &used)
    }

    /// [`Scan::judge`] of the objects whose paths are asked for, in the light of all. Nothing is said of what only
    /// everything together can tell, such as an exception without use.
    ///
    /// # Errors
    /// All that is wrong with configurations that were found beside what was loaded.
    pub fn judge_some(&self, loaded: &Loaded, is_asked: &dyn Fn(&str) -> bool) -> Result<Judged, Mistakes> {
        let by_path = self.resolve(loaded)?;
        let of = |path: &str| by_path.get(path).unwrap_or(&self.primary).clone();
        let used = distinct(std::iter::once(&self.primary).chain(by_path.values()));
        let (evaluation, problems) = self.evaluate_all(loaded, &used, &of, is_asked);
        let objects = loaded.objects().filter(|object| is_asked(&object.source().path));
        let mut judged = self.sift_all(evaluation, objects, &used, &of, is_asked, false);
        judged.problems = problems;
        self.finish(judged, &used)
    }

    /// What the engines say of everything that is asked for.
    pub(crate) fn evaluate_all(
        &self,
        loaded: &Loaded,
        used: &[Arc<Compiled>],
        of: &dyn Fn(&str) -> Arc<Compiled>,
        is_asked: &dyn Fn(&str) -> bool,
    ) -> (Evaluation, Vec<Problem>) {
        let groups: Vec<&[Unit]> = if self.is_isolated() {
            loaded.units.chunks(1).collect()
        } else {
            vec![loaded.units.as_slice()]
        };
        let (mut evaluation, mut problems) = (Evaluation::default(), Vec::new());
        for units in groups {
            let mut subjects = subjects(units, of);
            let inventory = inventory(subjects.iter().map(|(object, ..)| object), used, of);
            subjects.retain(|(object, ..)| is_asked(&object.source().path));
            let (part, others) = evaluate(&subjects, &inventory);
            evaluation.extend(part);
            problems.extend(others);
        }
        (evaluation, problems)
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn primary(&self) -> &Arc<Compiled> {
        &self.primary
    }

    pub(crate) fn is_isolated(&self) -> bool {
        self.primary.settings.input.isolated.unwrap_or_default()
    }

    /// The options for the same input in another folder, where the files lie as they were once.
    pub(crate) fn options_in(&self, folder: &Path) -> Result<Options, Mistakes> {
        let moved = |path: &Path| {
            let full = paths::full(&self.folder, path);
            paths::full(folder, Path::new(&paths::shown(&self.folder, &full)))
        };
        let mut options = self.bare.clone();
        options.folder = folder.to_owned();
        let mut input = joint_input(&self.of_paths, &self.folder)?.unwrap_or_default();
        for excluded in &mut input.exclude {
            excluded.folder = moved(&excluded.folder);
        }
        if let Some(values) = &mut input.values {
            // One that was not there then is taken as it is now: better than no values at all.
            for path in values {
                let then = moved(path);
                if then.exists() {
                    *path = then;
                }
            }
        }
        apply(input, &mut options)?;
        Ok(options)
    }

    /// The policies that ran.
    pub fn policies<'p>(&'p self, judged: &'p Judged) -> &'p [Policy] {
        judged
            .policies
            .as_deref()
            .unwrap_or(self.primary.engine.policies())
    }

    /// The policies that may run for the first path.
    pub fn all_policies(&self) -> &[Policy] {
        self.primary.engine.policies()
    }

    /// The ids of those of them that run only where a rule enables them.
    pub fn policies_by_rule(&self) -> impl Iterator<Item = &str> {
        self.primary.only_by_rule()
    }

    /// The least severe finding that fails a run; of files with a configuration of their own that decides.
    pub fn fail_on(&self) -> Severity {
        self.primary.fail_on()
    }

    /// A baseline of what was found, to be written to `path`.
    pub fn baseline(&self, judged: &Judged, path: &Path) -> String {
        let target = paths::full(&self.folder, path);
        let folder = target.parent().unwrap_or(&self.folder).to_owned();
        let known = judged
            .accepted
            .iter()
            .filter(|accepted| accepted.by == palisade_policy::Acceptance::Baseline);
        let findings = judged
            .findings
            .iter()
            .chain(known.map(|accepted| &accepted.finding));
        baseline::write(findings, |finding| {
            let full = paths::full(&self.folder, Path::new(&finding.object.source().path));
            paths::shown(&folder, &full)
        })
    }

    /// The settings for every path that objects come from.
    pub(crate) fn resolve(&self, loaded: &Loaded) -> Result<HashMap<String, Arc<Compiled>>, Mistakes> {
        let mut by_path = HashMap::new();
        self.resolve_more(loaded.objects(), &mut by_path)?;
        Ok(by_path)
    }

    /// Adds the settings for the paths that further objects come from.
    pub(crate) fn resolve_more<'o>(
        &self,
        objects: impl IntoIterator<Item = &'o Arc<Object>>,
        by_path: &mut HashMap<String, Arc<Compiled>>,
    ) -> Result<(), Mistakes> {
        if self.request.lookup != Lookup::Find {
            return Ok(());
        }
        let maker = Maker {
            request: &self.request,
            folder: &self.folder,
        };
        let mut found = self
            .found
            .lock()
            .map_err(|_| Mistakes::of("reading a configuration panicked"))?;
        let mut last: Option<&Arc<Source>> = None;
        for object in objects {
            let source = object.source();
            let path = source.path.as_str();
            if last.is_some_and(|last| Arc::ptr_eq(last, source)) || by_path.contains_key(path) {
                continue;
            }
            last = Some(source);
            let full = paths::full(&self.folder, Path::new(path));
            let folder = full.parent().unwrap_or(&self.folder);
            by_path.insert(path.to_owned(), maker.for_folder(folder, &mut found)?);
        }
        Ok(())
    }

    /// Whether everything in a folder was requested.
    pub(crate) fn covers(&self, folder: &Path) -> bool {
        let mut paths = self.request.paths.iter();
        paths.any(|path| folder.starts_with(paths::full(&self.folder, path)))
    }

    /// Whether a file was requested, by its full path, be it there or not. What is hidden is not, unless it is named.
    pub(crate) fn asks_for(&self, file: &Path) -> bool {
        let shown = paths::shown(&self.folder, file);
        let is_hidden = |below: &Path| below.iter().any(|name| name.to_string_lossy().starts_with('.'));
        self.request.paths.iter().any(|path| {
            if let Ok(below) = file.strip_prefix(paths::full(&self.folder, path)) {
                return !is_hidden(below);
            }
            // A pattern is met as it is written.
            let written = if path.is_absolute() {
                file
            } else {
                Path::new(&shown)
            };
            palisade_source::glob_means(path, written)
        })
    }
}

fn subjects(units: &[Unit], of: &dyn Fn(&str) -> Arc<Compiled>) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    for object in units.iter().flat_map(|unit| &unit.objects) {
        let compiled = match subjects.last() {
            Some((last, compiled, _)) if Arc::ptr_eq(last.source(), object.source()) => compiled.clone(),
            _ => of(&object.source().path),
        };
        subjects.push((object.clone(), compiled, Extent::All));
    }
    subjects
}

/// Everything that is known: objects, and those that settings assume. What is assumed of every namespace is so of those
/// of the objects that the settings hold for: a configuration speaks for no other folder.
pub(crate) fn inventory<'o>(
    objects: impl Iterator<Item = &'o Arc<Object>> + Clone,
    used: &[Arc<Compiled>],
    of: &dyn Fn(&str) -> Arc<Compiled>,
) -> Inventory {
    let mut assumed: Vec<Arc<Object>> = Vec::new();
    for compiled in used
        .iter()
        .filter(|compiled| !compiled.settings.assumed.is_empty())
    {
        let own = objects
            .clone()
            .filter(|object| Arc::ptr_eq(&of(&object.source().path), compiled));
        let namespaces = own.map(|object| object.namespace().to_owned());
        let namespaces = namespaces.filter(|namespace| !namespace.is_empty()).collect();
        assumed.extend(assumed::objects(&compiled.settings.assumed, &namespaces));
    }
    // Several configurations may extend the one that says so; and of what is among the files, the files say how it is.
    let name_of = |object: &Object| {
        let identity = object.identity();
        let names = [
            &*identity.group,
            &*identity.kind,
            object.namespace(),
            &*identity.name,
        ];
        names.map(str::to_owned)
    };
    let mut known = BTreeSet::new();
    assumed.retain(|object| known.insert(name_of(object)));
    if !assumed.is_empty() {
        let real: BTreeSet<_> = objects
            .clone()
            .map(|object| name_of(object))
            .filter(|name| known.contains(name))
            .collect();
        assumed.retain(|object| !real.contains(&name_of(object)));
    }
    objects.cloned().chain(assumed).collect()
}

pub(crate) fn distinct<'c>(all: impl Iterator<Item = &'c Arc<Compiled>>) -> Vec<Arc<Compiled>> {
    let mut distinct: Vec<Arc<Compiled>> = Vec::new();
    for compiled in all {
        if !distinct.iter().any(|known| Arc::ptr_eq(known, compiled)) {
            distinct.push(compiled.clone());
        }
    }
    distinct
}
