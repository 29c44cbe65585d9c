//! Containers whose `/proc` is not masked.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "unsafe-proc-mount",
    summary: "containers that see `/proc` without the runtime's masks",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "acceptUserNamespaces",
        ParamKind::Bool,
        "accept pods with `hostUsers: false`, whose root is not the root of the node",
    )],
    compile,
};

policy! {
    /// Unmasked /proc.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container with `securityContext.procMount: Unmasked`.
    ///
    /// ## Why it matters
    /// The runtime hides the parts of `/proc` through which a container reads or changes the node's
    /// kernel; `Unmasked` gives them back.
    ///
    /// ## How to fix
    /// Remove `procMount`. Where containers must run inside the container, keep it and set the pod's
    /// `hostUsers: false`.
    ///
    /// ## Accepts
    /// A pod in a user namespace of its own (`hostUsers: false`), to whose root these files of the node
    /// are closed.
    pub const UNSAFE_PROC_MOUNT: Policy = Policy {
        id: "unsafe-proc-mount",
        check: &CHECK,
        params: "{acceptUserNamespaces: true}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("unsafe-proc-mount"),
            pod_security("procMount"),
            cis("5.2.13"),
            trivy("KSV027"),
            polaris("procMount"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::off(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_user_namespaces = params.flag("acceptUserNamespaces");
    Ok(Rule::pod(move |pod, report| {
        if accept_user_namespaces && pod.get("hostUsers").is_some_and(Value::is_false) {
            return;
        }
        for container in pod.all_containers() {
            let mount = container.security_context().own("procMount");
            if let Some(mount) = mount.filter(|mount| mount.text().eq_ignore_ascii_case("Unmasked")) {
                let message = format!("container `{}` sees an unmasked `/proc`", container.name());
                report.fixable(mount, message, remedy::remove("procMount", mount));
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_value() {
        finds(
            &UNSAFE_PROC_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                securityContext:
                  procMount: Unmasked
                             ^^^^^^^^ container `app` sees an unmasked `/proc`
            ",
        );
    }

    #[test]
    fn accepts_default_and_absent() {
        accepts(
            &UNSAFE_PROC_MOUNT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {procMount: Default}}
              - {name: b}
            ",
        );
    }

    #[test]
    fn user_namespaces_are_accepted_where_told() {
        let pod = "
            apiVersion: v1
            kind: Pod
            spec:
              hostUsers: false
              containers:
              - name: a
                securityContext: {procMount: Unmasked}
            ";
        accepts(&UNSAFE_PROC_MOUNT, pod);
        let carets = format!("{:45}^^^^^^^^ container `a` sees an unmasked `/proc`", "");
        finds_with(&UNSAFE_PROC_MOUNT, "{}", &pod.replace("Unmasked}", &format!("Unmasked}}\n{carets}")));
    }
}
