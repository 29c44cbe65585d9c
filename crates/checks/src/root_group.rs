//! Pods whose files or processes belong to the group root.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "root-group",
    summary: "pods that add the group root to their processes",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::pod(check)),
};

policy! {
    /// Group root added.
    ///
    /// ## What it finds
    /// A pod or a container whose `securityContext` has `runAsGroup: 0`, and a pod with `fsGroup: 0` or 0 among its
    /// `supplementalGroups`.
    ///
    /// ## Why it matters
    /// The group root owns most files of an image and of the node: a process in it may write what was
    /// meant for root alone, and volumes whose files become the group's are open to every container in it.
    ///
    /// ## How to fix
    /// Choose a group above 0 for `runAsGroup` and `fsGroup`, and take 0 out of `supplementalGroups`.
    ///
    /// ## Accepts
    /// Other groups. `runAsGroup` left out, though that may be 0, too: `low-group-id` asks for a number.
    pub const ROOT_GROUP: Policy = Policy {
        id: "root-group",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[trivy("KSV116")],
        packs: ON,
    };
}

fn check(pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    let is_root = |group: &Value<'_>| group.as_i64() == Some(0);
    if let Some(group) = pod.at(&["securityContext", "fsGroup"]).filter(is_root) {
        report.at(group, "volumes of the pod belong to the group root");
    }
    let own = pod.all_containers().iter().map(|container| (container.get("securityContext"), container.name()));
    for (context, name) in own.chain([(pod.get("securityContext"), "")]) {
        if let Some(group) = context.and_then(|context| context.get("runAsGroup")).filter(is_root) {
            let whose = if name.is_empty() { "containers of the pod run".to_owned() } else { format!("container `{name}` runs") };
            report.at(group, format!("{whose} in the group root"));
        }
    }
    let groups = pod.at(&["securityContext", "supplementalGroups"]);
    for group in groups.into_iter().flat_map(Value::items).filter(is_root) {
        let fix = Fix::unsafe_("take the group root out", [Edit::remove(group)]);
        report.fixable(group, "containers of the pod run in the group root", fix);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_group() {
        finds(
            &ROOT_GROUP,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                fsGroup: 0
                         ^ volumes of the pod belong to the group root
                supplementalGroups: [1000, 0]
                                           ^ containers of the pod run in the group root
                runAsGroup: 0
                            ^ containers of the pod run in the group root
              containers:
              - name: app
                securityContext: {runAsGroup: 0}
                                              ^ container `app` runs in the group root
            ",
        );
    }

    #[test]
    fn accepts_other_groups() {
        accepts(
            &ROOT_GROUP,
            "{apiVersion: v1, kind: Pod, spec: {securityContext: {fsGroup: 2000, supplementalGroups: [1000]}}}",
        );
    }
}
