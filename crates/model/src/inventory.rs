//! All objects that are known, and the questions that checks and analyses ask of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use palisade_yaml::Value;

use crate::derived::Derived;
use crate::index::{Index, sort};
use crate::referrers::{Account, Referrers, accounts, budget_selector, pod_selector, storage};
use crate::{LabelSelector, Labels, Object};

/// All objects that are known: a directory, a snapshot of a cluster, or the state of a watch.
///
/// What an inventory holds is a set. An object in it is told from others by its [`Key`] and by its
/// [`Origin`](crate::Origin), so two definitions of one object, in two files or twice in one file, are both kept.
/// Everything comes in one order, whatever the order in which it was added: by group, kind,
/// namespace and name, then by origin; workloads by namespace, name and kind.
#[derive(Clone, Debug)]
pub struct Inventory {
    /// By group and kind; none is empty.
    kinds: BTreeMap<Box<str>, BTreeMap<Box<str>, Index>>,
    /// Objects that have a pod template, by the labels that their pods get.
    workloads: Index,
    /// Objects that mean workloads, by which they mean.
    referrers: Referrers,
    len: usize,
    derived: Derived,
}

/// What Kubernetes tells objects apart by: of two with the same key, a cluster holds one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// The API group; empty for the core group.
    pub group: Box<str>,
    /// The kind.
    pub kind: Box<str>,
    /// The namespace, as [`Object::namespace`] gives it.
    pub namespace: Box<str>,
    /// The name.
    pub name: Box<str>,
}

impl Key {
    /// The key of an object.
    pub fn of(object: &Object) -> Self {
        Self {
            group: object.group().into(),
            kind: object.kind().into(),
            namespace: object.namespace().into(),
            name: object.name().into(),
        }
    }
}

impl Default for Inventory {
    fn default() -> Self {
        Self {
            kinds: BTreeMap::new(),
            workloads: Index::new(Object::pod_labels),
            referrers: Referrers::default(),
            len: 0,
            derived: Derived::default(),
        }
    }
}

impl Inventory {
    /// An inventory without objects.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an object, and gives back the one that it replaces: one with the same key from the same
    /// origin. Where a file has changed, origins have too: see [`Inventory::remove_source`].
    pub fn upsert(&mut self, object: Arc<Object>) -> Option<Arc<Object>> {
        self.derived = Derived::default();
        let kinds = match self.kinds.get_mut(object.group()) {
            Some(kinds) => kinds,
            None => self.kinds.entry(object.group().into()).or_default(),
        };
        let index = match kinds.get_mut(object.kind()) {
            Some(index) => index,
            None => kinds
                .entry(object.kind().into())
                .or_insert_with(|| Index::new(Object::labels)),
        };
        let replaced = index.insert(&object);
        if object.makes_pods() {
            self.workloads.insert(&object);
        } else if replaced.is_some() {
            self.workloads.remove(&object);
        }
        if let Some(replaced) = &replaced {
            self.referrers.remove(replaced);
        }
        self.referrers.insert(&object);
        self.len += usize::from(replaced.is_none());
        replaced
    }

    /// Removes and gives the object with the key and the origin of `object`.
    pub fn remove(&mut self, object: &Object) -> Option<Arc<Object>> {
        self.derived = Derived::default();
        let kinds = self.kinds.get_mut(object.group())?;
        let index = kinds.get_mut(object.kind())?;
        let removed = index.remove(object)?;
        if index.is_empty() {
            kinds.remove(object.kind());
            if kinds.is_empty() {
                self.kinds.remove(object.group());
            }
        }
        self.workloads.remove(&removed);
        self.referrers.remove(&removed);
        self.len -= 1;
        Some(removed)
    }

    /// Removes and gives all objects with that key, wherever they come from.
    pub fn remove_key(&mut self, key: &Key) -> Vec<Arc<Object>> {
        self.derived = Derived::default();
        let found: Vec<_> = self
            .get(&key.group, &key.kind, &key.namespace, &key.name)
            .cloned()
            .collect();
        self.remove_all(found)
    }

    /// Removes and gives all objects that come from the source at `path`, in time that grows with the
    /// number of all objects. A file that has changed is taken out so before it is read again.
    pub fn remove_source(&mut self, path: &str) -> Vec<Arc<Object>> {
        self.derived = Derived::default();
        let found: Vec<_> = self
            .objects()
            .filter(|object| object.source().path == path)
            .cloned()
            .collect();
        self.remove_all(found)
    }

    fn remove_all(&mut self, objects: Vec<Arc<Object>>) -> Vec<Arc<Object>> {
        for object in &objects {
            self.remove(object);
        }
        objects
    }

