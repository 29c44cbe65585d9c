//! Compares an object with its type.
//!
//! What is refused is what `sigs.k8s.io/json` refuses when it decodes JSON into the Go types of the API:
//! names of fields are case-sensitive, unknown ones are skipped, null is always accepted. Some types have
//! code of their own there (`IntOrString`, `Quantity`, `Time`, `JSONSchemaPropsOrBool`, …), which is
//! followed to the letter, leniencies included; only [`validate`] is stricter than they are.
//!
//! Trees are at most 255 levels deep, aliases followed, so recursion is safe.

use palisade_yaml::{Scalar, Value};

use crate::format::{is_base64, is_quantity, is_time};
use crate::path::Path;
use crate::problem::{Problem, ProblemKind};
use crate::suggest::closest;
use crate::tables::ENUMS;
use crate::types::{Field, Shape, Type};

/// Types alone, as what cannot be decoded.
const TYPES: Rules = Rules {
    required: false,
    enums: false,
    unknown: false,
    lenient: true,
};

/// What the API server refuses by the type alone.
const REFUSED: Rules = Rules {
    required: false,
    enums: true,
    unknown: true,
    lenient: true,
};

/// How many problems are listed: an alias may repeat one many thousand times.
const PROBLEM_LIMIT: usize = 1_000;

/// What keeps Kubernetes from decoding an object as one of this type, in document order.
pub fn check_types<'t>(object: Value<'t>, of: &'static Type) -> Vec<Problem<'t>> {
    check(object, of, TYPES)
}

/// What the API server refuses of an object by its type alone, in document order: [`check_types`], fields
/// that the type does not have, and values that are not in an enumeration. The status is not looked at for
/// the latter, since the server takes no status from who creates an object.
pub fn inspect<'t>(object: Value<'t>, of: &'static Type) -> Vec<Problem<'t>> {
    check(object, of, REFUSED)
}

/// [`inspect`] for the part of an object at `path`.
pub fn inspect_part<'t>(object: Value<'t>, path: &[&str], of: &'static Type) -> Vec<Problem<'t>> {
    check_below(object, path, of, REFUSED)
}

/// [`check_types`] for the part of an object at `path`: for custom resources, of which only a part has
/// a known type. What stands where a mapping should on the way there is a problem, too.
pub fn check_part<'t>(object: Value<'t>, path: &[&str], of: &'static Type) -> Vec<Problem<'t>> {
    check_below(object, path, of, TYPES)
}

fn check_below<'t>(object: Value<'t>, path: &[&str], of: &'static Type, rules: Rules) -> Vec<Problem<'t>> {
    let mut checker = Checker {
        rules,
        problems: Vec::new(),
    };
    checker.part(object, path, of, &Path::ROOT);
    checker.problems
}

/// What the schema of the type says against an object, in document order: in addition to
/// [`check_types`] fields that are missing, values that are not in an enumeration and, when `strict`,
/// fields that the type does not have.
pub fn validate<'t>(object: Value<'t>, of: &'static Type, strict: bool) -> Vec<Problem<'t>> {
    let rules = Rules {
        required: true,
        enums: true,
        unknown: strict,
        lenient: false,
    };
    check(object, of, rules)
}

fn check<'t>(object: Value<'t>, of: &'static Type, rules: Rules) -> Vec<Problem<'t>> {
    let mut checker = Checker {
        rules,
        problems: Vec::new(),
    };
    checker.object(object, of, "a mapping", &Path::ROOT);
    checker.problems
}

#[derive(Clone, Copy)]
struct Rules {
    /// Fields must be there.
    required: bool,
    /// Values must be in their enumeration.
    enums: bool,
    /// There must be no unknown fields.
    unknown: bool,
    /// What decoding takes is taken, even where the schema says otherwise.
    lenient: bool,
}

struct Checker<'t> {
    rules: Rules,
    problems: Vec<Problem<'t>>,
}

impl<'t> Checker<'t> {
    fn part(&mut self, value: Value<'t>, below: &[&str], of: &'static Type, path: &Path<'_>) {
        let Some((name, below)) = below.split_first() else {
            return self.object(value, of, "a mapping", path);
        };
        if !value.is_mapping() {
            self.expect_null(value, "a mapping", path);
        } else if let Some(value) = value.get(name) {
            self.part(value, below, of, &path.key(name));
        }
    }

