//! Finds passwords that stand outside Secrets, so that the source lines of a report do not spread them.
//!
//! Environment variables are often passwords, so their values are masked whatever their names. Elsewhere
//! only a name can tell: `password`, `apiKey`, `--token`. Masked are the value of
//! a key of such a name, the `value` beside such a `name`, what follows such a flag, and the password in
//! the address `scheme://user:password@host`. A secret under a name that does not tell (`-p`, `MAGIC`) is
//! shown as it stands in the file, unless it has the form of a credential that [`palisade_model::credentials`]
//! knows, or looks like chance. Of a Secret no value is shown. A name that only points to one (`secretName`, `PASSWORD_FILE`) masks
//! nothing, and neither does a value that is a reference (`$(NAME)`, `{{ .Values.password }}`).

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use palisade_model::{Object, behind_equals, credentials, is_random};
use palisade_yaml::Value;
use rayon::prelude::*;

/// What is shown in place of a value; it does not tell how long that is.
const MASK: &str = "***";

/// Values to mask, found once for each text and object.
#[derive(Default)]
pub(crate) struct Masks {
    /// By the address of the text.
    texts: HashMap<usize, Vec<Range<usize>>>,
    /// By the address of the object.
    objects: HashMap<usize, Vec<Range<usize>>>,
}

impl Masks {
    /// With what is to be masked in `objects` and their texts found beforehand, on all cores: that takes longer than to
    /// write all the rest of a report.
    pub(crate) fn of<'o>(objects: impl Iterator<Item = &'o Object>) -> Self {
        // One object has many findings, and one file many objects, which come together.
        let mut objects: Vec<&Object> = objects.collect();
        objects.dedup_by_key(|object| address(object));
        let mut texts: Vec<&str> = objects.iter().map(|object| &*object.source().text).collect();
        texts.dedup_by_key(|text| text.as_ptr());
        let of_text = |text: &str| (text.as_ptr() as usize, find(text));
        let of_object = |object: &Object| (address(object), in_object(object));
        let (texts, objects): (Vec<_>, Vec<_>) = rayon::join(
            || texts.into_par_iter().map(of_text).collect(),
            || objects.into_par_iter().map(of_object).collect(),
        );
        Self {
            texts: texts.into_iter().collect(),
            objects: objects.into_iter().collect(),
        }
    }

    /// The bytes within `part` of `text` that must not be shown, in order. `object` is one that was read
    /// from the text.
    pub(crate) fn within(
        &mut self,
        text: &str,
        object: Option<&Object>,
        part: Range<usize>,
    ) -> Vec<Range<usize>> {
        let of_text = self
            .texts
            .entry(text.as_ptr() as usize)
            .or_insert_with(|| find(text));
        let mut found = overlapping(of_text, &part);
        if let Some(object) = object {
            let of_object = self
                .objects
                .entry(address(object))
                .or_insert_with(|| in_object(object));
            found.extend(overlapping(of_object, &part));
            apart(&mut found);
        }
        found
    }
}

fn address(object: &Object) -> usize {
    std::ptr::from_ref(object) as usize
}

/// What is to be masked in a text, in order and apart.
fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = in_text(text);
    found.extend(credentials(text).into_iter().map(|credential| credential.range));
    apart(&mut found);
    found
}

/// Puts values in order, and joins those that overlap.
fn apart(found: &mut Vec<Range<usize>>) {
    found.sort_by_key(|value| value.start);
    found.dedup_by(|next, kept| {
        let joins = next.start <= kept.end;
        kept.end = if joins { kept.end.max(next.end) } else { kept.end };
        joins
    });
}

/// Those of `values`, which are in order and apart, that overlap `part`, no further than that reaches.
fn overlapping(values: &[Range<usize>], part: &Range<usize>) -> Vec<Range<usize>> {
    let first = values.partition_point(|value| value.end <= part.start);
    let values = values[first..].iter().take_while(|value| value.start < part.end);
    values
        .map(|value| value.start.max(part.start)..value.end.min(part.end))
        .collect()
}

