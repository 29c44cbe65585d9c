//! The formats as they are, kept in `snapshots/`.

use palisade_report::{Format, Report, Style, Summary};
use serde_json::Value;

use crate::fixture::{awkward, written};

/// A report as it is kept: what would garble the file itself is spelled out.
fn kept(report: &str) -> String {
    report.replace('\u{202e}', "<U+202E>").replace('\u{1b}', "<ESC>")
}

fn plain(format: Format) -> String {
    awkward().written(format, Style::default())
}

#[test]
fn text() {
    insta::assert_snapshot!(plain(Format::Text));
}

#[test]
fn text_in_colour_and_narrow() {
    let text = awkward().written(
        Format::Text,
        Style {
            color: true,
            width: 60,
        },
    );
    insta::assert_snapshot!(kept(&text));
}

#[test]
fn json() {
    let json = plain(Format::Json);
    serde_json::from_str::<Value>(&json).unwrap();
    insta::assert_snapshot!(kept(&json));
}

#[test]
fn sarif() {
    let sarif = plain(Format::Sarif);
    serde_json::from_str::<Value>(&sarif).unwrap();
    insta::assert_snapshot!(kept(&sarif));
}

#[test]
fn sarif_suppressed() {
    let sarif: Value = serde_json::from_str(&plain(Format::SarifSuppressed)).unwrap();
    let without: Value = serde_json::from_str(&plain(Format::Sarif)).unwrap();
    let results = |sarif: &Value| sarif["runs"][0]["results"].as_array().unwrap().clone();
    let (all, open) = (results(&sarif), results(&without));
    assert_eq!(all[..open.len()], open);
    let suppressions: Vec<_> = all[open.len()..]
        .iter()
        .map(|result| result["suppressions"].clone())
        .collect();
    assert_eq!(suppressions.len(), awkward().accepted.len());
    assert_eq!(
        suppressions[..2],
        [
            serde_json::json!([{
                "kind": "external", "status": "accepted", "justification": "the vendor's image: <see> `it`\n| 2 |",
                "properties": {"by": "exception", "owner": "team-shop", "expires": "2024-12-31"},
            }]),
            serde_json::json!([{
                "kind": "inSource", "status": "accepted", "justification": "needs the device",
                "properties": {"by": "annotation"},
            }]),
        ]
    );
}

#[test]
fn github() {
    insta::assert_snapshot!(plain(Format::Github));
}

#[test]
fn kube_linter_json() {
    let json = plain(Format::KubeLinterJson);
    assert_eq!(json.lines().count(), 1);
    serde_json::from_str::<Value>(&json).unwrap();
    insta::assert_snapshot!(kept(&json));
}

#[test]
fn markdown() {
    insta::assert_snapshot!(kept(&plain(Format::Markdown)));
}

/// Without styles, the script and its digest, which say nothing of the report.
#[test]
fn html() {
    let html = plain(Format::Html);
    let (head, rest) = html.split_once("<style>").unwrap();
    let (_, rest) = rest.split_once("</style>").unwrap();
    let (rest, script) = rest.split_once("<script>").unwrap();
    let (_, end) = script.split_once("</script>").unwrap();
    let (before, after) = head.split_once("'sha256-").unwrap();
    let (_, after) = after.split_once('\'').unwrap();
    let page = format!("{before}{after}{rest}{end}");
    insta::assert_snapshot!(kept(&page));
}

#[test]
fn junit() {
    insta::assert_snapshot!(kept(&plain(Format::Junit)));
}

#[test]
fn gitlab() {
    insta::assert_snapshot!(kept(&plain(Format::Gitlab)));
}

#[test]
fn gitlab_sast() {
    insta::assert_snapshot!(kept(&plain(Format::GitlabSast)));
}

#[test]
fn trivy_json() {
    insta::assert_snapshot!(kept(&plain(Format::TrivyJson)));
}

#[test]
fn a_clean_report_is_silent_for_people_and_whole_for_programs() {
    let run = awkward();
    let report = Report {
        findings: &[],
        accepted: &[],
        problems: &[],
        warnings: &[],
        policies: &[],
        ..run.report()
    };
    assert!(report.is_clean());
    let written = |format| written(&report, format, Style::default());
    assert_eq!(written(Format::Text), "");
    assert_eq!(written(Format::Github), "");
    let parsed = |format| serde_json::from_str::<Value>(&written(format)).unwrap();
    assert_eq!(parsed(Format::Json)["findings"], serde_json::json!([]));
    assert_eq!(parsed(Format::Sarif)["runs"][0]["results"], serde_json::json!([]));
    let kube_linter = parsed(Format::KubeLinterJson);
    assert_eq!(
        (&kube_linter["Reports"], &kube_linter["Summary"]["ChecksStatus"]),
        (&Value::Null, &"Passed".into())
    );
}

