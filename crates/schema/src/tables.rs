// Kubernetes 1.37, written by `cargo run -p xtask --features schema -- gen schema`: do not edit.

use super::types::Shape::*;
use super::types::{Field, Kind, Shape, Type, f, k, t};

pub(super) static KINDS: [Kind; 103] = [
    k("APIService", "apiregistration.k8s.io", "v1", 739),
    k("Binding", "", "v1", 183),
    k("CSIDriver", "storage.k8s.io", "v1", 686),
    k("CSINode", "storage.k8s.io", "v1", 688),
    k("CSIStorageCapacity", "storage.k8s.io", "v1", 692),
    k("CertificateSigningRequest", "certificates.k8s.io", "v1", 156),
    k("ClusterRole", "rbac.authorization.k8s.io", "v1", 469),
    k("ClusterRoleBinding", "rbac.authorization.k8s.io", "v1", 470),
    k("ClusterTrustBundle", "certificates.k8s.io", "v1", 160),
    k("ClusterTrustBundle", "certificates.k8s.io", "v1beta1", 165),
    k("ComponentStatus", "", "v1", 194),
    k("CompositePodGroup", "scheduling.k8s.io", "v1alpha3", 629),
    k("ConfigMap", "", "v1", 195),
    k("ControllerRevision", "apps", "v1", 60),
    k("CronJob", "batch", "v1", 140),
    k("CustomResourceDefinition", "apiextensions.k8s.io", "v1", 712),
    k("DaemonSet", "apps", "v1", 61),
    k("Deployment", "apps", "v1", 66),
    k("DeviceClass", "resource.k8s.io", "v1", 491),
    k("DeviceClass", "resource.k8s.io", "v1beta1", 550),
    k("DeviceClass", "resource.k8s.io", "v1beta2", 591),
    k("DeviceTaintRule", "resource.k8s.io", "v1", 502),
    k("DeviceTaintRule", "resource.k8s.io", "v1alpha3", 523),
    k("DeviceTaintRule", "resource.k8s.io", "v1beta2", 602),
    k("EndpointSlice", "discovery.k8s.io", "v1", 393),
    k("Endpoints", "", "v1", 222),
    k("Event", "", "v1", 228),
    k("Event", "events.k8s.io", "v1", 396),
    k("Eviction", "lifecycle.k8s.io", "v1alpha1", 419),
    k("Eviction", "policy", "v1", 464),
    k("EvictionRequest", "lifecycle.k8s.io", "v1alpha1", 421),
    k("FlowSchema", "flowcontrol.apiserver.k8s.io", "v1", 400),
    k("HorizontalPodAutoscaler", "autoscaling", "v1", 111),
    k("HorizontalPodAutoscaler", "autoscaling", "v2", 124),
    k("IPAddress", "networking.k8s.io", "v1", 434),
    k("Ingress", "networking.k8s.io", "v1", 437),
    k("IngressClass", "networking.k8s.io", "v1", 439),
    k("Job", "batch", "v1", 143),
    k("Lease", "coordination.k8s.io", "v1", 170),
    k("LeaseCandidate", "coordination.k8s.io", "v1alpha2", 172),
    k("LeaseCandidate", "coordination.k8s.io", "v1beta1", 174),
    k("LimitRange", "", "v1", 255),
    k("LocalSubjectAccessReview", "authorization.k8s.io", "v1", 97),
    k("MutatingAdmissionPolicy", "admissionregistration.k8s.io", "v1", 6),
    k("MutatingAdmissionPolicy", "admissionregistration.k8s.io", "v1alpha1", 33),
    k("MutatingAdmissionPolicy", "admissionregistration.k8s.io", "v1beta1", 46),
    k("MutatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1", 7),
    k("MutatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1alpha1", 34),
    k("MutatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1beta1", 47),
    k("MutatingWebhookConfiguration", "admissionregistration.k8s.io", "v1", 11),
    k("Namespace", "", "v1", 265),
    k("NetworkPolicy", "networking.k8s.io", "v1", 450),
    k("Node", "", "v1", 269),
    k("PersistentVolume", "", "v1", 292),
    k("PersistentVolumeClaim", "", "v1", 293),
    k("Pod", "", "v1", 302),
    k("PodCertificateRequest", "certificates.k8s.io", "v1", 162),
    k("PodCertificateRequest", "certificates.k8s.io", "v1beta1", 167),
    k("PodDisruptionBudget", "policy", "v1", 465),
    k("PodGroup", "scheduling.k8s.io", "v1alpha3", 637),
    k("PodGroup", "scheduling.k8s.io", "v1beta1", 671),
    k("PodTemplate", "", "v1", 321),
    k("PriorityClass", "scheduling.k8s.io", "v1", 622),
    k("PriorityLevelConfiguration", "flowcontrol.apiserver.k8s.io", "v1", 409),
    k("ReplicaSet", "apps", "v1", 71),
    k("ReplicationController", "", "v1", 332),
    k("ResourceClaim", "resource.k8s.io", "v1", 513),
    k("ResourceClaim", "resource.k8s.io", "v1beta1", 567),
    k("ResourceClaim", "resource.k8s.io", "v1beta2", 613),
    k("ResourceClaimTemplate", "resource.k8s.io", "v1", 517),
    k("ResourceClaimTemplate", "resource.k8s.io", "v1beta1", 571),
    k("ResourceClaimTemplate", "resource.k8s.io", "v1beta2", 617),
    k("ResourcePoolStatusRequest", "resource.k8s.io", "v1alpha3", 529),
    k("ResourceQuota", "", "v1", 339),
    k("ResourceSlice", "resource.k8s.io", "v1", 520),
    k("ResourceSlice", "resource.k8s.io", "v1beta1", 574),
    k("ResourceSlice", "resource.k8s.io", "v1beta2", 620),
    k("Role", "rbac.authorization.k8s.io", "v1", 472),
    k("RoleBinding", "rbac.authorization.k8s.io", "v1", 473),
    k("RuntimeClass", "node.k8s.io", "v1", 462),
    k("Scale", "autoscaling", "v1", 114),
    k("Secret", "", "v1", 350),
    k("SelfSubjectAccessReview", "authorization.k8s.io", "v1", 102),
    k("SelfSubjectReview", "authentication.k8s.io", "v1", 86),
    k("SelfSubjectRulesReview", "authorization.k8s.io", "v1", 104),
    k("Service", "", "v1", 357),
    k("ServiceAccount", "", "v1", 358),
    k("ServiceCIDR", "networking.k8s.io", "v1", 458),
    k("StatefulSet", "apps", "v1", 78),
    k("StorageClass", "storage.k8s.io", "v1", 693),
    k("StorageVersion", "internal.apiserver.k8s.io", "v1alpha1", 56),
    k("StorageVersionMigration", "storagemigration.k8s.io", "v1", 704),
    k("StorageVersionMigration", "storagemigration.k8s.io", "v1beta1", 707),
    k("SubjectAccessReview", "authorization.k8s.io", "v1", 106),
    k("TokenRequest", "authentication.k8s.io", "v1", 88),
    k("TokenReview", "authentication.k8s.io", "v1", 91),
    k("ValidatingAdmissionPolicy", "admissionregistration.k8s.io", "v1", 19),
    k("ValidatingAdmissionPolicyBinding", "admissionregistration.k8s.io", "v1", 20),
    k("ValidatingWebhookConfiguration", "admissionregistration.k8s.io", "v1", 25),
    k("VolumeAttachment", "storage.k8s.io", "v1", 697),
    k("VolumeAttributesClass", "storage.k8s.io", "v1", 701),
    k("Workload", "scheduling.k8s.io", "v1alpha3", 649),
    k("Workload", "scheduling.k8s.io", "v1beta1", 683),
];

pub(super) static TYPES: [Type; 744] = [
    t(220, 18, 0, 1), // 0 io.k8s.api.admissionregistration.v1.ApplyConfiguration
    t(252, 15, 1, 2), // 1 io.k8s.api.admissionregistration.v1.AuditAnnotation
    t(3207, 17, 3, 2), // 2 io.k8s.api.admissionregistration.v1.ExpressionWarning
    t(4260, 9, 5, 1), // 3 io.k8s.api.admissionregistration.v1.JSONPatch
    t(4714, 14, 6, 2), // 4 io.k8s.api.admissionregistration.v1.MatchCondition
    t(4728, 14, 8, 5), // 5 io.k8s.api.admissionregistration.v1.MatchResources
    t(4827, 23, 13, 4), // 6 io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy
    t(4850, 30, 17, 4), // 7 io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding
    t(4880, 34, 21, 3), // 8 io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec
    t(4914, 27, 24, 7), // 9 io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec
    t(4941, 15, 31, 12), // 10 io.k8s.api.admissionregistration.v1.MutatingWebhook
    t(4956, 28, 43, 4), // 11 io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration
    t(4984, 8, 47, 3), // 12 io.k8s.api.admissionregistration.v1.Mutation
    t(5007, 23, 50, 6), // 13 io.k8s.api.admissionregistration.v1.NamedRuleWithOperations
    t(5828, 9, 56, 2), // 14 io.k8s.api.admissionregistration.v1.ParamKind
    t(5837, 8, 58, 4), // 15 io.k8s.api.admissionregistration.v1.ParamRef
    t(8015, 18, 62, 5), // 16 io.k8s.api.admissionregistration.v1.RuleWithOperations
    t(8620, 16, 67, 4), // 17 io.k8s.api.admissionregistration.v1.ServiceReference
    t(9555, 12, 71, 1), // 18 io.k8s.api.admissionregistration.v1.TypeChecking
    t(9654, 25, 72, 5), // 19 io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy
    t(9679, 32, 77, 4), // 20 io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding
    t(9711, 36, 81, 4), // 21 io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
    t(9747, 29, 85, 7), // 22 io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec
    t(9776, 31, 92, 3), // 23 io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus
    t(9807, 17, 95, 11), // 24 io.k8s.api.admissionregistration.v1.ValidatingWebhook
    t(9824, 30, 106, 4), // 25 io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration
    t(9854, 10, 110, 4), // 26 io.k8s.api.admissionregistration.v1.Validation
    t(9878, 8, 114, 2), // 27 io.k8s.api.admissionregistration.v1.Variable
    t(10204, 19, 116, 3), // 28 io.k8s.api.admissionregistration.v1.WebhookClientConfig
    t(220, 18, 119, 1), // 29 io.k8s.api.admissionregistration.v1alpha1.ApplyConfiguration
    t(4260, 9, 120, 1), // 30 io.k8s.api.admissionregistration.v1alpha1.JSONPatch
    t(4714, 14, 121, 2), // 31 io.k8s.api.admissionregistration.v1alpha1.MatchCondition
    t(4728, 14, 123, 5), // 32 io.k8s.api.admissionregistration.v1alpha1.MatchResources
    t(4827, 23, 128, 4), // 33 io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy
    t(4850, 30, 132, 4), // 34 io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding
    t(4880, 34, 136, 3), // 35 io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec
    t(4914, 27, 139, 7), // 36 io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec
    t(4984, 8, 146, 3), // 37 io.k8s.api.admissionregistration.v1alpha1.Mutation
    t(5007, 23, 149, 6), // 38 io.k8s.api.admissionregistration.v1alpha1.NamedRuleWithOperations
    t(5828, 9, 155, 2), // 39 io.k8s.api.admissionregistration.v1alpha1.ParamKind
    t(5837, 8, 157, 4), // 40 io.k8s.api.admissionregistration.v1alpha1.ParamRef
    t(9878, 8, 161, 2), // 41 io.k8s.api.admissionregistration.v1alpha1.Variable
    t(220, 18, 163, 1), // 42 io.k8s.api.admissionregistration.v1beta1.ApplyConfiguration
    t(4260, 9, 164, 1), // 43 io.k8s.api.admissionregistration.v1beta1.JSONPatch
    t(4714, 14, 165, 2), // 44 io.k8s.api.admissionregistration.v1beta1.MatchCondition
    t(4728, 14, 167, 5), // 45 io.k8s.api.admissionregistration.v1beta1.MatchResources
    t(4827, 23, 172, 4), // 46 io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy
    t(4850, 30, 176, 4), // 47 io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding
    t(4880, 34, 180, 3), // 48 io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec
    t(4914, 27, 183, 7), // 49 io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicySpec
    t(4984, 8, 190, 3), // 50 io.k8s.api.admissionregistration.v1beta1.Mutation
    t(5007, 23, 193, 6), // 51 io.k8s.api.admissionregistration.v1beta1.NamedRuleWithOperations
    t(5828, 9, 199, 2), // 52 io.k8s.api.admissionregistration.v1beta1.ParamKind
    t(5837, 8, 201, 4), // 53 io.k8s.api.admissionregistration.v1beta1.ParamRef
    t(9878, 8, 205, 2), // 54 io.k8s.api.admissionregistration.v1beta1.Variable
    t(8457, 20, 207, 4), // 55 io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion
    t(9039, 14, 211, 5), // 56 io.k8s.api.apiserverinternal.v1alpha1.StorageVersion
    t(9053, 23, 216, 6), // 57 io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition
    t(9155, 18, 222, 0), // 58 io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec
    t(9173, 20, 222, 3), // 59 io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus
    t(1640, 18, 225, 5), // 60 io.k8s.api.apps.v1.ControllerRevision
    t(2087, 9, 230, 5), // 61 io.k8s.api.apps.v1.DaemonSet
    t(2096, 18, 235, 5), // 62 io.k8s.api.apps.v1.DaemonSetCondition
    t(2114, 13, 240, 5), // 63 io.k8s.api.apps.v1.DaemonSetSpec
    t(2127, 15, 245, 10), // 64 io.k8s.api.apps.v1.DaemonSetStatus
    t(2142, 23, 255, 2), // 65 io.k8s.api.apps.v1.DaemonSetUpdateStrategy
    t(2178, 10, 257, 5), // 66 io.k8s.api.apps.v1.Deployment
    t(2188, 19, 262, 6), // 67 io.k8s.api.apps.v1.DeploymentCondition
    t(2207, 14, 268, 8), // 68 io.k8s.api.apps.v1.DeploymentSpec
    t(2221, 16, 276, 9), // 69 io.k8s.api.apps.v1.DeploymentStatus
    t(2237, 18, 285, 2), // 70 io.k8s.api.apps.v1.DeploymentStrategy
    t(7272, 10, 287, 5), // 71 io.k8s.api.apps.v1.ReplicaSet
    t(7282, 19, 292, 5), // 72 io.k8s.api.apps.v1.ReplicaSetCondition
    t(7301, 14, 297, 4), // 73 io.k8s.api.apps.v1.ReplicaSetSpec
    t(7315, 16, 301, 7), // 74 io.k8s.api.apps.v1.ReplicaSetStatus
    t(7938, 22, 308, 2), // 75 io.k8s.api.apps.v1.RollingUpdateDaemonSet
    t(7960, 23, 310, 2), // 76 io.k8s.api.apps.v1.RollingUpdateDeployment
    t(7983, 32, 312, 2), // 77 io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy
    t(8786, 11, 314, 5), // 78 io.k8s.api.apps.v1.StatefulSet
    t(8797, 20, 319, 5), // 79 io.k8s.api.apps.v1.StatefulSetCondition
    t(8817, 19, 324, 1), // 80 io.k8s.api.apps.v1.StatefulSetOrdinals
    t(8836, 47, 325, 2), // 81 io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy
    t(8883, 15, 327, 11), // 82 io.k8s.api.apps.v1.StatefulSetSpec
    t(8898, 17, 338, 10), // 83 io.k8s.api.apps.v1.StatefulSetStatus
    t(8915, 25, 348, 2), // 84 io.k8s.api.apps.v1.StatefulSetUpdateStrategy
    t(379, 20, 350, 4), // 85 io.k8s.api.authentication.v1.BoundObjectReference
    t(8369, 17, 354, 4), // 86 io.k8s.api.authentication.v1.SelfSubjectReview
    t(8386, 23, 358, 1), // 87 io.k8s.api.authentication.v1.SelfSubjectReviewStatus
    t(9362, 12, 359, 5), // 88 io.k8s.api.authentication.v1.TokenRequest
    t(9374, 16, 364, 4), // 89 io.k8s.api.authentication.v1.TokenRequestSpec
    t(9390, 18, 368, 2), // 90 io.k8s.api.authentication.v1.TokenRequestStatus
    t(9408, 11, 370, 5), // 91 io.k8s.api.authentication.v1.TokenReview
    t(9419, 15, 375, 2), // 92 io.k8s.api.authentication.v1.TokenReviewSpec
    t(9434, 17, 377, 4), // 93 io.k8s.api.authentication.v1.TokenReviewStatus
    t(9635, 8, 381, 4), // 94 io.k8s.api.authentication.v1.UserInfo
    t(3299, 23, 385, 2), // 95 io.k8s.api.authorization.v1.FieldSelectorAttributes
    t(4378, 23, 387, 2), // 96 io.k8s.api.authorization.v1.LabelSelectorAttributes
    t(4655, 24, 389, 5), // 97 io.k8s.api.authorization.v1.LocalSubjectAccessReview
    t(5644, 21, 394, 2), // 98 io.k8s.api.authorization.v1.NonResourceAttributes
    t(5686, 15, 396, 2), // 99 io.k8s.api.authorization.v1.NonResourceRule
    t(7443, 18, 398, 9), // 100 io.k8s.api.authorization.v1.ResourceAttributes
    t(7845, 12, 407, 4), // 101 io.k8s.api.authorization.v1.ResourceRule
    t(8319, 23, 411, 5), // 102 io.k8s.api.authorization.v1.SelfSubjectAccessReview
    t(8342, 27, 416, 2), // 103 io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec
    t(8409, 22, 418, 5), // 104 io.k8s.api.authorization.v1.SelfSubjectRulesReview
    t(8431, 26, 423, 1), // 105 io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec
    t(9200, 19, 424, 5), // 106 io.k8s.api.authorization.v1.SubjectAccessReview
    t(9219, 23, 429, 6), // 107 io.k8s.api.authorization.v1.SubjectAccessReviewSpec
    t(9242, 25, 435, 4), // 108 io.k8s.api.authorization.v1.SubjectAccessReviewStatus
    t(9267, 24, 439, 4), // 109 io.k8s.api.authorization.v1.SubjectRulesReviewStatus
    t(1706, 27, 443, 3), // 110 io.k8s.api.autoscaling.v1.CrossVersionObjectReference
    t(3762, 23, 446, 5), // 111 io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler
    t(3848, 27, 451, 4), // 112 io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec
    t(3875, 29, 455, 5), // 113 io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus
    t(8059, 5, 460, 5), // 114 io.k8s.api.autoscaling.v1.Scale
    t(8112, 9, 465, 1), // 115 io.k8s.api.autoscaling.v1.ScaleSpec
    t(8121, 11, 466, 2), // 116 io.k8s.api.autoscaling.v1.ScaleStatus
    t(1423, 29, 468, 3), // 117 io.k8s.api.autoscaling.v2.ContainerResourceMetricSource
    t(1452, 29, 471, 3), // 118 io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus
    t(1706, 27, 474, 3), // 119 io.k8s.api.autoscaling.v2.CrossVersionObjectReference
    t(3245, 20, 477, 2), // 120 io.k8s.api.autoscaling.v2.ExternalMetricSource
    t(3265, 20, 479, 2), // 121 io.k8s.api.autoscaling.v2.ExternalMetricStatus
    t(3673, 16, 481, 3), // 122 io.k8s.api.autoscaling.v2.HPAScalingPolicy
    t(3689, 15, 484, 4), // 123 io.k8s.api.autoscaling.v2.HPAScalingRules
    t(3762, 23, 488, 5), // 124 io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler
    t(3785, 31, 493, 2), // 125 io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior
    t(3816, 32, 495, 6), // 126 io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition
    t(3848, 27, 501, 5), // 127 io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec
    t(3875, 29, 506, 6), // 128 io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus
    t(4742, 16, 512, 2), // 129 io.k8s.api.autoscaling.v2.MetricIdentifier
    t(4758, 10, 514, 6), // 130 io.k8s.api.autoscaling.v2.MetricSpec
    t(4768, 12, 520, 6), // 131 io.k8s.api.autoscaling.v2.MetricStatus
    t(4780, 12, 526, 4), // 132 io.k8s.api.autoscaling.v2.MetricTarget
    t(4792, 17, 530, 3), // 133 io.k8s.api.autoscaling.v2.MetricValueStatus
    t(5730, 18, 533, 3), // 134 io.k8s.api.autoscaling.v2.ObjectMetricSource
    t(5748, 18, 536, 3), // 135 io.k8s.api.autoscaling.v2.ObjectMetricStatus
    t(6851, 16, 539, 2), // 136 io.k8s.api.autoscaling.v2.PodsMetricSource
    t(6867, 16, 541, 2), // 137 io.k8s.api.autoscaling.v2.PodsMetricStatus
    t(7621, 20, 543, 2), // 138 io.k8s.api.autoscaling.v2.ResourceMetricSource
    t(7641, 20, 545, 2), // 139 io.k8s.api.autoscaling.v2.ResourceMetricStatus
    t(1675, 7, 547, 5), // 140 io.k8s.api.batch.v1.CronJob
    t(1682, 11, 552, 8), // 141 io.k8s.api.batch.v1.CronJobSpec
    t(1693, 13, 560, 3), // 142 io.k8s.api.batch.v1.CronJobStatus
    t(4284, 3, 563, 5), // 143 io.k8s.api.batch.v1.Job
    t(4287, 12, 568, 6), // 144 io.k8s.api.batch.v1.JobCondition
    t(4299, 26, 574, 4), // 145 io.k8s.api.batch.v1.JobSchedulingConfiguration
    t(4325, 7, 578, 17), // 146 io.k8s.api.batch.v1.JobSpec
    t(4332, 9, 595, 11), // 147 io.k8s.api.batch.v1.JobStatus
    t(4341, 15, 606, 2), // 148 io.k8s.api.batch.v1.JobTemplateSpec
    t(6414, 16, 608, 1), // 149 io.k8s.api.batch.v1.PodFailurePolicy
    t(6430, 38, 609, 3), // 150 io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement
    t(6468, 38, 612, 2), // 151 io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern
    t(6506, 20, 614, 3), // 152 io.k8s.api.batch.v1.PodFailurePolicyRule
    t(9291, 13, 617, 1), // 153 io.k8s.api.batch.v1.SuccessPolicy
    t(9304, 17, 618, 2), // 154 io.k8s.api.batch.v1.SuccessPolicyRule
    t(9612, 23, 620, 2), // 155 io.k8s.api.batch.v1.UncountedTerminatedPods
    t(665, 25, 622, 5), // 156 io.k8s.api.certificates.v1.CertificateSigningRequest
    t(690, 34, 627, 6), // 157 io.k8s.api.certificates.v1.CertificateSigningRequestCondition
    t(724, 29, 633, 8), // 158 io.k8s.api.certificates.v1.CertificateSigningRequestSpec
    t(753, 31, 641, 2), // 159 io.k8s.api.certificates.v1.CertificateSigningRequestStatus
    t(873, 18, 643, 4), // 160 io.k8s.api.certificates.v1.ClusterTrustBundle
    t(919, 22, 647, 2), // 161 io.k8s.api.certificates.v1.ClusterTrustBundleSpec
    t(6202, 21, 649, 5), // 162 io.k8s.api.certificates.v1.PodCertificateRequest
    t(6223, 25, 654, 10), // 163 io.k8s.api.certificates.v1.PodCertificateRequestSpec
    t(6248, 27, 664, 5), // 164 io.k8s.api.certificates.v1.PodCertificateRequestStatus
    t(873, 18, 669, 4), // 165 io.k8s.api.certificates.v1beta1.ClusterTrustBundle
    t(919, 22, 673, 2), // 166 io.k8s.api.certificates.v1beta1.ClusterTrustBundleSpec
    t(6202, 21, 675, 5), // 167 io.k8s.api.certificates.v1beta1.PodCertificateRequest
    t(6223, 25, 680, 12), // 168 io.k8s.api.certificates.v1beta1.PodCertificateRequestSpec
    t(6248, 27, 692, 5), // 169 io.k8s.api.certificates.v1beta1.PodCertificateRequestStatus
    t(4425, 5, 697, 4), // 170 io.k8s.api.coordination.v1.Lease
    t(4462, 9, 701, 7), // 171 io.k8s.api.coordination.v1.LeaseSpec
    t(4430, 14, 708, 4), // 172 io.k8s.api.coordination.v1alpha2.LeaseCandidate
    t(4444, 18, 712, 6), // 173 io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec
    t(4430, 14, 718, 4), // 174 io.k8s.api.coordination.v1beta1.LeaseCandidate
    t(4444, 18, 722, 6), // 175 io.k8s.api.coordination.v1beta1.LeaseCandidateSpec
    t(70, 32, 728, 4), // 176 io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource
    t(102, 8, 732, 3), // 177 io.k8s.api.core.v1.Affinity
    t(205, 15, 735, 2), // 178 io.k8s.api.core.v1.AppArmorProfile
    t(238, 14, 737, 2), // 179 io.k8s.api.core.v1.AttachedVolume
    t(267, 21, 739, 6), // 180 io.k8s.api.core.v1.AzureDiskVolumeSource
    t(288, 31, 745, 4), // 181 io.k8s.api.core.v1.AzureFilePersistentVolumeSource
    t(319, 21, 749, 3), // 182 io.k8s.api.core.v1.AzureFileVolumeSource
    t(372, 7, 752, 4), // 183 io.k8s.api.core.v1.Binding
    t(482, 25, 756, 10), // 184 io.k8s.api.core.v1.CSIPersistentVolumeSource
    t(525, 15, 766, 5), // 185 io.k8s.api.core.v1.CSIVolumeSource
    t(540, 12, 771, 2), // 186 io.k8s.api.core.v1.Capabilities
    t(619, 28, 773, 6), // 187 io.k8s.api.core.v1.CephFSPersistentVolumeSource
    t(647, 18, 779, 6), // 188 io.k8s.api.core.v1.CephFSVolumeSource
    t(784, 28, 785, 4), // 189 io.k8s.api.core.v1.CinderPersistentVolumeSource
    t(812, 18, 789, 4), // 190 io.k8s.api.core.v1.CinderVolumeSource
    t(830, 14, 793, 1), // 191 io.k8s.api.core.v1.ClientIPConfig
    t(891, 28, 794, 6), // 192 io.k8s.api.core.v1.ClusterTrustBundleProjection
    t(941, 18, 800, 4), // 193 io.k8s.api.core.v1.ComponentCondition
    t(959, 15, 804, 4), // 194 io.k8s.api.core.v1.ComponentStatus
    t(1222, 9, 808, 6), // 195 io.k8s.api.core.v1.ConfigMap
    t(1231, 18, 814, 2), // 196 io.k8s.api.core.v1.ConfigMapEnvSource
    t(1249, 20, 816, 3), // 197 io.k8s.api.core.v1.ConfigMapKeySelector
    t(1269, 25, 819, 5), // 198 io.k8s.api.core.v1.ConfigMapNodeConfigSource
    t(1294, 19, 824, 3), // 199 io.k8s.api.core.v1.ConfigMapProjection
    t(1313, 21, 827, 5), // 200 io.k8s.api.core.v1.ConfigMapVolumeSource
    t(1334, 9, 832, 25), // 201 io.k8s.api.core.v1.Container
    t(1343, 32, 857, 3), // 202 io.k8s.api.core.v1.ContainerExtendedResourceRequest
    t(1375, 14, 860, 2), // 203 io.k8s.api.core.v1.ContainerImage
    t(1389, 13, 862, 5), // 204 io.k8s.api.core.v1.ContainerPort
    t(1402, 21, 867, 2), // 205 io.k8s.api.core.v1.ContainerResizePolicy
    t(1481, 20, 869, 2), // 206 io.k8s.api.core.v1.ContainerRestartRule
    t(1501, 31, 871, 2), // 207 io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes
    t(1532, 14, 873, 3), // 208 io.k8s.api.core.v1.ContainerState
    t(1546, 21, 876, 1), // 209 io.k8s.api.core.v1.ContainerStateRunning
    t(1567, 24, 877, 7), // 210 io.k8s.api.core.v1.ContainerStateTerminated
    t(1591, 21, 884, 2), // 211 io.k8s.api.core.v1.ContainerStateWaiting
    t(1612, 15, 886, 15), // 212 io.k8s.api.core.v1.ContainerStatus
    t(1627, 13, 901, 1), // 213 io.k8s.api.core.v1.ContainerUser
    t(2073, 14, 902, 1), // 214 io.k8s.api.core.v1.DaemonEndpoint
    t(2675, 21, 903, 1), // 215 io.k8s.api.core.v1.DownwardAPIProjection
    t(2696, 21, 904, 5), // 216 io.k8s.api.core.v1.DownwardAPIVolumeFile
    t(2717, 23, 909, 3), // 217 io.k8s.api.core.v1.DownwardAPIVolumeSource
    t(2740, 20, 912, 3), // 218 io.k8s.api.core.v1.EmptyDirVolumeSource
    t(2768, 15, 915, 4), // 219 io.k8s.api.core.v1.EndpointAddress
    t(2814, 12, 919, 4), // 220 io.k8s.api.core.v1.EndpointPort
    t(2839, 14, 923, 3), // 221 io.k8s.api.core.v1.EndpointSubset
    t(2853, 9, 926, 4), // 222 io.k8s.api.core.v1.Endpoints
    t(2862, 13, 930, 3), // 223 io.k8s.api.core.v1.EnvFromSource
    t(2875, 6, 933, 3), // 224 io.k8s.api.core.v1.EnvVar
    t(2881, 12, 936, 5), // 225 io.k8s.api.core.v1.EnvVarSource
    t(2893, 18, 941, 26), // 226 io.k8s.api.core.v1.EphemeralContainer
    t(2911, 21, 967, 1), // 227 io.k8s.api.core.v1.EphemeralVolumeSource
    t(2932, 5, 968, 17), // 228 io.k8s.api.core.v1.Event
    t(2937, 11, 985, 2), // 229 io.k8s.api.core.v1.EventSeries
    t(2948, 11, 987, 2), // 230 io.k8s.api.core.v1.EventSource
    t(3090, 17, 989, 2), // 231 io.k8s.api.core.v1.EvictionResponder
    t(3165, 10, 991, 1), // 232 io.k8s.api.core.v1.ExecAction
    t(3285, 14, 992, 5), // 233 io.k8s.api.core.v1.FCVolumeSource
    t(3346, 15, 997, 4), // 234 io.k8s.api.core.v1.FileKeySelector
    t(3361, 26, 1001, 5), // 235 io.k8s.api.core.v1.FlexPersistentVolumeSource
    t(3387, 16, 1006, 5), // 236 io.k8s.api.core.v1.FlexVolumeSource
    t(3403, 19, 1011, 2), // 237 io.k8s.api.core.v1.FlockerVolumeSource
    t(3518, 29, 1013, 4), // 238 io.k8s.api.core.v1.GCEPersistentDiskVolumeSource
    t(3547, 10, 1017, 3), // 239 io.k8s.api.core.v1.GRPCAction
    t(3577, 19, 1020, 3), // 240 io.k8s.api.core.v1.GitRepoVolumeSource
    t(3596, 31, 1023, 4), // 241 io.k8s.api.core.v1.GlusterfsPersistentVolumeSource
    t(3627, 21, 1027, 3), // 242 io.k8s.api.core.v1.GlusterfsVolumeSource
    t(3704, 13, 1030, 6), // 243 io.k8s.api.core.v1.HTTPGetAction
    t(3717, 10, 1036, 2), // 244 io.k8s.api.core.v1.HTTPHeader
    t(3904, 9, 1038, 2), // 245 io.k8s.api.core.v1.HostAlias
    t(3913, 6, 1040, 1), // 246 io.k8s.api.core.v1.HostIP
    t(3919, 20, 1041, 2), // 247 io.k8s.api.core.v1.HostPathVolumeSource
    t(3968, 27, 1043, 11), // 248 io.k8s.api.core.v1.ISCSIPersistentVolumeSource
    t(3995, 17, 1054, 11), // 249 io.k8s.api.core.v1.ISCSIVolumeSource
    t(4012, 17, 1065, 2), // 250 io.k8s.api.core.v1.ImageVolumeSource
    t(4029, 17, 1067, 1), // 251 io.k8s.api.core.v1.ImageVolumeStatus
    t(4356, 9, 1068, 4), // 252 io.k8s.api.core.v1.KeyToPath
    t(4471, 9, 1072, 3), // 253 io.k8s.api.core.v1.Lifecycle
    t(4480, 16, 1075, 4), // 254 io.k8s.api.core.v1.LifecycleHandler
    t(4496, 10, 1079, 4), // 255 io.k8s.api.core.v1.LimitRange
    t(4506, 14, 1083, 6), // 256 io.k8s.api.core.v1.LimitRangeItem
    t(4520, 14, 1089, 1), // 257 io.k8s.api.core.v1.LimitRangeSpec
    t(4580, 18, 1090, 3), // 258 io.k8s.api.core.v1.LinuxContainerUser
    t(4598, 19, 1093, 4), // 259 io.k8s.api.core.v1.LoadBalancerIngress
    t(4617, 18, 1097, 1), // 260 io.k8s.api.core.v1.LoadBalancerStatus
    t(4635, 20, 1098, 1), // 261 io.k8s.api.core.v1.LocalObjectReference
    t(4679, 17, 1099, 2), // 262 io.k8s.api.core.v1.LocalVolumeSource
    t(4809, 18, 1101, 2), // 263 io.k8s.api.core.v1.ModifyVolumeStatus
    t(4992, 15, 1103, 3), // 264 io.k8s.api.core.v1.NFSVolumeSource
    t(5030, 9, 1106, 5), // 265 io.k8s.api.core.v1.Namespace
    t(5039, 18, 1111, 5), // 266 io.k8s.api.core.v1.NamespaceCondition
    t(5057, 13, 1116, 1), // 267 io.k8s.api.core.v1.NamespaceSpec
    t(5070, 15, 1117, 2), // 268 io.k8s.api.core.v1.NamespaceStatus
    t(5213, 4, 1119, 5), // 269 io.k8s.api.core.v1.Node
    t(5217, 11, 1124, 2), // 270 io.k8s.api.core.v1.NodeAddress
    t(5228, 12, 1126, 2), // 271 io.k8s.api.core.v1.NodeAffinity
    t(5240, 30, 1128, 2), // 272 io.k8s.api.core.v1.NodeAllocatableMappedResources
    t(5315, 32, 1130, 3), // 273 io.k8s.api.core.v1.NodeAllocatableOverheadResources
    t(5370, 34, 1133, 4), // 274 io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus
    t(5404, 13, 1137, 6), // 275 io.k8s.api.core.v1.NodeCondition
    t(5417, 16, 1143, 1), // 276 io.k8s.api.core.v1.NodeConfigSource
    t(5433, 16, 1144, 4), // 277 io.k8s.api.core.v1.NodeConfigStatus
    t(5449, 19, 1148, 1), // 278 io.k8s.api.core.v1.NodeDaemonEndpoints
    t(5468, 12, 1149, 1), // 279 io.k8s.api.core.v1.NodeFeatures
    t(5480, 23, 1150, 1), // 280 io.k8s.api.core.v1.NodePodPreemptionPolicy
    t(5503, 18, 1151, 2), // 281 io.k8s.api.core.v1.NodeRuntimeHandler
    t(5521, 26, 1153, 2), // 282 io.k8s.api.core.v1.NodeRuntimeHandlerFeatures
    t(5547, 12, 1155, 1), // 283 io.k8s.api.core.v1.NodeSelector
    t(5559, 23, 1156, 3), // 284 io.k8s.api.core.v1.NodeSelectorRequirement
    t(5582, 16, 1159, 2), // 285 io.k8s.api.core.v1.NodeSelectorTerm
    t(5598, 8, 1161, 8), // 286 io.k8s.api.core.v1.NodeSpec
    t(5606, 10, 1169, 14), // 287 io.k8s.api.core.v1.NodeStatus
    t(5616, 14, 1183, 1), // 288 io.k8s.api.core.v1.NodeSwapStatus
    t(5630, 14, 1184, 12), // 289 io.k8s.api.core.v1.NodeSystemInfo
    t(5701, 19, 1196, 2), // 290 io.k8s.api.core.v1.ObjectFieldSelector
    t(5766, 15, 1198, 7), // 291 io.k8s.api.core.v1.ObjectReference
    t(5879, 16, 1205, 5), // 292 io.k8s.api.core.v1.PersistentVolume
    t(5895, 21, 1210, 5), // 293 io.k8s.api.core.v1.PersistentVolumeClaim
    t(5916, 30, 1215, 6), // 294 io.k8s.api.core.v1.PersistentVolumeClaimCondition
    t(5946, 25, 1221, 9), // 295 io.k8s.api.core.v1.PersistentVolumeClaimSpec
    t(5971, 27, 1230, 9), // 296 io.k8s.api.core.v1.PersistentVolumeClaimStatus
    t(5998, 29, 1239, 2), // 297 io.k8s.api.core.v1.PersistentVolumeClaimTemplate
    t(6027, 33, 1241, 2), // 298 io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource
    t(6060, 20, 1243, 31), // 299 io.k8s.api.core.v1.PersistentVolumeSpec
    t(6080, 22, 1274, 4), // 300 io.k8s.api.core.v1.PersistentVolumeStatus
    t(6102, 32, 1278, 2), // 301 io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource
    t(6134, 3, 1280, 5), // 302 io.k8s.api.core.v1.Pod
    t(6137, 11, 1285, 2), // 303 io.k8s.api.core.v1.PodAffinity
    t(6148, 15, 1287, 6), // 304 io.k8s.api.core.v1.PodAffinityTerm
    t(6163, 15, 1293, 2), // 305 io.k8s.api.core.v1.PodAntiAffinity
    t(6178, 24, 1295, 8), // 306 io.k8s.api.core.v1.PodCertificateProjection
    t(6275, 12, 1303, 7), // 307 io.k8s.api.core.v1.PodCondition
    t(6287, 12, 1310, 3), // 308 io.k8s.api.core.v1.PodDNSConfig
    t(6299, 18, 1313, 2), // 309 io.k8s.api.core.v1.PodDNSConfigOption
    t(6384, 30, 1315, 2), // 310 io.k8s.api.core.v1.PodExtendedResourceClaimStatus
    t(6677, 5, 1317, 1), // 311 io.k8s.api.core.v1.PodIP
    t(6682, 5, 1318, 1), // 312 io.k8s.api.core.v1.PodOS
    t(6687, 16, 1319, 1), // 313 io.k8s.api.core.v1.PodReadinessGate
    t(6703, 16, 1320, 3), // 314 io.k8s.api.core.v1.PodResourceClaim
    t(6719, 22, 1323, 2), // 315 io.k8s.api.core.v1.PodResourceClaimStatus
    t(6741, 17, 1325, 1), // 316 io.k8s.api.core.v1.PodSchedulingGate
    t(6758, 18, 1326, 1), // 317 io.k8s.api.core.v1.PodSchedulingGroup
    t(6776, 18, 1327, 13), // 318 io.k8s.api.core.v1.PodSecurityContext
    t(6794, 7, 1340, 43), // 319 io.k8s.api.core.v1.PodSpec
    t(6801, 9, 1383, 22), // 320 io.k8s.api.core.v1.PodStatus
    t(6810, 11, 1405, 4), // 321 io.k8s.api.core.v1.PodTemplate
    t(6821, 15, 1409, 2), // 322 io.k8s.api.core.v1.PodTemplateSpec
    t(6836, 15, 1411, 3), // 323 io.k8s.api.core.v1.PodVolumeHealth
    t(6930, 10, 1414, 3), // 324 io.k8s.api.core.v1.PortStatus
    t(6940, 20, 1417, 3), // 325 io.k8s.api.core.v1.PortworxVolumeSource
    t(6973, 23, 1420, 2), // 326 io.k8s.api.core.v1.PreferredSchedulingTerm
    t(7167, 5, 1422, 10), // 327 io.k8s.api.core.v1.Probe
    t(7172, 21, 1432, 3), // 328 io.k8s.api.core.v1.ProjectedVolumeSource
    t(7213, 19, 1435, 6), // 329 io.k8s.api.core.v1.QuobyteVolumeSource
    t(7232, 25, 1441, 8), // 330 io.k8s.api.core.v1.RBDPersistentVolumeSource
    t(7257, 15, 1449, 8), // 331 io.k8s.api.core.v1.RBDVolumeSource
    t(7331, 21, 1457, 5), // 332 io.k8s.api.core.v1.ReplicationController
    t(7352, 30, 1462, 5), // 333 io.k8s.api.core.v1.ReplicationControllerCondition
    t(7382, 25, 1467, 4), // 334 io.k8s.api.core.v1.ReplicationControllerSpec
    t(7407, 27, 1471, 6), // 335 io.k8s.api.core.v1.ReplicationControllerStatus
    t(7461, 13, 1477, 2), // 336 io.k8s.api.core.v1.ResourceClaim
    t(7586, 21, 1479, 3), // 337 io.k8s.api.core.v1.ResourceFieldSelector
    t(7607, 14, 1482, 3), // 338 io.k8s.api.core.v1.ResourceHealth
    t(7776, 13, 1485, 5), // 339 io.k8s.api.core.v1.ResourceQuota
    t(7789, 17, 1490, 3), // 340 io.k8s.api.core.v1.ResourceQuotaSpec
    t(7806, 19, 1493, 2), // 341 io.k8s.api.core.v1.ResourceQuotaStatus
    t(7825, 20, 1495, 3), // 342 io.k8s.api.core.v1.ResourceRequirements
    t(7887, 14, 1498, 2), // 343 io.k8s.api.core.v1.ResourceStatus
    t(8045, 14, 1500, 4), // 344 io.k8s.api.core.v1.SELinuxOptions
    t(8064, 29, 1504, 10), // 345 io.k8s.api.core.v1.ScaleIOPersistentVolumeSource
    t(8093, 19, 1514, 10), // 346 io.k8s.api.core.v1.ScaleIOVolumeSource
    t(8142, 13, 1524, 1), // 347 io.k8s.api.core.v1.ScopeSelector
    t(8155, 33, 1525, 3), // 348 io.k8s.api.core.v1.ScopedResourceSelectorRequirement
    t(8188, 14, 1528, 2), // 349 io.k8s.api.core.v1.SeccompProfile
    t(8202, 6, 1530, 7), // 350 io.k8s.api.core.v1.Secret
    t(8208, 15, 1537, 2), // 351 io.k8s.api.core.v1.SecretEnvSource
    t(8223, 17, 1539, 3), // 352 io.k8s.api.core.v1.SecretKeySelector
    t(8240, 16, 1542, 3), // 353 io.k8s.api.core.v1.SecretProjection
    t(8256, 15, 1545, 2), // 354 io.k8s.api.core.v1.SecretReference
    t(8271, 18, 1547, 5), // 355 io.k8s.api.core.v1.SecretVolumeSource
    t(8289, 15, 1552, 12), // 356 io.k8s.api.core.v1.SecurityContext
    t(8477, 7, 1564, 5), // 357 io.k8s.api.core.v1.Service
    t(8484, 14, 1569, 6), // 358 io.k8s.api.core.v1.ServiceAccount
    t(8519, 29, 1575, 4), // 359 io.k8s.api.core.v1.ServiceAccountTokenProjection
    t(8609, 11, 1579, 6), // 360 io.k8s.api.core.v1.ServicePort
    t(8636, 11, 1585, 20), // 361 io.k8s.api.core.v1.ServiceSpec
    t(8647, 13, 1605, 2), // 362 io.k8s.api.core.v1.ServiceStatus
    t(8660, 21, 1607, 1), // 363 io.k8s.api.core.v1.SessionAffinityConfig
    t(8775, 11, 1608, 1), // 364 io.k8s.api.core.v1.SleepAction
    t(8987, 31, 1609, 5), // 365 io.k8s.api.core.v1.StorageOSPersistentVolumeSource
    t(9018, 21, 1614, 5), // 366 io.k8s.api.core.v1.StorageOSVolumeSource
    t(9321, 6, 1619, 2), // 367 io.k8s.api.core.v1.Sysctl
    t(9327, 15, 1621, 2), // 368 io.k8s.api.core.v1.TCPSocketAction
    t(9342, 5, 1623, 4), // 369 io.k8s.api.core.v1.Taint
    t(9451, 10, 1627, 5), // 370 io.k8s.api.core.v1.Toleration
    t(9479, 32, 1632, 2), // 371 io.k8s.api.core.v1.TopologySelectorLabelRequirement
    t(9511, 20, 1634, 1), // 372 io.k8s.api.core.v1.TopologySelectorTerm
    t(9531, 24, 1635, 8), // 373 io.k8s.api.core.v1.TopologySpreadConstraint
    t(9567, 25, 1643, 3), // 374 io.k8s.api.core.v1.TypedLocalObjectReference
    t(9592, 20, 1646, 4), // 375 io.k8s.api.core.v1.TypedObjectReference
    t(9886, 6, 1650, 31), // 376 io.k8s.api.core.v1.Volume
    t(9993, 12, 1681, 2), // 377 io.k8s.api.core.v1.VolumeDevice
    t(10016, 21, 1683, 3), // 378 io.k8s.api.core.v1.VolumeHealthCondition
    t(10037, 18, 1686, 2), // 379 io.k8s.api.core.v1.VolumeHealthStatus
    t(10055, 11, 1688, 8), // 380 io.k8s.api.core.v1.VolumeMount
    t(10066, 17, 1696, 5), // 381 io.k8s.api.core.v1.VolumeMountStatus
    t(10083, 18, 1701, 1), // 382 io.k8s.api.core.v1.VolumeNodeAffinity
    t(10120, 16, 1702, 6), // 383 io.k8s.api.core.v1.VolumeProjection
    t(10136, 26, 1708, 2), // 384 io.k8s.api.core.v1.VolumeResourceRequirements
    t(10162, 12, 1710, 1), // 385 io.k8s.api.core.v1.VolumeStatus
    t(10174, 30, 1711, 4), // 386 io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource
    t(10240, 23, 1715, 2), // 387 io.k8s.api.core.v1.WeightedPodAffinityTerm
    t(10263, 29, 1717, 4), // 388 io.k8s.api.core.v1.WindowsSecurityContextOptions
    t(2760, 8, 1721, 8), // 389 io.k8s.api.discovery.v1.Endpoint
    t(2783, 18, 1729, 3), // 390 io.k8s.api.discovery.v1.EndpointConditions
    t(2801, 13, 1732, 2), // 391 io.k8s.api.discovery.v1.EndpointHints
    t(2814, 12, 1734, 4), // 392 io.k8s.api.discovery.v1.EndpointPort
    t(2826, 13, 1738, 6), // 393 io.k8s.api.discovery.v1.EndpointSlice
    t(3504, 7, 1744, 1), // 394 io.k8s.api.discovery.v1.ForNode
    t(3511, 7, 1745, 1), // 395 io.k8s.api.discovery.v1.ForZone
    t(2932, 5, 1746, 17), // 396 io.k8s.api.events.v1.Event
    t(2937, 11, 1763, 2), // 397 io.k8s.api.events.v1.EventSeries
    t(3175, 32, 1765, 2), // 398 io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration
    t(3422, 23, 1767, 1), // 399 io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod
    t(3445, 10, 1768, 5), // 400 io.k8s.api.flowcontrol.v1.FlowSchema
    t(3455, 19, 1773, 5), // 401 io.k8s.api.flowcontrol.v1.FlowSchemaCondition
    t(3474, 14, 1778, 4), // 402 io.k8s.api.flowcontrol.v1.FlowSchemaSpec
    t(3488, 16, 1782, 1), // 403 io.k8s.api.flowcontrol.v1.FlowSchemaStatus
    t(3661, 12, 1783, 1), // 404 io.k8s.api.flowcontrol.v1.GroupSubject
    t(4534, 13, 1784, 2), // 405 io.k8s.api.flowcontrol.v1.LimitResponse
    t(4547, 33, 1786, 4), // 406 io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration
    t(5665, 21, 1790, 2), // 407 io.k8s.api.flowcontrol.v1.NonResourcePolicyRule
    t(6893, 23, 1792, 3), // 408 io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects
    t(7009, 26, 1795, 5), // 409 io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration
    t(7035, 35, 1800, 5), // 410 io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition
    t(7070, 35, 1805, 1), // 411 io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference
    t(7105, 30, 1806, 3), // 412 io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec
    t(7135, 32, 1809, 1), // 413 io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus
    t(7193, 20, 1810, 3), // 414 io.k8s.api.flowcontrol.v1.QueuingConfiguration
    t(7661, 18, 1813, 5), // 415 io.k8s.api.flowcontrol.v1.ResourcePolicyRule
    t(8498, 21, 1818, 2), // 416 io.k8s.api.flowcontrol.v1.ServiceAccountSubject
    t(9193, 7, 1820, 4), // 417 io.k8s.api.flowcontrol.v1.Subject
    t(9643, 11, 1824, 1), // 418 io.k8s.api.flowcontrol.v1.UserSubject
    t(2959, 8, 1825, 5), // 419 io.k8s.api.lifecycle.v1alpha1.Eviction
    t(2967, 20, 1830, 2), // 420 io.k8s.api.lifecycle.v1alpha1.EvictionPodReference
    t(2987, 15, 1832, 5), // 421 io.k8s.api.lifecycle.v1alpha1.EvictionRequest
    t(3002, 27, 1837, 2), // 422 io.k8s.api.lifecycle.v1alpha1.EvictionRequestPodReference
    t(3029, 19, 1839, 3), // 423 io.k8s.api.lifecycle.v1alpha1.EvictionRequestSpec
    t(3048, 21, 1842, 2), // 424 io.k8s.api.lifecycle.v1alpha1.EvictionRequestStatus
    t(3069, 21, 1844, 1), // 425 io.k8s.api.lifecycle.v1alpha1.EvictionRequestTarget
    t(3107, 12, 1845, 1), // 426 io.k8s.api.lifecycle.v1alpha1.EvictionSpec
    t(3119, 14, 1846, 5), // 427 io.k8s.api.lifecycle.v1alpha1.EvictionStatus
    t(3133, 14, 1851, 1), // 428 io.k8s.api.lifecycle.v1alpha1.EvictionTarget
    t(7434, 9, 1852, 2), // 429 io.k8s.api.lifecycle.v1alpha1.Requester
    t(7901, 15, 1854, 6), // 430 io.k8s.api.lifecycle.v1alpha1.ResponderStatus
    t(9347, 15, 1860, 3), // 431 io.k8s.api.lifecycle.v1alpha1.TargetResponder
    t(3727, 15, 1863, 3), // 432 io.k8s.api.networking.v1.HTTPIngressPath
    t(3742, 20, 1866, 1), // 433 io.k8s.api.networking.v1.HTTPIngressRuleValue
    t(3939, 9, 1867, 4), // 434 io.k8s.api.networking.v1.IPAddress
    t(3948, 13, 1871, 1), // 435 io.k8s.api.networking.v1.IPAddressSpec
    t(3961, 7, 1872, 2), // 436 io.k8s.api.networking.v1.IPBlock
    t(4046, 7, 1874, 5), // 437 io.k8s.api.networking.v1.Ingress
    t(4053, 14, 1879, 2), // 438 io.k8s.api.networking.v1.IngressBackend
    t(4067, 12, 1881, 4), // 439 io.k8s.api.networking.v1.IngressClass
    t(4079, 31, 1885, 5), // 440 io.k8s.api.networking.v1.IngressClassParametersReference
    t(4110, 16, 1890, 2), // 441 io.k8s.api.networking.v1.IngressClassSpec
    t(4126, 26, 1892, 3), // 442 io.k8s.api.networking.v1.IngressLoadBalancerIngress
    t(4152, 25, 1895, 1), // 443 io.k8s.api.networking.v1.IngressLoadBalancerStatus
    t(4177, 17, 1896, 3), // 444 io.k8s.api.networking.v1.IngressPortStatus
    t(4194, 11, 1899, 2), // 445 io.k8s.api.networking.v1.IngressRule
    t(4205, 21, 1901, 2), // 446 io.k8s.api.networking.v1.IngressServiceBackend
    t(4226, 11, 1903, 4), // 447 io.k8s.api.networking.v1.IngressSpec
    t(4237, 13, 1907, 1), // 448 io.k8s.api.networking.v1.IngressStatus
    t(4250, 10, 1908, 2), // 449 io.k8s.api.networking.v1.IngressTLS
    t(5102, 13, 1910, 4), // 450 io.k8s.api.networking.v1.NetworkPolicy
    t(5115, 23, 1914, 2), // 451 io.k8s.api.networking.v1.NetworkPolicyEgressRule
    t(5138, 24, 1916, 2), // 452 io.k8s.api.networking.v1.NetworkPolicyIngressRule
    t(5162, 17, 1918, 3), // 453 io.k8s.api.networking.v1.NetworkPolicyPeer
    t(5179, 17, 1921, 3), // 454 io.k8s.api.networking.v1.NetworkPolicyPort
    t(5196, 17, 1924, 4), // 455 io.k8s.api.networking.v1.NetworkPolicySpec
    t(5845, 15, 1928, 4), // 456 io.k8s.api.networking.v1.ParentReference
    t(8548, 18, 1932, 2), // 457 io.k8s.api.networking.v1.ServiceBackendPort
    t(8566, 11, 1934, 5), // 458 io.k8s.api.networking.v1.ServiceCIDR
    t(8577, 15, 1939, 1), // 459 io.k8s.api.networking.v1.ServiceCIDRSpec
    t(8592, 17, 1940, 1), // 460 io.k8s.api.networking.v1.ServiceCIDRStatus
    t(5806, 8, 1941, 1), // 461 io.k8s.api.node.v1.Overhead
    t(8033, 12, 1942, 6), // 462 io.k8s.api.node.v1.RuntimeClass
    t(8132, 10, 1948, 2), // 463 io.k8s.api.node.v1.Scheduling
    t(2959, 8, 1950, 4), // 464 io.k8s.api.policy.v1.Eviction
    t(6317, 19, 1954, 5), // 465 io.k8s.api.policy.v1.PodDisruptionBudget
    t(6336, 23, 1959, 4), // 466 io.k8s.api.policy.v1.PodDisruptionBudgetSpec
    t(6359, 25, 1963, 7), // 467 io.k8s.api.policy.v1.PodDisruptionBudgetStatus
    t(110, 15, 1970, 1), // 468 io.k8s.api.rbac.v1.AggregationRule
    t(844, 11, 1971, 5), // 469 io.k8s.api.rbac.v1.ClusterRole
    t(855, 18, 1976, 5), // 470 io.k8s.api.rbac.v1.ClusterRoleBinding
    t(6883, 10, 1981, 5), // 471 io.k8s.api.rbac.v1.PolicyRule
    t(7916, 4, 1986, 4), // 472 io.k8s.api.rbac.v1.Role
    t(7920, 11, 1990, 5), // 473 io.k8s.api.rbac.v1.RoleBinding
    t(7931, 7, 1995, 3), // 474 io.k8s.api.rbac.v1.RoleRef
    t(9193, 7, 1998, 4), // 475 io.k8s.api.rbac.v1.Subject
    t(168, 21, 2002, 7), // 476 io.k8s.api.resource.v1.AllocatedDeviceStatus
    t(189, 16, 2009, 3), // 477 io.k8s.api.resource.v1.AllocationResult
    t(399, 17, 2012, 1), // 478 io.k8s.api.resource.v1.CELDeviceSelector
    t(552, 21, 2013, 3), // 479 io.k8s.api.resource.v1.CapacityRequestPolicy
    t(573, 26, 2016, 3), // 480 io.k8s.api.resource.v1.CapacityRequestPolicyRange
    t(599, 20, 2019, 1), // 481 io.k8s.api.resource.v1.CapacityRequirements
    t(1658, 7, 2020, 1), // 482 io.k8s.api.resource.v1.Counter
    t(1665, 10, 2021, 2), // 483 io.k8s.api.resource.v1.CounterSet
    t(2255, 6, 2023, 13), // 484 io.k8s.api.resource.v1.Device
    t(2261, 29, 2036, 3), // 485 io.k8s.api.resource.v1.DeviceAllocationConfiguration
    t(2290, 22, 2039, 2), // 486 io.k8s.api.resource.v1.DeviceAllocationResult
    t(2312, 15, 2041, 8), // 487 io.k8s.api.resource.v1.DeviceAttribute
    t(2327, 14, 2049, 2), // 488 io.k8s.api.resource.v1.DeviceCapacity
    t(2341, 11, 2051, 3), // 489 io.k8s.api.resource.v1.DeviceClaim
    t(2352, 24, 2054, 2), // 490 io.k8s.api.resource.v1.DeviceClaimConfiguration
    t(2376, 11, 2056, 4), // 491 io.k8s.api.resource.v1.DeviceClass
    t(2387, 24, 2060, 1), // 492 io.k8s.api.resource.v1.DeviceClassConfiguration
    t(2411, 15, 2061, 3), // 493 io.k8s.api.resource.v1.DeviceClassSpec
    t(2426, 16, 2064, 3), // 494 io.k8s.api.resource.v1.DeviceConstraint
    t(2442, 24, 2067, 3), // 495 io.k8s.api.resource.v1.DeviceCounterConsumption
    t(2466, 22, 2070, 2), // 496 io.k8s.api.resource.v1.DeviceDerivedAttribute
    t(2488, 13, 2072, 3), // 497 io.k8s.api.resource.v1.DeviceRequest
    t(2501, 29, 2075, 11), // 498 io.k8s.api.resource.v1.DeviceRequestAllocationResult
    t(2530, 14, 2086, 1), // 499 io.k8s.api.resource.v1.DeviceSelector
    t(2544, 16, 2087, 8), // 500 io.k8s.api.resource.v1.DeviceSubRequest
    t(2560, 11, 2095, 4), // 501 io.k8s.api.resource.v1.DeviceTaint
    t(2571, 15, 2099, 5), // 502 io.k8s.api.resource.v1.DeviceTaintRule
    t(2586, 19, 2104, 2), // 503 io.k8s.api.resource.v1.DeviceTaintRuleSpec
    t(2605, 21, 2106, 1), // 504 io.k8s.api.resource.v1.DeviceTaintRuleStatus
    t(2626, 19, 2107, 3), // 505 io.k8s.api.resource.v1.DeviceTaintSelector
    t(2645, 16, 2110, 5), // 506 io.k8s.api.resource.v1.DeviceToleration
    t(3147, 18, 2115, 8), // 507 io.k8s.api.resource.v1.ExactDeviceRequest
    t(5085, 17, 2123, 3), // 508 io.k8s.api.resource.v1.NetworkDeviceData
    t(5270, 22, 2126, 3), // 509 io.k8s.api.resource.v1.NodeAllocatableMapping
    t(5292, 23, 2129, 2), // 510 io.k8s.api.resource.v1.NodeAllocatableOverhead
    t(5347, 23, 2131, 2), // 511 io.k8s.api.resource.v1.NodeAllocatableResource
    t(5781, 25, 2133, 2), // 512 io.k8s.api.resource.v1.OpaqueDeviceConfiguration
    t(7461, 13, 2135, 5), // 513 io.k8s.api.resource.v1.ResourceClaim
    t(7474, 30, 2140, 4), // 514 io.k8s.api.resource.v1.ResourceClaimConsumerReference
    t(7504, 17, 2144, 1), // 515 io.k8s.api.resource.v1.ResourceClaimSpec
    t(7521, 19, 2145, 3), // 516 io.k8s.api.resource.v1.ResourceClaimStatus
    t(7540, 21, 2148, 4), // 517 io.k8s.api.resource.v1.ResourceClaimTemplate
    t(7561, 25, 2152, 2), // 518 io.k8s.api.resource.v1.ResourceClaimTemplateSpec
    t(7679, 12, 2154, 3), // 519 io.k8s.api.resource.v1.ResourcePool
    t(7857, 13, 2157, 4), // 520 io.k8s.api.resource.v1.ResourceSlice
    t(7870, 17, 2161, 10), // 521 io.k8s.api.resource.v1.ResourceSliceSpec
    t(2560, 11, 2171, 4), // 522 io.k8s.api.resource.v1alpha3.DeviceTaint
    t(2571, 15, 2175, 5), // 523 io.k8s.api.resource.v1alpha3.DeviceTaintRule
    t(2586, 19, 2180, 2), // 524 io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec
    t(2605, 21, 2182, 1), // 525 io.k8s.api.resource.v1alpha3.DeviceTaintRuleStatus
    t(2626, 19, 2183, 3), // 526 io.k8s.api.resource.v1alpha3.DeviceTaintSelector
    t(5860, 19, 2186, 4), // 527 io.k8s.api.resource.v1alpha3.PartitionTypeStatus
    t(6916, 10, 2190, 12), // 528 io.k8s.api.resource.v1alpha3.PoolStatus
    t(7691, 25, 2202, 5), // 529 io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest
    t(7716, 29, 2207, 4), // 530 io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec
    t(7745, 31, 2211, 3), // 531 io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestStatus
    t(8681, 23, 2214, 4), // 532 io.k8s.api.resource.v1alpha3.ShareableCapacityStatus
    t(8704, 22, 2218, 3), // 533 io.k8s.api.resource.v1alpha3.ShareableSummaryStatus
    t(168, 21, 2221, 7), // 534 io.k8s.api.resource.v1beta1.AllocatedDeviceStatus
    t(189, 16, 2228, 3), // 535 io.k8s.api.resource.v1beta1.AllocationResult
    t(340, 11, 2231, 12), // 536 io.k8s.api.resource.v1beta1.BasicDevice
    t(399, 17, 2243, 1), // 537 io.k8s.api.resource.v1beta1.CELDeviceSelector
    t(552, 21, 2244, 3), // 538 io.k8s.api.resource.v1beta1.CapacityRequestPolicy
    t(573, 26, 2247, 3), // 539 io.k8s.api.resource.v1beta1.CapacityRequestPolicyRange
    t(599, 20, 2250, 1), // 540 io.k8s.api.resource.v1beta1.CapacityRequirements
    t(1658, 7, 2251, 1), // 541 io.k8s.api.resource.v1beta1.Counter
    t(1665, 10, 2252, 2), // 542 io.k8s.api.resource.v1beta1.CounterSet
    t(2255, 6, 2254, 2), // 543 io.k8s.api.resource.v1beta1.Device
    t(2261, 29, 2256, 3), // 544 io.k8s.api.resource.v1beta1.DeviceAllocationConfiguration
    t(2290, 22, 2259, 2), // 545 io.k8s.api.resource.v1beta1.DeviceAllocationResult
    t(2312, 15, 2261, 8), // 546 io.k8s.api.resource.v1beta1.DeviceAttribute
    t(2327, 14, 2269, 2), // 547 io.k8s.api.resource.v1beta1.DeviceCapacity
    t(2341, 11, 2271, 3), // 548 io.k8s.api.resource.v1beta1.DeviceClaim
    t(2352, 24, 2274, 2), // 549 io.k8s.api.resource.v1beta1.DeviceClaimConfiguration
    t(2376, 11, 2276, 4), // 550 io.k8s.api.resource.v1beta1.DeviceClass
    t(2387, 24, 2280, 1), // 551 io.k8s.api.resource.v1beta1.DeviceClassConfiguration
    t(2411, 15, 2281, 3), // 552 io.k8s.api.resource.v1beta1.DeviceClassSpec
    t(2426, 16, 2284, 3), // 553 io.k8s.api.resource.v1beta1.DeviceConstraint
    t(2442, 24, 2287, 3), // 554 io.k8s.api.resource.v1beta1.DeviceCounterConsumption
    t(2466, 22, 2290, 2), // 555 io.k8s.api.resource.v1beta1.DeviceDerivedAttribute
    t(2488, 13, 2292, 10), // 556 io.k8s.api.resource.v1beta1.DeviceRequest
    t(2501, 29, 2302, 11), // 557 io.k8s.api.resource.v1beta1.DeviceRequestAllocationResult
    t(2530, 14, 2313, 1), // 558 io.k8s.api.resource.v1beta1.DeviceSelector
    t(2544, 16, 2314, 8), // 559 io.k8s.api.resource.v1beta1.DeviceSubRequest
    t(2560, 11, 2322, 4), // 560 io.k8s.api.resource.v1beta1.DeviceTaint
    t(2645, 16, 2326, 5), // 561 io.k8s.api.resource.v1beta1.DeviceToleration
    t(5085, 17, 2331, 3), // 562 io.k8s.api.resource.v1beta1.NetworkDeviceData
    t(5270, 22, 2334, 3), // 563 io.k8s.api.resource.v1beta1.NodeAllocatableMapping
    t(5292, 23, 2337, 2), // 564 io.k8s.api.resource.v1beta1.NodeAllocatableOverhead
    t(5347, 23, 2339, 2), // 565 io.k8s.api.resource.v1beta1.NodeAllocatableResource
    t(5781, 25, 2341, 2), // 566 io.k8s.api.resource.v1beta1.OpaqueDeviceConfiguration
    t(7461, 13, 2343, 5), // 567 io.k8s.api.resource.v1beta1.ResourceClaim
    t(7474, 30, 2348, 4), // 568 io.k8s.api.resource.v1beta1.ResourceClaimConsumerReference
    t(7504, 17, 2352, 1), // 569 io.k8s.api.resource.v1beta1.ResourceClaimSpec
    t(7521, 19, 2353, 3), // 570 io.k8s.api.resource.v1beta1.ResourceClaimStatus
    t(7540, 21, 2356, 4), // 571 io.k8s.api.resource.v1beta1.ResourceClaimTemplate
    t(7561, 25, 2360, 2), // 572 io.k8s.api.resource.v1beta1.ResourceClaimTemplateSpec
    t(7679, 12, 2362, 3), // 573 io.k8s.api.resource.v1beta1.ResourcePool
    t(7857, 13, 2365, 4), // 574 io.k8s.api.resource.v1beta1.ResourceSlice
    t(7870, 17, 2369, 10), // 575 io.k8s.api.resource.v1beta1.ResourceSliceSpec
    t(168, 21, 2379, 7), // 576 io.k8s.api.resource.v1beta2.AllocatedDeviceStatus
    t(189, 16, 2386, 3), // 577 io.k8s.api.resource.v1beta2.AllocationResult
    t(399, 17, 2389, 1), // 578 io.k8s.api.resource.v1beta2.CELDeviceSelector
    t(552, 21, 2390, 3), // 579 io.k8s.api.resource.v1beta2.CapacityRequestPolicy
    t(573, 26, 2393, 3), // 580 io.k8s.api.resource.v1beta2.CapacityRequestPolicyRange
    t(599, 20, 2396, 1), // 581 io.k8s.api.resource.v1beta2.CapacityRequirements
    t(1658, 7, 2397, 1), // 582 io.k8s.api.resource.v1beta2.Counter
    t(1665, 10, 2398, 2), // 583 io.k8s.api.resource.v1beta2.CounterSet
    t(2255, 6, 2400, 13), // 584 io.k8s.api.resource.v1beta2.Device
    t(2261, 29, 2413, 3), // 585 io.k8s.api.resource.v1beta2.DeviceAllocationConfiguration
    t(2290, 22, 2416, 2), // 586 io.k8s.api.resource.v1beta2.DeviceAllocationResult
    t(2312, 15, 2418, 8), // 587 io.k8s.api.resource.v1beta2.DeviceAttribute
    t(2327, 14, 2426, 2), // 588 io.k8s.api.resource.v1beta2.DeviceCapacity
    t(2341, 11, 2428, 3), // 589 io.k8s.api.resource.v1beta2.DeviceClaim
    t(2352, 24, 2431, 2), // 590 io.k8s.api.resource.v1beta2.DeviceClaimConfiguration
    t(2376, 11, 2433, 4), // 591 io.k8s.api.resource.v1beta2.DeviceClass
    t(2387, 24, 2437, 1), // 592 io.k8s.api.resource.v1beta2.DeviceClassConfiguration
    t(2411, 15, 2438, 3), // 593 io.k8s.api.resource.v1beta2.DeviceClassSpec
    t(2426, 16, 2441, 3), // 594 io.k8s.api.resource.v1beta2.DeviceConstraint
    t(2442, 24, 2444, 3), // 595 io.k8s.api.resource.v1beta2.DeviceCounterConsumption
    t(2466, 22, 2447, 2), // 596 io.k8s.api.resource.v1beta2.DeviceDerivedAttribute
    t(2488, 13, 2449, 3), // 597 io.k8s.api.resource.v1beta2.DeviceRequest
    t(2501, 29, 2452, 11), // 598 io.k8s.api.resource.v1beta2.DeviceRequestAllocationResult
    t(2530, 14, 2463, 1), // 599 io.k8s.api.resource.v1beta2.DeviceSelector
    t(2544, 16, 2464, 8), // 600 io.k8s.api.resource.v1beta2.DeviceSubRequest
    t(2560, 11, 2472, 4), // 601 io.k8s.api.resource.v1beta2.DeviceTaint
    t(2571, 15, 2476, 5), // 602 io.k8s.api.resource.v1beta2.DeviceTaintRule
    t(2586, 19, 2481, 2), // 603 io.k8s.api.resource.v1beta2.DeviceTaintRuleSpec
    t(2605, 21, 2483, 1), // 604 io.k8s.api.resource.v1beta2.DeviceTaintRuleStatus
    t(2626, 19, 2484, 3), // 605 io.k8s.api.resource.v1beta2.DeviceTaintSelector
    t(2645, 16, 2487, 5), // 606 io.k8s.api.resource.v1beta2.DeviceToleration
    t(3147, 18, 2492, 8), // 607 io.k8s.api.resource.v1beta2.ExactDeviceRequest
    t(5085, 17, 2500, 3), // 608 io.k8s.api.resource.v1beta2.NetworkDeviceData
    t(5270, 22, 2503, 3), // 609 io.k8s.api.resource.v1beta2.NodeAllocatableMapping
    t(5292, 23, 2506, 2), // 610 io.k8s.api.resource.v1beta2.NodeAllocatableOverhead
    t(5347, 23, 2508, 2), // 611 io.k8s.api.resource.v1beta2.NodeAllocatableResource
    t(5781, 25, 2510, 2), // 612 io.k8s.api.resource.v1beta2.OpaqueDeviceConfiguration
    t(7461, 13, 2512, 5), // 613 io.k8s.api.resource.v1beta2.ResourceClaim
    t(7474, 30, 2517, 4), // 614 io.k8s.api.resource.v1beta2.ResourceClaimConsumerReference
    t(7504, 17, 2521, 1), // 615 io.k8s.api.resource.v1beta2.ResourceClaimSpec
    t(7521, 19, 2522, 3), // 616 io.k8s.api.resource.v1beta2.ResourceClaimStatus
    t(7540, 21, 2525, 4), // 617 io.k8s.api.resource.v1beta2.ResourceClaimTemplate
    t(7561, 25, 2529, 2), // 618 io.k8s.api.resource.v1beta2.ResourceClaimTemplateSpec
    t(7679, 12, 2531, 3), // 619 io.k8s.api.resource.v1beta2.ResourcePool
    t(7857, 13, 2534, 4), // 620 io.k8s.api.resource.v1beta2.ResourceSlice
    t(7870, 17, 2538, 10), // 621 io.k8s.api.resource.v1beta2.ResourceSliceSpec
    t(6996, 13, 2548, 7), // 622 io.k8s.api.scheduling.v1.PriorityClass
    t(125, 26, 2555, 0), // 623 io.k8s.api.scheduling.v1alpha3.AllCompositeDisruptionMode
    t(151, 17, 2555, 0), // 624 io.k8s.api.scheduling.v1alpha3.AllDisruptionMode
    t(351, 21, 2555, 0), // 625 io.k8s.api.scheduling.v1alpha3.BasicSchedulingPolicy
    t(974, 30, 2555, 0), // 626 io.k8s.api.scheduling.v1alpha3.CompositeBasicSchedulingPolicy
    t(1004, 23, 2555, 2), // 627 io.k8s.api.scheduling.v1alpha3.CompositeDisruptionMode
    t(1027, 29, 2557, 1), // 628 io.k8s.api.scheduling.v1alpha3.CompositeGangSchedulingPolicy
    t(1056, 17, 2558, 5), // 629 io.k8s.api.scheduling.v1alpha3.CompositePodGroup
    t(1073, 38, 2563, 1), // 630 io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingConstraints
    t(1111, 33, 2564, 2), // 631 io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingPolicy
    t(1144, 21, 2566, 8), // 632 io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec
    t(1165, 23, 2574, 1), // 633 io.k8s.api.scheduling.v1alpha3.CompositePodGroupStatus
    t(1188, 25, 2575, 9), // 634 io.k8s.api.scheduling.v1alpha3.CompositePodGroupTemplate
    t(2661, 14, 2584, 2), // 635 io.k8s.api.scheduling.v1alpha3.DisruptionMode
    t(3557, 20, 2586, 1), // 636 io.k8s.api.scheduling.v1alpha3.GangSchedulingPolicy
    t(6526, 8, 2587, 5), // 637 io.k8s.api.scheduling.v1alpha3.PodGroup
    t(6534, 21, 2592, 3), // 638 io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaim
    t(6555, 27, 2595, 2), // 639 io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaimStatus
    t(6582, 29, 2597, 1), // 640 io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingConstraints
    t(6611, 24, 2598, 2), // 641 io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingPolicy
    t(6635, 12, 2600, 9), // 642 io.k8s.api.scheduling.v1alpha3.PodGroupSpec
    t(6647, 14, 2609, 2), // 643 io.k8s.api.scheduling.v1alpha3.PodGroupStatus
    t(6661, 16, 2611, 8), // 644 io.k8s.api.scheduling.v1alpha3.PodGroupTemplate
    t(8726, 29, 2619, 0), // 645 io.k8s.api.scheduling.v1alpha3.SingleCompositeDisruptionMode
    t(8755, 20, 2619, 0), // 646 io.k8s.api.scheduling.v1alpha3.SingleDisruptionMode
    t(9461, 18, 2619, 1), // 647 io.k8s.api.scheduling.v1alpha3.TopologyConstraint
    t(9567, 25, 2620, 3), // 648 io.k8s.api.scheduling.v1alpha3.TypedLocalObjectReference
    t(10292, 8, 2623, 4), // 649 io.k8s.api.scheduling.v1alpha3.Workload
    t(10300, 33, 2627, 0), // 650 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode
    t(10333, 37, 2627, 0), // 651 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy
    t(10370, 30, 2627, 2), // 652 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode
    t(10400, 36, 2629, 1), // 653 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy
    t(10436, 29, 2630, 3), // 654 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim
    t(10465, 37, 2633, 1), // 655 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints
    t(10502, 32, 2634, 2), // 656 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy
    t(10534, 36, 2636, 0), // 657 io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode
    t(10570, 17, 2636, 2), // 658 io.k8s.api.scheduling.v1alpha3.WorkloadReference
    t(10587, 12, 2638, 3), // 659 io.k8s.api.scheduling.v1alpha3.WorkloadSpec
    t(125, 26, 2641, 0), // 660 io.k8s.api.scheduling.v1beta1.AllCompositeDisruptionMode
    t(151, 17, 2641, 0), // 661 io.k8s.api.scheduling.v1beta1.AllDisruptionMode
    t(351, 21, 2641, 0), // 662 io.k8s.api.scheduling.v1beta1.BasicSchedulingPolicy
    t(974, 30, 2641, 0), // 663 io.k8s.api.scheduling.v1beta1.CompositeBasicSchedulingPolicy
    t(1004, 23, 2641, 2), // 664 io.k8s.api.scheduling.v1beta1.CompositeDisruptionMode
    t(1027, 29, 2643, 1), // 665 io.k8s.api.scheduling.v1beta1.CompositeGangSchedulingPolicy
    t(1073, 38, 2644, 1), // 666 io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingConstraints
    t(1111, 33, 2645, 2), // 667 io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingPolicy
    t(1188, 25, 2647, 9), // 668 io.k8s.api.scheduling.v1beta1.CompositePodGroupTemplate
    t(2661, 14, 2656, 2), // 669 io.k8s.api.scheduling.v1beta1.DisruptionMode
    t(3557, 20, 2658, 1), // 670 io.k8s.api.scheduling.v1beta1.GangSchedulingPolicy
    t(6526, 8, 2659, 5), // 671 io.k8s.api.scheduling.v1beta1.PodGroup
    t(6534, 21, 2664, 3), // 672 io.k8s.api.scheduling.v1beta1.PodGroupResourceClaim
    t(6555, 27, 2667, 2), // 673 io.k8s.api.scheduling.v1beta1.PodGroupResourceClaimStatus
    t(6582, 29, 2669, 1), // 674 io.k8s.api.scheduling.v1beta1.PodGroupSchedulingConstraints
    t(6611, 24, 2670, 2), // 675 io.k8s.api.scheduling.v1beta1.PodGroupSchedulingPolicy
    t(6635, 12, 2672, 9), // 676 io.k8s.api.scheduling.v1beta1.PodGroupSpec
    t(6647, 14, 2681, 2), // 677 io.k8s.api.scheduling.v1beta1.PodGroupStatus
    t(6661, 16, 2683, 8), // 678 io.k8s.api.scheduling.v1beta1.PodGroupTemplate
    t(8726, 29, 2691, 0), // 679 io.k8s.api.scheduling.v1beta1.SingleCompositeDisruptionMode
    t(8755, 20, 2691, 0), // 680 io.k8s.api.scheduling.v1beta1.SingleDisruptionMode
    t(9461, 18, 2691, 1), // 681 io.k8s.api.scheduling.v1beta1.TopologyConstraint
    t(9567, 25, 2692, 3), // 682 io.k8s.api.scheduling.v1beta1.TypedLocalObjectReference
    t(10292, 8, 2695, 4), // 683 io.k8s.api.scheduling.v1beta1.Workload
    t(10570, 17, 2699, 2), // 684 io.k8s.api.scheduling.v1beta1.WorkloadReference
    t(10587, 12, 2701, 3), // 685 io.k8s.api.scheduling.v1beta1.WorkloadSpec
    t(416, 9, 2704, 4), // 686 io.k8s.api.storage.v1.CSIDriver
    t(425, 13, 2708, 11), // 687 io.k8s.api.storage.v1.CSIDriverSpec
    t(438, 7, 2719, 5), // 688 io.k8s.api.storage.v1.CSINode
    t(445, 13, 2724, 4), // 689 io.k8s.api.storage.v1.CSINodeDriver
    t(458, 11, 2728, 1), // 690 io.k8s.api.storage.v1.CSINodeSpec
    t(469, 13, 2729, 1), // 691 io.k8s.api.storage.v1.CSINodeStatus
    t(507, 18, 2730, 7), // 692 io.k8s.api.storage.v1.CSIStorageCapacity
    t(8940, 12, 2737, 10), // 693 io.k8s.api.storage.v1.StorageClass
    t(8952, 13, 2747, 2), // 694 io.k8s.api.storage.v1.StorageHealth
    t(8965, 22, 2749, 6), // 695 io.k8s.api.storage.v1.StorageHealthCondition
    t(9362, 12, 2755, 2), // 696 io.k8s.api.storage.v1.TokenRequest
    t(9892, 16, 2757, 5), // 697 io.k8s.api.storage.v1.VolumeAttachment
    t(9908, 22, 2762, 2), // 698 io.k8s.api.storage.v1.VolumeAttachmentSource
    t(9930, 20, 2764, 3), // 699 io.k8s.api.storage.v1.VolumeAttachmentSpec
    t(9950, 22, 2767, 4), // 700 io.k8s.api.storage.v1.VolumeAttachmentStatus
    t(9972, 21, 2771, 5), // 701 io.k8s.api.storage.v1.VolumeAttributesClass
    t(10005, 11, 2776, 3), // 702 io.k8s.api.storage.v1.VolumeError
    t(10101, 19, 2779, 1), // 703 io.k8s.api.storage.v1.VolumeNodeResources
    t(9076, 23, 2780, 5), // 704 io.k8s.api.storagemigration.v1.StorageVersionMigration
    t(9099, 27, 2785, 1), // 705 io.k8s.api.storagemigration.v1.StorageVersionMigrationSpec
    t(9126, 29, 2786, 2), // 706 io.k8s.api.storagemigration.v1.StorageVersionMigrationStatus
    t(9076, 23, 2788, 5), // 707 io.k8s.api.storagemigration.v1beta1.StorageVersionMigration
    t(9099, 27, 2793, 1), // 708 io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationSpec
    t(9126, 29, 2794, 2), // 709 io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationStatus
    t(1733, 30, 2796, 6), // 710 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition
    t(1763, 24, 2802, 2), // 711 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion
    t(1787, 24, 2804, 5), // 712 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition
    t(1811, 33, 2809, 6), // 713 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition
    t(1844, 29, 2815, 6), // 714 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames
    t(1873, 28, 2821, 6), // 715 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec
    t(1901, 30, 2827, 4), // 716 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus
    t(1931, 31, 2831, 9), // 717 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion
    t(1962, 30, 2840, 3), // 718 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale
    t(1992, 31, 2843, 0), // 719 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus
    t(2023, 26, 2843, 2), // 720 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources
    t(2049, 24, 2845, 1), // 721 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation
    t(3224, 21, 2846, 2), // 722 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation
    t(4269, 15, 2848, 44), // 723 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps
    t(8304, 15, 2892, 1), // 724 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField
    t(8620, 16, 2893, 4), // 725 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference
    t(9864, 14, 2897, 6), // 726 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule
    t(10204, 19, 2903, 3), // 727 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig
    t(10223, 17, 2906, 2), // 728 io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion
    t(1213, 9, 2908, 6), // 729 io.k8s.apimachinery.pkg.apis.meta.v1.Condition
    t(2165, 13, 2914, 8), // 730 io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions
    t(3322, 24, 2922, 3), // 731 io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement
    t(3648, 13, 2925, 2), // 732 io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource
    t(4365, 13, 2927, 2), // 733 io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector
    t(4401, 24, 2929, 3), // 734 io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement
    t(4696, 18, 2932, 7), // 735 io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry
    t(5720, 10, 2939, 15), // 736 io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta
    t(5814, 14, 2954, 6), // 737 io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference
    t(6960, 13, 2960, 2), // 738 io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions
    t(11, 10, 2962, 5), // 739 io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService
    t(21, 19, 2967, 5), // 740 io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition
    t(40, 14, 2972, 7), // 741 io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec
    t(54, 16, 2979, 1), // 742 io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus
    t(8620, 16, 2980, 3), // 743 io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference
];

pub(super) static FIELDS: [Field; 2983] = [
    // io.k8s.api.admissionregistration.v1.ApplyConfiguration
    f(13910, 10, false, 0), // expression: String
    // io.k8s.api.admissionregistration.v1.AuditAnnotation
    f(15246, 3, true, 0), // key: String
    f(21563, 15, true, 0), // valueExpression: String
    // io.k8s.api.admissionregistration.v1.ExpressionWarning
    f(14153, 8, true, 0), // fieldRef: String
    f(21932, 7, true, 0), // warning: String
    // io.k8s.api.admissionregistration.v1.JSONPatch
    f(13910, 10, false, 0), // expression: String
    // io.k8s.api.admissionregistration.v1.MatchCondition
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.admissionregistration.v1.MatchResources
    f(13761, 20, false, 2), // excludeResourceRules: list of NamedRuleWithOperations
    f(15953, 11, false, 3), // matchPolicy: one of Equivalent, Exact
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(16972, 14, false, 4), // objectSelector: LabelSelector
    f(19022, 13, false, 2), // resourceRules: list of NamedRuleWithOperations
    // io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicy
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 6), // spec: MutatingAdmissionPolicySpec
    // io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBinding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 7), // spec: MutatingAdmissionPolicyBindingSpec
    // io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicyBindingSpec
    f(15964, 14, false, 8), // matchResources: MatchResources
    f(17204, 8, false, 9), // paramRef: ParamRef
    f(17875, 10, false, 0), // policyName: String
    // io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec
    f(14105, 13, false, 10), // failurePolicy: one of Fail, Ignore
    f(15849, 15, false, 12), // matchConditions: list of MatchCondition
    f(15864, 16, false, 8), // matchConstraints: MatchResources
    f(16403, 9, false, 14), // mutations: list of Mutation
    f(17195, 9, false, 15), // paramKind: ParamKind
    f(18577, 18, false, 16), // reinvocationPolicy: one of IfNeeded, Never
    f(21593, 9, false, 18), // variables: list of Variable
    // io.k8s.api.admissionregistration.v1.MutatingWebhook
    f(10777, 23, true, 19), // admissionReviewVersions: list of String
    f(11933, 12, true, 20), // clientConfig: WebhookClientConfig
    f(14105, 13, false, 10), // failurePolicy: one of Fail, Ignore
    f(15849, 15, false, 12), // matchConditions: list of MatchCondition
    f(15953, 11, false, 3), // matchPolicy: one of Equivalent, Exact
    f(16412, 4, true, 0), // name: String
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(16972, 14, false, 4), // objectSelector: LabelSelector
    f(18577, 18, false, 16), // reinvocationPolicy: one of IfNeeded, Never
    f(19193, 5, false, 22), // rules: list of RuleWithOperations
    f(19981, 11, true, 23), // sideEffects: one of None, NoneOnDryRun, Some, Unknown
    f(21005, 14, false, 24), // timeoutSeconds: Int32
    // io.k8s.api.admissionregistration.v1.MutatingWebhookConfiguration
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(21946, 8, false, 26), // webhooks: list of MutatingWebhook
    // io.k8s.api.admissionregistration.v1.Mutation
    f(11188, 18, false, 27), // applyConfiguration: ApplyConfiguration
    f(15216, 9, false, 28), // jsonPatch: JSONPatch
    f(17353, 9, true, 29), // patchType: one of ApplyConfiguration, JSONPatch
    // io.k8s.api.admissionregistration.v1.NamedRuleWithOperations
    f(11121, 9, false, 19), // apiGroups: list of String
    f(11151, 11, false, 19), // apiVersions: list of String
    f(17080, 10, false, 31), // operations: list of one of *, CONNECT, CREATE, DELETE, UPDATE
    f(19009, 13, false, 19), // resourceNames: list of String
    f(19068, 9, false, 19), // resources: list of String
    f(19454, 5, false, 32), // scope: one of *, Cluster, Namespaced
    // io.k8s.api.admissionregistration.v1.ParamKind
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    // io.k8s.api.admissionregistration.v1.ParamRef
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(17212, 23, false, 0), // parameterNotFoundAction: String
    f(19673, 8, false, 4), // selector: LabelSelector
    // io.k8s.api.admissionregistration.v1.RuleWithOperations
    f(11121, 9, false, 19), // apiGroups: list of String
    f(11151, 11, false, 19), // apiVersions: list of String
    f(17080, 10, false, 31), // operations: list of one of *, CONNECT, CREATE, DELETE, UPDATE
    f(19068, 9, false, 19), // resources: list of String
    f(19454, 5, false, 32), // scope: one of *, Cluster, Namespaced
    // io.k8s.api.admissionregistration.v1.ServiceReference
    f(16412, 4, true, 0), // name: String
    f(16432, 9, true, 0), // namespace: String
    f(17362, 4, false, 0), // path: String
    f(17922, 4, false, 24), // port: Int32
    // io.k8s.api.admissionregistration.v1.TypeChecking
    f(13920, 18, false, 34), // expressionWarnings: list of ExpressionWarning
    // io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicy
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 35), // spec: ValidatingAdmissionPolicySpec
    f(20202, 6, false, 36), // status: ValidatingAdmissionPolicyStatus
    // io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBinding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 37), // spec: ValidatingAdmissionPolicyBindingSpec
    // io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyBindingSpec
    f(15964, 14, false, 8), // matchResources: MatchResources
    f(17204, 8, false, 9), // paramRef: ParamRef
    f(17875, 10, true, 0), // policyName: String
    f(21515, 17, true, 39), // validationActions: list of one of Audit, Deny, Warn
    // io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec
    f(11337, 16, false, 41), // auditAnnotations: list of AuditAnnotation
    f(14105, 13, false, 10), // failurePolicy: one of Fail, Ignore
    f(15849, 15, false, 12), // matchConditions: list of MatchCondition
    f(15864, 16, false, 8), // matchConstraints: MatchResources
    f(17195, 9, false, 15), // paramKind: ParamKind
    f(21547, 11, false, 43), // validations: list of Validation
    f(21593, 9, false, 18), // variables: list of Variable
    // io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicyStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(21217, 12, false, 47), // typeChecking: TypeChecking
    // io.k8s.api.admissionregistration.v1.ValidatingWebhook
    f(10777, 23, true, 19), // admissionReviewVersions: list of String
    f(11933, 12, true, 20), // clientConfig: WebhookClientConfig
    f(14105, 13, false, 10), // failurePolicy: one of Fail, Ignore
    f(15849, 15, false, 12), // matchConditions: list of MatchCondition
    f(15953, 11, false, 3), // matchPolicy: one of Equivalent, Exact
    f(16412, 4, true, 0), // name: String
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(16972, 14, false, 4), // objectSelector: LabelSelector
    f(19193, 5, false, 22), // rules: list of RuleWithOperations
    f(19981, 11, true, 23), // sideEffects: one of None, NoneOnDryRun, Some, Unknown
    f(21005, 14, false, 24), // timeoutSeconds: Int32
    // io.k8s.api.admissionregistration.v1.ValidatingWebhookConfiguration
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(21946, 8, false, 49), // webhooks: list of ValidatingWebhook
    // io.k8s.api.admissionregistration.v1.Validation
    f(13910, 10, true, 0), // expression: String
    f(16155, 7, false, 0), // message: String
    f(16162, 17, false, 0), // messageExpression: String
    f(18492, 6, false, 0), // reason: String
    // io.k8s.api.admissionregistration.v1.Variable
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.admissionregistration.v1.WebhookClientConfig
    f(11729, 8, false, 50), // caBundle: Bytes
    f(19730, 7, false, 51), // service: ServiceReference
    f(21432, 3, false, 0), // url: String
    // io.k8s.api.admissionregistration.v1alpha1.ApplyConfiguration
    f(13910, 10, false, 0), // expression: String
    // io.k8s.api.admissionregistration.v1alpha1.JSONPatch
    f(13910, 10, false, 0), // expression: String
    // io.k8s.api.admissionregistration.v1alpha1.MatchCondition
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.admissionregistration.v1alpha1.MatchResources
    f(13761, 20, false, 53), // excludeResourceRules: list of NamedRuleWithOperations
    f(15953, 11, false, 3), // matchPolicy: one of Equivalent, Exact
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(16972, 14, false, 4), // objectSelector: LabelSelector
    f(19022, 13, false, 53), // resourceRules: list of NamedRuleWithOperations
    // io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicy
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 54), // spec: MutatingAdmissionPolicySpec
    // io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBinding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 55), // spec: MutatingAdmissionPolicyBindingSpec
    // io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicyBindingSpec
    f(15964, 14, false, 56), // matchResources: MatchResources
    f(17204, 8, false, 57), // paramRef: ParamRef
    f(17875, 10, false, 0), // policyName: String
    // io.k8s.api.admissionregistration.v1alpha1.MutatingAdmissionPolicySpec
    f(14105, 13, false, 10), // failurePolicy: one of Fail, Ignore
    f(15849, 15, false, 59), // matchConditions: list of MatchCondition
    f(15864, 16, false, 56), // matchConstraints: MatchResources
    f(16403, 9, false, 61), // mutations: list of Mutation
    f(17195, 9, false, 62), // paramKind: ParamKind
    f(18577, 18, false, 0), // reinvocationPolicy: String
    f(21593, 9, false, 64), // variables: list of Variable
    // io.k8s.api.admissionregistration.v1alpha1.Mutation
    f(11188, 18, false, 65), // applyConfiguration: ApplyConfiguration
    f(15216, 9, false, 66), // jsonPatch: JSONPatch
    f(17353, 9, true, 29), // patchType: one of ApplyConfiguration, JSONPatch
    // io.k8s.api.admissionregistration.v1alpha1.NamedRuleWithOperations
    f(11121, 9, false, 19), // apiGroups: list of String
    f(11151, 11, false, 19), // apiVersions: list of String
    f(17080, 10, false, 31), // operations: list of one of *, CONNECT, CREATE, DELETE, UPDATE
    f(19009, 13, false, 19), // resourceNames: list of String
    f(19068, 9, false, 19), // resources: list of String
    f(19454, 5, false, 32), // scope: one of *, Cluster, Namespaced
    // io.k8s.api.admissionregistration.v1alpha1.ParamKind
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    // io.k8s.api.admissionregistration.v1alpha1.ParamRef
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(17212, 23, false, 67), // parameterNotFoundAction: one of Allow, Deny
    f(19673, 8, false, 4), // selector: LabelSelector
    // io.k8s.api.admissionregistration.v1alpha1.Variable
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.admissionregistration.v1beta1.ApplyConfiguration
    f(13910, 10, false, 0), // expression: String
    // io.k8s.api.admissionregistration.v1beta1.JSONPatch
    f(13910, 10, false, 0), // expression: String
    // io.k8s.api.admissionregistration.v1beta1.MatchCondition
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.admissionregistration.v1beta1.MatchResources
    f(13761, 20, false, 69), // excludeResourceRules: list of NamedRuleWithOperations
    f(15953, 11, false, 3), // matchPolicy: one of Equivalent, Exact
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(16972, 14, false, 4), // objectSelector: LabelSelector
    f(19022, 13, false, 69), // resourceRules: list of NamedRuleWithOperations
    // io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicy
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 70), // spec: MutatingAdmissionPolicySpec
    // io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBinding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 71), // spec: MutatingAdmissionPolicyBindingSpec
    // io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicyBindingSpec
    f(15964, 14, false, 72), // matchResources: MatchResources
    f(17204, 8, false, 73), // paramRef: ParamRef
    f(17875, 10, false, 0), // policyName: String
    // io.k8s.api.admissionregistration.v1beta1.MutatingAdmissionPolicySpec
    f(14105, 13, false, 10), // failurePolicy: one of Fail, Ignore
    f(15849, 15, false, 75), // matchConditions: list of MatchCondition
    f(15864, 16, false, 72), // matchConstraints: MatchResources
    f(16403, 9, false, 77), // mutations: list of Mutation
    f(17195, 9, false, 78), // paramKind: ParamKind
    f(18577, 18, false, 16), // reinvocationPolicy: one of IfNeeded, Never
    f(21593, 9, false, 80), // variables: list of Variable
    // io.k8s.api.admissionregistration.v1beta1.Mutation
    f(11188, 18, false, 81), // applyConfiguration: ApplyConfiguration
    f(15216, 9, false, 82), // jsonPatch: JSONPatch
    f(17353, 9, true, 29), // patchType: one of ApplyConfiguration, JSONPatch
    // io.k8s.api.admissionregistration.v1beta1.NamedRuleWithOperations
    f(11121, 9, false, 19), // apiGroups: list of String
    f(11151, 11, false, 19), // apiVersions: list of String
    f(17080, 10, false, 31), // operations: list of one of *, CONNECT, CREATE, DELETE, UPDATE
    f(19009, 13, false, 19), // resourceNames: list of String
    f(19068, 9, false, 19), // resources: list of String
    f(19454, 5, false, 32), // scope: one of *, Cluster, Namespaced
    // io.k8s.api.admissionregistration.v1beta1.ParamKind
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    // io.k8s.api.admissionregistration.v1beta1.ParamRef
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(17212, 23, false, 0), // parameterNotFoundAction: String
    f(19673, 8, false, 4), // selector: LabelSelector
    // io.k8s.api.admissionregistration.v1beta1.Variable
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.apiserverinternal.v1alpha1.ServerStorageVersion
    f(11130, 11, true, 0), // apiServerID: String
    f(12832, 17, true, 19), // decodableVersions: list of String
    f(13568, 15, true, 0), // encodingVersion: String
    f(19710, 14, false, 19), // servedVersions: list of String
    // io.k8s.api.apiserverinternal.v1alpha1.StorageVersion
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 83), // spec: StorageVersionSpec
    f(20202, 6, false, 84), // status: StorageVersionStatus
    // io.k8s.api.apiserverinternal.v1alpha1.StorageVersionCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, true, 0), // message: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18492, 6, true, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.apiserverinternal.v1alpha1.StorageVersionSpec
    // io.k8s.api.apiserverinternal.v1alpha1.StorageVersionStatus
    f(12043, 21, false, 0), // commonEncodingVersion: String
    f(12203, 10, false, 87), // conditions: list of StorageVersionCondition
    f(20359, 15, false, 89), // storageVersions: list of ServerStorageVersion
    // io.k8s.api.apps.v1.ControllerRevision
    f(11141, 10, false, 0), // apiVersion: String
    f(12767, 4, true, 90), // data: Any
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(19137, 8, false, 46), // revision: Int64
    // io.k8s.api.apps.v1.DaemonSet
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 91), // spec: DaemonSetSpec
    f(20202, 6, false, 92), // status: DaemonSetStatus
    // io.k8s.api.apps.v1.DaemonSetCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, false, 0), // status: String
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.apps.v1.DaemonSetSpec
    f(16276, 15, false, 24), // minReadySeconds: Int32
    f(19145, 20, false, 24), // revisionHistoryLimit: Int32
    f(19673, 8, true, 4), // selector: LabelSelector
    f(20843, 8, true, 93), // template: PodTemplateSpec
    f(21381, 14, false, 94), // updateStrategy: DaemonSetUpdateStrategy
    // io.k8s.api.apps.v1.DaemonSetStatus
    f(12022, 14, false, 24), // collisionCount: Int32
    f(12203, 10, false, 96), // conditions: list of DaemonSetCondition
    f(12668, 22, true, 24), // currentNumberScheduled: Int32
    f(13201, 22, true, 24), // desiredNumberScheduled: Int32
    f(16905, 15, false, 24), // numberAvailable: Int32
    f(16920, 18, true, 24), // numberMisscheduled: Int32
    f(16938, 11, true, 24), // numberReady: Int32
    f(16949, 17, false, 24), // numberUnavailable: Int32
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(21395, 22, false, 24), // updatedNumberScheduled: Int32
    // io.k8s.api.apps.v1.DaemonSetUpdateStrategy
    f(19176, 13, false, 97), // rollingUpdate: RollingUpdateDaemonSet
    f(21213, 4, false, 98), // type: one of OnDelete, RollingUpdate
    // io.k8s.api.apps.v1.Deployment
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 99), // spec: DeploymentSpec
    f(20202, 6, false, 100), // status: DeploymentStatus
    // io.k8s.api.apps.v1.DeploymentCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(15540, 14, false, 85), // lastUpdateTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, false, 0), // status: String
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.apps.v1.DeploymentSpec
    f(16276, 15, false, 24), // minReadySeconds: Int32
    f(17403, 6, false, 101), // paused: Bool
    f(18195, 23, false, 24), // progressDeadlineSeconds: Int32
    f(18611, 8, false, 24), // replicas: Int32
    f(19145, 20, false, 24), // revisionHistoryLimit: Int32
    f(19673, 8, true, 4), // selector: LabelSelector
    f(20397, 8, false, 102), // strategy: DeploymentStrategy
    f(20843, 8, true, 93), // template: PodTemplateSpec
    // io.k8s.api.apps.v1.DeploymentStatus
    f(11419, 17, false, 24), // availableReplicas: Int32
    f(12022, 14, false, 24), // collisionCount: Int32
    f(12203, 10, false, 104), // conditions: list of DeploymentCondition
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18479, 13, false, 24), // readyReplicas: Int32
    f(18611, 8, false, 24), // replicas: Int32
    f(20890, 19, false, 24), // terminatingReplicas: Int32
    f(21250, 19, false, 24), // unavailableReplicas: Int32
    f(21417, 15, false, 24), // updatedReplicas: Int32
    // io.k8s.api.apps.v1.DeploymentStrategy
    f(19176, 13, false, 105), // rollingUpdate: RollingUpdateDeployment
    f(21213, 4, false, 106), // type: one of Recreate, RollingUpdate
    // io.k8s.api.apps.v1.ReplicaSet
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 107), // spec: ReplicaSetSpec
    f(20202, 6, false, 108), // status: ReplicaSetStatus
    // io.k8s.api.apps.v1.ReplicaSetCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, false, 0), // status: String
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.apps.v1.ReplicaSetSpec
    f(16276, 15, false, 24), // minReadySeconds: Int32
    f(18611, 8, false, 24), // replicas: Int32
    f(19673, 8, true, 4), // selector: LabelSelector
    f(20843, 8, false, 93), // template: PodTemplateSpec
    // io.k8s.api.apps.v1.ReplicaSetStatus
    f(11419, 17, false, 24), // availableReplicas: Int32
    f(12203, 10, false, 110), // conditions: list of ReplicaSetCondition
    f(14359, 20, false, 24), // fullyLabeledReplicas: Int32
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18479, 13, false, 24), // readyReplicas: Int32
    f(18611, 8, true, 24), // replicas: Int32
    f(20890, 19, false, 24), // terminatingReplicas: Int32
    // io.k8s.api.apps.v1.RollingUpdateDaemonSet
    f(16103, 8, false, 111), // maxSurge: IntOrString
    f(16111, 14, false, 111), // maxUnavailable: IntOrString
    // io.k8s.api.apps.v1.RollingUpdateDeployment
    f(16103, 8, false, 111), // maxSurge: IntOrString
    f(16111, 14, false, 111), // maxUnavailable: IntOrString
    // io.k8s.api.apps.v1.RollingUpdateStatefulSetStrategy
    f(16111, 14, false, 111), // maxUnavailable: IntOrString
    f(17306, 9, false, 24), // partition: Int32
    // io.k8s.api.apps.v1.StatefulSet
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 112), // spec: StatefulSetSpec
    f(20202, 6, false, 113), // status: StatefulSetStatus
    // io.k8s.api.apps.v1.StatefulSetCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, false, 0), // status: String
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.apps.v1.StatefulSetOrdinals
    f(20132, 5, false, 24), // start: Int32
    // io.k8s.api.apps.v1.StatefulSetPersistentVolumeClaimRetentionPolicy
    f(21960, 11, false, 0), // whenDeleted: String
    f(21971, 10, false, 0), // whenScaled: String
    // io.k8s.api.apps.v1.StatefulSetSpec
    f(16276, 15, false, 24), // minReadySeconds: Int32
    f(17128, 8, false, 114), // ordinals: StatefulSetOrdinals
    f(17493, 36, false, 115), // persistentVolumeClaimRetentionPolicy: StatefulSetPersistentVolumeClaimRetentionPolicy
    f(17781, 19, false, 116), // podManagementPolicy: one of OrderedReady, Parallel
    f(18611, 8, false, 24), // replicas: Int32
    f(19145, 20, false, 24), // revisionHistoryLimit: Int32
    f(19673, 8, true, 4), // selector: LabelSelector
    f(19833, 11, false, 0), // serviceName: String
    f(20843, 8, true, 93), // template: PodTemplateSpec
    f(21381, 14, false, 117), // updateStrategy: StatefulSetUpdateStrategy
    f(21724, 20, false, 119), // volumeClaimTemplates: list of PersistentVolumeClaim
    // io.k8s.api.apps.v1.StatefulSetStatus
    f(11419, 17, false, 24), // availableReplicas: Int32
    f(12022, 14, false, 24), // collisionCount: Int32
    f(12203, 10, false, 121), // conditions: list of StatefulSetCondition
    f(12690, 15, false, 24), // currentReplicas: Int32
    f(12705, 15, false, 0), // currentRevision: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18479, 13, false, 24), // readyReplicas: Int32
    f(18611, 8, true, 24), // replicas: Int32
    f(21367, 14, false, 0), // updateRevision: String
    f(21417, 15, false, 24), // updatedReplicas: Int32
    // io.k8s.api.apps.v1.StatefulSetUpdateStrategy
    f(19176, 13, false, 122), // rollingUpdate: RollingUpdateStatefulSetStrategy
    f(21213, 4, false, 123), // type: one of OnDelete, Recreate, RollingUpdate
    // io.k8s.api.authentication.v1.BoundObjectReference
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16412, 4, false, 0), // name: String
    f(21229, 3, false, 0), // uid: String
    // io.k8s.api.authentication.v1.SelfSubjectReview
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20202, 6, false, 124), // status: SelfSubjectReviewStatus
    // io.k8s.api.authentication.v1.SelfSubjectReviewStatus
    f(21464, 8, false, 125), // userInfo: UserInfo
    // io.k8s.api.authentication.v1.TokenRequest
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 126), // spec: TokenRequestSpec
    f(20202, 6, false, 127), // status: TokenRequestStatus
    // io.k8s.api.authentication.v1.TokenRequestSpec
    f(11289, 12, false, 128), // attestations: map to list of String
    f(11328, 9, false, 19), // audiences: list of String
    f(11715, 14, false, 129), // boundObjectRef: BoundObjectReference
    f(13874, 17, false, 46), // expirationSeconds: Int64
    // io.k8s.api.authentication.v1.TokenRequestStatus
    f(13891, 19, false, 85), // expirationTimestamp: Time
    f(21029, 5, false, 0), // token: String
    // io.k8s.api.authentication.v1.TokenReview
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 130), // spec: TokenReviewSpec
    f(20202, 6, false, 131), // status: TokenReviewStatus
    // io.k8s.api.authentication.v1.TokenReviewSpec
    f(11328, 9, false, 19), // audiences: list of String
    f(21029, 5, true, 0), // token: String
    // io.k8s.api.authentication.v1.TokenReviewStatus
    f(11328, 9, false, 19), // audiences: list of String
    f(11353, 13, false, 101), // authenticated: Bool
    f(13685, 5, false, 0), // error: String
    f(21445, 4, false, 125), // user: UserInfo
    // io.k8s.api.authentication.v1.UserInfo
    f(14059, 5, false, 128), // extra: map to list of String
    f(14544, 6, false, 19), // groups: list of String
    f(21229, 3, false, 0), // uid: String
    f(21486, 8, false, 0), // username: String
    // io.k8s.api.authorization.v1.FieldSelectorAttributes
    f(18402, 11, false, 0), // rawSelector: String
    f(18810, 12, false, 133), // requirements: list of FieldSelectorRequirement
    // io.k8s.api.authorization.v1.LabelSelectorAttributes
    f(18402, 11, false, 0), // rawSelector: String
    f(18810, 12, false, 135), // requirements: list of LabelSelectorRequirement
    // io.k8s.api.authorization.v1.LocalSubjectAccessReview
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 136), // spec: SubjectAccessReviewSpec
    f(20202, 6, false, 137), // status: SubjectAccessReviewStatus
    // io.k8s.api.authorization.v1.NonResourceAttributes
    f(17362, 4, false, 0), // path: String
    f(21602, 4, false, 0), // verb: String
    // io.k8s.api.authorization.v1.NonResourceRule
    f(16835, 15, false, 19), // nonResourceURLs: list of String
    f(21606, 5, true, 19), // verbs: list of String
    // io.k8s.api.authorization.v1.ResourceAttributes
    f(14161, 13, false, 138), // fieldSelector: FieldSelectorAttributes
    f(14519, 5, false, 0), // group: String
    f(15335, 13, false, 139), // labelSelector: LabelSelectorAttributes
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(18868, 8, false, 0), // resource: String
    f(20480, 11, false, 0), // subresource: String
    f(21602, 4, false, 0), // verb: String
    f(21611, 7, false, 0), // version: String
    // io.k8s.api.authorization.v1.ResourceRule
    f(11121, 9, false, 19), // apiGroups: list of String
    f(19009, 13, false, 19), // resourceNames: list of String
    f(19068, 9, false, 19), // resources: list of String
    f(21606, 5, true, 19), // verbs: list of String
    // io.k8s.api.authorization.v1.SelfSubjectAccessReview
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 140), // spec: SelfSubjectAccessReviewSpec
    f(20202, 6, false, 137), // status: SubjectAccessReviewStatus
    // io.k8s.api.authorization.v1.SelfSubjectAccessReviewSpec
    f(16798, 21, false, 141), // nonResourceAttributes: NonResourceAttributes
    f(18876, 18, false, 142), // resourceAttributes: ResourceAttributes
    // io.k8s.api.authorization.v1.SelfSubjectRulesReview
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 143), // spec: SelfSubjectRulesReviewSpec
    f(20202, 6, false, 144), // status: SubjectRulesReviewStatus
    // io.k8s.api.authorization.v1.SelfSubjectRulesReviewSpec
    f(16432, 9, false, 0), // namespace: String
    // io.k8s.api.authorization.v1.SubjectAccessReview
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 136), // spec: SubjectAccessReviewSpec
    f(20202, 6, false, 137), // status: SubjectAccessReviewStatus
    // io.k8s.api.authorization.v1.SubjectAccessReviewSpec
    f(14059, 5, false, 128), // extra: map to list of String
    f(14544, 6, false, 19), // groups: list of String
    f(16798, 21, false, 141), // nonResourceAttributes: NonResourceAttributes
    f(18876, 18, false, 142), // resourceAttributes: ResourceAttributes
    f(21229, 3, false, 0), // uid: String
    f(21445, 4, false, 0), // user: String
    // io.k8s.api.authorization.v1.SubjectAccessReviewStatus
    f(11073, 7, true, 101), // allowed: Bool
    f(13002, 6, false, 101), // denied: Bool
    f(13699, 15, false, 0), // evaluationError: String
    f(18492, 6, false, 0), // reason: String
    // io.k8s.api.authorization.v1.SubjectRulesReviewStatus
    f(13699, 15, false, 0), // evaluationError: String
    f(14938, 10, true, 101), // incomplete: Bool
    f(16819, 16, true, 146), // nonResourceRules: list of NonResourceRule
    f(19022, 13, true, 148), // resourceRules: list of ResourceRule
    // io.k8s.api.autoscaling.v1.CrossVersionObjectReference
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 149), // spec: HorizontalPodAutoscalerSpec
    f(20202, 6, false, 150), // status: HorizontalPodAutoscalerStatus
    // io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec
    f(16085, 11, true, 24), // maxReplicas: Int32
    f(16291, 11, false, 24), // minReplicas: Int32
    f(19323, 14, true, 151), // scaleTargetRef: CrossVersionObjectReference
    f(20697, 30, false, 24), // targetCPUUtilizationPercentage: Int32
    // io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerStatus
    f(12609, 31, false, 24), // currentCPUUtilizationPercentage: Int32
    f(12690, 15, true, 24), // currentReplicas: Int32
    f(13223, 15, true, 24), // desiredReplicas: Int32
    f(15453, 13, false, 85), // lastScaleTime: Time
    f(16986, 18, false, 46), // observedGeneration: Int64
    // io.k8s.api.autoscaling.v1.Scale
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 152), // spec: ScaleSpec
    f(20202, 6, false, 153), // status: ScaleStatus
    // io.k8s.api.autoscaling.v1.ScaleSpec
    f(18611, 8, false, 24), // replicas: Int32
    // io.k8s.api.autoscaling.v1.ScaleStatus
    f(18611, 8, true, 24), // replicas: Int32
    f(19673, 8, false, 0), // selector: String
    // io.k8s.api.autoscaling.v2.ContainerResourceMetricSource
    f(12318, 9, true, 0), // container: String
    f(16412, 4, true, 0), // name: String
    f(20691, 6, true, 154), // target: MetricTarget
    // io.k8s.api.autoscaling.v2.ContainerResourceMetricStatus
    f(12318, 9, true, 0), // container: String
    f(12602, 7, true, 155), // current: MetricValueStatus
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.autoscaling.v2.CrossVersionObjectReference
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.autoscaling.v2.ExternalMetricSource
    f(16187, 6, true, 156), // metric: MetricIdentifier
    f(20691, 6, true, 154), // target: MetricTarget
    // io.k8s.api.autoscaling.v2.ExternalMetricStatus
    f(12602, 7, true, 155), // current: MetricValueStatus
    f(16187, 6, true, 156), // metric: MetricIdentifier
    // io.k8s.api.autoscaling.v2.HPAScalingPolicy
    f(17459, 13, true, 24), // periodSeconds: Int32
    f(21213, 4, true, 157), // type: one of Percent, Pods
    f(21558, 5, true, 24), // value: Int32
    // io.k8s.api.autoscaling.v2.HPAScalingRules
    f(17867, 8, false, 159), // policies: list of HPAScalingPolicy
    f(19645, 12, false, 160), // selectPolicy: one of Disabled, Max, Min
    f(20106, 26, false, 24), // stabilizationWindowSeconds: Int32
    f(21047, 9, false, 161), // tolerance: Quantity
    // io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 162), // spec: HorizontalPodAutoscalerSpec
    f(20202, 6, false, 163), // status: HorizontalPodAutoscalerStatus
    // io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerBehavior
    f(19307, 9, false, 164), // scaleDown: HPAScalingRules
    f(19337, 7, false, 164), // scaleUp: HPAScalingRules
    // io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec
    f(11562, 8, false, 165), // behavior: HorizontalPodAutoscalerBehavior
    f(16085, 11, true, 24), // maxReplicas: Int32
    f(16193, 7, false, 167), // metrics: list of MetricSpec
    f(16291, 11, false, 24), // minReplicas: Int32
    f(19323, 14, true, 168), // scaleTargetRef: CrossVersionObjectReference
    // io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerStatus
    f(12203, 10, false, 170), // conditions: list of HorizontalPodAutoscalerCondition
    f(12654, 14, false, 172), // currentMetrics: list of MetricStatus
    f(12690, 15, false, 24), // currentReplicas: Int32
    f(13223, 15, true, 24), // desiredReplicas: Int32
    f(15453, 13, false, 85), // lastScaleTime: Time
    f(16986, 18, false, 46), // observedGeneration: Int64
    // io.k8s.api.autoscaling.v2.MetricIdentifier
    f(16412, 4, true, 0), // name: String
    f(19673, 8, false, 4), // selector: LabelSelector
    // io.k8s.api.autoscaling.v2.MetricSpec
    f(12364, 17, false, 173), // containerResource: ContainerResourceMetricSource
    f(13985, 8, false, 174), // external: ExternalMetricSource
    f(16966, 6, false, 175), // object: ObjectMetricSource
    f(17863, 4, false, 176), // pods: PodsMetricSource
    f(18868, 8, false, 177), // resource: ResourceMetricSource
    f(21213, 4, true, 178), // type: one of ContainerResource, External, Object, Pods, Resource
    // io.k8s.api.autoscaling.v2.MetricStatus
    f(12364, 17, false, 179), // containerResource: ContainerResourceMetricStatus
    f(13985, 8, false, 180), // external: ExternalMetricStatus
    f(16966, 6, false, 181), // object: ObjectMetricStatus
    f(17863, 4, false, 182), // pods: PodsMetricStatus
    f(18868, 8, false, 183), // resource: ResourceMetricStatus
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.autoscaling.v2.MetricTarget
    f(11436, 18, false, 24), // averageUtilization: Int32
    f(11454, 12, false, 161), // averageValue: Quantity
    f(21213, 4, true, 184), // type: one of AverageValue, Utilization, Value
    f(21558, 5, false, 161), // value: Quantity
    // io.k8s.api.autoscaling.v2.MetricValueStatus
    f(11436, 18, false, 24), // averageUtilization: Int32
    f(11454, 12, false, 161), // averageValue: Quantity
    f(21558, 5, false, 161), // value: Quantity
    // io.k8s.api.autoscaling.v2.ObjectMetricSource
    f(13161, 15, true, 168), // describedObject: CrossVersionObjectReference
    f(16187, 6, true, 156), // metric: MetricIdentifier
    f(20691, 6, true, 154), // target: MetricTarget
    // io.k8s.api.autoscaling.v2.ObjectMetricStatus
    f(12602, 7, true, 155), // current: MetricValueStatus
    f(13161, 15, true, 168), // describedObject: CrossVersionObjectReference
    f(16187, 6, true, 156), // metric: MetricIdentifier
    // io.k8s.api.autoscaling.v2.PodsMetricSource
    f(16187, 6, true, 156), // metric: MetricIdentifier
    f(20691, 6, true, 154), // target: MetricTarget
    // io.k8s.api.autoscaling.v2.PodsMetricStatus
    f(12602, 7, true, 155), // current: MetricValueStatus
    f(16187, 6, true, 156), // metric: MetricIdentifier
    // io.k8s.api.autoscaling.v2.ResourceMetricSource
    f(16412, 4, true, 0), // name: String
    f(20691, 6, true, 154), // target: MetricTarget
    // io.k8s.api.autoscaling.v2.ResourceMetricStatus
    f(12602, 7, true, 155), // current: MetricValueStatus
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.batch.v1.CronJob
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 185), // spec: CronJobSpec
    f(20202, 6, false, 186), // status: CronJobStatus
    // io.k8s.api.batch.v1.CronJobSpec
    f(12173, 17, false, 187), // concurrencyPolicy: one of Allow, Forbid, Replace
    f(14083, 22, false, 24), // failedJobsHistoryLimit: Int32
    f(15205, 11, true, 188), // jobTemplate: JobTemplateSpec
    f(19344, 8, true, 0), // schedule: String
    f(20162, 23, false, 46), // startingDeadlineSeconds: Int64
    f(20578, 26, false, 24), // successfulJobsHistoryLimit: Int32
    f(20646, 7, false, 101), // suspend: Bool
    f(20997, 8, false, 0), // timeZone: String
    // io.k8s.api.batch.v1.CronJobStatus
    f(10650, 6, false, 190), // active: list of ObjectReference
    f(15466, 16, false, 85), // lastScheduleTime: Time
    f(15491, 18, false, 85), // lastSuccessfulTime: Time
    // io.k8s.api.batch.v1.Job
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 191), // spec: JobSpec
    f(20202, 6, false, 192), // status: JobStatus
    // io.k8s.api.batch.v1.JobCondition
    f(15440, 13, false, 85), // lastProbeTime: Time
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.batch.v1.JobSchedulingConfiguration
    f(13377, 14, false, 193), // disruptionMode: WorkloadPodGroupDisruptionMode
    f(18957, 14, false, 195), // resourceClaims: list of WorkloadPodGroupResourceClaim
    f(19375, 21, false, 196), // schedulingConstraints: WorkloadPodGroupSchedulingConstraints
    f(19426, 16, false, 197), // schedulingPolicy: WorkloadPodGroupSchedulingPolicy
    // io.k8s.api.batch.v1.JobSpec
    f(10656, 21, false, 46), // activeDeadlineSeconds: Int64
    f(11511, 12, false, 24), // backoffLimit: Int32
    f(11523, 20, false, 24), // backoffLimitPerIndex: Int32
    f(12099, 14, false, 198), // completionMode: one of Indexed, NonIndexed
    f(12127, 11, false, 24), // completions: Int32
    f(15785, 9, false, 0), // managedBy: String
    f(15814, 14, false, 101), // manualSelector: Bool
    f(16019, 16, false, 24), // maxFailedIndexes: Int32
    f(17184, 11, false, 24), // parallelism: Int32
    f(17703, 16, false, 199), // podFailurePolicy: PodFailurePolicy
    f(17826, 20, false, 200), // podReplacementPolicy: one of Failed, TerminatingOrFailed
    f(19365, 10, false, 201), // scheduling: JobSchedulingConfiguration
    f(19673, 8, false, 4), // selector: LabelSelector
    f(20549, 13, false, 202), // successPolicy: SuccessPolicy
    f(20646, 7, false, 101), // suspend: Bool
    f(20843, 8, true, 93), // template: PodTemplateSpec
    f(21187, 23, false, 24), // ttlSecondsAfterFinished: Int32
    // io.k8s.api.batch.v1.JobStatus
    f(10650, 6, false, 24), // active: Int32
    f(12083, 16, false, 0), // completedIndexes: String
    f(12113, 14, false, 85), // completionTime: Time
    f(12203, 10, false, 204), // conditions: list of JobCondition
    f(14064, 6, false, 24), // failed: Int32
    f(14070, 13, false, 0), // failedIndexes: String
    f(18474, 5, false, 24), // ready: Int32
    f(20137, 9, false, 85), // startTime: Time
    f(20510, 9, false, 24), // succeeded: Int32
    f(20879, 11, false, 24), // terminating: Int32
    f(21269, 23, false, 205), // uncountedTerminatedPods: UncountedTerminatedPods
    // io.k8s.api.batch.v1.JobTemplateSpec
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 191), // spec: JobSpec
    // io.k8s.api.batch.v1.PodFailurePolicy
    f(19193, 5, true, 207), // rules: list of PodFailurePolicyRule
    // io.k8s.api.batch.v1.PodFailurePolicyOnExitCodesRequirement
    f(12338, 13, false, 0), // containerName: String
    f(17090, 8, true, 208), // operator: one of In, NotIn
    f(21587, 6, true, 209), // values: list of Int32
    // io.k8s.api.batch.v1.PodFailurePolicyOnPodConditionsPattern
    f(20202, 6, false, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.batch.v1.PodFailurePolicyRule
    f(10644, 6, true, 210), // action: one of Count, FailIndex, FailJob, Ignore
    f(17004, 11, false, 211), // onExitCodes: PodFailurePolicyOnExitCodesRequirement
    f(17015, 15, false, 213), // onPodConditions: list of PodFailurePolicyOnPodConditionsPattern
    // io.k8s.api.batch.v1.SuccessPolicy
    f(19193, 5, true, 215), // rules: list of SuccessPolicyRule
    // io.k8s.api.batch.v1.SuccessPolicyRule
    f(20519, 14, false, 24), // succeededCount: Int32
    f(20533, 16, false, 0), // succeededIndexes: String
    // io.k8s.api.batch.v1.UncountedTerminatedPods
    f(14064, 6, false, 19), // failed: list of String
    f(20510, 9, false, 19), // succeeded: list of String
    // io.k8s.api.certificates.v1.CertificateSigningRequest
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 216), // spec: CertificateSigningRequestSpec
    f(20202, 6, false, 217), // status: CertificateSigningRequestStatus
    // io.k8s.api.certificates.v1.CertificateSigningRequestCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(15540, 14, false, 85), // lastUpdateTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.certificates.v1.CertificateSigningRequestSpec
    f(13874, 17, false, 24), // expirationSeconds: Int32
    f(14059, 5, false, 128), // extra: map to list of String
    f(14544, 6, false, 19), // groups: list of String
    f(18683, 7, true, 50), // request: Bytes
    f(19998, 10, true, 0), // signerName: String
    f(21229, 3, false, 0), // uid: String
    f(21435, 6, false, 219), // usages: list of one of 23 values
    f(21486, 8, false, 0), // username: String
    // io.k8s.api.certificates.v1.CertificateSigningRequestStatus
    f(11816, 11, false, 50), // certificate: Bytes
    f(12203, 10, false, 221), // conditions: list of CertificateSigningRequestCondition
    // io.k8s.api.certificates.v1.ClusterTrustBundle
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 222), // spec: ClusterTrustBundleSpec
    // io.k8s.api.certificates.v1.ClusterTrustBundleSpec
    f(19998, 10, false, 0), // signerName: String
    f(21176, 11, true, 0), // trustBundle: String
    // io.k8s.api.certificates.v1.PodCertificateRequest
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 223), // spec: PodCertificateRequestSpec
    f(20202, 6, false, 224), // status: PodCertificateRequestStatus
    // io.k8s.api.certificates.v1.PodCertificateRequestSpec
    f(15999, 20, false, 24), // maxExpirationSeconds: Int32
    f(16639, 8, true, 0), // nodeName: String
    f(16750, 7, true, 0), // nodeUID: String
    f(17800, 7, true, 0), // podName: String
    f(17857, 6, true, 0), // podUID: String
    f(19751, 18, true, 0), // serviceAccountName: String
    f(19816, 17, true, 0), // serviceAccountUID: String
    f(19998, 10, true, 0), // signerName: String
    f(20428, 17, true, 50), // stubPKCS10Request: Bytes
    f(21342, 25, false, 225), // unverifiedUserAnnotations: map to String
    // io.k8s.api.certificates.v1.PodCertificateRequestStatus
    f(11548, 14, false, 85), // beginRefreshAt: Time
    f(11827, 16, false, 0), // certificateChain: String
    f(12203, 10, false, 45), // conditions: list of Condition
    f(16853, 8, false, 85), // notAfter: Time
    f(16861, 9, false, 85), // notBefore: Time
    // io.k8s.api.certificates.v1beta1.ClusterTrustBundle
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 226), // spec: ClusterTrustBundleSpec
    // io.k8s.api.certificates.v1beta1.ClusterTrustBundleSpec
    f(19998, 10, false, 0), // signerName: String
    f(21176, 11, true, 0), // trustBundle: String
    // io.k8s.api.certificates.v1beta1.PodCertificateRequest
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 227), // spec: PodCertificateRequestSpec
    f(20202, 6, false, 228), // status: PodCertificateRequestStatus
    // io.k8s.api.certificates.v1beta1.PodCertificateRequestSpec
    f(15999, 20, false, 24), // maxExpirationSeconds: Int32
    f(16639, 8, true, 0), // nodeName: String
    f(16750, 7, true, 0), // nodeUID: String
    f(17611, 13, false, 50), // pkixPublicKey: Bytes
    f(17800, 7, true, 0), // podName: String
    f(17857, 6, true, 0), // podUID: String
    f(18227, 17, false, 50), // proofOfPossession: Bytes
    f(19751, 18, true, 0), // serviceAccountName: String
    f(19816, 17, true, 0), // serviceAccountUID: String
    f(19998, 10, true, 0), // signerName: String
    f(20428, 17, true, 50), // stubPKCS10Request: Bytes
    f(21342, 25, false, 225), // unverifiedUserAnnotations: map to String
    // io.k8s.api.certificates.v1beta1.PodCertificateRequestStatus
    f(11548, 14, false, 85), // beginRefreshAt: Time
    f(11827, 16, false, 0), // certificateChain: String
    f(12203, 10, false, 45), // conditions: list of Condition
    f(16853, 8, false, 85), // notAfter: Time
    f(16861, 9, false, 85), // notBefore: Time
    // io.k8s.api.coordination.v1.Lease
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 229), // spec: LeaseSpec
    // io.k8s.api.coordination.v1.LeaseSpec
    f(10633, 11, false, 230), // acquireTime: MicroTime
    f(14659, 14, false, 0), // holderIdentity: String
    f(15554, 20, false, 24), // leaseDurationSeconds: Int32
    f(15583, 16, false, 24), // leaseTransitions: Int32
    f(18054, 15, false, 0), // preferredHolder: String
    f(18602, 9, false, 230), // renewTime: MicroTime
    f(20397, 8, false, 0), // strategy: String
    // io.k8s.api.coordination.v1alpha2.LeaseCandidate
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 231), // spec: LeaseCandidateSpec
    // io.k8s.api.coordination.v1alpha2.LeaseCandidateSpec
    f(11580, 13, true, 0), // binaryVersion: String
    f(13534, 16, false, 0), // emulationVersion: String
    f(15574, 9, true, 0), // leaseName: String
    f(17603, 8, false, 230), // pingTime: MicroTime
    f(18602, 9, false, 230), // renewTime: MicroTime
    f(20397, 8, true, 0), // strategy: String
    // io.k8s.api.coordination.v1beta1.LeaseCandidate
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 232), // spec: LeaseCandidateSpec
    // io.k8s.api.coordination.v1beta1.LeaseCandidateSpec
    f(11580, 13, true, 0), // binaryVersion: String
    f(13534, 16, false, 0), // emulationVersion: String
    f(15574, 9, true, 0), // leaseName: String
    f(17603, 8, false, 230), // pingTime: MicroTime
    f(18602, 9, false, 230), // renewTime: MicroTime
    f(20397, 8, true, 0), // strategy: String
    // io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(17306, 9, false, 24), // partition: Int32
    f(18416, 8, false, 101), // readOnly: Bool
    f(21781, 8, true, 0), // volumeID: String
    // io.k8s.api.core.v1.Affinity
    f(16482, 12, false, 233), // nodeAffinity: NodeAffinity
    f(17633, 11, false, 234), // podAffinity: PodAffinity
    f(17659, 15, false, 235), // podAntiAffinity: PodAntiAffinity
    // io.k8s.api.core.v1.AppArmorProfile
    f(15757, 16, false, 0), // localhostProfile: String
    f(21213, 4, true, 236), // type: one of Localhost, RuntimeDefault, Unconfined
    // io.k8s.api.core.v1.AttachedVolume
    f(13286, 10, true, 0), // devicePath: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.core.v1.AzureDiskVolumeSource
    f(11737, 11, false, 237), // cachingMode: one of None, ReadOnly, ReadWrite
    f(13349, 8, true, 0), // diskName: String
    f(13357, 7, true, 0), // diskURI: String
    f(14332, 6, false, 0), // fsType: String
    f(15270, 4, false, 238), // kind: one of Dedicated, Managed, Shared
    f(18416, 8, false, 101), // readOnly: Bool
    // io.k8s.api.core.v1.AzureFilePersistentVolumeSource
    f(18416, 8, false, 101), // readOnly: Bool
    f(19589, 10, true, 0), // secretName: String
    f(19599, 15, false, 0), // secretNamespace: String
    f(19911, 9, true, 0), // shareName: String
    // io.k8s.api.core.v1.AzureFileVolumeSource
    f(18416, 8, false, 101), // readOnly: Bool
    f(19589, 10, true, 0), // secretName: String
    f(19911, 9, true, 0), // shareName: String
    // io.k8s.api.core.v1.Binding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20691, 6, true, 189), // target: ObjectReference
    // io.k8s.api.core.v1.CSIPersistentVolumeSource
    f(12441, 25, false, 239), // controllerExpandSecretRef: SecretReference
    f(12466, 26, false, 239), // controllerPublishSecretRef: SecretReference
    f(13481, 6, true, 0), // driver: String
    f(14332, 6, false, 0), // fsType: String
    f(16606, 19, false, 239), // nodeExpandSecretRef: SecretReference
    f(16655, 20, false, 239), // nodePublishSecretRef: SecretReference
    f(16704, 18, false, 239), // nodeStageSecretRef: SecretReference
    f(18416, 8, false, 101), // readOnly: Bool
    f(21647, 16, false, 225), // volumeAttributes: map to String
    f(21757, 12, true, 0), // volumeHandle: String
    // io.k8s.api.core.v1.CSIVolumeSource
    f(13481, 6, true, 0), // driver: String
    f(14332, 6, false, 0), // fsType: String
    f(16655, 20, false, 240), // nodePublishSecretRef: LocalObjectReference
    f(18416, 8, false, 101), // readOnly: Bool
    f(21647, 16, false, 225), // volumeAttributes: map to String
    // io.k8s.api.core.v1.Capabilities
    f(10677, 3, false, 19), // add: list of String
    f(13504, 4, false, 19), // drop: list of String
    // io.k8s.api.core.v1.CephFSPersistentVolumeSource
    f(16348, 8, true, 19), // monitors: list of String
    f(17362, 4, false, 0), // path: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19567, 10, false, 0), // secretFile: String
    f(19614, 9, false, 239), // secretRef: SecretReference
    f(21445, 4, false, 0), // user: String
    // io.k8s.api.core.v1.CephFSVolumeSource
    f(16348, 8, true, 19), // monitors: list of String
    f(17362, 4, false, 0), // path: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19567, 10, false, 0), // secretFile: String
    f(19614, 9, false, 240), // secretRef: LocalObjectReference
    f(21445, 4, false, 0), // user: String
    // io.k8s.api.core.v1.CinderPersistentVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 239), // secretRef: SecretReference
    f(21781, 8, true, 0), // volumeID: String
    // io.k8s.api.core.v1.CinderVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 240), // secretRef: LocalObjectReference
    f(21781, 8, true, 0), // volumeID: String
    // io.k8s.api.core.v1.ClientIPConfig
    f(21005, 14, false, 24), // timeoutSeconds: Int32
    // io.k8s.api.core.v1.ClusterTrustBundleProjection
    f(15335, 13, false, 4), // labelSelector: LabelSelector
    f(16412, 4, false, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    f(17362, 4, true, 0), // path: String
    f(19998, 10, false, 0), // signerName: String
    f(21445, 4, false, 46), // user: Int64
    // io.k8s.api.core.v1.ComponentCondition
    f(13685, 5, false, 0), // error: String
    f(16155, 7, false, 0), // message: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.ComponentStatus
    f(11141, 10, false, 0), // apiVersion: String
    f(12203, 10, false, 242), // conditions: list of ComponentCondition
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    // io.k8s.api.core.v1.ConfigMap
    f(11141, 10, false, 0), // apiVersion: String
    f(11570, 10, false, 243), // binaryData: map to Bytes
    f(12767, 4, false, 225), // data: map to String
    f(14929, 9, false, 101), // immutable: Bool
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    // io.k8s.api.core.v1.ConfigMapEnvSource
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.ConfigMapKeySelector
    f(15246, 3, true, 0), // key: String
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.ConfigMapNodeConfigSource
    f(15290, 16, true, 0), // kubeletConfigKey: String
    f(16412, 4, true, 0), // name: String
    f(16432, 9, true, 0), // namespace: String
    f(19053, 15, false, 0), // resourceVersion: String
    f(21229, 3, false, 0), // uid: String
    // io.k8s.api.core.v1.ConfigMapProjection
    f(15200, 5, false, 245), // items: list of KeyToPath
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.ConfigMapVolumeSource
    f(12870, 11, false, 24), // defaultMode: Int32
    f(12924, 11, false, 46), // defaultUser: Int64
    f(15200, 5, false, 245), // items: list of KeyToPath
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.Container
    f(11218, 4, false, 19), // args: list of String
    f(12036, 7, false, 19), // command: list of String
    f(13621, 3, false, 247), // env: list of EnvVar
    f(13624, 7, false, 249), // envFrom: list of EnvFromSource
    f(14872, 5, false, 0), // image: String
    f(14884, 15, false, 250), // imagePullPolicy: one of Always, IfNotPresent, Never
    f(15619, 9, false, 251), // lifecycle: Lifecycle
    f(15672, 13, false, 252), // livenessProbe: Probe
    f(16412, 4, true, 0), // name: String
    f(17933, 5, false, 254), // ports: list of ContainerPort
    f(18460, 14, false, 252), // readinessProbe: Probe
    f(18856, 12, false, 256), // resizePolicy: list of ContainerResizePolicy
    f(19068, 9, false, 257), // resources: ResourceRequirements
    f(19099, 13, false, 0), // restartPolicy: String
    f(19112, 18, false, 259), // restartPolicyRules: list of ContainerRestartRule
    f(19630, 15, false, 260), // securityContext: SecurityContext
    f(20185, 12, false, 252), // startupProbe: Probe
    f(20226, 5, false, 101), // stdin: Bool
    f(20231, 9, false, 101), // stdinOnce: Bool
    f(20938, 22, false, 0), // terminationMessagePath: String
    f(20960, 24, false, 261), // terminationMessagePolicy: one of FallbackToLogsOnError, File
    f(21210, 3, false, 101), // tty: Bool
    f(21744, 13, false, 263), // volumeDevices: list of VolumeDevice
    f(21819, 12, false, 265), // volumeMounts: list of VolumeMount
    f(22012, 10, false, 0), // workingDir: String
    // io.k8s.api.core.v1.ContainerExtendedResourceRequest
    f(12338, 13, true, 0), // containerName: String
    f(18705, 11, true, 0), // requestName: String
    f(18997, 12, true, 0), // resourceName: String
    // io.k8s.api.core.v1.ContainerImage
    f(16416, 5, false, 19), // names: list of String
    f(20022, 9, false, 46), // sizeBytes: Int64
    // io.k8s.api.core.v1.ContainerPort
    f(12351, 13, true, 24), // containerPort: Int32
    f(14688, 6, false, 0), // hostIP: String
    f(14734, 8, false, 24), // hostPort: Int32
    f(16412, 4, false, 0), // name: String
    f(18287, 8, false, 266), // protocol: one of SCTP, TCP, UDP
    // io.k8s.api.core.v1.ContainerResizePolicy
    f(18997, 12, true, 0), // resourceName: String
    f(19099, 13, true, 267), // restartPolicy: one of NotRequired, RestartContainer
    // io.k8s.api.core.v1.ContainerRestartRule
    f(10644, 6, true, 0), // action: String
    f(13831, 9, false, 268), // exitCodes: ContainerRestartRuleOnExitCodes
    // io.k8s.api.core.v1.ContainerRestartRuleOnExitCodes
    f(17090, 8, true, 0), // operator: String
    f(21587, 6, false, 209), // values: list of Int32
    // io.k8s.api.core.v1.ContainerState
    f(19242, 7, false, 269), // running: ContainerStateRunning
    f(20869, 10, false, 270), // terminated: ContainerStateTerminated
    f(21925, 7, false, 271), // waiting: ContainerStateWaiting
    // io.k8s.api.core.v1.ContainerStateRunning
    f(20153, 9, false, 85), // startedAt: Time
    // io.k8s.api.core.v1.ContainerStateTerminated
    f(12327, 11, false, 0), // containerID: String
    f(13823, 8, true, 24), // exitCode: Int32
    f(14212, 10, false, 85), // finishedAt: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(19992, 6, false, 24), // signal: Int32
    f(20153, 9, false, 85), // startedAt: Time
    // io.k8s.api.core.v1.ContainerStateWaiting
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    // io.k8s.api.core.v1.ContainerStatus
    f(10920, 18, false, 272), // allocatedResources: map to Quantity
    f(10938, 24, false, 274), // allocatedResourcesStatus: list of ResourceStatus
    f(12327, 11, false, 0), // containerID: String
    f(14872, 5, true, 0), // image: String
    f(14877, 7, true, 0), // imageID: String
    f(15482, 9, false, 275), // lastState: ContainerState
    f(16412, 4, true, 0), // name: String
    f(18474, 5, true, 101), // ready: Bool
    f(19068, 9, false, 257), // resources: ResourceRequirements
    f(19087, 12, true, 24), // restartCount: Int32
    f(20146, 7, false, 101), // started: Bool
    f(20197, 5, false, 275), // state: ContainerState
    f(20244, 10, false, 0), // stopSignal: String
    f(21445, 4, false, 276), // user: ContainerUser
    f(21819, 12, false, 278), // volumeMounts: list of VolumeMountStatus
    // io.k8s.api.core.v1.ContainerUser
    f(15659, 5, false, 279), // linux: LinuxContainerUser
    // io.k8s.api.core.v1.DaemonEndpoint
    f(6926, 4, true, 24), // Port: Int32
    // io.k8s.api.core.v1.DownwardAPIProjection
    f(15200, 5, false, 281), // items: list of DownwardAPIVolumeFile
    // io.k8s.api.core.v1.DownwardAPIVolumeFile
    f(14153, 8, false, 282), // fieldRef: ObjectFieldSelector
    f(16326, 4, false, 24), // mode: Int32
    f(17362, 4, true, 0), // path: String
    f(18971, 16, false, 283), // resourceFieldRef: ResourceFieldSelector
    f(21445, 4, false, 46), // user: Int64
    // io.k8s.api.core.v1.DownwardAPIVolumeSource
    f(12870, 11, false, 24), // defaultMode: Int32
    f(12924, 11, false, 46), // defaultUser: Int64
    f(15200, 5, false, 281), // items: list of DownwardAPIVolumeFile
    // io.k8s.api.core.v1.EmptyDirVolumeSource
    f(16149, 6, false, 0), // medium: String
    f(16326, 4, false, 24), // mode: Int32
    f(20031, 9, false, 161), // sizeLimit: Quantity
    // io.k8s.api.core.v1.EndpointAddress
    f(14762, 8, false, 0), // hostname: String
    f(15136, 2, true, 0), // ip: String
    f(16639, 8, false, 0), // nodeName: String
    f(20768, 9, false, 189), // targetRef: ObjectReference
    // io.k8s.api.core.v1.EndpointPort
    f(11177, 11, false, 0), // appProtocol: String
    f(16412, 4, false, 0), // name: String
    f(17922, 4, true, 24), // port: Int32
    f(18287, 8, false, 266), // protocol: one of SCTP, TCP, UDP
    // io.k8s.api.core.v1.EndpointSubset
    f(10757, 9, false, 285), // addresses: list of EndpointAddress
    f(16870, 17, false, 285), // notReadyAddresses: list of EndpointAddress
    f(17933, 5, false, 287), // ports: list of EndpointPort
    // io.k8s.api.core.v1.Endpoints
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20503, 7, false, 289), // subsets: list of EndpointSubset
    // io.k8s.api.core.v1.EnvFromSource
    f(12243, 12, false, 290), // configMapRef: ConfigMapEnvSource
    f(18069, 6, false, 0), // prefix: String
    f(19614, 9, false, 291), // secretRef: SecretEnvSource
    // io.k8s.api.core.v1.EnvVar
    f(16412, 4, true, 0), // name: String
    f(21558, 5, false, 0), // value: String
    f(21578, 9, false, 292), // valueFrom: EnvVarSource
    // io.k8s.api.core.v1.EnvVarSource
    f(12228, 15, false, 293), // configMapKeyRef: ConfigMapKeySelector
    f(14153, 8, false, 282), // fieldRef: ObjectFieldSelector
    f(14192, 10, false, 294), // fileKeyRef: FileKeySelector
    f(18971, 16, false, 283), // resourceFieldRef: ResourceFieldSelector
    f(19577, 12, false, 295), // secretKeyRef: SecretKeySelector
    // io.k8s.api.core.v1.EphemeralContainer
    f(11218, 4, false, 19), // args: list of String
    f(12036, 7, false, 19), // command: list of String
    f(13621, 3, false, 247), // env: list of EnvVar
    f(13624, 7, false, 249), // envFrom: list of EnvFromSource
    f(14872, 5, false, 0), // image: String
    f(14884, 15, false, 250), // imagePullPolicy: one of Always, IfNotPresent, Never
    f(15619, 9, false, 251), // lifecycle: Lifecycle
    f(15672, 13, false, 252), // livenessProbe: Probe
    f(16412, 4, true, 0), // name: String
    f(17933, 5, false, 254), // ports: list of ContainerPort
    f(18460, 14, false, 252), // readinessProbe: Probe
    f(18856, 12, false, 256), // resizePolicy: list of ContainerResizePolicy
    f(19068, 9, false, 257), // resources: ResourceRequirements
    f(19099, 13, false, 0), // restartPolicy: String
    f(19112, 18, false, 259), // restartPolicyRules: list of ContainerRestartRule
    f(19630, 15, false, 260), // securityContext: SecurityContext
    f(20185, 12, false, 252), // startupProbe: Probe
    f(20226, 5, false, 101), // stdin: Bool
    f(20231, 9, false, 101), // stdinOnce: Bool
    f(20727, 19, false, 0), // targetContainerName: String
    f(20938, 22, false, 0), // terminationMessagePath: String
    f(20960, 24, false, 261), // terminationMessagePolicy: one of FallbackToLogsOnError, File
    f(21210, 3, false, 101), // tty: Bool
    f(21744, 13, false, 263), // volumeDevices: list of VolumeDevice
    f(21819, 12, false, 265), // volumeMounts: list of VolumeMount
    f(22012, 10, false, 0), // workingDir: String
    // io.k8s.api.core.v1.EphemeralVolumeSource
    f(21705, 19, false, 296), // volumeClaimTemplate: PersistentVolumeClaimTemplate
    // io.k8s.api.core.v1.Event
    f(10644, 6, false, 0), // action: String
    f(11141, 10, false, 0), // apiVersion: String
    f(12539, 5, false, 24), // count: Int32
    f(13714, 9, false, 230), // eventTime: MicroTime
    f(14236, 14, false, 85), // firstTimestamp: Time
    f(15122, 14, true, 189), // involvedObject: ObjectReference
    f(15270, 4, false, 0), // kind: String
    f(15509, 13, false, 85), // lastTimestamp: Time
    f(16155, 7, false, 0), // message: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(18492, 6, false, 0), // reason: String
    f(18595, 7, false, 189), // related: ObjectReference
    f(18619, 18, false, 0), // reportingComponent: String
    f(18656, 17, false, 0), // reportingInstance: String
    f(19698, 6, false, 297), // series: EventSeries
    f(20063, 6, false, 298), // source: EventSource
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.core.v1.EventSeries
    f(12539, 5, false, 24), // count: Int32
    f(15401, 16, false, 230), // lastObservedTime: MicroTime
    // io.k8s.api.core.v1.EventSource
    f(12138, 9, false, 0), // component: String
    f(14673, 4, false, 0), // host: String
    // io.k8s.api.core.v1.EvictionResponder
    f(16412, 4, true, 0), // name: String
    f(18125, 8, true, 24), // priority: Int32
    // io.k8s.api.core.v1.ExecAction
    f(12036, 7, false, 19), // command: list of String
    // io.k8s.api.core.v1.FCVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(15773, 3, false, 24), // lun: Int32
    f(18416, 8, false, 101), // readOnly: Bool
    f(20824, 10, false, 19), // targetWWNs: list of String
    f(22045, 5, false, 19), // wwids: list of String
    // io.k8s.api.core.v1.FileKeySelector
    f(15246, 3, true, 0), // key: String
    f(17098, 8, false, 101), // optional: Bool
    f(17362, 4, true, 0), // path: String
    f(21831, 10, true, 0), // volumeName: String
    // io.k8s.api.core.v1.FlexPersistentVolumeSource
    f(13481, 6, true, 0), // driver: String
    f(14332, 6, false, 0), // fsType: String
    f(17121, 7, false, 225), // options: map to String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 239), // secretRef: SecretReference
    // io.k8s.api.core.v1.FlexVolumeSource
    f(13481, 6, true, 0), // driver: String
    f(14332, 6, false, 0), // fsType: String
    f(17121, 7, false, 225), // options: map to String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 240), // secretRef: LocalObjectReference
    // io.k8s.api.core.v1.FlockerVolumeSource
    f(12794, 11, false, 0), // datasetName: String
    f(12805, 11, false, 0), // datasetUUID: String
    // io.k8s.api.core.v1.GCEPersistentDiskVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(17306, 9, false, 24), // partition: Int32
    f(17413, 6, true, 0), // pdName: String
    f(18416, 8, false, 101), // readOnly: Bool
    // io.k8s.api.core.v1.GRPCAction
    f(16326, 4, false, 299), // mode: one of Plaintext, TLS
    f(17922, 4, true, 24), // port: Int32
    f(19730, 7, false, 0), // service: String
    // io.k8s.api.core.v1.GitRepoVolumeSource
    f(13317, 9, false, 0), // directory: String
    f(18673, 10, true, 0), // repository: String
    f(19137, 8, false, 0), // revision: String
    // io.k8s.api.core.v1.GlusterfsPersistentVolumeSource
    f(13590, 9, true, 0), // endpoints: String
    f(13599, 18, false, 0), // endpointsNamespace: String
    f(17362, 4, true, 0), // path: String
    f(18416, 8, false, 101), // readOnly: Bool
    // io.k8s.api.core.v1.GlusterfsVolumeSource
    f(13590, 9, true, 0), // endpoints: String
    f(17362, 4, true, 0), // path: String
    f(18416, 8, false, 101), // readOnly: Bool
    // io.k8s.api.core.v1.HTTPGetAction
    f(14673, 4, false, 0), // host: String
    f(14811, 11, false, 301), // httpHeaders: list of HTTPHeader
    f(17362, 4, false, 0), // path: String
    f(17922, 4, true, 111), // port: IntOrString
    f(18287, 8, false, 302), // protocol: one of HTTP1, HTTP2
    f(19448, 6, false, 303), // scheme: one of HTTP, HTTPS
    // io.k8s.api.core.v1.HTTPHeader
    f(16412, 4, true, 0), // name: String
    f(21558, 5, true, 0), // value: String
    // io.k8s.api.core.v1.HostAlias
    f(14786, 9, false, 19), // hostnames: list of String
    f(15136, 2, true, 0), // ip: String
    // io.k8s.api.core.v1.HostIP
    f(15136, 2, true, 0), // ip: String
    // io.k8s.api.core.v1.HostPathVolumeSource
    f(17362, 4, true, 0), // path: String
    f(21213, 4, false, 304), // type: one of BlockDevice, CharDevice, Directory, DirectoryOrCreate, File, FileOrCreate, Socket
    // io.k8s.api.core.v1.ISCSIPersistentVolumeSource
    f(11863, 17, false, 101), // chapAuthDiscovery: Bool
    f(11880, 15, false, 101), // chapAuthSession: Bool
    f(14332, 6, false, 0), // fsType: String
    f(15025, 13, false, 0), // initiatorName: String
    f(15178, 3, true, 0), // iqn: String
    f(15186, 14, false, 0), // iscsiInterface: String
    f(15773, 3, true, 24), // lun: Int32
    f(17926, 7, false, 19), // portals: list of String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 239), // secretRef: SecretReference
    f(20756, 12, true, 0), // targetPortal: String
    // io.k8s.api.core.v1.ISCSIVolumeSource
    f(11863, 17, false, 101), // chapAuthDiscovery: Bool
    f(11880, 15, false, 101), // chapAuthSession: Bool
    f(14332, 6, false, 0), // fsType: String
    f(15025, 13, false, 0), // initiatorName: String
    f(15178, 3, true, 0), // iqn: String
    f(15186, 14, false, 0), // iscsiInterface: String
    f(15773, 3, true, 24), // lun: Int32
    f(17926, 7, false, 19), // portals: list of String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 240), // secretRef: LocalObjectReference
    f(20756, 12, true, 0), // targetPortal: String
    // io.k8s.api.core.v1.ImageVolumeSource
    f(18340, 10, false, 250), // pullPolicy: one of Always, IfNotPresent, Never
    f(18551, 9, false, 0), // reference: String
    // io.k8s.api.core.v1.ImageVolumeStatus
    f(14915, 8, true, 0), // imageRef: String
    // io.k8s.api.core.v1.KeyToPath
    f(15246, 3, true, 0), // key: String
    f(16326, 4, false, 24), // mode: Int32
    f(17362, 4, true, 0), // path: String
    f(21445, 4, false, 46), // user: Int64
    // io.k8s.api.core.v1.Lifecycle
    f(17952, 9, false, 305), // postStart: LifecycleHandler
    f(17961, 7, false, 305), // preStop: LifecycleHandler
    f(20244, 10, false, 306), // stopSignal: one of 65 values
    // io.k8s.api.core.v1.LifecycleHandler
    f(13813, 4, false, 307), // exec: ExecAction
    f(14804, 7, false, 308), // httpGet: HTTPGetAction
    f(20058, 5, false, 309), // sleep: SleepAction
    f(20834, 9, false, 310), // tcpSocket: TCPSocketAction
    // io.k8s.api.core.v1.LimitRange
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 311), // spec: LimitRangeSpec
    // io.k8s.api.core.v1.LimitRangeItem
    f(12849, 7, false, 272), // default: map to Quantity
    f(12910, 14, false, 272), // defaultRequest: map to Quantity
    f(15996, 3, false, 272), // max: map to Quantity
    f(16052, 20, false, 272), // maxLimitRequestRatio: map to Quantity
    f(16200, 3, false, 272), // min: map to Quantity
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.LimitRangeSpec
    f(15653, 6, true, 313), // limits: list of LimitRangeItem
    // io.k8s.api.core.v1.LinuxContainerUser
    f(14429, 3, true, 46), // gid: Int64
    f(20604, 18, false, 314), // supplementalGroups: list of Int64
    f(21229, 3, true, 46), // uid: Int64
    // io.k8s.api.core.v1.LoadBalancerIngress
    f(14762, 8, false, 0), // hostname: String
    f(15136, 2, false, 0), // ip: String
    f(15169, 6, false, 0), // ipMode: String
    f(17933, 5, false, 316), // ports: list of PortStatus
    // io.k8s.api.core.v1.LoadBalancerStatus
    f(14948, 7, false, 318), // ingress: list of LoadBalancerIngress
    // io.k8s.api.core.v1.LocalObjectReference
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.core.v1.LocalVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(17362, 4, true, 0), // path: String
    // io.k8s.api.core.v1.ModifyVolumeStatus
    f(20202, 6, true, 0), // status: String
    f(20793, 31, false, 0), // targetVolumeAttributesClassName: String
    // io.k8s.api.core.v1.NFSVolumeSource
    f(17362, 4, true, 0), // path: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19724, 6, true, 0), // server: String
    // io.k8s.api.core.v1.Namespace
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 319), // spec: NamespaceSpec
    f(20202, 6, false, 320), // status: NamespaceStatus
    // io.k8s.api.core.v1.NamespaceCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.NamespaceSpec
    f(14202, 10, false, 19), // finalizers: list of String
    // io.k8s.api.core.v1.NamespaceStatus
    f(12203, 10, false, 322), // conditions: list of NamespaceCondition
    f(17578, 5, false, 0), // phase: String
    // io.k8s.api.core.v1.Node
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 323), // spec: NodeSpec
    f(20202, 6, false, 324), // status: NodeStatus
    // io.k8s.api.core.v1.NodeAddress
    f(10739, 7, true, 0), // address: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.NodeAffinity
    f(18007, 47, false, 326), // preferredDuringSchedulingIgnoredDuringExecution: list of PreferredSchedulingTerm
    f(18764, 46, false, 327), // requiredDuringSchedulingIgnoredDuringExecution: NodeSelector
    // io.k8s.api.core.v1.NodeAllocatableMappedResources
    f(16412, 4, true, 0), // name: String
    f(18358, 8, true, 161), // quantity: Quantity
    // io.k8s.api.core.v1.NodeAllocatableOverheadResources
    f(16412, 4, true, 0), // name: String
    f(17419, 12, false, 161), // perContainer: Quantity
    f(17453, 6, false, 161), // perPod: Quantity
    // io.k8s.api.core.v1.NodeAllocatableResourceClaimStatus
    f(12421, 10, false, 19), // containers: list of String
    f(15828, 7, false, 329), // mapping: list of NodeAllocatableMappedResources
    f(17161, 8, false, 331), // overhead: list of NodeAllocatableOverheadResources
    f(18894, 17, true, 0), // resourceClaimName: String
    // io.k8s.api.core.v1.NodeCondition
    f(15371, 17, false, 85), // lastHeartbeatTime: Time
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.NodeConfigSource
    f(12219, 9, false, 332), // configMap: ConfigMapNodeConfigSource
    // io.k8s.api.core.v1.NodeConfigStatus
    f(10650, 6, false, 333), // active: NodeConfigSource
    f(11222, 8, false, 333), // assigned: NodeConfigSource
    f(13685, 5, false, 0), // error: String
    f(15388, 13, false, 333), // lastKnownGood: NodeConfigSource
    // io.k8s.api.core.v1.NodeDaemonEndpoints
    f(15306, 15, false, 334), // kubeletEndpoint: DaemonEndpoint
    // io.k8s.api.core.v1.NodeFeatures
    f(20622, 24, false, 101), // supplementalGroupsPolicy: Bool
    // io.k8s.api.core.v1.NodePodPreemptionPolicy
    f(13326, 23, false, 19), // disableResizePreemption: list of String
    // io.k8s.api.core.v1.NodeRuntimeHandler
    f(14136, 8, false, 335), // features: NodeRuntimeHandlerFeatures
    f(16412, 4, false, 0), // name: String
    // io.k8s.api.core.v1.NodeRuntimeHandlerFeatures
    f(18528, 23, false, 101), // recursiveReadOnlyMounts: Bool
    f(21472, 14, false, 101), // userNamespaces: Bool
    // io.k8s.api.core.v1.NodeSelector
    f(16687, 17, true, 337), // nodeSelectorTerms: list of NodeSelectorTerm
    // io.k8s.api.core.v1.NodeSelectorRequirement
    f(15246, 3, true, 0), // key: String
    f(17090, 8, true, 338), // operator: one of DoesNotExist, Exists, Gt, In, Lt, NotIn
    f(21587, 6, false, 19), // values: list of String
    // io.k8s.api.core.v1.NodeSelectorTerm
    f(15880, 16, false, 340), // matchExpressions: list of NodeSelectorRequirement
    f(15896, 11, false, 340), // matchFields: list of NodeSelectorRequirement
    // io.k8s.api.core.v1.NodeSpec
    f(12255, 12, false, 333), // configSource: NodeConfigSource
    f(14005, 10, false, 0), // externalID: String
    f(17674, 7, false, 0), // podCIDR: String
    f(17681, 8, false, 19), // podCIDRs: list of String
    f(17807, 19, false, 341), // podPreemptionPolicy: NodePodPreemptionPolicy
    f(18295, 10, false, 0), // providerID: String
    f(20685, 6, false, 343), // taints: list of Taint
    f(21329, 13, false, 101), // unschedulable: Bool
    // io.k8s.api.core.v1.NodeStatus
    f(10757, 9, false, 345), // addresses: list of NodeAddress
    f(10839, 11, false, 272), // allocatable: map to Quantity
    f(11760, 8, false, 272), // capacity: map to Quantity
    f(12203, 10, false, 347), // conditions: list of NodeCondition
    f(12213, 6, false, 348), // config: NodeConfigStatus
    f(12752, 15, false, 349), // daemonEndpoints: NodeDaemonEndpoints
    f(12816, 16, false, 19), // declaredFeatures: list of String
    f(14136, 8, false, 350), // features: NodeFeatures
    f(14923, 6, false, 352), // images: list of ContainerImage
    f(16631, 8, false, 353), // nodeInfo: NodeSystemInfo
    f(17578, 5, false, 0), // phase: String
    f(19287, 15, false, 355), // runtimeHandlers: list of NodeRuntimeHandler
    f(21885, 15, false, 357), // volumesAttached: list of AttachedVolume
    f(21900, 12, false, 19), // volumesInUse: list of String
    // io.k8s.api.core.v1.NodeSwapStatus
    f(11760, 8, false, 46), // capacity: Int64
    // io.k8s.api.core.v1.NodeSystemInfo
    f(11206, 12, true, 0), // architecture: String
    f(11688, 6, true, 0), // bootID: String
    f(12381, 23, true, 0), // containerRuntimeVersion: String
    f(15233, 13, true, 0), // kernelVersion: String
    f(15274, 16, true, 0), // kubeProxyVersion: String
    f(15321, 14, true, 0), // kubeletVersion: String
    f(15776, 9, true, 0), // machineID: String
    f(17056, 15, true, 0), // operatingSystem: String
    f(17154, 7, true, 0), // osImage: String
    f(19249, 22, false, 101), // runningInUserNamespace: Bool
    f(20653, 4, false, 358), // swap: NodeSwapStatus
    f(20670, 10, true, 0), // systemUUID: String
    // io.k8s.api.core.v1.ObjectFieldSelector
    f(11141, 10, false, 0), // apiVersion: String
    f(14144, 9, true, 0), // fieldPath: String
    // io.k8s.api.core.v1.ObjectReference
    f(11141, 10, false, 0), // apiVersion: String
    f(14144, 9, false, 0), // fieldPath: String
    f(15270, 4, false, 0), // kind: String
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(19053, 15, false, 0), // resourceVersion: String
    f(21229, 3, false, 0), // uid: String
    // io.k8s.api.core.v1.PersistentVolume
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 359), // spec: PersistentVolumeSpec
    f(20202, 6, false, 360), // status: PersistentVolumeStatus
    // io.k8s.api.core.v1.PersistentVolumeClaim
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 361), // spec: PersistentVolumeClaimSpec
    f(20202, 6, false, 362), // status: PersistentVolumeClaimStatus
    // io.k8s.api.core.v1.PersistentVolumeClaimCondition
    f(15440, 13, false, 85), // lastProbeTime: Time
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.PersistentVolumeClaimSpec
    f(10622, 11, false, 364), // accessModes: list of one of ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod
    f(12771, 10, false, 365), // dataSource: TypedLocalObjectReference
    f(12781, 13, false, 366), // dataSourceRef: TypedObjectReference
    f(19068, 9, false, 367), // resources: VolumeResourceRequirements
    f(19673, 8, false, 4), // selector: LabelSelector
    f(20276, 16, false, 0), // storageClassName: String
    f(21663, 25, false, 0), // volumeAttributesClassName: String
    f(21809, 10, false, 368), // volumeMode: one of Block, Filesystem
    f(21831, 10, false, 0), // volumeName: String
    // io.k8s.api.core.v1.PersistentVolumeClaimStatus
    f(10622, 11, false, 19), // accessModes: list of String
    f(10895, 25, false, 225), // allocatedResourceStatuses: map to String
    f(10920, 18, false, 272), // allocatedResources: map to Quantity
    f(11760, 8, false, 272), // capacity: map to Quantity
    f(12203, 10, false, 370), // conditions: list of PersistentVolumeClaimCondition
    f(12720, 32, false, 0), // currentVolumeAttributesClassName: String
    f(14629, 12, false, 371), // healthStatus: VolumeHealthStatus
    f(16330, 18, false, 372), // modifyVolumeStatus: ModifyVolumeStatus
    f(17578, 5, false, 0), // phase: String
    // io.k8s.api.core.v1.PersistentVolumeClaimTemplate
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 361), // spec: PersistentVolumeClaimSpec
    // io.k8s.api.core.v1.PersistentVolumeClaimVolumeSource
    f(11910, 9, true, 0), // claimName: String
    f(18416, 8, false, 101), // readOnly: Bool
    // io.k8s.api.core.v1.PersistentVolumeSpec
    f(10622, 11, false, 364), // accessModes: list of one of ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod
    f(11466, 20, false, 373), // awsElasticBlockStore: AWSElasticBlockStoreVolumeSource
    f(11486, 9, false, 374), // azureDisk: AzureDiskVolumeSource
    f(11495, 9, false, 375), // azureFile: AzureFilePersistentVolumeSource
    f(11760, 8, false, 272), // capacity: map to Quantity
    f(11810, 6, false, 376), // cephfs: CephFSPersistentVolumeSource
    f(11904, 6, false, 377), // cinder: CinderPersistentVolumeSource
    f(11919, 8, false, 189), // claimRef: ObjectReference
    f(12599, 3, false, 378), // csi: CSIPersistentVolumeSource
    f(14134, 2, false, 379), // fc: FCVolumeSource
    f(14250, 10, false, 380), // flexVolume: FlexPersistentVolumeSource
    f(14260, 7, false, 381), // flocker: FlockerVolumeSource
    f(14390, 17, false, 382), // gcePersistentDisk: GCEPersistentDiskVolumeSource
    f(14452, 9, false, 383), // glusterfs: GlusterfsPersistentVolumeSource
    f(14726, 8, false, 384), // hostPath: HostPathVolumeSource
    f(15181, 5, false, 385), // iscsi: ISCSIPersistentVolumeSource
    f(15752, 5, false, 386), // local: LocalVolumeSource
    f(16356, 12, false, 19), // mountOptions: list of String
    f(16479, 3, false, 387), // nfs: NFSVolumeSource
    f(16482, 12, false, 388), // nodeAffinity: VolumeNodeAffinity
    f(17549, 29, false, 389), // persistentVolumeReclaimPolicy: one of Delete, Recycle, Retain
    f(17583, 20, false, 390), // photonPersistentDisk: PhotonPersistentDiskVolumeSource
    f(17938, 14, false, 391), // portworxVolume: PortworxVolumeSource
    f(18395, 7, false, 392), // quobyte: QuobyteVolumeSource
    f(18413, 3, false, 393), // rbd: RBDPersistentVolumeSource
    f(19316, 7, false, 394), // scaleIO: ScaleIOPersistentVolumeSource
    f(20276, 16, false, 0), // storageClassName: String
    f(20374, 9, false, 395), // storageos: StorageOSPersistentVolumeSource
    f(21663, 25, false, 0), // volumeAttributesClassName: String
    f(21809, 10, false, 368), // volumeMode: one of Block, Filesystem
    f(21912, 13, false, 396), // vsphereVolume: VsphereVirtualDiskVolumeSource
    // io.k8s.api.core.v1.PersistentVolumeStatus
    f(15417, 23, false, 85), // lastPhaseTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(17578, 5, false, 0), // phase: String
    f(18492, 6, false, 0), // reason: String
    // io.k8s.api.core.v1.PhotonPersistentDiskVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(17409, 4, true, 0), // pdID: String
    // io.k8s.api.core.v1.Pod
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 397), // spec: PodSpec
    f(20202, 6, false, 398), // status: PodStatus
    // io.k8s.api.core.v1.PodAffinity
    f(18007, 47, false, 400), // preferredDuringSchedulingIgnoredDuringExecution: list of WeightedPodAffinityTerm
    f(18764, 46, false, 402), // requiredDuringSchedulingIgnoredDuringExecution: list of PodAffinityTerm
    // io.k8s.api.core.v1.PodAffinityTerm
    f(15335, 13, false, 4), // labelSelector: LabelSelector
    f(15928, 14, false, 19), // matchLabelKeys: list of String
    f(16309, 17, false, 19), // mismatchLabelKeys: list of String
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(16458, 10, false, 19), // namespaces: list of String
    f(21092, 11, true, 0), // topologyKey: String
    // io.k8s.api.core.v1.PodAntiAffinity
    f(18007, 47, false, 400), // preferredDuringSchedulingIgnoredDuringExecution: list of WeightedPodAffinityTerm
    f(18764, 46, false, 402), // requiredDuringSchedulingIgnoredDuringExecution: list of PodAffinityTerm
    // io.k8s.api.core.v1.PodCertificateProjection
    f(11843, 20, false, 0), // certificateChainPath: String
    f(12579, 20, false, 0), // credentialBundlePath: String
    f(15249, 7, false, 0), // keyPath: String
    f(15256, 7, true, 0), // keyType: String
    f(15999, 20, false, 24), // maxExpirationSeconds: Int32
    f(19998, 10, true, 0), // signerName: String
    f(21445, 4, false, 46), // user: Int64
    f(21449, 15, false, 225), // userAnnotations: map to String
    // io.k8s.api.core.v1.PodCondition
    f(15440, 13, false, 85), // lastProbeTime: Time
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.PodDNSConfig
    f(16421, 11, false, 19), // nameservers: list of String
    f(17121, 7, false, 404), // options: list of PodDNSConfigOption
    f(19532, 8, false, 19), // searches: list of String
    // io.k8s.api.core.v1.PodDNSConfigOption
    f(16412, 4, false, 0), // name: String
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.core.v1.PodExtendedResourceClaimStatus
    f(18690, 15, true, 406), // requestMappings: list of ContainerExtendedResourceRequest
    f(18894, 17, true, 0), // resourceClaimName: String
    // io.k8s.api.core.v1.PodIP
    f(15136, 2, true, 0), // ip: String
    // io.k8s.api.core.v1.PodOS
    f(16412, 4, true, 407), // name: one of linux, windows
    // io.k8s.api.core.v1.PodReadinessGate
    f(12190, 13, true, 0), // conditionType: String
    // io.k8s.api.core.v1.PodResourceClaim
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    f(18932, 25, false, 0), // resourceClaimTemplateName: String
    // io.k8s.api.core.v1.PodResourceClaimStatus
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    // io.k8s.api.core.v1.PodSchedulingGate
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.core.v1.PodSchedulingGroup
    f(17727, 12, false, 0), // podGroupName: String
    // io.k8s.api.core.v1.PodSecurityContext
    f(11162, 15, false, 408), // appArmorProfile: AppArmorProfile
    f(14293, 7, false, 46), // fsGroup: Int64
    f(14300, 19, false, 409), // fsGroupChangePolicy: one of Always, OnRootMismatch
    f(19198, 10, false, 46), // runAsGroup: Int64
    f(19208, 12, false, 101), // runAsNonRoot: Bool
    f(19220, 9, false, 46), // runAsUser: Int64
    f(19487, 19, false, 0), // seLinuxChangePolicy: String
    f(19518, 14, false, 410), // seLinuxOptions: SELinuxOptions
    f(19540, 14, false, 411), // seccompProfile: SeccompProfile
    f(20604, 18, false, 314), // supplementalGroups: list of Int64
    f(20622, 24, false, 412), // supplementalGroupsPolicy: one of Merge, Strict
    f(20657, 7, false, 414), // sysctls: list of Sysctl
    f(21998, 14, false, 415), // windowsOptions: WindowsSecurityContextOptions
    // io.k8s.api.core.v1.PodSpec
    f(10656, 21, false, 46), // activeDeadlineSeconds: Int64
    f(10800, 8, false, 416), // affinity: Affinity
    f(11366, 28, false, 101), // automountServiceAccountToken: Bool
    f(12421, 10, true, 418), // containers: list of Container
    f(13452, 9, false, 419), // dnsConfig: PodDNSConfig
    f(13461, 9, false, 420), // dnsPolicy: one of ClusterFirst, ClusterFirstWithHostNet, Default, None
    f(13550, 18, false, 101), // enableServiceLinks: Bool
    f(13666, 19, false, 422), // ephemeralContainers: list of EphemeralContainer
    f(13723, 18, false, 424), // evictionResponders: list of EvictionResponder
    f(14677, 11, false, 426), // hostAliases: list of HostAlias
    f(14694, 7, false, 101), // hostIPC: Bool
    f(14708, 11, false, 101), // hostNetwork: Bool
    f(14719, 7, false, 101), // hostPID: Bool
    f(14753, 9, false, 101), // hostUsers: Bool
    f(14762, 8, false, 0), // hostname: String
    f(14770, 16, false, 0), // hostnameOverride: String
    f(14899, 16, false, 427), // imagePullSecrets: list of LocalObjectReference
    f(14992, 14, false, 418), // initContainers: list of Container
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 225), // nodeSelector: map to String
    f(17152, 2, false, 428), // os: PodOS
    f(17161, 8, false, 272), // overhead: map to Quantity
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(18446, 14, false, 431), // readinessGates: list of PodReadinessGate
    f(18957, 14, false, 433), // resourceClaims: list of PodResourceClaim
    f(19068, 9, false, 257), // resources: ResourceRequirements
    f(19099, 13, false, 434), // restartPolicy: one of Always, Never, OnFailure
    f(19271, 16, false, 0), // runtimeClassName: String
    f(19352, 13, false, 0), // schedulerName: String
    f(19396, 15, false, 436), // schedulingGates: list of PodSchedulingGate
    f(19411, 15, false, 437), // schedulingGroup: PodSchedulingGroup
    f(19630, 15, false, 438), // securityContext: PodSecurityContext
    f(19737, 14, false, 0), // serviceAccount: String
    f(19751, 18, false, 0), // serviceAccountName: String
    f(19887, 17, false, 101), // setHostnameAsFQDN: Bool
    f(19920, 21, false, 101), // shareProcessNamespace: Bool
    f(20463, 9, false, 0), // subdomain: String
    f(20909, 29, false, 46), // terminationGracePeriodSeconds: Int64
    f(21073, 11, false, 440), // tolerations: list of Toleration
    f(21115, 25, false, 442), // topologySpreadConstraints: list of TopologySpreadConstraint
    f(21878, 7, false, 444), // volumes: list of Volume
    // io.k8s.api.core.v1.PodStatus
    f(10920, 18, false, 272), // allocatedResources: map to Quantity
    f(12203, 10, false, 446), // conditions: list of PodCondition
    f(12404, 17, false, 448), // containerStatuses: list of ContainerStatus
    f(13640, 26, false, 448), // ephemeralContainerStatuses: list of ContainerStatus
    f(13938, 27, false, 449), // extendedResourceClaimStatus: PodExtendedResourceClaimStatus
    f(14688, 6, false, 0), // hostIP: String
    f(14701, 7, false, 451), // hostIPs: list of HostIP
    f(14971, 21, false, 448), // initContainerStatuses: list of ContainerStatus
    f(16155, 7, false, 0), // message: String
    f(16512, 36, false, 453), // nodeAllocatableResourceClaimStatuses: list of NodeAllocatableResourceClaimStatus
    f(16781, 17, false, 0), // nominatedNodeName: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(17578, 5, false, 0), // phase: String
    f(17756, 5, false, 0), // podIP: String
    f(17761, 6, false, 455), // podIPs: list of PodIP
    f(18350, 8, false, 0), // qosClass: String
    f(18492, 6, false, 0), // reason: String
    f(18850, 6, false, 0), // resize: String
    f(18911, 21, false, 457), // resourceClaimStatuses: list of PodResourceClaimStatus
    f(19068, 9, false, 257), // resources: ResourceRequirements
    f(20137, 9, false, 85), // startTime: Time
    f(21769, 12, false, 459), // volumeHealth: list of PodVolumeHealth
    // io.k8s.api.core.v1.PodTemplate
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20843, 8, false, 93), // template: PodTemplateSpec
    // io.k8s.api.core.v1.PodTemplateSpec
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 397), // spec: PodSpec
    // io.k8s.api.core.v1.PodVolumeHealth
    f(14613, 16, false, 461), // healthConditions: list of VolumeHealthCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.core.v1.PortStatus
    f(13685, 5, false, 0), // error: String
    f(17922, 4, true, 24), // port: Int32
    f(18287, 8, true, 0), // protocol: String
    // io.k8s.api.core.v1.PortworxVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(21781, 8, true, 0), // volumeID: String
    // io.k8s.api.core.v1.PreferredSchedulingTerm
    f(17997, 10, true, 336), // preference: NodeSelectorTerm
    f(21954, 6, true, 24), // weight: Int32
    // io.k8s.api.core.v1.Probe
    f(13813, 4, false, 307), // exec: ExecAction
    f(14118, 16, false, 24), // failureThreshold: Int32
    f(14550, 4, false, 462), // grpc: GRPCAction
    f(14804, 7, false, 308), // httpGet: HTTPGetAction
    f(15006, 19, false, 24), // initialDelaySeconds: Int32
    f(17459, 13, false, 24), // periodSeconds: Int32
    f(20562, 16, false, 24), // successThreshold: Int32
    f(20834, 9, false, 310), // tcpSocket: TCPSocketAction
    f(20909, 29, false, 46), // terminationGracePeriodSeconds: Int64
    f(21005, 14, false, 24), // timeoutSeconds: Int32
    // io.k8s.api.core.v1.ProjectedVolumeSource
    f(12870, 11, false, 24), // defaultMode: Int32
    f(12924, 11, false, 46), // defaultUser: Int64
    f(20069, 7, false, 464), // sources: list of VolumeProjection
    // io.k8s.api.core.v1.QuobyteVolumeSource
    f(14519, 5, false, 0), // group: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(18569, 8, true, 0), // registry: String
    f(20863, 6, false, 0), // tenant: String
    f(21445, 4, false, 0), // user: String
    f(21641, 6, true, 0), // volume: String
    // io.k8s.api.core.v1.RBDPersistentVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(14872, 5, true, 0), // image: String
    f(15263, 7, false, 0), // keyring: String
    f(16348, 8, true, 19), // monitors: list of String
    f(17896, 4, false, 0), // pool: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 239), // secretRef: SecretReference
    f(21445, 4, false, 0), // user: String
    // io.k8s.api.core.v1.RBDVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(14872, 5, true, 0), // image: String
    f(15263, 7, false, 0), // keyring: String
    f(16348, 8, true, 19), // monitors: list of String
    f(17896, 4, false, 0), // pool: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 240), // secretRef: LocalObjectReference
    f(21445, 4, false, 0), // user: String
    // io.k8s.api.core.v1.ReplicationController
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 465), // spec: ReplicationControllerSpec
    f(20202, 6, false, 466), // status: ReplicationControllerStatus
    // io.k8s.api.core.v1.ReplicationControllerCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.core.v1.ReplicationControllerSpec
    f(16276, 15, false, 24), // minReadySeconds: Int32
    f(18611, 8, false, 24), // replicas: Int32
    f(19673, 8, false, 225), // selector: map to String
    f(20843, 8, false, 93), // template: PodTemplateSpec
    // io.k8s.api.core.v1.ReplicationControllerStatus
    f(11419, 17, false, 24), // availableReplicas: Int32
    f(12203, 10, false, 468), // conditions: list of ReplicationControllerCondition
    f(14359, 20, false, 24), // fullyLabeledReplicas: Int32
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18479, 13, false, 24), // readyReplicas: Int32
    f(18611, 8, true, 24), // replicas: Int32
    // io.k8s.api.core.v1.ResourceClaim
    f(16412, 4, true, 0), // name: String
    f(18683, 7, false, 0), // request: String
    // io.k8s.api.core.v1.ResourceFieldSelector
    f(12338, 13, false, 0), // containerName: String
    f(13445, 7, false, 161), // divisor: Quantity
    f(18868, 8, true, 0), // resource: String
    // io.k8s.api.core.v1.ResourceHealth
    f(14588, 6, false, 0), // health: String
    f(16155, 7, false, 0), // message: String
    f(18987, 10, true, 0), // resourceID: String
    // io.k8s.api.core.v1.ResourceQuota
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 469), // spec: ResourceQuotaSpec
    f(20202, 6, false, 470), // status: ResourceQuotaStatus
    // io.k8s.api.core.v1.ResourceQuotaSpec
    f(14569, 4, false, 272), // hard: map to Quantity
    f(19468, 13, false, 471), // scopeSelector: ScopeSelector
    f(19481, 6, false, 473), // scopes: list of one of BestEffort, CrossNamespacePodAffinity, NotBestEffort, NotTerminating, PriorityClass, Terminating, VolumeAttributesClass
    // io.k8s.api.core.v1.ResourceQuotaStatus
    f(14569, 4, false, 272), // hard: map to Quantity
    f(21441, 4, false, 272), // used: map to Quantity
    // io.k8s.api.core.v1.ResourceRequirements
    f(11927, 6, false, 475), // claims: list of ResourceClaim
    f(15653, 6, false, 272), // limits: map to Quantity
    f(18748, 8, false, 272), // requests: map to Quantity
    // io.k8s.api.core.v1.ResourceStatus
    f(16412, 4, true, 0), // name: String
    f(19068, 9, false, 477), // resources: list of ResourceHealth
    // io.k8s.api.core.v1.SELinuxOptions
    f(15614, 5, false, 0), // level: String
    f(19165, 4, false, 0), // role: String
    f(21213, 4, false, 0), // type: String
    f(21445, 4, false, 0), // user: String
    // io.k8s.api.core.v1.ScaleIOPersistentVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(14383, 7, true, 0), // gateway: String
    f(18271, 16, false, 0), // protectionDomain: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, true, 239), // secretRef: SecretReference
    f(20096, 10, false, 101), // sslEnabled: Bool
    f(20305, 11, false, 0), // storageMode: String
    f(20348, 11, false, 0), // storagePool: String
    f(20664, 6, true, 0), // system: String
    f(21831, 10, false, 0), // volumeName: String
    // io.k8s.api.core.v1.ScaleIOVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(14383, 7, true, 0), // gateway: String
    f(18271, 16, false, 0), // protectionDomain: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, true, 240), // secretRef: LocalObjectReference
    f(20096, 10, false, 101), // sslEnabled: Bool
    f(20305, 11, false, 0), // storageMode: String
    f(20348, 11, false, 0), // storagePool: String
    f(20664, 6, true, 0), // system: String
    f(21831, 10, false, 0), // volumeName: String
    // io.k8s.api.core.v1.ScopeSelector
    f(15880, 16, false, 479), // matchExpressions: list of ScopedResourceSelectorRequirement
    // io.k8s.api.core.v1.ScopedResourceSelectorRequirement
    f(17090, 8, true, 480), // operator: one of DoesNotExist, Exists, In, NotIn
    f(19459, 9, true, 472), // scopeName: one of BestEffort, CrossNamespacePodAffinity, NotBestEffort, NotTerminating, PriorityClass, Terminating, VolumeAttributesClass
    f(21587, 6, false, 19), // values: list of String
    // io.k8s.api.core.v1.SeccompProfile
    f(15757, 16, false, 0), // localhostProfile: String
    f(21213, 4, true, 236), // type: one of Localhost, RuntimeDefault, Unconfined
    // io.k8s.api.core.v1.Secret
    f(11141, 10, false, 0), // apiVersion: String
    f(12767, 4, false, 243), // data: map to Bytes
    f(14929, 9, false, 101), // immutable: Bool
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20411, 10, false, 225), // stringData: map to String
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.core.v1.SecretEnvSource
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.SecretKeySelector
    f(15246, 3, true, 0), // key: String
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.SecretProjection
    f(15200, 5, false, 245), // items: list of KeyToPath
    f(16412, 4, true, 0), // name: String
    f(17098, 8, false, 101), // optional: Bool
    // io.k8s.api.core.v1.SecretReference
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    // io.k8s.api.core.v1.SecretVolumeSource
    f(12870, 11, false, 24), // defaultMode: Int32
    f(12924, 11, false, 46), // defaultUser: Int64
    f(15200, 5, false, 245), // items: list of KeyToPath
    f(17098, 8, false, 101), // optional: Bool
    f(19589, 10, false, 0), // secretName: String
    // io.k8s.api.core.v1.SecurityContext
    f(11029, 24, false, 101), // allowPrivilegeEscalation: Bool
    f(11162, 15, false, 408), // appArmorProfile: AppArmorProfile
    f(11748, 12, false, 481), // capabilities: Capabilities
    f(18176, 10, false, 101), // privileged: Bool
    f(18186, 9, false, 482), // procMount: one of Default, Unmasked
    f(18424, 22, false, 101), // readOnlyRootFilesystem: Bool
    f(19198, 10, false, 46), // runAsGroup: Int64
    f(19208, 12, false, 101), // runAsNonRoot: Bool
    f(19220, 9, false, 46), // runAsUser: Int64
    f(19518, 14, false, 410), // seLinuxOptions: SELinuxOptions
    f(19540, 14, false, 411), // seccompProfile: SeccompProfile
    f(21998, 14, false, 415), // windowsOptions: WindowsSecurityContextOptions
    // io.k8s.api.core.v1.Service
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 483), // spec: ServiceSpec
    f(20202, 6, false, 484), // status: ServiceStatus
    // io.k8s.api.core.v1.ServiceAccount
    f(11141, 10, false, 0), // apiVersion: String
    f(11366, 28, false, 101), // automountServiceAccountToken: Bool
    f(14899, 16, false, 427), // imagePullSecrets: list of LocalObjectReference
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(19623, 7, false, 190), // secrets: list of ObjectReference
    // io.k8s.api.core.v1.ServiceAccountTokenProjection
    f(11320, 8, false, 0), // audience: String
    f(13874, 17, false, 46), // expirationSeconds: Int64
    f(17362, 4, true, 0), // path: String
    f(21445, 4, false, 46), // user: Int64
    // io.k8s.api.core.v1.ServicePort
    f(11177, 11, false, 0), // appProtocol: String
    f(16412, 4, false, 0), // name: String
    f(16647, 8, false, 24), // nodePort: Int32
    f(17922, 4, true, 24), // port: Int32
    f(18287, 8, false, 266), // protocol: one of SCTP, TCP, UDP
    f(20746, 10, false, 111), // targetPort: IntOrString
    // io.k8s.api.core.v1.ServiceSpec
    f(10850, 29, false, 101), // allocateLoadBalancerNodePorts: Bool
    f(11953, 9, false, 0), // clusterIP: String
    f(11962, 10, false, 19), // clusterIPs: list of String
    f(14015, 11, false, 19), // externalIPs: list of String
    f(14026, 12, false, 0), // externalName: String
    f(14038, 21, false, 485), // externalTrafficPolicy: one of Cluster, Local
    f(14594, 19, false, 24), // healthCheckNodePort: Int32
    f(15097, 21, false, 485), // internalTrafficPolicy: one of Cluster, Local
    f(15145, 10, false, 487), // ipFamilies: list of one of IPv4, IPv6
    f(15155, 14, false, 488), // ipFamilyPolicy: one of PreferDualStack, RequireDualStack, SingleStack
    f(15697, 17, false, 0), // loadBalancerClass: String
    f(15714, 14, false, 0), // loadBalancerIP: String
    f(15728, 24, false, 19), // loadBalancerSourceRanges: list of String
    f(17933, 5, false, 490), // ports: list of ServicePort
    f(18316, 24, false, 101), // publishNotReadyAddresses: Bool
    f(19673, 8, false, 225), // selector: map to String
    f(19851, 15, false, 491), // sessionAffinity: one of ClientIP, None
    f(19866, 21, false, 492), // sessionAffinityConfig: SessionAffinityConfig
    f(21157, 19, false, 0), // trafficDistribution: String
    f(21213, 4, false, 493), // type: one of ClusterIP, ExternalName, LoadBalancer, NodePort
    // io.k8s.api.core.v1.ServiceStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(15685, 12, false, 494), // loadBalancer: LoadBalancerStatus
    // io.k8s.api.core.v1.SessionAffinityConfig
    f(11945, 8, false, 495), // clientIP: ClientIPConfig
    // io.k8s.api.core.v1.SleepAction
    f(19554, 7, true, 46), // seconds: Int64
    // io.k8s.api.core.v1.StorageOSPersistentVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 189), // secretRef: ObjectReference
    f(21831, 10, false, 0), // volumeName: String
    f(21841, 15, false, 0), // volumeNamespace: String
    // io.k8s.api.core.v1.StorageOSVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(19614, 9, false, 240), // secretRef: LocalObjectReference
    f(21831, 10, false, 0), // volumeName: String
    f(21841, 15, false, 0), // volumeNamespace: String
    // io.k8s.api.core.v1.Sysctl
    f(16412, 4, true, 0), // name: String
    f(21558, 5, true, 0), // value: String
    // io.k8s.api.core.v1.TCPSocketAction
    f(14673, 4, false, 0), // host: String
    f(17922, 4, true, 111), // port: IntOrString
    // io.k8s.api.core.v1.Taint
    f(13514, 6, true, 496), // effect: one of NoExecute, NoSchedule, PreferNoSchedule
    f(15246, 3, true, 0), // key: String
    f(20988, 9, false, 85), // timeAdded: Time
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.core.v1.Toleration
    f(13514, 6, false, 496), // effect: one of NoExecute, NoSchedule, PreferNoSchedule
    f(15246, 3, false, 0), // key: String
    f(17090, 8, false, 497), // operator: one of Equal, Exists, Gt, Lt
    f(21056, 17, false, 46), // tolerationSeconds: Int64
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.core.v1.TopologySelectorLabelRequirement
    f(15246, 3, true, 0), // key: String
    f(21587, 6, true, 19), // values: list of String
    // io.k8s.api.core.v1.TopologySelectorTerm
    f(15907, 21, false, 499), // matchLabelExpressions: list of TopologySelectorLabelRequirement
    // io.k8s.api.core.v1.TopologySpreadConstraint
    f(15335, 13, false, 4), // labelSelector: LabelSelector
    f(15928, 14, false, 19), // matchLabelKeys: list of String
    f(16096, 7, true, 24), // maxSkew: Int32
    f(16223, 10, false, 24), // minDomains: Int32
    f(16494, 18, false, 500), // nodeAffinityPolicy: one of Honor, Ignore
    f(16722, 16, false, 500), // nodeTaintsPolicy: one of Honor, Ignore
    f(21092, 11, true, 0), // topologyKey: String
    f(21981, 17, true, 501), // whenUnsatisfiable: one of DoNotSchedule, ScheduleAnyway
    // io.k8s.api.core.v1.TypedLocalObjectReference
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.core.v1.TypedObjectReference
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    // io.k8s.api.core.v1.Volume
    f(11466, 20, false, 373), // awsElasticBlockStore: AWSElasticBlockStoreVolumeSource
    f(11486, 9, false, 374), // azureDisk: AzureDiskVolumeSource
    f(11495, 9, false, 502), // azureFile: AzureFileVolumeSource
    f(11810, 6, false, 503), // cephfs: CephFSVolumeSource
    f(11904, 6, false, 504), // cinder: CinderVolumeSource
    f(12219, 9, false, 505), // configMap: ConfigMapVolumeSource
    f(12599, 3, false, 506), // csi: CSIVolumeSource
    f(13470, 11, false, 507), // downwardAPI: DownwardAPIVolumeSource
    f(13526, 8, false, 508), // emptyDir: EmptyDirVolumeSource
    f(13631, 9, false, 509), // ephemeral: EphemeralVolumeSource
    f(14134, 2, false, 379), // fc: FCVolumeSource
    f(14250, 10, false, 510), // flexVolume: FlexVolumeSource
    f(14260, 7, false, 381), // flocker: FlockerVolumeSource
    f(14390, 17, false, 382), // gcePersistentDisk: GCEPersistentDiskVolumeSource
    f(14432, 7, false, 511), // gitRepo: GitRepoVolumeSource
    f(14452, 9, false, 512), // glusterfs: GlusterfsVolumeSource
    f(14726, 8, false, 384), // hostPath: HostPathVolumeSource
    f(14872, 5, false, 513), // image: ImageVolumeSource
    f(15181, 5, false, 514), // iscsi: ISCSIVolumeSource
    f(16412, 4, true, 0), // name: String
    f(16479, 3, false, 387), // nfs: NFSVolumeSource
    f(17472, 21, false, 515), // persistentVolumeClaim: PersistentVolumeClaimVolumeSource
    f(17583, 20, false, 390), // photonPersistentDisk: PhotonPersistentDiskVolumeSource
    f(17938, 14, false, 391), // portworxVolume: PortworxVolumeSource
    f(18218, 9, false, 516), // projected: ProjectedVolumeSource
    f(18395, 7, false, 392), // quobyte: QuobyteVolumeSource
    f(18413, 3, false, 517), // rbd: RBDVolumeSource
    f(19316, 7, false, 518), // scaleIO: ScaleIOVolumeSource
    f(19561, 6, false, 519), // secret: SecretVolumeSource
    f(20374, 9, false, 520), // storageos: StorageOSVolumeSource
    f(21912, 13, false, 396), // vsphereVolume: VsphereVirtualDiskVolumeSource
    // io.k8s.api.core.v1.VolumeDevice
    f(13286, 10, true, 0), // devicePath: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.core.v1.VolumeHealthCondition
    f(16155, 7, false, 0), // message: String
    f(18492, 6, true, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    // io.k8s.api.core.v1.VolumeHealthStatus
    f(14613, 16, false, 461), // healthConditions: list of VolumeHealthCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    // io.k8s.api.core.v1.VolumeMount
    f(11593, 16, false, 19), // bindMountOptions: list of String
    f(16368, 9, true, 0), // mountPath: String
    f(16377, 16, false, 521), // mountPropagation: one of Bidirectional, HostToContainer, None
    f(16412, 4, true, 0), // name: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(18511, 17, false, 0), // recursiveReadOnly: String
    f(20445, 7, false, 0), // subPath: String
    f(20452, 11, false, 0), // subPathExpr: String
    // io.k8s.api.core.v1.VolumeMountStatus
    f(16368, 9, true, 0), // mountPath: String
    f(16412, 4, true, 0), // name: String
    f(18416, 8, false, 101), // readOnly: Bool
    f(18511, 17, false, 0), // recursiveReadOnly: String
    f(21866, 12, false, 522), // volumeStatus: VolumeStatus
    // io.k8s.api.core.v1.VolumeNodeAffinity
    f(18756, 8, false, 327), // required: NodeSelector
    // io.k8s.api.core.v1.VolumeProjection
    f(12004, 18, false, 523), // clusterTrustBundle: ClusterTrustBundleProjection
    f(12219, 9, false, 524), // configMap: ConfigMapProjection
    f(13470, 11, false, 525), // downwardAPI: DownwardAPIProjection
    f(17689, 14, false, 526), // podCertificate: PodCertificateProjection
    f(19561, 6, false, 527), // secret: SecretProjection
    f(19769, 19, false, 528), // serviceAccountToken: ServiceAccountTokenProjection
    // io.k8s.api.core.v1.VolumeResourceRequirements
    f(15653, 6, false, 272), // limits: map to Quantity
    f(18748, 8, false, 272), // requests: map to Quantity
    // io.k8s.api.core.v1.VolumeStatus
    f(14872, 5, false, 529), // image: ImageVolumeStatus
    // io.k8s.api.core.v1.VsphereVirtualDiskVolumeSource
    f(14332, 6, false, 0), // fsType: String
    f(20316, 15, false, 0), // storagePolicyID: String
    f(20331, 17, false, 0), // storagePolicyName: String
    f(21856, 10, true, 0), // volumePath: String
    // io.k8s.api.core.v1.WeightedPodAffinityTerm
    f(17644, 15, true, 401), // podAffinityTerm: PodAffinityTerm
    f(21954, 6, true, 24), // weight: Int32
    // io.k8s.api.core.v1.WindowsSecurityContextOptions
    f(14461, 18, false, 0), // gmsaCredentialSpec: String
    f(14479, 22, false, 0), // gmsaCredentialSpecName: String
    f(14742, 11, false, 101), // hostProcess: Bool
    f(19229, 13, false, 0), // runAsUserName: String
    // io.k8s.api.discovery.v1.Endpoint
    f(10757, 9, true, 19), // addresses: list of String
    f(12203, 10, false, 530), // conditions: EndpointConditions
    f(13108, 18, false, 225), // deprecatedTopology: map to String
    f(14654, 5, false, 531), // hints: EndpointHints
    f(14762, 8, false, 0), // hostname: String
    f(16639, 8, false, 0), // nodeName: String
    f(20768, 9, false, 189), // targetRef: ObjectReference
    f(22235, 4, false, 0), // zone: String
    // io.k8s.api.discovery.v1.EndpointConditions
    f(18474, 5, false, 101), // ready: Bool
    f(19844, 7, false, 101), // serving: Bool
    f(20879, 11, false, 101), // terminating: Bool
    // io.k8s.api.discovery.v1.EndpointHints
    f(14267, 8, false, 533), // forNodes: list of ForNode
    f(14275, 8, false, 535), // forZones: list of ForZone
    // io.k8s.api.discovery.v1.EndpointPort
    f(11177, 11, false, 0), // appProtocol: String
    f(16412, 4, false, 0), // name: String
    f(17922, 4, false, 24), // port: Int32
    f(18287, 8, false, 266), // protocol: one of SCTP, TCP, UDP
    // io.k8s.api.discovery.v1.EndpointSlice
    f(10746, 11, true, 536), // addressType: one of FQDN, IPv4, IPv6
    f(11141, 10, false, 0), // apiVersion: String
    f(13590, 9, false, 538), // endpoints: list of Endpoint
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(17933, 5, false, 540), // ports: list of EndpointPort
    // io.k8s.api.discovery.v1.ForNode
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.discovery.v1.ForZone
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.events.v1.Event
    f(10644, 6, false, 0), // action: String
    f(11141, 10, false, 0), // apiVersion: String
    f(13030, 15, false, 24), // deprecatedCount: Int32
    f(13045, 24, false, 85), // deprecatedFirstTimestamp: Time
    f(13069, 23, false, 85), // deprecatedLastTimestamp: Time
    f(13092, 16, false, 298), // deprecatedSource: EventSource
    f(13714, 9, false, 230), // eventTime: MicroTime
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(16887, 4, false, 0), // note: String
    f(18492, 6, false, 0), // reason: String
    f(18560, 9, false, 189), // regarding: ObjectReference
    f(18595, 7, false, 189), // related: ObjectReference
    f(18637, 19, false, 0), // reportingController: String
    f(18656, 17, false, 0), // reportingInstance: String
    f(19698, 6, false, 541), // series: EventSeries
    f(21213, 4, false, 0), // type: String
    // io.k8s.api.events.v1.EventSeries
    f(12539, 5, true, 24), // count: Int32
    f(15401, 16, true, 230), // lastObservedTime: MicroTime
    // io.k8s.api.flowcontrol.v1.ExemptPriorityLevelConfiguration
    f(15599, 15, false, 24), // lendablePercent: Int32
    f(16757, 24, false, 24), // nominalConcurrencyShares: Int32
    // io.k8s.api.flowcontrol.v1.FlowDistinguisherMethod
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.flowcontrol.v1.FlowSchema
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 542), // spec: FlowSchemaSpec
    f(20202, 6, false, 543), // status: FlowSchemaStatus
    // io.k8s.api.flowcontrol.v1.FlowSchemaCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, false, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.flowcontrol.v1.FlowSchemaSpec
    f(13426, 19, false, 544), // distinguisherMethod: FlowDistinguisherMethod
    f(15978, 18, false, 24), // matchingPrecedence: Int32
    f(18150, 26, true, 545), // priorityLevelConfiguration: PriorityLevelConfigurationReference
    f(19193, 5, false, 547), // rules: list of PolicyRulesWithSubjects
    // io.k8s.api.flowcontrol.v1.FlowSchemaStatus
    f(12203, 10, false, 549), // conditions: list of FlowSchemaCondition
    // io.k8s.api.flowcontrol.v1.GroupSubject
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.flowcontrol.v1.LimitResponse
    f(18388, 7, false, 550), // queuing: QueuingConfiguration
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.flowcontrol.v1.LimitedPriorityLevelConfiguration
    f(11694, 21, false, 24), // borrowingLimitPercent: Int32
    f(15599, 15, false, 24), // lendablePercent: Int32
    f(15633, 13, true, 551), // limitResponse: LimitResponse
    f(16757, 24, false, 24), // nominalConcurrencyShares: Int32
    // io.k8s.api.flowcontrol.v1.NonResourcePolicyRule
    f(16835, 15, true, 19), // nonResourceURLs: list of String
    f(21606, 5, true, 19), // verbs: list of String
    // io.k8s.api.flowcontrol.v1.PolicyRulesWithSubjects
    f(16819, 16, false, 553), // nonResourceRules: list of NonResourcePolicyRule
    f(19022, 13, false, 555), // resourceRules: list of ResourcePolicyRule
    f(20472, 8, true, 557), // subjects: list of Subject
    // io.k8s.api.flowcontrol.v1.PriorityLevelConfiguration
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 558), // spec: PriorityLevelConfigurationSpec
    f(20202, 6, false, 559), // status: PriorityLevelConfigurationStatus
    // io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, false, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationReference
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationSpec
    f(13817, 6, false, 560), // exempt: ExemptPriorityLevelConfiguration
    f(15646, 7, false, 561), // limited: LimitedPriorityLevelConfiguration
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.flowcontrol.v1.PriorityLevelConfigurationStatus
    f(12203, 10, false, 563), // conditions: list of PriorityLevelConfigurationCondition
    // io.k8s.api.flowcontrol.v1.QueuingConfiguration
    f(14554, 8, false, 24), // handSize: Int32
    f(18366, 16, false, 24), // queueLengthLimit: Int32
    f(18382, 6, false, 24), // queues: Int32
    // io.k8s.api.flowcontrol.v1.ResourcePolicyRule
    f(11121, 9, true, 19), // apiGroups: list of String
    f(11992, 12, false, 101), // clusterScope: Bool
    f(16458, 10, false, 19), // namespaces: list of String
    f(19068, 9, true, 19), // resources: list of String
    f(21606, 5, true, 19), // verbs: list of String
    // io.k8s.api.flowcontrol.v1.ServiceAccountSubject
    f(16412, 4, true, 0), // name: String
    f(16432, 9, true, 0), // namespace: String
    // io.k8s.api.flowcontrol.v1.Subject
    f(14519, 5, false, 564), // group: GroupSubject
    f(15270, 4, true, 565), // kind: one of Group, ServiceAccount, User
    f(19737, 14, false, 566), // serviceAccount: ServiceAccountSubject
    f(21445, 4, false, 567), // user: UserSubject
    // io.k8s.api.flowcontrol.v1.UserSubject
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.lifecycle.v1alpha1.Eviction
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 568), // spec: EvictionSpec
    f(20202, 6, false, 569), // status: EvictionStatus
    // io.k8s.api.lifecycle.v1alpha1.EvictionPodReference
    f(16412, 4, true, 0), // name: String
    f(21229, 3, true, 0), // uid: String
    // io.k8s.api.lifecycle.v1alpha1.EvictionRequest
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 570), // spec: EvictionRequestSpec
    f(20202, 6, false, 571), // status: EvictionRequestStatus
    // io.k8s.api.lifecycle.v1alpha1.EvictionRequestPodReference
    f(16412, 4, true, 0), // name: String
    f(21229, 3, true, 0), // uid: String
    // io.k8s.api.lifecycle.v1alpha1.EvictionRequestSpec
    f(15078, 6, true, 0), // intent: String
    f(18729, 9, true, 0), // requester: String
    f(20691, 6, true, 572), // target: EvictionRequestTarget
    // io.k8s.api.lifecycle.v1alpha1.EvictionRequestStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(16986, 18, false, 46), // observedGeneration: Int64
    // io.k8s.api.lifecycle.v1alpha1.EvictionRequestTarget
    f(17630, 3, false, 573), // pod: EvictionRequestPodReference
    // io.k8s.api.lifecycle.v1alpha1.EvictionSpec
    f(20691, 6, true, 574), // target: EvictionTarget
    // io.k8s.api.lifecycle.v1alpha1.EvictionStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18738, 10, false, 576), // requesters: list of Requester
    f(19077, 10, false, 578), // responders: list of ResponderStatus
    f(20777, 16, false, 580), // targetResponders: list of TargetResponder
    // io.k8s.api.lifecycle.v1alpha1.EvictionTarget
    f(17630, 3, false, 581), // pod: EvictionPodReference
    // io.k8s.api.lifecycle.v1alpha1.Requester
    f(15078, 6, true, 0), // intent: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.lifecycle.v1alpha1.ResponderStatus
    f(12113, 14, false, 85), // completionTime: Time
    f(13840, 22, false, 85), // expectedCompletionTime: Time
    f(14641, 13, false, 85), // heartbeatTime: Time
    f(16155, 7, false, 0), // message: String
    f(16412, 4, true, 0), // name: String
    f(20137, 9, false, 85), // startTime: Time
    // io.k8s.api.lifecycle.v1alpha1.TargetResponder
    f(16412, 4, true, 0), // name: String
    f(18125, 8, true, 24), // priority: Int32
    f(20197, 5, true, 0), // state: String
    // io.k8s.api.networking.v1.HTTPIngressPath
    f(11504, 7, true, 582), // backend: IngressBackend
    f(17362, 4, false, 0), // path: String
    f(17366, 8, true, 583), // pathType: one of Exact, ImplementationSpecific, Prefix
    // io.k8s.api.networking.v1.HTTPIngressRuleValue
    f(17374, 5, true, 585), // paths: list of HTTPIngressPath
    // io.k8s.api.networking.v1.IPAddress
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 586), // spec: IPAddressSpec
    // io.k8s.api.networking.v1.IPAddressSpec
    f(17272, 9, true, 587), // parentRef: ParentReference
    // io.k8s.api.networking.v1.IPBlock
    f(11895, 4, true, 0), // cidr: String
    f(13755, 6, false, 19), // except: list of String
    // io.k8s.api.networking.v1.Ingress
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 588), // spec: IngressSpec
    f(20202, 6, false, 589), // status: IngressStatus
    // io.k8s.api.networking.v1.IngressBackend
    f(18868, 8, false, 365), // resource: TypedLocalObjectReference
    f(19730, 7, false, 590), // service: IngressServiceBackend
    // io.k8s.api.networking.v1.IngressClass
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 591), // spec: IngressClassSpec
    // io.k8s.api.networking.v1.IngressClassParametersReference
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(19454, 5, false, 0), // scope: String
    // io.k8s.api.networking.v1.IngressClassSpec
    f(12431, 10, false, 0), // controller: String
    f(17235, 10, false, 592), // parameters: IngressClassParametersReference
    // io.k8s.api.networking.v1.IngressLoadBalancerIngress
    f(14762, 8, false, 0), // hostname: String
    f(15136, 2, false, 0), // ip: String
    f(17933, 5, false, 594), // ports: list of IngressPortStatus
    // io.k8s.api.networking.v1.IngressLoadBalancerStatus
    f(14948, 7, false, 596), // ingress: list of IngressLoadBalancerIngress
    // io.k8s.api.networking.v1.IngressPortStatus
    f(13685, 5, false, 0), // error: String
    f(17922, 4, true, 24), // port: Int32
    f(18287, 8, true, 0), // protocol: String
    // io.k8s.api.networking.v1.IngressRule
    f(14673, 4, false, 0), // host: String
    f(14800, 4, false, 597), // http: HTTPIngressRuleValue
    // io.k8s.api.networking.v1.IngressServiceBackend
    f(16412, 4, true, 0), // name: String
    f(17922, 4, false, 598), // port: ServiceBackendPort
    // io.k8s.api.networking.v1.IngressSpec
    f(12856, 14, false, 582), // defaultBackend: IngressBackend
    f(14955, 16, false, 0), // ingressClassName: String
    f(19193, 5, false, 600), // rules: list of IngressRule
    f(21024, 3, false, 602), // tls: list of IngressTLS
    // io.k8s.api.networking.v1.IngressStatus
    f(15685, 12, false, 603), // loadBalancer: IngressLoadBalancerStatus
    // io.k8s.api.networking.v1.IngressTLS
    f(14795, 5, false, 19), // hosts: list of String
    f(19589, 10, false, 0), // secretName: String
    // io.k8s.api.networking.v1.NetworkPolicy
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 604), // spec: NetworkPolicySpec
    // io.k8s.api.networking.v1.NetworkPolicyEgressRule
    f(17933, 5, false, 606), // ports: list of NetworkPolicyPort
    f(21027, 2, false, 608), // to: list of NetworkPolicyPeer
    // io.k8s.api.networking.v1.NetworkPolicyIngressRule
    f(14289, 4, false, 608), // from: list of NetworkPolicyPeer
    f(17933, 5, false, 606), // ports: list of NetworkPolicyPort
    // io.k8s.api.networking.v1.NetworkPolicyPeer
    f(15138, 7, false, 609), // ipBlock: IPBlock
    f(16441, 17, false, 4), // namespaceSelector: LabelSelector
    f(17846, 11, false, 4), // podSelector: LabelSelector
    // io.k8s.api.networking.v1.NetworkPolicyPort
    f(13583, 7, false, 24), // endPort: Int32
    f(17922, 4, false, 111), // port: IntOrString
    f(18287, 8, false, 266), // protocol: one of SCTP, TCP, UDP
    // io.k8s.api.networking.v1.NetworkPolicySpec
    f(13520, 6, false, 611), // egress: list of NetworkPolicyEgressRule
    f(14948, 7, false, 613), // ingress: list of NetworkPolicyIngressRule
    f(17846, 11, false, 4), // podSelector: LabelSelector
    f(17885, 11, false, 615), // policyTypes: list of one of Egress, Ingress
    // io.k8s.api.networking.v1.ParentReference
    f(14519, 5, false, 0), // group: String
    f(16412, 4, true, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(18868, 8, true, 0), // resource: String
    // io.k8s.api.networking.v1.ServiceBackendPort
    f(16412, 4, false, 0), // name: String
    f(16899, 6, false, 24), // number: Int32
    // io.k8s.api.networking.v1.ServiceCIDR
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 616), // spec: ServiceCIDRSpec
    f(20202, 6, false, 617), // status: ServiceCIDRStatus
    // io.k8s.api.networking.v1.ServiceCIDRSpec
    f(11899, 5, false, 19), // cidrs: list of String
    // io.k8s.api.networking.v1.ServiceCIDRStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    // io.k8s.api.node.v1.Overhead
    f(17719, 8, false, 272), // podFixed: map to Quantity
    // io.k8s.api.node.v1.RuntimeClass
    f(11141, 10, false, 0), // apiVersion: String
    f(14562, 7, true, 0), // handler: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(17161, 8, false, 618), // overhead: Overhead
    f(19365, 10, false, 619), // scheduling: Scheduling
    // io.k8s.api.node.v1.Scheduling
    f(16675, 12, false, 225), // nodeSelector: map to String
    f(21073, 11, false, 440), // tolerations: list of Toleration
    // io.k8s.api.policy.v1.Eviction
    f(11141, 10, false, 0), // apiVersion: String
    f(12946, 13, false, 620), // deleteOptions: DeleteOptions
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    // io.k8s.api.policy.v1.PodDisruptionBudget
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 621), // spec: PodDisruptionBudgetSpec
    f(20202, 6, false, 622), // status: PodDisruptionBudgetStatus
    // io.k8s.api.policy.v1.PodDisruptionBudgetSpec
    f(16111, 14, false, 111), // maxUnavailable: IntOrString
    f(16203, 12, false, 111), // minAvailable: IntOrString
    f(19673, 8, false, 4), // selector: LabelSelector
    f(21292, 26, false, 623), // unhealthyPodEvictionPolicy: one of AlwaysAllow, IfHealthyBudget
    // io.k8s.api.policy.v1.PodDisruptionBudgetStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(12640, 14, false, 24), // currentHealthy: Int32
    f(13187, 14, false, 24), // desiredHealthy: Int32
    f(13364, 13, false, 624), // disruptedPods: map to Time
    f(13391, 18, false, 24), // disruptionsAllowed: Int32
    f(13862, 12, false, 24), // expectedPods: Int32
    f(16986, 18, false, 46), // observedGeneration: Int64
    // io.k8s.api.rbac.v1.AggregationRule
    f(11972, 20, false, 625), // clusterRoleSelectors: list of LabelSelector
    // io.k8s.api.rbac.v1.ClusterRole
    f(10808, 15, false, 626), // aggregationRule: AggregationRule
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(19193, 5, false, 628), // rules: list of PolicyRule
    // io.k8s.api.rbac.v1.ClusterRoleBinding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(19169, 7, true, 629), // roleRef: RoleRef
    f(20472, 8, false, 631), // subjects: list of Subject
    // io.k8s.api.rbac.v1.PolicyRule
    f(11121, 9, false, 19), // apiGroups: list of String
    f(16835, 15, false, 19), // nonResourceURLs: list of String
    f(19009, 13, false, 19), // resourceNames: list of String
    f(19068, 9, false, 19), // resources: list of String
    f(21606, 5, true, 19), // verbs: list of String
    // io.k8s.api.rbac.v1.Role
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(19193, 5, false, 628), // rules: list of PolicyRule
    // io.k8s.api.rbac.v1.RoleBinding
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(19169, 7, true, 629), // roleRef: RoleRef
    f(20472, 8, false, 631), // subjects: list of Subject
    // io.k8s.api.rbac.v1.RoleRef
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.rbac.v1.Subject
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 565), // kind: one of Group, ServiceAccount, User
    f(16412, 4, true, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    // io.k8s.api.resource.v1.AllocatedDeviceStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(12767, 4, false, 90), // data: Any
    f(13249, 6, true, 0), // device: String
    f(13481, 6, true, 0), // driver: String
    f(16468, 11, false, 632), // networkData: NetworkDeviceData
    f(17896, 4, true, 0), // pool: String
    f(19904, 7, false, 0), // shareID: String
    // io.k8s.api.resource.v1.AllocationResult
    f(10986, 19, false, 85), // allocationTimestamp: Time
    f(13310, 7, false, 633), // devices: DeviceAllocationResult
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    // io.k8s.api.resource.v1.CELDeviceSelector
    f(13910, 10, true, 0), // expression: String
    // io.k8s.api.resource.v1.CapacityRequestPolicy
    f(12849, 7, false, 161), // default: Quantity
    f(21494, 10, false, 634), // validRange: CapacityRequestPolicyRange
    f(21504, 11, false, 635), // validValues: list of Quantity
    // io.k8s.api.resource.v1.CapacityRequestPolicyRange
    f(15996, 3, false, 161), // max: Quantity
    f(16200, 3, true, 161), // min: Quantity
    f(20240, 4, false, 161), // step: Quantity
    // io.k8s.api.resource.v1.CapacityRequirements
    f(18748, 8, false, 272), // requests: map to Quantity
    // io.k8s.api.resource.v1.Counter
    f(21558, 5, true, 161), // value: Quantity
    // io.k8s.api.resource.v1.CounterSet
    f(12554, 8, true, 637), // counters: map to Counter
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1.Device
    f(10826, 8, false, 101), // allNodes: Bool
    f(11005, 24, false, 101), // allowMultipleAllocations: Bool
    f(11310, 10, false, 639), // attributes: map to DeviceAttribute
    f(11609, 17, false, 19), // bindingConditions: list of String
    f(11626, 24, false, 19), // bindingFailureConditions: list of String
    f(11650, 11, false, 101), // bindsToNode: Bool
    f(11760, 8, false, 641), // capacity: map to DeviceCapacity
    f(12302, 16, false, 643), // consumesCounters: list of DeviceCounterConsumption
    f(16412, 4, true, 0), // name: String
    f(16548, 24, false, 645), // nodeAllocatableResources: map to NodeAllocatableResource
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    f(20685, 6, false, 647), // taints: list of DeviceTaint
    // io.k8s.api.resource.v1.DeviceAllocationConfiguration
    f(17035, 6, false, 648), // opaque: OpaqueDeviceConfiguration
    f(18748, 8, false, 19), // requests: list of String
    f(20063, 6, true, 0), // source: String
    // io.k8s.api.resource.v1.DeviceAllocationResult
    f(12213, 6, false, 650), // config: list of DeviceAllocationConfiguration
    f(19130, 7, false, 652), // results: list of DeviceRequestAllocationResult
    // io.k8s.api.resource.v1.DeviceAttribute
    f(11679, 4, false, 101), // bool: Bool
    f(11683, 5, false, 653), // bools: list of Bool
    f(15075, 3, false, 46), // int: Int64
    f(15118, 4, false, 314), // ints: list of Int64
    f(20405, 6, false, 0), // string: String
    f(20421, 7, false, 19), // strings: list of String
    f(21611, 7, false, 0), // version: String
    f(21633, 8, false, 19), // versions: list of String
    // io.k8s.api.resource.v1.DeviceCapacity
    f(18716, 13, false, 654), // requestPolicy: CapacityRequestPolicy
    f(21558, 5, true, 161), // value: Quantity
    // io.k8s.api.resource.v1.DeviceClaim
    f(12213, 6, false, 656), // config: list of DeviceClaimConfiguration
    f(12267, 11, false, 658), // constraints: list of DeviceConstraint
    f(18748, 8, false, 660), // requests: list of DeviceRequest
    // io.k8s.api.resource.v1.DeviceClaimConfiguration
    f(17035, 6, false, 648), // opaque: OpaqueDeviceConfiguration
    f(18748, 8, false, 19), // requests: list of String
    // io.k8s.api.resource.v1.DeviceClass
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 661), // spec: DeviceClassSpec
    // io.k8s.api.resource.v1.DeviceClassConfiguration
    f(17035, 6, false, 648), // opaque: OpaqueDeviceConfiguration
    // io.k8s.api.resource.v1.DeviceClassSpec
    f(12213, 6, false, 663), // config: list of DeviceClassConfiguration
    f(13965, 20, false, 0), // extendedResourceName: String
    f(19681, 9, false, 665), // selectors: list of DeviceSelector
    // io.k8s.api.resource.v1.DeviceConstraint
    f(13409, 17, false, 0), // distinctAttribute: String
    f(15835, 14, false, 0), // matchAttribute: String
    f(18748, 8, false, 19), // requests: list of String
    // io.k8s.api.resource.v1.DeviceCounterConsumption
    f(12064, 19, false, 19), // compatibilityGroups: list of String
    f(12544, 10, true, 0), // counterSet: String
    f(12554, 8, true, 637), // counters: map to Counter
    // io.k8s.api.resource.v1.DeviceDerivedAttribute
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1.DeviceRequest
    f(13741, 7, false, 666), // exactly: ExactDeviceRequest
    f(14222, 14, false, 668), // firstAvailable: list of DeviceSubRequest
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1.DeviceRequestAllocationResult
    f(10766, 11, false, 101), // adminAccess: Bool
    f(11609, 17, false, 19), // bindingConditions: list of String
    f(11626, 24, false, 19), // bindingFailureConditions: list of String
    f(12286, 16, false, 272), // consumedCapacity: map to Quantity
    f(13249, 6, true, 0), // device: String
    f(13481, 6, true, 0), // driver: String
    f(17896, 4, true, 0), // pool: String
    f(18683, 7, true, 0), // request: String
    f(19904, 7, false, 0), // shareID: String
    f(20040, 18, false, 19), // skipNodeOperations: list of String
    f(21073, 11, false, 670), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1.DeviceSelector
    f(11807, 3, false, 671), // cel: CELDeviceSelector
    // io.k8s.api.resource.v1.DeviceSubRequest
    f(10972, 14, false, 672), // allocationMode: one of All, ExactCount
    f(11760, 8, false, 673), // capacity: CapacityRequirements
    f(12539, 5, false, 46), // count: Int64
    f(13144, 17, false, 675), // derivedAttributes: list of DeviceDerivedAttribute
    f(13255, 15, true, 0), // deviceClassName: String
    f(16412, 4, true, 0), // name: String
    f(19681, 9, false, 665), // selectors: list of DeviceSelector
    f(21073, 11, false, 670), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1.DeviceTaint
    f(13514, 6, true, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, true, 0), // key: String
    f(20988, 9, false, 85), // timeAdded: Time
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1.DeviceTaintRule
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 677), // spec: DeviceTaintRuleSpec
    f(20202, 6, false, 678), // status: DeviceTaintRuleStatus
    // io.k8s.api.resource.v1.DeviceTaintRuleSpec
    f(13296, 14, false, 679), // deviceSelector: DeviceTaintSelector
    f(20680, 5, true, 646), // taint: DeviceTaint
    // io.k8s.api.resource.v1.DeviceTaintRuleStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    // io.k8s.api.resource.v1.DeviceTaintSelector
    f(13249, 6, false, 0), // device: String
    f(13481, 6, false, 0), // driver: String
    f(17896, 4, false, 0), // pool: String
    // io.k8s.api.resource.v1.DeviceToleration
    f(13514, 6, false, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, false, 0), // key: String
    f(17090, 8, false, 680), // operator: one of Equal, Exists
    f(21056, 17, false, 46), // tolerationSeconds: Int64
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1.ExactDeviceRequest
    f(10766, 11, false, 101), // adminAccess: Bool
    f(10972, 14, false, 672), // allocationMode: one of All, ExactCount
    f(11760, 8, false, 673), // capacity: CapacityRequirements
    f(12539, 5, false, 46), // count: Int64
    f(13144, 17, false, 675), // derivedAttributes: list of DeviceDerivedAttribute
    f(13255, 15, true, 0), // deviceClassName: String
    f(19681, 9, false, 665), // selectors: list of DeviceSelector
    f(21073, 11, false, 670), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1.NetworkDeviceData
    f(14573, 15, false, 0), // hardwareAddress: String
    f(15084, 13, false, 0), // interfaceName: String
    f(15175, 3, false, 19), // ips: list of String
    // io.k8s.api.resource.v1.NodeAllocatableMapping
    f(11768, 11, false, 0), // capacityKey: String
    f(11779, 18, false, 161), // capacityMultiplier: Quantity
    f(13270, 16, false, 161), // deviceMultiplier: Quantity
    // io.k8s.api.resource.v1.NodeAllocatableOverhead
    f(17419, 12, false, 161), // perContainer: Quantity
    f(17453, 6, false, 161), // perPod: Quantity
    // io.k8s.api.resource.v1.NodeAllocatableResource
    f(15828, 7, false, 681), // mapping: NodeAllocatableMapping
    f(17161, 8, false, 682), // overhead: NodeAllocatableOverhead
    // io.k8s.api.resource.v1.OpaqueDeviceConfiguration
    f(13481, 6, true, 0), // driver: String
    f(17235, 10, true, 90), // parameters: Any
    // io.k8s.api.resource.v1.ResourceClaim
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 683), // spec: ResourceClaimSpec
    f(20202, 6, false, 684), // status: ResourceClaimStatus
    // io.k8s.api.resource.v1.ResourceClaimConsumerReference
    f(11113, 8, false, 0), // apiGroup: String
    f(16412, 4, true, 0), // name: String
    f(18868, 8, true, 0), // resource: String
    f(21229, 3, true, 0), // uid: String
    // io.k8s.api.resource.v1.ResourceClaimSpec
    f(13310, 7, false, 685), // devices: DeviceClaim
    // io.k8s.api.resource.v1.ResourceClaimStatus
    f(10962, 10, false, 686), // allocation: AllocationResult
    f(13310, 7, false, 688), // devices: list of AllocatedDeviceStatus
    f(18839, 11, false, 690), // reservedFor: list of ResourceClaimConsumerReference
    // io.k8s.api.resource.v1.ResourceClaimTemplate
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 691), // spec: ResourceClaimTemplateSpec
    // io.k8s.api.resource.v1.ResourceClaimTemplateSpec
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 683), // spec: ResourceClaimSpec
    // io.k8s.api.resource.v1.ResourcePool
    f(14419, 10, true, 46), // generation: Int64
    f(16412, 4, true, 0), // name: String
    f(19035, 18, true, 46), // resourceSliceCount: Int64
    // io.k8s.api.resource.v1.ResourceSlice
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 692), // spec: ResourceSliceSpec
    // io.k8s.api.resource.v1.ResourceSliceSpec
    f(10826, 8, false, 101), // allNodes: Bool
    f(13310, 7, false, 694), // devices: list of Device
    f(13481, 6, true, 0), // driver: String
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    f(17331, 22, false, 0), // partitionTypeAttribute: String
    f(17431, 22, false, 101), // perDeviceNodeSelection: Bool
    f(17896, 4, true, 695), // pool: ResourcePool
    f(19957, 14, false, 697), // sharedCounters: list of CounterSet
    f(20040, 18, false, 699), // skipNodeOperations: list of one of *, NodePrepareResources, NodeUnprepareResources
    // io.k8s.api.resource.v1alpha3.DeviceTaint
    f(13514, 6, true, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, true, 0), // key: String
    f(20988, 9, false, 85), // timeAdded: Time
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1alpha3.DeviceTaintRule
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 700), // spec: DeviceTaintRuleSpec
    f(20202, 6, false, 701), // status: DeviceTaintRuleStatus
    // io.k8s.api.resource.v1alpha3.DeviceTaintRuleSpec
    f(13296, 14, false, 702), // deviceSelector: DeviceTaintSelector
    f(20680, 5, true, 703), // taint: DeviceTaint
    // io.k8s.api.resource.v1alpha3.DeviceTaintRuleStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    // io.k8s.api.resource.v1alpha3.DeviceTaintSelector
    f(13249, 6, false, 0), // device: String
    f(13481, 6, false, 0), // driver: String
    f(17896, 4, false, 0), // pool: String
    // io.k8s.api.resource.v1alpha3.PartitionTypeStatus
    f(10839, 11, true, 24), // allocatable: Int32
    f(11301, 9, true, 0), // attribute: String
    f(21140, 5, true, 24), // total: Int32
    f(21213, 4, true, 0), // type: String
    // io.k8s.api.resource.v1alpha3.PoolStatus
    f(10879, 16, false, 24), // allocatedDevices: Int32
    f(11403, 16, false, 24), // availableDevices: Int32
    f(13481, 6, true, 0), // driver: String
    f(14419, 10, true, 46), // generation: Int64
    f(16639, 8, false, 0), // nodeName: String
    f(17315, 16, false, 705), // partitionSummary: list of PartitionTypeStatus
    f(17909, 8, true, 0), // poolName: String
    f(19035, 18, false, 24), // resourceSliceCount: Int32
    f(19941, 16, false, 706), // shareableSummary: ShareableSummaryStatus
    f(21145, 12, false, 24), // totalDevices: Int32
    f(21232, 18, false, 24), // unavailableDevices: Int32
    f(21532, 15, false, 0), // validationError: String
    // io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequest
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 707), // spec: ResourcePoolStatusRequestSpec
    f(20202, 6, false, 708), // status: ResourcePoolStatusRequestStatus
    // io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestSpec
    f(12881, 29, false, 0), // defaultPartitionTypeAttribute: String
    f(13481, 6, true, 0), // driver: String
    f(15628, 5, false, 24), // limit: Int32
    f(17909, 8, false, 0), // poolName: String
    // io.k8s.api.resource.v1alpha3.ResourcePoolStatusRequestStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(17900, 9, true, 24), // poolCount: Int32
    f(17917, 5, false, 710), // pools: list of PoolStatus
    // io.k8s.api.resource.v1alpha3.ShareableCapacityStatus
    f(11394, 9, true, 161), // available: Quantity
    f(12278, 8, true, 161), // consumed: Quantity
    f(16412, 4, true, 0), // name: String
    f(21140, 5, true, 161), // total: Quantity
    // io.k8s.api.resource.v1alpha3.ShareableSummaryStatus
    f(11760, 8, false, 712), // capacity: list of ShareableCapacityStatus
    f(14338, 21, true, 24), // fullyAvailableDevices: Int32
    f(17281, 25, true, 24), // partiallyAvailableDevices: Int32
    // io.k8s.api.resource.v1beta1.AllocatedDeviceStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(12767, 4, false, 90), // data: Any
    f(13249, 6, true, 0), // device: String
    f(13481, 6, true, 0), // driver: String
    f(16468, 11, false, 713), // networkData: NetworkDeviceData
    f(17896, 4, true, 0), // pool: String
    f(19904, 7, false, 0), // shareID: String
    // io.k8s.api.resource.v1beta1.AllocationResult
    f(10986, 19, false, 85), // allocationTimestamp: Time
    f(13310, 7, false, 714), // devices: DeviceAllocationResult
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    // io.k8s.api.resource.v1beta1.BasicDevice
    f(10826, 8, false, 101), // allNodes: Bool
    f(11005, 24, false, 101), // allowMultipleAllocations: Bool
    f(11310, 10, false, 716), // attributes: map to DeviceAttribute
    f(11609, 17, false, 19), // bindingConditions: list of String
    f(11626, 24, false, 19), // bindingFailureConditions: list of String
    f(11650, 11, false, 101), // bindsToNode: Bool
    f(11760, 8, false, 718), // capacity: map to DeviceCapacity
    f(12302, 16, false, 720), // consumesCounters: list of DeviceCounterConsumption
    f(16548, 24, false, 722), // nodeAllocatableResources: map to NodeAllocatableResource
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    f(20685, 6, false, 724), // taints: list of DeviceTaint
    // io.k8s.api.resource.v1beta1.CELDeviceSelector
    f(13910, 10, true, 0), // expression: String
    // io.k8s.api.resource.v1beta1.CapacityRequestPolicy
    f(12849, 7, false, 161), // default: Quantity
    f(21494, 10, false, 725), // validRange: CapacityRequestPolicyRange
    f(21504, 11, false, 635), // validValues: list of Quantity
    // io.k8s.api.resource.v1beta1.CapacityRequestPolicyRange
    f(15996, 3, false, 161), // max: Quantity
    f(16200, 3, true, 161), // min: Quantity
    f(20240, 4, false, 161), // step: Quantity
    // io.k8s.api.resource.v1beta1.CapacityRequirements
    f(18748, 8, false, 272), // requests: map to Quantity
    // io.k8s.api.resource.v1beta1.Counter
    f(21558, 5, true, 161), // value: Quantity
    // io.k8s.api.resource.v1beta1.CounterSet
    f(12554, 8, true, 727), // counters: map to Counter
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1beta1.Device
    f(11543, 5, false, 728), // basic: BasicDevice
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1beta1.DeviceAllocationConfiguration
    f(17035, 6, false, 729), // opaque: OpaqueDeviceConfiguration
    f(18748, 8, false, 19), // requests: list of String
    f(20063, 6, true, 0), // source: String
    // io.k8s.api.resource.v1beta1.DeviceAllocationResult
    f(12213, 6, false, 731), // config: list of DeviceAllocationConfiguration
    f(19130, 7, false, 733), // results: list of DeviceRequestAllocationResult
    // io.k8s.api.resource.v1beta1.DeviceAttribute
    f(11679, 4, false, 101), // bool: Bool
    f(11683, 5, false, 653), // bools: list of Bool
    f(15075, 3, false, 46), // int: Int64
    f(15118, 4, false, 314), // ints: list of Int64
    f(20405, 6, false, 0), // string: String
    f(20421, 7, false, 19), // strings: list of String
    f(21611, 7, false, 0), // version: String
    f(21633, 8, false, 19), // versions: list of String
    // io.k8s.api.resource.v1beta1.DeviceCapacity
    f(18716, 13, false, 734), // requestPolicy: CapacityRequestPolicy
    f(21558, 5, true, 161), // value: Quantity
    // io.k8s.api.resource.v1beta1.DeviceClaim
    f(12213, 6, false, 736), // config: list of DeviceClaimConfiguration
    f(12267, 11, false, 738), // constraints: list of DeviceConstraint
    f(18748, 8, false, 740), // requests: list of DeviceRequest
    // io.k8s.api.resource.v1beta1.DeviceClaimConfiguration
    f(17035, 6, false, 729), // opaque: OpaqueDeviceConfiguration
    f(18748, 8, false, 19), // requests: list of String
    // io.k8s.api.resource.v1beta1.DeviceClass
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 741), // spec: DeviceClassSpec
    // io.k8s.api.resource.v1beta1.DeviceClassConfiguration
    f(17035, 6, false, 729), // opaque: OpaqueDeviceConfiguration
    // io.k8s.api.resource.v1beta1.DeviceClassSpec
    f(12213, 6, false, 743), // config: list of DeviceClassConfiguration
    f(13965, 20, false, 0), // extendedResourceName: String
    f(19681, 9, false, 745), // selectors: list of DeviceSelector
    // io.k8s.api.resource.v1beta1.DeviceConstraint
    f(13409, 17, false, 0), // distinctAttribute: String
    f(15835, 14, false, 0), // matchAttribute: String
    f(18748, 8, false, 19), // requests: list of String
    // io.k8s.api.resource.v1beta1.DeviceCounterConsumption
    f(12064, 19, false, 19), // compatibilityGroups: list of String
    f(12544, 10, true, 0), // counterSet: String
    f(12554, 8, true, 727), // counters: map to Counter
    // io.k8s.api.resource.v1beta1.DeviceDerivedAttribute
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1beta1.DeviceRequest
    f(10766, 11, false, 101), // adminAccess: Bool
    f(10972, 14, false, 672), // allocationMode: one of All, ExactCount
    f(11760, 8, false, 746), // capacity: CapacityRequirements
    f(12539, 5, false, 46), // count: Int64
    f(13144, 17, false, 748), // derivedAttributes: list of DeviceDerivedAttribute
    f(13255, 15, false, 0), // deviceClassName: String
    f(14222, 14, false, 750), // firstAvailable: list of DeviceSubRequest
    f(16412, 4, true, 0), // name: String
    f(19681, 9, false, 745), // selectors: list of DeviceSelector
    f(21073, 11, false, 752), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1beta1.DeviceRequestAllocationResult
    f(10766, 11, false, 101), // adminAccess: Bool
    f(11609, 17, false, 19), // bindingConditions: list of String
    f(11626, 24, false, 19), // bindingFailureConditions: list of String
    f(12286, 16, false, 272), // consumedCapacity: map to Quantity
    f(13249, 6, true, 0), // device: String
    f(13481, 6, true, 0), // driver: String
    f(17896, 4, true, 0), // pool: String
    f(18683, 7, true, 0), // request: String
    f(19904, 7, false, 0), // shareID: String
    f(20040, 18, false, 19), // skipNodeOperations: list of String
    f(21073, 11, false, 752), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1beta1.DeviceSelector
    f(11807, 3, false, 753), // cel: CELDeviceSelector
    // io.k8s.api.resource.v1beta1.DeviceSubRequest
    f(10972, 14, false, 672), // allocationMode: one of All, ExactCount
    f(11760, 8, false, 746), // capacity: CapacityRequirements
    f(12539, 5, false, 46), // count: Int64
    f(13144, 17, false, 748), // derivedAttributes: list of DeviceDerivedAttribute
    f(13255, 15, true, 0), // deviceClassName: String
    f(16412, 4, true, 0), // name: String
    f(19681, 9, false, 745), // selectors: list of DeviceSelector
    f(21073, 11, false, 752), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1beta1.DeviceTaint
    f(13514, 6, true, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, true, 0), // key: String
    f(20988, 9, false, 85), // timeAdded: Time
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1beta1.DeviceToleration
    f(13514, 6, false, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, false, 0), // key: String
    f(17090, 8, false, 680), // operator: one of Equal, Exists
    f(21056, 17, false, 46), // tolerationSeconds: Int64
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1beta1.NetworkDeviceData
    f(14573, 15, false, 0), // hardwareAddress: String
    f(15084, 13, false, 0), // interfaceName: String
    f(15175, 3, false, 19), // ips: list of String
    // io.k8s.api.resource.v1beta1.NodeAllocatableMapping
    f(11768, 11, false, 0), // capacityKey: String
    f(11779, 18, false, 161), // capacityMultiplier: Quantity
    f(13270, 16, false, 161), // deviceMultiplier: Quantity
    // io.k8s.api.resource.v1beta1.NodeAllocatableOverhead
    f(17419, 12, false, 161), // perContainer: Quantity
    f(17453, 6, false, 161), // perPod: Quantity
    // io.k8s.api.resource.v1beta1.NodeAllocatableResource
    f(15828, 7, false, 754), // mapping: NodeAllocatableMapping
    f(17161, 8, false, 755), // overhead: NodeAllocatableOverhead
    // io.k8s.api.resource.v1beta1.OpaqueDeviceConfiguration
    f(13481, 6, true, 0), // driver: String
    f(17235, 10, true, 90), // parameters: Any
    // io.k8s.api.resource.v1beta1.ResourceClaim
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 756), // spec: ResourceClaimSpec
    f(20202, 6, false, 757), // status: ResourceClaimStatus
    // io.k8s.api.resource.v1beta1.ResourceClaimConsumerReference
    f(11113, 8, false, 0), // apiGroup: String
    f(16412, 4, true, 0), // name: String
    f(18868, 8, true, 0), // resource: String
    f(21229, 3, true, 0), // uid: String
    // io.k8s.api.resource.v1beta1.ResourceClaimSpec
    f(13310, 7, false, 758), // devices: DeviceClaim
    // io.k8s.api.resource.v1beta1.ResourceClaimStatus
    f(10962, 10, false, 759), // allocation: AllocationResult
    f(13310, 7, false, 761), // devices: list of AllocatedDeviceStatus
    f(18839, 11, false, 763), // reservedFor: list of ResourceClaimConsumerReference
    // io.k8s.api.resource.v1beta1.ResourceClaimTemplate
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 764), // spec: ResourceClaimTemplateSpec
    // io.k8s.api.resource.v1beta1.ResourceClaimTemplateSpec
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 756), // spec: ResourceClaimSpec
    // io.k8s.api.resource.v1beta1.ResourcePool
    f(14419, 10, true, 46), // generation: Int64
    f(16412, 4, true, 0), // name: String
    f(19035, 18, true, 46), // resourceSliceCount: Int64
    // io.k8s.api.resource.v1beta1.ResourceSlice
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 765), // spec: ResourceSliceSpec
    // io.k8s.api.resource.v1beta1.ResourceSliceSpec
    f(10826, 8, false, 101), // allNodes: Bool
    f(13310, 7, false, 767), // devices: list of Device
    f(13481, 6, true, 0), // driver: String
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    f(17331, 22, false, 0), // partitionTypeAttribute: String
    f(17431, 22, false, 101), // perDeviceNodeSelection: Bool
    f(17896, 4, true, 768), // pool: ResourcePool
    f(19957, 14, false, 770), // sharedCounters: list of CounterSet
    f(20040, 18, false, 699), // skipNodeOperations: list of one of *, NodePrepareResources, NodeUnprepareResources
    // io.k8s.api.resource.v1beta2.AllocatedDeviceStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(12767, 4, false, 90), // data: Any
    f(13249, 6, true, 0), // device: String
    f(13481, 6, true, 0), // driver: String
    f(16468, 11, false, 771), // networkData: NetworkDeviceData
    f(17896, 4, true, 0), // pool: String
    f(19904, 7, false, 0), // shareID: String
    // io.k8s.api.resource.v1beta2.AllocationResult
    f(10986, 19, false, 85), // allocationTimestamp: Time
    f(13310, 7, false, 772), // devices: DeviceAllocationResult
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    // io.k8s.api.resource.v1beta2.CELDeviceSelector
    f(13910, 10, true, 0), // expression: String
    // io.k8s.api.resource.v1beta2.CapacityRequestPolicy
    f(12849, 7, false, 161), // default: Quantity
    f(21494, 10, false, 773), // validRange: CapacityRequestPolicyRange
    f(21504, 11, false, 635), // validValues: list of Quantity
    // io.k8s.api.resource.v1beta2.CapacityRequestPolicyRange
    f(15996, 3, false, 161), // max: Quantity
    f(16200, 3, true, 161), // min: Quantity
    f(20240, 4, false, 161), // step: Quantity
    // io.k8s.api.resource.v1beta2.CapacityRequirements
    f(18748, 8, false, 272), // requests: map to Quantity
    // io.k8s.api.resource.v1beta2.Counter
    f(21558, 5, true, 161), // value: Quantity
    // io.k8s.api.resource.v1beta2.CounterSet
    f(12554, 8, true, 775), // counters: map to Counter
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1beta2.Device
    f(10826, 8, false, 101), // allNodes: Bool
    f(11005, 24, false, 101), // allowMultipleAllocations: Bool
    f(11310, 10, false, 777), // attributes: map to DeviceAttribute
    f(11609, 17, false, 19), // bindingConditions: list of String
    f(11626, 24, false, 19), // bindingFailureConditions: list of String
    f(11650, 11, false, 101), // bindsToNode: Bool
    f(11760, 8, false, 779), // capacity: map to DeviceCapacity
    f(12302, 16, false, 781), // consumesCounters: list of DeviceCounterConsumption
    f(16412, 4, true, 0), // name: String
    f(16548, 24, false, 783), // nodeAllocatableResources: map to NodeAllocatableResource
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    f(20685, 6, false, 785), // taints: list of DeviceTaint
    // io.k8s.api.resource.v1beta2.DeviceAllocationConfiguration
    f(17035, 6, false, 786), // opaque: OpaqueDeviceConfiguration
    f(18748, 8, false, 19), // requests: list of String
    f(20063, 6, true, 0), // source: String
    // io.k8s.api.resource.v1beta2.DeviceAllocationResult
    f(12213, 6, false, 788), // config: list of DeviceAllocationConfiguration
    f(19130, 7, false, 790), // results: list of DeviceRequestAllocationResult
    // io.k8s.api.resource.v1beta2.DeviceAttribute
    f(11679, 4, false, 101), // bool: Bool
    f(11683, 5, false, 653), // bools: list of Bool
    f(15075, 3, false, 46), // int: Int64
    f(15118, 4, false, 314), // ints: list of Int64
    f(20405, 6, false, 0), // string: String
    f(20421, 7, false, 19), // strings: list of String
    f(21611, 7, false, 0), // version: String
    f(21633, 8, false, 19), // versions: list of String
    // io.k8s.api.resource.v1beta2.DeviceCapacity
    f(18716, 13, false, 791), // requestPolicy: CapacityRequestPolicy
    f(21558, 5, true, 161), // value: Quantity
    // io.k8s.api.resource.v1beta2.DeviceClaim
    f(12213, 6, false, 793), // config: list of DeviceClaimConfiguration
    f(12267, 11, false, 795), // constraints: list of DeviceConstraint
    f(18748, 8, false, 797), // requests: list of DeviceRequest
    // io.k8s.api.resource.v1beta2.DeviceClaimConfiguration
    f(17035, 6, false, 786), // opaque: OpaqueDeviceConfiguration
    f(18748, 8, false, 19), // requests: list of String
    // io.k8s.api.resource.v1beta2.DeviceClass
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 798), // spec: DeviceClassSpec
    // io.k8s.api.resource.v1beta2.DeviceClassConfiguration
    f(17035, 6, false, 786), // opaque: OpaqueDeviceConfiguration
    // io.k8s.api.resource.v1beta2.DeviceClassSpec
    f(12213, 6, false, 800), // config: list of DeviceClassConfiguration
    f(13965, 20, false, 0), // extendedResourceName: String
    f(19681, 9, false, 802), // selectors: list of DeviceSelector
    // io.k8s.api.resource.v1beta2.DeviceConstraint
    f(13409, 17, false, 0), // distinctAttribute: String
    f(15835, 14, false, 0), // matchAttribute: String
    f(18748, 8, false, 19), // requests: list of String
    // io.k8s.api.resource.v1beta2.DeviceCounterConsumption
    f(12064, 19, false, 19), // compatibilityGroups: list of String
    f(12544, 10, true, 0), // counterSet: String
    f(12554, 8, true, 775), // counters: map to Counter
    // io.k8s.api.resource.v1beta2.DeviceDerivedAttribute
    f(13910, 10, true, 0), // expression: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1beta2.DeviceRequest
    f(13741, 7, false, 803), // exactly: ExactDeviceRequest
    f(14222, 14, false, 805), // firstAvailable: list of DeviceSubRequest
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.resource.v1beta2.DeviceRequestAllocationResult
    f(10766, 11, false, 101), // adminAccess: Bool
    f(11609, 17, false, 19), // bindingConditions: list of String
    f(11626, 24, false, 19), // bindingFailureConditions: list of String
    f(12286, 16, false, 272), // consumedCapacity: map to Quantity
    f(13249, 6, true, 0), // device: String
    f(13481, 6, true, 0), // driver: String
    f(17896, 4, true, 0), // pool: String
    f(18683, 7, true, 0), // request: String
    f(19904, 7, false, 0), // shareID: String
    f(20040, 18, false, 19), // skipNodeOperations: list of String
    f(21073, 11, false, 807), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1beta2.DeviceSelector
    f(11807, 3, false, 808), // cel: CELDeviceSelector
    // io.k8s.api.resource.v1beta2.DeviceSubRequest
    f(10972, 14, false, 672), // allocationMode: one of All, ExactCount
    f(11760, 8, false, 809), // capacity: CapacityRequirements
    f(12539, 5, false, 46), // count: Int64
    f(13144, 17, false, 811), // derivedAttributes: list of DeviceDerivedAttribute
    f(13255, 15, true, 0), // deviceClassName: String
    f(16412, 4, true, 0), // name: String
    f(19681, 9, false, 802), // selectors: list of DeviceSelector
    f(21073, 11, false, 807), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1beta2.DeviceTaint
    f(13514, 6, true, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, true, 0), // key: String
    f(20988, 9, false, 85), // timeAdded: Time
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1beta2.DeviceTaintRule
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 812), // spec: DeviceTaintRuleSpec
    f(20202, 6, false, 813), // status: DeviceTaintRuleStatus
    // io.k8s.api.resource.v1beta2.DeviceTaintRuleSpec
    f(13296, 14, false, 814), // deviceSelector: DeviceTaintSelector
    f(20680, 5, true, 784), // taint: DeviceTaint
    // io.k8s.api.resource.v1beta2.DeviceTaintRuleStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    // io.k8s.api.resource.v1beta2.DeviceTaintSelector
    f(13249, 6, false, 0), // device: String
    f(13481, 6, false, 0), // driver: String
    f(17896, 4, false, 0), // pool: String
    // io.k8s.api.resource.v1beta2.DeviceToleration
    f(13514, 6, false, 676), // effect: one of NoExecute, NoSchedule, None
    f(15246, 3, false, 0), // key: String
    f(17090, 8, false, 680), // operator: one of Equal, Exists
    f(21056, 17, false, 46), // tolerationSeconds: Int64
    f(21558, 5, false, 0), // value: String
    // io.k8s.api.resource.v1beta2.ExactDeviceRequest
    f(10766, 11, false, 101), // adminAccess: Bool
    f(10972, 14, false, 672), // allocationMode: one of All, ExactCount
    f(11760, 8, false, 809), // capacity: CapacityRequirements
    f(12539, 5, false, 46), // count: Int64
    f(13144, 17, false, 811), // derivedAttributes: list of DeviceDerivedAttribute
    f(13255, 15, true, 0), // deviceClassName: String
    f(19681, 9, false, 802), // selectors: list of DeviceSelector
    f(21073, 11, false, 807), // tolerations: list of DeviceToleration
    // io.k8s.api.resource.v1beta2.NetworkDeviceData
    f(14573, 15, false, 0), // hardwareAddress: String
    f(15084, 13, false, 0), // interfaceName: String
    f(15175, 3, false, 19), // ips: list of String
    // io.k8s.api.resource.v1beta2.NodeAllocatableMapping
    f(11768, 11, false, 0), // capacityKey: String
    f(11779, 18, false, 161), // capacityMultiplier: Quantity
    f(13270, 16, false, 161), // deviceMultiplier: Quantity
    // io.k8s.api.resource.v1beta2.NodeAllocatableOverhead
    f(17419, 12, false, 161), // perContainer: Quantity
    f(17453, 6, false, 161), // perPod: Quantity
    // io.k8s.api.resource.v1beta2.NodeAllocatableResource
    f(15828, 7, false, 815), // mapping: NodeAllocatableMapping
    f(17161, 8, false, 816), // overhead: NodeAllocatableOverhead
    // io.k8s.api.resource.v1beta2.OpaqueDeviceConfiguration
    f(13481, 6, true, 0), // driver: String
    f(17235, 10, true, 90), // parameters: Any
    // io.k8s.api.resource.v1beta2.ResourceClaim
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 817), // spec: ResourceClaimSpec
    f(20202, 6, false, 818), // status: ResourceClaimStatus
    // io.k8s.api.resource.v1beta2.ResourceClaimConsumerReference
    f(11113, 8, false, 0), // apiGroup: String
    f(16412, 4, true, 0), // name: String
    f(18868, 8, true, 0), // resource: String
    f(21229, 3, true, 0), // uid: String
    // io.k8s.api.resource.v1beta2.ResourceClaimSpec
    f(13310, 7, false, 819), // devices: DeviceClaim
    // io.k8s.api.resource.v1beta2.ResourceClaimStatus
    f(10962, 10, false, 820), // allocation: AllocationResult
    f(13310, 7, false, 822), // devices: list of AllocatedDeviceStatus
    f(18839, 11, false, 824), // reservedFor: list of ResourceClaimConsumerReference
    // io.k8s.api.resource.v1beta2.ResourceClaimTemplate
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 825), // spec: ResourceClaimTemplateSpec
    // io.k8s.api.resource.v1beta2.ResourceClaimTemplateSpec
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 817), // spec: ResourceClaimSpec
    // io.k8s.api.resource.v1beta2.ResourcePool
    f(14419, 10, true, 46), // generation: Int64
    f(16412, 4, true, 0), // name: String
    f(19035, 18, true, 46), // resourceSliceCount: Int64
    // io.k8s.api.resource.v1beta2.ResourceSlice
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 826), // spec: ResourceSliceSpec
    // io.k8s.api.resource.v1beta2.ResourceSliceSpec
    f(10826, 8, false, 101), // allNodes: Bool
    f(13310, 7, false, 828), // devices: list of Device
    f(13481, 6, true, 0), // driver: String
    f(16639, 8, false, 0), // nodeName: String
    f(16675, 12, false, 327), // nodeSelector: NodeSelector
    f(17331, 22, false, 0), // partitionTypeAttribute: String
    f(17431, 22, false, 101), // perDeviceNodeSelection: Bool
    f(17896, 4, true, 829), // pool: ResourcePool
    f(19957, 14, false, 831), // sharedCounters: list of CounterSet
    f(20040, 18, false, 699), // skipNodeOperations: list of one of *, NodePrepareResources, NodeUnprepareResources
    // io.k8s.api.scheduling.v1.PriorityClass
    f(11141, 10, false, 0), // apiVersion: String
    f(13176, 11, false, 0), // description: String
    f(14439, 13, false, 101), // globalDefault: Bool
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(21558, 5, false, 24), // value: Int32
    // io.k8s.api.scheduling.v1alpha3.AllCompositeDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.AllDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.BasicSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.CompositeBasicSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.CompositeDisruptionMode
    f(10823, 3, false, 832), // all: AllCompositeDisruptionMode
    f(20008, 6, false, 833), // single: SingleCompositeDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.CompositeGangSchedulingPolicy
    f(16233, 13, true, 24), // minGroupCount: Int32
    // io.k8s.api.scheduling.v1alpha3.CompositePodGroup
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 834), // spec: CompositePodGroupSpec
    f(20202, 6, false, 835), // status: CompositePodGroupStatus
    // io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingConstraints
    f(21084, 8, false, 837), // topology: list of TopologyConstraint
    // io.k8s.api.scheduling.v1alpha3.CompositePodGroupSchedulingPolicy
    f(11543, 5, false, 838), // basic: CompositeBasicSchedulingPolicy
    f(14379, 4, false, 839), // gang: CompositeGangSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.CompositePodGroupSpec
    f(13377, 14, false, 840), // disruptionMode: CompositeDisruptionMode
    f(17245, 27, false, 0), // parentCompositePodGroupName: String
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(19375, 21, false, 841), // schedulingConstraints: CompositePodGroupSchedulingConstraints
    f(19426, 16, true, 842), // schedulingPolicy: CompositePodGroupSchedulingPolicy
    f(22034, 11, true, 843), // workloadRef: WorkloadReference
    // io.k8s.api.scheduling.v1alpha3.CompositePodGroupStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    // io.k8s.api.scheduling.v1alpha3.CompositePodGroupTemplate
    f(12147, 26, false, 845), // compositePodGroupTemplates: list of CompositePodGroupTemplate
    f(13377, 14, false, 840), // disruptionMode: CompositeDisruptionMode
    f(16412, 4, true, 0), // name: String
    f(17739, 17, false, 847), // podGroupTemplates: list of PodGroupTemplate
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(19375, 21, false, 841), // schedulingConstraints: CompositePodGroupSchedulingConstraints
    f(19426, 16, true, 842), // schedulingPolicy: CompositePodGroupSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.DisruptionMode
    f(10823, 3, false, 848), // all: AllDisruptionMode
    f(20008, 6, false, 849), // single: SingleDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.GangSchedulingPolicy
    f(16215, 8, true, 24), // minCount: Int32
    // io.k8s.api.scheduling.v1alpha3.PodGroup
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 850), // spec: PodGroupSpec
    f(20202, 6, false, 851), // status: PodGroupStatus
    // io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaim
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    f(18932, 25, false, 0), // resourceClaimTemplateName: String
    // io.k8s.api.scheduling.v1alpha3.PodGroupResourceClaimStatus
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    // io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingConstraints
    f(21084, 8, false, 837), // topology: list of TopologyConstraint
    // io.k8s.api.scheduling.v1alpha3.PodGroupSchedulingPolicy
    f(11543, 5, false, 852), // basic: BasicSchedulingPolicy
    f(14379, 4, false, 853), // gang: GangSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.PodGroupSpec
    f(13377, 14, false, 854), // disruptionMode: DisruptionMode
    f(17245, 27, false, 0), // parentCompositePodGroupName: String
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(18957, 14, false, 856), // resourceClaims: list of PodGroupResourceClaim
    f(19375, 21, false, 857), // schedulingConstraints: PodGroupSchedulingConstraints
    f(19426, 16, true, 858), // schedulingPolicy: PodGroupSchedulingPolicy
    f(22034, 11, false, 843), // workloadRef: WorkloadReference
    // io.k8s.api.scheduling.v1alpha3.PodGroupStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(18911, 21, false, 860), // resourceClaimStatuses: list of PodGroupResourceClaimStatus
    // io.k8s.api.scheduling.v1alpha3.PodGroupTemplate
    f(13377, 14, false, 854), // disruptionMode: DisruptionMode
    f(16412, 4, true, 0), // name: String
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(18957, 14, false, 856), // resourceClaims: list of PodGroupResourceClaim
    f(19375, 21, false, 857), // schedulingConstraints: PodGroupSchedulingConstraints
    f(19426, 16, true, 858), // schedulingPolicy: PodGroupSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.SingleCompositeDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.SingleDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.TopologyConstraint
    f(15246, 3, true, 0), // key: String
    // io.k8s.api.scheduling.v1alpha3.TypedLocalObjectReference
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.scheduling.v1alpha3.Workload
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 861), // spec: WorkloadSpec
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupAllDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupBasicSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupDisruptionMode
    f(10823, 3, false, 862), // all: WorkloadPodGroupAllDisruptionMode
    f(20008, 6, false, 863), // single: WorkloadPodGroupSingleDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupGangSchedulingPolicy
    f(16215, 8, false, 24), // minCount: Int32
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupResourceClaim
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    f(18932, 25, false, 0), // resourceClaimTemplateName: String
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingConstraints
    f(21084, 8, false, 837), // topology: list of TopologyConstraint
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSchedulingPolicy
    f(11543, 5, false, 864), // basic: WorkloadPodGroupBasicSchedulingPolicy
    f(14379, 4, false, 865), // gang: WorkloadPodGroupGangSchedulingPolicy
    // io.k8s.api.scheduling.v1alpha3.WorkloadPodGroupSingleDisruptionMode
    // io.k8s.api.scheduling.v1alpha3.WorkloadReference
    f(20851, 12, true, 0), // templateName: String
    f(22022, 12, true, 0), // workloadName: String
    // io.k8s.api.scheduling.v1alpha3.WorkloadSpec
    f(12147, 26, false, 845), // compositePodGroupTemplates: list of CompositePodGroupTemplate
    f(12492, 13, false, 866), // controllerRef: TypedLocalObjectReference
    f(17739, 17, false, 847), // podGroupTemplates: list of PodGroupTemplate
    // io.k8s.api.scheduling.v1beta1.AllCompositeDisruptionMode
    // io.k8s.api.scheduling.v1beta1.AllDisruptionMode
    // io.k8s.api.scheduling.v1beta1.BasicSchedulingPolicy
    // io.k8s.api.scheduling.v1beta1.CompositeBasicSchedulingPolicy
    // io.k8s.api.scheduling.v1beta1.CompositeDisruptionMode
    f(10823, 3, false, 867), // all: AllCompositeDisruptionMode
    f(20008, 6, false, 868), // single: SingleCompositeDisruptionMode
    // io.k8s.api.scheduling.v1beta1.CompositeGangSchedulingPolicy
    f(16233, 13, true, 24), // minGroupCount: Int32
    // io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingConstraints
    f(21084, 8, false, 870), // topology: list of TopologyConstraint
    // io.k8s.api.scheduling.v1beta1.CompositePodGroupSchedulingPolicy
    f(11543, 5, false, 871), // basic: CompositeBasicSchedulingPolicy
    f(14379, 4, false, 872), // gang: CompositeGangSchedulingPolicy
    // io.k8s.api.scheduling.v1beta1.CompositePodGroupTemplate
    f(12147, 26, false, 874), // compositePodGroupTemplates: list of CompositePodGroupTemplate
    f(13377, 14, false, 875), // disruptionMode: CompositeDisruptionMode
    f(16412, 4, true, 0), // name: String
    f(17739, 17, false, 877), // podGroupTemplates: list of PodGroupTemplate
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(19375, 21, false, 878), // schedulingConstraints: CompositePodGroupSchedulingConstraints
    f(19426, 16, true, 879), // schedulingPolicy: CompositePodGroupSchedulingPolicy
    // io.k8s.api.scheduling.v1beta1.DisruptionMode
    f(10823, 3, false, 880), // all: AllDisruptionMode
    f(20008, 6, false, 881), // single: SingleDisruptionMode
    // io.k8s.api.scheduling.v1beta1.GangSchedulingPolicy
    f(16215, 8, true, 24), // minCount: Int32
    // io.k8s.api.scheduling.v1beta1.PodGroup
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 882), // spec: PodGroupSpec
    f(20202, 6, false, 883), // status: PodGroupStatus
    // io.k8s.api.scheduling.v1beta1.PodGroupResourceClaim
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    f(18932, 25, false, 0), // resourceClaimTemplateName: String
    // io.k8s.api.scheduling.v1beta1.PodGroupResourceClaimStatus
    f(16412, 4, true, 0), // name: String
    f(18894, 17, false, 0), // resourceClaimName: String
    // io.k8s.api.scheduling.v1beta1.PodGroupSchedulingConstraints
    f(21084, 8, false, 870), // topology: list of TopologyConstraint
    // io.k8s.api.scheduling.v1beta1.PodGroupSchedulingPolicy
    f(11543, 5, false, 884), // basic: BasicSchedulingPolicy
    f(14379, 4, false, 885), // gang: GangSchedulingPolicy
    // io.k8s.api.scheduling.v1beta1.PodGroupSpec
    f(13377, 14, false, 886), // disruptionMode: DisruptionMode
    f(17245, 27, false, 0), // parentCompositePodGroupName: String
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(18957, 14, false, 888), // resourceClaims: list of PodGroupResourceClaim
    f(19375, 21, false, 889), // schedulingConstraints: PodGroupSchedulingConstraints
    f(19426, 16, true, 890), // schedulingPolicy: PodGroupSchedulingPolicy
    f(22034, 11, false, 891), // workloadRef: WorkloadReference
    // io.k8s.api.scheduling.v1beta1.PodGroupStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(18911, 21, false, 893), // resourceClaimStatuses: list of PodGroupResourceClaimStatus
    // io.k8s.api.scheduling.v1beta1.PodGroupTemplate
    f(13377, 14, false, 886), // disruptionMode: DisruptionMode
    f(16412, 4, true, 0), // name: String
    f(17981, 16, false, 429), // preemptionPolicy: one of Never, PreemptLowerPriority
    f(18125, 8, false, 24), // priority: Int32
    f(18133, 17, false, 0), // priorityClassName: String
    f(18957, 14, false, 888), // resourceClaims: list of PodGroupResourceClaim
    f(19375, 21, false, 889), // schedulingConstraints: PodGroupSchedulingConstraints
    f(19426, 16, true, 890), // schedulingPolicy: PodGroupSchedulingPolicy
    // io.k8s.api.scheduling.v1beta1.SingleCompositeDisruptionMode
    // io.k8s.api.scheduling.v1beta1.SingleDisruptionMode
    // io.k8s.api.scheduling.v1beta1.TopologyConstraint
    f(15246, 3, true, 0), // key: String
    // io.k8s.api.scheduling.v1beta1.TypedLocalObjectReference
    f(11113, 8, false, 0), // apiGroup: String
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.scheduling.v1beta1.Workload
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 894), // spec: WorkloadSpec
    // io.k8s.api.scheduling.v1beta1.WorkloadReference
    f(20851, 12, true, 0), // templateName: String
    f(22022, 12, true, 0), // workloadName: String
    // io.k8s.api.scheduling.v1beta1.WorkloadSpec
    f(12147, 26, false, 874), // compositePodGroupTemplates: list of CompositePodGroupTemplate
    f(12492, 13, false, 895), // controllerRef: TypedLocalObjectReference
    f(17739, 17, false, 877), // podGroupTemplates: list of PodGroupTemplate
    // io.k8s.api.storage.v1.CSIDriver
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 896), // spec: CSIDriverSpec
    // io.k8s.api.storage.v1.CSIDriverSpec
    f(11241, 14, false, 101), // attachRequired: Bool
    f(14319, 13, false, 897), // fsGroupPolicy: one of File, None, ReadWriteOnceWithFSType
    f(16572, 34, false, 46), // nodeAllocatableUpdatePeriodSeconds: Int64
    f(17767, 14, false, 101), // podInfoOnMount: Bool
    f(18096, 29, false, 101), // preventPodSchedulingIfMissing: Bool
    f(18822, 17, false, 101), // requiresRepublish: Bool
    f(19506, 12, false, 101), // seLinuxMount: Bool
    f(19788, 28, false, 101), // serviceAccountTokenInSecrets: Bool
    f(20261, 15, false, 101), // storageCapacity: Bool
    f(21034, 13, false, 899), // tokenRequests: list of TokenRequest
    f(21789, 20, false, 901), // volumeLifecycleModes: list of one of Ephemeral, Persistent
    // io.k8s.api.storage.v1.CSINode
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 902), // spec: CSINodeSpec
    f(20202, 6, false, 903), // status: CSINodeStatus
    // io.k8s.api.storage.v1.CSINodeDriver
    f(10839, 11, false, 904), // allocatable: VolumeNodeResources
    f(16412, 4, true, 0), // name: String
    f(16625, 6, true, 0), // nodeID: String
    f(21103, 12, false, 19), // topologyKeys: list of String
    // io.k8s.api.storage.v1.CSINodeSpec
    f(13497, 7, true, 906), // drivers: list of CSINodeDriver
    // io.k8s.api.storage.v1.CSINodeStatus
    f(20292, 13, false, 908), // storageHealth: list of StorageHealth
    // io.k8s.api.storage.v1.CSIStorageCapacity
    f(11141, 10, false, 0), // apiVersion: String
    f(11760, 8, false, 161), // capacity: Quantity
    f(15270, 4, false, 0), // kind: String
    f(16132, 17, false, 161), // maximumVolumeSize: Quantity
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(16738, 12, false, 4), // nodeTopology: LabelSelector
    f(20276, 16, true, 0), // storageClassName: String
    // io.k8s.api.storage.v1.StorageClass
    f(11053, 20, false, 101), // allowVolumeExpansion: Bool
    f(11080, 17, false, 910), // allowedTopologies: list of TopologySelectorTerm
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(16356, 12, false, 19), // mountOptions: list of String
    f(17235, 10, false, 225), // parameters: map to String
    f(18305, 11, true, 0), // provisioner: String
    f(18498, 13, false, 389), // reclaimPolicy: one of Delete, Recycle, Retain
    f(21688, 17, false, 911), // volumeBindingMode: one of Immediate, WaitForFirstConsumer
    // io.k8s.api.storage.v1.StorageHealth
    f(14613, 16, false, 913), // healthConditions: list of StorageHealthCondition
    f(16412, 4, true, 0), // name: String
    // io.k8s.api.storage.v1.StorageHealthCondition
    f(10612, 10, false, 0), // accessMode: String
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, true, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21809, 10, false, 0), // volumeMode: String
    // io.k8s.api.storage.v1.TokenRequest
    f(11320, 8, true, 0), // audience: String
    f(13874, 17, false, 46), // expirationSeconds: Int64
    // io.k8s.api.storage.v1.VolumeAttachment
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 914), // spec: VolumeAttachmentSpec
    f(20202, 6, false, 915), // status: VolumeAttachmentStatus
    // io.k8s.api.storage.v1.VolumeAttachmentSource
    f(15038, 16, false, 359), // inlineVolumeSpec: PersistentVolumeSpec
    f(17529, 20, false, 0), // persistentVolumeName: String
    // io.k8s.api.storage.v1.VolumeAttachmentSpec
    f(11263, 8, true, 0), // attacher: String
    f(16639, 8, true, 0), // nodeName: String
    f(20063, 6, true, 916), // source: VolumeAttachmentSource
    // io.k8s.api.storage.v1.VolumeAttachmentStatus
    f(11230, 11, false, 917), // attachError: VolumeError
    f(11255, 8, true, 101), // attached: Bool
    f(11271, 18, false, 225), // attachmentMetadata: map to String
    f(13238, 11, false, 917), // detachError: VolumeError
    // io.k8s.api.storage.v1.VolumeAttributesClass
    f(11141, 10, false, 0), // apiVersion: String
    f(13487, 10, true, 0), // driverName: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(17235, 10, false, 225), // parameters: map to String
    // io.k8s.api.storage.v1.VolumeError
    f(13690, 9, false, 24), // errorCode: Int32
    f(16155, 7, false, 0), // message: String
    f(20984, 4, false, 85), // time: Time
    // io.k8s.api.storage.v1.VolumeNodeResources
    f(12539, 5, false, 24), // count: Int32
    // io.k8s.api.storagemigration.v1.StorageVersionMigration
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 918), // spec: StorageVersionMigrationSpec
    f(20202, 6, false, 919), // status: StorageVersionMigrationStatus
    // io.k8s.api.storagemigration.v1.StorageVersionMigrationSpec
    f(18868, 8, true, 920), // resource: GroupResource
    // io.k8s.api.storagemigration.v1.StorageVersionMigrationStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(19053, 15, false, 0), // resourceVersion: String
    // io.k8s.api.storagemigration.v1beta1.StorageVersionMigration
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 921), // spec: StorageVersionMigrationSpec
    f(20202, 6, false, 922), // status: StorageVersionMigrationStatus
    // io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationSpec
    f(18868, 8, true, 920), // resource: GroupResource
    // io.k8s.api.storagemigration.v1beta1.StorageVersionMigrationStatus
    f(12203, 10, false, 45), // conditions: list of Condition
    f(19053, 15, false, 0), // resourceVersion: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceColumnDefinition
    f(13176, 11, false, 0), // description: String
    f(14283, 6, false, 0), // format: String
    f(15225, 8, true, 0), // jsonPath: String
    f(16412, 4, true, 0), // name: String
    f(18125, 8, false, 24), // priority: Int32
    f(21213, 4, true, 0), // type: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceConversion
    f(20397, 8, true, 923), // strategy: one of None, Webhook
    f(21939, 7, false, 924), // webhook: WebhookConversion
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, true, 925), // spec: CustomResourceDefinitionSpec
    f(20202, 6, false, 926), // status: CustomResourceDefinitionStatus
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionNames
    f(11797, 10, false, 19), // categories: list of String
    f(15270, 4, true, 0), // kind: String
    f(15664, 8, false, 0), // listKind: String
    f(17624, 6, true, 0), // plural: String
    f(19971, 10, false, 19), // shortNames: list of String
    f(20014, 8, false, 0), // singular: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionSpec
    f(12505, 10, false, 927), // conversion: CustomResourceConversion
    f(14519, 5, true, 0), // group: String
    f(16416, 5, true, 928), // names: CustomResourceDefinitionNames
    f(18075, 21, false, 101), // preserveUnknownFields: Bool
    f(19454, 5, true, 929), // scope: one of Cluster, Namespaced
    f(21633, 8, true, 931), // versions: list of CustomResourceDefinitionVersion
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionStatus
    f(10599, 13, false, 928), // acceptedNames: CustomResourceDefinitionNames
    f(12203, 10, false, 933), // conditions: list of CustomResourceDefinitionCondition
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(20383, 14, false, 19), // storedVersions: list of String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinitionVersion
    f(10695, 24, false, 935), // additionalPrinterColumns: list of CustomResourceColumnDefinition
    f(13020, 10, false, 101), // deprecated: Bool
    f(13126, 18, false, 0), // deprecationWarning: String
    f(16412, 4, true, 0), // name: String
    f(19442, 6, false, 936), // schema: CustomResourceValidation
    f(19657, 16, false, 938), // selectableFields: list of SelectableField
    f(19704, 6, true, 101), // served: Bool
    f(20254, 7, true, 101), // storage: Bool
    f(20491, 12, false, 939), // subresources: CustomResourceSubresources
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceScale
    f(15348, 17, false, 0), // labelSelectorPath: String
    f(20080, 16, true, 0), // specReplicasPath: String
    f(20208, 18, true, 0), // statusReplicasPath: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresourceStatus
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceSubresources
    f(19302, 5, false, 940), // scale: CustomResourceSubresourceScale
    f(20202, 6, false, 941), // status: CustomResourceSubresourceStatus
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceValidation
    f(17041, 15, false, 942), // openAPIV3Schema: JSONSchemaProps
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ExternalDocumentation
    f(13176, 11, false, 0), // description: String
    f(21432, 3, false, 0), // url: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps
    f(0, 4, false, 0), // $ref: String
    f(4, 7, false, 0), // $schema: String
    f(10680, 15, false, 943), // additionalItems: SchemaOrBool
    f(10719, 20, false, 943), // additionalProperties: SchemaOrBool
    f(10834, 5, false, 944), // allOf: list of JSONSchemaProps
    f(11108, 5, false, 944), // anyOf: list of JSONSchemaProps
    f(12849, 7, false, 90), // default: Any
    f(12935, 11, false, 945), // definitions: map to JSONSchemaProps
    f(13008, 12, false, 947), // dependencies: map to SchemaOrStrings
    f(13176, 11, false, 0), // description: String
    f(13617, 4, false, 948), // enum: list of Any
    f(13748, 7, false, 90), // example: Any
    f(13781, 16, false, 101), // exclusiveMaximum: Bool
    f(13797, 16, false, 101), // exclusiveMinimum: Bool
    f(13993, 12, false, 949), // externalDocs: ExternalDocumentation
    f(14283, 6, false, 0), // format: String
    f(14822, 2, false, 0), // id: String
    f(15200, 5, false, 950), // items: SchemaOrList
    f(16035, 8, false, 46), // maxItems: Int64
    f(16043, 9, false, 46), // maxLength: Int64
    f(16072, 13, false, 46), // maxProperties: Int64
    f(16125, 7, false, 951), // maximum: Number
    f(16246, 8, false, 46), // minItems: Int64
    f(16254, 9, false, 46), // minLength: Int64
    f(16263, 13, false, 46), // minProperties: Int64
    f(16302, 7, false, 951), // minimum: Number
    f(16393, 10, false, 951), // multipleOf: Number
    f(16850, 3, false, 942), // not: JSONSchemaProps
    f(16891, 8, false, 101), // nullable: Bool
    f(17030, 5, false, 944), // oneOf: list of JSONSchemaProps
    f(17379, 7, false, 0), // pattern: String
    f(17386, 17, false, 945), // patternProperties: map to JSONSchemaProps
    f(18261, 10, false, 945), // properties: map to JSONSchemaProps
    f(18756, 8, false, 19), // required: list of String
    f(21019, 5, false, 0), // title: String
    f(21213, 4, false, 0), // type: String
    f(21318, 11, false, 101), // uniqueItems: Bool
    f(22050, 30, false, 101), // x-kubernetes-embedded-resource: Bool
    f(22080, 26, false, 101), // x-kubernetes-int-or-string: Bool
    f(22106, 26, false, 19), // x-kubernetes-list-map-keys: list of String
    f(22132, 22, false, 0), // x-kubernetes-list-type: String
    f(22154, 21, false, 0), // x-kubernetes-map-type: String
    f(22175, 36, false, 101), // x-kubernetes-preserve-unknown-fields: Bool
    f(22211, 24, false, 953), // x-kubernetes-validations: list of ValidationRule
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.SelectableField
    f(15225, 8, true, 0), // jsonPath: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ServiceReference
    f(16412, 4, true, 0), // name: String
    f(16432, 9, true, 0), // namespace: String
    f(17362, 4, false, 0), // path: String
    f(17922, 4, false, 24), // port: Int32
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.ValidationRule
    f(14144, 9, false, 0), // fieldPath: String
    f(16155, 7, false, 0), // message: String
    f(16162, 17, false, 0), // messageExpression: String
    f(17106, 15, false, 101), // optionalOldSelf: Bool
    f(18492, 6, false, 0), // reason: String
    f(19189, 4, true, 0), // rule: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookClientConfig
    f(11729, 8, false, 50), // caBundle: Bytes
    f(19730, 7, false, 954), // service: ServiceReference
    f(21432, 3, false, 0), // url: String
    // io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.WebhookConversion
    f(11933, 12, false, 955), // clientConfig: WebhookClientConfig
    f(12515, 24, true, 19), // conversionReviewVersions: list of String
    // io.k8s.apimachinery.pkg.apis.meta.v1.Condition
    f(15522, 18, true, 85), // lastTransitionTime: Time
    f(16155, 7, true, 0), // message: String
    f(16986, 18, false, 46), // observedGeneration: Int64
    f(18492, 6, true, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.apimachinery.pkg.apis.meta.v1.DeleteOptions
    f(11141, 10, false, 0), // apiVersion: String
    f(13508, 6, false, 19), // dryRun: list of String
    f(14501, 18, false, 46), // gracePeriodSeconds: Int64
    f(14824, 48, false, 101), // ignoreStoreReadErrorWithClusterBreakingPotential: Bool
    f(15270, 4, false, 0), // kind: String
    f(17136, 16, false, 101), // orphanDependents: Bool
    f(17968, 13, false, 956), // preconditions: Preconditions
    f(18244, 17, false, 0), // propagationPolicy: String
    // io.k8s.apimachinery.pkg.apis.meta.v1.FieldSelectorRequirement
    f(15246, 3, true, 0), // key: String
    f(17090, 8, true, 0), // operator: String
    f(21587, 6, false, 19), // values: list of String
    // io.k8s.apimachinery.pkg.apis.meta.v1.GroupResource
    f(14519, 5, true, 0), // group: String
    f(18868, 8, true, 0), // resource: String
    // io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelector
    f(15880, 16, false, 135), // matchExpressions: list of LabelSelectorRequirement
    f(15942, 11, false, 225), // matchLabels: map to String
    // io.k8s.apimachinery.pkg.apis.meta.v1.LabelSelectorRequirement
    f(15246, 3, true, 0), // key: String
    f(17090, 8, true, 480), // operator: one of DoesNotExist, Exists, In, NotIn
    f(21587, 6, false, 19), // values: list of String
    // io.k8s.apimachinery.pkg.apis.meta.v1.ManagedFieldsEntry
    f(11141, 10, false, 0), // apiVersion: String
    f(14174, 10, false, 0), // fieldsType: String
    f(14184, 8, false, 90), // fieldsV1: Any
    f(15807, 7, false, 0), // manager: String
    f(17071, 9, false, 0), // operation: String
    f(20480, 11, false, 0), // subresource: String
    f(20984, 4, false, 85), // time: Time
    // io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta
    f(11097, 11, false, 225), // annotations: map to String
    f(12562, 17, false, 85), // creationTimestamp: Time
    f(12959, 26, false, 46), // deletionGracePeriodSeconds: Int64
    f(12985, 17, false, 85), // deletionTimestamp: Time
    f(14202, 10, false, 19), // finalizers: list of String
    f(14407, 12, false, 0), // generateName: String
    f(14419, 10, false, 46), // generation: Int64
    f(15365, 6, false, 225), // labels: map to String
    f(15794, 13, false, 958), // managedFields: list of ManagedFieldsEntry
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(17169, 15, false, 960), // ownerReferences: list of OwnerReference
    f(19053, 15, false, 0), // resourceVersion: String
    f(19690, 8, false, 0), // selfLink: String
    f(21229, 3, false, 0), // uid: String
    // io.k8s.apimachinery.pkg.apis.meta.v1.OwnerReference
    f(11141, 10, true, 0), // apiVersion: String
    f(11661, 18, false, 101), // blockOwnerDeletion: Bool
    f(12431, 10, false, 101), // controller: Bool
    f(15270, 4, true, 0), // kind: String
    f(16412, 4, true, 0), // name: String
    f(21229, 3, true, 0), // uid: String
    // io.k8s.apimachinery.pkg.apis.meta.v1.Preconditions
    f(19053, 15, false, 0), // resourceVersion: String
    f(21229, 3, false, 0), // uid: String
    // io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIService
    f(11141, 10, false, 0), // apiVersion: String
    f(15270, 4, false, 0), // kind: String
    f(16179, 8, false, 5), // metadata: ObjectMeta
    f(20076, 4, false, 961), // spec: APIServiceSpec
    f(20202, 6, false, 962), // status: APIServiceStatus
    // io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceCondition
    f(15522, 18, false, 85), // lastTransitionTime: Time
    f(16155, 7, false, 0), // message: String
    f(18492, 6, false, 0), // reason: String
    f(20202, 6, true, 0), // status: String
    f(21213, 4, true, 0), // type: String
    // io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceSpec
    f(11729, 8, false, 50), // caBundle: Bytes
    f(14519, 5, false, 0), // group: String
    f(14524, 20, true, 24), // groupPriorityMinimum: Int32
    f(15054, 21, false, 101), // insecureSkipTLSVerify: Bool
    f(19730, 7, false, 963), // service: ServiceReference
    f(21611, 7, false, 0), // version: String
    f(21618, 15, true, 24), // versionPriority: Int32
    // io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.APIServiceStatus
    f(12203, 10, false, 965), // conditions: list of APIServiceCondition
    // io.k8s.kube-aggregator.pkg.apis.apiregistration.v1.ServiceReference
    f(16412, 4, false, 0), // name: String
    f(16432, 9, false, 0), // namespace: String
    f(17922, 4, false, 24), // port: Int32
];

pub(super) static SHAPES: [Shape; 966] = [
    String, // 0 String
    Object(13), // 1 NamedRuleWithOperations
    List(1), // 2 list of NamedRuleWithOperations
    Enum(0), // 3 one of Equivalent, Exact
    Object(733), // 4 LabelSelector
    Object(736), // 5 ObjectMeta
    Object(9), // 6 MutatingAdmissionPolicySpec
    Object(8), // 7 MutatingAdmissionPolicyBindingSpec
    Object(5), // 8 MatchResources
    Object(15), // 9 ParamRef
    Enum(1), // 10 one of Fail, Ignore
    Object(4), // 11 MatchCondition
    List(11), // 12 list of MatchCondition
    Object(12), // 13 Mutation
    List(13), // 14 list of Mutation
    Object(14), // 15 ParamKind
    Enum(2), // 16 one of IfNeeded, Never
    Object(27), // 17 Variable
    List(17), // 18 list of Variable
    List(0), // 19 list of String
    Object(28), // 20 WebhookClientConfig
    Object(16), // 21 RuleWithOperations
    List(21), // 22 list of RuleWithOperations
    Enum(3), // 23 one of None, NoneOnDryRun, Some, Unknown
    Int32, // 24 Int32
    Object(10), // 25 MutatingWebhook
    List(25), // 26 list of MutatingWebhook
    Object(0), // 27 ApplyConfiguration
    Object(3), // 28 JSONPatch
    Enum(4), // 29 one of ApplyConfiguration, JSONPatch
    Enum(5), // 30 one of *, CONNECT, CREATE, DELETE, UPDATE
    List(30), // 31 list of one of *, CONNECT, CREATE, DELETE, UPDATE
    Enum(6), // 32 one of *, Cluster, Namespaced
    Object(2), // 33 ExpressionWarning
    List(33), // 34 list of ExpressionWarning
    Object(22), // 35 ValidatingAdmissionPolicySpec
    Object(23), // 36 ValidatingAdmissionPolicyStatus
    Object(21), // 37 ValidatingAdmissionPolicyBindingSpec
    Enum(7), // 38 one of Audit, Deny, Warn
    List(38), // 39 list of one of Audit, Deny, Warn
    Object(1), // 40 AuditAnnotation
    List(40), // 41 list of AuditAnnotation
    Object(26), // 42 Validation
    List(42), // 43 list of Validation
    Object(729), // 44 Condition
    List(44), // 45 list of Condition
    Int64, // 46 Int64
    Object(18), // 47 TypeChecking
    Object(24), // 48 ValidatingWebhook
    List(48), // 49 list of ValidatingWebhook
    Bytes, // 50 Bytes
    Object(17), // 51 ServiceReference
    Object(38), // 52 NamedRuleWithOperations
    List(52), // 53 list of NamedRuleWithOperations
    Object(36), // 54 MutatingAdmissionPolicySpec
    Object(35), // 55 MutatingAdmissionPolicyBindingSpec
    Object(32), // 56 MatchResources
    Object(40), // 57 ParamRef
    Object(31), // 58 MatchCondition
    List(58), // 59 list of MatchCondition
    Object(37), // 60 Mutation
    List(60), // 61 list of Mutation
    Object(39), // 62 ParamKind
    Object(41), // 63 Variable
    List(63), // 64 list of Variable
    Object(29), // 65 ApplyConfiguration
    Object(30), // 66 JSONPatch
    Enum(8), // 67 one of Allow, Deny
    Object(51), // 68 NamedRuleWithOperations
    List(68), // 69 list of NamedRuleWithOperations
    Object(49), // 70 MutatingAdmissionPolicySpec
    Object(48), // 71 MutatingAdmissionPolicyBindingSpec
    Object(45), // 72 MatchResources
    Object(53), // 73 ParamRef
    Object(44), // 74 MatchCondition
    List(74), // 75 list of MatchCondition
    Object(50), // 76 Mutation
    List(76), // 77 list of Mutation
    Object(52), // 78 ParamKind
    Object(54), // 79 Variable
    List(79), // 80 list of Variable
    Object(42), // 81 ApplyConfiguration
    Object(43), // 82 JSONPatch
    Object(58), // 83 StorageVersionSpec
    Object(59), // 84 StorageVersionStatus
    Time, // 85 Time
    Object(57), // 86 StorageVersionCondition
    List(86), // 87 list of StorageVersionCondition
    Object(55), // 88 ServerStorageVersion
    List(88), // 89 list of ServerStorageVersion
    Any, // 90 Any
    Object(63), // 91 DaemonSetSpec
    Object(64), // 92 DaemonSetStatus
    Object(322), // 93 PodTemplateSpec
    Object(65), // 94 DaemonSetUpdateStrategy
    Object(62), // 95 DaemonSetCondition
    List(95), // 96 list of DaemonSetCondition
    Object(75), // 97 RollingUpdateDaemonSet
    Enum(9), // 98 one of OnDelete, RollingUpdate
    Object(68), // 99 DeploymentSpec
    Object(69), // 100 DeploymentStatus
    Bool, // 101 Bool
    Object(70), // 102 DeploymentStrategy
    Object(67), // 103 DeploymentCondition
    List(103), // 104 list of DeploymentCondition
    Object(76), // 105 RollingUpdateDeployment
    Enum(10), // 106 one of Recreate, RollingUpdate
    Object(73), // 107 ReplicaSetSpec
    Object(74), // 108 ReplicaSetStatus
    Object(72), // 109 ReplicaSetCondition
    List(109), // 110 list of ReplicaSetCondition
    IntOrString, // 111 IntOrString
    Object(82), // 112 StatefulSetSpec
    Object(83), // 113 StatefulSetStatus
    Object(80), // 114 StatefulSetOrdinals
    Object(81), // 115 StatefulSetPersistentVolumeClaimRetentionPolicy
    Enum(11), // 116 one of OrderedReady, Parallel
    Object(84), // 117 StatefulSetUpdateStrategy
    Object(293), // 118 PersistentVolumeClaim
    List(118), // 119 list of PersistentVolumeClaim
    Object(79), // 120 StatefulSetCondition
    List(120), // 121 list of StatefulSetCondition
    Object(77), // 122 RollingUpdateStatefulSetStrategy
    Enum(12), // 123 one of OnDelete, Recreate, RollingUpdate
    Object(87), // 124 SelfSubjectReviewStatus
    Object(94), // 125 UserInfo
    Object(89), // 126 TokenRequestSpec
    Object(90), // 127 TokenRequestStatus
    Map(19), // 128 map to list of String
    Object(85), // 129 BoundObjectReference
    Object(92), // 130 TokenReviewSpec
    Object(93), // 131 TokenReviewStatus
    Object(731), // 132 FieldSelectorRequirement
    List(132), // 133 list of FieldSelectorRequirement
    Object(734), // 134 LabelSelectorRequirement
    List(134), // 135 list of LabelSelectorRequirement
    Object(107), // 136 SubjectAccessReviewSpec
    Object(108), // 137 SubjectAccessReviewStatus
    Object(95), // 138 FieldSelectorAttributes
    Object(96), // 139 LabelSelectorAttributes
    Object(103), // 140 SelfSubjectAccessReviewSpec
    Object(98), // 141 NonResourceAttributes
    Object(100), // 142 ResourceAttributes
    Object(105), // 143 SelfSubjectRulesReviewSpec
    Object(109), // 144 SubjectRulesReviewStatus
    Object(99), // 145 NonResourceRule
    List(145), // 146 list of NonResourceRule
    Object(101), // 147 ResourceRule
    List(147), // 148 list of ResourceRule
    Object(112), // 149 HorizontalPodAutoscalerSpec
    Object(113), // 150 HorizontalPodAutoscalerStatus
    Object(110), // 151 CrossVersionObjectReference
    Object(115), // 152 ScaleSpec
    Object(116), // 153 ScaleStatus
    Object(132), // 154 MetricTarget
    Object(133), // 155 MetricValueStatus
    Object(129), // 156 MetricIdentifier
    Enum(13), // 157 one of Percent, Pods
    Object(122), // 158 HPAScalingPolicy
    List(158), // 159 list of HPAScalingPolicy
    Enum(14), // 160 one of Disabled, Max, Min
    Quantity, // 161 Quantity
    Object(127), // 162 HorizontalPodAutoscalerSpec
    Object(128), // 163 HorizontalPodAutoscalerStatus
    Object(123), // 164 HPAScalingRules
    Object(125), // 165 HorizontalPodAutoscalerBehavior
    Object(130), // 166 MetricSpec
    List(166), // 167 list of MetricSpec
    Object(119), // 168 CrossVersionObjectReference
    Object(126), // 169 HorizontalPodAutoscalerCondition
    List(169), // 170 list of HorizontalPodAutoscalerCondition
    Object(131), // 171 MetricStatus
    List(171), // 172 list of MetricStatus
    Object(117), // 173 ContainerResourceMetricSource
    Object(120), // 174 ExternalMetricSource
    Object(134), // 175 ObjectMetricSource
    Object(136), // 176 PodsMetricSource
    Object(138), // 177 ResourceMetricSource
    Enum(15), // 178 one of ContainerResource, External, Object, Pods, Resource
    Object(118), // 179 ContainerResourceMetricStatus
    Object(121), // 180 ExternalMetricStatus
    Object(135), // 181 ObjectMetricStatus
    Object(137), // 182 PodsMetricStatus
    Object(139), // 183 ResourceMetricStatus
    Enum(16), // 184 one of AverageValue, Utilization, Value
    Object(141), // 185 CronJobSpec
    Object(142), // 186 CronJobStatus
    Enum(17), // 187 one of Allow, Forbid, Replace
    Object(148), // 188 JobTemplateSpec
    Object(291), // 189 ObjectReference
    List(189), // 190 list of ObjectReference
    Object(146), // 191 JobSpec
    Object(147), // 192 JobStatus
    Object(652), // 193 WorkloadPodGroupDisruptionMode
    Object(654), // 194 WorkloadPodGroupResourceClaim
    List(194), // 195 list of WorkloadPodGroupResourceClaim
    Object(655), // 196 WorkloadPodGroupSchedulingConstraints
    Object(656), // 197 WorkloadPodGroupSchedulingPolicy
    Enum(18), // 198 one of Indexed, NonIndexed
    Object(149), // 199 PodFailurePolicy
    Enum(19), // 200 one of Failed, TerminatingOrFailed
    Object(145), // 201 JobSchedulingConfiguration
    Object(153), // 202 SuccessPolicy
    Object(144), // 203 JobCondition
    List(203), // 204 list of JobCondition
    Object(155), // 205 UncountedTerminatedPods
    Object(152), // 206 PodFailurePolicyRule
    List(206), // 207 list of PodFailurePolicyRule
    Enum(20), // 208 one of In, NotIn
    List(24), // 209 list of Int32
    Enum(21), // 210 one of Count, FailIndex, FailJob, Ignore
    Object(150), // 211 PodFailurePolicyOnExitCodesRequirement
    Object(151), // 212 PodFailurePolicyOnPodConditionsPattern
    List(212), // 213 list of PodFailurePolicyOnPodConditionsPattern
    Object(154), // 214 SuccessPolicyRule
    List(214), // 215 list of SuccessPolicyRule
    Object(158), // 216 CertificateSigningRequestSpec
    Object(159), // 217 CertificateSigningRequestStatus
    Enum(22), // 218 one of 23 values
    List(218), // 219 list of one of 23 values
    Object(157), // 220 CertificateSigningRequestCondition
    List(220), // 221 list of CertificateSigningRequestCondition
    Object(161), // 222 ClusterTrustBundleSpec
    Object(163), // 223 PodCertificateRequestSpec
    Object(164), // 224 PodCertificateRequestStatus
    Map(0), // 225 map to String
    Object(166), // 226 ClusterTrustBundleSpec
    Object(168), // 227 PodCertificateRequestSpec
    Object(169), // 228 PodCertificateRequestStatus
    Object(171), // 229 LeaseSpec
    MicroTime, // 230 MicroTime
    Object(173), // 231 LeaseCandidateSpec
    Object(175), // 232 LeaseCandidateSpec
    Object(271), // 233 NodeAffinity
    Object(303), // 234 PodAffinity
    Object(305), // 235 PodAntiAffinity
    Enum(23), // 236 one of Localhost, RuntimeDefault, Unconfined
    Enum(24), // 237 one of None, ReadOnly, ReadWrite
    Enum(25), // 238 one of Dedicated, Managed, Shared
    Object(354), // 239 SecretReference
    Object(261), // 240 LocalObjectReference
    Object(193), // 241 ComponentCondition
    List(241), // 242 list of ComponentCondition
    Map(50), // 243 map to Bytes
    Object(252), // 244 KeyToPath
    List(244), // 245 list of KeyToPath
    Object(224), // 246 EnvVar
    List(246), // 247 list of EnvVar
    Object(223), // 248 EnvFromSource
    List(248), // 249 list of EnvFromSource
    Enum(26), // 250 one of Always, IfNotPresent, Never
    Object(253), // 251 Lifecycle
    Object(327), // 252 Probe
    Object(204), // 253 ContainerPort
    List(253), // 254 list of ContainerPort
    Object(205), // 255 ContainerResizePolicy
    List(255), // 256 list of ContainerResizePolicy
    Object(342), // 257 ResourceRequirements
    Object(206), // 258 ContainerRestartRule
    List(258), // 259 list of ContainerRestartRule
    Object(356), // 260 SecurityContext
    Enum(27), // 261 one of FallbackToLogsOnError, File
    Object(377), // 262 VolumeDevice
    List(262), // 263 list of VolumeDevice
    Object(380), // 264 VolumeMount
    List(264), // 265 list of VolumeMount
    Enum(28), // 266 one of SCTP, TCP, UDP
    Enum(29), // 267 one of NotRequired, RestartContainer
    Object(207), // 268 ContainerRestartRuleOnExitCodes
    Object(209), // 269 ContainerStateRunning
    Object(210), // 270 ContainerStateTerminated
    Object(211), // 271 ContainerStateWaiting
    Map(161), // 272 map to Quantity
    Object(343), // 273 ResourceStatus
    List(273), // 274 list of ResourceStatus
    Object(208), // 275 ContainerState
    Object(213), // 276 ContainerUser
    Object(381), // 277 VolumeMountStatus
    List(277), // 278 list of VolumeMountStatus
    Object(258), // 279 LinuxContainerUser
    Object(216), // 280 DownwardAPIVolumeFile
    List(280), // 281 list of DownwardAPIVolumeFile
    Object(290), // 282 ObjectFieldSelector
    Object(337), // 283 ResourceFieldSelector
    Object(219), // 284 EndpointAddress
    List(284), // 285 list of EndpointAddress
    Object(220), // 286 EndpointPort
    List(286), // 287 list of EndpointPort
    Object(221), // 288 EndpointSubset
    List(288), // 289 list of EndpointSubset
    Object(196), // 290 ConfigMapEnvSource
    Object(351), // 291 SecretEnvSource
    Object(225), // 292 EnvVarSource
    Object(197), // 293 ConfigMapKeySelector
    Object(234), // 294 FileKeySelector
    Object(352), // 295 SecretKeySelector
    Object(297), // 296 PersistentVolumeClaimTemplate
    Object(229), // 297 EventSeries
    Object(230), // 298 EventSource
    Enum(30), // 299 one of Plaintext, TLS
    Object(244), // 300 HTTPHeader
    List(300), // 301 list of HTTPHeader
    Enum(31), // 302 one of HTTP1, HTTP2
    Enum(32), // 303 one of HTTP, HTTPS
    Enum(33), // 304 one of BlockDevice, CharDevice, Directory, DirectoryOrCreate, File, FileOrCreate, Socket
    Object(254), // 305 LifecycleHandler
    Enum(34), // 306 one of 65 values
    Object(232), // 307 ExecAction
    Object(243), // 308 HTTPGetAction
    Object(364), // 309 SleepAction
    Object(368), // 310 TCPSocketAction
    Object(257), // 311 LimitRangeSpec
    Object(256), // 312 LimitRangeItem
    List(312), // 313 list of LimitRangeItem
    List(46), // 314 list of Int64
    Object(324), // 315 PortStatus
    List(315), // 316 list of PortStatus
    Object(259), // 317 LoadBalancerIngress
    List(317), // 318 list of LoadBalancerIngress
    Object(267), // 319 NamespaceSpec
    Object(268), // 320 NamespaceStatus
    Object(266), // 321 NamespaceCondition
    List(321), // 322 list of NamespaceCondition
    Object(286), // 323 NodeSpec
    Object(287), // 324 NodeStatus
    Object(326), // 325 PreferredSchedulingTerm
    List(325), // 326 list of PreferredSchedulingTerm
    Object(283), // 327 NodeSelector
    Object(272), // 328 NodeAllocatableMappedResources
    List(328), // 329 list of NodeAllocatableMappedResources
    Object(273), // 330 NodeAllocatableOverheadResources
    List(330), // 331 list of NodeAllocatableOverheadResources
    Object(198), // 332 ConfigMapNodeConfigSource
    Object(276), // 333 NodeConfigSource
    Object(214), // 334 DaemonEndpoint
    Object(282), // 335 NodeRuntimeHandlerFeatures
    Object(285), // 336 NodeSelectorTerm
    List(336), // 337 list of NodeSelectorTerm
    Enum(35), // 338 one of DoesNotExist, Exists, Gt, In, Lt, NotIn
    Object(284), // 339 NodeSelectorRequirement
    List(339), // 340 list of NodeSelectorRequirement
    Object(280), // 341 NodePodPreemptionPolicy
    Object(369), // 342 Taint
    List(342), // 343 list of Taint
    Object(270), // 344 NodeAddress
    List(344), // 345 list of NodeAddress
    Object(275), // 346 NodeCondition
    List(346), // 347 list of NodeCondition
    Object(277), // 348 NodeConfigStatus
    Object(278), // 349 NodeDaemonEndpoints
    Object(279), // 350 NodeFeatures
    Object(203), // 351 ContainerImage
    List(351), // 352 list of ContainerImage
    Object(289), // 353 NodeSystemInfo
    Object(281), // 354 NodeRuntimeHandler
    List(354), // 355 list of NodeRuntimeHandler
    Object(179), // 356 AttachedVolume
    List(356), // 357 list of AttachedVolume
    Object(288), // 358 NodeSwapStatus
    Object(299), // 359 PersistentVolumeSpec
    Object(300), // 360 PersistentVolumeStatus
    Object(295), // 361 PersistentVolumeClaimSpec
    Object(296), // 362 PersistentVolumeClaimStatus
    Enum(36), // 363 one of ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod
    List(363), // 364 list of one of ReadOnlyMany, ReadWriteMany, ReadWriteOnce, ReadWriteOncePod
    Object(374), // 365 TypedLocalObjectReference
    Object(375), // 366 TypedObjectReference
    Object(384), // 367 VolumeResourceRequirements
    Enum(37), // 368 one of Block, Filesystem
    Object(294), // 369 PersistentVolumeClaimCondition
    List(369), // 370 list of PersistentVolumeClaimCondition
    Object(379), // 371 VolumeHealthStatus
    Object(263), // 372 ModifyVolumeStatus
    Object(176), // 373 AWSElasticBlockStoreVolumeSource
    Object(180), // 374 AzureDiskVolumeSource
    Object(181), // 375 AzureFilePersistentVolumeSource
    Object(187), // 376 CephFSPersistentVolumeSource
    Object(189), // 377 CinderPersistentVolumeSource
    Object(184), // 378 CSIPersistentVolumeSource
    Object(233), // 379 FCVolumeSource
    Object(235), // 380 FlexPersistentVolumeSource
    Object(237), // 381 FlockerVolumeSource
    Object(238), // 382 GCEPersistentDiskVolumeSource
    Object(241), // 383 GlusterfsPersistentVolumeSource
    Object(247), // 384 HostPathVolumeSource
    Object(248), // 385 ISCSIPersistentVolumeSource
    Object(262), // 386 LocalVolumeSource
    Object(264), // 387 NFSVolumeSource
    Object(382), // 388 VolumeNodeAffinity
    Enum(38), // 389 one of Delete, Recycle, Retain
    Object(301), // 390 PhotonPersistentDiskVolumeSource
    Object(325), // 391 PortworxVolumeSource
    Object(329), // 392 QuobyteVolumeSource
    Object(330), // 393 RBDPersistentVolumeSource
    Object(345), // 394 ScaleIOPersistentVolumeSource
    Object(365), // 395 StorageOSPersistentVolumeSource
    Object(386), // 396 VsphereVirtualDiskVolumeSource
    Object(319), // 397 PodSpec
    Object(320), // 398 PodStatus
    Object(387), // 399 WeightedPodAffinityTerm
    List(399), // 400 list of WeightedPodAffinityTerm
    Object(304), // 401 PodAffinityTerm
    List(401), // 402 list of PodAffinityTerm
    Object(309), // 403 PodDNSConfigOption
    List(403), // 404 list of PodDNSConfigOption
    Object(202), // 405 ContainerExtendedResourceRequest
    List(405), // 406 list of ContainerExtendedResourceRequest
    Enum(39), // 407 one of linux, windows
    Object(178), // 408 AppArmorProfile
    Enum(40), // 409 one of Always, OnRootMismatch
    Object(344), // 410 SELinuxOptions
    Object(349), // 411 SeccompProfile
    Enum(41), // 412 one of Merge, Strict
    Object(367), // 413 Sysctl
    List(413), // 414 list of Sysctl
    Object(388), // 415 WindowsSecurityContextOptions
    Object(177), // 416 Affinity
    Object(201), // 417 Container
    List(417), // 418 list of Container
    Object(308), // 419 PodDNSConfig
    Enum(42), // 420 one of ClusterFirst, ClusterFirstWithHostNet, Default, None
    Object(226), // 421 EphemeralContainer
    List(421), // 422 list of EphemeralContainer
    Object(231), // 423 EvictionResponder
    List(423), // 424 list of EvictionResponder
    Object(245), // 425 HostAlias
    List(425), // 426 list of HostAlias
    List(240), // 427 list of LocalObjectReference
    Object(312), // 428 PodOS
    Enum(43), // 429 one of Never, PreemptLowerPriority
    Object(313), // 430 PodReadinessGate
    List(430), // 431 list of PodReadinessGate
    Object(314), // 432 PodResourceClaim
    List(432), // 433 list of PodResourceClaim
    Enum(44), // 434 one of Always, Never, OnFailure
    Object(316), // 435 PodSchedulingGate
    List(435), // 436 list of PodSchedulingGate
    Object(317), // 437 PodSchedulingGroup
    Object(318), // 438 PodSecurityContext
    Object(370), // 439 Toleration
    List(439), // 440 list of Toleration
    Object(373), // 441 TopologySpreadConstraint
    List(441), // 442 list of TopologySpreadConstraint
    Object(376), // 443 Volume
    List(443), // 444 list of Volume
    Object(307), // 445 PodCondition
    List(445), // 446 list of PodCondition
    Object(212), // 447 ContainerStatus
    List(447), // 448 list of ContainerStatus
    Object(310), // 449 PodExtendedResourceClaimStatus
    Object(246), // 450 HostIP
    List(450), // 451 list of HostIP
    Object(274), // 452 NodeAllocatableResourceClaimStatus
    List(452), // 453 list of NodeAllocatableResourceClaimStatus
    Object(311), // 454 PodIP
    List(454), // 455 list of PodIP
    Object(315), // 456 PodResourceClaimStatus
    List(456), // 457 list of PodResourceClaimStatus
    Object(323), // 458 PodVolumeHealth
    List(458), // 459 list of PodVolumeHealth
    Object(378), // 460 VolumeHealthCondition
    List(460), // 461 list of VolumeHealthCondition
    Object(239), // 462 GRPCAction
    Object(383), // 463 VolumeProjection
    List(463), // 464 list of VolumeProjection
    Object(334), // 465 ReplicationControllerSpec
    Object(335), // 466 ReplicationControllerStatus
    Object(333), // 467 ReplicationControllerCondition
    List(467), // 468 list of ReplicationControllerCondition
    Object(340), // 469 ResourceQuotaSpec
    Object(341), // 470 ResourceQuotaStatus
    Object(347), // 471 ScopeSelector
    Enum(45), // 472 one of BestEffort, CrossNamespacePodAffinity, NotBestEffort, NotTerminating, PriorityClass, Terminating, VolumeAttributesClass
    List(472), // 473 list of one of BestEffort, CrossNamespacePodAffinity, NotBestEffort, NotTerminating, PriorityClass, Terminating, VolumeAttributesClass
    Object(336), // 474 ResourceClaim
    List(474), // 475 list of ResourceClaim
    Object(338), // 476 ResourceHealth
    List(476), // 477 list of ResourceHealth
    Object(348), // 478 ScopedResourceSelectorRequirement
    List(478), // 479 list of ScopedResourceSelectorRequirement
    Enum(46), // 480 one of DoesNotExist, Exists, In, NotIn
    Object(186), // 481 Capabilities
    Enum(47), // 482 one of Default, Unmasked
    Object(361), // 483 ServiceSpec
    Object(362), // 484 ServiceStatus
    Enum(48), // 485 one of Cluster, Local
    Enum(49), // 486 one of IPv4, IPv6
    List(486), // 487 list of one of IPv4, IPv6
    Enum(50), // 488 one of PreferDualStack, RequireDualStack, SingleStack
    Object(360), // 489 ServicePort
    List(489), // 490 list of ServicePort
    Enum(51), // 491 one of ClientIP, None
    Object(363), // 492 SessionAffinityConfig
    Enum(52), // 493 one of ClusterIP, ExternalName, LoadBalancer, NodePort
    Object(260), // 494 LoadBalancerStatus
    Object(191), // 495 ClientIPConfig
    Enum(53), // 496 one of NoExecute, NoSchedule, PreferNoSchedule
    Enum(54), // 497 one of Equal, Exists, Gt, Lt
    Object(371), // 498 TopologySelectorLabelRequirement
    List(498), // 499 list of TopologySelectorLabelRequirement
    Enum(55), // 500 one of Honor, Ignore
    Enum(56), // 501 one of DoNotSchedule, ScheduleAnyway
    Object(182), // 502 AzureFileVolumeSource
    Object(188), // 503 CephFSVolumeSource
    Object(190), // 504 CinderVolumeSource
    Object(200), // 505 ConfigMapVolumeSource
    Object(185), // 506 CSIVolumeSource
    Object(217), // 507 DownwardAPIVolumeSource
    Object(218), // 508 EmptyDirVolumeSource
    Object(227), // 509 EphemeralVolumeSource
    Object(236), // 510 FlexVolumeSource
    Object(240), // 511 GitRepoVolumeSource
    Object(242), // 512 GlusterfsVolumeSource
    Object(250), // 513 ImageVolumeSource
    Object(249), // 514 ISCSIVolumeSource
    Object(298), // 515 PersistentVolumeClaimVolumeSource
    Object(328), // 516 ProjectedVolumeSource
    Object(331), // 517 RBDVolumeSource
    Object(346), // 518 ScaleIOVolumeSource
    Object(355), // 519 SecretVolumeSource
    Object(366), // 520 StorageOSVolumeSource
    Enum(57), // 521 one of Bidirectional, HostToContainer, None
    Object(385), // 522 VolumeStatus
    Object(192), // 523 ClusterTrustBundleProjection
    Object(199), // 524 ConfigMapProjection
    Object(215), // 525 DownwardAPIProjection
    Object(306), // 526 PodCertificateProjection
    Object(353), // 527 SecretProjection
    Object(359), // 528 ServiceAccountTokenProjection
    Object(251), // 529 ImageVolumeStatus
    Object(390), // 530 EndpointConditions
    Object(391), // 531 EndpointHints
    Object(394), // 532 ForNode
    List(532), // 533 list of ForNode
    Object(395), // 534 ForZone
    List(534), // 535 list of ForZone
    Enum(58), // 536 one of FQDN, IPv4, IPv6
    Object(389), // 537 Endpoint
    List(537), // 538 list of Endpoint
    Object(392), // 539 EndpointPort
    List(539), // 540 list of EndpointPort
    Object(397), // 541 EventSeries
    Object(402), // 542 FlowSchemaSpec
    Object(403), // 543 FlowSchemaStatus
    Object(399), // 544 FlowDistinguisherMethod
    Object(411), // 545 PriorityLevelConfigurationReference
    Object(408), // 546 PolicyRulesWithSubjects
    List(546), // 547 list of PolicyRulesWithSubjects
    Object(401), // 548 FlowSchemaCondition
    List(548), // 549 list of FlowSchemaCondition
    Object(414), // 550 QueuingConfiguration
    Object(405), // 551 LimitResponse
    Object(407), // 552 NonResourcePolicyRule
    List(552), // 553 list of NonResourcePolicyRule
    Object(415), // 554 ResourcePolicyRule
    List(554), // 555 list of ResourcePolicyRule
    Object(417), // 556 Subject
    List(556), // 557 list of Subject
    Object(412), // 558 PriorityLevelConfigurationSpec
    Object(413), // 559 PriorityLevelConfigurationStatus
    Object(398), // 560 ExemptPriorityLevelConfiguration
    Object(406), // 561 LimitedPriorityLevelConfiguration
    Object(410), // 562 PriorityLevelConfigurationCondition
    List(562), // 563 list of PriorityLevelConfigurationCondition
    Object(404), // 564 GroupSubject
    Enum(59), // 565 one of Group, ServiceAccount, User
    Object(416), // 566 ServiceAccountSubject
    Object(418), // 567 UserSubject
    Object(426), // 568 EvictionSpec
    Object(427), // 569 EvictionStatus
    Object(423), // 570 EvictionRequestSpec
    Object(424), // 571 EvictionRequestStatus
    Object(425), // 572 EvictionRequestTarget
    Object(422), // 573 EvictionRequestPodReference
    Object(428), // 574 EvictionTarget
    Object(429), // 575 Requester
    List(575), // 576 list of Requester
    Object(430), // 577 ResponderStatus
    List(577), // 578 list of ResponderStatus
    Object(431), // 579 TargetResponder
    List(579), // 580 list of TargetResponder
    Object(420), // 581 EvictionPodReference
    Object(438), // 582 IngressBackend
    Enum(60), // 583 one of Exact, ImplementationSpecific, Prefix
    Object(432), // 584 HTTPIngressPath
    List(584), // 585 list of HTTPIngressPath
    Object(435), // 586 IPAddressSpec
    Object(456), // 587 ParentReference
    Object(447), // 588 IngressSpec
    Object(448), // 589 IngressStatus
    Object(446), // 590 IngressServiceBackend
    Object(441), // 591 IngressClassSpec
    Object(440), // 592 IngressClassParametersReference
    Object(444), // 593 IngressPortStatus
    List(593), // 594 list of IngressPortStatus
    Object(442), // 595 IngressLoadBalancerIngress
    List(595), // 596 list of IngressLoadBalancerIngress
    Object(433), // 597 HTTPIngressRuleValue
    Object(457), // 598 ServiceBackendPort
    Object(445), // 599 IngressRule
    List(599), // 600 list of IngressRule
    Object(449), // 601 IngressTLS
    List(601), // 602 list of IngressTLS
    Object(443), // 603 IngressLoadBalancerStatus
    Object(455), // 604 NetworkPolicySpec
    Object(454), // 605 NetworkPolicyPort
    List(605), // 606 list of NetworkPolicyPort
    Object(453), // 607 NetworkPolicyPeer
    List(607), // 608 list of NetworkPolicyPeer
    Object(436), // 609 IPBlock
    Object(451), // 610 NetworkPolicyEgressRule
    List(610), // 611 list of NetworkPolicyEgressRule
    Object(452), // 612 NetworkPolicyIngressRule
    List(612), // 613 list of NetworkPolicyIngressRule
    Enum(61), // 614 one of Egress, Ingress
    List(614), // 615 list of one of Egress, Ingress
    Object(459), // 616 ServiceCIDRSpec
    Object(460), // 617 ServiceCIDRStatus
    Object(461), // 618 Overhead
    Object(463), // 619 Scheduling
    Object(730), // 620 DeleteOptions
    Object(466), // 621 PodDisruptionBudgetSpec
    Object(467), // 622 PodDisruptionBudgetStatus
    Enum(62), // 623 one of AlwaysAllow, IfHealthyBudget
    Map(85), // 624 map to Time
    List(4), // 625 list of LabelSelector
    Object(468), // 626 AggregationRule
    Object(471), // 627 PolicyRule
    List(627), // 628 list of PolicyRule
    Object(474), // 629 RoleRef
    Object(475), // 630 Subject
    List(630), // 631 list of Subject
    Object(508), // 632 NetworkDeviceData
    Object(486), // 633 DeviceAllocationResult
    Object(480), // 634 CapacityRequestPolicyRange
    List(161), // 635 list of Quantity
    Object(482), // 636 Counter
    Map(636), // 637 map to Counter
    Object(487), // 638 DeviceAttribute
    Map(638), // 639 map to DeviceAttribute
    Object(488), // 640 DeviceCapacity
    Map(640), // 641 map to DeviceCapacity
    Object(495), // 642 DeviceCounterConsumption
    List(642), // 643 list of DeviceCounterConsumption
    Object(511), // 644 NodeAllocatableResource
    Map(644), // 645 map to NodeAllocatableResource
    Object(501), // 646 DeviceTaint
    List(646), // 647 list of DeviceTaint
    Object(512), // 648 OpaqueDeviceConfiguration
    Object(485), // 649 DeviceAllocationConfiguration
    List(649), // 650 list of DeviceAllocationConfiguration
    Object(498), // 651 DeviceRequestAllocationResult
    List(651), // 652 list of DeviceRequestAllocationResult
    List(101), // 653 list of Bool
    Object(479), // 654 CapacityRequestPolicy
    Object(490), // 655 DeviceClaimConfiguration
    List(655), // 656 list of DeviceClaimConfiguration
    Object(494), // 657 DeviceConstraint
    List(657), // 658 list of DeviceConstraint
    Object(497), // 659 DeviceRequest
    List(659), // 660 list of DeviceRequest
    Object(493), // 661 DeviceClassSpec
    Object(492), // 662 DeviceClassConfiguration
    List(662), // 663 list of DeviceClassConfiguration
    Object(499), // 664 DeviceSelector
    List(664), // 665 list of DeviceSelector
    Object(507), // 666 ExactDeviceRequest
    Object(500), // 667 DeviceSubRequest
    List(667), // 668 list of DeviceSubRequest
    Object(506), // 669 DeviceToleration
    List(669), // 670 list of DeviceToleration
    Object(478), // 671 CELDeviceSelector
    Enum(63), // 672 one of All, ExactCount
    Object(481), // 673 CapacityRequirements
    Object(496), // 674 DeviceDerivedAttribute
    List(674), // 675 list of DeviceDerivedAttribute
    Enum(64), // 676 one of NoExecute, NoSchedule, None
    Object(503), // 677 DeviceTaintRuleSpec
    Object(504), // 678 DeviceTaintRuleStatus
    Object(505), // 679 DeviceTaintSelector
    Enum(65), // 680 one of Equal, Exists
    Object(509), // 681 NodeAllocatableMapping
    Object(510), // 682 NodeAllocatableOverhead
    Object(515), // 683 ResourceClaimSpec
    Object(516), // 684 ResourceClaimStatus
    Object(489), // 685 DeviceClaim
    Object(477), // 686 AllocationResult
    Object(476), // 687 AllocatedDeviceStatus
    List(687), // 688 list of AllocatedDeviceStatus
    Object(514), // 689 ResourceClaimConsumerReference
    List(689), // 690 list of ResourceClaimConsumerReference
    Object(518), // 691 ResourceClaimTemplateSpec
    Object(521), // 692 ResourceSliceSpec
    Object(484), // 693 Device
    List(693), // 694 list of Device
    Object(519), // 695 ResourcePool
    Object(483), // 696 CounterSet
    List(696), // 697 list of CounterSet
    Enum(66), // 698 one of *, NodePrepareResources, NodeUnprepareResources
    List(698), // 699 list of one of *, NodePrepareResources, NodeUnprepareResources
    Object(524), // 700 DeviceTaintRuleSpec
    Object(525), // 701 DeviceTaintRuleStatus
    Object(526), // 702 DeviceTaintSelector
    Object(522), // 703 DeviceTaint
    Object(527), // 704 PartitionTypeStatus
    List(704), // 705 list of PartitionTypeStatus
    Object(533), // 706 ShareableSummaryStatus
    Object(530), // 707 ResourcePoolStatusRequestSpec
    Object(531), // 708 ResourcePoolStatusRequestStatus
    Object(528), // 709 PoolStatus
    List(709), // 710 list of PoolStatus
    Object(532), // 711 ShareableCapacityStatus
    List(711), // 712 list of ShareableCapacityStatus
    Object(562), // 713 NetworkDeviceData
    Object(545), // 714 DeviceAllocationResult
    Object(546), // 715 DeviceAttribute
    Map(715), // 716 map to DeviceAttribute
    Object(547), // 717 DeviceCapacity
    Map(717), // 718 map to DeviceCapacity
    Object(554), // 719 DeviceCounterConsumption
    List(719), // 720 list of DeviceCounterConsumption
    Object(565), // 721 NodeAllocatableResource
    Map(721), // 722 map to NodeAllocatableResource
    Object(560), // 723 DeviceTaint
    List(723), // 724 list of DeviceTaint
    Object(539), // 725 CapacityRequestPolicyRange
    Object(541), // 726 Counter
    Map(726), // 727 map to Counter
    Object(536), // 728 BasicDevice
    Object(566), // 729 OpaqueDeviceConfiguration
    Object(544), // 730 DeviceAllocationConfiguration
    List(730), // 731 list of DeviceAllocationConfiguration
    Object(557), // 732 DeviceRequestAllocationResult
    List(732), // 733 list of DeviceRequestAllocationResult
    Object(538), // 734 CapacityRequestPolicy
    Object(549), // 735 DeviceClaimConfiguration
    List(735), // 736 list of DeviceClaimConfiguration
    Object(553), // 737 DeviceConstraint
    List(737), // 738 list of DeviceConstraint
    Object(556), // 739 DeviceRequest
    List(739), // 740 list of DeviceRequest
    Object(552), // 741 DeviceClassSpec
    Object(551), // 742 DeviceClassConfiguration
    List(742), // 743 list of DeviceClassConfiguration
    Object(558), // 744 DeviceSelector
    List(744), // 745 list of DeviceSelector
    Object(540), // 746 CapacityRequirements
    Object(555), // 747 DeviceDerivedAttribute
    List(747), // 748 list of DeviceDerivedAttribute
    Object(559), // 749 DeviceSubRequest
    List(749), // 750 list of DeviceSubRequest
    Object(561), // 751 DeviceToleration
    List(751), // 752 list of DeviceToleration
    Object(537), // 753 CELDeviceSelector
    Object(563), // 754 NodeAllocatableMapping
    Object(564), // 755 NodeAllocatableOverhead
    Object(569), // 756 ResourceClaimSpec
    Object(570), // 757 ResourceClaimStatus
    Object(548), // 758 DeviceClaim
    Object(535), // 759 AllocationResult
    Object(534), // 760 AllocatedDeviceStatus
    List(760), // 761 list of AllocatedDeviceStatus
    Object(568), // 762 ResourceClaimConsumerReference
    List(762), // 763 list of ResourceClaimConsumerReference
    Object(572), // 764 ResourceClaimTemplateSpec
    Object(575), // 765 ResourceSliceSpec
    Object(543), // 766 Device
    List(766), // 767 list of Device
    Object(573), // 768 ResourcePool
    Object(542), // 769 CounterSet
    List(769), // 770 list of CounterSet
    Object(608), // 771 NetworkDeviceData
    Object(586), // 772 DeviceAllocationResult
    Object(580), // 773 CapacityRequestPolicyRange
    Object(582), // 774 Counter
    Map(774), // 775 map to Counter
    Object(587), // 776 DeviceAttribute
    Map(776), // 777 map to DeviceAttribute
    Object(588), // 778 DeviceCapacity
    Map(778), // 779 map to DeviceCapacity
    Object(595), // 780 DeviceCounterConsumption
    List(780), // 781 list of DeviceCounterConsumption
    Object(611), // 782 NodeAllocatableResource
    Map(782), // 783 map to NodeAllocatableResource
    Object(601), // 784 DeviceTaint
    List(784), // 785 list of DeviceTaint
    Object(612), // 786 OpaqueDeviceConfiguration
    Object(585), // 787 DeviceAllocationConfiguration
    List(787), // 788 list of DeviceAllocationConfiguration
    Object(598), // 789 DeviceRequestAllocationResult
    List(789), // 790 list of DeviceRequestAllocationResult
    Object(579), // 791 CapacityRequestPolicy
    Object(590), // 792 DeviceClaimConfiguration
    List(792), // 793 list of DeviceClaimConfiguration
    Object(594), // 794 DeviceConstraint
    List(794), // 795 list of DeviceConstraint
    Object(597), // 796 DeviceRequest
    List(796), // 797 list of DeviceRequest
    Object(593), // 798 DeviceClassSpec
    Object(592), // 799 DeviceClassConfiguration
    List(799), // 800 list of DeviceClassConfiguration
    Object(599), // 801 DeviceSelector
    List(801), // 802 list of DeviceSelector
    Object(607), // 803 ExactDeviceRequest
    Object(600), // 804 DeviceSubRequest
    List(804), // 805 list of DeviceSubRequest
    Object(606), // 806 DeviceToleration
    List(806), // 807 list of DeviceToleration
    Object(578), // 808 CELDeviceSelector
    Object(581), // 809 CapacityRequirements
    Object(596), // 810 DeviceDerivedAttribute
    List(810), // 811 list of DeviceDerivedAttribute
    Object(603), // 812 DeviceTaintRuleSpec
    Object(604), // 813 DeviceTaintRuleStatus
    Object(605), // 814 DeviceTaintSelector
    Object(609), // 815 NodeAllocatableMapping
    Object(610), // 816 NodeAllocatableOverhead
    Object(615), // 817 ResourceClaimSpec
    Object(616), // 818 ResourceClaimStatus
    Object(589), // 819 DeviceClaim
    Object(577), // 820 AllocationResult
    Object(576), // 821 AllocatedDeviceStatus
    List(821), // 822 list of AllocatedDeviceStatus
    Object(614), // 823 ResourceClaimConsumerReference
    List(823), // 824 list of ResourceClaimConsumerReference
    Object(618), // 825 ResourceClaimTemplateSpec
    Object(621), // 826 ResourceSliceSpec
    Object(584), // 827 Device
    List(827), // 828 list of Device
    Object(619), // 829 ResourcePool
    Object(583), // 830 CounterSet
    List(830), // 831 list of CounterSet
    Object(623), // 832 AllCompositeDisruptionMode
    Object(645), // 833 SingleCompositeDisruptionMode
    Object(632), // 834 CompositePodGroupSpec
    Object(633), // 835 CompositePodGroupStatus
    Object(647), // 836 TopologyConstraint
    List(836), // 837 list of TopologyConstraint
    Object(626), // 838 CompositeBasicSchedulingPolicy
    Object(628), // 839 CompositeGangSchedulingPolicy
    Object(627), // 840 CompositeDisruptionMode
    Object(630), // 841 CompositePodGroupSchedulingConstraints
    Object(631), // 842 CompositePodGroupSchedulingPolicy
    Object(658), // 843 WorkloadReference
    Object(634), // 844 CompositePodGroupTemplate
    List(844), // 845 list of CompositePodGroupTemplate
    Object(644), // 846 PodGroupTemplate
    List(846), // 847 list of PodGroupTemplate
    Object(624), // 848 AllDisruptionMode
    Object(646), // 849 SingleDisruptionMode
    Object(642), // 850 PodGroupSpec
    Object(643), // 851 PodGroupStatus
    Object(625), // 852 BasicSchedulingPolicy
    Object(636), // 853 GangSchedulingPolicy
    Object(635), // 854 DisruptionMode
    Object(638), // 855 PodGroupResourceClaim
    List(855), // 856 list of PodGroupResourceClaim
    Object(640), // 857 PodGroupSchedulingConstraints
    Object(641), // 858 PodGroupSchedulingPolicy
    Object(639), // 859 PodGroupResourceClaimStatus
    List(859), // 860 list of PodGroupResourceClaimStatus
    Object(659), // 861 WorkloadSpec
    Object(650), // 862 WorkloadPodGroupAllDisruptionMode
    Object(657), // 863 WorkloadPodGroupSingleDisruptionMode
    Object(651), // 864 WorkloadPodGroupBasicSchedulingPolicy
    Object(653), // 865 WorkloadPodGroupGangSchedulingPolicy
    Object(648), // 866 TypedLocalObjectReference
    Object(660), // 867 AllCompositeDisruptionMode
    Object(679), // 868 SingleCompositeDisruptionMode
    Object(681), // 869 TopologyConstraint
    List(869), // 870 list of TopologyConstraint
    Object(663), // 871 CompositeBasicSchedulingPolicy
    Object(665), // 872 CompositeGangSchedulingPolicy
    Object(668), // 873 CompositePodGroupTemplate
    List(873), // 874 list of CompositePodGroupTemplate
    Object(664), // 875 CompositeDisruptionMode
    Object(678), // 876 PodGroupTemplate
    List(876), // 877 list of PodGroupTemplate
    Object(666), // 878 CompositePodGroupSchedulingConstraints
    Object(667), // 879 CompositePodGroupSchedulingPolicy
    Object(661), // 880 AllDisruptionMode
    Object(680), // 881 SingleDisruptionMode
    Object(676), // 882 PodGroupSpec
    Object(677), // 883 PodGroupStatus
    Object(662), // 884 BasicSchedulingPolicy
    Object(670), // 885 GangSchedulingPolicy
    Object(669), // 886 DisruptionMode
    Object(672), // 887 PodGroupResourceClaim
    List(887), // 888 list of PodGroupResourceClaim
    Object(674), // 889 PodGroupSchedulingConstraints
    Object(675), // 890 PodGroupSchedulingPolicy
    Object(684), // 891 WorkloadReference
    Object(673), // 892 PodGroupResourceClaimStatus
    List(892), // 893 list of PodGroupResourceClaimStatus
    Object(685), // 894 WorkloadSpec
    Object(682), // 895 TypedLocalObjectReference
    Object(687), // 896 CSIDriverSpec
    Enum(67), // 897 one of File, None, ReadWriteOnceWithFSType
    Object(696), // 898 TokenRequest
    List(898), // 899 list of TokenRequest
    Enum(68), // 900 one of Ephemeral, Persistent
    List(900), // 901 list of one of Ephemeral, Persistent
    Object(690), // 902 CSINodeSpec
    Object(691), // 903 CSINodeStatus
    Object(703), // 904 VolumeNodeResources
    Object(689), // 905 CSINodeDriver
    List(905), // 906 list of CSINodeDriver
    Object(694), // 907 StorageHealth
    List(907), // 908 list of StorageHealth
    Object(372), // 909 TopologySelectorTerm
    List(909), // 910 list of TopologySelectorTerm
    Enum(69), // 911 one of Immediate, WaitForFirstConsumer
    Object(695), // 912 StorageHealthCondition
    List(912), // 913 list of StorageHealthCondition
    Object(699), // 914 VolumeAttachmentSpec
    Object(700), // 915 VolumeAttachmentStatus
    Object(698), // 916 VolumeAttachmentSource
    Object(702), // 917 VolumeError
    Object(705), // 918 StorageVersionMigrationSpec
    Object(706), // 919 StorageVersionMigrationStatus
    Object(732), // 920 GroupResource
    Object(708), // 921 StorageVersionMigrationSpec
    Object(709), // 922 StorageVersionMigrationStatus
    Enum(70), // 923 one of None, Webhook
    Object(728), // 924 WebhookConversion
    Object(715), // 925 CustomResourceDefinitionSpec
    Object(716), // 926 CustomResourceDefinitionStatus
    Object(711), // 927 CustomResourceConversion
    Object(714), // 928 CustomResourceDefinitionNames
    Enum(71), // 929 one of Cluster, Namespaced
    Object(717), // 930 CustomResourceDefinitionVersion
    List(930), // 931 list of CustomResourceDefinitionVersion
    Object(713), // 932 CustomResourceDefinitionCondition
    List(932), // 933 list of CustomResourceDefinitionCondition
    Object(710), // 934 CustomResourceColumnDefinition
    List(934), // 935 list of CustomResourceColumnDefinition
    Object(721), // 936 CustomResourceValidation
    Object(724), // 937 SelectableField
    List(937), // 938 list of SelectableField
    Object(720), // 939 CustomResourceSubresources
    Object(718), // 940 CustomResourceSubresourceScale
    Object(719), // 941 CustomResourceSubresourceStatus
    Object(723), // 942 JSONSchemaProps
    SchemaOrBool(723), // 943 SchemaOrBool
    List(942), // 944 list of JSONSchemaProps
    Map(942), // 945 map to JSONSchemaProps
    SchemaOrStrings(723), // 946 SchemaOrStrings
    Map(946), // 947 map to SchemaOrStrings
    List(90), // 948 list of Any
    Object(722), // 949 ExternalDocumentation
    SchemaOrList(723), // 950 SchemaOrList
    Number, // 951 Number
    Object(726), // 952 ValidationRule
    List(952), // 953 list of ValidationRule
    Object(725), // 954 ServiceReference
    Object(727), // 955 WebhookClientConfig
    Object(738), // 956 Preconditions
    Object(735), // 957 ManagedFieldsEntry
    List(957), // 958 list of ManagedFieldsEntry
    Object(737), // 959 OwnerReference
    List(959), // 960 list of OwnerReference
    Object(741), // 961 APIServiceSpec
    Object(742), // 962 APIServiceStatus
    Object(743), // 963 ServiceReference
    Object(740), // 964 APIServiceCondition
    List(964), // 965 list of APIServiceCondition
];

pub(super) static ENUMS: [&[&str]; 72] = [
    &["Equivalent", "Exact"],
    &["Fail", "Ignore"],
    &["IfNeeded", "Never"],
    &["None", "NoneOnDryRun", "Some", "Unknown"],
    &["ApplyConfiguration", "JSONPatch"],
    &["*", "CONNECT", "CREATE", "DELETE", "UPDATE"],
    &["*", "Cluster", "Namespaced"],
    &["Audit", "Deny", "Warn"],
    &["Allow", "Deny"],
    &["OnDelete", "RollingUpdate"],
    &["Recreate", "RollingUpdate"],
    &["OrderedReady", "Parallel"],
    &["OnDelete", "Recreate", "RollingUpdate"],
    &["Percent", "Pods"],
    &["Disabled", "Max", "Min"],
    &["ContainerResource", "External", "Object", "Pods", "Resource"],
    &["AverageValue", "Utilization", "Value"],
    &["Allow", "Forbid", "Replace"],
    &["Indexed", "NonIndexed"],
    &["Failed", "TerminatingOrFailed"],
    &["In", "NotIn"],
    &["Count", "FailIndex", "FailJob", "Ignore"],
    &["any", "cert sign", "client auth", "code signing", "content commitment", "crl sign", "data encipherment", "decipher only", "digital signature", "email protection", "encipher only", "ipsec end system", "ipsec tunnel", "ipsec user", "key agreement", "key encipherment", "microsoft sgc", "netscape sgc", "ocsp signing", "s/mime", "server auth", "signing", "timestamping"],
    &["Localhost", "RuntimeDefault", "Unconfined"],
    &["None", "ReadOnly", "ReadWrite"],
    &["Dedicated", "Managed", "Shared"],
    &["Always", "IfNotPresent", "Never"],
    &["FallbackToLogsOnError", "File"],
    &["SCTP", "TCP", "UDP"],
    &["NotRequired", "RestartContainer"],
    &["Plaintext", "TLS"],
    &["HTTP1", "HTTP2"],
    &["HTTP", "HTTPS"],
    &["BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"],
    &["SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE", "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR", "SIGQUIT", "SIGRTMAX", "SIGRTMAX-1", "SIGRTMAX-10", "SIGRTMAX-11", "SIGRTMAX-12", "SIGRTMAX-13", "SIGRTMAX-14", "SIGRTMAX-2", "SIGRTMAX-3", "SIGRTMAX-4", "SIGRTMAX-5", "SIGRTMAX-6", "SIGRTMAX-7", "SIGRTMAX-8", "SIGRTMAX-9", "SIGRTMIN", "SIGRTMIN+1", "SIGRTMIN+10", "SIGRTMIN+11", "SIGRTMIN+12", "SIGRTMIN+13", "SIGRTMIN+14", "SIGRTMIN+15", "SIGRTMIN+2", "SIGRTMIN+3", "SIGRTMIN+4", "SIGRTMIN+5", "SIGRTMIN+6", "SIGRTMIN+7", "SIGRTMIN+8", "SIGRTMIN+9", "SIGSEGV", "SIGSTKFLT", "SIGSTOP", "SIGSYS", "SIGTERM", "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGUSR1", "SIGUSR2", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ"],
    &["DoesNotExist", "Exists", "Gt", "In", "Lt", "NotIn"],
    &["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"],
    &["Block", "Filesystem"],
    &["Delete", "Recycle", "Retain"],
    &["linux", "windows"],
    &["Always", "OnRootMismatch"],
    &["Merge", "Strict"],
    &["ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"],
    &["Never", "PreemptLowerPriority"],
    &["Always", "Never", "OnFailure"],
    &["BestEffort", "CrossNamespacePodAffinity", "NotBestEffort", "NotTerminating", "PriorityClass", "Terminating", "VolumeAttributesClass"],
    &["DoesNotExist", "Exists", "In", "NotIn"],
    &["Default", "Unmasked"],
    &["Cluster", "Local"],
    &["IPv4", "IPv6"],
    &["PreferDualStack", "RequireDualStack", "SingleStack"],
    &["ClientIP", "None"],
    &["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"],
    &["NoExecute", "NoSchedule", "PreferNoSchedule"],
    &["Equal", "Exists", "Gt", "Lt"],
    &["Honor", "Ignore"],
    &["DoNotSchedule", "ScheduleAnyway"],
    &["Bidirectional", "HostToContainer", "None"],
    &["FQDN", "IPv4", "IPv6"],
    &["Group", "ServiceAccount", "User"],
    &["Exact", "ImplementationSpecific", "Prefix"],
    &["Egress", "Ingress"],
    &["AlwaysAllow", "IfHealthyBudget"],
    &["All", "ExactCount"],
    &["NoExecute", "NoSchedule", "None"],
    &["Equal", "Exists"],
    &["*", "NodePrepareResources", "NodeUnprepareResources"],
    &["File", "None", "ReadWriteOnceWithFSType"],
    &["Ephemeral", "Persistent"],
    &["Immediate", "WaitForFirstConsumer"],
    &["None", "Webhook"],
    &["Cluster", "Namespaced"],
];

pub(super) static NAMES: &str = "\
    $ref$schemaAPIServiceAPIServiceConditionAPIServiceSpecAPIServiceStatusAWSElasticBlockStoreVolumeSour\
    ceAffinityAggregationRuleAllCompositeDisruptionModeAllDisruptionModeAllocatedDeviceStatusAllocationR\
    esultAppArmorProfileApplyConfigurationAttachedVolumeAuditAnnotationAzureDiskVolumeSourceAzureFilePer\
    sistentVolumeSourceAzureFileVolumeSourceBasicDeviceBasicSchedulingPolicyBindingBoundObjectReferenceC\
    ELDeviceSelectorCSIDriverCSIDriverSpecCSINodeCSINodeDriverCSINodeSpecCSINodeStatusCSIPersistentVolum\
    eSourceCSIStorageCapacityCSIVolumeSourceCapabilitiesCapacityRequestPolicyCapacityRequestPolicyRangeC\
    apacityRequirementsCephFSPersistentVolumeSourceCephFSVolumeSourceCertificateSigningRequestCertificat\
    eSigningRequestConditionCertificateSigningRequestSpecCertificateSigningRequestStatusCinderPersistent\
    VolumeSourceCinderVolumeSourceClientIPConfigClusterRoleClusterRoleBindingClusterTrustBundleClusterTr\
    ustBundleProjectionClusterTrustBundleSpecComponentConditionComponentStatusCompositeBasicSchedulingPo\
    licyCompositeDisruptionModeCompositeGangSchedulingPolicyCompositePodGroupCompositePodGroupScheduling\
    ConstraintsCompositePodGroupSchedulingPolicyCompositePodGroupSpecCompositePodGroupStatusCompositePod\
    GroupTemplateConditionConfigMapConfigMapEnvSourceConfigMapKeySelectorConfigMapNodeConfigSourceConfig\
    MapProjectionConfigMapVolumeSourceContainerContainerExtendedResourceRequestContainerImageContainerPo\
    rtContainerResizePolicyContainerResourceMetricSourceContainerResourceMetricStatusContainerRestartRul\
    eContainerRestartRuleOnExitCodesContainerStateContainerStateRunningContainerStateTerminatedContainer\
    StateWaitingContainerStatusContainerUserControllerRevisionCounterCounterSetCronJobCronJobSpecCronJob\
    StatusCrossVersionObjectReferenceCustomResourceColumnDefinitionCustomResourceConversionCustomResourc\
    eDefinitionCustomResourceDefinitionConditionCustomResourceDefinitionNamesCustomResourceDefinitionSpe\
    cCustomResourceDefinitionStatusCustomResourceDefinitionVersionCustomResourceSubresourceScaleCustomRe\
    sourceSubresourceStatusCustomResourceSubresourcesCustomResourceValidationDaemonEndpointDaemonSetDaem\
    onSetConditionDaemonSetSpecDaemonSetStatusDaemonSetUpdateStrategyDeleteOptionsDeploymentDeploymentCo\
    nditionDeploymentSpecDeploymentStatusDeploymentStrategyDeviceDeviceAllocationConfigurationDeviceAllo\
    cationResultDeviceAttributeDeviceCapacityDeviceClaimDeviceClaimConfigurationDeviceClassDeviceClassCo\
    nfigurationDeviceClassSpecDeviceConstraintDeviceCounterConsumptionDeviceDerivedAttributeDeviceReques\
    tDeviceRequestAllocationResultDeviceSelectorDeviceSubRequestDeviceTaintDeviceTaintRuleDeviceTaintRul\
    eSpecDeviceTaintRuleStatusDeviceTaintSelectorDeviceTolerationDisruptionModeDownwardAPIProjectionDown\
    wardAPIVolumeFileDownwardAPIVolumeSourceEmptyDirVolumeSourceEndpointEndpointAddressEndpointCondition\
    sEndpointHintsEndpointPortEndpointSliceEndpointSubsetEndpointsEnvFromSourceEnvVarEnvVarSourceEphemer\
    alContainerEphemeralVolumeSourceEventEventSeriesEventSourceEvictionEvictionPodReferenceEvictionReque\
    stEvictionRequestPodReferenceEvictionRequestSpecEvictionRequestStatusEvictionRequestTargetEvictionRe\
    sponderEvictionSpecEvictionStatusEvictionTargetExactDeviceRequestExecActionExemptPriorityLevelConfig\
    urationExpressionWarningExternalDocumentationExternalMetricSourceExternalMetricStatusFCVolumeSourceF\
    ieldSelectorAttributesFieldSelectorRequirementFileKeySelectorFlexPersistentVolumeSourceFlexVolumeSou\
    rceFlockerVolumeSourceFlowDistinguisherMethodFlowSchemaFlowSchemaConditionFlowSchemaSpecFlowSchemaSt\
    atusForNodeForZoneGCEPersistentDiskVolumeSourceGRPCActionGangSchedulingPolicyGitRepoVolumeSourceGlus\
    terfsPersistentVolumeSourceGlusterfsVolumeSourceGroupResourceGroupSubjectHPAScalingPolicyHPAScalingR\
    ulesHTTPGetActionHTTPHeaderHTTPIngressPathHTTPIngressRuleValueHorizontalPodAutoscalerHorizontalPodAu\
    toscalerBehaviorHorizontalPodAutoscalerConditionHorizontalPodAutoscalerSpecHorizontalPodAutoscalerSt\
    atusHostAliasHostIPHostPathVolumeSourceIPAddressIPAddressSpecIPBlockISCSIPersistentVolumeSourceISCSI\
    VolumeSourceImageVolumeSourceImageVolumeStatusIngressIngressBackendIngressClassIngressClassParameter\
    sReferenceIngressClassSpecIngressLoadBalancerIngressIngressLoadBalancerStatusIngressPortStatusIngres\
    sRuleIngressServiceBackendIngressSpecIngressStatusIngressTLSJSONPatchJSONSchemaPropsJobJobConditionJ\
    obSchedulingConfigurationJobSpecJobStatusJobTemplateSpecKeyToPathLabelSelectorLabelSelectorAttribute\
    sLabelSelectorRequirementLeaseLeaseCandidateLeaseCandidateSpecLeaseSpecLifecycleLifecycleHandlerLimi\
    tRangeLimitRangeItemLimitRangeSpecLimitResponseLimitedPriorityLevelConfigurationLinuxContainerUserLo\
    adBalancerIngressLoadBalancerStatusLocalObjectReferenceLocalSubjectAccessReviewLocalVolumeSourceMana\
    gedFieldsEntryMatchConditionMatchResourcesMetricIdentifierMetricSpecMetricStatusMetricTargetMetricVa\
    lueStatusModifyVolumeStatusMutatingAdmissionPolicyMutatingAdmissionPolicyBindingMutatingAdmissionPol\
    icyBindingSpecMutatingAdmissionPolicySpecMutatingWebhookMutatingWebhookConfigurationMutationNFSVolum\
    eSourceNamedRuleWithOperationsNamespaceNamespaceConditionNamespaceSpecNamespaceStatusNetworkDeviceDa\
    taNetworkPolicyNetworkPolicyEgressRuleNetworkPolicyIngressRuleNetworkPolicyPeerNetworkPolicyPortNetw\
    orkPolicySpecNodeNodeAddressNodeAffinityNodeAllocatableMappedResourcesNodeAllocatableMappingNodeAllo\
    catableOverheadNodeAllocatableOverheadResourcesNodeAllocatableResourceNodeAllocatableResourceClaimSt\
    atusNodeConditionNodeConfigSourceNodeConfigStatusNodeDaemonEndpointsNodeFeaturesNodePodPreemptionPol\
    icyNodeRuntimeHandlerNodeRuntimeHandlerFeaturesNodeSelectorNodeSelectorRequirementNodeSelectorTermNo\
    deSpecNodeStatusNodeSwapStatusNodeSystemInfoNonResourceAttributesNonResourcePolicyRuleNonResourceRul\
    eObjectFieldSelectorObjectMetaObjectMetricSourceObjectMetricStatusObjectReferenceOpaqueDeviceConfigu\
    rationOverheadOwnerReferenceParamKindParamRefParentReferencePartitionTypeStatusPersistentVolumePersi\
    stentVolumeClaimPersistentVolumeClaimConditionPersistentVolumeClaimSpecPersistentVolumeClaimStatusPe\
    rsistentVolumeClaimTemplatePersistentVolumeClaimVolumeSourcePersistentVolumeSpecPersistentVolumeStat\
    usPhotonPersistentDiskVolumeSourcePodPodAffinityPodAffinityTermPodAntiAffinityPodCertificateProjecti\
    onPodCertificateRequestPodCertificateRequestSpecPodCertificateRequestStatusPodConditionPodDNSConfigP\
    odDNSConfigOptionPodDisruptionBudgetPodDisruptionBudgetSpecPodDisruptionBudgetStatusPodExtendedResou\
    rceClaimStatusPodFailurePolicyPodFailurePolicyOnExitCodesRequirementPodFailurePolicyOnPodConditionsP\
    atternPodFailurePolicyRulePodGroupPodGroupResourceClaimPodGroupResourceClaimStatusPodGroupScheduling\
    ConstraintsPodGroupSchedulingPolicyPodGroupSpecPodGroupStatusPodGroupTemplatePodIPPodOSPodReadinessG\
    atePodResourceClaimPodResourceClaimStatusPodSchedulingGatePodSchedulingGroupPodSecurityContextPodSpe\
    cPodStatusPodTemplatePodTemplateSpecPodVolumeHealthPodsMetricSourcePodsMetricStatusPolicyRulePolicyR\
    ulesWithSubjectsPoolStatusPortPortStatusPortworxVolumeSourcePreconditionsPreferredSchedulingTermPrio\
    rityClassPriorityLevelConfigurationPriorityLevelConfigurationConditionPriorityLevelConfigurationRefe\
    rencePriorityLevelConfigurationSpecPriorityLevelConfigurationStatusProbeProjectedVolumeSourceQueuing\
    ConfigurationQuobyteVolumeSourceRBDPersistentVolumeSourceRBDVolumeSourceReplicaSetReplicaSetConditio\
    nReplicaSetSpecReplicaSetStatusReplicationControllerReplicationControllerConditionReplicationControl\
    lerSpecReplicationControllerStatusRequesterResourceAttributesResourceClaimResourceClaimConsumerRefer\
    enceResourceClaimSpecResourceClaimStatusResourceClaimTemplateResourceClaimTemplateSpecResourceFieldS\
    electorResourceHealthResourceMetricSourceResourceMetricStatusResourcePolicyRuleResourcePoolResourceP\
    oolStatusRequestResourcePoolStatusRequestSpecResourcePoolStatusRequestStatusResourceQuotaResourceQuo\
    taSpecResourceQuotaStatusResourceRequirementsResourceRuleResourceSliceResourceSliceSpecResourceStatu\
    sResponderStatusRoleRoleBindingRoleRefRollingUpdateDaemonSetRollingUpdateDeploymentRollingUpdateStat\
    efulSetStrategyRuleWithOperationsRuntimeClassSELinuxOptionsScaleScaleIOPersistentVolumeSourceScaleIO\
    VolumeSourceScaleSpecScaleStatusSchedulingScopeSelectorScopedResourceSelectorRequirementSeccompProfi\
    leSecretSecretEnvSourceSecretKeySelectorSecretProjectionSecretReferenceSecretVolumeSourceSecurityCon\
    textSelectableFieldSelfSubjectAccessReviewSelfSubjectAccessReviewSpecSelfSubjectReviewSelfSubjectRev\
    iewStatusSelfSubjectRulesReviewSelfSubjectRulesReviewSpecServerStorageVersionServiceServiceAccountSe\
    rviceAccountSubjectServiceAccountTokenProjectionServiceBackendPortServiceCIDRServiceCIDRSpecServiceC\
    IDRStatusServicePortServiceReferenceServiceSpecServiceStatusSessionAffinityConfigShareableCapacitySt\
    atusShareableSummaryStatusSingleCompositeDisruptionModeSingleDisruptionModeSleepActionStatefulSetSta\
    tefulSetConditionStatefulSetOrdinalsStatefulSetPersistentVolumeClaimRetentionPolicyStatefulSetSpecSt\
    atefulSetStatusStatefulSetUpdateStrategyStorageClassStorageHealthStorageHealthConditionStorageOSPers\
    istentVolumeSourceStorageOSVolumeSourceStorageVersionStorageVersionConditionStorageVersionMigrationS\
    torageVersionMigrationSpecStorageVersionMigrationStatusStorageVersionSpecStorageVersionStatusSubject\
    SubjectAccessReviewSubjectAccessReviewSpecSubjectAccessReviewStatusSubjectRulesReviewStatusSuccessPo\
    licySuccessPolicyRuleSysctlTCPSocketActionTaintTargetResponderTokenRequestTokenRequestSpecTokenReque\
    stStatusTokenReviewTokenReviewSpecTokenReviewStatusTolerationTopologyConstraintTopologySelectorLabel\
    RequirementTopologySelectorTermTopologySpreadConstraintTypeCheckingTypedLocalObjectReferenceTypedObj\
    ectReferenceUncountedTerminatedPodsUserInfoUserSubjectValidatingAdmissionPolicyValidatingAdmissionPo\
    licyBindingValidatingAdmissionPolicyBindingSpecValidatingAdmissionPolicySpecValidatingAdmissionPolic\
    yStatusValidatingWebhookValidatingWebhookConfigurationValidationValidationRuleVariableVolumeVolumeAt\
    tachmentVolumeAttachmentSourceVolumeAttachmentSpecVolumeAttachmentStatusVolumeAttributesClassVolumeD\
    eviceVolumeErrorVolumeHealthConditionVolumeHealthStatusVolumeMountVolumeMountStatusVolumeNodeAffinit\
    yVolumeNodeResourcesVolumeProjectionVolumeResourceRequirementsVolumeStatusVsphereVirtualDiskVolumeSo\
    urceWebhookClientConfigWebhookConversionWeightedPodAffinityTermWindowsSecurityContextOptionsWorkload\
    WorkloadPodGroupAllDisruptionModeWorkloadPodGroupBasicSchedulingPolicyWorkloadPodGroupDisruptionMode\
    WorkloadPodGroupGangSchedulingPolicyWorkloadPodGroupResourceClaimWorkloadPodGroupSchedulingConstrain\
    tsWorkloadPodGroupSchedulingPolicyWorkloadPodGroupSingleDisruptionModeWorkloadReferenceWorkloadSpeca\
    cceptedNamesaccessModeaccessModesacquireTimeactionactiveactiveDeadlineSecondsaddadditionalItemsaddit\
    ionalPrinterColumnsadditionalPropertiesaddressaddressTypeaddressesadminAccessadmissionReviewVersions\
    affinityaggregationRuleallallNodesallOfallocatableallocateLoadBalancerNodePortsallocatedDevicesalloc\
    atedResourceStatusesallocatedResourcesallocatedResourcesStatusallocationallocationModeallocationTime\
    stampallowMultipleAllocationsallowPrivilegeEscalationallowVolumeExpansionallowedallowedTopologiesann\
    otationsanyOfapiGroupapiGroupsapiServerIDapiVersionapiVersionsappArmorProfileappProtocolapplyConfigu\
    rationarchitectureargsassignedattachErrorattachRequiredattachedattacherattachmentMetadataattestation\
    sattributeattributesaudienceaudiencesauditAnnotationsauthenticatedautomountServiceAccountTokenavaila\
    bleavailableDevicesavailableReplicasaverageUtilizationaverageValueawsElasticBlockStoreazureDiskazure\
    FilebackendbackoffLimitbackoffLimitPerIndexbasicbeginRefreshAtbehaviorbinaryDatabinaryVersionbindMou\
    ntOptionsbindingConditionsbindingFailureConditionsbindsToNodeblockOwnerDeletionboolboolsbootIDborrow\
    ingLimitPercentboundObjectRefcaBundlecachingModecapabilitiescapacitycapacityKeycapacityMultipliercat\
    egoriescelcephfscertificatecertificateChaincertificateChainPathchapAuthDiscoverychapAuthSessioncidrc\
    idrscinderclaimNameclaimRefclaimsclientConfigclientIPclusterIPclusterIPsclusterRoleSelectorsclusterS\
    copeclusterTrustBundlecollisionCountcommandcommonEncodingVersioncompatibilityGroupscompletedIndexesc\
    ompletionModecompletionTimecompletionscomponentcompositePodGroupTemplatesconcurrencyPolicyconditionT\
    ypeconditionsconfigconfigMapconfigMapKeyRefconfigMapRefconfigSourceconstraintsconsumedconsumedCapaci\
    tyconsumesCounterscontainercontainerIDcontainerNamecontainerPortcontainerResourcecontainerRuntimeVer\
    sioncontainerStatusescontainerscontrollercontrollerExpandSecretRefcontrollerPublishSecretRefcontroll\
    erRefconversionconversionReviewVersionscountcounterSetcounterscreationTimestampcredentialBundlePathc\
    sicurrentcurrentCPUUtilizationPercentagecurrentHealthycurrentMetricscurrentNumberScheduledcurrentRep\
    licascurrentRevisioncurrentVolumeAttributesClassNamedaemonEndpointsdatadataSourcedataSourceRefdatase\
    tNamedatasetUUIDdeclaredFeaturesdecodableVersionsdefaultdefaultBackenddefaultModedefaultPartitionTyp\
    eAttributedefaultRequestdefaultUserdefinitionsdeleteOptionsdeletionGracePeriodSecondsdeletionTimesta\
    mpdenieddependenciesdeprecateddeprecatedCountdeprecatedFirstTimestampdeprecatedLastTimestampdeprecat\
    edSourcedeprecatedTopologydeprecationWarningderivedAttributesdescribedObjectdescriptiondesiredHealth\
    ydesiredNumberScheduleddesiredReplicasdetachErrordevicedeviceClassNamedeviceMultiplierdevicePathdevi\
    ceSelectordevicesdirectorydisableResizePreemptiondiskNamediskURIdisruptedPodsdisruptionModedisruptio\
    nsAlloweddistinctAttributedistinguisherMethoddivisordnsConfigdnsPolicydownwardAPIdriverdriverNamedri\
    versdropdryRuneffectegressemptyDiremulationVersionenableServiceLinksencodingVersionendPortendpointse\
    ndpointsNamespaceenumenvenvFromephemeralephemeralContainerStatusesephemeralContainerserrorerrorCodee\
    valuationErroreventTimeevictionRespondersexactlyexampleexceptexcludeResourceRulesexclusiveMaximumexc\
    lusiveMinimumexecexemptexitCodeexitCodesexpectedCompletionTimeexpectedPodsexpirationSecondsexpiratio\
    nTimestampexpressionexpressionWarningsextendedResourceClaimStatusextendedResourceNameexternalexterna\
    lDocsexternalIDexternalIPsexternalNameexternalTrafficPolicyextrafailedfailedIndexesfailedJobsHistory\
    LimitfailurePolicyfailureThresholdfcfeaturesfieldPathfieldReffieldSelectorfieldsTypefieldsV1fileKeyR\
    effinalizersfinishedAtfirstAvailablefirstTimestampflexVolumeflockerforNodesforZonesformatfromfsGroup\
    fsGroupChangePolicyfsGroupPolicyfsTypefullyAvailableDevicesfullyLabeledReplicasganggatewaygcePersist\
    entDiskgenerateNamegenerationgidgitRepoglobalDefaultglusterfsgmsaCredentialSpecgmsaCredentialSpecNam\
    egracePeriodSecondsgroupgroupPriorityMinimumgroupsgrpchandSizehandlerhardhardwareAddresshealthhealth\
    CheckNodePorthealthConditionshealthStatusheartbeatTimehintsholderIdentityhosthostAliaseshostIPhostIP\
    ChostIPshostNetworkhostPIDhostPathhostPorthostProcesshostUsershostnamehostnameOverridehostnameshosts\
    httphttpGethttpHeadersidignoreStoreReadErrorWithClusterBreakingPotentialimageimageIDimagePullPolicyi\
    magePullSecretsimageRefimagesimmutableincompleteingressingressClassNameinitContainerStatusesinitCont\
    ainersinitialDelaySecondsinitiatorNameinlineVolumeSpecinsecureSkipTLSVerifyintintentinterfaceNameint\
    ernalTrafficPolicyintsinvolvedObjectipipBlockipFamiliesipFamilyPolicyipModeipsiqniscsiiscsiInterface\
    itemsjobTemplatejsonPatchjsonPathkernelVersionkeykeyPathkeyTypekeyringkindkubeProxyVersionkubeletCon\
    figKeykubeletEndpointkubeletVersionlabelSelectorlabelSelectorPathlabelslastHeartbeatTimelastKnownGoo\
    dlastObservedTimelastPhaseTransitionTimelastProbeTimelastScaleTimelastScheduleTimelastStatelastSucce\
    ssfulTimelastTimestamplastTransitionTimelastUpdateTimeleaseDurationSecondsleaseNameleaseTransitionsl\
    endablePercentlevellifecyclelimitlimitResponselimitedlimitslinuxlistKindlivenessProbeloadBalancerloa\
    dBalancerClassloadBalancerIPloadBalancerSourceRangeslocallocalhostProfilelunmachineIDmanagedBymanage\
    dFieldsmanagermanualSelectormappingmatchAttributematchConditionsmatchConstraintsmatchExpressionsmatc\
    hFieldsmatchLabelExpressionsmatchLabelKeysmatchLabelsmatchPolicymatchResourcesmatchingPrecedencemaxm\
    axExpirationSecondsmaxFailedIndexesmaxItemsmaxLengthmaxLimitRequestRatiomaxPropertiesmaxReplicasmaxS\
    kewmaxSurgemaxUnavailablemaximummaximumVolumeSizemediummessagemessageExpressionmetadatametricmetrics\
    minminAvailableminCountminDomainsminGroupCountminItemsminLengthminPropertiesminReadySecondsminReplic\
    asminimummismatchLabelKeysmodemodifyVolumeStatusmonitorsmountOptionsmountPathmountPropagationmultipl\
    eOfmutationsnamenamesnameserversnamespacenamespaceSelectornamespacesnetworkDatanfsnodeAffinitynodeAf\
    finityPolicynodeAllocatableResourceClaimStatusesnodeAllocatableResourcesnodeAllocatableUpdatePeriodS\
    econdsnodeExpandSecretRefnodeIDnodeInfonodeNamenodePortnodePublishSecretRefnodeSelectornodeSelectorT\
    ermsnodeStageSecretRefnodeTaintsPolicynodeTopologynodeUIDnominalConcurrencySharesnominatedNodeNameno\
    nResourceAttributesnonResourceRulesnonResourceURLsnotnotAfternotBeforenotReadyAddressesnotenullablen\
    umbernumberAvailablenumberMisschedulednumberReadynumberUnavailableobjectobjectSelectorobservedGenera\
    tiononExitCodesonPodConditionsoneOfopaqueopenAPIV3SchemaoperatingSystemoperationoperationsoperatorop\
    tionaloptionalOldSelfoptionsordinalsorphanDependentsososImageoverheadownerReferencesparallelismparam\
    KindparamRefparameterNotFoundActionparametersparentCompositePodGroupNameparentRefpartiallyAvailableD\
    evicespartitionpartitionSummarypartitionTypeAttributepatchTypepathpathTypepathspatternpatternPropert\
    iespausedpdIDpdNameperContainerperDeviceNodeSelectionperPodperiodSecondspersistentVolumeClaimpersist\
    entVolumeClaimRetentionPolicypersistentVolumeNamepersistentVolumeReclaimPolicyphasephotonPersistentD\
    iskpingTimepkixPublicKeypluralpodpodAffinitypodAffinityTermpodAntiAffinitypodCIDRpodCIDRspodCertific\
    atepodFailurePolicypodFixedpodGroupNamepodGroupTemplatespodIPpodIPspodInfoOnMountpodManagementPolicy\
    podNamepodPreemptionPolicypodReplacementPolicypodSelectorpodUIDpodspoliciespolicyNamepolicyTypespool\
    poolCountpoolNamepoolsportportalsportsportworxVolumepostStartpreStoppreconditionspreemptionPolicypre\
    ferencepreferredDuringSchedulingIgnoredDuringExecutionpreferredHolderprefixpreserveUnknownFieldsprev\
    entPodSchedulingIfMissingprioritypriorityClassNamepriorityLevelConfigurationprivilegedprocMountprogr\
    essDeadlineSecondsprojectedproofOfPossessionpropagationPolicypropertiesprotectionDomainprotocolprovi\
    derIDprovisionerpublishNotReadyAddressespullPolicyqosClassquantityqueueLengthLimitqueuesqueuingquoby\
    terawSelectorrbdreadOnlyreadOnlyRootFilesystemreadinessGatesreadinessProbereadyreadyReplicasreasonre\
    claimPolicyrecursiveReadOnlyrecursiveReadOnlyMountsreferenceregardingregistryreinvocationPolicyrelat\
    edrenewTimereplicasreportingComponentreportingControllerreportingInstancerepositoryrequestrequestMap\
    pingsrequestNamerequestPolicyrequesterrequestersrequestsrequiredrequiredDuringSchedulingIgnoredDurin\
    gExecutionrequirementsrequiresRepublishreservedForresizeresizePolicyresourceresourceAttributesresour\
    ceClaimNameresourceClaimStatusesresourceClaimTemplateNameresourceClaimsresourceFieldRefresourceIDres\
    ourceNameresourceNamesresourceRulesresourceSliceCountresourceVersionresourcesrespondersrestartCountr\
    estartPolicyrestartPolicyRulesresultsrevisionrevisionHistoryLimitroleroleRefrollingUpdaterulerulesru\
    nAsGrouprunAsNonRootrunAsUserrunAsUserNamerunningrunningInUserNamespaceruntimeClassNameruntimeHandle\
    rsscalescaleDownscaleIOscaleTargetRefscaleUpscheduleschedulerNameschedulingschedulingConstraintssche\
    dulingGatesschedulingGroupschedulingPolicyschemaschemescopescopeNamescopeSelectorscopesseLinuxChange\
    PolicyseLinuxMountseLinuxOptionssearchesseccompProfilesecondssecretsecretFilesecretKeyRefsecretNames\
    ecretNamespacesecretRefsecretssecurityContextselectPolicyselectableFieldsselectorselectorsselfLinkse\
    riesservedservedVersionsserverserviceserviceAccountserviceAccountNameserviceAccountTokenserviceAccou\
    ntTokenInSecretsserviceAccountUIDserviceNameservingsessionAffinitysessionAffinityConfigsetHostnameAs\
    FQDNshareIDshareNameshareProcessNamespaceshareableSummarysharedCountersshortNamessideEffectssignalsi\
    gnerNamesinglesingularsizeBytessizeLimitskipNodeOperationssleepsourcesourcesspecspecReplicasPathsslE\
    nabledstabilizationWindowSecondsstartstartTimestartedstartedAtstartingDeadlineSecondsstartupProbesta\
    testatusstatusReplicasPathstdinstdinOncestepstopSignalstoragestorageCapacitystorageClassNamestorageH\
    ealthstorageModestoragePolicyIDstoragePolicyNamestoragePoolstorageVersionsstorageosstoredVersionsstr\
    ategystringstringDatastringsstubPKCS10RequestsubPathsubPathExprsubdomainsubjectssubresourcesubresour\
    cessubsetssucceededsucceededCountsucceededIndexessuccessPolicysuccessThresholdsuccessfulJobsHistoryL\
    imitsupplementalGroupssupplementalGroupsPolicysuspendswapsysctlssystemsystemUUIDtainttaintstargettar\
    getCPUUtilizationPercentagetargetContainerNametargetPorttargetPortaltargetReftargetResponderstargetV\
    olumeAttributesClassNametargetWWNstcpSockettemplatetemplateNametenantterminatedterminatingterminatin\
    gReplicasterminationGracePeriodSecondsterminationMessagePathterminationMessagePolicytimetimeAddedtim\
    eZonetimeoutSecondstitletlstotokentokenRequeststolerancetolerationSecondstolerationstopologytopology\
    KeytopologyKeystopologySpreadConstraintstotaltotalDevicestrafficDistributiontrustBundlettlSecondsAft\
    erFinishedttytypetypeCheckinguidunavailableDevicesunavailableReplicasuncountedTerminatedPodsunhealth\
    yPodEvictionPolicyuniqueItemsunschedulableunverifiedUserAnnotationsupdateRevisionupdateStrategyupdat\
    edNumberScheduledupdatedReplicasurlusagesuseduseruserAnnotationsuserInfouserNamespacesusernamevalidR\
    angevalidValuesvalidationActionsvalidationErrorvalidationsvaluevalueExpressionvalueFromvaluesvariabl\
    esverbverbsversionversionPriorityversionsvolumevolumeAttributesvolumeAttributesClassNamevolumeBindin\
    gModevolumeClaimTemplatevolumeClaimTemplatesvolumeDevicesvolumeHandlevolumeHealthvolumeIDvolumeLifec\
    ycleModesvolumeModevolumeMountsvolumeNamevolumeNamespacevolumePathvolumeStatusvolumesvolumesAttached\
    volumesInUsevsphereVolumewaitingwarningwebhookwebhooksweightwhenDeletedwhenScaledwhenUnsatisfiablewi\
    ndowsOptionsworkingDirworkloadNameworkloadRefwwidsx-kubernetes-embedded-resourcex-kubernetes-int-or-\
    stringx-kubernetes-list-map-keysx-kubernetes-list-typex-kubernetes-map-typex-kubernetes-preserve-unk\
    nown-fieldsx-kubernetes-validationszone\
";
