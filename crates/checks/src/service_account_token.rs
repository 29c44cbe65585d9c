//! Tokens of service accounts in pods, and what they are good for.

use palisade_model::Inventory;

use crate::prelude::*;
use crate::service_account::mounts_token;

/// The check.
pub const CHECK: Check = Check {
    name: "service-account-token",
    summary: "pods that mount the token of their service account",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "onlyWithoutRights",
        ParamKind::Bool,
        "find only tokens of accounts that are known and that no known binding gives a right",
    )],
    compile,
};

policy! {
    /// Service account token without a use.
    ///
    /// ## What it finds
    /// A pod that mounts the token of its own service account, which is among the judged objects, while no
    /// RoleBinding or ClusterRoleBinding among them gives that account a right.
    ///
    /// ## Why it matters
    /// Whoever breaks into the pod holds an identity of the cluster: enough to ask the API server what there
    /// is, and to use each right that somebody grants the account, or all accounts, later on.
    ///
    /// ## How to fix
    /// Set `automountServiceAccountToken: false` in the pod's `spec`, or in the ServiceAccount.
    ///
    /// ## Accepts
    /// An account that a binding names, itself or through a group of service accounts; one that is not among
    /// the judged objects, of whose rights nothing is known; and the account `default`, which another policy
    /// finds.
    pub const UNUSED_SERVICE_ACCOUNT_TOKEN: Policy = Policy {
        id: "unused-service-account-token",
        check: &CHECK,
        params: "{onlyWithoutRights: true}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[cis("5.1.6"), nsa("Kubernetes Pod security")],
        packs: ON,
    };

    /// Service account token mounted.
    ///
    /// ## What it finds
    /// A pod that mounts the token of its service account, whatever rights that has. The message says
    /// whether bindings give it any, as far as they are among the judged objects.
    ///
    /// ## Why it matters
    /// Whoever breaks into the pod may do with the cluster what the account may.
    ///
    /// ## How to fix
    /// Set `automountServiceAccountToken: false` in the pod's `spec` unless the program talks to the API
    /// server.
    ///
    /// ## Accepts
    /// `automountServiceAccountToken: false` in the pod, or in the ServiceAccount where the pod does not
    /// say otherwise, unless a projected volume brings the token all the same.
    pub const SERVICE_ACCOUNT_TOKEN: Policy = Policy {
        id: "service-account-token",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            nsa("Kubernetes Pod security"),
            trivy("KSV036"),
            checkov("CKV_K8S_38"),
            kubescape("C-0034"),
            kubescape("C-0261"),
            polaris("automountServiceAccountToken"),
            cis("5.1.6"),
            kubescape("C-0190"),
        ],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let only_without_rights = params.flag("onlyWithoutRights");
    Ok(Rule::inventory(move |subject, report| {
        let Some(pod) = subject.pod else { return };
        let account = pod.service_account().map_or("default", Value::text);
        let rights = rights(pod, account, subject.inventory);
        if only_without_rights && (account == "default" || rights != Rights::None) {
            return;
        }
        if !mounts_token(pod, account, subject.inventory) {
            return;
        }
        let what = match rights {
            Rights::None => "to which no binding gives a right".to_owned(),
            Rights::Some(1) => "to which a binding gives rights".to_owned(),
            Rights::Some(count) => format!("to which {count} bindings give rights"),
            Rights::Unknown => "which is not among the judged objects, nor are bindings of it".to_owned(),
        };
        let place = pod.get("automountServiceAccountToken").or_else(|| pod.service_account());
        let message = format!("pod mounts the token of the service account `{account}`, {what}");
        // With a projected volume the field says `false` already, and the volume would have to go.
        let says_false = pod.get("automountServiceAccountToken").is_some_and(Value::is_false);
        let fix = pod.spec().filter(|_| !says_false).map(|spec| {
            let set = Edit::set(spec, &["automountServiceAccountToken"], false);
            Fix::unsafe_("set `automountServiceAccountToken: false`", [set])
        });
        report.fixable(place.unwrap_or_else(|| pod.anchor()), message, fix);
    }))
}

