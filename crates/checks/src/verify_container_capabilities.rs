//! Containers that add a forbidden capability, or keep it.

use crate::capability::capability_name;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "verify-container-capabilities",
    summary: "containers that add a forbidden capability, or do not drop it",
    kinds: &["DeploymentLike"],
    params: &[
        Param::new(
            "forbiddenCapabilities",
            ParamKind::Texts,
            "patterns of the capabilities that must be dropped and not added, or `all` alone",
        ),
        Param::new(
            "exceptions",
            ParamKind::Texts,
            "patterns of the capabilities that may be added although `all` are forbidden",
        ),
        Param::new(
            "flagUnset",
            ParamKind::Bool,
            "also find containers without `capabilities`, which keep those that the runtime gives",
        ),
    ],
    compile,
};

policy! {
    /// Capability NET_RAW kept.
    ///
    /// ## What it finds
    /// A container, init or ephemeral container that adds `NET_RAW` (or `ALL`) or does not drop it.
    ///
    /// ## Why it matters
    /// Most runtimes give every container `NET_RAW`. With it, a process that has become root in the
    /// container can forge packets: answer for its neighbours' DNS, and redirect their connections.
    ///
    /// ## How to fix
    /// Set `capabilities: {drop: [ALL]}` in the container's `securityContext`, and add back only what
    /// the program turns out to need.
    ///
    /// ## Accepts
    /// `NET_RAW` or `ALL` under `drop`, and pods with `spec.os.name: windows`, which has no
    /// capabilities.
    pub const DROP_NET_RAW_CAPABILITY: Policy = Policy {
        id: "drop-net-raw-capability",
        check: &CHECK,
        params: "{forbiddenCapabilities: [NET_RAW], flagUnset: true}",
        severity: Severity::Low,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("drop-net-raw-capability"), cis("5.2.8"), checkov("CKV_K8S_28")],
        packs: &[
            Membership::on(DEFAULT),
            Membership::on(KUBE_LINTER).with("{forbiddenCapabilities: [NET_RAW]}"),
        ],
    };
}

/// What must be dropped and may not be added.
enum Forbidden {
    /// Every capability; those that a pattern covers may be added back.
    All { exceptions: Vec<Pattern> },
    /// What a pattern covers, each with the pattern as it was given.
    These(Vec<(String, Pattern)>),
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let forbidden = Forbidden::read(params)?;
    let flag_unset = params.flag("flagUnset");
    Ok(Rule::pod(move |pod, report| {
        if pod.is_windows() {
            return;
        }
        for container in pod.all_containers() {
            let has_block = container.at(&["securityContext", "capabilities"]).is_some();
            if has_block || flag_unset {
                forbidden.check_added(container, report);
                forbidden.check_dropped(pod, container, report);
            }
        }
    }))
}

impl Forbidden {
    fn read(params: &Params) -> Result<Self, ParamError> {
        let texts = params.texts("forbiddenCapabilities");
        let exceptions = params.texts("exceptions");
        if !texts.iter().any(|text| is_all(text)) {
            if !exceptions.is_empty() {
                return Err(ParamError::new("`exceptions` need `forbiddenCapabilities: [all]`"));
            }
            let patterns = texts.into_iter().map(|text| Ok((text.clone(), pattern(&text)?)));
            return Ok(Self::These(patterns.collect::<Result<_, ParamError>>()?));
        }
        if texts.len() > 1 {
            return Err(ParamError::new("`all` must stand alone in `forbiddenCapabilities`"));
        }
        if exceptions.iter().any(|text| is_all(text)) {
            return Err(ParamError::new("`all` cannot be among the `exceptions`"));
        }
        let exceptions = exceptions.iter().map(|text| pattern(text)).collect::<Result<_, _>>()?;
        Ok(Self::All { exceptions })
    }

    fn check_added(&self, container: &Container<'_>, report: &mut Reporter<'_>) {
        for added in container.security_context().added_capabilities() {
            let is_forbidden = match self {
                Self::All { exceptions } => !exceptions.iter().any(|pattern| covers(pattern, added)),
                Self::These(patterns) => patterns.iter().any(|(_, pattern)| is_all(added.text()) || covers(pattern, added)),
            };
            if is_forbidden {
                let message = format!("container `{}` adds the capability `{}`", container.name(), added.text());
                let fix = Fix::unsafe_(format!("do not add the capability `{}`", added.text()), [Edit::prune(added)]);
                report.fixable(added, message, fix);
            }
        }
    }

