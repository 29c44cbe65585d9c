//! How often a rendered line is traced to the right line of its template, measured on real charts.
//!
//! Every line of every template of a copy of a chart is given a comment with its number at its end, as
//! far as that leaves alone what is rendered. What comes out carries the truth; without the comments it
//! is what our mapping is asked about. Documents that differ from those of the untouched chart are passed
//! over. `PALISADE_CHARTS` names a folder with charts; without it the test passes, saying so.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use ignore::WalkBuilder;
use palisade_source::template_lines;

use crate::support::{has_helm, program};

const MARK: &str = " # @@";

#[derive(Default)]
struct Score {
    charts: usize,
    documents: usize,
    /// Lines of output with text, and how many of them are mapped.
    lines: usize,
    mapped: usize,
    /// Lines that carry the truth, and how many of them are mapped, and wrongly so.
    known: usize,
    known_mapped: usize,
    wrong: usize,
}

#[test]
fn real_charts_are_traced_to_the_right_lines() {
    let Some(root) = std::env::var_os("PALISADE_CHARTS") else {
        println!("skipped: PALISADE_CHARTS names no folder with charts");
        return;
    };
    assert!(has_helm(), "the measurement needs helm");
    let mut score = Score::default();
    for chart in charts_in(Path::new(&root)) {
        let values = WalkBuilder::new(chart.join("ci")).build().flatten();
        let values = values
            .map(ignore::DirEntry::into_path)
            .filter(|path| path.extension().is_some_and(|end| end == "yaml"));
        for values in std::iter::once(None).chain(values.map(Some)) {
            measure(&chart, values.as_deref(), &mut score);
        }
    }
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!(
        "{} renderings, {} documents compared",
        score.charts, score.documents
    );
    println!(
        "{:.2} % of {} lines mapped",
        percent(score.mapped, score.lines),
        score.lines
    );
    println!(
        "of {} lines with a known origin {:.2} % mapped; {} of those wrong, {:.2} %",
        score.known,
        percent(score.known_mapped, score.known),
        score.wrong,
        percent(score.wrong, score.known_mapped)
    );
    assert!(score.known > 1000, "too little to judge by");
    assert!(
        score.wrong * 100 < score.known_mapped,
        "a wrong line is worse than none"
    );
}

fn charts_in(root: &Path) -> Vec<PathBuf> {
    let entries = WalkBuilder::new(root).standard_filters(false).build().flatten();
    let mut charts: Vec<PathBuf> = entries
        .filter(|entry| entry.file_name() == "Chart.yaml")
        .filter_map(|entry| entry.path().parent().map(Path::to_owned))
        .collect();
    charts.sort();
    charts
}

fn measure(chart: &Path, values: Option<&Path>, score: &mut Score) {
    let (plain, marked) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    copy(chart, plain.path(), false);
    let templates = copy(chart, marked.path(), true);
    let (Some(plain), Some(marked)) = (render(plain.path(), values), render(marked.path(), values)) else {
        return;
    };
    score.charts += 1;
    let plain = documents(&plain);
    for (key, marked) in documents(&marked) {
        let (text, truth) = without_marks(&marked);
        let template = key.0.split_once('/').and_then(|(_, below)| templates.get(below));
        if let Some(template) = template.filter(|_| plain.get(&key) == Some(&text)) {
            compare(&key.0, template, &text, &truth, score);
        }
    }
}

fn compare(name: &str, template: &str, text: &str, truth: &[Option<u32>], score: &mut Score) {
    score.documents += 1;
    let lines = template_lines(template, text);
    for (number, (line, truth)) in text.lines().zip(truth).enumerate() {
        if line.trim().is_empty() {
            continue;
        }
        score.lines += 1;
        score.mapped += usize::from(lines[number] != 0);
        let Some(truth) = *truth else { continue };
        score.known += 1;
        score.known_mapped += usize::from(lines[number] != 0);
        if lines[number] != 0 && lines[number] != truth {
            score.wrong += 1;
            println!(
                "{name}: line {} of the output is said to be from {}, but is from {truth}: {line}",
                number + 1,
                lines[number]
            );
        }
    }
}

