//! What the API server takes with a warning.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ineffective-field",
    summary: "settings that do nothing, or will not for long",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::Ineffective, params),
};

policy! {
    /// Setting that does nothing.
    ///
    /// ## What it finds
    /// What the API server takes with a warning: annotations and volumes that do nothing any more, labels of nodes
    /// that were renamed, addresses of a headless Service, entries that come twice, fractions of a byte.
    ///
    /// ## Why it matters
    /// A protection that is asked for in an old way is not there; and what still works may not after the next
    /// upgrade.
    ///
    /// ## How to fix
    /// Say it in the way that the finding names, or remove it.
    ///
    /// ## Accepts
    /// An old annotation beside the field that replaces it. Environment variables that are set twice are told by
    /// `duplicate-env-var`.
    pub const INEFFECTIVE_FIELD: Policy = Policy {
        id: "ineffective-field",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}