    fn value(&mut self, value: Value<'t>, shape: Shape, path: &Path<'_>) {
        match shape {
            Shape::Any => {}
            Shape::Object(number) => self.object(value, Type::of(number), "a mapping", path),
            Shape::List(number) => self.list(value, Shape::of(number), "a list", path),
            Shape::Map(number) => self.map(value, Shape::of(number), path),
            Shape::SchemaOrBool(number) => match value.scalar() {
                Some(Scalar::Bool(_)) => {}
                _ => self.object(value, Type::of(number), "a mapping or a boolean", path),
            },
            Shape::SchemaOrList(number) => {
                self.schema_or_list(value, Type::of(number), Shape::Object(number), path);
            }
            Shape::SchemaOrStrings(number) => {
                self.schema_or_list(value, Type::of(number), Shape::String, path);
            }
            Shape::Bytes if value.is_sequence() && self.rules.lenient => self.bytes(value, path),
            _ => self.scalar(value, shape, path),
        }
    }

    fn object(&mut self, value: Value<'t>, of: &'static Type, expected: &'static str, path: &Path<'_>) {
        if !value.is_mapping() {
            return self.expect_null(value, expected, path);
        }
        let mut seen = 0u128;
        for entry in value.entries() {
            if self.is_full() {
                return;
            }
            let name = entry.name();
            let path = path.key(name);
            let Some(position) = of.position(name) else {
                if self.rules.unknown {
                    let suggestion = closest(name, of.fields().iter().map(Field::name));
                    let kind = ProblemKind::UnknownField {
                        of: of.name(),
                        suggestion,
                        inside: if suggestion.is_none() {
                            of.part_with(name)
                        } else {
                            None
                        },
                    };
                    self.report(entry.key, &path, kind);
                }
                continue;
            };
            let field = &of.fields()[position];
            if self.rules.required && field.is_required() && !entry.value.is_null() {
                seen |= 1 << position;
            }
            let rules = self.rules;
            self.rules.enums &= !(rules.lenient && path.is("status"));
            self.value(entry.value, field.shape(), &path);
            self.rules = rules;
        }
        if !self.rules.required {
            return;
        }
        for (position, field) in of.fields().iter().enumerate() {
            if field.is_required() && seen & (1 << position) == 0 {
                self.report(value, path, ProblemKind::MissingField { name: field.name() });
            }
        }
    }

    fn list(&mut self, value: Value<'t>, item: Shape, expected: &'static str, path: &Path<'_>) {
        if !value.is_sequence() {
            return self.expect_null(value, expected, path);
        }
        for (number, value) in value.items().enumerate() {
            if self.is_full() {
                return;
            }
            self.value(value, item, &path.item(number));
        }
    }

    fn map(&mut self, value: Value<'t>, item: Shape, path: &Path<'_>) {
        if !value.is_mapping() {
            return self.expect_null(value, "a mapping", path);
        }
        for entry in value.entries() {
            if self.is_full() {
                return;
            }
            self.value(entry.value, item, &path.key(entry.name()));
        }
    }

    fn schema_or_list(&mut self, value: Value<'t>, of: &'static Type, item: Shape, path: &Path<'_>) {
        if value.is_sequence() {
            self.list(value, item, "a list", path);
        } else if value.is_mapping() || !self.rules.lenient {
            self.object(value, of, "a mapping or a list", path);
        }
    }

    /// Go reads a list of small numbers as bytes.
    fn bytes(&mut self, value: Value<'t>, path: &Path<'_>) {
        for (number, item) in value.items().enumerate() {
            let is_byte = match item.scalar() {
                Some(Scalar::Int(byte)) => u8::try_from(byte).is_ok(),
                scalar => scalar == Some(Scalar::Null),
            };
            if !is_byte {
                let path = path.item(number);
                return self.report(item, &path, ProblemKind::Malformed { expected: "a byte" });
            }
        }
    }

