//! Fixes that several checks have in common, so that two policies that find the same want the same.

use crate::capability::capability_name;
use crate::prelude::*;

/// Takes a field out, with the mappings that are empty without it. Only for fields whose mappings mean the
/// same empty as absent, as all in a security context do.
pub(crate) fn remove(field: &str, value: Value<'_>) -> Fix {
    Fix::unsafe_(format!("remove `{field}`"), [Edit::prune(value)])
}

/// Takes a pod out of the network namespace of its node, with the DNS policy that is meant for pods in it.
pub(crate) fn leave_host_network(pod: &PodSpec<'_>, flag: Value<'_>) -> Fix {
    let dns = pod
        .get("dnsPolicy")
        .filter(|policy| policy.as_str() == Some("ClusterFirstWithHostNet"));
    let title = match dns {
        Some(_) => "remove `hostNetwork`, and the DNS policy for it",
        None => "remove `hostNetwork`",
    };
    Fix::unsafe_(title, [Some(flag), dns].into_iter().flatten().map(Edit::prune))
}

/// A fix with fields that only Linux knows: none for pods that run on Windows, where they do nothing, or are refused.
pub(crate) fn for_linux(pod: &PodSpec<'_>, fix: impl FnOnce() -> Fix) -> Option<Fix> {
    (!pod.runs_on_windows()).then(fix)
}

/// Gives a field another value.
pub(crate) fn replace(field: &str, value: Value<'_>, with: impl Into<serde_json::Value>) -> Fix {
    let with = with.into();
    let shown = shown(&with);
    Fix::unsafe_(format!("set `{field}` to {shown}"), [Edit::replace(value, with)])
}

/// Sets a field of a container's `securityContext`.
pub(crate) fn set_in_context(container: Value<'_>, field: &str, value: impl Into<serde_json::Value>) -> Fix {
    let value = value.into();
    let title = format!("set `{field}` to {}", shown(&value));
    Fix::unsafe_(title, [Edit::set(container, &["securityContext", field], value)])
}

fn shown(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    }
}

/// Forbids a container to gain privileges. Kubernetes refuses that beside what gives them anyway, so that
/// goes too.
pub(crate) fn forbid_escalation(container: Value<'_>) -> Fix {
    let mut edits = vec![Edit::set(
        container,
        &["securityContext", "allowPrivilegeEscalation"],
        false,
    )];
    let context = container.get("securityContext");
    let privileged = context.and_then(|context| context.get("privileged"));
    edits.extend(privileged.filter(|flag| flag.is_true()).map(Edit::prune));
    let added = context.and_then(|context| context.at(&["capabilities", "add"]));
    let gives_all = |added: &Value<'_>| matches!(&*capability_name(added.text()), "SYS_ADMIN" | "ALL");
    edits.extend(
        added
            .into_iter()
            .flat_map(Value::items)
            .filter(gives_all)
            .map(Edit::prune),
    );
    let title = match edits.len() {
        1 => "set `allowPrivilegeEscalation` to `false`",
        _ => "set `allowPrivilegeEscalation` to `false`, and remove what contradicts it",
    };
    Fix::unsafe_(title, edits)
}

/// Lets a container drop a capability, beside those that it drops.
pub(crate) fn drop_capability(container: Value<'_>, capability: &str) -> Fix {
    const PATH: [&str; 3] = ["securityContext", "capabilities", "drop"];
    let edit = match container.at(&PATH) {
        Some(list) if list.items().next().is_some() => Edit::append(list, capability),
        _ => Edit::set(container, &PATH, serde_json::json!([capability])),
    };
    Fix::unsafe_(format!("drop the capability `{capability}`"), [edit])
}

#[cfg(test)]
mod tests {
    use crate::testing::judge;

    #[track_caller]
    fn has_fix(policy: &palisade_policy::BuiltIn, spec: &str) -> bool {
        let text = format!("apiVersion: v1\nkind: Pod\nmetadata: {{name: web}}\nspec: {spec}\n");
        let findings = judge(policy, policy.params, &text);
        assert!(!findings.is_empty(), "{} finds nothing", policy.id);
        findings.iter().all(|finding| finding.fix.is_some())
    }

    #[test]
    fn pods_that_run_on_windows_are_given_no_field_of_linux() {
        const POLICIES: [&str; 8] = [
            "drop-all-capabilities",
            "drop-net-raw-capability",
            "no-read-only-root-fs",
            "no-seccomp-profile",
            "privilege-escalation-container",
            "pod-security-allow-privilege-escalation",
            "pod-security-capabilities-restricted",
            "pod-security-seccomp-profile-restricted",
        ];
        for id in POLICIES {
            let policy = crate::policy(id).unwrap();
            let spec = |os: &str| {
                format!(
                    "{{nodeSelector: {{kubernetes.io/os: {os}}}, containers: [{{name: app, image: app}}]}}"
                )
            };
            assert!(has_fix(policy, &spec("linux")), "{id}");
            assert!(!has_fix(policy, &spec("windows")), "{id}");
        }
    }
}
