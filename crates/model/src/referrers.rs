//! Objects found from what they refer to: the NetworkPolicies and disruption budgets that select a pod, the
//! autoscalers of a workload, the volumes of one storage, the bindings of a service account.
//!
//! Asking each of them whether it means a given workload would take time that grows with the number of
//! both. So each is filed under one of the keys that whatever it means must have, and a workload is
//! looked up under all keys that it has. Of several keys it is the one with the fewest objects yet: a
//! policy for `{part-of: shop, name: cart}` is filed under the name, once there are others for the shop.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash, RandomState};
use std::sync::Arc;

use palisade_yaml::Value;

use crate::index::place;
use crate::{LabelSelector, Labels, Object};

/// Objects by namespace and by one key of what they refer to.
#[derive(Clone, Debug, Default)]
pub(crate) struct Referrers {
    /// By the hash of namespace and key. What shares a hash is told apart by whoever asks.
    lists: HashMap<u64, Vec<Arc<Object>>>,
    hasher: RandomState,
}

/// What an object refers to.
pub(crate) enum Target<'o> {
    /// Pods with labels.
    Pods(LabelSelector),
    /// A workload of that name.
    Named(&'o str),
    /// Service accounts, each or by groups of them.
    Accounts(Vec<Account<'o>>),
    /// Storage outside the cluster, as [`storage`] calls it.
    Storage(String),
}

/// One or several service accounts, as a subject of a binding names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Account<'o> {
    /// One of a namespace.
    One(&'o str, &'o str),
    /// All of a namespace.
    OfNamespace(&'o str),
    /// All of the cluster.
    All,
}

/// What kind of key a hash stands for.
#[derive(Hash)]
enum Key<'k> {
    Anything,
    Label(&'k str, &'k str),
    Name(&'k str),
    Account(Account<'k>),
    Storage(&'k str),
}

impl Referrers {
    /// Adds an object, or puts it in the place of its equal, which the caller has removed.
    pub(crate) fn insert(&mut self, object: &Arc<Object>) {
        let Some(target) = target(object) else { return };
        let mut keys = self.keys(object.namespace(), &target);
        // What is meant must have all of the labels, but is any one of the accounts.
        if !matches!(target, Target::Accounts(_)) {
            let length = |key: &u64| self.lists.get(key).map_or(0, Vec::len);
            keys = keys.into_iter().min_by_key(length).into_iter().collect();
        }
        for key in keys {
            let list = self.lists.entry(key).or_default();
            if let Err(place) = place(list, object) {
                list.insert(place, object.clone());
            }
        }
    }

    pub(crate) fn remove(&mut self, object: &Object) {
        let Some(target) = target(object) else { return };
        for key in self.keys(object.namespace(), &target) {
            let Some(list) = self.lists.get_mut(&key) else {
                continue;
            };
            if let Ok(place) = place(list, object) {
                list.remove(place);
            }
            if list.is_empty() {
                self.lists.remove(&key);
            }
        }
    }

    /// The objects that may select pods with such labels: some of them do not.
    pub(crate) fn of_pods<'i>(
        &'i self,
        namespace: &str,
        labels: &Labels<'_>,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        let of_labels = labels
            .iter()
            .map(|(name, value)| self.hash(namespace, Key::Label(name, value)));
        let keys: Vec<_> = std::iter::once(self.hash(namespace, Key::Anything))
            .chain(of_labels)
            .collect();
        keys.into_iter().filter_map(|key| self.lists.get(&key)).flatten()
    }

    /// The objects that may refer to a workload of that name, in order.
    pub(crate) fn of_name(&self, namespace: &str, name: &str) -> impl Iterator<Item = &Arc<Object>> {
        self.lists
            .get(&self.hash(namespace, Key::Name(name)))
            .into_iter()
            .flatten()
    }

    /// The bindings that may name a service account, or a group that it is in, in no certain order.
    pub(crate) fn of_account<'i>(
        &'i self,
        namespace: &str,
        name: &str,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        let accounts = [
            Account::One(namespace, name),
            Account::OfNamespace(namespace),
            Account::All,
        ];
        let keys = accounts.map(|account| self.hash("", Key::Account(account)));
        keys.into_iter().filter_map(|key| self.lists.get(&key)).flatten()
    }

    /// The objects that may refer to that storage, in order.
    pub(crate) fn of_storage<'i>(
        &'i self,
        namespace: &str,
        storage: &str,
    ) -> impl Iterator<Item = &'i Arc<Object>> + use<'i> {
        self.lists
            .get(&self.hash(namespace, Key::Storage(storage)))
            .into_iter()
            .flatten()
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.lists.is_empty()
    }

    /// All keys under which an object may be filed.
    fn keys(&self, namespace: &str, target: &Target<'_>) -> Vec<u64> {
        match target {
            Target::Named(name) => vec![self.hash(namespace, Key::Name(name))],
            Target::Accounts(accounts) => {
                let keys = accounts
                    .iter()
                    .map(|account| self.hash("", Key::Account(*account)));
                keys.collect()
            }
            Target::Storage(storage) => vec![self.hash(namespace, Key::Storage(storage))],
            Target::Pods(selector) => {
                let labels = selector.required_pairs();
                let keys: Vec<_> = labels
                    .map(|(name, value)| self.hash(namespace, Key::Label(name, value)))
                    .collect();
                if keys.is_empty() {
                    vec![self.hash(namespace, Key::Anything)]
                } else {
                    keys
                }
            }
        }
    }

    fn hash(&self, namespace: &str, key: Key<'_>) -> u64 {
        self.hasher.hash_one((namespace, key))
    }
}

