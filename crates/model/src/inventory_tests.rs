//! Tests of the inventory: what it keeps, what it finds, and that its indexes never differ from a
//! scan of all objects.

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::testing::{objects, objects_at, tree};

fn inventory(text: &str) -> Inventory {
    objects(text).into_iter().map(Arc::new).collect()
}

fn names<'i>(objects: impl Iterator<Item = &'i Arc<Object>>) -> Vec<&'i str> {
    objects.map(|object| object.name()).collect()
}

fn selector(text: &str) -> LabelSelector {
    LabelSelector::of(tree(text).root()).unwrap()
}

const SHOP: &str = "
{apiVersion: v1, kind: Service, metadata: {name: web, namespace: shop, labels: {app: web}}}
---
{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop, labels: {team: a}}, spec: {template: {metadata: {labels: {app: web, track: stable}}}}}
---
{apiVersion: apps/v1, kind: Deployment, metadata: {name: canary, namespace: shop}, spec: {template: {metadata: {labels: {app: web, track: canary}}}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: debug, namespace: shop, labels: {app: debug}}}
---
{apiVersion: v1, kind: Pod, metadata: {name: debug, labels: {app: web}}}
---
{apiVersion: v1, kind: Namespace, metadata: {name: shop}}
";

#[test]
fn kinds_are_found_in_the_order_of_their_names() {
    let inventory = inventory(SHOP);
    assert_eq!(names(inventory.of_kind("apps", "Deployment")), ["canary", "web"]);
    let namespaces: Vec<_> = inventory.of_kind("", "Pod").map(|pod| pod.namespace()).collect();
    assert_eq!(namespaces, ["default", "shop"]);
    assert_eq!(inventory.of_kind("", "Deployment").count(), 0);
    assert_eq!(inventory.of_kind("apps", "Pod").count(), 0);
    assert_eq!((inventory.len(), inventory.objects().count()), (6, 6));
}

#[test]
fn an_object_is_found_by_its_key() {
    let inventory = inventory(SHOP);
    assert_eq!(inventory.get("apps", "Deployment", "shop", "web").count(), 1);
    assert_eq!(inventory.get("", "Pod", "default", "debug").count(), 1);
    assert_eq!(inventory.get("", "Pod", "", "debug").count(), 0);
    assert_eq!(inventory.get("", "Pod", "shop", "web").count(), 0);
    assert_eq!(inventory.get("", "Namespace", "", "shop").count(), 1);
}

#[test]
fn workloads_are_found_by_the_labels_of_their_pods() {
    let inventory = inventory(SHOP);
    let web = selector("{matchLabels: {app: web}}");
    assert_eq!(
        names(inventory.workloads_matching("shop", &web)),
        ["canary", "web"]
    );
    assert_eq!(names(inventory.workloads_matching("default", &web)), ["debug"]);
    let stable = selector(
        "{matchLabels: {app: web}, matchExpressions: [{key: track, operator: NotIn, values: [canary]}]}",
    );
    assert_eq!(names(inventory.workloads_matching("shop", &stable)), ["web"]);
    let own = selector("{matchLabels: {team: a}}");
    assert_eq!(inventory.workloads_matching("shop", &own).count(), 0);
    assert_eq!(names(inventory.workloads_in("shop")), ["canary", "debug", "web"]);
    assert_eq!(inventory.workloads().count(), 4);
}

#[test]
fn objects_are_found_by_their_own_labels() {
    let inventory = inventory(SHOP);
    let team = selector("{matchLabels: {team: a}}");
    assert_eq!(
        names(inventory.matching("apps", "Deployment", Some("shop"), &team)),
        ["web"]
    );
    assert_eq!(
        names(inventory.matching("apps", "Deployment", None, &team)),
        ["web"]
    );
    assert_eq!(
        inventory
            .matching("apps", "Deployment", Some("default"), &team)
            .count(),
        0
    );
    assert_eq!(inventory.matching("apps", "StatefulSet", None, &team).count(), 0);
    let everything = LabelSelector::default();
    assert_eq!(inventory.matching("", "Pod", None, &everything).count(), 2);
}

