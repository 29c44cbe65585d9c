//! Containers that run privileged.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "privileged",
    summary: "containers that run privileged",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "hostProcess",
        ParamKind::Bool,
        "also find Windows containers that run as processes of their node (`windowsOptions.hostProcess`)",
    )],
    compile,
};

policy! {
    /// Privileged container.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container with `securityContext.privileged: true`, or on Windows
    /// with `windowsOptions.hostProcess: true`, set by the container or its pod.
    ///
    /// ## Why it matters
    /// A privileged container sees every device of its node and keeps every capability, and a host
    /// process of Windows is not contained at all: who breaks into it owns the node.
    ///
    /// ## How to fix
    /// Remove `privileged`, and add the one capability or device that is really needed.
    ///
    /// ## Accepts
    /// `privileged: false`, and the field left out.
    pub const PRIVILEGED_CONTAINER: Policy = Policy {
        id: "privileged-container",
        check: &CHECK,
        params: "{hostProcess: true}",
        severity: Severity::Critical,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("privileged-container"),
            stackrox("Privileged Container"),
            pod_security("privileged"),
            cis("5.2.2"),
            trivy("KSV017"),
            checkov("CKV_K8S_16"),
            kubescape("C-0057"),
            kube_score("container-security-context-privileged"),
            polaris("runAsPrivileged"),
            nsa("Kubernetes Pod security"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let host_process = params.flag("hostProcess");
    Ok(Rule::container(move |container, report| {
        let (context, name) = (container.security_context(), container.name());
        if let Some(flag) = context.privileged().filter(|flag| flag.is_true()) {
            let fix = remedy::remove("privileged", flag);
            report.fixable(flag, format!("container `{name}` runs privileged"), fix);
        }
        let flag = context.windows_option("hostProcess").filter(|flag| flag.is_true());
        if let Some(flag) = flag.filter(|_| host_process) {
            let message = format!("container `{name}` runs as a process of its Windows node");
            report.fixable(flag, message, remedy::remove("hostProcess", flag));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_flag() {
        finds(
            &PRIVILEGED_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            metadata: {name: shop}
            spec:
              initContainers:
              - name: setup
                securityContext:
                  privileged: yes
                              ^^^ container `setup` runs privileged
              containers:
              - name: app
                securityContext: {privileged: true}
                                              ^^^^ container `app` runs privileged
            ",
        );
    }

    #[test]
    fn accepts_false_and_absent() {
        accepts(
            &PRIVILEGED_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: app, securityContext: {privileged: false}}
              - {name: proxy}
            ",
        );
    }

    #[test]
    fn a_host_process_of_windows_is_privileged() {
        let inherited = "
            apiVersion: v1
            kind: Pod
            spec:
              os: {name: windows}
              securityContext: {windowsOptions: {hostProcess: true}}
                                                              ^^^^ container `agent` runs as a process of its Windows node
              containers:
              - name: agent
              - name: web
                securityContext: {windowsOptions: {hostProcess: false}}
            ";
        finds(&PRIVILEGED_CONTAINER, inherited);
        let unmarked: String = inherited.lines().filter(|line| !line.contains("^^^^")).map(|line| format!("{line}\n")).collect();
        crate::testing::accepts_with(&PRIVILEGED_CONTAINER, "{}", &unmarked);
    }
}
