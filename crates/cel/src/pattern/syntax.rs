//! Regular expressions of Go, written anew for the crate `regex`.
//!
//! What Go's `regexp/syntax` refuses is refused here, in its words: the crate takes `a**` and `(?x)`, and Go does not.
//! Groups capture nothing: nobody asks what they hold.

use std::fmt::Write;

/// How often something may be repeated.
const MAX_REPEAT: u64 = 1000;
/// How deep groups may be nested.
const MAX_DEPTH: usize = 1000;

/// The expression in the writing of the crate.
///
/// # Errors
/// What Go says is wrong with it.
pub(super) fn translate(expression: &str) -> Result<String, String> {
    let mut translator = Translator {
        whole: expression,
        rest: expression,
        out: String::with_capacity(expression.len() + 16),
        groups: Vec::new(),
        current: Group::default(),
    };
    translator.run()?;
    Ok(translator.out)
}

struct Translator<'e> {
    whole: &'e str,
    rest: &'e str,
    out: String,
    /// Those that are open, without the innermost.
    groups: Vec<Group>,
    current: Group,
}

/// A group that is open, or the whole.
#[derive(Clone, Copy, Default)]
struct Group {
    flags: Flags,
    /// Something stands in it, since the last `|`, that can be repeated.
    has_atom: bool,
    /// The most that the last atom is repeated in itself.
    repeats: u64,
    /// The same for all of it.
    most: u64,
}

#[derive(Clone, Copy, Default, PartialEq)]
struct Flags {
    /// `i`, `m`, `s`, `U`.
    set: [bool; 4],
}

const FLAGS: [char; 4] = ['i', 'm', 's', 'U'];

impl Flags {
    fn written(self) -> String {
        let (on, off): (Vec<_>, Vec<_>) = FLAGS.iter().zip(self.set).partition(|(_, set)| *set);
        let names =
            |flags: Vec<(&char, bool)>| -> String { flags.into_iter().map(|(flag, _)| *flag).collect() };
        let off = names(off);
        let minus = if off.is_empty() { "" } else { "-" };
        format!("{}{minus}{off}", names(on))
    }
}

fn error(code: &str, part: &str) -> String {
    format!("{code}: `{part}`")
}

/// The part of `from` that is before `rest`, which is its end.
fn before<'e>(from: &'e str, rest: &str) -> &'e str {
    &from[..from.len() - rest.len()]
}

fn next(text: &str) -> Option<(char, &str)> {
    let first = text.chars().next()?;
    Some((first, &text[first.len_utf8()..]))
}

impl<'e> Translator<'e> {
    fn run(&mut self) -> Result<(), String> {
        // Where the repetition began that was read last.
        let mut last_repeat: Option<&'e str> = None;
        while let Some((first, after)) = next(self.rest) {
            let from = self.rest;
            let mut repeat = None;
            match first {
                '(' if after.starts_with('?') => self.open_with_flags()?,
                '(' => {
                    self.rest = after;
                    self.open("(?:", self.current.flags)?;
                }
                '|' => {
                    self.rest = after;
                    self.out.push('|');
                    self.current.has_atom = false;
                }
                ')' => {
                    let Some(outer) = self.groups.pop() else {
                        return Err(error("unexpected )", self.whole));
                    };
                    self.rest = after;
                    self.out.push(')');
                    let most = self.current.most;
                    self.current = outer;
                    self.atom(most);
                }
                '^' | '$' | '.' => {
                    self.rest = after;
                    let _ = write!(self.out, "(?:{first})");
                    self.atom(1);
                }
                '[' => self.class()?,
                '*' | '+' | '?' => {
                    self.rest = after;
                    self.repeat(from, last_repeat, &first.to_string(), 1)?;
                    repeat = Some(from);
                }
                '{' => match counts(from) {
                    None => {
                        self.rest = after;
                        self.literal('{');
                    }
                    Some((counts, after)) => {
                        let (Some(least), most) = counts else {
                            return Err(error("invalid repeat count", before(from, after)));
                        };
                        let times = most.unwrap_or(least);
                        if least > MAX_REPEAT || times > MAX_REPEAT || least > times {
                            return Err(error("invalid repeat count", before(from, after)));
                        }
                        self.rest = after;
                        let written = before(from, after);
                        self.repeat(from, last_repeat, written, times)?;
                        repeat = Some(from);
                    }
                },
                '\\' => self.backslash()?,
                _ => {
                    self.rest = after;
                    self.literal(first);
                }
            }
            last_repeat = repeat;
        }
        if self.groups.is_empty() {
            Ok(())
        } else {
            Err(error("missing closing )", self.whole))
        }
    }

