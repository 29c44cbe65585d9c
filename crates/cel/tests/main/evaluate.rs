//! What expressions give, as cel-go gives it.

use crate::value;

const OBJECT: &str = "
spec: {replicas: 3, paused: null, host: '', list: [1, 2, 3], map: {a: 1, b: 2}}
metadata: {name: web, labels: {app: web}}
";

#[test]
fn values() {
    let cases = [
        ("object.spec.replicas + 1", "Int(4)"),
        ("object.metadata['name']", "String(\"web\")"),
        ("object.spec.list[0]", "Int(1)"),
        ("object.spec.list[dyn(1.0)]", "Int(2)"),
        ("has(object.spec.missing)", "Bool(false)"),
        ("has(object.spec.host)", "Bool(true)"),
        ("has(object.spec.replicas.deep)", "Bool(false)"),
        ("object.?spec.?replicas", "Optional(Some(Int(3)))"),
        ("object.?spec.?missing.deep", "Optional(None)"),
        ("object.?spec.?missing.orValue(7)", "Int(7)"),
        ("object.?spec.replicas.orValue(1/0)", "Int(3)"),
        ("object.spec.list[?9].hasValue()", "Bool(false)"),
        (
            "[?object.?spec.missing, ?object.?spec.replicas]",
            "List(Items([Int(3)]))",
        ),
        ("{?'a': object.?spec.missing}.size()", "Int(0)"),
        ("object.?spec.optMap(s, s.replicas).value()", "Int(3)"),
        (
            "object.spec.list.map(x, x * 2)",
            "List(Items([Int(2), Int(4), Int(6)]))",
        ),
        (
            "object.spec.list.filter(x, x > 1)",
            "List(Items([Int(2), Int(3)]))",
        ),
        ("object.spec.list.exists_one(x, x > 2)", "Bool(true)"),
        (
            "object.spec.map.all(k, v, v < 3 && k in ['a', 'b'])",
            "Bool(true)",
        ),
        ("object.spec.map.transformMap(k, v, v + 1)['b']", "Int(3)"),
        (
            "object.spec.list.transformList(i, v, i > 0, v)",
            "List(Items([Int(2), Int(3)]))",
        ),
        (
            "object.spec.map.transformMapEntry(k, v, {v: k})[1]",
            "String(\"a\")",
        ),
        ("1/0 == 1 || true", "Bool(true)"),
        ("false && 1/0 == 1", "Bool(false)"),
        (
            "object.spec.list.exists(x, object.spec.nothing == x || x == 3)",
            "Bool(true)",
        ),
        ("dyn(1) == 1.0 && dyn(1u) == 1 && dyn('1') != 1", "Bool(true)"),
        ("1 < 1.5 && 2u > 1 && -1 < 0u", "Bool(true)"),
        ("-7 / 2 == -3 && -7 % 2 == -1", "Bool(true)"),
        (
            "type(object.spec.replicas) == int && type(type(1)) == type",
            "Bool(true)",
        ),
        (
            "string(1e6) + string(1.5) + string(-0.00001)",
            "String(\"1e+061.5-1e-05\")",
        ),
        ("string(duration('1h30m'))", "String(\"5400s\")"),
        (
            "duration('1h') + duration('30m') == duration('90m')",
            "Bool(true)",
        ),
        (
            "timestamp('2024-02-28T23:00:00Z') + duration('2h') < timestamp('2024-02-29T01:00:01Z')",
            "Bool(true)",
        ),
        (
            "timestamp('2024-01-01T05:00:00Z').getHours('America/New_York')",
            "Int(0)",
        ),
        ("timestamp('2024-01-01T05:00:00Z').getHours('+01:30')", "Int(6)"),
        ("'héé'.size() + bytes('é').size()", "Int(5)"),
        ("{'a': {'b': [1]}}.a.b[0]", "Int(1)"),
        ("(true ? {'a': 1} : {'a': 2}).a", "Int(1)"),
        ("[1, 2] + [3] == [1, 2, 3]", "Bool(true)"),
        ("object.metadata.labels == {'app': 'web'}", "Bool(true)"),
        ("'a.b'.matches('^a\\\\.b$')", "Bool(true)"),
        ("int('-12') + int(2.9) + int(3u)", "Int(-7)"),
        ("object.spec.paused == null", "Bool(true)"),
    ];
    for (source, expected) in cases {
        assert_eq!(value(source, OBJECT), expected, "{source}");
    }
}

#[test]
fn errors() {
    let cases = [
        ("object.spec.missing", "no such key: missing"),
        ("object.spec.list[3]", "index out of bounds: 3"),
        ("object.spec.replicas.deep", "no such key: deep"),
        ("has(object.missing.deep)", "no such key: missing"),
        ("1 / 0", "division by zero"),
        ("1 % 0", "modulus by zero"),
        ("9223372036854775807 + 1", "integer overflow"),
        ("0u - 1u", "unsigned integer overflow"),
        ("object.spec.replicas && true", "no such overload"),
        ("object.spec.host + 1", "no such overload"),
        ("object.spec.map + 1", "no such overload: _+_"),
        ("object.spec.list < 1", "no such overload: _<_"),
        (
            "object.spec.replicas.startsWith('a')",
            "no such overload: startsWith(int, string)",
        ),
        (
            "int(object.metadata.name)",
            "type conversion error from 'string' to 'int'",
        ),
        ("optional.none().value()", "optional.none() dereference"),
        (
            "object.spec.list.all(x, object.spec.nothing == x)",
            "no such key: nothing",
        ),
        (
            "object.spec.replicas.exists(x, true)",
            "got 'int', expected iterable type",
        ),
        (
            "timestamp('2024-01-01T05:00:00Z').getHours('Nowhere')",
            "unknown time zone Nowhere",
        ),
    ];
    for (source, expected) in cases {
        assert_eq!(value(source, OBJECT), format!("error: {expected}"), "{source}");
    }
}
