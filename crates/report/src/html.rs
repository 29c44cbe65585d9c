//! One page for people, which needs nothing but a browser: no network, no fonts, no other file.
//!
//! It is read from the top: what was found in plain words, what changed, what to do first, where it is; and
//! only then every finding, in groups by policy, so that why and how are told once. Without scripts only
//! the search is missing.
//!
//! The page is made of templates whose every value is escaped, and its content security policy allows it
//! one script, its own, by digest: names in manifests cannot run anything, even were one not escaped.
//! Findings are written one by one.

use std::collections::{HashMap, HashSet};
use std::fmt::{self, Write as _};
use std::io::{self, Write};
use std::sync::Arc;

use askama::Template;
use palisade_model::{Identity, Object};
use palisade_policy::{Confidence, Finding, Layer, Metadata, Safety, Severity};

use crate::history::Changes;
use crate::place::Range;
use crate::quote::{HIDDEN, Quote, Quotes};
use crate::{Out, Report, VERSION, clean, time, title_of};

/// The page's only script.
const SCRIPT: &str = include_str!("../templates/report.js");

/// Its digest, by which alone a browser runs it.
const SCRIPT_HASH: &str = "sha256-YrJ0I0Lc3QZQcgftX2QJ/nELQuLM9ZyCa0puf7uZbLU=";

const STYLE: &str = include_str!("../templates/report.css");

/// So much of a source line is shown.
const COLUMNS: usize = 160;

/// So many rows have the tables at the top.
const TOP: usize = 10;

/// So many runs are in the chart.
const RUNS: usize = 12;

/// So many findings that are gone are listed.
const GONE: usize = 200;

#[derive(Template)]
#[template(path = "head.html")]
struct Head<'a> {
    version: &'static str,
    script_hash: &'static str,
    style: &'static str,
    title: String,
    lead: Vec<String>,
    time: String,
    date: String,
    severities: Vec<Count>,
    problems: usize,
    warnings: usize,
    judged: String,
    accepted: usize,
    trend: Option<Trend<'a>>,
    top: Vec<Top<'a>>,
    policies_left: usize,
    tables: Vec<Table>,
    layers: Vec<&'static str>,
}

/// How many there are of a severity.
struct Count {
    word: &'static str,
    count: usize,
    /// In hundredths of the longest bar.
    width: f64,
}

struct Top<'a> {
    severity: &'static str,
    number: usize,
    title: &'a str,
    fix: Prose<'a>,
    findings: usize,
    objects: usize,
}

struct Table {
    title: &'static str,
    note: &'static str,
    what: &'static str,
    rows: Vec<Row>,
    left: usize,
}

struct Row {
    name: String,
    about: &'static str,
    cells: Vec<Count>,
}

struct Trend<'a> {
    sentence: String,
    label: String,
    ticks: Vec<Tick>,
    runs: Vec<RunBars>,
    last: Shown<'a>,
    gone: usize,
    fixed: Vec<Gone<'a>>,
}

struct Tick {
    y: i64,
    value: usize,
}

struct RunBars {
    label: String,
    short: String,
    count: usize,
    counts: Vec<usize>,
    x: i64,
    width: i64,
    middle: i64,
    top: i64,
    bars: Vec<Bar>,
}

struct Bar {
    word: &'static str,
    count: usize,
    y: i64,
    height: i64,
}

struct Gone<'a> {
    severity: &'static str,
    message: Prose<'a>,
    policy: Shown<'a>,
    object: Shown<'a>,
}

#[derive(Template)]
#[template(path = "group.html")]
struct GroupHead<'a> {
    number: usize,
    severity: &'static str,
    layer: &'static str,
    open: bool,
    title: Shown<'a>,
    id: Shown<'a>,
    findings: usize,
    why: Prose<'a>,
    fix: Prose<'a>,
    aliases: String,
    sure: &'static str,
}

#[derive(Template)]
#[template(path = "row.html")]
struct FindingRow<'a> {
    is_new: bool,
    message: Prose<'a>,
    line: Option<Line>,
    hidden: bool,
    hidden_note: &'static str,
    rendered: String,
    fix: Prose<'a>,
    object: Named<'a>,
    place: String,
}

struct Line {
    number: u32,
    before: String,
    marked: String,
    after: String,
}

