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

/// Values that mean no, and those that mean yes.
const NO: [&str; 5] = ["0", "f", "false", "no", "off"];
const YES: [&str; 5] = ["1", "t", "true", "yes", "on"];

/// How the names of variables end that turn verification off where they mean no, and where they mean yes.
const VERIFIES: [&str; 8] = [
    "NODE_TLS_REJECT_UNAUTHORIZED",
    "PYTHONHTTPSVERIFY",
    "SSL_VERIFY",
    "STRICT_SSL",
    "TLS_VERIFY",
    "VERIFY_CERTS",
    "VERIFY_SSL",
    "VERIFY_TLS",
];
const SKIPS: [&str; 6] =
    ["INSECURE_SKIP_VERIFY", "SKIP_SSL_VERIFY", "SKIP_TLS_VERIFY", "SKIP_VERIFY", "SSL_NO_VERIFY", "TLS_SKIP_VERIFY"];

/// How flags end that do, alone or with the value `true`, in lower case and without signs between words.
const FLAGS: [&str; 7] = [
    "insecureskiptlsverify",
    "insecureskipverify",
    "kubeletinsecuretls",
    "nocheckcertificate",
    "skiptlsverify",
    "sslinsecure",
    "tlsskipverify",
];

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let name = container.name();
    for variable in container.env() {
        let Some(value) = variable.literal() else { continue };
        if turns_off(variable.name(), value.text()) {
            let fix = Fix::unsafe_(format!("remove `{}`", variable.name()), [Edit::remove(variable.value())]);
            let message = format!("container `{name}` trusts any certificate: `{}` is set", variable.name());
            report.fixable(variable.anchor(), message, fix);
        }
    }
    let words: Vec<_> = container.command_line().collect();
    // The command line of `curl` itself, a word for each.
    let runs_curl = words.first().is_some_and(|program| is_curl(program.text()));
    let runs_curl = runs_curl && !words.iter().any(|word| is_to_itself(word.text()));
    for word in words {
        let text = word.text();
        let flag = text.split_whitespace().find_map(insecure_flag).or_else(|| insecure_curl(text));
        if let Some(flag) = flag.or_else(|| Some(text).filter(|text| runs_curl && is_insecure_of_curl(text))) {
            report.at(word, format!("container `{name}` trusts any certificate: `{flag}` is given"));
        }
    }
}

fn turns_off(name: &str, value: &str) -> bool {
    let ends = |list: &[&str]| list.iter().any(|end| name.to_ascii_uppercase().ends_with(end));
    let means = |list: &[&str]| list.iter().any(|word| value.eq_ignore_ascii_case(word));
    (ends(&VERIFIES) && (means(&NO) || value.eq_ignore_ascii_case("none"))) || (ends(&SKIPS) && means(&YES))
}

fn insecure_flag(word: &str) -> Option<&str> {
    let (flag, value) = word.split_once('=').unwrap_or((word, "true"));
    if !flag.starts_with('-') || flag.len() < 12 {
        return None;
    }
    let plain: String = flag.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain.to_ascii_lowercase();
    let is_known = FLAGS.iter().any(|known| plain.ends_with(known));
    (is_known && matches!(value, "true" | "1")).then_some(flag)
}

/// The flag of `curl` in a line of a script. Who asks itself needs no certificate.
fn insecure_curl(script: &str) -> Option<&str> {
    let commands = script.split(['\n', ';', '&', '|', '(']);
    let of_curl = commands.filter(|command| command.split_whitespace().next().is_some_and(is_curl) && !is_to_itself(command));
    of_curl.flat_map(str::split_whitespace).find(|word| is_insecure_of_curl(word))
}

fn is_curl(program: &str) -> bool {
    program == "curl" || program.ends_with("/curl")
}

fn is_to_itself(text: &str) -> bool {
    ["//localhost", "//127.0.0.1", "//[::1]"].iter().any(|host| text.contains(host))
}

fn is_insecure_of_curl(word: &str) -> bool {
    let letters = word.strip_prefix('-').unwrap_or_default();
    let is_short = letters.len() <= 6 && letters.contains('k') && letters.bytes().all(|byte| b"kfsSLvigIXoOHd".contains(&byte));
    word == "--insecure" || is_short
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
              - name: words
                command: [/usr/bin/curl, -k, https://db/]
                                         ^^ container `words` trusts any certificate: `-k` is given
              - name: traefik
                env: [{name: APP_TLS_SKIP_VERIFY, value: 'true'}, {name: VERIFY_SSL, value: 'False'}]
                             ^^^^^^^^^^^^^^^^^^^ container `traefik` trusts any certificate: `APP_TLS_SKIP_VERIFY` is set
                                                                         ^^^^^^^^^^ container `traefik` trusts any certificate: `VERIFY_SSL` is set
                args: [--serversTransport.insecureSkipVerify=true]
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `traefik` trusts any certificate: `--serversTransport.insecureSkipVerify` is given
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
                command: [sh, -c, "curl -fsSL https://db/; ls -k; curl -k https://localhost:8443/ready"]
              - {name: itself, command: [curl, -k, 'https://127.0.0.1:8443/']}
            "#,
        );
    }
}
