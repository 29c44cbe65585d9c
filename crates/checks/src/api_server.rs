//! What the API server would say of an object: refuse it, or take it with a warning.
//!
//! The rules are those of `k8s.io/kubernetes/pkg/apis/*/validation` in Kubernetes 1.36, of strict decoding, and of the
//! warnings of `pkg/api`. What depends on the cluster (its feature gates, other objects, its admission) is not said:
//! nothing that a server takes may be reported. One walk over an object gives all that is wrong with it, and each
//! policy here shows its part.

use std::rc::Rc;

use palisade_model::Inventory;
use palisade_policy::Memo;
use palisade_schema::ProblemKind;
use palisade_yaml::{Node, Step};

use self::format::{Fault, dns_label, dns_subdomain, ip, path_segment};
use self::judge::{Category, Issue, Judge};
use crate::prelude::*;

// What the rules share.
mod format;
mod judge;
mod schedule;
mod versions;
mod warnings;

// The rules, by kind or by part of a kind.
mod admission;
mod admission_policy;
mod autoscaling;
mod config;
mod container;
mod custom;
mod definition;
mod endpoints;
mod env;
mod expressions;
mod job;
mod meta;
mod network;
mod outcome;
mod pod;
mod pod_resources;
mod probe;
mod profile;
mod rbac;
mod resources;
mod restart;
mod scheduling;
mod security;
mod service;
mod storage;
mod volume;
mod workload;

// The policies.
pub(crate) mod conflicting_fields;
pub(crate) mod deprecated_api;
pub(crate) mod ineffective_field;
pub(crate) mod invalid_value;
pub(crate) mod missing_field;
pub(crate) mod removed_api;
pub(crate) mod unknown_field;
pub(crate) mod unknown_kind;

/// The parameter of every check here.
pub(crate) const KUBE_VERSION: Param = Param::new(
    "kubeVersion",
    ParamKind::Text,
    "version of Kubernetes that is meant, such as 1.30; left out, that of Palisade's tables",
);

/// The minor version that the parameters mean.
pub(crate) fn target(params: &Params) -> Result<u32, ParamError> {
    let given = params.text("kubeVersion");
    let version = match given.as_str() {
        "" => palisade_schema::KUBERNETES_VERSION,
        given => given,
    };
    minor(version).ok_or_else(|| {
        ParamError::new(format!(
            "`{version}` is no version of Kubernetes: write it as `1.30` or `v1.30.2`"
        ))
    })
}

/// The minor version in `1.30`, `v1.30` and `1.30.2`.
fn minor(version: &str) -> Option<u32> {
    let version = version.strip_prefix('v').unwrap_or(version);
    let (major, rest) = version.split_once('.')?;
    let minor = rest.split(['.', '-', '+']).next()?;
    (major == "1").then(|| minor.parse().ok())?
}

/// A rule that shows what is in a category.
fn show(category: Category, params: &Params) -> Result<Rule, ParamError> {
    let target = target(params)?;
    Ok(Rule::inventory_of(may_be_defined, move |subject, report| {
        let tree = subject.object.tree();
        if category == Category::InvalidValue {
            expressions::report(subject.object, target, report);
        }
        let verdict = verdict(subject);
        let typed = types(subject.object, subject.memo);
        let issues = typed.issues.iter().chain(&verdict.0);
        for issue in
            issues.filter(|issue| issue.category == category && (issue.since..issue.until).contains(&target))
        {
            match &issue.fix {
                Some(fix) => report.fixable(tree.value(issue.node), issue.message.clone(), fix.clone()),
                None => report.at(tree.value(issue.node), issue.message.clone()),
            }
        }
    }))
}

/// What the type of an object's kind says of it.
#[derive(Debug)]
pub struct Types {
    /// What keeps Kubernetes from reading the object at all: where, and why.
    pub unreadable: Vec<(Node, String)>,
    /// What it reads and refuses.
    issues: Vec<Issue>,
}

