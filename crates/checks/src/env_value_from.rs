//! Environment variables from Secrets and ConfigMaps that do not exist.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "env-value-from",
    summary: "environment variables that take their value from a Secret or ConfigMap, or a key of it, that does not exist",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("ignoredSecrets", ParamKind::Patterns, "patterns of names of Secrets that come from elsewhere"),
        Param::new("ignoredConfigMaps", ParamKind::Patterns, "patterns of names of ConfigMaps that come from elsewhere"),
    ],
    compile,
};

policy! {
    /// Variable from a missing Secret or ConfigMap.
    ///
    /// ## What it finds
    /// A variable whose `secretKeyRef` or `configMapKeyRef` names an object that is not in the
    /// workload's namespace, or a key that the object does not have.
    ///
    /// ## Why it matters
    /// The container does not start until the object and its key exist.
    ///
    /// ## How to fix
    /// Create the object with that key in the same namespace, correct the reference, or mark it
    /// `optional: true`.
    ///
    /// ## Accepts
    /// Optional references. Objects outside the input are not seen: give all folders at once, or name
    /// what other tools create in `ignoredSecrets` and `ignoredConfigMaps`.
    pub const ENV_VALUE_FROM: Policy = Policy {
        id: "env-value-from",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[kube_linter("env-value-from")],
        packs: OPTIONAL,
    };
}

/// A kind of object that variables take values from.
struct Reference {
    field: &'static str,
    kind: &'static str,
    /// Where the object keeps its keys.
    data: [&'static str; 2],
    ignored: Vec<Pattern>,
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let references = [
        Reference {
            field: "secretKeyRef",
            kind: "Secret",
            data: ["data", "stringData"],
            ignored: params.patterns("ignoredSecrets"),
        },
        Reference {
            field: "configMapKeyRef",
            kind: "ConfigMap",
            data: ["data", "binaryData"],
            ignored: params.patterns("ignoredConfigMaps"),
        },
    ];
    Ok(Rule::inventory(move |subject, report| {
        for container in subject.pod.map(PodSpec::all_containers).unwrap_or_default() {
            for variable in container.env() {
                for reference in &references {
                    if let Some(value) = variable.value_from(reference.field) {
                        check(subject, container, reference, value, report);
                    }
                }
            }
        }
    }))
}

fn check(
    subject: &Subject<'_>,
    container: &Container<'_>,
    reference: &Reference,
    value: Value<'_>,
    report: &mut Reporter<'_>,
) {
    let field = |field| value.get(field).map(Value::text).unwrap_or_default();
    let (name, key, kind) = (field("name"), field("key"), reference.kind);
    let is_optional = value.get("optional").is_some_and(Value::is_true);
    if is_optional || reference.ignored.iter().any(|pattern| pattern.matches(name)) {
        return;
    }
    let namespace = subject.object.namespace();
    let mut objects = subject.inventory.get("", kind, namespace, name).peekable();
    if objects.peek().is_none() {
        let message = format!("container `{}` needs the {kind} `{name}`, which is not in namespace `{namespace}`", container.name());
        report.at(value.get("name").unwrap_or(value), message);
        return;
    }
    let has_key = |object: &Object| {
        reference.data.iter().any(|data| object.root().get(data).is_some_and(|data| data.entry(key).is_some()))
    };
    if !objects.any(|object| object.is_assumed() || has_key(object)) {
        let message = format!("container `{}` needs the key `{key}` of the {kind} `{name}`, which has no such key", container.name());
        report.at(value.get("key").unwrap_or(value), message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds};

    #[test]
    fn marks_the_missing_object_or_key() {
        finds(
            &ENV_VALUE_FROM,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              containers:
              - name: app
                env:
                - name: A
                  valueFrom: {secretKeyRef: {name: gone, key: a}}
                                                   ^^^^ container `app` needs the Secret `gone`, which is not in namespace `default`
                - name: B
                  valueFrom: {configMapKeyRef: {name: settings, key: b}}
                                                                     ^ container `app` needs the key `b` of the ConfigMap `settings`, which has no such key
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {a: '1'}
            ",
        );
    }

    #[test]
    fn accepts_optional_and_existing_ones() {
        accepts(
            &ENV_VALUE_FROM,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              containers:
              - name: app
                env:
                - {name: A, valueFrom: {secretKeyRef: {name: gone, key: a, optional: true}}}
                - {name: B, valueFrom: {secretKeyRef: {name: password, key: b}}}
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: password, namespace: default}
            stringData: {b: ''}
            ",
        );
    }

    #[test]
    fn accepts_what_is_made_elsewhere() {
        accepts_with(
            &ENV_VALUE_FROM,
            "{ignoredSecrets: ['^vault-']}",
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              containers:
              - name: app
                env: [{name: A, valueFrom: {secretKeyRef: {name: vault-db, key: a}}}]
            ",
        );
    }
}