/// What is known of an account's rights.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rights {
    /// The account is known, and no binding names it.
    None,
    /// So many bindings name it.
    Some(usize),
    /// Neither the account nor a binding of it is known.
    Unknown,
}

fn rights(pod: &PodSpec<'_>, account: &str, inventory: &Inventory) -> Rights {
    let namespace = pod.object().namespace();
    match inventory.bindings_of_account(namespace, account).count() {
        0 if inventory.get("", "ServiceAccount", namespace, account).next().is_none() => Rights::Unknown,
        0 => Rights::None,
        count => Rights::Some(count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    const BINDINGS: &str = "
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: api, namespace: shop}
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: operator, namespace: shop}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: operator, namespace: other}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: operator}
subjects: [{kind: ServiceAccount, name: operator, namespace: shop}]
";

    #[test]
    fn marks_an_account_that_is_known_and_bound_to_nothing() {
        finds(
            &UNUSED_SERVICE_ACCOUNT_TOKEN,
            &format!(
                "
apiVersion: v1
kind: Pod
metadata: {{name: a, namespace: shop}}
spec: {{serviceAccountName: api}}
                           ^^^ pod mounts the token of the service account `api`, to which no binding gives a right
{BINDINGS}"
            ),
        );
    }

    #[test]
    fn accepts_accounts_with_rights_or_that_are_not_known() {
        accepts(
            &UNUSED_SERVICE_ACCOUNT_TOKEN,
            &format!(
                "
apiVersion: v1
kind: Pod
metadata: {{name: a, namespace: shop}}
spec: {{serviceAccountName: operator}}
---
apiVersion: v1
kind: Pod
metadata: {{name: b, namespace: shop}}
spec: {{serviceAccountName: elsewhere}}
---
apiVersion: v1
kind: Pod
metadata: {{name: c, namespace: shop}}
spec: {{serviceAccountName: api, automountServiceAccountToken: false}}
{BINDINGS}"
            ),
        );
    }

    #[test]
    fn the_strict_one_says_what_is_known_of_the_rights() {
        finds(
            &SERVICE_ACCOUNT_TOKEN,
            &format!(
                "
apiVersion: v1
kind: Pod
metadata: {{name: a, namespace: shop}}
spec: {{serviceAccountName: operator}}
                           ^^^^^^^^ pod mounts the token of the service account `operator`, to which a binding gives rights
---
apiVersion: v1
kind: Pod
metadata: {{name: b, namespace: shop}}
                 ^ pod mounts the token of the service account `default`, which is not among the judged objects, nor are bindings of it
spec: {{}}
---
apiVersion: v1
kind: Pod
metadata: {{name: c, namespace: shop}}
spec: {{serviceAccountName: api, automountServiceAccountToken: true}}
                                                              ^^^^ pod mounts the token of the service account `api`, to which no binding gives a right
{BINDINGS}"
            ),
        );
    }

    #[test]
    fn a_binding_to_all_accounts_counts() {
        let pod = |group: &str, role: &str| {
            format!(
                "
apiVersion: v1
kind: Pod
metadata: {{name: a, namespace: shop}}
spec: {{serviceAccountName: api}}
---
apiVersion: v1
kind: ServiceAccount
metadata: {{name: api, namespace: shop}}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {{name: all}}
roleRef: {{kind: ClusterRole, name: '{role}'}}
subjects: [{{kind: Group, name: '{group}'}}]
"
            )
        };
        for group in ["system:serviceaccounts", "system:serviceaccounts:shop", "system:authenticated"] {
            accepts(&UNUSED_SERVICE_ACCOUNT_TOKEN, &pod(group, "view"));
        }
        let found = |text: &str| crate::testing::judge(&UNUSED_SERVICE_ACCOUNT_TOKEN, "{onlyWithoutRights: true}", text).len();
        assert_eq!(found(&pod("system:serviceaccounts:other", "view")), 1);
        assert_eq!(found(&pod("system:authenticated", "system:discovery")), 1, "what everybody has anyway");
    }
}
