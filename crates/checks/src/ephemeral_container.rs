//! Pods that somebody has looked into.

use palisade_model::ContainerKind;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ephemeral-container",
    summary: "Pods with an ephemeral container",
    kinds: &["Pod"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Ephemeral container in a pod.
    ///
    /// ## What it finds
    /// A Pod with an ephemeral container, as `kubectl debug` adds it.
    ///
    /// ## Why it matters
    /// Somebody has run an image of their choice inside the pod, with its network, its volumes and its
    /// identity. It cannot be taken out again: what it left stays until the pod is made anew.
    ///
    /// ## How to fix
    /// Delete the pod when the search is over, and make sure who may patch `pods/ephemeralcontainers`.
    ///
    /// ## Accepts
    /// Pods without ephemeral containers.
    pub const EPHEMERAL_CONTAINER: Policy = Policy {
        id: "ephemeral-container",
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
    if container.kind() == ContainerKind::Ephemeral {
        let image = container.image().map(Value::text).unwrap_or_default();
        let message = format!("ephemeral container `{}` of the image `{image}` is in the pod", container.name());
        report.at(container.anchor(), message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_container() {
        finds(
            &EPHEMERAL_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers: [{name: app}]
              ephemeralContainers:
              - name: debugger-x7
                      ^^^^^^^^^^^ ephemeral container `debugger-x7` of the image `busybox:1.37` is in the pod
                image: busybox:1.37
            ",
        );
    }

    #[test]
    fn accepts_other_containers() {
        accepts(&EPHEMERAL_CONTAINER, "{apiVersion: v1, kind: Pod, spec: {containers: [{name: app}], initContainers: [{name: a}]}}");
    }
}
