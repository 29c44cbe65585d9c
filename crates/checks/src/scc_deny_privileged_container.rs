//! OpenShift's SecurityContextConstraints that admit privileged containers.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "scc-deny-privileged-container",
    summary: "SecurityContextConstraints by what they say of privileged containers",
    kinds: &["SecurityContextConstraints"],
    params: &[Param::new(
        "allowPrivilegedContainer",
        ParamKind::Bool,
        "the value of the field `allowPrivilegedContainer` that is found",
    )],
    compile,
};

policy! {
    /// Constraint that admits privileged containers.
    ///
    /// ## What it finds
    /// A SecurityContextConstraints object of OpenShift with `allowPrivilegedContainer: true`.
    ///
    /// ## Why it matters
    /// Every user and service account that may use it can run a container that owns its node.
    ///
    /// ## How to fix
    /// Set `allowPrivilegedContainer: false`, and list the capabilities that are needed under
    /// `allowedCapabilities`.
    ///
    /// ## Accepts
    /// `allowPrivilegedContainer: false`, and the field left out.
    pub const SCC_DENY_PRIVILEGED_CONTAINER: Policy = Policy {
        id: "scc-deny-privileged-container",
        check: &CHECK,
        params: "{allowPrivilegedContainer: true}",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[kube_linter("scc-deny-privileged-container")],
        packs: DEFAULT_ONLY,
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let found = params.flag("allowPrivilegedContainer");
    Ok(Rule::object(move |object, report| {
        let flag = object.at(&["allowPrivilegedContainer"]);
        // What is no boolean never passes for the accepted one.
        let is_found = flag.is_some_and(|flag| flag.as_bool().is_none_or(|value| value == found));
        if is_found || (flag.is_none() && !found) {
            let verb = if found { "admits" } else { "does not admit" };
            let fix = flag.map(|flag| remedy::replace("allowPrivilegedContainer", flag, !found));
            let place = flag.unwrap_or_else(|| object.anchor());
            report.fixable(place, format!("constraint {verb} privileged containers"), fix);
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds, finds_with};

    #[test]
    fn marks_the_flag() {
        finds(
            &SCC_DENY_PRIVILEGED_CONTAINER,
            "
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            metadata: {name: a}
            allowPrivilegedContainer: true
                                      ^^^^ constraint admits privileged containers
            ---
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            metadata: {name: b}
            allowPrivilegedContainer: 'true'
                                      ^^^^^^ constraint admits privileged containers
            ",
        );
    }

    #[test]
    fn accepts_false_and_absent() {
        accepts(
            &SCC_DENY_PRIVILEGED_CONTAINER,
            "
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            allowPrivilegedContainer: false
            ---
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            ",
        );
    }

    #[test]
    fn the_opposite_can_be_asked_for() {
        finds_with(
            &SCC_DENY_PRIVILEGED_CONTAINER,
            "{allowPrivilegedContainer: false}",
            "
            apiVersion: security.openshift.io/v1
            kind: SecurityContextConstraints
            metadata: {name: a}
                             ^ constraint does not admit privileged containers
            ",
        );
    }
}
