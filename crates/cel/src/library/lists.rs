//! What to ask of lists of one type: Kubernetes' `cel/library/lists.go`.

use std::cmp::Ordering;

use super::Answer;
use crate::declare::{Declared, member};
use crate::value::List;
use crate::{Context, Error, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    member(
        "isSorted",
        "list_int_is_sorted_bool",
        "(list(int)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_uint_is_sorted_bool",
        "(list(uint)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_double_is_sorted_bool",
        "(list(double)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_bool_is_sorted_bool",
        "(list(bool)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_duration_is_sorted_bool",
        "(list(duration)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_timestamp_is_sorted_bool",
        "(list(timestamp)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_string_is_sorted_bool",
        "(list(string)) -> bool",
        is_sorted,
    ),
    member(
        "isSorted",
        "list_bytes_is_sorted_bool",
        "(list(bytes)) -> bool",
        is_sorted,
    ),
    member("sum", "list_int_sum_int", "(list(int)) -> int", sum_of_ints),
    member("sum", "list_uint_sum_uint", "(list(uint)) -> uint", sum_of_uints),
    member(
        "sum",
        "list_double_sum_double",
        "(list(double)) -> double",
        sum_of_doubles,
    ),
    member(
        "sum",
        "list_duration_sum_duration",
        "(list(duration)) -> duration",
        sum_of_durations,
    ),
    member("max", "list_int_max_int", "(list(int)) -> int", max),
    member("max", "list_uint_max_uint", "(list(uint)) -> uint", max),
    member("max", "list_double_max_double", "(list(double)) -> double", max),
    member("max", "list_bool_max_bool", "(list(bool)) -> bool", max),
    member(
        "max",
        "list_duration_max_duration",
        "(list(duration)) -> duration",
        max,
    ),
    member(
        "max",
        "list_timestamp_max_timestamp",
        "(list(timestamp)) -> timestamp",
        max,
    ),
    member("max", "list_string_max_string", "(list(string)) -> string", max),
    member("max", "list_bytes_max_bytes", "(list(bytes)) -> bytes", max),
    member("min", "list_int_min_int", "(list(int)) -> int", min),
    member("min", "list_uint_min_uint", "(list(uint)) -> uint", min),
    member("min", "list_double_min_double", "(list(double)) -> double", min),
    member("min", "list_bool_min_bool", "(list(bool)) -> bool", min),
    member(
        "min",
        "list_duration_min_duration",
        "(list(duration)) -> duration",
        min,
    ),
    member(
        "min",
        "list_timestamp_min_timestamp",
        "(list(timestamp)) -> timestamp",
        min,
    ),
    member("min", "list_string_min_string", "(list(string)) -> string", min),
    member("min", "list_bytes_min_bytes", "(list(bytes)) -> bytes", min),
    member("indexOf", "list_a_index_of_int", "(list(A), A) -> int", index_of),
    member(
        "lastIndexOf",
        "list_a_last_index_of_int",
        "(list(A), A) -> int",
        last_index_of,
    ),
    member(
        "includes",
        "list_includes_dyn_dyn",
        "(dyn, dyn) -> bool",
        includes,
    )
    .since(37),
];

fn list<'v, 'a>(args: &'v [Value<'a>]) -> Result<&'v List<'a>, Error> {
    match args {
        [Value::List(list)] => Ok(list),
        _ => Err(Error::no_such_overload()),
    }
}

/// Whether values of its type have an order.
pub(super) fn has_order(value: &Value<'_>) -> bool {
    matches!(
        value,
        Value::Bool(_)
            | Value::Int(_)
            | Value::Uint(_)
            | Value::Double(_)
            | Value::String(_)
            | Value::Bytes(_)
            | Value::Duration(_)
            | Value::Timestamp(_)
    )
}

fn ordered<'v, 'a>(list: &'v List<'a>) -> impl Iterator<Item = Result<Value<'a>, Error>> + 'v {
    list.iter().map(|item| {
        if has_order(&item) {
            Ok(item)
        } else {
            Err(Error::no_such_overload())
        }
    })
}

fn is_sorted<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let mut previous: Option<Value<'a>> = None;
    for item in ordered(list(args)?) {
        let item = item?;
        if previous.is_some_and(|previous| previous.compare(&item) == Some(Ordering::Greater)) {
            return Ok(Value::Bool(false));
        }
        previous = Some(item);
    }
    Ok(Value::Bool(true))
}

fn max<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    extreme(list(args)?, "max", Ordering::Less)
}

fn min<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    extreme(list(args)?, "min", Ordering::Greater)
}

/// The element that no later one beats: a later one does if the one so far compares to it as `beaten`.
fn extreme<'a>(list: &List<'a>, name: &str, beaten: Ordering) -> Answer<'a> {
    let mut so_far: Option<Value<'a>> = None;
    for item in ordered(list) {
        let item = item?;
        match &so_far {
            Some(best) if best.compare(&item) != Some(beaten) => {}
            _ => so_far = Some(item),
        }
    }
    so_far.ok_or_else(|| Error::new(format!("{name} called on empty list")))
}

fn sum_of_ints<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    sum(list(args)?, Value::Int(0))
}

fn sum_of_uints<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    sum(list(args)?, Value::Uint(0))
}

fn sum_of_doubles<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    sum(list(args)?, Value::Double(0.0))
}

