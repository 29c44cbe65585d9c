//! Rules that the answers of the server do not show, each with the source it follows.

use serde_json::{Value as Json, json};

use crate::read;

/// The object of a text with its defaults, which the same a second time adds nothing to.
#[track_caller]
fn defaulted(text: &str) -> Json {
    let once = palisade_defaults::defaulted(&read(text));
    let twice = palisade_defaults::defaulted(&once);
    assert_eq!(once.root().to_json(), twice.root().to_json());
    once.root().to_json()
}

/// The field at a path such as `/spec/type` of an object with its defaults.
#[track_caller]
fn field(text: &str, path: &str) -> Json {
    defaulted(text).pointer(path).cloned().unwrap_or_default()
}

const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\n";

fn pod(spec: &str) -> Json {
    field(&format!("{POD}spec: {{{spec}}}"), "/spec")
}

#[test]
fn what_kubernetes_does_not_know_stays_as_it_is() {
    for text in [
        "{apiVersion: example.com/v1, kind: Thing, metadata: {name: a}, spec: {empty: null}}",
        "{apiVersion: extensions/v1beta1, kind: Deployment, spec: {replicas: null}}",
    ] {
        assert_eq!(defaulted(text), read(text).root().to_json());
    }
}

#[test]
fn fields_that_are_unknown_null_or_empty_are_dropped() {
    let spec =
        pod("nope: 1, nodeName: '', hostPID: false, volumes: [], nodeSelector: null, hostUsers: false");
    for dropped in ["nope", "nodeName", "hostPID", "volumes", "nodeSelector"] {
        assert!(spec.get(dropped).is_none(), "{dropped}");
    }
    assert_eq!(spec["hostUsers"], false, "a pointer tells false from absent");
    assert_eq!(
        spec["containers"],
        Json::Null,
        "what is always written is null without items"
    );
}

#[test]
fn a_value_of_another_type_is_left_alone() {
    let spec = pod("containers: web, volumes: {a: b}, hostPID: 'true', tolerations: [1]");
    assert_eq!(spec["containers"], "web");
    assert_eq!(
        (&spec["volumes"], &spec["hostPID"]),
        (&json!({"a": "b"}), &json!("true"))
    );
    assert_eq!(spec["tolerations"][0], 1);
    assert_eq!(pod("nodeSelector: []")["nodeSelector"], json!([]));
    assert_eq!(defaulted("{apiVersion: v1, kind: Service, spec: 1}")["spec"], 1);
    assert_eq!(
        defaulted("{apiVersion: v1, kind: Secret, metadata: [a], stringData: b}")["stringData"],
        Json::Null
    );
}

#[test]
fn an_image_is_pulled_always_where_its_tag_is_latest() {
    let policy = |image: &str| {
        pod(&format!("containers: [{{image: {image}}}]"))["containers"][0]["imagePullPolicy"].clone()
    };
    for image in ["web", "web:latest", "localhost:5000/web", "a/b:latest"] {
        assert_eq!(policy(image), "Always", "{image}");
    }
    let digest = format!("web@sha256:{}", "0".repeat(64));
    for image in ["web:1", "localhost:5000/web:1", "UPPER", "''", &digest] {
        assert_eq!(policy(image), "IfNotPresent", "{image}");
    }
}

#[test]
fn probes_hooks_and_environments_are_filled_in() {
    let spec = pod(
        "containers: [{name: a, livenessProbe: {httpGet: {port: 80}}, startupProbe: {grpc: {port: 1}, periodSeconds: 0}, \
         lifecycle: {preStop: {httpGet: {port: x, path: ''}}}, \
         env: [{name: A, value: ''}, {name: B, valueFrom: {fieldRef: {fieldPath: a}}}, \
         {name: C, valueFrom: {resourceFieldRef: {resource: limits.cpu}}}]}]",
    );
    let container = &spec["containers"][0];
    assert_eq!(
        container["livenessProbe"],
        json!({"httpGet": {"path": "/", "port": 80, "scheme": "HTTP"}, "timeoutSeconds": 1, "periodSeconds": 10,
               "successThreshold": 1, "failureThreshold": 3})
    );
    assert_eq!(
        container["startupProbe"]["grpc"],
        json!({"port": 1, "service": ""})
    );
    assert_eq!(container["startupProbe"]["periodSeconds"], 10);
    let hook = &container["lifecycle"]["preStop"]["httpGet"];
    assert_eq!(*hook, json!({"path": "/", "port": "x", "scheme": "HTTP"}));
    assert_eq!(container["env"][0], json!({"name": "A"}));
    assert_eq!(container["env"][1]["valueFrom"]["fieldRef"]["apiVersion"], "v1");
    assert_eq!(
        container["env"][2]["valueFrom"]["resourceFieldRef"]["divisor"],
        "0"
    );
}

