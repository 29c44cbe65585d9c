//! What decides how things are judged, in layers: a profile, a configuration with those that it extends,
//! and the arguments of a command. What a higher layer says wins.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use palisade_checks::{CustomPolicy, KubeLinterConfig, PodSecurity, PolicySettings, Selection, Selector};
use palisade_model::Object;
use palisade_policy::{Date, Severity};
use palisade_yaml::Node;

use crate::Scope;

/// One layer; nothing in it means that it says nothing.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The profile that it is built on.
    pub profile: Option<String>,
    /// The packs to judge by.
    pub packs: Option<Vec<&'static str>>,
    /// The level and version of the Pod Security Standards.
    pub pod_security: Option<PodSecurity>,
    /// Nothing but these policies.
    pub select: Option<Vec<Selector>>,
    /// These too.
    pub enable: Vec<Selector>,
    /// All but these.
    pub ignore: Vec<Selector>,
    /// What lower layers ignore, each with the ids that higher ones name all the same.
    pub ignore_except: Vec<(Selector, Vec<String>)>,
    /// What is said of single policies.
    pub policies: BTreeMap<String, PolicySettings>,
    /// Policies made from checks.
    pub custom: Vec<CustomPolicy>,
    /// The configuration of the pack `kube-linter`.
    pub kube_linter: Option<KubeLinterConfig>,
    /// How severe a finding must be to fail a run.
    pub fail_on: Option<Severity>,
    /// What holds for some objects only.
    pub rules: Vec<Rule>,
    /// Findings that somebody accepts.
    pub exceptions: Vec<Exception>,
    /// Objects that exist and are not in the files.
    pub assumed: Vec<Assumed>,
    /// The file with the fingerprints of what was there before.
    pub baseline: Option<PathBuf>,
    /// What is read, and how.
    pub input: Input,
    /// The files that all this was read from, as they really are.
    pub files: Vec<PathBuf>,
}

/// What holds for some objects only.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Where it stands: `palisade.yaml:12`.
    pub place: String,
    /// What it holds for.
    pub scope: Scope,
    /// Only these there; all where it is empty.
    pub select: Vec<Selector>,
    /// These too there.
    pub enable: Vec<Selector>,
    /// All but these there.
    pub ignore: Vec<Selector>,
    /// How bad findings are there, by policy.
    pub severities: BTreeMap<String, Severity>,
}

/// Findings that somebody accepts, for a time.
#[derive(Clone, Debug)]
pub struct Exception {
    /// The configuration that it stands in.
    pub object: Arc<Object>,
    /// Where it stands in that.
    pub node: Node,
    /// Where its last day stands.
    pub expiry: Node,
    /// The policies whose findings are accepted.
    pub policies: Vec<String>,
    /// What it holds for.
    pub scope: Scope,
    /// Who answers for it.
    pub owner: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds; nothing where it never ends.
    pub expires: Option<Date>,
}

/// An object that exists in the cluster and not in the files.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// Its group and version.
    pub api_version: String,
    /// Its kind.
    pub kind: String,
    /// Its name.
    pub name: String,
    /// Its namespace; nothing where it is in every namespace, or in none.
    pub namespace: Option<String>,
    /// Its labels; of a workload those of its pods.
    pub labels: BTreeMap<String, String>,
    /// Its spec, as far as it matters.
    pub spec: Option<serde_json::Value>,
    /// The configuration that says so.
    pub path: String,
}

/// What is read, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// What is left out.
    pub exclude: Vec<Excluded>,
    /// Whether each folder, chart and kustomization is judged by itself.
    pub isolated: Option<bool>,
    /// Values files for charts.
    pub values: Option<Vec<PathBuf>>,
    /// Single values for charts.
    pub set: Option<Vec<String>>,
    /// The name of the release that charts are rendered with.
    pub release_name: Option<String>,
    /// The namespace that charts are rendered for.
    pub namespace: Option<String>,
    /// The version of Kubernetes.
    pub kube_version: Option<String>,
    /// Further APIs that charts may assume.
    pub api_versions: Option<Vec<String>>,
}

/// Patterns in the manner of `.gitignore`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// The folder that they start from, absolute.
    pub folder: PathBuf,
    /// The patterns.
    pub patterns: Vec<String>,
}

impl Settings {
    /// This layer with `upper` on top.
    #[must_use]
    pub fn under(self, upper: Self) -> Self {
        let named = upper.select.iter().flatten().chain(&upper.enable);
        let named: Vec<_> = named
            .filter_map(|selector| match selector {
                Selector::Id(id) => Some(id.clone()),
                _ => None,
            })
            .collect();
        let mut ignore_except = self.ignore_except;
        ignore_except.extend(self.ignore.into_iter().map(|selector| (selector, Vec::new())));
        for (_, except) in &mut ignore_except {
            except.extend(named.iter().cloned());
        }
        ignore_except.extend(upper.ignore_except);
        let mut policies = self.policies;
        for (id, settings) in upper.policies {
            let below = policies.entry(id).or_default();
            below.severity = settings.severity.or(below.severity);
            below.params.extend(settings.params);
        }
        Self {
            profile: upper.profile.or(self.profile),
            packs: upper.packs.or(self.packs),
            pod_security: upper.pod_security.or(self.pod_security),
            select: upper.select.or(self.select),
            enable: joined(self.enable, upper.enable),
            ignore_except,
            ignore: upper.ignore,
            policies,
            custom: joined(self.custom, upper.custom),
            kube_linter: upper.kube_linter.or(self.kube_linter),
            fail_on: upper.fail_on.or(self.fail_on),
            rules: joined(self.rules, upper.rules),
            exceptions: joined(self.exceptions, upper.exceptions),
            assumed: joined(self.assumed, upper.assumed),
            baseline: upper.baseline.or(self.baseline),
            input: self.input.under(upper.input),
            files: joined(self.files, upper.files),
        }
    }

    /// Which policies run.
    pub fn selection(&self) -> Selection {
        Selection {
            packs: self.packs.clone().unwrap_or_default(),
            select: self.select.clone().unwrap_or_default(),
            enable: self.enable.clone(),
            ignore: self.ignore.clone(),
            ignore_except: self.ignore_except.clone(),
            settings: self.policies.clone(),
            custom: self.custom.clone(),
            pod_security: self.pod_security,
            kube_linter: self.kube_linter.clone(),
            kube_version: self.input.kube_version.clone(),
        }
    }
}

impl Input {
    fn under(self, upper: Self) -> Self {
        Self {
            exclude: joined(self.exclude, upper.exclude),
            isolated: upper.isolated.or(self.isolated),
            values: upper.values.or(self.values),
            set: upper.set.or(self.set),
            release_name: upper.release_name.or(self.release_name),
            namespace: upper.namespace.or(self.namespace),
            kube_version: upper.kube_version.or(self.kube_version),
            api_versions: upper.api_versions.or(self.api_versions),
        }
    }
}

fn joined<T>(mut lower: Vec<T>, upper: Vec<T>) -> Vec<T> {
    lower.extend(upper);
    lower
}
