//! Merge keys: what the fields of a mapping with `<<`, or with a key twice, are in the end.
//!
//! go-yaml applies a merge where it stands: it overrides what came before it and is overridden by
//! what comes after; in a list of merges the earlier one wins.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::tree::{Form, NodeData, Tag};
use crate::{Error, Span};

/// The fields of each mapping that cannot be read as it is written: its node, then keys and values.
pub(crate) type Merged = HashMap<u32, Box<[(u32, u32)]>>;

/// How much may be merged, in fields; a name counts for more than one if it is longer than
/// [`NAME_LENGTH`]. From aliases, go-yaml's own limit on them is always reached before this one, but
/// for names of a kilobyte.
const WORK_LIMIT: usize = 1_000_000;

const NAME_LENGTH: usize = 64;

/// A plain `<<` key.
pub(crate) fn is_merge(key: &NodeData, text: &[u8]) -> bool {
    key.form == Form::Plain && key.tag == Tag::None && text == b"<<"
}

/// The fields of a complete `mapping`, each name once, in the order of their first mention.
///
/// `work` counts, over the whole document, the fields that were merged.
pub(crate) fn fields<'t>(
    mapping: u32,
    nodes: &'t [NodeData],
    merged: &Merged,
    work: &mut usize,
    text_of: impl Fn(&'t NodeData) -> &'t [u8],
) -> Result<Box<[(u32, u32)]>, Error> {
    let mut fields = Fields {
        nodes,
        merged,
        text_of,
        found: Vec::new(),
        places: HashMap::new(),
        work,
    };
    for (key, value) in pairs(mapping, nodes) {
        let data = &nodes[key as usize];
        if is_merge(data, (fields.text_of)(data)) {
            fields.merge(value)?;
        } else {
            fields.set(key, value);
        }
    }
    Ok(fields.found.into_boxed_slice())
}

struct Fields<'t, 'm, F> {
    nodes: &'t [NodeData],
    merged: &'m Merged,
    text_of: F,
    found: Vec<(u32, u32)>,
    places: HashMap<&'t [u8], usize>,
    work: &'m mut usize,
}

impl<'t, F: Fn(&'t NodeData) -> &'t [u8]> Fields<'t, '_, F> {
    /// Applies the value of a merge key.
    fn merge(&mut self, value: u32) -> Result<(), Error> {
        let data = &self.nodes[value as usize];
        if data.form != Form::Sequence {
            return self.merge_mapping(value);
        }
        let mut items = Vec::new();
        let mut item = value + 1;
        while item < data.next {
            items.push(item);
            item = self.nodes[item as usize].next;
        }
        items
            .into_iter()
            .rev()
            .try_for_each(|item| self.merge_mapping(item))
    }

    fn merge_mapping(&mut self, value: u32) -> Result<(), Error> {
        let written = &self.nodes[value as usize];
        let source = if written.form == Form::Alias {
            written.text.start
        } else {
            value
        };
        if self.nodes[source as usize].form != Form::Mapping {
            return Err(not_a_mapping(written.span));
        }
        // What a source merges itself was found when it was complete, before this mapping was.
        let (merged, nodes) = (self.merged, self.nodes);
        if let Some(fields) = merged.get(&source) {
            return fields
                .iter()
                .try_for_each(|&field| self.set_merged(field, written.span));
        }
        pairs(source, nodes).try_for_each(|field| self.set_merged(field, written.span))
    }

    fn set_merged(&mut self, (key, value): (u32, u32), merge: Span) -> Result<(), Error> {
        *self.work += 1 + self.name(key).len() / NAME_LENGTH;
        if *self.work > WORK_LIMIT.max(self.nodes.len()) {
            let message =
                "merge keys expand to too many fields: write the values out, or merge fewer mappings";
            return Err(Error::new(message, merge));
        }
        self.set(key, value);
        Ok(())
    }

    fn name(&self, key: u32) -> &'t [u8] {
        (self.text_of)(&self.nodes[key as usize])
    }

    fn set(&mut self, key: u32, value: u32) {
        let name = self.name(key);
        match self.places.entry(name) {
            Entry::Occupied(place) => self.found[*place.get()] = (key, value),
            Entry::Vacant(place) => {
                place.insert(self.found.len());
                self.found.push((key, value));
            }
        }
    }
}

/// The keys and values of a mapping as they are written.
fn pairs(mapping: u32, nodes: &[NodeData]) -> impl Iterator<Item = (u32, u32)> {
    let end = nodes[mapping as usize].next;
    let mut key = mapping + 1;
    std::iter::from_fn(move || {
        if key >= end {
            return None;
        }
        let value = nodes[key as usize].next;
        let pair = (key, value);
        key = nodes[value as usize].next;
        Some(pair)
    })
}

fn not_a_mapping(span: Span) -> Error {
    Error::new(
        "`<<` merges mappings: its value must be one, or a list of them",
        span,
    )
}
