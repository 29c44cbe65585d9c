//! `emptyDir` volumes that may grow without bounds.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "empty-dir-size",
    summary: "`emptyDir` volumes without a size limit",
    kinds: &["DeploymentLike"],
    params: &[Param::new("onlyMemory", ParamKind::Bool, "find only volumes that are kept in memory")],
    compile,
};

policy! {
    /// Volume in memory without a size limit.
    ///
    /// ## What it finds
    /// An `emptyDir` volume with `medium: Memory` and no `sizeLimit`.
    ///
    /// ## Why it matters
    /// What is written there is memory of the container, until its limit ends it; without a limit it is the
    /// memory of the node, and of everything else on it.
    ///
    /// ## How to fix
    /// Set `sizeLimit` to what the program needs at most.
    ///
    /// ## Accepts
    /// Any `sizeLimit`, and volumes on disk.
    pub const MEMORY_VOLUME_SIZE: Policy = Policy {
        id: "memory-volume-without-limit",
        check: &CHECK,
        params: "{onlyMemory: true}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };

    /// Volume of the node's disk without a size limit.
    ///
    /// ## What it finds
    /// An `emptyDir` volume without `sizeLimit`.
    ///
    /// ## Why it matters
    /// It is on the node's own disk: when that runs full, the node ends other pods to make room, whoever
    /// filled it.
    ///
    /// ## How to fix
    /// Set `sizeLimit`, and a limit of `ephemeral-storage` for the containers that write there.
    ///
    /// ## Accepts
    /// Any `sizeLimit`.
    pub const EMPTY_DIR_SIZE: Policy = Policy {
        id: "empty-dir-without-limit",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let only_memory = params.flag("onlyMemory");
    Ok(Rule::pod(move |pod, report| {
        for volume in pod.volumes() {
            let Some(settings) = volume.source("emptyDir") else { continue };
            let medium = settings.get("medium").filter(|medium| medium.text() == "Memory");
            if settings.get("sizeLimit").is_some() || (only_memory && medium.is_none()) {
                continue;
            }
            let place = medium.or_else(|| volume.value().get("name")).unwrap_or(settings);
            let whose = if medium.is_some() { "memory" } else { "disk" };
            report.at(place, format!("volume `{}` takes as much {whose} as is written to it", volume.name()));
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_medium_or_the_volume() {
        let pod = "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - name: cache
                emptyDir: {medium: Memory}
                                   ^^^^^^ volume `cache` takes as much memory as is written to it
            ";
        finds(&MEMORY_VOLUME_SIZE, pod);
        finds(&EMPTY_DIR_SIZE, pod);
        finds(
            &EMPTY_DIR_SIZE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - name: tmp
                      ^^^ volume `tmp` takes as much disk as is written to it
                emptyDir: {}
            ",
        );
    }

    #[test]
    fn accepts_limits_and_other_volumes() {
        let pod = "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - {name: a, emptyDir: {medium: Memory, sizeLimit: 64Mi}}
              - {name: b, emptyDir: {sizeLimit: 1Gi}}
              - {name: c, secret: {secretName: c}}
            ";
        accepts(&MEMORY_VOLUME_SIZE, pod);
        accepts(&EMPTY_DIR_SIZE, pod);
        accepts(&MEMORY_VOLUME_SIZE, "{apiVersion: v1, kind: Pod, spec: {volumes: [{name: a, emptyDir: {}}]}}");
    }
}
