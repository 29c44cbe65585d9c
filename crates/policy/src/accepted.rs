//! Findings that somebody accepts: they fail nothing, and yet are not forgotten.

use crate::{Acceptance, Finding};

/// A finding, and on whose word it is accepted.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// What is accepted.
    pub finding: Finding,
    /// By what it is accepted.
    pub by: Acceptance,
    /// Why, in the words of whoever accepted it; empty where nothing was said.
    pub reason: String,
    /// Who answers for it; empty where nobody was named.
    pub owner: String,
    /// The last day on which it holds, as `2026-12-31`; nothing where it holds for good.
    pub expires: Option<String>,
}