#[test]
fn a_namespace_is_found_by_the_label_of_its_name() {
    let inventory = inventory(SHOP);
    let shop = selector("{matchLabels: {kubernetes.io/metadata.name: shop}}");
    assert_eq!(
        names(inventory.matching("", "Namespace", Some(""), &shop)),
        ["shop"]
    );
}

#[test]
fn the_same_object_twice_in_a_file_is_kept_twice() {
    let text = "{apiVersion: v1, kind: Pod, metadata: {name: a}}\n---\n{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: default}}\n";
    let inventory = inventory(text);
    let starts: Vec<_> = inventory
        .get("", "Pod", "default", "a")
        .map(|pod| pod.origin().start)
        .collect();
    assert_eq!(starts.len(), 2);
    assert!(starts.is_sorted());
}

#[test]
fn the_same_object_in_two_files_is_kept_twice() {
    let text = "{apiVersion: v1, kind: Pod, metadata: {name: a}}";
    let objects = ["b.yaml", "a.yaml"].map(|path| Arc::new(objects_at(path, text).remove(0)));
    let mut inventory = Inventory::from_iter(objects);
    let paths: Vec<_> = inventory
        .objects()
        .map(|pod| pod.source().path.as_str())
        .collect();
    assert_eq!(paths, ["a.yaml", "b.yaml"]);
    assert_eq!(inventory.remove_source("a.yaml").len(), 1);
    assert_eq!(inventory.len(), 1);
}

#[test]
fn the_same_object_twice_in_a_list_is_kept_twice() {
    let pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}}";
    let inventory = inventory(&format!("{{apiVersion: v1, kind: List, items: [{pod}, {pod}]}}"));
    assert_eq!(inventory.get("", "Pod", "default", "a").count(), 2);
}

#[test]
fn a_newer_state_from_the_cluster_replaces_the_older() {
    let source = Arc::new(crate::Source::new("cluster", ""));
    let pod = |app: &str| {
        let value = serde_json::json!({"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "labels": {"app": app}}});
        Arc::new(Object::from_json(&value, &source).unwrap().unwrap())
    };
    let mut inventory = Inventory::new();
    assert!(inventory.upsert(pod("old")).is_none());
    assert_eq!(
        inventory.upsert(pod("new")).unwrap().labels().get("app"),
        Some("old")
    );
    assert_eq!(inventory.len(), 1);
    assert_eq!(
        inventory
            .workloads_matching("default", &selector("{matchLabels: {app: old}}"))
            .count(),
        0
    );
    assert_eq!(
        inventory
            .workloads_matching("default", &selector("{matchLabels: {app: new}}"))
            .count(),
        1
    );
    // The labels of a deleted object may differ from those that were known.
    assert!(inventory.remove(&pod("last")).is_some());
    assert!(inventory.remove(&pod("last")).is_none());
    assert!(
        inventory.is_empty()
            && inventory.kinds.is_empty()
            && inventory.workloads.is_empty()
            && inventory.referrers.is_empty()
    );
}

#[test]
fn all_definitions_of_a_key_are_removed() {
    let pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}}";
    let mut inventory = inventory(&format!("{pod}\n---\n{pod}\n---\n{SHOP}"));
    let key = Key::of(inventory.get("", "Pod", "default", "a").next().unwrap());
    assert_eq!(inventory.remove_key(&key).len(), 2);
    assert_eq!((inventory.len(), inventory.remove_key(&key).len()), (6, 0));
}

#[test]
fn an_unnamed_or_broken_object_is_kept() {
    let inventory =
        inventory("{apiVersion: v1, kind: Pod, metadata: [a]}\n---\n{apiVersion: v1, kind: Pod, spec: text}");
    assert_eq!(inventory.get("", "Pod", "default", "").count(), 2);
}

