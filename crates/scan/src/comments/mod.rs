//! Comments in a file by which its author accepts findings: `# palisade: ignore[id] reason`.
//!
//! At the end of a line a comment holds for what is found on that line. On a line of its own it holds for the
//! next line and for what is nested below that: the value of a key, or an item of a list; above the first line of
//! an object, for all of the object.
//!
//! Comments are in no tree, so the text is searched, and the tree asked whether what was found is a comment at
//! all: the same words in a string or a block of text are none. Helm keeps comments, so those of a chart are
//! read in what was rendered, where each turn of a loop has its own. Kustomize drops them, so they are read in the
//! file that an object came from.

mod places;
mod said;

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use memchr::memmem;
use palisade_model::{Object, Source};
use palisade_policy::Finding;
use palisade_yaml::Span;

use places::Places;
use said::parse;

/// What a comment begins with, behind the `#`.
const MARK: &str = "palisade:";

/// A comment that accepts findings, or tries to.
#[derive(Debug)]
pub(crate) struct Comment {
    /// The object that it stands in, or nearest to.
    pub(crate) object: Arc<Object>,
    /// What it says, in the text of the object's source.
    pub(crate) place: Span,
    /// Its line in the file, where it can be told: of rendered text that is another one.
    file_line: Option<u32>,
    /// The lines that it holds for.
    lines: RangeInclusive<u32>,
    /// The policies, each with whether anything of it was found.
    pub(crate) ids: Vec<(String, bool)>,
    /// Why.
    pub(crate) reason: String,
    /// What is wrong with how it is written.
    pub(crate) mistake: Option<String>,
}

/// The comments of everything that was loaded.
#[derive(Debug, Default)]
pub(crate) struct Comments {
    all: Vec<Comment>,
    /// By the address of a source, which of them stand in its text.
    by_source: HashMap<usize, Held>,
    /// By path, which of them stand in a file that kustomize made objects from.
    by_path: HashMap<String, Held>,
}

/// Comments of one text, by the lines that they hold for: each with its first line, the last line of it and all before it,
/// and its number among all comments. A text may have as many comments as findings.
#[derive(Debug, Default)]
struct Held(Vec<(u32, u32, usize)>);

impl Held {
    fn new(comments: &[Comment], first: usize) -> Self {
        let numbered = comments.iter().zip(first..);
        let mut held: Vec<_> = numbered
            .map(|(comment, index)| (*comment.lines.start(), *comment.lines.end(), index))
            .collect();
        held.sort_unstable();
        let mut last = 0;
        for (_, end, _) in &mut held {
            last = last.max(*end);
            *end = last;
        }
        Self(held)
    }

    /// Those that may hold for a line, from the last to the first.
    fn near(&self, line: u32) -> impl Iterator<Item = usize> {
        let begun = self.0.partition_point(|&(start, ..)| start <= line);
        let near = self.0[..begun].iter().rev();
        near.take_while(move |&&(_, end, _)| line <= end)
            .map(|&(.., index)| index)
    }
}

