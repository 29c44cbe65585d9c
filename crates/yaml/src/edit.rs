//! Edits of a tree: what should become of it, apart from how that is written.

use crate::tree::{Node, Value};

/// A change of one place of a tree. Nodes are those of the tree as it was read, however many edits are
/// made of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Gives the field at `path` below a mapping a value. What it had goes, mappings that are missing
    /// on the way are made, and the other fields stay.
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

    /// [`Edit::Remove`].
    pub fn remove(value: Value<'_>) -> Self {
        Self::Remove { node: value.node() }
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
