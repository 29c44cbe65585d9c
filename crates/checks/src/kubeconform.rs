//! Objects against the schema of their kind.
//!
//! The schemas are the tables of `palisade-schema`: the engine does no I/O. So where the parameters ask
//! for other schemas or for another version of Kubernetes, that is an error of the parameters, with
//! which nothing is judged. An object passes only by a schema that was really looked at, or where
//! `ignoreMissingSchemas` or `skipKinds` says that it shall.

use std::collections::HashSet;

use palisade_schema::{KUBERNETES_VERSION, Problem, ProblemKind, Type, find, validate};
use palisade_yaml::Step;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "kubeconform",
    summary: "objects that do not fit the schema of their kind",
    kinds: &["Any"],
    params: &[
        Param::new(
            "schemaLocations",
            ParamKind::Texts,
            "where schemas are looked for; only `default`, Palisade's own tables of Kubernetes' kinds, is possible",
        ),
        Param::new("cache", ParamKind::Text, "folder for downloaded schemas; unused, since none is downloaded"),
        Param::new("skipKinds", ParamKind::Texts, "kinds that are not judged: `Secret` or `v1/Secret`"),
        Param::new("rejectKinds", ParamKind::Texts, "kinds that are always found: `Secret` or `v1/Secret`"),
        Param::new(
            "kubernetesVersion",
            ParamKind::Text,
            "version of Kubernetes; only that of the tables, which is also meant where it is left out or `master`",
        ),
        Param::new("strict", ParamKind::Bool, "find also fields that the kind does not have, and keys written twice"),
        Param::new("ignoreMissingSchemas", ParamKind::Bool, "accept kinds for which there is no schema"),
    ],
    compile,
};

policy! {
    /// Object that does not fit its schema.
    ///
    /// ## What it finds
    /// In an object of a kind of Kubernetes' own: a field that the kind does not have, a key that is written
    /// twice, a field that must be there and is not, a value of the wrong type, and one that is none of
    /// those the field takes. Schemas are those of Kubernetes 1.37.
    ///
    /// ## Why it matters
    /// Kubernetes refuses such an object or, worse, leaves out the field that it does not know: the
    /// protection that a misspelt line was to give is not there, and nothing says so.
    ///
    /// ## How to fix
    /// Spell the field as `kubectl explain` shows it, put it where it belongs, and give it a value of its
    /// type.
    ///
    /// ## Accepts
    /// Kinds that are not Kubernetes' own, such as custom resources, and versions that it no longer serves:
    /// there is no schema to judge them by.
    pub const SCHEMA_VALIDATION: Policy = Policy {
        id: "schema-validation",
        check: &CHECK,
        params: "{strict: true, ignoreMissingSchemas: true}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("schema-validation")],
        packs: OPTIONAL,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    refuse_other_schemas(params)?;
    let skipped: HashSet<_> = params.texts("skipKinds").into_iter().collect();
    let rejected: HashSet<_> = params.texts("rejectKinds").into_iter().collect();
    let strict = params.flag("strict");
    let ignore_missing = params.flag("ignoreMissingSchemas");
    Ok(Rule::object(move |object, report| {
        let identity = object.identity();
        let (kind, api_version) = (&*identity.kind, identity.api_version());
        let full_name = format!("{api_version}/{kind}");
        let is_in = |kinds: &HashSet<String>| kinds.contains(kind) || kinds.contains(&full_name);
        if is_in(&skipped) {
            return;
        }
        if strict {
            report_duplicate_keys(object, report);
        }
        if is_in(&rejected) {
            let place = object.root().get("kind").unwrap_or_else(|| object.anchor());
            report.at(place, format!("the kind `{kind}` of `{api_version}` is rejected"));
        } else if let Some(of) = find(&identity.group, &identity.version, kind) {
            report_problems(object, of, strict, report);
        } else if !ignore_missing {
            let message = format!(
                "`{kind}` of `{api_version}` cannot be judged: Palisade has no schema of it, only those of Kubernetes \
                 {KUBERNETES_VERSION}"
            );
            report.at(object.root().get("apiVersion").unwrap_or_else(|| object.anchor()), message);
        }
    }))
}

fn refuse_other_schemas(params: &Params) -> Result<(), ParamError> {
    let locations = params.texts("schemaLocations");
    if let Some(location) = locations.iter().find(|location| *location != "default") {
        return Err(ParamError::new(format!(
            "the schemas of `{location}` cannot be used: Palisade judges by its own tables of Kubernetes \
             {KUBERNETES_VERSION}; take the location out, and with `ignoreMissingSchemas` kinds that are not \
             Kubernetes' own are passed over"
        )));
    }
    let version = params.text("kubernetesVersion");
    let bare = version.strip_prefix('v').unwrap_or(&version);
    let minor = bare.splitn(3, '.').take(2).collect::<Vec<_>>().join(".");
    if !bare.is_empty() && bare != "master" && minor != KUBERNETES_VERSION {
        return Err(ParamError::new(format!(
            "objects cannot be judged by the schemas of Kubernetes {bare}: Palisade has those of \
             {KUBERNETES_VERSION}; take `kubernetesVersion` out to judge by them"
        )));
    }
    Ok(())
}

fn report_problems(object: &Object, of: &'static Type, strict: bool, report: &mut Reporter<'_>) {
    for problem in validate(object.root(), of, strict) {
        match place(&problem) {
            Some(place) => report.at(place, problem.to_string()),
            None => report.object(problem.to_string()),
        }
    }
}

/// Where a problem is shown. A mapping that lacks a field may be long, so its key stands for it.
fn place<'t>(problem: &Problem<'t>) -> Option<Value<'t>> {
    if !matches!(problem.kind, ProblemKind::MissingField { .. }) {
        return Some(problem.at);
    }
    match problem.at.tree().path(problem.at.node()).pop()? {
        Step::Key(key) => Some(key),
        Step::Item(_, item) => Some(item),
    }
}

