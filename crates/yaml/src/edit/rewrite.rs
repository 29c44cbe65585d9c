//! All fixes of a file at once, and the proof that nothing else changed.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::changes::Changes;
use super::render;
use super::settled::Settled;
use super::{Edit, EditError, TextEdit};
use crate::document::documents;
use crate::{Span, Tree, parse_document};

/// Takes the fixes of one file, and makes of them a new text.
///
/// Fixes are told by the order in which they are added, from 0.
pub struct Rewriter<'t> {
    text: &'t Arc<str>,
    /// By where a document begins.
    documents: BTreeMap<u32, Document<'t>>,
    count: usize,
    dropped: Vec<Dropped>,
}

struct Document<'t> {
    tree: &'t Tree,
    changes: Changes<'t>,
    fixes: Vec<(usize, &'t [Edit])>,
}

/// A fix that was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// Which one.
    pub fix: usize,
    /// Why.
    pub reason: EditError,
}

/// What became of a file.
#[derive(Clone, Debug)]
pub struct Rewritten {
    /// The changes of the text, in order and apart from each other.
    pub edits: Vec<TextEdit>,
    /// The text with them.
    pub text: String,
    /// The fixes that are not in it; all others are.
    pub dropped: Vec<Dropped>,
}

impl<'t> Rewriter<'t> {
    /// A rewriter of the file with that text.
    pub fn new(text: &'t Arc<str>) -> Self {
        Self {
            text,
            documents: BTreeMap::new(),
            count: 0,
            dropped: Vec::new(),
        }
    }

    /// Adds a fix: edits of a document of the file, all or none. The earlier fix wins where two contradict
    /// each other.
    pub fn add(&mut self, tree: &'t Tree, edits: &'t [Edit]) {
        let fix = self.count;
        self.count += 1;
        if let Err(reason) = self.try_add(fix, tree, edits) {
            self.dropped.push(Dropped { fix, reason });
        }
    }

    fn try_add(&mut self, fix: usize, tree: &'t Tree, edits: &'t [Edit]) -> Result<(), EditError> {
        let is_own = Arc::ptr_eq(&tree.text, self.text) || tree.text == *self.text;
        if !tree.has_spans || !is_own {
            return Err(EditError::NoText);
        }
        let document = match self.documents.entry(tree.document.start) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(Document {
                tree,
                changes: Changes::new(tree)?,
                fixes: Vec::new(),
            }),
        };
        document.changes.add(edits)?;
        document.fixes.push((fix, edits));
        Ok(())
    }

    /// Makes the changes. The new text is read again: each document means what it meant with its edits made,
    /// or its fixes are tried one by one; documents without fixes are the same byte for byte.
    pub fn finish(mut self) -> Rewritten {
        let mut edits = Vec::new();
        for document in self.documents.values() {
            edits.extend(document.edits(&mut self.dropped));
        }
        let mut text = TextEdit::apply(&edits, self.text);
        if !is_rewritten(self.text, &edits, &text) {
            // Each document was right by itself, so that this should never be; then nothing is done.
            let fixes = self.documents.values().flat_map(|document| &document.fixes);
            self.dropped.extend(fixes.map(|&(fix, _)| Dropped {
                fix,
                reason: EditError::Meaning,
            }));
            edits.clear();
            text = self.text.to_string();
        }
        self.dropped.sort_by_key(|dropped| dropped.fix);
        self.dropped.dedup_by_key(|dropped| dropped.fix);
        Rewritten {
            edits,
            text,
            dropped: self.dropped,
        }
    }
}

impl Document<'_> {
    /// The text edits of all fixes, or of those that can be made.
    fn edits(&self, dropped: &mut Vec<Dropped>) -> Vec<TextEdit> {
        if let Ok(edits) = checked(&self.changes.settle()) {
            return edits;
        }
        let Ok(mut accepted) = Changes::new(self.tree) else {
            return Vec::new();
        };
        let mut made = Vec::new();
        let mut kept: Vec<&[Edit]> = Vec::new();
        for &(fix, edits) in &self.fixes {
            match accepted.add(edits).and_then(|()| checked(&accepted.settle())) {
                Ok(text_edits) => {
                    made = text_edits;
                    kept.push(edits);
                }
                Err(reason) => {
                    dropped.push(Dropped { fix, reason });
                    // Without this one again.
                    if let Ok(mut without) = Changes::new(self.tree) {
                        let _ = kept.iter().try_for_each(|edits| without.add(edits));
                        accepted = without;
                    }
                }
            }
        }
        made
    }
}

/// The text edits of a document, if they make of it exactly what is wanted.
fn checked(changes: &Settled<'_, '_>) -> Result<Vec<TextEdit>, EditError> {
    let edits = render::text_edits(changes)?;
    if is_result(changes, &edits) {
        Ok(edits)
    } else {
        Err(EditError::Meaning)
    }
}

/// Whether a document with the edits made means what the tree means with the changes made.
pub(super) fn is_result(changes: &Settled<'_, '_>, edits: &[TextEdit]) -> bool {
    let tree = changes.tree();
    let (start, end) = (tree.document.start as usize, tree.document.end as usize);
    let Some(text) = tree.text.get(..end) else {
        return false;
    };
    // Whether it is the first of its file matters to a reader, so what comes before it stays: a mark.
    let from = if start <= 3 { 0 } else { start };
    let shifted: Vec<TextEdit> = edits
        .iter()
        .map(|edit| TextEdit {
            span: Span::new(edit.span.start - from as u32, edit.span.end - from as u32),
            text: edit.text.clone(),
        })
        .collect();
    let changed: Arc<str> = TextEdit::apply(&shifted, &text[from..]).into();
    let span = Span::new((start - from) as u32, changed.len() as u32);
    match parse_document(&changed, span) {
        Ok(Some(result)) => changes.is_result(&result),
        _ => false,
    }
}

/// Whether a text is cut into the same documents after the edits, and those that no edit lies in are the
/// same byte for byte.
fn is_rewritten(before: &str, edits: &[TextEdit], after: &str) -> bool {
    let (old, new) = (documents(before), documents(after));
    let mut edits = edits.iter().peekable();
    old.len() == new.len()
        && old.iter().zip(&new).all(|(old, new)| {
            let mut is_edited = false;
            while edits.next_if(|edit| edit.span.start <= old.end).is_some() {
                is_edited = true;
            }
            let same = || slice(before, *old) == slice(after, *new);
            is_edited || same()
        })
}

fn slice(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}
