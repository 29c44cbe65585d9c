//! What the arguments say of policies, and the configuration of KubeLinter that they name or imply.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, bail};
use palisade_checks::{KUBE_LINTER, KubeLinterConfig, pack};
use palisade_model::{Problem, Source};
use palisade_scan::Settings;

use crate::cli::PolicyArguments;

/// Reads what the arguments say about policies, and the configuration that they name or imply.
pub(crate) fn read(arguments: &PolicyArguments, warnings: &mut Vec<Problem>) -> anyhow::Result<Settings> {
    let packs = arguments
        .pack
        .iter()
        .map(|word| pack(word))
        .collect::<Result<Vec<_>, _>>()?;
    let kube_linter = match &arguments.kube_linter_config {
        Some(_) if !packs.contains(&KUBE_LINTER) => {
            bail!("--kube-linter-config configures the pack kube-linter: add --pack kube-linter")
        }
        Some(path) => Some(read_kube_linter(path, warnings)?),
        None if packs.contains(&KUBE_LINTER) => {
            let found = [".kube-linter.yaml", ".kube-linter.yml"]
                .map(Path::new)
                .into_iter()
                .find(|path| path.is_file());
            found.map(|path| read_kube_linter(path, warnings)).transpose()?
        }
        None => None,
    };
    Ok(Settings {
        packs: (!packs.is_empty()).then_some(packs),
        select: (!arguments.select.is_empty()).then(|| arguments.select.clone()),
        enable: arguments.enable.clone(),
        ignore: arguments.ignore.clone(),
        pod_security: arguments.pod_security,
        kube_linter,
        ..Settings::default()
    })
}

/// Reads a configuration of KubeLinter.
pub(crate) fn read_kube_linter(path: &Path, warnings: &mut Vec<Problem>) -> anyhow::Result<KubeLinterConfig> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {shown}"))?;
    let source = Arc::new(Source::new(shown, text));
    let Some(tree) = palisade_yaml::parse(&source.text).into_iter().next() else {
        return Ok(KubeLinterConfig::default());
    };
    let tree = match tree {
        Ok(tree) => Arc::new(tree),
        Err(error) => bail!("{}: {error}", source.locate(Some(error.span))),
    };
    let config = KubeLinterConfig::read(&tree);
    let config = match config {
        Ok(config) => config,
        Err(error) => bail!("{}: {error}", source.locate(tree.value(error.node).span())),
    };
    warnings.extend(config.warnings.iter().map(|(node, message)| Problem {
        source: source.clone(),
        span: tree.value(*node).span(),
        message: message.clone(),
        help: None,
    }));
    Ok(config)
}
