//! KubeLinter's own inputs give the counts that its end-to-end tests expect, but for the differences
//! that are listed here and in docs/kube-linter.md.

use std::fs;
use std::sync::Arc;

use palisade_checks::{KubeLinterConfig, Selection};
use palisade_policy::Engine;

use crate::support::{conformance, judge};

/// Policy, input, and how many findings KubeLinter's test expects; where it does not say, what its code
/// gives.
const EXPECTED: &[(&str, &str, usize)] = &[
    ("access-to-create-pods", "access-to-create-pods.yml", 1),
    ("access-to-secrets", "access-to-secrets.yml", 1),
    ("cluster-admin-role-binding", "cluster-admin-role-binding.yml", 1),
    ("dangling-horizontalpodautoscaler", "dangling-hpa.yml", 1),
    ("dangling-ingress", "dangling-ingress.yml", 2),
    ("dangling-networkpolicy", "dangling-networkpolicy.yml", 1),
    (
        "dangling-networkpolicypeer-podselector",
        "dangling-networkpolicypeer-podselector.yml",
        1,
    ),
    ("dangling-service", "dangling-service.yml", 2),
    ("dangling-servicemonitor", "dangling-servicemonitor.yml", 4),
    ("default-service-account", "default-service-account.yml", 2),
    (
        "deprecated-service-account-field",
        "deprecated-service-account-field.yml",
        2,
    ),
    ("dnsconfig-options", "dnsconfig-options-ndots.yml", 3),
    ("docker-sock", "docker-sock.yml", 2),
    ("drop-net-raw-capability", "drop-net-raw-capability.yml", 4),
    ("duplicate-env-var", "duplicate-env-var.yaml", 2),
    ("env-value-from", "env-var-value-from.yml", 4),
    ("env-var-secret", "env-var-secret.yml", 2),
    ("exposed-services", "exposed-services.yml", 1),
    ("host-ipc", "host-ipc.yml", 2),
    ("host-network", "host-network.yml", 2),
    ("host-pid", "host-pid.yml", 2),
    ("hpa-minimum-three-replicas", "hpa-minimum-three-replicas.yml", 1),
    ("invalid-target-ports", "invalid-target-ports.yaml", 4),
    (
        "job-ttl-seconds-after-finished",
        "job-ttl-seconds-after-finished.yaml",
        2,
    ),
    ("latest-tag", "latest-tag.yml", 2),
    ("liveness-port", "liveness-port.yml", 4),
    ("minimum-three-replicas", "minimum-three-replicas.yml", 2),
    ("mismatching-selector", "mismatching-selector.yml", 2),
    ("no-anti-affinity", "no-anti-affinity.yml", 3),
    ("no-extensions-v1beta", "no-extensions-v1beta.yml", 1),
    ("no-liveness-probe", "no-liveness-probe.yml", 2),
    ("no-node-affinity", "no-node-affinity.yml", 1),
    ("no-read-only-root-fs", "no-read-only-root-fs.yml", 2),
    ("no-readiness-probe", "no-readiness-probe.yml", 2),
    ("no-rolling-update-strategy", "no-rolling-update-strategy.yml", 2),
    (
        "non-existent-service-account",
        "non-existent-service-account.yml",
        2,
    ),
    ("non-isolated-pod", "non-isolated-pod.yml", 2),
    ("pdb-max-unavailable", "pdb-max-unavailable.yaml", 1),
    ("pdb-min-available", "pdb-min-available.yaml", 3),
    (
        "pdb-unhealthy-pod-eviction-policy",
        "pdb-unhealthy-pod-eviction-policy.yaml",
        1,
    ),
    ("priority-class-name", "priority-class-name.yaml", 7),
    (
        "privilege-escalation-container",
        "privilege-escalation-container.yml",
        2,
    ),
    ("privileged-container", "privileged-container.yml", 2),
    ("privileged-ports", "privileged-ports.yml", 2),
    ("read-secret-from-env-var", "read-secret-from-env-var.yml", 2),
    ("readiness-port", "readiness-port.yml", 4),
    ("required-annotation-email", "required-annotation-email.yml", 2),
    ("required-label-owner", "required-label-owner.yml", 2),
    ("restart-policy", "restart-policy.yaml", 7),
    ("run-as-non-root", "run-as-non-root.yml", 4),
    (
        "scc-deny-privileged-container",
        "scc-deny-privileged-container.yml",
        1,
    ),
    ("schema-validation", "kubeconform.yml", 2),
    ("sensitive-host-mounts", "sensitive-host-mounts.yml", 2),
    ("sorted-keys", "sorted-keys.yaml", 27),
    ("ssh-port", "ssh-port.yml", 3),
    ("startup-port", "startup-port.yml", 4),
    ("unsafe-proc-mount", "unsafe-proc-mount.yml", 2),
    ("unsafe-sysctls", "unsafe-sysctls.yml", 2),
    ("unset-cpu-requirements", "unset-cpu-requirements.yml", 2),
    ("unset-memory-requirements", "unset-memory-requirements.yml", 2),
    ("use-namespace", "use-namespace.yml", 1),
    ("wildcard-in-rules", "wildcard-in-rules.yml", 1),
    ("writable-host-mount", "writable-host-mount.yml", 2),
];

