//! What Helm says when a chart does not render, as a problem at its place.
//!
//! Helm names templates by `chart/templates/name.yaml:line:column`, in versions 3 and 4, though the
//! sentence around it differs. Where several are named, the last one is the innermost.

use std::sync::Arc;

use palisade_model::{Problem, Source};
use palisade_yaml::Span;

use crate::chart::Chart;
use crate::part::problem_at;

/// How much of a message is kept.
const LIMIT: usize = 2000;

/// The charts that Helm says it misses.
pub(crate) fn missing_dependencies(message: &str) -> Vec<&str> {
    let Some((_, names)) = message.split_once("missing in charts/ directory:") else {
        return Vec::new();
    };
    names
        .split(',')
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect()
}

/// A failure to render, at the place that Helm names.
pub(crate) fn problem_of(message: &str, chart: &Chart, has_own_values: bool) -> Problem {
    for source in [Some(&chart.manifest), chart.values.as_ref()]
        .into_iter()
        .flatten()
    {
        let broken = palisade_yaml::parse(&source.text)
            .into_iter()
            .find_map(Result::err);
        if let Some(error) = broken {
            let message = format!("the chart does not render: {}", error.message);
            return problem_at(source, Some(error.span), message, None);
        }
    }
    let (source, span) = place_of(message, chart, has_own_values);
    let message = &without_values(message);
    let help = help_for(message, span.is_some());
    problem_at(
        &source,
        span,
        format!("the chart does not render: {message}"),
        help,
    )
}

fn help_for(message: &str, is_placed: bool) -> Option<String> {
    let help = if message.contains("requires kubeVersion") {
        "name the version that it is meant for with --kube-version"
    } else if message.contains("don't meet the specifications of the schema") {
        "give values that fit the chart's schema with --values or --set"
    } else if is_placed && !message.contains("parse error") {
        "if it lacks a value, give it with --values or --set"
    } else {
        return None;
    };
    Some(help.to_owned())
}

fn place_of(message: &str, chart: &Chart, has_own_values: bool) -> (Arc<Source>, Option<Span>) {
    if let Some(place) = template_in(message, chart) {
        return place;
    }
    if message.contains("requires kubeVersion") {
        return (chart.manifest.clone(), chart.span_of(&["kubeVersion"]));
    }
    if !has_own_values
        && let Some(values) = &chart.values
        && let Some(span) = value_in(message, values)
    {
        return (values.clone(), Some(span));
    }
    (chart.manifest.clone(), None)
}

/// The template that is named last, and the place in it where that is told.
fn template_in(message: &str, chart: &Chart) -> Option<(Arc<Source>, Option<Span>)> {
    let named = chart.files.iter().flat_map(|(name, file)| {
        message.match_indices(name.as_str()).filter_map(move |(at, _)| {
            // Not the end of a longer name, such as that of a chart below.
            let is_whole = !message[..at].ends_with(|letter: char| letter == '/' || letter.is_alphanumeric());
            let after = &message[at + name.len()..];
            let (line, column) = numbers(after);
            is_whole.then_some((line.is_some(), at, line, column, &file.source))
        })
    });
    let (_, _, line, column, source) = named.max_by_key(|(has_line, at, ..)| (*has_line, *at))?;
    let span = line.and_then(|line| span_of(&source.text, line, column.unwrap_or(0)));
    Some((source.clone(), span))
}

/// The line and the column in `:12:20`.
fn numbers(text: &str) -> (Option<u32>, Option<u32>) {
    let mut parts = text.split(|letter: char| letter != ':' && !letter.is_ascii_digit());
    let mut numbers = parts
        .next()
        .unwrap_or_default()
        .split(':')
        .skip(1)
        .map(|part| part.parse().ok());
    (numbers.next().flatten(), numbers.next().flatten())
}

/// From a column (bytes, from 0) of a line (from 1) to the end of the action, or else of the line.
fn span_of(text: &str, line: u32, column: u32) -> Option<Span> {
    let before = (line as usize).checked_sub(1)?;
    let start: usize = text.split_inclusive('\n').take(before).map(str::len).sum();
    let content = text[start..].lines().next()?;
    let indent = content.len() - content.trim_start().len();
    let from = if content.is_char_boundary(column as usize) {
        column as usize
    } else {
        0
    };
    let from = from.max(indent).min(content.len());
    let rest = &content[from..];
    let end = rest.find("}}").unwrap_or(rest.len());
    let end = from + rest[..end].trim_end_matches([' ', '-', '\r']).len();
    Some(Span::new((start + from) as u32, (start + end.max(from)) as u32))
}

/// A message about a schema without the values that it quotes, which may be secrets:
/// `at '/password': 'x' does not match pattern`.
fn without_values(message: &str) -> String {
    const BEFORE: &str = "': '";
    const AFTER: [&str; 2] = ["' does not match ", "' is not valid "];
    let mut kept = String::new();
    let mut rest = message;
    while let Some((before, quoted)) = rest.split_once(BEFORE) {
        kept.extend([before, BEFORE]);
        rest = quoted;
        if let Some(end) = AFTER.iter().filter_map(|after| quoted.find(after)).min() {
            kept.push_str("***");
            rest = &quoted[end..];
        }
    }
    kept + rest
}

