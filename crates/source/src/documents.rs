//! From a text to objects: document by document, so that a broken one hides no other.
//!
//! What is no Kubernetes object is counted and left alone. Whether a document that cannot be parsed is
//! worth a problem depends on how its file came here: a file that was named is meant, and always
//! reported; a file met in a folder is reported only where it looks like Kubernetes. Folders are full
//! of JSON with comments, of templates for other programs and of test data that is broken on purpose.

use std::sync::Arc;

use palisade_model::{Object, Problem, Source};
use palisade_yaml::{Span, Tree, Value, documents, parse_document};
use rayon::prelude::*;

use crate::part::{Part, problem_at};

/// Documents that one thread takes at a time.
const BATCH: usize = 32;

/// How a text came here, which decides what is said about documents that are broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Certainty {
    /// Its user named it, or a program that renders Kubernetes objects made it.
    Meant,
    /// It was met in a folder.
    Met,
}

/// What a document turned out to be.
enum Document {
    Empty,
    Read(Arc<Tree>, Vec<Object>, Vec<Problem>),
    Broken(palisade_yaml::Error),
}

/// Reads the objects of a text.
pub(crate) fn read_objects(source: &Arc<Source>, certainty: Certainty) -> Part {
    let spans = documents(&source.text);
    let mut part = Part::default();
    if certainty == Certainty::Met && !may_hold_objects(&source.text) {
        let documents = spans
            .iter()
            .filter(|span| has_content(text_of(source, **span)))
            .count();
        part.counts.documents = documents;
        part.counts.not_kubernetes = documents;
        return part;
    }
    let read: Vec<Document> = spans
        .into_par_iter()
        .with_min_len(BATCH)
        .map(|span| read_document(source, span))
        .collect();

    let is_meant = certainty == Certainty::Meant || looks_like_kubernetes(&source.text);
    let mut skipped = false;
    for document in read {
        match document {
            Document::Empty => continue,
            Document::Read(tree, objects, problems) => {
                if !objects.is_empty() {
                    part.warnings.extend(duplicate_keys(source, &tree));
                } else if let Some(problem) = without_type(source, tree.root()) {
                    part.problems.push(problem);
                } else if !is_list(tree.root()) {
                    part.counts.not_kubernetes += 1;
                    part.warnings.extend(almost_an_object(source, tree.root()));
                }
                part.objects.extend(objects.into_iter().map(Arc::new));
                part.problems.extend(problems);
            }
            Document::Broken(error) if is_meant => part.problems.push(broken(source, error)),
            Document::Broken(_) => skipped = true,
        }
        part.counts.documents += 1;
    }
    part.counts.skipped += usize::from(skipped);
    part.counts.objects = part.objects.len();
    part
}

fn read_document(source: &Arc<Source>, span: Span) -> Document {
    match parse_document(&source.text, span) {
        Ok(None) => Document::Empty,
        Ok(Some(tree)) => {
            let tree = Arc::new(tree);
            let (objects, problems) = Object::read(&tree, source);
            Document::Read(tree, objects, problems)
        }
        Err(error) => Document::Broken(error),
    }
}

fn text_of(source: &Source, span: Span) -> &str {
    source
        .text
        .get(span.start as usize..span.end as usize)
        .unwrap_or_default()
}

/// Whether a text can hold objects at all: most JSON and YAML in a repository cannot, and need not be
/// parsed. A key can hide only behind an escape or in base64.
fn may_hold_objects(text: &str) -> bool {
    looks_like_kubernetes(text)
        || text.contains("apiVersion")
        || text.contains('\\')
        || text.contains("binary")
}

/// Whether a text that may be broken is a manifest, to a human eye: it has the key that no manifest does
/// without, however indented or quoted.
fn looks_like_kubernetes(text: &str) -> bool {
    const KEY: &str = "apiVersion";
    let is_key = |(at, _)| {
        let after: &str = &text[at + KEY.len()..];
        after.trim_start_matches(['"', '\'', ' ']).starts_with(':')
    };
    text.match_indices(KEY).any(is_key) || text.lines().any(|line| line.starts_with("kind:"))
}

