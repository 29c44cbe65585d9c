//! Programs that a debugger from anywhere can take over.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "debugger",
    summary: "containers whose program waits for a debugger on the network",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Debugger open to the network.
    ///
    /// ## What it finds
    /// A container whose command line or environment starts a debugger that listens on all addresses: Java's
    /// (`jdwp` with `address=*:…`, or with a port alone, which is all addresses before Java 9), Node's (`--inspect=0.0.0.0`), Python's (`debugpy --listen 0.0.0.0:…`), Go's
    /// (`dlv --headless`).
    ///
    /// ## Why it matters
    /// A debugger runs any code in the program and asks for no password: whoever reaches the port, every pod
    /// of the cluster unless a NetworkPolicy says otherwise, is the program.
    ///
    /// ## How to fix
    /// Remove the option. To debug a running pod, listen on `127.0.0.1` and use `kubectl port-forward`.
    ///
    /// ## Accepts
    /// Debuggers on `127.0.0.1` or `localhost`.
    pub const DEBUGGER: Policy = Policy {
        id: "debugger-enabled",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let name = container.name();
    let mut words = container.command_line();
    // The parts of one command line may be words of their own: `dlv`, `exec`, `--headless`.
    let mut line = String::new();
    let mut is_hinted = false;
    let found = words.find_map(|word| {
        line.push_str(word.text());
        line.push(' ');
        is_hinted |= names_debugger(word.text());
        let debugger = is_hinted.then(|| debugger(&line)).flatten()?;
        Some((word, debugger))
    });
    if let Some((word, debugger)) = found {
        let message = format!("container `{name}` waits for a debugger of {debugger} from anywhere");
        report.at(word, message);
    }
    for variable in container.env() {
        let value = variable.literal().map(Value::text).unwrap_or_default();
        if let Some(debugger) = debugger(value) {
            report.at(variable.anchor(), format!("container `{name}` waits for a debugger of {debugger} from anywhere"));
        }
    }
}

/// Whether a debugger is named at all, which few command lines do.
fn names_debugger(text: &str) -> bool {
    ["jdwp", "--inspect", "debugpy", "dlv"]
        .iter()
        .any(|hint| text.contains(hint))
}

/// Whose debugger a command line starts on all addresses.
fn debugger(line: &str) -> Option<&'static str> {
    if !names_debugger(line) {
        return None;
    }
    let mut words = line.split_whitespace();
    if words.clone().any(is_java) {
        return Some("Java");
    }
    let everywhere = |address: &str| address.starts_with("0.0.0.0") || address.starts_with("[::]") || address.starts_with('*');
    let inspects = |word: &str| {
        let address = ["--inspect=", "--inspect-brk=", "--inspect-wait="].iter().find_map(|flag| word.strip_prefix(flag));
        address.is_some_and(everywhere)
    };
    if words.clone().any(inspects) {
        return Some("Node");
    }
    if line.contains("debugpy") && words.clone().any(everywhere) {
        return Some("Python");
    }
    let is_delve = words.any(|word| word == "dlv" || word.ends_with("/dlv")) && line.contains("--headless");
    let listens = line.split_once("--listen").or_else(|| line.split_once(" -l ")).map(|(_, rest)| rest.trim_start_matches(['=', ' ']));
    let is_open = listens.is_some_and(|address| address.starts_with(':') || everywhere(address));
    (is_delve && is_open).then_some("Go")
}

/// Before Java 9 an address without a host meant all of them; a `*` does since. Which Java runs is not seen.
fn is_java(word: &str) -> bool {
    let options = word.split_once("jdwp").map(|(_, options)| options).unwrap_or_default();
    let address = options.split([',', '=']).skip_while(|option| *option != "address").nth(1);
    options.contains("server=y") && address.is_some_and(|address| {
        let is_port = !address.is_empty() && address.bytes().all(|byte| byte.is_ascii_digit());
        is_port || ["*", "0.0.0.0", "[::]"].iter().any(|all| address.starts_with(all))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_option() {
        finds(
            &DEBUGGER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                env:
                - name: JAVA_TOOL_OPTIONS
                        ^^^^^^^^^^^^^^^^^ container `a` waits for a debugger of Java from anywhere
                  value: -Xmx1g -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005
              - name: e
                args: ['-Xrunjdwp:transport=dt_socket,server=y,address=5005']
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ container `e` waits for a debugger of Java from anywhere
              - name: f
                command: [/go/bin/dlv, exec, --headless, -l, ':2345', /app]
                                                             ^^^^^^^ container `f` waits for a debugger of Go from anywhere
              - name: b
                command: [node, '--inspect=0.0.0.0:9229', app.js]
                                ^^^^^^^^^^^^^^^^^^^^^^^^ container `b` waits for a debugger of Node from anywhere
              - name: c
                command: [dlv, exec, --headless, '--listen=:2345', /app]
                                                 ^^^^^^^^^^^^^^^^ container `c` waits for a debugger of Go from anywhere
              - name: d
                args: [-m, debugpy, --listen, '0.0.0.0:5678', app.py]
                                              ^^^^^^^^^^^^^^ container `d` waits for a debugger of Python from anywhere
            ",
        );
    }

    #[test]
    fn accepts_debuggers_of_the_pod_itself() {
        accepts(
            &DEBUGGER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                env: [{name: JAVA_TOOL_OPTIONS, value: '-agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5005'}]
                command: [node, --inspect, app.js]
                args: [inspect, '0.0.0.0']
              - {name: b, command: [dlv, exec, --headless, '--listen=127.0.0.1:2345', /app]}
            ",
        );
    }
}
