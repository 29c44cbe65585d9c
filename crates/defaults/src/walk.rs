//! Reads an object as the API server does: into the types of its kind, filling in defaults, and out again.
//!
//! What is not a field of the type, is null, or is empty where the type does not tell empty from absent, is
//! dropped; what the type always writes, is there. Defaults are set from the outside in, as Kubernetes'
//! generated code calls its functions. A value that cannot be read is left alone: the server refuses the
//! object, and who judges it should see what was written.

use std::sync::LazyLock;

use palisade_model::Quantity;
use palisade_yaml::{At, Draft, Kind, New, Scalar};

use crate::rules::{self, Rule};
use crate::types::{self, Field, Shape, Type};

/// The rule of each type that has one, by the type's number.
static RULES: LazyLock<Vec<Option<Rule>>> = LazyLock::new(|| types::names().map(rules::of).collect());

/// Makes the value at `at` what it is as the type of that number.
pub(crate) fn object(draft: &mut Draft<'_>, at: At, number: u16) {
    if draft.kind(at) != Kind::Mapping {
        return;
    }
    let kind = Type::of(number);
    draft.retain(at, |draft, child| {
        kind.field(draft.key(child))
            .is_some_and(|field| is_kept(draft, child, field))
    });
    if let Some(rule) = RULES[usize::from(number)] {
        rule(draft, at);
    }
    kind.fields().iter().for_each(|field| fill(draft, at, field));
    let mut next = draft.first(at);
    while let Some(child) = next {
        if let Some(field) = kind.field(draft.key(child)) {
            value(draft, child, field.shape());
        }
        next = draft.after(child);
    }
    if kind.fields().iter().any(Field::omits_zero) {
        draft.retain(at, |draft, child| {
            let omits_zero = kind.field(draft.key(child)).is_some_and(Field::omits_zero);
            !omits_zero || !draft.is_empty(child)
        });
    }
}

/// Whether a field as it is written differs from one that is absent.
fn is_kept(draft: &Draft<'_>, child: At, field: &Field) -> bool {
    if draft.is_null(child) {
        return false;
    }
    let is_empty = match (field.shape(), draft.scalar(child)) {
        (Shape::List(_), None) => draft.is_empty(child) && draft.kind(child) == Kind::Sequence,
        (Shape::Map(_), None) => draft.is_empty(child) && draft.kind(child) == Kind::Mapping,
        (Shape::String | Shape::Bytes, Some(Scalar::Str(text))) => text.is_empty(),
        (Shape::Bool, Some(Scalar::Bool(value))) => !value,
        (Shape::Int | Shape::Number, Some(Scalar::Int(value))) => value == 0,
        _ => false,
    };
    // The store does not tell empty lists from absent ones, whatever the type does.
    let is_list = matches!(field.shape(), Shape::List(_) | Shape::Map(_));
    !is_empty || !(field.omits_empty() || is_list) || field.is_pointer()
}

/// Gives a field that is absent what it then is.
fn fill(draft: &mut Draft<'_>, at: At, field: &Field) {
    let name = field.name();
    if let Some(default) = field.default() {
        draft.set_missing(at, name, &default);
    }
    let is_always_written = !field.omits_empty();
    let is_value = matches!(field.shape(), Shape::Object(_)) && !field.is_pointer();
    if !(is_always_written || is_value) || draft.get(at, name).is_some() {
        return;
    }
    match field.shape() {
        Shape::Object(_) if is_value => draft.set(at, name, New::Mapping),
        _ if field.is_pointer() => draft.set(at, name, &serde_json::Value::Null),
        Shape::String => draft.set(at, name, ""),
        Shape::Bool => draft.set(at, name, false),
        Shape::Int | Shape::Number | Shape::IntOrString => draft.set(at, name, 0),
        Shape::Quantity => draft.set(at, name, "0"),
        _ => draft.set(at, name, &serde_json::Value::Null),
    };
}

fn value(draft: &mut Draft<'_>, at: At, shape: Shape) {
    match shape {
        Shape::Object(number) => object(draft, at, number),
        Shape::List(item) if draft.kind(at) == Kind::Sequence => children(draft, at, Shape::of(item)),
        Shape::Map(item) if draft.kind(at) == Kind::Mapping => {
            let shape = Shape::of(item);
            if shape == Shape::Quantity {
                // `SetDefaults_ResourceList`: nothing is finer than a thousandth.
                each(draft, at, &mut |draft, child| {
                    quantity(draft, child, Quantity::MILLI);
                });
            } else {
                children(draft, at, shape);
            }
        }
        Shape::SchemaOr(number) => match draft.kind(at) {
            Kind::Mapping => object(draft, at, number),
            _ => each(draft, at, &mut |draft, item| object(draft, item, number)),
        },
        Shape::Quantity => quantity(draft, at, Quantity::NANO),
        Shape::Bytes => bytes(draft, at),
        _ => {}
    }
}

/// The items of a list or the values of a map; null is an empty one.
fn children(draft: &mut Draft<'_>, at: At, shape: Shape) {
    each(draft, at, &mut |draft, child| {
        if draft.is_null(child) {
            match shape {
                Shape::String | Shape::Bytes => draft.replace(child, ""),
                Shape::Object(_) => draft.replace(child, New::Mapping),
                _ => {}
            }
        }
        value(draft, child, shape);
    });
}

fn each<'t>(draft: &mut Draft<'t>, at: At, change: &mut impl FnMut(&mut Draft<'t>, At)) {
    let mut next = draft.first(at);
    while let Some(child) = next {
        change(draft, child);
        next = draft.after(child);
    }
}

/// Writes a quantity as the server does: `0.1` is `100m`, `1024Mi` is `1Gi`, 3 is `3`.
fn quantity(draft: &mut Draft<'_>, at: At, finest: Quantity) {
    let canonical = match draft.scalar(at) {
        Some(Scalar::Str(text)) => Quantity::canonical(text.trim(), finest),
        Some(Scalar::Int(number)) => Quantity::canonical(&number.to_string(), finest),
        Some(Scalar::Float(number)) => Quantity::canonical(&format!("{number}"), finest),
        Some(Scalar::Null) => Some("0".to_owned()),
        _ => None,
    };
    if let Some(canonical) = canonical
        && draft.as_str(at) != Some(&canonical)
    {
        draft.replace(at, canonical.as_str());
    }
}

/// Base64 is read whatever its line breaks, and written without.
fn bytes(draft: &mut Draft<'_>, at: At) {
    if let Some(text) = draft.as_str(at)
        && text.contains(['\n', '\r'])
    {
        let joined = text.replace(['\n', '\r'], "");
        draft.replace(at, joined.as_str());
    }
}
