//! Options of the resolver in `dnsConfig`.

use palisade_yaml::Entry;

use serde_json::json;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dnsconfig-options",
    summary: "pods whose resolver does not have an option with a certain value",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new("key", ParamKind::Text, "the option's name"),
        Param::new("value", ParamKind::Text, "the option's value; left out for an option that has none"),
    ],
    compile,
};

policy! {
    /// DNS option not set.
    ///
    /// ## What it finds
    /// Pods whose `dnsConfig.options` do not set `ndots` to `2`.
    ///
    /// ## Why it matters
    /// With the default of 5, a name such as `api.example.com` is first looked up under every search
    /// domain of the cluster: five queries instead of one, and load on the cluster's DNS.
    ///
    /// ## How to fix
    /// Add `{name: ndots, value: "2"}` to `dnsConfig.options` of the pods.
    ///
    /// ## Accepts
    /// Only that value. Policies with other parameters can demand other options.
    pub const DNSCONFIG_OPTIONS: Policy = Policy {
        id: "dnsconfig-options",
        check: &CHECK,
        params: "{key: ndots, value: '2'}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[kube_linter("dnsconfig-options")],
        packs: OPTIONAL,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let (key, value) = (params.text("key"), params.text("value"));
    let wanted = if value.is_empty() { format!("`{key}`") } else { format!("`{key}: {value}`") };
    Ok(Rule::pod(move |pod, report| {
        let option = match value.as_str() {
            "" => json!({"name": key}),
            value => json!({"name": key, "value": value}),
        };
        let title = format!("set the DNS option {wanted}");
        let missing = pod.spec().map(|spec| {
            let edit = Edit::set(spec, &["dnsConfig", "options"], json!([option]));
            Fix::unsafe_(title.as_str(), [edit])
        });
        let Some(config) = pod.spec().and_then(|spec| field(spec, "dnsConfig")) else {
            let message = format!("the pods have no `dnsConfig` to set the DNS option {wanted}");
            return report.fixable(pod.anchor(), message, missing);
        };
        let Some(options) = field(config.value, "options") else {
            return report.fixable(config.key, format!("the DNS option {wanted} is not set"), missing);
        };
        let mut other = None;
        for option in options.value.items().filter(|option| text(*option, "name") == key) {
            if text(option, "value") == value {
                return;
            }
            other.get_or_insert(option);
        }
        let Some(other) = other else {
            let fix = Fix::unsafe_(title, [Edit::append(options.value, option)]);
            return report.fixable(options.key, format!("the DNS option {wanted} is not set"), fix);
        };
        let place = other.get("value").or_else(|| other.get("name")).unwrap_or(other);
        let instead = match text(other, "value") {
            "" => "no value".to_owned(),
            instead => format!("the value `{instead}`"),
        };
        let message = format!("the DNS option `{key}` has {instead}, not `{value}`");
        let fix = (!value.is_empty()).then(|| Fix::unsafe_(title, [Edit::set(other, &["value"], value.as_str())]));
        report.fixable(place, message, fix);
    }))
}

/// A field with its key, where it is not null.
fn field<'o>(value: Value<'o>, name: &str) -> Option<Entry<'o>> {
    value.entry(name).filter(|entry| !entry.value.is_null())
}

fn text<'o>(option: Value<'o>, field: &str) -> &'o str {
    option.get(field).map(Value::text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_nearest_place_above_the_option() {
        finds(
            &DNSCONFIG_OPTIONS,
            "
            apiVersion: apps/v1
            kind: Deployment
            spec:
              template:
                spec:
                ^^^^ the pods have no `dnsConfig` to set the DNS option `ndots: 2`
                  dnsConfig:
            ---
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig: {searches: [example.com]}
              ^^^^^^^^^ the DNS option `ndots: 2` is not set
            ---
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig: {options: [{name: edns0}]}
                          ^^^^^^^ the DNS option `ndots: 2` is not set
            ---
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig:
                options:
                - name: ndots
                  value: '5'
                         ^^^ the DNS option `ndots` has the value `5`, not `2`
            ",
        );
    }

    #[test]
    fn an_option_without_a_value_is_another_one() {
        finds(
            &DNSCONFIG_OPTIONS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig:
                options:
                - name: ndots
                        ^^^^^ the DNS option `ndots` has no value, not `2`
            ",
        );
    }

    #[test]
    fn accepts_the_value() {
        accepts(
            &DNSCONFIG_OPTIONS,
            "
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig: {options: [{name: timeout, value: '2'}, {name: ndots, value: '2'}]}
            ",
        );
    }

    #[test]
    fn an_option_without_a_value_can_be_demanded() {
        finds_with(
            &DNSCONFIG_OPTIONS,
            "{key: use-vc}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig: {options: [{name: use-vc}]}
            ---
            apiVersion: v1
            kind: Pod
            spec:
              dnsConfig: {options: [{name: edns0}]}
                          ^^^^^^^ the DNS option `use-vc` is not set
            ",
        );
    }
}
