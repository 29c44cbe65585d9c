//! What to make of text: version 2 of cel-go's `ext/strings.go`, version 0 before Kubernetes 1.29; all as in cel-go 0.26,
//! which Kubernetes 1.36 is built with.

use super::{Answer, room_for_bytes, room_for_items};
use crate::declare::{Declared, function, member};
use crate::{Context, Error, Value, cost};

pub(super) const FUNCTIONS: &[Declared] = &[
    member("charAt", "string_char_at_int", "(string, int) -> string", char_at),
    member(
        "indexOf",
        "string_index_of_string",
        "(string, string) -> int",
        index_of,
    ),
    member(
        "indexOf",
        "string_index_of_string_int",
        "(string, string, int) -> int",
        index_of,
    ),
    member(
        "lastIndexOf",
        "string_last_index_of_string",
        "(string, string) -> int",
        last_index_of,
    ),
    member(
        "lastIndexOf",
        "string_last_index_of_string_int",
        "(string, string, int) -> int",
        last_index_of,
    ),
    member("lowerAscii", "string_lower_ascii", "(string) -> string", lower),
    member("upperAscii", "string_upper_ascii", "(string) -> string", upper),
    member(
        "replace",
        "string_replace_string_string",
        "(string, string, string) -> string",
        replace,
    ),
    member(
        "replace",
        "string_replace_string_string_int",
        "(string, string, string, int) -> string",
        replace,
    ),
    member(
        "split",
        "string_split_string",
        "(string, string) -> list(string)",
        split,
    ),
    member(
        "split",
        "string_split_string_int",
        "(string, string, int) -> list(string)",
        split,
    ),
    member(
        "substring",
        "string_substring_int",
        "(string, int) -> string",
        substring,
    ),
    member(
        "substring",
        "string_substring_int_int",
        "(string, int, int) -> string",
        substring,
    ),
    member("trim", "string_trim", "(string) -> string", trim),
    member("join", "list_join", "(list(string)) -> string", join),
    member(
        "join",
        "list_join_string",
        "(list(string), string) -> string",
        join,
    ),
    function("strings.quote", "strings_quote", "(string) -> string", quote).since(29),
];

fn out_of_range(index: i64) -> Error {
    Error::new(format!("index out of range: {index}"))
}

/// The byte where the character with that number begins; the end is the place behind the last character.
fn byte_of(text: &str, character: usize) -> Option<usize> {
    let mut starts = text.char_indices().map(|(start, _)| start);
    match starts.nth(character) {
        Some(start) => Some(start),
        None if text.chars().count() == character => Some(text.len()),
        None => None,
    }
}

/// A place in characters, which is none below 0 or behind the end.
fn place(text: &str, index: i64) -> Result<usize, Error> {
    usize::try_from(index)
        .ok()
        .and_then(|index| byte_of(text, index))
        .ok_or_else(|| out_of_range(index))
}

fn count(characters: usize) -> Value<'static> {
    Value::Int(i64::try_from(characters).unwrap_or(i64::MAX))
}

fn char_at<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(text), Value::Int(index)] = args else {
        return Err(Error::no_such_overload());
    };
    let rest = &text[place(text, *index)?..];
    let end = rest.chars().next().map_or(0, char::len_utf8);
    Ok(Value::string(&rest[..end]))
}

fn index_of<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (text, wanted, offset) = match args {
        [Value::String(text), Value::String(wanted)] => (text, wanted, 0),
        [Value::String(text), Value::String(wanted), Value::Int(offset)] => (text, wanted, *offset),
        _ => return Err(Error::no_such_overload()),
    };
    // Nothing is found wherever it is looked for, also where there is no text.
    if wanted.is_empty() {
        return Ok(Value::Int(offset));
    }
    let from = usize::try_from(offset).map_err(|_| out_of_range(offset))?;
    let found = byte_of(text, from).and_then(|start| {
        let found = text[start..].find(&**wanted)?;
        Some(from + text[start..start + found].chars().count())
    });
    Ok(found.map_or(Value::Int(-1), count))
}

