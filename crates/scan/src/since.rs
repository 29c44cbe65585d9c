//! What is new since a revision: findings that there are now, and that there were not then.
//!
//! Both versions are judged, by the configuration as it is now, and what both have is left out: so a
//! NetworkPolicy that was removed shows at the pods that it isolated, though their files are as they were, and
//! a line that was moved shows nothing.
//!
//! Where only plain manifests differ, which is nearly always, little of that is done twice. The unchanged files
//! are read once, for the inventory; of their objects only what others can change is judged, and judged again as it
//! was only where something was found. Where a file differs that a chart or a kustomization may be made of, or
//! folders are judged by themselves, the files are written out as they were, and all of them judged.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Object, Problem, Source};
use palisade_policy::{Accepted, Evaluation, Finding, Fingerprint};
use palisade_source::{Loaded, Options};
use rayon::prelude::*;

use crate::git::Changes;
use crate::judge::{Extent, Judged, Subject, evaluate};
use crate::scan::{Scan, distinct, inventory};
use crate::{Mistakes, paths};

/// Files that make the folder that they are in a chart or a kustomization.
const MARKS: [&str; 4] = [
    "Chart.yaml",
    "kustomization.yaml",
    "kustomization.yml",
    "Kustomization",
];

/// What was wrong before: paths and messages.
type Known = HashSet<(String, String)>;

/// What packed charts end with.
const ARCHIVES: [&str; 2] = [".tgz", ".tar.gz"];

/// Judges what is new in `loaded` since `revision`.
pub(crate) fn judge(scan: &Scan, loaded: &Loaded, revision: &str) -> Result<Judged, Mistakes> {
    if scan.paths().iter().any(|path| path.as_os_str() == "-") {
        return Err(Mistakes::of("--since: standard input has no revisions"));
    }
    let changes = scan.changes(revision)?;
    refuse_others(scan, &changes, revision)?;
    let untracked = untracked(scan, &changes, loaded)?;
    let (mut judged, old) = if scan.is_isolated() || touches_rendering(scan, &changes, loaded, &untracked) {
        whole(scan, loaded, &changes)?
    } else {
        (plain(scan, loaded, &changes)?, None)
    };
    let files: Vec<PathBuf> = changes.files().chain(untracked).collect();
    let mut of_paths: HashMap<String, bool> = HashMap::new();
    let mut is_known = |problem: &Problem| {
        let path = problem.source.path.as_str();
        let is_same = match of_paths.get(path) {
            Some(is_same) => *is_same,
            None => {
                let full = paths::full(scan.folder(), Path::new(path));
                let is_same = !changes.is_changed(&full) && !has_other(&full, &files);
                of_paths.insert(path.to_owned(), is_same);
                is_same
            }
        };
        is_same && old.as_ref().is_none_or(|old| old.contains(&said(problem)))
    };
    // What was wrong with other files before is not asked.
    let met = loaded.problems().chain(loaded.warnings());
    judged.known = met.filter(|problem| is_known(problem)).map(said).collect();
    judged.problems.retain(|problem| !is_known(problem));
    Ok(judged)
}

/// A problem, as far as it can be the same in two versions.
pub(crate) fn said(problem: &Problem) -> (String, String) {
    (problem.source.path.clone(), problem.message.clone())
}

/// Whether one of `files` lies in the chart or the kustomization that a path is a part of: what is wrong with that is
/// said of it as a whole.
fn has_other(path: &Path, files: &[PathBuf]) -> bool {
    let is_marked = |folder: &&Path| MARKS.iter().any(|mark| folder.join(mark).exists());
    let outermost = path.ancestors().filter(is_marked).last();
    outermost.is_some_and(|folder| files.iter().any(|file| file.starts_with(folder)))
}

/// What lies in another repository than the working folder is not known to the one that was asked, and all of it
/// would seem new.
fn refuse_others(scan: &Scan, changes: &Changes, revision: &str) -> Result<(), Mistakes> {
    for path in scan.paths() {
        // A glob that the shell left has no file; what it matches is most likely near.
        let Ok(real) = paths::full(scan.folder(), path).canonicalize() else {
            continue;
        };
        let top = real.ancestors().find(|folder| folder.join(".git").exists());
        if !top.map_or(real.starts_with(changes.top()), |top| top == changes.top()) {
            return Err(Mistakes::of(format!(
                "--since {revision}: {} is not in the git repository {} of the working folder: run palisade in the repository \
                 that it is in",
                path.display(),
                changes.top().display()
            )));
        }
    }
    Ok(())
}

/// The files that git does not know, where that can matter: a new manifest is seen to be new, a new part of a chart is not.
fn untracked(scan: &Scan, changes: &Changes, loaded: &Loaded) -> Result<Vec<PathBuf>, Mistakes> {
    let has_parts = rendered(scan, loaded).next().is_some() || loaded.problems().next().is_some();
    if has_parts {
        changes.untracked()
    } else {
        Ok(Vec::new())
    }
}

