//! The edits of one document, brought together.
//!
//! All is told by nodes of the tree as it was read. What two fixes both want is done once, fields that
//! both add to the same missing mapping are put into one, and a fix that contradicts an earlier one is
//! refused as a whole.

use std::collections::BTreeMap;

use serde_json::Value as Json;

use super::{Edit, EditError};
use crate::tree::{Form, NodeData, Tree};
use crate::{Node, merge};

/// The parent of the root.
pub(super) const NOBODY: u32 = u32::MAX;

/// What comes in the place of a value, or is added.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum New {
    /// A whole value, which nothing is added to.
    Whole(Json),
    /// A mapping that is missing on the way to a field; other edits may add to it.
    Path(Vec<(String, New)>),
}

impl New {
    /// The value `value` behind the fields of `path`.
    fn behind(path: &[String], value: &Json) -> Self {
        match path {
            [] => Self::Whole(value.clone()),
            [name, rest @ ..] => Self::Path(vec![(name.clone(), Self::behind(rest, value))]),
        }
    }

    /// The value.
    pub(super) fn to_json(&self) -> Json {
        match self {
            Self::Whole(value) => value.clone(),
            Self::Path(fields) => fields
                .iter()
                .map(|(name, new)| (name.clone(), new.to_json()))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        }
    }

    /// Brings in what another edit wants in the same place; false where they contradict each other.
    fn merge(&mut self, other: Self) -> bool {
        match (&mut *self, other) {
            (Self::Path(fields), Self::Path(others)) => {
                others.into_iter().all(|(name, new)| add_to(fields, name, new))
            }
            (Self::Whole(whole), path @ Self::Path(_)) => holds(whole, &path.to_json()),
            (Self::Path(_), Self::Whole(whole)) => {
                let fits = holds(&whole, &self.to_json());
                *self = Self::Whole(whole);
                fits
            }
            (Self::Whole(one), Self::Whole(other)) => *one == other,
        }
    }
}

/// Adds a field, or brings it into the one of its name.
fn add_to(fields: &mut Vec<(String, New)>, name: String, new: New) -> bool {
    match fields.iter_mut().find(|(other, _)| *other == name) {
        Some((_, field)) => field.merge(new),
        None => {
            fields.push((name, new));
            true
        }
    }
}

/// Whether a value has all fields of another with the same values.
fn holds(whole: &Json, part: &Json) -> bool {
    match (whole, part) {
        (Json::Object(whole), Json::Object(part)) => part
            .iter()
            .all(|(name, part)| whole.get(name).is_some_and(|whole| holds(whole, part))),
        _ => whole == part,
    }
}

/// What becomes of one node.
#[derive(Clone, Debug, Default)]
pub(super) struct Change {
    /// It goes, as field or item; whether what is empty then goes with it.
    pub(super) removed: Option<bool>,
    /// Another value comes in its place.
    pub(super) replaced: Option<New>,
    /// Fields that a mapping gets.
    pub(super) added: Vec<(String, New)>,
    /// Items that a list gets.
    pub(super) appended: Vec<Json>,
    /// The name that a key gets.
    pub(super) renamed: Option<String>,
}

/// Edits of a document, as far as they were accepted.
pub(super) struct Changes<'t> {
    pub(super) tree: &'t Tree,
    /// The collection that a node stands in.
    pub(super) parents: Vec<u32>,
    /// What aliases refer to, each with the node after it.
    pub(super) shared: Vec<(u32, u32)>,
    pub(super) changes: BTreeMap<u32, Change>,
    /// What the nodes had before the current fix.
    undo: Vec<(u32, Option<Change>)>,
}

impl<'t> Changes<'t> {
    /// No change of `tree` yet.
    pub(super) fn new(tree: &'t Tree) -> Result<Self, EditError> {
        if !tree.has_spans {
            return Err(EditError::NoText);
        }
        let aliases = tree.nodes.iter().filter(|node| node.form == Form::Alias);
        let mut shared: Vec<_> = aliases
            .map(|alias| (alias.text.start, tree.nodes[alias.text.start as usize].next))
            .collect();
        shared.sort_unstable();
        shared.dedup();
        Ok(Self {
            tree,
            parents: parents(&tree.nodes),
            shared,
            changes: BTreeMap::new(),
            undo: Vec::new(),
        })
    }

    /// Adds the edits of one fix, all or none.
    pub(super) fn add(&mut self, edits: &[Edit]) -> Result<(), EditError> {
        self.undo.clear();
        let result = edits.iter().try_for_each(|edit| self.add_one(edit));
        if result.is_err() {
            while let Some((node, before)) = self.undo.pop() {
                match before {
                    Some(change) => self.changes.insert(node, change),
                    None => self.changes.remove(&node),
                };
            }
        }
        result
    }

