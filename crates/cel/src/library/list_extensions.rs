//! Lists made from lists: version 3 of cel-go's `ext/lists.go`, and `first` and `last` of its optional values.

use std::cmp::Ordering;

use super::{Answer, lists::has_order, room_for_items, time_to_compare};
use crate::declare::{Declared, function, member};
use crate::value::List;
use crate::{Context, Error, Value};

/// The version of Kubernetes that brought them.
const SINCE: u16 = 34;

pub(super) const FUNCTIONS: &[Declared] = &[
    member("slice", "list_slice", "(list(T), int, int) -> list(T)", slice).since(SINCE),
    member("flatten", "list_flatten", "(list(list(T))) -> list(T)", flatten)
        .since(SINCE)
        .taking_all(),
    member(
        "flatten",
        "list_flatten_int",
        "(list(dyn), int) -> list(dyn)",
        flatten,
    )
    .since(SINCE)
    .taking_all(),
    member("distinct", "list_distinct", "(list(T)) -> list(T)", distinct).since(SINCE),
    member("reverse", "list_reverse", "(list(T)) -> list(T)", reverse).since(SINCE),
    function("lists.range", "lists_range", "(int) -> list(int)", range).since(SINCE),
    member("first", "list_first", "(list(V)) -> optional(V)", first).since(33),
    member("last", "list_last", "(list(V)) -> optional(V)", last).since(33),
    member("sort", "list_int_sort", "(list(int)) -> list(int)", sort)
        .since(SINCE)
        .taking_all(),
    member("sort", "list_uint_sort", "(list(uint)) -> list(uint)", sort)
        .since(SINCE)
        .taking_all(),
    member("sort", "list_double_sort", "(list(double)) -> list(double)", sort)
        .since(SINCE)
        .taking_all(),
    member("sort", "list_bool_sort", "(list(bool)) -> list(bool)", sort)
        .since(SINCE)
        .taking_all(),
    member(
        "sort",
        "list_google.protobuf.Duration_sort",
        "(list(duration)) -> list(duration)",
        sort,
    )
    .since(SINCE)
    .taking_all(),
    member(
        "sort",
        "list_google.protobuf.Timestamp_sort",
        "(list(timestamp)) -> list(timestamp)",
        sort,
    )
    .since(SINCE)
    .taking_all(),
    member("sort", "list_string_sort", "(list(string)) -> list(string)", sort)
        .since(SINCE)
        .taking_all(),
    member("sort", "list_bytes_sort", "(list(bytes)) -> list(bytes)", sort)
        .since(SINCE)
        .taking_all(),
    sort_by("list_int_sortByAssociatedKeys", "(list(T), list(int)) -> list(T)"),
    sort_by(
        "list_uint_sortByAssociatedKeys",
        "(list(T), list(uint)) -> list(T)",
    ),
    sort_by(
        "list_double_sortByAssociatedKeys",
        "(list(T), list(double)) -> list(T)",
    ),
    sort_by(
        "list_bool_sortByAssociatedKeys",
        "(list(T), list(bool)) -> list(T)",
    ),
    sort_by(
        "list_google.protobuf.Duration_sortByAssociatedKeys",
        "(list(T), list(duration)) -> list(T)",
    ),
    sort_by(
        "list_google.protobuf.Timestamp_sortByAssociatedKeys",
        "(list(T), list(timestamp)) -> list(T)",
    ),
    sort_by(
        "list_string_sortByAssociatedKeys",
        "(list(T), list(string)) -> list(T)",
    ),
    sort_by(
        "list_bytes_sortByAssociatedKeys",
        "(list(T), list(bytes)) -> list(T)",
    ),
];

/// What the macro `sortBy` calls, with the key of each element.
const fn sort_by(id: &'static str, signature: &'static str) -> Declared {
    member("@sortByAssociatedKeys", id, signature, sort_by_keys)
        .since(SINCE)
        .taking_all()
}

/// What a call costs that makes a list: one, the list, and so much for each of `size`.
fn making(factor: f64, size: u64) -> u64 {
    ((size as f64 * factor) as u64).saturating_add(1 + crate::cost::LIST)
}