fn sum_of_durations<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    sum(list(args)?, Value::Duration(0))
}

fn sum<'a>(list: &List<'a>, zero: Value<'a>) -> Answer<'a> {
    list.iter().try_fold(zero, |sum, item| match (sum, item) {
        (Value::Int(sum), Value::Int(item)) => sum
            .checked_add(item)
            .map(Value::Int)
            .ok_or_else(|| Error::new("integer overflow")),
        (Value::Uint(sum), Value::Uint(item)) => sum
            .checked_add(item)
            .map(Value::Uint)
            .ok_or_else(|| Error::new("unsigned integer overflow")),
        (Value::Double(sum), Value::Double(item)) => Ok(Value::Double(sum + item)),
        (Value::Duration(sum), Value::Duration(item)) => sum
            .checked_add(item)
            .map(Value::Duration)
            .ok_or_else(|| Error::new("duration overflow")),
        _ => Err(Error::no_such_overload()),
    })
}

fn index(position: Option<usize>) -> Value<'static> {
    Value::Int(position.and_then(|index| i64::try_from(index).ok()).unwrap_or(-1))
}

fn index_of<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::List(list), wanted] => Ok(index(list.iter().position(|item| item.equals(wanted)))),
        _ => Err(Error::no_such_overload()),
    }
}

fn last_index_of<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::List(list), wanted] => {
            let last = list
                .iter()
                .enumerate()
                .filter(|(_, item)| item.equals(wanted))
                .last();
            Ok(index(last.map(|(index, _)| index)))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn includes<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::List(list), wanted] => Ok(Value::Bool(list.iter().any(|item| item.equals(wanted)))),
        [value, wanted] => Ok(Value::Bool(value.equals(wanted))),
        _ => Err(Error::no_such_overload()),
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn lists_of_one_type_are_summed_and_compared() {
        gives(&[
            ("[1, 2, 3].isSorted()", "true"),
            ("[2, 1].isSorted()", "false"),
            ("['a', 'a', 'b'].isSorted()", "true"),
            ("[true, false].isSorted()", "false"),
            ("[b'b', b'a'].isSorted()", "false"),
            ("[duration('1s'), duration('2s')].isSorted()", "true"),
            (
                "[timestamp('2012-01-01T00:00:00Z'), timestamp('2011-01-01T00:00:00Z')].isSorted()",
                "false",
            ),
            ("[].isSorted()", "true"),
            ("[1, 2, 3].sum()", "6"),
            ("[1u, 2u].sum()", "3u"),
            ("[1.5, 2.0].sum()", "3.5"),
            ("[duration('1s'), duration('2s')].sum()", "3s"),
            ("dyn([1.5, 2.5]).sum()", "4.0"),
            ("[9223372036854775807, 1].sum()", "error: integer overflow"),
            (
                "[18446744073709551615u, 1u].sum()",
                "error: unsigned integer overflow",
            ),
            (
                "['a'].sum()",
                "refused: found no matching overload for 'sum' applied to 'list(string).()'",
            ),
            ("[1, 3, 2].max()", "3"),
            ("[1, 3, 2].min()", "1"),
            ("['a', 'c', 'b'].max()", "c"),
            ("[1].filter(x, x > 1).max()", "error: max called on empty list"),
            ("[1].filter(x, x > 1).min()", "error: min called on empty list"),
        ]);
    }

    #[test]
    fn places_are_counted_from_0() {
        gives(&[
            ("['a', 'b', 'b'].indexOf('b')", "1"),
            ("['a', 'b', 'b'].lastIndexOf('b')", "2"),
            ("['a', 'b', 'b'].indexOf('c')", "-1"),
            ("[[1], [2]].lastIndexOf([2])", "1"),
            ("[1, 2, 3].includes(2)", "true"),
            ("[1, 2, 3].includes(4)", "false"),
            ("'model-a'.includes('model-a')", "true"),
            ("'model-a'.includes('model-b')", "false"),
        ]);
    }

    #[test]
    fn a_list_is_gone_through_once() {
        let five = "['012345678901', '012345678901', '012345678901', '012345678901', '012345678901']";
        let bytes = five.replace('\'', "").replace("012345678901", "b'012345678901'");
        for (expression, cost) in [
            ("[1, 2, 3, 4, 5].sum()".to_owned(), 5),
            ("[1, 2, 3, 4, 5].max()".to_owned(), 5),
            ("[1, 2, 3, 4, 5].indexOf(3)".to_owned(), 5),
            ("[1, 2, 3, 4, 5].includes(3)".to_owned(), 5),
            ("[[1, 2], [3]].indexOf([3])".to_owned(), 3),
            (
                "[{'0123456789012345678901234567890': 1}].indexOf({})".to_owned(),
                4,
            ),
            (format!("{five}.isSorted()"), 5),
            (format!("{five}.indexOf('x')"), 5),
            (format!("{bytes}.lastIndexOf(b'x')"), 5),
            (
                "'01234567890123456789012345678901234567890123456789'.indexOf('123')".to_owned(),
                5,
            ),
            ("'0123456789012345678'.lastIndexOf('123')".to_owned(), 1),
            (
                "'01234567890123456789012345678901234567890123456789'.includes('123')".to_owned(),
                5,
            ),
        ] {
            costs(&[(&expression, cost)]);
        }
    }
}
