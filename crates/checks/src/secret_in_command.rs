//! Credentials in the command line of containers.

use palisade_model::{can_be_secret, credentials, ends_as_secret};

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "secret-in-command",
    summary: "containers whose command line, probes or hooks hold a credential",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Credential on the command line.
    ///
    /// ## What it finds
    /// A word of a container's `command` or `args`, or of a probe or hook that runs a program, which holds a
    /// credential of a known form, or follows a flag or a name that says it is one (`--password=…`,
    /// `API_KEY=…`).
    ///
    /// ## Why it matters
    /// Besides all who may read the manifest or the pod, every process of the node can read the command
    /// lines of the others, and monitoring collects them.
    ///
    /// ## How to fix
    /// Change the credential: it has been published. Put the new one into a Secret, mount that, and give the
    /// program the name of the file. With `$(NAME)` and a variable from the Secret it is out of the manifest, but
    /// still on the command line.
    ///
    /// ## Accepts
    /// References (`$(NAME)`, `$NAME`, `{{ … }}`), placeholders, paths, and flags that are switches.
    pub const SECRET_IN_COMMAND: Policy = Policy {
        id: "secret-in-command",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

/// Where programs are named.
const COMMANDS: [&[&str]; 7] = [
    &["command"],
    &["args"],
    &["livenessProbe", "exec", "command"],
    &["readinessProbe", "exec", "command"],
    &["startupProbe", "exec", "command"],
    &["lifecycle", "postStart", "exec", "command"],
    &["lifecycle", "preStop", "exec", "command"],
];

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let name = container.name();
    for path in COMMANDS {
        let mut flag = None;
        for word in container.at(path).into_iter().flat_map(Value::items) {
            let text = word.text();
            let kind = credentials(text).first().map(|credential| credential.kind);
            let named = kind.is_none().then(|| flag.filter(|_| can_be_secret(text) && !text.starts_with('-')).or_else(|| assigned(text))).flatten();
            // The key is marked, not the word: what is marked is shown in reports.
            let place = || container.value().at(&path[..path.len() - 1]).and_then(|above| above.entry(path[path.len() - 1]));
            let place = || place().map_or_else(|| container.anchor(), |entry| entry.key);
            if let Some(kind) = kind {
                report.at(place(), format!("container `{name}` has {kind} on its command line"));
            } else if let Some(named) = named {
                report.at(place(), format!("container `{name}` has the value of `{named}` on its command line"));
            }
            flag = Some(text).filter(|text| text.starts_with('-') && !text.contains(['=', ' ']) && ends_as_secret(text));
        }
    }
}

/// The flag or variable in a word, or in a script, that is given a secret.
fn assigned(text: &str) -> Option<&str> {
    let mut flag = None;
    for word in text.split_whitespace() {
        let word = word.trim_matches(['"', '\'', ';']);
        if let Some(flag) = flag.filter(|_| can_be_secret(word) && !word.starts_with('-')) {
            return Some(flag);
        }
        if let Some((name, value)) = word.split_once('=') {
            let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte));
            if is_name && ends_as_secret(name) && can_be_secret(value.trim_matches(['"', '\''])) {
                return Some(name);
            }
        }
        flag = Some(word).filter(|word| word.starts_with("--") && !word.contains('=') && ends_as_secret(word));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_key_of_the_command() {
        finds(
            &SECRET_IN_COMMAND,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                args: [--user=shop, --db-password=hunter2]
                ^^^^ container `a` has the value of `--db-password` on its command line
              - name: b
                command: [client, --api-key, k8v2x9]
                ^^^^^^^ container `b` has the value of `--api-key` on its command line
              - name: c
                command: [sh, -c, "DB_PASSWORD='hunter2' exec client"]
                ^^^^^^^ container `c` has the value of `DB_PASSWORD` on its command line
              - name: d
                livenessProbe: {exec: {command: [curl, "http://probe:hunter2@localhost/healthz"]}}
                                       ^^^^^^^ container `d` has a password in an address on its command line
            "#,
        );
    }

    #[test]
    fn accepts_references_files_and_switches() {
        accepts(
            &SECRET_IN_COMMAND,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                command: [client, --password, $(PASSWORD), --api-key=$(KEY), --use-password=false]
                args: [--password-file=/run/secrets/db, --password=/run/secrets/db, --api-key, --verbose]
              - name: b
                command: [sh, -c, "export DB_PASSWORD=$(cat /run/secrets/db) && client --password=$DB_PASSWORD --password \"$P\""]
              - name: c
                args: ["--password={{ .Values.password }}", "--password=<password>", '--password=']
            "#,
        );
    }
}