/// A configuration with one custom check, its input, and the count.
const CUSTOM: &[(&str, &str, usize)] = &[
    (
        r#"
        customChecks:
        - name: no-baz
          template: cel-expression
          scope: {objectKinds: [DeploymentLike]}
          params:
            check: >-
              has(object.metadata.annotations) && object.metadata.annotations['foo.bar/baz'] == 'true'
              ? 'annotated foo.bar/baz' : ''
        - name: role-arn
          template: cel-expression
          scope: {objectKinds: [ServiceAccount]}
          params:
            check: >-
              object.metadata.annotations['eks.amazonaws.com/role-arn'].matches('^arn:aws:iam::[0-9]{12}:role/.+$')
              ? '' : 'not the ARN of a role'
        - name: monitors-something
          template: cel-expression
          scope: {objectKinds: [ServiceMonitor]}
          params:
            check: |
              // groups of fields that are not written are there all the same
              objects.exists(other, other.kind == 'Service' &&
                (!has(object.spec.namespaceSelector.matchNames) ||
                  has(other.metadata.namespace) && other.metadata.namespace in object.spec.namespaceSelector.matchNames) &&
                (has(object.spec.selector.matchLabels)
                  ? has(other.metadata.labels) && object.spec.selector.matchLabels.all(key,
                      key in other.metadata.labels &&
                      other.metadata.labels[key] == object.spec.selector.matchLabels[key])
                  : has(object.spec.namespaceSelector.matchNames) || has(object.spec.namespaceSelector.any)))
              ? '' : 'matches no service'
        "#,
        "cel.yml",
        6,
    ),
    (
        "
        customChecks:
        - name: kubeconform-validation
          template: kubeconform
          scope: {objectKinds: [Any]}
          params: {strict: true, ignoreMissingSchemas: true}
        ",
        "kubeconform.yml",
        2,
    ),
    (
        r"
        customChecks:
        - name: no-reloader
          template: forbidden-annotation
          scope: {objectKinds: [DeploymentLike]}
          params: {key: reloader.stakater.com/auto, value: 'true'}
        - name: role-arn
          template: forbidden-annotation
          scope: {objectKinds: [ServiceAccount]}
          params: {key: eks.amazonaws.com/role-arn, value: '!^arn:aws:iam::\d{12}:role/.+$'}
        ",
        "forbidden-annotation.yml",
        2,
    ),
    (
        "
        customChecks:
        - name: claims-are-annotated
          template: statefulset-volumeclaimtemplate-annotation
          params: {annotation: required-annotation}
        ",
        "statefulset-volumeclaimtemplate-annotation.yml",
        1,
    ),
];

/// Where ours is right and KubeLinter's reading is its bug: the input, our count, and why.
const DIFFERENCES: &[(&str, usize, &str)] = &[];

#[test]
fn inputs_give_the_expected_counts() {
    let Some(folder) = conformance("kube-linter") else {
        return;
    };
    let mut wrong = Vec::new();
    let mut check = |name: &str, file: &str, expected: usize, selection: &Selection| {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        let findings = judge(&Engine::new(selection.policies().unwrap()), &text);
        let difference = DIFFERENCES.iter().find(|(input, ..)| *input == file);
        let allowed = difference.map_or(expected, |(_, ours, _)| *ours);
        if findings.len() != allowed {
            let found: Vec<_> = findings
                .iter()
                .map(|it| format!("{} {}", it.object.name(), it.message))
                .collect();
            wrong.push(format!(
                "{name}: {} found, {allowed} expected\n  {}",
                findings.len(),
                found.join("\n  ")
            ));
        }
    };
    for (id, file, expected) in EXPECTED {
        let select = vec![id.parse().unwrap()];
        check(
            id,
            file,
            *expected,
            &Selection {
                packs: vec!["kube-linter"],
                select,
                ..Selection::default()
            },
        );
    }
    for (config, file, expected) in CUSTOM {
        let text = format!("checks: {{doNotAutoAddDefaults: true}}\n{}", dedent(config));
        let tree = palisade_yaml::parse(&Arc::from(text)).remove(0).unwrap();
        let config = KubeLinterConfig::read(&Arc::new(tree)).unwrap();
        let kube_linter = Some(config);
        check(
            "custom",
            file,
            *expected,
            &Selection {
                packs: vec!["kube-linter"],
                kube_linter,
                ..Selection::default()
            },
        );
    }
    let inputs = EXPECTED.len() + CUSTOM.len();
    println!(
        "{} of {inputs} inputs as KubeLinter expects, {} differences listed",
        inputs - wrong.len() - DIFFERENCES.len(),
        DIFFERENCES.len()
    );
    assert!(DIFFERENCES.len() <= 5);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn dedent(text: &str) -> String {
    text.lines()
        .map(|line| format!("{}\n", line.get(8..).unwrap_or_default()))
        .collect()
}
