//! Pods that name their service account in the deprecated field.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "deprecated-service-account-field",
    summary: "pods that name their service account in the deprecated field `serviceAccount`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Deprecated field serviceAccount.
    ///
    /// ## What it finds
    /// A pod that sets `serviceAccount` to something else than `serviceAccountName`.
    ///
    /// ## Why it matters
    /// `serviceAccount` is the old name of the field. Where both are set, it is passed over, so the pod
    /// may run with other rights than its author thinks.
    ///
    /// ## How to fix
    /// Name the account in `serviceAccountName`, and remove `serviceAccount`.
    ///
    /// ## Accepts
    /// Both fields with the same value, as the API server shows every pod.
    pub const DEPRECATED_SERVICE_ACCOUNT_FIELD: Policy = Policy {
        id: "deprecated-service-account-field",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("deprecated-service-account-field"), kubescape("C-0294")],
        packs: EVERYWHERE,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let named = |field| pod.get(field).and_then(Value::as_str).filter(|name| !name.is_empty());
    let (Some(place), Some(old)) = (pod.get("serviceAccount"), named("serviceAccount")) else { return };
    match named("serviceAccountName") {
        None => {
            let message = "`serviceAccount` is deprecated: name the account in `serviceAccountName`";
            report.fixable(place, message, rename(pod));
        }
        Some(name) if name != old => {
            let message = format!("`serviceAccount` is deprecated, and `serviceAccountName: {name}` counts instead");
            let fix = Fix::safe("remove `serviceAccount`, which has no effect", [Edit::remove(place)]);
            report.fixable(place, message, fix);
        }
        Some(_) => {}
    }
}

/// Names the account in the field that counts; Kubernetes itself copies the one to the other.
fn rename(pod: &PodSpec<'_>) -> Option<Fix> {
    let spec = pod.spec()?;
    let old = spec.entry("serviceAccount")?;
    let title = "rename `serviceAccount` to `serviceAccountName`";
    Some(match spec.entry("serviceAccountName") {
        None => Fix::safe(title, [Edit::rename(old.key, "serviceAccountName")]),
        Some(empty) => Fix::safe(title, [Edit::replace(empty.value, old.value.text()), Edit::remove(old.value)]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_old_field() {
        finds(
            &DEPRECATED_SERVICE_ACCOUNT_FIELD,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
            spec:
              serviceAccount: app
                              ^^^ `serviceAccount` is deprecated: name the account in `serviceAccountName`
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: b}
            spec:
              serviceAccountName: other
              serviceAccount: app
                              ^^^ `serviceAccount` is deprecated, and `serviceAccountName: other` counts instead
            ",
        );
    }

    #[test]
    fn accepts_equal_and_empty_values() {
        accepts(
            &DEPRECATED_SERVICE_ACCOUNT_FIELD,
            "
            apiVersion: v1
            kind: Pod
            spec: {serviceAccount: app, serviceAccountName: app}
            ---
            apiVersion: v1
            kind: Pod
            spec: {serviceAccount: '', serviceAccountName: app}
            ",
        );
    }
}
