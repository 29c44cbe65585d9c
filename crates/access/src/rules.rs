//! The rules of roles, and what they allow.

use palisade_model::Object;
use palisade_yaml::Value;

/// One rule: each of its verbs on each of its targets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rule {
    /// Verbs; `*` for all.
    pub verbs: Vec<String>,
    /// API groups; `*` for all, and empty for the core group.
    pub groups: Vec<String>,
    /// Resources, with a subresource behind a slash; `*` for all, and `*/scale` for a subresource of any.
    pub resources: Vec<String>,
    /// Names of objects; empty for all.
    pub names: Vec<String>,
    /// Paths that belong to no resource; `*` at the end for all that begin so.
    pub urls: Vec<String>,
}

/// What is acted on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target<'q> {
    /// Objects.
    Resource {
        /// The API group.
        group: &'q str,
        /// The resource: `pods`.
        resource: &'q str,
        /// The part of the object: `exec`; empty for the object itself.
        subresource: &'q str,
        /// The namespace; empty for all, or for what lies in none.
        namespace: &'q str,
        /// The name; empty where no single object is meant.
        name: &'q str,
    },
    /// A path of the API server: `/healthz`.
    Path(&'q str),
}

impl Rule {
    /// The rules that a role has of its own.
    pub fn all_of(role: &Object) -> Vec<Self> {
        let rules = role.at(&["rules"]).into_iter().flat_map(Value::items);
        rules.map(Self::of).collect()
    }

    fn of(value: Value<'_>) -> Self {
        let texts = |name: &str| {
            let texts = value.get(name).into_iter().flat_map(Value::items);
            texts.map(|text| text.text().to_owned()).collect()
        };
        Self {
            verbs: texts("verbs"),
            groups: texts("apiGroups"),
            resources: texts("resources"),
            names: texts("resourceNames"),
            urls: texts("nonResourceURLs"),
        }
    }

    /// Whether it allows a verb on a target.
    pub fn allows(&self, verb: &str, target: Target<'_>) -> bool {
        has(&self.verbs, verb)
            && match target {
                Target::Resource {
                    group,
                    resource,
                    subresource,
                    name,
                    ..
                } => {
                    has(&self.groups, group)
                        && self.has_resource(resource, subresource)
                        && (self.names.is_empty() || self.names.iter().any(|own| own == name))
                }
                Target::Path(path) => self.urls.iter().any(|url| {
                    url == "*"
                        || url == path
                        || url.strip_suffix('*').is_some_and(|start| path.starts_with(start))
                }),
            }
    }

    fn has_resource(&self, resource: &str, subresource: &str) -> bool {
        self.resources.iter().any(|own| {
            own == "*"
                || match own.split_once('/') {
                    None => subresource.is_empty() && own == resource,
                    Some(_) if subresource.is_empty() => false,
                    // Only the resource may be a wildcard: `pods/*` is a name like others.
                    Some(("*", sub)) => sub == subresource,
                    Some((name, sub)) => name == resource && sub == subresource,
                }
        })
    }
}

fn has(items: &[String], wanted: &str) -> bool {
    items.iter().any(|item| item == "*" || item == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(resources: &[&str], names: &[&str]) -> Rule {
        let texts = |texts: &[&str]| texts.iter().map(|&text| text.to_owned()).collect();
        Rule {
            verbs: texts(&["get"]),
            groups: texts(&[""]),
            resources: texts(resources),
            names: texts(names),
            urls: Vec::new(),
        }
    }

    fn pods<'q>(subresource: &'q str, name: &'q str) -> Target<'q> {
        Target::Resource {
            group: "",
            resource: "pods",
            subresource,
            namespace: "shop",
            name,
        }
    }

    #[test]
    fn a_wildcard_stands_for_resources_and_for_the_resource_before_a_subresource() {
        assert!(rule(&["*"], &[]).allows("get", pods("exec", "web")));
        assert!(rule(&["*/exec"], &[]).allows("get", pods("exec", "web")));
        assert!(!rule(&["*/exec"], &[]).allows("get", pods("", "web")));
        assert!(!rule(&["pods/*"], &[]).allows("get", pods("exec", "web")));
        assert!(!rule(&["pods"], &[]).allows("get", pods("exec", "web")));
    }

    #[test]
    fn names_are_not_met_by_a_request_without_one() {
        assert!(rule(&["pods"], &["web"]).allows("get", pods("", "web")));
        assert!(!rule(&["pods"], &["web"]).allows("get", pods("", "other")));
        assert!(!rule(&["pods"], &["web"]).allows("get", pods("", "")));
    }

    #[test]
    fn a_path_may_be_meant_by_its_beginning() {
        let mut of_paths = rule(&[], &[]);
        of_paths.urls = vec!["/healthz/*".to_owned(), "/metrics".to_owned()];
        assert!(of_paths.allows("get", Target::Path("/healthz/etcd")));
        assert!(!of_paths.allows("get", Target::Path("/healthz")));
        assert!(of_paths.allows("get", Target::Path("/metrics")));
        assert!(!of_paths.allows("get", Target::Path("/metrics/cadvisor")));
    }
}
