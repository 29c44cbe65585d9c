//! What docs/kube-linter.md says of differences from KubeLinter, held true: of each input the count
//! that the pack gives, and the one that KubeLinter's code gives.

use palisade_checks::{POLICIES, Selection};
use palisade_policy::Engine;

use crate::support::judge;

/// The findings of one policy in the pack `kube-linter`.
fn count(id: &str, text: &str) -> usize {
    let selection = Selection {
        packs: vec!["kube-linter"],
        select: vec![id.parse().unwrap()],
        ..Selection::default()
    };
    let findings = judge(&Engine::new(selection.policies().unwrap()), text);
    findings.len()
}

#[track_caller]
fn differs(id: &str, ours: usize, kube_linter: usize, text: &str) {
    assert_ne!(ours, kube_linter);
    assert_eq!(count(id, text), ours, "{id} in\n{text}");
}

#[test]
fn the_page_lists_what_is_on_in_the_default_pack_alone() {
    let page = include_str!("../../../../docs/kube-linter.md");
    let listed = page
        .split("On in `default`, off in `kube-linter`:")
        .nth(1)
        .and_then(|text| text.split('.').next())
        .unwrap();
    let listed: Vec<_> = listed.split('`').skip(1).step_by(2).collect();
    let is_on = |policy: &palisade_policy::BuiltIn, pack: &str| {
        policy.packs.iter().any(|member| member.pack == pack && member.on)
    };
    let of_kube_linter =
        |policy: &&&palisade_policy::BuiltIn| policy.packs.iter().any(|member| member.pack == "kube-linter");
    let alone = POLICIES
        .iter()
        .filter(of_kube_linter)
        .filter(|policy| is_on(policy, "default") && !is_on(policy, "kube-linter"));
    let mut alone: Vec<_> = alone.map(|policy| policy.id).collect();
    alone.sort_unstable();
    assert_eq!(listed, alone);
    let version = format!("tables of Kubernetes {}", palisade_schema::KUBERNETES_VERSION);
    assert!(page.contains(&version));
}

/// A pod with one container, of which the fields are given.
fn pod(fields: &str) -> String {
    format!(
        "apiVersion: v1\nkind: Pod\nmetadata: {{name: a}}\nspec: {{containers: [{{name: app, {fields}}}]}}\n"
    )
}

#[test]
fn a_role_binding_may_name_a_cluster_role() {
    differs(
        "access-to-secrets",
        1,
        0,
        "
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader}
rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: reader, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}
",
    );
}

#[test]
fn cron_jobs_make_pods() {
    differs(
        "access-to-create-pods",
        1,
        0,
        "
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: planner, namespace: shop}
rules: [{apiGroups: [batch], resources: [cronjobs], verbs: [create]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: planner, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: planner}
",
    );
}

#[test]
fn aggregation_by_expressions_selects_what_they_say() {
    differs(
        "access-to-secrets",
        0,
        1,
        "
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: all}
aggregationRule: {clusterRoleSelectors: [{matchExpressions: [{key: part, operator: Exists}]}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: other}
rules: [{apiGroups: [''], resources: [secrets], verbs: [get]}]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: all}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: all}
",
    );
}

#[test]
fn the_binding_that_kubernetes_makes_is_accepted() {
    differs(
        "cluster-admin-role-binding",
        0,
        1,
        "
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: cluster-admin}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
subjects: [{apiGroup: rbac.authorization.k8s.io, kind: Group, name: 'system:masters'}]
",
    );
    differs(
        "use-namespace",
        0,
        1,
        "{apiVersion: v1, kind: Service, metadata: {name: kubernetes, namespace: default}}",
    );
}

#[test]
fn the_group_is_extensions_and_nothing_that_contains_it() {
    let definition =
        "{apiVersion: apiextensions.k8s.io/v1beta1, kind: CustomResourceDefinition, metadata: {name: a}}";
    differs("no-extensions-v1beta", 0, 1, definition);
}

const WORKLOAD: &str = "
apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: default}
spec: {replicas: 4, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
---
";

#[test]
fn no_namespace_means_default() {
    let service = "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}}}";
    differs("dangling-service", 0, 1, &format!("{WORKLOAD}{service}"));
    let policy = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: web}, spec: {podSelector: {}}}";
    differs("non-isolated-pod", 0, 1, &format!("{WORKLOAD}{policy}"));
}

