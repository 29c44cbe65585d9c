//! Custom resources by the schema of their definition, where that is among the objects.
//!
//! Rules in CEL (`x-kubernetes-validations`) and formats are not judged: what they would refuse is not said.

use palisade_model::Inventory;
use palisade_schema::ProblemKind;

use super::format::dns_subdomain;
use super::judge::{Category, Judge, items, text};
use super::meta;
use crate::prelude::*;

mod walk;

use self::walk::{Fault, Walk};

/// Judges an object of a kind that Kubernetes itself does not have.
pub(crate) fn resource<'o>(judge: &mut Judge<'o>, object: &'o Object, inventory: &Inventory) {
    // Of two definitions, in two files, nobody can say which will be there.
    let mut definitions = definitions(object, inventory).collect::<Vec<_>>().into_iter();
    let (Some(definition), None) = (definitions.next(), definitions.next()) else {
        return;
    };
    if !definition.is_served
        && let Some(version) = object.root().get("apiVersion")
    {
        return judge.invalid(version, "must be a version that the definition serves");
    }
    metadata(judge, object);
    let Some(schema) = definition.schema else { return };
    let status = object.root().get("status").filter(|_| definition.has_status);
    let mut walk = Walk::new(status.map(Value::node));
    if definition.prunes {
        walk.structure(object.root(), schema, true);
    }
    walk.values(object.root(), schema, true);
    let is_incomplete = walk
        .faults
        .iter()
        .any(|fault| matches!(fault, Fault::Missing { .. }));
    let is_completed = is_incomplete && is_completed(object, inventory);
    for fault in walk.faults {
        match fault {
            Fault::Unknown { key, suggestion } => {
                let path = judge.path(key);
                let hint = suggestion
                    .as_ref()
                    .map(|known| format!(": did you mean `{known}`?"))
                    .unwrap_or_default();
                let message = format!("`{path}` is not a field of {}{hint}", object.kind());
                let fix = suggestion
                    .filter(|known| palisade_schema::is_slip(key.text(), known))
                    .map(|known| super::rename(key, &known));
                judge.push(Category::UnknownField, key, message, fix);
            }
            Fault::Missing { .. } if is_completed => {}
            Fault::Missing { of, field } => judge.missing(of, field),
            Fault::Invalid { value, why } => judge.invalid(value, why),
            Fault::Unsure => {}
        }
    }
}

/// What every object has, whatever its kind.
fn metadata<'o>(judge: &mut Judge<'o>, object: &'o Object) {
    let Some(of) = palisade_schema::object_meta() else {
        return;
    };
    for problem in palisade_schema::inspect_part(object.root(), &["metadata"], of) {
        let category = match problem.kind {
            ProblemKind::UnknownField { .. } => Category::UnknownField,
            _ => Category::InvalidValue,
        };
        judge.push(category, problem.at, problem.to_string(), None);
    }
    meta::object(judge, dns_subdomain, false);
    for finalizer in object
        .root()
        .get("metadata")
        .into_iter()
        .flat_map(|metadata| items(metadata, "finalizers"))
    {
        let name = finalizer.text();
        if !name.contains('/') && !meta::FINALIZERS.contains(&name) {
            judge.ineffective(
                finalizer,
                "should have a path, as in `example.com/cleanup`, lest others use the same",
            );
        }
    }
}

/// Whether a webhook may fill in what an object lacks: that comes before the schema is asked.
fn is_completed(object: &Object, inventory: &Inventory) -> bool {
    inventory
        .of_kind("admissionregistration.k8s.io", "MutatingWebhookConfiguration")
        .flat_map(|webhooks| items(webhooks.root(), "webhooks"))
        .any(|webhook| {
            let mut rules = items(webhook, "rules").peekable();
            // Some controllers give their webhook its rules when they start.
            let is_to_have_rules = rules.peek().is_none() && text(webhook, "name").ends_with(object.group());
            is_to_have_rules
                || rules.any(|rule| {
                    items(rule, "apiGroups").any(|group| matches!(group.text(), "*"))
                        || items(rule, "apiGroups").any(|group| group.text() == object.group())
                })
        })
}

/// What a definition says of one version.
struct Definition<'i> {
    is_served: bool,
    schema: Option<Value<'i>>,
    /// What the schema does not know is not kept.
    prunes: bool,
    /// The status is not taken with the rest.
    has_status: bool,
}

