//! One Kubernetes object: a tree, its identity, and where it came from.

use std::sync::Arc;

use palisade_yaml::{Node, Scalar, Tree, Value};

use crate::{DEFAULT_NAMESPACE, Identity, Origin, PodSpec, Problem, Source, is_cluster_scoped, list, pod};

/// The label that carries a Namespace's name.
const NAMESPACE_NAME_LABEL: &str = "kubernetes.io/metadata.name";

/// An object as its author wrote it, or as the API gave it; nothing else differs between the two.
#[derive(Clone, Debug)]
pub struct Object {
    identity: Identity,
    tree: Arc<Tree>,
    root: Node,
    is_cluster_scoped: bool,
    source: Arc<Source>,
}

impl Object {
    /// All objects of a document: the document itself, or, where it is a `v1` List (or a typed list
    /// such as `PodList`), its items. Empty where it is no Kubernetes object.
    pub fn all_of(tree: &Arc<Tree>, source: &Arc<Source>) -> Vec<Self> {
        Self::read(tree, source).0
    }

    /// [`Object::all_of`], with the problems of a List: an item that is no Kubernetes object. A
    /// document that is none gives neither; whether that is a problem depends on where it stands.
    pub fn read(tree: &Arc<Tree>, source: &Arc<Source>) -> (Vec<Self>, Vec<Problem>) {
        let mut objects = Vec::new();
        let mut problems = Vec::new();
        list::unfold(tree.root(), &mut |value, identity| match identity {
            Some(identity) => objects.push(Self::new(identity, tree, value.node(), source)),
            None if value.node() == Node::ROOT => {}
            None => problems.push(Problem {
                source: source.clone(),
                span: value.span(),
                message: "an item of a list is no Kubernetes object".to_owned(),
                help: Some("give it `apiVersion` and `kind`, or take it out".to_owned()),
            }),
        });
        (objects, problems)
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
        Ok(identity.map(|identity| Self::new(identity, &tree, Node::ROOT, source)))
    }

    fn new(identity: Identity, tree: &Arc<Tree>, root: Node, source: &Arc<Source>) -> Self {
        Self {
            is_cluster_scoped: is_cluster_scoped(&identity.group, &identity.kind),
            identity,
            tree: tree.clone(),
            root,
            source: source.clone(),
        }
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
        if self.is_cluster_scoped {
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

    /// Where the object comes from, to tell it from another definition of the same object.
    pub fn origin(&self) -> Origin<'_> {
        Origin {
            path: &self.source.path,
            start: self.root().span().map(|span| span.start),
            node: self.root,
        }
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

    /// The object's own labels. A Namespace has the label `kubernetes.io/metadata.name` without
    /// saying so.
    pub fn labels(&self) -> Labels<'_> {
        let is_namespace = self.kind() == "Namespace" && self.group().is_empty();
        Labels {
            mapping: self.at(&["metadata", "labels"]),
            implied: is_namespace.then(|| (NAMESPACE_NAME_LABEL, self.name())),
        }
    }

    /// The object's own annotations.
    pub fn annotations(&self) -> Labels<'_> {
        Labels::of(self.at(&["metadata", "annotations"]))
    }

    /// The pods that the object makes, where it is a workload.
    pub fn pod_spec(&self) -> Option<PodSpec<'_>> {
        PodSpec::of(self)
    }

    /// Whether the object is a workload with a pod template, or a Pod: whether it has a pod spec.
    pub fn makes_pods(&self) -> bool {
        pod::workload(self).is_some()
    }

    /// The labels that the object's pods get; none where it makes no pods. Of a workload whose template
    /// is missing, those that its selector demands of any template.
    pub fn pod_labels(&self) -> Labels<'_> {
        Labels::of(match pod::template(self) {
            Some((_, template)) => template.at(&["metadata", "labels"]),
            None if self.makes_pods() => self.at(&["spec", "selector", "matchLabels"]),
            None => None,
        })
    }
}

/// Labels or annotations: a mapping from names to strings.
///
/// A value that is no string, which the API server refuses, is read as its text, and null as an
/// empty string. A list or a mapping is no label.
#[derive(Clone, Copy, Debug)]
pub struct Labels<'o> {
    mapping: Option<Value<'o>>,
    /// A label that the API server sets, whatever is written.
    implied: Option<(&'static str, &'o str)>,
}

impl<'o> Labels<'o> {
    /// The labels in a mapping; none where the mapping is absent.
    pub fn of(mapping: Option<Value<'o>>) -> Self {
        Self {
            mapping,
            implied: None,
        }
    }

    /// The value of a label.
    pub fn get(&self, name: &str) -> Option<&'o str> {
        match self.implied {
            Some((implied, value)) if implied == name => Some(value),
            _ => self.mapping?.entry(name).and_then(|entry| text(entry.value)),
        }
    }

    /// All labels.
    pub fn iter(&self) -> impl Iterator<Item = (&'o str, &'o str)> + use<'o> {
        let implied = self.implied;
        let is_implied = move |name: &str| implied.is_some_and(|(implied, _)| implied == name);
        self.mapping
            .into_iter()
            .flat_map(Value::entries)
            .filter(move |entry| !is_implied(entry.name()))
            .filter_map(|entry| Some((entry.name(), text(entry.value)?)))
            .chain(implied)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The mapping, for its place.
    pub fn value(&self) -> Option<Value<'o>> {
        self.mapping
    }
}

fn text(value: Value<'_>) -> Option<&str> {
    match value.scalar()? {
        Scalar::Null => Some(""),
        _ => Some(value.text()),
    }
}
