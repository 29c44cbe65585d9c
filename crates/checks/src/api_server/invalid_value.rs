//! Values that their fields do not take.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "invalid-value",
    summary: "objects with a value that the API server does not take",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::InvalidValue, params),
};

policy! {
    /// Value that its field does not take.
    ///
    /// ## What it finds
    /// A name, label, number, port, amount, address, schedule or word that the API server refuses in its place.
    /// Custom resources are judged by their CustomResourceDefinition, where that is among the files; rules in CEL
    /// are not.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Write a value that the field takes; the finding says which.
    ///
    /// ## Accepts
    /// What depends on the cluster: names of other objects, and values behind a feature gate.
    pub const INVALID_VALUE: Policy = Policy {
        id: "invalid-value",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}
