//! Puts it all together: finds the inputs, reads and renders them side by side, and brings what they
//! gave into an order that does not depend on who was first.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use palisade_model::{Object, Problem, Source};
use rayon::prelude::*;

use crate::Options;
use crate::discover::{Found, Inputs, discover};
use crate::documents::{Certainty, is_empty, read_objects};
use crate::helm;
use crate::kustomize::{self, Failure};
use crate::overlays::Overlays;
use crate::part::{Counts, Part, problem_at, problem_of_file};
use crate::path::{self, Place};
use crate::read::{read_file, read_text};
use crate::tools::Tools;

/// The path of what comes through a pipe.
const STDIN: &str = "<stdin>";

/// What the arguments gave.
#[derive(Debug, Default)]
pub struct Loaded {
    /// In the order of their paths.
    pub units: Vec<Unit>,
    /// How much it was.
    pub counts: Counts,
    /// The paths of the files that were read as they stand, in order: neither what was rendered, nor
    /// what was made from standard input.
    pub plain: Vec<String>,
}

/// What belongs together: the files of a folder (not those of the folders in it), a chart, a
/// kustomization, or standard input.
#[derive(Debug, Default)]
pub struct Unit {
    /// The folder, the chart or the kustomization as its user wrote it, or `<stdin>`. A folder may hold
    /// a kustomization and further files: these are two units of one path.
    pub path: String,
    /// In the order of their files, and in the files' own order.
    pub objects: Vec<Arc<Object>>,
    /// What could not be read or rendered; the rest was.
    pub problems: Vec<Problem>,
    /// What was read, but deserves a second look: keys that stand twice, links that were not followed.
    pub warnings: Vec<Problem>,
}

/// How far the work is.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'p> {
    /// How many inputs are done.
    pub done: usize,
    /// How many there are; 0 while they are still looked for.
    pub total: usize,
    /// The input that was just done, or the argument that is being searched.
    pub path: &'p str,
}

impl Loaded {
    /// All objects.
    pub fn objects(&self) -> impl Iterator<Item = &Arc<Object>> + Clone {
        self.units.iter().flat_map(|unit| &unit.objects)
    }

    /// Reads other texts as if they had stood in the files that `texts` names by what was read of them, and
    /// puts what they hold in the place of what those held. What could not be read of an old text is read
    /// again, too. The sources of the new texts come in the order of the old ones.
    pub fn replace(&mut self, texts: Vec<(Arc<Source>, String)>) -> Vec<Arc<Source>> {
        let parts: Vec<(Arc<Source>, Arc<Source>, Part)> = texts
            .into_par_iter()
            .map(|(old, text)| {
                let new = Arc::new(Source::new(old.path.clone(), text));
                let part = read_objects(&new, Certainty::Meant);
                (old, new, part)
            })
            .collect();
        let sources = parts.iter().map(|(_, new, _)| new.clone()).collect();
        let mut parts: HashMap<*const Source, (Arc<Source>, Part)> = parts
            .into_iter()
            .map(|(old, _, part)| (Arc::as_ptr(&old), (old, part)))
            .collect();
        for unit in &mut self.units {
            let mut objects = Vec::with_capacity(unit.objects.len());
            for object in std::mem::take(&mut unit.objects) {
                match parts.get_mut(&Arc::as_ptr(object.source())) {
                    // With the first of the old ones come all of the new.
                    Some((_, part)) => objects.append(&mut part.objects),
                    None => objects.push(object),
                }
            }
            unit.objects = objects;
            for (list, is_warning) in [(&mut unit.problems, false), (&mut unit.warnings, true)] {
                let mut again = Vec::new();
                list.retain(|said| {
                    let Some((_, part)) = parts.get_mut(&Arc::as_ptr(&said.source)) else {
                        return true;
                    };
                    let new = if is_warning {
                        &mut part.warnings
                    } else {
                        &mut part.problems
                    };
                    again.append(new);
                    false
                });
                list.append(&mut again);
            }
        }
        self.counts.objects = self.objects().count();
        sources
    }

    /// All problems.
    pub fn problems(&self) -> impl Iterator<Item = &Problem> {
        self.units.iter().flat_map(|unit| &unit.problems)
    }

    /// All warnings.
    pub fn warnings(&self) -> impl Iterator<Item = &Problem> {
        self.units.iter().flat_map(|unit| &unit.warnings)
    }
}

