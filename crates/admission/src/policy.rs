//! Policies, read from their objects and compiled.

use std::collections::HashSet;

use palisade_cel::{CompileError, Environment, Issue, Program, Type};
use palisade_model::Object;
use palisade_yaml::{Node, Value};

use crate::environment::{Declared, VARIABLES, environment};
use crate::matching::MatchResources;

/// Why the API server would refuse a policy, or a binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The value at fault, in the object's tree.
    pub node: Node,
    /// Its path: `spec.validations[0].expression`.
    pub path: String,
    /// What is wrong, as the server says it.
    pub message: String,
    /// Where in an expression.
    pub issues: Vec<Issue>,
}

/// The kind of a policy's parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Param {
    /// Group and version.
    pub api_version: String,
    /// The kind.
    pub kind: String,
}

/// A ValidatingAdmissionPolicy that is ready to judge.
#[derive(Debug)]
pub struct ValidatingPolicy {
    /// The name.
    pub name: String,
    /// Whether a request passes where the policy itself fails.
    pub ignores_failure: bool,
    /// The kind of its parameters, where it has some.
    pub param_kind: Option<Param>,
    /// What it is about.
    pub constraints: MatchResources,
    pub(crate) conditions: Vec<Named>,
    pub(crate) variables: Vec<Named>,
    pub(crate) validations: Vec<Validation>,
    pub(crate) audit_annotations: Vec<Named>,
}

/// An expression with a name.
#[derive(Debug)]
pub(crate) struct Named {
    pub name: String,
    pub program: Program,
}

/// What must hold.
#[derive(Debug)]
pub(crate) struct Validation {
    pub program: Program,
    pub message: String,
    pub message_expression: Option<Program>,
    pub reason: String,
}

/// No policy has more conditions.
const CONDITIONS: usize = 64;
/// No policy has more audit annotations.
const AUDIT_ANNOTATIONS: usize = 20;
/// The bytes of an expression for an audit annotation.
const AUDIT_ANNOTATION_LENGTH: usize = 5 * 1024;

impl ValidatingPolicy {
    /// Reads and compiles a ValidatingAdmissionPolicy as an API server of Kubernetes 1.`minor` does.
    ///
    /// # Errors
    /// All that the server would refuse it for.
    pub fn compile(object: &Object, minor: u16) -> Result<Self, Vec<Refusal>> {
        let root = object.root();
        let spec = root.get("spec").unwrap_or(root);
        let params = spec.get("paramKind");
        let mut reader = Reader {
            spec,
            minor,
            has_params: params.is_some(),
            has_variables: spec
                .get("variables")
                .is_some_and(|variables| variables.items().next().is_some()),
            variables: Vec::new(),
            refusals: Vec::new(),
        };
        let ignores_failure = match spec.get("failurePolicy").map(Value::text) {
            None | Some("Fail") => false,
            Some("Ignore") => true,
            Some(other) => {
                let message =
                    format!("Unsupported value: \"{other}\": supported values: \"Fail\", \"Ignore\"");
                reader.refuse("failurePolicy", spec.get("failurePolicy"), message);
                false
            }
        };
        let constraints = reader.constraints();
        let conditions = reader.conditions();
        let variables = reader.variables();
        let validations = reader.validations();
        let audit_annotations = reader.audit_annotations(object.name());
        if validations.is_empty() && audit_annotations.is_empty() && reader.refusals.is_empty() {
            let message = "Required value: validations or auditAnnotations must contain at least one item";
            reader.refuse("validations", None, message.to_owned());
        }
        if !reader.refusals.is_empty() {
            return Err(reader.refusals);
        }
        let text = |name: &str| {
            params
                .and_then(|params| params.get(name))
                .map_or("", Value::text)
                .to_owned()
        };
        Ok(Self {
            name: object.name().to_owned(),
            ignores_failure,
            param_kind: params.map(|_| Param {
                api_version: text("apiVersion"),
                kind: text("kind"),
            }),
            constraints,
            conditions,
            variables,
            validations,
            audit_annotations,
        })
    }
}

struct Reader<'o> {
    spec: Value<'o>,
    minor: u16,
    has_params: bool,
    has_variables: bool,
    /// The variables so far, with their types.
    variables: Vec<(String, Type)>,
    refusals: Vec<Refusal>,
}

