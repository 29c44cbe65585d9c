//! Builds kustomizations with `kustomize build` or `kubectl kustomize`, and reads what comes out.
//!
//! Kustomize says where an object came from only if the kustomization asks for it (`buildMetadata:
//! [originAnnotations]`). So that nothing of the user's is touched, a kustomization that asks and uses
//! the user's as its only resource is written to a temporary folder; the annotation is taken out again
//! of what comes out. Where that fails, the kustomization is built as it is, and the file that an
//! object came from is found by kind and name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Object, Problem, Rendered, Source};
use palisade_yaml::{Value, documents, parse_document};
use tempfile::TempDir;

use crate::Options;
use crate::command::{CommandError, run};
use crate::documents::{Certainty, read_objects};
use crate::helm_error::message_of;
use crate::kustomization::{Kustomization, fields, shown_from};
use crate::origin::{lines_of, original};
use crate::overlays::{Overlay, Overlays};
use crate::part::{Part, problem_at};
use crate::path;
use crate::read::{Refusal, read_file};
use crate::rendered::Joined;
use crate::tools::Tools;

/// Why there is nothing to judge.
pub(crate) enum Failure {
    /// There is no program to build with: what is used cannot be built either.
    NoProgram(Vec<Problem>),
    /// This kustomization does not build.
    Broken(Vec<Problem>),
}

/// A kustomization that is built.
struct Job<'j> {
    real: &'j Path,
    overlay: &'j Overlay,
    overlays: &'j Overlays,
    options: &'j Options,
    tools: &'j Tools,
}

/// Builds the kustomization in a folder, given by its real path.
pub(crate) fn build(
    real: &Path,
    overlays: &Overlays,
    options: &Options,
    tools: &Tools,
) -> Result<Part, Failure> {
    let Some(overlay) = overlays.get(real) else {
        return Ok(Part::default());
    };
    let job = Job {
        real,
        overlay,
        overlays,
        options,
        tools,
    };
    job.build()
}

