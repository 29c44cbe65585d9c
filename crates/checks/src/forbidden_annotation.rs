//! Annotations that must not be set.

use crate::entry_match::{Field, KEY, VALUE, forbidden};
use crate::prelude::*;

/// The check. No policy comes with it: which annotations are forbidden is for each team to say.
pub const CHECK: Check = Check {
    name: "forbidden-annotation",
    summary: "objects with an annotation whose key and value match patterns",
    kinds: &["Any"],
    params: &[KEY, VALUE],
    compile: |params| Ok(forbidden(Field::Annotations, params)),
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{check_accepts, check_finds};

    #[test]
    fn marks_each_annotation_that_matches() {
        check_finds(
            &CHECK,
            "{key: '^role-arn$', value: '!^arn:aws:iam::'}",
            "
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              annotations:
                role-arn: admin
                ^^^^^^^^ the annotation `role-arn` with the value `admin` is forbidden
            ",
        );
        check_finds(
            &CHECK,
            "{key: 'reload'}",
            "
            apiVersion: v1
            kind: Service
            metadata:
              annotations:
                reload-auto:
                ^^^^^^^^^^^ the annotation `reload-auto` with the value `` is forbidden
                reload-match: 'true'
                ^^^^^^^^^^^^ the annotation `reload-match` with the value `true` is forbidden
            ",
        );
    }

    #[test]
    fn accepts_other_keys_and_other_values() {
        check_accepts(
            &CHECK,
            "{key: ^reload$, value: ^true$}",
            "
            apiVersion: v1
            kind: Service
            metadata: {labels: {reload: 'true'}, annotations: {reload: 'false', reloaded: 'true'}}
            ---
            apiVersion: v1
            kind: Service
            metadata: {annotations: [reload]}
            ",
        );
    }
}
