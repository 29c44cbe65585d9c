//! On whose word a finding is accepted, as the formats tell it.

use palisade_policy::{Acceptance, Accepted};

/// On whose word a finding is accepted. What is not known is empty.
pub(crate) struct Word<'a> {
    pub(crate) by: &'static str,
    pub(crate) reason: &'a str,
    pub(crate) owner: &'a str,
    /// The last day on which it holds.
    pub(crate) expires: &'a str,
    /// Whether it is said in the file itself.
    pub(crate) is_in_source: bool,
}

impl<'a> Word<'a> {
    pub(crate) fn of(accepted: &'a Accepted) -> Self {
        Self {
            by: accepted.by.as_str(),
            reason: &accepted.reason,
            owner: &accepted.owner,
            expires: accepted.expires.as_deref().unwrap_or_default(),
            is_in_source: matches!(accepted.by, Acceptance::Annotation | Acceptance::Comment),
        }
    }
}
