//! Environment variables set in plain text.

use palisade_model::credentials;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "env-var",
    summary: "containers that set an environment variable of a certain name or value in plain text",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("name", ParamKind::Pattern, "a pattern of the names of variables").required(),
        Param::new("value", ParamKind::Pattern, "a pattern of the values of variables"),
        Param::new("acceptedNames", ParamKind::Patterns, "patterns of names that are accepted all the same"),
        Param::new("acceptedValues", ParamKind::Patterns, "patterns of values that are accepted all the same"),
        Param::new(
            "acceptKnownForms",
            ParamKind::Bool,
            "accept values that have the form of a credential, which `secret-in-env-value` finds",
        ),
    ],
    compile,
};

policy! {
    /// Secret in an environment variable.
    ///
    /// ## What it finds
    /// An environment variable of a container whose name says that it is a secret (password, token,
    /// private key, …) and whose value stands in the manifest.
    ///
    /// ## Why it matters
    /// The value is readable for everyone who may read the repository, the object or the pod, and stays
    /// in the history of both when it is changed.
    ///
    /// ## How to fix
    /// Put the value into a Secret, and mount that as a file or refer to it with `secretKeyRef`. Change
    /// the value: it has been published.
    ///
    /// ## Accepts
    /// `valueFrom`; names that point to a secret (`PASSWORD_FILE`, `SECRET_NAME`); and values that are
    /// none: a path, `true` or `false`, a placeholder such as `<password>`, a reference such as `$(NAME)` or
    /// `vault:…`. Values that tell by their form what they are: `secret-in-env-value` finds those.
    pub const ENV_VAR_SECRET: Policy = Policy {
        id: "env-var-secret",
        check: &CHECK,
        params: r"{
            name: '(?i)secret|passw(or)?d|passphrase|(api|access|private|signing|encryption)[_-]?key|(^|[_-])token$|[_-](pass|pwd)$|credential',
            value: '.+',
            acceptedNames: [
                '(?i)[_-](age|algorithm|annotation|backend|class|count|dir|directory|enabled|engine|expiration|expiry|file|format|header|host|id|interval|kind|label|length|manager|max|method|min|mode|mount|name|namespace|path|period|policy|port|prefix|provider|ref|region|role|rotation|selector|size|store|timeout|ttl|type|uri|url|user|username|version)s?$',
                '(?i)access[_-]?key[_-]?id$',
            ],
            acceptedValues: [
                '^(/[A-Za-z0-9._-]+)+/?$',
                '^(?i:true|false|yes|no|on|off|none|null)$',
                '^\$\([^()]*\)$',
                '^\$?\{+[^{}]*\}+$',
                '^<[^<>]*>$',
                '^(vault|ref\+[a-z]+|secretref|arn):',
            ],
            acceptKnownForms: true,
        }",
        severity: Severity::High,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("env-var-secret"),
            stackrox("Environment Variable Contains Secret"),
            kubescape("C-0012"),
            polaris("sensitiveContainerEnvVar"),
        ],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER).with("{name: '(?i).*secret.*', value: '.+'}"),
        ],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let name = params.pattern("name");
    let value = params.pattern("value");
    let accepted_names = params.patterns("acceptedNames");
    let accepted_values = params.patterns("acceptedValues");
    let accept_known_forms = params.flag("acceptKnownForms");
    Ok(Rule::container(move |container, report| {
        for variable in container.env() {
            let literal = variable.literal().map(Value::text).unwrap_or_default();
            let matches = |pattern: &Option<Pattern>, text| pattern.as_ref().is_none_or(|pattern| pattern.matches(text));
            let accepts = |patterns: &[Pattern], text| patterns.iter().any(|pattern| pattern.matches(text));
            if matches(&name, variable.name())
                && matches(&value, literal)
                && !accepts(&accepted_names, variable.name())
                && !accepts(&accepted_values, literal)
                && (!accept_known_forms || credentials(literal).is_empty())
            {
                // The name, never the value: what is marked is shown in reports.
                let message =
                    format!("container `{}` sets `{}` in plain text", container.name(), variable.name());
                report.at(variable.anchor(), message);
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_name_and_never_the_value() {
        finds(
            &ENV_VAR_SECRET,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - name: DB_PASSWORD
                        ^^^^^^^^^^^ container `app` sets `DB_PASSWORD` in plain text
                  value: hunter2
                - name: clientSecret
                        ^^^^^^^^^^^^ container `app` sets `clientSecret` in plain text
                  value: abc
                - name: GITHUB_TOKEN
                        ^^^^^^^^^^^^ container `app` sets `GITHUB_TOKEN` in plain text
                  value: abc
                - name: SMTP_PASS
                        ^^^^^^^^^ container `app` sets `SMTP_PASS` in plain text
                  value: abc
                - name: STRIPE_API_KEY
                        ^^^^^^^^^^^^^^ container `app` sets `STRIPE_API_KEY` in plain text
                  value: abc
            ",
        );
    }

    #[test]
    fn accepts_references_and_names_of_secrets() {
        accepts(
            &ENV_VAR_SECRET,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - {name: DB_PASSWORD, valueFrom: {secretKeyRef: {name: db, key: password}}}
                - {name: PASSWORD_FILE, value: db.txt}
                - {name: SECRETS_DIR, value: secrets}
                - {name: DB_SECRET_NAME, value: db}
                - {name: SECRET_ROTATION_INTERVAL, value: 30d}
                - {name: DB_PASSWORD, value: <password>}
                - {name: DB_PASSWORD, value: 'postgres://shop:hunter2@db/shop'}
                - {name: TOKEN_TTL, value: 5m}
                - {name: AWS_ACCESS_KEY_ID, value: AKIAEXAMPLE}
                - {name: API_KEY, value: $(OTHER)}
                - {name: API_KEY, value: '${API_KEY}'}
                - {name: SECRET, value: /run/secrets/db}
                - {name: USE_SECRET, value: 'true'}
                - {name: SECRET, value: 'vault:secret/data/db#password'}
                - {name: SECRET, value: ''}
                - {name: KEYBOARD, value: qwerty}
                - {name: PWD, value: here}
                - {name: BYPASS, value: all}
            ",
        );
    }

    #[test]
    fn any_name_and_value_can_be_forbidden() {
        finds_with(
            &ENV_VAR_SECRET,
            "{name: '^DEBUG$'}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - name: DEBUG
                        ^^^^^ container `app` sets `DEBUG` in plain text
            ",
        );
    }
}
