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

    /// Adds an object that is not yet there.
    pub(crate) fn insert(&mut self, object: &Arc<Object>) {
        if !self.namespaces.contains_key(object.namespace()) {
            self.namespaces
                .insert(object.namespace().into(), Namespace::default());
        }
        let Some(namespace) = self.namespaces.get_mut(object.namespace()) else {
            return;
        };
        insert(&mut namespace.objects, object);
        for (name, value) in (self.labels_of)(object).iter() {
            let hash = namespace.by_label.hasher().hash_one((name, value));
            insert(namespace.by_label.entry(hash).or_default(), object);
        }
    }

    /// Removes and gives the object that stands where `object` would stand.
    pub(crate) fn remove(&mut self, object: &Object) -> Option<Arc<Object>> {
        let namespace = self.namespaces.get_mut(object.namespace())?;
        let removed = remove(&mut namespace.objects, object)?;
        for (name, value) in (self.labels_of)(&removed).iter() {
            let hash = namespace.by_label.hasher().hash_one((name, value));
            if let Some(list) = namespace.by_label.get_mut(&hash) {
                remove(list, &removed);
                if list.is_empty() {
                    namespace.by_label.remove(&hash);
                }
            }
        }
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

fn insert(list: &mut Vec<Arc<Object>>, object: &Arc<Object>) {
    if let Err(place) = place(list, object) {
        list.insert(place, object.clone());
    }
}

fn remove(list: &mut Vec<Arc<Object>>, object: &Object) -> Option<Arc<Object>> {
    place(list, object).ok().map(|place| list.remove(place))
}

/// Where an object stands in a list, or where it would.
fn place(list: &[Arc<Object>], object: &Object) -> Result<usize, usize> {
    match list.last() {
        Some(last) if order(last, object) == Ordering::Less => Err(list.len()),
        _ => list.binary_search_by(|other| order(other, object)),
    }
}

/// The order of objects: by namespace, group, kind and name, then by where they come from. Objects
/// that are equal in it are the same.
pub(crate) fn order(one: &Object, other: &Object) -> Ordering {
    one.namespace()
        .cmp(other.namespace())
        .then_with(|| one.group().cmp(other.group()))
        .then_with(|| one.kind().cmp(other.kind()))
        .then_with(|| one.name().cmp(other.name()))
        .then_with(|| one.origin().cmp(&other.origin()))
}