/// Reads and renders what `paths` name: files, folders, globs, charts, kustomizations, and `-` for
/// standard input.
pub fn load(paths: &[PathBuf], options: &Options, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Loaded {
    load_with(paths, options, progress, &mut std::io::stdin())
}

/// Reads the objects of a text that is at hand, as if it were a file of that name.
pub fn load_text(path: &str, text: impl Into<Arc<str>>) -> Loaded {
    let part = read_meant(&Arc::new(Source::new(path, text)));
    let unit = path::parent(path).to_owned();
    assemble(
        vec![(Key(unit, Kind::Folder), path.to_owned(), part)],
        Counts::default(),
    )
}

/// [`load_text`] for a text that was met in a folder rather than meant: what is broken is a problem only
/// where it looks like Kubernetes, and nothing is said of a text that is empty.
pub fn load_met_text(path: &str, text: impl Into<Arc<str>>) -> Loaded {
    let part = read_met(&Arc::new(Source::new(path, text)));
    let unit = path::parent(path).to_owned();
    assemble(
        vec![(Key(unit, Kind::Folder), path.to_owned(), part)],
        Counts::default(),
    )
}

/// [`load`] with another standard input.
pub(crate) fn load_with(
    paths: &[PathBuf],
    options: &Options,
    progress: &(dyn Fn(Progress<'_>) + Sync),
    stdin: &mut dyn Read,
) -> Loaded {
    let started = |path: &str| {
        progress(Progress {
            done: 0,
            total: 0,
            path,
        });
    };
    let mut inputs = discover(paths, options, &started);
    let folders = inputs.kustomizations.iter();
    let overlays = Overlays::read(
        &folders
            .map(|(real, found)| (real.clone(), found.place.clone()))
            .collect(),
    );
    let used = leave_to_kustomize(&mut inputs, &overlays);
    let mut pieces = Vec::new();
    if inputs.stdin {
        let part = match read_text(STDIN, stdin, 0, options.max_file_size) {
            Ok(source) => read_meant(&source),
            Err(refusal) => Part::of_problem(*refusal.problem),
        };
        pieces.push((Key(STDIN.to_owned(), Kind::Folder), STDIN.to_owned(), part));
    }
    let work = Work {
        options,
        tools: Tools::new(),
        progress,
        done: AtomicUsize::new(0),
        total: inputs.files.len() + inputs.charts.len() + inputs.archives.len() + overlays.roots().len(),
    };
    let ((built, left), read) = rayon::join(|| work.build_all(&overlays), || work.read_all(&inputs));
    inputs.counts.covered += used.iter().filter(|real| !left.contains_key(*real)).count();
    pieces.extend(work.read_left(left, &built));
    pieces.extend(built);
    pieces.extend(read);
    pieces.extend(
        inputs
            .problems
            .into_iter()
            .map(Part::of_problem)
            .map(piece_of_file),
    );
    pieces.extend(
        inputs
            .warnings
            .into_iter()
            .map(Part::of_warning)
            .map(piece_of_file),
    );
    assemble(pieces, inputs.counts)
}

/// Takes out the files that kustomizations use, by their real paths: they are judged as what they become.
fn leave_to_kustomize(inputs: &mut Inputs, overlays: &Overlays) -> BTreeSet<PathBuf> {
    let used: BTreeSet<&Path> = overlays
        .found()
        .flat_map(|(real, _)| overlays.files(real))
        .collect();
    let files = std::mem::take(&mut inputs.files);
    let (used, files) = files
        .into_iter()
        .partition::<BTreeMap<_, _>, _>(|(real, _)| used.contains(real.as_path()));
    inputs.files = files;
    used.into_keys().collect()
}

/// What a unit is, which tells units of one path apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Folder,
    Chart,
    Kustomization,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key(String, Kind);

/// What one input gave: the unit that it belongs to, and its own path.
type Piece = (Key, String, Part);

/// What all inputs need.
struct Work<'w> {
    options: &'w Options,
    tools: Tools,
    progress: &'w (dyn Fn(Progress<'_>) + Sync),
    done: AtomicUsize,
    total: usize,
}

