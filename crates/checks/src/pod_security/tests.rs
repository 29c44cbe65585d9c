use palisade_policy::Tool;

use super::*;

fn ids(standard: &str) -> Vec<&'static str> {
    let standard: PodSecurity = standard.parse().unwrap();
    let alias = |policy: &BuiltIn| {
        policy
            .aliases
            .iter()
            .find(|alias| alias.tool == Tool::PodSecurity)
            .unwrap()
            .id
    };
    standard.policies().into_iter().map(alias).collect()
}

const BASELINE: [&str; 11] = [
    "appArmorProfile",
    "capabilities_baseline",
    "hostNamespaces",
    "hostPathVolumes",
    "hostPorts",
    "privileged",
    "procMount",
    "seLinuxOptions",
    "seccompProfile_baseline",
    "sysctls",
    "windowsHostProcess",
];

#[test]
fn privileged_asks_for_nothing() {
    assert!(ids("privileged").is_empty());
    assert!(ids("privileged:v1.30").is_empty());
}

#[test]
fn baseline_asks_for_probes_since_1_34() {
    assert_eq!(ids("baseline:v1.0"), BASELINE);
    assert_eq!(ids("baseline:v1.33"), BASELINE);
    let mut with_probes = BASELINE.to_vec();
    with_probes.insert(5, "hostProbesAndHostLifecycle");
    assert_eq!(ids("baseline:v1.34"), with_probes);
    assert_eq!(ids("baseline"), with_probes);
}

/// What `restricted` asks for at a version: all of `baseline` but `less`, and `more`.
fn restricted(version: &str, less: &[&str], more: &[&str]) {
    let mut expected = ids(&format!("baseline:{version}"));
    expected.retain(|id| !less.contains(id));
    expected.extend(more);
    assert_eq!(ids(&format!("restricted:{version}")), expected, "{version}");
}

#[test]
fn restricted_grows_and_supersedes_with_the_versions() {
    let none = &["hostPathVolumes"];
    restricted("v1.0", none, &["restrictedVolumes", "runAsNonRoot"]);
    restricted("v1.7", none, &["restrictedVolumes", "runAsNonRoot"]);
    restricted(
        "v1.8",
        none,
        &["allowPrivilegeEscalation", "restrictedVolumes", "runAsNonRoot"],
    );
    restricted(
        "v1.18",
        none,
        &["allowPrivilegeEscalation", "restrictedVolumes", "runAsNonRoot"],
    );
    let seccomp = &["hostPathVolumes", "seccompProfile_baseline"];
    let more = [
        "allowPrivilegeEscalation",
        "restrictedVolumes",
        "runAsNonRoot",
        "seccompProfile_restricted",
    ];
    restricted("v1.19", seccomp, &more);
    restricted("v1.21", seccomp, &more);
    let capabilities = &[
        "capabilities_baseline",
        "hostPathVolumes",
        "seccompProfile_baseline",
    ];
    let more = [
        "allowPrivilegeEscalation",
        "capabilities_restricted",
        "restrictedVolumes",
        "runAsNonRoot",
        "seccompProfile_restricted",
    ];
    restricted("v1.22", capabilities, &more);
    let more = [
        "allowPrivilegeEscalation",
        "capabilities_restricted",
        "restrictedVolumes",
        "runAsNonRoot",
        "runAsUser",
        "seccompProfile_restricted",
    ];
    restricted("v1.23", capabilities, &more);
    restricted("v1.34", capabilities, &more);
    let proc_mount = &[
        "capabilities_baseline",
        "hostPathVolumes",
        "procMount",
        "seccompProfile_baseline",
    ];
    let more = [
        "allowPrivilegeEscalation",
        "capabilities_restricted",
        "procMount_restricted",
        "restrictedVolumes",
        "runAsNonRoot",
        "runAsUser",
        "seccompProfile_restricted",
    ];
    restricted("v1.35", proc_mount, &more);
    restricted("latest", proc_mount, &more);
}

