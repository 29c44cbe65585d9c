//! What a policy says of a request.

use std::cell::{Cell, RefCell};

use palisade_cel::{Authorize, Error, Program, Value, Variables, authorizer};

use crate::authorizer::of_request;
use crate::environment::slot;
use crate::policy::{Named, ValidatingPolicy};
use crate::request::Request;

/// What one expression may cost.
const PER_EXPRESSION: u64 = 1_000_000;
/// What all validations of one binding may cost.
const PER_BINDING: i64 = 10_000_000;
/// What the conditions of one binding may cost.
const CONDITIONS: i64 = 2_500_000;
/// The bytes of a message that an expression makes.
const MESSAGE: usize = 5 * 1024;
/// The bytes of the value of an audit annotation.
const ANNOTATION: usize = 10 * 1024;

const OUT_OF_BUDGET: &str =
    "validation failed due to running out of cost budget, no further validation rules will be run";

/// The verdict of one validation, or of the policy as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The validation, by its number; nothing where the policy as a whole failed.
    pub validation: Option<usize>,
    /// Whether the request passes.
    pub outcome: Outcome,
    /// Why not, as the API server says it.
    pub message: String,
    /// The reason of the answer: `Invalid` where the policy names none.
    pub reason: String,
    /// It is about an audit annotation, and denies whatever the binding says.
    pub of_annotation: bool,
}

/// How a verdict came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The expression holds.
    Admitted,
    /// It does not.
    Denied,
    /// It has no value, and the policy fails closed.
    Failed,
    /// It has no value, and the policy ignores that.
    FailureIgnored,
    /// It reads what a server would know and is not known here.
    NotAssessable,
}

/// Why an expression gives no value.
#[derive(Clone, Debug)]
struct Failed {
    message: String,
    /// Only something is not known.
    is_unknown: bool,
}

impl From<&str> for Failed {
    fn from(message: &str) -> Self {
        Self {
            message: message.to_owned(),
            is_unknown: false,
        }
    }
}

impl Outcome {
    /// Whether the request passes.
    pub fn admits(self) -> bool {
        matches!(self, Self::Admitted | Self::FailureIgnored)
    }
}

/// What a policy says of a request.
#[derive(Clone, Debug, Default)]
pub struct Judgement {
    /// Whether its conditions hold; else it says nothing.
    pub applies: bool,
    /// A decision for each validation.
    pub decisions: Vec<Decision>,
    /// What is noted in the audit log.
    pub audit_annotations: Vec<(String, String)>,
}

