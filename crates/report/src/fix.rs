//! What would fix a finding, as changes of the text of its file.
//!
//! To work that out, the document is read anew for every finding, so a report does it for as much text as
//! costs no time worth telling; `check --fix` does it for all. Of rendered text there is none, since its
//! template is not it. Nor is there one that would write out again what is masked.

use palisade_policy::{Finding, Fix};
use palisade_yaml::{Position, TextEdit};

use crate::mask::Masks;

/// So much text is read anew in one report, in bytes.
const ROOM: usize = 16 << 20;

/// A part of a file, and what comes in its place.
pub(crate) struct Change {
    pub(crate) start: Position,
    /// The position after the last character.
    pub(crate) end: Position,
    pub(crate) text: String,
}

/// Works out fixes for one report.
pub(crate) struct Fixes {
    room: usize,
    masks: Masks,
}

impl Default for Fixes {
    fn default() -> Self {
        Self {
            room: ROOM,
            masks: Masks::default(),
        }
    }
}

impl Fixes {
    /// The changes of a finding's file, in order and apart from each other; nothing where they are not
    /// worked out.
    pub(crate) fn changes(&mut self, finding: &Finding, fix: &Fix) -> Option<Vec<Change>> {
        let (object, source) = (&*finding.object, &**finding.object.source());
        let is_secret = object.kind() == "Secret" && object.group().is_empty();
        if source.rendered.is_some() || is_secret {
            return None;
        }
        let span = object.tree().root().span()?;
        self.room = self.room.checked_sub((span.end - span.start) as usize)?;
        let edits = object.tree().text_edits(&fix.edits).ok()?;
        let part = object.root().span()?;
        let part = part.start as usize..part.end as usize;
        let masked = self.masks.within(&source.text, Some(object), part);
        let tells = |edit: &TextEdit| {
            let mut values = masked.iter().filter_map(|value| source.text.get(value.clone()));
            values.any(|value| edit.text.contains(value))
        };
        if edits.iter().any(tells) {
            return None;
        }
        let position = |offset| source.lines().position(&source.text, offset);
        let changes = edits.into_iter().map(|edit| Change {
            start: position(edit.span.start),
            end: position(edit.span.end),
            text: edit.text,
        });
        Some(changes.collect())
    }
}
