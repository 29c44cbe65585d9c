//! Programs that are told not to verify whom they talk to.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "tls-verification",
    summary: "containers that turn the verification of certificates off",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Verification of certificates turned off.
    ///
    /// ## What it finds
    /// A container with an environment variable or a flag that turns the verification of TLS certificates off:
    /// `NODE_TLS_REJECT_UNAUTHORIZED=0`, `GIT_SSL_NO_VERIFY`, `--insecure-skip-tls-verify`, `curl --insecure`, …
    ///
    /// ## Why it matters
    /// The connection is encrypted for whoever answers it. Anybody on the way can answer, read what is sent,
    /// passwords among it, and send back what they like.
    ///
    /// ## How to fix
    /// Remove the setting, and give the program the certificate of the authority that it should trust, such
    /// as `SSL_CERT_FILE` or `NODE_EXTRA_CA_CERTS` with a file from a ConfigMap.
    ///
    /// ## Accepts
    /// The same settings with a value that leaves verification on.
    pub const TLS_VERIFICATION_DISABLED: Policy = Policy {
        id: "tls-verification-disabled",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

/// Variables that turn verification off, with the values that do.
const VARIABLES: [(&str, &[&str]); 5] = [
    ("NODE_TLS_REJECT_UNAUTHORIZED", &["0"]),
    ("PYTHONHTTPSVERIFY", &["0"]),
    ("GIT_SSL_NO_VERIFY", &["1", "true", "yes", "on"]),
    ("VAULT_SKIP_VERIFY", &["1", "true", "t"]),
    ("CONSUL_HTTP_SSL_VERIFY", &["0", "false", "f"]),
];

/// Flags that do, alone or with the value `true`.
const FLAGS: [&str; 8] = [
    "insecure-skip-tls-verify",
    "insecure-skip-verify",
    "kubelet-insecure-tls",
    "no-check-certificate",
    "skip-tls-verify",
    "ssl-insecure",
    "tls-insecure-skip-verify",
    "tls-skip-verify",
];

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let name = container.name();
    for variable in container.env() {
        let Some(value) = variable.literal() else { continue };
        let off = VARIABLES.iter().find(|(known, _)| *known == variable.name());
        if off.is_some_and(|(_, values)| values.iter().any(|off| value.text().eq_ignore_ascii_case(off))) {
            let fix = Fix::unsafe_(format!("remove `{}`", variable.name()), [Edit::remove(variable.value())]);
            let message = format!("container `{name}` trusts any certificate: `{}` is set", variable.name());
            report.fixable(variable.anchor(), message, fix);
        }
    }
    for word in ["command", "args"].into_iter().filter_map(|field| container.get(field)).flat_map(Value::items) {
        if let Some(flag) = word.text().split_whitespace().find_map(insecure_flag).or_else(|| insecure_curl(word.text())) {
            report.at(word, format!("container `{name}` trusts any certificate: `{flag}` is given"));
        }
    }
}

fn insecure_flag(word: &str) -> Option<&str> {
    let (flag, value) = word.split_once('=').unwrap_or((word, "true"));
    let is_known = FLAGS.contains(&flag.trim_start_matches('-')) && flag.starts_with('-');
    (is_known && matches!(value, "true" | "1")).then_some(flag)
}

/// The flag of `curl` in a line of a script.
fn insecure_curl(script: &str) -> Option<&str> {
    let commands = script.split(['\n', ';', '&', '|', '(']);
    let of_curl = commands.filter(|command| command.split_whitespace().next().is_some_and(|program| program.ends_with("curl")));
    let is_short = |word: &str| {
        let letters = word.strip_prefix('-').unwrap_or_default();
        letters.len() <= 6 && letters.contains('k') && letters.bytes().all(|byte| b"kfsSLvigI".contains(&byte))
    };
    of_curl.flat_map(str::split_whitespace).find(|word| *word == "--insecure" || is_short(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_variables_and_flags() {
        finds(
            &TLS_VERIFICATION_DISABLED,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - {name: NODE_TLS_REJECT_UNAUTHORIZED, value: '0'}
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `app` trusts any certificate: `NODE_TLS_REJECT_UNAUTHORIZED` is set
                args: [--insecure-skip-tls-verify, --verbose]
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ container `app` trusts any certificate: `--insecure-skip-tls-verify` is given
              - name: poller
                command: [sh, -c, "sleep 1; curl -fsSk https://db/ > /tmp/a"]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `poller` trusts any certificate: `-fsSk` is given
            "#,
        );
    }

    #[test]
    fn accepts_verification_that_is_on() {
        accepts(
            &TLS_VERIFICATION_DISABLED,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env: [{name: NODE_TLS_REJECT_UNAUTHORIZED, value: '1'}, {name: GIT_SSL_NO_VERIFY, value: 'false'}]
                args: [--tls-skip-verify=false, -k, --insecure]
              - name: poller
                command: [sh, -c, "curl -fsSL https://db/; ls -k"]
            "#,
        );
    }
}
