//! Every policy has a bad and a good fixture, `fixtures/<id>/{bad,good}.yaml`.

use std::fs;

use palisade_checks::POLICIES;
use palisade_policy::Engine;

use crate::support::{fixtures, judge};

#[test]
fn bad_is_found_and_good_is_not() {
    let mut wrong = Vec::new();
    for policy in POLICIES {
        let engine = Engine::new(vec![policy.compile_with(policy.params).unwrap()]);
        let count = |name: &str| {
            let path = fixtures().join(policy.id).join(name);
            fs::read_to_string(&path)
                .map(|text| judge(&engine, &text).len())
                .ok()
        };
        match (count("bad.yaml"), count("good.yaml")) {
            (Some(1..), Some(0)) => {}
            (bad, good) => wrong.push(format!(
                "{}: {bad:?} found in bad.yaml, {good:?} in good.yaml",
                policy.id
            )),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!(
        "{} of {} policies find their bad fixture and accept their good one",
        POLICIES.len(),
        POLICIES.len()
    );
}

#[test]
fn no_fixture_is_left_over() {
    for entry in fs::read_dir(fixtures()).unwrap() {
        let name = entry.unwrap().file_name();
        let name = name.to_str().unwrap();
        assert!(
            palisade_checks::policy(name).is_some(),
            "fixtures/{name} belongs to no policy"
        );
    }
}
