//! Renders charts with `helm template`, and reads what comes out.
//!
//! Helm runs as its user would run it, with the definitions of `crds/` included and without network: a
//! dependency that is not there is never fetched. The chart is then rendered without it, so that its
//! own templates are judged all the same, and the dependency is a problem.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use ignore::WalkBuilder;
use palisade_model::{Problem, Source};
use rayon::prelude::*;
use tempfile::TempDir;

use crate::archive::TOTAL_LIMIT;
use crate::chart::{Chart, is_called};
use crate::command::{Output, run};
use crate::documents::{Certainty, read_objects};
use crate::helm_error::{message_of, missing_dependencies, problem_of};
use crate::part::{Part, problem_at, problem_of_file};
use crate::path::Place;
use crate::read::read_file;
use crate::rendered::{chunks, source_of};
use crate::tools::Tools;
use crate::{HelmOptions, Options};

/// A chart, and the folder or archive that it is in.
struct Job<'j> {
    chart: &'j Chart,
    place: &'j Place,
    options: &'j Options,
    tools: &'j Tools,
}

/// Renders the chart in a folder.
pub(crate) fn render_folder(place: &Place, is_named: bool, options: &Options, tools: &Tools) -> Part {
    let chart = Chart::of_folder(&place.shown, &place.path);
    render(&chart, place, is_named, options, tools)
}

/// Renders a packed chart.
pub(crate) fn render_archive(place: &Place, is_named: bool, options: &Options, tools: &Tools) -> Part {
    let chart = match File::open(&place.path) {
        Ok(file) => Chart::of_archive(&place.shown, file).map_err(|error| error.to_string()),
        Err(error) => Err(format!("cannot be read: {}", crate::part::io_message(&error))),
    };
    match chart {
        Ok(chart) => render(&chart, place, is_named, options, tools),
        Err(message) => Part::of_problem(problem_of_file(&place.shown, message, None)),
    }
}

fn render(chart: &Chart, place: &Place, is_named: bool, options: &Options, tools: &Tools) -> Part {
    let mut part = Part::default();
    if chart.is_library {
        part.counts.covered += 1;
        part.warnings.extend(is_named.then(|| {
            let message = "a library chart has no objects of its own: it is judged in the charts that use it";
            problem_at(&chart.manifest, chart.span_of(&["type"]), message, None)
        }));
        return part;
    }
    let job = Job {
        chart,
        place,
        options,
        tools,
    };
    let mut part = job.render();
    if is_named && part.counts.charts > 0 && part.counts.documents + part.counts.excluded == 0 {
        let message = "with these values the chart renders to nothing: there is nothing to judge";
        let help = Some("give values that switch something on with --values or --set".to_owned());
        part.warnings
            .push(problem_at(&chart.manifest, None, message, help));
    }
    part
}

