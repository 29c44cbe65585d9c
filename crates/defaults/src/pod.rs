//! Pods, pod templates, and what is in them: `pkg/apis/core/v1/defaults.go`, `pkg/registry/core/pod`, and the
//! admission plugins `DefaultTolerationSeconds` and `Priority`.

use std::collections::{HashMap, HashSet};

use palisade_model::ImageReference;
use palisade_yaml::{At, Draft, New};
use serde_json::json;

use crate::edit::{fill, has, is_true, items, mapping, text};
use crate::resources;

/// The label keys whose values are told to the scheduler as if they stood in the selector.
const LABEL_KEYS: [(&str, &str); 2] = [("matchLabelKeys", "In"), ("mismatchLabelKeys", "NotIn")];

/// What a Pod has that a pod template gets only when a pod is made of it.
pub(crate) fn pod(draft: &mut Draft<'_>, pod: At) {
    let spec = mapping(draft, pod, "spec");
    for list in ["containers", "initContainers"] {
        for container in items(draft, spec, list) {
            resources::requests_from_limits(draft, container);
            if is_true(draft, spec, "hostNetwork") {
                host_ports(draft, container);
            }
        }
    }
    resources::pod_level(draft, spec);
    draft.set_missing(spec, "enableServiceLinks", true);
}

fn host_ports(draft: &mut Draft<'_>, container: At) {
    for port in items(draft, container, "ports") {
        if matches!(text(draft, port, "hostPort"), "" | "0")
            && let Some(number) = draft.get(port, "containerPort")
        {
            draft.copy(number, port, "hostPort");
        }
    }
}

pub(crate) fn pod_spec(draft: &mut Draft<'_>, spec: At) {
    draft.set_missing(spec, "dnsPolicy", "ClusterFirst");
    draft.set_missing(spec, "restartPolicy", "Always");
    mapping(draft, spec, "securityContext");
    draft.set_missing(spec, "terminationGracePeriodSeconds", 30);
    draft.set_missing(spec, "schedulerName", "default-scheduler");
    // Two names of one field, of which the new one counts.
    if let Some(account) = draft.get(spec, "serviceAccountName") {
        draft.copy(account, spec, "serviceAccount");
    } else if let Some(account) = draft.get(spec, "serviceAccount") {
        draft.copy(account, spec, "serviceAccountName");
    }
}

pub(crate) fn container(draft: &mut Draft<'_>, container: At) {
    if draft.get(container, "imagePullPolicy").is_none() {
        let policy = pull_policy(text(draft, container, "image"));
        draft.set(container, "imagePullPolicy", policy);
    }
    draft.set_missing(container, "terminationMessagePath", "/dev/termination-log");
    draft.set_missing(container, "terminationMessagePolicy", "File");
}

/// What cannot be read as an image has no tag, and so not the tag `latest`.
fn pull_policy(image: &str) -> &'static str {
    let reference = ImageReference::parse(image).ok();
    match reference.and_then(|reference| reference.effective_tag()) {
        Some("latest") => "Always",
        _ => "IfNotPresent",
    }
}

pub(crate) fn probe(draft: &mut Draft<'_>, probe: At) {
    draft.set_missing(probe, "timeoutSeconds", 1);
    draft.set_missing(probe, "periodSeconds", 10);
    draft.set_missing(probe, "successThreshold", 1);
    draft.set_missing(probe, "failureThreshold", 3);
}

pub(crate) fn http_get(draft: &mut Draft<'_>, action: At) {
    draft.set_missing(action, "path", "/");
    draft.set_missing(action, "scheme", "HTTP");
}

pub(crate) fn object_field(draft: &mut Draft<'_>, field: At) {
    fill(draft, field, "apiVersion", "v1");
}

pub(crate) fn volume(draft: &mut Draft<'_>, volume: At) {
    let is_source = |&child: &At| draft.key(child) != "name";
    if !draft.children(volume).any(|child| is_source(&child)) {
        mapping(draft, volume, "emptyDir");
    }
    if let Some(image) = draft.get(volume, "image")
        && text(draft, image, "pullPolicy").is_empty()
    {
        let policy = pull_policy(text(draft, image, "reference"));
        draft.set(image, "pullPolicy", policy);
    }
}

pub(crate) fn host_path(draft: &mut Draft<'_>, source: At) {
    draft.set_missing(source, "type", "");
}

/// 0644, as a decimal number.
pub(crate) fn default_mode(draft: &mut Draft<'_>, source: At) {
    draft.set_missing(source, "defaultMode", 420);
}

pub(crate) fn token(draft: &mut Draft<'_>, token: At) {
    draft.set_missing(token, "expirationSeconds", 3600);
}

pub(crate) fn finish(draft: &mut Draft<'_>, pod: At) {
    let (spec, status) = (mapping(draft, pod, "spec"), mapping(draft, pod, "status"));
    tolerations(draft, spec);
    priority(draft, spec);
    label_keys(draft, pod, spec);
    app_armor(draft, pod, spec);
    draft.set(status, "phase", "Pending");
    let class = resources::quality_of_service(draft, spec);
    draft.set(status, "qosClass", class);
    if has(draft, spec, "schedulingGates") {
        let gated = json!([{
            "type": "PodScheduled",
            "status": "False",
            "lastProbeTime": null,
            "lastTransitionTime": null,
            "reason": "SchedulingGated",
            "message": "Scheduling is blocked due to non-empty scheduling gates",
        }]);
        draft.set(status, "conditions", &gated);
    }
}

