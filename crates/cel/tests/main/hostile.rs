//! Expressions that somebody wrote to do harm.

use std::sync::Arc;

use palisade_cel::{Program, Value};

use crate::environment;

fn message(source: &str, limit: u64) -> String {
    let Ok(program) = Program::compile(&environment(), source, &[]) else {
        return "refused".to_owned();
    };
    let tree = palisade_yaml::parse(&Arc::from("{}")).remove(0).unwrap();
    let variables = vec![Value::from(tree.root())];
    match program.evaluate(&variables, None, limit).result {
        Ok(value) => format!("{:?}", value.type_of()),
        Err(error) => error.to_string(),
    }
}

const ONE_TO_TEN: &str = "[1,2,3,4,5,6,7,8,9,10]";
const OVER: &str = "operation cancelled: actual cost limit exceeded";

#[test]
fn loops_within_loops_are_stopped() {
    let mut source = "a0 > 0".to_owned();
    for depth in 0..8 {
        source = format!("{ONE_TO_TEN}.all(a{depth}, {source})");
    }
    assert_eq!(message(&source, 1_000_000), OVER);
    // Nothing makes up for being stopped.
    assert_eq!(message(&format!("{source} || true"), 1_000_000), OVER);
}

#[test]
fn lists_and_texts_that_double_are_stopped() {
    let doubled = |start: &str, rounds: usize| {
        let mut source = format!("[{start}]");
        for _ in 0..rounds {
            source = format!("{source}.map(x, x + x)");
        }
        source
    };
    assert_eq!(
        message(&doubled("object.size() > 9 ? [1] : [1, 2]", 40), u64::MAX),
        OVER
    );
    assert_eq!(
        message(&doubled("'text' + string(object.size())", 40), u64::MAX),
        OVER
    );
}

#[test]
fn deep_expressions_are_refused() {
    let nested = |depth: usize| format!("{}1{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(message(&nested(20), u64::MAX), "Int");
    for depth in [300, 3_000, 30_000] {
        assert_eq!(message(&nested(depth), u64::MAX), "refused");
        assert_eq!(
            message(&format!("{}1{}", "[".repeat(depth), "]".repeat(depth)), u64::MAX),
            "refused"
        );
    }
}

#[test]
fn a_pattern_that_would_take_much_memory_is_refused() {
    assert_eq!(
        message("'a'.matches('((a{500}){500}){500}')", u64::MAX),
        "refused"
    );
}
