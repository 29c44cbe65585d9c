//! What is wrong with a document, and where.

use crate::Span;

/// Why a document cannot be read as Kubernetes reads it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Error {
    /// What is wrong and what to do, in lower case without a full stop.
    pub message: String,
    /// The bytes of the file that are at fault; empty where only a point is known.
    pub span: Span,
}

impl Error {
    pub(crate) fn new(message: impl Into<String>, span: Span) -> Self {
        Self {
            message: message.into(),
            span,
        }
    }
}