enum Job<'j> {
    Chart(&'j Found),
    Archive(&'j Found),
    File(&'j Found),
}

impl Work<'_> {
    /// Reads files and renders charts.
    fn read_all(&self, inputs: &Inputs) -> Vec<Piece> {
        let charts = inputs.charts.len() + inputs.archives.len();
        let mut jobs: Vec<Job<'_>> = inputs.files.values().map(Job::File).collect();
        let mut pieces = Vec::new();
        let problems = helm::problems_of_values(self.options, charts);
        if charts == 0 {
            let warning = helm::unused_options(&self.options.helm);
            pieces.extend(warning.map(Part::of_warning).map(piece_of_file));
        } else if problems.is_empty() {
            jobs.extend(inputs.charts.values().map(Job::Chart));
            jobs.extend(inputs.archives.values().map(Job::Archive));
        } else {
            pieces.extend(problems.into_iter().map(Part::of_problem).map(piece_of_file));
        }
        pieces.par_extend(jobs.into_par_iter().map(|job| self.read(&job)));
        pieces
    }

    fn read(&self, job: &Job<'_>) -> Piece {
        let (Job::Chart(found) | Job::Archive(found) | Job::File(found)) = job;
        let place = &found.place;
        let (key, part) = match job {
            Job::Chart(_) => (
                Key(place.shown.clone(), Kind::Chart),
                helm::render_folder(place, found.is_named, self.options, &self.tools),
            ),
            Job::Archive(_) => (
                Key(place.shown.clone(), Kind::Chart),
                helm::render_archive(place, found.is_named, self.options, &self.tools),
            ),
            Job::File(_) => {
                let part = match read_file(place, self.options.max_file_size) {
                    Ok(source) if found.is_named => read_meant(&source),
                    Ok(source) => read_met(&source),
                    Err(refusal) if refusal.is_other && !found.is_named => skipped(),
                    Err(refusal) => Part::of_problem(*refusal.problem),
                };
                (Key(path::parent(&place.shown).to_owned(), Kind::Folder), part)
            }
        };
        self.finished(&place.shown);
        (key, place.shown.clone(), part)
    }

    fn finished(&self, path: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        (self.progress)(Progress {
            done,
            total: self.total.max(done),
            path,
        });
    }

    /// Builds kustomizations, and in the place of those that fail the ones that they use. The second
    /// value are the files with objects that became a part of nothing, by their real paths.
    fn build_all(&self, overlays: &Overlays) -> (Vec<Piece>, BTreeMap<PathBuf, Place>) {
        let mut pieces = Vec::new();
        let mut built: Vec<&Path> = Vec::new();
        let mut done: BTreeSet<&Path> = BTreeSet::new();
        let mut round = overlays.roots();
        let mut can_build = true;
        while can_build && !round.is_empty() {
            done.extend(&round);
            let results: Vec<_> = round
                .par_iter()
                .map(|real| {
                    let result = kustomize::build(real, overlays, self.options, &self.tools);
                    self.finished(overlays.get(real).map_or("", |overlay| &overlay.place.shown));
                    result
                })
                .collect();
            let mut failed = Vec::new();
            for (&real, result) in round.iter().zip(results) {
                let part = match result {
                    Ok(part) => {
                        built.push(real);
                        part
                    }
                    Err(Failure::Broken(problems)) => {
                        failed.push(real);
                        Part {
                            problems,
                            ..Part::default()
                        }
                    }
                    Err(Failure::NoProgram(problems)) => {
                        can_build = false;
                        Part {
                            problems,
                            ..Part::default()
                        }
                    }
                };
                pieces.extend(piece_of(overlays, real, part));
            }
            round = overlays.instead_of(&failed, &built, &done);
        }
        let covered: BTreeSet<&Path> = built.iter().flat_map(|real| overlays.reach(real)).collect();
        let used: BTreeSet<&Path> = done.iter().flat_map(|real| overlays.reach(real)).collect();
        let mut unbuilt: Vec<&Path> = done
            .iter()
            .copied()
            .filter(|real| !built.contains(real))
            .collect();
        for (real, overlay) in overlays.found() {
            let mut part = Part::default();
            if covered.contains(real) {
                part.counts.covered += usize::from(!done.contains(real));
            } else if !used.contains(real) {
                unbuilt.push(real);
                let message = "a component cannot be built by itself, and no kustomization here uses it: its \
                               resources are judged as they stand";
                let source = &overlay.kustomization.source;
                part.warnings.push(problem_at(source, None, message, None));
            }
            pieces.extend(piece_of(overlays, real, part));
        }
        let judged: BTreeSet<&Path> = built.iter().flat_map(|real| overlays.files(real)).collect();
        let left = unbuilt
            .into_iter()
            .flat_map(|real| overlays.resources(real))
            .filter(|(file, _)| !judged.contains(file))
            .map(|(file, place)| (file.to_owned(), place));
        (pieces, left.collect())
    }

    /// Reads the resources of kustomizations that do not build as they stand: better than not at all.
    fn read_left(&self, left: BTreeMap<PathBuf, Place>, built: &[Piece]) -> Vec<Piece> {
        let place_of = |problem: &Problem| (problem.source.path.clone(), problem.span);
        let said: HashSet<_> = built
            .iter()
            .flat_map(|(_, _, part)| part.problems.iter().map(place_of))
            .collect();
        let read = left.into_par_iter().map(|(_, place)| {
            let mut part = Part::default();
            if self.options.leaves_out(&place.shown) {
                part.counts.excluded = 1;
            } else {
                part = match read_file(&place, self.options.max_file_size) {
                    Ok(source) => read_meant(&source),
                    Err(refusal) => Part::of_problem(*refusal.problem),
                };
                // What keeps the kustomization from being built was said in its name.
                part.problems.retain(|problem| !said.contains(&place_of(problem)));
            }
            let key = Key(path::parent(&place.shown).to_owned(), Kind::Folder);
            (key, place.shown, part)
        });
        read.collect()
    }
}

/// What is said about a file, in the unit of its folder.
fn piece_of_file(part: Part) -> Piece {
    let mut said = part.problems.iter().chain(&part.warnings);
    let path = said
        .next()
        .map(|said| said.source.path.clone())
        .unwrap_or_default();
    (Key(path::parent(&path).to_owned(), Kind::Folder), path, part)
}

fn piece_of(overlays: &Overlays, real: &Path, part: Part) -> Option<Piece> {
    let shown = overlays.get(real)?.place.shown.clone();
    Some((Key(shown.clone(), Kind::Kustomization), shown, part))
}

/// Reads what its user named.
fn read_meant(source: &Arc<Source>) -> Part {
    if is_empty(&source.text) {
        let message = if source.path == STDIN {
            "there was no input"
        } else {
            "the file is empty"
        };
        return Part::of_problem(problem_of_file(&source.path, message, None));
    }
    with_file(&source.path, read_objects(source, Certainty::Meant))
}

/// Reads what was met in a folder.
fn read_met(source: &Arc<Source>) -> Part {
    with_file(&source.path, read_objects(source, Certainty::Met))
}

/// A file that was met and that nobody could take for a manifest.
fn skipped() -> Part {
    let mut part = Part::default();
    part.counts.skipped = 1;
    part
}

fn with_file(path: &str, mut part: Part) -> Part {
    part.counts.files = 1;
    if path != STDIN {
        part.plain.push(path.to_owned());
    }
    part
}

/// Brings pieces into order, and joins those of one unit.
fn assemble(mut pieces: Vec<Piece>, counts: Counts) -> Loaded {
    pieces.sort_by(|one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1)));
    let mut loaded = Loaded {
        counts,
        ..Loaded::default()
    };
    let mut units: BTreeMap<Key, Part> = BTreeMap::new();
    for (key, _, part) in pieces {
        units.entry(key).or_default().append(part);
    }
    let mut said = HashSet::new();
    for (Key(path, _), mut part) in units {
        loaded.counts.add(&part.counts);
        loaded.plain.append(&mut part.plain);
        for list in [&mut part.problems, &mut part.warnings] {
            // A base that several kustomizations use is broken only once.
            list.retain(|problem| {
                said.insert((problem.source.path.clone(), problem.span, problem.message.clone()))
            });
            list.sort_by(|one, other| {
                (&one.source.path, one.span, &one.message).cmp(&(
                    &other.source.path,
                    other.span,
                    &other.message,
                ))
            });
        }
        let is_empty = part.objects.is_empty() && part.problems.is_empty() && part.warnings.is_empty();
        if !is_empty {
            loaded.units.push(Unit {
                path,
                objects: part.objects,
                problems: part.problems,
                warnings: part.warnings,
            });
        }
    }
    loaded.plain.sort_unstable();
    loaded
}

#[cfg(test)]
#[path = "load_tests.rs"]
mod tests;