/// The value that a schema refuses: `at '/image/tag': got number, want string`.
fn value_in(message: &str, values: &Arc<Source>) -> Option<Span> {
    let (_, path) = message.split_once("at '/")?;
    let (path, _) = path.split_once('\'')?;
    let tree = palisade_yaml::parse(&values.text).into_iter().next()?.ok()?;
    let mut value = tree.root();
    for name in path.split('/') {
        value = value.entry(name)?.value;
    }
    value.span()
}

/// The message in what a program wrote to its standard error: without logging, on one line.
pub(crate) fn message_of(stderr: &str) -> String {
    let noise = ["level=", "Use --debug", "WARNING:", "walk.go:"];
    let lines = stderr
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.contains("[debug]"))
        .filter(|line| !noise.iter().any(|noise| line.starts_with(noise)));
    let mut message = lines.collect::<Vec<_>>().join(" ");
    if let Some(rest) = message
        .strip_prefix("Error: ")
        .or_else(|| message.strip_prefix("error: "))
    {
        message = rest.to_owned();
    }
    // kubectl may log its failure instead of printing it.
    if let Some((_, logged)) = message.split_once("\"command failed\" err=\"") {
        message = logged.trim_end_matches('"').replace("\\\"", "\"");
    }
    if message.is_empty() {
        return "no reason was given".to_owned();
    }
    let end = message
        .char_indices()
        .nth(LIMIT)
        .map_or(message.len(), |(at, _)| at);
    message.truncate(end);
    message
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::pack;

    fn chart() -> Chart {
        let files = [
            ("web/Chart.yaml", "name: web\nkubeVersion: '>=1.99'\n"),
            ("web/values.yaml", "image:\n  tag: 1\n"),
            ("web/templates/a.yaml", "a: 1\n  name: {{ .Values.a.b }}\n"),
            (
                "web/templates/_h.tpl",
                "{{ define \"h\" }}\n{{ .Values.x.y }}{{ end }}",
            ),
        ];
        Chart::of_archive("web.tgz", &*pack(&files)).unwrap()
    }

    fn place(message: &str) -> (String, Option<(u32, u32)>) {
        let location = problem_of(message, &chart(), false).location();
        (
            location.path,
            location.range.map(|(start, _)| (start.line, start.column)),
        )
    }

    #[test]
    fn the_template_that_helm_names_is_the_place() {
        let four =
            "web/templates/a.yaml:2:18 executing \"web/templates/a.yaml\" at <.Values.a.b>: nil pointer";
        assert_eq!(
            place(four),
            ("web.tgz/web/templates/a.yaml".into(), Some((2, 19)))
        );
        let three =
            "template: web/templates/a.yaml:2:18: executing \"web/templates/a.yaml\" at <.Values.a.b>: nil";
        assert_eq!(place(three).1, Some((2, 19)));
        let parse = "parse error at (web/templates/a.yaml:2): missing value for if";
        assert_eq!(place(parse).1, Some((2, 3)));
    }

    #[test]
    fn of_several_templates_the_innermost_is_the_place() {
        let message = "web/templates/a.yaml:2:10 executing \"web/templates/a.yaml\": error calling include: \
                       web/templates/_h.tpl:2:10 executing \"h\" at <.Values.x.y>: nil pointer";
        assert_eq!(
            place(message),
            ("web.tgz/web/templates/_h.tpl".into(), Some((2, 11)))
        );
    }

    #[test]
    fn other_failures_are_placed_in_the_chart() {
        let schema =
            "values don't meet the specifications of the schema(s): web: - at '/image/tag': got number";
        assert_eq!(place(schema), ("web.tgz/web/values.yaml".into(), Some((2, 8))));
        let version = "chart requires kubeVersion: >=1.99 which is incompatible with Kubernetes v1.36.0";
        assert_eq!(place(version), ("web.tgz/web/Chart.yaml".into(), Some((2, 14))));
        assert_eq!(place("no idea"), ("web.tgz/web/Chart.yaml".into(), None));
    }

    #[test]
    fn a_value_that_a_schema_refuses_is_not_told() {
        let message = "web: - at '/password': 'a': 'b' does not match pattern '^[0-9]+$' - at '/mail': 'c' is not \
                       valid email: no @ - at '/x': got number, want string";
        assert_eq!(
            without_values(message),
            "web: - at '/password': '***' does not match pattern '^[0-9]+$' - at '/mail': '***' is not valid \
             email: no @ - at '/x': got number, want string"
        );
    }

    #[test]
    fn missing_dependencies_are_listed() {
        let message = "found in Chart.yaml, but missing in charts/ directory: redis, db";
        assert_eq!(missing_dependencies(message), ["redis", "db"]);
        assert!(missing_dependencies("other").is_empty());
    }

    #[test]
    fn a_message_is_one_line_without_logging() {
        let stderr =
            "level=DEBUG msg=x\nError: a:4:18\n  executing \"a\":\n    nil\n\nUse --debug flag to render\n";
        assert_eq!(message_of(stderr), "a:4:18 executing \"a\": nil");
        let logged = "E1122 01:27:50 23357 run.go:72] \"command failed\" err=\"no plugin 'x'\"\n";
        assert_eq!(message_of(logged), "no plugin 'x'");
        assert_eq!(message_of(""), "no reason was given");
    }
}