impl<'o> Reader<'o> {
    fn refuse(&mut self, path: &str, value: Option<Value<'_>>, message: String) {
        self.refusals.push(Refusal {
            node: value.unwrap_or(self.spec).node(),
            path: format!("spec.{path}"),
            message: format!("spec.{path}: {message}"),
            issues: Vec::new(),
        });
    }

    fn items(&self, name: &str) -> Vec<Value<'o>> {
        self.spec.get(name).into_iter().flat_map(Value::items).collect()
    }

    /// The environment of an expression that may see `authorizer` or not, with the variables so far.
    fn environment(&self, authorizer: bool, variables: bool) -> Environment {
        let declared = Declared {
            params: self.has_params,
            authorizer,
            variables,
        };
        let mut environment = environment(self.minor, declared);
        if variables {
            for (name, of) in &self.variables {
                environment.add_field(VARIABLES, name.clone(), of.clone());
            }
        }
        environment
    }

    /// Compiles the expression in a field, or says what is wrong with it.
    fn expression(
        &mut self,
        path: &str,
        value: Option<Value<'o>>,
        owner: Value<'o>,
        environment: &Environment,
        expected: &[Type],
    ) -> Option<Program> {
        let text = value.map_or("", Value::text);
        let Some(value) = value.filter(|_| !text.trim().is_empty()) else {
            self.refuse(
                path,
                Some(owner),
                "Required value: expression is not specified".to_owned(),
            );
            return None;
        };
        match Program::compile(environment, text, expected) {
            Ok(program) => Some(program),
            Err(error) => {
                self.refusals.push(refusal(path, value, text, error));
                None
            }
        }
    }

    fn constraints(&mut self) -> MatchResources {
        let value = self.spec.get("matchConstraints");
        let read = MatchResources::of(value, "spec.matchConstraints", &mut self.refusals);
        let Some(constraints) = value else {
            self.refuse("matchConstraints", None, "Required value".to_owned());
            return read;
        };
        if constraints
            .get("resourceRules")
            .is_none_or(|rules| rules.items().next().is_none())
        {
            let path = "matchConstraints.resourceRules";
            self.refuse(path, Some(constraints), "Required value".to_owned());
        }
        read
    }

    fn conditions(&mut self) -> Vec<Named> {
        let items = self.items("matchConditions");
        if items.len() > CONDITIONS {
            let message = format!("Too many: {}: must have at most {CONDITIONS} items", items.len());
            self.refuse("matchConditions", self.spec.get("matchConditions"), message);
        }
        let environment = self.environment(true, false);
        let mut names = HashSet::new();
        let mut conditions = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let path = format!("matchConditions[{index}].expression");
            let program = self.expression(&path, item.get("expression"), item, &environment, &[Type::Bool]);
            let name = item.get("name").map_or("", Value::text).to_owned();
            let path = format!("matchConditions[{index}].name");
            if name.is_empty() {
                self.refuse(&path, Some(item), "Required value".to_owned());
            } else if !names.insert(name.clone()) {
                self.refuse(&path, item.get("name"), format!("Duplicate value: \"{name}\""));
            }
            conditions.extend(program.map(|program| Named { name, program }));
        }
        conditions
    }

    fn variables(&mut self) -> Vec<Named> {
        let mut variables = Vec::new();
        for (index, item) in self.items("variables").into_iter().enumerate() {
            let name = item.get("name").map_or("", Value::text).to_owned();
            if !is_identifier(&name) {
                let path = format!("variables[{index}].name");
                let message = format!("Invalid value: \"{name}\": name is not a valid CEL identifier");
                self.refuse(&path, item.get("name").or(Some(item)), message);
            }
            // A variable sees those before it.
            let environment = self.environment(true, true);
            let path = format!("variables[{index}].expression");
            let program = self.expression(&path, item.get("expression"), item, &environment, &[]);
            let of = program
                .as_ref()
                .map_or(Type::Dyn, |program| field_type(program.result_type()));
            self.variables.push((name.clone(), of));
            variables.extend(program.map(|program| Named { name, program }));
        }
        variables
    }

    fn validations(&mut self) -> Vec<Validation> {
        let environment = self.environment(true, self.has_variables);
        let for_messages = self.environment(false, self.has_variables);
        let mut validations = Vec::new();
        for (index, item) in self.items("validations").into_iter().enumerate() {
            let path = format!("validations[{index}].expression");
            let program = self.expression(&path, item.get("expression"), item, &environment, &[Type::Bool]);
            let message = item.get("message").map_or("", Value::text);
            if message.trim().contains(['\n', '\r']) {
                let path = format!("validations[{index}].message");
                let text = format!("Invalid value: \"{message}\": message must not contain line breaks");
                self.refuse(&path, item.get("message"), text);
            }
            let message_expression = item
                .get("messageExpression")
                .filter(|text| !text.text().is_empty());
            let message_expression = message_expression.and_then(|value| {
                let path = format!("validations[{index}].messageExpression");
                self.expression(&path, Some(value), item, &for_messages, &[Type::String])
            });
            let reason = item.get("reason").map_or("", Value::text);
            if !matches!(
                reason,
                "" | "Unauthorized" | "Forbidden" | "Invalid" | "RequestEntityTooLarge"
            ) {
                let path = format!("validations[{index}].reason");
                let supported = "\"Forbidden\", \"Invalid\", \"RequestEntityTooLarge\", \"Unauthorized\"";
                let text = format!("Unsupported value: \"{reason}\": supported values: {supported}");
                self.refuse(&path, item.get("reason"), text);
            }
            validations.extend(program.map(|program| Validation {
                program,
                message: message.to_owned(),
                message_expression,
                reason: reason.to_owned(),
            }));
        }
        validations
    }

    fn audit_annotations(&mut self, policy: &str) -> Vec<Named> {
        let items = self.items("auditAnnotations");
        if items.len() > AUDIT_ANNOTATIONS {
            let message = format!("must not have more than {AUDIT_ANNOTATIONS} auditAnnotations");
            self.refuse("auditAnnotations", self.spec.get("auditAnnotations"), message);
        }
        let environment = self.environment(true, self.has_variables);
        let mut keys = HashSet::new();
        let mut annotations = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let key = item.get("key").map_or("", Value::text).to_owned();
            let path = format!("auditAnnotations[{index}].key");
            if key.is_empty() || policy.is_empty() {
                self.refuse(
                    &path,
                    Some(item),
                    "Invalid value: requires metadata.name and a key".to_owned(),
                );
            } else if !keys.insert(key.clone()) {
                self.refuse(&path, item.get("key"), format!("Duplicate value: \"{key}\""));
            }
            let path = format!("auditAnnotations[{index}].valueExpression");
            let value = item.get("valueExpression");
            if value.is_some_and(|value| value.text().trim().len() > AUDIT_ANNOTATION_LENGTH) {
                let message =
                    format!("Required value: must not exceed {AUDIT_ANNOTATION_LENGTH} bytes in length");
                self.refuse(&path, value, message);
                continue;
            }
            let program = self.expression(&path, value, item, &environment, &[Type::String, Type::Null]);
            annotations.extend(program.map(|program| Named { name: key, program }));
        }
        annotations
    }
}