#[test]
fn problems_alone_are_summed_up() {
    let run = awkward();
    let summary = Summary {
        files: 1,
        objects: 1,
        skipped: 0,
        ignored: 0,
    };
    let report = Report {
        findings: &[],
        warnings: &[],
        problems: &run.problems[3..],
        summary,
        ..run.report()
    };
    let text = written(&report, Format::Text, Style::default());
    assert!(
        text.ends_with("\nno findings in 1 object, 1 file\n1 error: not everything was judged\n"),
        "{text}"
    );
}

#[test]
fn a_secrets_value_is_in_no_report() {
    let run = awkward();
    for &format in Format::ALL {
        assert!(
            !run.written(format, Style::default()).contains("hunter2"),
            "{format}"
        );
    }
}

#[test]
fn no_escape_code_of_a_file_reaches_the_terminal() {
    let is_odd = |char: &char| (char.is_control() && *char != '\n') || *char == '\u{202e}';
    for &format in Format::ALL {
        let odd: Vec<_> = plain(format).chars().filter(is_odd).collect();
        assert!(odd.is_empty(), "{format}: {odd:?}");
    }
}

#[test]
fn of_commands_the_first_are_those_that_matter_most() {
    let github = plain(Format::Github);
    let place = |part: &str| {
        let lines: Vec<_> = github
            .lines()
            .enumerate()
            .filter(|(_, line)| line.contains(part))
            .collect();
        let numbers: Vec<_> = lines.iter().map(|(number, _)| *number).collect();
        (numbers[0], numbers[numbers.len() - 1])
    };
    let parts = [
        "title=could not be read",
        "title=probably",
        "(critical)::",
        "(high)::",
        "(medium)::",
        "(low)::",
    ];
    let places = parts.map(place);
    assert!(places.windows(2).all(|pair| pair[0].1 < pair[1].0), "{places:?}");
}

#[test]
fn relative_paths_of_sarif_start_at_a_folder_without_an_address() {
    let sarif: Value = serde_json::from_str(&plain(Format::Sarif)).unwrap();
    let run = &sarif["runs"][0];
    let base = &run["originalUriBaseIds"]["%SRCROOT%"];
    assert!(base["description"].is_object() && base["uri"].is_null(), "{base}");
    for result in run["results"].as_array().unwrap() {
        let artifact = &result["locations"][0]["physicalLocation"]["artifactLocation"];
        let is_absolute = artifact["uri"]
            .as_str()
            .is_some_and(|uri| uri.starts_with("file:"));
        assert_eq!(
            artifact["uriBaseId"].is_string(),
            !is_absolute && artifact.is_object(),
            "{artifact}"
        );
    }
}

#[test]
fn the_summary_counts_none_one_and_many() {
    let run = awkward();
    let summary = |findings: usize, summary: Summary| {
        let report = Report {
            findings: &run.findings[..findings],
            summary,
            accepted: &[],
            warnings: &[],
            problems: &[],
            ..run.report()
        };
        let report = if findings == 0 {
            Report {
                warnings: &run.warnings,
                ..report
            }
        } else {
            report
        };
        let text = written(&report, Format::Text, Style::default());
        let last = text.rsplit("\n\n").next().unwrap();
        let last = last
            .strip_suffix("more about a policy: palisade explain ID\n")
            .unwrap_or(last);
        last.trim_end().replace("\n  ", " ")
    };
    let looked_at = |objects, files, skipped, ignored| Summary {
        files,
        objects,
        skipped,
        ignored,
    };
    assert_eq!(
        summary(0, looked_at(0, 0, 1, 1)),
        "nothing was judged; 1 finding accepted by annotations; 1 document without Kubernetes objects; 1 warning"
    );
    assert_eq!(
        summary(1, looked_at(1, 0, 0, 0)),
        "1 finding (1 medium) in 1 of 1 object"
    );
    assert_eq!(
        summary(4, looked_at(9, 1, 0, 0)),
        "4 findings (1 critical, 2 medium, 1 low) in 1 of 9 objects"
    );
}

#[test]
fn carets_have_the_colour_of_the_worst_finding_at_their_place() {
    let style = Style {
        color: true,
        width: 100,
    };
    let text = kept(&awkward().written(Format::Text, style));
    let places = text.split("\n\n").filter(|place| {
        place.contains("low[no-liveness-probe]")
            && place.contains("medium[unset-memory]")
            && place.contains("m^")
    });
    let carets: Vec<_> = places
        .map(|place| place.split_once("m^").unwrap().0.ends_with("<ESC>[33"))
        .collect();
    assert!(carets.len() > 3 && !carets.contains(&false), "{carets:?}");
}
