//! RBAC as the API server answers it: who may do what, and by which binding and rule.
//!
//! [`Access`] is made once of the RBAC objects of an inventory, and asked any number of times. The rules are those of
//! Kubernetes' RBAC authorizer (`plugin/pkg/auth/authorizer/rbac`), with the group `system:masters` before them, which
//! no rule can stop. Aggregated ClusterRoles have the rules of the roles that they select, as the controller
//! writes them. A binding to a role that is not known may grant anything: then the answer is not a no.
//!
//! Other authorizers (nodes, webhooks, those of clouds) may allow more than RBAC does; nothing here knows of them.

mod rules;

use std::collections::HashMap;
use std::sync::Arc;

use palisade_model::{Inventory, LabelSelector, Object};
use palisade_yaml::Value;

pub use rules::{Rule, Target};

/// The API group of RBAC.
const RBAC: &str = "rbac.authorization.k8s.io";

/// Members may do everything, whatever RBAC says.
const MASTERS: &str = "system:masters";

/// Who asks.
#[derive(Clone, Copy, Debug)]
pub struct User<'q> {
    /// The name; of a service account `system:serviceaccount:NAMESPACE:NAME`.
    pub name: &'q str,
    /// All groups that the user is in: nothing is added to them.
    pub groups: &'q [String],
}

/// What somebody wants to do.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'q> {
    /// Who.
    pub user: User<'q>,
    /// The verb: `get`, `create`.
    pub verb: &'q str,
    /// On what.
    pub target: Target<'q>,
}

/// Whether somebody may do something.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Yes.
    Allowed {
        /// The binding that grants it; nothing where it is by membership in `system:masters`.
        by: Option<Arc<Object>>,
        /// The reason, as the API server gives it.
        reason: String,
    },
    /// RBAC does not allow it.
    NotAllowed,
    /// That depends on a role that is not known, which this binding refers to.
    Unknown(Arc<Object>),
}

impl Answer {
    /// Whether it is a yes.
    pub fn is_allowed(&self) -> bool {
        matches!(self, Self::Allowed { .. })
    }
}

/// Who is granted what, by the RBAC objects of an inventory.
#[derive(Debug, Default)]
pub struct Access {
    /// Those of ClusterRoleBindings.
    everywhere: Vec<Grant>,
    /// Those of RoleBindings, by namespace.
    by_namespace: HashMap<String, Vec<Grant>>,
}

/// One binding.
#[derive(Debug)]
struct Grant {
    binding: Arc<Object>,
    subjects: Vec<Subject>,
    /// The rules of its role; nothing where that is not known.
    rules: Option<Arc<[Rule]>>,
}

#[derive(Debug)]
struct Subject {
    is_group: bool,
    /// The name of the group, or of the user: that of a service account, too.
    name: String,
    /// As the API server calls it in its reasons.
    shown: String,
}

impl Access {
    /// The grants of an inventory.
    pub fn of(inventory: &Inventory) -> Self {
        let roles = Roles::of(inventory);
        let mut access = Self::default();
        for binding in inventory.of_kind(RBAC, "ClusterRoleBinding") {
            access.everywhere.push(grant(binding, "", &roles));
        }
        for binding in inventory.of_kind(RBAC, "RoleBinding") {
            let namespace = binding.namespace();
            let grants = access.by_namespace.entry(namespace.to_owned()).or_default();
            grants.push(grant(binding, namespace, &roles));
        }
        access
    }

    /// Whether there are no bindings at all: then nothing is known of what anybody may do.
    pub fn is_empty(&self) -> bool {
        self.everywhere.is_empty() && self.by_namespace.is_empty()
    }

    /// Whether an attempt is allowed.
    pub fn answer(&self, attempt: &Attempt<'_>) -> Answer {
        if attempt.user.groups.iter().any(|group| group == MASTERS) {
            return Answer::Allowed {
                by: None,
                reason: String::new(),
            };
        }
        let within = match attempt.target {
            Target::Resource { namespace, .. } => self.by_namespace.get(namespace),
            Target::Path(_) => None,
        };
        let mut unknown = None;
        for grant in self.everywhere.iter().chain(within.into_iter().flatten()) {
            let Some(subject) = grant.subjects.iter().find(|subject| subject.is(attempt.user)) else {
                continue;
            };
            match &grant.rules {
                Some(rules) if rules.iter().any(|rule| rule.allows(attempt.verb, attempt.target)) => {
                    return Answer::Allowed {
                        by: Some(grant.binding.clone()),
                        reason: grant.reason(subject),
                    };
                }
                Some(_) => {}
                None => {
                    unknown.get_or_insert(&grant.binding);
                }
            }
        }
        unknown.map_or(Answer::NotAllowed, |binding| Answer::Unknown(binding.clone()))
    }
}

impl Subject {
    fn is(&self, user: User<'_>) -> bool {
        if self.is_group {
            user.groups.contains(&self.name)
        } else {
            self.name == user.name
        }
    }
}

impl Grant {
    fn reason(&self, subject: &Subject) -> String {
        let binding = &self.binding;
        let name = match binding.kind() {
            "RoleBinding" => format!("{}/{}", binding.name(), binding.namespace()),
            _ => binding.name().to_owned(),
        };
        let of = |field: &str| binding.at(&["roleRef", field]).map_or("", Value::text);
        let (kind, role, to) = (of("kind"), of("name"), &subject.shown);
        format!(
            "RBAC: allowed by {} \"{name}\" of {kind} \"{role}\" to {to}",
            binding.kind()
        )
    }
}

