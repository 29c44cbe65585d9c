//! Controllers that keep pods running (apps/validation, and core's ReplicationController).

use palisade_model::{IntOrPercent, LabelSelector, Labels};

use super::judge::{Judge, items, number, text};
use super::{meta, pod};
use crate::prelude::*;

/// Deployment, ReplicaSet, DaemonSet or StatefulSet of `apps/v1`, or a ReplicationController.
pub(crate) fn workload<'o>(judge: &mut Judge<'o>, kind: &str) {
    let root = judge.root();
    let Some(spec) = root.get("spec") else {
        judge.missing(root, "spec.selector");
        return judge.missing(root, "spec.template.spec.containers");
    };
    if !spec.is_mapping() {
        return;
    }
    judge.not_negative(spec, &["replicas", "minReadySeconds", "revisionHistoryLimit"]);
    match kind {
        "ReplicationController" => controller_selector(judge, spec),
        _ => selector(judge, spec),
    }
    match kind {
        "Deployment" => deployment(judge, spec),
        "DaemonSet" => daemon_set(judge, spec),
        "StatefulSet" => stateful_set(judge, spec),
        _ => {}
    }
    template(judge, spec, kind);
}

fn template<'o>(judge: &mut Judge<'o>, spec: Value<'o>, kind: &str) {
    let Some(template) = spec.get("template") else {
        return judge.missing(spec, "template.spec.containers");
    };
    if !template.is_mapping() {
        return;
    }
    let claims: Vec<_> = items(spec, "volumeClaimTemplates")
        .filter_map(|claim| claim.at(&["metadata", "name"]))
        .map(Value::text)
        .collect();
    pod::template(judge, template, &claims);
    let Some(pods) = template.get("spec") else { return };
    if let Some(policy) = pods
        .get("restartPolicy")
        .filter(|policy| matches!(policy.text(), "Never" | "OnFailure"))
    {
        let fix = Fix::unsafe_("restart always", [Edit::replace(policy, "Always")]);
        judge.fixable_conflict(policy, format!("must be `Always` for a {kind}"), fix);
    }
    judge.forbidden(
        pods,
        "activeDeadlineSeconds",
        format!("must not be set for a {kind}"),
    );
}

/// The selector must be there, and fit the labels of the template.
fn selector<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let labels = spec.at(&["template", "metadata", "labels"]);
    let Some(selector) = spec.get("selector") else {
        let fix = labels
            .filter(|labels| labels.entries().next().is_some())
            .map(|labels| {
                let edit = Edit::set(spec, &["selector", "matchLabels"], labels.to_json());
                Fix::unsafe_("select by the labels of the pod template", [edit])
            });
        return judge.missing_with(spec, "selector", "must be set", fix);
    };
    meta::selector(judge, selector);
    if meta::is_empty(selector) {
        let place = spec.entry("selector").map_or(selector, |entry| entry.key);
        return judge.invalid(place, "must not be empty");
    }
    let fits = LabelSelector::of(selector).map_or(true, |selector| selector.matches(&Labels::of(labels)));
    if !fits {
        mismatch(judge, spec, labels);
    }
}

/// That of a ReplicationController is a mapping of labels, and those of the template where it is absent.
fn controller_selector<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let labels = spec.at(&["template", "metadata", "labels"]);
    let Some(selector) = spec
        .get("selector")
        .filter(|selector| selector.entries().next().is_some())
    else {
        if labels.is_none_or(|labels| labels.entries().next().is_none()) {
            judge.missing(spec, "selector");
        }
        return;
    };
    let fits = LabelSelector::of_map(selector).map_or(true, |selector| selector.matches(&Labels::of(labels)));
    if !fits {
        mismatch(judge, spec, labels);
    }
}

