//! Values that their fields do not take.

use super::judge::Category;
use super::{KUBE_VERSION, show};
use crate::prelude::*;

/// The check.
pub const CHECK: Check = Check {
    name: "invalid-value",
    summary: "objects with a value that the API server does not take",
    kinds: &["Any"],
    params: &[KUBE_VERSION],
    compile: |params| show(Category::InvalidValue, params),
};

policy! {
    /// Value that its field does not take.
    ///
    /// ## What it finds
    /// A name, label, number, port, amount, address, schedule or word that the API server refuses in its place.
    /// Custom resources are judged by their CustomResourceDefinition, where that is among the files, but for its rules
    /// in CEL. Expressions of a ValidatingAdmissionPolicy are compiled as the API server compiles them.
    ///
    /// ## Why it matters
    /// The API server refuses the object, and what it should run or protect is missing.
    ///
    /// ## How to fix
    /// Write a value that the field takes; the finding says which.
    ///
    /// ## Accepts
    /// What depends on the cluster: names of other objects, and values behind a feature gate.
    pub const INVALID_VALUE: Policy = Policy {
        id: "invalid-value",
        check: &CHECK,
        params: "",
        severity: Severity::Medium,
        confidence: Confidence::Certain,
        layer: Layer::Workload,
        aliases: &[],
        packs: &[Membership::on(DEFAULT)],
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{accepts, accepts_with, finds, finds_with};

    #[test]
    fn marks_the_value() {
        finds(
            &INVALID_VALUE,
            "
            apiVersion: v1
            kind: Pod
            metadata:
              name: Web
                    ^^^ `metadata.name` must be lower-case letters, digits, `-` and `.`, and every part begin and end with a letter or a digit
              labels: {app: 'a b'}
                            ^^^^^ `metadata.labels.app` must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or a digit
            spec:
              restartPolicy: always
                             ^^^^^^ `spec.restartPolicy` must be one of `Always`, `Never`, `OnFailure`: did you mean `Always`?
              containers:
              - name: app
                image: web
                ports: [{containerPort: 70000}]
                                        ^^^^^ `spec.containers[0].ports[0].containerPort` must be from 1 to 65535
                resources: {limits: {cpus: 1, memory: -1Gi}}
                                     ^^^^ `spec.containers[0].resources.limits.cpus` is no resource of a container: did you mean `cpu`?
                                                      ^^^^ `spec.containers[0].resources.limits.memory` must not be negative
                livenessProbe: {exec: {command: [a]}, successThreshold: 2}
                                                                        ^ `spec.containers[0].livenessProbe.successThreshold` must be 1 for a livenessProbe
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: web}
            spec: {scaleTargetRef: {kind: Deployment, name: web}, minReplicas: 0, maxReplicas: 3}
                                                                               ^ `spec.minReplicas` must be at least 1
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {selector: {matchExpressions: [{key: app, operator: Is, values: [web]}]}}
                                                                      ^^ `spec.selector.matchExpressions[0].operator` must be one of `DoesNotExist`, `Exists`, `In`, `NotIn`: did you mean `In`?
            ",
        );
    }

    #[test]
    fn a_service_may_begin_with_a_digit_since_1_36() {
        let service = "{apiVersion: v1, kind: Service, metadata: {name: 1-web}, spec: {clusterIP: None}}";
        accepts(&INVALID_VALUE, service);
        accepts_with(&INVALID_VALUE, "{kubeVersion: '1.36'}", service);
        finds_with(
            &INVALID_VALUE,
            "{kubeVersion: '1.35'}",
            "
            apiVersion: v1
            kind: Service
            metadata: {name: 1-web}
                             ^^^^^ `metadata.name` must begin with a letter before Kubernetes 1.36
            spec: {clusterIP: None}
            ",
        );
    }

    #[test]
    fn a_value_of_a_secret_is_not_said() {
        finds(
            &INVALID_VALUE,
            "
            apiVersion: v1
            kind: Secret
            metadata: {name: pull}
            type: kubernetes.io/dockerconfigjson
            stringData: {.dockerconfigjson: hunter2}
                                            ^^^^^^^ `stringData[.dockerconfigjson]` must be a JSON object
            ",
        );
    }

    const DEFINITION: &str = "
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: backups.example.com}
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Backup, plural: backups}
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            properties:
              mode: {type: string, enum: [full, partial]}
              name: {type: string, pattern: '^[a-z]+$', maxLength: 4}
              odd: {type: string, pattern: '(?=a)'}
              keep: {type: integer, minimum: 1, maximum: 9, exclusiveMaximum: true}
              port: {x-kubernetes-int-or-string: true}
              tags: {type: array, maxItems: 2, x-kubernetes-list-type: set, items: {type: string}}
              from:
                type: object
                properties: {a: {type: string}, b: {type: string}}
                oneOf: [{required: [a]}, {required: [b]}]
              not: {type: string, not: {enum: [x]}, anyOf: [{minLength: 1}, {maxLength: 0}]}
---
";

    #[test]
    fn a_definition_says_what_its_resources_take() {
        let resource = "apiVersion: example.com/v1
kind: Backup
metadata: {name: daily}
spec:
  mode: fully
        ^^^^^ `spec.mode` must be one of `full`, `partial`
  name: Shop1
        ^^^^^ `spec.name` must have at most 4 characters
        ^^^^^ `spec.name` must match `^[a-z]+$`
  odd: nobody knows
  keep: 9
        ^ `spec.keep` must be less than 9
  port: true
        ^^^^ `spec.port` must be an integer or a string, not a boolean
  tags: [a, a]
            ^ `spec.tags[1]` is listed already
  from: {a: x, b: z}
        ^^^^^^^^^^^^ `spec.from` must fit only one of the forms that the definition lists
  not: x
       ^ `spec.not` must not have the form that the definition forbids
";
        finds(&INVALID_VALUE, &format!("{}{resource}", &DEFINITION[1..]));
    }

    #[test]
    fn what_fits_its_definition_is_accepted() {
        let resource = "apiVersion: example.com/v1
kind: Backup
metadata: {name: daily}
spec: {mode: full, name: shop, odd: a, keep: 8, port: 80, tags: [a, b], from: {b: z}, not: ''}
---
# Of this version nothing is known.
apiVersion: example.com/v2
kind: Backup
metadata: {name: daily}
spec: {mode: 1}
";
        accepts(&INVALID_VALUE, &format!("{}{resource}", &DEFINITION[1..]));
    }
}