/// What an object refers to; nothing for most kinds, and where it cannot be read: such a selector
/// selects nothing.
fn target(object: &Object) -> Option<Target<'_>> {
    match (object.group(), object.kind()) {
        ("networking.k8s.io", "NetworkPolicy") => pod_selector(object).map(Target::Pods),
        ("autoscaling", "HorizontalPodAutoscaler") | ("keda.sh", "ScaledObject") => Some(Target::Named(
            object.at(&["spec", "scaleTargetRef", "name"])?.as_str()?,
        )),
        ("rbac.authorization.k8s.io", "RoleBinding" | "ClusterRoleBinding") => {
            Some(Target::Accounts(accounts(object)))
        }
        ("policy", "PodDisruptionBudget") => budget_selector(object).map(Target::Pods),
        ("", "PersistentVolume") => storage(object).map(Target::Storage),
        _ => None,
    }
}

/// The service accounts that a binding names, also by the names under which they are users and groups.
pub(crate) fn accounts(binding: &Object) -> Vec<Account<'_>> {
    let subjects = binding.at(&["subjects"]).into_iter().flat_map(Value::items);
    let mut accounts: Vec<_> = subjects.filter_map(account).collect();
    let mut seen = std::collections::HashSet::new();
    accounts.retain(|account| seen.insert(*account));
    accounts
}

fn account(subject: Value<'_>) -> Option<Account<'_>> {
    let text = |field| subject.get(field).map(Value::text).unwrap_or_default();
    match text("kind") {
        "ServiceAccount" => Some(Account::One(text("namespace"), text("name"))),
        "User" => {
            let account = text("name").strip_prefix("system:serviceaccount:")?;
            let (namespace, name) = account.split_once(':')?;
            Some(Account::One(namespace, name))
        }
        "Group" => match text("name") {
            "system:serviceaccounts" | "system:authenticated" => Some(Account::All),
            group => {
                let namespace = group.strip_prefix("system:serviceaccounts:")?;
                Some(Account::OfNamespace(namespace))
            }
        },
        _ => None,
    }
}

/// The pods that a NetworkPolicy is about; nothing where the selector cannot be read.
pub(crate) fn pod_selector(policy: &Object) -> Option<LabelSelector> {
    let selector = policy
        .at(&["spec", "podSelector"])
        .map(LabelSelector::of)
        .transpose();
    selector.ok().map(Option::unwrap_or_default)
}

/// The pods that a PodDisruptionBudget is about; nothing where the selector cannot be read, and where it is
/// absent, which selects nothing.
pub(crate) fn budget_selector(budget: &Object) -> Option<LabelSelector> {
    LabelSelector::of(budget.at(&["spec", "selector"])?).ok()
}

/// What a PersistentVolume stands for outside the cluster, so that two volumes of the same storage have the
/// same; nothing for kinds of storage that one volume only can stand for.
pub(crate) fn storage(volume: &Object) -> Option<String> {
    const SOURCES: &[(&str, [&str; 2])] = &[
        ("csi", ["driver", "volumeHandle"]),
        ("nfs", ["server", "path"]),
        ("hostPath", ["path", "path"]),
        ("azureFile", ["secretNamespace", "shareName"]),
        ("glusterfs", ["endpoints", "path"]),
    ];
    SOURCES.iter().find_map(|(source, fields)| {
        let source_value = volume.at(&["spec", source])?;
        let [first, second] =
            fields.map(|field| source_value.get(field).map(Value::text).unwrap_or_default());
        (!second.is_empty()).then(|| format!("{source} {first} {}", second.trim_end_matches('/')))
    })
}
