//! NetworkPolicies: which pods they isolate, and what they let through.
//!
//! A pod is isolated in a direction as soon as one policy for that direction selects it, and what any of
//! them allows is allowed (Kubernetes, concepts, network policies). Policies of other kinds, which a network
//! plugin brings along, can isolate just as well: where the input has one, isolation cannot be told from the
//! NetworkPolicies alone, and nothing is reported.

pub(crate) mod allows_all;
pub(crate) mod allows_all_namespaces;
pub(crate) mod allows_internet;
pub(crate) mod egress_without_dns;
pub(crate) mod ignored_rules;
pub(crate) mod metadata_service;
pub(crate) mod no_default_deny;
pub(crate) mod non_isolated_egress;
pub(crate) mod single_policy;

use palisade_model::Inventory;

use crate::exposure::is_everywhere;

use crate::prelude::*;

/// A direction of traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Ingress,
    Egress,
}

/// The parameter that says which one a policy is about.
pub(crate) const DIRECTION: Param = Param::new(
    "direction",
    ParamKind::OneOf(&["ingress", "egress"]),
    "which way the traffic goes",
)
.required();

impl Direction {
    /// The one that [`DIRECTION`] says.
    pub(crate) fn of(params: &Params) -> Self {
        match params.text("direction").as_str() {
            "egress" => Self::Egress,
            _ => Self::Ingress,
        }
    }

    /// The word in `policyTypes`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Ingress => "Ingress",
            Self::Egress => "Egress",
        }
    }

    /// The field of a policy's rules.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Ingress => "ingress",
            Self::Egress => "egress",
        }
    }

    /// The field of a rule that lists the other side.
    pub(crate) fn peers(self) -> &'static str {
        match self {
            Self::Ingress => "from",
            Self::Egress => "to",
        }
    }

    /// Whether a NetworkPolicy isolates the pods that it selects in this direction. One that lists no types
    /// is for ingress, and for egress if it has rules for that.
    pub(crate) fn is_isolated_by(self, policy: &Object) -> bool {
        let mut types = policy
            .at(&["spec", "policyTypes"])
            .into_iter()
            .flat_map(Value::items)
            .peekable();
        if types.peek().is_some() {
            return types.any(|kind| kind.text() == self.name());
        }
        self == Self::Ingress || self.rules(policy).next().is_some()
    }

    /// The rules of a NetworkPolicy for this direction.
    pub(crate) fn rules(self, policy: &Object) -> impl Iterator<Item = Value<'_>> {
        policy
            .at(&["spec", self.field()])
            .into_iter()
            .flat_map(Value::items)
    }

    /// Whether a rule lets everything through: it names no ports, and no peers or a network of all addresses.
    pub(crate) fn allows_all(self, rule: Value<'_>) -> bool {
        let mut peers = rule.get(self.peers()).into_iter().flat_map(Value::items);
        let has_all = peers.any(|peer| {
            peer.get("ipBlock").is_some_and(|block| {
                let range = block.get("cidr").map(Value::text).unwrap_or_default();
                is_everywhere(range) && is_absent(block, "except")
            })
        });
        rule.is_mapping() && (has_all || is_absent(rule, self.peers())) && is_absent(rule, "ports")
    }
}

/// Whether a list of a rule is absent or empty, which means everything.
pub(crate) fn is_absent(rule: Value<'_>, field: &str) -> bool {
    rule.get(field)
        .is_none_or(|list| list.is_sequence() && list.items().next().is_none())
}

/// Whether a selector of labels is there and selects everything.
pub(crate) fn selects_all(selector: Option<Value<'_>>) -> bool {
    selector.is_some_and(|selector| {
        selector.is_mapping()
            && ["matchLabels", "matchExpressions"].into_iter().all(|field| {
                selector
                    .get(field)
                    .is_none_or(|part| part.entries().next().is_none() && part.items().next().is_none())
            })
    })
}

/// Whether the input holds policies of other kinds that can isolate the pods of a namespace.
pub(crate) fn has_other_policies(inventory: &Inventory, namespace: &str) -> bool {
    const NAMESPACED: &[(&str, &str)] = &[
        ("cilium.io", "CiliumNetworkPolicy"),
        ("crd.projectcalico.org", "NetworkPolicy"),
        ("projectcalico.org", "NetworkPolicy"),
        ("crd.antrea.io", "NetworkPolicy"),
    ];
    const EVERYWHERE: &[(&str, &str)] = &[
        ("cilium.io", "CiliumClusterwideNetworkPolicy"),
        ("crd.projectcalico.org", "GlobalNetworkPolicy"),
        ("projectcalico.org", "GlobalNetworkPolicy"),
        ("crd.antrea.io", "ClusterNetworkPolicy"),
        ("policy.networking.k8s.io", "AdminNetworkPolicy"),
        ("policy.networking.k8s.io", "BaselineAdminNetworkPolicy"),
        ("policy.networking.k8s.io", "ClusterNetworkPolicy"),
    ];
    NAMESPACED
        .iter()
        .any(|(group, kind)| inventory.in_namespace(group, kind, namespace).next().is_some())
        || EVERYWHERE
            .iter()
            .any(|(group, kind)| inventory.of_kind(group, kind).next().is_some())
}

/// The pods of a workload and their NetworkPolicies for a direction; nothing for pods of the host's network,
/// which no policy concerns, and where policies of other kinds may decide.
pub(crate) fn isolating<'a>(
    subject: &'a Subject<'a>,
    direction: Direction,
) -> Option<(&'a PodSpec<'a>, Vec<&'a Object>)> {
    let pod = subject.pod?;
    let namespace = subject.object.namespace();
    if pod.get("hostNetwork").is_some_and(Value::is_true) || has_other_policies(subject.inventory, namespace)
    {
        return None;
    }
    let labels = pod.labels();
    let policies = subject.inventory.network_policies_of(namespace, &labels);
    let mut policies: Vec<_> = policies
        .map(|policy| &**policy)
        .filter(|policy| direction.is_isolated_by(policy))
        .collect();
    policies.sort_by_key(|policy| policy.name());
    Some((pod, policies))
}