impl Job<'_> {
    fn build(&self) -> Result<Part, Failure> {
        let mut problems = self.overlays.problems(self.real);
        problems.extend(self.problems_of_plugins());
        if !problems.is_empty() {
            return Err(Failure::Broken(problems));
        }
        // A program that cannot be run or does not end is not asked twice.
        if let Some(wrapper) = self.wrapper()
            && let Ok(base) = wrapper.path().canonicalize()
            && let Ok(output) = self.run(&base)?
        {
            return Ok(self.judge(&output, Some(&base)));
        }
        match self.run(self.real)? {
            Ok(output) => Ok(self.judge(&output, None)),
            Err(message) => Err(Failure::Broken(self.problems_of(&message))),
        }
    }

    /// Plugins that would fetch what they are made of: no proxy keeps kustomize from this very machine.
    fn problems_of_plugins(&self) -> Vec<Problem> {
        let reached = self.overlays.reach(self.real);
        let overlays = reached.into_iter().filter_map(|real| self.overlays.get(real));
        let kustomizations: Vec<_> = overlays.map(|overlay| &overlay.kustomization).collect();
        let plugins = kustomizations.iter().flat_map(|kustomization| {
            let plugins = kustomization.plugins();
            plugins.map(|plugin| {
                (
                    kustomization.source.clone(),
                    plugin.span(),
                    plugin.text().to_owned(),
                )
            })
        });
        let mut texts: Vec<_> = plugins.collect();
        if texts.is_empty() {
            return Vec::new();
        }
        // A plugin may also be an object of another kustomization.
        let files = self.overlays.files(self.real).into_iter();
        let sources = files.filter_map(|file| self.read(file).ok());
        texts.extend(sources.map(|source| (source.clone(), None, source.text.to_string())));
        let remote = texts.into_iter().filter(|(_, _, text)| is_remote_plugin(text));
        let problems = remote.map(|(source, span, _)| {
            let message = "the kustomization is not built: a plugin names a URL, and nothing is fetched";
            let help = "download the file, and name the copy".to_owned();
            problem_at(&source, span, message, Some(help))
        });
        problems.collect()
    }

    /// What the program wrote, or its message.
    fn run(&self, folder: &Path) -> Result<Result<String, String>, Failure> {
        let source = &self.overlay.kustomization.source;
        let Some(kustomize) = self.tools.kustomize(self.options) else {
            let problem = problem_at(
                source,
                None,
                "the kustomization is not built, and its resources are judged as they stand: there is neither \
                 `kustomize` nor `kubectl` on the PATH",
                Some(
                    "install one of them (https://kubectl.docs.kubernetes.io/installation/kustomize), or name the \
                     program with --kustomize"
                        .to_owned(),
                ),
            );
            return Err(Failure::NoProgram(vec![problem]));
        };
        let mut command = self.tools.command(&kustomize.program, self.options);
        command.arg(kustomize.verb).arg(folder);
        match run(&mut command, self.options.timeout, self.options.max_file_size) {
            Ok(output) if output.success => Ok(Ok(String::from_utf8_lossy(&output.stdout).into_owned())),
            Ok(output) => Ok(Err(message_of(&output.stderr))),
            Err(error) => {
                let message = format!(
                    "the kustomization is not built: `{}` {error}",
                    kustomize.program.display()
                );
                let problems = vec![problem_at(source, None, message, None)];
                Err(match error {
                    CommandError::Start(_) => Failure::NoProgram(problems),
                    CommandError::TimedOut(_) | CommandError::TooMuch(_) => Failure::Broken(problems),
                })
            }
        }
    }

    /// A kustomization that is this one and asks for origins.
    fn wrapper(&self) -> Option<TempDir> {
        let folder = tempfile::Builder::new().prefix("palisade-").tempdir().ok()?;
        let real = folder.path().canonicalize().ok()?;
        let way = path::shown(&path::relative(&real, self.real)?);
        let mut metadata = self.overlay.kustomization.build_metadata.clone();
        metadata.push("originAnnotations".to_owned());
        metadata.dedup();
        let text = serde_json::json!({"resources": [way], "buildMetadata": metadata}).to_string();
        std::fs::write(real.join("kustomization.yaml"), text).ok()?;
        Some(folder)
    }

    /// What keeps the kustomization from being built: a file that is broken, or else what kustomize says.
    fn problems_of(&self, message: &str) -> Vec<Problem> {
        let mut problems = Vec::new();
        let reached = self
            .overlays
            .reach(self.real)
            .into_iter()
            .filter_map(|real| self.overlays.get(real));
        let manifests: Vec<Arc<Source>> = reached
            .map(|overlay| overlay.kustomization.source.clone())
            .collect();
        let files = self
            .overlays
            .files(self.real)
            .into_iter()
            .filter(|file| is_yaml(file));
        let files = files.filter_map(|file| match self.read(file) {
            Ok(source) => Some(source),
            Err(refusal) => {
                problems.push(*refusal.problem);
                None
            }
        });
        let sources: Vec<_> = files.chain(manifests).collect();
        for source in sources {
            let broken = palisade_yaml::parse(&source.text)
                .into_iter()
                .filter_map(Result::err);
            problems.extend(broken.map(|error| {
                let message = format!("the kustomization does not build: {}", error.message);
                problem_at(&source, Some(error.span), message, None)
            }));
        }
        if problems.is_empty() {
            let kustomization = &self.overlay.kustomization;
            let span = kustomization.reference_in(message);
            let message = format!("the kustomization does not build: {message}");
            problems.push(problem_at(&kustomization.source, span, message, None));
        }
        problems
    }

    /// Reads the objects of rendered output; `base` is the folder that origins are relative to.
    fn judge(&self, output: &str, base: Option<&Path>) -> Part {
        let mut files = Originals::new(self);
        let mut excluded = 0;
        let mut made: BTreeMap<String, (Option<Arc<str>>, Joined)> = BTreeMap::new();
        for span in documents(output) {
            let text = &output[span.start as usize..span.end as usize];
            let text = text.strip_prefix("---\n").unwrap_or(text);
            let (text, origin) = without_origin(text);
            let (source, lines) = files.trace(&text, origin.as_ref(), base);
            if self.options.leaves_out(&source.path) {
                excluded += 1;
                continue;
            }
            let (_, joined) = made
                .entry(source.path.clone())
                .or_insert_with(|| (Some(source.text.clone()), Joined::default()));
            joined.push(&text, &lines);
        }
        let mut part = Part::default();
        for (path, (template, joined)) in made {
            let (text, lines) = joined.finish();
            let rendered = Rendered {
                by: "kustomize",
                of: self.overlay.place.shown.clone(),
                template,
                lines,
            };
            let source = Arc::new(Source::rendered(path, text, rendered));
            part.append(read_objects(&source, Certainty::Meant));
        }
        part.counts.kustomizations = 1;
        part.counts.excluded += excluded;
        part
    }

    fn read(&self, file: &Path) -> Result<Arc<Source>, Refusal> {
        let place = path::Place {
            shown: shown_from(&self.overlay.place, file),
            path: file.to_owned(),
        };
        read_file(&place, self.options.max_file_size)
    }
}

