//! What becomes of the findings: kept, accepted by somebody, or turned off where they are; and what is to be
//! said of those who accept. A pure function of findings, comments and settings.
//!
//! Annotations come first, in the engine. Then, in this order: rules, comments, exceptions, the baseline. The first
//! that accepts a finding is the one that is told.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::Object;
use palisade_policy::{Acceptance, Accepted, Date, Finding, number, sort};
use palisade_yaml::Node;

use crate::comments::{Comment, Comments};
use crate::compiled::{Compiled, means};
use crate::settings::Exception;

/// Comments that accept nothing.
const UNUSED_IGNORE: &str = "unused-ignore";
/// Comments that do not say why.
const UNEXPLAINED_IGNORE: &str = "ignore-without-reason";
/// Exceptions whose last day is over.
const EXPIRED_EXCEPTION: &str = "expired-exception";
/// Exceptions that accept nothing.
const UNUSED_EXCEPTION: &str = "unused-exception";

/// What is judged, as far as accepting it goes.
pub(crate) struct Ground<'g> {
    /// The settings that hold for a path, as it is shown.
    pub(crate) settings: &'g dyn Fn(&str) -> Arc<Compiled>,
    /// A path as it is shown, in full.
    pub(crate) full_path: &'g dyn Fn(&str) -> PathBuf,
    /// Whether everything in a folder was judged: only then can be said of an exception there that it accepts
    /// nothing.
    pub(crate) is_whole: &'g dyn Fn(&Path) -> bool,
    /// Whether all of the objects of a path, as it is shown, were judged: only then can be said of a comment there
    /// that it ignores nothing.
    pub(crate) is_judged: &'g dyn Fn(&str) -> bool,
    pub(crate) today: Date,
}

/// Findings told apart.
#[derive(Debug, Default)]
pub(crate) struct Sifted {
    pub(crate) kept: Vec<Finding>,
    pub(crate) accepted: Vec<Accepted>,
}

/// Tells findings apart. They are sorted, and the kept ones of the result are too.
pub(crate) fn sift(
    findings: Vec<Finding>,
    mut comments: Comments,
    used: &[Arc<Compiled>],
    ground: &Ground<'_>,
) -> Sifted {
    let mut sieve = Sieve {
        today: ground.today,
        met: HashMap::new(),
        sifted: Sifted::default(),
    };
    let mut paths: HashMap<String, (Arc<Compiled>, PathBuf)> = HashMap::new();
    for finding in findings {
        let path = &finding.object.source().path;
        if !paths.contains_key(path.as_str()) {
            paths.insert(path.clone(), ((ground.settings)(path), (ground.full_path)(path)));
        }
        let (compiled, full) = &paths[path.as_str()];
        sieve.put(finding, compiled, full, &mut comments);
    }
    // What is said of comments may be accepted by exceptions, and so comes before what is said of those.
    let mut raised = Vec::new();
    let elsewhere = first_lines(&sieve.sifted.kept);
    for comment in comments.into_distinct() {
        let path = &comment.object.source().path;
        if (ground.is_judged)(path) {
            let compiled = (ground.settings)(path);
            raise_comment(&comment, &compiled, &elsewhere, &mut raised);
        }
    }
    sieve.put_all(raised, ground);
    let mut raised = Vec::new();
    for compiled in used {
        for exception in &compiled.settings.exceptions {
            let met = sieve.met.get(&key_of(exception)).copied().unwrap_or_default();
            raise_exception(exception, met, compiled, ground, &mut raised);
        }
    }
    // Configurations that several others extend are spoken of once.
    let mut said = HashSet::new();
    raised.retain(|(finding, _): &Raised| {
        said.insert((
            finding.object.source().path.clone(),
            finding.span(),
            finding.fingerprint,
        ))
    });
    sieve.put_all(raised, ground);
    sort(&mut sieve.sifted.kept);
    sieve.sifted
}

/// A finding about how others are accepted, and the settings that it is judged by.
type Raised = (Finding, Arc<Compiled>);

