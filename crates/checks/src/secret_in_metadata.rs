//! Credentials in labels and annotations.

use palisade_model::{can_be_secret, credentials, ends_as_secret};

use crate::place::all_metadata;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "secret-in-metadata",
    summary: "labels and annotations that hold a credential",
    kinds: &["Any"],
    params: &[],
    compile: |_| Ok(Rule::object_with_pod(check)),
};

/// They repeat the object, whose own fields are judged where they stand.
const LAST_APPLIED: [&str; 2] =
    ["kubectl.kubernetes.io/last-applied-configuration", "kapp.k14s.io/original"];

policy! {
    /// Credential in a label or an annotation.
    ///
    /// ## What it finds
    /// A label or an annotation of any object, or of the pods that it makes, whose value holds a credential
    /// of a known form: a token, a private key, an address with a password in it; or an annotation whose name
    /// says that it is one.
    ///
    /// ## Why it matters
    /// Labels and annotations go where nobody guards them: into metrics, logs, events and every list, and
    /// whoever may read the object, a Secret's metadata included, reads them.
    ///
    /// ## How to fix
    /// Revoke the credential: it has been published. Put the new one into a Secret, and let the annotation
    /// name that.
    ///
    /// ## Accepts
    /// References, paths (as to a vault) and placeholders, and what `kubectl apply` keeps of the object itself.
    pub const SECRET_IN_METADATA: Policy = Policy {
        id: "secret-in-metadata",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(object: &Object, pod: Option<&PodSpec<'_>>, report: &mut Reporter<'_>) {
    for metadata in all_metadata(object, pod) {
        for field in ["labels", "annotations"] {
            for entry in metadata.get(field).into_iter().flat_map(Value::entries) {
                let (name, text, what) = (entry.name(), entry.value.text(), field.trim_end_matches('s'));
                if LAST_APPLIED.contains(&name) {
                    continue;
                }
                if let Some(credential) = credentials(text).first() {
                    report.at(entry.key, format!("{what} `{name}` holds {}", credential.kind));
                } else if field == "annotations" && ends_as_secret(name) && can_be_secret(text) && !text.contains('/') {
                    report.at(entry.key, format!("{what} `{name}` stands in plain text"));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name() {
        finds(
            &SECRET_IN_METADATA,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              annotations:
                example.com/webhook: https://ci:hunter2@hooks.example.com/deploy
                ^^^^^^^^^^^^^^^^^^^ annotation `example.com/webhook` holds a password in an address
            spec:
              template:
                metadata:
                  annotations: {example.com/db: 'mysql://shop:hunter2@db'}
                                ^^^^^^^^^^^^^^ annotation `example.com/db` holds a password in an address
            ",
        );
    }

    #[test]
    fn accepts_references_and_what_kubectl_keeps() {
        accepts(
            &SECRET_IN_METADATA,
            "
            apiVersion: v1
            kind: Pod
            metadata:
              annotations:
                kubectl.kubernetes.io/last-applied-configuration: '{url: mysql://shop:hunter2@db}'
                example.com/db: mysql://shop:$(PASSWORD)@db
                example.com/contact: mailto:shop@example.com
            ",
        );
    }

    #[test]
    fn a_name_can_say_that_an_annotation_is_a_secret() {
        finds(
            &SECRET_IN_METADATA,
            "
            apiVersion: v1
            kind: Service
            metadata:
              annotations:
                monitor.example.com/basic-auth-password: hunter2
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ annotation `monitor.example.com/basic-auth-password` stands in plain text
                vault.hashicorp.com/agent-inject-secret-db-password: database/creds/db
                example.com/password: <password>
            ",
        );
    }
}
