//! Where pods may run: affinity, tolerations, spreading.

use super::format::{dns_label, label_value, qualified_name};
use super::judge::{Judge, Seen, items, text};
use super::meta;
use crate::prelude::*;

pub(crate) fn all<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    for toleration in items(spec, "tolerations") {
        self::toleration(judge, toleration);
    }
    spread(judge, spec);
    let Some(affinity) = spec.get("affinity") else {
        return;
    };
    if let Some(node) = affinity.get("nodeAffinity") {
        node_affinity(judge, node);
    }
    for field in ["podAffinity", "podAntiAffinity"] {
        let Some(affinity) = affinity.get(field) else {
            continue;
        };
        for term in items(affinity, "requiredDuringSchedulingIgnoredDuringExecution") {
            pod_term(judge, term);
        }
        for weighted in items(affinity, "preferredDuringSchedulingIgnoredDuringExecution") {
            weight(judge, weighted);
            match weighted.get("podAffinityTerm") {
                Some(term) => pod_term(judge, term),
                None => judge.missing(weighted, "podAffinityTerm.topologyKey"),
            }
        }
    }
}

fn weight<'o>(judge: &mut Judge<'o>, weighted: Value<'o>) {
    match weighted.get("weight") {
        Some(_) => judge.range(weighted, "weight", 1, 100),
        None => judge.missing(weighted, "weight"),
    }
}

fn toleration<'o>(judge: &mut Judge<'o>, toleration: Value<'o>) {
    judge.optional_text(toleration, "key", qualified_name);
    let operator = text(toleration, "operator");
    let place = |field: &str| toleration.get(field).unwrap_or(toleration);
    if text(toleration, "key").is_empty() && operator != "Exists" {
        judge.conflict(place("operator"), "must be `Exists` where there is no `key`");
    }
    if toleration.get("tolerationSeconds").is_some() && text(toleration, "effect") != "NoExecute" {
        judge.conflict(
            place("effect"),
            "must be `NoExecute` where there are `tolerationSeconds`",
        );
    }
    match operator {
        "" | "Equal" => judge.optional_text(toleration, "value", label_value),
        "Exists" if !text(toleration, "value").is_empty() => {
            judge.conflict(place("operator"), "must not be `Exists` where there is a `value`");
        }
        _ => {}
    }
}

fn spread<'o>(judge: &mut Judge<'o>, spec: Value<'o>) {
    let mut seen = Seen::new();
    for constraint in items(spec, "topologySpreadConstraints") {
        match constraint.get("maxSkew") {
            Some(_) => judge.range(constraint, "maxSkew", 1, i64::MAX),
            None => judge.missing(constraint, "maxSkew"),
        }
        judge.required(constraint, "topologyKey");
        judge.required(constraint, "whenUnsatisfiable");
        let pair = (
            text(constraint, "topologyKey"),
            text(constraint, "whenUnsatisfiable"),
        );
        if seen.is_again(pair) {
            judge.conflict(
                constraint,
                "has the `topologyKey` and `whenUnsatisfiable` of an earlier constraint",
            );
        }
        judge.range(constraint, "minDomains", 1, i64::MAX);
        if pair.1 == "ScheduleAnyway" {
            judge.forbidden(
                constraint,
                "minDomains",
                "must not be set with `whenUnsatisfiable: ScheduleAnyway`",
            );
        }
        if let Some(selector) = constraint.get("labelSelector") {
            meta::selector(judge, selector);
        }
        for key in items(constraint, "matchLabelKeys") {
            judge.text(key, qualified_name);
            if constraint.get("labelSelector").is_none() {
                judge.conflict(key, "must not be set without `labelSelector`");
            }
        }
    }
}

fn pod_term<'o>(judge: &mut Judge<'o>, term: Value<'o>) {
    if !term.is_mapping() {
        return;
    }
    judge.required_text(term, "topologyKey", qualified_name);
    for field in ["labelSelector", "namespaceSelector"] {
        if let Some(selector) = term.get(field) {
            meta::selector(judge, selector);
        }
    }
    for namespace in items(term, "namespaces") {
        judge.text(namespace, dns_label);
    }
    let mismatched: Vec<_> = items(term, "mismatchLabelKeys").map(Value::text).collect();
    for field in ["matchLabelKeys", "mismatchLabelKeys"] {
        for key in items(term, field) {
            judge.text(key, qualified_name);
            if term.get("labelSelector").is_none() {
                judge.conflict(key, "must not be set without `labelSelector`");
            } else if field == "matchLabelKeys" && mismatched.contains(&key.text()) {
                judge.conflict(key, "must not be a key of `mismatchLabelKeys`, too");
            }
        }
    }
}

