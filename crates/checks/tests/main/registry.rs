//! What holds for all policies and checks, so that the documentation can rely on it.

use std::collections::BTreeSet;

use palisade_checks::{CHECKS, PACKS, POLICIES};
use palisade_model::Kinds;

#[test]
fn ids_are_unique_words() {
    let ids: BTreeSet<_> = POLICIES.iter().map(|policy| policy.id).collect();
    assert_eq!(ids.len(), POLICIES.len());
    let names: BTreeSet<_> = CHECKS.iter().map(|check| check.name).collect();
    assert_eq!(names.len(), CHECKS.len());
    for id in ids {
        assert!(
            id.chars()
                .all(|char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-'),
            "{id}"
        );
    }
}

#[test]
fn every_policy_is_documented_under_four_headings() {
    for policy in POLICIES {
        assert_eq!(policy.docs.missing(), Vec::<&str>::new(), "{}", policy.id);
        let title = policy.docs.title();
        assert!(
            title.len() <= 72,
            "{}: the title `{title}` is long for a table",
            policy.id
        );
    }
}

#[test]
fn packs_kinds_and_parameters_exist() {
    for policy in POLICIES {
        assert!(!policy.packs.is_empty(), "{} is in no pack", policy.id);
        for member in policy.packs {
            assert!(PACKS.iter().any(|pack| pack.name == member.pack), "{}", policy.id);
            policy
                .compile_with(member.params.unwrap_or(policy.params))
                .unwrap();
        }
    }
    for check in CHECKS {
        assert!(
            Kinds::all_named(check.kinds.iter().copied()).is_ok(),
            "{}",
            check.name
        );
        assert!(
            !check.summary.is_empty() && !check.summary.ends_with('.'),
            "{}",
            check.name
        );
    }
}

/// Counts of KubeLinter's registries (reference: its `checks list` and `templates list`).
#[test]
fn kubelinter_is_complete() {
    let of_pack = POLICIES
        .iter()
        .flat_map(|policy| policy.packs)
        .filter(|member| member.pack == "kube-linter");
    let on: Vec<_> = of_pack.clone().map(|member| member.on).collect();
    assert_eq!((on.len(), on.iter().filter(|on| **on).count()), (63, 31));
    const TEMPLATES: &[&str] = &[
        "access-to-resources",
        "anti-affinity",
        "cel-expression",
        "cluster-admin-role-binding",
        "cpu-requirements",
        "dangling-horizontalpodautoscaler",
        "dangling-ingress",
        "dangling-networkpolicy",
        "dangling-networkpolicypeer-podselector",
        "dangling-service",
        "dangling-servicemonitor",
        "deprecated-service-account-field",
        "disallowed-api-obj",
        "dnsconfig-options",
        "duplicate-env-var",
        "env-value-from",
        "env-var",
        "forbidden-annotation",
        "forbidden-service-types",
        "host-ipc",
        "host-mounts",
        "host-network",
        "host-pid",
        "hpa-minimum-replicas",
        "image-pull-policy",
        "job-ttl-seconds-after-finished",
        "kubeconform",
        "latest-tag",
        "liveness-port",
        "liveness-probe",
        "memory-requirements",
        "minimum-replicas",
        "mismatching-selector",
        "no-node-affinity",
        "non-existent-service-account",
        "non-isolated-pod",
        "pdb-max-unavailable",
        "pdb-min-available",
        "pdb-unhealthy-pod-eviction-policy",
        "ports",
        "priority-class-name",
        "privilege-escalation-container",
        "privileged",
        "privileged-ports",
        "read-only-root-fs",
        "read-secret-from-env-var",
        "readiness-port",
        "readiness-probe",
        "required-annotation",
        "required-label",
        "restart-policy",
        "run-as-non-root",
        "scc-deny-privileged-container",
        "service-account",
        "sorted-keys",
        "startup-port",
        "statefulset-volumeclaimtemplate-annotation",
        "target-port",
        "unsafe-proc-mount",
        "unsafe-sysctls",
        "update-configuration",
        "use-namespace",
        "verify-container-capabilities",
        "wildcard-in-rules",
        "writable-host-mount",
    ];
    let missing: Vec<_> = TEMPLATES
        .iter()
        .filter(|name| palisade_checks::check(name).is_none())
        .collect();
    assert_eq!(TEMPLATES.len(), 65);
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_readme_counts_right() {
    let readme = include_str!("../../../../README.md");
    for claim in [
        format!("{} built-in ones", POLICIES.len()),
        format!("[{} checks]", CHECKS.len()),
    ] {
        assert!(readme.contains(&claim), "README.md does not say `{claim}`");
    }
}
