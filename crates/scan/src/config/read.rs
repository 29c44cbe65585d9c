//! From the text of a configuration to [`Settings`]: everything that is wrong is said, or nothing is.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use globset::{Glob, GlobMatcher};
use palisade_checks::{CustomPolicy, PodSecurity, PolicySettings, Selector};
use palisade_model::{Identity, Kinds, Object, Problem, Source};
use palisade_policy::{Layer, Metadata, Severity};
use palisade_source::Patterns;
use palisade_yaml::{Node, Tree, Value};

use super::keys::CONFIGURATION;
use super::profile;
use super::shape::{Shape, Validator};
use crate::settings::{Assumed, Exception, Excluded, Input, Rule, Settings};
use crate::{Mistakes, Scope, paths};

/// No configuration is larger; a file that is was meant to be something else.
const MAX_SIZE: u64 = 4 << 20;
/// Longer chains of `extends` are an accident.
const MAX_DEPTH: usize = 16;

/// Reads the configuration at `path`, with those that it extends. `shown` is how its user would write the
/// path. With `without_profile` the profiles that they name are left out: somebody chose another one.
///
/// # Errors
/// All that is wrong with the first file that something is wrong with.
pub fn read(path: &Path, shown: &str, without_profile: bool) -> Result<Settings, Mistakes> {
    let mut reader = Reader {
        without_profile,
        ..Reader::default()
    };
    reader.file(path, shown)
}

/// Reads a configuration that is at hand, as if it were the file at `path`.
///
/// # Errors
/// As [`read`].
pub fn read_text(path: &Path, shown: &str, text: &str) -> Result<Settings, Mistakes> {
    Reader::default().text(path, shown, text)
}

/// The settings of a profile.
///
/// # Errors
/// There is no such profile.
pub fn read_profile(name: &str) -> Result<Settings, Mistakes> {
    let unknown = || {
        Mistakes::of(format!(
            "there is no profile `{name}`: there are {}",
            profile::NAMES.join(", ")
        ))
    };
    let text = profile::text(name).ok_or_else(unknown)?;
    let mut reader = Reader {
        is_profile: true,
        ..Reader::default()
    };
    reader.text(Path::new(""), &format!("profile {name}"), text)
}

#[derive(Default)]
struct Reader {
    /// The files that are being read, each extended by the one before it.
    chain: Vec<(PathBuf, String)>,
    /// All files so far: what several extend is built on once.
    seen: BTreeSet<PathBuf>,
    /// The ids of the policies that they made.
    custom: BTreeSet<String>,
    /// A profile extends profiles, and no files.
    is_profile: bool,
    without_profile: bool,
}

impl Reader {
    fn file(&mut self, path: &Path, shown: &str) -> Result<Settings, Mistakes> {
        let real = path
            .canonicalize()
            .map_err(|error| Mistakes::at_file(shown, cannot_read(&error)))?;
        if let Some(start) = self.chain.iter().position(|(other, _)| *other == real) {
            let chain = self.chain[start..].iter().map(|(_, shown)| shown.as_str());
            let chain: Vec<_> = chain.chain([shown]).collect();
            return Err(Mistakes::at_file(
                shown,
                format!("extends itself: {}", chain.join(" -> ")),
            ));
        }
        if self.chain.len() == MAX_DEPTH {
            return Err(Mistakes::at_file(
                shown,
                format!("more than {MAX_DEPTH} configurations extend each other"),
            ));
        }
        if !self.seen.insert(real.clone()) {
            return Ok(Settings::default());
        }
        let mut text = Vec::new();
        let mut file = fs::File::open(path).map_err(|error| Mistakes::at_file(shown, cannot_read(&error)))?;
        file.by_ref()
            .take(MAX_SIZE + 1)
            .read_to_end(&mut text)
            .map_err(|error| Mistakes::at_file(shown, cannot_read(&error)))?;
        if text.len() as u64 > MAX_SIZE {
            return Err(Mistakes::at_file(
                shown,
                "is larger than 4 MiB: that is no configuration",
            ));
        }
        let text = String::from_utf8(text).map_err(|error| {
            let at = error.utf8_error().valid_up_to();
            Mistakes::at_file(
                shown,
                format!("is not UTF-8: the byte at {at} cannot stand there"),
            )
        })?;
        self.chain.push((real.clone(), shown.to_owned()));
        let settings = self.text(path, shown, &text);
        self.chain.pop();
        let mut settings = settings?;
        settings.files.push(real);
        Ok(settings)
    }

