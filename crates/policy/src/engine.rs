//! The engine: policies compiled once, indexed by kind, run over objects.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use palisade_model::{Inventory, Kinds, Object};
use palisade_yaml::Value;

use crate::ignore::accepted_by;
use crate::{
    Acceptance, Accepted, Alias, BuiltIn, Check, Confidence, Finding, Layer, Memo, ParamError, Params,
    Reporter, Rule, Severity, Subject,
};

/// What is said of a policy, shared by all its findings.
#[derive(Clone, Debug)]
pub struct Metadata {
    /// The id.
    pub id: Cow<'static, str>,
    /// What it looks for, in a few words.
    pub title: String,
    /// Why it matters, in one paragraph.
    pub why: String,
    /// How to fix it, in one paragraph.
    pub remediation: String,
    /// How bad a finding is.
    pub severity: Severity,
    /// How sure a finding is.
    pub confidence: Confidence,
    /// The layer it belongs to.
    pub layer: Layer,
    /// Its counterparts elsewhere.
    pub aliases: &'static [Alias],
    /// The name of the check that it runs.
    pub check: &'static str,
}

impl Metadata {
    /// What a built-in policy says of itself.
    pub fn of(policy: &BuiltIn) -> Self {
        Self {
            id: Cow::Borrowed(policy.id),
            title: policy.docs.title(),
            why: policy.docs.paragraph("Why it matters"),
            remediation: policy.docs.paragraph("How to fix"),
            severity: policy.severity,
            confidence: policy.confidence,
            layer: policy.layer,
            aliases: policy.aliases,
            check: policy.check.name,
        }
    }
}

/// A policy ready to run.
#[derive(Debug)]
pub struct Policy {
    /// What is said of it.
    pub metadata: Arc<Metadata>,
    /// The kinds that it looks at.
    pub kinds: Kinds,
    /// What it does.
    pub rule: Rule,
}

impl Policy {
    /// A policy that runs `check` with `params`, a mapping, on `kinds`, or else on those of the check.
    ///
    /// # Errors
    /// Parameters that the check does not take.
    pub fn new(
        metadata: Metadata,
        check: &Check,
        kinds: Option<Kinds>,
        params: Option<Value<'_>>,
    ) -> Result<Self, ParamError> {
        Self::with_layers(metadata, check, kinds, params.as_slice())
    }

    /// [`Policy::new`] with parameters from several mappings, of which the last wins.
    ///
    /// # Errors
    /// Parameters that the check does not take.
    pub fn with_layers(
        metadata: Metadata,
        check: &Check,
        kinds: Option<Kinds>,
        params: &[Value<'_>],
    ) -> Result<Self, ParamError> {
        let rule = (check.compile)(&Params::read(check, params)?)?;
        let kinds = kinds.map_or_else(|| Kinds::all_named(check.kinds.iter().copied()), Ok);
        let kinds = kinds
            .map_err(|kind| ParamError::new(format!("`{}` looks at the unknown kind {kind}", check.name)))?;
        Ok(Self {
            metadata: Arc::new(metadata),
            kinds,
            rule,
        })
    }
}

/// Policies compiled once, to judge any number of objects, from any number of threads.
#[derive(Debug)]
pub struct Engine {
    policies: Vec<Policy>,
    /// The policies that may look at a kind, by the kind's name.
    by_kind: HashMap<&'static str, Vec<usize>>,
    /// The policies that look at everything.
    any: Vec<usize>,
}

/// What the engine says of one object.
#[derive(Debug, Default)]
pub struct Evaluation {
    /// The violations.
    pub findings: Vec<Finding>,
    /// The violations that the object's annotations accept.
    pub accepted: Vec<Accepted>,
    /// What could not be told: the policy, the object, and why.
    pub not_assessable: Vec<NotAssessable>,
}

/// That a policy can't be judged for an object.
#[derive(Clone, Debug)]
pub struct NotAssessable {
    /// The policy.
    pub policy: Arc<Metadata>,
    /// The object.
    pub object: Arc<Object>,
    /// What would have to be known.
    pub why: String,
}

impl Evaluation {
    /// Adds what is said of another object.
    pub fn extend(&mut self, other: Self) {
        self.findings.extend(other.findings);
        self.accepted.extend(other.accepted);
        self.not_assessable.extend(other.not_assessable);
    }
}

impl Engine {
    /// An engine for `policies`.
    pub fn new(policies: Vec<Policy>) -> Self {
        let mut by_kind: HashMap<_, Vec<_>> = HashMap::new();
        let mut any = Vec::new();
        for (index, policy) in policies.iter().enumerate() {
            let Some(kinds) = policy.kinds.matchers() else {
                any.push(index);
                continue;
            };
            for kind in kinds {
                let indexes = by_kind.entry(kind.kind).or_default();
                if indexes.last() != Some(&index) {
                    indexes.push(index);
                }
            }
        }
        Self {
            policies,
            by_kind,
            any,
        }
    }