fn grant(binding: &Arc<Object>, namespace: &str, roles: &Roles) -> Grant {
    let reference = binding.at(&["roleRef"]);
    let text = |value: Option<Value<'_>>, name: &str| {
        value
            .and_then(|value| value.get(name))
            .map_or("", Value::text)
            .to_owned()
    };
    let (kind, name) = (text(reference, "kind"), text(reference, "name"));
    let subjects = binding.at(&["subjects"]).into_iter().flat_map(Value::items);
    let subjects = subjects.filter_map(|subject| {
        let name = text(Some(subject), "name");
        let (is_group, user, shown) = match text(Some(subject), "kind").as_str() {
            "User" => (false, name.clone(), format!("User \"{name}\"")),
            "Group" => (true, name.clone(), format!("Group \"{name}\"")),
            "ServiceAccount" => {
                // Without a namespace it is nobody; the API server refuses such a binding.
                let namespace =
                    Some(text(Some(subject), "namespace")).filter(|namespace| !namespace.is_empty())?;
                let user = format!("system:serviceaccount:{namespace}:{name}");
                (false, user, format!("ServiceAccount \"{name}/{namespace}\""))
            }
            _ => return None,
        };
        Some(Subject {
            is_group,
            name: user,
            shown,
        })
    });
    Grant {
        binding: binding.clone(),
        subjects: subjects.collect(),
        rules: match kind.as_str() {
            "ClusterRole" => roles.cluster.get(&name).cloned(),
            _ => roles.within.get(&(namespace.to_owned(), name)).cloned(),
        },
    }
}

/// The rules of all roles.
struct Roles {
    cluster: HashMap<String, Arc<[Rule]>>,
    /// By namespace and name.
    within: HashMap<(String, String), Arc<[Rule]>>,
}

impl Roles {
    fn of(inventory: &Inventory) -> Self {
        let all: Vec<&Arc<Object>> = inventory.of_kind(RBAC, "ClusterRole").collect();
        let mut cluster: HashMap<String, Arc<[Rule]>> = HashMap::new();
        for role in &all {
            let mut chain = Vec::new();
            let rules = aggregated(role, &all, &mut chain);
            cluster.insert(role.name().to_owned(), rules.into());
        }
        let mut within = HashMap::new();
        for role in inventory.of_kind(RBAC, "Role") {
            let key = (role.namespace().to_owned(), role.name().to_owned());
            within.insert(key, Arc::from(Rule::all_of(role)));
        }
        Self { cluster, within }
    }
}

/// The rules of a ClusterRole: its own, or those of the roles that it selects. `chain` are the roles on the way here,
/// since roles may select each other.
fn aggregated<'i>(role: &'i Object, all: &[&'i Arc<Object>], chain: &mut Vec<&'i str>) -> Vec<Rule> {
    let Some(selectors) = role.at(&["aggregationRule", "clusterRoleSelectors"]) else {
        return Rule::all_of(role);
    };
    chain.push(role.name());
    let mut rules: Vec<Rule> = Vec::new();
    for selector in selectors
        .items()
        .filter_map(|selector| LabelSelector::of(selector).ok())
    {
        for other in all {
            if !chain.contains(&other.name()) && selector.matches(&other.labels()) {
                for rule in aggregated(other, all, chain) {
                    if !rules.contains(&rule) {
                        rules.push(rule);
                    }
                }
            }
        }
    }
    chain.pop();
    rules
}

#[cfg(test)]
mod tests {
    use palisade_model::Source;

    use super::*;

    fn access(text: &str) -> Access {
        let source = Arc::new(Source::new("rbac.yaml", text));
        let mut inventory = Inventory::new();
        for tree in palisade_yaml::parse(&source.text) {
            for object in Object::all_of(&Arc::new(tree.unwrap()), &source) {
                inventory.upsert(Arc::new(object));
            }
        }
        Access::of(&inventory)
    }

    fn may_get_pods(access: &Access, name: &str, groups: &[&str]) -> Answer {
        let groups: Vec<String> = groups.iter().map(|&group| group.to_owned()).collect();
        let target = Target::Resource {
            group: "",
            resource: "pods",
            subresource: "",
            namespace: "shop",
            name: "web",
        };
        access.answer(&Attempt {
            user: User {
                name,
                groups: &groups,
            },
            verb: "get",
            target,
        })
    }

    const BINDING: &str = "
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: readers, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader}
subjects:
- {kind: ServiceAccount, namespace: ci, name: runner}
- {kind: ServiceAccount, name: lost}
- {kind: Group, name: dev}
";

    #[test]
    fn a_role_that_is_not_known_may_grant_anything() {
        let access = access(BINDING);
        let runner = may_get_pods(&access, "system:serviceaccount:ci:runner", &[]);
        assert!(matches!(runner, Answer::Unknown(binding) if binding.name() == "readers"));
        assert!(matches!(may_get_pods(&access, "ann", &[]), Answer::NotAllowed));
        assert!(may_get_pods(&access, "ann", &["system:masters"]).is_allowed());
    }

    #[test]
    fn aggregated_roles_have_the_rules_of_those_that_they_select() {
        let roles = "
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: reader, labels: {aggregate: reader}}
aggregationRule: {clusterRoleSelectors: [{matchLabels: {aggregate: reader}}]}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata: {name: of-pods, labels: {aggregate: reader}}
rules: [{apiGroups: [''], resources: [pods], verbs: [get]}]
";
        let access = access(&format!("{BINDING}{roles}"));
        match may_get_pods(&access, "ann", &["dev"]) {
            Answer::Allowed { reason, .. } => assert_eq!(
                reason,
                "RBAC: allowed by RoleBinding \"readers/shop\" of ClusterRole \"reader\" to Group \"dev\""
            ),
            other => panic!("{other:?}"),
        }
    }
}
