//! Security contexts, of pods and of containers, and what does not go with which operating system.

use super::format::{dns_subdomain, inner_path, sysctl};
use super::judge::{Judge, Seen, is_true, items, text};
use crate::prelude::*;

const LARGEST_ID: i64 = i32::MAX as i64;

pub(crate) fn pod<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let is_host_pid = is_true(spec, "hostPID");
    if is_host_pid && is_true(spec, "shareProcessNamespace") {
        judge.forbidden(
            spec,
            "shareProcessNamespace",
            "must not be set beside `hostPID: true`",
        );
    }
    if spec.get("hostUsers").is_some_and(Value::is_false) {
        let containers = ["containers", "initContainers"]
            .into_iter()
            .flat_map(|list| items(spec, list));
        for container in containers.filter(|container| items(*container, "volumeDevices").next().is_some()) {
            judge.forbidden(
                container,
                "volumeDevices",
                "must not be set with the pod's `hostUsers: false`",
            );
            judge.since(34);
        }
        for field in ["hostIPC", "hostPID"].iter().filter(|field| is_true(spec, field)) {
            judge.forbidden(spec, field, "must not be set with `hostUsers: false`");
        }
    }
    if let Some(context) = spec.get("securityContext").filter(|context| context.is_mapping()) {
        judge.range(context, "fsGroup", 0, LARGEST_ID);
        for group in items(context, "supplementalGroups") {
            if group.as_i64().is_some_and(|id| !(0..=LARGEST_ID).contains(&id)) {
                judge.invalid(group, format!("must be from 0 to {LARGEST_ID}"));
            }
        }
        common(judge, context);
        sysctls(judge, context, spec);
    }
    windows(judge, spec);
    operating_system(judge, spec);
}

/// What pods and containers have in common.
fn common<'o>(judge: &mut Judge<'o>, context: Value<'o>) {
    judge.range(context, "runAsUser", 0, LARGEST_ID);
    judge.range(context, "runAsGroup", 0, LARGEST_ID);
    for field in ["seccompProfile", "appArmorProfile"] {
        let Some(profile) = context.get(field).filter(|profile| profile.is_mapping()) else {
            continue;
        };
        let is_local = text(profile, "type") == "Localhost";
        judge.required(profile, "type");
        if is_local {
            match profile.get("localhostProfile") {
                None => judge.missing(profile, "localhostProfile"),
                Some(path) if field == "seccompProfile" => judge.text(path, inner_path),
                Some(path) => judge.text(path, |path| match path.trim() {
                    "" => Some("must not be empty"),
                    trimmed => {
                        (trimmed.len() < path.len()).then_some("must not begin or end with white space")
                    }
                }),
            }
        } else {
            judge.forbidden(
                profile,
                "localhostProfile",
                "must not be set without `type: Localhost`",
            );
        }
    }
    if let Some(options) = context.get("windowsOptions") {
        judge.optional_text(options, "gmsaCredentialSpecName", dns_subdomain);
        if let Some(user) = options
            .get("runAsUserName")
            .filter(|user| user.as_str() == Some(""))
        {
            judge.invalid(user, "must not be empty");
        }
    }
}

fn sysctls<'o>(judge: &mut Judge<'o>, context: Value<'o>, spec: Value<'o>) {
    let mut seen = Seen::new();
    for setting in items(context, "sysctls") {
        let Some(name) = judge.required(setting, "name") else {
            continue;
        };
        judge.text(name, sysctl);
        let dotted = name.text().replace('/', ".");
        let is_ipc = ["kernel.msg", "kernel.sem", "kernel.shm", "fs.mqueue."]
            .iter()
            .any(|prefix| dotted.starts_with(prefix));
        if dotted.starts_with("net.") && is_true(spec, "hostNetwork") {
            judge.conflict(name, "must not be set with `hostNetwork: true`");
        } else if is_ipc && is_true(spec, "hostIPC") {
            judge.conflict(name, "must not be set with `hostIPC: true`");
        }
        if seen.is_again(name.text()) {
            judge.conflict(name, "is set already");
        }
    }
}

pub(crate) fn container<'o>(judge: &mut Judge<'o>, container: Value<'o>, spec: Value<'o>) {
    let Some(context) = container
        .get("securityContext")
        .filter(|context| context.is_mapping())
    else {
        return;
    };
    common(judge, context);
    if context
        .get("allowPrivilegeEscalation")
        .is_some_and(Value::is_false)
    {
        const WHY: &str = "must not be set with `allowPrivilegeEscalation: false`";
        if is_true(context, "privileged") {
            judge.forbidden(context, "privileged", WHY);
        }
        let added = context
            .at(&["capabilities", "add"])
            .into_iter()
            .flat_map(Value::items);
        for capability in added.filter(|capability| capability.text() == "CAP_SYS_ADMIN") {
            judge.conflict(capability, WHY);
        }
    }
    let has_own_users = spec.get("hostUsers").is_some_and(Value::is_false);
    if text(context, "procMount") == "Unmasked" && !has_own_users {
        judge.forbidden(
            context,
            "procMount",
            "must not be `Unmasked` without the pod's `hostUsers: false`",
        );
    }
}

