//! Which requests a policy, or a binding, is about.

use palisade_model::{LabelSelector, Labels};
use palisade_yaml::Value;

use crate::policy::Refusal;
use crate::request::{Request, Resource};

/// What `matchConstraints` and `matchResources` say.
#[derive(Clone, Debug, Default)]
pub struct MatchResources {
    /// The labels that the namespace must have.
    pub namespace_selector: LabelSelector,
    /// The labels that the object, or the old one, must have.
    pub object_selector: LabelSelector,
    /// What is meant; everything, where a binding has none.
    pub rules: Vec<Rule>,
    /// What is not.
    pub exclude: Vec<Rule>,
    /// Whether a rule for another version of the same resource counts, too.
    pub equivalent: bool,
}

/// One of `resourceRules`.
#[derive(Clone, Debug, Default)]
pub struct Rule {
    /// API groups; `*` for all.
    pub groups: Vec<String>,
    /// Versions; `*` for all.
    pub versions: Vec<String>,
    /// Operations; `*` for all.
    pub operations: Vec<String>,
    /// Resources, with subresource behind a slash; `*` for all.
    pub resources: Vec<String>,
    /// Names of objects; empty for all.
    pub names: Vec<String>,
    /// Where the objects are.
    pub scope: Scope,
}

/// Whether a rule is about objects in namespaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// Everywhere.
    #[default]
    All,
    /// In namespaces.
    Namespaced,
    /// Outside, Namespaces among them.
    Cluster,
}

/// Whether a request is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matches {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// That depends on labels of a namespace that is not known.
    UnknownNamespace,
}

impl MatchResources {
    /// Reads them, where they are at `path`. What is wrong with a selector is put to `refusals`.
    pub(crate) fn of(value: Option<Value<'_>>, path: &str, refusals: &mut Vec<Refusal>) -> Self {
        let mut selector = |name: &str| {
            let selector = value.and_then(|value| value.get(name));
            selector
                .and_then(|selector| read_selector(selector, &format!("{path}.{name}"), refusals))
                .unwrap_or_default()
        };
        let rules = |name: &str| {
            let rules = value.and_then(|value| value.get(name));
            rules
                .map(|rules| rules.items().map(Rule::of).collect())
                .unwrap_or_default()
        };
        let policy = value.and_then(|value| value.get("matchPolicy"));
        Self {
            namespace_selector: selector("namespaceSelector"),
            object_selector: selector("objectSelector"),
            rules: rules("resourceRules"),
            exclude: rules("excludeResourceRules"),
            equivalent: policy.is_none_or(|policy| policy.text() != "Exact"),
        }
    }

    /// Whether a request is meant, the labels of whose namespace are `namespace`: nothing where they are not known.
    pub fn matches(&self, request: &Request<'_>, namespace: Option<&Labels<'_>>) -> Matches {
        let is_namespace = request.resource.resource == "namespaces" && request.resource.group.is_empty();
        let mut unknown = false;
        if !self.namespace_selector.is_empty() && (is_namespace || !request.namespace.is_empty()) {
            let own = request.object.filter(|_| is_namespace).map(labels);
            match own.as_ref().or(namespace) {
                Some(labels) if !self.namespace_selector.matches(labels) => return Matches::No,
                Some(_) => {}
                None => unknown = true,
            }
        }
        if !self.object_selector.is_empty() {
            let objects = [request.object, request.old_object];
            let selected = |object: Value<'_>| self.object_selector.matches(&labels(object));
            if !objects.into_iter().flatten().any(selected) {
                return Matches::No;
            }
        }
        let others = if self.equivalent {
            request.equivalents.as_slice()
        } else {
            &[]
        };
        let any = |rules: &[Rule]| {
            let mut resources = std::iter::once(&request.resource).chain(others);
            resources.any(|resource| rules.iter().any(|rule| rule.matches(request, resource)))
        };
        if any(&self.exclude) || !(self.rules.is_empty() || any(&self.rules)) {
            return Matches::No;
        }
        if unknown {
            Matches::UnknownNamespace
        } else {
            Matches::Yes
        }
    }
}

/// The selector at `path`, or what is wrong with it: one that the server would not take selects nothing to judge.
pub(crate) fn read_selector(
    selector: Value<'_>,
    path: &str,
    refusals: &mut Vec<Refusal>,
) -> Option<LabelSelector> {
    LabelSelector::of(selector)
        .map_err(|error| {
            refusals.push(Refusal {
                node: error.node,
                path: path.to_owned(),
                message: format!("{path}: Invalid value: {error}"),
                issues: Vec::new(),
            });
        })
        .ok()
}

fn labels(object: Value<'_>) -> Labels<'_> {
    Labels::of(object.at(&["metadata", "labels"]))
}

impl Rule {
    fn of(value: Value<'_>) -> Self {
        let texts = |name: &str| {
            let texts = value.get(name);
            texts
                .map(|texts| texts.items().map(|text| text.text().to_owned()).collect())
                .unwrap_or_default()
        };
        Self {
            groups: texts("apiGroups"),
            versions: texts("apiVersions"),
            operations: texts("operations"),
            resources: texts("resources"),
            names: texts("resourceNames"),
            scope: match value.get("scope").map(Value::text) {
                Some("Namespaced") => Scope::Namespaced,
                Some("Cluster") => Scope::Cluster,
                _ => Scope::All,
            },
        }
    }

    /// Whether a request is meant, were it for `resource`.
    fn matches(&self, request: &Request<'_>, resource: &Resource) -> bool {
        let is_namespace = resource.resource == "namespaces" && resource.group.is_empty();
        let in_namespace = !is_namespace && !request.namespace.is_empty();
        let in_scope = match self.scope {
            Scope::All => true,
            Scope::Namespaced => in_namespace,
            Scope::Cluster => !in_namespace,
        };
        let has = |items: &[String], wanted: &str| items.iter().any(|item| item == "*" || item == wanted);
        in_scope
            && has(&self.groups, &resource.group)
            && has(&self.versions, &resource.version)
            && has(&self.operations, request.operation.as_str())
            && self.resources.iter().any(|written| {
                let (name, sub) = written.split_once('/').unwrap_or((written, ""));
                (name == "*" || name == resource.resource) && (sub == "*" || sub == request.subresource)
            })
            && (self.names.is_empty() || self.names.iter().any(|name| name == request.name))
    }
}
