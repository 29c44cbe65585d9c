//! Where the fields of an object that kustomize made stand in the file that it was made from.
//!
//! Kustomize sorts keys and changes values, so lines are not compared: the object is found in the file
//! by what it is, and both are walked together. A field that the file does not have came from a patch
//! or a transformer, and has no line there.

use palisade_model::Object;
use palisade_yaml::{LineIndex, Value};

/// The object of a file that became `made`: of the same kind, and with a name that was at most given a
/// prefix and a suffix. Nothing where several could be it.
pub(crate) fn original<'o>(
    made: &Object,
    candidates: impl IntoIterator<Item = &'o Object>,
) -> Option<&'o Object> {
    let same_kind = candidates
        .into_iter()
        .filter(|object| object.kind() == made.kind() && object.group() == made.group());
    let mut fitting: Vec<_> = same_kind
        .filter(|object| made.name().contains(object.name()))
        .collect();
    let longest = fitting.iter().map(|object| object.name().len()).max()?;
    fitting.retain(|object| object.name().len() == longest);
    if fitting.len() > 1 {
        let namespace = &made.identity().namespace;
        fitting.retain(|object| object.identity().namespace == *namespace);
    }
    match *fitting.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// For each line of the text of `made` the line of the text of `original` that it came from, or 0.
pub(crate) fn lines_of(made: &Object, original: &Object) -> Vec<u32> {
    let made_lines = made.source().lines();
    let mut pairs = Pairs {
        made,
        original,
        lines: vec![0; made_lines.len()],
        made_lines,
        original_lines: original.source().lines(),
    };
    pairs.walk(made.root(), original.root());
    pairs.lines
}

/// In longer lists items are paired by their place alone.
const COMPARED: usize = 256;

struct Pairs<'o> {
    made: &'o Object,
    original: &'o Object,
    made_lines: &'o LineIndex,
    original_lines: &'o LineIndex,
    lines: Vec<u32>,
}

impl Pairs<'_> {
    fn walk(&mut self, made: Value<'_>, original: Value<'_>) {
        for entry in made.entries() {
            let Some(from) = original.entry(entry.name()) else {
                continue;
            };
            self.pair(entry.key, from.key);
            if entry.value.kind() == from.value.kind() {
                self.pair_rest(entry.key, entry.value, from.value);
                self.walk(entry.value, from.value);
            }
        }
        let items: Vec<_> = original.items().collect();
        for (number, item) in made.items().enumerate() {
            let Some(from) = counterpart(item, number, &items) else {
                continue;
            };
            self.walk(item, from);
            // The first key of an item may be new, but the item is not.
            self.pair(item, from);
        }
    }

    /// Says that the line on which `made` begins came from the one on which `original` does, unless
    /// something else that begins there said so before.
    fn pair(&mut self, made: Value<'_>, original: Value<'_>) {
        let (Some(made), Some(original)) = (self.made_line(made), self.original_line(original)) else {
            return;
        };
        if let Some(line) = self.lines.get_mut(made as usize - 1)
            && *line == 0
        {
            *line = original;
        }
    }

    /// The lines of a text that spans several: one by one where both are written alike, or else all the
    /// line that it begins on.
    fn pair_rest(&mut self, key: Value<'_>, made: Value<'_>, original: Value<'_>) {
        let (Some(span), Some(from)) = (made.span(), original.span()) else {
            return;
        };
        let Some(first) = self.made_line(key) else { return };
        if made.is_mapping() || made.is_sequence() {
            return;
        }
        let position = |line: &LineIndex, text: &str, offset: u32| line.position(text, offset).line;
        let (made_text, text) = (&self.made.source().text, &self.original.source().text);
        let last = position(
            self.made_lines,
            made_text,
            span.end.saturating_sub(1).max(span.start),
        );
        let start = position(self.original_lines, text, from.start);
        let end = position(
            self.original_lines,
            text,
            from.end.saturating_sub(1).max(from.start),
        );
        let is_alike = end - start == last.saturating_sub(first);
        for line in first + 1..=last {
            self.lines[line as usize - 1] = if is_alike { start + line - first } else { start };
        }
    }

    fn made_line(&self, value: Value<'_>) -> Option<u32> {
        let span = value.span()?;
        Some(
            self.made_lines
                .position(&self.made.source().text, span.start)
                .line,
        )
    }

    fn original_line(&self, value: Value<'_>) -> Option<u32> {
        let span = value.span()?;
        Some(
            self.original_lines
                .position(&self.original.source().text, span.start)
                .line,
        )
    }
}

