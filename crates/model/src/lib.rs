//! Kubernetes objects as views over span trees.
//!
//! An [`Object`] is a tree with an identity and an origin. Views ([`PodSpec`], [`Container`],
//! [`LabelSelector`], …) give the meaning of its parts: defaults and inheritance are resolved here,
//! once. They never decode into structs, so unknown fields and broken ones stay visible, and every
//! value can be shown where the author wrote it. An [`Inventory`] holds all objects that are known.
//!
//! This crate does no I/O.

mod container;
mod credential;
mod derived;
mod host_mount;
mod identity;
mod image;
mod index;
mod int_or_percent;
mod inventory;
mod kinds;
mod label;
mod list;
mod object;
mod owner;
mod pod;
mod quantity;
mod referrers;
mod selector;
mod source;
#[cfg(test)]
mod testing;

pub use container::{Container, ContainerKind, EnvVar, Port, Probe, ProbeKind, SecurityContext};
pub use credential::{
    Credential, behind_equals, can_be_secret, credentials, ends_as_secret, is_placeholder, is_random,
};
pub use host_mount::{HostMount, clean_path};
pub use identity::{DEFAULT_NAMESPACE, Identity};
pub use image::{ImageReference, ImageReferenceError};
pub use int_or_percent::IntOrPercent;
pub use inventory::{Inventory, Key};
pub use kinds::{KindMatcher, Kinds, is_cluster_scoped};
pub use label::Labels;
pub use object::Object;
pub use owner::OwnerReference;
pub use pod::{PodSpec, Volume, Workload};
pub use quantity::{Quantity, QuantityError};
pub use selector::{LabelSelector, Operator, Requirement, SelectorError};
pub use source::{Location, Origin, Problem, Rendered, Source};
