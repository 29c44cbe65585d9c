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

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Object, Source};
use palisade_policy::{Accepted, Evaluation, Finding, Fingerprint};
use palisade_source::{Loaded, Options};
use rayon::prelude::*;

use crate::compiled::Compiled;
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

/// Judges what is new in `loaded` since `revision`.
pub(crate) fn judge(scan: &Scan, loaded: &Loaded, revision: &str) -> Result<Judged, Mistakes> {
    if scan.paths().iter().any(|path| path.as_os_str() == "-") {
        return Err(Mistakes::of("--since: standard input has no revisions"));
    }
    let changes = scan.changes(revision)?;
    refuse_others(scan, &changes, revision)?;
    let by_path = scan.resolve(loaded)?;
    let mut judged = if scan.is_isolated() || touches_rendering(scan, &changes, loaded) {
        whole(scan, loaded, &changes)?
    } else {
        plain(scan, loaded, &changes, by_path)?
    };
    // What was wrong with other files before is not asked.
    let mut of_paths: HashMap<&str, bool> = HashMap::new();
    let said = loaded.problems().chain(loaded.warnings());
    for path in said.map(|problem| problem.source.path.as_str()) {
        of_paths
            .entry(path)
            .or_insert_with(|| changes.is_changed(&paths::full(scan.folder(), Path::new(path))));
    }
    let unchanged = of_paths.into_iter().filter(|(_, changed)| !changed);
    judged.unchanged = unchanged.map(|(path, _)| path.to_owned()).collect();
    Ok(judged)
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

/// Whether a file differs that a chart or a kustomization may be made of.
fn touches_rendering(scan: &Scan, changes: &Changes, loaded: &Loaded) -> bool {
    let values: Vec<PathBuf> = scan
        .options()
        .helm
        .values
        .iter()
        .map(|file| paths::full(scan.folder(), file))
        .collect();
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
    let is_archive = |file: &Path| file.extension().is_some_and(|extension| extension == "tgz");
    let is_rendered = |file: &Path| {
        let rendered = loaded
            .objects()
            .filter(|object| object.source().rendered.is_some());
        let mut paths = rendered.map(|object| paths::full(scan.folder(), Path::new(&object.source().path)));
        paths.any(|path| path == file)
    };
    let has_rendered = loaded.objects().any(|object| object.source().rendered.is_some());
    changes.files().any(|file| {
        is_mark(&file)
            || is_archive(&file)
            || is_inside(&file)
            || values.contains(&file)
            || (has_rendered && is_rendered(&file))
    })
}

/// Only plain manifests differ.
fn plain(
    scan: &Scan,
    loaded: &Loaded,
    changes: &Changes,
    mut by_path: HashMap<String, Arc<Compiled>>,
) -> Result<Judged, Mistakes> {
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
    let now = inventory(loaded.objects(), &used);
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
        inventory(unchanged.iter().copied().chain(&old), &used)
    };
    let subjects: Vec<Subject> = unchanged
        .iter()
        .filter(|object| suspects.contains(&Arc::as_ptr(object)))
        .map(|object| subject(object, Extent::Relations))
        .chain(old.iter().map(|object| subject(object, Extent::All)))
        .collect();
    let (evaluation_before, _) = evaluate(&subjects, &before);

    let is_old = |path: &str| old.iter().any(|object| object.source().path == path);
    let objects = loaded.objects().filter(|object| is_changed(object)).count();
    let judged_now = |path: &str| changed.get(path) == Some(&true);
    // Of what was accepted then it does not matter by whom, so only comments are read that may be told themselves.
    let then = scan.sift_all(evaluation_before, &old, &used, &of, &is_old, false);
    let mut judged = scan.sift_all(evaluation, loaded.objects(), &used, &of, &judged_now, false);
    subtract(&mut judged, &then);
    judged.problems = problems;
    judged.objects = Some(objects);
    scan.finish(judged, &used)
}

/// Everything is judged, now and as it was.
fn whole(scan: &Scan, loaded: &Loaded, changes: &Changes) -> Result<Judged, Mistakes> {
    let folder = tempfile::Builder::new().prefix("palisade-").tempdir();
    let folder = folder
        .map_err(|error| Mistakes::of(format!("--since: no folder for the files as they were: {error}")))?;
    let old_folder = changes.export(folder.path())?;
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
    let (before, _) = scan.evaluate_all(&old, &used, &of, &|_| true);
    let (now, problems) = scan.evaluate_all(loaded, &used, &of, &|_| true);
    let then = scan.sift_all(before, old.objects(), &used, &of, &|_| true, false);
    let mut judged = scan.sift_all(now, loaded.objects(), &used, &of, &|_| true, false);
    subtract(&mut judged, &then);
    judged.problems = problems
        .into_iter()
        .filter(|problem| changes.is_changed(&paths::full(scan.folder(), Path::new(&problem.source.path))))
        .collect();
    scan.finish(judged, &used)
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
        is_manifest && scan.covers(path) && !options.leaves_out(&shown)
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

/// Leaves out what there was before.
fn subtract(judged: &mut Judged, then: &Judged) {
    let accepted = then.accepted.iter().map(|accepted| &accepted.finding);
    let before: HashSet<Fingerprint> = then
        .findings
        .iter()
        .chain(accepted)
        .map(|finding| finding.fingerprint)
        .collect();
    let is_new = |finding: &Finding| !before.contains(&finding.fingerprint);
    judged.findings.retain(is_new);
    judged.accepted.retain(|Accepted { finding, .. }| is_new(finding));
}
