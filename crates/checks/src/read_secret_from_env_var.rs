//! Secrets that containers read through environment variables.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "read-secret-from-env-var",
    summary: "containers that read a Secret through an environment variable",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Secret read through the environment.
    ///
    /// ## What it finds
    /// A container that reads a Secret through `env` (`secretKeyRef`) or `envFrom` (`secretRef`).
    ///
    /// ## Why it matters
    /// Child processes inherit the environment, crash reports and debug pages print it, and it keeps the
    /// old value when the Secret is changed.
    ///
    /// ## How to fix
    /// Mount the Secret as a volume, and let the program read the file.
    ///
    /// ## Accepts
    /// Secrets mounted as volumes.
    pub const READ_SECRET_FROM_ENV_VAR: Policy = Policy {
        id: "read-secret-from-env-var",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("read-secret-from-env-var"),
            stackrox("Secret Mounted as Environment Variable"),
            cis("5.4.1"),
            checkov("CKV_K8S_35"),
            kubescape("C-0207"),
        ],
        packs: OPTIONAL,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let name = container.name();
    for variable in container.env() {
        if let Some(reference) = variable.value_from("secretKeyRef") {
            let (place, secret) = named(reference);
            let message = format!("container `{name}` reads the secret `{secret}` through `{}`", variable.name());
            report.at(place, message);
        }
    }
    for source in container.get("envFrom").into_iter().flat_map(Value::items) {
        if let Some(reference) = source.get("secretRef") {
            let (place, secret) = named(reference);
            report.at(place, format!("container `{name}` reads the secret `{secret}` through its environment"));
        }
    }
}

fn named(reference: Value<'_>) -> (Value<'_>, &str) {
    reference.get("name").map_or((reference, ""), |name| (name, name.text()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_secret() {
        finds(
            &READ_SECRET_FROM_ENV_VAR,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - name: PASSWORD
                  valueFrom:
                    secretKeyRef:
                      name: db
                            ^^ container `app` reads the secret `db` through `PASSWORD`
                      key: password
                envFrom:
                - secretRef: {name: more}
                                    ^^^^ container `app` reads the secret `more` through its environment
            ",
        );
    }

    #[test]
    fn accepts_volumes_and_config_maps() {
        accepts(
            &READ_SECRET_FROM_ENV_VAR,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - {name: A, valueFrom: {configMapKeyRef: {name: a, key: a}}}
                - {name: B, valueFrom: {secretKeyRef: null}}
                envFrom:
                - configMapRef: {name: a}
                volumeMounts:
                - {name: db, mountPath: /run/secrets/db}
              volumes:
              - {name: db, secret: {secretName: db}}
            ",
        );
    }
}