pub(super) fn cost(id: &str, args: &[Value<'_>], result: Option<&Value<'_>>) -> Option<u64> {
    let size = |index: usize| args.get(index).map_or(0, Value::cost_size);
    let comparing = |index: usize| {
        let text = match args.get(index) {
            Some(Value::List(list)) => {
                matches!(list.get(0), Some(Value::String(_) | Value::Bytes(_)))
            }
            _ => false,
        };
        let factor = if text { 2.1 } else { 2.0 };
        making(factor, size(index).saturating_mul(size(index)))
    };
    Some(match id {
        "list_slice" | "lists_range" | "list_reverse" => making(1.0, result.map_or(1, Value::cost_size)),
        "list_flatten" => making(1.0, size(0)),
        "list_flatten_int" => match args.get(1) {
            Some(Value::Int(depth)) => making((*depth).max(0) as f64, size(0)),
            _ => making(1.0, size(0)),
        },
        "list_distinct" => comparing(0),
        _ if id.starts_with("list_") && id.ends_with("_sort") => comparing(0),
        _ if id.ends_with("_sortByAssociatedKeys") => comparing(1),
        _ => return None,
    })
}

fn list<'v, 'a>(args: &'v [Value<'a>]) -> Result<&'v List<'a>, Error> {
    match args {
        [Value::List(list)] => Ok(list),
        _ => Err(Error::no_such_overload()),
    }
}

fn slice<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::List(list), Value::Int(start), Value::Int(end)] = args else {
        return Err(Error::no_such_overload());
    };
    let refused = |reason: String| Err(Error::new(format!("cannot slice({start}, {end}), {reason}")));
    let (Ok(from), Ok(to)) = (usize::try_from(*start), usize::try_from(*end)) else {
        return refused("negative indexes not supported".to_owned());
    };
    let Some(wanted) = to.checked_sub(from) else {
        return refused("start index must be less than or equal to end index".to_owned());
    };
    let length = list.len();
    if length < to {
        return refused(format!("list is length {length}"));
    }
    Ok(Value::list(list.iter().skip(from).take(wanted).collect()))
}

fn flatten<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (list, depth) = match args {
        [Value::List(list)] => (list, 1),
        [Value::List(list), Value::Int(depth)] => (list, *depth),
        [list, depth @ ..] => {
            let depth = depth.first().map(|depth| depth.type_of().to_string());
            return Err(Error::new(format!(
                "no such overload: {}.flatten({})",
                list.type_of(),
                depth.unwrap_or_default()
            )));
        }
        [] => return Err(Error::no_such_overload()),
    };
    let depth = u64::try_from(depth).map_err(|_| Error::new("level must be non-negative"))?;
    let mut flat = Vec::new();
    // Lists that are being gone through, the innermost last: nesting is no recursion.
    let mut open = vec![items(list)];
    while let Some(innermost) = open.last_mut() {
        match innermost.next() {
            None => {
                open.pop();
            }
            Some(Value::List(nested)) if open.len() as u64 <= depth => open.push(items(&nested)),
            Some(item) => {
                room_for_items(flat.len() + 1)?;
                flat.push(item);
            }
        }
    }
    Ok(Value::list(flat))
}

fn items<'a>(list: &List<'a>) -> std::vec::IntoIter<Value<'a>> {
    list.iter().collect::<Vec<_>>().into_iter()
}

fn distinct<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let list = list(args)?;
    let length = list.len();
    time_to_compare(length, length)?;
    let mut unique: Vec<Value<'a>> = Vec::new();
    for item in list.iter() {
        if !unique.iter().any(|other| item.equals(other)) {
            unique.push(item);
        }
    }
    Ok(Value::list(unique))
}

fn reverse<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let mut items: Vec<Value<'a>> = list(args)?.iter().collect();
    items.reverse();
    Ok(Value::list(items))
}

fn range<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::Int(end)] = args else {
        return Err(Error::no_such_overload());
    };
    room_for_items(usize::try_from(*end).unwrap_or(0))?;
    Ok(Value::list((0..*end).map(Value::Int).collect()))
}