    fn add_one(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Set { mapping, path, value } => self.set(self.known(*mapping)?, path, value),
            Edit::Replace { node, value } => self.replace(self.known(*node)?, New::Whole(value.clone())),
            Edit::Remove { node, prune } => self.remove(self.known(*node)?, *prune),
            Edit::Append { list, value } => self.append(self.known(*list)?, value),
            Edit::Rename { key, name } => self.rename(self.known(*key)?, name),
        }
    }

    fn known(&self, node: Node) -> Result<u32, EditError> {
        let is_known = (node.0 as usize) < self.tree.nodes.len();
        is_known.then_some(node.0).ok_or(EditError::Unfit)
    }

    fn set(&mut self, mapping: u32, path: &[String], value: &Json) -> Result<(), EditError> {
        let mut at = mapping;
        let mut rest = path;
        while let [name, below @ ..] = rest {
            let form = self.tree.nodes[at as usize].form;
            if form != Form::Mapping {
                // A field that is null counts as absent.
                return if self.tree.value(Node(at)).is_null() && form != Form::Alias {
                    self.replace(at, New::behind(rest, value))
                } else if form == Form::Alias {
                    Err(EditError::Shared)
                } else {
                    Err(EditError::Unfit)
                };
            }
            match self.field(at, name)? {
                None => return self.add_field(at, name, New::behind(below, value)),
                Some((_, field)) => at = field,
            }
            rest = below;
        }
        if at == mapping {
            return Err(EditError::Unfit);
        }
        if self.tree.value(Node(at)).to_json() == *value && !self.is_changed(at) {
            return Ok(());
        }
        self.replace(at, New::Whole(value.clone()))
    }

    /// The key and the value of a field as Kubernetes sees it, which must be written in the mapping itself.
    fn field(&self, mapping: u32, name: &str) -> Result<Option<(u32, u32)>, EditError> {
        let text = |key: u32| self.tree.value(Node(key)).text();
        if !self.tree.nodes[mapping as usize].irregular {
            return Ok(pairs(self.tree, mapping).find(|&(key, _)| text(key) == name));
        }
        let fields = self.tree.merged.get(&mapping).map_or(&[][..], |fields| fields);
        match fields.iter().find(|&&(key, _)| text(key) == name) {
            Some(&(key, _)) if self.parents[key as usize] != mapping => Err(EditError::Merged),
            found => Ok(found.copied()),
        }
    }

    fn add_field(&mut self, mapping: u32, name: &str, new: New) -> Result<(), EditError> {
        self.reach(mapping)?;
        if self.change(mapping).replaced.is_some() || self.change(mapping).removed.is_some() {
            return Err(EditError::Overlap);
        }
        let takes_name = |(key, _): (u32, u32)| {
            let change = self.changes.get(&key);
            change.and_then(|change| change.renamed.as_deref()) == Some(name)
        };
        if pairs(self.tree, mapping).any(takes_name) {
            return Err(EditError::Overlap);
        }
        let fits = add_to(&mut self.change_mut(mapping).added, name.to_owned(), new);
        fits.then_some(()).ok_or(EditError::Overlap)
    }

    fn replace(&mut self, node: u32, new: New) -> Result<(), EditError> {
        self.reach(node)?;
        if self.is_key(node) {
            return Err(EditError::Unfit);
        }
        let change = self.change(node);
        if change.removed.is_some() {
            return Err(EditError::Overlap);
        }
        if change.replaced.is_some() {
            let fits = self
                .change_mut(node)
                .replaced
                .as_mut()
                .is_some_and(|old| old.merge(new));
            return fits.then_some(()).ok_or(EditError::Overlap);
        }
        if self.is_changed(node) {
            return Err(EditError::Overlap);
        }
        self.change_mut(node).replaced = Some(new);
        Ok(())
    }

    fn remove(&mut self, node: u32, prune: bool) -> Result<(), EditError> {
        self.reach(node)?;
        let parent = self.parents[node as usize];
        match self.tree.nodes.get(parent as usize).map(|parent| parent.form) {
            Some(Form::Sequence) => self.mark_removed(node, prune),
            Some(Form::Mapping) => {
                let pair = pairs(self.tree, parent).find(|&(_, value)| value == node);
                let name = self
                    .tree
                    .value(Node(pair.ok_or(EditError::Unfit)?.0))
                    .text()
                    .to_owned();
                if self.field(parent, &name)? != pair {
                    return Err(EditError::Unfit);
                }
                // Or else the one that it overrides would count.
                let same = pairs(self.tree, parent).filter(|&(key, _)| {
                    let is_merge = is_merge(self.tree, key);
                    !is_merge && self.tree.value(Node(key)).text() == name
                });
                let same: Vec<_> = same.collect();
                same.into_iter().try_for_each(|(key, value)| {
                    if self.is_changed(key) {
                        return Err(EditError::Overlap);
                    }
                    self.mark_removed(value, prune)
                })
            }
            _ => Err(EditError::Unfit),
        }
    }

    fn mark_removed(&mut self, node: u32, prune: bool) -> Result<(), EditError> {
        match self.change(node).removed {
            None if self.is_changed(node) => return Err(EditError::Overlap),
            None => self.change_mut(node).removed = Some(prune),
            Some(before) => self.change_mut(node).removed = Some(before || prune),
        }
        Ok(())
    }

    fn append(&mut self, list: u32, value: &Json) -> Result<(), EditError> {
        if self.tree.value(Node(list)).is_null() {
            return self.replace(list, New::Whole(Json::Array(vec![value.clone()])));
        }
        if self.tree.nodes[list as usize].form != Form::Sequence {
            return Err(EditError::Unfit);
        }
        self.reach(list)?;
        let change = self.change_mut(list);
        if change.replaced.is_some() || change.removed.is_some() {
            return Err(EditError::Overlap);
        }
        if !change.appended.contains(value) {
            change.appended.push(value.clone());
        }
        Ok(())
    }

    fn rename(&mut self, key: u32, name: &str) -> Result<(), EditError> {
        self.reach(key)?;
        let mapping = self.parents[key as usize];
        let pair = (mapping != NOBODY).then(|| pairs(self.tree, mapping).find(|&(other, _)| other == key));
        let (_, value) = pair.flatten().ok_or(EditError::Unfit)?;
        let text = |key: u32| self.tree.value(Node(key)).text();
        let is_alone = pairs(self.tree, mapping)
            .filter(|&(other, _)| text(other) == text(key))
            .count()
            == 1;
        if !is_alone || is_merge(self.tree, key) || self.field(mapping, name)?.is_some() {
            return Err(EditError::Unfit);
        }
        let is_added = self.change(mapping).added.iter().any(|(added, _)| added == name);
        let is_taken = pairs(self.tree, mapping).any(|(other, _)| {
            let change = self.changes.get(&other).filter(|_| other != key);
            change.and_then(|change| change.renamed.as_deref()) == Some(name)
        });
        let renamed = self.change(key).renamed;
        let differs = renamed.is_some_and(|other| other != name);
        if is_added || is_taken || differs || self.change(value).removed.is_some() {
            return Err(EditError::Overlap);
        }
        self.change_mut(key).renamed = Some(name.to_owned());
        Ok(())
    }

    /// Whether a node can be changed at all: it is not shared, and nothing around it goes.
    fn reach(&self, node: u32) -> Result<(), EditError> {
        if self
            .shared
            .iter()
            .any(|&(start, end)| start <= node && node < end)
        {
            return Err(EditError::Shared);
        }
        let mut above = self.parents[node as usize];
        while above != NOBODY {
            if let Some(change) = self.changes.get(&above)
                && (change.removed.is_some() || change.replaced.is_some())
            {
                return Err(EditError::Overlap);
            }
            above = self.parents[above as usize];
        }
        Ok(())
    }

    fn is_key(&self, node: u32) -> bool {
        let parent = self.parents[node as usize];
        let is_field = parent != NOBODY && self.tree.nodes[parent as usize].form == Form::Mapping;
        is_field && pairs(self.tree, parent).any(|(key, _)| key == node)
    }

    /// Whether something in the subtree of a node is to be changed.
    fn is_changed(&self, node: u32) -> bool {
        let end = self.tree.nodes[node as usize].next;
        self.changes.range(node..end).next().is_some()
    }

    fn change(&self, node: u32) -> Change {
        self.changes.get(&node).cloned().unwrap_or_default()
    }

    /// The change of a node, for an edit of the current fix.
    fn change_mut(&mut self, node: u32) -> &mut Change {
        self.undo.push((node, self.changes.get(&node).cloned()));
        self.changes.entry(node).or_default()
    }
}