impl ValidatingPolicy {
    /// Judges a request. `params` is an object, or nothing; so is `namespace`, which is not known where the request
    /// has one and it is nothing; `authorizer` says what the user may do.
    pub fn judge<'a>(
        &self,
        request: &Request<'a>,
        params: Option<palisade_yaml::Value<'a>>,
        namespace: Option<palisade_yaml::Value<'a>>,
        authorizer: Option<&dyn Authorize>,
    ) -> Judgement {
        let failed = |failed: Failed| Decision {
            validation: None,
            outcome: self.failure(&failed),
            message: failed.message,
            reason: String::new(),
            of_annotation: false,
        };
        let object = |value: Option<palisade_yaml::Value<'a>>| value.map_or(Value::Null, Value::from);
        let mut judgement = Judgement::default();
        let inputs = Inputs {
            object: object(request.object),
            old_object: object(request.old_object),
            request: request.value(),
            params: object(params),
            namespace: object(namespace),
            request_resource: of_request(request),
            knows_user: request.user.is_some(),
            unknown_namespace: (namespace.is_none() && request.has_namespace_object())
                .then_some(request.namespace),
            authorizer,
        };
        // Conditions are asked before the namespace is looked up.
        let mut activation = Activation::new(self, &inputs, false, true);
        match self.conditions_hold(&mut activation) {
            Ok(true) => {}
            Ok(false) => return judgement,
            Err(failure) if self.ignores_failure && !failure.is_unknown => return judgement,
            Err(failure) => {
                judgement.applies = true;
                judgement.decisions.push(failed(failure));
                return judgement;
            }
        }
        judgement.applies = true;
        let mut activation = Activation::new(self, &inputs, true, true);
        let mut budget = PER_BINDING;
        let mut results = Vec::with_capacity(self.validations.len());
        for validation in &self.validations {
            match activation.evaluate(&validation.program, &mut budget) {
                Some(result) => results.push(result),
                None => {
                    judgement.decisions.push(failed(OUT_OF_BUDGET.into()));
                    return judgement;
                }
            }
        }
        let mut messages = Activation::new(self, &inputs, true, false);
        let mut exhausted = false;
        let mut made = Vec::with_capacity(results.len());
        for validation in &self.validations {
            let message = validation.message_expression.as_ref().filter(|_| !exhausted);
            made.push(message.and_then(|program| {
                let result = messages.evaluate(program, &mut budget);
                exhausted |= result.is_none();
                result?.ok()
            }));
        }
        for (index, (result, message)) in results.into_iter().zip(made).enumerate() {
            let (outcome, message) = match result {
                Err(failed) => (self.failure(&failed), failed.message),
                Ok(_) if exhausted => {
                    let message = format!("failed messageExpression: {OUT_OF_BUDGET}");
                    (self.failure(&message.as_str().into()), message)
                }
                Ok(Value::Bool(true)) => (Outcome::Admitted, String::new()),
                Ok(_) => (Outcome::Denied, self.message(index, message.as_ref())),
            };
            let reason = if outcome == Outcome::Denied {
                self.validations[index].reason.clone()
            } else {
                String::new()
            };
            judgement.decisions.push(Decision {
                validation: Some(index),
                outcome,
                message,
                reason,
                of_annotation: false,
            });
        }
        self.annotate(&inputs, &mut judgement);
        judgement
    }

    /// What a failure of the policy itself means.
    fn failure(&self, failed: &Failed) -> Outcome {
        if failed.is_unknown {
            Outcome::NotAssessable
        } else if self.ignores_failure {
            Outcome::FailureIgnored
        } else {
            Outcome::Failed
        }
    }

    fn conditions_hold(&self, activation: &mut Activation<'_, '_>) -> Result<bool, Failed> {
        let mut budget = CONDITIONS;
        let mut errors: Vec<Failed> = Vec::new();
        let mut results = Vec::new();
        for condition in &self.conditions {
            results.push(
                activation
                    .evaluate(&condition.program, &mut budget)
                    .ok_or(OUT_OF_BUDGET)?,
            );
        }
        for result in results {
            match result {
                Ok(Value::Bool(false)) => return Ok(false),
                Ok(_) => {}
                Err(error) => errors.push(error),
            }
        }
        let is_unknown = errors.iter().any(|error| error.is_unknown);
        let messages: Vec<String> = errors.into_iter().map(|error| error.message).collect();
        let message = match messages.as_slice() {
            [] => return Ok(true),
            [message] => message.clone(),
            messages => format!("[{}]", messages.join(", ")),
        };
        Err(Failed { message, is_unknown })
    }

    /// The message of a denial: what its expression makes, or else what is written, or else the expression.
    fn message(&self, index: usize, made: Option<&Value<'_>>) -> String {
        let validation = &self.validations[index];
        if let Some(Value::String(text)) = made {
            let text = text.trim();
            if !text.is_empty() && text.len() <= MESSAGE && !text.contains('\n') {
                return text.to_owned();
            }
        }
        match validation.message.trim() {
            "" => format!("failed expression: {}", validation.program.source().trim()),
            message => message.to_owned(),
        }
    }

    fn annotate(&self, inputs: &Inputs<'_, '_>, judgement: &mut Judgement) {
        let mut activation = Activation::new(self, inputs, true, false);
        let mut budget = PER_BINDING;
        for Named { name, program } in &self.audit_annotations {
            let failed = match activation.evaluate(program, &mut budget) {
                None => OUT_OF_BUDGET.into(),
                Some(Err(failed)) => failed,
                Some(Ok(Value::String(text))) => {
                    let text = text.trim();
                    if !text.is_empty() {
                        let end = text.floor_char_boundary(ANNOTATION);
                        judgement
                            .audit_annotations
                            .push((name.clone(), text[..end].to_owned()));
                    }
                    continue;
                }
                Some(Ok(_)) => continue,
            };
            if failed.is_unknown || !self.ignores_failure {
                judgement.decisions.push(Decision {
                    validation: None,
                    outcome: self.failure(&failed),
                    message: failed.message,
                    reason: String::new(),
                    of_annotation: true,
                });
            }
        }
    }
}

/// The values that expressions see.
struct Inputs<'i, 'a> {
    object: Value<'a>,
    old_object: Value<'a>,
    request: Value<'a>,
    params: Value<'a>,
    namespace: Value<'a>,
    request_resource: Value<'static>,
    knows_user: bool,
    /// The namespace that a server would know.
    unknown_namespace: Option<&'a str>,
    authorizer: Option<&'i dyn Authorize>,
}