#[test]
fn volumes_have_a_source_and_their_files_a_mode() {
    let spec = pod(
        "volumes: [{name: a}, {name: b, secret: {secretName: s, defaultMode: 0}}, {name: c, configMap: {name: c}}, \
         {name: d, projected: {sources: [{serviceAccountToken: {path: t}}, {downwardAPI: {items: [{path: p, \
         fieldRef: {fieldPath: f}}]}}]}}, {name: e, hostPath: {path: /}}, {name: f, rbd: {monitors: [m], image: i}}, \
         {name: g, iscsi: {targetPortal: p, iqn: q, lun: 0}}, {name: h, azureDisk: {diskName: disk, diskURI: u}}, \
         {name: i, ephemeral: {volumeClaimTemplate: {spec: {resources: {requests: {storage: 1024Mi}}}}}}, \
         {name: j, image: {reference: web}}, {name: k, emptyDir: {sizeLimit: 0.5Gi}}]",
    );
    let volume = |number: usize| &spec["volumes"][number];
    assert_eq!(*volume(0), json!({"name": "a", "emptyDir": {}}));
    assert_eq!(volume(1)["secret"]["defaultMode"], 0);
    assert_eq!(volume(2)["configMap"]["defaultMode"], 420);
    let projected = &volume(3)["projected"];
    assert_eq!(projected["defaultMode"], 420);
    assert_eq!(
        projected["sources"][0]["serviceAccountToken"]["expirationSeconds"],
        3600
    );
    assert_eq!(
        projected["sources"][1]["downwardAPI"]["items"][0]["fieldRef"]["apiVersion"],
        "v1"
    );
    assert_eq!(volume(4)["hostPath"]["type"], "");
    assert_eq!(
        volume(5)["rbd"],
        json!({"monitors": ["m"], "image": "i", "pool": "rbd", "user": "admin", "keyring": "/etc/ceph/keyring"})
    );
    assert_eq!(volume(6)["iscsi"]["iscsiInterface"], "default");
    assert_eq!(volume(6)["iscsi"]["lun"], 0);
    let disk = json!({"diskName": "disk", "diskURI": "u", "cachingMode": "ReadWrite", "fsType": "ext4", "readOnly": false, "kind": "Shared"});
    assert_eq!(volume(7)["azureDisk"], disk);
    let claim = &volume(8)["ephemeral"]["volumeClaimTemplate"];
    assert_eq!(claim["spec"]["volumeMode"], "Filesystem");
    assert_eq!(claim["spec"]["resources"]["requests"]["storage"], "1Gi");
    assert_eq!(volume(9)["image"]["pullPolicy"], "Always");
    assert_eq!(volume(10)["emptyDir"]["sizeLimit"], "512Mi");
}

#[test]
fn a_pod_gets_more_than_a_template() {
    let spec = "hostNetwork: true, containers: [{name: a, ports: [{containerPort: 80}], resources: {limits: {cpu: 1}}}]";
    let pod = pod(spec);
    let container = &pod["containers"][0];
    assert_eq!(
        container["ports"][0],
        json!({"containerPort": 80, "hostPort": 80, "protocol": "TCP"})
    );
    assert_eq!(
        container["resources"],
        json!({"limits": {"cpu": "1"}, "requests": {"cpu": "1"}})
    );
    assert_eq!(
        (&pod["priority"], &pod["enableServiceLinks"]),
        (&json!(0), &json!(true))
    );
    assert_eq!(pod["tolerations"].as_array().unwrap().len(), 2);
    let text = format!(
        "{{apiVersion: v1, kind: PodTemplate, metadata: {{name: a}}, template: {{spec: {{{spec}}}}}}}"
    );
    let template = &field(&text, "/template");
    assert_eq!(template["metadata"], json!({}));
    let container = &template["spec"]["containers"][0];
    assert_eq!(
        container["ports"][0],
        json!({"containerPort": 80, "protocol": "TCP"})
    );
    assert_eq!(container["resources"], json!({"limits": {"cpu": "1"}}));
    for field in [
        "priority",
        "enableServiceLinks",
        "tolerations",
        "preemptionPolicy",
    ] {
        assert!(template["spec"].get(field).is_none(), "{field}");
    }
    assert_eq!(template["spec"]["schedulerName"], "default-scheduler");
}

