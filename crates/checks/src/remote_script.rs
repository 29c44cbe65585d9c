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
    /// or an interpreter, or stands in the place of its script (`sh -c "$(curl …)"`, `bash <(curl …)`).
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
        if ["curl", "wget"].iter().any(|program| word.text().contains(program)) && runs_download(word.text()) {
            report.at(word, format!("container `{}` runs what it downloads", container.name()));
        }
    }
}

/// Whether a script runs what it downloads: pipes it into an interpreter, or puts it in its place by
/// `$(…)`, `<(…)` or backquotes.
fn runs_download(script: &str) -> bool {
    // What goes on in the next line is one command; `||` and `>&` are no pipes and end none.
    let script = script.replace("\\\n", " ").replace("|\n", "|").replace("||", ";").replace(">&", ">");
    script.split(['\n', ';', '&']).any(|command| pipes_download(command) || substitutes_download(command))
}

fn pipes_download(command: &str) -> bool {
    let mut is_download = false;
    for part in command.split('|') {
        let program = program(part);
        if is_download && is_interpreter(program) {
            return true;
        }
        let is_filter = matches!(program, "gunzip" | "base64" | "tee" | "sed" | "grep" | "tr" | "cat");
        is_download = is_download && is_filter || is_downloader(program);
    }
    false
}

fn substitutes_download(command: &str) -> bool {
    ["$(", "<(", "`"].iter().any(|opening| {
        command.match_indices(opening).any(|(at, _)| {
            let (before, inside) = (&command[..at], &command[at + opening.len()..]);
            let runs = before.trim().is_empty() || is_interpreter(program(before)) || matches!(program(before), "eval" | "source" | ".");
            runs && is_downloader(program(inside))
        })
    })
}

/// The name of the program that a command runs, without its folder.
fn program(command: &str) -> &str {
    const BEFORE: [&str; 12] = ["sudo", "env", "exec", "-E", "if", "then", "do", "while", "!", "time", "nohup", "{"];
    let words = command.trim_start_matches(['(', ' ', '"', '\'']).split_whitespace();
    let mut words = words.skip_while(|word| BEFORE.contains(word) || word.contains('='));
    let program = words.next().unwrap_or_default();
    program.rsplit('/').next().unwrap_or_default()
}

fn is_downloader(program: &str) -> bool {
    matches!(program, "curl" | "wget")
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
              - name: e
                command: [bash, -c, 'set -e; sh -c "$(curl -fsSL https://example.com/install.sh)"']
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `e` runs what it downloads
              - name: f
                command: [bash, -c, 'source <(wget -qO- https://example.com/env)']
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `f` runs what it downloads
              - name: g
                command: [bash, -c, "curl -fsSL https://example.com/install.sh 2>&1 \\\n | bash"]
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `g` runs what it downloads
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
              - name: d
                command: [sh, -c, "until curl -sf http://db:9200; do sleep 1; done; python app.py"]
              - name: e
                command: [sh, -c, "curl -sf http://db/ready && node server.js || sh /opt/wait.sh"]
              - name: f
                command: [sh, -c, "TOKEN=$(curl -s http://vault/token) node server.js \"$(curl -s http://a)\""]
            "#,
        );
    }
}