impl Comments {
    /// Reads the comments in the sources of `objects`.
    pub(crate) fn read<'o>(objects: impl IntoIterator<Item = &'o Arc<Object>>) -> Self {
        let mut comments = Self::default();
        let mut groups: Vec<(usize, Vec<&Arc<Object>>)> = Vec::new();
        for object in objects {
            let address = Arc::as_ptr(object.source()) as usize;
            match groups.last_mut() {
                Some((last, group)) if *last == address => group.push(object),
                _ => groups.push((address, vec![object])),
            }
        }
        let finder = memmem::Finder::new(MARK);
        for (address, objects) in groups {
            let source = objects[0].source();
            if finder.find(source.text.as_bytes()).is_some() && !comments.by_source.contains_key(&address) {
                let found = read(source, &objects);
                let held = Held::new(&found, comments.all.len());
                comments.all.extend(found);
                comments.by_source.insert(address, held);
            }
            let template = source
                .rendered
                .as_ref()
                .filter(|rendered| rendered.by == "kustomize");
            let template = template.and_then(|rendered| rendered.template.as_ref());
            if let Some(text) = template
                && finder.find(text.as_bytes()).is_some()
                && !comments.by_path.contains_key(&source.path)
            {
                comments.add_template(&source.path, text);
            }
        }
        comments
    }

    fn add_template(&mut self, path: &str, text: &Arc<str>) {
        let source = Arc::new(Source::new(path, text.clone()));
        let trees = palisade_yaml::parse(text).into_iter().flatten().map(Arc::new);
        let objects: Vec<_> = trees
            .flat_map(|tree| Object::all_of(&tree, &source))
            .map(Arc::new)
            .collect();
        let found = match objects.as_slice() {
            [] => Vec::new(),
            objects => read(&source, &objects.iter().collect::<Vec<_>>()),
        };
        let held = Held::new(&found, self.all.len());
        self.all.extend(found);
        self.by_path.insert(path.to_owned(), held);
    }

    /// The reason of a comment that accepts `finding`, if there is one.
    pub(crate) fn accept(&mut self, finding: &Finding) -> Option<String> {
        let source = &**finding.object.source();
        if self.all.is_empty() || finding.place.is_some() {
            return None;
        }
        let own = self
            .by_source
            .get(&(Arc::as_ptr(finding.object.source()) as usize));
        let own = own.and_then(|held| {
            let span = finding.span()?;
            Some((held, source.lines().position(&source.text, span.start).line))
        });
        let of_file = self
            .by_path
            .get(&source.path)
            .filter(|_| source.rendered.is_some());
        let of_file = of_file.and_then(|held| Some((held, finding.location().range?.0.line)));
        let mut reason = None;
        for (held, line) in own.into_iter().chain(of_file) {
            let mut of_first = None;
            for index in held.near(line) {
                let comment = &mut self.all[index];
                if !comment.lines.contains(&line) {
                    continue;
                }
                if let Some((_, used)) = comment.ids.iter_mut().find(|(id, _)| *id == *finding.policy.id) {
                    *used = true;
                    of_first = Some(comment.reason.clone());
                }
            }
            reason = reason.or(of_first);
        }
        reason
    }

    /// All comments. Of one that was rendered several times there is one, which is used if any of them is.
    pub(crate) fn into_distinct(self) -> Vec<Comment> {
        let mut distinct: Vec<Comment> = Vec::with_capacity(self.all.len());
        let mut known: HashMap<(String, u32), usize> = HashMap::new();
        for comment in self.all {
            let rendered = comment.object.source().rendered.is_some();
            let key = comment.file_line.filter(|_| rendered);
            let key = key.map(|line| (comment.object.source().path.clone(), line));
            if let Some(&index) = key.as_ref().and_then(|key| known.get(key)) {
                let other: &mut Comment = &mut distinct[index];
                for (id, used) in comment.ids {
                    match other.ids.iter_mut().find(|(known, _)| *known == id) {
                        Some((_, known)) => *known |= used,
                        None => other.ids.push((id, used)),
                    }
                }
                continue;
            }
            if let Some(key) = key {
                known.insert(key, distinct.len());
            }
            distinct.push(comment);
        }
        distinct
    }
}

