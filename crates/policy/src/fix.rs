//! Fixes: edits of a tree that resolve a finding.

use palisade_yaml::Edit;

use crate::Safety;

/// What resolves a finding: edits that belong together, of the tree that the finding stands in.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does, as an order in lower case without a full stop: ``set `readOnlyRootFilesystem` ``.
    pub title: String,
    /// Whether it can change what a correct program does.
    pub safety: Safety,
    /// The edits; all of them or none.
    pub edits: Vec<Edit>,
}

impl Fix {
    /// A fix that keeps the behaviour of a correct program.
    pub fn safe(title: impl Into<String>, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::new(Safety::Safe, title, edits)
    }

    /// A fix that somebody should look at.
    pub fn unsafe_(title: impl Into<String>, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self::new(Safety::Unsafe, title, edits)
    }

    fn new(safety: Safety, title: impl Into<String>, edits: impl IntoIterator<Item = Edit>) -> Self {
        Self {
            title: title.into(),
            safety,
            edits: edits.into_iter().collect(),
        }
    }
}
