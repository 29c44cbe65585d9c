//! A kustomization as written: what it uses, without building it.
//!
//! The fields are those of `kustomize.config.k8s.io/v1beta1`. References are followed so far as they
//! lead to files here; whatever is not here would have to be fetched, and is not.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Problem, Source};
use palisade_yaml::{Span, Tree, Value};

use crate::part::problem_at;
use crate::path::{self, Place};
use crate::read::read_file;

/// The names that a kustomization's file may have, in kustomize's order.
pub(crate) const FILE_NAMES: &[&str] = &["kustomization.yaml", "kustomization.yml", "Kustomization"];

/// The fields that name plugins of kustomize.
const PLUGINS: &[&str] = &["generators", "transformers", "validators"];

/// The API group of kustomizations, where they name one.
const GROUP: &str = "kustomize.config.k8s.io";

/// Files with more than this are no kustomizations.
const SIZE_LIMIT: u64 = 16 << 20;

/// A folder with a kustomization.
#[derive(Debug)]
pub(crate) struct Kustomization {
    /// Its file.
    pub(crate) source: Arc<Source>,
    /// A component changes what others make, and cannot be built by itself.
    pub(crate) is_component: bool,
    /// What it uses, in written order.
    pub(crate) references: Vec<Reference>,
    /// The value of `buildMetadata`, which has an effect only in the kustomization that is built.
    pub(crate) build_metadata: Vec<String>,
    tree: Option<Tree>,
}

/// How a kustomization uses something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Its objects become a part of the result.
    Resource,
    /// It changes objects.
    Patch,
    /// It is read for another purpose.
    Other,
}

/// Something that a kustomization uses.
#[derive(Clone, Debug)]
pub(crate) struct Reference {
    pub(crate) usage: Use,
    pub(crate) text: String,
    pub(crate) span: Option<Span>,
    /// Where it is, if it is here; with links resolved.
    pub(crate) target: Option<PathBuf>,
}

impl Kustomization {
    /// Reads the kustomization in a folder; nothing where there is none.
    pub(crate) fn of_folder(folder: &Place) -> Option<Self> {
        let files = FILE_NAMES.iter().map(|name| folder.join(Path::new(name)));
        files
            .filter(|file| file.path.is_file())
            .find_map(|file| Self::of_file(folder, &file))
    }

    /// Whether a file is the kustomization of its folder: it has one of the names, and is not an object
    /// of Flux, which has a kind of that name too.
    pub(crate) fn is_file(file: &Place) -> bool {
        let name = file.path.file_name().unwrap_or_default().to_string_lossy();
        FILE_NAMES.contains(&&*name) && Self::of_file(&file.folder(), file).is_some()
    }

    fn of_file(folder: &Place, file: &Place) -> Option<Self> {
        // What cannot be read here is left to kustomize to complain about.
        let source = read_file(file, SIZE_LIMIT).unwrap_or_else(|refusal| refusal.problem.source.clone());
        let tree = palisade_yaml::parse(&source.text)
            .into_iter()
            .next()
            .and_then(Result::ok);
        let mut read = Self {
            source,
            is_component: false,
            references: Vec::new(),
            build_metadata: Vec::new(),
            tree: None,
        };
        let Some(tree) = tree else { return Some(read) };
        let root = tree.root();
        let group = fields(root, "apiVersion").last().map_or(GROUP, |version| {
            version.text().split('/').next().unwrap_or_default()
        });
        if group != GROUP {
            return None;
        }
        read.is_component = fields(root, "kind").any(|kind| kind.text() == "Component");
        let metadata = items(root, "buildMetadata").map(|item| item.text().to_owned());
        read.build_metadata = metadata.collect();
        collect(root, &mut read.references);
        for reference in &mut read.references {
            reference.target = folder.path.join(&reference.text).canonicalize().ok();
        }
        read.tree = Some(tree);
        Some(read)
    }