impl Job<'_> {
    fn render(&self) -> Part {
        let output = match self.template(&self.place.path, false) {
            Ok(output) => output,
            Err(problem) => return Part::of_problem(problem),
        };
        if output.success {
            return self.judge(&output.stdout);
        }
        let message = message_of(&output.stderr);
        let missing = missing_dependencies(&message);
        if !missing.is_empty() {
            return self.render_without(&missing);
        }
        let problem = problem_of(&message, self.chart, self.has_values());
        if !message.contains("YAML parse error") {
            return Part::of_problem(problem);
        }
        // What was rendered is shown on demand: all but one document may be sound.
        let Ok(output) = self.template(&self.place.path, true) else {
            return Part::of_problem(problem);
        };
        let mut part = self.judge(&output.stdout);
        if part.problems.is_empty() {
            part.problems.push(problem);
        }
        part
    }

    /// Renders the chart as if it did not depend on what is missing.
    fn render_without(&self, missing: &[&str]) -> Part {
        let mut part = match self.copy_without(missing) {
            Some(copy) => match self.template(copy.path(), false) {
                Ok(output) if output.success => self.judge(&output.stdout),
                // Whatever fails now fails for want of the dependency.
                _ => Part::default(),
            },
            None => Part::default(),
        };
        let what = if part.counts.charts > 0 {
            "it is not judged with the chart"
        } else {
            "the chart does not render without it"
        };
        let folder = &self.place.shown;
        part.problems.extend(missing.iter().map(|name| {
            problem_at(
                &self.chart.manifest,
                self.chart.span_of_dependency(name),
                format!("the dependency `{name}` is not in charts/: {what}"),
                Some(format!("run `helm dependency build {folder}`")),
            )
        }));
        part
    }

    /// A copy of the chart that does not name the dependencies; nothing for a packed chart.
    fn copy_without(&self, missing: &[&str]) -> Option<TempDir> {
        if !self.place.path.is_dir() {
            return None;
        }
        let copy = tempfile::Builder::new().prefix("palisade-").tempdir().ok()?;
        copy_folder(&self.place.path, copy.path())?;
        for name in ["Chart.yaml", "requirements.yaml"] {
            let path = copy.path().join(name);
            let Ok(text) = std::fs::read_to_string(&path) else {
                continue;
            };
            let manifest = without_dependencies(&text, missing)?;
            std::fs::write(&path, manifest).ok()?;
        }
        Some(copy)
    }

    fn has_values(&self) -> bool {
        !self.options.helm.values.is_empty() || !self.options.helm.set.is_empty()
    }

    fn template(&self, chart: &Path, debug: bool) -> Result<Output, Problem> {
        let options = &self.options.helm;
        let Some(program) = self.tools.helm(options) else {
            return Err(problem_at(
                &self.chart.manifest,
                None,
                "the chart is not rendered, and nothing in it is judged: there is no `helm` on the PATH",
                Some(
                    "install Helm (https://helm.sh/docs/intro/install), or name the program with --helm"
                        .to_owned(),
                ),
            ));
        };
        let mut command = self.tools.command(program, self.options);
        command.args(["template", "--include-crds"]);
        for file in &options.values {
            command.arg("--values").arg(file);
        }
        for value in &options.set {
            command.arg("--set").arg(value);
        }
        for api in &options.api_versions {
            command.arg("--api-versions").arg(api);
        }
        command.arg("--namespace").arg(&options.namespace);
        if let Some(version) = &options.kube_version {
            command.arg("--kube-version").arg(version);
        }
        if debug {
            command.arg("--debug");
        }
        let chart = std::path::absolute(chart).unwrap_or_else(|_| chart.to_owned());
        command.arg("--").arg(&options.release_name).arg(chart);
        run(&mut command, self.options.timeout, self.options.max_file_size).map_err(|error| {
            let message = format!("the chart is not rendered: `{}` {error}", program.display());
            problem_at(&self.chart.manifest, None, message, None)
        })
    }

    /// Reads the objects of rendered output.
    fn judge(&self, output: &[u8]) -> Part {
        let output = String::from_utf8_lossy(output);
        let mut templates: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
        let mut numbers = HashMap::new();
        for chunk in chunks(&output) {
            let number = *numbers.entry(chunk.template).or_insert(templates.len());
            if number == templates.len() {
                templates.push((chunk.template, Vec::new()));
            }
            templates[number].1.push(chunk.text);
        }
        let count = templates.len();
        templates.retain(|(name, _)| {
            let file = name.and_then(|name| self.chart.files.get(name));
            !file.is_some_and(|file| self.options.leaves_out(&file.source.path))
        });
        let excluded = count - templates.len();
        let sources: Vec<Arc<Source>> = templates
            .par_iter()
            .map(|(name, texts)| self.source_of(*name, texts))
            .collect();
        let mut part = Part::default();
        let mut verbatim = HashSet::new();
        for source in sources {
            // Two aliases of a chart put out the same text of the same file: that is one object.
            if source.rendered.is_none() && !verbatim.insert(source.path.clone()) {
                continue;
            }
            part.append(read_objects(&source, Certainty::Meant));
        }
        part.counts.charts = 1;
        part.counts.excluded += excluded;
        part
    }

    fn source_of(&self, name: Option<&str>, texts: &[&str]) -> Arc<Source> {
        let mut source = match name.and_then(|name| self.chart.files.get(name)) {
            // Helm changes nothing in it, so it is read as it stands in the file.
            Some(file) if file.is_on_disk && !file.source.text.contains("{{") => {
                Source::new(file.source.path.clone(), file.source.text.clone())
            }
            _ => source_of(name, texts, self.chart, &self.place.shown),
        };
        source.namespace = self.options.helm.namespace.clone().into();
        Arc::new(source)
    }
}