/// Whether there is anything but comments and markers.
fn has_content(document: &str) -> bool {
    document
        .lines()
        .map(|line| line.trim_start_matches("---").trim())
        .any(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether there is nothing at all, which no author means.
pub(crate) fn is_empty(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim().is_empty()
}

/// An empty list is Kubernetes, though there is nothing in it to judge.
fn is_list(root: Value<'_>) -> bool {
    let is_list = |kind: &str| kind.ends_with("List");
    root.get("apiVersion").is_some() && root.get("kind").and_then(Value::as_str).is_some_and(is_list)
}

fn broken(source: &Arc<Source>, error: palisade_yaml::Error) -> Problem {
    let is_template = source.rendered.is_none() && source.text.contains("{{");
    let help = is_template.then(|| {
        "the file holds `{{`: if it is a template, name the chart that it belongs to, pipe in what it renders \
         to, or leave it out with --exclude"
            .to_owned()
    });
    problem_at(source, Some(error.span), error.message, help)
}

fn duplicate_keys(source: &Arc<Source>, tree: &Tree) -> Vec<Problem> {
    tree.duplicate_keys()
        .iter()
        .map(|duplicate| {
            let key = tree.value(duplicate.second);
            let first = tree.value(duplicate.first).span();
            let line = first.map(|span| source.lines().position(&source.text, span.start).line);
            let first = line.map_or_else(String::new, |line| format!(", the first one is in line {line}"));
            problem_at(
                source,
                key.span(),
                format!(
                    "the key `{}` stands twice; the last one counts{first}",
                    key.text()
                ),
                Some("remove one of them: other tools refuse the document, or take the first".to_owned()),
            )
        })
        .collect()
}

/// An object whose type cannot be read: Kubernetes refuses it, and no check knows what it is.
fn without_type(source: &Arc<Source>, root: Value<'_>) -> Option<Problem> {
    let is_text = |value: &Value<'_>| value.as_str().is_some_and(|text| !text.is_empty());
    let (version, kind) = (root.get("apiVersion")?, root.get("kind")?);
    let (name, wrong) = [("apiVersion", version), ("kind", kind)]
        .into_iter()
        .find(|(_, value)| !is_text(value))?;
    let message = format!("Kubernetes cannot read the document: `{name}` must be a string that is not empty");
    Some(problem_at(source, wrong.span(), message, None))
}

/// A document that is all but an object: nobody else would say that it is not judged.
fn almost_an_object(source: &Arc<Source>, root: Value<'_>) -> Option<Problem> {
    let is_object = |value: Value<'_>| value.get("apiVersion").is_some() && value.get("kind").is_some();
    let mut items = root.items();
    if let Some(first) = items.find(|item| is_object(*item)) {
        let message = "objects in a bare list are none to Kubernetes, and not judged";
        let help = "make them the `items` of a `v1` List, or documents with `---` between";
        return Some(problem_at(source, first.span(), message, Some(help.to_owned())));
    }
    let (version, kind) = (root.get("apiVersion"), root.get("kind"));
    let name = root.at(&["metadata", "name"]).map(Value::text);
    let (at, message) = match (version, kind) {
        (Some(version), None) if name.is_some() => (version, "the document has no kind".to_owned()),
        (None, Some(kind)) if let Some(name) = name => {
            (kind, format!("the {} `{name}` has no apiVersion", kind.text()))
        }
        (None, Some(kind)) if kind.text().ends_with("List") && root.get("items").is_some() => {
            (kind, format!("the {} has no apiVersion", kind.text()))
        }
        _ => return None,
    };
    let message = format!("{message}: it is no Kubernetes object, and not judged");
    Some(problem_at(source, at.span(), message, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, certainty: Certainty) -> Part {
        read_objects(&Arc::new(Source::new("a.yaml", text)), certainty)
    }

    const POD: &str = "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n";

    #[test]
    fn a_broken_document_hides_no_other() {
        let part = read(&format!("{POD}---\na: [\n---\n{POD}"), Certainty::Met);
        assert_eq!(
            (part.objects.len(), part.problems.len(), part.counts.documents),
            (2, 1, 3)
        );
    }

    #[test]
    fn what_is_not_kubernetes_is_counted() {
        let part = read("name: web\n---\n# nothing\n---\n{\"a\": 1}\n", Certainty::Met);
        assert_eq!((part.counts.documents, part.counts.not_kubernetes), (2, 2));
        assert!(part.problems.is_empty());
    }

    #[test]
    fn a_broken_file_of_another_kind_is_reported_only_where_it_is_named() {
        let json_with_comments = "{\n  // paths\\\n  \"compilerOptions\": {},\n}\n";
        let part = read(json_with_comments, Certainty::Met);
        assert_eq!((part.problems.len(), part.counts.skipped), (0, 1));
        assert_eq!(read(json_with_comments, Certainty::Meant).problems.len(), 1);
        assert_eq!(read("kind: Pod\nmetadata: [\n", Certainty::Met).problems.len(), 1);
    }

    #[test]
    fn a_broken_template_says_that_it_may_be_one() {
        let part = read(
            "apiVersion: v1\nkind: Pod\nmetadata:\n  name: {{ .name }}\n",
            Certainty::Met,
        );
        assert!(part.problems[0].help.as_deref().unwrap().contains("template"));
    }

    #[test]
    fn a_key_behind_an_escape_is_found() {
        let part = read(
            "{\"api\\u0056ersion\": \"v1\", \"kind\": \"Pod\"}",
            Certainty::Met,
        );
        assert_eq!(part.objects.len(), 1);
    }

    #[test]
    fn the_items_of_a_list_are_objects() {
        let list = "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}}\n";
        assert_eq!(read(list, Certainty::Met).objects.len(), 1);
        let empty = read("apiVersion: v1\nkind: List\nitems: []\n", Certainty::Met);
        assert_eq!((empty.objects.len(), empty.counts.not_kubernetes), (0, 0));
    }

    #[test]
    fn a_key_that_stands_twice_is_a_warning() {
        let part = read(
            &format!("{POD}spec: {{}}\nspec: {{hostPID: true}}\n"),
            Certainty::Met,
        );
        assert_eq!(
            (part.objects.len(), part.problems.len(), part.warnings.len()),
            (1, 0, 1)
        );
        let warning = &part.warnings[0];
        assert_eq!(
            warning.message,
            "the key `spec` stands twice; the last one counts, the first one is in line 4"
        );
        assert_eq!(warning.location().range.unwrap().0.line, 5);
    }

    #[test]
    fn what_is_almost_an_object_is_a_warning() {
        for (text, message) in [
            (
                "kind: Pod\nmetadata: {name: a}\n",
                "the Pod `a` has no apiVersion",
            ),
            ("apiVersion: v1\nmetadata: {name: a}\n", "has no kind"),
            ("kind: List\nitems: []\n", "has no apiVersion"),
            ("- {apiVersion: v1, kind: Pod}\n", "a bare list"),
        ] {
            let part = read(text, Certainty::Met);
            assert!(part.objects.is_empty() && part.counts.not_kubernetes == 1);
            assert!(part.warnings[0].message.contains(message), "{text}");
        }
        for other in ["apiVersion: v2\nname: chart\n", "kind: x\n", "- kind: x\n"] {
            assert!(read(other, Certainty::Met).warnings.is_empty(), "{other}");
        }
    }

    #[test]
    fn a_type_that_cannot_be_read_is_a_problem() {
        for (text, column) in [
            ("{apiVersion: 1, kind: Pod}\n", 14),
            ("{apiVersion: '', kind: Pod}\n", 14),
            ("{apiVersion: v1, kind: [Pod]}\n", 24),
        ] {
            let part = read(text, Certainty::Met);
            assert_eq!((part.objects.len(), part.counts.not_kubernetes), (0, 0));
            let (start, _) = part.problems[0].location().range.unwrap();
            assert_eq!(start.column, column, "{text}");
        }
    }

    #[test]
    fn a_broken_manifest_is_known_however_it_is_written() {
        for text in [
            "{apiVersion: v1, kind: Pod\n",
            "  apiVersion: v1\n kind: Pod\n",
            "items:\n- apiVersion: v1\n  metadata: [\n",
            "{'apiVersion' : v1\n",
        ] {
            assert_eq!(read(text, Certainty::Met).problems.len(), 1, "{text}");
        }
        let other = "{ // the apiVersion is not here\n";
        assert_eq!(read(other, Certainty::Met).counts.skipped, 1);
    }

    #[test]
    fn an_item_that_is_no_object_is_a_problem() {
        let text = format!(
            "apiVersion: v1\nkind: List\nitems:\n- {{kind: Pod}}\n- {{apiVersion: v1, kind: Pod}}\n---\n{POD}"
        );
        let part = read(&text, Certainty::Met);
        assert_eq!((part.objects.len(), part.problems.len()), (2, 1));
    }
}
