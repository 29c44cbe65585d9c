//! What steps cost, in the API server's units.
//!
//! The numbers are those of cel-go's `interpreter/runtimecost.go` and of Kubernetes' `cel/library/cost.go`. A call
//! whose overload is only known while it runs costs 1, unless its library reckons by the function's name.

use crate::Value;

/// Making a list.
pub(crate) const LIST: u64 = 10;
/// Making a map.
pub(crate) const MAP: u64 = 30;
/// Making an object with fields.
pub(crate) const OBJECT: u64 = 40;

/// Reading this part of a text costs 1.
const TRAVERSAL: f64 = 0.1;

/// A value in a message.
pub(crate) fn shown(value: &Value<'_>) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => value.to_string(),
        Value::Double(value) => value.to_string(),
        Value::String(text) => (**text).to_owned(),
        other => other.type_of().runtime_name(),
    }
}

fn traversal(size: u64) -> u64 {
    (size as f64 * TRAVERSAL).ceil() as u64
}

fn regex(text: u64, pattern: u64) -> u64 {
    let text = ((1.0 + text as f64) * TRAVERSAL).ceil() as u64;
    text * (pattern as f64 * 0.25).ceil() as u64
}

/// What it costs to go once through a list, text in it included.
///
/// Here text counts by its bytes, and is rounded down.
fn list_traversal(value: &Value<'_>) -> u64 {
    match value {
        Value::String(text) => (text.len() as f64 * TRAVERSAL) as u64,
        Value::Bytes(bytes) => (bytes.len() as f64 * TRAVERSAL) as u64,
        Value::List(list) => list.iter().map(|item| list_traversal(&item)).sum(),
        Value::Map(map) => map
            .entries()
            .iter()
            .map(|(key, value)| list_traversal(&key.value()) + list_traversal(value))
            .sum(),
        _ => 1,
    }
}

/// What it costs to compare two values. Those of libraries cost 1 for `==`, but not for `!=`.
pub(crate) fn of_equality(left: &Value<'_>, right: &Value<'_>, negated: bool) -> u64 {
    if matches!(left, Value::Foreign(_)) && !negated {
        return 1;
    }
    traversal(left.cost_size().min(right.cost_size()))
}

/// What a call costs that gave `result`.
pub(crate) fn of_call(name: &str, id: Option<&str>, args: &[Value<'_>], result: Option<&Value<'_>>) -> u64 {
    let size = |index: usize| args.get(index).map_or(0, Value::cost_size);
    match name {
        "check" => return 350_000,
        "fieldSelector" | "labelSelector" => {
            let requirements = (size(1) as f64 * 0.5).ceil();
            return LIST + traversal(size(1)) + (requirements * (LIST + OBJECT) as f64).ceil() as u64;
        }
        "isSorted" | "sum" | "max" | "min" | "indexOf" | "lastIndexOf" | "includes" => {
            return args.first().map_or(0, list_traversal);
        }
        "url"
        | "lowerAscii"
        | "upperAscii"
        | "substring"
        | "trim"
        | "jsonpatch.escapeKey"
        | "cidr"
        | "isIP"
        | "isCIDR"
        | "quantity"
        | "isQuantity"
        | "semver"
        | "isSemver" => return traversal(size(0)),
        "replace" | "split" | "ip.isCanonical" => return (size(0) as f64 * 2.0 * TRAVERSAL).ceil() as u64,
        "join" => {
            let size = result.map_or(1, Value::cost_size);
            return (size as f64 * 2.0 * TRAVERSAL).ceil() as u64;
        }
        "find" | "findAll" => return regex(size(0), size(1)),
        "ip" if id != Some("cidr_ip") => return traversal(size(0)),
        "containsIP" => {
            let text = if id == Some("cidr_contains_ip_string") {
                traversal(size(1))
            } else {
                0
            };
            return traversal(2 * size(0)) + text;
        }
        "containsCIDR" => {
            let text = if id == Some("cidr_contains_cidr_string") {
                traversal(size(1))
            } else {
                0
            };
            return traversal(2 * size(0)) + traversal(size(0)) + 1 + text;
        }
        "validate" => {
            let pattern = args.first().and_then(crate::library::pattern_size).unwrap_or(0);
            return regex(size(1), pattern);
        }
        _ => {}
    }
    match id.unwrap_or_default() {
        "starts_with_string" | "ends_with_string" | "string_to_bytes" | "bytes_to_string"
        | "string_format" | "strings_quote" => traversal(size(0)),
        "in_list" => size(1),
        "less_string"
        | "greater_string"
        | "less_equals_string"
        | "greater_equals_string"
        | "less_bytes"
        | "greater_bytes"
        | "less_equals_bytes"
        | "greater_equals_bytes" => traversal(size(0).min(size(1))),
        "add_string" | "add_bytes" => traversal(size(0) + size(1)),
        "matches_string" => regex(size(0), size(1)),
        "contains_string" => traversal(size(0)) * traversal(size(1)),
        _ => crate::library::cost(id, args, result).unwrap_or(1),
    }
}
