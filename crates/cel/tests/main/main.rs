//! The tests of the language, as one binary; those of the libraries stand beside them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

mod check;
mod cost;
mod evaluate;
mod hostile;

use std::sync::Arc;

use palisade_cel::{Environment, Program, Spent, Type, Value};

/// An environment with the dynamic variable `object`.
fn environment() -> Environment {
    Environment::of(36).with_variable("object", Type::Dyn)
}

/// Runs an expression over an object that is written in YAML, and hands over what comes of it.
fn run<R>(source: &str, object: &str, look: impl FnOnce(Spent<'_>) -> R) -> R {
    let program = Program::compile(&environment(), source, &[]);
    let program = program.unwrap_or_else(|error| panic!("{source}: {error}"));
    let tree = palisade_yaml::parse(&Arc::from(object)).remove(0).unwrap();
    let variables = vec![Value::from(tree.root())];
    look(program.evaluate(&variables, None, u64::MAX))
}

/// What comes of an expression, as text.
fn value(source: &str, object: &str) -> String {
    run(source, object, |spent| match spent.result {
        Ok(value) => format!("{value:?}"),
        Err(error) => format!("error: {error}"),
    })
}
