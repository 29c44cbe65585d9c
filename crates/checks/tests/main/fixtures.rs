//! Every policy has a bad and a good fixture, `fixtures/<id>/{bad,good}.yaml`.

use std::collections::HashSet;
use std::fs;

use palisade_checks::{POLICIES, PodSecurity, Selection};
use palisade_policy::Engine;

use crate::support::{fixtures, judge};

#[test]
fn bad_is_found_and_good_is_not() {
    let mut wrong = Vec::new();
    // Those that are about comments and configurations are raised, and tested, where these are read.
    for policy in POLICIES.iter().filter(|policy| !policy.check.kinds.is_empty()) {
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

/// What `baseline` forbids is a known way out of the container, so nobody should have to ask for it.
#[test]
fn the_default_pack_finds_what_baseline_forbids() {
    let engine = Engine::new(Selection::default().policies().unwrap());
    let found = |id: &str, name: &str| -> HashSet<String> {
        let text = fs::read_to_string(fixtures().join(id).join(name)).unwrap();
        let findings = judge(&engine, &text);
        findings
            .iter()
            .map(|finding| finding.policy.id.to_string())
            .collect()
    };
    let mut missed = Vec::new();
    for policy in "baseline".parse::<PodSecurity>().unwrap().policies() {
        if found(policy.id, "bad.yaml").is_subset(&found(policy.id, "good.yaml")) {
            missed.push(policy.id);
        }
    }
    // Volumes of the node are judged where a container mounts them, by what they hold; ports and probes of
    // the node's network are common and mostly harmless.
    let left = [
        "pod-security-host-path-volumes",
        "pod-security-host-ports",
        "pod-security-host-probes-and-host-lifecycle",
    ];
    assert_eq!(missed, left);
}
