//! The general reader: every construct of YAML, from the events of granit-parser.

use std::sync::Arc;

use granit_parser::{Event, Parser, ScalarStyle};

use crate::build::{Builder, DEPTH_LIMIT};
use crate::tree::{Form, Node, Tag};
use crate::{Error, Span, Tree};

/// Reads the one document that stands in `span` of `text`.
pub(crate) fn read(text: &Arc<str>, span: Span) -> Result<Option<Tree>, Error> {
    let document = &text[span.start as usize..span.end as usize];
    let options = granit_parser::options! {
        disallow_directives: true,
        flow_nesting_limit: DEPTH_LIMIT as _,
        block_nesting_limit: DEPTH_LIMIT as _,
    };
    let mut builder = Builder::new(text.clone(), true);
    let mut anchors: Vec<Option<Node>> = Vec::new();
    let mut end = span.start;
    let mut has_content = false;
    for event in Parser::new_from_str_with_options(document, options) {
        let (event, place) = event.map_err(|error| {
            let at = span.start + error.marker().byte_offset().unwrap_or(0).min(document.len()) as u32;
            Error::new(error.info(), Span::new(at, at))
        })?;
        let range = place.byte_range().unwrap_or(0..0);
        let place = Span::new(span.start + range.start as u32, span.start + range.end as u32);
        match event {
            Event::Alias(id) => {
                let target = anchors.get(id).copied().flatten();
                let target = target.ok_or_else(|| Error::new("an alias of an unknown anchor", place))?;
                builder.alias(place, target)?;
                end = place.end;
            }
            Event::Scalar(value, style, anchor, tag) => {
                note_anchor(&mut anchors, anchor, builder.next());
                let tag = known_tag(tag.as_deref());
                let form = match style {
                    ScalarStyle::Plain => Form::Plain,
                    ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Form::Quoted,
                    ScalarStyle::Literal | ScalarStyle::Folded => Form::Block,
                };
                has_content |= form != Form::Plain || !value.is_empty() || tag != Tag::None;
                scalar(&mut builder, text, place, &value, form, tag)?;
                end = place.end;
            }
            Event::SequenceStart(_, anchor, _) => {
                note_anchor(&mut anchors, anchor, builder.next());
                builder.begin(Form::Sequence, place)?;
                has_content = true;
            }
            Event::MappingStart(_, anchor, _) => {
                note_anchor(&mut anchors, anchor, builder.next());
                builder.begin(Form::Mapping, place)?;
                has_content = true;
            }
            Event::SequenceEnd | Event::MappingEnd => {
                // A block collection ends where its last child does, not at the next token.
                end = if place.is_empty() { end } else { place.end };
                builder.end(end);
            }
            _ => {}
        }
    }
    if has_content {
        builder.finish(span.end)
    } else {
        Ok(None)
    }
}

fn scalar(
    builder: &mut Builder,
    text: &str,
    place: Span,
    value: &str,
    form: Form,
    tag: Tag,
) -> Result<(), Error> {
    let quotes = u32::from(form == Form::Quoted);
    let inner = Span::new(
        place.start + quotes,
        place.end.saturating_sub(quotes).max(place.start + quotes),
    );
    let stands = text.get(inner.start as usize..inner.end as usize) == Some(value);
    if stands {
        builder.scalar(place, inner, form, tag)
    } else {
        builder.decoded_scalar(place, value, form, tag)
    }
}

fn note_anchor(anchors: &mut Vec<Option<Node>>, id: usize, node: Node) {
    if id > 0 {
        if anchors.len() <= id {
            anchors.resize(id + 1, None);
        }
        anchors[id] = Some(node);
    }
}

fn known_tag(tag: Option<&granit_parser::Tag>) -> Tag {
    let Some(tag) = tag else { return Tag::None };
    match tag.suffix_in_namespace("tag:yaml.org,2002:").as_deref() {
        Some("str") => Tag::Str,
        Some("int") => Tag::Int,
        Some("float") => Tag::Float,
        Some("bool") => Tag::Bool,
        Some("null") => Tag::Null,
        Some("binary") => Tag::Binary,
        _ => Tag::Str,
    }
}
