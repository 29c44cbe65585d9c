//! Requests, limits and what follows from them.

use std::collections::{BTreeMap, HashSet};

use palisade_model::Quantity;
use palisade_yaml::{At, Draft, Scalar};

use crate::edit::{fill, has, items, mapping, text};

/// A limit without a request is also the request. Only of Pods: a template keeps what is written.
pub(crate) fn requests_from_limits(draft: &mut Draft<'_>, container: At) {
    if let Some(resources) = draft.get(container, "resources") {
        copy_missing(draft, resources, "limits", "requests");
    }
}

/// A limit range's defaults for containers follow from its bounds.
pub(crate) fn limit_range_item(draft: &mut Draft<'_>, item: At) {
    if text(draft, item, "type") == "Container" {
        copy_missing(draft, item, "max", "default");
        copy_missing(draft, item, "default", "defaultRequest");
        copy_missing(draft, item, "min", "defaultRequest");
    }
}

/// Copies the entries of one mapping that another does not have.
fn copy_missing(draft: &mut Draft<'_>, at: At, from: &str, to: &str) {
    let Some(from) = draft.get(at, from).filter(|&from| !draft.is_empty(from)) else {
        return;
    };
    let to = mapping(draft, at, to);
    let there: HashSet<String> = draft
        .children(to)
        .map(|child| draft.key(child).to_owned())
        .collect();
    let mut next = draft.first(from);
    while let Some(child) = next {
        if !there.contains(draft.key(child)) {
            draft.copy_field(child, to);
        }
        next = draft.after(child);
    }
}

fn amount(draft: &Draft<'_>, at: At) -> Option<Quantity> {
    match draft.scalar(at)? {
        Scalar::Str(text) => Quantity::parse(text.trim()).ok(),
        Scalar::Int(number) => Some(Quantity::from(number)),
        Scalar::Float(number) => Quantity::parse(&format!("{number}")).ok(),
        _ => None,
    }
}

/// The class that the kubelet evicts by (`GetPodQOS`): from CPU and memory alone.
pub(crate) fn quality_of_service(draft: &Draft<'_>, spec: At) -> &'static str {
    let (mut requested, mut is_guaranteed) = (false, true);
    let whole = draft.get(spec, "resources");
    let whole = whole.filter(|&whole| has(draft, whole, "limits") || has(draft, whole, "requests"));
    let parts = match whole {
        Some(whole) => vec![Some(whole)],
        None => ["initContainers", "containers"]
            .iter()
            .flat_map(|list| items(draft, spec, list))
            .map(|container| draft.get(container, "resources"))
            .collect(),
    };
    let of = |part: Option<At>, side: &str, name: &str| {
        let at = draft.at(part?, &[side, name])?;
        amount(draft, at).filter(|amount| !amount.is_zero())
    };
    // Sums are compared, but over containers that each have limits.
    let (mut requests, mut limits) = ([Quantity::default(); 2], [Quantity::default(); 2]);
    for part in parts {
        for (number, name) in ["cpu", "memory"].into_iter().enumerate() {
            let (request, limit) = (of(part, "requests", name), of(part, "limits", name));
            requested |= request.is_some() || limit.is_some();
            is_guaranteed &= limit.is_some();
            requests[number] = requests[number] + request.unwrap_or_default();
            limits[number] = limits[number] + limit.unwrap_or_default();
        }
    }
    let same = (0..2).all(|number| requests[number].is_zero() || requests[number] == limits[number]);
    let is_complete = requests.iter().all(|request| !request.is_zero());
    match (requested, is_guaranteed && same && is_complete) {
        (false, _) => "BestEffort",
        (_, true) => "Guaranteed",
        _ => "Burstable",
    }
}

/// The resources of a pod as a whole follow from those of its containers, where it says some (KEP-2837).
pub(crate) fn pod_level(draft: &mut Draft<'_>, spec: At) {
    let Some(resources) = draft.get(spec, "resources") else {
        return;
    };
    if has(draft, resources, "limits") || has(draft, resources, "requests") {
        set_sums(draft, spec, resources, "limits", &|draft, name| {
            is_huge_page(name) && draft.at(resources, &["requests", name]).is_none()
        });
    }
    if has(draft, resources, "limits") {
        set_sums(draft, spec, resources, "requests", &|_, name| {
            is_overcommitted(name)
        });
        let mut limits = draft
            .get(resources, "limits")
            .and_then(|limits| draft.first(limits));
        while let Some(limit) = limits {
            let name = draft.key(limit).to_owned();
            let to = mapping(draft, resources, "requests");
            if is_of_pods(&name) && draft.entry(to, &name).is_none() {
                draft.copy(limit, to, &name);
            }
            limits = draft.after(limit);
        }
    }
}

fn is_huge_page(name: &str) -> bool {
    name.starts_with("hugepages-")
}

fn is_of_pods(name: &str) -> bool {
    is_overcommitted(name) || is_huge_page(name)
}

/// Of the resources that a pod may have as a whole, those whose limits may exceed what there is.
fn is_overcommitted(name: &str) -> bool {
    matches!(name, "cpu" | "memory")
}

/// Sets the resources of a pod that its containers have and that it does not have itself.
fn set_sums(
    draft: &mut Draft<'_>,
    spec: At,
    resources: At,
    side: &str,
    is_due: &dyn Fn(&Draft<'_>, &str) -> bool,
) {
    for (name, need) in needs(draft, spec, side) {
        let is_there = draft.at(resources, &[side, &name]).is_some();
        if !is_there && is_due(draft, &name) {
            let to = mapping(draft, resources, side);
            let amount = need.sum.max(need.peak).written_like(&need.like);
            draft.set(to, &name, amount.as_str());
        }
    }
}

/// What all containers of a pod need of a resource at once: the sum over containers and sidecars, or what an
/// init container needs beside the sidecars before it.
#[derive(Default)]
struct Need {
    sum: Quantity,
    sidecars: Quantity,
    peak: Quantity,
    /// How the first of them writes it.
    like: String,
}

/// The needs of the containers by resource, of those resources that a whole pod may have.
fn needs(draft: &Draft<'_>, spec: At, side: &str) -> BTreeMap<String, Need> {
    let mut needs: BTreeMap<String, Need> = BTreeMap::new();
    for list in ["containers", "initContainers"] {
        for container in items(draft, spec, list) {
            let adds = list == "containers";
            let is_sidecar = !adds && text(draft, container, "restartPolicy") == "Always";
            let amounts = draft.at(container, &["resources", side]);
            for at in amounts.into_iter().flat_map(|amounts| draft.children(amounts)) {
                let name = draft.key(at);
                let Some(amount) = amount(draft, at).filter(|_| is_of_pods(name)) else {
                    continue;
                };
                let need = needs.entry(name.to_owned()).or_insert_with(|| Need {
                    like: draft.text(at).to_owned(),
                    ..Need::default()
                });
                if adds || is_sidecar {
                    need.sum = need.sum + amount;
                }
                if is_sidecar {
                    need.sidecars = need.sidecars + amount;
                    need.peak = need.peak.max(need.sidecars);
                } else if !adds {
                    need.peak = need.peak.max(need.sidecars + amount);
                }
            }
        }
    }
    needs
}

pub(crate) fn device_request(draft: &mut Draft<'_>, request: At) {
    fill(draft, request, "allocationMode", "ExactCount");
    if text(draft, request, "allocationMode") == "ExactCount" {
        draft.set_missing(request, "count", 1);
    }
}

pub(crate) fn old_device_request(draft: &mut Draft<'_>, request: At) {
    if !has(draft, request, "firstAvailable") {
        device_request(draft, request);
    }
}