/// The variables of one evaluation. Those of the policy are worked out when they are asked for first, and once.
struct Activation<'i, 'a> {
    policy: &'i ValidatingPolicy,
    inputs: &'i Inputs<'i, 'a>,
    has_namespace: bool,
    has_authorizer: bool,
    known: RefCell<Vec<Option<Result<Value<'a>, Error>>>>,
    /// What variables have cost since the last expression.
    of_variables: Cell<u64>,
}

impl<'i, 'a> Activation<'i, 'a> {
    fn new(
        policy: &'i ValidatingPolicy,
        inputs: &'i Inputs<'i, 'a>,
        has_namespace: bool,
        has_authorizer: bool,
    ) -> Self {
        Self {
            policy,
            inputs,
            has_namespace,
            has_authorizer,
            known: RefCell::new(vec![None; policy.variables.len()]),
            of_variables: Cell::new(0),
        }
    }

    fn authorizer(&self) -> Option<&'i dyn Authorize> {
        self.inputs.authorizer.filter(|_| self.has_authorizer)
    }

    /// Runs an expression within what is left of the budget; nothing where that is used up.
    fn evaluate(&mut self, program: &Program, budget: &mut i64) -> Option<Result<Value<'a>, Failed>> {
        let spent = program.evaluate(&*self, self.authorizer(), PER_EXPRESSION);
        let cost = spent.cost.saturating_add(self.of_variables.take());
        *budget = budget.saturating_sub(i64::try_from(cost).unwrap_or(i64::MAX));
        if *budget < 0 {
            return None;
        }
        let source = program.source();
        Some(spent.result.map_err(|error| Failed {
            is_unknown: error.is_not_assessable(),
            message: format!("expression '{source}' resulted in error: {error}"),
        }))
    }

    /// The value of one of the policy's variables.
    fn variable(&self, index: usize) -> Result<Value<'a>, Error> {
        if let Some(known) = self.known.borrow().get(index).cloned().flatten() {
            return known;
        }
        let Named { name, program } = &self.policy.variables[index];
        let spent = program.evaluate(self, self.authorizer(), PER_EXPRESSION);
        self.of_variables
            .set(self.of_variables.get().saturating_add(spent.cost));
        let value = spent.result.map_err(|error| {
            let message = format!("composited variable \"{name}\" fails to evaluate: {error}");
            if error.is_not_assessable() {
                Error::not_assessable(message)
            } else {
                Error::new(message)
            }
        });
        if let Some(slot) = self.known.borrow_mut().get_mut(index) {
            *slot = Some(value.clone());
        }
        value
    }
}

impl<'a> Variables<'a> for Activation<'_, 'a> {
    fn get(&self, index: usize) -> Result<Value<'a>, Error> {
        let inputs = self.inputs;
        Ok(match index {
            slot::OBJECT => inputs.object.clone(),
            slot::OLD_OBJECT => inputs.old_object.clone(),
            slot::NAMESPACE_OBJECT if !self.has_namespace => Value::Null,
            slot::NAMESPACE_OBJECT => match inputs.unknown_namespace {
                None => inputs.namespace.clone(),
                Some(name) => {
                    let message = format!("the namespace `{name}` is not among the objects");
                    return Err(Error::not_assessable(message));
                }
            },
            slot::REQUEST => inputs.request.clone(),
            slot::VARIABLES => {
                let variables = self.policy.variables.iter().enumerate();
                let entries = variables.map(|(index, named)| {
                    let key = palisade_cel::Key::String(named.name.clone().into());
                    Ok((key, self.variable(index)?))
                });
                let entries = entries.collect::<Result<Vec<_>, Error>>()?;
                Value::Map(palisade_cel::Map::of(entries))
            }
            slot::PARAMS => inputs.params.clone(),
            slot::AUTHORIZER if self.has_authorizer => authorizer::value(),
            slot::REQUEST_RESOURCE if self.has_authorizer => inputs.request_resource.clone(),
            slot::REQUEST_RESOURCE => {
                return Err(Error::new("no such attribute(s): authorizer.requestResource"));
            }
            _ => return Err(Error::new("no such attribute(s): authorizer")),
        })
    }

    fn field(&self, index: usize, name: &str) -> Option<Result<Value<'a>, Error>> {
        if index == slot::REQUEST && name == "userInfo" && !self.inputs.knows_user {
            return Some(Err(Error::not_assessable("who asks is not known here")));
        }
        if index != slot::VARIABLES {
            return None;
        }
        let position = self
            .policy
            .variables
            .iter()
            .position(|variable| variable.name == name)?;
        Some(self.variable(position))
    }
}