    /// The policies.
    pub fn policies(&self) -> &[Policy] {
        &self.policies
    }

    /// Judges one object. `inventory` holds everything known, the object itself among it.
    pub fn evaluate(&self, object: &Arc<Object>, inventory: &Inventory) -> Evaluation {
        self.evaluate_by(object, inventory, &Memo::default(), |_| true)
    }

    /// Judges one object by those policies that `wants` wants. The memo is for a caller that has worked out
    /// something about the object itself, or wants to know what the rules have.
    pub fn evaluate_by(
        &self,
        object: &Arc<Object>,
        inventory: &Inventory,
        memo: &Memo,
        wants: impl Fn(&Policy) -> bool,
    ) -> Evaluation {
        let pod = object.pod_spec();
        let subject = Subject {
            object,
            pod: pod.as_ref(),
            inventory,
            memo,
        };
        let of_kind = self
            .by_kind
            .get(object.kind())
            .map(Vec::as_slice)
            .unwrap_or_default();
        let mut evaluation = Evaluation::default();
        for &index in of_kind.iter().chain(&self.any) {
            let policy = &self.policies[index];
            if policy.kinds.contains(object.identity()) && wants(policy) {
                judge(policy, &subject, object, &mut evaluation);
            }
        }
        evaluation
    }
}

fn judge(policy: &Policy, subject: &Subject<'_>, object: &Arc<Object>, evaluation: &mut Evaluation) {
    let mut reporter = Reporter::new(object.anchor());
    policy.rule.run(subject, &mut reporter);
    let (mut marks, reasons) = reporter.into_parts();
    evaluation
        .not_assessable
        .extend(reasons.into_iter().map(|why| NotAssessable {
            policy: policy.metadata.clone(),
            object: object.clone(),
            why,
        }));
    // The same words at the same place say nothing new: a role that several files define, say.
    if marks.len() > 1 {
        let mut seen = HashSet::new();
        marks.retain(|mark| seen.insert((mark.node, mark.message.clone())));
    }
    if marks.is_empty() {
        return;
    }
    let accepted = accepted_by(object, subject.pod, &policy.metadata.id);
    let mut findings: Vec<Finding> = Vec::with_capacity(marks.len());
    for mark in marks {
        let same_place = |finding: &&Finding| finding.node == mark.node;
        let ordinal = findings.iter().filter(same_place).count();
        findings.push(Finding {
            policy: policy.metadata.clone(),
            object: object.clone(),
            node: mark.node,
            fingerprint: Finding::fingerprint(&policy.metadata.id, object, mark.node, ordinal),
            message: mark.message,
            fix: mark.fix,
            place: mark.place,
        });
    }
    match accepted {
        None => evaluation.findings.extend(findings),
        Some(reason) => {
            let accepted = findings
                .into_iter()
                .map(|finding| Accepted::because(finding, Acceptance::Annotation, reason.as_str()));
            evaluation.accepted.extend(accepted);
        }
    }
}
