//! Load balancers that everybody may connect to.

use crate::exposure::sensitive_port::what_listens;
use crate::exposure::{is_everywhere, is_internal, service_type, source_ranges};
use crate::place::key_of;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "load-balancer-open-to-all",
    summary: "Services of type LoadBalancer that let every address connect",
    kinds: &["Service"],
    params: &[Param::new(
        "publicPorts",
        ParamKind::Texts,
        "ports that are meant for everybody, such as those of the web",
    )],
    compile,
};

policy! {
    /// Load balancer open to every address.
    ///
    /// ## What it finds
    /// A Service of type `LoadBalancer` with a port other than 80 and 443 and without
    /// `loadBalancerSourceRanges`, or with `0.0.0.0/0` among them.
    ///
    /// ## Why it matters
    /// The provider gives it a public address, and scanners find that within minutes. What is not made for
    /// the internet does not last there.
    ///
    /// ## How to fix
    /// List the networks that may connect in `loadBalancerSourceRanges`, or ask for an internal load
    /// balancer with the annotation of your cloud.
    ///
    /// ## Accepts
    /// The ports 80 and 443, which are mostly meant for everybody; those of databases and remote access, which
    /// `sensitive-port-exposed` finds; load balancers that an annotation makes
    /// internal; and the annotation `service.beta.kubernetes.io/load-balancer-source-ranges`. Firewalls
    /// outside the cluster are not seen.
    pub const LOAD_BALANCER_OPEN_TO_ALL: Policy = Policy {
        id: "load-balancer-open-to-all",
        check: &CHECK,
        params: "{publicPorts: ['80', '443']}",
        severity: Severity::Medium,
        confidence: Confidence::Possible,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn compile(params: &Params) -> Result<Rule, ParamError> {
    let public = params.texts("publicPorts");
    Ok(Rule::object(move |service, report| {
        if service_type(service) != "LoadBalancer" || is_internal(service) {
            return;
        }
        let ports = service.at(&["spec", "ports"]).into_iter().flat_map(Value::items);
        let numbers = ports.filter_map(|port| port.get("port")).map(Value::text);
        // What should never be open is found at each port by another policy.
        let Some(port) = numbers
            .into_iter()
            .find(|number| !public.iter().any(|public| public == number) && what_listens(number).is_none())
        else {
            return;
        };
        let ranges = source_ranges(service);
        for (place, range) in ranges.iter().filter(|(_, range)| is_everywhere(range)) {
            report.at(
                *place,
                format!("`{}` lets every address connect to port {port}", range.trim()),
            );
        }
        if ranges.is_empty() {
            let message = format!("every address may connect to port {port} of the load balancer");
            report.at(key_of(service, &["spec", "type"]), message);
        }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &LOAD_BALANCER_OPEN_TO_ALL,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: queue}
            spec:
              type: LoadBalancer
              ^^^^ every address may connect to port 5671 of the load balancer
              ports: [{port: 443}, {port: 5671}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec:
              type: LoadBalancer
              loadBalancerSourceRanges: [198.51.100.0/24, 0.0.0.0/0]
                                                          ^^^^^^^^^ `0.0.0.0/0` lets every address connect to port 8883
              ports: [{port: 8883}]
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: mail
              annotations:
                service.beta.kubernetes.io/load-balancer-source-ranges: 198.51.100.0/24, ::/0
                                                                        ^^^^^^^^^^^^^^^^^^^^^ `::/0` lets every address connect to port 25
            spec:
              type: LoadBalancer
              ports: [{port: 25}]
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &LOAD_BALANCER_OPEN_TO_ALL,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {type: LoadBalancer, ports: [{port: 80}, {port: 443}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec: {type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24], ports: [{port: 5432}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: internal, annotations: {service.beta.kubernetes.io/aws-load-balancer-scheme: internal}}
            spec: {type: LoadBalancer, ports: [{port: 5432}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cluster}
            spec: {ports: [{port: 8883}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: sensitive}
            spec: {type: LoadBalancer, ports: [{port: 5432}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: aws, annotations: {service.beta.kubernetes.io/aws-load-balancer-type: external}}
            spec: {type: LoadBalancer, ports: [{port: 8883}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: tailnet}
            spec: {type: LoadBalancer, loadBalancerClass: tailscale, ports: [{port: 8883}]}
            ",
        );
    }
}
