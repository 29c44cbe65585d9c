//! For tests: what an expression without variables gives, and what it costs, as text.

use crate::library::Authorize;
use crate::value::List;
use crate::{Environment, Error, Program, Spent, Type, Value, Variables, authorizer};

/// The newest version, where everything is.
const MINOR: u16 = 37;

/// Every expression gives what stands beside it.
#[track_caller]
pub(crate) fn gives(cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(source, expected)| {
            let found = evaluate(source);
            (found != *expected).then(|| format!("{source}\n  expected {expected}\n  found    {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every expression costs what stands beside it.
#[track_caller]
pub(crate) fn costs(cases: &[(&str, u64)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(source, expected)| {
            let found = run(source, None, |spent| (spent.cost, show_result(&spent.result)));
            let expected = format!("costs {expected}");
            let found = match found {
                Ok((cost, result)) if result.starts_with("error") => format!("costs {cost}, {result}"),
                Ok((cost, _)) => format!("costs {cost}"),
                Err(refused) => refused,
            };
            (found != expected).then(|| format!("{source}\n  {expected}\n  {found}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an expression gives, or why it gives nothing.
pub(crate) fn evaluate(source: &str) -> String {
    run(source, None, |spent| show_result(&spent.result)).unwrap_or_else(|refused| refused)
}

/// [`evaluate`] with somebody who answers for `authorizer`.
pub(crate) fn evaluate_with(source: &str, answers: &dyn Authorize) -> String {
    run(source, Some(answers), |spent| show_result(&spent.result)).unwrap_or_else(|refused| refused)
}

/// There is one variable.
struct OnlyAuthorizer;

impl<'a> Variables<'a> for OnlyAuthorizer {
    fn get(&self, _: usize) -> Result<Value<'a>, Error> {
        Ok(authorizer::value())
    }
}

fn run<T>(
    source: &str,
    answers: Option<&dyn Authorize>,
    take: impl FnOnce(Spent<'_>) -> T,
) -> Result<T, String> {
    let environment = Environment::of(MINOR)
        .with_patch_functions()
        .with_variable("authorizer", authorizer::type_of());
    let program = Program::compile(&environment, source, &[]).map_err(|error| {
        let messages: Vec<&str> = error.issues.iter().map(|issue| issue.message.as_str()).collect();
        format!("refused: {}", messages.join("; "))
    })?;
    Ok(take(program.evaluate(&OnlyAuthorizer, answers, u64::MAX / 2)))
}

fn show_result(result: &Result<Value<'_>, Error>) -> String {
    match result {
        Ok(value) => show(value),
        Err(error) => format!("error: {error}"),
    }
}

/// A value as an expression would write it.
pub(crate) fn show(value: &Value<'_>) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Int(value) => value.to_string(),
        Value::Uint(value) => format!("{value}u"),
        Value::Double(value) => format!("{value:?}"),
        Value::String(text) => (**text).to_owned(),
        Value::Bytes(bytes) => format!("b'{}'", bytes.escape_ascii()),
        Value::Duration(nanos) => format!("{}s", *nanos as f64 / 1e9),
        Value::Timestamp(time) => time.to_string(),
        Value::List(list) => show_list(list),
        Value::Map(map) => {
            let entries: Vec<String> = map
                .entries()
                .iter()
                .map(|(key, value)| format!("{}: {}", show(&key.value()), show(value)))
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
        Value::Type(of) => Type::runtime_name(of),
        Value::Optional(None) => "none".to_owned(),
        Value::Optional(Some(value)) => format!("optional {}", show(value)),
        Value::Foreign(value) => format!("{value:?}"),
    }
}

fn show_list(list: &List<'_>) -> String {
    let items: Vec<String> = list.iter().map(|item| show(&item)).collect();
    format!("[{}]", items.join(", "))
}