/// Of two equal keys Kubernetes takes the last, so what the first one says is lost.
fn report_duplicate_keys(object: &Object, report: &mut Reporter<'_>) {
    let tree = object.tree();
    let Some(whole) = object.root().span() else { return };
    for duplicate in tree.duplicate_keys() {
        let (first, second) = (tree.value(duplicate.first), tree.value(duplicate.second));
        let is_inside = second.span().is_some_and(|span| whole.start <= span.start && span.end <= whole.end);
        if is_inside {
            report.at(first, format!("the key `{}` is written twice, and the last one counts", second.text()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, check_accepts, check_finds, finds};

    #[test]
    fn marks_what_does_not_fit() {
        finds(
            &SCHEMA_VALIDATION,
            "
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent}
            spec:
              replicas: 3
              ^^^^^^^^ `spec.replicas` is not a field of DaemonSetSpec
              selector:
                matchLabels: {app: agent}
              template:
                metadata:
                  labels: {app: agent}
                spec:
                  hostNetwork: 'true'
                               ^^^^^^ `spec.template.spec.hostNetwork` must be a boolean, not a string
                  containers:
                  - image: registry.example.com/agent:2.0
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ `spec.template.spec.containers[0]` must have the field `name`
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec:
              ports:
              - port: 80
                protocol: tcp
                          ^^^ `spec.ports[0].protocol` must be one of `SCTP`, `TCP`, `UDP`: did you mean `TCP`?
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {selector: {matchExpressions: [{key: app}]}}
                                                 ^^^^^^^^^^ `spec.selector.matchExpressions[0]` must have the field `operator`
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: db}
            spec:
            ^^^^ `spec` must have the field `selector`
            ^^^^ `spec` must have the field `template`
              replicas: 1
            ",
        );
    }

    #[test]
    fn a_key_that_is_written_twice_hides_its_first_value() {
        finds(
            &SCHEMA_VALIDATION,
            "
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: a}
              data:
                mode: strict
                ^^^^ the key `mode` is written twice, and the last one counts
                mode: lax
            - apiVersion: v1
              kind: ConfigMap
              metadata: {name: b}
            ",
        );
    }

    #[test]
    fn accepts_kinds_without_a_schema() {
        accepts(
            &SCHEMA_VALIDATION,
            "
            apiVersion: example.com/v1
            kind: Pod
            spec: {anything: goes}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings, creationTimestamp: null}
            ",
        );
    }

    #[test]
    fn a_missing_schema_is_found_unless_it_is_ignored() {
        check_finds(
            &CHECK,
            "{}",
            "
            apiVersion: example.com/v1
                        ^^^^^^^^^^^^^^ `Widget` of `example.com/v1` cannot be judged: Palisade has no schema of it, only those of Kubernetes 1.37
            kind: Widget
            ",
        );
    }

    #[test]
    fn unknown_fields_are_accepted_unless_strict() {
        check_accepts(&CHECK, "{strict: false}", "{apiVersion: v1, kind: ConfigMap, color: red}");
    }

    #[test]
    fn the_documentation_names_the_version() {
        let version = format!("Kubernetes {KUBERNETES_VERSION}.");
        assert!(SCHEMA_VALIDATION.docs.markdown().contains(&version));
    }

    #[test]
    fn kinds_are_skipped_and_rejected_by_either_name() {
        let text = "{apiVersion: v1, kind: Secret, color: red}";
        check_accepts(&CHECK, "{strict: true, skipKinds: [Secret], rejectKinds: [Secret]}", text);
        check_accepts(&CHECK, "{strict: true, skipKinds: [v1/Secret]}", text);
        check_finds(
            &CHECK,
            "{strict: true, rejectKinds: [v1/Secret]}",
            "
            apiVersion: v1
            kind: Secret
                  ^^^^^^ the kind `Secret` of `v1` is rejected
            color: red
            ---
            apiVersion: v1
            kind: ConfigMap
            color: red
            ^^^^^ `color` is not a field of ConfigMap
            ",
        );
    }

    #[test]
    fn other_schemas_than_the_tables_are_an_error() {
        let error = |params: &str| SCHEMA_VALIDATION.compile_with(params).unwrap_err().to_string();
        assert!(error("{schemaLocations: [default, 'https://example.com/{{ .ResourceKind }}.json']}").contains("https://example.com/"));
        assert!(error("{kubernetesVersion: 1.29.0}").contains("Kubernetes 1.29.0"));
        for same in ["", "{schemaLocations: [default], kubernetesVersion: master}", "{kubernetesVersion: 1.37.2}"] {
            assert!(SCHEMA_VALIDATION.compile_with(same).is_ok(), "{same}");
        }
    }
}