    /// What `make` works out from all objects, once as long as these stay the same: there is one result of each type.
    pub fn derived<T: Send + Sync + 'static>(&self, make: impl FnOnce(&Self) -> T) -> Arc<T> {
        self.derived.get(|| make(self))
    }

    /// How many objects there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// All objects.
    pub fn objects(&self) -> impl Iterator<Item = &Arc<Object>> {
        self.kinds
            .values()
            .flat_map(BTreeMap::values)
            .flat_map(|index| index.objects(None))
    }

    /// The objects of a kind, of all versions.
    pub fn of_kind<'i>(&'i self, group: &str, kind: &str) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        self.index(group, kind)
            .into_iter()
            .flat_map(|index| index.objects(None))
    }

    /// The objects of a kind in a namespace, of all versions.
    pub fn in_namespace<'i>(
        &'i self,
        group: &str,
        kind: &str,
        namespace: &str,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        self.index(group, kind)
            .map(|index| index.objects(Some(namespace)))
            .into_iter()
            .flatten()
    }

    /// The definitions of one object. The namespace is `default` for an object that names none, and
    /// empty for one that lives outside namespaces, as [`Object::namespace`] has it.
    pub fn get<'i>(
        &'i self,
        group: &str,
        kind: &str,
        namespace: &str,
        name: &str,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        let found = self
            .index(group, kind)
            .map_or(&[][..], |index| index.named(namespace, name));
        found.iter()
    }

    /// The objects of a kind, in a namespace or in all, whose own labels the selector selects.
    pub fn matching<'i, 's>(
        &'i self,
        group: &str,
        kind: &str,
        namespace: Option<&str>,
        selector: &'s LabelSelector,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i, 's> {
        self.index(group, kind)
            .map(|index| index.matching(namespace, selector))
            .into_iter()
            .flatten()
    }

    /// All objects that make pods, or are one: those with a pod template.
    pub fn workloads(&self) -> impl Iterator<Item = &Arc<Object>> {
        self.workloads.objects(None)
    }

    /// The workloads of a namespace.
    pub fn workloads_in<'i>(&'i self, namespace: &str) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        self.workloads.objects(Some(namespace))
    }

    /// The workloads of a namespace whose pods the selector selects.
    pub fn workloads_matching<'i, 's>(
        &'i self,
        namespace: &str,
        selector: &'s LabelSelector,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i, 's> {
        self.workloads.matching(Some(namespace), selector)
    }

    /// The NetworkPolicies of a namespace that select pods with such labels, in no certain order. A
    /// policy whose selector is invalid selects nothing.
    pub fn network_policies_of<'i, 'l, 'o>(
        &'i self,
        namespace: &'l str,
        labels: &'l Labels<'o>,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i, 'l, 'o> {
        let policies = self.referrers.of_pods(namespace, labels);
        policies.filter(move |policy| {
            policy.kind() == "NetworkPolicy"
                && policy.namespace() == namespace
                && pod_selector(policy).is_some_and(|selector| selector.matches(labels))
        })
    }

    /// The PodDisruptionBudgets of a namespace that select pods with such labels, in no certain order. A
    /// budget whose selector is absent or invalid selects nothing.
    pub fn disruption_budgets_of<'i, 'l, 'o>(
        &'i self,
        namespace: &'l str,
        labels: &'l Labels<'o>,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i, 'l, 'o> {
        let budgets = self.referrers.of_pods(namespace, labels);
        budgets.filter(move |budget| {
            budget.kind() == "PodDisruptionBudget"
                && budget.namespace() == namespace
                && budget_selector(budget).is_some_and(|selector| selector.matches(labels))
        })
    }

    /// The PersistentVolumes that stand for the same storage outside the cluster as one of them, itself
    /// included. By name.
    pub fn volumes_of_same_storage(&self, volume: &Object) -> impl Iterator<Item = &Arc<Object>> {
        let wanted = storage(volume);
        let volumes = self
            .referrers
            .of_storage("", wanted.as_deref().unwrap_or_default());
        volumes.filter(move |volume| volume.kind() == "PersistentVolume" && storage(volume) == wanted)
    }

    /// The autoscalers whose `scaleTargetRef` names a workload: HorizontalPodAutoscalers, and KEDA's
    /// ScaledObjects, which take a Deployment for granted. By name.
    pub fn autoscalers_of(&self, workload: &Object) -> impl Iterator<Item = &Arc<Object>> {
        self.referrers
            .of_name(workload.namespace(), workload.name())
            .filter(|autoscaler| {
                let field = |field| {
                    autoscaler
                        .at(&["spec", "scaleTargetRef", field])
                        .and_then(Value::as_str)
                };
                autoscaler.namespace() == workload.namespace()
                    && field("name") == Some(workload.name())
                    && field("kind").unwrap_or("Deployment") == workload.kind()
            })
    }

    /// The bindings that give a service account rights of its own: RoleBindings of any namespace and
    /// ClusterRoleBindings that name it, or a group that it is in, in no certain order. Those that every
    /// cluster comes with, by which all accounts may ask what the API server offers, are not among them.
    pub fn bindings_of_account<'i>(
        &'i self,
        namespace: &'i str,
        name: &'i str,
    ) -> impl Iterator<Item = &'i Arc<Object>> {
        const FOR_EVERYBODY: [&str; 4] = [
            "system:basic-user",
            "system:discovery",
            "system:public-info-viewer",
            "system:service-account-issuer-discovery",
        ];
        self.referrers.of_account(namespace, name).filter(move |binding| {
            let role = binding
                .at(&["roleRef", "name"])
                .map(Value::text)
                .unwrap_or_default();
            let names_it = |account: &Account<'_>| match *account {
                Account::One(of, named) => (of, named) == (namespace, name),
                Account::OfNamespace(of) => of == namespace,
                Account::All => true,
            };
            !FOR_EVERYBODY.contains(&role) && accounts(binding).iter().any(names_it)
        })
    }

    fn index(&self, group: &str, kind: &str) -> Option<&Index> {
        self.kinds.get(group)?.get(kind)
    }
}

impl Extend<Arc<Object>> for Inventory {
    /// Adds many objects, faster than one by one.
    fn extend<T: IntoIterator<Item = Arc<Object>>>(&mut self, objects: T) {
        let mut objects: Vec<_> = objects.into_iter().collect();
        sort(&mut objects);
        for object in objects {
            self.upsert(object);
        }
    }
}

impl FromIterator<Arc<Object>> for Inventory {
    fn from_iter<T: IntoIterator<Item = Arc<Object>>>(objects: T) -> Self {
        let mut inventory = Self::new();
        inventory.extend(objects);
        inventory
    }
}

#[cfg(test)]
#[path = "inventory_tests.rs"]
mod tests;
