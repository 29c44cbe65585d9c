//! What holds for all functions, those of CEL itself too.

use std::collections::BTreeMap;

use super::{ALL, FOR_PATCHES};
use crate::declare::Declared;
use crate::testing::{costs, gives};
use crate::{Context, Key, Map, Type, Value, authorizer};

fn all() -> impl Iterator<Item = &'static Declared> {
    let standard = crate::standard::ALL.iter().copied();
    standard.chain(ALL.iter().copied()).chain([FOR_PATCHES]).flatten()
}

/// Values at the edges of their types, and some of each type that a library brings.
fn values() -> Vec<Value<'static>> {
    let made = |name: &str, text: &str| {
        let function = all()
            .find(|declared| declared.name == name && !declared.member)
            .unwrap();
        (function.call)(&Context::default(), &[Value::string(text)]).unwrap()
    };
    let mut values: Vec<Value<'static>> = [
        "",
        "0",
        "a.b-é😀%s%.9f%",
        "::1",
        "1.2.3",
        "[",
        "9e2147483647",
        "/a?b#c",
    ]
    .into_iter()
    .map(Value::string)
    .collect();
    values.extend([i64::MIN, -1, 0, 1, 3, i64::MAX].map(Value::Int));
    values.extend([f64::NAN, f64::NEG_INFINITY, -0.0, 1e300].map(Value::Double));
    values.extend([
        Value::Null,
        Value::Bool(true),
        Value::Uint(u64::MAX),
        Value::Bytes([0xff, 0].as_slice().into()),
        Value::Duration(i64::MIN),
        Value::Timestamp(jiff::Timestamp::MAX),
        Value::Timestamp(jiff::Timestamp::MIN),
        Value::Type(Type::Int),
        Value::Optional(None),
        Value::Map(Map::of(BTreeMap::from([(Key::Int(1), Value::Null)]))),
        authorizer::value(),
        made("quantity", "-9e2147483647"),
        made("quantity", "1.5Gi"),
        made("quantity", "9223372036854775807"),
        made("ip", "ffff::"),
        made("cidr", "255.255.255.255/0"),
        made("semver", "18446744073709551615.0.0-a.1+b"),
        made("url", "https://u:p@[::1%25é]:1/%C3?a=%ff&&b#%e9"),
    ]);
    let lists = values
        .iter()
        .map(|value| Value::list(vec![value.clone(), Value::Int(1)]));
    let lists: Vec<Value<'static>> = lists.chain([Value::list(Vec::new())]).collect();
    values.extend(lists);
    values
}

#[test]
fn no_function_panics_whatever_it_is_given() {
    let values = values();
    let context = Context::default();
    for declared in all() {
        let takes_three = declared.signature.matches(',').count() > 1;
        let _ = (declared.call)(&context, &[]);
        for first in &values {
            let _ = (declared.call)(&context, std::slice::from_ref(first));
            for second in &values {
                let two = [first.clone(), second.clone()];
                let _ = (declared.call)(&context, &two);
                let _ = crate::cost::of_call(declared.name, Some(declared.id), &two, Some(second));
                for third in values.iter().take(14).filter(|_| takes_three) {
                    let _ = (declared.call)(&context, &[first.clone(), second.clone(), third.clone()]);
                }
            }
        }
    }
}

#[test]
fn every_overload_has_an_id_of_its_own() {
    let mut ids: Vec<&str> = all().map(|declared| declared.id).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn long_numbers_that_are_added_again_and_again_are_over_budget() {
    gives(&[(
        "[quantity('1e99990')].all(q, lists.range(1000000).all(i, q.add(1).isGreaterThan(q)))",
        "error: operation cancelled: actual cost limit exceeded",
    )]);
}

/// Kubernetes' own costs, less the 10 of each list and the 30 of each map that is constant.
#[test]
fn comprehensions_with_two_variables_cost_as_in_kubernetes() {
    costs(&[
        ("{'a': 1, 'b': 2}.all(k, v, v > 0)", 11),
        ("{'a': 1, 'b': 2}.exists(k, v, v > 0)", 10),
        ("{'a': 1, 'b': 2}.existsOne(k, v, v > 0)", 10),
        ("{'a': 1, 'b': 2}.transformMap(k, v, v + 1)", 11),
        ("{'a': 1, 'b': 2}.transformMap(k, v, v < 5, v + 1)", 15),
        ("{'a': 1, 'b': 2}.transformMapEntry(k, v, {k: v + 1})", 71),
        ("{'a': 1, 'b': 2}.transformMapEntry(k, v, v < 5, {k: v + 1})", 75),
        ("[1, 2].all(i, v, v > 0)", 11),
        ("[1, 2].exists(i, v, v > 0)", 10),
        ("[1, 2].existsOne(i, v, v > 0)", 10),
        ("[1, 2].transformList(i, v, v + 1)", 29),
        ("[1, 2].transformList(i, v, v < 5, v + 1)", 33),
    ]);
}

/// All texts of up to `length` of these characters.
fn texts(characters: &str, length: usize) -> Vec<String> {
    let mut texts = vec![String::new()];
    let mut from = 0;
    for _ in 0..length {
        let until = texts.len();
        for index in from..until {
            for character in characters.chars() {
                let longer = format!("{}{character}", texts[index]);
                texts.push(longer);
            }
        }
        from = until;
    }
    texts
}

#[test]
fn no_text_makes_a_function_panic() {
    let context = Context::default();
    let of_text = || all().filter(|declared| declared.signature.starts_with("(string) ->"));
    assert!(of_text().count() > 15);
    for text in texts("01.:/%[]@é-+eKi", 4) {
        let text = [Value::string(text)];
        for declared in of_text() {
            let _ = (declared.call)(&context, &text);
        }
    }
}

/// What the server would take as a pattern must be one here.
#[test]
fn every_pattern_that_go_takes_can_be_compiled() {
    for text in texts("()[]{?*|\\^-:,1éQpi", 3) {
        if let Err(error) = crate::pattern::compile(&text) {
            assert!(!error.message().contains("too large"), "{text}");
        }
    }
}
