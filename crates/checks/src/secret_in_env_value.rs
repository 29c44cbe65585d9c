//! Credentials in the values of environment variables, told by their form.

use palisade_model::credentials;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "secret-in-env-value",
    summary: "environment variables whose value has the form of a credential",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Credential in an environment variable.
    ///
    /// ## What it finds
    /// An environment variable, whatever its name, whose value holds a credential of a known form: a token
    /// or key of a cloud, a code host, a payment or chat service, a private key, a JSON Web Token, or an
    /// address with a password in it.
    ///
    /// ## Why it matters
    /// The credential is readable for everyone who may read the repository, the object or the pod, and
    /// stays in the history of both when it is changed.
    ///
    /// ## How to fix
    /// Revoke it: it has been published. Put the new one into a Secret, and mount that as a file or refer
    /// to it with `secretKeyRef`.
    ///
    /// ## Accepts
    /// References (`$(NAME)`, `${NAME}`, `{{ … }}`), placeholders (`<password>`, `changeme`), and examples of
    /// documentation.
    pub const SECRET_IN_ENV_VALUE: Policy = Policy {
        id: "secret-in-env-value",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kubescape("C-0012"), polaris("sensitiveContainerEnvVar")],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    for variable in container.env() {
        let value = variable.literal().map(Value::text).unwrap_or_default();
        for credential in credentials(value) {
            let (name, kind) = (container.name(), credential.kind);
            // The name is marked, never the value: what is marked is shown in reports.
            report.at(variable.anchor(), format!("container `{name}` has {kind} in `{}`", variable.name()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name_and_says_what_it_is() {
        let token = format!("gh{}", "p_Zq8Rt2Lk7Vn4Xc9Bm3Hs6Jd5Fg1Wp0YuQaWs");
        finds(
            &SECRET_IN_ENV_VALUE,
            &format!(
                "
apiVersion: v1
kind: Pod
spec:
  containers:
  - name: app
    env:
    - name: MAGIC
            ^^^^^ container `app` has a GitHub token in `MAGIC`
      value: {token}
    - name: DATABASE_URL
            ^^^^^^^^^^^^ container `app` has a password in an address in `DATABASE_URL`
      value: postgres://shop:hunter2@db/shop
"
            ),
        );
    }

    #[test]
    fn accepts_references_and_placeholders() {
        accepts(
            &SECRET_IN_ENV_VALUE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - {name: A, value: 'postgres://shop:$(PASSWORD)@db/shop'}
                - {name: B, value: 'postgres://shop:<password>@db/shop'}
                - {name: C, value: 'https://example.com:8443/a@b'}
                - {name: D, value: AKIAIOSFODNN7EXAMPLE}
                - {name: E, valueFrom: {secretKeyRef: {name: a, key: b}}}
            ",
        );
    }
}
