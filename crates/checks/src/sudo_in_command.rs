//! Containers that start with `sudo`.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "sudo-in-command",
    summary: "containers whose command is run through `sudo`",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Command run through sudo.
    ///
    /// ## What it finds
    /// A container whose `command` or `args` run a program through `sudo`.
    ///
    /// ## Why it matters
    /// The container needs an image with `sudo` in it and a user who may use it: whoever breaks into the
    /// program becomes root with a word.
    ///
    /// ## How to fix
    /// Remove `sudo`, give the files that the program needs to its user when the image is built, and set
    /// `allowPrivilegeEscalation: false`.
    ///
    /// ## Accepts
    /// The word in other places, such as the name of a file.
    pub const SUDO_IN_COMMAND: Policy = Policy {
        id: "sudo-in-command",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kubescape("C-0062")],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    for field in ["command", "args"] {
        for (number, word) in container.get(field).into_iter().flat_map(Value::items).enumerate() {
            let text = word.text();
            let is_program = field == "command" && number == 0 && is_sudo(text);
            if is_program || (text.contains("sudo ") && text.split(['\n', ';', '&', '|', '(']).any(begins_with_sudo)) {
                report.at(word, format!("container `{}` runs a command through `sudo`", container.name()));
            }
        }
    }
}

fn is_sudo(word: &str) -> bool {
    word == "sudo" || word.ends_with("/sudo")
}

fn begins_with_sudo(command: &str) -> bool {
    let mut words = command.split_whitespace();
    words.next().is_some_and(is_sudo) && words.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_word() {
        finds(
            &SUDO_IN_COMMAND,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                command: [/usr/bin/sudo, app]
                          ^^^^^^^^^^^^^ container `a` runs a command through `sudo`
              - name: b
                command: [sh, -c, "cd /app && sudo chown app . && exec app"]
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `b` runs a command through `sudo`
            "#,
        );
    }

    #[test]
    fn accepts_the_word_elsewhere() {
        accepts(
            &SUDO_IN_COMMAND,
            r#"
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, command: [grep, sudo], args: ["pseudo code", "/etc/sudo.conf"]}
              - {name: b, command: [sh, -c, "echo no sudo here"]}
            "#,
        );
    }
}