/// One change of an inventory.
#[derive(Clone, Debug)]
enum Change {
    Upsert(Arc<Object>),
    Extend(Vec<Arc<Object>>),
    Remove(Arc<Object>),
    RemoveKey(Key),
    RemoveSource(&'static str),
}

/// The same, without any index.
#[derive(Default)]
struct Scan(Vec<Arc<Object>>);

impl Scan {
    fn change(&mut self, change: &Change) {
        match change {
            Change::Upsert(object) => self.upsert(object),
            Change::Extend(objects) => objects.iter().for_each(|object| self.upsert(object)),
            Change::Remove(object) => self.0.retain(|other| !is_same(other, object)),
            Change::RemoveKey(key) => self.0.retain(|other| Key::of(other) != *key),
            Change::RemoveSource(path) => self.0.retain(|other| other.source().path != *path),
        }
        self.0.sort_by_key(|object| {
            (
                Key::of(object),
                object.origin().path.to_owned(),
                object.origin().start,
            )
        });
    }

    fn upsert(&mut self, object: &Arc<Object>) {
        self.0.retain(|other| !is_same(other, object));
        self.0.push(object.clone());
    }

    fn find(&self, wanted: impl Fn(&Object) -> bool) -> Vec<*const Object> {
        self.0
            .iter()
            .filter(|object| wanted(object))
            .map(Arc::as_ptr)
            .collect()
    }
}

fn is_same(one: &Object, other: &Object) -> bool {
    Key::of(one) == Key::of(other) && one.origin() == other.origin()
}

fn change(inventory: &mut Inventory, change: &Change) {
    match change {
        Change::Upsert(object) => drop(inventory.upsert(object.clone())),
        Change::Extend(objects) => inventory.extend(objects.iter().cloned()),
        Change::Remove(object) => drop(inventory.remove(object)),
        Change::RemoveKey(key) => drop(inventory.remove_key(key)),
        Change::RemoveSource(path) => drop(inventory.remove_source(path)),
    }
}

const KINDS: [(&str, &str); 10] = [
    ("", "Pod"),
    ("apps", "Deployment"),
    ("batch", "CronJob"),
    ("", "Service"),
    ("", "Namespace"),
    ("rbac.authorization.k8s.io", "ClusterRole"),
    ("networking.k8s.io", "NetworkPolicy"),
    ("autoscaling", "HorizontalPodAutoscaler"),
    ("policy", "PodDisruptionBudget"),
    ("", "PersistentVolume"),
];
const NAMESPACES: [&str; 3] = ["", "default", "shop"];
const PATHS: [&str; 2] = ["a.yaml", "b.yaml"];
const SELECTORS: [&str; 6] = [
    "{}",
    "{matchLabels: {a: v}}",
    "{matchLabels: {a: v, b: w}}",
    "{matchLabels: {a: z}}",
    "{matchExpressions: [{key: a, operator: In, values: [v, w]}, {key: b, operator: Exists}]}",
    "{matchLabels: {b: v}, matchExpressions: [{key: a, operator: NotIn, values: [v]}]}",
];

fn labels() -> impl Strategy<Value = String> {
    let pair = (select(&["a", "b"][..]), select(&["v", "w"][..]));
    proptest::collection::btree_map(
        pair.clone().prop_map(|(name, _)| name),
        pair.prop_map(|(_, value)| value),
        0..3,
    )
    .prop_map(|labels| format!("{labels:?}"))
}

fn any_object() -> impl Strategy<Value = Arc<Object>> {
    let labels = (
        labels(),
        labels(),
        select(&SELECTORS[..]),
        select(&["one", "two"][..]),
    );
    (select(&KINDS[..]), select(&NAMESPACES[..]), select(&["one", "two"][..]), select(&PATHS[..]), 0usize..2, labels)
        .prop_map(|((group, kind), namespace, name, path, start, (own, pods, selector, target))| {
            let api_version = if group.is_empty() { "v1".to_owned() } else { format!("{group}/v1") };
            let template = format!("{{metadata: {{labels: {pods}}}}}");
            let text = format!(
                "{}{{apiVersion: {api_version}, kind: {kind}, metadata: {{name: {name}, namespace: '{namespace}', labels: {own}}}, \
                 spec: {{template: {template}, jobTemplate: {{spec: {{template: {template}}}}}, podSelector: {selector}, \
                 selector: {selector}, scaleTargetRef: {{name: {target}}}, csi: {{driver: csi, volumeHandle: {target}}}}}}}",
                "\n".repeat(start)
            );
            Arc::new(objects_at(path, &text).remove(0))
        })
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        6 => any_object().prop_map(Change::Upsert),
        1 => proptest::collection::vec(any_object(), 0..12).prop_map(Change::Extend),
        4 => any_object().prop_map(Change::Remove),
        2 => any_object().prop_map(|object| Change::RemoveKey(Key::of(&object))),
        1 => select(&PATHS[..]).prop_map(Change::RemoveSource),
    ]
}