    /// Something that can be repeated has been written, and repeats itself so often.
    fn atom(&mut self, repeats: u64) {
        self.current.has_atom = true;
        self.current.repeats = repeats.max(1);
        self.current.most = self.current.most.max(self.current.repeats);
    }

    fn literal(&mut self, character: char) {
        push_literal(&mut self.out, character);
        self.atom(1);
    }

    fn open(&mut self, written: &str, flags: Flags) -> Result<(), String> {
        if self.groups.len() >= MAX_DEPTH {
            return Err(error("expression nests too deeply", self.whole));
        }
        self.out.push_str(written);
        self.groups.push(self.current);
        self.current = Group {
            flags,
            ..Group::default()
        };
        Ok(())
    }

    /// A repetition that began at `from` and has been read but for the `?` of a lazy one.
    fn repeat(
        &mut self,
        from: &'e str,
        last: Option<&'e str>,
        written: &str,
        times: u64,
    ) -> Result<(), String> {
        let lazy = self.rest.strip_prefix('?');
        self.rest = lazy.unwrap_or(self.rest);
        if let Some(last) = last {
            return Err(error(
                "invalid nested repetition operator",
                before(last, self.rest),
            ));
        }
        if !self.current.has_atom {
            return Err(error(
                "missing argument to repetition operator",
                before(from, self.rest),
            ));
        }
        let repeats = self.current.repeats.saturating_mul(times.max(1));
        if times >= 2 && repeats > MAX_REPEAT {
            return Err(error("invalid repeat count", before(from, self.rest)));
        }
        self.out.push_str(written);
        if lazy.is_some() {
            self.out.push('?');
        }
        self.atom(repeats);
        Ok(())
    }

    /// `(?flags)`, `(?flags:`, `(?P<name>` or `(?<name>`.
    fn open_with_flags(&mut self) -> Result<(), String> {
        let from = self.rest;
        let named = from.strip_prefix("(?P<").or_else(|| from.strip_prefix("(?<"));
        if let Some(named) = named {
            let Some((name, after)) = named.split_once('>') else {
                return Err(error("invalid named capture", from));
            };
            let is_name = !name.is_empty()
                && name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            if !is_name {
                return Err(error("invalid named capture", before(from, after)));
            }
            self.rest = after;
            return self.open("(?:", self.current.flags);
        }
        let mut rest = &from[2..];
        let mut flags = self.current.flags;
        let (mut is_off, mut has_flag) = (false, false);
        while let Some((character, after)) = next(rest) {
            rest = after;
            match character {
                '-' if !is_off => (is_off, has_flag) = (true, false),
                ':' | ')' if !is_off || has_flag => {
                    self.rest = rest;
                    if character == ':' {
                        return self.open(&format!("(?{}:", flags.written()), flags);
                    }
                    if flags != self.current.flags {
                        let _ = write!(self.out, "(?{})", flags.written());
                        self.current.flags = flags;
                    }
                    return Ok(());
                }
                _ => match FLAGS.iter().position(|flag| *flag == character) {
                    Some(index) => {
                        flags.set[index] = !is_off;
                        has_flag = true;
                    }
                    None => break,
                },
            }
        }
        Err(error("invalid or unsupported Perl syntax", before(from, rest)))
    }

    fn backslash(&mut self) -> Result<(), String> {
        let from = self.rest;
        let after = from.get(2..).unwrap_or_default();
        match from.as_bytes().get(1) {
            Some(b'A' | b'z') => {
                let _ = write!(self.out, "(?:{})", &from[..2]);
                self.rest = after;
                self.atom(1);
            }
            Some(b'b' | b'B') => {
                let _ = write!(self.out, "(?-u:{})", &from[..2]);
                self.rest = after;
                self.atom(1);
            }
            Some(b'C') => return Err(error("invalid escape sequence", &from[..2])),
            Some(b'Q') => {
                let (quoted, after) = after.split_once("\\E").unwrap_or((after, ""));
                quoted.chars().for_each(|character| self.literal(character));
                self.rest = after;
            }
            _ => {
                if let Some((class, after)) = class_escape(from)? {
                    let _ = write!(self.out, "[{class}]");
                    self.rest = after;
                    self.atom(1);
                } else {
                    let (character, after) = escape(from)?;
                    push_code_point(&mut self.out, character);
                    self.rest = after;
                    self.atom(1);
                }
            }
        }
        Ok(())
    }