    fn check_dropped(&self, pod: &PodSpec<'_>, container: &Container<'_>, report: &mut Reporter<'_>) {
        let context = container.security_context();
        if context.dropped_capabilities().any(|dropped| is_all(dropped.text())) {
            return;
        }
        let name = container.name();
        match self {
            Self::All { .. } => {
                let message = format!("container `{name}` does not drop all capabilities");
                let fix = remedy::for_linux(pod, || remedy::drop_capability(container.value(), "ALL"));
                report.fixable(drop_place(container), message, fix);
            }
            Self::These(patterns) => {
                for (text, pattern) in patterns {
                    if !context.dropped_capabilities().any(|dropped| covers(pattern, dropped)) {
                        let message = format!("container `{name}` does not drop the capability `{text}`");
                        // A pattern may stand for many.
                        let is_name = text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
                        let drop = || remedy::drop_capability(container.value(), text);
                        let fix = is_name.then(|| remedy::for_linux(pod, drop)).flatten();
                        report.fixable(drop_place(container), message, fix);
                    }
                }
            }
        }
    }
}

/// The deepest of the keys `securityContext`, `capabilities`, `drop` that is there, else the container.
fn drop_place<'o>(container: &Container<'o>) -> Value<'o> {
    let mut place = container.key_or_anchor("securityContext");
    let mut value = container.get("securityContext");
    for field in ["capabilities", "drop"] {
        let Some(entry) = value.and_then(|value| value.entry(field)) else { break };
        place = entry.key;
        value = Some(entry.value);
    }
    place
}

fn pattern(text: &str) -> Result<Pattern, ParamError> {
    Pattern::new(text).map_err(ParamError::new)
}

fn is_all(capability: &str) -> bool {
    capability.eq_ignore_ascii_case("ALL")
}

/// Whether a pattern covers a capability as it is written or as runtimes read it.
fn covers(pattern: &Pattern, capability: Value<'_>) -> bool {
    let written = capability.text();
    pattern.matches(written) || pattern.matches(&capability_name(written))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_what_is_added_and_where_it_should_be_dropped() {
        finds(
            &DROP_NET_RAW_CAPABILITY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                securityContext:
                  capabilities:
                  ^^^^^^^^^^^^ container `a` does not drop the capability `NET_RAW`
                    add: [CAP_NET_RAW]
                          ^^^^^^^^^^^ container `a` adds the capability `CAP_NET_RAW`
              - name: b
                securityContext:
                  capabilities:
                    drop: [CHOWN]
                    ^^^^ container `b` does not drop the capability `NET_RAW`
            ",
        );
    }

    #[test]
    fn a_missing_block_is_found_where_told() {
        let bare = "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                      ^ container `a` does not drop the capability `NET_RAW`
              - name: b
                securityContext: {capabilities: }
                                  ^^^^^^^^^^^^ container `b` does not drop the capability `NET_RAW`
            ";
        finds(&DROP_NET_RAW_CAPABILITY, bare);
        let unmarked: Vec<_> = bare.lines().filter(|line| !line.contains('^')).collect();
        accepts_with(&DROP_NET_RAW_CAPABILITY, "{forbiddenCapabilities: [NET_RAW]}", &unmarked.join("\n"));
    }

    #[test]
    fn accepts_it_dropped_under_any_name() {
        accepts(
            &DROP_NET_RAW_CAPABILITY,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - {name: a, securityContext: {capabilities: {drop: [all], add: [NET_BIND_SERVICE]}}}
              - {name: b, securityContext: {capabilities: {drop: [net_raw]}}}
            ---
            apiVersion: v1
            kind: Pod
            spec: {os: {name: windows}, containers: [{name: a}]}
            ",
        );
    }

    #[test]
    fn all_may_be_forbidden_with_exceptions() {
        finds_with(
            &DROP_NET_RAW_CAPABILITY,
            "{forbiddenCapabilities: [ALL], exceptions: ['^NET_BIND_SERVICE$']}",
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: a
                securityContext: {capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}}
              - name: b
                securityContext: {capabilities: {drop: [NET_RAW], add: [CHOWN]}}
                                                                        ^^^^^ container `b` adds the capability `CHOWN`
                                                 ^^^^ container `b` does not drop all capabilities
            ",
        );
    }

    #[test]
    fn contradictory_parameters_are_refused() {
        for params in [
            "{forbiddenCapabilities: [all, NET_RAW]}",
            "{forbiddenCapabilities: [NET_RAW], exceptions: [CHOWN]}",
            "{forbiddenCapabilities: [all], exceptions: [ALL]}",
            "{forbiddenCapabilities: ['(']}",
        ] {
            assert!(DROP_NET_RAW_CAPABILITY.compile_with(params).is_err(), "{params}");
        }
    }
}
