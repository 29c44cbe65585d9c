//! Objects in, findings out: every object in the light of the others, on all processors.

use palisade_model::{Inventory, Object, Problem};
use palisade_policy::{Accepted, Engine, Evaluation, Finding, Policy, sort};
use palisade_source::{Loaded, Unit};
use rayon::prelude::*;

/// So many objects are judged by one thread at a time.
const BATCH: usize = 64;

/// What is said of all objects, and what of them could not be read.
#[derive(Debug, Default)]
pub struct Judged {
    /// The violations that nobody accepted, sorted.
    pub findings: Vec<Finding>,
    /// Those that somebody did.
    pub accepted: Vec<Accepted>,
    /// The policies that ran, where they are not those of the scan.
    pub policies: Option<Vec<Policy>>,
    /// Values that Kubernetes cannot read.
    pub problems: Vec<Problem>,
}

/// Judges every object in the light of all others, or with `isolated` of those of its unit.
pub fn judge(engine: &Engine, loaded: &Loaded, isolated: bool) -> Judged {
    let groups: Vec<&[Unit]> = if isolated {
        loaded.units.chunks(1).collect()
    } else {
        vec![loaded.units.as_slice()]
    };
    let mut judged = Judged::default();
    let mut evaluation = Evaluation::default();
    for units in groups {
        let objects = || units.iter().flat_map(|unit| &unit.objects);
        let inventory: Inventory = objects().cloned().collect();
        let objects: Vec<_> = objects().collect();
        let parts: Vec<_> = objects
            .par_chunks(BATCH)
            .map(|objects| {
                let mut evaluation = Evaluation::default();
                let mut problems = Vec::new();
                for object in objects {
                    evaluation.extend(engine.evaluate(object, &inventory));
                    problems.extend(unreadable(object));
                }
                (evaluation, problems)
            })
            .collect();
        for part in parts {
            evaluation.extend(part.0);
            judged.problems.extend(part.1);
        }
    }
    judged.findings = evaluation.findings;
    judged.accepted = evaluation.accepted;
    sort(&mut judged.findings);
    judged
}

/// Values whose type makes Kubernetes refuse the object: what checks read of them is not what runs.
fn unreadable(object: &Object) -> Vec<Problem> {
    let identity = object.identity();
    let kind = palisade_schema::find_in_any_version(&identity.group, &identity.version, &identity.kind);
    // Of a custom resource that makes pods at least their template is known.
    let wrong = match (kind, object.pod_template_path(), palisade_schema::pod_template()) {
        (Some(kind), ..) => palisade_schema::check_types(object.root(), kind),
        (None, Some(path), Some(template)) => palisade_schema::check_part(object.root(), path, template),
        (None, ..) => return Vec::new(),
    };
    let problem = |problem: palisade_schema::Problem<'_>| Problem {
        source: object.source().clone(),
        span: problem.at.span(),
        message: format!(
            "Kubernetes cannot read {} `{}`: {problem}",
            identity.kind, identity.name
        ),
        help: None,
    };
    wrong.into_iter().map(problem).collect()
}
