//! Containers that may run as root.

use std::cell::LazyCell;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "run-as-non-root",
    summary: "containers that may run as the user root, or run in the group root",
    kinds: &["DeploymentLike"],
    params: &[Param::new(
        "acceptUserNamespaces",
        ParamKind::Bool,
        "accept pods with `hostUsers: false`, whose root is not the root of the node",
    )],
    compile,
};

policy! {
    /// Container that may run as root.
    ///
    /// ## What it finds
    /// A container for which neither `runAsNonRoot: true` nor a `runAsUser` other than 0 is in force,
    /// set by the container or its pod; one that sets both `runAsNonRoot: true` and `runAsUser: 0`,
    /// which cannot start; and one with `runAsGroup: 0`.
    ///
    /// ## Why it matters
    /// Root in a container is root to the node's kernel: a hole in the kernel or the container runtime
    /// becomes control of the node, and every mounted file of the node's root is within reach.
    ///
    /// ## How to fix
    /// Set `runAsNonRoot: true` in the pod's `securityContext`, and `runAsUser` and `runAsGroup` to
    /// numbers above 0 where the image does not name a user by number.
    ///
    /// ## Accepts
    /// A pod in a user namespace of its own (`hostUsers: false`), as Pod Security does since
    /// Kubernetes 1.35, and a pod with `spec.os.name: windows`, which has no root.
    pub const RUN_AS_NON_ROOT: Policy = Policy {
        id: "run-as-non-root",
        check: &CHECK,
        params: "{acceptUserNamespaces: true}",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("run-as-non-root"),
            pod_security("runAsNonRoot"),
            cis("5.2.7"),
            trivy("KSV012"),
            checkov("CKV_K8S_23"),
            kubescape("C-0013"),
            polaris("runAsRootAllowed"),
            nsa("Kubernetes Pod security"),
        ],
        packs: &[Membership::on(DEFAULT), Membership::on(KUBE_LINTER).with("{}")],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let accept_user_namespaces = params.flag("acceptUserNamespaces");
    Ok(Rule::pod(move |pod, report| {
        let in_user_namespace = pod.get("hostUsers").is_some_and(Value::is_false);
        if pod.is_windows() || (accept_user_namespaces && in_user_namespace) {
            return;
        }
        let containers = pod.all_containers();
        let has_root = LazyCell::new(|| containers.iter().any(is_root));
        for container in containers {
            check_group(container, report);
            check_user(container, report, |flag| {
                forbid_root(pod, container, flag, *has_root)
            });
        }
    }))
}

fn check_group(container: &Container<'_>, report: &mut Reporter<'_>) {
    let group = container.security_context().run_as_group();
    if let Some(group) = group.filter(|group| group.as_i64() == Some(0)) {
        report.at(group, format!("container `{}` runs in the group root", container.name()));
    }
}

/// Whether the user of a container, or else that of its pod, is root.
fn is_root(container: &Container<'_>) -> bool {
    let user = container.security_context().run_as_user();
    user.and_then(Value::as_i64) == Some(0)
}

fn check_user(
    container: &Container<'_>,
    report: &mut Reporter<'_>,
    forbid_root: impl Fn(Option<Value<'_>>) -> Edit,
) {
    let context = container.security_context();
    let user = context.run_as_user();
    let number = user.and_then(Value::as_i64);
    if number.is_some_and(|number| number > 0) {
        return;
    }
    let root = user.filter(|_| number == Some(0));
    let name = container.name();
    let flag = context.run_as_non_root();
    match (flag.is_some_and(Value::is_true), root) {
        (true, None) => {}
        (true, Some(root)) => {
            let message = format!("container `{name}` cannot start: `runAsNonRoot` forbids its `runAsUser: 0`");
            report.fixable(root, message, remedy::remove("runAsUser", root));
        }
        (false, Some(root)) => {
            let edits = [Edit::prune(root), forbid_root(flag)];
            let fix = Fix::unsafe_("remove `runAsUser: 0`, and set `runAsNonRoot` to `true`", edits);
            report.fixable(root, format!("container `{name}` runs as root"), fix);
        }
        (false, None) => {
            let place = flag.unwrap_or_else(|| container.key_or_anchor("securityContext"));
            let fix = Fix::unsafe_("set `runAsNonRoot` to `true`", [forbid_root(flag)]);
            report.fixable(place, format!("container `{name}` may run as root"), fix);
        }
    }
}

/// Sets `runAsNonRoot`: where it is false, or else for all containers of the pod, unless one of them then
/// could not start.
fn forbid_root(
    pod: &PodSpec<'_>,
    container: &Container<'_>,
    flag: Option<Value<'_>>,
    has_root: bool,
) -> Edit {
    const PATH: [&str; 2] = ["securityContext", "runAsNonRoot"];
    match (flag, pod.spec()) {
        (Some(flag), _) => Edit::replace(flag, true),
        (None, Some(spec)) if !has_root => Edit::set(spec, &PATH, true),
        (None, _) => Edit::set(container.value(), &PATH, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_user_and_group() {
        finds(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                      ^ container `a` may run as root
              - name: b
                securityContext: {runAsUser: 0}
                                             ^ container `b` runs as root
              - name: c
                securityContext: {runAsNonRoot: true, runAsUser: 0}
                                                                 ^ container `c` cannot start: `runAsNonRoot` forbids its `runAsUser: 0`
              - name: d
                securityContext: {runAsUser: 1000, runAsGroup: 0}
                                                               ^ container `d` runs in the group root
              - name: e
                securityContext: {allowPrivilegeEscalation: false}
                ^^^^^^^^^^^^^^^ container `e` may run as root
            ",
        );
    }

    #[test]
    fn a_container_overrides_its_pod() {
        finds(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsNonRoot: true}
              initContainers:
              - name: a
                securityContext: {runAsNonRoot: false}
                                                ^^^^^ container `a` may run as root
              containers:
              - name: b
            ",
        );
        finds(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext: {runAsUser: 0}
                                           ^ container `a` runs as root
              containers:
              - name: a
              - name: b
                securityContext: {runAsUser: 1}
            ",
        );
    }

    #[test]
    fn a_user_other_than_root_is_enough() {
        accepts(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {runAsUser: 1000, runAsNonRoot: false}}
              - {name: b, securityContext: {runAsNonRoot: true}}
            ",
        );
    }

    #[test]
    fn accepts_windows() {
        accepts(
            &RUN_AS_NON_ROOT,
            "
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: a}]}
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
              - {name: a}
            ";
        accepts(&RUN_AS_NON_ROOT, pod);
        let marked = pod.replace(
            "- {name: a}",
            "- {name: a}\n                       ^ container `a` may run as root",
        );
        finds_with(&RUN_AS_NON_ROOT, "{}", &marked);
    }
}
