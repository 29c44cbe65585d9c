//! Pods that run as a certain service account.

use palisade_model::Inventory;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "service-account",
    summary: "pods that mount the token of a certain service account",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new(
            "serviceAccount",
            ParamKind::Pattern,
            "a pattern of the service account's name as written, empty where none is",
        )
        .required(),
    ],
    compile,
};

policy! {
    /// Default service account used.
    ///
    /// ## What it finds
    /// A pod that runs as the service account `default` of its namespace, or names none, and mounts its
    /// token.
    ///
    /// ## Why it matters
    /// All pods of the namespace that name no account share this one: a right that one of them needs is
    /// a right that all have, and that anyone in any of them can use.
    ///
    /// ## How to fix
    /// Set `automountServiceAccountToken: false` where the program does not talk to the API server;
    /// otherwise create a ServiceAccount for it and name it in `serviceAccountName`.
    ///
    /// ## Accepts
    /// `automountServiceAccountToken: false` in the pod, or in the ServiceAccount where the pod does not
    /// say otherwise, unless a projected volume brings the token all the same.
    pub const DEFAULT_SERVICE_ACCOUNT: Policy = Policy {
        id: "default-service-account",
        check: &CHECK,
        params: "{serviceAccount: '^(|default)$'}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("default-service-account"),
            stackrox("Pod Service Account Token Automatically Mounted"),
            cis("5.1.5"),
            checkov("CKV_K8S_41"),
            kubescape("C-0189"),
        ],
        packs: DEFAULT_ONLY,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let pattern = params.pattern("serviceAccount");
    Ok(Rule::inventory(move |subject, report| {
        let Some(pod) = subject.pod else { return };
        let written = pod.service_account().map(Value::text).unwrap_or_default();
        if !pattern.as_ref().is_none_or(|pattern| pattern.matches(written)) {
            return;
        }
        let name = if written.is_empty() { "default" } else { written };
        if mounts_token(pod, name, subject.inventory) {
            let place = pod.service_account().unwrap_or_else(|| pod.anchor());
            let message = format!("pod runs as the service account `{name}` and mounts its token");
            // A token that a volume asks for is meant.
            let spec = pod.spec().filter(|_| !projects_token(pod));
            let edit = spec.map(|spec| Edit::set(spec, &["automountServiceAccountToken"], false));
            let fix = edit.map(|edit| Fix::unsafe_("do not mount the token", [edit]));
            report.fixable(place, message, fix);
        }
    }))
}

/// Whether the token of the pod's service account is mounted: the pod decides, or else the account.
pub(crate) fn mounts_token(pod: &PodSpec<'_>, account: &str, inventory: &Inventory) -> bool {
    if projects_token(pod) {
        return true;
    }
    if let Some(flag) = pod.get("automountServiceAccountToken") {
        return !flag.is_false();
    }
    let mut accounts = inventory.get("", "ServiceAccount", pod.object().namespace(), account).peekable();
    let is_off = |account: &Object| account.at(&["automountServiceAccountToken"]).is_some_and(Value::is_false);
    accounts.peek().is_none() || !accounts.all(|account| is_off(account))
}

/// Whether a container mounts a volume with a token for the API server, which is what one that names no
/// audience is for. Tokens for others are of no use there.
fn projects_token(pod: &PodSpec<'_>) -> bool {
    let is_mounted = |name: &str| {
        let mut mounts = pod.all_containers().iter().flat_map(Container::volume_mounts);
        mounts.any(|mount| mount.get("name").is_some_and(|mounted| mounted.text() == name))
    };
    pod.volumes().any(|volume| {
        let sources = volume.value().at(&["projected", "sources"]).into_iter().flat_map(Value::items);
        let mut tokens = sources.filter_map(|source| source.get("serviceAccountToken"));
        let is_for_api_server = |token: Value<'_>| {
            let audience = token.get("audience").map(Value::text).unwrap_or_default();
            audience.is_empty() || audience.contains("kubernetes")
        };
        tokens.any(is_for_api_server) && is_mounted(volume.name())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with, judge};

    #[test]
    fn marks_the_name_or_the_pod() {
        finds(
            &DEFAULT_SERVICE_ACCOUNT,
            "
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: a}
            spec:
              template:
                spec:
                  serviceAccountName: default
                                      ^^^^^^^ pod runs as the service account `default` and mounts its token
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: b}
            spec:
              template:
                spec: {serviceAccountName: ''}
                ^^^^ pod runs as the service account `default` and mounts its token
            ",
        );
    }

    #[test]
    fn the_pod_overrides_its_account() {
        finds(
            &DEFAULT_SERVICE_ACCOUNT,
            "
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: default}
            automountServiceAccountToken: false
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: a}
                             ^ pod runs as the service account `default` and mounts its token
            spec: {automountServiceAccountToken: true}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: b, namespace: default}
            spec: {}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: c, namespace: other}
                             ^ pod runs as the service account `default` and mounts its token
            spec: {}
            ",
        );
    }

    #[test]
    fn accepts_own_accounts_and_pods_without_token() {
        accepts(
            &DEFAULT_SERVICE_ACCOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec: {serviceAccountName: app}
            ---
            apiVersion: v1
            kind: Pod
            spec: {serviceAccount: app}
            ---
            apiVersion: v1
            kind: Pod
            spec: {automountServiceAccountToken: false}
            ",
        );
    }

    #[test]
    fn a_projected_token_is_mounted_all_the_same() {
        let pod = |token: &str, mounted: &str| {
            format!(
                "
                apiVersion: v1
                kind: Pod
                metadata: {{name: a}}
                spec:
                  automountServiceAccountToken: false
                  volumes:
                  - {{name: token, projected: {{sources: [{{serviceAccountToken: {token}}}]}}}}
                  containers:
                  - {{name: app, volumeMounts: [{{name: {mounted}, mountPath: /token}}]}}
                "
            )
        };
        let found = |text: &str| judge(&DEFAULT_SERVICE_ACCOUNT, DEFAULT_SERVICE_ACCOUNT.params, text).len();
        assert_eq!(found(&pod("{path: token}", "token")), 1);
        assert_eq!(found(&pod("{path: token, audience: vault}", "token")), 0);
        assert_eq!(found(&pod("{path: token}", "other")), 0);
    }

    #[test]
    fn any_account_can_be_forbidden() {
        finds_with(
            &DEFAULT_SERVICE_ACCOUNT,
            "{serviceAccount: '^tiller$'}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              serviceAccount: tiller
                              ^^^^^^ pod runs as the service account `tiller` and mounts its token
            ",
        );
    }
}