#[test]
fn a_pod_that_tolerates_the_loss_of_its_node_is_not_told_for_how_long() {
    let tolerations = |list: &str| {
        pod(&format!("tolerations: [{list}]"))["tolerations"]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!(tolerations("{operator: Exists}"), 1);
    assert_eq!(tolerations("{operator: Exists, effect: NoSchedule}"), 3);
    assert_eq!(
        tolerations("{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute}"),
        2
    );
    assert_eq!(tolerations("{key: other, operator: Exists}"), 3);
}

#[test]
fn both_names_of_the_service_account_are_set() {
    for field in ["serviceAccount", "serviceAccountName"] {
        let spec = pod(&format!("{field}: robot"));
        assert_eq!(
            (&spec["serviceAccount"], &spec["serviceAccountName"]),
            (&json!("robot"), &json!("robot"))
        );
    }
    let spec = pod("serviceAccount: old, serviceAccountName: new");
    assert_eq!(spec["serviceAccount"], "new");
    assert!(pod("").get("serviceAccountName").is_none());
}

#[test]
fn the_priority_of_the_systems_classes_is_known() {
    assert_eq!(
        pod("priorityClassName: system-node-critical")["priority"],
        2_000_001_000
    );
    assert_eq!(
        pod("priorityClassName: system-cluster-critical")["priority"],
        2_000_000_000
    );
    assert!(pod("priorityClassName: own").get("priority").is_none());
}

#[test]
fn the_class_of_a_pod_follows_from_its_resources() {
    let class = |spec: &str| field(&format!("{POD}spec: {{{spec}}}"), "/status/qosClass");
    let container = |resources: &str| format!("{{name: a, resources: {{{resources}}}}}");
    let limits = container("limits: {cpu: 1, memory: 1Gi}");
    let equal = container("limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1000m, memory: 1024Mi}");
    let less = container("limits: {cpu: 1, memory: 1Gi}, requests: {cpu: 1m}");
    assert_eq!(class("containers: [{name: a}]"), "BestEffort");
    assert_eq!(
        class(&format!(
            "containers: [{}]",
            container("limits: {nvidia.com/gpu: 1}")
        )),
        "BestEffort"
    );
    assert_eq!(class(&format!("containers: [{limits}, {equal}]")), "Guaranteed");
    assert_eq!(
        class(&format!("containers: [{limits}], initContainers: [{{name: b}}]")),
        "Burstable"
    );
    assert_eq!(class(&format!("containers: [{less}]")), "Burstable");
    assert_eq!(
        class(&format!("containers: [{}]", container("limits: {cpu: 1}"))),
        "Burstable"
    );
    assert_eq!(
        class("resources: {limits: {cpu: 1, memory: 1Gi}}, containers: [{name: a}]"),
        "Guaranteed"
    );
}

#[test]
fn resources_of_a_whole_pod_follow_from_its_containers() {
    let of = |requests: &str| format!("{{name: a, resources: {{requests: {{{requests}}}}}}}");
    let spec = pod(&format!(
        "resources: {{limits: {{cpu: 2, memory: 1Gi}}}}, containers: [{}, {}], initContainers: [{}]",
        of("cpu: 100m"),
        of("cpu: 200m"),
        of("cpu: 250m"),
    ));
    assert_eq!(
        spec["resources"]["requests"],
        json!({"cpu": "300m", "memory": "1Gi"})
    );
    let spec = pod(&format!(
        "resources: {{limits: {{cpu: 2}}}}, containers: [{}], initContainers: [{}]",
        of("cpu: 100m"),
        of("cpu: 250m")
    ));
    assert_eq!(spec["resources"]["requests"], json!({"cpu": "250m"}));
    assert!(
        pod(&format!("containers: [{}]", of("cpu: 1")))
            .get("resources")
            .is_none()
    );
}

#[test]
fn label_keys_are_written_into_selectors_once() {
    let text = "{apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: web}}, spec: {topologySpreadConstraints: \
                [{topologyKey: z, labelSelector: {}, matchLabelKeys: [app, other]}], affinity: {podAntiAffinity: \
                {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: z, mismatchLabelKeys: [app]}, \
                {topologyKey: z, labelSelector: {}, mismatchLabelKeys: [app]}]}}}}";
    let spec = field(text, "/spec");
    let selector = &spec["topologySpreadConstraints"][0]["labelSelector"];
    assert_eq!(
        *selector,
        json!({"matchExpressions": [{"key": "app", "operator": "In", "values": ["web"]}]})
    );
    let terms = &spec["affinity"]["podAntiAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"];
    assert!(terms[0].get("labelSelector").is_none());
    assert_eq!(
        terms[1]["labelSelector"]["matchExpressions"][0]["operator"],
        "NotIn"
    );
}

#[test]
fn annotations_for_app_armor_become_fields() {
    let text = "{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {container.apparmor.security.beta.kubernetes.io/a: \
                localhost/mine, container.apparmor.security.beta.kubernetes.io/b: runtime/default}}, spec: {containers: \
                [{name: a}, {name: b, securityContext: {appArmorProfile: {type: Unconfined}}}]}}";
    let containers = field(text, "/spec/containers");
    let profile = |number: usize| &containers[number]["securityContext"]["appArmorProfile"];
    assert_eq!(
        *profile(0),
        json!({"type": "Localhost", "localhostProfile": "mine"})
    );
    assert_eq!(*profile(1), json!({"type": "Unconfined"}));
}

#[test]
fn a_gated_pod_says_so() {
    let text =
        format!("{POD}spec: {{schedulingGates: [{{name: a}}]}}\nstatus: {{phase: Running, podIP: 1.2.3.4}}");
    let status = field(&text, "/status");
    assert_eq!((&status["phase"], status.get("podIP")), (&json!("Pending"), None));
    assert_eq!(status["conditions"][0]["reason"], "SchedulingGated");
}

#[test]
fn strategies_are_filled_in_only_where_they_apply() {
    let spec = |kind: &str, spec: &str| {
        field(
            &format!("{{apiVersion: apps/v1, kind: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}"),
            "/spec",
        )
    };
    assert_eq!(
        spec("Deployment", "strategy: {type: Recreate}")["strategy"],
        json!({"type": "Recreate"})
    );
    assert_eq!(
        spec("Deployment", "strategy: {rollingUpdate: {maxSurge: 1}}")["strategy"],
        json!({"type": "RollingUpdate", "rollingUpdate": {"maxSurge": 1, "maxUnavailable": "25%"}})
    );
    assert_eq!(spec("Deployment", "replicas: 0")["replicas"], 0);
    assert_eq!(
        spec("DaemonSet", "updateStrategy: {type: OnDelete}")["updateStrategy"],
        json!({"type": "OnDelete"})
    );
    assert_eq!(
        spec("StatefulSet", "updateStrategy: {type: RollingUpdate}")["updateStrategy"],
        json!({"type": "RollingUpdate"})
    );
    let retention = &spec(
        "StatefulSet",
        "persistentVolumeClaimRetentionPolicy: {whenScaled: Delete}",
    );
    assert_eq!(
        retention["persistentVolumeClaimRetentionPolicy"],
        json!({"whenScaled": "Delete", "whenDeleted": "Retain"})
    );
    let claim = &spec(
        "StatefulSet",
        "volumeClaimTemplates: [{kind: Other, metadata: {name: a}}]",
    )["volumeClaimTemplates"][0];
    assert_eq!(
        (&claim["kind"], &claim["apiVersion"]),
        (&json!("PersistentVolumeClaim"), &json!("v1"))
    );
    assert_eq!(claim["status"]["phase"], "Pending");
    assert_eq!(spec("ReplicaSet", "")["replicas"], 1);
}

#[test]
fn a_replication_controller_goes_by_its_template() {
    let text = "{apiVersion: v1, kind: ReplicationController, metadata: {name: a}, spec: {template: {metadata: {labels: {app: a}}}}}";
    let object = defaulted(text);
    assert_eq!(object["spec"]["selector"], json!({"app": "a"}));
    assert_eq!(object["metadata"]["labels"], json!({"app": "a"}));
    assert_eq!(
        (&object["spec"]["replicas"], &object["status"]),
        (&json!(1), &json!({"replicas": 0}))
    );
}

#[test]
fn a_job_gets_all_but_the_selector_that_goes_by_its_identifier() {
    let job = |spec: &str| {
        defaulted(&format!(
            "{{apiVersion: batch/v1, kind: Job, metadata: {{name: run}}, spec: {{{spec}}}}}"
        ))
    };
    let object = job("template: {metadata: {labels: {app: a}}}");
    let labels = json!({"app": "a", "job-name": "run", "batch.kubernetes.io/job-name": "run"});
    assert_eq!(object["spec"]["template"]["metadata"]["labels"], labels);
    assert_eq!(object["metadata"]["labels"], labels);
    assert!(object["spec"].get("selector").is_none());
    let object = job(
        "parallelism: 3, backoffLimitPerIndex: 1, podFailurePolicy: {rules: [{action: Count, \
                      onPodConditions: [{type: DisruptionTarget}]}]}",
    );
    let spec = &object["spec"];
    assert!(spec.get("completions").is_none());
    assert_eq!(spec["backoffLimit"], 2_147_483_647);
    assert_eq!(spec["podReplacementPolicy"], "Failed");
    assert_eq!(
        spec["podFailurePolicy"]["rules"][0]["onPodConditions"][0]["status"],
        "True"
    );
    let object = job("manualSelector: true, selector: {matchLabels: {a: b}}");
    assert!(object["spec"]["template"]["metadata"].get("labels").is_none());
}

#[test]
fn a_service_is_told_what_needs_no_cluster() {
    let service = |spec: &str| {
        field(
            &format!("{{apiVersion: v1, kind: Service, metadata: {{name: a}}, spec: {{{spec}}}}}"),
            "/spec",
        )
    };
    let spec = service("clusterIP: None");
    assert_eq!(
        (&spec["ipFamilyPolicy"], &spec["ipFamilies"]),
        (&json!("RequireDualStack"), &json!(["IPv4", "IPv6"]))
    );
    let spec = service("clusterIP: None, selector: {a: b}");
    assert_eq!(
        (&spec["clusterIPs"], &spec["ipFamilies"]),
        (&json!(["None"]), &json!(["IPv4"]))
    );
    assert_eq!(
        service("clusterIP: 'fd00::1', selector: {a: b}")["ipFamilies"],
        json!(["IPv6"])
    );
    let spec = service("type: ExternalName, externalName: example.com");
    for field in [
        "ipFamilies",
        "internalTrafficPolicy",
        "clusterIP",
        "externalTrafficPolicy",
    ] {
        assert!(spec.get(field).is_none(), "{field}");
    }
    let spec =
        service("externalIPs: [1.2.3.4], sessionAffinity: ClientIP, ports: [{port: 80, targetPort: ''}]");
    assert_eq!(spec["externalTrafficPolicy"], "Cluster");
    assert_eq!(
        spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"],
        10_800
    );
    assert_eq!(spec["ports"][0]["targetPort"], 80);
    assert!(
        service("sessionAffinityConfig: {clientIP: {}}")
            .get("sessionAffinityConfig")
            .is_none()
    );
}

#[test]
fn endpoint_slices_ingress_classes_and_network_policies_are_filled_in() {
    let text = "{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: a}, addressType: IPv4, endpoints: [], \
                ports: [{port: 80}]}";
    assert_eq!(
        field(text, "/ports/0"),
        json!({"name": "", "port": 80, "protocol": "TCP"})
    );
    let text = "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: a}, spec: {parameters: {kind: K, name: other}}}";
    assert_eq!(field(text, "/spec/parameters/scope"), "Cluster");
    let policy = |spec: &str| {
        field(
            &format!(
                "{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: a}}, spec: {{{spec}}}}}"
            ),
            "/spec",
        )
    };
    assert_eq!(
        policy("podSelector: {}, egress: []"),
        json!({"podSelector": {}, "policyTypes": ["Ingress"]})
    );
    let spec = policy("egress: [{ports: [{port: 53}]}]");
    assert_eq!(spec["policyTypes"], json!(["Ingress", "Egress"]));
    assert_eq!(
        spec["egress"][0]["ports"][0],
        json!({"port": 53, "protocol": "TCP"})
    );
    assert_eq!(spec["podSelector"], json!({}));
}

#[test]
fn autoscalers_scale_by_cpu_where_nothing_else_is_said() {
    let scaler = |version: &str, spec: &str| {
        field(
            &format!(
                "{{apiVersion: autoscaling/{version}, kind: HorizontalPodAutoscaler, metadata: {{name: a}}, spec: {{{spec}}}}}"
            ),
            "/spec",
        )
    };
    let spec = scaler("v2", "maxReplicas: 3");
    assert_eq!(
        spec["metrics"][0]["resource"]["target"],
        json!({"type": "Utilization", "averageUtilization": 80})
    );
    assert_eq!((&spec["minReplicas"], spec.get("behavior")), (&json!(1), None));
    let spec = scaler(
        "v2",
        "behavior: {scaleUp: {policies: [{type: Pods, value: 1, periodSeconds: 1}]}}",
    );
    assert_eq!(
        spec["behavior"]["scaleUp"]["policies"].as_array().unwrap().len(),
        1
    );
    assert_eq!(
        spec["behavior"]["scaleDown"],
        json!({"selectPolicy": "Max", "policies": [{"type": "Percent", "value": 100, "periodSeconds": 15}]})
    );
    let spec = scaler("v1", "maxReplicas: 3");
    assert_eq!(
        (&spec["targetCPUUtilizationPercentage"], spec.get("metrics")),
        (&json!(80), None)
    );
    assert_eq!(
        scaler("v1", "targetCPUUtilizationPercentage: 50")["targetCPUUtilizationPercentage"],
        50
    );
}

#[test]
fn storage_is_protected_and_its_classes_are_complete() {
    let text = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}, spec: {dataSource: {kind: K, name: old}}}";
    let claim = defaulted(text);
    assert_eq!(
        claim["metadata"]["finalizers"],
        json!(["kubernetes.io/pvc-protection"])
    );
    assert_eq!(
        claim["spec"]["dataSourceRef"],
        json!({"apiGroup": null, "kind": "K", "name": "old"})
    );
    assert_eq!(
        (&claim["spec"]["volumeMode"], &claim["status"]),
        (&json!("Filesystem"), &json!({"phase": "Pending"}))
    );
    let driver = field(
        "{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: a}}",
        "/spec",
    );
    assert_eq!(
        driver,
        json!({"attachRequired": true, "fsGroupPolicy": "ReadWriteOnceWithFSType", "podInfoOnMount": false,
               "storageCapacity": false, "requiresRepublish": false, "seLinuxMount": false,
               "volumeLifecycleModes": ["Persistent"]})
    );
}