fn first<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    Ok(list(args)?.get(0).map_or(Value::Optional(None), Value::some))
}

fn last<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let list = list(args)?;
    let last = list.len().checked_sub(1).and_then(|index| list.get(index));
    Ok(last.map_or(Value::Optional(None), Value::some))
}

fn sort<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let list = list(args)?;
    sorted(list, list)
}

fn sort_by_keys<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::List(list), Value::List(keys)] => sorted(list, keys),
        _ => Err(Error::no_such_overload()),
    }
}

/// The list in the order of its keys. Go's sort moves equal keys about where there are more than twelve; here they
/// stay in their order.
fn sorted<'a>(list: &List<'a>, keys: &List<'a>) -> Answer<'a> {
    let (length, of_keys) = (list.len(), keys.len());
    if length != of_keys {
        return Err(Error::new(format!(
            "@sortByAssociatedKeys() expected a list of the same size as the associated keys list, \
             but got {length} and {of_keys} elements respectively"
        )));
    }
    time_to_compare(length, length)?;
    let mut pairs: Vec<(Value<'a>, Value<'a>)> = keys.iter().zip(list.iter()).collect();
    let Some((first, _)) = pairs.first() else {
        return Ok(Value::List(list.clone()));
    };
    if !has_order(first) {
        return Err(Error::new("list elements must be comparable"));
    }
    let kind = std::mem::discriminant(first);
    if pairs.iter().any(|(key, _)| std::mem::discriminant(key) != kind) {
        return Err(Error::new("list elements must have the same type"));
    }
    pairs.sort_by(|(a, _), (b, _)| order(a, b));
    Ok(Value::list(pairs.into_iter().map(|(_, item)| item).collect()))
}