#[test]
fn a_version_newer_than_the_newest_is_judged_as_that_one() {
    for level in ["baseline", "restricted"] {
        let newest = ids(&format!("{level}:v1.37"));
        assert_eq!(ids(&format!("{level}:v1.38")), newest);
        assert_eq!(ids(&format!("{level}:v1.4000")), newest);
        assert_eq!(ids(level), newest);
    }
}

#[test]
fn standards_are_written_as_level_and_version() {
    let standard = |text: &str| text.parse::<PodSecurity>();
    assert_eq!(
        standard("baseline"),
        Ok(PodSecurity {
            level: Level::Baseline,
            version: Version::Latest
        })
    );
    assert_eq!(standard("restricted:latest"), Ok(PodSecurity::default()));
    assert_eq!(
        standard("restricted:v1.30").unwrap().to_string(),
        "restricted:v1.30"
    );
    assert_eq!(standard("privileged:v1.0").unwrap().version, Version::Minor(0));
    let error = |text: &str| standard(text).unwrap_err().to_string();
    assert_eq!(
        error("strict"),
        "`strict` is no Pod Security level: give privileged, baseline or restricted, as in `restricted:v1.30`"
    );
    for version in [
        "",
        "1.30",
        "v1.",
        "v1.030",
        "v1.+3",
        "v2.0",
        "v1.30.1",
        "Latest",
        "v1.99999999999",
    ] {
        assert_eq!(
            error(&format!("baseline:{version}")),
            format!("`{version}` is no Pod Security version: give `latest`, or one such as `v1.30`")
        );
    }
}

#[test]
fn a_version_that_cannot_be_read_is_an_error_of_the_policy() {
    let error = sysctls::SYSCTLS.compile_with("{version: 1.30}").unwrap_err();
    assert_eq!(
        error.message,
        "parameter `version` of `pod-security-sysctls`: expected a string, found a number"
    );
    let error = sysctls::SYSCTLS.compile_with("{version: v1}").unwrap_err();
    assert_eq!(
        error.message,
        "`v1` is no Pod Security version: give `latest`, or one such as `v1.30`"
    );
}

#[test]
fn parameters_are_those_of_the_version() {
    let standard: PodSecurity = "restricted:v1.34".parse().unwrap();
    assert_eq!(
        standard.parameters(&sysctls::SYSCTLS).as_deref(),
        Some("{version: v1.34}")
    );
    assert_eq!(standard.parameters(&host_path_volumes::HOST_PATH_VOLUMES), None);
    assert_eq!(
        standard.parameters(&crate::privileged::PRIVILEGED_CONTAINER),
        None
    );
    assert_eq!(standard.compile().unwrap().len(), standard.policies().len());
}

#[test]
fn every_policy_is_registered_and_those_without_a_counterpart_are_in_the_default_pack() {
    for requirement in REQUIREMENTS {
        let policy = requirement.policy;
        assert!(
            crate::policy(policy.id).is_some(),
            "{} is not registered",
            policy.id
        );
        assert_eq!(policy.id, policy.check.name);
        let packs: Vec<_> = policy.packs.iter().map(|membership| membership.pack).collect();
        match policy.id {
            "pod-security-app-armor-profile"
            | "pod-security-se-linux-options"
            | "pod-security-seccomp-profile-baseline" => assert_eq!(packs, [POD_SECURITY, DEFAULT]),
            _ => assert_eq!(packs, [POD_SECURITY]),
        }
    }
    let registered = crate::POLICIES
        .iter()
        .filter(|policy| policy.id.starts_with("pod-security-"));
    assert_eq!(registered.count(), REQUIREMENTS.len());
    assert_eq!(REQUIREMENTS.len(), 19);
}

#[test]
fn what_stands_behind_an_alias_counts() {
    crate::testing::finds(
        &privileged::PRIVILEGED,
        "
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: app
            securityContext: &context {privileged: true}
                                                   ^^^^ container `app` must not set `securityContext.privileged=true`
                                                   ^^^^ container `proxy` must not set `securityContext.privileged=true`
          - name: proxy
            securityContext: *context
        ",
    );
}
