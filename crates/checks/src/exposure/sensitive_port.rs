//! Services that open what should never be open.

use crate::exposure::{is_everywhere, is_internal, service_type, source_ranges};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "sensitive-port-exposed",
    summary: "Services that open ports of databases, remote access and control planes to the outside",
    kinds: &["Service"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Database or remote access opened to the outside.
    ///
    /// ## What it finds
    /// A Service of type `LoadBalancer` or `NodePort`, or with `externalIPs`, for a port of a database, a
    /// cache, remote access (SSH, RDP, VNC), a container runtime, etcd or the kubelet.
    ///
    /// ## Why it matters
    /// These are tried first, with default passwords and known weaknesses, and each of them holds the data,
    /// or a shell.
    ///
    /// ## How to fix
    /// Use `type: ClusterIP`. Reach it from outside through a VPN, `kubectl port-forward`, or a bastion
    /// with single log-in.
    ///
    /// ## Accepts
    /// Load balancers that an annotation makes internal, or that list narrow `loadBalancerSourceRanges`.
    /// Other ports, whatever they serve.
    pub const SENSITIVE_PORT_EXPOSED: Policy = Policy {
        id: "sensitive-port-exposed",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[nsa("Network separation and hardening")],
        packs: &[Membership::on(DEFAULT)],
    };
}

/// Well-known ports, and what mostly listens there.
const PORTS: &[(i64, &str)] = &[
    (22, "SSH"),
    (23, "Telnet"),
    (445, "SMB"),
    (1433, "SQL Server"),
    (1521, "Oracle"),
    (2049, "NFS"),
    (2181, "ZooKeeper"),
    (2375, "Docker"),
    (2376, "Docker"),
    (2379, "etcd"),
    (2380, "etcd"),
    (3306, "MySQL"),
    (3389, "RDP"),
    (5432, "PostgreSQL"),
    (5900, "VNC"),
    (5984, "CouchDB"),
    (5985, "WinRM"),
    (5986, "WinRM"),
    (6379, "Redis"),
    (9042, "Cassandra"),
    (9092, "Kafka"),
    (9200, "Elasticsearch"),
    (9300, "Elasticsearch"),
    (10250, "the kubelet"),
    (10255, "the kubelet"),
    (11211, "Memcached"),
    (27017, "MongoDB"),
];

fn check(service: &Object, report: &mut Reporter<'_>) {
    let has_external_ip = service
        .at(&["spec", "externalIPs"])
        .is_some_and(|list| list.items().next().is_some());
    let how = match service_type(service) {
        "NodePort" => "a port of every node",
        "LoadBalancer" if !is_limited(service) => "a load balancer",
        _ if has_external_ip => "external addresses",
        _ => return,
    };
    for port in service.at(&["spec", "ports"]).into_iter().flat_map(Value::items) {
        let numbers = ["port", "targetPort"]
            .into_iter()
            .filter_map(|field| port.get(field));
        if let Some((number, what)) = numbers
            .into_iter()
            .find_map(|number| Some((number, what_listens(number.text())?)))
        {
            report.at(number, format!("{what} is opened to the outside through {how}"));
        }
    }
}

/// What mostly listens at a port that should never be open.
pub(crate) fn what_listens(port: &str) -> Option<&'static str> {
    let number = port.parse::<i64>().ok()?;
    let (_, what) = PORTS.iter().find(|(known, _)| number == *known)?;
    Some(what)
}

/// Whether a load balancer lets only some addresses connect.
fn is_limited(service: &Object) -> bool {
    let ranges = source_ranges(service);
    is_internal(service) || !ranges.is_empty() && !ranges.iter().any(|(_, range)| is_everywhere(range))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &SENSITIVE_PORT_EXPOSED,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec:
              type: NodePort
              ports: [{port: 80}, {port: 5432, targetPort: db}]
                                         ^^^^ PostgreSQL is opened to the outside through a port of every node
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: cache}
            spec:
              type: LoadBalancer
              ports: [{port: 443, targetPort: 6379}]
                                              ^^^^ Redis is opened to the outside through a load balancer
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shell}
            spec:
              externalIPs: [192.0.2.7]
              ports: [{port: 22}]
                             ^^ SSH is opened to the outside through external addresses
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &SENSITIVE_PORT_EXPOSED,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: db}
            spec: {ports: [{port: 5432}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: partner}
            spec: {type: LoadBalancer, loadBalancerSourceRanges: [198.51.100.0/24], ports: [{port: 22}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: {type: NodePort, ports: [{port: 443, targetPort: 8443}]}
            ",
        );
    }
}
