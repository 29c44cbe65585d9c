//! Containers that run what they have just downloaded.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "remote-script",
    summary: "containers that pipe a download into a shell or an interpreter",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Download piped into a shell.
    ///
    /// ## What it finds
    /// A command, argument or hook of a container in which the output of `curl` or `wget` is piped into a shell
    /// or an interpreter.
    ///
    /// ## Why it matters
    /// Whoever controls that address, or the way to it, runs what they like in the container at its next
    /// start. No scan and no signature has seen it.
    ///
    /// ## How to fix
    /// Put the program into the image when that is built, checked against its digest.
    ///
    /// ## Accepts
    /// Downloads into a file, and pipes into other programs.
    pub const REMOTE_SCRIPT: Policy = Policy {
        id: "remote-script",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

const SCRIPTS: [&[&str]; 4] = [
    &["command"],
    &["args"],
    &["lifecycle", "postStart", "exec", "command"],
    &["lifecycle", "preStop", "exec", "command"],
];

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    for word in SCRIPTS.into_iter().filter_map(|path| container.at(path)).flat_map(Value::items) {
        if word.text().contains('|') && word.text().lines().any(pipes_download) {
            report.at(word, format!("container `{}` runs what it downloads", container.name()));
        }
    }
}

/// Whether a line of a script pipes a download into something that runs it.
fn pipes_download(line: &str) -> bool {
    let mut is_download = false;
    for part in line.split(['|', ';', '&', '(']) {
        let mut words = part.split_whitespace().skip_while(|word| matches!(*word, "sudo" | "env" | "exec" | "-E") || word.contains('='));
        let program = words.next().unwrap_or_default();
        let program = program.rsplit('/').next().unwrap_or_default();
        if is_download && is_interpreter(program) {
            return true;
        }
        let keeps = part.is_empty() || (is_download && matches!(program, "gunzip" | "base64" | "tee" | "sed" | "grep"));
        is_download = keeps && is_download || matches!(program, "curl" | "wget");
    }
    false
}

fn is_interpreter(program: &str) -> bool {
    let name = program.trim_end_matches(|char: char| char.is_ascii_digit() || char == '.');
    matches!(name, "sh" | "bash" | "dash" | "ash" | "zsh" | "ksh" | "python" | "perl" | "ruby" | "node" | "php")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_script() {
        finds(
            &REMOTE_SCRIPT,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                command: [sh, -c, "curl -fsSL https://example.com/install.sh | sudo -E bash -s"]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `a` runs what it downloads
              - name: b
                args: ["wget -qO- https://example.com/a.py|/usr/bin/python3"]
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `b` runs what it downloads
            "#,
        );
    }

    #[test]
    fn accepts_downloads_into_files_and_other_pipes() {
        accepts(
            &REMOTE_SCRIPT,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                command: [sh, -c, "curl -o /tmp/a https://example.com/a && sh /opt/run.sh"]
              - name: b
                command: [sh, -c, "curl https://example.com/a | jq .name; bash /opt/run.sh"]
              - name: c
                command: [sh, -c, "cat /etc/script | bash"]
            "#,
        );
    }
}