#[test]
fn text_of_a_secret_becomes_data_and_keeps_its_place() {
    let text = "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\ndata: {a: |-\n    YQ\n    ==\n}\nstringData: {b: text, c: '1'}\n";
    let text = text.replace("{a: |-\n    YQ\n    ==\n}", "\n  a: |\n    YQ\n    ==");
    let object = palisade_defaults::defaulted(&read(&text));
    let json = object.root().to_json();
    assert_eq!(json["data"], json!({"a": "YQ==", "b": "dGV4dA==", "c": "MQ=="}));
    assert_eq!((&json["type"], json.get("stringData")), (&json!("Opaque"), None));
    let span = object.at(&["data", "b"]).unwrap().span().unwrap();
    assert_eq!(&text[span.start as usize..span.end as usize], "text");
}

#[test]
fn limits_of_a_range_lead_to_its_defaults() {
    let item = |item: &str| {
        field(
            &format!(
                "{{apiVersion: v1, kind: LimitRange, metadata: {{name: a}}, spec: {{limits: [{{{item}}}]}}}}"
            ),
            "/spec/limits/0",
        )
    };
    assert_eq!(
        item("type: Container, max: {cpu: 1, memory: 1Gi}, min: {storage: 1}, default: {cpu: 0.5}"),
        json!({"type": "Container", "max": {"cpu": "1", "memory": "1Gi"}, "min": {"storage": "1"},
               "default": {"cpu": "500m", "memory": "1Gi"},
               "defaultRequest": {"cpu": "500m", "memory": "1Gi", "storage": "1"}})
    );
    assert_eq!(
        item("type: Pod, max: {cpu: 1}"),
        json!({"type": "Pod", "max": {"cpu": "1"}})
    );
    assert_eq!(item("type: Container"), json!({"type": "Container"}));
}