/// Whether a file differs that a chart or a kustomization may be made of, or one is made of what git does not know.
fn touches_rendering(scan: &Scan, changes: &Changes, loaded: &Loaded, untracked: &[PathBuf]) -> bool {
    let values: Vec<PathBuf> = scan
        .options()
        .helm
        .values
        .iter()
        .map(|file| paths::full(scan.folder(), file))
        .collect();
    let rendered: BTreeSet<PathBuf> = rendered(scan, loaded).map(|(path, _)| path).collect();
    let mut known: HashMap<PathBuf, bool> = HashMap::new();
    let mut is_inside = |file: &Path| {
        file.ancestors().skip(1).any(|folder| {
            *known
                .entry(folder.to_owned())
                .or_insert_with(|| MARKS.iter().any(|mark| folder.join(mark).exists()))
        })
    };
    let is_mark = |file: &Path| {
        file.file_name()
            .is_some_and(|name| MARKS.iter().any(|mark| name == *mark))
    };
    let is_archive = |file: &Path| {
        let name = file.to_string_lossy();
        ARCHIVES.iter().any(|ending| name.ends_with(ending))
    };
    let mut is_part = |file: &Path| {
        is_mark(file)
            || is_archive(file)
            || is_inside(file)
            || values.iter().any(|values| values == file)
            || rendered.contains(file)
    };
    // No difference shows what git does not know, be it since it ignores it.
    let is_unknown = |file: &PathBuf| file.exists() && !changes.is_known(file);
    changes.files().any(|file| is_part(&file))
        || untracked.iter().any(|file| is_part(file))
        || rendered.iter().any(is_unknown)
}

