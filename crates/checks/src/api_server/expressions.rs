//! Expressions in CEL that do not compile. What they say of each other objects is for `admission/verdict.rs`.

use std::ops::Range;

use palisade_admission::ValidatingPolicy;

use crate::prelude::*;

/// Reports what is wrong with the expressions of a ValidatingAdmissionPolicy, at the word in the expression.
pub(crate) fn report(object: &Object, minor: u32, report: &mut Reporter<'_>) {
    let identity = object.identity();
    if (&*identity.group, &*identity.kind) != ("admissionregistration.k8s.io", "ValidatingAdmissionPolicy") {
        return;
    }
    let minor = u16::try_from(minor).unwrap_or(u16::MAX);
    for refusal in ValidatingPolicy::compile(object, minor)
        .err()
        .into_iter()
        .flatten()
    {
        let value = object.tree().value(refusal.node);
        for issue in &refusal.issues {
            let part = word_at(value.text(), issue.line, issue.column);
            report.within(
                value,
                part,
                format!("`{}` does not compile: {}", refusal.path, issue.message),
            );
        }
    }
}

/// The bytes of the word, or else the one character, that begins at a line and a column, both from 1.
fn word_at(text: &str, line: usize, column: usize) -> Range<usize> {
    let line_start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let rest = text.get(line_start..).unwrap_or_default();
    let start = rest
        .char_indices()
        .nth(column - 1)
        .map_or(rest.trim_end().len(), |(at, _)| at);
    let rest = &rest[start..];
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    let length = match rest.find(|character| !is_word(character)) {
        Some(0) => rest.chars().next().map_or(0, char::len_utf8),
        Some(end) => end,
        None => rest.len(),
    };
    let start = line_start + start;
    start..start + length
}

#[cfg(test)]
mod tests {
    use crate::api_server::invalid_value::INVALID_VALUE;
    use crate::testing::{accepts, finds};

    #[test]
    fn the_word_in_the_expression_is_marked() {
        finds(
            &INVALID_VALUE,
            "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
            spec:
              matchConstraints:
                resourceRules:
                - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
              variables:
              - {name: most, expression: '3'}
              validations:
              - expression: |-
                  object.spec.replicas < 3 &&
                  variables.mots > 3
                           ^ `spec.validations[0].expression` does not compile: undefined field 'mots'
              - expression: object.spec.replicas.size() < params.most
                                                          ^^^^^^ `spec.validations[1].expression` does not compile: undeclared reference to 'params' (in container '')
              - expression: \"'a' == 1\"
                                 ^ `spec.validations[2].expression` does not compile: found no matching overload for '_==_' applied to '(string, int)'
              - expression: object.spec.replicas
                            ^^^^^^ `spec.validations[3].expression` does not compile: must evaluate to bool but got dyn
            ",
        );
    }

    #[test]
    fn a_function_is_there_from_its_version_on() {
        let policy = "
            apiVersion: admissionregistration.k8s.io/v1
            kind: ValidatingAdmissionPolicy
            metadata: {name: replicas}
            spec:
              matchConstraints:
                resourceRules:
                - {apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [deployments]}
              validations:
              - expression: isSemver(object.metadata.name)
            ";
        accepts(&INVALID_VALUE, policy);
        let text = policy.replace(
            "isSemver(object.metadata.name)",
            "isSemver(object.metadata.name)\n                                    ^ `spec.validations[0].expression` does not compile: undeclared reference to 'isSemver' (in container '')",
        );
        crate::testing::finds_with(&INVALID_VALUE, "{kubeVersion: '1.32'}", &text);
    }
}
