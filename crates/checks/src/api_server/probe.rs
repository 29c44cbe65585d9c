//! Probes and handlers of a container's life.

use super::format::{header_name, port_name};
use super::judge::{Judge, items, number};
use crate::prelude::*;

const HANDLERS: [&str; 5] = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"];

pub(crate) fn probe<'o>(judge: &mut Judge<'o>, probe: Value<'o>, field: &str) {
    if !probe.is_mapping() {
        return;
    }
    handler(judge, probe, &HANDLERS[..4]);
    judge.not_negative(
        probe,
        &[
            "initialDelaySeconds",
            "timeoutSeconds",
            "periodSeconds",
            "successThreshold",
            "failureThreshold",
        ],
    );
    if field == "readinessProbe" {
        judge.forbidden(
            probe,
            "terminationGracePeriodSeconds",
            "must not be set for a readiness probe",
        );
    } else {
        judge.range(probe, "terminationGracePeriodSeconds", 1, i64::MAX);
        if number(probe, "successThreshold").is_some_and(|threshold| threshold > 1) {
            let why = format!("must be 1 for a {field}");
            probe
                .get("successThreshold")
                .into_iter()
                .for_each(|value| judge.invalid(value, &why));
        }
    }
}

pub(crate) fn lifecycle<'o>(judge: &mut Judge<'o>, lifecycle: Value<'o>, grace: i64) {
    for hook in ["postStart", "preStop"]
        .iter()
        .filter_map(|field| lifecycle.get(field))
    {
        if !hook.is_mapping() {
            continue;
        }
        handler(judge, hook, &["exec", "httpGet", "tcpSocket", "sleep"]);
        if let Some(sleep) = hook.get("sleep") {
            let seconds = number(sleep, "seconds").unwrap_or(0);
            if !(0..=grace.max(0)).contains(&seconds)
                && let Some(value) = sleep.get("seconds")
            {
                let why = format!("must be from 0 to the pod's `terminationGracePeriodSeconds`, {grace}");
                judge.invalid(value, why);
            }
        }
    }
}

/// Of the handlers there must be one, and not two.
fn handler<'o>(judge: &mut Judge<'o>, of: Value<'o>, handlers: &[&str]) {
    let mut first = None;
    for name in handlers {
        let Some(handler) = of.get(name) else { continue };
        if let Some(first) = first {
            judge.conflict(handler, format!("must not be set beside `{first}`"));
            continue;
        }
        first = Some(name);
        if !handler.is_mapping() {
            continue;
        }
        match *name {
            "exec" => drop(judge.required_items(handler, "command")),
            "httpGet" => {
                port(judge, handler);
                for header in items(handler, "httpHeaders") {
                    judge.required_text(header, "name", header_name);
                }
            }
            "tcpSocket" => port(judge, handler),
            "grpc" => {
                if handler.get("port").is_none() {
                    judge.missing(handler, "port");
                }
                judge.range(handler, "port", 1, 65_535);
            }
            _ => {}
        }
    }
    if first.is_none() {
        let why = format!("must have one of {}", list(handlers));
        judge.missing_choice(of, &why);
    }
}

fn port<'o>(judge: &mut Judge<'o>, handler: Value<'o>) {
    match handler.get("port") {
        None => judge.missing(handler, "port"),
        Some(port) => port_or_name(judge, port),
    }
}

/// A port's number, or its name.
pub(crate) fn port_or_name<'o>(judge: &mut Judge<'o>, port: Value<'o>) {
    match port.as_i64() {
        Some(1..=65_535) => {}
        Some(_) => judge.invalid(port, "must be from 1 to 65535"),
        None => judge.text(port, port_name),
    }
}

/// `` `a`, `b` and `c` ``.
pub(crate) fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => format!("`{only}`"),
        [most @ .., last] => format!("`{}` and `{last}`", most.join("`, `")),
    }
}
