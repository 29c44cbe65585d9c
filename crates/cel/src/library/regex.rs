//! What matches a pattern: Kubernetes' `cel/library/regex.go`.

use std::borrow::Cow;

use super::{Answer, room_for_items};
use crate::declare::{Declared, member};
use crate::{Context, Error, Value, pattern};

pub(super) const FUNCTIONS: &[Declared] = &[
    member("find", "string_find_string", "(string, string) -> string", find),
    member(
        "findAll",
        "string_find_all_string",
        "(string, string) -> list(string)",
        find_all,
    ),
    member(
        "findAll",
        "string_find_all_string_int",
        "(string, string, int) -> list(string)",
        find_all,
    ),
];

fn compiled<'c>(context: &Context<'c>, expression: &str) -> Result<Cow<'c, ::regex::Regex>, Error> {
    match context.regex {
        Some(regex) => Ok(Cow::Borrowed(regex)),
        None => pattern::compile(expression)
            .map(Cow::Owned)
            .map_err(|error| Error::new(format!("Illegal regex: {error}"))),
    }
}

fn find<'a>(context: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(text), Value::String(expression)] = args else {
        return Err(Error::no_such_overload());
    };
    let regex = compiled(context, expression)?;
    Ok(Value::string(regex.find(text).map_or("", |found| found.as_str())))
}

fn find_all<'a>(context: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (text, expression, limit) = match args {
        [Value::String(text), Value::String(expression)] => (text, expression, -1),
        [Value::String(text), Value::String(expression), Value::Int(limit)] => (text, expression, *limit),
        _ => return Err(Error::no_such_overload()),
    };
    let regex = compiled(context, expression)?;
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let mut all = Vec::new();
    let mut last_end = None;
    for found in regex.find_iter(text) {
        // Go leaves out an empty match that stands right behind another one.
        if found.is_empty() && last_end == Some(found.start()) {
            continue;
        }
        if all.len() >= limit {
            break;
        }
        last_end = Some(found.end());
        room_for_items(all.len() + 1)?;
        all.push(Value::string(found.as_str()));
    }
    Ok(Value::list(all))
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, gives};

    #[test]
    fn the_first_or_all_matches() {
        gives(&[
            ("'abc 123'.find('[0-9]+')", "123"),
            ("'abc 123'.find('xyz')", ""),
            ("'123 abc 456'.findAll('[0-9]+')", "[123, 456]"),
            ("'123 abc 456'.findAll('[0-9]+', 1)", "[123]"),
            ("'123 abc 456'.findAll('[0-9]+', 0)", "[]"),
            ("'123 abc 456'.findAll('[0-9]+', -1)", "[123, 456]"),
            ("'123 abc 456'.findAll('xyz')", "[]"),
            ("'ab'.findAll('')", "[, , ]"),
            ("'aab'.findAll('a*')", "[aa, ]"),
        ]);
    }

    #[test]
    fn text_times_pattern() {
        costs(&[
            ("'abc 123 def 123'.find('123')", 2),
            ("'abc 123 def 123'.findAll('123')", 2),
            ("'abc 123 def 123'.findAll('123', 1)", 2),
        ]);
    }

    /// Only the function that is called on text is reckoned with.
    #[test]
    fn matching_costs_by_the_way_it_is_written() {
        costs(&[
            ("'aaaaaaaaaaaaaaaaaaaaaaaaa'.matches('b')", 3),
            ("matches('aaaaaaaaaaaaaaaaaaaaaaaaa', 'b')", 1),
        ]);
    }
}
