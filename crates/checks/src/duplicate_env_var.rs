//! Environment variables that are set twice.

use std::collections::HashMap;

use palisade_model::EnvVar;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "duplicate-env-var",
    summary: "containers that set an environment variable twice",
    kinds: &["DeploymentLike"],
    params: &[],
    compile: |_| Ok(Rule::container(check)),
};

policy! {
    /// Environment variable set twice.
    ///
    /// ## What it finds
    /// A container whose `env` has the same name more than once; each such name is reported once, at its
    /// second place.
    ///
    /// ## Why it matters
    /// The last value counts, so a value that a reader sees is not the one in force. Worse, `kubectl
    /// apply` merges `env` by name, and may lose one of the two at a later change.
    ///
    /// ## How to fix
    /// Remove all entries but the one that is meant.
    ///
    /// ## Accepts
    /// A variable of `env` that replaces one of `envFrom`.
    pub const DUPLICATE_ENV_VAR: Policy = Policy {
        id: "duplicate-env-var",
        check: &CHECK,
        params: "",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[
            kube_linter("duplicate-env-var"),
            kubescape("C-0295"),
            kube_score("environment-variable-key-duplication"),
        ],
        packs: EVERYWHERE,
    };
}

/// Up to so many variables, comparing each with those before it is cheaper than a table.
const FEW: usize = 16;

fn check(container: &Container<'_>, report: &mut Reporter<'_>) {
    let mut table = HashMap::new();
    let is_long = container.env().nth(FEW).is_some();
    for (index, variable) in container.env().enumerate() {
        let name = variable.name();
        let earlier = if is_long {
            let count = table.entry(name).or_insert(0_usize);
            *count += 1;
            *count - 1
        } else {
            container.env().take(index).filter(|earlier| earlier.name() == name).count()
        };
        if earlier == 1 && !name.is_empty() {
            let message = format!("container `{}` sets the environment variable `{name}` twice", container.name());
            report.fixable(variable.anchor(), message, keep_last(container, name));
        }
    }
}

/// Takes out all variables of that name but the last, which is the one that counts. It does not where the
/// last may come to be missing, and another variable may use the value of an earlier one.
fn keep_last(container: &Container<'_>, name: &str) -> Fix {
    let reference = format!("$({name})");
    let variables: Vec<_> = container.env().collect();
    let is_named = |variable: &EnvVar<'_>| variable.name() == name;
    let last = variables.iter().rposition(is_named).unwrap_or_default();
    let earlier: Vec<_> = variables[..last].iter().filter(|variable| is_named(variable)).collect();
    let is_used = variables[..=last].iter().any(|variable| {
        variable.literal().is_some_and(|value| value.text().contains(&reference))
    });
    let is_literal = variables.get(last).is_some_and(|last| last.value().get("valueFrom").is_none());
    let edits = earlier.iter().map(|variable| Edit::remove(variable.value()));
    let title = format!("keep only the last `{name}`");
    if is_literal && !is_used {
        Fix::safe(title, edits)
    } else {
        Fix::unsafe_(title, edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_second_of_several() {
        finds(
            &DUPLICATE_ENV_VAR,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - {name: PORT, value: '1'}
                - {name: HOST}
                - {name: PORT, value: '2'}
                         ^^^^ container `app` sets the environment variable `PORT` twice
                - {name: PORT, value: '3'}
            ",
        );
    }

    #[test]
    fn long_lists_are_judged_alike() {
        let variables: String = (0..40).map(|number| format!("{{name: V{}}}, ", number % 39)).collect();
        let pod = format!("{{apiVersion: v1, kind: Pod, spec: {{containers: [{{name: app, env: [{variables}]}}]}}}}");
        let found = crate::testing::judge(&DUPLICATE_ENV_VAR, "", &pod);
        let messages: Vec<_> = found.iter().map(|finding| finding.message.as_str()).collect();
        assert_eq!(messages, ["container `app` sets the environment variable `V0` twice"]);
    }

    #[test]
    fn accepts_names_that_differ_and_entries_without_one() {
        accepts(
            &DUPLICATE_ENV_VAR,
            "
            apiVersion: v1
            kind: Pod
            spec:
              initContainers:
              - {name: setup, env: [{name: PORT}]}
              containers:
              - {name: app, env: [{name: PORT}, {name: port}, {value: a}, {value: b}, c, c]}
            ",
        );
    }
}
