//! `palisade check`: sources to objects, objects to findings, findings to reports.

use std::time::SystemTime;

use anyhow::Context as _;
use palisade_checks::KubeLinterConfig;
use palisade_model::{Inventory, Object, Problem};
use palisade_policy::{Engine, Evaluation, sort};
use palisade_report::{Report, Summary};
use palisade_source::{Exclude, HelmOptions, Loaded, Options, Unit};
use rayon::prelude::*;

use crate::Outcome;
use crate::cli::{CheckArguments, SourceArguments};
use crate::configuration::selection;
use crate::output;
use crate::progress::Progress;

/// Judges what the arguments name, reports it, and says with the outcome how it went.
pub(crate) fn run(arguments: &CheckArguments) -> anyhow::Result<Outcome> {
    use_threads(arguments.jobs)?;
    let mut warnings = Vec::new();
    let selection = selection(&arguments.policies, &mut warnings)?;
    let engine = Engine::new(selection.policies()?);
    let ignored_paths = selection.kube_linter.as_ref().map(KubeLinterConfig::ignore_paths);
    let options = source_options(&arguments.source, ignored_paths.unwrap_or_default())?;

    let progress = Progress::new();
    let loaded = palisade_source::load(&arguments.paths, &options, &|state| {
        progress.show(|| reading(state));
    });
    progress.show(|| format!("judging {} objects", loaded.counts.objects));
    let judged = judge(&engine, &loaded, arguments.isolated);
    progress.clear();

    let counts = loaded.counts;
    let mut problems = judged.problems;
    for unit in loaded.units {
        problems.extend(unit.problems);
        warnings.extend(unit.warnings);
    }
    problems.sort_by_cached_key(|problem| (problem.location(), problem.message.clone()));
    let directory = std::env::current_dir().map(|folder| {
        let folder = folder.to_string_lossy();
        folder.replace(std::path::MAIN_SEPARATOR, "/")
    });
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
        directory: &directory.unwrap_or_default(),
    };
    for (format, path) in &arguments.output {
        output::save(&report, *format, path)?;
    }
    let style = output::style(arguments.color);
    output::print(|out| palisade_report::write(&report, arguments.format, style, out))?;
    Ok(outcome(&report, arguments))
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

fn use_threads(jobs: Option<u16>) -> anyhow::Result<()> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(jobs.into())
        .build_global()
        .context("cannot start the threads")
}

fn source_options(arguments: &SourceArguments, ignored_paths: &[String]) -> anyhow::Result<Options> {
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

/// What is said of all objects, and what of them could not be read.
struct Judged {
    evaluation: Evaluation,
    problems: Vec<Problem>,
}

/// Judges every object in the light of all others, or with `isolated` of those of its unit.
fn judge(engine: &Engine, loaded: &Loaded, isolated: bool) -> Judged {
    let groups: Vec<&[Unit]> = if isolated {
        loaded.units.chunks(1).collect()
    } else {
        vec![loaded.units.as_slice()]
    };
    let mut judged = Judged {
        evaluation: Evaluation::default(),
        problems: Vec::new(),
    };
    for units in groups {
        let objects = || units.iter().flat_map(|unit| &unit.objects);
        let inventory: Inventory = objects().cloned().collect();
        let objects: Vec<_> = objects().collect();
        let parts: Vec<_> = objects
            .par_chunks(64)
            .map(|objects| {
                let mut evaluation = Evaluation::default();
                let mut problems = Vec::new();
                for object in objects {
                    evaluation.extend(engine.evaluate(object, &inventory));
                    problems.extend(unreadable(object));
                }
                Judged { evaluation, problems }
            })
            .collect();
        for part in parts {
            judged.evaluation.extend(part.evaluation);
            judged.problems.extend(part.problems);
        }
    }
    sort(&mut judged.evaluation.findings);
    judged
}

/// Values whose type makes Kubernetes refuse the object: what checks read of them is not what runs.
fn unreadable(object: &Object) -> Vec<Problem> {
    let identity = object.identity();
    let Some(kind) = palisade_schema::find(&identity.group, &identity.version, &identity.kind) else {
        return Vec::new();
    };
    let wrong = palisade_schema::check_types(object.root(), kind);
    let problem = |problem: palisade_schema::Problem<'_>| Problem {
        source: object.source().clone(),
        span: problem.at.span(),
        message: format!(
            "Kubernetes cannot read {} `{}`: {problem}",
            identity.kind, identity.name
        ),
        help: None,
    };
    wrong.into_iter().map(problem).collect()
}