    fn text(&mut self, path: &Path, shown: &str, text: &str) -> Result<Settings, Mistakes> {
        let source = Arc::new(Source::new(shown, text));
        let problem = |span, message: String| {
            Mistakes(vec![Problem {
                source: source.clone(),
                span: Some(span),
                message,
                help: None,
            }])
        };
        let mut trees = Vec::new();
        for tree in palisade_yaml::parse(&source.text) {
            trees.push(Arc::new(
                tree.map_err(|error| problem(error.span, error.message))?,
            ));
        }
        if let Some(second) = trees.get(1).and_then(|tree| tree.root().span()) {
            return Err(problem(second, "a configuration is one document".to_owned()));
        }
        let Some(tree) = trees.pop() else {
            return Ok(Settings::default());
        };
        let base = self.bases(path, &tree, &source)?;
        let folder = path.parent().unwrap_or(Path::new(""));
        let own = File {
            tree: &tree,
            source: &source,
            folder,
            object: object(&tree, &source),
        };
        let settings = own.read(&self.custom)?;
        self.custom
            .extend(settings.custom.iter().map(|policy| policy.id.clone()));
        Ok(base.under(settings))
    }

    /// What a configuration is built on: what it extends, and then its profile, since that stands in it.
    fn bases(&mut self, path: &Path, tree: &Arc<Tree>, source: &Arc<Source>) -> Result<Settings, Mistakes> {
        let root = tree.root();
        let mut base = Settings::default();
        for item in root.get("extends").into_iter().flat_map(Value::items) {
            let Some(name) = item.as_str() else { continue };
            let settings = if self.is_profile {
                read_profile(name)?
            } else {
                let shown = paths::beside(&source.path, name);
                // In full, for what a scope holds for is told by the names of folders.
                let target = paths::full(path.parent().unwrap_or(Path::new("")), Path::new(name));
                match self.file(&target, &shown) {
                    // The one that extends says where.
                    Err(Mistakes(mut problems))
                        if problems.iter().all(|problem| problem.source.text.is_empty()) =>
                    {
                        for problem in &mut problems {
                            problem.message = format!("{} {}", problem.source.path, problem.message);
                            problem.source = source.clone();
                            problem.span = item.span();
                        }
                        return Err(Mistakes(problems));
                    }
                    result => result?,
                }
            };
            base = base.under(settings);
        }
        if let Some(name) = root.get("profile").and_then(Value::as_str)
            && !self.without_profile
            && profile::text(name).is_some()
        {
            base = base.under(read_profile(name)?);
        }
        Ok(base)
    }
}

/// A configuration as an object, to which findings about it belong.
fn object(tree: &Arc<Tree>, source: &Arc<Source>) -> Arc<Object> {
    let name = source.path.rsplit('/').next().unwrap_or_default();
    let identity = Identity {
        group: "palisade.dev".into(),
        version: "v1alpha1".into(),
        kind: "Configuration".into(),
        namespace: "".into(),
        name: name.into(),
    };
    Arc::new(Object::new(identity, tree, Node::ROOT, source))
}

fn cannot_read(error: &std::io::Error) -> String {
    match error.kind() {
        std::io::ErrorKind::NotFound => "does not exist".to_owned(),
        std::io::ErrorKind::IsADirectory => "is a folder".to_owned(),
        _ => {
            let text = error.to_string();
            format!(
                "cannot be read: {}",
                text.split(" (os error").next().unwrap_or(&text)
            )
        }
    }
}

/// One configuration.
struct File<'f> {
    tree: &'f Arc<Tree>,
    source: &'f Arc<Source>,
    folder: &'f Path,
    object: Arc<Object>,
}