    /// Characters in brackets.
    fn class(&mut self) -> Result<(), String> {
        let from = self.rest;
        let unclosed = || error("missing closing ]", from);
        let mut rest = &from[1..];
        self.out.push('[');
        if let Some(after) = rest.strip_prefix('^') {
            self.out.push('^');
            rest = after;
        }
        let mut is_first = true;
        loop {
            if let Some(after) = rest.strip_prefix(']').filter(|_| !is_first) {
                self.rest = after;
                break;
            }
            is_first = false;
            if rest.starts_with("[:")
                && let Some(end) = rest[2..].find(":]")
            {
                let (name, after) = rest.split_at(end + 4);
                if !is_posix(&name[2..end + 2]) {
                    return Err(error("invalid character class range", name));
                }
                self.out.push_str(name);
                rest = after;
                continue;
            }
            if let Some((class, after)) = class_escape(rest)? {
                let _ = write!(self.out, "[{class}]");
                rest = after;
                continue;
            }
            let start = rest;
            let (low, after) = class_character(rest).ok_or_else(unclosed)??;
            rest = after;
            let mut high = low;
            if let Some(after) = rest.strip_prefix('-')
                && !after.is_empty()
                && !after.starts_with(']')
            {
                let (end, after) = class_character(after).ok_or_else(unclosed)??;
                (high, rest) = (end, after);
                if high < low {
                    return Err(error("invalid character class range", before(start, rest)));
                }
            }
            push_range(&mut self.out, low, high);
        }
        self.out.push(']');
        self.atom(1);
        Ok(())
    }
}

/// `{2}`, `{2,}` or `{2,3}`: the least and the most, as far as they are numbers that may be; nothing where it is only
/// a brace. The least is missing where a number is far too large.
#[expect(clippy::type_complexity, reason = "it is taken apart where it is called")]
fn counts(text: &str) -> Option<((Option<u64>, Option<u64>), &str)> {
    let (least, rest) = count(text.strip_prefix('{')?)?;
    if let Some(rest) = rest.strip_prefix('}') {
        return Some(((least, least), rest));
    }
    let rest = rest.strip_prefix(',')?;
    if let Some(rest) = rest.strip_prefix('}') {
        return Some(((least, None), rest));
    }
    let (most, rest) = count(rest)?;
    let least = least.filter(|_| most.is_some());
    Some(((least, most), rest.strip_prefix('}')?))
}

/// A number without zeros before it, and none that is far too large.
fn count(text: &str) -> Option<(Option<u64>, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (digits, rest) = text.split_at(digits);
    if digits.is_empty() || (digits.len() > 1 && digits.starts_with('0')) {
        return None;
    }
    Some((digits.parse().ok().filter(|number| *number < 100_000_000), rest))
}

fn is_posix(name: &str) -> bool {
    matches!(
        name.strip_prefix('^').unwrap_or(name),
        "alnum"
            | "alpha"
            | "ascii"
            | "blank"
            | "cntrl"
            | "digit"
            | "graph"
            | "lower"
            | "print"
            | "punct"
            | "space"
            | "upper"
            | "word"
            | "xdigit"
    )
}

/// `\d` and its like, of ASCII only, or `\pL`: what it is within brackets.
fn class_escape(text: &str) -> Result<Option<(String, &str)>, String> {
    let class = match text.as_bytes() {
        [b'\\', b'd', ..] => "0-9",
        [b'\\', b'D', ..] => "^0-9",
        [b'\\', b's', ..] => "\\t\\n\\f\\r ",
        [b'\\', b'S', ..] => "^\\t\\n\\f\\r ",
        [b'\\', b'w', ..] => "0-9A-Za-z_",
        [b'\\', b'W', ..] => "^0-9A-Za-z_",
        [b'\\', b'p' | b'P', ..] => return unicode_class(text).map(Some),
        _ => return Ok(None),
    };
    Ok(Some((class.to_owned(), &text[2..])))
}

