//! Fixes of findings, made in the texts that objects were read from.
//!
//! Nothing is written here. All rounds are made in memory: the fixes of a round change texts, the changed
//! texts are read and judged again, and what that finds is fixed in the next, until nothing is left that
//! can be. So a file is written once, and a second run finds nothing to do.

use std::collections::HashMap;
use std::sync::Arc;

use palisade_model::Source;
use palisade_policy::{Finding, Safety};
use palisade_source::Loaded;
use palisade_yaml::{EditError, Rewriter, Rewritten};
use rayon::prelude::*;

use crate::{Judged, Mistakes, Scan};

/// So often is what was fixed judged again. Fixes that reveal others are few, and those that undo each
/// other must end.
const ROUNDS: usize = 8;

/// What fixing came to.
#[derive(Debug)]
pub struct Fixed {
    /// The verdict on what is there after the fixes.
    pub judged: Judged,
    /// The files that change, in the order of their paths.
    pub files: Vec<FixedFile>,
    /// Fixes that were not made, each with the reason: in the last round, when no other could be in the way.
    pub dropped: Vec<(Finding, EditError)>,
}

/// A file that changes.
#[derive(Clone, Debug)]
pub struct FixedFile {
    /// What it holds; its path is in there.
    pub before: Arc<Source>,
    /// What it will hold.
    pub after: Arc<Source>,
    /// How many findings that fixes.
    pub findings: usize,
}

impl Scan {
    /// Fixes what of `judged`, the verdict on `loaded`, can be fixed as safely as that. `loaded` then holds
    /// what the files would.
    ///
    /// # Errors
    /// Those of [`Scan::judge`].
    pub fn fix(&self, loaded: &mut Loaded, judged: Judged, safety: Safety) -> Result<Fixed, Mistakes> {
        let mut fixed = Fixed {
            judged,
            files: Vec::new(),
            dropped: Vec::new(),
        };
        for _ in 0..ROUNDS {
            let mut round = Round::of(&fixed.judged.findings, safety);
            fixed.dropped = round.dropped;
            if round.files.is_empty() {
                break;
            }
            let texts = round
                .files
                .iter_mut()
                .map(|file| (file.source.clone(), std::mem::take(&mut file.text)));
            let sources = loaded.replace(texts.collect());
            for (file, after) in round.files.into_iter().zip(sources) {
                let known = fixed
                    .files
                    .iter_mut()
                    .find(|known| Arc::ptr_eq(&known.after, &file.source));
                match known {
                    Some(known) => {
                        known.after = after;
                        known.findings += file.findings;
                    }
                    None => fixed.files.push(FixedFile {
                        before: file.source,
                        after,
                        findings: file.findings,
                    }),
                }
            }
            fixed.judged = self.judge(loaded)?;
        }
        fixed
            .files
            .sort_by(|one, other| one.before.path.cmp(&other.before.path));
        Ok(fixed)
    }
}

/// Whether what a finding stands in can be changed: neither was it made by a program, nor does it come from
/// the API.
fn is_in_text(finding: &Finding) -> bool {
    finding.object.source().rendered.is_none() && finding.value().span().is_some()
}

/// Whether a finding has a fix that is at least as safe.
pub fn has_fix(finding: &Finding, safety: Safety) -> bool {
    let is_meant = |fix: &palisade_policy::Fix| safety == Safety::Unsafe || fix.safety == Safety::Safe;
    finding.fix.as_ref().is_some_and(is_meant)
}

struct Round {
    files: Vec<ChangedText>,
    dropped: Vec<(Finding, EditError)>,
}

struct ChangedText {
    source: Arc<Source>,
    text: String,
    findings: usize,
}

impl Round {
    fn of(findings: &[Finding], safety: Safety) -> Self {
        // In the order of the findings, which is that of the paths.
        let mut files: Vec<Vec<&Finding>> = Vec::new();
        let mut places: HashMap<*const Source, usize> = HashMap::new();
        for finding in findings {
            if !is_in_text(finding) || !has_fix(finding, safety) {
                continue;
            }
            let source = Arc::as_ptr(finding.object.source());
            let place = *places.entry(source).or_insert_with(|| {
                files.push(Vec::new());
                files.len() - 1
            });
            files[place].push(finding);
        }
        let rewritten: Vec<_> = files.par_iter().map(|findings| rewrite(findings)).collect();
        let mut round = Self {
            files: Vec::new(),
            dropped: Vec::new(),
        };
        for (findings, rewritten) in files.into_iter().zip(rewritten) {
            if !rewritten.edits.is_empty() {
                round.files.push(ChangedText {
                    source: findings[0].object.source().clone(),
                    text: rewritten.text,
                    findings: findings.len() - rewritten.dropped.len(),
                });
            }
            let dropped = rewritten.dropped.iter();
            let dropped = dropped.map(|dropped| (findings[dropped.fix].clone(), dropped.reason));
            round.dropped.extend(dropped);
        }
        round
    }
}

fn rewrite(findings: &[&Finding]) -> Rewritten {
    let mut rewriter = Rewriter::new(&findings[0].object.source().text);
    for finding in findings {
        if let Some(fix) = &finding.fix {
            rewriter.add(finding.object.tree(), &fix.edits);
        }
    }
    rewriter.finish()
}
