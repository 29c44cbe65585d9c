//! What one configuration says: all that is wrong is said, or nothing is.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use globset::{Glob, GlobMatcher};
use palisade_checks::{CustomPolicy, PodSecurity, PolicySettings, Selector};
use palisade_model::{Identity, Kinds, Object, Source};
use palisade_policy::{Layer, Metadata, Severity};
use palisade_source::Patterns;
use palisade_yaml::{Node, Tree, Value};

use super::keys::CONFIGURATION;
use super::profile;
use super::shape::{Shape, Validator};
use crate::settings::{Assumed, Exception, Excluded, Input, Rule, Settings};
use crate::{Mistakes, Scope};

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

/// One configuration.
pub(super) struct File<'f> {
    tree: &'f Arc<Tree>,
    source: &'f Arc<Source>,
    /// The folder that it lies in.
    folder: &'f Path,
    object: Arc<Object>,
}

impl<'f> File<'f> {
    pub(super) fn new(tree: &'f Arc<Tree>, source: &'f Arc<Source>, folder: &'f Path) -> Self {
        Self {
            tree,
            source,
            folder,
            object: object(tree, source),
        }
    }

    /// What it says; `inherited` are the ids of the policies that others made.
    pub(super) fn read(&self, inherited: &BTreeSet<String>) -> Result<Settings, Mistakes> {
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
