//! `palisade policy`: admission policies by themselves.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use palisade_access::Access;
use palisade_admission::{ByRbac, Policies, Request, Review, resource_of};
use palisade_model::{Inventory, Object, Source};
use palisade_source::Options;
use serde_json::{Value, json};

use crate::cli::EvalArguments;
use crate::{Outcome, output};

/// Answers one request, and prints the answer.
pub(crate) fn eval(arguments: &EvalArguments) -> anyhow::Result<Outcome> {
    let newest = palisade_schema::KUBERNETES_VERSION;
    let newest = newest.strip_prefix("1.").and_then(|minor| minor.parse().ok());
    let minor = arguments
        .kube_version
        .or(newest)
        .context("no version of Kubernetes is known")?;
    let of_policies = objects(&arguments.policy)?;
    let mut policies = Policies::of(&inventory(&of_policies), minor);
    if !policies.refused.is_empty() {
        let refused = policies.refused.iter().map(|(object, refusals)| {
            let messages: Vec<&str> = refusals.iter().map(|refusal| refusal.message.as_str()).collect();
            let messages = messages.join("; ");
            format!("{} `{}` is invalid: {messages}", object.kind(), object.name())
        });
        let error = refused.collect::<Vec<_>>().join("\n");
        print(&json!({"allowed": null, "message": "", "warnings": [], "error": error}))?;
        return Ok(Outcome::Usage);
    }
    if policies.policies().is_empty() {
        bail!("there is no ValidatingAdmissionPolicy in what --policy names");
    }
    policies.bind_all();
    let known: Vec<_> = of_policies
        .into_iter()
        .chain(objects(&arguments.inventory)?)
        .collect();
    let known = inventory(&known);
    let review = match (&arguments.object, &arguments.request) {
        (_, Some(path)) => {
            let text =
                std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            let source = Source::new(path.display().to_string(), text);
            let tree = palisade_yaml::parse(&source.text).into_iter().next();
            let tree = tree.with_context(|| format!("{} is empty", path.display()))?;
            let tree = tree
                .map_err(|error| anyhow::anyhow!("{}: {}", source.locate(Some(error.span)), error.message))?;
            let request = Request::read(tree.root());
            let request = request.map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
            review(&policies, &request, &known)
        }
        (Some(path), None) => {
            let objects = objects(std::slice::from_ref(path))?;
            let [object] = objects.as_slice() else {
                bail!(
                    "{} holds {} objects, and one is judged",
                    path.display(),
                    objects.len()
                );
            };
            // Policies see what the server has made of the object.
            let object = palisade_defaults::defaulted(object);
            review(
                &policies,
                &Request::create(&object, resource_of(object.identity())),
                &known,
            )
        }
        (None, None) => bail!("--object or --request says what is judged"),
    };
    let denied = review.message();
    let unknown = review.unknown.first().filter(|_| denied.is_none());
    let answer = json!({
        "allowed": match unknown {
            Some(_) => Value::Null,
            None => Value::Bool(denied.is_none()),
        },
        "message": denied.clone().unwrap_or_default(),
        "warnings": review.warnings(),
        "error": unknown.cloned().unwrap_or_default(),
    });
    print(&answer)?;
    Ok(match (denied, unknown) {
        (Some(_), _) => Outcome::Findings,
        (None, Some(_)) => Outcome::Unreadable,
        (None, None) => Outcome::Clean,
    })
}

fn review(policies: &Policies, request: &Request<'_>, known: &Inventory) -> Review {
    let access = Access::of(known);
    let authorizer = ByRbac {
        access: &access,
        user: request.user.as_ref(),
    };
    policies.review(request, known, Some(&authorizer))
}

fn print(answer: &Value) -> anyhow::Result<()> {
    output::print(|out| writeln!(out, "{answer}"))
}

/// All objects of files and folders; what can't be read of them is an error, since an answer without it may be wrong.
fn objects(paths: &[PathBuf]) -> anyhow::Result<Vec<Arc<Object>>> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let loaded = palisade_source::load(paths, &Options::default(), &|_| {});
    if let Some(problem) = loaded.problems().next() {
        bail!("{}: {}", problem.location(), problem.message);
    }
    Ok(loaded.objects().cloned().collect())
}

fn inventory(objects: &[Arc<Object>]) -> Inventory {
    let mut inventory = Inventory::new();
    for object in objects {
        inventory.upsert(object.clone());
    }
    inventory
}