#[test]
fn an_autoscaler_looks_in_its_namespace_and_may_scale_custom_resources() {
    let autoscaler = |namespace: &str, kind: &str, version: &str| {
        format!(
            "{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: a, namespace: {namespace}}}, \
             spec: {{scaleTargetRef: {{apiVersion: {version}, kind: {kind}, name: web}}}}}}"
        )
    };
    let id = "dangling-horizontalpodautoscaler";
    differs(
        id,
        1,
        0,
        &format!("{WORKLOAD}{}", autoscaler("other", "Deployment", "apps/v1")),
    );
    differs(id, 0, 1, &autoscaler("default", "Thing", "example.com/v1"));
    let controller =
        "{apiVersion: v1, kind: ReplicationController, metadata: {name: web, namespace: default}}\n---\n";
    differs(
        id,
        0,
        1,
        &format!(
            "{controller}{}",
            autoscaler("default", "ReplicationController", "v1")
        ),
    );
}

#[test]
fn a_service_monitor_may_select_by_expressions() {
    differs(
        "dangling-servicemonitor",
        0,
        1,
        "
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: {name: web}
spec: {selector: {matchExpressions: [{key: app, operator: Exists}]}}
---
apiVersion: v1
kind: Service
metadata: {name: web, labels: {app: web}}
",
    );
}

#[test]
fn a_secret_of_another_namespace_does_not_count() {
    let secret =
        "\n---\n{apiVersion: v1, kind: Secret, metadata: {name: s, namespace: other}, data: {k: YQ==}}";
    let pod = pod("env: [{name: A, valueFrom: {secretKeyRef: {name: s, key: k}}}]");
    differs("env-value-from", 1, 0, &(pod + secret));
}

#[test]
fn network_policies_do_not_concern_the_hosts_network() {
    differs(
        "non-isolated-pod",
        0,
        1,
        "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostNetwork: true, containers: [{name: app}]}}",
    );
}

#[test]
fn an_invalid_network_policy_is_not_the_workloads_fault() {
    let invalid = "
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: invalid}
spec: {podSelector: {matchExpressions: [{key: app, operator: Equals}]}}
---
";
    let good = "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: good}, spec: {podSelector: {}}}\n---\n";
    differs(
        "non-isolated-pod",
        0,
        1,
        &format!("{invalid}{good}{}", pod("image: a")),
    );
    assert_eq!(count("dangling-networkpolicy", invalid), 1);
}

#[test]
fn a_budget_is_held_against_replicas() {
    let budget = |needed: &str| {
        format!(
            "{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: a}}, \
             spec: {{minAvailable: {needed}, selector: {{matchLabels: {{app: web}}}}}}}}\n---\n"
        )
    };
    let id = "pdb-min-available";
    let daemons = "
apiVersion: apps/v1
kind: DaemonSet
metadata: {name: web}
spec: {selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}}}
";
    differs(id, 0, 1, &(budget("1") + daemons));
    let autoscaler = "
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata: {name: web, namespace: default}
spec: {minReplicas: 2, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}}
";
    let workload = WORKLOAD.replace(", namespace: default", "");
    let autoscaler = autoscaler.replace(", namespace: default", "");
    differs(id, 1, 0, &format!("{}{workload}{autoscaler}", budget("2")));
    let idle = workload.replace("replicas: 4", "replicas: 0");
    differs(id, 0, 1, &(budget("50%") + &idle));
    let selected_by_set = workload.replace(
        "selector: {matchLabels: {app: web}}",
        "selector: {matchExpressions: [{key: app, operator: In, values: [web, shop]}]}",
    );
    differs(id, 0, 1, &(budget("2") + &selected_by_set));
    differs(id, 1, 0, &(budget("150%").replace("web", "other") + &idle));
}

#[test]
fn what_is_left_out_has_its_default() {
    differs("restart-policy", 0, 1, &pod("image: a"));
    let service =
        "{apiVersion: v1, kind: Service, metadata: {name: a}, spec: {ports: [{port: 1, targetPort: ''}]}}";
    differs("invalid-target-ports", 0, 2, service);
    differs(
        "unset-cpu-requirements",
        0,
        1,
        &pod("resources: {limits: {cpu: 1}}"),
    );
}

#[test]
fn resources_of_the_pod_count_and_ephemeral_containers_have_none() {
    let spec = "{resources: {limits: {memory: 1Gi}}, containers: [{name: app}], ephemeralContainers: [{name: debug}]}";
    let text = format!("{{apiVersion: v1, kind: Pod, metadata: {{name: a}}, spec: {spec}}}");
    differs("unset-memory-requirements", 0, 2, &text);
}

#[test]
fn a_resolver_option_may_have_no_value() {
    let text =
        "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {dnsConfig: {options: [{name: ndots}]}}}";
    assert_eq!(
        count("dnsconfig-options", text),
        1,
        "KubeLinter ends with a panic"
    );
}

