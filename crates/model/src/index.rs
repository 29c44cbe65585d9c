//! Objects in order, found by namespace and label.
//!
//! Everything is a sorted list: of all objects of a namespace, and of those that have a certain label.
//! An insertion or a removal costs a binary search for the object and for each of its labels; objects
//! that come in order are appended.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher as _;
use std::sync::Arc;

use crate::{LabelSelector, Labels, Object};

/// The labels by which objects are found.
pub(crate) type LabelsOf = for<'o> fn(&'o Object) -> Labels<'o>;

/// Objects by namespace and by the labels that `labels_of` gives.
#[derive(Clone, Debug)]
pub(crate) struct Index {
    labels_of: LabelsOf,
    namespaces: BTreeMap<Box<str>, Namespace>,
}

/// The objects of one namespace, each list in order.
#[derive(Clone, Debug, Default)]
struct Namespace {
    objects: Vec<Arc<Object>>,
    /// By the hash of a label's name and value. Two labels with the same hash share a list: that
    /// costs time, but what is found is matched against the selector anyway.
    by_label: HashMap<u64, Vec<Arc<Object>>>,
}

impl Index {
    pub(crate) fn new(labels_of: LabelsOf) -> Self {
        Self {
            labels_of,
            namespaces: BTreeMap::new(),
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.namespaces.is_empty()
    }

    /// Adds an object, and gives back the one that it replaces: its equal in [`order`].
    pub(crate) fn insert(&mut self, object: &Arc<Object>) -> Option<Arc<Object>> {
        let labels_of = self.labels_of;
        let namespace = match self.namespaces.get_mut(object.namespace()) {
            Some(namespace) => namespace,
            None => self.namespaces.entry(object.namespace().into()).or_default(),
        };
        let replaced = match place(&namespace.objects, object) {
            Ok(place) => Some(std::mem::replace(&mut namespace.objects[place], object.clone())),
            Err(place) => {
                namespace.objects.insert(place, object.clone());
                None
            }
        };
        if let Some(replaced) = &replaced {
            namespace.remove_labels(replaced, labels_of(replaced));
        }
        namespace.insert_labels(object, labels_of(object));
        replaced
    }

    /// Removes and gives the equal of an object in [`order`].
    pub(crate) fn remove(&mut self, object: &Object) -> Option<Arc<Object>> {
        let namespace = self.namespaces.get_mut(object.namespace())?;
        let place = place(&namespace.objects, object).ok()?;
        let removed = namespace.objects.remove(place);
        namespace.remove_labels(&removed, (self.labels_of)(&removed));
        if namespace.objects.is_empty() {
            self.namespaces.remove(object.namespace());
        }
        Some(removed)
    }

    /// The objects of a namespace, or of all.
    pub(crate) fn objects<'i>(
        &'i self,
        namespace: Option<&str>,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        self.namespaces(namespace)
            .flat_map(|namespace| &namespace.objects)
    }

    /// The objects of that name in a namespace. For an index of one kind only.
    pub(crate) fn named(&self, namespace: &str, name: &str) -> &[Arc<Object>] {
        let Some(namespace) = self.namespaces.get(namespace) else {
            return &[];
        };
        let start = namespace.objects.partition_point(|object| object.name() < name);
        let rest = &namespace.objects[start..];
        let end = rest.partition_point(|object| object.name() == name);
        &rest[..end]
    }

    /// The objects of a namespace, or of all, that the selector selects.
    pub(crate) fn matching<'i, 's>(
        &'i self,
        namespace: Option<&str>,
        selector: &'s LabelSelector,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i, 's> {
        let labels_of = self.labels_of;
        self.namespaces(namespace)
            .flat_map(|namespace| namespace.candidates(selector))
            .filter(move |object| selector.matches(&labels_of(object)))
    }

    fn namespaces<'i>(&'i self, name: Option<&str>) -> impl Iterator<Item = &'i Namespace> + use<'i> {
        let one = name.map(|name| self.namespaces.get(name));
        let all = name.is_none().then(|| self.namespaces.values());
        one.flatten().into_iter().chain(all.into_iter().flatten())
    }
}

impl Namespace {
    fn insert_labels(&mut self, object: &Arc<Object>, labels: Labels<'_>) {
        for label in labels.iter() {
            let list = self
                .by_label
                .entry(self.by_label.hasher().hash_one(label))
                .or_default();
            if let Err(place) = place(list, object) {
                list.insert(place, object.clone());
            }
        }
    }

    fn remove_labels(&mut self, object: &Object, labels: Labels<'_>) {
        for label in labels.iter() {
            let hash = self.by_label.hasher().hash_one(label);
            let Some(list) = self.by_label.get_mut(&hash) else {
                continue; // another label of the object with the same hash
            };
            if let Ok(place) = place(list, object) {
                list.remove(place);
            }
            if list.is_empty() {
                self.by_label.remove(&hash);
            }
        }
    }

    /// A list, as short as can be told, that holds whatever the selector selects.
    fn candidates(&self, selector: &LabelSelector) -> &[Arc<Object>] {
        let mut shortest: &[_] = &self.objects;
        for pair in selector.required_pairs() {
            let Some(list) = self.by_label.get(&self.by_label.hasher().hash_one(pair)) else {
                return &[];
            };
            if list.len() < shortest.len() {
                shortest = list;
            }
        }
        shortest
    }
}

/// Where an object stands in a list, or where it would.
pub(crate) fn place(list: &[Arc<Object>], object: &Object) -> Result<usize, usize> {
    match list.last() {
        Some(last) if order(last, object) == Ordering::Less => Err(list.len()),
        _ => list.binary_search_by(|other| order(other, object)),
    }
}

/// The order of objects within a namespace: by name, then by kind, then by where they come from.
/// Objects that are equal in it are the same.
///
/// The name comes first because it differs most, and reading what is equal takes most of the time.
fn order(one: &Object, other: &Object) -> Ordering {
    one.name()
        .cmp(other.name())
        .then_with(|| one.kind().cmp(other.kind()))
        .then_with(|| one.group().cmp(other.group()))
        .then_with(|| one.origin().cmp(&other.origin()))
}

/// An order in which objects are only ever appended to the lists of an index.
pub(crate) fn sort(objects: &mut [Arc<Object>]) {
    objects.sort_by(|one, other| {
        one.namespace()
            .cmp(other.namespace())
            .then_with(|| order(one, other))
    });
}
