//! Tokens that never expire.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "service-account-token-secret",
    summary: "Secrets of type `kubernetes.io/service-account-token`",
    kinds: &["Secret"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Service account token that never expires.
    ///
    /// ## What it finds
    /// A Secret of type `kubernetes.io/service-account-token`.
    ///
    /// ## Why it matters
    /// Kubernetes fills in a token that is valid until the Secret is deleted: one copy, in a backup or a
    /// pipeline's log, opens the cluster for years.
    ///
    /// ## How to fix
    /// Delete the Secret. Pods get short-lived tokens by projected volumes; people and pipelines by
    /// `kubectl create token`, or with the identity of their cloud.
    ///
    /// ## Accepts
    /// Other types.
    pub const SERVICE_ACCOUNT_TOKEN_SECRET: Policy = Policy {
        id: "service-account-token-secret",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[nsa("Authentication and authorization")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(secret: &Object, report: &mut Reporter<'_>) {
    let kind = secret
        .root()
        .get("type")
        .filter(|kind| kind.text() == "kubernetes.io/service-account-token");
    if let Some(kind) = kind {
        report.at(kind, "the token in this Secret never expires");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &SERVICE_ACCOUNT_TOKEN_SECRET,
            "
            apiVersion: v1
            kind: Secret
            metadata: {name: ci, annotations: {kubernetes.io/service-account.name: ci}}
            type: kubernetes.io/service-account-token
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the token in this Secret never expires
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &SERVICE_ACCOUNT_TOKEN_SECRET,
            "
            apiVersion: v1
            kind: Secret
            metadata: {name: ci}
            type: Opaque
            ---
            apiVersion: v1
            kind: Secret
            metadata: {name: plain}
            ",
        );
    }
}