/// Compares an object with the type of its kind, once for all that ask.
pub fn types(object: &Object, memo: &Memo) -> Rc<Types> {
    memo.get(|| {
        let identity = object.identity();
        let root = object.root();
        let kind = palisade_schema::find(&identity.group, &identity.version, &identity.kind);
        let other =
            || palisade_schema::find_in_any_version(&identity.group, &identity.version, &identity.kind);
        let problems = match (kind, object.pod_template_path(), palisade_schema::pod_template()) {
            (Some(kind), ..) => palisade_schema::inspect(root, kind),
            // Of a custom resource that makes pods at least their template is known.
            (None, path, template) => match (other(), path, template) {
                (Some(kind), ..) => palisade_schema::check_types(root, kind),
                (None, Some(path), Some(template)) => palisade_schema::check_part(root, path, template),
                _ => Vec::new(),
            },
        };
        let mut types = Types {
            unreadable: Vec::new(),
            issues: Vec::new(),
        };
        // What `sops` encrypted is decrypted before it is applied.
        let is_encrypted = root.at(&["sops", "mac"]).is_some();
        for problem in problems {
            let text = problem.at.text();
            if is_encrypted && (text.starts_with("ENC[") || (text == "sops" && problem.path == "sops")) {
                continue;
            }
            let (category, fix) = match problem.kind {
                ProblemKind::UnknownField { suggestion, .. } => {
                    (Category::UnknownField, misspelt(root, problem.at, suggestion))
                }
                ProblemKind::NotInEnum { suggestion, .. } => {
                    (Category::InvalidValue, miswritten(problem.at, suggestion))
                }
                _ => {
                    types.unreadable.push((problem.at.node(), problem.to_string()));
                    continue;
                }
            };
            types.issues.push(Issue {
                category,
                node: problem.at.node(),
                message: problem.to_string(),
                fix,
                since: 0,
                until: u32::MAX,
            });
        }
        types
    })
}

/// A fix for a key that is a slip of another, unless that is there, too.
fn misspelt(root: Value<'_>, key: Value<'_>, suggestion: Option<&str>) -> Option<Fix> {
    let known = suggestion.filter(|known| palisade_schema::is_slip(key.text(), known))?;
    let is_free = holder(root, key)?.entry(known).is_none();
    is_free.then(|| rename(key, known))
}

/// Gives a field the name that was meant. That is never safe: who applies without validation has had the field
/// ignored so far, and a program that ran may not run with it, or run with rights that it did not have.
fn rename(key: Value<'_>, known: &str) -> Fix {
    Fix::unsafe_(
        format!("rename `{}` to `{known}`", key.text()),
        [Edit::rename(key, known)],
    )
}

/// A fix for a value that is a slip of one that its field takes. No server took the value, so nothing runs with it.
fn miswritten(value: Value<'_>, suggestion: Option<&str>) -> Option<Fix> {
    let known = suggestion.filter(|known| palisade_schema::is_slip(value.text(), known))?;
    let title = format!("write `{known}`");
    let edits = [Edit::replace(value, known)];
    Some(match value.text().eq_ignore_ascii_case(known) {
        true => Fix::safe(title, edits),
        false => Fix::unsafe_(title, edits),
    })
}

/// The mapping that a key is written in.
fn holder<'o>(root: Value<'o>, key: Value<'o>) -> Option<Value<'o>> {
    let tree = root.tree();
    let mut steps = tree.path(key.node());
    steps.pop()?;
    steps.into_iter().try_fold(tree.root(), |value, step| match step {
        Step::Item(_, item) => Some(item),
        Step::Key(key) => value
            .written()
            .find(|entry| entry.key == key)
            .map(|entry| entry.value),
    })
}

/// What the rules say of an object, but for its type.
struct Verdict(Vec<Issue>);

fn verdict(subject: &Subject<'_>) -> Rc<Verdict> {
    subject
        .memo
        .get(|| Verdict(issues(subject.object, subject.inventory)))
}

/// Whether the schema of an object may be that of a definition among the others, and not Kubernetes' own: only then
/// do they matter.
fn may_be_defined(object: &Object) -> bool {
    let identity = object.identity();
    palisade_schema::find(&identity.group, &identity.version, &identity.kind).is_none()
}

