//! Fields that do not go together.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "conflicting-fields",
    summary: "objects in which one field rules out another",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::Conflict, params),
};

policy! {
    /// Fields that do not go together.
    ///
    /// ## What it finds
    /// What the API server refuses since one part of the object rules out another: a selector that does not match
    /// the pod template, a mount of a volume that is not there, a name that comes twice, two sources of one value,
    /// a request above its limit, a field that this kind may not set.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Decide which of the two is meant, and change or remove the other.
    ///
    /// ## Accepts
    /// What the API server takes, even where it makes little sense.
    pub const CONFLICTING_FIELDS: Policy = Policy {
        id: "conflicting-fields",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}