/// Replaces `values`, which are in order and within the `part` of `text`, and moves along what is `marked`
/// in the text.
pub(crate) fn hide<'t>(
    text: &'t str,
    part: Range<usize>,
    marked: Range<usize>,
    values: &[Range<usize>],
) -> (Cow<'t, str>, Range<usize>) {
    let moved = |at: usize, inside: usize| {
        values.iter().fold(at - part.start, |moved, value| match at {
            _ if at >= value.end => moved + MASK.len() - value.len(),
            _ if at > value.start => moved + inside - (at - value.start),
            _ => moved,
        })
    };
    let marked = moved(marked.start, 0)..moved(marked.end, MASK.len());
    if values.is_empty() {
        return (Cow::Borrowed(&text[part]), marked);
    }
    let (mut shown, mut at) = (String::new(), part.start);
    for value in values {
        shown.push_str(&text[at..value.start]);
        shown.push_str(MASK);
        at = value.end;
    }
    shown.push_str(&text[at..part.end]);
    (Cow::Owned(shown), marked)
}

/// Whether a name says that its value is a secret, and not where one is.
fn names_secret(name: &[u8]) -> bool {
    const POINTERS: [&str; 16] = [
        "name", "names", "ref", "refs", "file", "path", "dir", "id", "ids", "type", "version", "length",
        "ttl", "expiry", "seconds", "policy",
    ];
    // Of all names in a text few get further: whatever tells a secret has one of these in it.
    let is_hint = |three: &[u8]| {
        let rest = [three[1] | 0x20, three[2] | 0x20];
        match three[0] | 0x20 {
            b'a' => rest == *b"ut",
            b'c' => rest == *b"re",
            b'k' => rest == *b"ey",
            b'p' => matches!(&rest, b"as" | b"wd"),
            b's' => rest == *b"ec",
            b't' => rest == *b"ok",
            _ => false,
        }
    };
    if !name.windows(3).any(is_hint) || name.contains(&b' ') {
        return false;
    }
    let lower = String::from_utf8_lossy(name).to_ascii_lowercase();
    let plain: String = lower.chars().filter(char::is_ascii_alphanumeric).collect();
    let plain = plain.trim_end_matches(|char: char| char.is_ascii_digit());
    if POINTERS.iter().any(|pointer| plain.ends_with(pointer)) {
        return false;
    }
    let words = [
        "secret",
        "password",
        "passwd",
        "passphrase",
        "credential",
        "authorization",
        "apikey",
        "accesskey",
        "privatekey",
        "signingkey",
        "encryptionkey",
    ];
    words.iter().any(|word| plain.contains(word))
        || plain.ends_with("token")
        || lower
            .rsplit(|char: char| !char.is_ascii_alphanumeric())
            .next()
            .is_some_and(|word| matches!(word, "pass" | "pwd"))
}

/// Whether a value tells nothing: it is empty, a switch, or says where the secret comes from.
fn is_open(value: &str) -> bool {
    matches!(value, "" | "true" | "false" | "null" | "~")
        || ["{{", "$(", "${"].iter().any(|start| value.starts_with(start))
}

/// The values in the fields of an object, whatever the order of `name` and `value`.
fn in_object(object: &Object) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    in_value(object.root(), &mut found);
    if object.kind() == "Secret" {
        in_secret(object, &mut found);
    }
    let pod = object.pod_spec();
    let containers = pod.iter().flat_map(palisade_model::PodSpec::all_containers);
    let variables = containers
        .filter_map(|container| container.get("env"))
        .flat_map(Value::items);
    let values = variables
        .flat_map(Value::written)
        .filter(|field| field.name() == "value");
    let spans = values
        .filter(|field| !is_open(field.value.text()))
        .filter_map(|field| field.value.span());
    found.extend(spans.map(|span| span.start as usize..span.end as usize));
    found.sort_by_key(|value| (value.start, value.end));
    found.dedup();
    found
}

/// All that a Secret holds, whatever its name, also under fields that are misspelt, and what `kubectl apply` keeps of
/// it.
fn in_secret(secret: &Object, found: &mut Vec<Range<usize>>) {
    const OPEN: [&str; 5] = ["apiVersion", "kind", "metadata", "type", "immutable"];
    let fields = secret.root().written();
    let fields = fields.filter(|field| !OPEN.contains(&field.name()));
    let annotations = secret.at(&["metadata", "annotations"]);
    let kept = annotations.into_iter().flat_map(Value::written);
    let kept = kept.filter(|annotation| annotation.name().ends_with("last-applied-configuration"));
    fields
        .chain(kept)
        .for_each(|field| hide_scalars(field.value, found));
}

fn hide_scalars(value: Value<'_>, found: &mut Vec<Range<usize>>) {
    if let Some(span) = value
        .span()
        .filter(|_| !value.is_mapping() && !value.is_sequence())
    {
        found.push(span.start as usize..span.end as usize);
    }
    let fields = value.written().map(|entry| entry.value);
    // An alias leads back: what it leads to is looked at where it stands.
    for below in fields
        .chain(value.items())
        .filter(|below| below.node() > value.node())
    {
        hide_scalars(below, found);
    }
}