/// Copies a chart, without the dependencies that are mostly missing; gives the templates by their path.
fn copy(chart: &Path, to: &Path, is_marked: bool) -> HashMap<String, String> {
    let mut templates = HashMap::new();
    for entry in WalkBuilder::new(chart).standard_filters(false).build().flatten() {
        let below = entry.path().strip_prefix(chart).unwrap();
        let target = to.join(below);
        if entry.path().is_dir() {
            std::fs::create_dir_all(&target).unwrap();
            continue;
        }
        let below = below.to_string_lossy().into_owned();
        let Ok(text) = std::fs::read_to_string(entry.path()) else {
            continue;
        };
        let is_template =
            below.starts_with("templates/") && (below.ends_with("yaml") || below.ends_with("yml"));
        if below == "Chart.yaml" {
            std::fs::write(&target, without_dependencies(&text)).unwrap();
        } else if is_template && is_marked && !text.contains("define \"") {
            std::fs::write(&target, with_marks(&text)).unwrap();
            templates.insert(below, text);
        } else if below != "Chart.lock" {
            std::fs::write(&target, text).unwrap();
        }
    }
    templates
}

fn without_dependencies(manifest: &str) -> String {
    let mut is_kept = true;
    let mut kept = String::new();
    for line in manifest.lines() {
        if line.starts_with(|letter: char| letter.is_alphabetic()) {
            is_kept = !line.starts_with("dependencies:");
        }
        if is_kept {
            kept += line;
            kept.push('\n');
        }
    }
    kept
}

/// The template with a mark at the end of each line that puts something out.
fn with_marks(template: &str) -> String {
    let mut marked = String::new();
    let mut is_open = false;
    for (number, line) in template.lines().enumerate() {
        let was_open = is_open;
        let ends = (line.rfind("{{"), line.rfind("}}"));
        is_open = match ends {
            (Some(open), close) => close.is_none_or(|close| close < open),
            (None, Some(_)) => false,
            (None, None) => is_open,
        };
        marked += line;
        if !was_open && !is_open && !line.ends_with("-}}") && puts_out(line) {
            marked += &format!("{MARK}{}", number + 1);
        }
        marked.push('\n');
    }
    marked
}

/// Whether there is text in the line, or an action that is neither control nor a comment.
fn puts_out(line: &str) -> bool {
    const CONTROL: &[&str] = &["if", "else", "end", "range", "with", "define", "block", "/*", "$"];
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        if !before.trim().is_empty() {
            return true;
        }
        let action = after.trim_start_matches('-').trim_start();
        if !CONTROL.iter().any(|word| action.starts_with(word)) {
            return true;
        }
        rest = after.split_once("}}").map_or("", |(_, rest)| rest);
    }
    !rest.trim().is_empty() && rest.trim() != "---"
}

fn render(chart: &Path, values: Option<&Path>) -> Option<String> {
    let mut command = Command::new(program("PALISADE_HELM", "helm")?);
    command
        .args(["template", "--include-crds", "release-name"])
        .arg(chart);
    if let Some(values) = values {
        command.arg("--values").arg(values);
    }
    let output = command.output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The documents by their template and their number among those of it.
fn documents(output: &str) -> HashMap<(String, usize), String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut documents = HashMap::new();
    for document in output.split("---\n# Source: ").skip(1) {
        let (name, text) = document.split_once('\n').unwrap_or((document, ""));
        let count = counts.entry(name.to_owned()).or_default();
        documents.insert((name.to_owned(), *count), text.to_owned());
        *count += 1;
    }
    documents
}

fn without_marks(text: &str) -> (String, Vec<Option<u32>>) {
    let mut clean = String::new();
    let mut truth = Vec::new();
    for line in text.split_inclusive('\n') {
        let content = line.trim_end_matches('\n');
        let mark = content
            .rfind(MARK)
            .and_then(|at| Some((at, content[at + MARK.len()..].parse().ok()?)));
        match mark {
            Some((at, number)) => {
                clean += &content[..at];
                truth.push(Some(number));
            }
            None => {
                clean += content;
                truth.push(None);
            }
        }
        if line.ends_with('\n') {
            clean.push('\n');
        }
    }
    (clean, truth)
}
