//! Names and texts that mean something in each of the formats, in every place that a file can put them.

use palisade_model::{Problem, Source};
use palisade_policy::Acceptance;
use palisade_report::{Format, Report, Style};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde_json::Value;

use crate::fixture::{Run, judge, written};

/// What would end a string, a comment, a script, a table, a line or a program's patience.
const WORDS: [&str; 14] = [
    "]]></failure><![CDATA[",
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>",
    "'-alert(1)-'",
    "` | `",
    "a | b\n| c | d |\n\n# heading\n",
    "![](https://evil.example/a.png) [text](javascript:alert(1)) https://evil.example www.evil.example",
    "@team #1 !2 $3 %4 ~5 &6; org/repo#7 me@evil.example :tada:",
    "<!-- {{ 7*7 }} {% raw %} --> \\` \\| \\",
    "--><details><summary>x</summary>",
    "\u{1b}[31m\u{202e}\u{200b}\u{feff}\u{9b}\0\u{7f}",
    "\u{fffe}\u{ffff}\u{10ffff}e\u{301}",
    "::error file=a::b%0A##[command]",
];

/// An object for each word, which stands in its path, its name, its namespace, its annotation, the names of
/// its containers and a comment; each accepted once, and a problem and a warning of it.
fn hostile() -> Run {
    let source = |number: usize, word: &str| {
        let escaped = word.chars().map(|char| format!("\\U{:08X}", char as u32));
        let quoted = format!("\"{}\"", escaped.collect::<String>());
        let text = format!(
            "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: {quoted}\n  namespace: {quoted}\n  annotations: {{says: {quoted}}}\n\
             spec: {{template: {{spec: {{containers: [{{name: {quoted}, image: {quoted}, securityContext: {{privileged: yes}}}}]}}}}}}\n"
        );
        Source::new(format!("{number}/{word}.yaml"), text)
    };
    let mut run = judge(
        WORDS
            .iter()
            .enumerate()
            .map(|(number, word)| source(number, word))
            .collect(),
    );
    for (number, word) in WORDS.into_iter().enumerate() {
        let problem = || Problem {
            source: std::sync::Arc::new(Source::new(format!("{number}/{word}"), format!("{word}\n"))),
            span: Some(palisade_yaml::Span::new(0, 1)),
            message: format!("a `{word}` is not closed {word}"),
            help: Some(word.to_owned()),
        };
        run.problems.push(problem());
        run.warnings.push(problem());
    }
    let accepted = run
        .findings
        .iter()
        .step_by(5)
        .zip(WORDS.iter().cycle())
        .map(|(finding, word)| palisade_policy::Accepted {
            finding: finding.clone(),
            by: Acceptance::Exception,
            reason: (*word).to_owned(),
            owner: (*word).to_owned(),
            expires: Some((*word).to_owned()),
        });
    run.accepted = accepted.collect();
    run
}

fn report(format: Format) -> String {
    hostile().written(format, Style::default())
}

#[test]
fn nothing_that_a_terminal_obeys_is_in_any_format() {
    for &format in Format::ALL {
        let report = report(format);
        let obeyed =
            |char: &char| (char.is_control() && *char != '\n') || "\u{202e}\u{200b}\u{feff}".contains(*char);
        assert_eq!(report.chars().find(obeyed), None, "{format}");
    }
}

#[test]
fn json_stays_json_and_names_stay_what_they_are() {
    let run = hostile();
    for format in [
        Format::Json,
        Format::Sarif,
        Format::SarifSuppressed,
        Format::Gitlab,
        Format::GitlabSast,
        Format::TrivyJson,
        Format::KubeLinterJson,
    ] {
        let written = report(format);
        let parsed: Value =
            serde_json::from_str(&written).unwrap_or_else(|error| panic!("{format}: {error}"));
        let mut texts = Vec::new();
        strings(&parsed, &mut texts);
        for finding in &run.findings {
            let says = |text: &&&str| text.starts_with(&finding.message);
            // SARIF escapes brackets, for they are links there.
            let is_link = finding.message.contains("](") && format.as_str().starts_with("sarif");
            assert!(
                is_link || texts.iter().any(|text| says(&text)),
                "{format}: {:?}",
                finding.message
            );
        }
    }
}

fn strings<'v>(value: &'v Value, texts: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, texts)),
        Value::Object(fields) => fields.values().for_each(|field| strings(field, texts)),
        _ => {}
    }
}

