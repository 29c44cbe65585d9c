//! The settings for a place, found and compiled, and what all of them say of the input.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use palisade_source::{HelmOptions, Options};

use crate::baseline::Baseline;
use crate::compiled::Compiled;
use crate::scan::{Lookup, Request};
use crate::settings::Input;
use crate::{Mistakes, Settings, config, paths};

/// What was found so far.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) by_folder: HashMap<PathBuf, Arc<Compiled>>,
    pub(crate) by_file: HashMap<Option<PathBuf>, Arc<Compiled>>,
}

/// Finds and compiles the settings for a place.
pub(crate) struct Maker<'m> {
    pub(crate) request: &'m Request,
    pub(crate) folder: &'m Path,
}

impl Maker<'_> {
    pub(crate) fn for_argument(&self, path: &Path, found: &mut Found) -> Result<Arc<Compiled>, Mistakes> {
        if path.as_os_str() == "-" {
            return self.for_folder(self.folder, found);
        }
        let full = paths::full(self.folder, path);
        // A glob begins where its first sign does; what is no folder lies in one.
        let is_glob = |path: &Path| path.to_string_lossy().contains(['*', '?', '[', '{']) && !path.exists();
        let folder = full
            .ancestors()
            .find(|folder| !is_glob(folder) && !folder.is_file());
        self.for_folder(folder.unwrap_or(self.folder), found)
    }

    pub(crate) fn for_folder(&self, folder: &Path, found: &mut Found) -> Result<Arc<Compiled>, Mistakes> {
        if let Some(known) = found.by_folder.get(folder) {
            return Ok(known.clone());
        }
        let file = match &self.request.lookup {
            Lookup::Find => config::find(folder)?,
            Lookup::File(file) => Some(paths::full(self.folder, file)),
            Lookup::Nothing => None,
        };
        let compiled = match found.by_file.get(&file) {
            Some(known) => known.clone(),
            None => {
                let compiled = Arc::new(self.compile(file.clone())?);
                found.by_file.insert(file, compiled.clone());
                compiled
            }
        };
        found.by_folder.insert(folder.to_owned(), compiled.clone());
        Ok(compiled)
    }

    fn compile(&self, file: Option<PathBuf>) -> Result<Compiled, Mistakes> {
        let mut settings = match &self.request.profile {
            Some(name) => config::read_profile(name)?,
            None => Settings::default(),
        };
        if let Some(file) = &file {
            let shown = paths::shown(self.folder, file);
            settings = settings.under(config::read(file, &shown, self.request.profile.is_some())?);
        }
        let settings = settings.under(self.request.arguments.clone());
        let full = |path| paths::full(self.folder, path);
        let written = self.request.written_baseline.as_deref().map(full);
        let baseline = settings.baseline.as_deref().map(full);
        let baseline = baseline
            .filter(|baseline| written.as_ref() != Some(baseline))
            .map(|full| Baseline::read(&full, &paths::shown(self.folder, &full)));
        Compiled::new(settings, file, baseline.transpose()?)
    }
}

/// What all configurations of the paths say of the input: what any of them leaves out is left out; anything
/// else must be the same, for charts are rendered once.
pub(crate) fn joint_input(compiled: &[Arc<Compiled>], folder: &Path) -> Result<Option<Input>, Mistakes> {
    let mut joint: Option<(Input, &Compiled)> = None;
    for compiled in compiled {
        let input = compiled.settings.input.clone();
        let Some((known, first)) = &mut joint else {
            joint = Some((input, compiled));
            continue;
        };
        let bare = |input: &Input| Input {
            exclude: Vec::new(),
            ..input.clone()
        };
        if bare(known) != bare(&input) {
            let shown = |compiled: &Compiled| match &compiled.file {
                Some(file) => paths::shown(folder, file),
                None => "no configuration".to_owned(),
            };
            return Err(Mistakes::of(format!(
                "{} and {} read the input differently: judge their folders in two runs, or name one with --config",
                shown(first),
                shown(compiled)
            )));
        }
        for excluded in input.exclude {
            if !known.exclude.contains(&excluded) {
                known.exclude.push(excluded);
            }
        }
    }
    Ok(joint.map(|(input, _)| input))
}

/// Puts what is said of the input into the options.
pub(crate) fn apply(input: Input, options: &mut Options) -> Result<(), Mistakes> {
    for excluded in &input.exclude {
        options
            .exclude
            .add(&excluded.folder, &excluded.patterns)
            .map_err(|error| Mistakes::of(error.to_string()))?;
    }
    let helm = std::mem::take(&mut options.helm);
    options.helm = HelmOptions {
        values: input.values.unwrap_or(helm.values),
        set: input.set.unwrap_or(helm.set),
        release_name: input.release_name.unwrap_or(helm.release_name),
        namespace: input.namespace.unwrap_or(helm.namespace),
        kube_version: input.kube_version.or(helm.kube_version),
        api_versions: input.api_versions.unwrap_or(helm.api_versions),
        binary: helm.binary,
    };
    Ok(())
}