fn unicode_class(text: &str) -> Result<(String, &str), String> {
    let (sign, rest) = text.split_at(2);
    let (name, rest) = match rest.strip_prefix('{') {
        Some(inside) => match inside.split_once('}') {
            Some((name, rest)) => (name, rest),
            None => return Err(error("invalid character class range", text)),
        },
        None => rest.split_at(rest.chars().next().map_or(0, char::len_utf8)),
    };
    let (negated, name) = match name.strip_prefix('^') {
        Some(name) => (sign == "\\p", name),
        None => (sign == "\\P", name),
    };
    let class = format!("\\{}{{{name}}}", if negated { 'P' } else { 'p' });
    let is_name = !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if is_name && regex::Regex::new(&class).is_ok() {
        Ok((class, rest))
    } else {
        Err(error("invalid character class range", before(text, rest)))
    }
}

/// A character in brackets; nothing at the end.
fn class_character(text: &str) -> Option<Result<(u32, &str), String>> {
    let (first, after) = next(text)?;
    Some(if first == '\\' {
        escape(text)
    } else {
        Ok((u32::from(first), after))
    })
}

/// The character that an escape stands for.
fn escape(text: &str) -> Result<(u32, &str), String> {
    let Some((character, rest)) = next(&text[1..]) else {
        return Err(error("trailing backslash at end of expression", ""));
    };
    let octal = |text: &str| {
        text.bytes()
            .take(2)
            .take_while(|byte| matches!(byte, b'0'..=b'7'))
            .count()
    };
    let simple = |of: u32| Ok((of, rest));
    match character {
        // A digit alone would mean a group, and those can't be referred to.
        '0'..='7' if character == '0' || octal(rest) > 0 => {
            let (digits, after) = rest.split_at(octal(rest));
            let value = u32::from_str_radix(&format!("{character}{digits}"), 8);
            return Ok((value.unwrap_or(0), after));
        }
        'x' => return hexadecimal(text, rest),
        'a' => return simple(7),
        'f' => return simple(0xc),
        'n' => return simple(0xa),
        'r' => return simple(0xd),
        't' => return simple(9),
        'v' => return simple(0xb),
        _ if character.is_ascii() && !character.is_ascii_alphanumeric() => {
            return simple(u32::from(character));
        }
        _ => {}
    }
    Err(error("invalid escape sequence", before(text, rest)))
}

/// `\x41` or `\x{1F600}`, of which `digits` is what stands behind the `x`.
fn hexadecimal<'e>(text: &'e str, digits: &'e str) -> Result<(u32, &'e str), String> {
    let mut rest = digits;
    let mut take = || -> Option<char> {
        let (character, after) = next(rest)?;
        rest = after;
        Some(character)
    };
    let mut read = || -> Option<u32> {
        let first = take()?;
        if first != '{' {
            return Some(first.to_digit(16)? << 4 | take()?.to_digit(16)?);
        }
        let mut value = take()?.to_digit(16)?;
        loop {
            match take()? {
                '}' => return Some(value),
                digit => {
                    value = Some(value << 4 | digit.to_digit(16)?).filter(|value| *value <= 0x10_ffff)?;
                }
            }
        }
    };
    match read() {
        Some(value) => Ok((value, rest)),
        None => Err(error("invalid escape sequence", before(text, rest))),
    }
}

fn push_literal(out: &mut String, character: char) {
    if character.is_alphanumeric() {
        out.push(character);
    } else {
        let _ = write!(out, "\\x{{{:x}}}", u32::from(character));
    }
}

/// A code point; what is no character matches nothing.
fn push_code_point(out: &mut String, code: u32) {
    match char::from_u32(code) {
        Some(character) => push_literal(out, character),
        None => out.push_str("[^\\x00-\\x{10ffff}]"),
    }
}

/// The characters between two code points.
fn push_range(out: &mut String, low: u32, high: u32) {
    let is_surrogate = |code: u32| (0xd800..0xe000).contains(&code);
    let low = if is_surrogate(low) { 0xe000 } else { low };
    let high = if is_surrogate(high) { 0xd7ff } else { high };
    if low <= high {
        let _ = write!(out, "\\x{{{low:x}}}-\\x{{{high:x}}}");
    }
}