fn refusal(path: &str, value: Value<'_>, text: &str, error: CompileError) -> Refusal {
    Refusal {
        node: value.node(),
        path: format!("spec.{path}"),
        message: format!("spec.{path}: Invalid value: {}: {error}", quoted(text)),
        issues: error.issues,
    }
}

/// A text as Go's `%q` writes it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            _ => out.push(character),
        }
    }
    out.push('"');
    out
}

/// The type that a variable has for expressions that read it: of the types of libraries nothing is known there.
fn field_type(of: &Type) -> Type {
    match of {
        Type::List(element) => Type::list(field_type(element)),
        Type::Map(key, value) => Type::map(field_type(key), field_type(value)),
        Type::Opaque(..) | Type::Object(_) | Type::Type(_) | Type::Error | Type::Param(_) => Type::Dyn,
        other => other.clone(),
    }
}

fn is_identifier(name: &str) -> bool {
    const RESERVED: &[&str] = &[
        "true",
        "false",
        "null",
        "in",
        "as",
        "break",
        "const",
        "continue",
        "else",
        "for",
        "function",
        "if",
        "import",
        "let",
        "loop",
        "package",
        "namespace",
        "return",
        "var",
        "void",
        "while",
    ];
    let mut characters = name.chars();
    let first = characters.next();
    first.is_some_and(|first| first == '_' || first.is_ascii_alphabetic())
        && characters.all(|other| other == '_' || other.is_ascii_alphanumeric())
        && !RESERVED.contains(&name)
}