fn pointers<'i>(objects: impl Iterator<Item = &'i Arc<Object>>) -> Vec<*const Object> {
    objects.map(Arc::as_ptr).collect()
}

/// The same in the order of workloads.
fn by_namespace_and_name(scan: &Scan) -> Scan {
    let mut objects = scan.0.clone();
    objects.sort_by(|one, other| {
        one.namespace()
            .cmp(other.namespace())
            .then(one.name().cmp(other.name()))
            .then(one.kind().cmp(other.kind()))
    });
    Scan(objects)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn an_index_finds_what_a_scan_finds(changes in proptest::collection::vec(any_change(), 0..60)) {
        let mut inventory = Inventory::new();
        let mut scan = Scan::default();
        for one in &changes {
            change(&mut inventory, one);
            scan.change(one);
            prop_assert_eq!(pointers(inventory.objects()), scan.find(|_| true));
            prop_assert_eq!(inventory.len(), scan.0.len());
        }
        let workloads = by_namespace_and_name(&scan);
        prop_assert_eq!(pointers(inventory.workloads()), workloads.find(Object::makes_pods));
        for selector in SELECTORS.map(selector) {
            for namespace in NAMESPACES {
                let is_here = |object: &Object| object.namespace() == namespace;
                prop_assert_eq!(
                    pointers(inventory.workloads_matching(namespace, &selector)),
                    workloads.find(|object| is_here(object) && object.makes_pods() && selector.matches(&object.pod_labels()))
                );
                for (group, kind) in KINDS {
                    let is_of_kind = |object: &Object| object.group() == group && object.kind() == kind;
                    prop_assert_eq!(
                        pointers(inventory.matching(group, kind, Some(namespace), &selector)),
                        scan.find(|object| is_of_kind(object) && is_here(object) && selector.matches(&object.labels()))
                    );
                }
            }
            for (group, kind) in KINDS {
                let is_of_kind = |object: &Object| object.group() == group && object.kind() == kind;
                prop_assert_eq!(
                    pointers(inventory.matching(group, kind, None, &selector)),
                    scan.find(|object| is_of_kind(object) && selector.matches(&object.labels()))
                );
            }
        }
        for workload in inventory.workloads() {
            let (namespace, labels) = (workload.namespace(), workload.pod_labels());
            for (kind, field, mut found) in [
                ("NetworkPolicy", "podSelector", pointers(inventory.network_policies_of(namespace, &labels))),
                ("PodDisruptionBudget", "selector", pointers(inventory.disruption_budgets_of(namespace, &labels))),
            ] {
                let mut expected = scan.find(|object| {
                    let selector = || LabelSelector::of(object.at(&["spec", field]).unwrap()).unwrap();
                    object.kind() == kind && object.namespace() == namespace && selector().matches(&labels)
                });
                found.sort();
                expected.sort();
                prop_assert_eq!(found, expected);
            }
            prop_assert_eq!(
                pointers(inventory.autoscalers_of(workload)),
                scan.find(|object| {
                    object.kind() == "HorizontalPodAutoscaler"
                        && object.namespace() == namespace
                        && workload.kind() == "Deployment"
                        && object.at(&["spec", "scaleTargetRef", "name"]).map(Value::text) == Some(workload.name())
                })
            );
        }
        for volume in inventory.of_kind("", "PersistentVolume") {
            let handle = |object: &Object| object.at(&["spec", "csi", "volumeHandle"]).map(|it| it.text().to_owned());
            prop_assert_eq!(
                pointers(inventory.volumes_of_same_storage(volume)),
                scan.find(|object| object.kind() == "PersistentVolume" && handle(object) == handle(volume))
            );
        }
        for (group, kind) in KINDS {
            let is_of_kind = |object: &Object| object.group() == group && object.kind() == kind;
            prop_assert_eq!(pointers(inventory.of_kind(group, kind)), scan.find(is_of_kind));
            for namespace in NAMESPACES {
                prop_assert_eq!(
                    pointers(inventory.get(group, kind, namespace, "one")),
                    scan.find(|object| is_of_kind(object) && object.namespace() == namespace && object.name() == "one")
                );
            }
        }
    }

    #[test]
    fn the_order_of_additions_does_not_show(objects in proptest::collection::vec(any_object(), 0..30), seed in any::<u64>()) {
        let mut unique: Vec<Arc<Object>> = Vec::new();
        for object in objects {
            if !unique.iter().any(|other| is_same(other, &object)) {
                unique.push(object);
            }
        }
        let at_once: Inventory = unique.iter().cloned().collect();
        if !unique.is_empty() {
            let middle = seed as usize % unique.len();
            unique.rotate_left(middle);
        }
        let mut one_by_one = Inventory::new();
        for object in unique.iter().rev() {
            one_by_one.upsert(object.clone());
        }
        prop_assert_eq!(pointers(at_once.objects()), pointers(one_by_one.objects()));
        prop_assert_eq!(pointers(at_once.workloads()), pointers(one_by_one.workloads()));
    }

    #[test]
    fn an_emptied_inventory_keeps_nothing(objects in proptest::collection::vec(any_object(), 0..30)) {
        let mut inventory: Inventory = objects.iter().cloned().collect();
        for object in &objects {
            inventory.remove(object);
        }
        prop_assert!(inventory.is_empty() && inventory.kinds.is_empty() && inventory.workloads.is_empty() && inventory.referrers.is_empty());
    }
}