/// The full paths that rendered objects come from, and by what they were rendered.
fn rendered<'l>(
    scan: &'l Scan,
    loaded: &'l Loaded,
) -> impl Iterator<Item = (PathBuf, &'static str)> + use<'l> {
    let mut last: Option<&Source> = None;
    loaded.objects().filter_map(move |object| {
        let source = &**object.source();
        let is_new = last.is_none_or(|last| last.path != source.path);
        last = Some(source);
        let rendered = source.rendered.as_ref().filter(|_| is_new)?;
        Some((paths::full(scan.folder(), Path::new(&source.path)), rendered.by))
    })
}

/// The folders of the charts that objects were rendered from, the outermost of each.
fn charts(scan: &Scan, loaded: &Loaded) -> Vec<PathBuf> {
    let of_charts = rendered(scan, loaded).filter(|(_, by)| *by == "helm");
    let is_chart = |folder: &&Path| folder.join("Chart.yaml").is_file();
    let charts: BTreeSet<PathBuf> = of_charts
        .filter_map(|(path, _)| Some(path.ancestors().skip(1).filter(is_chart).last()?.to_owned()))
        .collect();
    charts.into_iter().collect()
}

/// Only plain manifests differ.
fn plain(scan: &Scan, loaded: &Loaded, changes: &Changes) -> Result<Judged, Mistakes> {
    let mut by_path = scan.resolve(loaded)?;
    let mut sources: HashMap<&str, &Source> = HashMap::new();
    for object in loaded.objects() {
        sources.entry(&object.source().path).or_insert(object.source());
    }
    let changed: HashMap<&str, bool> = sources
        .into_par_iter()
        .map(|(path, source)| {
            let full = paths::full(scan.folder(), Path::new(path));
            (path, source.rendered.is_none() && changes.is_changed(&full))
        })
        .collect();
    let is_changed = |object: &Object| changed.get(object.source().path.as_str()) == Some(&true);
    let old = old_objects(scan, changes)?;
    scan.resolve_more(&old, &mut by_path)?;
    let of = |path: &str| by_path.get(path).unwrap_or(scan.primary()).clone();
    let used = distinct(std::iter::once(scan.primary()).chain(by_path.values()));
    let subject =
        |object: &Arc<Object>, extent| -> Subject { (object.clone(), of(&object.source().path), extent) };

    let subjects: Vec<Subject> = loaded
        .objects()
        .map(|object| {
            let extent = if is_changed(object) {
                Extent::All
            } else {
                Extent::Relations
            };
            subject(object, extent)
        })
        .collect();
    let now = inventory(loaded.objects(), &used, &of);
    let (evaluation, problems) = evaluate(&subjects, &now);

    // As it was: what is found now at an unchanged object can only be old if it was found there before.
    let suspects: HashSet<*const Object> = findings(&evaluation)
        .map(|finding| Arc::as_ptr(&finding.object))
        .collect();
    let unchanged: Vec<&Arc<Object>> = loaded.objects().filter(|object| !is_changed(object)).collect();
    let before = if used.iter().all(|compiled| compiled.settings.assumed.is_empty()) {
        let mut before = now;
        for object in loaded.objects().filter(|object| is_changed(object)) {
            before.remove(object);
        }
        before.extend(old.iter().cloned());
        before
    } else {
        // What is assumed hangs on which namespaces there are.
        inventory(unchanged.iter().copied().chain(&old), &used, &of)
    };
    let subjects: Vec<Subject> = unchanged
        .iter()
        .filter(|object| suspects.contains(&Arc::as_ptr(object)))
        .map(|object| subject(object, Extent::Relations))
        .chain(old.iter().map(|object| subject(object, Extent::All)))
        .collect();
    let (evaluation_before, _) = evaluate(&subjects, &before);

    let is_old = |path: &str| old.iter().any(|object| object.source().path == path);
    let judged_now = |path: &str| changed.get(path) == Some(&true);
    let before = unchanged.iter().copied().chain(&old);
    let then = scan.sift_all(evaluation_before, before, &used, &of, &is_old, false);
    let mut judged = scan.sift_all(evaluation, loaded.objects(), &used, &of, &judged_now, false);
    subtract(&mut judged, &then);
    judged.problems = problems;
    scan.finish(judged, &used)
}

/// Everything is judged, now and as it was; also gives what could not be read then.
fn whole(scan: &Scan, loaded: &Loaded, changes: &Changes) -> Result<(Judged, Option<Known>), Mistakes> {
    let folder = tempfile::Builder::new().prefix("palisade-").tempdir();
    let folder = folder
        .map_err(|error| Mistakes::of(format!("--since: no folder for the files as they were: {error}")))?;
    let old_folder = changes.export(folder.path(), &charts(scan, loaded))?;
    let options = scan.options_in(&old_folder)?;
    let arguments: Vec<PathBuf> = scan
        .paths()
        .iter()
        .map(|path| PathBuf::from(paths::shown(scan.folder(), &paths::full(scan.folder(), path))))
        .collect();
    let old = palisade_source::load(&arguments, &options, &|_| {});
    let mut by_path = scan.resolve(loaded)?;
    let old_objects: Vec<_> = old.objects().cloned().collect();
    scan.resolve_more(&old_objects, &mut by_path)?;
    let of = |path: &str| by_path.get(path).unwrap_or(scan.primary()).clone();
    let used = distinct(std::iter::once(scan.primary()).chain(by_path.values()));
    let (before, problems_before) = scan.evaluate_all(&old, &used, &of, &|_| true);
    let (now, problems) = scan.evaluate_all(loaded, &used, &of, &|_| true);
    let then = scan.sift_all(before, old.objects(), &used, &of, &|_| true, false);
    let mut judged = scan.sift_all(now, loaded.objects(), &used, &of, &|_| true, false);
    subtract(&mut judged, &then);
    judged.problems = problems;
    let known = old
        .problems()
        .chain(old.warnings())
        .chain(&problems_before)
        .map(said);
    Ok((scan.finish(judged, &used)?, Some(known.collect())))
}

/// The objects of the changed files, as they were.
fn old_objects(scan: &Scan, changes: &Changes) -> Result<Vec<Arc<Object>>, Mistakes> {
    let options: &Options = scan.options();
    let is_wanted = |path: &Path| {
        let name = path
            .extension()
            .and_then(|extension| extension.to_str())
            .unwrap_or_default();
        let is_manifest = ["yaml", "yml", "json"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known));
        let shown = paths::shown(scan.folder(), path);
        is_manifest && scan.asks_for(path) && !options.leaves_out(&shown)
    };
    let mut objects = Vec::new();
    for (path, text) in changes.old_texts(is_wanted)? {
        // What could not be read then is no matter now.
        let Ok(text) = String::from_utf8(text) else {
            continue;
        };
        let loaded = palisade_source::load_text(&paths::shown(scan.folder(), &path), text);
        objects.extend(loaded.objects().cloned());
    }
    Ok(objects)
}

fn findings(evaluation: &Evaluation) -> impl Iterator<Item = &Finding> {
    let accepted = evaluation.accepted.iter().map(|accepted| &accepted.finding);
    evaluation.findings.iter().chain(accepted)
}

/// Leaves out what there was before. What was accepted then and is so no longer is new: nobody had to see to it.
fn subtract(judged: &mut Judged, then: &Judged) {
    let fingerprints = |findings: &mut dyn Iterator<Item = &Finding>| -> HashSet<Fingerprint> {
        findings.map(|finding| finding.fingerprint).collect()
    };
    let found = fingerprints(&mut then.findings.iter());
    let accepted = fingerprints(&mut then.accepted.iter().map(|accepted| &accepted.finding));
    judged
        .findings
        .retain(|finding| !found.contains(&finding.fingerprint));
    judged.accepted.retain(|Accepted { finding, .. }| {
        !found.contains(&finding.fingerprint) && !accepted.contains(&finding.fingerprint)
    });
}
