//! What decides how things are judged, in layers: a profile, a configuration with those that it extends,
//! and the arguments of a command. What a higher layer says wins.

use std::collections::BTreeMap;
use std::path::PathBuf;

use palisade_checks::{CustomPolicy, KubeLinterConfig, PodSecurity, PolicySettings, Selection, Selector};
use palisade_policy::Severity;

/// One layer; nothing in it means that it says nothing.
#[derive(Clone, Debug, Default)]
pub struct Settings {
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
    /// What lower layers ignore, unless a higher one names the id.
    pub ignore_unless_named: Vec<Selector>,
    /// What is said of single policies.
    pub policies: BTreeMap<String, PolicySettings>,
    /// Policies made from checks.
    pub custom: Vec<CustomPolicy>,
    /// The configuration of the pack `kube-linter`.
    pub kube_linter: Option<KubeLinterConfig>,
    /// How severe a finding must be to fail a run.
    pub fail_on: Option<Severity>,
    /// The file with the fingerprints of what was there before.
    pub baseline: Option<PathBuf>,
    /// What is read, and how.
    pub input: Input,
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
        let mut policies = self.policies;
        for (id, settings) in upper.policies {
            let below = policies.entry(id).or_default();
            below.severity = settings.severity.or(below.severity);
            below.params.extend(settings.params);
        }
        Self {
            packs: upper.packs.or(self.packs),
            pod_security: upper.pod_security.or(self.pod_security),
            select: upper.select.or(self.select),
            enable: joined(self.enable, upper.enable),
            ignore_unless_named: joined(
                joined(self.ignore_unless_named, self.ignore),
                upper.ignore_unless_named,
            ),
            ignore: upper.ignore,
            policies,
            custom: joined(self.custom, upper.custom),
            kube_linter: upper.kube_linter.or(self.kube_linter),
            fail_on: upper.fail_on.or(self.fail_on),
            baseline: upper.baseline.or(self.baseline),
            input: self.input.under(upper.input),
        }
    }

    /// Which policies run.
    pub fn selection(&self) -> Selection {
        Selection {
            packs: self.packs.clone().unwrap_or_default(),
            select: self.select.clone().unwrap_or_default(),
            enable: self.enable.clone(),
            ignore: self.ignore.clone(),
            ignore_unless_named: self.ignore_unless_named.clone(),
            settings: self.policies.clone(),
            custom: self.custom.clone(),
            pod_security: self.pod_security,
            kube_linter: self.kube_linter.clone(),
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
