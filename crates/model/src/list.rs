//! Lists: one document that holds several objects.
//!
//! The rules are those of apimachinery's `UnstructuredJSONScheme`, by which `kubectl apply` takes whatever
//! has `items` for a list, whatever its kind and name. There are two differences, so that nothing is
//! passed over: what has another kind than a list's is judged itself, too, and its items where they say
//! what they are; and a `…List` with a name whose items are no mappings is a custom resource.

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
        let is_object = identity.is_some();
        visit(value, identity);
        let items = value.get("items").into_iter().flat_map(Value::items);
        for item in items.filter(|item| is_object && Identity::of(*item).is_some()) {
            unfold_item(item, None, visit);
        }
        return;
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
        Some(items) => {
            let is_unnamed_or_holds_objects =
                || identity.name.is_empty() || items.items().any(Value::is_mapping);
            is_plain_list(identity) || (identity.kind.ends_with("List") && is_unnamed_or_holds_objects())
        }
    };
    is_list.then(|| items.into_iter().flat_map(Value::items))
}

fn is_plain_list(identity: &Identity) -> bool {
    &*identity.kind == "List" && identity.group.is_empty()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::testing::{object, objects, tree};
    use crate::{Object, Source};

    fn names(text: &str) -> Vec<String> {
        objects(text)
            .iter()
            .map(|object| {
                format!(
                    "{} {} {}",
                    object.identity().api_version(),
                    object.kind(),
                    object.name()
                )
            })
            .collect()
    }

    #[test]
    fn a_list_is_its_items() {
        let text = "
apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Pod, metadata: {name: a}}
- {apiVersion: apps/v1, kind: Deployment, metadata: {name: b}}
";
        assert_eq!(names(text), ["v1 Pod a", "apps/v1 Deployment b"]);
    }

    #[test]
    fn items_share_the_tree_and_keep_their_places() {
        let text = "apiVersion: v1
kind: List
items:
- {apiVersion: v1, kind: Pod, metadata: {name: a}}
- {apiVersion: v1, kind: Pod, metadata: {name: a}}
";
        let objects = objects(text);
        assert!(Arc::ptr_eq(objects[0].tree(), objects[1].tree()));
        assert_ne!(objects[0].origin(), objects[1].origin());
        let span = objects[1].root().span().unwrap();
        assert_eq!(
            &text[span.start as usize..span.end as usize],
            "{apiVersion: v1, kind: Pod, metadata: {name: a}}"
        );
    }

    #[test]
    fn items_of_a_typed_list_need_no_type() {
        let text = "
apiVersion: apps/v1
kind: DeploymentList
metadata: {resourceVersion: '5'}
items:
- {metadata: {name: a, namespace: b}}
- {metadata: {generateName: c-}}
- {}
- {apiVersion: v1, kind: Pod, metadata: {name: d}}
";
        assert_eq!(
            names(text),
            [
                "apps/v1 Deployment a",
                "apps/v1 Deployment c-",
                "apps/v1 Deployment ",
                "v1 Pod d"
            ]
        );
        assert_eq!(objects(text)[0].namespace(), "b");
    }

    #[test]
    fn half_a_type_is_none() {
        let text = "{apiVersion: v1, kind: PodList, items: [{kind: Service, metadata: {name: a}}, {apiVersion: v1}]}";
        assert_eq!(names(text), [""; 0]);
    }

    #[test]
    fn lists_may_nest() {
        let text = "
apiVersion: v1
kind: List
items:
- apiVersion: v1
  kind: List
  items:
  - {apiVersion: v1, kind: PodList, items: [{metadata: {name: a}}]}
- {apiVersion: v1, kind: Pod, metadata: {name: b}}
";
        assert_eq!(names(text), ["v1 Pod a", "v1 Pod b"]);
    }

    #[test]
    fn an_empty_list_holds_nothing() {
        assert_eq!(names("{apiVersion: v1, kind: List, items: []}"), [""; 0]);
        assert_eq!(names("{apiVersion: v1, kind: List, items: null}"), [""; 0]);
        assert_eq!(names("{apiVersion: v1, kind: List}"), [""; 0]);
        assert_eq!(names("{apiVersion: v1, kind: PodList, items: []}"), [""; 0]);
    }

    #[test]
    fn what_is_no_list_stays_an_object() {
        assert_eq!(
            object("{apiVersion: v1, kind: List, items: {a: b}}").kind(),
            "List"
        );
        assert_eq!(
            object("{apiVersion: v1, kind: PodList, items: text}").kind(),
            "PodList"
        );
        assert_eq!(
            object("{apiVersion: v1, kind: ConfigMap, items: [{key: a, path: b}]}").kind(),
            "ConfigMap"
        );
        assert_eq!(
            object("{apiVersion: example.com/v1, kind: AllowList, spec: {}}").kind(),
            "AllowList"
        );
    }

    #[test]
    fn a_name_or_another_kind_hides_no_objects() {
        let pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}}";
        let named = format!("{{apiVersion: v1, kind: PodList, metadata: {{name: x}}, items: [{pod}]}}");
        assert_eq!(names(&named), ["v1 Pod a"]);
        let untyped =
            "{apiVersion: v1, kind: PodList, metadata: {name: x}, items: [null, {metadata: {name: a}}]}";
        assert_eq!(names(untyped), ["v1 Pod a"]);
        let map = format!("{{apiVersion: v1, kind: ConfigMap, metadata: {{name: x}}, items: [{pod}, text]}}");
        assert_eq!(names(&map), ["v1 ConfigMap x", "v1 Pod a"]);
    }

    #[test]
    fn a_named_list_of_other_values_is_a_custom_resource() {
        let custom =
            object("{apiVersion: example.com/v1, kind: AllowList, metadata: {name: a}, items: [10.0.0.0/8]}");
        assert_eq!(custom.name(), "a");
        let plain = "{apiVersion: v1, kind: List, metadata: {name: a}, items: [{apiVersion: v1, kind: Pod}]}";
        assert_eq!(object(plain).kind(), "Pod");
    }

    #[test]
    fn an_item_that_is_no_object_is_a_problem_and_hides_no_other() {
        let text =
            "{apiVersion: v1, kind: List, items: [text, 5, null, [a], {a: b}, {apiVersion: v1, kind: Pod}]}";
        let source = Arc::new(Source::new("test.yaml", text));
        let (objects, problems) = Object::read(&Arc::new(tree(text)), &source);
        assert_eq!((objects.len(), problems.len()), (1, 5));
        let span = problems[0].span.unwrap();
        assert_eq!(&text[span.start as usize..span.end as usize], "text");
        let (objects, problems) = Object::read(&Arc::new(tree("a: 1")), &source);
        assert_eq!((objects.len(), problems.len()), (0, 0));
    }

    #[test]
    fn an_alias_is_an_item_like_any_other() {
        let text =
            "{apiVersion: v1, kind: List, items: [&a {apiVersion: v1, kind: Pod, metadata: {name: a}}, *a]}";
        assert_eq!(names(text), ["v1 Pod a", "v1 Pod a"]);
    }
}