#[derive(Template)]
#[template(path = "tail.html")]
struct Tail<'a> {
    version: &'static str,
    script: &'static str,
    accepted: Vec<AcceptedRow<'a>>,
    problems: Vec<ProblemRow<'a>>,
    looked: String,
}

struct AcceptedRow<'a> {
    severity: &'static str,
    message: Prose<'a>,
    policy: Shown<'a>,
    object: Named<'a>,
    place: String,
    word: String,
}

struct ProblemRow<'a> {
    is_error: bool,
    message: Prose<'a>,
    help: Prose<'a>,
    place: String,
}

/// The findings of a policy.
struct Group<'a> {
    policy: &'a Metadata,
    findings: Vec<&'a Finding>,
}

/// Writes the page.
pub(crate) fn write(report: &Report<'_>, out: &mut Out<'_>) -> io::Result<()> {
    let groups = groups(report);
    let changes = Changes::of(report);
    head(report, &groups, changes.as_ref()).write_into(out)?;
    let mut quotes = Quotes::of(report);
    let is_long = report.findings.len() > 300;
    for (number, group) in groups.iter().enumerate() {
        group_head(number, group, is_long).write_into(out)?;
        for finding in &group.findings {
            let is_new = changes
                .as_ref()
                .is_some_and(|changes| changes.is_new(finding.fingerprint));
            row(report, finding, is_new, &mut quotes).write_into(out)?;
        }
        out.write_all(b"</tbody></table></div></details>\n")?;
    }
    if !groups.is_empty() {
        out.write_all(b"</section>\n")?;
    }
    tail(report).write_into(out)?;
    out.write_all(b"\n")
}

/// The findings by policy, the worst and then the most frequent first.
fn groups<'a>(report: &Report<'a>) -> Vec<Group<'a>> {
    let mut groups: Vec<Group<'a>> = Vec::new();
    let mut indexes = HashMap::new();
    for finding in report.findings {
        // Settings may give a policy another severity in some folders.
        let key = (&*finding.policy.id, finding.policy.severity);
        let index = *indexes.entry(key).or_insert_with(|| {
            groups.push(Group {
                policy: &finding.policy,
                findings: Vec::new(),
            });
            groups.len() - 1
        });
        groups[index].findings.push(finding);
    }
    groups.sort_by(|a, b| {
        let worst = b.policy.severity.cmp(&a.policy.severity);
        let most = b.findings.len().cmp(&a.findings.len());
        worst.then(most).then_with(|| a.policy.id.cmp(&b.policy.id))
    });
    groups
}

fn head<'a>(report: &Report<'a>, groups: &[Group<'a>], changes: Option<&Changes<'a>>) -> Head<'a> {
    let counts = counts(report);
    let affected: HashSet<*const Object> = report
        .findings
        .iter()
        .map(|finding| Arc::as_ptr(&finding.object))
        .collect();
    let layers = Layer::ALL.iter().filter(|layer| {
        let mut policies = groups.iter().map(|group| group.policy);
        policies.any(|policy| policy.layer == **layer)
    });
    let errors = report.problems.len();
    let time = time::rfc3339(report.finished);
    Head {
        version: VERSION,
        script_hash: SCRIPT_HASH,
        style: STYLE,
        title: title(report, affected.len()),
        lead: lead(report, counts),
        date: date(&time),
        time,
        severities: cells(counts, 1.0),
        problems: errors,
        warnings: report.warnings.len(),
        judged: format!(
            "{} could not be read or judged, so there may be more than is told here.",
            number(errors, "input")
        ),
        accepted: report.accepted.len(),
        trend: changes.map(|changes| trend(report, changes, counts)),
        top: groups.iter().enumerate().take(TOP).map(top).collect(),
        policies_left: groups.len().saturating_sub(TOP),
        tables: tables(report),
        layers: layers.map(|layer| layer.as_str()).collect(),
    }
}

/// How many findings there are of each severity, in ascending order.
fn counts(report: &Report<'_>) -> [usize; 4] {
    let mut counts = [0; 4];
    for finding in report.findings {
        counts[finding.policy.severity as usize] += 1;
    }
    counts
}