fn issues(object: &Object, inventory: &Inventory) -> Vec<Issue> {
    let identity = object.identity();
    let (group, version, kind) = (&*identity.group, &*identity.version, &*identity.kind);
    let mut judge = Judge::new(object);
    if may_be_defined(object) {
        // An old version of a kind had other rules; a kind of somebody else's may have a definition.
        custom::resource(&mut judge, object, inventory);
        return judge.issues;
    }
    meta::object(&mut judge, name_rule(group, kind), true);
    let root = object.root();
    if matches!(
        kind,
        "CronJob" | "Deployment" | "Job" | "Pod" | "ReplicaSet" | "ReplicationController"
    ) {
        warnings::host_name(&mut judge);
    }
    match (group, kind) {
        ("", "Pod") => pod::pod(&mut judge, root),
        ("", "PodTemplate") => {
            if let Some(template) = root.get("template").filter(|template| template.is_mapping()) {
                pod::template(&mut judge, template, &[]);
            }
        }
        ("", "ReplicationController")
        | ("apps", "DaemonSet" | "Deployment" | "ReplicaSet" | "StatefulSet") => {
            workload::workload(&mut judge, kind);
        }
        ("batch", "Job") => job::job(&mut judge),
        ("batch", "CronJob") => job::cron_job(&mut judge),
        ("", "Service") => {
            service::name(&mut judge);
            service::service(&mut judge);
        }
        ("", "Endpoints") => endpoints::endpoints(&mut judge),
        ("discovery.k8s.io", "EndpointSlice") => endpoints::slice(&mut judge),
        ("networking.k8s.io", "Ingress") => network::ingress(&mut judge),
        ("networking.k8s.io", "IngressClass") => network::ingress_class(&mut judge),
        ("networking.k8s.io", "NetworkPolicy") => network::network_policy(&mut judge),
        ("rbac.authorization.k8s.io", "Role" | "ClusterRole") => rbac::role(&mut judge, kind == "Role"),
        ("rbac.authorization.k8s.io", "RoleBinding" | "ClusterRoleBinding") => {
            rbac::binding(&mut judge, kind == "RoleBinding");
        }
        ("", "ConfigMap") => config::config_map(&mut judge),
        ("", "Secret") => config::secret(&mut judge),
        ("", "Namespace") => config::namespace(&mut judge),
        ("", "ServiceAccount") => config::service_account(&mut judge),
        ("", "ResourceQuota") => config::resource_quota(&mut judge),
        ("", "LimitRange") => config::limit_range(&mut judge),
        ("scheduling.k8s.io", "PriorityClass") => config::priority_class(&mut judge),
        ("node.k8s.io", "RuntimeClass") => config::runtime_class(&mut judge),
        ("coordination.k8s.io", "Lease") => config::lease(&mut judge),
        ("", "PersistentVolumeClaim") => storage::claim(&mut judge),
        ("", "PersistentVolume") => storage::volume(&mut judge),
        ("storage.k8s.io", "StorageClass") => storage::class(&mut judge),
        ("storage.k8s.io", "CSIStorageCapacity") => storage::capacity(&mut judge),
        ("autoscaling", "HorizontalPodAutoscaler") => autoscaling::autoscaler(&mut judge, version),
        ("policy", "PodDisruptionBudget") => autoscaling::disruption_budget(&mut judge),
        (
            "admissionregistration.k8s.io",
            "MutatingWebhookConfiguration" | "ValidatingWebhookConfiguration",
        ) => {
            admission::webhooks(&mut judge);
        }
        ("admissionregistration.k8s.io", "MutatingAdmissionPolicy" | "ValidatingAdmissionPolicy") => {
            admission_policy::policy(&mut judge, kind == "ValidatingAdmissionPolicy");
        }
        (
            "admissionregistration.k8s.io",
            "MutatingAdmissionPolicyBinding" | "ValidatingAdmissionPolicyBinding",
        ) => admission_policy::binding(&mut judge, kind == "ValidatingAdmissionPolicyBinding"),
        ("apiextensions.k8s.io", "CustomResourceDefinition") => definition::definition(&mut judge),
        ("apiregistration.k8s.io", "APIService") => admission::service(&mut judge),
        _ => {}
    }
    judge.issues
}

/// What an object of a kind may be called.
fn name_rule(group: &str, kind: &str) -> fn(&str) -> Fault {
    match (group, kind) {
        ("", "Namespace" | "Service") | ("apps", "StatefulSet") => dns_label,
        ("rbac.authorization.k8s.io", _) => path_segment,
        ("networking.k8s.io", "IPAddress") => ip,
        // Names of these have rules of their own.
        ("certificates.k8s.io", _) | ("" | "events.k8s.io", "Event") => path_segment,
        ("" | "apps" | "batch" | "autoscaling" | "networking.k8s.io" | "policy" | "storage.k8s.io", _) => {
            dns_subdomain
        }
        (
            "admissionregistration.k8s.io"
            | "apiextensions.k8s.io"
            | "coordination.k8s.io"
            | "scheduling.k8s.io",
            _,
        ) => dns_subdomain,
        _ => path_segment,
    }
}

#[test]
fn versions_are_written_in_many_ways() {
    for (text, expected) in [
        ("1.30", Some(30)),
        ("v1.30", Some(30)),
        ("v1.30.2-gke.1", Some(30)),
        ("1.9+", Some(9)),
        ("30", None),
        ("2.1", None),
        ("1.x", None),
        ("", None),
    ] {
        assert_eq!(minor(text), expected, "{text:?}");
    }
}

#[test]
fn what_is_encrypted_is_judged_by_what_is_not() {
    use crate::testing::said;
    let secret = |more: &str| {
        said(&format!(
            "{{apiVersion: v1, kind: Secret, metadata: {{name: pull}}, data: {{a: 'ENC[AES256_GCM,data:YQ==]'}}, {more}}}"
        ))
    };
    assert!(secret("sops: {mac: 'ENC[AES256_GCM,data:YQ==]'}").is_empty());
    assert_eq!(secret("sops: {}"), ["`sops` is not a field of Secret"]);
    assert_eq!(secret("sops: {mac: a}, stringdata: {}").len(), 1);
}