fn mismatch<'o>(judge: &mut Judge<'o>, spec: Value<'o>, labels: Option<Value<'o>>) {
    const WHY: &str = "must have the labels that `selector` asks for";
    match labels {
        Some(_) => {
            let metadata = spec.at(&["template", "metadata"]);
            let key = metadata
                .and_then(|metadata| metadata.entry("labels"))
                .map(|entry| entry.key);
            key.into_iter().for_each(|key| judge.conflict(key, WHY));
        }
        None => {
            let place = spec.entry("selector").map_or(spec, |entry| entry.key);
            let path = judge.path(spec);
            let message = format!("`{path}.template.metadata.labels` {WHY}");
            judge.push(super::judge::Category::Conflict, place, message, None);
        }
    }
}

fn deployment<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    judge.not_negative(spec, &["progressDeadlineSeconds"]);
    let ready = number(spec, "minReadySeconds").unwrap_or(0);
    let deadline = number(spec, "progressDeadlineSeconds").unwrap_or(600);
    if deadline <= ready && deadline >= 0 {
        let fields = ["progressDeadlineSeconds", "minReadySeconds"];
        if let Some(place) = fields.iter().find_map(|field| spec.get(field)) {
            judge.conflict(
                place,
                "must be such that `progressDeadlineSeconds` (600 unless set) is more than `minReadySeconds`",
            );
        }
    }
    let Some(strategy) = spec.get("strategy") else {
        return;
    };
    match text(strategy, "type") {
        "Recreate" => judge.forbidden(strategy, "rollingUpdate", "must not be set with `type: Recreate`"),
        _ => {
            if let Some(update) = strategy.get("rollingUpdate") {
                rolling_update(judge, update, ("25%", "25%"));
            }
        }
    }
}

fn daemon_set<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let Some(update) = spec.at(&["updateStrategy", "rollingUpdate"]) else {
        return;
    };
    if text(spec.get("updateStrategy").unwrap_or(spec), "type") == "OnDelete" {
        return;
    }
    if let Some(surge) = update.get("maxSurge")
        && matches!(IntOrPercent::of(surge), Ok(IntOrPercent::Percent(percent)) if percent > 100)
    {
        judge.invalid(surge, "must be at most `100%`");
    }
    rolling_update(judge, update, ("1", "0"));
    let both = ["maxUnavailable", "maxSurge"].map(|field| update.get(field));
    if let [Some(unavailable), Some(surge)] = both
        && is_more_than_zero(unavailable)
        && is_more_than_zero(surge)
    {
        judge.conflict(surge, "must be 0 where `maxUnavailable` is not");
    }
    if both[0].is_none() && both[1].is_some_and(is_more_than_zero) {
        // The API server sets maxUnavailable to 1.
        both[1]
            .into_iter()
            .for_each(|surge| judge.conflict(surge, "must be 0 unless `maxUnavailable` is set to 0"));
    }
}

fn stateful_set<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    if let Some(policy) = spec.get("persistentVolumeClaimRetentionPolicy") {
        for field in ["whenDeleted", "whenScaled"] {
            judge.optional_text(policy, field, |policy| {
                (!matches!(policy, "Delete" | "Retain")).then_some("must be `Delete` or `Retain`")
            });
        }
    }
    if let Some(ordinals) = spec.get("ordinals") {
        judge.not_negative(ordinals, &["start"]);
    }
    let Some(strategy) = spec.get("updateStrategy") else {
        return;
    };
    let Some(update) = strategy.get("rollingUpdate") else {
        return;
    };
    if text(strategy, "type") == "OnDelete" {
        return judge.forbidden(strategy, "rollingUpdate", "must not be set with `type: OnDelete`");
    }
    judge.not_negative(update, &["partition"]);
    let Some(value) = update.get("maxUnavailable") else {
        return;
    };
    judge.field_since(35, |judge| {
        int_or_percent(judge, value, true);
        if IntOrPercent::of(value).is_ok_and(|amount| amount.scaled(100, true) == 0) {
            judge.invalid(value, "must not be 0: no pod could be replaced");
        }
    });
}

