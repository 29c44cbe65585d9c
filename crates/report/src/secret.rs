//! Keeps what should stay secret out of what is shown of files: logs are read by more people than a
//! Secret should be. That is what Secrets keep, and the values of environment variables, which are often
//! passwords, whatever the variable is called.

use palisade_model::{Object, Source};
use palisade_yaml::{Span, Value};

/// The last object that was asked for, since findings come in the order of the file.
#[derive(Default)]
pub(crate) struct Objects<'a> {
    last: Option<(&'a Object, Vec<Span>)>,
}

impl<'a> Objects<'a> {
    /// What may be shown around `at` of a line, of an object that stands on it; nothing where `at` is
    /// in a secret value. Where several objects share a line, that is the object's own part.
    pub(crate) fn visible(&mut self, object: &'a Object, line: Span, at: u32) -> Option<Span> {
        let shown = own_part(object, line);
        let secrets = match self.last.take() {
            Some((last, secrets)) if std::ptr::eq(last, object) => secrets,
            _ => values(object),
        };
        let next = secrets.partition_point(|secret| secret.end <= at);
        let after = secrets.get(next).map_or(u32::MAX, |secret| secret.start);
        let before = next.checked_sub(1).and_then(|last| secrets.get(last));
        let before = before.map_or(0, |secret| secret.end);
        // Where a line of a template stands in the file says nothing of the rendered secret.
        let is_whole = before <= line.start && after >= line.end;
        let may_be_cut = object.source().rendered.is_none() && after > at;
        self.last = Some((object, secrets));
        (is_whole || may_be_cut).then(|| {
            let start = shown.start.max(before.min(shown.end));
            Span::new(start, shown.end.min(after).max(start))
        })
    }
}

/// The line, without other objects that stand on it.
fn own_part(object: &Object, line: Span) -> Span {
    let Some(own) = object.root().span() else {
        return line;
    };
    let text = &object.source().text;
    let part = |start: u32, end: u32| text.get(start as usize..end as usize).unwrap_or_default();
    let mut shown = line;
    if own.start > line.start
        && !part(line.start, own.start.min(line.end))
            .trim_matches([' ', '\t', '-'])
            .is_empty()
    {
        shown.start = own.start.min(line.end);
    }
    let after = part(own.end.max(line.start), line.end).trim_start_matches([' ', '\t', ',', ']', '}']);
    if own.end < line.end && !after.is_empty() && !after.starts_with('#') {
        shown.end = own.end.max(shown.start);
    }
    shown
}

/// The places of what must not be shown, in ascending order, also of a field that a later one of the
/// same name overrides.
fn values(object: &Object) -> Vec<Span> {
    let root = object.root();
    let is_secret = object.kind() == "Secret" && object.group().is_empty();
    let kept = root
        .written()
        .filter(|field| is_secret && matches!(field.name(), "data" | "stringData"))
        .map(|field| field.value);
    // It repeats the object as `kubectl apply` was given it.
    let applied = root
        .at(&["metadata", "annotations"])
        .and_then(|annotations| annotations.get("kubectl.kubernetes.io/last-applied-configuration"));
    let pod = object.pod_spec();
    let containers = pod.iter().flat_map(palisade_model::PodSpec::all_containers);
    let variables = containers
        .filter_map(|container| container.get("env"))
        .flat_map(Value::items)
        .flat_map(Value::written)
        .filter(|field| field.name() == "value")
        .map(|field| field.value);
    let values = kept.chain(applied).chain(variables);
    let mut spans: Vec<_> = values
        .filter_map(Value::span)
        .filter(|span| !span.is_empty())
        .collect();
    spans.sort_unstable_by_key(|span| (span.start, span.end));
    spans
}

/// Documents that could not be read have no object, so their text must tell whether they are a Secret.
/// Remembers the last one, since broken places come in numbers.
#[derive(Default)]
pub(crate) struct Documents<'a> {
    last: Option<(&'a Source, Span, bool)>,
}

impl<'a> Documents<'a> {
    /// Whether the document around `at` seems to hold a Secret. In doubt it does: then only the line
    /// is missing from the report.
    pub(crate) fn hold_secret(&mut self, source: &'a Source, at: u32) -> bool {
        if let Some((last, document, holds)) = self.last
            && std::ptr::eq(last, source)
            && (document.start..document.end).contains(&at)
        {
            return holds;
        }
        let text: &str = &source.text;
        let at = at.min(text.len() as u32);
        let (before, after) = text.as_bytes().split_at(at as usize);
        let start = before
            .windows(4)
            .rposition(|window| window == b"\n---")
            .unwrap_or(0);
        let end = after
            .windows(4)
            .position(|window| window == b"\n---")
            .map_or(text.len(), |end| at as usize + end);
        let holds = mentions_secret(&text.as_bytes()[start..end]);
        self.last = Some((source, Span::new(start as u32, end as u32), holds));
        holds
    }
}