impl File<'_> {
    fn read(&self, inherited: &BTreeSet<String>) -> Result<Settings, Mistakes> {
        let root = self.tree.root();
        let mut ids = inherited.clone();
        let own_ids = root.get("customPolicies").into_iter().flat_map(Value::items);
        ids.extend(own_ids.filter_map(|policy| Some(policy.get("id")?.as_str()?.to_owned())));
        let mut validator = Validator {
            source: self.source,
            custom: &ids,
            profiles: profile::NAMES,
            problems: Vec::new(),
        };
        for duplicate in self.tree.duplicate_keys() {
            let key = self.tree.value(duplicate.second);
            validator.say(key, format!("the key `{}` stands twice", key.text()));
        }
        validator.check(root, Shape::Table(&CONFIGURATION));
        // Also where something is wrong already: everything is to be told at once.
        let settings = self.settings(&mut validator, inherited);
        if validator.problems.is_empty() {
            Ok(settings)
        } else {
            let mut problems = validator.problems;
            problems.sort_by_key(|problem| problem.span);
            Err(Mistakes(problems))
        }
    }

    /// What is of the right type; what only its user knows to be wrong, such as a check, is said here.
    fn settings(&self, validator: &mut Validator<'_>, inherited: &BTreeSet<String>) -> Settings {
        let root = self.tree.root();
        let list = |name| root.get(name).map(words::<Selector>);
        Settings {
            profile: text(root, "profile"),
            packs: root.get("packs").map(|packs| {
                let packs = packs.items().filter_map(Value::as_str);
                packs
                    .filter_map(|pack| palisade_checks::pack(pack).ok())
                    .collect()
            }),
            pod_security: word::<PodSecurity>(root, "podSecurity"),
            select: list("select").filter(|select| !select.is_empty()),
            enable: list("enable").unwrap_or_default(),
            ignore: list("ignore").unwrap_or_default(),
            ignore_except: Vec::new(),
            policies: entries(root, "policies")
                .map(|(key, value)| (key.text().to_owned(), self.policy(validator, key.text(), value)))
                .collect(),
            custom: self.custom(validator, inherited),
            kube_linter: None,
            fail_on: word::<Severity>(root, "failOn"),
            rules: items(root, "rules").map(|rule| self.rule(rule)).collect(),
            exceptions: items(root, "exceptions")
                .map(|exception| self.exception(exception))
                .collect(),
            assumed: items(root, "assume")
                .filter_map(|item| self.assumed(validator, item))
                .collect(),
            baseline: text(root, "baseline").map(|path| self.folder.join(path)),
            input: root
                .get("input")
                .map(|input| self.input(input))
                .unwrap_or_default(),
            files: Vec::new(),
        }
    }

    fn policy(&self, validator: &mut Validator<'_>, id: &str, value: Value<'_>) -> PolicySettings {
        let params = value.get("params");
        if let (Some(params), Some(policy)) = (params, palisade_checks::policy(id))
            && let Err(error) = policy.compile_as(Metadata::of(policy), policy.params, &[params])
        {
            let place = error.node.map_or(params, |node| self.tree.value(node));
            validator.say(place, error.message);
        }
        PolicySettings {
            severity: word(value, "severity"),
            params: params
                .map(|params| (self.tree.clone(), params.node()))
                .into_iter()
                .collect(),
        }
    }

    fn custom(&self, validator: &mut Validator<'_>, inherited: &BTreeSet<String>) -> Vec<CustomPolicy> {
        let mut ids = inherited.clone();
        let mut policies = Vec::new();
        for value in items(self.tree.root(), "customPolicies") {
            let field = |name| text(value, name).unwrap_or_default();
            let id = field("id");
            let place = value.get("id").unwrap_or(value);
            let is_word = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
            if id.is_empty() {
                continue;
            } else if !id.chars().all(is_word) {
                validator.say(
                    place,
                    format!("`{id}` is no id: it takes small letters, digits and `-`"),
                );
            } else if palisade_checks::policy(&id).is_some() || !ids.insert(id.clone()) {
                validator.say(
                    place,
                    format!("there is a policy `{id}` already: choose another id"),
                );
            }
            let Some(check) = value
                .get("check")
                .and_then(Value::as_str)
                .and_then(palisade_checks::check)
            else {
                continue;
            };
            let kinds = value
                .get("kinds")
                .map(|kinds| kinds.items().map(Value::text).collect::<Vec<_>>());
            let title = field("title");
            let why = Some(field("why")).filter(|why| !why.is_empty());
            let policy = CustomPolicy {
                why: why.unwrap_or_else(|| title.clone()),
                fix: field("fix"),
                severity: word(value, "severity").unwrap_or(Severity::Medium),
                layer: word(value, "layer").unwrap_or(Layer::Workload),
                check,
                kinds: kinds.and_then(|kinds| Kinds::all_named(kinds).ok()),
                params: value
                    .get("params")
                    .map(|params| (self.tree.clone(), params.node())),
                id,
                title,
            };
            if let Err(error) = policy.compile() {
                let whole = value.get("params").unwrap_or(place);
                validator.say(
                    error.node.map_or(whole, |node| self.tree.value(node)),
                    error.message,
                );
            }
            policies.push(policy);
        }
        policies
    }

    fn rule(&self, value: Value<'_>) -> Rule {
        let list = |name| value.get(name).map(words::<Selector>).unwrap_or_default();
        let severities = entries(value, "severities");
        Rule {
            place: self.place(value),
            scope: self.scope(value),
            select: list("select"),
            enable: list("enable"),
            ignore: list("ignore"),
            severities: severities
                .filter_map(|(key, level)| Some((key.text().to_owned(), level.text().parse().ok()?)))
                .collect(),
        }
    }

    fn exception(&self, value: Value<'_>) -> Exception {
        let policies = value.get("policies").into_iter().flat_map(Value::items);
        Exception {
            object: self.object.clone(),
            node: value.node(),
            expiry: value.get("expires").map_or(value.node(), Value::node),
            policies: policies.map(|id| id.text().to_owned()).collect(),
            scope: self.scope(value),
            owner: text(value, "owner").unwrap_or_default(),
            reason: text(value, "reason").unwrap_or_default(),
            expires: word(value, "expires"),
        }
    }

    fn scope(&self, value: Value<'_>) -> Scope {
        let Some(scope) = value.get("match") else {
            return Scope::default();
        };
        let list = |name| patterns(scope, name);
        let paths = scope.get("paths").filter(|paths| paths.items().next().is_some());
        let labels = entries(scope, "labels");
        Scope {
            folder: self.folder.to_owned(),
            paths: paths.and_then(|paths| Patterns::new(paths.items().map(Value::text)).ok()),
            namespaces: list("namespaces"),
            kinds: list("kinds"),
            names: list("names"),
            labels: labels
                .filter_map(|(key, value)| Some((key.text().to_owned(), pattern(value)?)))
                .collect(),
            containers: list("containers"),
            images: list("images"),
        }
    }

    fn assumed(&self, validator: &mut Validator<'_>, value: Value<'_>) -> Option<Assumed> {
        let kind = text(value, "kind")?;
        let api_version = match text(value, "apiVersion") {
            Some(version) => version,
            None => {
                let mut versions = palisade_schema::versions_of(&kind);
                let stable = palisade_schema::versions_of(&kind).find(|(_, version)| *version == "v1");
                let Some((group, version)) = stable.or_else(|| versions.next()) else {
                    let message = format!("`{kind}` is none of Kubernetes' own kinds: say its `apiVersion`");
                    validator.say(value.get("kind")?, message);
                    return None;
                };
                if group.is_empty() {
                    version.to_owned()
                } else {
                    format!("{group}/{version}")
                }
            }
        };
        let labels =
            entries(value, "labels").map(|(key, value)| (key.text().to_owned(), value.text().to_owned()));
        Some(Assumed {
            api_version,
            kind,
            name: text(value, "name")?,
            namespace: text(value, "namespace"),
            labels: labels.collect(),
            spec: value.get("spec").map(Value::to_json),
            path: self.source.path.clone(),
        })
    }

    fn input(&self, value: Value<'_>) -> Input {
        let texts = |name| {
            value.get(name).map(|list| {
                list.items()
                    .map(|item| item.text().to_owned())
                    .collect::<Vec<_>>()
            })
        };
        let excluded = texts("exclude").filter(|patterns| !patterns.is_empty());
        Input {
            exclude: excluded
                .map(|patterns| Excluded {
                    folder: self.folder.to_owned(),
                    patterns,
                })
                .into_iter()
                .collect(),
            isolated: value.get("isolated").and_then(Value::as_bool),
            values: texts("values").map(|paths| paths.iter().map(|path| self.folder.join(path)).collect()),
            set: texts("set"),
            release_name: text(value, "releaseName"),
            namespace: text(value, "namespace"),
            kube_version: text(value, "kubeVersion"),
            api_versions: texts("apiVersions"),
        }
    }

    /// `palisade.yaml:12`.
    fn place(&self, value: Value<'_>) -> String {
        let line = self
            .source
            .locate(value.span())
            .range
            .map_or(1, |(start, _)| start.line);
        format!("{}:{line}", self.source.path)
    }
}

fn items<'v>(value: Value<'v>, name: &str) -> impl Iterator<Item = Value<'v>> + use<'v> {
    value.get(name).into_iter().flat_map(Value::items)
}

fn entries<'v>(value: Value<'v>, name: &str) -> impl Iterator<Item = (Value<'v>, Value<'v>)> + use<'v> {
    let entries = value.get(name).into_iter().flat_map(Value::entries);
    entries.map(|entry| (entry.key, entry.value))
}

fn text(value: Value<'_>, name: &str) -> Option<String> {
    value.get(name).map(|value| value.text().to_owned())
}

fn word<T: std::str::FromStr>(value: Value<'_>, name: &str) -> Option<T> {
    value.get(name)?.text().parse().ok()
}

fn words<T: std::str::FromStr>(list: Value<'_>) -> Vec<T> {
    list.items().filter_map(|item| item.text().parse().ok()).collect()
}

fn patterns(value: Value<'_>, name: &str) -> Vec<GlobMatcher> {
    items(value, name).filter_map(pattern).collect()
}

fn pattern(value: Value<'_>) -> Option<GlobMatcher> {
    Glob::new(value.text()).ok().map(|glob| glob.compile_matcher())
}