/// `Chart.yaml` without some dependencies, as JSON, which is YAML.
fn without_dependencies(manifest: &str, missing: &[&str]) -> Option<String> {
    let tree = palisade_yaml::parse(&Arc::from(manifest))
        .into_iter()
        .next()?
        .ok()?;
    let mut value = tree.root().to_json();
    let kept: Vec<_> = tree
        .root()
        .get("dependencies")?
        .items()
        .filter(|item| !missing.iter().any(|name| is_called(*item, name)))
        .map(palisade_yaml::Value::to_json)
        .collect();
    value
        .as_object_mut()?
        .insert("dependencies".to_owned(), kept.into());
    Some(value.to_string())
}

/// Copies a chart, links resolved as Helm resolves them; nothing where it is larger than a chart may be.
fn copy_folder(from: &Path, to: &Path) -> Option<()> {
    let walk = WalkBuilder::new(from)
        .standard_filters(false)
        .follow_links(true)
        .build();
    let mut total = 0;
    for entry in walk {
        let entry = entry.ok()?;
        let target = to.join(entry.path().strip_prefix(from).ok()?);
        let kind = entry.file_type()?;
        if kind.is_dir() {
            std::fs::create_dir_all(&target).ok()?;
        } else if kind.is_file() {
            total += std::fs::copy(entry.path(), &target).ok()?;
            if total > TOTAL_LIMIT {
                return None;
            }
        }
    }
    Some(())
}

/// Who gives values for a chart, and none is found, would otherwise believe that it was judged. The version of Kubernetes
/// is for policies, too.
pub(crate) fn unused_options(options: &HelmOptions) -> Option<Problem> {
    let default = HelmOptions::default();
    let given = [
        ("--values", !options.values.is_empty()),
        ("--set", !options.set.is_empty()),
        ("--release-name", options.release_name != default.release_name),
        ("--namespace", options.namespace != default.namespace),
        ("--api-versions", !options.api_versions.is_empty()),
    ];
    let given: Vec<_> = given
        .iter()
        .filter_map(|(name, is_given)| is_given.then_some(*name))
        .collect();
    if given.is_empty() {
        return None;
    }
    let message = format!("no chart was found: nothing is done with {}", given.join(", "));
    let help = "name the folder that holds Chart.yaml, or the packed chart".to_owned();
    Some(problem_of_file("", message, Some(help)))
}

/// What is wrong with the values files, which concerns all charts alike.
pub(crate) fn problems_of_values(options: &Options, charts: usize) -> Vec<Problem> {
    let not_rendered = if charts == 1 {
        "the chart is not rendered".to_owned()
    } else {
        format!("{charts} charts are not rendered")
    };
    let wrong = options.helm.values.iter().filter_map(|file| {
        let place = Place::new(&options.folder, file);
        let of_file = |message: &str, help| {
            let message = format!("{message}: {not_rendered}");
            Some(problem_of_file(&place.shown, message, help))
        };
        if file.to_string_lossy().contains("://") {
            let help = "download the file, and name the copy".to_owned();
            return of_file("values are not fetched from the network", Some(help));
        }
        if !place.path.exists() {
            return of_file("there is no such values file", None);
        }
        let source = match read_file(&place, options.max_file_size) {
            Ok(source) => source,
            Err(refusal) => return Some(*refusal.problem),
        };
        let error = palisade_yaml::parse(&source.text)
            .into_iter()
            .find_map(Result::err)?;
        let message = format!("{}: {not_rendered}", error.message);
        Some(problem_at(&source, Some(error.span), message, None))
    });
    wrong.collect()
}

#[test]
fn options_for_charts_without_a_chart_are_named() {
    let mut options = HelmOptions::default();
    assert!(unused_options(&options).is_none());
    options.values.push("prod.yaml".into());
    options.namespace = "shop".to_owned();
    let message = unused_options(&options).unwrap().message;
    assert_eq!(
        message,
        "no chart was found: nothing is done with --values, --namespace"
    );
}

#[test]
fn a_dependency_is_taken_out_by_name_or_alias() {
    let manifest = "name: web\ndependencies:\n- {name: a}\n- {name: b, alias: c}\n- {name: d}\n";
    let kept = without_dependencies(manifest, &["a", "c"]).unwrap();
    assert_eq!(kept, r#"{"name":"web","dependencies":[{"name":"d"}]}"#);
}