    fn scalar(&mut self, value: Value<'t>, shape: Shape, path: &Path<'_>) {
        let scalar = value.scalar();
        let kind = match (shape, scalar) {
            (_, Some(Scalar::Null)) => return,
            (Shape::String, Some(Scalar::Str(_))) => return,
            (Shape::Bool, Some(Scalar::Bool(_))) => return,
            (Shape::Int64, Some(Scalar::Int(_))) => return,
            (Shape::Number, Some(Scalar::Int(_) | Scalar::Float(_))) => return,
            (Shape::IntOrString, Some(Scalar::Str(_))) => return,
            (Shape::Quantity, Some(Scalar::Int(_) | Scalar::Float(_))) => return,
            (Shape::Int32 | Shape::IntOrString, Some(Scalar::Int(number))) => {
                if i32::try_from(number).is_ok() {
                    return;
                }
                ProblemKind::OutOfRange
            }
            (Shape::Enum(number), Some(Scalar::Str(text))) => {
                let allowed = ENUMS[usize::from(number)];
                // Most fields take an empty string for their default.
                if !self.rules.enums || text.is_empty() || allowed.contains(&text) {
                    return;
                }
                let suggestion = closest(text, allowed.iter().copied());
                ProblemKind::NotInEnum { allowed, suggestion }
            }
            (Shape::Quantity, Some(Scalar::Str(text))) => {
                if is_quantity(text) {
                    return;
                }
                ProblemKind::Malformed {
                    expected: "a quantity such as `500m` or `1Gi`",
                }
            }
            (Shape::Time, Some(Scalar::Str(text))) => {
                if is_time(text, false) {
                    return;
                }
                ProblemKind::Malformed {
                    expected: "a time such as `2006-01-02T15:04:05Z`",
                }
            }
            (Shape::MicroTime, Some(Scalar::Str(text))) => {
                if is_time(text, true) {
                    return;
                }
                ProblemKind::Malformed {
                    expected: "a time such as `2006-01-02T15:04:05.000000Z`",
                }
            }
            (Shape::Bytes, Some(Scalar::Str(text))) => {
                if is_base64(text) {
                    return;
                }
                ProblemKind::Malformed { expected: "base64" }
            }
            _ => ProblemKind::WrongType {
                expected: name(shape),
                found: value.type_name(),
            },
        };
        self.report(value, path, kind);
    }

    fn expect_null(&mut self, value: Value<'t>, expected: &'static str, path: &Path<'_>) {
        if !value.is_null() {
            let found = value.type_name();
            self.report(value, path, ProblemKind::WrongType { expected, found });
        }
    }

    fn is_full(&self) -> bool {
        self.problems.len() > PROBLEM_LIMIT
    }

    fn report(&mut self, at: Value<'t>, path: &Path<'_>, kind: ProblemKind) {
        let kind = match self.problems.len() {
            ..PROBLEM_LIMIT => kind,
            PROBLEM_LIMIT => ProblemKind::TooMany,
            _ => return,
        };
        self.problems.push(Problem {
            at,
            path: path.to_string(),
            kind,
        });
    }
}

