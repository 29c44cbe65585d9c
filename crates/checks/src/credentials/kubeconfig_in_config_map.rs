//! Credentials for a cluster in a ConfigMap.

use crate::credentials::document;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "kubeconfig-in-config-map",
    summary: "ConfigMaps that hold a kubeconfig with credentials",
    kinds: &["ConfigMap"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Credentials for a cluster in a ConfigMap.
    ///
    /// ## What it finds
    /// A ConfigMap that holds a kubeconfig with a token, a password or a private key.
    ///
    /// ## Why it matters
    /// ConfigMaps are read by everybody who may look at the namespace, and are not encrypted: whoever reads
    /// it is that user in that cluster.
    ///
    /// ## How to fix
    /// Use the service account of the pod; for another cluster, a Secret that one account may read, or the
    /// identity of the cloud. Replace the credentials, for they have been seen.
    ///
    /// ## Accepts
    /// A kubeconfig that names files or a program for its credentials.
    pub const KUBECONFIG_IN_CONFIG_MAP: Policy = Policy {
        id: "kubeconfig-in-config-map",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(config_map: &Object, report: &mut Reporter<'_>) {
    for entry in config_map.root().get("data").into_iter().flat_map(Value::entries) {
        let text = entry.value.text();
        // Reading each value as YAML would take longer than all else.
        if !(text.contains("clusters") && text.contains("users")) {
            continue;
        }
        let Some(tree) = document(text) else { continue };
        for user in tree.root().get("users").into_iter().flat_map(Value::items) {
            let has = |field: &&str| {
                user.at(&["user", field])
                    .is_some_and(|value| !value.text().is_empty())
            };
            if let Some(field) = ["client-key-data", "token", "password"]
                .iter()
                .find(|field| has(field))
            {
                let name = user.get("name").map(Value::text).unwrap_or_default();
                report.at(
                    entry.key,
                    format!("the kubeconfig holds the `{field}` of user `{name}`"),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &KUBECONFIG_IN_CONFIG_MAP,
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: deployer}
            data:
              config: |
              ^^^^^^ the kubeconfig holds the `token` of user `deployer`
                kind: Config
                clusters: []
                users: [{name: viewer, user: {exec: {command: aws}}}, {name: deployer, user: {token: abc}}]
              notes: users of clusters
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &KUBECONFIG_IN_CONFIG_MAP,
            "
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: deployer}
            data:
              config: |
                {kind: Config, clusters: [], users: [{name: a, user: {tokenFile: /var/run/token, token: ''}}]}
            ",
        );
    }
}
