//! What the API server would refuse, with its words and its places.

use palisade_cel::Program;

use crate::environment;

fn refusal(source: &str) -> String {
    Program::compile(&environment(), source, &[])
        .unwrap_err()
        .to_string()
}

#[test]
fn refusals() {
    let cases = [
        (
            "nothing == 1",
            "1:1: undeclared reference to 'nothing' (in container '')",
        ),
        ("object.f()", "1:9: undeclared reference to 'f' (in container '')"),
        (
            "1 == 'a'",
            "1:3: found no matching overload for '_==_' applied to '(int, string)'",
        ),
        (
            "1 + 1.0",
            "1:3: found no matching overload for '_+_' applied to '(int, double)'",
        ),
        ("[1, 'a']", "1:5: expected type 'int' but found 'string'"),
        (
            "{'a': 1, 'b': 'c'}",
            "1:15: expected type 'int' but found 'string'",
        ),
        ("1 && true", "1:1: expected type 'bool' but found 'int'"),
        ("'a'.b", "1:4: type 'string' does not support field selection"),
        (
            "'a'.all(x, true)",
            "1:1: expression of type 'string' cannot be range of a comprehension (must be list, map, or dynamic)",
        ),
        ("object.all(1, true)", "1:12: argument must be a simple name"),
        ("has(object)", "1:5: invalid argument to has() macro"),
        (
            "duration('1 hour') > duration('1h')",
            "1:10: invalid duration argument",
        ),
        ("object.matches('(')", "1:16: invalid matches argument"),
        (
            "true\n&& nothing",
            "2:4: undeclared reference to 'nothing' (in container '')",
        ),
        (
            "'é' + nothing",
            "1:7: undeclared reference to 'nothing' (in container '')",
        ),
        (
            "object.x.size() > ",
            "1:19: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}",
        ),
        ("[object, 1]", "1:10: expected type 'dyn' but found 'int'"),
    ];
    for (source, expected) in cases {
        let said = refusal(source);
        let first = said.lines().next().unwrap();
        let expected = format!("compilation failed: ERROR: <input>:{expected}");
        assert_eq!(first, expected, "{source}:\n{said}");
    }
}

#[test]
fn a_refusal_shows_its_place() {
    assert_eq!(
        refusal("true &&\n  nothing"),
        "compilation failed: ERROR: <input>:2:3: undeclared reference to 'nothing' (in container '')\n |   nothing\n | ..^"
    );
}

#[test]
fn the_type_of_the_result_must_be_known() {
    let error = Program::compile(&environment(), "object.x", &[palisade_cel::Type::Bool]).unwrap_err();
    assert_eq!(error.to_string(), "must evaluate to bool but got dyn");
}

#[test]
fn what_may_be_optional_in_a_map_of_unknown_type_is_no_panic() {
    // A real API server of 1.36 panics at this.
    let compiled = Program::compile(&environment(), "{?'a': object.b}", &[]);
    assert!(compiled.is_ok());
}
