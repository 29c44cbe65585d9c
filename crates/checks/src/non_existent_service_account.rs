//! Pods whose service account does not exist.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "non-existent-service-account",
    summary: "pods that name a service account which does not exist",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Service account that does not exist.
    ///
    /// ## What it finds
    /// A workload whose pods run as a service account that is not in its namespace.
    ///
    /// ## Why it matters
    /// The pods are refused. Whoever may create service accounts there decides what they may do once
    /// they run.
    ///
    /// ## How to fix
    /// Create the ServiceAccount in the same namespace, or correct `serviceAccountName`.
    ///
    /// ## Accepts
    /// `default`, which every namespace has, and no name at all. Service accounts outside the input are
    /// not seen: give all folders at once.
    pub const NON_EXISTENT_SERVICE_ACCOUNT: Policy = Policy {
        id: "non-existent-service-account",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("non-existent-service-account"), kubescape("C-0307")],
        packs: EVERYWHERE,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(account) = subject.pod.and_then(PodSpec::service_account) else { return };
    let (name, namespace) = (account.text(), subject.object.namespace());
    if name != "default" && subject.inventory.get("", "ServiceAccount", namespace, name).next().is_none() {
        report.at(account, format!("no ServiceAccount `{name}` in namespace `{namespace}`"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name() {
        finds(
            &NON_EXISTENT_SERVICE_ACCOUNT,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop, namespace: shop}
            spec: {serviceAccount: shop}
                                   ^^^^ no ServiceAccount `shop` in namespace `shop`
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: shop, namespace: other}
            ",
        );
    }

    #[test]
    fn accepts_existing_ones_and_default() {
        accepts(
            &NON_EXISTENT_SERVICE_ACCOUNT,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: shop, namespace: default}
            spec: {template: {spec: {serviceAccountName: shop}}}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: plain}
            spec: {serviceAccountName: default}
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: shop}
            ",
        );
    }
}
