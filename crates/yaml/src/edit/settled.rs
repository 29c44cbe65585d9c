//! What the edits of a document come to: which nodes change how, and whether another text says exactly that.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::changes::{Change, Changes, NOBODY, children, pairs};
use crate::Node;
use crate::tree::{Form, Tree, Value};

impl<'t> Changes<'t> {
    /// What all edits come to.
    pub(super) fn settle(&self) -> Settled<'_, 't> {
        let mut removed: BTreeSet<u32> = BTreeSet::new();
        let mut pruned: BTreeSet<u32> = BTreeSet::new();
        for (&node, change) in &self.changes {
            if let Some(prune) = change.removed {
                removed.insert(node);
                pruned.extend(prune.then_some(node));
            }
        }
        // From the last node to the first, what contains one comes after it.
        while let Some(node) = pruned.pop_last() {
            let parent = self.parents[node as usize];
            let above = self.parents.get(parent as usize).copied().unwrap_or(NOBODY);
            let is_field = above != NOBODY && self.tree.nodes[above as usize].form == Form::Mapping;
            let is_shared = self
                .shared
                .iter()
                .any(|&(start, end)| start <= parent && parent < end);
            let has_more = self
                .changes
                .get(&parent)
                .is_some_and(|change| !change.added.is_empty() || !change.appended.is_empty());
            let is_left = |value: u32| !removed.contains(&value);
            let is_empty = if is_field && self.tree.nodes[parent as usize].form == Form::Mapping {
                !pairs(self.tree, parent).any(|(_, value)| is_left(value))
            } else {
                is_field && !children(self.tree, parent).any(is_left)
            };
            if is_empty && !has_more && !is_shared && !self.tree.nodes[above as usize].irregular {
                removed.insert(parent);
                pruned.insert(parent);
            }
        }
        Settled {
            changes: self,
            removed,
        }
    }
}

/// Edits of a document, with what is empty without them.
pub(super) struct Settled<'c, 't> {
    changes: &'c Changes<'t>,
    removed: BTreeSet<u32>,
}

impl<'t> Settled<'_, 't> {
    /// The tree as it was read.
    pub(super) fn tree(&self) -> &'t Tree {
        self.changes.tree
    }

    /// The collection that a node stands in.
    pub(super) fn parent(&self, node: u32) -> Option<u32> {
        Some(self.changes.parents[node as usize]).filter(|&parent| parent != NOBODY)
    }

    /// What becomes of a node, where something does.
    pub(super) fn change(&self, node: u32) -> Option<&Change> {
        self.changes.changes.get(&node)
    }

    /// Whether a field or an item goes.
    pub(super) fn is_removed(&self, node: u32) -> bool {
        self.removed.contains(&node)
    }

    /// The nodes whose own text changes, from the last to the first, so that what is in a collection
    /// comes before it: keys with another name, values that are replaced, and collections that get or
    /// lose something.
    pub(super) fn touched(&self) -> Vec<u32> {
        let mut touched: BTreeSet<u32> = BTreeSet::new();
        for &node in &self.removed {
            touched.extend(self.parent(node));
        }
        touched.extend(
            self.changes
                .changes
                .keys()
                .filter(|node| !self.removed.contains(node)),
        );
        touched.retain(|&node| !self.is_gone(node));
        touched.into_iter().rev().collect()
    }

    /// Whether a node goes, by itself or with something around it.
    fn is_gone(&self, node: u32) -> bool {
        let mut at = Some(node);
        while let Some(node) = at {
            if self.removed.contains(&node) {
                return true;
            }
            at = self.parent(node);
        }
        false
    }

    /// Whether another tree is exactly what the edits make of this one, the order of fields included.
    pub(super) fn is_result(&self, result: &Tree) -> bool {
        self.is_same(0, result.root())
    }

    fn is_same(&self, node: u32, result: Value<'_>) -> bool {
        let change = self.change(node);
        if let Some(new) = change.and_then(|change| change.replaced.as_ref()) {
            return is_json(result, &new.to_json());
        }
        let tree = self.tree();
        let data = &tree.nodes[node as usize];
        match data.form {
            Form::Alias => self.is_same(data.text.start, result),
            Form::Mapping => {
                if !result.is_mapping() {
                    return false;
                }
                let mut found = result.entries();
                let mut written = pairs(tree, node);
                let mut merged = tree.merged.get(&node).into_iter().flatten().copied();
                let fields = std::iter::from_fn(|| {
                    if data.irregular {
                        merged.next()
                    } else {
                        written.next()
                    }
                });
                for (key, value) in fields.filter(|&(_, value)| !self.is_removed(value)) {
                    let renamed = self.change(key).and_then(|change| change.renamed.as_deref());
                    let name = renamed.unwrap_or_else(|| tree.value(Node(key)).text());
                    match found.next() {
                        Some(entry) if entry.name() == name && self.is_same(value, entry.value) => {}
                        _ => return false,
                    }
                }
                let added = change.map_or(&[][..], |change| &change.added);
                added.iter().all(|(name, new)| {
                    found
                        .next()
                        .is_some_and(|entry| entry.name() == name && is_json(entry.value, &new.to_json()))
                }) && found.next().is_none()
            }
            Form::Sequence => {
                if !result.is_sequence() {
                    return false;
                }
                let mut found = result.items();
                let mut items = children(tree, node).filter(|&item| !self.is_removed(item));
                let appended = change.map_or(&[][..], |change| &change.appended);
                items.all(|item| found.next().is_some_and(|result| self.is_same(item, result)))
                    && appended
                        .iter()
                        .all(|item| found.next().is_some_and(|result| is_json(result, item)))
                    && found.next().is_none()
            }
            Form::Plain | Form::Quoted | Form::Block => tree.value(Node(node)).scalar() == result.scalar(),
        }
    }
}

/// Whether a value is read as a value of JSON is meant, the order of fields included.
fn is_json(value: Value<'_>, json: &Json) -> bool {
    match json {
        Json::Object(fields) => {
            let mut entries = value.entries();
            value.is_mapping()
                && fields.iter().all(|(name, field)| {
                    entries
                        .next()
                        .is_some_and(|entry| entry.name() == name && is_json(entry.value, field))
                })
                && entries.next().is_none()
        }
        Json::Array(items) => {
            let mut found = value.items();
            value.is_sequence()
                && items
                    .iter()
                    .all(|item| found.next().is_some_and(|value| is_json(value, item)))
                && found.next().is_none()
        }
        scalar => value.scalar().is_some() && value.to_json() == *scalar,
    }
}