/// Counts, the worst first; `all` is what a full bar stands for.
fn cells(counts: [usize; 4], all: f64) -> Vec<Count> {
    let severities = Severity::ALL.iter().zip(counts).rev();
    severities
        .map(|(severity, count)| Count {
            word: severity.as_str(),
            count,
            width: (count as f64 * 1000.0 / all).round() / 10.0,
        })
        .collect()
}

fn title(report: &Report<'_>, affected: usize) -> String {
    let objects = report.summary.objects;
    if report.findings.is_empty() {
        return match (objects, report.problems.len()) {
            (0, _) => "Nothing was judged".to_owned(),
            (_, 0) => format!("No findings in {}", number(objects, "object")),
            _ => format!(
                "No findings in {}, but not all could be judged",
                number(objects, "object")
            ),
        };
    }
    let findings = number(report.findings.len(), "finding");
    format!("{findings} in {affected} of {}", number(objects, "object"))
}

/// What that means, for somebody who does not know Kubernetes.
fn lead(report: &Report<'_>, counts: [usize; 4]) -> Vec<String> {
    let [low, medium, high, critical] = counts;
    if report.findings.is_empty() {
        let policies = number(report.policies.len(), "policy");
        return if report.summary.objects == 0 {
            vec!["No Kubernetes object was found in what was given.".to_owned()]
        } else {
            vec![format!("None of {policies} found anything wrong.")]
        };
    }
    let mut sentences = Vec::new();
    let worst = match (critical, high) {
        (0, 0) => "Nothing found here hands over the cluster or opens a way in by itself.".to_owned(),
        (0, high) => format!(
            "{} a way that an attacker can use. Nothing found here hands over a machine of the cluster by itself.",
            verb(high, "finding opens", "findings open")
        ),
        (critical, high) => {
            let first = format!(
                "{} a machine of the cluster, or all of it, to whoever breaks into the program concerned.",
                verb(critical, "finding hands", "findings hand")
            );
            match high {
                0 => first,
                _ => format!(
                    "{first} {} a way that an attacker can use.",
                    verb(high, "more opens", "more open")
                ),
            }
        }
    };
    sentences.push(worst);
    if medium + low > 0 {
        sentences.push(format!(
            "{} a defence, {} an outage, or {} good practice.",
            verb(medium + low, "weakens", "weaken"),
            if medium + low == 1 { "risks" } else { "risk" },
            if medium + low == 1 {
                "departs from"
            } else {
                "depart from"
            }
        ));
    }
    sentences
}

fn verb(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

fn top<'a>((index, group): (usize, &Group<'a>)) -> Top<'a> {
    let objects: HashSet<_> = group
        .findings
        .iter()
        .map(|finding| Arc::as_ptr(&finding.object))
        .collect();
    Top {
        severity: group.policy.severity.as_str(),
        number: index + 1,
        title: title_of(group.policy),
        fix: Prose(clean::first_sentence(&group.policy.remediation)),
        findings: group.findings.len(),
        objects: objects.len(),
    }
}

/// Where the findings are: by layer, by namespace, by object.
fn tables(report: &Report<'_>) -> Vec<Table> {
    let mut layers: HashMap<&str, [usize; 4]> = HashMap::new();
    let mut namespaces: HashMap<&str, [usize; 4]> = HashMap::new();
    let mut objects: HashMap<*const Object, (&Object, [usize; 4])> = HashMap::new();
    for finding in report.findings {
        let severity = finding.policy.severity as usize;
        layers.entry(finding.policy.layer.as_str()).or_default()[severity] += 1;
        namespaces.entry(finding.object.namespace()).or_default()[severity] += 1;
        let object = objects.entry(Arc::as_ptr(&finding.object));
        object.or_insert((&finding.object, [0; 4])).1[severity] += 1;
    }
    let about = |layer: &str| match layer {
        "infrastructure" => "machines, images and networks below Kubernetes",
        "control-plane" => "the programs that run Kubernetes",
        "controls" => "who may do what, and who may talk to whom",
        _ => "the programs that run on it, and how they are exposed",
    };
    let layers = layers
        .into_iter()
        .map(|(layer, counts)| (layer.to_owned(), about(layer), counts));
    let namespaces = namespaces.into_iter().map(|(namespace, counts)| {
        let name = if namespace.is_empty() {
            "(none: for the whole cluster)"
        } else {
            namespace
        };
        (clean::one_line(name, 80), "", counts)
    });
    // The same object in two files is told apart by neither name.
    let objects = objects
        .into_values()
        .map(|(object, counts)| (Named(object).to_string(), "", counts));
    vec![
        table("By layer", "", "Layer", layers.collect()),
        table("By namespace", "", "Namespace", namespaces.collect()),
        table("By object", "", "Object", objects.collect()),
    ]
}