#[test]
fn namespaces_and_nodes_are_marked() {
    let namespace = defaulted("{apiVersion: v1, kind: Namespace, metadata: {name: a}}");
    assert_eq!(
        namespace["metadata"]["labels"],
        json!({"kubernetes.io/metadata.name": "a"})
    );
    assert!(namespace["metadata"].get("namespace").is_none());
    assert_eq!(namespace["spec"]["finalizers"], json!(["kubernetes"]));
    let node = defaulted("{apiVersion: v1, kind: Node, metadata: {name: a}, status: {capacity: {cpu: 4}}}");
    assert_eq!(node["status"]["allocatable"], json!({"cpu": "4"}));
    assert_eq!(node["spec"]["taints"][0]["key"], "node.kubernetes.io/not-ready");
}

#[test]
fn subjects_and_roles_have_their_group() {
    let text = "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: {name: a}, roleRef: {kind: ClusterRole, \
                name: r}, subjects: [{kind: User, name: u}, {kind: Group, name: g}, {kind: ServiceAccount, name: s}]}";
    let object = defaulted(text);
    assert_eq!(object["roleRef"]["apiGroup"], "rbac.authorization.k8s.io");
    assert_eq!(object["subjects"][1]["apiGroup"], "rbac.authorization.k8s.io");
    assert_eq!(
        object["subjects"][2],
        json!({"kind": "ServiceAccount", "name": "s"})
    );
    let role =
        "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: a}, rules: []}";
    assert_eq!(field(role, "/rules"), Json::Null);
    assert!(defaulted(role).get("rules").is_some());
}