/// What kustomize says of the origin of an object.
#[derive(Debug, PartialEq, Eq)]
enum Origin {
    /// The file that it was read from.
    File(PathBuf),
    /// The kustomization that generated it.
    Generated(PathBuf),
}

/// The files that objects were made from, each read once.
struct Originals<'j> {
    job: &'j Job<'j>,
    read: BTreeMap<PathBuf, Option<Original>>,
}

/// A file and its objects.
type Original = (Arc<Source>, Vec<Object>);

impl<'j> Originals<'j> {
    fn new(job: &'j Job<'j>) -> Self {
        Self {
            job,
            read: BTreeMap::new(),
        }
    }

    /// The file that a document was made from, with a line of it for each line of the document.
    fn trace(&mut self, text: &str, origin: Option<&Origin>, base: Option<&Path>) -> (Arc<Source>, Vec<u32>) {
        let none = (self.job.overlay.kustomization.source.clone(), Vec::new());
        let Some(object) = object_of(text) else {
            return none;
        };
        let resolve = |path: &Path| base.unwrap_or(Path::new("")).join(path).canonicalize().ok();
        match origin {
            Some(Origin::File(path)) => {
                let file = resolve(path);
                file.and_then(|file| self.trace_in(&object, &file, true))
                    .unwrap_or(none)
            }
            Some(Origin::Generated(path)) => {
                let folder = resolve(path).and_then(|file| file.parent().map(Path::to_owned));
                let overlay = folder.and_then(|folder| self.job.overlays.get(&folder));
                overlay.map_or(none, |overlay| generated(&object, &overlay.kustomization))
            }
            None => {
                let files: Vec<PathBuf> = self
                    .job
                    .overlays
                    .files(self.job.real)
                    .into_iter()
                    .map(Path::to_owned)
                    .collect();
                let file = files.iter().find_map(|file| self.trace_in(&object, file, false));
                file.unwrap_or_else(|| self.generated_anywhere(&object).unwrap_or(none))
            }
        }
    }

    /// The place of an object in a file; where it is certain that it came from there, but not from which
    /// object, at least the file.
    fn trace_in(
        &mut self,
        object: &Object,
        file: &Path,
        is_certain: bool,
    ) -> Option<(Arc<Source>, Vec<u32>)> {
        let job = self.job;
        let read = self.read.entry(file.to_owned()).or_insert_with(|| {
            let source = job.read(file).ok()?;
            let trees = palisade_yaml::parse(&source.text)
                .into_iter()
                .filter_map(Result::ok);
            let objects = trees
                .flat_map(|tree| Object::all_of(&Arc::new(tree), &source))
                .collect();
            Some((source, objects))
        });
        let (source, objects) = read.as_ref()?;
        match original(object, objects.iter()) {
            Some(from) => Some((source.clone(), lines_of(object, from))),
            None => is_certain.then(|| (source.clone(), Vec::new())),
        }
    }

    fn generated_anywhere(&self, object: &Object) -> Option<(Arc<Source>, Vec<u32>)> {
        let reached = self.job.overlays.reach(self.job.real).into_iter();
        let kustomizations = reached.filter_map(|real| self.job.overlays.get(real));
        let mut made = kustomizations.map(|overlay| generated(object, &overlay.kustomization));
        made.find(|(_, lines)| !lines.is_empty())
    }
}

/// An object that a generator made stands nowhere but in the generator's entry.
fn generated(object: &Object, kustomization: &Kustomization) -> (Arc<Source>, Vec<u32>) {
    let source = &kustomization.source;
    let span = kustomization.generator(object.kind(), object.name());
    let line = span.map(|span| source.lines().position(&source.text, span.start).line);
    let count = object.source().lines().len();
    (
        source.clone(),
        line.map_or_else(Vec::new, |line| vec![line; count]),
    )
}