/// Whether `Secret`, as a whole word, follows `kind` in the same field.
fn mentions_secret(document: &[u8]) -> bool {
    const WORD: &[u8] = b"Secret";
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    document
        .windows(WORD.len())
        .enumerate()
        .filter(|(_, window)| *window == WORD)
        .any(|(at, _)| {
            if is_letter(document.get(at + WORD.len()))
                || is_letter(at.checked_sub(1).and_then(|at| document.get(at)))
            {
                return false;
            }
            let before = &document[at.saturating_sub(64)..at];
            let field = before
                .iter()
                .rposition(|byte| matches!(byte, b'{' | b','))
                .map_or(0, |comma| comma + 1);
            before[field..].windows(4).any(|window| window == b"kind")
        })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    /// What may be shown of each line of the last object of a text.
    fn shown(text: &str) -> Vec<String> {
        let source = Arc::new(Source::new("a.yaml", text));
        let trees = palisade_yaml::parse(&source.text);
        let objects = trees
            .into_iter()
            .flat_map(|tree| Object::all_of(&Arc::new(tree.unwrap()), &source));
        let object = objects.last().unwrap();
        let lines = (1..=text.lines().count()).map(|line| crate::place::line_span(&source, line as u32));
        let mut objects = Objects::default();
        let indented = |line: Span| {
            text[line.start as usize..].len()
                - text[line.start as usize..].trim_start_matches(['-', ' ']).len()
        };
        let shown = lines.map(|line| objects.visible(&object, line, line.start + indented(line) as u32));
        shown
            .map(|span| {
                span.map_or("-", |span| &text[span.start as usize..span.end as usize])
                    .to_owned()
            })
            .collect()
    }

    #[test]
    fn a_secrets_data_is_hidden() {
        let lines = shown("apiVersion: v1\nkind: Secret\ndata:\n  a: eA==\ntype: Opaque\n");
        assert_eq!(
            lines,
            ["apiVersion: v1", "kind: Secret", "data:", "-", "type: Opaque"]
        );
        assert_eq!(
            shown("{apiVersion: v1, kind: Secret, stringData: {a: b}}"),
            ["{apiVersion: v1, kind: Secret, stringData: "]
        );
        assert_eq!(
            shown("apiVersion: v1\nkind: ConfigMap\ndata: {a: b}"),
            ["apiVersion: v1", "kind: ConfigMap", "data: {a: b}"]
        );
    }

    #[test]
    fn values_of_environment_variables_are_hidden() {
        let pod = "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    env:\n";
        let lines = |env: &str| shown(&format!("{pod}{env}"))[6..].to_vec();
        assert_eq!(
            lines("    - {name: PASSWORD, value: hunter2, valueFrom: {}}"),
            ["    - {name: PASSWORD, value: "]
        );
        assert_eq!(
            lines("    - name: PASSWORD\n      value: |\n        hunter\n        2\n    image: b"),
            ["    - name: PASSWORD", "      value: ", "-", "-", "    image: b"]
        );
    }

    #[test]
    fn a_part_behind_a_secret_is_shown_without_it() {
        let text = "{kind: Secret, apiVersion: v1, data: {a: eA==}, type: Opaque, stringData: {b: c}}";
        let source = Arc::new(Source::new("a.yaml", text));
        let tree = palisade_yaml::parse(&source.text).remove(0).unwrap();
        let object = &Object::all_of(&Arc::new(tree), &source)[0];
        let visible = |word: &str| {
            let at = text.find(word).unwrap() as u32;
            let line = Span::new(0, text.len() as u32);
            let shown = Objects::default().visible(object, line, at)?;
            Some(&text[shown.start as usize..shown.end as usize])
        };
        assert_eq!(visible("Opaque"), Some(", type: Opaque, stringData: "));
        assert_eq!(visible("eA=="), None);
        assert_eq!(visible("c}}"), None);
    }

    #[test]
    fn a_neighbour_on_the_same_line_is_left_out() {
        let list = "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Secret}, {apiVersion: v1, kind: Pod}]}";
        assert_eq!(shown(list), ["{apiVersion: v1, kind: Pod}]}"]);
        let list = "apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1 # first\n  kind: Pod\n";
        assert_eq!(shown(list)[3..], ["- apiVersion: v1 # first", "  kind: Pod"]);
    }

    #[test]
    fn broken_secrets_are_told_by_their_text() {
        let source = Source::new(
            "a.yaml",
            "kind: Pod\na: [\n---\nkind: \"Secret\"\ndata: [\n---\nkind: SecretStore\nb: [\n",
        );
        let mut documents = Documents::default();
        let at = |word: &str| source.text.find(word).unwrap() as u32;
        let holds: Vec<_> = ["a: [", "data", "Secret\"", "b: ["]
            .map(|word| documents.hold_secret(&source, at(word)))
            .into();
        assert_eq!(holds, [false, true, true, false]);
    }
}
