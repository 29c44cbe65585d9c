//! Fields that must be there.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "missing-field",
    summary: "objects without a field that the API server demands",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::MissingField, params),
};

policy! {
    /// Field that must be there.
    ///
    /// ## What it finds
    /// An object without a field that the API server demands of its kind: an `image`, a `selector`, the name of a
    /// port where there are several.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Add the field.
    ///
    /// ## Accepts
    /// Fields that the API server fills in itself.
    pub const MISSING_FIELD: Policy = Policy {
        id: "missing-field",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}
