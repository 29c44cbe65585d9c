//! Secrets and RBAC.

use std::collections::HashSet;

use base64::Engine as _;
use palisade_yaml::{At, Draft, Kind};

use crate::edit::{fill, mapping, text};

const RBAC: &str = "rbac.authorization.k8s.io";

/// What is given as text becomes data, and overrides it.
pub(crate) fn secret(draft: &mut Draft<'_>, root: At) {
    fill(draft, root, "type", "Opaque");
    let Some(strings) = draft.get(root, "stringData") else {
        return;
    };
    if draft.kind(strings) == Kind::Mapping {
        let data = mapping(draft, root, "data");
        let mut names = HashSet::new();
        let mut next = draft.first(strings);
        while let Some(child) = next {
            let encoded = base64::engine::general_purpose::STANDARD.encode(draft.text(child));
            draft.replace(child, encoded.as_str());
            names.insert(draft.key(child).to_owned());
            next = draft.after(child);
        }
        draft.retain(data, |draft, child| !names.contains(draft.key(child)));
        draft.move_all(strings, data);
    }
    draft.remove(root, "stringData");
}

pub(crate) fn binding(draft: &mut Draft<'_>, binding: At) {
    let role = mapping(draft, binding, "roleRef");
    fill(draft, role, "apiGroup", RBAC);
}

pub(crate) fn subject(draft: &mut Draft<'_>, subject: At) {
    if matches!(text(draft, subject, "kind"), "User" | "Group") {
        fill(draft, subject, "apiGroup", RBAC);
    }
}
