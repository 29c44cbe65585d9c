//! Values that look like chance.

use palisade_model::{behind_equals, is_random};

use crate::place::all_metadata;
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "high-entropy-value",
    summary: "environment variables, arguments, annotations and values of ConfigMaps that look like keys made by chance",
    kinds: &["Any"],
    params: &[],
    compile: |_| Ok(Rule::object_with_pod(check)),
};

policy! {
    /// Value that looks like a key.
    ///
    /// ## What it finds
    /// An environment variable, an argument, an annotation, or a value of a ConfigMap, that is one word of 20 to
    /// 200 letters, digits and signs of Base64, so mixed as only chance mixes them.
    ///
    /// ## Why it matters
    /// Keys and tokens look like this, also those of programs that nobody knows the form of.
    ///
    /// ## How to fix
    /// Look at it. If it is a credential, change it: it has been published. Put the new one into a Secret.
    ///
    /// ## Accepts
    /// Words, paths, addresses, versions, UUIDs, digests in hexadecimal digits, and annotations that say that
    /// they are a checksum, a hash or a digest.
    pub const HIGH_ENTROPY_VALUE: Policy = Policy {
        id: "high-entropy-value",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Possible,
        layer: Layer::Workload,
        aliases: &[],
        packs: OFF,
    };
}

fn check(object: &Object, pod: Option<&PodSpec<'_>>, report: &mut Reporter<'_>) {
    for container in pod.into_iter().flat_map(PodSpec::all_containers) {
        for variable in container.env() {
            if variable.literal().is_some_and(|value| is_random(value.text())) {
                let (name, variable_name) = (container.name(), variable.name());
                report.at(variable.anchor(), format!("the value of `{variable_name}` in container `{name}` looks like a key"));
            }
        }
        for field in ["command", "args"].into_iter().filter_map(|field| container.value().entry(field)) {
            // The key is marked, not the word: what is marked is shown in reports.
            if field.value.items().any(|word| is_random(behind_equals(word.text()))) {
                report.at(field.key, format!("a word of the command line of container `{}` looks like a key", container.name()));
            }
        }
    }
    let annotations = all_metadata(object, pod).filter_map(|metadata| metadata.get("annotations"));
    for entry in annotations.flat_map(Value::entries) {
        let lower = entry.name().to_ascii_lowercase();
        let is_digest = ["checksum", "hash", "digest", "sha", "signature", "etag", "revision", "last-applied"].iter().any(|word| lower.contains(word));
        if !is_digest && is_random(entry.value.text()) {
            report.at(entry.key, format!("the value of the annotation `{}` looks like a key", entry.name()));
        }
    }
    if object.kind() == "ConfigMap" {
        for entry in object.at(&["data"]).into_iter().flat_map(Value::entries) {
            if is_random(entry.value.text()) {
                report.at(entry.key, format!("the value of `{}` looks like a key", entry.name()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, finds};

    #[test]
    fn marks_the_name_and_never_the_value() {
        finds(
            &HIGH_ENTROPY_VALUE,
            "
            apiVersion: v1
            kind: Pod
            spec:
              containers:
              - name: app
                env:
                - name: LICENCE
                        ^^^^^^^ the value of `LICENCE` in container `app` looks like a key
                  value: q8Rt2Lk7Vn4Xc9Bm3Hs6Jd5Fg1
            ---
            apiVersion: v1
            kind: ConfigMap
            data: {seed: Zq8Rt2Lk7Vn4Xc9Bm3Hs6Jd5==}
                   ^^^^ the value of `seed` looks like a key
            ",
        );
    }

    #[test]
    fn accepts_words_digests_and_addresses() {
        accepts(
            &HIGH_ENTROPY_VALUE,
            "
            apiVersion: v1
            kind: ConfigMap
            data:
              a: 9c60765c233b7a058896811199bc194137931831d86a933135203b89a8998b8c
              b: 123e4567-e89b-12d3-a456-426614174000
              c: https://example.com/A1b2C3d4E5f6G7h8
              d: ThisIsOnlyALongNameOfAClass2
              e: /usr/lib/x86_64-linux-gnu/App/V1
              f: 2026-11-25T03:20:00Z
            ",
        );
    }
}
