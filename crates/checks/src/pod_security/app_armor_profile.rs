//! AppArmor profiles that confine nothing.

use super::field::{Path, each_annotation, each_part};
use super::{PACK_AND_DEFAULT, VERSION, Version, WORKLOADS, profile};
use crate::prelude::*;

pub(super) const SINCE: Version = Version::Minor(0);

const PROFILE: Path = &["securityContext", "appArmorProfile"];
const TYPE: Path = &["securityContext", "appArmorProfile", "type"];

/// What the annotation's name starts with; the container's name follows.
const ANNOTATION: &str = "container.apparmor.security.beta.kubernetes.io/";

/// The check.
pub const CHECK: Check = Check {
    name: "pod-security-app-armor-profile",
    summary: "AppArmor profiles other than the runtime's default and those loaded on the node",
    kinds: WORKLOADS,
    params: VERSION,
    compile: |params| super::rule(params, SINCE, check),
};

policy! {
    /// AppArmor turned off (Pod Security: baseline).
    ///
    /// ## What it finds
    /// An AppArmor profile other than the runtime's default and those loaded on the node, set for
    /// the pod, for a container, or by the annotation `container.apparmor.security.beta.kubernetes.io/*`.
    ///
    /// ## Why it matters
    /// Unconfined, a container may write to kernel interfaces and mount file systems, as far as its
    /// capabilities go: one of the walls around it is gone.
    ///
    /// ## How to fix
    /// Remove the profile, so that the runtime's default holds, or set its type to `RuntimeDefault`
    /// or `Localhost`.
    ///
    /// ## Accepts
    /// The types `RuntimeDefault` and `Localhost`, the annotations `runtime/default` and
    /// `localhost/…`, an empty annotation, and no profile at all.
    pub const APP_ARMOR_PROFILE: Policy = Policy {
        id: "pod-security-app-armor-profile",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[pod_security("appArmorProfile")],
        packs: PACK_AND_DEFAULT,
    };
}

fn check(_: Version, pod: &PodSpec<'_>, report: &mut Reporter<'_>) {
    each_part(pod, report, |part, report| {
        profile::judge(&part, PROFILE, TYPE, report);
    });
    each_annotation(
        pod,
        report,
        |name| name.starts_with(ANNOTATION),
        |name, value, place, report| {
            if !(value.is_empty() || value == "runtime/default" || value.starts_with("localhost/")) {
                let message = format!("annotation `{name}` must not set the AppArmor profile to `{value}`");
                report.fixable(place, message, remedy::replace(name, place, "runtime/default"));
            }
        },
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_types_of_the_pod_and_of_containers() {
        finds(
            &APP_ARMOR_PROFILE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              securityContext:
                appArmorProfile: {type: Unconfined}
                                        ^^^^^^^^^^ pod must not set `securityContext.appArmorProfile.type` to `Unconfined`
              containers:
              - name: app
                securityContext: {appArmorProfile: {type: runtime/default}}
                                                          ^^^^^^^^^^^^^^^ container `app` must not set `securityContext.appArmorProfile.type` to `runtime/default`
              - name: proxy
                securityContext: {appArmorProfile: {}}
                                  ^^^^^^^^^^^^^^^ container `proxy` must set `securityContext.appArmorProfile.type` to `RuntimeDefault` or `Localhost`
            ",
        );
    }

    #[test]
    fn marks_annotations_of_the_pod_template() {
        finds(
            &APP_ARMOR_PROFILE,
            "
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              annotations:
                container.apparmor.security.beta.kubernetes.io/job: unconfined
            spec:
              jobTemplate:
                spec:
                  template:
                    metadata:
                      annotations:
                        container.apparmor.security.beta.kubernetes.io/job: unconfined
                                                                            ^^^^^^^^^^ annotation `container.apparmor.security.beta.kubernetes.io/job` must not set the AppArmor profile to `unconfined`
                        container.apparmor.security.beta.kubernetes.io/gone: true
                                                                             ^^^^ annotation `container.apparmor.security.beta.kubernetes.io/gone` is a boolean, where Kubernetes takes a string
                    spec:
                      containers:
                      - name: job
            ",
        );
    }

    #[test]
    fn accepts_the_default_and_local_profiles() {
        accepts(
            &APP_ARMOR_PROFILE,
            "
            apiVersion: v1
            kind: Pod
            metadata:
              annotations:
                container.apparmor.security.beta.kubernetes.io/a: runtime/default
                container.apparmor.security.beta.kubernetes.io/b: localhost/strict
                container.apparmor.security.beta.kubernetes.io/c: ''
                container.apparmor.security.beta.kubernetes.io/d:
                example.com/apparmor: unconfined
            spec:
              securityContext: {appArmorProfile: {type: RuntimeDefault}}
              containers:
              - {name: a, securityContext: {appArmorProfile: {type: Localhost, localhostProfile: strict}}}
              - {name: b, securityContext: {appArmorProfile: null}}
            ",
        );
    }
}
