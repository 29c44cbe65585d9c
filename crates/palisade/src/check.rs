//! `palisade check`: sources to objects, objects to findings, findings to reports.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context as _, bail};
use palisade_model::{Problem, Source};
use palisade_policy::{Acceptance, Date};
use palisade_report::{Report, Summary};
use palisade_scan::{Input, Judged, Lookup, Request, Scan};
use palisade_source::{Exclude, HelmOptions, Options};

use crate::Outcome;
use crate::cli::{CheckArguments, ConfigurationArguments, PolicyArguments, SourceArguments};
use crate::progress::Progress;
use crate::{fix, output, selection, watch};

/// Judges what the arguments name, reports it, and says with the outcome how it went.
pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    refuse_shared_files(arguments)?;
    use_threads(arguments.jobs)?;
    if arguments.watch {
        return watch::run(arguments);
    }
    judge(arguments, &mut Vec::new())
}

/// Judges and reports once. What was read besides the input comes into `read`, for who waits for changes.
pub(crate) fn judge(arguments: &CheckArguments, read: &mut Vec<PathBuf>) -> anyhow::Result<Outcome> {
    let fixes = fix::wanted(arguments)?;
    let history = output::history(&arguments.history)?;
    let mut warnings = Vec::new();
    let directory = std::env::current_dir().map(|folder| folder.to_string_lossy().into_owned());
    let directory = directory.unwrap_or_default();
    let mut request = request(
        &arguments.configuration,
        &arguments.policies,
        &arguments.source,
        &directory,
        &mut warnings,
    )?;
    request.paths.clone_from(&arguments.paths);
    request.arguments.baseline.clone_from(&arguments.baseline);
    request.since.clone_from(&arguments.since);
    request.written_baseline.clone_from(&arguments.write_baseline);
    request.arguments.fail_on = arguments.fail_on;
    let scan = Scan::new(request)?;

    let progress = Progress::new();
    let mut loaded = scan.load(&|state| progress.show(|| reading(state)));
    progress.show(|| format!("judging {} objects", loaded.counts.objects));
    let judged = scan.judge(&loaded);
    read.extend(scan.files());
    let mut judged = judged?;
    let mut note = String::new();
    let mut problems = Vec::new();
    if let Some(safety) = fixes {
        let errors = judged.problems.len()
            + loaded
                .problems()
                .filter(|problem| judged.concerns(problem))
                .count();
        let outcome = outcome(errors == 0, &judged);
        progress.show(|| "fixing".to_owned());
        let mut fixed = scan.fix(&mut loaded, judged, safety)?;
        progress.clear();
        if arguments.diff {
            fix::print_diff(&fixed.files, arguments)?;
            output::print_note(&fix::summary(&fixed, safety, true));
            if errors > 0 {
                let errors = fix::counted(errors, "error");
                output::note(&format!(
                    "{errors}: not everything was judged (told without --diff)"
                ));
            }
            return Ok(outcome);
        }
        problems = fix::write(&scan, &mut loaded, &mut fixed)?;
        note = fix::summary(&fixed, safety, false);
        judged = fixed.judged;
    }
    progress.clear();

    let counts = loaded.counts;
    if counts.objects == 0 && loaded.problems().chain(loaded.warnings()).next().is_none() {
        warnings.push(nothing_judged(arguments, counts.excluded));
    }
    problems.append(&mut judged.problems);
    for unit in loaded.units {
        problems.extend(
            unit.problems
                .into_iter()
                .filter(|problem| judged.concerns(problem)),
        );
        warnings.extend(
            unit.warnings
                .into_iter()
                .filter(|problem| judged.concerns(problem)),
        );
    }
    warnings.append(&mut judged.warnings);
    for list in [&mut problems, &mut warnings] {
        list.sort_by_cached_key(|problem| (problem.location(), problem.message.clone()));
    }
    if let Some(path) = &arguments.write_baseline {
        output::print_note(&note);
        return write_baseline(&scan, &judged, path, &problems);
    }
    let report = Report {
        findings: &judged.findings,
        accepted: &judged.accepted,
        show_accepted: arguments.show_accepted,
        problems: &problems,
        warnings: &warnings,
        policies: scan.policies(&judged),
        summary: Summary {
            files: counts.files + counts.charts + counts.kustomizations,
            objects: counts.objects,
            skipped: counts.skipped + counts.not_kubernetes,
            ignored: judged.accepted.len(),
        },
        fail_on: scan.fail_on(),
        history: &history,
        finished: SystemTime::now(),
        directory: &directory,
    };
    let style = output::style(arguments.color);
    output::print(|out| palisade_report::write(&report, arguments.format, style, out))?;
    let saved: Vec<_> = arguments
        .output
        .iter()
        .map(|(format, path)| output::save(&report, *format, path))
        .collect();
    saved.into_iter().collect::<anyhow::Result<()>>()?;
    output::print_note(&note);
    Ok(outcome(problems.is_empty(), &judged))
}

