//! Objects in, findings out: every object in the light of the others, on all processors.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use palisade_model::{Inventory, Object, Problem};
use palisade_policy::{Accepted, Evaluation, Finding, Memo, NotAssessable, Policy};
use palisade_yaml::Node;
use rayon::prelude::*;

use crate::compiled::Compiled;
use crate::since::said;

/// So many objects are judged by one thread at a time.
const BATCH: usize = 64;

/// What is said of all objects, and what of them could not be read.
#[derive(Debug, Default)]
pub struct Judged {
    /// The violations that nobody accepts, sorted.
    pub findings: Vec<Finding>,
    /// Those that somebody does, sorted.
    pub accepted: Vec<Accepted>,
    /// Whether a finding is severe enough to fail.
    pub fails: bool,
    /// The policies that ran, where they are not those of the scan.
    pub(crate) policies: Option<Vec<Policy>>,
    /// Values that Kubernetes cannot read.
    pub problems: Vec<Problem>,
    /// What could not be read before either, and was not asked for: paths and messages.
    pub(crate) known: HashSet<(String, String)>,
    /// What deserves a second look about configurations and baselines.
    pub warnings: Vec<Problem>,
}

impl Judged {
    /// Whether a problem that loading met was asked for: not where only what is new was, and it is not.
    pub fn concerns(&self, problem: &Problem) -> bool {
        !self.known.contains(&said(problem))
    }
}

/// How much of an object is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Extent {
    All,
    /// What other objects can change.
    Relations,
}

/// An object, what it is judged by, and how much of it is.
pub(crate) type Subject = (Arc<Object>, Arc<Compiled>, Extent);

/// Judges `subjects` in the light of `inventory`.
pub(crate) fn evaluate(subjects: &[Subject], inventory: &Inventory) -> (Evaluation, Vec<Problem>) {
    let parts: Vec<_> = subjects
        .par_chunks(BATCH)
        .map(|subjects| {
            let mut evaluation = Evaluation::default();
            let mut problems = Vec::new();
            for (object, compiled, extent) in subjects {
                let memo = Memo::default();
                match extent {
                    Extent::All => {
                        evaluation.extend(compiled.engine.evaluate_by(object, inventory, &memo, |_| true));
                        problems.extend(unreadable(object, &memo));
                    }
                    Extent::Relations => {
                        let reads_others = |policy: &Policy| policy.rule.reads_inventory(object);
                        evaluation.extend(compiled.engine.evaluate_by(
                            object,
                            inventory,
                            &memo,
                            reads_others,
                        ));
                    }
                }
            }
            (evaluation, problems)
        })
        .collect();
    let mut evaluation = Evaluation::default();
    let mut problems = Vec::new();
    for (part, others) in parts {
        evaluation.extend(part);
        problems.extend(others);
    }
    (evaluation, problems)
}

/// What could not be told, once for each reason: at the first object that it is about, with how many there are.
pub(crate) fn not_judged(all: Vec<NotAssessable>) -> Vec<Problem> {
    let mut by_reason: BTreeMap<(String, String), (Arc<Object>, usize)> = BTreeMap::new();
    for NotAssessable { policy, object, why } in all {
        let first = by_reason
            .entry((policy.id.to_string(), why))
            .or_insert((object, 0));
        first.1 += 1;
    }
    let warning = |((policy, why), (object, count)): ((String, String), (Arc<Object>, usize))| {
        let others = match count {
            1 => String::new(),
            2 => ", nor for 1 other object".to_owned(),
            count => format!(", nor for {} other objects", count - 1),
        };
        let (kind, name) = (object.kind(), object.name());
        Problem {
            source: object.source().clone(),
            span: object.anchor().span(),
            message: format!("`{policy}` can't be judged for {kind} `{name}`{others}: {why}"),
            help: None,
        }
    };
    by_reason.into_iter().map(warning).collect()
}

/// Values whose type makes Kubernetes refuse the object: what checks read of them is not what runs.
fn unreadable(object: &Object, memo: &Memo) -> Vec<Problem> {
    let identity = object.identity();
    let types = palisade_checks::api_server::types(object, memo);
    let problem = |(node, why): &(Node, String)| Problem {
        source: object.source().clone(),
        span: object.tree().value(*node).span(),
        message: format!(
            "Kubernetes cannot read {} `{}`: {why}",
            identity.kind, identity.name
        ),
        help: None,
    };
    types.unreadable.iter().map(problem).collect()
}