/// Takes findings one after the other.
struct Sieve {
    today: Date,
    /// How many findings each exception has met; several configurations may extend the one that it stands in.
    met: HashMap<(String, Node), usize>,
    sifted: Sifted,
}

impl Sieve {
    fn put_all(&mut self, raised: Vec<Raised>, ground: &Ground<'_>) {
        let (mut findings, settings): (Vec<_>, Vec<_>) = raised.into_iter().unzip();
        // Two comments of an object may say the same.
        number(&mut findings);
        for (finding, compiled) in findings.into_iter().zip(settings) {
            let full = (ground.full_path)(&finding.object.source().path);
            self.put(finding, &compiled, &full, &mut Comments::default());
        }
    }

    /// Keeps a finding, or says by whom it is accepted.
    fn put(&mut self, mut finding: Finding, compiled: &Compiled, path: &Path, comments: &mut Comments) {
        let accepted = match apply_rules(&mut finding, compiled, path) {
            Verdict::NotAsked => return,
            Verdict::Off(place) => Some(Accepted::because(finding.clone(), Acceptance::Rule, place)),
            Verdict::Runs => comments
                .accept(&finding)
                .map(|reason| Accepted::because(finding.clone(), Acceptance::Comment, reason))
                .or_else(|| self.excepted(&finding, compiled, path))
                .or_else(|| {
                    let is_known = compiled.baseline.as_ref()?.contains(&finding);
                    is_known.then(|| Accepted::because(finding.clone(), Acceptance::Baseline, ""))
                }),
        };
        match accepted {
            Some(accepted) => self.sifted.accepted.push(accepted),
            None => self.sifted.kept.push(finding),
        }
    }

    /// Accepts a finding by the first exception that holds.
    fn excepted(&mut self, finding: &Finding, compiled: &Compiled, path: &Path) -> Option<Accepted> {
        let mut holding = None;
        let exceptions = compiled.settings.exceptions.iter();
        for exception in exceptions.filter(|exception| covers(exception, finding, path)) {
            *self.met.entry(key_of(exception)).or_default() += 1;
            if exception.expires.is_none_or(|day| self.today <= day) {
                holding.get_or_insert(exception);
            }
        }
        holding.map(|exception| accepted_by(exception, finding.clone()))
    }
}

enum Verdict {
    Runs,
    /// Turned off by the rule at that place.
    Off(String),
    /// It runs for other objects only.
    NotAsked,
}

fn apply_rules(finding: &mut Finding, compiled: &Compiled, path: &Path) -> Verdict {
    let mut verdict = if compiled.runs_only_by_rule(&finding.policy.id) {
        Verdict::NotAsked
    } else {
        Verdict::Runs
    };
    for rule in &compiled.settings.rules {
        if !rule.scope.holds_for(finding, path) {
            continue;
        }
        let is_in =
            |list: &[palisade_checks::Selector]| list.iter().any(|selector| means(selector, &finding.policy));
        if is_in(&rule.enable) {
            verdict = Verdict::Runs;
        }
        let is_left_out = !rule.select.is_empty() && !is_in(&rule.select) && !is_in(&rule.enable);
        if (is_left_out || is_in(&rule.ignore)) && !matches!(verdict, Verdict::NotAsked) {
            verdict = Verdict::Off(rule.place.clone());
        }
        if let Some(&severity) = rule.severities.get(&*finding.policy.id) {
            finding.policy = compiled.relabelled(&finding.policy, severity);
        }
    }
    verdict
}

fn key_of(exception: &Exception) -> (String, Node) {
    (exception.object.source().path.clone(), exception.node)
}

fn covers(exception: &Exception, finding: &Finding, path: &Path) -> bool {
    exception.policies.iter().any(|id| *id == finding.policy.id) && exception.scope.holds_for(finding, path)
}

