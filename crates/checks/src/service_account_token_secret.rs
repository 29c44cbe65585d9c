//! Tokens of service accounts that never expire.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "service-account-token-secret",
    summary: "Secrets in which Kubernetes puts a token of a service account that never expires",
    kinds: &["Secret"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Service account token that never expires.
    ///
    /// ## What it finds
    /// A Secret of the type `kubernetes.io/service-account-token`.
    ///
    /// ## Why it matters
    /// The token in it is valid until the Secret or the account is deleted, from anywhere: a copy that gets
    /// out of a pipeline or a backup works for years.
    ///
    /// ## How to fix
    /// Let pods use the token that Kubernetes projects into them, and clients outside the cluster
    /// `kubectl create token`, an identity of their own (OIDC), or the TokenRequest API.
    ///
    /// ## Accepts
    /// Secrets of other types.
    pub const SERVICE_ACCOUNT_TOKEN_SECRET: Policy = Policy {
        id: "service-account-token-secret",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Protecting Pod service account tokens")],
        packs: ON,
    };
}

fn check(object: &Object, report: &mut Reporter<'_>) {
    let kind = object.at(&["type"]).filter(|kind| kind.text() == "kubernetes.io/service-account-token");
    let Some(kind) = kind else { return };
    let account = object.at(&["metadata", "annotations"]);
    let account = account.and_then(|annotations| annotations.get("kubernetes.io/service-account.name"));
    let account = account.map(Value::text).unwrap_or_default();
    report.at(kind, format!("secret holds a token of the service account `{account}` that never expires"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_type() {
        finds(
            &SERVICE_ACCOUNT_TOKEN_SECRET,
            "
            apiVersion: v1
            kind: Secret
            metadata:
              name: deployer-token
              annotations: {kubernetes.io/service-account.name: deployer}
            type: kubernetes.io/service-account-token
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ secret holds a token of the service account `deployer` that never expires
            ",
        );
    }

    #[test]
    fn accepts_other_types() {
        accepts(&SERVICE_ACCOUNT_TOKEN_SECRET, "{apiVersion: v1, kind: Secret, type: Opaque}\n---\n{apiVersion: v1, kind: Secret}");
    }
}