/// The item of a list that became `made`: by name where items have names, by what they are, or by place.
fn counterpart<'v>(made: Value<'_>, number: usize, items: &[Value<'v>]) -> Option<Value<'v>> {
    const KEYS: &[&str] = &[
        "name",
        "mountPath",
        "devicePath",
        "containerPort",
        "port",
        "key",
        "ip",
        "topologyKey",
    ];
    if items.len() > COMPARED {
        return items.get(number).copied();
    }
    if made.is_mapping() {
        for key in KEYS {
            let Some(value) = made.get(key) else { continue };
            let is_same = |item: &&Value<'v>| item.get(key).is_some_and(|other| other.text() == value.text());
            let mut same = items.iter().filter(is_same);
            if let (Some(only), None) = (same.next(), same.next()) {
                return Some(*only);
            }
        }
    }
    let json = made.to_json();
    items
        .iter()
        .find(|item| item.to_json() == json)
        .or_else(|| {
            items
                .get(number)
                .filter(|item| made.get("name").is_none() && item.kind() == made.kind())
        })
        .copied()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use palisade_model::Source;

    use super::*;

    fn objects(text: &str) -> Vec<Object> {
        let source = Arc::new(Source::new("a.yaml", text));
        palisade_yaml::parse(&source.text)
            .into_iter()
            .flat_map(|tree| Object::all_of(&Arc::new(tree.unwrap()), &source))
            .collect()
    }

    const ORIGINAL: &str = "\
kind: Deployment
apiVersion: apps/v1
metadata: {name: web}
spec:
  replicas: 1
  containers:
  - name: app
    image: nginx
    args: [a, b]
  - name: side
    image: proxy
  script: |
    one
    two
";

    #[test]
    fn fields_keep_their_lines_through_sorting() {
        let made = "\
apiVersion: apps/v1
kind: Deployment
metadata:
  name: prod-web
  namespace: prod
spec:
  containers:
  - image: envoy
    name: mesh
  - image: proxy
    name: side
  - args:
    - a
    - b
    image: nginx:1.2
    name: app
  replicas: 3
  script: |
    one
    two
";
        let (made, original) = (objects(made), objects(ORIGINAL));
        let lines = lines_of(&made[0], &original[0]);
        assert_eq!(
            lines[..20],
            [2, 1, 3, 3, 0, 4, 6, 0, 0, 11, 10, 9, 9, 9, 8, 7, 5, 12, 13, 14]
        );
    }

    #[test]
    fn an_object_is_found_through_prefix_and_suffix() {
        let text = "\
apiVersion: v1
kind: Service
metadata: {name: web}
---
apiVersion: v1
kind: Service
metadata: {name: web-internal}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: prod-web-internal-2}
";
        let candidates = objects(text);
        let made = |name: &str| {
            objects(&format!(
                "apiVersion: v1\nkind: Service\nmetadata: {{name: {name}}}\n"
            ))
            .remove(0)
        };
        let name = |made: &Object| original(made, &candidates).map(|object| object.name().to_owned());
        assert_eq!(
            name(&made("prod-web-internal-2")).as_deref(),
            Some("web-internal")
        );
        assert_eq!(name(&made("prod-web")).as_deref(), Some("web"));
        assert_eq!(name(&made("other")), None);
    }
}
