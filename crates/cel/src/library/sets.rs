//! Lists as sets: cel-go's `ext/sets.go`.

use super::{Answer, time_to_compare};
use crate::declare::{Declared, function};
use crate::value::List;
use crate::{Context, Error, Value};

pub(super) const FUNCTIONS: &[Declared] = &[
    function(
        "sets.contains",
        "list_sets_contains_list",
        "(list(T), list(T)) -> bool",
        contains,
    )
    .since(29),
    function(
        "sets.equivalent",
        "list_sets_equivalent_list",
        "(list(T), list(T)) -> bool",
        equivalent,
    )
    .since(29),
    function(
        "sets.intersects",
        "list_sets_intersects_list",
        "(list(T), list(T)) -> bool",
        intersects,
    )
    .since(29),
];

pub(super) fn cost(id: &str, args: &[Value<'_>]) -> Option<u64> {
    let factor = match id {
        "list_sets_contains_list" | "list_sets_intersects_list" => 1,
        "list_sets_equivalent_list" => 2,
        _ => return None,
    };
    let size = |index: usize| args.get(index).map_or(0, Value::cost_size);
    Some(1 + size(0) * size(1) * factor)
}

fn lists<'v, 'a>(args: &'v [Value<'a>]) -> Result<(&'v List<'a>, &'v List<'a>), Error> {
    match args {
        [Value::List(left), Value::List(right)] => {
            time_to_compare(left.len(), right.len())?;
            Ok((left, right))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn holds(list: &List<'_>, wanted: &Value<'_>) -> bool {
    list.iter().any(|item| item.equals(wanted))
}

fn holds_all(list: &List<'_>, wanted: &List<'_>) -> bool {
    wanted.iter().all(|wanted| holds(list, &wanted))
}

fn contains<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (list, wanted) = lists(args)?;
    Ok(Value::Bool(holds_all(list, wanted)))
}

fn equivalent<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (left, right) = lists(args)?;
    Ok(Value::Bool(holds_all(left, right) && holds_all(right, left)))
}

fn intersects<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (left, right) = lists(args)?;
    Ok(Value::Bool(left.iter().any(|item| holds(right, &item))))
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, evaluate, gives};

    #[test]
    fn elements_are_compared_by_value() {
        gives(&[
            ("sets.contains([], [])", "true"),
            ("sets.contains([1], [])", "true"),
            ("sets.contains([1], [1, 1])", "true"),
            ("sets.contains([1, 2, 3, 4], [2, 3])", "true"),
            (
                "sets.contains([1], dyn([1.0, 1]))",
                "refused: expected type 'double' but found 'int'",
            ),
            ("sets.contains([1, 2], [dyn(2u), dyn(2.0)])", "true"),
            ("sets.contains([[1], [2, 3]], [[2, 3]])", "true"),
            ("sets.contains([1], [2])", "false"),
            ("sets.equivalent([], [])", "true"),
            ("sets.equivalent([1], [1, 1])", "true"),
            ("sets.equivalent([2, 1], [1])", "false"),
            ("sets.equivalent([1, 2, 3], [dyn(3u), dyn(2.0), dyn(1)])", "true"),
            ("sets.intersects([1], [])", "false"),
            ("sets.intersects([1], [1, 2])", "true"),
            ("sets.intersects([1], [2])", "false"),
        ]);
    }

    /// As Kubernetes counts them, less what making a list of constants costs there without its optimization.
    #[test]
    fn every_pair_costs_one() {
        costs(&[
            ("sets.contains([], [])", 1),
            ("sets.contains([1], [1])", 2),
            ("sets.contains([1, 2, 3, 4], [2, 3])", 9),
            ("sets.equivalent([1, 2, 3], [3, 2, 1])", 19),
            ("sets.equivalent([2, 1], [1])", 5),
            ("sets.intersects([[1], [2, 3]], [[1, 2], [2, 3]])", 5),
        ]);
    }

    #[test]
    fn too_many_pairs_are_over_budget() {
        assert_eq!(
            evaluate("sets.intersects(lists.range(10000), lists.range(10000))"),
            "error: operation cancelled: actual cost limit exceeded"
        );
    }
}