/// Whether a text holds a built-in plugin that reads something from a URL.
fn is_remote_plugin(text: &str) -> bool {
    let trees = palisade_yaml::parse(&Arc::from(text)).into_iter();
    trees.filter_map(Result::ok).any(|tree| {
        let is_plugin = fields(tree.root(), "apiVersion").any(|version| version.text() == "builtin");
        is_plugin && names_url(tree.root())
    })
}

fn names_url(value: Value<'_>) -> bool {
    let paths = ["path", "paths", "files", "env", "envs"];
    let mut named = paths.iter().flat_map(|name| fields(value, name));
    let is_url = |value: Value<'_>| value.text().contains("://");
    named.any(|path| is_url(path) || path.items().any(is_url))
        || value.entries().any(|entry| names_url(entry.value))
        || value.items().any(names_url)
}

fn object_of(text: &str) -> Option<Object> {
    let source = Arc::new(Source::new("", text));
    let span = documents(&source.text).into_iter().next()?;
    let tree = Arc::new(parse_document(&source.text, span).ok()??);
    Object::all_of(&tree, &source).into_iter().next()
}

fn is_yaml(file: &Path) -> bool {
    file.extension()
        .is_some_and(|extension| extension == "yaml" || extension == "yml")
}

/// A document without the annotation about its origin, and the origin.
///
/// Kustomize writes the annotation in one way only: a block of text within `metadata.annotations`.
fn without_origin(text: &str) -> (String, Option<Origin>) {
    const KEY: &str = "    config.kubernetes.io/origin: |";
    let mut kept: Vec<&str> = Vec::new();
    let mut origin = None;
    let mut is_metadata = false;
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if !line.starts_with(' ') {
            is_metadata = line == "metadata:";
        }
        if !is_metadata || !line.starts_with(KEY) {
            kept.push(line);
            continue;
        }
        while let Some(said) = lines.next_if(|line| line.starts_with("      ")) {
            if let Some(path) = said.trim().strip_prefix("path: ") {
                origin = Some(Origin::File(unquoted(path)));
            } else if let Some(path) = said.trim().strip_prefix("configuredIn: ") {
                origin = Some(Origin::Generated(unquoted(path)));
            }
        }
        let is_only = kept.last() == Some(&"  annotations:")
            && lines.peek().is_none_or(|line| !line.starts_with("    "));
        if is_only {
            kept.pop();
        }
    }
    let mut text = kept.join("\n");
    text.push('\n');
    (text, origin)
}

fn unquoted(path: &str) -> PathBuf {
    PathBuf::from(path.trim_matches(['"', '\'']))
}

#[test]
fn a_plugin_that_reads_a_url_is_known() {
    let plugin = |rest: &str| is_remote_plugin(&format!("apiVersion: builtin\nkind: X\n{rest}\n"));
    assert!(plugin("path: http://127.0.0.1/p.yaml"));
    assert!(plugin("Files: ['a=http://127.0.0.1/p.yaml']"));
    assert!(plugin("replacements: [{path: 'http://127.0.0.1/p.yaml'}]"));
    assert!(!plugin(
        "path: p.yaml\nannotations: {docs: 'https://example.com'}"
    ));
    assert!(!is_remote_plugin(
        "apiVersion: v1\npath: http://127.0.0.1/p.yaml\n"
    ));
}

#[test]
fn the_annotation_about_the_origin_is_taken_out() {
    let text = "\
kind: Service
metadata:
  annotations:
    config.kubernetes.io/origin: |
      path: ../base/a.yaml
  name: web
";
    let (kept, origin) = without_origin(text);
    assert_eq!(kept, "kind: Service\nmetadata:\n  name: web\n");
    assert_eq!(origin, Some(Origin::File("../base/a.yaml".into())));

    let text = "\
kind: ConfigMap
metadata:
  annotations:
    a: b
    config.kubernetes.io/origin: |
      configuredIn: ../k/kustomization.yaml
      configuredBy:
        kind: ConfigMapGenerator
data:
  text: |
    config.kubernetes.io/origin: |
";
    let (kept, origin) = without_origin(text);
    assert!(kept.contains("    a: b\ndata:\n  text: |\n    config.kubernetes.io/origin: |\n"));
    assert_eq!(origin, Some(Origin::Generated("../k/kustomization.yaml".into())));
}
