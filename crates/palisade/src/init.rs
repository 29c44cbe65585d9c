//! `palisade init`: a first configuration, fitted to the folder.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, bail};
use palisade_policy::Date;
use palisade_scan::init::{Survey, kube_linter_file, suggested, write};
use palisade_scan::{Lookup, Request, Scan, Settings, config};
use palisade_source::Options;

use crate::cli::InitArguments;
use crate::fix::counted;
use crate::{Outcome, output, selection};

/// Where editors find the schema.
const SCHEMA: &str = "https://raw.githubusercontent.com/palisade-dev/palisade/main/docs/palisade.schema.json";

/// For how long the exception holds that is suggested.
const ACCEPTED: Duration = Duration::from_hours(24 * 90);

/// Looks at the folder and writes its configuration.
pub(crate) fn run(arguments: &InitArguments) -> anyhow::Result<Outcome> {
    let folder = &arguments.folder;
    let file = folder.join(config::FILE_NAMES[0]);
    if !arguments.force
        && let Some(known) = config::FILE_NAMES
            .iter()
            .map(|name| folder.join(name))
            .find(|file| file.exists())
    {
        bail!("{} is there already: --force overwrites it", known.display());
    }
    let request = |lookup, profile| Request {
        paths: vec![folder.clone()],
        lookup,
        profile,
        arguments: Settings::default(),
        options: Options::default(),
        since: None,
        written_baseline: None,
        today: Date::of(SystemTime::now()),
    };
    let loaded = Scan::new(request(Lookup::Nothing, None))?.load(&|_| {});
    let profile = arguments.profile.as_deref().unwrap_or_else(|| suggested(&loaded));
    let judged = Scan::new(request(Lookup::Nothing, Some(profile.to_owned())))?.judge(&loaded)?;
    let name = kube_linter_file(folder);
    let kube_linter = name
        .map(|name| selection::read_kube_linter(&folder.join(name), &mut Vec::new()))
        .transpose()?;
    let text = write(&Survey {
        loaded: &loaded,
        findings: &judged.findings,
        profile,
        kube_linter: name.zip(kube_linter.as_ref()),
        schema: SCHEMA,
        expires: Date::of(SystemTime::now() + ACCEPTED),
    });
    save(&file, &text, arguments.force)?;
    let judged = Scan::new(request(Lookup::File(file.clone()), None))?.judge(&loaded)?;
    output::note(&format!(
        "wrote {}: profile {profile}, {} in {}. Next: palisade check {}",
        file.display(),
        counted(judged.findings.len(), "finding"),
        counted(loaded.counts.objects, "object"),
        folder.display()
    ));
    Ok(Outcome::Clean)
}

/// Writes the file; without `force` only where there is none, also not since a moment ago.
fn save(file: &Path, text: &str, force: bool) -> anyhow::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true);
    if force {
        options.create(true).truncate(true);
    } else {
        options.create_new(true);
    }
    let mut out = match options.open(file) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            bail!("{} is there already: --force overwrites it", file.display())
        }
        result => result.with_context(|| format!("cannot write {}", file.display()))?,
    };
    out.write_all(text.as_bytes())
        .with_context(|| format!("cannot write {}", file.display()))
}