fn table(
    title: &'static str,
    note: &'static str,
    what: &'static str,
    mut rows: Vec<(String, &'static str, [usize; 4])>,
) -> Table {
    rows.sort_by(|(a, _, of_a), (b, _, of_b)| {
        of_b.iter().rev().cmp(of_a.iter().rev()).then_with(|| a.cmp(b))
    });
    let left = rows.len().saturating_sub(TOP);
    let most = rows
        .iter()
        .take(TOP)
        .map(|(_, _, counts)| counts.iter().sum())
        .max();
    let all = most.unwrap_or(1usize).max(1) as f64;
    let rows = rows.into_iter().take(TOP).map(|(name, about, counts)| Row {
        name,
        about,
        cells: cells(counts, all),
    });
    Table {
        title,
        note,
        what,
        rows: rows.collect(),
        left,
    }
}

/// The earlier runs and this one as bars.
fn trend<'a>(report: &Report<'a>, changes: &Changes<'a>, now: [usize; 4]) -> Trend<'a> {
    // The bars stand between these heights, from this far left on.
    const BOTTOM: i64 = 206;
    const TOP: i64 = 34;
    const LEFT: i64 = 52;
    const RIGHT: i64 = 636;
    let earlier = &report.history[report.history.len().saturating_sub(RUNS - 1)..];
    let earlier = earlier.iter().map(|run| (run.label.as_str(), run.counts()));
    let runs: Vec<_> = earlier.chain([("now", now)]).collect();
    let most = runs
        .iter()
        .map(|(_, counts)| counts.iter().sum())
        .max()
        .unwrap_or(0);
    let step = step(most);
    let highest = most.div_ceil(step).max(1) * step;
    let height = |count: usize| (count as i64 * (BOTTOM - TOP) + highest as i64 / 2) / highest as i64;
    let slot = (RIGHT - LEFT) / runs.len() as i64;
    let width = (slot * 6 / 10).min(64);
    let bars = runs.iter().enumerate().map(|(index, (label, counts))| {
        let x = LEFT + slot * index as i64 + (slot - width) / 2;
        let (mut y, mut below) = (BOTTOM, 0);
        let mut bars = Vec::new();
        for (severity, &count) in Severity::ALL.iter().zip(counts).rev() {
            below += count;
            let top = BOTTOM - height(below);
            if y > top {
                bars.push(Bar {
                    word: severity.as_str(),
                    count,
                    y: top,
                    height: y - top,
                });
            }
            y = top;
        }
        RunBars {
            label: clean::one_line(label, 80),
            short: clean::one_line(label, (slot / 7).max(8) as usize),
            count: counts.iter().sum(),
            counts: counts.iter().rev().copied().collect(),
            x,
            width,
            middle: x + width / 2,
            top: y - 6,
            bars,
        }
    });
    let said: Vec<_> = runs
        .iter()
        .map(|(label, counts)| format!("{} {}", clean::one_line(label, 40), counts.iter().sum::<usize>()))
        .collect();
    let last = Shown(&changes.last.label);
    let fixed = changes.fixed.iter().take(GONE).map(|old| Gone {
        severity: old.severity.as_str(),
        message: Prose(&old.message),
        policy: Shown(&old.policy),
        object: Shown(&old.object),
    });
    Trend {
        sentence: format!("Since {last}: {} new, {} gone.", changes.new, changes.fixed.len()),
        label: format!("Findings of each run: {}", said.join(", ")),
        ticks: (0..=highest / step)
            .map(|index| Tick {
                y: BOTTOM - height(index * step),
                value: index * step,
            })
            .collect(),
        runs: bars.collect(),
        last,
        gone: changes.fixed.len(),
        fixed: fixed.collect(),
    }
}

/// A round number that goes at most five times into a bit more than `most`.
fn step(most: usize) -> usize {
    let mut unit = 1;
    loop {
        for factor in [1, 2, 5] {
            if most <= unit * factor * 5 {
                return unit * factor;
            }
        }
        unit *= 10;
    }
}

fn group_head<'a>(number: usize, group: &Group<'a>, is_long: bool) -> GroupHead<'a> {
    let policy = group.policy;
    let aliases: Vec<_> = policy
        .aliases
        .iter()
        .map(|alias| format!("{} {}", alias.tool.as_str(), alias.id))
        .collect();
    GroupHead {
        number: number + 1,
        severity: policy.severity.as_str(),
        layer: policy.layer.as_str(),
        open: !is_long && policy.severity >= Severity::High && group.findings.len() <= 20,
        title: Shown(title_of(policy)),
        id: Shown(&policy.id),
        findings: group.findings.len(),
        why: Prose(&policy.why),
        fix: Prose(&policy.remediation),
        aliases: aliases.join(", "),
        sure: match policy.confidence {
            Confidence::Certain => "",
            Confidence::Likely => "true unless something outside of what was judged says otherwise",
            Confidence::Possible => "a guess by experience, which can be wrong",
        },
    }
}

