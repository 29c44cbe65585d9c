//! For every policy with fixes, over all fixtures and examples: what is fixed is gone, nothing else comes,
//! nothing else changes, and a second time there is nothing to do.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use palisade_checks::{POLICIES, fix_table, fixes_of};
use palisade_policy::{BuiltIn, Date, Finding, Safety};
use palisade_scan::{Fixed, Judged, Lookup, Request, Scan, Settings};
use palisade_source::{Loaded, Options, load_text};
use similar::{ChangeTag, TextDiff};

/// So many lines may change for one finding.
const LINES_OF_A_FIX: usize = 8;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All fixtures and examples, by their paths.
fn texts() -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut folders = vec![root().join("crates/checks/fixtures"), root().join("examples")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "yaml") {
                texts.insert(
                    path.display().to_string(),
                    std::fs::read_to_string(&path).unwrap(),
                );
            }
        }
    }
    assert!(texts.len() > 150);
    texts
}

fn scan(policies: &[&BuiltIn]) -> Scan {
    let select = policies.iter().map(|policy| policy.id.parse().unwrap());
    let arguments = Settings {
        select: Some(select.collect()),
        ..Settings::default()
    };
    Scan::new(Request {
        paths: Vec::new(),
        lookup: Lookup::Nothing,
        profile: None,
        arguments,
        options: Options::default(),
        since: None,
        written_baseline: None,
        today: Date::of(SystemTime::UNIX_EPOCH),
    })
    .unwrap()
}

fn judge(scan: &Scan, text: &str) -> (Loaded, Judged) {
    let loaded = load_text("test.yaml", text);
    let judged = scan.judge(&loaded).unwrap();
    (loaded, judged)
}

/// What a finding says of which place, however far down that has moved.
fn said(finding: &Finding) -> String {
    format!(
        "{} of {}: {}",
        finding.policy.id,
        finding.object.name(),
        finding.message
    )
}

fn text_after(fixed: &Fixed, before: &str) -> Arc<str> {
    fixed
        .files
        .first()
        .map_or_else(|| Arc::from(before), |file| file.after.text.clone())
}

/// Fixes a text and checks all that is promised of that; the safety of the fixes that there were.
fn check(scan: &Scan, path: &str, text: &str, is_alone: bool) -> BTreeSet<Safety> {
    let (mut loaded, judged) = judge(scan, text);
    let fixes: BTreeSet<_> = judged
        .findings
        .iter()
        .filter_map(|finding| Some(finding.fix.as_ref()?.safety))
        .collect();
    if fixes.is_empty() {
        return fixes;
    }
    let count = judged
        .findings
        .iter()
        .filter(|finding| finding.fix.is_some())
        .count();
    let before: Vec<String> = judged.findings.iter().map(said).collect();
    let unreadable = judged.problems.len();
    let fixed = scan.fix(&mut loaded, judged, Safety::Unsafe).unwrap();
    let after = text_after(&fixed, text);
    let context = || format!("{path}, now\n{after}");

    assert!(fixed.dropped.is_empty(), "{:?} in {}", fixed.dropped, context());
    for finding in &fixed.judged.findings {
        assert!(finding.fix.is_none(), "left: {} in {}", said(finding), context());
        assert!(
            !is_alone || before.contains(&said(finding)),
            "new: {} in {}",
            said(finding),
            context()
        );
    }
    assert!(fixed.judged.problems.len() <= unreadable, "{}", context());
    if is_alone {
        assert!(
            fixed.judged.findings.len() <= before.len() - count,
            "{}",
            context()
        );
    }

    let diff = TextDiff::from_lines(text, &*after);
    let changed = diff
        .iter_all_changes()
        .filter(|change| change.tag() != ChangeTag::Equal)
        .count();
    assert!(
        changed <= LINES_OF_A_FIX * count,
        "{changed} lines changed in {}",
        context()
    );

    let (mut loaded, judged) = judge(scan, &after);
    let again = scan.fix(&mut loaded, judged, Safety::Unsafe).unwrap();
    assert!(again.files.is_empty(), "{}", context());
    fixes
}

#[test]
fn every_fix_keeps_the_promises() {
    let texts = texts();
    let mut fixable = 0;
    for policy in POLICIES {
        let scan = scan(&[policy]);
        let mut seen = BTreeSet::new();
        for (path, text) in &texts {
            let fixes = check(&scan, path, text, true);
            if path.contains(&format!("/{}/", policy.id)) {
                seen.extend(&fixes);
            }
            let known = fixes_of(policy);
            assert!(
                fixes.iter().all(|safety| known.contains(safety)),
                "`{}` has a fix in {path} that its own fixtures do not show: add a case to its bad.yaml, and run \
                 `cargo xtask gen`",
                policy.id
            );
        }
        assert_eq!(
            fix_table([(*policy, seen)]),
            fix_table([(*policy, fixes_of(policy).into_iter().collect())]),
            "run `cargo xtask gen`"
        );
        fixable += usize::from(!fixes_of(policy).is_empty());
    }
    println!("{fixable} of {} policies can be fixed", POLICIES.len());
    assert!(fixable >= 35);
}

#[test]
fn fixes_of_all_policies_go_together() {
    let scan = scan(POLICIES);
    for (path, text) in &texts() {
        check(&scan, path, text, false);
    }
}

#[test]
fn only_safe_fixes_are_made_unless_others_are_asked_for() {
    let scan = scan(POLICIES);
    for (path, text) in &texts() {
        let (mut loaded, judged) = judge(&scan, text);
        let unsafe_before = judged.findings.iter().filter(|finding| {
            finding
                .fix
                .as_ref()
                .is_some_and(|fix| fix.safety == Safety::Unsafe)
        });
        let before: Vec<_> = unsafe_before.map(said).collect();
        let fixed = scan.fix(&mut loaded, judged, Safety::Safe).unwrap();
        let after: Vec<_> = fixed.judged.findings.iter().map(said).collect();
        assert!(before.iter().all(|said| after.contains(said)), "{path}");
    }
}
