//! Secrets whose values stand in the manifest.

use palisade_model::is_placeholder;

use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "committed-secret",
    summary: "Secrets whose values stand in the manifest",
    kinds: &["Secret"],
    params: &[],
    compile: |_| Ok(Rule::object(check)),
};

policy! {
    /// Secret with its values in the manifest.
    ///
    /// ## What it finds
    /// A Secret that has values under `data` or `stringData`. Select it for files: in a cluster every Secret
    /// has values.
    ///
    /// ## Why it matters
    /// Base64 is no encryption: whoever reads the file has the secret, and so has everybody who ever gets
    /// the repository's history.
    ///
    /// ## How to fix
    /// Keep the values where only the cluster gets them: External Secrets, Sealed Secrets, SOPS, or the
    /// Secrets Store CSI driver. Change those that have been in a repository.
    ///
    /// ## Accepts
    /// A Secret without values, and values that are placeholders or encrypted by SOPS.
    pub const COMMITTED_SECRET: Policy = Policy {
        id: "committed-secret",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(object: &Object, report: &mut Reporter<'_>) {
    for field in ["data", "stringData"] {
        for entry in object.at(&[field]).into_iter().flat_map(Value::entries) {
            let text = entry.value.text();
            if !is_placeholder(text) && !text.starts_with("ENC[") {
                report.at(entry.key, format!("the value of `{}` stands in the manifest", entry.name()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_each_key() {
        finds(
            &COMMITTED_SECRET,
            "
            apiVersion: v1
            kind: Secret
            data: {password: aHVudGVyMg==}
                   ^^^^^^^^ the value of `password` stands in the manifest
            stringData:
              token: k8v2x9
              ^^^^^ the value of `token` stands in the manifest
            ",
        );
    }

    #[test]
    fn accepts_placeholders_ciphers_and_none() {
        accepts(
            &COMMITTED_SECRET,
            "
            apiVersion: v1
            kind: Secret
            data: {}
            stringData:
              a: ''
              b: ${PASSWORD}
              c: <password>
              d: changeme
              e: ENC[AES256_GCM,data:abc,iv:abc,tag:abc,type:str]
            ",
        );
    }
}
