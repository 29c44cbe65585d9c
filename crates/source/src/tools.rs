//! The programs that render: where they are, and what surrounds them when they run.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use tempfile::TempDir;

use crate::command::{find_program, without_network};
use crate::{HelmOptions, Options};

/// The programs, looked for at first use, and a folder that they may write to.
pub(crate) struct Tools {
    helm: OnceLock<Option<PathBuf>>,
    kustomize: OnceLock<Option<Kustomize>>,
    home: OnceLock<Option<TempDir>>,
}

/// A program that builds kustomizations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kustomize {
    pub(crate) program: PathBuf,
    /// The word that stands between the program and the folder.
    pub(crate) verb: &'static str,
}

impl Kustomize {
    fn of(program: PathBuf) -> Self {
        let name = program
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .to_lowercase();
        let is_kubectl = name.contains("kubectl") || name == "oc" || name == "k3s";
        Self {
            program,
            verb: if is_kubectl { "kustomize" } else { "build" },
        }
    }
}

impl Tools {
    pub(crate) fn new() -> Self {
        Self {
            helm: OnceLock::new(),
            kustomize: OnceLock::new(),
            home: OnceLock::new(),
        }
    }

    pub(crate) fn helm(&self, options: &HelmOptions) -> Option<&Path> {
        self.helm
            .get_or_init(|| options.binary.clone().or_else(|| find_program(&["helm"])))
            .as_deref()
    }

    pub(crate) fn kustomize(&self, options: &Options) -> Option<&Kustomize> {
        self.kustomize
            .get_or_init(|| {
                let program = options.kustomize.clone();
                program
                    .or_else(|| find_program(&["kustomize", "kubectl"]))
                    .map(Kustomize::of)
            })
            .as_ref()
    }

    /// A command that stands where the user stands, cannot reach the network or a cluster, and keeps
    /// whatever it writes away from the user's home.
    pub(crate) fn command(&self, program: &Path, options: &Options) -> Command {
        // A path is the user's, though the command may stand elsewhere; a mere name is looked for on the PATH.
        let program = if program.components().count() > 1 {
            let written = options.folder.join(program);
            std::path::absolute(&written).unwrap_or(written)
        } else {
            program.to_owned()
        };
        let mut command = Command::new(program);
        if !options.folder.as_os_str().is_empty() {
            command.current_dir(&options.folder);
        }
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("HELM_")) {
            command.env_remove(name);
        }
        // Below a file there is nothing to be found, least of all the user's plugins and clusters.
        let home = self.home().unwrap_or(Path::new("/dev/null"));
        for name in [
            "HELM_CACHE_HOME",
            "HELM_CONFIG_HOME",
            "HELM_DATA_HOME",
            "KUBECONFIG",
        ] {
            command.env(name, home.join(name));
        }
        command.env("KUBERC", "off");
        without_network(&mut command);
        command
    }

    fn home(&self) -> Option<&Path> {
        let folder = || tempfile::Builder::new().prefix("palisade-").tempdir().ok();
        self.home.get_or_init(folder).as_ref().map(TempDir::path)
    }
}

#[test]
fn kubectl_is_as_good_as_kustomize() {
    assert_eq!(Kustomize::of("/usr/bin/kubectl".into()).verb, "kustomize");
    assert_eq!(Kustomize::of("kubectl-1.36.exe".into()).verb, "kustomize");
    assert_eq!(Kustomize::of("/usr/bin/kustomize".into()).verb, "build");
}
