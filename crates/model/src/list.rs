//! Lists: one document that holds several objects.
//!
//! The rules are those of apimachinery's `UnstructuredJSONScheme`, with one difference: an object
//! that has `items` but is called something is taken for a custom resource, not for a list, which has
//! no name.

use palisade_yaml::Value;

use crate::Identity;

/// What an item of a typed list is, where it does not say so itself.
#[derive(Clone, Copy)]
struct ItemType<'l> {
    api_version: &'l str,
    kind: &'l str,
}

/// Shows `visit` every object of a document, or of a list in it, in order; with no identity what
/// should be an object and is none.
pub(crate) fn unfold<'t>(value: Value<'t>, visit: &mut dyn FnMut(Value<'t>, Option<Identity>)) {
    unfold_item(value, None, visit);
}

fn unfold_item<'t>(
    value: Value<'t>,
    item_type: Option<ItemType<'_>>,
    visit: &mut dyn FnMut(Value<'t>, Option<Identity>),
) {
    let identity = Identity::of(value).or_else(|| {
        // The API server leaves apiVersion and kind out of the items of a typed list.
        let item_type = item_type.filter(|_| value.is_mapping())?;
        let is_untyped = value.get("apiVersion").is_none() && value.get("kind").is_none();
        is_untyped.then(|| Identity::new(item_type.api_version, item_type.kind, value))
    });
    let Some((identity, items)) = identity
        .as_ref()
        .and_then(|identity| Some((identity, items(identity, value)?)))
    else {
        return visit(value, identity);
    };
    let api_version = identity.api_version();
    let kind = identity.kind.strip_suffix("List").unwrap_or_default();
    let item_type = (!kind.is_empty()).then_some(ItemType {
        api_version: &api_version,
        kind,
    });
    for item in items {
        unfold_item(item, item_type, visit);
    }
}

/// The items of a list; nothing where the object is none.
fn items<'t>(identity: &Identity, value: Value<'t>) -> Option<impl Iterator<Item = Value<'t>> + use<'t>> {
    let items = value.get("items");
    let is_list = match items {
        // A v1 List that is empty may leave out its items.
        None => is_plain_list(identity),
        Some(items) if !items.is_sequence() => false,
        Some(_) => is_plain_list(identity) || (identity.kind.ends_with("List") && identity.name.is_empty()),
    };
    is_list.then(|| items.into_iter().flat_map(Value::items))
}

fn is_plain_list(identity: &Identity) -> bool {
    &*identity.kind == "List" && identity.group.is_empty()
}
