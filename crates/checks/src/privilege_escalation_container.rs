//! Containers whose processes may gain more privileges than they were started with.

use crate::capability::capability_name;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "privilege-escalation-container",
    summary: "containers whose processes may gain privileges",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new(
            "flagUnset",
            ParamKind::Bool,
            "also find containers that leave `allowPrivilegeEscalation` unset, which allows it",
        ),
        Param::new(
            "acceptPrivileged",
            ParamKind::Bool,
            "accept containers that are privileged or add `SYS_ADMIN` or `ALL`, which other policies find",
        ),
    ],
    compile,
};

policy! {
    /// Privilege escalation allowed.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container that does not set `allowPrivilegeEscalation: false`.
    ///
    /// ## Why it matters
    /// A process in such a container can become root through a setuid program, which turns a small hole
    /// in an application into one in the whole container. Kubernetes allows it unless told not to.
    ///
    /// ## How to fix
    /// Set `allowPrivilegeEscalation: false` in the container's `securityContext`.
    ///
    /// ## Accepts
    /// Containers that are privileged or add the capability `SYS_ADMIN` or `ALL`, in which `false` cannot hold:
    /// `privileged-container` and `sys-admin-capability` find those. Pods with `spec.os.name: windows`, where
    /// the setting does not exist.
    pub const PRIVILEGE_ESCALATION_CONTAINER: Policy = Policy {
        id: "privilege-escalation-container",
        check: &CHECK,
        params: "{flagUnset: true, acceptPrivileged: true}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("privilege-escalation-container"),
            stackrox("Container with privilege escalation allowed"),
            pod_security("allowPrivilegeEscalation"),
            cis("5.2.6"),
            trivy("KSV001"),
            checkov("CKV_K8S_20"),
            kubescape("C-0016"),
            polaris("privilegeEscalationAllowed"),
            nsa("Kubernetes Pod security"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let flag_unset = params.flag("flagUnset");
    let accept_privileged = params.flag("acceptPrivileged");
    Ok(Rule::pod(move |pod, report| {
        if pod.is_windows() {
            return;
        }
        for container in pod.all_containers() {
            let context = container.security_context();
            let is_privileged = context.privileged().is_some_and(Value::is_true);
            if !(accept_privileged && (is_privileged || context.added_capabilities().any(gives_all))) {
                check(pod, container, flag_unset, report);
            }
        }
    }))
}

/// Reports the first reason that there is: each of them is enough.
fn check(pod: &PodSpec<'_>, container: &Container<'_>, flag_unset: bool, report: &mut Reporter<'_>) {
    let context = container.security_context();
    let name = container.name();
    let fix = || remedy::for_linux(pod, || remedy::forbid_escalation(container.value()));
    let allowed = context.allow_privilege_escalation();
    if let Some(flag) = allowed.filter(|flag| flag.is_true()) {
        report.fixable(flag, format!("container `{name}` may gain privileges"), fix());
    } else if let Some(flag) = context.privileged().filter(|flag| flag.is_true()) {
        let message = format!("container `{name}` is privileged, and so may gain privileges");
        report.fixable(flag, message, fix());
    } else if let Some(added) = context.added_capabilities().find(|added| gives_all(*added)) {
        let message = format!("container `{name}` has the capability `{}`, and so may gain privileges", added.text());
        report.fixable(added, message, fix());
    } else if flag_unset && !allowed.is_some_and(Value::is_false) {
        let message = format!("container `{name}` may gain privileges: `allowPrivilegeEscalation` is not set to false");
        report.fixable(container.key_or_anchor("securityContext"), message, fix());
    }
}

fn gives_all(added: Value<'_>) -> bool {
    matches!(&*capability_name(added.text()), "SYS_ADMIN" | "ALL")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_the_reason() {
        finds_with(
            &PRIVILEGE_ESCALATION_CONTAINER,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                securityContext: {allowPrivilegeEscalation: true, privileged: true}
                                                            ^^^^ container `a` may gain privileges
              - name: b
                securityContext: {privileged: true}
                                              ^^^^ container `b` is privileged, and so may gain privileges
              - name: c
                securityContext: {capabilities: {add: [NET_ADMIN, SYS_ADMIN]}}
                                                                  ^^^^^^^^^ container `c` has the capability `SYS_ADMIN`, and so may gain privileges
            ",
        );
    }

    #[test]
    fn capabilities_are_read_as_runtimes_do() {
        finds_with(
            &PRIVILEGE_ESCALATION_CONTAINER,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                securityContext: {capabilities: {add: [CAP_SYS_ADMIN]}}
                                                       ^^^^^^^^^^^^^ container `a` has the capability `CAP_SYS_ADMIN`, and so may gain privileges
              - name: b
                securityContext: {capabilities: {add: [all]}}
                                                       ^^^ container `b` has the capability `all`, and so may gain privileges
            ",
        );
    }

    #[test]
    fn containers_that_have_everything_are_left_to_other_policies() {
        accepts(
            &PRIVILEGE_ESCALATION_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {privileged: true}}
              - {name: b, securityContext: {capabilities: {add: [SYS_ADMIN]}}}
            ",
        );
    }

    #[test]
    fn unset_is_found_where_told() {
        finds(
            &PRIVILEGE_ESCALATION_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                      ^ container `a` may gain privileges: `allowPrivilegeEscalation` is not set to false
              - name: b
                securityContext: {runAsNonRoot: true}
                ^^^^^^^^^^^^^^^ container `b` may gain privileges: `allowPrivilegeEscalation` is not set to false
            ",
        );
        accepts_with(
            &PRIVILEGE_ESCALATION_CONTAINER,
            "{}",
            "
            apiVersion: v1
            kind: Pod
            spec: {containers: [{name: a}, {name: b, securityContext: {}}]}
            ",
        );
    }

    #[test]
    fn accepts_false_and_windows() {
        accepts(
            &PRIVILEGE_ESCALATION_CONTAINER,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [CHOWN]}}}
            ---
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: a}]}
            ",
        );
    }
}
