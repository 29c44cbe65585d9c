//! Ingresses that write configuration of the proxy.

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "ingress-nginx-snippet",
    summary: "Ingresses with an annotation that holds configuration for nginx",
    kinds: &["Ingress"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Ingress with a configuration snippet.
    ///
    /// ## What it finds
    /// An Ingress with a snippet for nginx: `nginx.ingress.kubernetes.io/configuration-snippet`,
    /// `server-snippet`, `auth-snippet`, `stream-snippet`, `modsecurity-snippet`, or `nginx.org/` with
    /// `-snippets`.
    ///
    /// ## Why it matters
    /// A snippet is code on the ingress controller, which holds the Secrets of all namespaces: whoever
    /// writes the Ingress reads them (CVE-2021-25742).
    ///
    /// ## How to fix
    /// Say the same with annotations of their own (`proxy-set-headers`, `enable-cors`, `auth-url`), and set
    /// `allow-snippet-annotations: "false"` in the controller.
    ///
    /// ## Accepts
    /// Empty snippets, and the annotations of other controllers.
    pub const INGRESS_NGINX_SNIPPET: Policy = Policy {
        id: "ingress-nginx-snippet",
        check: &CHECK,
        params: "",
        severity: Severity::High,
        confidence: Confidence::Certain,
        layer: Layer::Controls,
        aliases: &[checkov("CKV_K8S_152"), checkov("CKV_K8S_153"), checkov("CKV_K8S_154")],
        packs: &[Membership::on(DEFAULT)],
    };
}

fn check(ingress: &Object, report: &mut Reporter<'_>) {
    let annotations = ingress
        .at(&["metadata", "annotations"])
        .into_iter()
        .flat_map(Value::entries);
    for entry in annotations.filter(|entry| !entry.value.text().is_empty()) {
        let of_community = entry.name().strip_prefix("nginx.ingress.kubernetes.io/");
        let of_company = entry.name().strip_prefix("nginx.org/");
        let is_snippet = of_community.is_some_and(|name| name.ends_with("-snippet"))
            || of_company.is_some_and(|name| name.ends_with("-snippets"));
        if is_snippet {
            let fix = Fix::unsafe_("remove the snippet", [Edit::prune(entry.value)]);
            report.fixable(entry.key, "the annotation is code on the ingress controller", fix);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_what_is_wrong() {
        finds(
            &INGRESS_NGINX_SNIPPET,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                nginx.ingress.kubernetes.io/configuration-snippet: |
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the annotation is code on the ingress controller
                  more_set_headers 'X-Frame-Options: DENY';
                nginx.org/server-snippets: 'autoindex on;'
                ^^^^^^^^^^^^^^^^^^^^^^^^^ the annotation is code on the ingress controller
            ",
        );
    }

    #[test]
    fn accepts_what_is_right() {
        accepts(
            &INGRESS_NGINX_SNIPPET,
            "
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: shop
              annotations:
                nginx.ingress.kubernetes.io/server-snippet: ''
                nginx.ingress.kubernetes.io/rewrite-target: /
                example.com/server-snippet: 'autoindex on;'
            ",
        );
    }
}
