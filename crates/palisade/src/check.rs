//! `palisade check`: sources to objects, objects to findings, findings to reports.

use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context as _, bail};
use palisade_model::{Problem, Source};
use palisade_policy::Engine;
use palisade_report::{Report, Summary};
use palisade_source::{Exclude, HelmOptions, Options};

use crate::Outcome;
use crate::cli::{CheckArguments, SourceArguments};
use crate::progress::Progress;
use crate::{output, selection};

/// Judges what the arguments name, reports it, and says with the outcome how it went.
pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    refuse_shared_files(arguments)?;
    use_threads(arguments.jobs)?;
    let mut warnings = Vec::new();
    let selection = selection::read(&arguments.policies, &mut warnings)?;
    let engine = Engine::new(selection.policies()?);
    let directory = std::env::current_dir().map(|folder| folder.to_string_lossy().into_owned());
    let directory = directory.unwrap_or_default();
    let kube_linter = selection.kube_linter.as_ref();
    let ignored_paths = kube_linter.map(|config| config.ignore_paths(&directory));
    let options = source_options(&arguments.source, &ignored_paths.unwrap_or_default())?;

    let progress = Progress::new();
    let loaded = palisade_source::load(&arguments.paths, &options, &|state| {
        progress.show(|| reading(state));
    });
    progress.show(|| format!("judging {} objects", loaded.counts.objects));
    let judged = palisade_scan::judge(&engine, &loaded, arguments.source.isolated);
    progress.clear();

    let counts = loaded.counts;
    if counts.objects == 0 && loaded.problems().chain(loaded.warnings()).next().is_none() {
        warnings.push(nothing_judged(arguments, counts.excluded));
    }
    let mut problems = judged.problems;
    for unit in loaded.units {
        problems.extend(unit.problems);
        warnings.extend(unit.warnings);
    }
    for list in [&mut problems, &mut warnings] {
        list.sort_by_cached_key(|problem| (problem.location(), problem.message.clone()));
    }
    let report = Report {
        findings: &judged.evaluation.findings,
        problems: &problems,
        warnings: &warnings,
        policies: engine.policies(),
        summary: Summary {
            files: counts.files + counts.charts + counts.kustomizations,
            objects: counts.objects,
            skipped: counts.skipped + counts.not_kubernetes,
            ignored: judged.evaluation.ignored,
        },
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
    Ok(outcome(&report, arguments))
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

fn outcome(report: &Report<'_>, arguments: &CheckArguments) -> Outcome {
    if !report.problems.is_empty() {
        Outcome::Unreadable
    } else if report
        .findings
        .iter()
        .any(|finding| finding.policy.severity >= arguments.fail_on)
    {
        Outcome::Findings
    } else {
        Outcome::Clean
    }
}

fn use_threads(jobs: Option<usize>) -> anyhow::Result<()> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(jobs)
        .build_global()
        .context("cannot start the threads")
}

pub(crate) fn source_options(arguments: &SourceArguments, ignored_paths: &[String]) -> anyhow::Result<Options> {
    Ok(Options {
        exclude: Exclude::new(arguments.exclude.iter().chain(ignored_paths))?,
        helm: HelmOptions {
            values: arguments.values.clone(),
            set: arguments.set.clone(),
            release_name: arguments.release_name.clone(),
            namespace: arguments.namespace.clone(),
            kube_version: arguments.kube_version.clone(),
            api_versions: arguments.api_versions.clone(),
            binary: arguments.helm.clone(),
        },
        kustomize: arguments.kustomize.clone(),
        ..Options::default()
    })
}
