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

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::Arc;

use memchr::memmem;
use palisade_model::{Object, Source};
use palisade_policy::Finding;
use palisade_yaml::{Span, Tree};

/// What a comment begins with, behind the `#`.
const MARK: &str = "palisade:";

/// A comment that accepts findings, or tries to.
#[derive(Debug)]
pub(crate) struct Comment {
    /// The object that it stands in, or nearest to.
    pub(crate) object: Arc<Object>,
    /// What it says, in the text of the object's source.
    pub(crate) place: Span,
    /// Its line in that text.
    line: u32,
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
    by_source: HashMap<usize, Vec<usize>>,
    /// By path, which of them stand in a file that kustomize made objects from.
    by_path: HashMap<String, Vec<usize>>,
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
                let first = comments.all.len();
                comments.all.extend(found);
                comments
                    .by_source
                    .insert(address, (first..comments.all.len()).collect());
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
        let first = self.all.len();
        if !objects.is_empty() {
            self.all
                .extend(read(&source, &objects.iter().collect::<Vec<_>>()));
        }
        self.by_path
            .insert(path.to_owned(), (first..self.all.len()).collect());
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
        let own = own.map(Vec::as_slice).unwrap_or_default();
        let line = || {
            let span = finding.span()?;
            Some(source.lines().position(&source.text, span.start).line)
        };
        let own_line = if own.is_empty() { None } else { line() };
        let of_file = self
            .by_path
            .get(&source.path)
            .filter(|_| source.rendered.is_some());
        let of_file = of_file.map(Vec::as_slice).unwrap_or_default();
        let file_line = if of_file.is_empty() {
            None
        } else {
            finding.location().range.map(|(start, _)| start.line)
        };
        let mut reason = None;
        let places = [(own, own_line), (of_file, file_line)];
        for (indexes, line) in places {
            let Some(line) = line else { continue };
            for &index in indexes {
                let comment = &mut self.all[index];
                if !comment.lines.contains(&line) {
                    continue;
                }
                if let Some((_, used)) = comment.ids.iter_mut().find(|(id, _)| *id == *finding.policy.id) {
                    *used = true;
                    reason.get_or_insert_with(|| comment.reason.clone());
                }
            }
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
    let mut trees: Vec<&Arc<Tree>> = objects.iter().map(|object| object.tree()).collect();
    trees.dedup_by(|one, other| Arc::ptr_eq(one, other));
    let mut comments: Vec<Comment> = Vec::new();
    for at in memmem::find_iter(text.as_bytes(), MARK) {
        let line = source.lines().position(text, at as u32).line;
        let whole = source.lines().line(text, line);
        let start = whole.as_ptr() as usize - text.as_ptr() as usize;
        let Some(before) = text[start..at].trim_end().strip_suffix('#') else {
            continue;
        };
        let is_comment = before.is_empty() || before.ends_with([' ', '\t']);
        let hash = (start + before.len()) as u32;
        if !is_comment || trees.iter().any(|tree| tree.scalar_at(hash).is_some()) {
            continue;
        }
        let Some(said) = parse(&text[at + MARK.len()..start + whole.len()]) else {
            continue;
        };
        let skipped = text[at + MARK.len()..].len() - text[at + MARK.len()..].trim_start().len();
        let first = at + MARK.len() + skipped;
        let place = Span::new(first as u32, (first + said.length) as u32);
        let lines = if before.trim().is_empty() {
            below(source, objects, line)
        } else {
            line..=line
        };
        let file_line = source.locate(Some(place)).range.map(|(start, _)| start.line);
        comments.push(Comment {
            object: nearest(objects, at as u32),
            place,
            line,
            file_line,
            lines,
            ids: said.ids.into_iter().map(|id| (id, false)).collect(),
            reason: said.reason,
            mistake: said.mistake,
        });
    }
    // A reason may go on in further lines of its own.
    comments.sort_by_key(|comment| comment.line);
    comments
}

/// What stands behind the mark.
#[derive(Debug, Default, PartialEq, Eq)]
struct Said {
    ids: Vec<String>,
    reason: String,
    mistake: Option<String>,
    /// How many bytes `ignore[…]` takes.
    length: usize,
}

/// Reads `ignore[id, id] reason`; nothing where no order to Palisade stands there at all.
fn parse(text: &str) -> Option<Said> {
    let text = text.trim();
    let word_end = text
        .find(|char: char| !char.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(word_end);
    let mistake = |mistake: String, length: usize| {
        Some(Said {
            mistake: Some(mistake),
            length,
            ..Said::default()
        })
    };
    if !word.eq_ignore_ascii_case("ignore") {
        return if rest.starts_with('[') {
            mistake(
                format!("`{word}` is no order to Palisade: write `ignore[id] reason`"),
                word_end,
            )
        } else {
            None
        };
    }
    let Some(list) = rest.trim_start().strip_prefix('[') else {
        return mistake(
            "no policy is named: write `ignore[id] reason`".to_owned(),
            word_end,
        );
    };
    let Some((ids, reason)) = list.split_once(']') else {
        return mistake(
            "the list of ids does not end: write `ignore[id] reason`".to_owned(),
            text.len(),
        );
    };
    let length = text.len() - reason.len();
    let ids: Vec<_> = ids
        .split(',')
        .map(str::trim)
        .filter(|id| !id.is_empty())
        .collect();
    if ids.is_empty() {
        return mistake("no policy is named: write `ignore[id] reason`".to_owned(), length);
    }
    Some(Said {
        ids: ids.into_iter().map(str::to_owned).collect(),
        reason: reason.trim_start_matches([':', '-', ' ', '\t']).trim().to_owned(),
        mistake: None,
        length,
    })
}

/// The lines that a comment on a line of its own holds for.
fn below(source: &Source, objects: &[&Arc<Object>], comment: u32) -> RangeInclusive<u32> {
    let (lines, text) = (source.lines(), &*source.text);
    let line = |number: u32| lines.line(text, number);
    let last = lines.len() as u32;
    let is_content = |number: &u32| {
        let trimmed = line(*number).trim();
        !trimmed.is_empty() && !trimmed.starts_with('#')
    };
    let is_marker = |number: u32| {
        let line = line(number);
        line.starts_with("---") || line.starts_with("...")
    };
    let mut content = (comment + 1..=last).filter(is_content);
    let mut next = content.next();
    // At the top of a file the first document is meant, whether it has a marker or not.
    if next.is_some_and(is_marker) && !(1..comment).any(|number| is_content(&number)) {
        next = content.next();
    }
    let Some(first) = next.filter(|number| !is_marker(*number)) else {
        return comment..=comment;
    };
    let position = |offset| lines.position(text, offset).line;
    for object in objects {
        let span = object.root().span();
        // An item of a list is left to its indentation.
        let starts_line = |start: u32| {
            let before = &text[..start as usize];
            let line_start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
            before[line_start..]
                .trim_start_matches('\u{feff}')
                .trim()
                .is_empty()
        };
        if let Some(span) = span.filter(|span| position(span.start) == first && starts_line(span.start)) {
            return first..=position(span.end.saturating_sub(1).max(span.start));
        }
    }
    let indent = |number: u32| {
        let line = line(number);
        line.len() - line.trim_start_matches(' ').len()
    };
    let is_item = |number: u32| {
        let trimmed = line(number).trim_start();
        trimmed == "-" || trimmed.starts_with("- ")
    };
    let own = indent(first);
    let mut end = first;
    for number in first + 1..=last {
        if is_marker(number) {
            break;
        }
        // The items of a list may stand as far left as its key.
        let is_inside = indent(number) > own || (indent(number) == own && is_item(number) && !is_item(first));
        if !is_content(&number) {
            continue;
        }
        if !is_inside {
            break;
        }
        end = number;
    }
    first..=end
}

/// The object that a place is in, or else the one that follows, or the last.
fn nearest(objects: &[&Arc<Object>], at: u32) -> Arc<Object> {
    let end = |object: &Arc<Object>| object.root().span().map_or(0, |span| span.end);
    let found = objects.iter().find(|object| at < end(object));
    (*found.or(objects.last()).unwrap_or(&objects[0])).clone()
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

    #[test]
    fn what_a_comment_says_is_read() {
        let said = |text: &str| {
            let said = parse(text).unwrap();
            (said.ids.join("+"), said.reason, said.mistake.is_some())
        };
        assert_eq!(said(" ignore[a]"), ("a".into(), String::new(), false));
        assert_eq!(
            said("ignore[a, b]: as agreed "),
            ("a+b".into(), "as agreed".into(), false)
        );
        for wrong in ["ignore", "ignore a", "ignore[]", "ignore[a", "ingore[a]"] {
            assert!(said(wrong).2, "{wrong}");
        }
        assert_eq!(parse(" see the docs"), None);
    }
}
