//! Policies that a configuration makes from a check and parameters.

use std::borrow::Cow;
use std::sync::Arc;

use palisade_model::Kinds;
use palisade_policy::{Check, Confidence, Layer, Metadata, ParamError, Policy, Severity};
use palisade_yaml::{Node, Tree};

/// A policy made from a check and parameters.
#[derive(Clone, Debug)]
pub struct CustomPolicy {
    /// Its id.
    pub id: String,
    /// What it looks for, in a few words.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// How to fix it.
    pub fix: String,
    /// How bad a finding is.
    pub severity: Severity,
    /// The layer it belongs to.
    pub layer: Layer,
    /// What it runs.
    pub check: &'static Check,
    /// The kinds that it looks at, where they are not those of the check.
    pub kinds: Option<Kinds>,
    /// The check's parameters: a mapping.
    pub params: Option<(Arc<Tree>, Node)>,
}

impl CustomPolicy {
    /// The policy.
    ///
    /// # Errors
    /// Parameters that the check does not take.
    pub fn compile(&self) -> Result<Policy, ParamError> {
        let metadata = Metadata {
            id: Cow::Owned(self.id.clone()),
            title: self.title.clone(),
            why: self.why.clone(),
            remediation: self.fix.clone(),
            severity: self.severity,
            confidence: Confidence::Certain,
            layer: self.layer,
            aliases: &[],
            check: self.check.name,
        };
        let params = self.params.as_ref().map(|(tree, node)| tree.value(*node));
        Policy::new(metadata, self.check, self.kinds.clone(), params)
    }
}
