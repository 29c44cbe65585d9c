//! Projected tokens that are valid for long.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "projected-token-expiry",
    summary: "projected tokens of service accounts that are valid for longer than a number of seconds",
    kinds: &["DeploymentLike"],
    params: &[Param::new("maximumSeconds", ParamKind::Int, "the longest validity that is accepted").required()],
    compile,
};

policy! {
    /// Projected token that is valid for long.
    ///
    /// ## What it finds
    /// A projected volume with a `serviceAccountToken` whose `expirationSeconds` are more than a day.
    ///
    /// ## Why it matters
    /// A stolen token works until it expires or its pod is gone. The kubelet renews tokens by itself, so a
    /// long life has no use but for a thief.
    ///
    /// ## How to fix
    /// Remove `expirationSeconds`, which then are an hour, and let the program read the file anew.
    ///
    /// ## Accepts
    /// A day or less, and tokens without `expirationSeconds`.
    pub const PROJECTED_TOKEN_EXPIRY: Policy = Policy {
        id: "projected-token-expiry",
        check: &CHECK,
        params: "{maximumSeconds: 86400}",
        severity: Severity::Low,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: ON,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let maximum = params.int("maximumSeconds").unwrap_or(i64::MAX);
    Ok(Rule::pod(move |pod, report| {
        for volume in pod.volumes() {
            let sources = volume.value().at(&["projected", "sources"]).into_iter().flat_map(Value::items);
            for seconds in sources.filter_map(|source| source.at(&["serviceAccountToken", "expirationSeconds"])) {
                if seconds.as_i64().is_some_and(|seconds| seconds > maximum) {
                    let name = volume.name();
                    let message = format!("token in the volume `{name}` is valid for {} seconds", seconds.text());
                    let fix = Fix::unsafe_("remove `expirationSeconds`", [Edit::remove(seconds)]);
                    report.fixable(seconds, message, fix);
                }
            }
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_seconds() {
        finds(
            &PROJECTED_TOKEN_EXPIRY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - name: token
                projected:
                  sources:
                  - serviceAccountToken: {path: token, audience: vault, expirationSeconds: 31536000}
                                                                                           ^^^^^^^^ token in the volume `token` is valid for 31536000 seconds
            ",
        );
    }

    #[test]
    fn accepts_a_day_and_the_default() {
        accepts(
            &PROJECTED_TOKEN_EXPIRY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              volumes:
              - name: token
                projected: {sources: [{serviceAccountToken: {path: a, expirationSeconds: 86400}}, {serviceAccountToken: {path: b}}]}
            ",
        );
    }
}