/// A scalar shape in words.
fn name(shape: Shape) -> &'static str {
    match shape {
        Shape::Bool => "a boolean",
        Shape::Int32 | Shape::Int64 => "an integer",
        Shape::Number => "a number",
        Shape::IntOrString => "an integer or a string",
        Shape::Quantity => "a quantity such as `500m` or `1Gi`",
        _ => "a string",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use palisade_yaml::{Tree, parse};

    use super::*;
    use crate::find;

    fn read(text: &str) -> Tree {
        let text: Arc<str> = text.into();
        parse(&text).remove(0).unwrap()
    }

    fn problems(group: &str, version: &str, kind: &str, text: &str, rules: Rules) -> Vec<String> {
        let tree = read(text);
        let of = find(group, version, kind).unwrap();
        check(tree.root(), of, rules)
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    fn types(kind: &str, text: &str) -> Vec<String> {
        problems("", "v1", kind, text, TYPES)
    }

    fn strict(kind: &str, text: &str) -> Vec<String> {
        let rules = Rules {
            required: true,
            enums: true,
            unknown: true,
            lenient: false,
        };
        problems("", "v1", kind, text, rules)
    }

    #[test]
    fn a_value_of_another_type_is_named_with_its_path() {
        assert_eq!(
            types("Pod", "spec: {containers: web}"),
            ["`spec.containers` must be a list, not a string"]
        );
        assert_eq!(
            types("Pod", "metadata: {labels: {app: on, example.com/port: 80}}"),
            [
                "`metadata.labels.app` must be a string, not a boolean: quote it",
                "`metadata.labels[example.com/port]` must be a string, not an integer: quote it",
            ]
        );
        assert_eq!(
            types(
                "Pod",
                "spec: {containers: [{name: a, ports: [{containerPort: '80'}]}]}"
            ),
            ["`spec.containers[0].ports[0].containerPort` must be an integer, not a string"]
        );
        assert_eq!(types("Pod", "[]"), ["the object must be a mapping, not a list"]);
    }

    #[test]
    fn a_part_of_a_custom_resource_is_named_from_its_root() {
        let rollout = |text: &str| {
            let tree = read(text);
            let problems = check_part(tree.root(), &["spec", "template"], crate::pod_template().unwrap());
            problems.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            rollout("spec: {template: {spec: {hostPID: 'true'}}}"),
            ["`spec.template.spec.hostPID` must be a boolean, not a string"]
        );
        assert_eq!(rollout("spec: []"), ["`spec` must be a mapping, not a list"]);
        assert!(rollout("spec: {replicas: many, template: null}").is_empty());
        assert!(rollout("spec: {workloadRef: {name: web}}").is_empty());
    }

    #[test]
    fn null_unknown_fields_and_other_case_are_no_matter_for_reading() {
        assert!(types("Pod", "spec: {containers: null, hostnetwork: 1, Volumes: 2}").is_empty());
        assert!(types("Pod", "spec: {containers: [null], nodeSelector: {a: null}}").is_empty());
    }

    #[test]
    fn the_api_server_minds_unknown_fields_and_enumerations_and_fills_in_what_is_missing() {
        let inspected = |text: &str| {
            let tree = read(text);
            let problems = inspect(tree.root(), find("", "v1", "Pod").unwrap());
            problems.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(
            inspected("spec: {restartPolicy: always, containers: [{}], hostpid: true}"),
            [
                "`spec.restartPolicy` must be one of `Always`, `Never`, `OnFailure`: did you mean `Always`?",
                "`spec.hostpid` is not a field of PodSpec: did you mean `hostPID`?",
            ]
        );
        // No status is taken from who makes an object, but it is read.
        assert_eq!(
            inspected("status: {phase: Sleeping, qos: 1}"),
            ["`status.qos` is not a field of PodStatus"]
        );
    }

    #[test]
    fn integers_keep_to_their_width() {
        assert_eq!(
            types("ReplicationController", "spec: {replicas: 3000000000}"),
            ["`spec.replicas` must lie between -2147483648 and 2147483647"]
        );
        assert!(types("Pod", "spec: {activeDeadlineSeconds: 3000000000}").is_empty());
        assert_eq!(
            types("ReplicationController", "spec: {replicas: 1.5}"),
            ["`spec.replicas` must be an integer, not a number"]
        );
        assert!(types("ReplicationController", "spec: {replicas: 1.0}").is_empty());
        assert_eq!(
            types("ReplicationController", r#"{"spec": {"replicas": 1.0}}"#).len(),
            1
        );
    }

    #[test]
    fn an_integer_or_a_string_is_nothing_else() {
        let port = |port: &str| types("Service", &format!("spec: {{ports: [{{targetPort: {port}}}]}}"));
        assert!(port("80").is_empty() && port("http").is_empty() && port("null").is_empty());
        assert_eq!(
            port("true"),
            ["`spec.ports[0].targetPort` must be an integer or a string, not a boolean"]
        );
        assert_eq!(port("3000000000").len(), 1);
        assert_eq!(port("1.5").len(), 1);
    }

    #[test]
    fn quantities_may_be_numbers_and_must_be_well_formed() {
        let hard = |cpu: &str| types("ResourceQuota", &format!("spec: {{hard: {{cpu: {cpu}}}}}"));
        assert!(hard("1").is_empty() && hard("0.5").is_empty() && hard("500m").is_empty());
        assert_eq!(
            hard("1GB"),
            ["`spec.hard.cpu` must be a quantity such as `500m` or `1Gi`"]
        );
        assert_eq!(
            hard("true"),
            ["`spec.hard.cpu` must be a quantity such as `500m` or `1Gi`, not a boolean"]
        );
    }

    #[test]
    fn data_of_a_secret_is_base64() {
        assert!(
            types(
                "Secret",
                "data: {a: YQ==, b: [1, 2]}\nstringData: {c: plain text}"
            )
            .is_empty()
        );
        assert_eq!(
            types("Secret", "data: {a: plain text, b: [300]}"),
            ["`data.a` must be base64", "`data.b[0]` must be a byte"]
        );
        assert_eq!(strict("Secret", "data: {b: [1]}").len(), 1);
    }

    #[test]
    fn schemas_nest_and_may_be_booleans() {
        let text = |items: &str| {
            format!(
                "spec: {{versions: [{{schema: {{openAPIV3Schema: {{additionalProperties: true, default: 1, \
                 properties: {{a: {{items: {items}}}}}}}}}}}]}}"
            )
        };
        let definition = |items: &str, schema| {
            let kind = "CustomResourceDefinition";
            let rules = Rules {
                required: schema,
                enums: schema,
                unknown: false,
                lenient: !schema,
            };
            problems("apiextensions.k8s.io", "v1", kind, &text(items), rules)
        };
        assert!(definition("{type: string}", false).is_empty());
        assert!(definition("[{type: string}]", false).is_empty());
        let path = "spec.versions[0].schema.openAPIV3Schema.properties.a.items";
        assert_eq!(
            definition("{type: 1}", false),
            [format!(
                "`{path}.type` must be a string, not an integer: quote it"
            )]
        );
        // Kubernetes drops it without a word.
        assert!(definition("text", false).is_empty());
        let complaint = format!("`{path}` must be a mapping or a list, not a string");
        assert!(definition("text", true).contains(&complaint));
    }

    #[test]
    fn a_schema_asks_for_fields_that_are_required_even_where_they_are_null() {
        assert_eq!(
            strict("Pod", "spec: {containers: [{image: web}, {name: null}]}"),
            [
                "`spec.containers[0]` must have the field `name`",
                "`spec.containers[1]` must have the field `name`",
            ]
        );
        assert_eq!(
            strict("Pod", "spec: {}"),
            ["`spec` must have the field `containers`"]
        );
        assert!(strict("Pod", "kind: Pod").is_empty());
    }

    #[test]
    fn an_unknown_field_is_marked_at_its_key_with_a_suggestion() {
        let text = "spec: {containers: [], hostNetwrok: true, invalidField: 1}";
        assert_eq!(
            strict("Pod", text),
            [
                "`spec.hostNetwrok` is not a field of PodSpec: did you mean `hostNetwork`?",
                "`spec.invalidField` is not a field of PodSpec",
            ]
        );
        let tree = read(text);
        let problems = validate(tree.root(), find("", "v1", "Pod").unwrap(), true);
        assert_eq!(problems[0].at.text(), "hostNetwrok");
        assert!(validate(tree.root(), find("", "v1", "Pod").unwrap(), false).is_empty());
    }

    #[test]
    fn an_enumeration_lists_its_values() {
        assert_eq!(
            strict(
                "Service",
                "spec: {type: Loadbalancer, ports: [{port: 1, protocol: HTTP}]}"
            ),
            [
                "`spec.type` must be one of `ClusterIP`, `ExternalName`, `LoadBalancer`, `NodePort`: did you mean \
                 `LoadBalancer`?",
                "`spec.ports[0].protocol` must be one of `SCTP`, `TCP`, `UDP`",
            ]
        );
        assert!(types("Service", "spec: {type: Loadbalancer}").is_empty());
        assert!(strict("Service", "spec: {sessionAffinity: ''}").is_empty());
    }

    #[test]
    fn the_number_of_problems_is_bounded() {
        // A list of thousands of aliases, each of them wrong.
        let text = format!("spec: {{containers: [&c {{name: 1}}{}]}}", ", *c".repeat(5_000));
        let tree = read(&text);
        let problems = check_types(tree.root(), find("", "v1", "Pod").unwrap());
        assert_eq!(problems.len(), PROBLEM_LIMIT + 1);
        assert_eq!(problems[PROBLEM_LIMIT].kind, ProblemKind::TooMany);
    }
}
