//! What the API server makes of an object before a policy sees it.
//!
//! A policy in a cluster judges an object that was read into Kubernetes' own types, got their defaults, and
//! went through the admission plugins that are on by default. [`defaulted`] does the same without a cluster,
//! so that a policy sees in a repository what it would see at admission. The types are tables, made from
//! the declarations of k8s.io/api; the defaults follow `pkg/apis/*/defaults.go`, the rest the strategies in
//! `pkg/registry` and the plugins in `plugin/pkg/admission`, all of Kubernetes 1.36.
//!
//! What only a cluster can know is not made up: identifiers, times, names to be generated, addresses, node
//! ports, the selector of a Job, the priority behind a priority class of one's own, the default storage and
//! ingress class. Nor is what the plugin `ServiceAccount` adds: it may be off, and what it mounts has a random
//! name.
//!
//! Nothing that the author wrote loses its place; see [`palisade_yaml::Draft`].

mod access;
mod admission;
mod autoscaling;
mod edit;
mod network;
mod node;
mod pod;
mod resources;
mod rules;
mod storage;
#[rustfmt::skip]
mod tables;
mod types;
mod walk;
mod workload;

use std::sync::Arc;

use palisade_model::Object;
use palisade_yaml::{At, Draft, Node};

/// The object as a policy sees it at its admission. Of a kind, or a version of one, that Kubernetes does not
/// have itself, nothing is known: it stays as it is.
pub fn defaulted(object: &Object) -> Object {
    let identity = object.identity();
    let Some(number) = types::find(&identity.group, &identity.version, &identity.kind) else {
        return object.clone();
    };
    let mut draft = Draft::new(object.root());
    let root = draft.root();
    create(&mut draft, root, object);
    walk::object(&mut draft, root, number);
    rules::finish(&mut draft, root, object);
    let tree = Arc::new(draft.finish());
    Object::new(identity.clone(), &tree, Node::ROOT, object.source())
}

/// What holds for an object of any kind that is about to be made (`rest.BeforeCreate`).
fn create(draft: &mut Draft<'_>, root: At, object: &Object) {
    // Of all built-in kinds, only a node says itself how it is.
    if object.kind() != "Node" {
        draft.remove(root, "status");
    }
    let metadata = edit::mapping(draft, root, "metadata");
    if !object.namespace().is_empty() && edit::text(draft, metadata, "namespace").is_empty() {
        draft.set(metadata, "namespace", object.namespace());
    }
    for field in ["deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"] {
        draft.remove(metadata, field);
    }
}
