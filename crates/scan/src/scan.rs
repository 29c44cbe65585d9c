//! A scan: what somebody wants judged, made ready once and then run any number of times.
//!
//! The command runs it once. An editor keeps it, loads again what changed, and judges again; it makes a
//! new one where a configuration changed.

use std::path::PathBuf;

use palisade_policy::{Date, Engine, Policy, Severity};
use palisade_source::{HelmOptions, Loaded, Options, Progress};

use crate::judge::{Judged, judge};
use crate::{Mistakes, Settings};

/// What somebody wants judged, and how.
#[derive(Clone, Debug)]
pub struct Request {
    /// Files, folders, globs, charts, kustomizations, and `-` for standard input.
    pub paths: Vec<PathBuf>,
    /// What the arguments of the command say; it wins over configurations.
    pub arguments: Settings,
    /// Where paths start from, the programs that render, and limits. What [`Settings::input`]
    /// says comes on top.
    pub options: Options,
    /// The day on which exceptions have expired or not.
    pub today: Date,
}

/// A request made ready: configurations read, policies compiled.
#[derive(Debug)]
pub struct Scan {
    request: Request,
    settings: Settings,
    engine: Engine,
}

impl Scan {
    /// Reads the configurations of what is requested, and compiles the policies.
    ///
    /// # Errors
    /// All that is wrong with the configurations.
    pub fn new(mut request: Request) -> Result<Self, Mistakes> {
        let settings = request.arguments.clone();
        let policies = settings.selection().policies();
        let engine = Engine::new(policies.map_err(|error| Mistakes::of(error.to_string()))?);
        apply(&settings, &mut request.options)?;
        Ok(Self {
            request,
            settings,
            engine,
        })
    }

    /// Reads and renders what was requested.
    pub fn load(&self, progress: &(dyn Fn(Progress<'_>) + Sync)) -> Loaded {
        palisade_source::load(&self.request.paths, &self.request.options, progress)
    }

    /// How the inputs are read: for who loads them in another way.
    pub fn options(&self) -> &Options {
        &self.request.options
    }

    /// Judges what was loaded, and tells what of it is accepted.
    ///
    /// # Errors
    /// All that is wrong with configurations that were found beside what was loaded.
    pub fn judge(&self, loaded: &Loaded) -> Result<Judged, Mistakes> {
        Ok(judge(
            &self.engine,
            loaded,
            self.settings.input.isolated.unwrap_or_default(),
        ))
    }

    /// The policies that ran.
    pub fn policies<'p>(&'p self, judged: &'p Judged) -> &'p [Policy] {
        judged.policies.as_deref().unwrap_or(self.engine.policies())
    }

    /// The least severe finding that fails a run.
    pub fn fail_on(&self) -> Severity {
        self.settings.fail_on.unwrap_or(Severity::Low)
    }

    /// Whether a run with these findings has failed.
    pub fn fails(&self, judged: &Judged) -> bool {
        let threshold = self.fail_on();
        judged
            .findings
            .iter()
            .any(|finding| finding.policy.severity >= threshold)
    }
}

/// Puts what the settings say of the input into the options.
fn apply(settings: &Settings, options: &mut Options) -> Result<(), Mistakes> {
    let input = &settings.input;
    for excluded in &input.exclude {
        options
            .exclude
            .add(&excluded.folder, &excluded.patterns)
            .map_err(|error| Mistakes::of(error.to_string()))?;
    }
    let helm = std::mem::take(&mut options.helm);
    options.helm = HelmOptions {
        values: input.values.clone().unwrap_or(helm.values),
        set: input.set.clone().unwrap_or(helm.set),
        release_name: input.release_name.clone().unwrap_or(helm.release_name),
        namespace: input.namespace.clone().unwrap_or(helm.namespace),
        kube_version: input.kube_version.clone().or(helm.kube_version),
        api_versions: input.api_versions.clone().unwrap_or(helm.api_versions),
        binary: helm.binary,
    };
    Ok(())
}