    /// The folders with kustomizations that it uses.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &Path> {
        self.targets().filter(|path| path.is_dir())
    }

    /// The files that it uses.
    pub(crate) fn files(&self) -> impl Iterator<Item = &Path> {
        self.targets().filter(|path| path.is_file())
    }

    /// The files that its objects are read from, which can be judged without it.
    pub(crate) fn resource_files(&self) -> impl Iterator<Item = &Path> {
        let resources = self
            .references
            .iter()
            .filter(|reference| reference.usage == Use::Resource);
        resources
            .filter_map(|reference| reference.target.as_deref())
            .filter(|path| path.is_file())
    }

    /// Its generators, transformers and validators: paths, and what is written out in place of one.
    pub(crate) fn plugins(&self) -> impl Iterator<Item = Value<'_>> {
        let root = self.tree.as_ref().map(Tree::root);
        root.into_iter()
            .flat_map(|root| PLUGINS.iter().flat_map(move |name| items(root, name)))
    }

    fn targets(&self) -> impl Iterator<Item = &Path> {
        self.references
            .iter()
            .filter_map(|reference| reference.target.as_deref())
    }

    /// What it uses and what is not here.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        let absent = self
            .references
            .iter()
            .filter(|reference| reference.target.is_none());
        let problems = absent.map(|reference| {
            let text = &reference.text;
            let (message, help) = if is_remote(text) {
                let message = format!(
                    "the kustomization is not built: `{text}` lies in the network, and is not fetched"
                );
                (
                    message,
                    Some("run `kustomize localize`, and name the folder that it makes".to_owned()),
                )
            } else {
                (
                    format!("the kustomization does not build: there is no `{text}`"),
                    None,
                )
            };
            problem_at(&self.source, reference.span, message, help)
        });
        problems.collect()
    }

    /// The reference that a message of kustomize speaks of.
    pub(crate) fn reference_in(&self, message: &str) -> Option<Span> {
        let named = self
            .references
            .iter()
            .filter(|reference| message.contains(&reference.text));
        named.max_by_key(|reference| reference.text.len())?.span
    }

    /// The entry of a generator that made an object of this name.
    pub(crate) fn generator(&self, kind: &str, name: &str) -> Option<Span> {
        let field = match kind {
            "ConfigMap" => "configMapGenerator",
            "Secret" => "secretGenerator",
            _ => return None,
        };
        let entries = items(self.tree.as_ref()?.root(), field);
        let names = entries.flat_map(|entry| fields(entry, "name"));
        let fitting = names.filter(|value| name.contains(value.text()));
        fitting.max_by_key(|value| value.text().len())?.span()
    }
}

/// Whether kustomize would look for it in the network: a URL, or a host's name before the first slash.
fn is_remote(text: &str) -> bool {
    let host = text.split('/').next().unwrap_or_default();
    // A folder may be called `v1.2`, a host may not.
    let domain = host.rsplit_once('.').map_or("", |(_, domain)| domain);
    let is_domain = domain.len() > 1 && domain.chars().all(|letter| letter.is_ascii_alphabetic());
    let is_host = text.contains('/') && is_domain && !host.starts_with('.');
    text.contains("://") || text.starts_with("git@") || text.contains("?ref=") || is_host
}

fn collect(root: Value<'_>, references: &mut Vec<Reference>) {
    let mut add = |usage, value: Value<'_>, text: &str| {
        // What spans lines is the thing itself, not a path to it.
        if !text.is_empty() && !text.contains('\n') && !value.is_mapping() {
            references.push(Reference {
                usage,
                text: text.to_owned(),
                span: value.span(),
                target: None,
            });
        }
    };
    let lists = [
        (Use::Resource, &["resources", "bases", "components"][..]),
        (Use::Other, PLUGINS),
        (Use::Other, &["crds", "configurations"]),
        (Use::Patch, &["patchesStrategicMerge"]),
    ];
    for (usage, names) in lists {
        for item in names.iter().flat_map(|name| items(root, name)) {
            add(usage, item, item.text());
        }
    }
    let paths = [
        (Use::Patch, "patches"),
        (Use::Patch, "patchesJson6902"),
        (Use::Other, "replacements"),
    ];
    for (usage, name) in paths {
        for path in items(root, name).flat_map(|item| fields(item, "path")) {
            add(usage, path, path.text());
        }
    }
    for path in fields(root, "openapi").flat_map(|openapi| fields(openapi, "path")) {
        add(Use::Other, path, path.text());
    }
    let generators = ["configMapGenerator", "secretGenerator"];
    for generator in generators.iter().flat_map(|name| items(root, name)) {
        for file in items(generator, "files") {
            let text = file.text();
            add(
                Use::Other,
                file,
                text.split_once('=').map_or(text, |(_, path)| path),
            );
        }
        for file in items(generator, "envs").chain(fields(generator, "env")) {
            add(Use::Other, file, file.text());
        }
    }
    for chart in items(root, "helmCharts") {
        for file in fields(chart, "valuesFile").chain(items(chart, "additionalValuesFiles")) {
            add(Use::Other, file, file.text());
        }
    }
}