#[test]
fn a_path_on_the_node_is_what_the_kernel_makes_of_it() {
    let mounts = |path: &str, sub_path: &str| {
        format!(
            "{}  volumes: [{{name: v, hostPath: {{path: {path}}}}}]\n",
            "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  containers: [{name: app, volumeMounts: \
             [{name: v, mountPath: /x SUB}]}]\n"
                .replace("SUB", sub_path)
        )
    };
    differs("sensitive-host-mounts", 1, 0, &mounts("/etc/", ""));
    differs(
        "sensitive-host-mounts",
        0,
        1,
        &mounts("/", ", subPath: etc/localtime"),
    );
    differs("docker-sock", 1, 0, &mounts("/var/run", ", subPath: docker.sock"));
}

#[test]
fn sidecars_have_probes() {
    let text = "
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  initContainers: [{name: proxy, restartPolicy: Always, livenessProbe: {tcpSocket: {port: 1}}}]
  containers: [{name: app}]
";
    differs("liveness-port", 1, 0, text);
    differs(
        "readiness-port",
        0,
        1,
        &pod("readinessProbe: {tcpSocket: {port: 80, host: example.com}}"),
    );
}

#[test]
fn windows_has_no_root_no_capabilities_and_no_read_only_root() {
    let text = "
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  os: {name: windows}
  containers: [{name: app, securityContext: {allowPrivilegeEscalation: true, capabilities: {}}}]
";
    for id in [
        "run-as-non-root",
        "no-read-only-root-fs",
        "privilege-escalation-container",
        "drop-net-raw-capability",
    ] {
        differs(id, 0, 1, text);
    }
}

#[test]
fn capabilities_have_several_spellings() {
    let adds = |capability: &str| {
        pod(&format!(
            "securityContext: {{capabilities: {{add: [{capability}], drop: [NET_RAW]}}}}"
        ))
    };
    differs("privilege-escalation-container", 1, 0, &adds("CAP_SYS_ADMIN"));
    differs("privilege-escalation-container", 1, 0, &adds("ALL"));
    differs("drop-net-raw-capability", 1, 0, &adds("net_raw"));
}

#[test]
fn the_environment_has_more_than_one_source() {
    differs(
        "read-secret-from-env-var",
        1,
        0,
        &pod("envFrom: [{secretRef: {name: s}}]"),
    );
}

#[test]
fn a_service_account_may_keep_its_token_to_itself() {
    let account = "\n---\n{apiVersion: v1, kind: ServiceAccount, metadata: {name: default}, automountServiceAccountToken: false}";
    differs("default-service-account", 0, 1, &(pod("image: a") + account));
}

#[test]
fn an_owned_job_is_removed_by_its_owner() {
    let text = "
apiVersion: batch/v1
kind: Job
metadata: {name: a, ownerReferences: [{apiVersion: batch/v1, kind: CronJob, name: a, uid: a, controller: true}]}
spec: {}
";
    differs("job-ttl-seconds-after-finished", 0, 1, text);
}

#[test]
fn slashes_may_separate_the_parts_of_a_sysctl() {
    let text = "
apiVersion: v1
kind: Pod
metadata: {name: a}
spec: {securityContext: {sysctls: [{name: net/core/somaxconn, value: '1'}]}}
";
    differs("unsafe-sysctls", 1, 0, text);
}

#[test]
fn other_kinds_make_pods_too() {
    let container = "{containers: [{name: app, securityContext: {privileged: true}}]}";
    for (version, kind) in [
        ("argoproj.io/v1alpha1", "Rollout"),
        ("serving.knative.dev/v1", "Service"),
        ("extensions/v1beta1", "Deployment"),
    ] {
        let text =
            format!("apiVersion: {version}\nkind: {kind}\nspec: {{template: {{spec: {container}}}}}\n");
        differs("privileged-container", 1, 0, &text);
    }
}

#[test]
fn a_workload_without_a_template_has_no_pods_to_judge() {
    differs(
        "no-node-affinity",
        0,
        1,
        "{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {replicas: 1}}",
    );
}

#[test]
fn a_value_that_cannot_be_read_does_not_hide_its_object() {
    let text = pod("securityContext: {privileged: true}, resources: {limits: {cpu: lots}}");
    differs("privileged-container", 1, 0, &text);
}

#[test]
fn a_document_after_a_marker_with_a_comment_is_judged() {
    let text = format!(
        "{}--- # the second\n{}",
        pod("image: 'a:1'"),
        pod("securityContext: {privileged: true}")
    );
    differs("privileged-container", 1, 0, &text);
}

#[test]
fn each_problem_of_a_schema_is_found() {
    let text = "
apiVersion: v1
kind: Service
metadata: {name: a}
spec:
  type: Loadbalancer
  ports: [{port: 80, protocol: tcp, target: 8080}]
";
    differs("schema-validation", 3, 1, text);
}
