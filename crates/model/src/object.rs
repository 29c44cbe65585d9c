//! One Kubernetes object: a tree, its identity, and where it came from.

use std::sync::Arc;

use palisade_yaml::{Node, Tree, Value};

use crate::{DEFAULT_NAMESPACE, Identity, PodSpec, Source, is_cluster_scoped};

/// An object as its author wrote it, or as the API gave it; nothing else differs between the two.
#[derive(Clone, Debug)]
pub struct Object {
    identity: Identity,
    tree: Arc<Tree>,
    root: Node,
    source: Arc<Source>,
}

impl Object {
    /// All objects of a document: the document itself, or, where it is a `v1` List (or a typed list
    /// such as `PodList`), its items. Empty where it is no Kubernetes object.
    pub fn all_of(tree: &Arc<Tree>, source: &Arc<Source>) -> Vec<Self> {
        let mut objects = Vec::new();
        collect(tree, source, tree.root(), None, &mut objects);
        objects
    }

    /// An object from a JSON value, without places: from the API or from a test.
    ///
    /// # Errors
    /// Where the value is nested too deep to be read.
    pub fn from_json(
        value: &serde_json::Value,
        source: &Arc<Source>,
    ) -> Result<Option<Self>, palisade_yaml::Error> {
        let tree = Arc::new(Tree::from_json(value)?);
        let identity = Identity::of(tree.root());
        let source = source.clone();
        Ok(identity.map(|identity| Self {
            identity,
            tree,
            root: Node::ROOT,
            source,
        }))
    }

    /// Group, version, kind, namespace and name as written.
    pub fn identity(&self) -> &Identity {
        &self.identity
    }

    /// The kind, such as `Deployment`.
    pub fn kind(&self) -> &str {
        &self.identity.kind
    }

    /// The API group; empty for the core group.
    pub fn group(&self) -> &str {
        &self.identity.group
    }

    /// The name.
    pub fn name(&self) -> &str {
        &self.identity.name
    }

    /// The namespace that the object is in: `default` where a namespaced object names none, empty
    /// for an object that lives outside namespaces.
    pub fn namespace(&self) -> &str {
        if is_cluster_scoped(&self.identity.group, &self.identity.kind) {
            ""
        } else if self.identity.namespace.is_empty() {
            DEFAULT_NAMESPACE
        } else {
            &self.identity.namespace
        }
    }

    /// The object's mapping.
    pub fn root(&self) -> Value<'_> {
        self.tree.value(self.root)
    }

    /// The field at `path` from the root.
    pub fn at(&self, path: &[&str]) -> Option<Value<'_>> {
        self.root().at(path)
    }

    /// The field `spec`.
    pub fn spec(&self) -> Option<Value<'_>> {
        self.root().get("spec")
    }

    /// The tree, which other objects may share.
    pub fn tree(&self) -> &Arc<Tree> {
        &self.tree
    }

    /// What the object was read from.
    pub fn source(&self) -> &Arc<Source> {
        &self.source
    }

    /// The value that stands for the object as a whole in a report: its name, or else its kind.
    pub fn anchor(&self) -> Value<'_> {
        let root = self.root();
        let metadata = |field| root.at(&["metadata", field]);
        metadata("name")
            .or_else(|| metadata("generateName"))
            .or_else(|| root.get("kind"))
            .unwrap_or(root)
    }

    /// The object's own labels.
    pub fn labels(&self) -> Labels<'_> {
        Labels(self.at(&["metadata", "labels"]))
    }

    /// The object's own annotations.
    pub fn annotations(&self) -> Labels<'_> {
        Labels(self.at(&["metadata", "annotations"]))
    }

    /// The pods that the object makes, where it is a workload.
    pub fn pod_spec(&self) -> Option<PodSpec<'_>> {
        PodSpec::of(self)
    }
}

fn collect(
    tree: &Arc<Tree>,
    source: &Arc<Source>,
    value: Value<'_>,
    item_of: Option<(&str, &str)>,
    objects: &mut Vec<Object>,
) {
    let identity = Identity::of(value).or_else(|| {
        // The API server leaves apiVersion and kind out of the items of a typed list.
        let (api_version, kind) = item_of?;
        let (group, version) = api_version.split_once('/').unwrap_or(("", api_version));
        let field = |field| {
            value
                .at(&["metadata", field])
                .map(Value::text)
                .unwrap_or_default()
                .into()
        };
        value.get("metadata").map(|_| Identity {
            group: group.into(),
            version: version.into(),
            kind: kind.into(),
            namespace: field("namespace"),
            name: field("name"),
        })
    });
    let Some(identity) = identity else { return };
    let items = identity
        .kind
        .ends_with("List")
        .then(|| value.get("items"))
        .flatten();
    let Some(items) = items.filter(|items| items.is_sequence()) else {
        objects.push(Object {
            identity,
            tree: tree.clone(),
            root: value.node(),
            source: source.clone(),
        });
        return;
    };
    let api_version = identity.api_version();
    let kind = identity.kind.trim_end_matches("List");
    let item_of = (!kind.is_empty()).then_some((api_version.as_str(), kind));
    for item in items.items() {
        collect(tree, source, item, item_of, objects);
    }
}

/// Labels or annotations: a mapping from names to strings.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'o>(pub(crate) Option<Value<'o>>);

impl<'o> Labels<'o> {
    /// The labels in a mapping; none where the mapping is absent.
    pub fn of(mapping: Option<Value<'o>>) -> Self {
        Self(mapping)
    }

    /// The value of a label.
    pub fn get(&self, name: &str) -> Option<&'o str> {
        self.0?.entry(name).and_then(|entry| entry.value.as_str())
    }

    /// All labels. A value that is no string, which the API server refuses, is read as its text.
    pub fn iter(&self) -> impl Iterator<Item = (&'o str, &'o str)> + use<'o> {
        self.0
            .into_iter()
            .flat_map(Value::entries)
            .map(|entry| (entry.name(), entry.value.text()))
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The mapping, for its place.
    pub fn value(&self) -> Option<Value<'o>> {
        self.0
    }
}