/// The order of two keys of one type; what is no number comes last.
fn order(a: &Value<'_>, b: &Value<'_>) -> Ordering {
    let is_nan = |value: &Value<'_>| matches!(value, Value::Double(value) if value.is_nan());
    a.compare(b).unwrap_or_else(|| is_nan(a).cmp(&is_nan(b)))
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, evaluate, gives};

    #[test]
    fn parts_of_lists() {
        gives(&[
            ("[1, 2, 3, 4].slice(0, 4)", "[1, 2, 3, 4]"),
            ("[1, 2, 3, 4].slice(4, 4)", "[]"),
            ("[1, 2, 3, 4].slice(1, 3)", "[2, 3]"),
            (
                "[1, 2, 3, 4].slice(3, 0)",
                "error: cannot slice(3, 0), start index must be less than or equal to end index",
            ),
            (
                "[1, 2, 3, 4].slice(0, 10)",
                "error: cannot slice(0, 10), list is length 4",
            ),
            (
                "[1].slice(-5, -3)",
                "error: cannot slice(-5, -3), negative indexes not supported",
            ),
            ("[1, 2, 3].first()", "optional 1"),
            ("[1, 2, 3].last()", "optional 3"),
            ("[].first()", "none"),
            ("[].last()", "none"),
            ("[5, 1, 2].reverse()", "[2, 1, 5]"),
            ("[].reverse()", "[]"),
            ("lists.range(4)", "[0, 1, 2, 3]"),
            ("lists.range(0)", "[]"),
            ("lists.range(-1)", "[]"),
        ]);
    }

    #[test]
    fn nested_lists_are_flattened() {
        gives(&[
            ("dyn([]).flatten()", "[]"),
            ("dyn([1, 2]).flatten()", "[1, 2]"),
            ("[[1], [], [3, 4]].flatten()", "[1, 3, 4]"),
            ("[[1], [2]].flatten(0)", "[[1], [2]]"),
            ("[dyn(1), dyn([dyn(2), dyn([3, 4])])].flatten(2)", "[1, 2, 3, 4]"),
            ("[dyn(1), dyn([dyn(2), dyn([3])])].flatten(1)", "[1, 2, [3]]"),
            (
                "dyn({}).flatten()",
                "error: no such overload: map(dyn, dyn).flatten()",
            ),
            (
                "[].flatten(dyn('1'))",
                "error: no such overload: list(dyn).flatten(string)",
            ),
            ("[[1]].flatten(-1)", "error: level must be non-negative"),
        ]);
    }

    #[test]
    fn elements_are_sorted_and_told_apart() {
        gives(&[
            ("[4, 3, 2, 1].sort()", "[1, 2, 3, 4]"),
            ("[].sort()", "[]"),
            ("['d', 'a', 'c'].sort()", "[a, c, d]"),
            (
                "[dyn('d'), dyn(3)].sort()",
                "error: list elements must have the same type",
            ),
            ("[dyn(null)].sort()", "error: list elements must be comparable"),
            ("dyn('text').sort()", "error: no such overload"),
            ("[].sortBy(e, e)", "[]"),
            ("[-3, 1, -5, -2, 4].sortBy(e, -(e * e))", "[-5, 4, -3, -2, 1]"),
            (
                "[-3, 1, -5, -2, 4].map(e, e * 2).sortBy(e, -(e * e))",
                "[-10, 8, -6, -4, 2]",
            ),
            ("lists.range(3).sortBy(e, -e)", "[2, 1, 0]"),
            (
                "['a', 'c', 'b', 'first'].sortBy(e, e == 'first' ? '' : e)",
                "[first, a, b, c]",
            ),
            ("[{'f': 'lo'}, {'f': 'hi'}].sortBy(m, m.f)", "[{f: hi}, {f: lo}]"),
            ("[-2, 5, -2, 1, 1, 5].distinct()", "[-2, 5, 1]"),
            (
                "[dyn(1), dyn(2.0), dyn('c'), dyn(3), dyn('c'), dyn(1u)].distinct()",
                "[1, 2.0, c, 3]",
            ),
            ("[[1], [1], [2]].distinct()", "[[1], [2]]"),
            ("[].distinct()", "[]"),
        ]);
        let many = (0..200)
            .map(|index| {
                if index % 3 == 0 {
                    "double('NaN')".to_owned()
                } else {
                    format!("{}.0", index * 37 % 101)
                }
            })
            .collect::<Vec<_>>()
            .join(", ");
        assert!(!evaluate(&format!("[{many}].sort()")).starts_with("error"));
    }

    /// Those of cel-go's tests, less what making lists of constants costs there.
    #[test]
    fn lists_made_cost_by_their_size() {
        costs(&[
            ("lists.range(4) == [0, 1, 2, 3]", 16),
            ("lists.range(4 / 2) == [0, 1]", 15),
            ("[[1, 2], [3]].flatten()", 13),
            ("[[1, 2], [3]].flatten(3)", 17),
            ("[1, 2, 3].distinct()", 29),
            ("[1, 1, 1].distinct()", 29),
            ("['hello', 'hello'].distinct()", 19),
            ("[1, 2, 3].slice(1, 3)", 13),
            ("[3, 2, 1].reverse()", 14),
            ("[2, 3, 1].sort()", 29),
            ("['b', 'a', 'b', 'a', 'c', 'c'].sort()", 86),
            ("[].sort()", 11),
            ("[1, 2].first()", 1),
            ("[{'x': 'b'}, {'x': 'c'}, {'x': 'a'}].map(m, m['x'])", 43),
            ("[{'x': 'b'}, {'x': 'c'}, {'x': 'a'}].map(m, m['x']).sort()", 72),
            ("[{'x': 'b'}, {'x': 'c'}, {'x': 'a'}].sortBy(m, m['x'])", 74),
        ]);
    }

    #[test]
    fn what_would_be_too_large_is_over_budget() {
        let over = "error: operation cancelled: actual cost limit exceeded";
        gives(&[
            ("lists.range(1000000000)", over),
            ("lists.range(9223372036854775807)", over),
            ("lists.range(10000).distinct()", over),
            ("lists.range(10000).sort()", over),
            ("lists.range(2000).map(x, lists.range(1000)).flatten()", over),
        ]);
    }
}
