//! Services that take over addresses.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "service-external-ips",
    summary: "Services with `externalIPs`",
    kinds: &["Service"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Service with external addresses.
    ///
    /// ## What it finds
    /// A Service with `externalIPs`.
    ///
    /// ## Why it matters
    /// Nodes send whatever goes to these addresses to the pods of the Service. Nobody checks that the
    /// address is yours: with one that others talk to, their traffic is taken over (CVE-2020-8554).
    /// Kubernetes 1.36 deprecates the field.
    ///
    /// ## How to fix
    /// Remove `externalIPs`, and use a load balancer, an Ingress or a Gateway. On bare metal, MetalLB and
    /// kube-vip assign addresses from ranges that an administrator set.
    ///
    /// ## Accepts
    /// An empty list.
    pub const SERVICE_EXTERNAL_IPS: Policy = Policy {
        id: "service-external-ips",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[trivy("KSV108")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(service: &Object, report: &mut Reporter<'_>) {
    let addresses = service.at(&["spec", "externalIPs"]).into_iter();
    for address in addresses.clone().flat_map(Value::items) {
        let edits = addresses.clone().map(Edit::remove);
        let fix = Fix::unsafe_("remove `externalIPs`", edits);
        report.fixable(
            address,
            format!("the Service takes over what goes to `{}`", address.text()),
            fix,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &SERVICE_EXTERNAL_IPS,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            spec:
              externalIPs: [192.0.2.7, 192.0.2.8]
                            ^^^^^^^^^ the Service takes over what goes to `192.0.2.7`
                                       ^^^^^^^^^ the Service takes over what goes to `192.0.2.8`
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &SERVICE_EXTERNAL_IPS,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            spec: {externalIPs: [], clusterIP: None}
            ",
        );
    }
}
