//! Expressions that are ready to run.

use std::fmt;

use crate::declare::Environment;
use crate::error::CompileError;
use crate::eval::{Evaluator, Variables};
use crate::library::Authorize;
use crate::plan::Step;
use crate::{Context, Error, Type, Value, check, parse, plan, validate};

/// An expression that is parsed, checked, and ready to run any number of times, from any number of threads.
pub struct Program {
    source: String,
    result: Type,
    step: Step,
    /// The variables of the environment that it reads.
    reads: Vec<usize>,
}

impl fmt::Debug for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Program")
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// What an evaluation has given, and spent.
#[derive(Clone, Debug)]
pub struct Spent<'a> {
    /// The value, or why there is none.
    pub result: Result<Value<'a>, Error>,
    /// What it has cost, in the API server's units.
    pub cost: u64,
}

impl Program {
    /// Compiles an expression that gives one of the types `expected`; any, where that is empty.
    ///
    /// # Errors
    /// Everything that the API server would refuse it for, each with its place.
    pub fn compile(environment: &Environment, source: &str, expected: &[Type]) -> Result<Self, CompileError> {
        let parsed = parse::parse(source)?;
        let checked = check::check(environment, &parsed, source)?;
        validate::validate(&parsed, &checked, source)?;
        if !expected.is_empty() && !expected.contains(&checked.result) {
            let result = checked.result.to_string();
            let expected: Vec<String> = expected.iter().map(Type::to_string).collect();
            let message = match expected.as_slice() {
                [one] => format!("must evaluate to {one} but got {result}"),
                many => format!("must evaluate to one of [{}] but got {result}", many.join(" ")),
            };
            return Err(CompileError::of_whole(source, message));
        }
        let step = plan::plan(environment, &checked, &parsed.root).map_err(|error| {
            CompileError::of_whole(source, format!("program instantiation failed: {error}"))
        })?;
        let mut reads: Vec<usize> = checked.variables().collect();
        reads.sort_unstable();
        reads.dedup();
        Ok(Self {
            source: source.to_owned(),
            result: checked.result,
            step,
            reads,
        })
    }

    /// The expression as it was written.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What it gives, where that is known before it runs.
    pub fn result_type(&self) -> &Type {
        &self.result
    }

    /// The variables of the environment that it reads, by their numbers.
    pub fn reads(&self) -> &[usize] {
        &self.reads
    }

    /// Runs it over `variables`, spending at most `limit`.
    pub fn evaluate<'a>(
        &self,
        variables: &dyn Variables<'a>,
        authorizer: Option<&dyn Authorize>,
        limit: u64,
    ) -> Spent<'a> {
        let context = Context {
            regex: None,
            authorizer,
        };
        let mut evaluator = Evaluator::new(variables, context, limit);
        let result = evaluator.eval(&self.step);
        Spent {
            result,
            cost: evaluator.cost,
        }
    }
}
