//! Edits of a tree: what should become of it, and how the text has to change for that.
//!
//! An [`Edit`] says what should become of the tree, apart from how that is written. The way from there to
//! the text has three steps:
//!
//! 1. [`changes`] brings the edits of one document together: what is wanted twice is done once, and what
//!    contradicts what came before is refused;
//! 2. [`render`] makes text edits of that, which touch no other line;
//! 3. the changed text is read again, and must mean exactly what the old tree means with the edits made.
//!    If it does not, there are no text edits. So the second step may be wrong about a text that nobody
//!    thought of, but never harmful.
//!
//! [`Tree::text_edits`] does that for the edits of one fix, [`Rewriter`] for all fixes of a file.

mod changes;
mod layout;
mod render;
mod rewrite;
mod settled;
mod write;

pub use rewrite::{Dropped, Rewriter, Rewritten};

use crate::tree::{Node, Span, Tree, Value};

/// A change of one place of a tree. Nodes are those of the tree as it was read, however many edits are
/// made of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives the field at `path` below a mapping a value. What it had goes, mappings that are missing
    /// on the way are made, and the other fields stay. A new field comes last.
    Set {
        /// The mapping.
        mapping: Node,
        /// The fields to walk through; the last one is set.
        path: Vec<String>,
        /// Its value.
        value: serde_json::Value,
    },
    /// Puts another value in the place of one.
    Replace {
        /// The value to replace.
        node: Node,
        /// What comes there.
        value: serde_json::Value,
    },
    /// Takes a field with its key out of its mapping, or an item out of its list.
    Remove {
        /// The value of the field, or the item.
        node: Node,
        /// Whether the mappings and lists that it was alone in go with it, up to the next item of a list.
        prune: bool,
    },
    /// Adds an item to the end of a list.
    Append {
        /// The list.
        list: Node,
        /// The item.
        value: serde_json::Value,
    },
    /// Gives a field another name; its value stays.
    Rename {
        /// The field's key.
        key: Node,
        /// The name.
        name: String,
    },
}

impl Edit {
    /// [`Edit::Set`] for a path of fields below `mapping`.
    pub fn set(mapping: Value<'_>, path: &[&str], value: impl Into<serde_json::Value>) -> Self {
        Self::Set {
            mapping: mapping.node(),
            path: path.iter().map(|&field| field.to_owned()).collect(),
            value: value.into(),
        }
    }

    /// [`Edit::Replace`].
    pub fn replace(value: Value<'_>, with: impl Into<serde_json::Value>) -> Self {
        Self::Replace {
            node: value.node(),
            value: with.into(),
        }
    }

    /// [`Edit::Remove`] of this alone: what it was the only part of becomes `{}` or `[]`.
    pub fn remove(value: Value<'_>) -> Self {
        Self::Remove {
            node: value.node(),
            prune: false,
        }
    }

    /// [`Edit::Remove`] with the mappings and lists that are empty without it. Only where empty means the
    /// same as absent, as in a `securityContext`, and unlike in a `podSelector`.
    pub fn prune(value: Value<'_>) -> Self {
        Self::Remove {
            node: value.node(),
            prune: true,
        }
    }

    /// [`Edit::Append`].
    pub fn append(list: Value<'_>, value: impl Into<serde_json::Value>) -> Self {
        Self::Append {
            list: list.node(),
            value: value.into(),
        }
    }

    /// [`Edit::Rename`].
    pub fn rename(key: Value<'_>, name: impl Into<String>) -> Self {
        Self::Rename {
            key: key.node(),
            name: name.into(),
        }
    }
}

/// A change of a text: other bytes in the place of some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// The bytes of the file that go; a point where nothing goes.
    pub span: Span,
    /// What comes in their place.
    pub text: String,
}

impl TextEdit {
    /// Makes edits of a text. They must be in order and may not overlap, as all that come from here.
    pub fn apply(edits: &[Self], text: &str) -> String {
        let added: usize = edits.iter().map(|edit| edit.text.len()).sum();
        let mut changed = String::with_capacity(text.len() + added);
        let mut at = 0;
        for edit in edits {
            changed.push_str(text.get(at..edit.span.start as usize).unwrap_or_default());
            changed.push_str(&edit.text);
            at = edit.span.end as usize;
        }
        changed.push_str(text.get(at..).unwrap_or_default());
        changed
    }
}

/// Why edits cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// The edits of another fix touch the same value, and want something else of it.
    #[error("another fix changes the same place")]
    Overlap,
    /// An alias refers to the place or to something around it, so that a change would be one in several
    /// places.
    #[error("the value is shared through an anchor")]
    Shared,
    /// The field is not written where it counts, but merged from elsewhere.
    #[error("the field comes from a merge key")]
    Merged,
    /// The edits do not fit the tree: a list where a mapping was expected, a name that is taken.
    #[error("the fields around it are not as the fix expects them")]
    Unfit,
    /// The place is written in a way that edits are not made in, such as `? key`.
    #[error("the place is written in a way that is not edited")]
    Layout,
    /// The changed text would not mean exactly what was wanted.
    #[error("the text around it would change its meaning")]
    Meaning,
    /// The tree was not read from a text.
    #[error("there is no text to edit")]
    NoText,
}

impl Tree {
    /// The text edits, in order and apart from each other, that make `edits` of this document.
    ///
    /// The changed document is read again, so that what is returned is known to do that and nothing else.
    /// The cost is that of reading the document once.
    ///
    /// # Errors
    /// Why the edits cannot be made, all or none.
    pub fn text_edits(&self, edits: &[Edit]) -> Result<Vec<TextEdit>, EditError> {
        let mut changes = changes::Changes::new(self)?;
        changes.add(edits)?;
        let settled = changes.settle();
        let edits = render::text_edits(&settled)?;
        if rewrite::is_result(&settled, &edits) {
            Ok(edits)
        } else {
            Err(EditError::Meaning)
        }
    }
}