fn in_value(value: Value<'_>, found: &mut Vec<Range<usize>>) {
    // An alias leads back: what it leads to is looked at where it stands.
    let is_below = |below: Value<'_>| below.node() > value.node();
    let mut hide = |value: Value<'_>| {
        if !is_open(value.text())
            && let Some(span) = value.span()
        {
            found.push(span.start as usize..span.end as usize);
        }
    };
    let name = ["name", "key"].into_iter().find_map(|name| value.get(name));
    let is_named = name.is_some_and(|name| names_secret(name.text().as_bytes()));
    for entry in value.written() {
        let is_secret = names_secret(entry.name().as_bytes()) || is_random(entry.value.text());
        if is_secret || (is_named && entry.name() == "value") {
            hide(entry.value);
        }
    }
    let mut follows_flag = false;
    for item in value.items() {
        if follows_flag || is_random(behind_equals(item.text())) {
            hide(item);
        }
        let flag = item.text().strip_prefix('-');
        follows_flag = flag.is_some_and(|flag| !flag.contains('=') && names_secret(flag.as_bytes()));
    }
    let fields = value.written().map(|entry| entry.value);
    for below in fields.chain(value.items()).filter(|&below| is_below(below)) {
        in_value(below, found);
    }
}

/// What ends a name before a value, and what ends a line or begins a mapping in it.
const IS_SIGN: [bool; 256] = {
    let mut signs = [false; 256];
    let mut index = 0;
    while index < b":= {\n\r".len() {
        signs[b":= {\n\r"[index] as usize] = true;
        index += 1;
    }
    signs
};

/// The values in a text of any sort: YAML that nobody could read, scripts and files within it.
fn in_text(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut named_at = None;
    let mut line = Line::default();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| IS_SIGN[usize::from(*byte)]) {
        let separator = at + next;
        at = separator + 1;
        // Most blanks indent, and follow no word.
        if bytes[separator] == b' '
            && matches!(bytes[..separator].last(), Some(b' ' | b'\n' | b':' | b'-') | None)
        {
            continue;
        }
        let value = match bytes[separator] {
            b'\n' | b'\r' => {
                line = Line {
                    start: at,
                    is_flow: false,
                };
                None
            }
            b'{' => {
                line.is_flow = true;
                None
            }
            _ if bytes[at..].starts_with(b"//") => password_of_address(text, at + 2),
            sign => {
                let name = name_before(bytes, separator);
                let field = (sign == b':').then_some(line);
                match name {
                    b"name" | b"key" if field.is_some() => {
                        // Longer ones are no names, and not worth the time.
                        let start = &text[..text.floor_char_boundary(at + 256)];
                        let is_secret = names_secret(&bytes[value_after(start, at, field)]);
                        named_at = is_secret.then_some(at);
                        None
                    }
                    b"value" if field.is_some() => {
                        let named = named_at.take().filter(|named| at - named < 512);
                        named.map(|_| value_after(text, at, field))
                    }
                    _ if sign == b' ' && !name.starts_with(b"--") => None,
                    _ => names_secret(name).then(|| value_after(text, at, field)),
                }
            }
        };
        if let Some(value) = value {
            at = at.max(value.end);
            if !is_open(&text[value.clone()]) {
                found.push(value);
            }
        }
    }
    found
}

/// What is known of a line before the place that is looked at.
#[derive(Clone, Copy, Default)]
struct Line {
    start: usize,
    /// Whether a brace was opened in it.
    is_flow: bool,
}

/// The word that ends before a separator, perhaps quoted.
fn name_before(bytes: &[u8], separator: usize) -> &[u8] {
    let mut before = &bytes[separator.saturating_sub(128)..separator];
    while let [rest @ .., b'"' | b'\'' | b'\\'] = before {
        before = rest;
    }
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || b"_-.".contains(byte);
    let start = before
        .iter()
        .rposition(|byte| !is_part(byte))
        .map_or(0, |at| at + 1);
    &before[start..]
}

