//! Ingresses whose backends do not exist.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-ingress",
    summary: "Ingress backends that name no Service, or none of its ports",
    kinds: &["Ingress"],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Ingress to a Service that does not exist.
    ///
    /// ## What it finds
    /// A backend of an Ingress that names a Service which is not in its namespace, or a port, by number
    /// or by name, that the Service does not have.
    ///
    /// ## Why it matters
    /// Requests to that path fail. Whoever may create Services in the namespace can take the traffic,
    /// which the Ingress sends from outside the cluster.
    ///
    /// ## How to fix
    /// Name an existing Service and one of its ports (`port`, not `targetPort`), or remove the backend.
    ///
    /// ## Accepts
    /// Backends of `resource` kind. Services outside the input are not seen: give all folders at once.
    pub const DANGLING_INGRESS: Policy = Policy {
        id: "dangling-ingress",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Workload,
        aliases: &[kube_linter("dangling-ingress"), kubescape("C-0298"), kube_score("ingress-targets-service")],
        packs: DEFAULT_ONLY,
    };
}

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(spec) = subject.object.spec() else { return };
    let rules = spec.get("rules").into_iter().flat_map(Value::items);
    let paths = rules.filter_map(|rule| rule.at(&["http", "paths"])).flat_map(Value::items);
    let backends = paths.filter_map(|path| path.get("backend"));
    let mut seen = Vec::new();
    for backend in spec.get("defaultBackend").into_iter().chain(backends) {
        let Some(name) = backend.at(&["service", "name"]) else { continue };
        if is_action(backend) {
            continue;
        }
        let port = backend.at(&["service", "port", "number"]).or_else(|| backend.at(&["service", "port", "name"]));
        let port_text = port.map(Value::text).unwrap_or_default();
        if seen.contains(&(name.text(), port_text)) {
            continue;
        }
        seen.push((name.text(), port_text));
        let namespace = subject.object.namespace();
        let services: Vec<_> = subject.inventory.get("", "Service", namespace, name.text()).collect();
        if services.is_empty() {
            report.at(name, format!("no Service `{}` in namespace `{namespace}`", name.text()));
        } else if !services.iter().any(|service| service.is_assumed() || has_port(service, port)) {
            report.at(port.unwrap_or(name), format!("Service `{}` has no port `{port_text}`", name.text()));
        }
    }
}

/// Whether the backend means an annotation of the Ingress: the AWS Load Balancer Controller takes the name of
/// the port for a sign of it, and the name of the Service for the annotation's.
fn is_action(backend: Value<'_>) -> bool {
    backend.at(&["service", "port", "name"]).and_then(Value::as_str) == Some("use-annotation")
}

fn has_port(service: &Object, wanted: Option<Value<'_>>) -> bool {
    let mut ports = service.at(&["spec", "ports"]).into_iter().flat_map(Value::items);
    let Some(wanted) = wanted else { return false };
    ports.any(|port| match wanted.as_i64() {
        Some(number) => port.get("port").and_then(Value::as_i64) == Some(number),
        None => port.get("name").is_some_and(|name| name.text() == wanted.text()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_missing_service_or_port() {
        finds(
            &DANGLING_INGRESS,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop}
            spec:
              defaultBackend: {service: {name: gone, port: {number: 80}}}
                                               ^^^^ no Service `gone` in namespace `default`
              rules:
              - http:
                  paths:
                  - backend: {service: {name: shop, port: {name: web}}}
                  - backend: {service: {name: shop, port: {number: 8080}}}
                                                                   ^^^^ Service `shop` has no port `8080`
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec: {ports: [{name: web, port: 80, targetPort: 8080}]}
            ",
        );
    }

    #[test]
    fn accepts_actions_of_the_aws_load_balancer_controller() {
        accepts(
            &DANGLING_INGRESS,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations: {alb.ingress.kubernetes.io/actions.redirect: '{}'}
            spec:
              rules:
              - http: {paths: [{backend: {service: {name: redirect, port: {name: use-annotation}}}}]}
            ",
        );
    }

    #[test]
    fn accepts_existing_ports_and_resources() {
        accepts(
            &DANGLING_INGRESS,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: shop, namespace: default}
            spec:
              defaultBackend: {resource: {kind: Bucket, name: static}}
              rules: [{http: {paths: [{backend: {service: {name: shop, port: {number: 80}}}}]}}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: shop}
            spec: {ports: [{port: 80}]}
            ",
        );
    }
}
