//! Where objects and lines stand in a text, and so what a comment holds for.

use std::ops::RangeInclusive;
use std::sync::Arc;

use palisade_model::{Object, Source};
use palisade_yaml::{Span, Tree};

/// Where objects and lines stand in a text. Comments are asked for from the last to the first, so that no line is
/// looked at again for each of many.
pub(super) struct Places<'o> {
    source: &'o Source,
    /// The objects of the text by where they begin.
    objects: Vec<(Span, &'o Arc<Object>)>,
    /// Documents of which something is an object, by where they begin.
    trees: Vec<(Span, &'o Tree)>,
    /// All documents, where it was asked outside of objects.
    documents: Option<Vec<Span>>,
    /// The one of them that was asked for last.
    read: Option<(Span, Result<Option<Tree>, palisade_yaml::Error>)>,
    /// The first line of all that has content.
    first_content: Option<u32>,
    /// The line that was asked for last, and the next with content below it.
    next: (u32, Option<u32>),
    /// The lines of what was asked for last.
    below: RangeInclusive<u32>,
}

impl<'o> Places<'o> {
    pub(super) fn new(source: &'o Source, objects: &[&'o Arc<Object>]) -> Self {
        let spans = objects.iter().map(|object| object.root().span());
        let mut with_spans: Vec<_> = spans
            .map(Option::unwrap_or_default)
            .zip(objects.iter().copied())
            .collect();
        with_spans.sort_by_key(|(span, _)| *span);
        let trees = objects.iter().map(|object| &**object.tree());
        let mut trees: Vec<_> = trees
            .filter_map(|tree| Some((tree.root().span()?, tree)))
            .collect();
        trees.sort_by_key(|(span, _)| *span);
        trees.dedup_by_key(|(span, _)| *span);
        let mut places = Self {
            source,
            objects: with_spans,
            trees,
            documents: None,
            read: None,
            first_content: None,
            next: (u32::MAX, None),
            below: RangeInclusive::new(1, 0),
        };
        places.first_content = (1..=places.last()).find(|&number| places.is_content(number));
        places
    }

    fn line(&self, number: u32) -> &'o str {
        self.source.lines().line(&self.source.text, number)
    }

    fn last(&self) -> u32 {
        self.source.lines().len() as u32
    }

    fn line_of(&self, offset: u32) -> u32 {
        self.source.lines().position(&self.source.text, offset).line
    }

    fn indent(&self, number: u32) -> usize {
        let line = self.line(number);
        line.len() - line.trim_start_matches(' ').len()
    }

    fn is_content(&self, number: u32) -> bool {
        let trimmed = self.line(number).trim();
        !trimmed.is_empty() && !trimmed.starts_with('#')
    }

    fn is_marker(&self, number: u32) -> bool {
        let line = self.line(number);
        line.starts_with("---") || line.starts_with("...")
    }

    /// The next line with content below a comment.
    fn content_below(&mut self, comment: u32) -> Option<u32> {
        let (known, next) = self.next;
        let found = (comment + 1..=self.last()).find(|&number| number == known || self.is_content(number));
        let found = if found == Some(known) { next } else { found };
        self.next = (comment, found);
        found
    }

    /// The lines that a comment on a line of its own holds for. Nothing where it is indented deeper than what follows: it looks
    /// as if it were about what stands above.
    pub(super) fn below(&mut self, comment: u32) -> Option<RangeInclusive<u32>> {
        let mut next = self.content_below(comment);
        // At the top of a file the first document is meant, whether it has a marker or not.
        if let Some(marker) = next.filter(|&number| self.is_marker(number))
            && self.first_content >= Some(comment)
        {
            next = (marker + 1..=self.last()).find(|&number| self.is_content(number));
        }
        let Some(first) = next.filter(|&number| !self.is_marker(number)) else {
            return Some(comment..=comment);
        };
        if self.indent(comment) > self.indent(first) {
            return None;
        }
        if *self.below.start() != first || self.below.is_empty() {
            self.below = first..=self.end_of(first);
        }
        Some(self.below.clone())
    }

    /// The last line of what begins on a line.
    fn end_of(&self, first: u32) -> u32 {
        let text = &*self.source.text;
        let line_start = (self.line(first).as_ptr() as usize - text.as_ptr() as usize) as u32;
        let begun = self.objects.partition_point(|(span, _)| span.start < line_start);
        // An item of a list is left to its indentation.
        if let Some((span, _)) = self.objects.get(begun)
            && text[line_start as usize..span.start as usize].trim().is_empty()
            && self.line_of(span.start) == first
        {
            return self.line_of(span.end.saturating_sub(1).max(span.start));
        }
        let is_item = |number: u32| {
            let trimmed = self.line(number).trim_start();
            trimmed == "-" || trimmed.starts_with("- ")
        };
        let own = self.indent(first);
        let mut end = first;
        for number in first + 1..=self.last() {
            if self.is_marker(number) {
                break;
            }
            // The items of a list may stand as far left as its key.
            let is_inside = self.indent(number) > own
                || (self.indent(number) == own && is_item(number) && !is_item(first));
            if !self.is_content(number) {
                continue;
            }
            if !is_inside {
                break;
            }
            end = number;
        }
        end
    }

    /// Whether a byte is a part of a string or a block of text, or of a document that cannot be read: nobody knows what it is
    /// there.
    pub(super) fn is_text(&mut self, offset: u32) -> bool {
        let begun = self.trees.partition_point(|(span, _)| span.start <= offset);
        if let Some((span, tree)) = begun.checked_sub(1).map(|index| self.trees[index])
            && offset < span.end
        {
            return tree.scalar_at(offset).is_some();
        }
        let documents = self
            .documents
            .get_or_insert_with(|| palisade_yaml::documents(&self.source.text));
        let begun = documents.partition_point(|span| span.start <= offset);
        let Some(document) = begun.checked_sub(1).map(|index| documents[index]) else {
            return false;
        };
        if self.read.as_ref().is_none_or(|(span, _)| *span != document) {
            self.read = Some((
                document,
                palisade_yaml::parse_document(&self.source.text, document),
            ));
        }
        match &self.read {
            Some((_, Ok(Some(tree)))) => tree.scalar_at(offset).is_some(),
            Some((_, Err(_))) => true,
            _ => false,
        }
    }

    /// The object that a place is in, or else the one that follows, or the last.
    pub(super) fn nearest(&self, at: u32) -> Arc<Object> {
        let index = self.objects.partition_point(|(span, _)| span.end <= at);
        self.objects[index.min(self.objects.len() - 1)].1.clone()
    }
}