fn row<'a>(
    report: &Report<'a>,
    finding: &'a Finding,
    is_new: bool,
    quotes: &mut Quotes<'a>,
) -> FindingRow<'a> {
    let source = finding.object.source();
    let range = quotes.places.locate(source, finding.span());
    let quote = quotes.finding(finding, range, COLUMNS);
    let hidden = matches!(quote, Some(Quote::Hidden));
    let (mut line, mut rendered) = (None, String::new());
    if let Some(Quote::Shown {
        line: shown,
        rendered: became,
    }) = quote
    {
        line = shown.map(|shown| {
            let parts = shown.parts(COLUMNS);
            let [before, marked, after] = parts.parts;
            Line {
                number: parts.number,
                before: before.trim_start().to_owned(),
                marked,
                after,
            }
        });
        rendered = became
            .map(|text| clean::one_line(text.trim(), COLUMNS))
            .unwrap_or_default();
    }
    FindingRow {
        is_new,
        message: Prose(&finding.message),
        line,
        hidden,
        hidden_note: HIDDEN,
        rendered,
        fix: Prose(hint(finding)),
        object: Named(&finding.object),
        place: place(report.relative(&source.path), range),
    }
}

/// How the fix of a finding is applied; nothing where it has none, or no file to apply it to.
fn hint(finding: &Finding) -> &'static str {
    let Some(fix) = finding.fix.as_ref().filter(|_| finding.value().span().is_some()) else {
        return "";
    };
    match (finding.object.source().rendered.is_some(), fix.safety) {
        (true, Safety::Safe) => "to fix by hand; `palisade check --diff` says how",
        (true, Safety::Unsafe) => "to fix by hand; `palisade check --diff --fix=unsafe` says how",
        (false, Safety::Safe) => "can be fixed by `palisade check --fix`",
        (false, Safety::Unsafe) => "can be fixed by `palisade check --fix=unsafe`; look at what it does",
    }
}

fn tail<'a>(report: &Report<'a>) -> Tail<'a> {
    let accepted = report.accepted.iter().map(|accepted| {
        let finding = &accepted.finding;
        let source = finding.object.source();
        AcceptedRow {
            severity: finding.policy.severity.as_str(),
            message: Prose(&finding.message),
            policy: Shown(&finding.policy.id),
            object: Named(&finding.object),
            place: place(report.relative(&source.path), source.locate(finding.span()).range),
            word: Shown(&accepted.to_string()).to_string(),
        }
    });
    let errors = report.problems.iter().map(|problem| (problem, true));
    let warnings = report.warnings.iter().map(|problem| (problem, false));
    let problems = errors.chain(warnings).map(|(problem, is_error)| ProblemRow {
        is_error,
        message: Prose(&problem.message),
        help: Prose(problem.help.as_deref().unwrap_or_default()),
        place: place(report.relative(&problem.source.path), problem.location().range),
    });
    let summary = report.summary;
    let mut looked = format!(
        "{} in {}, by {}.",
        number(summary.objects, "object"),
        number(summary.files, "file"),
        number(report.policies.len(), "policy")
    );
    if summary.skipped > 0 {
        let _ = write!(
            looked,
            " {} hold nothing of Kubernetes, and were passed over.",
            number(summary.skipped, "document")
        );
    }
    Tail {
        version: VERSION,
        script: SCRIPT,
        accepted: accepted.collect(),
        problems: problems.collect(),
        looked,
    }
}

