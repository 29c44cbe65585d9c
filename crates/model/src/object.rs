//! One Kubernetes object: a tree, its identity, and where it came from.

use std::sync::Arc;

use palisade_yaml::{Node, Tree, Value};

use crate::{Identity, Labels, Origin, PodSpec, Problem, Source, Workload, is_cluster_scoped, list, pod};

/// The label that carries a Namespace's name.
const NAMESPACE_NAME_LABEL: &str = "kubernetes.io/metadata.name";

/// An object as its author wrote it, or as the API gave it; nothing else differs between the two.
#[derive(Clone, Debug)]
pub struct Object {
    identity: Identity,
    tree: Arc<Tree>,
    root: Node,
    /// What stands for it as a whole: its name, or else its kind.
    anchor: Node,
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

    /// The node `root` of a tree under a given identity: for what is no Kubernetes object by itself, and yet
    /// is spoken of, such as a configuration.
    pub fn new(identity: Identity, tree: &Arc<Tree>, root: Node, source: &Arc<Source>) -> Self {
        let value = tree.value(root);
        let metadata = |field| value.at(&["metadata", field]);
        let anchor = metadata("name")
            .or_else(|| metadata("generateName"))
            .or_else(|| value.get("kind"));
        Self {
            is_cluster_scoped: is_cluster_scoped(&identity.group, &identity.kind),
            identity,
            tree: tree.clone(),
            root,
            anchor: anchor.unwrap_or(value).node(),
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

    /// The namespace that the object is in. Where a namespaced object names none that is the one of
    /// its Helm release, or else `default`; empty for an object that lives outside namespaces.
    pub fn namespace(&self) -> &str {
        if self.is_cluster_scoped {
            ""
        } else if self.identity.namespace.is_empty() {
            &self.source.namespace
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

    /// Whether somebody only said that the object exists: its name is known, and nothing of what it holds.
    pub fn is_assumed(&self) -> bool {
        self.source.is_assumed
    }

    /// Where the object comes from, to tell it from another definition of the same object.
    pub fn origin(&self) -> Origin<'_> {
        Origin {
            path: &self.source.path,
            rendered_from: self.source.rendered.as_ref().map(|rendered| rendered.of.as_str()),
            start: self.root().span().map(|span| span.start),
            node: self.root,
        }
    }

    /// The value that stands for the object as a whole in a report: its name, or else its kind.
    pub fn anchor(&self) -> Value<'_> {
        self.tree.value(self.anchor)
    }

    /// The object's own labels. A Namespace has the label `kubernetes.io/metadata.name` without
    /// saying so.
    pub fn labels(&self) -> Labels<'_> {
        let is_namespace = self.kind() == "Namespace" && self.group().is_empty();
        let labels = Labels::of(self.at(&["metadata", "labels"]));
        if is_namespace {
            labels.with(NAMESPACE_NAME_LABEL, self.name())
        } else {
            labels
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

    /// Which kind of workload the object is, also where its pod template is missing; nothing where it is
    /// none.
    pub fn workload(&self) -> Option<Workload> {
        pod::workload(self)
    }

    /// Where the pod template of a workload stands, also where it is missing; the root for a Pod, and
    /// nothing for what is no workload.
    pub fn pod_template_path(&self) -> Option<&'static [&'static str]> {
        pod::template_path(self).map(|(_, path)| path)
    }

    /// Whether the object is a workload with a pod template, or a Pod: whether it has a pod spec.
    pub fn makes_pods(&self) -> bool {
        self.workload().is_some()
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::testing::{object, objects, objects_at};

    #[test]
    fn an_object_is_called_as_its_author_wrote() {
        let object =
            object("{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}}");
        assert_eq!((object.group(), object.kind()), ("apps", "Deployment"));
        assert_eq!((object.namespace(), object.name()), ("shop", "web"));
        assert_eq!(object.identity().api_version(), "apps/v1");
        assert_eq!(object.anchor().text(), "web");
    }

    #[test]
    fn the_core_group_is_empty() {
        let object = object("{apiVersion: v1, kind: Pod}");
        assert_eq!(
            (object.group(), object.identity().api_version()),
            ("", "v1".to_owned())
        );
    }

    #[test]
    fn an_object_to_be_named_is_called_by_its_prefix() {
        let object = object("{apiVersion: batch/v1, kind: Job, metadata: {generateName: run-}}");
        assert_eq!((object.name(), object.anchor().text()), ("run-", "run-"));
    }

    #[test]
    fn an_object_without_name_is_shown_at_its_kind() {
        let object = object("{apiVersion: v1, kind: Pod, metadata: {name: null}}");
        assert_eq!((object.name(), object.anchor().text()), ("", "Pod"));
    }

    #[test]
    fn an_object_without_namespace_is_in_default() {
        let namespace = |text: &str| object(text).namespace().to_owned();
        assert_eq!(
            namespace("{apiVersion: v1, kind: Pod, metadata: {name: a}}"),
            "default"
        );
        assert_eq!(
            namespace("{apiVersion: v1, kind: Pod, metadata: {namespace: ''}}"),
            "default"
        );
        assert_eq!(namespace("{apiVersion: example.com/v1, kind: Thing}"), "default");
    }

    #[test]
    fn a_cluster_scoped_object_is_in_no_namespace() {
        let role = object(
            "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a, namespace: b}}",
        );
        assert_eq!((role.namespace(), &*role.identity().namespace), ("", "b"));
    }

    #[test]
    fn what_has_no_kind_is_no_object() {
        for text in [
            "a: 1",
            "[1]",
            "text",
            "{kind: Pod}",
            "{apiVersion: v1}",
            "{apiVersion: '', kind: Pod}",
            "{apiVersion: 1, kind: Pod}",
            "{apiVersion: v1, kind: [Pod]}",
        ] {
            assert!(objects(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_namespace_has_the_label_of_its_name() {
        let namespace = object(
            "{apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {kubernetes.io/metadata.name: wrong, a: b}}}",
        );
        assert_eq!(
            namespace.labels().get("kubernetes.io/metadata.name"),
            Some("shop")
        );
        assert_eq!(namespace.labels().iter().count(), 2);
        let pod = object("{apiVersion: v1, kind: Pod, metadata: {name: shop}}");
        assert!(pod.labels().is_empty());
    }

    #[test]
    fn an_object_from_the_api_differs_in_nothing_but_places() {
        let text = r#"{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a", "labels": {"b": "c"}}}"#;
        let source = Arc::new(Source::new("cluster", ""));
        let value = serde_json::from_str(text).unwrap();
        let live = Object::from_json(&value, &source).unwrap().unwrap();
        let read = object(text);
        assert_eq!(live.identity(), read.identity());
        assert_eq!(live.root().to_json(), read.root().to_json());
        assert!(live.root().span().is_none() && read.root().span().is_some());
        assert!(Object::from_json(&json!({"a": 1}), &source).unwrap().is_none());
        assert!(Object::from_json(&json!(null), &source).unwrap().is_none());
    }

    #[test]
    fn origins_tell_objects_apart() {
        let text = "{apiVersion: v1, kind: Pod}\n---\n{apiVersion: v1, kind: Pod}\n";
        let one = objects_at("a.yaml", text);
        let other = objects_at("b.yaml", text);
        assert_ne!(one[0].origin(), one[1].origin());
        assert_ne!(one[0].origin(), other[0].origin());
        assert_eq!(one[0].origin(), objects_at("a.yaml", text)[0].origin());
    }
}