#[test]
fn bindings_are_found_from_the_accounts_they_name() {
    let binding = |kind: &str, name: &str, role: &str, subject: &str| {
        format!(
            "apiVersion: rbac.authorization.k8s.io/v1
kind: {kind}
metadata: {{name: {name}, namespace: shop}}
roleRef: {{kind: ClusterRole, name: '{role}'}}
subjects: [{subject}]
"
        )
    };
    let one = "{kind: ServiceAccount, name: api, namespace: shop}";
    let twice = format!("{one}, {one}, {{kind: User, name: eve}}");
    let everybody = "{kind: Group, name: 'system:authenticated'}";
    let texts = [
        binding("RoleBinding", "a", "view", one),
        binding("ClusterRoleBinding", "b", "view", &twice),
        binding(
            "RoleBinding",
            "c",
            "view",
            "{kind: User, name: 'system:serviceaccount:shop:api'}",
        ),
        binding(
            "RoleBinding",
            "d",
            "view",
            "{kind: Group, name: 'system:serviceaccounts:shop'}",
        ),
        binding("ClusterRoleBinding", "e", "view", everybody),
        binding("ClusterRoleBinding", "f", "system:discovery", everybody),
        binding(
            "RoleBinding",
            "g",
            "view",
            "{kind: ServiceAccount, name: web, namespace: shop}",
        ),
        binding(
            "RoleBinding",
            "h",
            "view",
            "{kind: Group, name: 'system:serviceaccounts:other'}",
        ),
    ];
    let mut inventory = inventory(&texts.join("---\n"));
    let of = |inventory: &Inventory, namespace: &str, name: &str| {
        let mut found = names(inventory.bindings_of_account(namespace, name));
        found.sort_unstable();
        found.join("")
    };
    assert_eq!(of(&inventory, "shop", "api"), "abcde");
    assert_eq!(of(&inventory, "shop", "other"), "de");
    assert_eq!(of(&inventory, "other", "api"), "eh");
    for object in inventory.objects().cloned().collect::<Vec<_>>() {
        inventory.remove(&object);
    }
    assert!(inventory.referrers.is_empty());
    assert_eq!(of(&inventory, "shop", "api"), "");
}