#[test]
fn webhooks_and_admission_policies_match_all_that_they_do_not_exclude() {
    let group = "apiVersion: admissionregistration.k8s.io/v1, metadata: {name: a}";
    let text = format!(
        "{{{group}, kind: MutatingWebhookConfiguration, webhooks: [{{name: w, clientConfig: {{service: {{name: s, namespace: other}}}}, \
                        rules: [{{operations: ['*']}}]}}]}}"
    );
    assert_eq!(
        field(&text, "/webhooks/0"),
        json!({"name": "w", "clientConfig": {"service": {"name": "s", "namespace": "other", "port": 443}},
               "rules": [{"operations": ["*"], "scope": "*"}], "failurePolicy": "Fail", "matchPolicy": "Equivalent",
               "namespaceSelector": {}, "objectSelector": {}, "timeoutSeconds": 10, "reinvocationPolicy": "Never",
               "sideEffects": null, "admissionReviewVersions": null})
    );
    let text = format!(
        "{{{group}, kind: ValidatingAdmissionPolicy, spec: {{matchConstraints: {{resourceRules: [{{resources: [pods]}}]}}}}}}"
    );
    let object = defaulted(&text);
    assert_eq!(
        object["spec"],
        json!({"failurePolicy": "Fail", "matchConstraints": {"matchPolicy": "Equivalent", "namespaceSelector": {},
               "objectSelector": {}, "resourceRules": [{"resources": ["pods"], "scope": "*"}]}})
    );
    assert_eq!(object["status"], json!({}));
    let text = format!(
        "{{{group}, kind: ValidatingAdmissionPolicyBinding, spec: {{policyName: p, validationActions: [Deny]}}}}"
    );
    assert_eq!(
        field(&text, "/spec"),
        json!({"policyName": "p", "validationActions": ["Deny"]})
    );
}