fn accepted_by(exception: &Exception, finding: Finding) -> Accepted {
    Accepted {
        finding,
        by: Acceptance::Exception,
        reason: exception.reason.clone(),
        owner: exception.owner.clone(),
        expires: exception.expires.map(|day| day.to_string()),
    }
}

/// Of the findings of a policy at an object, by their addresses, the first line.
type FirstLines<'f> = HashMap<(*const Object, &'f str), u32>;

fn first_lines(findings: &[Finding]) -> FirstLines<'_> {
    let mut lines = FirstLines::new();
    for finding in findings {
        if let Some((start, _)) = finding.location().range {
            let line = lines
                .entry((Arc::as_ptr(&finding.object), &*finding.policy.id))
                .or_insert(start.line);
            *line = start.line.min(*line);
        }
    }
    lines
}

/// Says what is wrong with a comment.
fn raise_comment(
    comment: &Comment,
    compiled: &Arc<Compiled>,
    elsewhere: &FirstLines<'_>,
    raised: &mut Vec<Raised>,
) {
    let mut raise = |policy: &str, about: &str, message: String| {
        if let Some(metadata) = compiled.metadata(policy) {
            let anchor = comment.object.anchor().node();
            let finding = Finding::of(
                metadata,
                &comment.object,
                anchor,
                Some(comment.place),
                about,
                message,
            );
            raised.push((finding, compiled.clone()));
        }
    };
    if let Some(mistake) = &comment.mistake {
        return raise(
            UNUSED_IGNORE,
            mistake,
            format!("the comment ignores nothing: {mistake}"),
        );
    }
    let custom = || compiled.settings.custom.iter().map(|policy| policy.id.as_str());
    for (id, used) in &comment.ids {
        if *used {
            continue;
        }
        if compiled.runs(id) {
            let message = match elsewhere.get(&(Arc::as_ptr(&comment.object), id.as_str())) {
                Some(line) => {
                    format!("nothing is left to ignore here: `{id}` finds something in line {line}")
                }
                None => format!("nothing is left to ignore here: `{id}` finds nothing"),
            };
            raise(UNUSED_IGNORE, id, message);
        } else if let Err(error) = palisade_checks::check_word(id, false, custom()) {
            raise(UNUSED_IGNORE, id, format!("the comment ignores nothing: {error}"));
        }
    }
    if comment.reason.is_empty() {
        let ids: Vec<_> = comment.ids.iter().map(|(id, _)| id.as_str()).collect();
        let message = format!("`{}` is ignored, and nobody says why", ids.join("`, `"));
        raise(UNEXPLAINED_IGNORE, &ids.join(","), message);
    }
}

/// Says of an exception that it is over, or that it accepts nothing.
fn raise_exception(
    exception: &Exception,
    met: usize,
    compiled: &Arc<Compiled>,
    ground: &Ground<'_>,
    raised: &mut Vec<Raised>,
) {
    let mut raise = |policy: &str, node, message: String| {
        if let Some(metadata) = compiled.metadata(policy) {
            let about = format!("{} {}", exception.policies.join(","), exception.reason);
            let finding = Finding::of(metadata, &exception.object, node, None, &about, message);
            raised.push((finding, compiled.clone()));
        }
    };
    let ids = exception.policies.join("`, `");
    if let Some(day) = exception.expires.filter(|day| ground.today > *day) {
        let back = match met {
            0 => "nothing is found that it would accept".to_owned(),
            1 => "the finding that it accepted is reported again".to_owned(),
            _ => format!("the {met} findings that it accepted are reported again"),
        };
        let message = format!(
            "the exception of {} from `{ids}` ended on {day}: {back}",
            exception.owner
        );
        raise(EXPIRED_EXCEPTION, exception.expiry, message);
    } else if met == 0
        && (ground.is_whole)(&exception.scope.folder)
        && exception.policies.iter().all(|id| compiled.runs(id))
    {
        let message = format!(
            "the exception of {} from `{ids}` accepts nothing",
            exception.owner
        );
        raise(UNUSED_EXCEPTION, exception.node, message);
    }
}