/// A pod stays for five minutes on a node that is lost, unless it says otherwise.
fn tolerations(draft: &mut Draft<'_>, spec: At) {
    for key in ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"] {
        let tolerates = |&item: &At| {
            matches!(text(draft, item, "effect"), "" | "NoExecute")
                && (text(draft, item, "key").is_empty() || text(draft, item, "key") == key)
        };
        if !items(draft, spec, "tolerations").iter().any(tolerates) {
            let toleration =
                json!({"key": key, "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300});
            let list = draft.set_missing(spec, "tolerations", New::Sequence);
            draft.push(list, &toleration);
        }
    }
}

fn priority(draft: &mut Draft<'_>, spec: At) {
    let priority = match text(draft, spec, "priorityClassName") {
        "" => 0,
        "system-cluster-critical" => 2_000_000_000,
        "system-node-critical" => 2_000_001_000,
        _ => return,
    };
    draft.set_missing(spec, "priority", priority);
    draft.set_missing(spec, "preemptionPolicy", "PreemptLowerPriority");
}

/// Writes the values of label keys into the selectors of affinities and spread constraints.
fn label_keys(draft: &mut Draft<'_>, pod: At, spec: At) {
    let mut terms = items(draft, spec, "topologySpreadConstraints");
    for kind in ["podAffinity", "podAntiAffinity"] {
        let Some(affinity) = draft.at(spec, &["affinity", kind]) else {
            continue;
        };
        for preferred in items(draft, affinity, "preferredDuringSchedulingIgnoredDuringExecution") {
            terms.extend(draft.get(preferred, "podAffinityTerm"));
        }
        terms.extend(items(
            draft,
            affinity,
            "requiredDuringSchedulingIgnoredDuringExecution",
        ));
    }
    terms.retain(|&term| LABEL_KEYS.iter().any(|(keys, _)| has(draft, term, keys)));
    let Some(labels) = draft
        .at(pod, &["metadata", "labels"])
        .filter(|_| !terms.is_empty())
    else {
        return;
    };
    let labels = texts(draft, labels);
    for term in terms {
        if let Some(selector) = draft.get(term, "labelSelector") {
            for (keys, operator) in LABEL_KEYS {
                select(draft, selector, &items(draft, term, keys), operator, &labels);
            }
        }
    }
}

/// Adds what the labels with some keys are to a selector, where it does not say so itself.
fn select(
    draft: &mut Draft<'_>,
    selector: At,
    keys: &[At],
    operator: &str,
    labels: &HashMap<String, String>,
) {
    let expressions = items(draft, selector, "matchExpressions").into_iter();
    let mut there: HashSet<String> = expressions
        .filter(|&item| text(draft, item, "operator") == operator)
        .map(|item| text(draft, item, "key").to_owned())
        .collect();
    for &key in keys {
        let key = draft.text(key).to_owned();
        if let Some(value) = labels.get(&key)
            && there.insert(key.clone())
        {
            let expression = json!({"key": key, "operator": operator, "values": [value]});
            let list = draft.set_missing(selector, "matchExpressions", New::Sequence);
            draft.push(list, &expression);
        }
    }
}

/// The entries of a mapping of texts.
fn texts(draft: &Draft<'_>, at: At) -> HashMap<String, String> {
    let children = draft.children(at);
    children
        .map(|child| (draft.key(child).to_owned(), draft.text(child).to_owned()))
        .collect()
}

/// The annotations for AppArmor, which became a field (KEP-24).
fn app_armor(draft: &mut Draft<'_>, pod: At, spec: At) {
    const PREFIX: &str = "container.apparmor.security.beta.kubernetes.io/";
    let Some(annotations) = draft.at(pod, &["metadata", "annotations"]) else {
        return;
    };
    if !draft
        .children(annotations)
        .any(|at| draft.key(at).starts_with(PREFIX))
    {
        return;
    }
    let annotations = texts(draft, annotations);
    if draft.at(spec, &["os", "name"]).map(|at| draft.text(at)) == Some("windows") {
        return;
    }
    let of_pod = draft.at(spec, &["securityContext", "appArmorProfile"]);
    let of_pod =
        of_pod.map(|at| [text(draft, at, "type"), text(draft, at, "localhostProfile")].map(str::to_owned));
    for list in ["initContainers", "containers"] {
        for container in items(draft, spec, list) {
            let key = format!("{PREFIX}{}", text(draft, container, "name"));
            let (kind, local) = match annotations.get(&key).map_or("", String::as_str) {
                "unconfined" => ("Unconfined", None),
                "runtime/default" => ("RuntimeDefault", None),
                profile => match profile.strip_prefix("localhost/") {
                    Some(local) if !local.is_empty() && local.trim() == local => {
                        ("Localhost", Some(local.to_owned()))
                    }
                    _ => continue,
                },
            };
            let local = local.unwrap_or_default();
            let is_set = draft
                .at(container, &["securityContext", "appArmorProfile"])
                .is_some();
            if is_set || of_pod.as_ref().is_some_and(|of_pod| *of_pod == [kind, &local]) {
                continue;
            }
            let context = mapping(draft, container, "securityContext");
            let profile = mapping(draft, context, "appArmorProfile");
            draft.set(profile, "type", kind);
            if !local.is_empty() {
                draft.set(profile, "localhostProfile", local.as_str());
            }
        }
    }
}