/// The collection that each node stands in.
fn parents(nodes: &[NodeData]) -> Vec<u32> {
    let mut open: Vec<u32> = Vec::new();
    let mut parents = Vec::with_capacity(nodes.len());
    for (node, data) in (0u32..).zip(nodes) {
        while open
            .last()
            .is_some_and(|&above| nodes[above as usize].next <= node)
        {
            open.pop();
        }
        parents.push(open.last().copied().unwrap_or(NOBODY));
        if matches!(data.form, Form::Mapping | Form::Sequence) {
            open.push(node);
        }
    }
    parents
}

/// Keys and values of a mapping as they are written; aliases are not followed.
pub(super) fn pairs(tree: &Tree, mapping: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut children = children(tree, mapping);
    std::iter::from_fn(move || children.next().zip(children.next()))
}

/// The nodes that stand directly in a collection; aliases are not followed.
pub(super) fn children(tree: &Tree, collection: u32) -> impl Iterator<Item = u32> {
    let end = tree.nodes[collection as usize].next;
    let mut at = collection + 1;
    std::iter::from_fn(move || {
        let child = (at < end).then_some(at)?;
        at = tree.nodes[child as usize].next;
        Some(child)
    })
}

fn is_merge(tree: &Tree, key: u32) -> bool {
    merge::is_merge(&tree.nodes[key as usize], tree.value(Node(key)).text().as_bytes())
}