/// The definitions of the kind of an object that have its version.
fn definitions<'i>(object: &Object, inventory: &'i Inventory) -> impl Iterator<Item = Definition<'i>> {
    let (group, kind) = (object.group(), object.kind());
    let version = &object.identity().version;
    inventory
        .of_kind("apiextensions.k8s.io", "CustomResourceDefinition")
        .filter(move |definition| definition.name().ends_with(group))
        .filter_map(|definition| Some((definition, definition.spec()?)))
        .filter(move |(_, spec)| {
            text(*spec, "group") == group && spec.at(&["names", "kind"]).map(Value::text) == Some(kind)
        })
        .filter_map(move |(definition, spec)| {
            let named = items(spec, "versions").find(|of| text(*of, "name") == &**version)?;
            let keeps_unknown = spec.get("preserveUnknownFields").and_then(Value::as_bool);
            let schema = named.at(&["schema", "openAPIV3Schema"]);
            Some(Definition {
                is_served: named.get("served").is_none_or(|served| !served.is_false()),
                schema: schema.or_else(|| spec.at(&["validation", "openAPIV3Schema"])),
                // Before the first stable version nothing was pruned unless it was asked for.
                prunes: !keeps_unknown.unwrap_or(&*definition.identity().version != "v1"),
                has_status: [named, spec]
                    .iter()
                    .any(|of| of.at(&["subresources", "status"]).is_some()),
            })
        })
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    /// What is said of a Backup, beside a definition of its kind.
    fn of_backup(version: &str, schema: &str, backup: &str) -> Vec<String> {
        said(&format!(
            "
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {{name: backups.example.com}}
spec:
  group: example.com
  scope: Namespaced
  names: {{kind: Backup, plural: backups}}
  versions:
  - {{name: v1, storage: true, {version}, schema: {{openAPIV3Schema: {{type: object, properties: {{{schema}}}}}}}}}
---
{backup}"
        ))
    }

    const BACKUP: &str = "apiVersion: example.com/v1\nkind: Backup\nmetadata: {name: daily}\n";

    #[test]
    fn a_status_of_its_own_is_not_taken_with_the_rest() {
        let schema = "status: {type: object, required: [a], properties: {a: {type: integer}}}";
        let with = |status: &str| {
            of_backup(
                "served: true, subresources: {status: {}}",
                schema,
                &format!("{BACKUP}status: {status}"),
            )
        };
        assert!(with("{a: x}").is_empty() && with("{}").is_empty());
        assert_eq!(with("{b: 1}"), ["`status.b` is not a field of Backup"]);
        let without = of_backup("served: true", schema, &format!("{BACKUP}status: {{}}"));
        assert_eq!(without, ["`status.a` must be set"]);
    }

    #[test]
    fn a_webhook_may_fill_in_what_is_missing() {
        let schema = "spec: {type: object, required: [a], properties: {a: {type: integer}}}";
        let with = |webhook: &str| {
            of_backup(
                "served: true",
                schema,
                &format!("{BACKUP}spec: {{}}\n---\n{webhook}"),
            )
        };
        assert_eq!(with(""), ["`spec.a` must be set"]);
        let webhook = |more: &str| {
            format!(
                "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\n\
                 metadata: {{name: defaults}}\nwebhooks: [{{name: webhook.example.com, sideEffects: None, \
                 admissionReviewVersions: [v1], clientConfig: {{service: {{name: a, namespace: b}}}}{more}}}]"
            )
        };
        let rule = |group: &str| {
            webhook(&format!(
                ", rules: [{{operations: [CREATE], apiGroups: [{group}], apiVersions: [v1], resources: [backups]}}]"
            ))
        };
        assert!(with(&rule("example.com")).is_empty());
        assert!(with(&webhook("")).is_empty());
        assert_eq!(with(&rule("apps")).len(), 1);
    }

    #[test]
    fn a_default_decides_which_form_a_value_has() {
        let schema = "spec: {type: object, properties: {a: {type: integer, default: 1}, b: {type: integer}}, \
                      oneOf: [{required: [a]}, {required: [c]}]}";
        assert!(of_backup("served: true", schema, &format!("{BACKUP}spec: {{b: 1}}")).is_empty());
    }

    #[test]
    fn a_null_is_as_good_as_nothing_unless_it_may_be_one() {
        let schema = "spec: {type: object, required: [a, b], properties: {a: {type: integer}, \
                      b: {type: integer, nullable: true}}}";
        let said = of_backup(
            "served: true",
            schema,
            &format!("{BACKUP}spec: {{a: null, b: null}}"),
        );
        assert_eq!(said, ["`spec.a` must be set"]);
    }

    #[test]
    fn a_version_must_be_served() {
        let said = of_backup(
            "served: false",
            "spec: {type: object}",
            &format!("{BACKUP}spec: {{a: 1}}"),
        );
        assert_eq!(
            said,
            ["`apiVersion` must be a version that the definition serves"]
        );
    }

    #[test]
    fn metadata_is_that_of_every_object() {
        let backup = "apiVersion: example.com/v1\nkind: Backup\n\
                      metadata: {name: Daily, lables: {a: b}, labels: {app: 'a b'}, annotations: {a: 1}}";
        assert_eq!(
            of_backup("served: true", "spec: {type: object}", backup),
            [
                "`metadata.name` must be lower-case letters, digits, `-` and `.`, and every part begin and end with a letter or a digit",
                "`metadata.lables` is not a field of ObjectMeta: did you mean `labels`?",
                "`metadata.labels.app` must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit",
                "`metadata.annotations.a` must be a string, not an integer: quote it",
            ]
        );
    }

    #[test]
    fn an_old_definition_keeps_what_it_does_not_know() {
        let with = |more: &str| {
            said(&format!(
                "
apiVersion: apiextensions.k8s.io/v1beta1
kind: CustomResourceDefinition
metadata: {{name: backups.example.com}}
spec:
  group: example.com
  names: {{kind: Backup, plural: backups}}
  versions: [{{name: v1, served: true, storage: true}}]
  validation: {{openAPIV3Schema: {{type: object, properties: {{spec: {{type: object}}}}}}}}
  {more}
---
{BACKUP}spec: {{a: 1}}"
            ))
        };
        assert!(with("").is_empty());
        assert_eq!(
            with("preserveUnknownFields: false"),
            ["`spec.a` is not a field of Backup"]
        );
    }

    #[test]
    fn a_finalizer_should_have_a_path() {
        let backup = |finalizer: &str| {
            let backup = format!(
                "apiVersion: example.com/v1\nkind: Backup\nmetadata: {{name: daily, finalizers: [{finalizer}]}}"
            );
            of_backup("served: true", "spec: {type: object}", &backup).len()
        };
        assert_eq!(backup("example.com/cleanup") + backup("orphan"), 0);
        assert_eq!(backup("cleanup.example.com"), 1);
    }
}
