//! Fixes as the formats tell them.

use palisade_model::{Rendered, Source};
use palisade_report::{Format, Style};
use serde_json::Value;

use crate::fixture::{Run, judge};

const POD: &str = "apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: app
    image: nginx:1
    env: [{name: DB_PASSWORD, value: hunter2}]
    securityContext:
      privileged: true # says the vendor
      runAsNonRoot: true
";

fn parsed(run: &Run, format: Format) -> Value {
    serde_json::from_str(&run.written(format, Style::default())).unwrap()
}

fn privileged(report: &Value) -> &Value {
    let mut findings = report["findings"].as_array().unwrap().iter();
    let is_of_file = |finding: &&Value| finding["location"]["path"] != Value::Null;
    findings
        .find(|finding| finding["policy"] == "privileged-container" && is_of_file(finding))
        .unwrap()
}

/// Makes edits as a reader of the report would, who knows of lines and columns alone.
fn edited(text: &str, edits: &[(u64, u64, u64, u64, &str)]) -> String {
    let offset = |line: u64, column: u64| {
        let start: usize = text
            .split_inclusive('\n')
            .take(line as usize - 1)
            .map(str::len)
            .sum();
        let before: usize = text[start..]
            .chars()
            .take(column as usize - 1)
            .map(char::len_utf8)
            .sum();
        start + before
    };
    let mut edited = text.to_owned();
    for &(line, column, end_line, end_column, new) in edits.iter().rev() {
        edited.replace_range(offset(line, column)..offset(end_line, end_column), new);
    }
    edited
}

#[test]
fn edits_by_line_and_column_make_the_fixed_file() {
    let fixed = POD.replace("      privileged: true # says the vendor\n", "");
    for (text, fixed) in [
        (POD.to_owned(), fixed.clone()),
        (POD.replace("web", "wéb"), fixed.replace("web", "wéb")),
    ] {
        let run = judge(vec![Source::new("web.yaml", text.as_str())]);
        let report = parsed(&run, Format::Json);
        let fix = &privileged(&report)["fix"];
        assert_eq!(
            (fix["title"].as_str(), fix["safety"].as_str()),
            (Some("remove `privileged`"), Some("unsafe"))
        );
        let number = |edit: &Value, field: &str| edit[field].as_u64().unwrap();
        let edits: Vec<_> = fix["edits"]
            .as_array()
            .unwrap()
            .iter()
            .map(|edit| {
                let [line, column, end_line, end_column] =
                    ["line", "column", "endLine", "endColumn"].map(|field| number(edit, field));
                (line, column, end_line, end_column, edit["text"].as_str().unwrap())
            })
            .collect();
        assert_eq!(edited(&text, &edits), fixed);

        let sarif = parsed(&run, Format::Sarif);
        let results = sarif["runs"][0]["results"].as_array().unwrap();
        let fixes: Vec<_> = results.iter().filter_map(|result| result.get("fixes")).collect();
        assert_eq!(fixes.len(), 1, "{fixes:?}");
        let change = &fixes[0][0]["artifactChanges"][0];
        assert_eq!(change["artifactLocation"]["uri"], "web.yaml");
        let edits: Vec<_> = change["replacements"]
            .as_array()
            .unwrap()
            .iter()
            .map(|replacement| {
                let [line, column, end_line, end_column] =
                    ["startLine", "startColumn", "endLine", "endColumn"]
                        .map(|field| number(&replacement["deletedRegion"], field));
                (
                    line,
                    column,
                    end_line,
                    end_column,
                    replacement["insertedContent"]["text"].as_str().unwrap(),
                )
            })
            .collect();
        assert_eq!(edited(&text, &edits), fixed);
    }
}

#[test]
fn rendered_text_has_no_edits_but_a_title() {
    let rendered = Rendered {
        by: "helm",
        of: "chart".into(),
        ..Rendered::default()
    };
    let run = judge(vec![Source::rendered("chart/templates/web.yaml", POD, rendered)]);
    let report = parsed(&run, Format::Json);
    let fix = &privileged(&report)["fix"];
    assert_eq!(
        (fix["title"].as_str(), &fix["edits"]),
        (Some("remove `privileged`"), &Value::Null)
    );
    let sarif = run.written(Format::Sarif, Style::default());
    assert!(!sarif.contains("\"fixes\""), "{sarif}");
}

#[test]
fn no_fix_writes_out_a_password() {
    // The edit has to write the containers anew, with what is masked in them.
    for text in [
        POD.to_owned(),
        "{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {containers: [{name: app, image: 'nginx:1', env: [{name: DB_PASSWORD, value: hunter2}], securityContext: {privileged: true}}]}}".to_owned(),
    ] {
        let run = judge(vec![Source::new("web.yaml", text)]);
        for &format in Format::ALL {
            let report = run.written(format, Style::default());
            assert!(!report.contains("hunter2"), "{format}: {report}");
        }
    }
}

#[test]
fn the_text_counts_what_can_be_fixed() {
    let run = judge(vec![Source::new("web.yaml", POD)]);
    let text = run.written(Format::Text, Style::default());
    assert!(text.contains("\n1 can be fixed with --fix=unsafe\n"), "{text}");
}