fn last_index_of<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(text), Value::String(wanted), rest @ ..] = args else {
        return Err(Error::no_such_overload());
    };
    let length = text.chars().count();
    let from = match rest {
        [] if wanted.is_empty() => return Ok(count(length)),
        [] => length.saturating_sub(1),
        [Value::Int(offset)] if wanted.is_empty() => return Ok(Value::Int(*offset)),
        [Value::Int(offset)] => usize::try_from(*offset).map_err(|_| out_of_range(*offset))?,
        _ => return Err(Error::no_such_overload()),
    };
    if from >= length {
        return Ok(Value::Int(-1));
    }
    // A match may begin at `from` at the latest.
    let end = from.saturating_add(wanted.chars().count());
    let end = byte_of(text, end).unwrap_or(text.len());
    let found = text[..end].rfind(&**wanted);
    Ok(found.map_or(Value::Int(-1), |start| count(text[..start].chars().count())))
}

fn lower<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text)] => Ok(Value::string(text.to_ascii_lowercase())),
        _ => Err(Error::no_such_overload()),
    }
}

fn upper<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text)] => Ok(Value::string(text.to_ascii_uppercase())),
        _ => Err(Error::no_such_overload()),
    }
}

/// A limit as Go takes it: below 0 there is none.
fn limit(of: i64) -> usize {
    usize::try_from(of).unwrap_or(usize::MAX)
}

fn replace<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (text, old, new, limit) = match args {
        [Value::String(text), Value::String(old), Value::String(new)] => (text, old, new, usize::MAX),
        [
            Value::String(text),
            Value::String(old),
            Value::String(new),
            Value::Int(times),
        ] => (text, old, new, limit(*times)),
        _ => return Err(Error::no_such_overload()),
    };
    let times = text.matches(&**old).take(limit).count();
    let longer = new.len().saturating_sub(old.len()).saturating_mul(times);
    room_for_bytes(text.len().saturating_add(longer))?;
    Ok(Value::string(text.replacen(&**old, new, times)))
}

fn split<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (text, separator, limit) = match args {
        [Value::String(text), Value::String(separator)] => (text, separator, usize::MAX),
        [Value::String(text), Value::String(separator), Value::Int(parts)] => {
            (text, separator, limit(*parts))
        }
        _ => return Err(Error::no_such_overload()),
    };
    let mut parts = Vec::new();
    let mut rest: &str = text;
    while parts.len() + 1 < limit {
        let cut = if separator.is_empty() {
            // Every character is a part, and the last one is what is left.
            let first = rest.chars().next().map_or(0, char::len_utf8);
            (first < rest.len()).then(|| rest.split_at(first))
        } else {
            rest.split_once(&**separator)
        };
        let Some((part, after)) = cut else {
            break;
        };
        room_for_items(parts.len() + 2)?;
        parts.push(Value::string(part));
        rest = after;
    }
    if limit > 0 && !(separator.is_empty() && text.is_empty()) {
        parts.push(Value::string(rest));
    }
    Ok(Value::list(parts))
}

fn substring<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text), Value::Int(start)] => Ok(Value::string(&text[place(text, *start)?..])),
        [Value::String(text), Value::Int(start), Value::Int(end)] => {
            if start > end {
                return Err(Error::new(format!(
                    "invalid substring range. start: {start}, end: {end}"
                )));
            }
            Ok(Value::string(&text[place(text, *start)?..place(text, *end)?]))
        }
        _ => Err(Error::no_such_overload()),
    }
}

fn trim<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    match args {
        [Value::String(text)] => Ok(Value::string(text.trim())),
        _ => Err(Error::no_such_overload()),
    }
}

fn join<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let (list, separator) = match args {
        [Value::List(list)] => (list, ""),
        [Value::List(list), Value::String(separator)] => (list, &**separator),
        _ => return Err(Error::no_such_overload()),
    };
    let mut joined = String::new();
    for (index, item) in list.iter().enumerate() {
        let Value::String(text) = &item else {
            return Err(Error::new(format!("join: invalid input: {}", cost::shown(&item))));
        };
        if index > 0 {
            joined.push_str(separator);
        }
        joined.push_str(text);
        room_for_bytes(joined.len())?;
    }
    Ok(Value::string(joined))
}