/// Windows' privileged containers: all of a pod or none, and in the network of the node.
fn windows<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    const FLAG: [&str; 3] = ["securityContext", "windowsOptions", "hostProcess"];
    let pod = spec.at(&FLAG).and_then(Value::as_bool);
    let (mut all, mut some) = (true, false);
    for list in ["containers", "initContainers", "ephemeralContainers"] {
        for container in items(spec, list) {
            let own = container.at(&FLAG);
            let flag = own.and_then(Value::as_bool);
            if let (Some(own), Some(flag), Some(pod)) = (own, flag, pod)
                && flag != pod
            {
                judge.conflict(own, "must be what the pod's own `hostProcess` is");
            }
            let is_on = flag.or(pod).unwrap_or(false);
            all &= is_on;
            some |= is_on;
        }
    }
    if !some {
        return;
    }
    if !all {
        judge.conflict(
            spec.get("containers").unwrap_or(spec),
            "must all have `hostProcess: true` where one has",
        );
    }
    if !is_true(spec, "hostNetwork") {
        match spec.get("hostNetwork") {
            Some(value) => judge.conflict(value, "must be true for containers with `hostProcess: true`"),
            None => judge.missing_with(
                spec,
                "hostNetwork",
                "must be true for containers with `hostProcess: true`",
                None,
            ),
        }
    }
}

/// Fields of the one operating system in a pod that is said to be for the other.
fn operating_system<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    const LINUX_POD: [&str; 3] = ["hostIPC", "hostPID", "hostUsers"];
    const LINUX_POD_CONTEXT: [&str; 11] = [
        "appArmorProfile",
        "fsGroup",
        "fsGroupChangePolicy",
        "runAsGroup",
        "runAsUser",
        "seLinuxChangePolicy",
        "seLinuxOptions",
        "seccompProfile",
        "supplementalGroups",
        "supplementalGroupsPolicy",
        "sysctls",
    ];
    const LINUX_CONTEXT: [&str; 10] = [
        "allowPrivilegeEscalation",
        "appArmorProfile",
        "capabilities",
        "privileged",
        "procMount",
        "readOnlyRootFilesystem",
        "runAsGroup",
        "runAsUser",
        "seLinuxOptions",
        "seccompProfile",
    ];
    const WINDOWS: [&str; 1] = ["windowsOptions"];
    let os = spec.at(&["os", "name"]).map(Value::text).unwrap_or_default();
    let (pod, pod_context, context, why): (&[&str], &[&str], &[&str], _) = match os {
        "windows" => (
            &LINUX_POD,
            &LINUX_POD_CONTEXT,
            &LINUX_CONTEXT,
            "must not be set with `os.name: windows`",
        ),
        "linux" => (&[], &WINDOWS, &WINDOWS, "must not be set with `os.name: linux`"),
        _ => return,
    };
    let forbid = |judge: &mut Judge<'o>, of: Value<'o>, fields: &[&str]| {
        // A flag that is false is as good as none, but for those where the API server tells the two apart.
        for field in fields {
            let is_none = *field == "sysctls" && items(of, field).next().is_none();
            let is_off = is_none || (matches!(*field, "hostIPC" | "hostPID") && !is_true(of, field));
            if !is_off {
                judge.forbidden(of, field, why);
            }
        }
    };
    forbid(judge, spec, pod);
    if os == "windows" && is_true(spec, "shareProcessNamespace") {
        judge.forbidden(spec, "shareProcessNamespace", why);
    }
    if let Some(of) = spec.get("securityContext") {
        forbid(judge, of, pod_context);
    }
    for list in ["containers", "initContainers", "ephemeralContainers"] {
        for of in items(spec, list).filter_map(|container| container.get("securityContext")) {
            forbid(judge, of, context);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said_of_pod;

    #[test]
    fn a_profile_of_a_node_has_a_name() {
        let container = |profile: &str| said_of_pod(&format!("securityContext: {{{profile}}}"), "");
        assert!(container("seccompProfile: {type: Localhost, localhostProfile: ''}").is_empty());
        assert_eq!(container("seccompProfile: {type: Localhost}").len(), 1);
        assert_eq!(
            container("appArmorProfile: {type: Localhost, localhostProfile: ' a'}").len(),
            1
        );
    }

    #[test]
    fn windows_has_no_settings_of_linux() {
        assert!(said_of_pod("", "os: {name: windows}, securityContext: {sysctls: []}").is_empty());
        assert_eq!(
            said_of_pod(
                "",
                "os: {name: windows}, securityContext: {seLinuxChangePolicy: Recursive}"
            )
            .len(),
            1
        );
    }

    #[test]
    fn users_of_their_own_have_no_raw_devices() {
        let device = "volumeDevices: [{name: a, devicePath: /a}]";
        let volumes = "volumes: [{name: a, persistentVolumeClaim: {claimName: a}}]";
        assert!(said_of_pod(device, volumes).is_empty());
        assert_eq!(
            said_of_pod(device, &format!("hostUsers: false, {volumes}")).len(),
            1
        );
    }
}
