//! Containers that wait for somebody at a keyboard.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "interactive-container",
    summary: "containers of workloads that keep standard input or a terminal open",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Container with a terminal.
    ///
    /// ## What it finds
    /// A container with `stdin: true` or `tty: true`.
    ///
    /// ## Why it matters
    /// Whoever may attach to the pod types into its main program; where that is a shell, this is a way in
    /// beside `exec`. It is mostly left over from trying things out.
    ///
    /// ## How to fix
    /// Remove `stdin` and `tty`. To look into a running pod, use `kubectl debug`.
    ///
    /// ## Accepts
    /// `false`, the fields left out, and ephemeral containers, which are made for this.
    pub const INTERACTIVE_CONTAINER: Policy = Policy {
        id: "interactive-container",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    if container.kind() == palisade_model::ContainerKind::Ephemeral {
        return;
    }
    for (field, what) in [("stdin", "standard input"), ("tty", "a terminal")] {
        if let Some(flag) = container.get(field).filter(|flag| flag.is_true()) {
            let fix = Fix::unsafe_(format!("remove `{field}`"), [Edit::remove(flag)]);
            report.fixable(flag, format!("container `{}` keeps {what} open", container.name()), fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_both_flags() {
        finds(
            &INTERACTIVE_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                stdin: true
                       ^^^^ container `app` keeps standard input open
                tty: true
                     ^^^^ container `app` keeps a terminal open
            ",
        );
    }

    #[test]
    fn accepts_false_and_ephemeral_containers() {
        accepts(
            &INTERACTIVE_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers: [{name: app, stdin: false}]
              ephemeralContainers: [{name: debug, stdin: true, tty: true}]
            ",
        );
    }
}
