//! From what the engines say to what is told: accepted findings apart, and what is to be said when all are known.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_model::{Object, Problem, Source};
use palisade_policy::{Accepted, Evaluation, Finding, Policy, sort};
use palisade_source::Loaded;

use crate::comments::Comments;
use crate::compiled::Compiled;
use crate::judge::{Judged, not_judged};
use crate::settings::Input;
use crate::sift::{Ground, sift};
use crate::{Mistakes, Scan, paths};

impl Scan {
    /// Tells accepted findings from others. Comments are spoken of in paths that were judged.
    pub(crate) fn sift_all<'o>(
        &self,
        evaluation: Evaluation,
        objects: impl IntoIterator<Item = &'o Arc<Object>>,
        used: &[Arc<Compiled>],
        of: &dyn Fn(&str) -> Arc<Compiled>,
        is_judged: &dyn Fn(&str) -> bool,
        is_whole: bool,
    ) -> Judged {
        let mut findings = evaluation.findings;
        sort(&mut findings);
        let ground = Ground {
            settings: of,
            full_path: &|path| paths::full(&self.folder, Path::new(path)),
            is_whole: &|folder| is_whole && self.covers(folder),
            is_judged,
            today: self.request.today,
        };
        let sifted = sift(findings, Comments::read(objects), used, &ground);
        let mut accepted = evaluation.accepted;
        accepted.extend(sifted.accepted);
        sort_accepted(&mut accepted);
        Judged {
            findings: sifted.kept,
            accepted,
            warnings: not_judged(evaluation.not_assessable),
            ..Judged::default()
        }
    }

    /// Adds what is to be said when all findings are known.
    pub(crate) fn finish(&self, mut judged: Judged, used: &[Arc<Compiled>]) -> Result<Judged, Mistakes> {
        let is_alone = used.len() < 2;
        judged.fails = judged.findings.iter().any(|finding| {
            if is_alone {
                return finding.policy.severity >= self.primary.fail_on();
            }
            let path = &finding.object.source().path;
            let folder = paths::full(&self.folder, Path::new(path));
            let own = folder
                .parent()
                .and_then(|folder| self.found.lock().ok()?.by_folder.get(folder).cloned());
            finding.policy.severity >= own.as_ref().unwrap_or(&self.primary).fail_on()
        });
        let without_effect = used.iter().filter_map(|compiled| self.without_effect(compiled));
        judged.warnings.extend(without_effect);
        judged.policies = self.policies_of(used)?;
        Ok(judged)
    }

    /// Tells that a baseline has findings that are no more.
    pub(crate) fn gone(&self, compiled: &Compiled, judged: &Judged, loaded: &Loaded) -> Option<Problem> {
        let baseline = compiled.baseline.as_ref()?;
        let target = paths::full(&self.folder, Path::new(&baseline.path));
        let folder = target.parent()?;
        let accepted = judged.accepted.iter().map(|accepted| &accepted.finding);
        let gone = baseline.gone(judged.findings.iter().chain(accepted));
        if gone.is_empty() {
            return None;
        }
        let read: BTreeSet<PathBuf> = loaded
            .objects()
            .map(|object| object.source().path.as_str())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(|path| paths::full(&self.folder, Path::new(path)))
            .collect();
        // Of what was not judged this time nothing can be said.
        let gone = gone.into_iter().filter(|entry| {
            let path = paths::full(folder, Path::new(&entry.path));
            compiled.runs(&entry.policy) && (read.contains(&path) || (!path.exists() && self.covers(&path)))
        });
        let (count, what) = match gone.count() {
            0 => return None,
            1 => (1, "finding of the baseline is"),
            count => (count, "findings of the baseline are"),
        };
        Some(Problem {
            source: Arc::new(Source::new(baseline.path.as_str(), "")),
            span: None,
            message: format!("{count} {what} gone"),
            help: Some(format!("write it anew: --write-baseline {}", baseline.path)),
        })
    }

    /// Tells that a configuration says something of the input that comes too late.
    fn without_effect(&self, compiled: &Arc<Compiled>) -> Option<Problem> {
        let is_known = self.of_paths.iter().any(|known| Arc::ptr_eq(known, compiled));
        let (has_input, file) = (
            compiled.settings.input != Input::default(),
            compiled.file.as_ref()?,
        );
        let is_new = compiled.settings.input != self.primary.settings.input;
        (!is_known && has_input && is_new && !self.request.paths.is_empty()).then(|| Problem {
            source: Arc::new(Source::new(paths::shown(&self.folder, file), "")),
            span: None,
            message: "`input` has no effect on a run that begins above this folder".to_owned(),
            help: Some(
                "put it into the configuration of the folder that is judged, or judge this one by itself"
                    .to_owned(),
            ),
        })
    }

    /// The policies of all settings, where there are several.
    fn policies_of(&self, used: &[Arc<Compiled>]) -> Result<Option<Vec<Policy>>, Mistakes> {
        if used.iter().all(|compiled| Arc::ptr_eq(compiled, &self.primary)) {
            return Ok(None);
        }
        let mut all: BTreeMap<String, Policy> = BTreeMap::new();
        for compiled in used {
            let mut selection = compiled.settings.selection();
            selection.enable.extend(
                compiled
                    .settings
                    .rules
                    .iter()
                    .flat_map(|rule| rule.enable.clone()),
            );
            let policies = selection
                .policies()
                .map_err(|error| Mistakes::of(error.to_string()))?;
            for policy in policies {
                all.entry(policy.metadata.id.to_string()).or_insert(policy);
            }
        }
        Ok(Some(all.into_values().collect()))
    }
}

fn sort_accepted(accepted: &mut [Accepted]) {
    let place = |finding: &Finding| (finding.span().map_or(0, |span| span.start), finding.node);
    accepted.sort_by(|one, other| {
        let (one, other) = (&one.finding, &other.finding);
        let path = one.object.source().path.cmp(&other.object.source().path);
        path.then_with(|| place(one).cmp(&place(other)))
            .then_with(|| one.policy.id.cmp(&other.policy.id))
            .then_with(|| one.message.cmp(&other.message))
    });
}
