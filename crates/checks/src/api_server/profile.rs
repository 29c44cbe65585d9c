//! Profiles of seccomp and AppArmor, as annotations and as fields.

use super::format::inner_path;
use super::judge::{Judge, items, text};
use crate::prelude::*;

const APP_ARMOR: &str = "container.apparmor.security.beta.kubernetes.io/";
const SECCOMP_POD: &str = "seccomp.security.alpha.kubernetes.io/pod";
const SECCOMP_CONTAINER: &str = "container.seccomp.security.alpha.kubernetes.io/";

/// The annotations of a pod that name profiles: each must be one, and the one that the field of the same meaning has.
pub(crate) fn annotations<'o>(judge: &mut Judge<'o>, pod: Value<'o>) {
    let annotations = pod.at(&["metadata", "annotations"]);
    let spec = pod.get("spec");
    for entry in annotations.into_iter().flat_map(Value::entries) {
        if let Some(name) = entry.name().strip_prefix(APP_ARMOR) {
            app_armor(
                judge,
                entry.key,
                entry.value,
                spec.and_then(|spec| named(spec, name)),
            );
            if let Some(spec) = spec.filter(|spec| !is_for_windows(*spec)) {
                let own = named(spec, name)
                    .and_then(|container| container.at(&["securityContext", "appArmorProfile"]));
                let field = own.or_else(|| spec.at(&["securityContext", "appArmorProfile"]));
                agrees(judge, entry.value, field.filter(|_| named(spec, name).is_some()));
            }
        } else if entry.name() == SECCOMP_POD {
            seccomp(judge, entry.value);
            let field = spec.and_then(|spec| spec.at(&["securityContext", "seccompProfile"]));
            agrees(judge, entry.value, field);
        } else if let Some(name) = entry.name().strip_prefix(SECCOMP_CONTAINER) {
            seccomp(judge, entry.value);
            let container = spec.and_then(|spec| named(spec, name));
            agrees(
                judge,
                entry.value,
                container.and_then(|container| container.at(&["securityContext", "seccompProfile"])),
            );
        }
    }
}

fn named<'o>(spec: Value<'o>, name: &str) -> Option<Value<'o>> {
    ["containers", "initContainers", "ephemeralContainers"]
        .into_iter()
        .flat_map(|list| items(spec, list))
        .find(|container| text(*container, "name") == name)
}

fn is_for_windows(spec: Value<'_>) -> bool {
    spec.at(&["os", "name"]).map(Value::text) == Some("windows")
}

fn app_armor<'o>(judge: &mut Judge<'o>, key: Value<'o>, value: Value<'o>, container: Option<Value<'o>>) {
    if container.is_none() {
        judge.conflict(key, "names no container of the pod");
    }
    let profile = value.text();
    if !matches!(profile, "" | "runtime/default" | "unconfined") && !profile.starts_with("localhost/") {
        judge.invalid(
            value,
            "must be `runtime/default`, `unconfined` or `localhost/<profile>`",
        );
    }
}

fn seccomp<'o>(judge: &mut Judge<'o>, value: Value<'o>) {
    match value.text() {
        "docker/default" | "runtime/default" | "unconfined" => {}
        profile => match profile.strip_prefix("localhost/") {
            Some(path) => {
                if let Some(why) = inner_path(path) {
                    judge.invalid(value, format!("must name a file by a path, which {why}"));
                }
            }
            None => judge.invalid(
                value,
                "must be `runtime/default`, `unconfined` or `localhost/<profile>`",
            ),
        },
    }
}

/// Whether an annotation says the same as a field, where there is one.
fn agrees<'o>(judge: &mut Judge<'o>, annotation: Value<'o>, field: Option<Value<'o>>) {
    let Some(field) = field else { return };
    let said = annotation.text();
    let is_same = match text(field, "type") {
        "Unconfined" => said == "unconfined",
        "RuntimeDefault" => matches!(said, "docker/default" | "runtime/default"),
        "Localhost" => said.strip_prefix("localhost/") == Some(text(field, "localhostProfile")),
        _ => true,
    };
    if !is_same {
        judge.conflict(annotation, "must say the same as the field that took its place");
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn pod(annotation: &str, context: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: web, annotations: {{{annotation}}}}}, \
             spec: {{containers: [{{name: app, image: web, securityContext: {{{context}}}}}]}}}}"
        ))
    }

    #[test]
    fn an_annotation_says_what_the_field_says() {
        let seccomp = "container.seccomp.security.alpha.kubernetes.io/app";
        let profile = "seccompProfile: {type: RuntimeDefault}";
        assert!(pod(&format!("{seccomp}: runtime/default"), profile).is_empty());
        assert_eq!(
            pod(&format!("{seccomp}: unconfined"), profile),
            [format!(
                "`metadata.annotations[{seccomp}]` must say the same as the field that took its place"
            )]
        );
        let armor = "container.apparmor.security.beta.kubernetes.io/app";
        let local = "appArmorProfile: {type: Localhost, localhostProfile: a}";
        assert!(pod(&format!("{armor}: localhost/a"), local).is_empty());
        assert_eq!(pod(&format!("{armor}: localhost/b"), local).len(), 1);
    }

    #[test]
    fn a_profile_is_one_of_a_few() {
        let said = pod("seccomp.security.alpha.kubernetes.io/pod: RuntimeDefault", "");
        assert!(said.contains(
            &"`metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]` must be `runtime/default`, `unconfined` or `localhost/<profile>`"
                .to_owned()
        ));
    }
}