#[test]
fn a_definition_of_custom_resources_is_completed() {
    let text = "{apiVersion: apiextensions.k8s.io/v1, kind: CustomResourceDefinition, metadata: {name: things.example.com}, spec: \
                {group: example.com, scope: Cluster, names: {kind: Thing, plural: things}, versions: [{name: v1, served: true, \
                storage: true, schema: {openAPIV3Schema: {type: object, description: '', properties: {a: {items: {type: ''}, \
                default: {b: null}}}, additionalProperties: false}}}]}}";
    let object = defaulted(text);
    assert_eq!(
        object["spec"]["names"],
        json!({"kind": "Thing", "plural": "things", "singular": "thing", "listKind": "ThingList"})
    );
    assert_eq!(object["spec"]["conversion"], json!({"strategy": "None"}));
    let schema = &object["spec"]["versions"][0]["schema"]["openAPIV3Schema"];
    assert_eq!(
        *schema,
        json!({"type": "object", "properties": {"a": {"items": {}, "default": {"b": null}}}, "additionalProperties": false})
    );
    assert_eq!(
        object["status"],
        json!({"conditions": null, "acceptedNames": {"plural": "", "kind": ""}, "storedVersions": ["v1"]})
    );
}

#[test]
fn flow_control_and_priority_classes_have_numbers() {
    let group = "apiVersion: flowcontrol.apiserver.k8s.io/v1, metadata: {name: a}";
    let spec = field(
        &format!("{{{group}, kind: FlowSchema, spec: {{priorityLevelConfiguration: {{name: p}}}}}}"),
        "/spec",
    );
    assert_eq!(spec["matchingPrecedence"], 1000);
    let level = field(
        &format!(
            "{{{group}, kind: PriorityLevelConfiguration, spec: {{type: Limited, limited: {{limitResponse: {{type: Queue, queuing: {{}}}}}}}}}}"
        ),
        "/spec/limited",
    );
    assert_eq!(level["nominalConcurrencyShares"], 30);
    assert_eq!(
        level["limitResponse"]["queuing"],
        json!({"handSize": 8, "queues": 64, "queueLengthLimit": 50})
    );
    let class =
        defaulted("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: a}, value: 0}");
    assert_eq!(
        (&class["preemptionPolicy"], &class["value"]),
        (&json!("PreemptLowerPriority"), &json!(0))
    );
}