/// The value after a separator, without its quotes; empty where a collection follows. That of a `field` of
/// YAML may go on to the end of its line, which is given, and over the next ones.
fn value_after(text: &str, at: usize, field: Option<Line>) -> Range<usize> {
    let start = text.len() - text[at..].trim_start_matches([' ', '\t', '\\']).len();
    let value = &text[start..];
    if let Some(quote) = value.chars().next().filter(|char| matches!(char, '"' | '\'')) {
        return quoted(text, start, quote);
    }
    let until = |ends: &[char]| start..start + value.find(ends).unwrap_or(value.len());
    let Some(Line { start: line, is_flow }) = field else {
        return until(&[
            ' ', '\t', '\n', '\r', '"', '\'', '`', ',', ';', '&', ')', ']', '}',
        ]);
    };
    if value.starts_with(['{', '[', '*']) && !value.starts_with("{{") {
        return start..start;
    }
    if is_flow && !value.starts_with("{{") {
        return until(&[',', '}', '\n', '\r']);
    }
    let rest = until(&['\n', '\r']);
    let is_header = value.starts_with(['|', '>', '#', '&', '!']) && !text[rest.clone()].contains(' ');
    if rest.is_empty() || is_header {
        let column = text[line..at].find(|char| !matches!(char, ' ' | '-'));
        return lines_below(text, rest.end, column.unwrap_or(0), value.starts_with(['|', '>']));
    }
    let comment = text[rest.clone()].find(" #");
    let shown = &text[start..comment.map_or(rest.end, |comment| start + comment)];
    start..start + shown.trim_end().len()
}

/// What the quote at `start` begins; up to the end of the line where nothing ends it.
fn quoted(text: &str, start: usize, quote: char) -> Range<usize> {
    let is_nested = text[..start].ends_with('\\'); // in a text that is quoted itself
    let (start, mut is_escaped) = (start + 1, false);
    let end = text[start..].find(|char| {
        let ends = char == quote && (is_nested || !is_escaped);
        is_escaped = char == '\\' && !is_escaped;
        ends
    });
    let end = end.or_else(|| text[start..].find(['\n', '\r']));
    let end = end.map_or(text.len(), |end| start + end);
    start..end - usize::from(is_nested && text[start..end].ends_with('\\'))
}

/// The lines below the line break at `from` that stand further right than `column`. Only in a block scalar
/// they may look like a collection.
fn lines_below(text: &str, from: usize, column: usize, is_block: bool) -> Range<usize> {
    let (mut at, mut end) = (from, from);
    for line in text[from..].split_inclusive(['\n', '\r']) {
        let content = line.trim();
        if !content.is_empty() {
            let is_collection = content.starts_with("- ") || content.contains(": ") || content.ends_with(':');
            let depth = line.len() - line.trim_start().len();
            if depth <= column || (is_collection && !is_block) {
                break;
            }
            end = at + line.trim_end().len();
        }
        at += line.len();
    }
    from..end
}

