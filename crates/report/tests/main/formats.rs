//! What the formats of other programs promise, beyond their shape.

use std::collections::HashSet;

use palisade_policy::Severity;
use palisade_report::{Format, Report, Style, Summary};
use serde_json::Value;

use crate::fixture::{awkward, written};

fn parsed(format: Format) -> Value {
    serde_json::from_str(&awkward().written(format, Style::default())).unwrap()
}

#[test]
fn junit_counts_what_it_holds() {
    let text = awkward().written(Format::Junit, Style::default());
    let document = roxmltree::Document::parse(&text).unwrap();
    let suites = document
        .descendants()
        .filter(|node| node.has_tag_name("testsuite"));
    for (id, suite) in suites.enumerate() {
        let count = |name: &str| suite.descendants().filter(|node| node.has_tag_name(name)).count();
        let said = |name: &str| suite.attribute(name).unwrap().parse::<usize>().unwrap();
        assert_eq!(said("id"), id);
        assert_eq!(said("tests"), count("testcase"), "{suite:?}");
        assert_eq!(said("failures"), count("failure"), "{suite:?}");
        assert_eq!(said("errors"), count("error"), "{suite:?}");
        assert_eq!(said("skipped"), count("skipped"), "{suite:?}");
    }
}

#[test]
fn junit_fails_for_what_fails_the_run_alone() {
    let run = awkward();
    for (fail_on, failures) in [
        (Severity::Low, run.findings.len()),
        (
            Severity::Critical,
            run.findings
                .iter()
                .filter(|finding| finding.policy.severity == Severity::Critical)
                .count(),
        ),
    ] {
        let report = Report {
            fail_on,
            ..run.report()
        };
        let text = written(&report, Format::Junit, Style::default());
        assert_eq!(text.matches("<failure ").count(), failures, "{fail_on}");
        assert_eq!(
            text.matches("<skipped ").count(),
            run.findings.len() - failures + run.accepted.len(),
            "{fail_on}"
        );
    }
}

#[test]
fn in_junit_a_policy_passes_that_had_something_to_look_at_and_found_nothing() {
    let run = awkward();
    let passed = |report: &Report<'_>| {
        let text = written(report, Format::Junit, Style::default());
        let document = roxmltree::Document::parse(&text).unwrap();
        let cases = document
            .descendants()
            .filter(|node| node.has_tag_name("testcase"));
        let passed = cases.filter(|case| case.children().all(|child| !child.is_element()));
        passed
            .map(|case| case.attribute("classname").unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(passed(&run.report()), ["silent"]);
    let nothing = Report {
        findings: &[],
        accepted: &[],
        summary: Summary::default(),
        ..run.report()
    };
    assert_eq!(passed(&nothing), [""; 0]);
}

#[test]
fn every_entry_of_gitlab_has_all_fields_and_a_fingerprint_of_its_own() {
    let run = awkward();
    let report = parsed(Format::Gitlab);
    let entries = report.as_array().unwrap();
    assert_eq!(
        entries.len(),
        run.findings.len() + run.problems.len() + run.warnings.len()
    );
    let mut fingerprints = HashSet::new();
    for entry in entries {
        for field in ["/description", "/check_name", "/fingerprint"] {
            assert!(
                entry
                    .pointer(field)
                    .and_then(Value::as_str)
                    .is_some_and(|text| !text.is_empty()),
                "{entry}"
            );
        }
        let severity = entry["severity"].as_str().unwrap();
        assert!(
            ["info", "minor", "major", "critical", "blocker"].contains(&severity),
            "{entry}"
        );
        assert!(
            entry["location"]["path"].is_string() && entry["location"]["lines"]["begin"].as_u64() >= Some(1),
            "{entry}"
        );
        assert!(
            fingerprints.insert(entry["fingerprint"].as_str().unwrap()),
            "{entry}"
        );
    }
}

#[test]
fn gitlab_has_no_vulnerability_without_identifier() {
    let report = parsed(Format::GitlabSast);
    let mut ids = HashSet::new();
    for vulnerability in report["vulnerabilities"].as_array().unwrap() {
        assert_eq!(
            vulnerability["identifiers"][0]["type"], "palisade",
            "{vulnerability}"
        );
        assert!(
            ids.insert(vulnerability["id"].as_str().unwrap()),
            "{vulnerability}"
        );
    }
    assert_eq!(ids.len(), awkward().findings.len());
    assert_eq!(report["scan"]["messages"].as_array().unwrap().len(), 5);
    assert_eq!(report["scan"]["status"], "failure");
}

#[test]
fn in_trivys_json_a_policy_goes_by_trivys_id_where_it_has_one() {
    let report = parsed(Format::TrivyJson);
    let results = report["Results"].as_array().unwrap();
    let targets: HashSet<_> = results
        .iter()
        .map(|result| result["Target"].as_str().unwrap())
        .collect();
    assert_eq!(targets.len(), results.len(), "one result for each file");
    let found: Vec<_> = results
        .iter()
        .flat_map(|result| result["Misconfigurations"].as_array().unwrap())
        .collect();
    assert_eq!(found.len(), awkward().findings.len() + awkward().problems.len());
    for one in found {
        let namespace = one["Namespace"].as_str().unwrap();
        let ids = (one["ID"].as_str().unwrap(), one["AVDID"].as_str());
        match namespace {
            "palisade.privileged-container" => assert_eq!(ids, ("KSV-0017", Some("AVD-KSV-0017"))),
            _ => assert_eq!((format!("palisade.{}", ids.0).as_str(), ids.1), (namespace, None)),
        }
    }
}

#[test]
fn a_comment_of_many_findings_fits_and_counts_the_rest() {
    let mut run = awkward();
    let again: Vec<_> = run.findings.iter().cycle().take(5_000).cloned().collect();
    run.findings = again;
    let text = run.written(Format::Markdown, Style::default());
    assert!(text.len() < 65_536, "{}", text.len());
    let left = |text: &str| {
        let (_, left) = text.split_once("| … and ")?;
        left.split_once(" more").unwrap().0.parse::<usize>().ok()
    };
    // Between two headings, the rows and those left make the number in the heading.
    for part in text.split("<summary><b>").skip(1) {
        let (title, rest) = part.split_once("</b>").unwrap();
        let said = title.split_once('(').and_then(|(_, said)| said.split_once(')'));
        let said: usize = said.map_or(0, |(number, _)| number.parse().unwrap());
        let rows = rest
            .lines()
            .filter(|line| line.starts_with("| ") && !line.starts_with("| …"))
            .count()
            - 1;
        if said > 0 {
            assert_eq!(rows + left(rest).unwrap_or(0), said, "{title}");
        }
    }
    assert!(
        text.contains("What to do") && text.contains("Accepted ("),
        "the ends have room"
    );
}