#[test]
fn requests_for_devices_are_for_one() {
    let request = |version: &str, request: &str| {
        let text = format!(
            "{{apiVersion: resource.k8s.io/{version}, kind: ResourceClaim, metadata: {{name: a}}, spec: {{devices: {{requests: [{{name: r, {request}}}]}}}}}}"
        );
        field(&text, "/spec/devices/requests/0")
    };
    assert_eq!(
        request("v1", "exactly: {deviceClassName: c}")["exactly"],
        json!({"deviceClassName": "c", "allocationMode": "ExactCount", "count": 1})
    );
    assert!(
        request("v1", "exactly: {allocationMode: All}")["exactly"]
            .get("count")
            .is_none()
    );
    assert_eq!(request("v1beta1", "deviceClassName: c")["count"], 1);
}

/// 10,000 labels, keys for them, containers, resources and strings: what looks at each of them for each other
/// would take minutes.
#[test]
fn a_hostile_object_costs_what_it_is_long() {
    let many = |item: &dyn Fn(u32) -> String| (0..10_000).map(item).collect::<Vec<_>>().join(", ");
    let labels = many(&|number| format!("l{number}: x"));
    let keys = many(&|number| format!("l{number}"));
    let resources = many(&|number| format!("hugepages-{number}: 1"));
    let containers = many(&|number| format!("{{name: c{number}}}"));
    let text = format!(
        "{{apiVersion: v1, kind: Pod, metadata: {{name: a, labels: {{{labels}}}}}, spec: {{topologySpreadConstraints: \
         [{{labelSelector: {{}}, matchLabelKeys: [{keys}]}}], containers: [{{name: a, resources: {{limits: \
         {{{resources}}}}}}}, {containers}]}}}}"
    );
    let spec = field(&text, "/spec");
    let expressions = &spec["topologySpreadConstraints"][0]["labelSelector"]["matchExpressions"];
    assert_eq!(expressions.as_array().unwrap().len(), 10_000);
    let text = format!(
        "{{apiVersion: v1, kind: Secret, metadata: {{name: a}}, data: {{{labels}}}, stringData: {{{labels}}}}}"
    );
    assert_eq!(field(&text, "/data").as_object().unwrap().len(), 10_000);
}
