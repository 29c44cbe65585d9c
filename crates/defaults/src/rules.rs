//! Which type has which rule.
//!
//! A rule sees its value with unknown and empty fields dropped, but not those of the values inside, and
//! before they get their own defaults.

use palisade_model::Object;
use palisade_yaml::{At, Draft};

use crate::{access, admission, autoscaling, network, node, pod, resources, storage, workload};

/// What fills in the fields of one type.
pub(crate) type Rule = fn(&mut Draft<'_>, At);

/// The rule of a type, `SetDefaults_…` of Kubernetes.
pub(crate) fn of(name: &'static str) -> Option<Rule> {
    let (package, name) = name.split_once('.')?;
    let (group, _) = package.split_once('/')?;
    let rule: Rule = match (group, name) {
        ("core", "Pod") => pod::pod,
        ("core", "PodSpec") => pod::pod_spec,
        ("core", "Container" | "EphemeralContainer") => pod::container,
        ("core", "Probe") => pod::probe,
        ("core", "HTTPGetAction") => pod::http_get,
        ("core", "ObjectFieldSelector") => pod::object_field,
        ("core", "Volume") => pod::volume,
        ("core", "HostPathVolumeSource") => pod::host_path,
        ("core", "ServiceAccountTokenProjection") => pod::token,
        (
            "core",
            "SecretVolumeSource"
            | "ConfigMapVolumeSource"
            | "DownwardAPIVolumeSource"
            | "ProjectedVolumeSource",
        ) => pod::default_mode,
        ("core", "ReplicationController") => workload::replication_controller,
        ("core", "LimitRangeItem") => resources::limit_range_item,
        ("core", "Namespace") => node::namespace,
        ("core", "NodeStatus") => node::node_status,
        ("core", "PersistentVolume") => storage::volume,
        ("core", "PersistentVolumeClaim") => storage::claim,
        ("core", "PersistentVolumeSpec") => storage::volume_spec,
        ("core", "PersistentVolumeClaimSpec") => storage::claim_spec,
        ("core", "Secret") => access::secret,
        ("core", "Service") => network::service,
        ("core", "EndpointPort") => network::protocol,
        ("discovery", "EndpointPort") => network::endpoint_port,
        ("networking", "NetworkPolicySpec") => network::policy,
        ("networking", "NetworkPolicyPort") => network::protocol,
        ("networking", "IngressClassSpec") => network::ingress_class,
        ("apps", "DeploymentSpec") => workload::deployment,
        ("apps", "DaemonSetSpec") => workload::daemon_set,
        ("apps", "StatefulSetSpec") => workload::stateful_set,
        ("apps", "ReplicaSetSpec") => workload::replica_set,
        ("batch", "Job") => workload::job,
        ("batch", "CronJobSpec") => workload::cron_job,
        ("batch", "PodFailurePolicyOnPodConditionsPattern") => workload::failure_condition,
        ("autoscaling", "HorizontalPodAutoscalerSpec") => autoscaling::autoscaler,
        ("rbac", "RoleBinding" | "ClusterRoleBinding") => access::binding,
        ("rbac", "Subject") => access::subject,
        ("storage", "StorageClass") => storage::class,
        ("storage", "CSIDriverSpec") => storage::driver,
        ("scheduling", "PriorityClass") => node::priority_class,
        ("admissionregistration", "ValidatingWebhook") => admission::webhook,
        ("admissionregistration", "MutatingWebhook") => admission::mutating_webhook,
        ("admissionregistration", "RuleWithOperations" | "NamedRuleWithOperations") => admission::scope,
        ("admissionregistration", "ValidatingAdmissionPolicySpec" | "MutatingAdmissionPolicySpec") => {
            admission::failure_policy
        }
        ("admissionregistration", "MatchResources") => admission::match_resources,
        ("admissionregistration", "ParamRef") if package.ends_with("v1alpha1") => admission::param_ref,
        ("admissionregistration" | "apiextensions" | "apiregistration", "ServiceReference") => {
            admission::service_reference
        }
        ("apiextensions", "CustomResourceDefinitionSpec") => admission::definition,
        ("flowcontrol", "FlowSchemaSpec") => admission::flow_schema,
        ("flowcontrol", "ExemptPriorityLevelConfiguration") => admission::exempt_level,
        ("flowcontrol", "LimitedPriorityLevelConfiguration") => admission::limited_level,
        ("flowcontrol", "QueuingConfiguration") => admission::queuing,
        ("resource", "ExactDeviceRequest" | "DeviceSubRequest") => resources::device_request,
        ("resource", "DeviceRequest") if package.ends_with("v1beta1") => resources::old_device_request,
        _ => return None,
    };
    Some(rule)
}

/// What is done to an object of a kind when all its fields are there: what the strategy of the kind
/// (`PrepareForCreate`) and admission plugins do.
pub(crate) fn finish(draft: &mut Draft<'_>, root: At, object: &Object) {
    match (object.group(), object.kind()) {
        ("", "Pod") => pod::finish(draft, root),
        ("", "Service") => network::finish_service(draft, root),
        ("", "Namespace") => node::finish_namespace(draft, root),
        ("", "Node") => node::finish_node(draft, root),
        ("", "PersistentVolume") => storage::protect(draft, root, "kubernetes.io/pv-protection"),
        ("", "PersistentVolumeClaim") => storage::finish_claim(draft, root),
        ("storage.k8s.io", "VolumeAttributesClass") => {
            storage::protect(draft, root, "kubernetes.io/vac-protection");
        }
        ("apps", "DaemonSet") => workload::finish_daemon_set(draft, root),
        ("batch", "Job") => workload::finish_job(draft, root),
        ("apiextensions.k8s.io", "CustomResourceDefinition") => admission::finish_definition(draft, root),
        ("autoscaling", "HorizontalPodAutoscaler") if &*object.identity().version == "v1" => {
            autoscaling::finish_v1(draft, root);
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::types;

    /// A rule under a name that no type has would never run.
    #[test]
    fn every_rule_is_that_of_a_type() {
        let text = include_str!("rules.rs");
        let (rules, _) = text.split_once("_ => return None").unwrap();
        let rules = rules.split_once("match (group, name)").unwrap().1;
        let types: Vec<&str> = types::names().collect();
        let words = rules.split('"').skip(1).step_by(2);
        let (mut group, mut count) = ("", 0);
        for word in words {
            if word.starts_with(char::is_lowercase) {
                group = if word.starts_with('v') { group } else { word };
                continue;
            }
            let is_type = |name: &&str| name.starts_with(group) && name.ends_with(&format!(".{word}"));
            assert!(types.iter().any(is_type), "{group} has no {word}");
            count += 1;
        }
        assert!(count > 50, "{count}");
    }
}
