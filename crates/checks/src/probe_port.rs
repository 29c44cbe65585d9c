//! The ports that probes ask, for the checks of the three probes.
//!
//! A name must be one of the container's own ports, or the kubelet cannot resolve it and the probe
//! fails for ever (`probe.ResolveContainerPort`). A number needs no declaration: `containerPort` is
//! information. But a number that is not among those declared is more often a mistake than a secret.

use palisade_model::{Port, Probe, ProbeKind};

use crate::prelude::*;

/// The parameters of all three checks.
pub(crate) const PARAMS: &[Param] = &[Param::new(
    "portsOptional",
    ParamKind::Bool,
    "accept a port number where the container declares no ports at all, for it need not declare any",
)];

/// The handlers that ask a port; all three ask by TCP.
const HANDLERS: [&str; 3] = ["httpGet", "tcpSocket", "grpc"];

/// Makes the rule for one of the probes.
pub(crate) fn rule(kind: ProbeKind, params: &Params) -> Rule {
    let ports_optional = params.flag("portsOptional");
    Rule::pod(move |pod, report| {
        for container in pod.long_running_containers() {
            let Some(probe) = container.probe(kind) else {
                continue;
            };
            for handler in HANDLERS {
                judge(container, kind, probe, handler, ports_optional, report);
            }
        }
    })
}

fn judge(
    container: &Container<'_>,
    kind: ProbeKind,
    probe: Probe<'_>,
    handler: &str,
    ports_optional: bool,
    report: &mut Reporter<'_>,
) {
    let Some(entry) = probe
        .value()
        .entry(handler)
        .filter(|entry| entry.value.is_mapping())
    else {
        return;
    };
    let probe_name = kind.field().trim_end_matches("Probe");
    let who = || format!("the {probe_name} probe of container `{}`", container.name());
    let Some(port) = entry.value.get("port") else {
        return report.at(entry.key, format!("{} names no port", who()));
    };
    if let Some(number) = port.as_i64() {
        let elsewhere = entry.value.get("host").is_some();
        let undeclared = ports_optional && container.ports().next().is_none();
        let same = |declared: &Port<'_>| declared.container_port().and_then(Value::as_i64) == Some(number);
        if !elsewhere
            && !undeclared
            && !container
                .ports()
                .any(|declared| is_tcp(&declared) && same(&declared))
        {
            let fault = fault(container.ports().find(same));
            report.at(
                port,
                format!("{} asks port {number}, which the container {fault}", who()),
            );
        }
    } else if let Some(name) = port.as_str() {
        let same = |declared: &Port<'_>| declared.name() == name;
        if !container
            .ports()
            .any(|declared| is_tcp(&declared) && same(&declared))
        {
            let fault = fault(container.ports().find(same));
            report.at(
                port,
                format!("{} asks the port `{name}`, which the container {fault}", who()),
            );
        }
    }
}

/// Why a port cannot be asked; `declared` is one with its name or number, but another protocol.
fn fault(declared: Option<Port<'_>>) -> String {
    declared.map_or_else(
        || "does not declare".to_owned(),
        |declared| format!("declares for {} only", declared.protocol()),
    )
}

fn is_tcp(port: &Port<'_>) -> bool {
    port.protocol() == "TCP"
}
