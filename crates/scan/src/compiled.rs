//! Settings made ready: policies compiled, the baseline read.

use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use palisade_checks::{POLICIES, Selector};
use palisade_policy::{Engine, Metadata, Severity};

use crate::baseline::Baseline;
use crate::{Mistakes, Settings};

/// Settings made ready to judge by.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The configuration that they come from; nothing where there is none.
    pub(crate) file: Option<PathBuf>,
    pub(crate) settings: Settings,
    pub(crate) engine: Engine,
    pub(crate) baseline: Option<Baseline>,
    /// The ids of the policies that run.
    ids: HashSet<String>,
    /// Those of them that run only where a rule turns them on.
    only_by_rule: HashSet<String>,
    /// Metadata with the severity that a rule gives it, so that equal ones are shared.
    relabelled: Mutex<BTreeMap<(String, Severity), Arc<Metadata>>>,
}

impl Compiled {
    pub(crate) fn new(
        settings: Settings,
        file: Option<PathBuf>,
        baseline: Option<Baseline>,
    ) -> Result<Self, Mistakes> {
        let mistake = |error: palisade_checks::SelectionError| Mistakes::of(error.to_string());
        let mut selection = settings.selection();
        let enabled: Vec<_> = settings
            .rules
            .iter()
            .flat_map(|rule| rule.enable.clone())
            .collect();
        let mut only_by_rule = HashSet::new();
        let policies = if enabled.is_empty() {
            selection.policies().map_err(mistake)?
        } else {
            let ids = |policies: &[palisade_policy::Policy]| -> HashSet<String> {
                policies
                    .iter()
                    .map(|policy| policy.metadata.id.to_string())
                    .collect()
            };
            let base = ids(&selection.policies().map_err(mistake)?);
            if selection.select.is_empty() {
                selection.enable.extend(enabled);
            } else {
                selection.select.extend(enabled);
            }
            let policies = selection.policies().map_err(mistake)?;
            only_by_rule = ids(&policies).difference(&base).cloned().collect();
            policies
        };
        Ok(Self {
            file,
            ids: policies
                .iter()
                .map(|policy| policy.metadata.id.to_string())
                .collect(),
            engine: Engine::new(policies),
            settings,
            baseline,
            only_by_rule,
            relabelled: Mutex::default(),
        })
    }

    /// Whether a policy runs.
    pub(crate) fn runs(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Whether a policy runs only where a rule turns it on.
    pub(crate) fn runs_only_by_rule(&self, id: &str) -> bool {
        self.only_by_rule.contains(id)
    }

    /// The policies that run only where a rule turns them on.
    pub(crate) fn only_by_rule(&self) -> impl Iterator<Item = &str> {
        self.only_by_rule.iter().map(String::as_str)
    }

    /// What is said of a running policy.
    pub(crate) fn metadata(&self, id: &str) -> Option<&Arc<Metadata>> {
        let mut policies = self.engine.policies().iter();
        policies
            .find(|policy| policy.metadata.id == id)
            .map(|policy| &policy.metadata)
    }

    /// Metadata with another severity.
    pub(crate) fn relabelled(&self, metadata: &Arc<Metadata>, severity: Severity) -> Arc<Metadata> {
        let make = || {
            Arc::new(Metadata {
                severity,
                ..Metadata::clone(metadata)
            })
        };
        match self.relabelled.lock() {
            Ok(mut known) => known
                .entry((metadata.id.to_string(), severity))
                .or_insert_with(make)
                .clone(),
            Err(_) => make(),
        }
    }

    pub(crate) fn fail_on(&self) -> Severity {
        self.settings.fail_on.unwrap_or(Severity::Low)
    }
}

/// Whether a selector means a policy.
pub(crate) fn means(selector: &Selector, policy: &Metadata) -> bool {
    match selector {
        Selector::Id(id) => *id == policy.id,
        Selector::Layer(layer) => policy.layer == *layer,
        Selector::Severity(severity) => policy.severity == *severity,
        Selector::Pack(pack) => {
            let built_in = POLICIES.iter().find(|built_in| built_in.id == policy.id);
            built_in.is_some_and(|built_in| {
                built_in
                    .packs
                    .iter()
                    .any(|member| member.pack == *pack && member.on)
            })
        }
    }
}