/// The values of a field under all names that mean it: kustomize reads `Resources` as `resources`, and
/// what is overlooked here would be fetched, or judged a second time.
pub(crate) fn fields<'t>(mapping: Value<'t>, name: &str) -> impl Iterator<Item = Value<'t>> + use<'t> {
    let name = name.to_uppercase();
    let entries = mapping.entries();
    entries
        // By way of both cases, as Go's JSON does: `\u{17f}` is an `s` and `\u{212a}` a `k`.
        .filter(move |entry| entry.name().to_lowercase().to_uppercase() == name)
        .map(|entry| entry.value)
        .filter(|value| !value.is_null())
}

fn items<'t>(mapping: Value<'t>, name: &str) -> impl Iterator<Item = Value<'t>> + use<'t> {
    fields(mapping, name).flat_map(Value::items)
}

/// The path of a file that stands at `target`, as seen from the folder of a kustomization.
pub(crate) fn shown_from(folder: &Place, target: &Path) -> String {
    let real = folder.path.canonicalize().ok();
    match real.and_then(|real| path::relative(&real, target)) {
        Some(way) => path::shown(&path::normalized(&Path::new(&folder.shown).join(way))),
        None => path::shown(target),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kustomization(text: &str, files: &[&str]) -> (tempfile::TempDir, Kustomization) {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("Kustomization"), text).unwrap();
        for file in files {
            std::fs::write(folder.path().join(file), "").unwrap();
        }
        let place = Place {
            shown: "k".into(),
            path: folder.path().to_owned(),
        };
        let read = Kustomization::of_folder(&place).unwrap();
        (folder, read)
    }

    #[test]
    fn all_that_is_used_is_found() {
        let text = "\
resources: [a.yaml]
patches:
- path: b.yaml
- patch: |-
    - op: remove
configMapGenerator:
- {name: c, files: [key=d.txt, e.txt], envs: [f.env]}
helmCharts:
- {name: x, valuesFile: g.yaml}
";
        let names = ["a.yaml", "b.yaml", "d.txt", "e.txt", "f.env", "g.yaml"];
        let (_folder, read) = kustomization(text, &names);
        let files: Vec<_> = read
            .files()
            .map(|path| path.file_name().unwrap().to_str().unwrap())
            .collect();
        assert_eq!(files, names);
        assert!(read.problems().is_empty());
    }

    #[test]
    fn fields_are_known_in_every_spelling_that_kustomize_takes() {
        let text = "\
Resources: [a.yaml]
re\u{17f}ources: [http://127.0.0.1/x.yaml]
PATCHES: [{Path: b.yaml}]
";
        let (_folder, read) = kustomization(text, &["a.yaml", "b.yaml"]);
        assert_eq!(read.files().count(), 2);
        assert!(read.problems()[0].message.contains("lies in the network"));
    }

    #[test]
    fn what_is_not_here_is_a_problem_at_its_line() {
        let (_folder, read) = kustomization(
            "resources:\n- gone.yaml\n- https://example.com/x.yaml\n- github.com/a/b\n- v1.2/a.yaml\n",
            &[],
        );
        let problems = read.problems();
        let lines: Vec<_> = problems
            .iter()
            .map(|problem| problem.location().range.unwrap().0.line)
            .collect();
        assert_eq!(lines, [2, 3, 4, 5]);
        assert!(problems[0].message.contains("there is no `gone.yaml`"));
        assert!(problems[1].message.contains("lies in the network"));
        assert!(problems[2].message.contains("lies in the network"));
        assert!(problems[3].message.contains("there is no `v1.2/a.yaml`"));
    }

    #[test]
    fn an_object_of_flux_is_no_kustomization() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("kustomization.yaml");
        std::fs::write(
            &path,
            "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n",
        )
        .unwrap();
        let file = |path: &Path| Place::new(Path::new(""), path);
        assert!(!Kustomization::is_file(&file(&path)));
        std::fs::write(&path, "resources: []\n").unwrap();
        assert!(Kustomization::is_file(&file(&path)));
    }

    #[test]
    fn paths_are_shown_from_where_the_user_stands() {
        let root = tempfile::tempdir().unwrap();
        let real = root.path().canonicalize().unwrap();
        std::fs::create_dir_all(real.join("overlays/prod")).unwrap();
        let folder = Place {
            shown: "overlays/prod".into(),
            path: real.join("overlays/prod"),
        };
        assert_eq!(shown_from(&folder, &real.join("base/a.yaml")), "base/a.yaml");
    }
}
