//! What is said of earlier runs.

use palisade_report::{Earlier, Format, Report, Style};

use crate::fixture::{awkward, written};

/// An earlier run: the first findings of this one, and what was accepted since; with one changed so that it is
/// gone now.
fn earlier() -> Earlier {
    let run = awkward();
    let mut findings = run.findings.clone();
    findings.truncate(10);
    findings.extend(run.accepted.iter().map(|accepted| accepted.finding.clone()));
    findings[0].fingerprint.0 = 7;
    findings[0].message = "gone <b>for</b> `good`".to_owned();
    let report = Report {
        findings: &findings,
        accepted: &[],
        ..run.report()
    };
    let json = written(&report, Format::Json, Style::default());
    Earlier::read("2024-02-<01>", &json).unwrap()
}

#[test]
fn a_page_tells_what_is_new_and_what_is_gone() {
    let run = awkward();
    let history = [earlier()];
    let report = Report {
        history: &history,
        ..run.report()
    };
    let page = written(&report, Format::Html, Style::default());
    let new = run.findings.len() - 9;
    assert!(
        page.contains(&format!("Since 2024-02-&#60;01&#62;: {new} new, 1 gone.")),
        "{page}"
    );
    assert_eq!(page.matches("<tr data-new>").count(), new);
    assert!(page.contains("gone &lt;b&gt;for&lt;/b&gt; <code>good</code>"));
    // A bar for each severity that either run has, and their numbers in words.
    assert!(
        page.contains("aria-label=\"Findings of each run: 2024-02-&#60;01&#62; 18, now 40\""),
        "{page}"
    );
    assert!(page.contains("<title>now: 7 critical</title>"));
    let markdown = written(&report, Format::Markdown, Style::default());
    let sentence = format!("{new} new and 1 gone since <code>2024-02-&#60;01&#62;</code>.");
    assert!(markdown.contains(&sentence), "{markdown}");
}

#[test]
fn a_run_like_the_last_one_has_nothing_new() {
    let run = awkward();
    let json = run.written(Format::Json, Style::default());
    let history = [Earlier::read("before", &json).unwrap()];
    let report = Report {
        history: &history,
        ..run.report()
    };
    let page = written(&report, Format::Html, Style::default());
    assert!(page.contains("Since before: 0 new, 0 gone."));
    assert!(!page.contains("data-new>"));
}

#[test]
fn a_page_without_findings_says_so() {
    let run = awkward();
    let report = Report {
        findings: &[],
        accepted: &[],
        problems: &[],
        warnings: &[],
        ..run.report()
    };
    let page = written(&report, Format::Html, Style::default());
    assert!(page.contains("<h1>No findings in 12 objects</h1>"));
    assert!(!page.contains("id=\"controls\"") && !page.contains("All findings"));
    let with_problems = Report {
        problems: &run.problems,
        ..report
    };
    let page = written(&with_problems, Format::Html, Style::default());
    assert!(page.contains("<h1>No findings in 12 objects, but not all could be judged</h1>"));
    assert!(page.contains("4 inputs could not be read or judged"));
}