/// The password in an address, whose part after `//` starts at `at`.
fn password_of_address(text: &str, at: usize) -> Option<Range<usize>> {
    let rest = text.get(at..)?;
    let end = rest
        .find(|char: char| char.is_whitespace() || "/\"'`<>".contains(char))
        .unwrap_or(rest.len());
    let user = &rest[..rest[..end].rfind('@')?];
    Some(at + user.find(':')? + 1..at + user.len())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use palisade_model::Source;

    use super::*;

    /// A text with everything in it masked that is found in its characters alone.
    fn masked(text: &str) -> String {
        hide(text, 0..text.len(), 0..0, &in_text(text)).0.into_owned()
    }

    #[test]
    fn names_tell_secrets_from_what_points_to_them() {
        for name in [
            "DB_PASSWORD",
            "password",
            "AWS_SECRET_ACCESS_KEY",
            "apiKey",
            "api-key",
            "GITHUB_TOKEN",
            "PASSWORD_1",
            "POSTGRES_PASS",
            "--admin-password",
            "client_secret",
            "Authorization",
        ] {
            assert!(names_secret(name.as_bytes()), "{name}");
        }
        for name in [
            "secretName",
            "secretKeyRef",
            "PASSWORD_FILE",
            "AWS_ACCESS_KEY_ID",
            "tokenExpirationSeconds",
            "bypass",
            "key",
            "imagePullPolicy",
            "compass",
            "",
        ] {
            assert!(!names_secret(name.as_bytes()), "{name}");
        }
    }

    #[test]
    fn values_are_found_in_any_text() {
        for (text, shown) in [
            ("password: hunter2 # old", "password: *** # old"),
            ("password: a, b", "password: ***"),
            ("{password: hunter2, user: me}", "{password: ***, user: me}"),
            ("{\"apiKey\":\"a\\\"b\",\"n\":1}", "{\"apiKey\":\"***\",\"n\":1}"),
            (
                "says: \"{\\\"token\\\": \\\"abc\\\"}\"",
                "says: \"{\\\"token\\\": \\\"***\\\"}\"",
            ),
            ("run --password=hunter2 --user=me", "run --password=*** --user=me"),
            ("run --password hunter2 --user me", "run --password *** --user me"),
            (
                "url: postgres://me:hunter2@db/shop",
                "url: postgres://me:***@db/shop",
            ),
            ("- {name: A_TOKEN, value: abc}", "- {name: A_TOKEN, value: ***}"),
            (
                "- name: A_TOKEN\n  value: abc\n",
                "- name: A_TOKEN\n  value: ***\n",
            ),
            ("- name: A\n  value: abc\n", "- name: A\n  value: abc\n"),
            (
                "- password: |\n    a: b\n\n    c\n  user: me\n",
                "- password: |***\n  user: me\n",
            ),
            (
                "password:\r\n  hunter2\r\nuser: me\r\n",
                "password:***\r\nuser: me\r\n",
            ),
            (
                "password: \"hunter\n  2\"\nuser: me",
                "password: \"***\"\nuser: me",
            ),
            ("secret:\n  name: web\n", "secret:\n  name: web\n"),
            ("secret: {secretName: web}", "secret: {secretName: web}"),
            (
                "automountServiceAccountToken: true",
                "automountServiceAccountToken: true",
            ),
            (
                "password: {{ .Values.password }}",
                "password: {{ .Values.password }}",
            ),
            ("password: $(DB_PASSWORD)", "password: $(DB_PASSWORD)"),
            (
                "image: oci://a.example/b@sha256:abc",
                "image: oci://a.example/b@sha256:abc",
            ),
            ("password: \"größe", "password: \"***"),
            ("password:", "password:"),
            (
                "a: 1\npassword: hunter2\ntoken: t",
                "a: 1\npassword: ***\ntoken: ***",
            ),
            ("{a: {token: t}}\nb: {pwd: p}", "{a: {token: ***}}\nb: {pwd: ***}"),
        ] {
            assert_eq!(masked(text), shown);
        }
    }

    /// A text with everything in it masked that is found in it and in the object that it is.
    fn masked_object(text: &str) -> String {
        let source = Arc::new(Source::new("a.yaml", text));
        let tree = palisade_yaml::parse(&source.text).remove(0).unwrap();
        let object = Object::all_of(&Arc::new(tree), &source)
            .into_iter()
            .next()
            .unwrap();
        let values = Masks::default().within(text, Some(&object), 0..text.len());
        hide(text, 0..text.len(), 0..0, &values).0.into_owned()
    }

    #[test]
    fn values_of_an_object_are_found_in_any_order() {
        let shown = masked_object(
            "kind: Pod\napiVersion: v1\nspec:\n  env:\n  - value: &v hunter2\n    name: A_TOKEN\n  - {name: B, value: *v}\n  args: [--password, hunter3, --user, me]\n",
        );
        assert!(
            !shown.contains("hunter") && shown.contains("--user, me"),
            "{shown}"
        );
    }

    #[test]
    fn all_that_a_secret_holds_is_hidden_also_under_misspelt_fields() {
        let shown = masked_object(
            "{apiVersion: v1, kind: Secret, metadata: {name: shop}, stringdata: {motd: [hunter2]}, data: {a: aHVudGVyMg==}}",
        );
        assert_eq!(
            shown,
            "{apiVersion: v1, kind: Secret, metadata: {name: shop}, stringdata: {motd: [***]}, data: {a: ***}}"
        );
    }

    #[test]
    fn what_looks_like_chance_is_hidden() {
        let key = ["Zq8Rt2Lk7Vn4", "Xc9Bm3Hs6Jd5"].concat();
        let shown = masked_object(&format!(
            "{{apiVersion: v1, kind: ConfigMap, data: {{salt: {key}}}, args: [--salt={key}]}}"
        ));
        assert!(!shown.contains(&key), "{shown}");
    }

    #[test]
    fn marks_move_with_what_they_mark() {
        let text = "{token: hunter2, image: nginx}";
        let values = in_text(text);
        for (mark, moved) in [
            ("token", "token"),
            ("hunter2", "***"),
            ("unter", "***"),
            ("nginx", "nginx"),
        ] {
            let start = text.find(mark).unwrap();
            let (shown, marked) = hide(text, 0..text.len(), start..start + mark.len(), &values);
            assert_eq!(&shown[marked], moved);
        }
    }
}