fn quote<'a>(_: &Context<'_>, args: &[Value<'a>]) -> Answer<'a> {
    let [Value::String(text)] = args else {
        return Err(Error::no_such_overload());
    };
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for character in text.chars() {
        match character {
            '\u{7}' => quoted.push_str("\\a"),
            '\u{8}' => quoted.push_str("\\b"),
            '\u{c}' => quoted.push_str("\\f"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            '\u{b}' => quoted.push_str("\\v"),
            '\\' => quoted.push_str("\\\\"),
            '"' => quoted.push_str("\\\""),
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    room_for_bytes(quoted.len())?;
    Ok(Value::string(quoted))
}

#[cfg(test)]
mod tests {
    use crate::testing::{costs, evaluate, gives};
    use crate::{Environment, Program};

    #[test]
    fn places_are_characters() {
        gives(&[
            ("'tacocat'.charAt(3)", "o"),
            ("'tacocat'.charAt(7)", ""),
            ("'©αT'.charAt(1)", "α"),
            ("'tacocat'.charAt(30)", "error: index out of range: 30"),
            ("'tacocat'.charAt(-1)", "error: index out of range: -1"),
            ("'tacocat'.substring(4)", "cat"),
            ("'tacocat'.substring(7)", ""),
            ("'tacocat'.substring(0, 4)", "taco"),
            ("'ta©o©αT'.substring(2, 6)", "©o©α"),
            ("'ta©o©αT'.substring(7, 7)", ""),
            ("'tacocat'.substring(40)", "error: index out of range: 40"),
            ("'tacocat'.substring(-1)", "error: index out of range: -1"),
            ("'tacocat'.substring(1, 50)", "error: index out of range: 50"),
            ("'tacocat'.substring(49, 50)", "error: index out of range: 49"),
            (
                "'tacocat'.substring(4, 3)",
                "error: invalid substring range. start: 4, end: 3",
            ),
        ]);
    }

    #[test]
    fn text_is_found_in_text() {
        gives(&[
            ("'tacocat'.indexOf('')", "0"),
            ("'tacocat'.indexOf('ac')", "1"),
            ("'tacocat'.indexOf('none')", "-1"),
            ("'tacocat'.indexOf('', 3)", "3"),
            ("'tacocat'.indexOf('a', 3)", "5"),
            ("'tacocat'.indexOf('at', 3)", "5"),
            ("'ta©o©αT'.indexOf('©', 3)", "4"),
            ("'ta©o©αT'.indexOf('©α', 5)", "-1"),
            ("'hello wello'.indexOf('elbo room!!')", "-1"),
            ("'tacocat'.indexOf('a', 30)", "-1"),
            ("'tacocat'.indexOf('', 30)", "30"),
            ("'tacocat'.indexOf('', -1)", "-1"),
            ("'tacocat'.indexOf('a', -1)", "error: index out of range: -1"),
            ("''.lastIndexOf('@@')", "-1"),
            ("'tacocat'.lastIndexOf('')", "7"),
            ("'tacocat'.lastIndexOf('at')", "5"),
            ("'tacocat'.lastIndexOf('none')", "-1"),
            ("'tacocat'.lastIndexOf('', 3)", "3"),
            ("'tacocat'.lastIndexOf('a', 3)", "1"),
            ("'ta©o©αT'.lastIndexOf('©')", "4"),
            ("'ta©o©αT'.lastIndexOf('©', 3)", "2"),
            ("'ta©o©αT'.lastIndexOf('©α', 4)", "4"),
            ("'hello wello'.lastIndexOf('ello', 6)", "1"),
            ("'hello wello'.lastIndexOf('hello wello')", "0"),
            ("'bananananana'.lastIndexOf('nana', 7)", "6"),
            ("'tacocat'.lastIndexOf('a', 30)", "-1"),
            ("'tacocat'.lastIndexOf('', 30)", "30"),
            ("'tacocat'.lastIndexOf('', -1)", "-1"),
            ("'tacocat'.lastIndexOf('a', -1)", "error: index out of range: -1"),
        ]);
    }

    #[test]
    fn text_is_changed() {
        gives(&[
            ("'TacoCÆt Xii'.lowerAscii()", "tacocÆt xii"),
            ("'tacoCαt'.upperAscii()", "TACOCαT"),
            ("'12 days 12 hours'.replace('{0}', '2')", "12 days 12 hours"),
            ("'{0} days {0} hours'.replace('{0}', '2')", "2 days 2 hours"),
            ("'{0} days {0} hours'.replace('{0}', '2', 1)", "2 days {0} hours"),
            ("'aa'.replace('a', 'b', 0)", "aa"),
            ("'aa'.replace('a', 'b', -1)", "bb"),
            ("'hello'.replace('', '_')", "_h_e_l_l_o_"),
            ("'hello'.replace('', '_', 2)", "_h_ello"),
            ("'hello hello'.replace('h', '')", "ello ello"),
            ("'hello world'.split(' ')", "[hello, world]"),
            ("'a b c'.split(' ', 0)", "[]"),
            ("'a b c'.split(' ', 1)", "[a b c]"),
            ("'a b c'.split(' ', 2)", "[a, b c]"),
            ("'o©o©o'.split('©', -1)", "[o, o, o]"),
            ("'héy'.split('')", "[h, é, y]"),
            ("'héy'.split('', 2)", "[h, éy]"),
            ("''.split('')", "[]"),
            ("' \\f\\n\\r\\t\\vtext  '.trim()", "text"),
            ("'\\u0085\\u00a0\\u1680text\\u3000'.trim()", "text"),
            ("'\\u200btext\\ufeff'.trim()", "\u{200b}text\u{feff}"),
            ("['x', 'y'].join()", "xy"),
            ("['x', 'y'].join('-')", "x-y"),
            ("[].join('-')", ""),
            ("[dyn('x'), dyn(1)].join('-')", "error: join: invalid input: 1"),
            ("strings.quote('a\\n\\t\"\\\\😀')", "\"a\\n\\t\\\"\\\\😀\""),
            ("strings.quote('')", "\"\""),
        ]);
    }

    #[test]
    fn empty_text_has_one_part() {
        assert_eq!(evaluate("size(''.split(','))"), "1");
    }

    #[test]
    fn what_later_versions_brought_is_refused_before() {
        let refused = |minor: u16, source: &str| {
            let compiled = Program::compile(&Environment::of(minor), source, &[]);
            compiled.err().map(|error| error.issues[0].message.clone())
        };
        let undeclared = |name: &str| Some(format!("undeclared reference to '{name}' (in container '')"));
        assert_eq!(refused(28, "'%s'.format(['a'])"), undeclared("format"));
        assert_eq!(refused(28, "['a'].join(',')"), None);
        assert!(refused(36, "'a'.reverse()").is_some());
        assert_eq!(refused(36, "[1].includes(1)"), undeclared("includes"));
    }

    #[test]
    fn text_costs_by_its_length() {
        costs(&[
            ("'ABCDEFGHIJ abcdefghij'.lowerAscii()", 3),
            (
                "'ABCDEFGHIJ abcdefghij'.lowerAscii() == 'abcdefghij ABCDEFGHIJ'.lowerAscii()",
                9,
            ),
            ("'ABCDEFGHIJ abcdefghij'.upperAscii()", 3),
            ("strings.quote('ABCDEFGHIJ abcdefghij')", 3),
            (
                "strings.quote('ABCDEFGHIJ abcdefghij') == strings.quote('ABCDEFGHIJ abcdefghij')",
                9,
            ),
            ("'abc 123 def 123'.replace('123', '456')", 3),
            ("'abc 123 def 123'.replace('', 'x')", 3),
            ("'abc 123 def 123'.replace('123', '456', 1)", 3),
            ("'abc 123 def 123'.split(' ')", 3),
            ("'abc 123 def 123'.split(' ', 1)", 3),
            ("'abc 123 def 123'.substring(5)", 2),
            ("'abc 123 def 123'.substring(5, 8)", 2),
            ("'  abc 123 def 123  '.trim()", 2),
            (
                "['aa', 'bb', 'cc', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].join(' ')",
                5,
            ),
            ("['aa', 'bb', 'cc', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].join()", 3),
            ("'tacocat'.charAt(3)", 1),
        ]);
    }

    #[test]
    fn text_does_not_grow_without_end() {
        let over = "error: operation cancelled: actual cost limit exceeded";
        let long = "a".repeat(1000);
        gives(&[
            (
                &format!("'aaaaaaaaaaaaaaaaaaaa'.replace('a', '{long}').replace('a', '{long}')"),
                over,
            ),
            (
                &format!(
                    "[lists.range(100).map(i, '{long}').join()].map(t, lists.range(110).map(i, t).join())"
                ),
                over,
            ),
        ]);
    }
}
