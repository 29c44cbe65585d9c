//! Findings that somebody accepts: they fail nothing, and yet are not forgotten.

use std::fmt;

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

impl Accepted {
    /// A finding that an annotation or a comment accepts, with its reason.
    pub fn because(finding: Finding, by: Acceptance, reason: impl Into<String>) -> Self {
        Self {
            finding,
            by,
            reason: reason.into(),
            owner: String::new(),
            expires: None,
        }
    }
}

impl fmt::Display for Accepted {
    /// `accepted until 2026-12-31 by platform@example.com: reason`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.by {
            Acceptance::Annotation => f.write_str("accepted by an annotation")?,
            Acceptance::Comment => f.write_str("accepted by a comment")?,
            Acceptance::Exception => {
                match &self.expires {
                    Some(day) => write!(f, "accepted until {day}")?,
                    None => f.write_str("accepted for good")?,
                }
                write!(f, " by {}", self.owner)?;
            }
            Acceptance::Rule => f.write_str("turned off by a rule")?,
            Acceptance::Baseline => f.write_str("in the baseline")?,
        }
        match self.reason.as_str() {
            "" => Ok(()),
            reason => write!(f, ": {reason}"),
        }
    }
}