fn is_more_than_zero(value: Value<'_>) -> bool {
    IntOrPercent::of(value).is_ok_and(|amount| amount.scaled(100, true) > 0)
}

/// How many pods may be missing, and how many more there may be.
fn rolling_update<'o>(judge: &mut Judge<'o>, update: Value<'o>, (unavailable, surge): (&str, &str)) {
    for field in ["maxUnavailable", "maxSurge"] {
        if let Some(value) = update.get(field) {
            int_or_percent(judge, value, field == "maxUnavailable");
        }
    }
    let is_zero = |field: &str, otherwise: &str| match update.get(field) {
        Some(value) => IntOrPercent::of(value).is_ok_and(|amount| amount.scaled(100, true) == 0),
        None => otherwise == "0",
    };
    if is_zero("maxUnavailable", unavailable) && is_zero("maxSurge", surge) {
        let place = update
            .get("maxUnavailable")
            .or_else(|| update.get("maxSurge"))
            .unwrap_or(update);
        judge.conflict(
            place,
            "must not be 0 where `maxSurge` is 0: no pod could be replaced",
        );
    }
}

/// A number of pods or a share of them; with `is_share` at most all.
pub(crate) fn int_or_percent<'o>(judge: &mut Judge<'o>, value: Value<'o>, is_share: bool) {
    match IntOrPercent::of(value) {
        Ok(IntOrPercent::Int(number)) if number < 0 => judge.invalid(value, "must not be negative"),
        Ok(IntOrPercent::Percent(percent)) if is_share && percent > 100 => {
            judge.invalid(value, "must be at most `100%`");
        }
        Ok(_) => {}
        Err(_) if value.as_str().is_some() => {
            judge.invalid(value, "must be a number or a percentage such as `25%`");
        }
        Err(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{said, said_by};

    fn object(kind: &str, name: &str, spec: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: apps/v1, kind: {kind}, metadata: {{name: {name}}}, spec: {{selector: {{matchLabels: {{a: b}}}}, {spec}, \
             template: {{metadata: {{labels: {{a: b}}}}, spec: {{containers: [{{name: app, image: web}}]}}}}}}}}"
        ))
    }

    #[test]
    fn a_stateful_set_is_called_as_its_hosts() {
        assert!(object("StatefulSet", "db-1", "replicas: 1").is_empty());
        assert_eq!(object("StatefulSet", "db.main", "replicas: 1").len(), 1);
        // Of others that is a warning.
        assert!(object("Deployment", "db.main", "replicas: 1")[0].contains("becomes part of names of hosts"));
    }

    #[test]
    fn some_pods_can_always_be_replaced() {
        let set = |update: &str| {
            object(
                "StatefulSet",
                "db",
                &format!("updateStrategy: {{rollingUpdate: {{{update}}}}}"),
            )
        };
        assert!(set("maxUnavailable: 50%").is_empty());
        assert!(
            said_by(
                "1.34",
                "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: db}, spec: {updateStrategy: \
                 {rollingUpdate: {maxUnavailable: 0}}}}"
            )
            .iter()
            .all(|said| !said.contains("maxUnavailable"))
        );
        assert_eq!(
            set("maxUnavailable: 0"),
            ["`spec.updateStrategy.rollingUpdate.maxUnavailable` must not be 0: no pod could be replaced"]
        );
        let surge = "updateStrategy: {rollingUpdate: {maxUnavailable: 0, maxSurge: 200%}}";
        assert_eq!(
            object("DaemonSet", "log", surge),
            ["`spec.updateStrategy.rollingUpdate.maxSurge` must be at most `100%`"]
        );
    }

    #[test]
    fn claims_are_kept_or_deleted() {
        let set = |policy: &str| {
            object(
                "StatefulSet",
                "db",
                &format!("persistentVolumeClaimRetentionPolicy: {{whenScaled: {policy}}}"),
            )
        };
        assert!(set("Delete").is_empty());
        assert_eq!(set("delete").len(), 1);
    }
}
