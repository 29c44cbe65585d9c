//! Credentials in labels and annotations.

use palisade_model::credentials;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "secret-in-metadata",
    summary: "labels and annotations that hold a credential",
    kinds: &["Any"],
    params: &[],
    compile: |_| Ok(Rule::object_with_pod(check)),
};

/// It repeats the object, whose own fields are judged where they stand.
const LAST_APPLIED: &str = "kubectl.kubernetes.io/last-applied-configuration";

policy! {
    /// Credential in a label or an annotation.
    ///
    /// ## What it finds
    /// A label or an annotation of any object, or of the pods that it makes, whose value holds a credential
    /// of a known form: a token, a private key, an address with a password in it.
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
    /// References and placeholders, and what `kubectl apply` keeps of the object itself.
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
    let own = object.at(&["metadata"]);
    let of_pods = pod.and_then(PodSpec::metadata).filter(|metadata| Some(*metadata) != own);
    for metadata in own.into_iter().chain(of_pods) {
        for field in ["labels", "annotations"] {
            for entry in metadata.get(field).into_iter().flat_map(Value::entries) {
                let name = entry.name();
                let found = credentials(entry.value.text());
                if let Some(credential) = found.first().filter(|_| name != LAST_APPLIED) {
                    let what = field.trim_end_matches('s');
                    report.at(entry.key, format!("{what} `{name}` holds {}", credential.kind));
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
}