fn place(path: &str, range: Range) -> String {
    let path = Shown(path);
    match range {
        Some((start, _)) => format!("{path}:{}", start.line),
        None => path.to_string(),
    }
}

/// `25 November 2026, 03:30 UTC`.
fn date(time: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let part = |range: std::ops::Range<usize>| time.get(range).unwrap_or_default();
    let month = part(5..7)
        .parse::<usize>()
        .ok()
        .and_then(|month| MONTHS.get(month.checked_sub(1)?));
    let Some(month) = month else {
        return time.to_owned();
    };
    format!(
        "{} {month} {}, {} UTC",
        part(8..10).trim_start_matches('0'),
        part(0..4),
        part(11..16)
    )
}

fn number(count: usize, what: &str) -> String {
    match (count, what.strip_suffix('y')) {
        (1, _) => format!("1 {what}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        _ => format!("{count} {what}s"),
    }
}

/// A name or text as it may be shown. The templates escape it.
struct Shown<'a>(&'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, rest) = clean::bounded(self.0);
        for char in start.chars() {
            f.write_char(clean::substitute(char).unwrap_or(char))?;
        }
        if rest > 0 {
            write!(f, "… ({rest} more bytes)")?;
        }
        Ok(())
    }
}

/// `Deployment shop/web`.
struct Named<'a>(&'a Object);

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Identity { kind, name, .. } = self.0.identity();
        let namespace = self.0.namespace();
        let slash = if namespace.is_empty() { "" } else { "/" };
        write!(f, "{} {}{slash}{}", Shown(kind), Shown(namespace), Shown(name))
    }
}

/// A sentence, in which names stand between backticks, as HTML: it escapes itself.
struct Prose<'a>(&'a str);

impl Prose<'_> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Prose<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, rest) = clean::bounded(self.0);
        let mut parts = start.split('`').peekable();
        let mut is_code = false;
        while let Some(part) = parts.next() {
            // A last backtick without another is one.
            let is_open = is_code && parts.peek().is_none();
            match (is_code, is_open) {
                (true, false) => write!(f, "<code>{}</code>", Escaped(part))?,
                (true, true) => write!(f, "`{}", Escaped(part))?,
                _ => write!(f, "{}", Escaped(part))?,
            }
            is_code = !is_code;
        }
        if rest > 0 {
            write!(f, "… ({rest} more bytes)")?;
        }
        Ok(())
    }
}

/// Text as HTML.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for char in self.0.chars() {
            match char {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                _ => f.write_char(clean::substitute(char).unwrap_or(char))?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_the_digest_of_its_script() {
        use base64::Engine as _;
        use sha2::Digest as _;
        let digest = base64::engine::general_purpose::STANDARD.encode(sha2::Sha256::digest(SCRIPT));
        assert_eq!(SCRIPT_HASH, format!("sha256-{digest}"));
        assert!(
            !SCRIPT.contains("</") && !STYLE.contains("</"),
            "they end nothing early"
        );
    }

    #[test]
    fn names_in_a_sentence_are_code_and_nothing_is_html() {
        let shown = |text: &str| Prose(text).to_string();
        assert_eq!(
            shown("image `a<b>` & co"),
            "image <code>a&lt;b&gt;</code> &amp; co"
        );
        assert_eq!(shown("a ` b"), "a ` b");
        assert_eq!(shown("`</code>`\u{1b}"), "<code>&lt;/code&gt;</code>␛");
    }

    #[test]
    fn steps_are_round_and_few() {
        for (most, wanted) in [(0, 1), (5, 1), (6, 2), (24, 5), (140, 50), (99_999, 20_000)] {
            assert_eq!(step(most), wanted, "{most}");
        }
    }

    #[test]
    fn dates_are_written_out() {
        assert_eq!(date("2026-11-05T03:30:12.5Z"), "5 November 2026, 03:30 UTC");
    }
}
