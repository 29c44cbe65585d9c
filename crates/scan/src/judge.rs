//! Objects in, findings out: every object in the light of the others, on all processors.

use palisade_model::{Inventory, Object, Problem};
use palisade_policy::{Engine, Evaluation, sort};
use palisade_source::{Loaded, Unit};
use rayon::prelude::*;

/// So many objects are judged by one thread at a time.
const BATCH: usize = 64;

/// What is said of all objects, and what of them could not be read.
#[derive(Debug, Default)]
pub struct Judged {
    /// The findings, sorted, and how many are accepted.
    pub evaluation: Evaluation,
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
                Judged { evaluation, problems }
            })
            .collect();
        for part in parts {
            judged.evaluation.extend(part.evaluation);
            judged.problems.extend(part.problems);
        }
    }
    sort(&mut judged.evaluation.findings);
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
