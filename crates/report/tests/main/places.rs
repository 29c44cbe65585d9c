//! Places of every sort in texts of every sort, and words without end.

use std::sync::Arc;

use palisade_model::{Problem, Rendered, Source};
use palisade_report::{Format, Report, Style};
use palisade_yaml::Span;
use unicode_width::UnicodeWidthStr as _;

use crate::fixture::{Run, awkward, judge, written};

const WIDTH: usize = 60;

/// What `format` says of one problem and nothing else.
fn shown(run: &Run, problem: Problem, format: Format) -> String {
    let report = Report {
        findings: &[],
        warnings: &[],
        problems: &[problem],
        ..run.report()
    };
    let style = Style {
        color: false,
        width: WIDTH,
    };
    written(&report, format, style)
}

fn problem(source: &Arc<Source>, span: Option<Span>, message: &str) -> Problem {
    Problem {
        source: source.clone(),
        span,
        message: message.into(),
        help: None,
    }
}

#[test]
fn every_span_of_every_text_has_carets_under_its_line() {
    let run = awkward();
    let long = format!("a: {}\n", "xyz".repeat(200));
    for text in [
        "",
        "\n",
        "a: b",
        "a: b\r\n\r\nc: d\r\n",
        "a:\rb:\r",
        "\ta:\t名前 e\u{301}\n",
        "\u{feff}a: b\n",
        "a: \u{1b}[31m\u{202e}\n",
        &long,
        "a: |\n  b\n\n  c\nd: e",
    ] {
        let source = Arc::new(Source::new("a.yaml", text));
        let step = if text.len() > 100 { 7 } else { 1 };
        let ends: Vec<_> = (0..=text.len() + 2).step_by(step).collect();
        for (number, &start) in ends.iter().enumerate() {
            for &end in &ends[number..] {
                let span = Span::new(start as u32, end as u32);
                let problem = || problem(&source, Some(span), "wrong");
                let report = shown(&run, problem(), Format::Text);
                let lines: Vec<_> = report.lines().collect();
                let place = format!("{text:?} {start}..{end}:\n{report}");
                let carets = lines
                    .iter()
                    .position(|line| line.trim_start_matches([' ', '|']).starts_with('^'));
                if start <= text.len() {
                    let carets = carets.unwrap_or_else(|| panic!("no carets: {place}"));
                    let column = |line: &str| line.find('|').unwrap_or_else(|| panic!("no frame: {place}"));
                    assert_eq!(column(lines[carets]), column(lines[carets - 1]), "{place}");
                    assert!(
                        lines[carets].width() <= WIDTH && lines[carets - 1].width() <= WIDTH,
                        "{place}"
                    );
                    assert!(
                        lines[carets].width() <= lines[carets - 1].width().max(5) + 1,
                        "{place}"
                    );
                }
                for format in [
                    Format::Json,
                    Format::Sarif,
                    Format::Github,
                    Format::KubeLinterJson,
                ] {
                    assert!(
                        shown(&run, problem(), format).contains("wrong"),
                        "{format}: {place}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_byte_order_mark_is_not_shown() {
    let source = Arc::new(Source::new("a.yaml", "\u{feff}a: b\n"));
    let span = Some(Span::new(6, 7));
    let report = shown(&awkward(), problem(&source, span, "wrong"), Format::Text);
    assert!(report.contains("\n1 | a: b\n  |    ^\n"), "{report}");
}

#[test]
fn of_words_without_end_people_get_the_start() {
    let (run, source) = (awkward(), Arc::new(Source::new("a.yaml", "")));
    for format in [Format::Text, Format::Github] {
        let report = shown(&run, problem(&source, None, &"é\n".repeat(100_000)), format);
        assert!(report.contains("… (299001 more bytes)"), "{format}");
        assert!(report.len() < 5_000, "{format}: {}", report.len());
    }
}

#[test]
fn absolute_paths_below_the_working_directory_are_relative_to_github() {
    let run = awkward();
    for (path, shown) in [
        ("/home/me/shop/deploy/web.yaml", "deploy/web.yaml"),
        ("/home/me/shopping/web.yaml", "/home/me/shopping/web.yaml"),
        ("deploy/web.yaml", "deploy/web.yaml"),
    ] {
        let source = Arc::new(Source::new(path, "a"));
        let github = shown_as(&run, &source, Format::Github);
        assert!(
            github.starts_with(&format!("::error file={shown},title=")),
            "{github}"
        );
        let sarif = shown_as(&run, &source, Format::Sarif);
        let scheme = if shown.starts_with('/') { "file://" } else { "" };
        assert!(sarif.contains(&format!("\"uri\":\"{scheme}{shown}\"")), "{sarif}");
    }
}

fn shown_as(run: &Run, source: &Arc<Source>, format: Format) -> String {
    shown(run, problem(source, None, "wrong"), format)
}

#[test]
fn a_password_beside_a_finding_is_masked() {
    let pod = "apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers: [{name: app, env: [{name: MAGIC, value: hunter2}], image: nginx}]
";
    let rendered = Rendered {
        by: "helm",
        of: "chart".into(),
        template: Some(
            pod.replace("app", "{{ .Values.app }}")
                .replace("hunter2", "{{ .Values.x }}")
                .into(),
        ),
        lines: vec![1, 2, 3, 4, 5],
    };
    let run = judge(vec![
        Source::new("web.yaml", pod),
        Source::rendered("chart/templates/web.yaml", pod, rendered),
    ]);
    let text = run.written(
        Format::Text,
        Style {
            color: false,
            width: 120,
        },
    );
    let line = "  containers: [{name: app, env: [{name: MAGIC, value: ***}], image: nginx}]";
    let masked = format!("5 | {line}\n  | {:22}^^^\n", "");
    assert!(text.contains(&masked), "{text}");
    assert!(
        text.contains("5 |   containers: [{name: {{ .Values.app }}, env: [{name: MAGIC, value: {{"),
        "{text}"
    );
    assert!(
        text.contains("rendered: containers: [{name: app, env: [{name: MAGIC, value: ***}]"),
        "{text}"
    );
    assert!(!text.contains("hunter2"), "{text}");
}

#[test]
fn nothing_that_a_terminal_obeys_passes_from_a_path_or_message() {
    let run = awkward();
    let odd = "a\u{1b}[31m\u{7f}\u{9b}2J\u{202e}\u{2066}\u{200b}\u{feff},b:c%.yaml";
    let source = Arc::new(Source::new(odd, format!("{odd}\n")));
    for &format in Format::ALL {
        let report = shown(&run, problem(&source, Some(Span::new(0, 1)), odd), format);
        let obeyed = |char: &char| {
            (char.is_control() && *char != '\n') || "\u{202e}\u{2066}\u{200b}\u{feff}".contains(*char)
        };
        assert_eq!(report.chars().find(obeyed), None, "{format}: {report:?}");
    }
    let github = shown_as(&run, &source, Format::Github);
    assert!(
        github.starts_with("::error file=a") && github.contains("%2Cb%3Ac%25.yaml,title="),
        "{github}"
    );
    assert_eq!(github.matches("::").count(), 2, "{github}");
}