/// The comments of one text; `objects` are all that was read from it, and at least one.
fn read(source: &Arc<Source>, objects: &[&Arc<Object>]) -> Vec<Comment> {
    let text = &*source.text;
    let mut places = Places::new(source, objects);
    let mut comments: Vec<Comment> = Vec::new();
    // From the last to the first, as `Places` asks for.
    for at in memmem::rfind_iter(text.as_bytes(), MARK) {
        let line = source.lines().position(text, at as u32).line;
        let whole = source.lines().line(text, line);
        let start = whole.as_ptr() as usize - text.as_ptr() as usize;
        let Some(before) = text[start..at].trim_end().strip_suffix('#') else {
            continue;
        };
        let is_comment = before.is_empty() || before.ends_with([' ', '\t']);
        let hash = (start + before.len()) as u32;
        if !is_comment || places.is_text(hash) {
            continue;
        }
        let Some(said) = parse(&text[at + MARK.len()..start + whole.len()]) else {
            continue;
        };
        let skipped = text[at + MARK.len()..].len() - text[at + MARK.len()..].trim_start().len();
        let first = at + MARK.len() + skipped;
        let place = Span::new(first as u32, (first + said.length) as u32);
        let lines = if before.trim().is_empty() {
            places.below(line)
        } else {
            Some(line..=line)
        };
        let too_deep = || {
            let message = "it is indented deeper than what follows, and says nothing of what stands above";
            lines.is_none().then(|| message.to_owned())
        };
        let file_line = source.locate(Some(place)).range.map(|(start, _)| start.line);
        comments.push(Comment {
            object: places.nearest(at as u32),
            place,
            file_line,
            mistake: said.mistake.or_else(too_deep),
            lines: lines.unwrap_or(line..=line),
            ids: said.ids.into_iter().map(|id| (id, false)).collect(),
            reason: said.reason,
        });
    }
    comments.reverse();
    comments
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines that each comment of a text holds for.
    fn lines(text: &str) -> Vec<(u32, u32)> {
        let loaded = palisade_source::load_text("a.yaml", text);
        let comments = Comments::read(loaded.objects());
        let lines = comments
            .all
            .iter()
            .map(|comment| (*comment.lines.start(), *comment.lines.end()));
        lines.collect()
    }

    const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
  - name: one
    image: x
  - name: two
    image: y
";

    #[test]
    fn at_the_end_of_a_line_it_holds_for_the_line() {
        assert_eq!(
            lines(&POD.replace("image: x", "image: x # palisade: ignore[latest-tag] why")),
            [(7, 7)]
        );
    }

    #[test]
    fn on_its_own_line_it_holds_for_what_begins_below() {
        let with =
            |before: &str| lines(&POD.replacen(before, &format!("# palisade: ignore[a]\n{before}"), 1));
        assert_eq!(with("    image: x"), [(8, 8)]);
        assert_eq!(with("  - name: one"), [(7, 8)]);
        assert_eq!(with("  - name: two"), [(9, 10)]);
        assert_eq!(with("  containers:"), [(6, 10)]);
        assert_eq!(with("spec:"), [(5, 10)]);
        assert_eq!(with("apiVersion: v1"), [(2, 10)]);
    }

    #[test]
    fn it_does_not_hold_for_what_stands_less_deep() {
        let loaded = palisade_source::load_text(
            "a.yaml",
            POD.replace(
                "    image: x\n",
                "    image: x\n    # palisade: ignore[latest-tag] of the one above?\n",
            ),
        );
        let comments = Comments::read(loaded.objects());
        assert!(comments.all[0].mistake.as_ref().unwrap().contains("deeper"));
        assert_eq!(comments.all[0].lines, 8..=8);
    }

    #[test]
    fn what_is_no_object_has_text_too_and_what_is_broken_is_left_alone() {
        for other in [
            "a: |\n  # palisade: ignore[a]\n",
            "# palisade: ignore[a]\nkind: [\n",
        ] {
            assert!(lines(&format!("{POD}---\n{other}")).is_empty(), "{other}");
            assert!(lines(&format!("{other}---\n{POD}")).is_empty(), "{other}");
        }
        assert_eq!(
            lines(&format!("a: b\n# palisade: ignore[a]\nc: d\n---\n{POD}")),
            [(3, 3)]
        );
    }

    #[test]
    fn it_holds_for_no_other_document() {
        let text = format!("{POD}# palisade: ignore[a]\n---\n{POD}");
        assert_eq!(lines(&text), [(10, 10)]);
        assert_eq!(lines(&format!("# palisade: ignore[a]\n---\n{POD}")), [(3, 11)]);
        assert_eq!(
            lines(&format!("{POD}---\n# palisade: ignore[a]\n# more\n\n{POD}")),
            [(14, 22)]
        );
    }

    #[test]
    fn comments_above_each_other_hold_for_the_same() {
        let text = format!("# palisade: ignore[a]\n# palisade: ignore[b]\n\n# palisade: ignore[c]\n{POD}");
        assert_eq!(lines(&text), [(5, 13), (5, 13), (5, 13)]);
        assert_eq!(
            lines(&text.replace(POD, &format!("---\n{POD}"))),
            [(6, 14), (6, 14), (6, 14)]
        );
    }

    #[test]
    fn many_comments_cost_no_more_than_each_by_itself() {
        let many = 20_000;
        let above = "# palisade: ignore[a]\n".repeat(many);
        let text = format!("{above}{POD}---\n{above}").replace("spec:", &format!("{above}spec:"));
        assert_eq!(lines(&text).len(), 3 * many);
        let held = Held(vec![(1, 1, 0), (2, 9, 1), (3, 9, 2), (12, 12, 3)]);
        assert_eq!(held.near(4).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(held.near(11).count(), 0);
    }

    #[test]
    fn text_that_looks_like_a_comment_is_none() {
        for text in [
            "metadata:\n  name: a\n  annotations:\n    b: |\n      # palisade: ignore[a]\n",
            "metadata:\n  name: a\n  annotations:\n    b: '# palisade: ignore[a]'\n",
            "metadata:\n  name: a\n  annotations:\n    b: \"x\n      # palisade: ignore[a]\"\n",
            "metadata:\n  name: a#palisade: ignore[a]\n",
        ] {
            assert!(
                lines(&format!("apiVersion: v1\nkind: Pod\n{text}")).is_empty(),
                "{text}"
            );
        }
    }

    #[test]
    fn windows_lines_and_a_byte_order_mark_change_nothing() {
        let text = format!("\u{feff}# palisade: ignore[a]\n{POD}").replace('\n', "\r\n");
        assert_eq!(lines(&text), [(2, 10)]);
        let text = POD
            .replace("image: x", "image: x # palisade: ignore[a]")
            .replace('\n', "\r\n");
        assert_eq!(lines(&text), [(7, 7)]);
    }
}
