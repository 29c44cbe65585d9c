//! 20 random sets of RBAC objects, about each of which a real API server of 1.36 answered 120 questions.

use std::path::PathBuf;
use std::sync::Arc;

use palisade_access::{Access, Attempt, Target, User};
use palisade_model::{Inventory, Object, Source};
use serde_json::Value;

fn add(inventory: &mut Inventory, objects: &Value, as_stored: bool) {
    let source = Arc::new(Source::new("rbac.json", ""));
    for object in objects.as_array().unwrap() {
        let mut object = object.clone();
        if as_stored {
            // The server was asked before a controller had filled in aggregated roles.
            object.as_object_mut().unwrap().remove("aggregationRule");
        }
        inventory.upsert(Arc::new(Object::from_json(&object, &source).unwrap().unwrap()));
    }
}

#[test]
fn questions_are_answered_as_the_server_answers_them() {
    let Some(folder) = std::env::var_os("PALISADE_CONFORMANCE").map(PathBuf::from) else {
        println!("PALISADE_CONFORMANCE is not set: the API server's answers are not compared");
        return;
    };
    let text = std::fs::read_to_string(folder.join("rbac/verdicts.jsonl")).unwrap();
    let mut lines = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap());
    let bootstrap = lines.next().unwrap();
    let (mut right, mut all, mut wrong) = (0, 0, Vec::new());
    for set in lines {
        let mut inventory = Inventory::new();
        add(&mut inventory, &bootstrap["bootstrap"], true);
        add(&mut inventory, &set["objects"], true);
        let access = Access::of(&inventory);
        for query in set["queries"].as_array().unwrap() {
            all += 1;
            if ask(&access, &query["attrs"]) == query["allowed"].as_bool().unwrap() {
                right += 1;
            } else {
                wrong.push(query.to_string());
            }
        }
    }
    println!("{right} of {all} questions are answered as the API server does");
    assert!(wrong.is_empty(), "{right} of {all}:\n{}", wrong.join("\n"));
}

fn ask(access: &Access, attributes: &Value) -> bool {
    let text = |value: &Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let groups: Vec<String> = attributes["groups"]
        .as_array()
        .map(|groups| {
            groups
                .iter()
                .map(|group| group.as_str().unwrap().to_owned())
                .collect()
        })
        .unwrap_or_default();
    let name = text(attributes, "user");
    let resource = &attributes["resourceAttributes"];
    let parts = ["group", "resource", "subresource", "namespace", "name"].map(|part| text(resource, part));
    let path = text(&attributes["nonResourceAttributes"], "path");
    let is_resource = resource.is_object();
    let verb = text(
        if is_resource {
            resource
        } else {
            &attributes["nonResourceAttributes"]
        },
        "verb",
    );
    let target = if is_resource {
        Target::Resource {
            group: &parts[0],
            resource: &parts[1],
            subresource: &parts[2],
            namespace: &parts[3],
            name: &parts[4],
        }
    } else {
        Target::Path(&path)
    };
    let user = User {
        name: &name,
        groups: &groups,
    };
    let attempt = Attempt {
        user,
        verb: &verb,
        target,
    };
    access.answer(&attempt).is_allowed()
}