#[test]
fn junit_stays_well_formed_with_one_case_for_each_thing_said() {
    let run = hostile();
    let text = report(Format::Junit);
    let document = roxmltree::Document::parse(&text).unwrap();
    let of = |name: &'static str| document.descendants().filter(move |node| node.has_tag_name(name));
    assert_eq!(of("failure").count(), run.findings.len());
    assert_eq!(of("error").count(), run.problems.len());
    assert_eq!(of("skipped").count(), run.accepted.len());
    for finding in &run.findings {
        let shown = |text: &str| text.chars().filter(char::is_ascii_graphic).collect::<String>();
        let wanted = shown(&finding.message);
        let messages = of("failure").map(|failure| shown(failure.attribute("message").unwrap()));
        assert!(messages.into_iter().any(|message| message == wanted), "{wanted}");
    }
    let names: Vec<_> = document
        .descendants()
        .filter(roxmltree::Node::is_element)
        .map(|node| node.tag_name().name())
        .collect();
    let known = [
        "testsuites",
        "testsuite",
        "properties",
        "property",
        "testcase",
        "failure",
        "error",
        "skipped",
        "system-out",
        "system-err",
    ];
    assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
}

#[test]
fn markdown_has_no_link_no_image_no_mention_and_no_row_too_many() {
    let run = hostile();
    let text = report(Format::Markdown);
    let (mut rows, mut cells, mut is_code, mut left) = (0, 0, false, false);
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_GFM) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) | Event::Code(_) => {
                panic!("{event:?}")
            }
            Event::Start(Tag::TableRow) => (rows, cells) = (rows + 1, 0),
            Event::Start(Tag::TableCell) => cells += 1,
            Event::End(TagEnd::TableRow) => assert!(cells <= 4, "{cells}"),
            Event::Start(Tag::Heading { level, .. }) => assert_eq!(level as usize, 3),
            Event::Html(html) | Event::InlineHtml(html) => {
                let tag = html.trim();
                let known = [
                    "<code>",
                    "</code>",
                    "<br>",
                    "<sub>",
                    "</sub>",
                    "</details>",
                    "<details>",
                    "<details open>",
                ];
                assert!(known.contains(&tag) || tag.starts_with("<summary><b>"), "{tag}");
                is_code = tag == "<code>" || (is_code && tag != "</code>");
            }
            Event::Text(text) => {
                left |= text.contains("which did not fit in here");
                let is_reference = |char| "@#!$%~<".contains(char) || text.contains("://");
                assert!(is_code || !text.contains(is_reference), "{text}");
            }
            _ => {}
        }
    }
    let said = run.findings.len() + run.problems.len() + run.warnings.len() + run.accepted.len();
    assert!(left || rows >= said, "{rows} rows for {said} things");
    for word in ["https://", "www.", "@team", "</script>", "| c |"] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn html_has_no_element_and_no_attribute_but_its_own() {
    let run = hostile();
    let page = report(Format::Html);
    let (_, body) = page.split_once("</style>").unwrap();
    let (body, script) = body.split_once("<script>").unwrap();
    assert!(!script.split_once("</script>").unwrap().1.contains("<script"));
    let known = [
        "a", "b", "body", "br", "button", "code", "dd", "details", "div", "dl", "dt", "footer", "form", "h1",
        "h2", "h3", "head", "header", "input", "label", "li", "main", "mark", "nav", "output", "p",
        "section", "span", "summary", "table", "tbody", "td", "th", "thead", "time", "tr", "ul", "i",
        "option", "select",
    ];
    for part in body.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("{part}"));
        let name = tag.trim_start_matches('/').split(' ').next().unwrap();
        assert!(known.contains(&name), "<{tag}>");
        assert!(!tag.contains(" on") && !tag.contains("javascript"), "<{tag}>");
        assert!(!text.contains('>'), "{text}");
    }
    // Each finding has a row, whatever it is called.
    assert_eq!(page.matches("<tr><td>").count(), run.findings.len());
    for word in ["https://", "http://", "src=x", "url("] {
        assert!(!page.split_once("<style>").unwrap().0.contains(word), "{word}");
    }
}

#[test]
fn no_format_differs_from_run_to_run() {
    for &format in Format::ALL {
        assert!(report(format) == report(format), "{format}");
    }
}

#[test]
fn what_lies_nowhere_is_told_all_the_same() {
    let run = hostile();
    let empty = Report {
        findings: &[],
        accepted: &[],
        ..run.report()
    };
    for &format in Format::ALL {
        let report = written(&empty, format, Style::default());
        assert!(report.contains("is not closed"), "{format}");
    }
}