fn node_affinity<'o>(judge: &mut Judge<'o>, affinity: Value<'o>) {
    if let Some(required) = affinity.get("requiredDuringSchedulingIgnoredDuringExecution") {
        node_selector(judge, required);
        // Where it is only preferred, any text will do.
        let expressions =
            items(required, "nodeSelectorTerms").flat_map(|term| items(term, "matchExpressions"));
        for value in expressions.flat_map(|expression| items(expression, "values")) {
            if let Some(fault) = label_value(value.text()) {
                judge.invalid(value, fault);
                judge.since(34);
            }
        }
    }
    for preferred in items(affinity, "preferredDuringSchedulingIgnoredDuringExecution") {
        weight(judge, preferred);
        if let Some(term) = preferred.get("preference") {
            node_term(judge, term);
        }
    }
}

/// Terms of which one must hold.
pub(crate) fn node_selector<'o>(judge: &mut Judge<'o>, selector: Value<'o>) {
    if !selector.is_mapping() {
        return;
    }
    for term in judge.required_items(selector, "nodeSelectorTerms") {
        node_term(judge, term);
    }
}

fn node_term<'o>(judge: &mut Judge<'o>, term: Value<'o>) {
    for expression in items(term, "matchExpressions") {
        judge.required_text(expression, "key", qualified_name);
        operator(judge, expression);
    }
    for field in items(term, "matchFields") {
        if let Some(key) = judge.required(field, "key")
            && key.text() != "metadata.name"
        {
            judge.invalid(key, "must be `metadata.name`");
        }
        if let Some(operator) = judge.required(field, "operator")
            && !matches!(operator.text(), "In" | "NotIn")
        {
            judge.invalid(operator, "must be `In` or `NotIn`");
        } else if items(field, "values").count() != 1 {
            judge.missing_with(field, "values", "must have one value", None);
        }
    }
}

fn operator<'o>(judge: &mut Judge<'o>, expression: Value<'o>) {
    let count = items(expression, "values").count();
    let Some(operator) = judge.required(expression, "operator") else {
        return;
    };
    match operator.text() {
        "In" | "NotIn" if count == 0 => {
            judge.missing_with(
                expression,
                "values",
                &format!("must be set with `operator: {}`", operator.text()),
                None,
            );
        }
        "Exists" | "DoesNotExist" if count > 0 => {
            judge.forbidden(
                expression,
                "values",
                format!("must not be set with `operator: {}`", operator.text()),
            );
        }
        "Gt" | "Lt" if count != 1 => {
            judge.missing_with(
                expression,
                "values",
                &format!("must have one value with `operator: {}`", operator.text()),
                None,
            );
        }
        _ => {}
    }
}

/// A StorageClass's terms, or those of a volume.
pub(crate) fn topologies<'o>(judge: &mut Judge<'o>, of: Value<'o>) {
    for term in items(of, "allowedTopologies") {
        let mut keys = Seen::new();
        for expression in items(term, "matchLabelExpressions") {
            judge.required_text(expression, "key", qualified_name);
            if let Some(key) = expression.get("key").filter(|key| keys.is_again(key.text())) {
                judge.conflict(key, "is the key of an earlier expression");
            }
            let mut values = Seen::new();
            for value in judge.required_items(expression, "values") {
                if values.is_again(value.text()) {
                    judge.conflict(value, "is listed already");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::said;

    fn pod(affinity: &str) -> Vec<String> {
        said(&format!(
            "{{apiVersion: v1, kind: Pod, metadata: {{name: web}}, \
             spec: {{containers: [{{name: app, image: web}}], affinity: {{{affinity}}}}}}}"
        ))
    }

    #[test]
    fn a_node_must_have_a_label_that_it_can_have() {
        let term = "{matchExpressions: [{key: zone, operator: In, values: ['a b']}]}";
        let required = format!(
            "nodeAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: {{nodeSelectorTerms: [{term}]}}}}"
        );
        assert_eq!(pod(&required).len(), 1);
        let preferred = format!(
            "nodeAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{{weight: 1, preference: {term}}}]}}"
        );
        assert!(pod(&preferred).is_empty());
    }

    #[test]
    fn keys_of_labels_go_with_a_selector() {
        let term = |more: &str| {
            pod(&format!(
                "podAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: [{{topologyKey: zone, {more}}}]}}"
            ))
        };
        assert!(term("labelSelector: {}, matchLabelKeys: [a], mismatchLabelKeys: [b]").is_empty());
        assert_eq!(
            term("labelSelector: {}, matchLabelKeys: [a], mismatchLabelKeys: [a]").len(),
            1
        );
        // That no pod is found is said, too.
        assert_eq!(term("matchLabelKeys: [a]").len(), 2);
    }
}
