//! What expressions cost, in the API server's units.

use crate::run;

#[test]
fn costs() {
    let object = "{text: abc, long: '12345678901234567890', list: [1, 2], map: {a: {b: c}}, is: false}";
    let cases = [
        ("'a'", 0),
        ("object", 1),
        ("object.text", 2),
        ("object.map.a.b", 4),
        ("object.map['a' + '']", 4),
        ("object.list[0]", 3),
        ("has(object.map.a)", 2),
        ("has(object.map)", 1),
        ("object.?nothing.?deep", 1),
        ("[1, 2, 3]", 0),
        ("[object]", 11),
        ("{'a': object}", 31),
        ("1 + 1", 1),
        ("duration('1h')", 0),
        ("object.text == 'abcd'", 3),
        ("object.long == '123456789012345678901'", 4),
        ("object.text in ['a', 'b']", 2),
        ("object.text.startsWith('a')", 3),
        ("object.text.matches('[0-9]')", 4),
        ("object.text.size()", 3),
        ("object.is || object.is || true", 4),
        ("object.is ? 1 : 2", 2),
        ("object.is ? object.text : object.long", 3),
        // Each round asks whether to go on, reads what is gathered, and reads the element.
        ("[1, 2, 3].all(x, true)", 10),
        ("object.list.all(x, x > 0)", 2 + 2 * 5 + 1),
        ("object.list.map(x, x)", 2 + 2 * 13 + 1),
        ("object.list.filter(x, x > 1)", 2 + 2 * 2 + 13 + 1),
        ("object.list.map(x, x > 1, x)", 2 + 2 * 2 + 13 + 1),
    ];
    for (source, expected) in cases {
        let cost = run(source, object, |spent| spent.cost);
        assert_eq!(cost, expected, "{source}");
    }
}
