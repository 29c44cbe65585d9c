//! Windows containers that run as their administrator.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "windows-administrator",
    summary: "Windows containers that run as an administrator",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Windows container that runs as administrator.
    ///
    /// ## What it finds
    /// A container with `windowsOptions.runAsUserName: ContainerAdministrator`, or a user of the node's
    /// (`NT AUTHORITY\SYSTEM`), set by the container or its pod.
    ///
    /// ## Why it matters
    /// Process isolation of Windows is no boundary against an administrator: who breaks into the program
    /// has a short way to the node.
    ///
    /// ## How to fix
    /// Set `runAsUserName: ContainerUser`.
    ///
    /// ## Accepts
    /// Any other user. What an image says itself cannot be seen here.
    pub const WINDOWS_ADMINISTRATOR: Policy = Policy {
        id: "windows-administrator",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    const ADMINISTRATORS: [&str; 3] = ["containeradministrator", "administrator", "system"];
    let Some(user) = container.security_context().windows_option("runAsUserName") else { return };
    let lower = user.text().to_ascii_lowercase();
    let name = lower.rsplit('\\').next().unwrap_or_default();
    if ADMINISTRATORS.contains(&name) {
        let fix = Fix::unsafe_("run as `ContainerUser`", [Edit::replace(user, "ContainerUser")]);
        let message = format!("container `{}` runs as the administrator `{}`", container.name(), user.text());
        report.fixable(user, message, fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_user() {
        finds(
            &WINDOWS_ADMINISTRATOR,
            r"
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {windowsOptions: {runAsUserName: ContainerAdministrator}}
                                                                ^^^^^^^^^^^^^^^^^^^^^^ container `a` runs as the administrator `ContainerAdministrator`
              containers:
              - name: a
              - name: b
                securityContext: {windowsOptions: {runAsUserName: 'NT AUTHORITY\system'}}
                                                                  ^^^^^^^^^^^^^^^^^^^^^ container `b` runs as the administrator `NT AUTHORITY\system`
            ",
        );
    }

    #[test]
    fn accepts_other_users() {
        accepts(
            &WINDOWS_ADMINISTRATOR,
            "{apiVersion: v1, kind: Pod, spec: {containers: [{name: a, securityContext: {windowsOptions: {runAsUserName: ContainerUser}}}, {name: b}]}}",
        );
    }
}
