//! Webhooks whose server is not there.

use crate::admission::webhooks;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "dangling-webhook-service",
    summary: "admission webhooks, conversion webhooks and APIServices whose Service is not in its namespace",
    kinds: &[
        "APIService",
        "CustomResourceDefinition",
        "MutatingWebhookConfiguration",
        "ValidatingWebhookConfiguration",
    ],
    params: &[],
    compile: |_| Ok(Rule::inventory(check)),
};

policy! {
    /// Webhook whose Service does not exist.
    ///
    /// ## What it finds
    /// An admission webhook, the conversion webhook of a CustomResourceDefinition, or an APIService whose Service
    /// is not in its namespace, though the input has others of that namespace.
    ///
    /// ## Why it matters
    /// What the API server asks for gets no answer: objects are refused or let through unjudged, and custom
    /// resources cannot be read. And whoever may create Services there can make one of that name, and then
    /// sees and changes what the API server sends.
    ///
    /// ## How to fix
    /// Correct the name or the namespace in `service`, or remove what is left of a program that is gone.
    ///
    /// ## Accepts
    /// Servers with a `url`, and Services of namespaces of which the input has no Service: that is not
    /// assessable.
    pub const DANGLING_WEBHOOK_SERVICE: Policy = Policy {
        id: "dangling-webhook-service",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Likely,
        layer: Layer::Controls,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

/// Where the Service stands in an APIService, and in a CustomResourceDefinition of `v1` and of `v1beta1`.
const PATHS: [&[&str]; 3] = [
    &["spec", "service"],
    &["spec", "conversion", "webhook", "clientConfig", "service"],
    &["spec", "conversion", "webhookClientConfig", "service"],
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let (object, inventory) = (subject.object, subject.inventory);
    let of_webhooks = webhooks(object).filter_map(|webhook| webhook.at(&["clientConfig", "service"]));
    let services = PATHS.into_iter().filter_map(|path| object.at(path));
    for service in services.chain(of_webhooks) {
        let (Some(name), Some(namespace)) = (service.get("name"), service.get("namespace")) else {
            continue;
        };
        let namespace = namespace.text();
        let mut others = inventory.in_namespace("", "Service", namespace);
        let mut same = inventory.get("", "Service", namespace, name.text());
        if others.next().is_some() && same.next().is_none() {
            report.at(
                name,
                format!("no Service `{}` in namespace `{namespace}`", name.text()),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name_of_the_service() {
        finds(
            &DANGLING_WEBHOOK_SERVICE,
            "
            apiVersion: v1
            kind: Service
            metadata: {name: guard, namespace: guard}
            ---
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - {name: a.example.com, clientConfig: {service: {name: gaurd, namespace: guard}}}
                                                                   ^^^^^ no Service `gaurd` in namespace `guard`
            - {name: b.example.com, clientConfig: {service: {name: guard, namespace: guard}}}
            ---
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1.example.com}
            spec: {service: {name: api, namespace: guard}}
                                   ^^^ no Service `api` in namespace `guard`
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: shops.example.com}
            spec:
              conversion:
                strategy: Webhook
                webhook: {clientConfig: {service: {name: convert, namespace: guard}}}
                                                         ^^^^^^^ no Service `convert` in namespace `guard`
            ",
        );
    }

    #[test]
    fn accepts_servers_of_which_nothing_is_known() {
        accepts(
            &DANGLING_WEBHOOK_SERVICE,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingWebhookConfiguration
            metadata: {name: guard}
            webhooks:
            - {name: a.example.com, clientConfig: {service: {name: guard, namespace: elsewhere}}}
            - {name: b.example.com, clientConfig: {url: 'https://guard.example.com'}}
            ---
            apiVersion: apiregistration.k8s.io/v1
            kind: APIService
            metadata: {name: v1.apps}
            spec: {group: apps, version: v1}
            ---
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: shops.example.com}
            spec: {conversion: {strategy: None}}
            ",
        );
    }
}
