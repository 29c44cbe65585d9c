//! Credentials in ConfigMaps.

use palisade_model::{can_be_secret, credentials, ends_as_secret};

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "secret-in-config-map",
    summary: "ConfigMaps that hold a credential, told by its form or by its name",
    kinds: &["ConfigMap"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Credential in a ConfigMap.
    ///
    /// ## What it finds
    /// A value of a ConfigMap that holds a credential of a known form, or whose key, or a line `name = value`
    /// or `name: value` in it, says that it is one: a password, an API key, a client secret.
    ///
    /// ## Why it matters
    /// ConfigMaps are made to be read: by every pod and person of the namespace, by backups and by tools that
    /// show them. Rights, encryption at rest and audit rules that guard Secrets pass them by.
    ///
    /// ## How to fix
    /// Change the credential: it has been published. Put the new one into a Secret, and mount that beside the
    /// ConfigMap or refer to it with `secretKeyRef`.
    ///
    /// ## Accepts
    /// References (`${NAME}`, `{{ … }}`), placeholders (`<password>`, `changeme`), paths, and names that only
    /// point to a secret (`passwordFile`, `existingSecret`).
    pub const SECRET_IN_CONFIG_MAP: Policy = Policy {
        id: "secret-in-config-map",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[trivy("KSV109"), kubescape("C-0012"), polaris("sensitiveConfigmapContent")],
        packs: ON,
    };
}

fn check(object: &Object, report: &mut Reporter<'_>) {
    for entry in ["data", "binaryData"].into_iter().filter_map(|field| object.at(&[field])).flat_map(Value::entries) {
        let (key, text) = (entry.name(), entry.value.text());
        // The key is marked, not the value: what is marked is shown in reports.
        if let Some(credential) = credentials(text).first() {
            report.at(entry.key, format!("`{key}` holds {}", credential.kind));
        } else if ends_as_secret(key) && can_be_secret(text) {
            report.at(entry.key, format!("`{key}` stands in plain text"));
        } else if let Some(name) = text.lines().find_map(secret_of_line) {
            report.at(entry.key, format!("`{key}` gives `{name}` in plain text"));
        }
    }
}

/// The name in a line of a configuration file whose value is a secret: in YAML, JSON, XML, properties or a shell.
fn secret_of_line(line: &str) -> Option<&str> {
    let line = line.trim();
    if line.len() > 1 << 16 || line.starts_with(['#', ';', '!']) || line.starts_with("//") {
        return None;
    }
    if line.contains("\":") {
        return line.split([',', '{', '}']).find_map(assigned);
    }
    if let Some((name, rest)) = line.strip_prefix('<').and_then(|line| line.split_once('>')) {
        let value = rest.split('<').next().unwrap_or_default();
        return (ends_as_secret(name) && can_be_secret(value)).then_some(name);
    }
    assigned(line.trim_start_matches("- ").trim_start_matches("export "))
}

fn assigned(line: &str) -> Option<&str> {
    let (name, value) = line.split_once(['=', ':'])?;
    let name = name.trim().trim_matches(['"', '\'']);
    let value = value.split(" #").next().unwrap_or_default();
    let value = value.trim().trim_end_matches([',', ';']).trim_matches(['"', '\'']);
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
    (is_name && ends_as_secret(name) && can_be_secret(value)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_key() {
        finds(
            &SECRET_IN_CONFIG_MAP,
            r#"
            apiVersion: v1
            kind: ConfigMap
            data:
              DB_PASSWORD: hunter2
              ^^^^^^^^^^^ `DB_PASSWORD` stands in plain text
              url: redis://:hunter2@cache:6379
              ^^^ `url` holds a password in an address
              application.properties: |
              ^^^^^^^^^^^^^^^^^^^^^^ `application.properties` gives `spring.datasource.password` in plain text
                spring.datasource.username=shop
                spring.datasource.password=hunter2
              config.json: |
              ^^^^^^^^^^^ `config.json` gives `apiKey` in plain text
                {
                  "apiKey": "k8v2x9",
                }
              users.yaml: |
              ^^^^^^^^^^ `users.yaml` gives `password` in plain text
                - password: hunter2  # of the shop
              line.json: '{"user": "shop", "password": "hunter2"}'
              ^^^^^^^^^ `line.json` gives `password` in plain text
              settings.xml: |
              ^^^^^^^^^^^^ `settings.xml` gives `dbPassword` in plain text
                <dbPassword>hunter2</dbPassword>
              SLACK_BOT_TOKEN: k8v2x9
              ^^^^^^^^^^^^^^^ `SLACK_BOT_TOKEN` stands in plain text
            "#,
        );
    }

    #[test]
    fn accepts_what_only_points_to_secrets() {
        accepts(
            &SECRET_IN_CONFIG_MAP,
            r#"
            apiVersion: v1
            kind: ConfigMap
            data:
              PASSWORD_FILE: /run/secrets/db
              DB_PASSWORD: ${DB_PASSWORD}
              API_KEY: <api-key>
              application.yaml: |
                # password: hunter2
                existingSecret: db
                password: {{ .password }}
                password-encoder: bcrypt
                admin-password: changeme
                password:
                password = os.environ["DB_PASSWORD"]
                {"password": {"type": "string"}, "apiKey": "required"}
                <password>${DB_PASSWORD}</password>
                api-key-rotation: true
                url: postgres://shop:${DB_PASSWORD}@db/shop
              ca.crt: |
                -----BEGIN CERTIFICATE-----
            "#,
        );
    }
}
