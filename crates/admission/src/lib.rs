//! Kubernetes' own admission policies: ValidatingAdmissionPolicy with its bindings and parameters.
//!
//! A policy is read from its object and compiled once. A request is matched and judged as the API server does, with
//! its verdicts and its messages (KEP-3488). What the policy's author wrote keeps its place: what the server would
//! refuse is a [`Refusal`] with the node, and the line and column inside an expression.
//!
//! Judging is pure. Objects that a policy looks up, parameters and namespaces, are given to it.

mod authorizer;
mod binding;
mod environment;
mod evaluate;
mod matching;
mod policy;
mod request;
mod review;

pub use authorizer::ByRbac;
pub use binding::{Binding, ParamRef};
pub use evaluate::{Decision, Judgement, Outcome};
pub use matching::{MatchResources, Matches, Rule, Scope};
pub use policy::{Param, Refusal, ValidatingPolicy};
pub use request::{Operation, Request, Resource, UserInfo, resource_of};
pub use review::{Bound, Failure, Policies, Review};
