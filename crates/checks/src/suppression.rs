//! What is wrong with how findings are accepted. These policies are about comments and configurations, not
//! about objects: `palisade-scan`, which reads both, raises them; here is what is said of them.

use palisade_policy::policy;

use crate::prelude::*;

/// Finds nothing in objects.
pub const CHECK: Check = Check {
    name: "suppression",
    summary: "nothing in objects: comments and exceptions that are over, unused or unexplained",
    kinds: &[],
    params: &[],
    compile: |_| Ok(Rule::object(|_, _| {})),
};

policy! {
    /// Exception that is over.
    ///
    /// ## What it finds
    /// An exception of a configuration whose last day (`expires`, in UTC) has passed.
    ///
    /// ## Why it matters
    /// What was accepted for a time is not accepted any more, and somebody has to decide anew.
    ///
    /// ## How to fix
    /// Fix what the exception was for and remove it, or agree on another day with whoever answers for the risk.
    ///
    /// Until then the findings that it accepted are reported again.
    ///
    /// ## Accepts
    /// Exceptions on their last day, and those with `expires: never`.
    pub const EXPIRED_EXCEPTION: Policy = Policy {
        id: "expired-exception",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
    /// Exception that accepts nothing.
    ///
    /// ## What it finds
    /// An exception of a configuration that no finding meets, in a run over the whole folder of the configuration.
    ///
    /// ## Why it matters
    /// What it was for is fixed or renamed. Left standing, it will accept the next mistake of that kind.
    ///
    /// ## How to fix
    /// Remove the exception, or correct what it is about.
    ///
    /// ## Accepts
    /// Exceptions for policies that do not run, and runs over a part of the folder.
    pub const UNUSED_EXCEPTION: Policy = Policy {
        id: "unused-exception",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
    /// Comment that ignores nothing.
    ///
    /// ## What it finds
    /// A comment `# palisade: ignore[id]` where the policy finds nothing, whose id no policy has, or that cannot be
    /// understood.
    ///
    /// ## Why it matters
    /// What it was for is fixed, or never was what it says. Left standing, it will hide the next mistake of that kind.
    ///
    /// ## How to fix
    /// Remove the comment, correct its id, or move it to the line that the finding is at.
    ///
    /// ## Accepts
    /// Comments for policies that do not run.
    pub const UNUSED_IGNORE: Policy = Policy {
        id: "unused-ignore",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
    /// Comment that ignores without a reason.
    ///
    /// ## What it finds
    /// A comment `# palisade: ignore[id]` with nothing behind it.
    ///
    /// ## Why it matters
    /// Whoever reads it later cannot tell whether the risk was weighed, and whether it still has to be taken.
    ///
    /// ## How to fix
    /// Say why, behind the ids: `# palisade: ignore[host-network] reads the metrics of its node`.
    ///
    /// ## Accepts
    /// Any text as a reason.
    pub const IGNORE_WITHOUT_REASON: Policy = Policy {
        id: "ignore-without-reason",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::off(DEFAULT)],
    };
}