/// How it went; `is_whole` says that everything could be read.
fn outcome(is_whole: bool, judged: &Judged) -> Outcome {
    match (is_whole, judged.fails) {
        (false, _) => Outcome::Unreadable,
        (true, true) => Outcome::Findings,
        (true, false) => Outcome::Clean,
    }
}

/// Writes what was found to a baseline. Something that could not be read is told: it is not in there.
fn write_baseline(
    scan: &Scan,
    judged: &Judged,
    path: &Path,
    problems: &[Problem],
) -> anyhow::Result<Outcome> {
    let text = scan.baseline(judged, path);
    std::fs::write(path, text).with_context(|| format!("cannot write the baseline to {}", path.display()))?;
    let known = judged
        .accepted
        .iter()
        .filter(|accepted| accepted.by == Acceptance::Baseline);
    let count = judged.findings.len() + known.count();
    let findings = fix::counted(count, "finding");
    output::note(&format!("wrote {findings} to {}", path.display()));
    if problems.is_empty() {
        return Ok(Outcome::Clean);
    }
    for problem in problems {
        let location = problem.location();
        let place = match location.path.as_str() {
            "" => String::new(),
            _ => format!("{location}: "),
        };
        output::note(&format!("error: {place}{}", problem.message));
    }
    output::note("what could not be judged is not in it");
    Ok(Outcome::Unreadable)
}

/// The second report would silently replace the first.
fn refuse_shared_files(arguments: &CheckArguments) -> anyhow::Result<()> {
    let mut outputs = arguments.output.iter();
    while let Some((format, path)) = outputs.next() {
        if let Some((other, _)) = outputs.clone().find(|(_, other)| other == path) {
            bail!(
                "both the {format} and the {other} report would go to {}",
                path.display()
            );
        }
    }
    Ok(())
}

/// A gate that lets everything through since it was pointed at the wrong place should say so.
fn nothing_judged(arguments: &CheckArguments, excluded: usize) -> Problem {
    let path = match arguments.paths.as_slice() {
        [path] if path.as_os_str() == "-" => "<stdin>".to_owned(),
        [path] => path.display().to_string(),
        _ => String::new(),
    };
    Problem {
        source: Arc::new(Source::new(path, String::new())),
        span: None,
        message: "no Kubernetes objects were found: nothing was judged".to_owned(),
        help: (excluded > 0).then(|| {
            format!(
                "--exclude left out {excluded} {}",
                if excluded == 1 { "path" } else { "paths" }
            )
        }),
    }
}

fn reading(state: palisade_source::Progress<'_>) -> String {
    match state.total {
        0 => format!("looking for manifests in {}", state.path),
        total => format!("reading {}/{total} {}", state.done, state.path),
    }
}

fn use_threads(jobs: Option<usize>) -> anyhow::Result<()> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build_global()
        .context("cannot start the threads")
}

fn lookup(arguments: &ConfigurationArguments) -> Lookup {
    match &arguments.config {
        Some(file) => Lookup::File(file.clone()),
        None if arguments.no_config => Lookup::Nothing,
        None => Lookup::Find,
    }
}

/// What the arguments ask for, but for the paths.
pub(crate) fn request(
    configuration: &ConfigurationArguments,
    policies: &PolicyArguments,
    source: &SourceArguments,
    directory: &str,
    warnings: &mut Vec<Problem>,
) -> anyhow::Result<Request> {
    let mut settings = selection::read(policies, warnings)?;
    let kube_linter = settings.kube_linter.as_ref();
    let ignored_paths = kube_linter.map(|config| config.ignore_paths(directory));
    settings.input = Input {
        exclude: Vec::new(),
        isolated: source.isolated.then_some(true),
        values: (!source.values.is_empty()).then(|| source.values.clone()),
        set: (!source.set.is_empty()).then(|| source.set.clone()),
        release_name: source.release_name.clone(),
        namespace: source.namespace.clone(),
        kube_version: source.kube_version.clone(),
        api_versions: (!source.api_versions.is_empty()).then(|| source.api_versions.clone()),
    };
    Ok(Request {
        paths: Vec::new(),
        lookup: lookup(configuration),
        profile: configuration.profile.clone(),
        arguments: settings,
        options: Options {
            exclude: Exclude::new(source.exclude.iter().chain(&ignored_paths.unwrap_or_default()))?,
            helm: HelmOptions {
                binary: source.helm.clone(),
                ..HelmOptions::default()
            },
            kustomize: source.kustomize.clone(),
            ..Options::default()
        },
        since: None,
        written_baseline: None,
        today: Date::of(SystemTime::now()),
    })
}
