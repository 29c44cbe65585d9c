//! What rules do with a draft again and again.

use palisade_yaml::{At, Draft, Kind, New};

/// A field that is a mapping, made where it is missing.
pub(crate) fn mapping(draft: &mut Draft<'_>, at: At, name: &str) -> At {
    draft.set_missing(at, name, New::Mapping)
}

/// The text of a field; empty where it is missing.
pub(crate) fn text<'d>(draft: &'d Draft<'_>, at: At, name: &str) -> &'d str {
    draft.get(at, name).map(|at| draft.text(at)).unwrap_or_default()
}

/// Sets a field that is missing or empty.
pub(crate) fn fill(draft: &mut Draft<'_>, at: At, name: &str, value: &str) {
    if text(draft, at, name).is_empty() {
        draft.set(at, name, value);
    }
}

/// The items of a list in a field; none where it is missing.
pub(crate) fn items(draft: &Draft<'_>, at: At, name: &str) -> Vec<At> {
    let list = draft.get(at, name);
    let list = list.filter(|&list| draft.kind(list) == Kind::Sequence);
    list.map(|list| draft.children(list).collect())
        .unwrap_or_default()
}

/// Whether a field has items or entries.
pub(crate) fn has(draft: &Draft<'_>, at: At, name: &str) -> bool {
    draft.get(at, name).is_some_and(|at| draft.first(at).is_some())
}

/// Whether a field is true.
pub(crate) fn is_true(draft: &Draft<'_>, at: At, name: &str) -> bool {
    let value = draft.get(at, name).and_then(|at| draft.scalar(at));
    value == Some(palisade_yaml::Scalar::Bool(true))
}

/// Adds a string to a list in a field, unless the list has it.
pub(crate) fn add(draft: &mut Draft<'_>, at: At, name: &str, item: &str) {
    let list = draft.set_missing(at, name, New::Sequence);
    if !draft.children(list).any(|at| draft.text(at) == item) {
        draft.push(list, item);
    }
}
