//! Who owns an object: `metadata.ownerReferences`.
//!
//! Owners are in the object's own namespace or outside of namespaces, and at most one of them is its
//! controller (`metav1.GetControllerOf`). In manifests owners are rare; in a cluster every pod of a
//! Deployment has a ReplicaSet, and that the Deployment.

use std::collections::HashSet;
use std::sync::Arc;

use palisade_yaml::Value;

use crate::{Inventory, Object, is_cluster_scoped};

/// One entry of `metadata.ownerReferences`.
#[derive(Clone, Copy, Debug)]
pub struct OwnerReference<'o> {
    value: Value<'o>,
}

impl<'o> OwnerReference<'o> {
    /// The owner's API group; empty for the core group.
    pub fn group(&self) -> &'o str {
        let api_version = self.text("apiVersion");
        api_version.split_once('/').map_or("", |(group, _)| group)
    }

    /// The owner's kind.
    pub fn kind(&self) -> &'o str {
        self.text("kind")
    }

    /// The owner's name.
    pub fn name(&self) -> &'o str {
        self.text("name")
    }

    /// The owner's unique id; empty where none is given.
    pub fn uid(&self) -> &'o str {
        self.text("uid")
    }

    /// Whether the owner makes and changes the object.
    pub fn is_controller(&self) -> bool {
        self.value.get("controller").is_some_and(Value::is_true)
    }

    /// The reference as it is written.
    pub fn value(&self) -> Value<'o> {
        self.value
    }

    fn text(&self, field: &str) -> &'o str {
        self.value.get(field).map(Value::text).unwrap_or_default()
    }
}

impl Object {
    /// The object's owners, in written order.
    pub fn owners(&self) -> impl Iterator<Item = OwnerReference<'_>> {
        let references = self.at(&["metadata", "ownerReferences"]);
        references
            .into_iter()
            .flat_map(Value::items)
            .map(|value| OwnerReference { value })
    }

    /// The reference to the object's controller; the API server allows one at most.
    pub fn controller(&self) -> Option<OwnerReference<'_>> {
        self.owners().find(OwnerReference::is_controller)
    }
}

impl Inventory {
    /// The controller of an object, where it is known: of the same group, kind and name, and not of
    /// another unique id.
    pub fn controller_of(&self, object: &Object) -> Option<&Arc<Object>> {
        let owner = object.controller()?;
        let namespace = if is_cluster_scoped(owner.group(), owner.kind()) {
            ""
        } else {
            object.namespace()
        };
        self.get(owner.group(), owner.kind(), namespace, owner.name())
            .find(|found| {
                let uid = found
                    .at(&["metadata", "uid"])
                    .map(Value::text)
                    .unwrap_or_default();
                uid.is_empty() || owner.uid().is_empty() || uid == owner.uid()
            })
    }

    /// Who decides about an object in the end: the controller of its controller, and so on. Nothing
    /// where it has none that is known, or where the references run in a circle.
    pub fn top_controller_of(&self, object: &Object) -> Option<&Arc<Object>> {
        let mut top = self.controller_of(object)?;
        let mut seen = HashSet::from([Arc::as_ptr(top)]);
        while let Some(next) = self.controller_of(top) {
            if !seen.insert(Arc::as_ptr(next)) {
                return None;
            }
            top = next;
        }
        Some(top)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::objects;

    const DEPLOYED: &str = "
apiVersion: v1
kind: Pod
metadata:
  name: web-1-x
  namespace: shop
  ownerReferences:
  - {apiVersion: v1, kind: Node, name: worker}
  - {apiVersion: apps/v1, kind: ReplicaSet, name: web-1, uid: b, controller: true}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata:
  {name: web-1, namespace: shop, uid: b, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, controller: true}]}
---
apiVersion: apps/v1
kind: ReplicaSet
metadata: {name: web-1, namespace: other}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
";

    fn inventory(text: &str) -> (Vec<Arc<Object>>, Inventory) {
        let objects: Vec<_> = objects(text).into_iter().map(Arc::new).collect();
        let inventory = objects.iter().cloned().collect();
        (objects, inventory)
    }

    #[test]
    fn the_controller_is_one_of_the_owners() {
        let (objects, _) = inventory(DEPLOYED);
        let owners: Vec<_> = objects[0]
            .owners()
            .map(|owner| (owner.group(), owner.kind(), owner.name()))
            .collect();
        assert_eq!(owners, [("", "Node", "worker"), ("apps", "ReplicaSet", "web-1")]);
        assert_eq!(objects[0].controller().map(|owner| owner.name()), Some("web-1"));
        assert!(objects[3].controller().is_none());
    }

    #[test]
    fn a_pod_is_decided_about_by_its_deployment() {
        let (objects, inventory) = inventory(DEPLOYED);
        assert!(Arc::ptr_eq(
            inventory.controller_of(&objects[0]).unwrap(),
            &objects[1]
        ));
        assert!(Arc::ptr_eq(
            inventory.top_controller_of(&objects[0]).unwrap(),
            &objects[3]
        ));
        assert!(inventory.top_controller_of(&objects[3]).is_none());
    }

    #[test]
    fn an_object_of_another_id_is_not_the_owner() {
        let (objects, inventory) =
            inventory(&DEPLOYED.replace("namespace: shop, uid: b", "namespace: shop, uid: c"));
        assert!(inventory.controller_of(&objects[0]).is_none());
    }

    #[test]
    fn a_circle_has_no_top() {
        let owned = |name: &str, by: &str| {
            format!(
                "apiVersion: apps/v1\nkind: ReplicaSet\nmetadata: {{name: {name}, ownerReferences: \
                 [{{apiVersion: apps/v1, kind: ReplicaSet, name: {by}, controller: true}}]}}\n"
            )
        };
        let (objects, inventory) = inventory(&format!(
            "{}---\n{}---\n{}",
            owned("a", "b"),
            owned("b", "c"),
            owned("c", "b")
        ));
        assert!(
            objects
                .iter()
                .all(|object| inventory.top_controller_of(object).is_none())
        );
    }
}
