//! The built program, run in a folder of its own.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const CLEAN: i32 = 0;
pub(crate) const FINDINGS: i32 = 1;
pub(crate) const USAGE: i32 = 2;
pub(crate) const UNREADABLE: i32 = 3;

/// Exactly one finding: `latest-tag`, medium, with the whole of `default`.
pub(crate) const LATEST: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    image: nginx:latest
";

/// What a reader takes for a manifest, and that is none.
pub(crate) const BROKEN: &str = "kind: [\n";

/// The options under which [`LATEST`] has its one finding.
pub(crate) const ONLY_LATEST: &[&str] = &["--select", "latest-tag"];

/// A folder to run in, with files.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in files {
            folder.write(path, text);
        }
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path().join(path)).unwrap()
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(command(self.path(), arguments))
    }

    pub(crate) fn run_with_input(&self, arguments: &[&str], input: &[u8]) -> Run {
        let mut child = command(self.path(), arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // Small inputs only: more than a pipe holds would wait for the output to be read.
        child.stdin.take().unwrap().write_all(input).unwrap();
        Run::from(child.wait_with_output().unwrap())
    }

    /// Runs `check` with these arguments and reads its JSON.
    pub(crate) fn check(&self, arguments: &[&str]) -> Value {
        let arguments = [&["check", "--format", "json"], arguments].concat();
        serde_json::from_str(&self.run(&arguments).out).unwrap()
    }
}

/// The program, untouched by what the environment of the tests says.
pub(crate) fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palisade"));
    command
        .args(arguments)
        .current_dir(folder)
        .stdin(Stdio::null())
        .env_remove("COLUMNS")
        .env_remove("NO_COLOR")
        .env_remove("PALISADE_HELM")
        .env_remove("PALISADE_KUSTOMIZE");
    command
}

/// The `helm` that tests use, if there is one.
pub(crate) fn helm() -> Option<PathBuf> {
    program("PALISADE_HELM", "helm")
}

/// The `kubectl` that tests use, if there is one.
pub(crate) fn kubectl() -> Option<PathBuf> {
    program("PALISADE_KUBECTL", "kubectl")
}

fn program(variable: &str, name: &str) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Some(path.into());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// Runs the program where no file matters.
pub(crate) fn run(arguments: &[&str]) -> Run {
    Folder::new(&[]).run(arguments)
}

/// What a run of the program left.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) error: String,
}

impl Run {
    pub(crate) fn of(mut command: Command) -> Self {
        Self::from(command.output().unwrap())
    }

    /// Asserts that it was refused as wrong usage, with nothing on standard output and all of `words`
    /// on standard error.
    #[track_caller]
    pub(crate) fn is_refused_with(&self, words: &[&str]) {
        assert_eq!((self.code, self.out.as_str()), (USAGE, ""), "{self:?}");
        assert!(self.error.starts_with("error: "), "{}", self.error);
        for word in words {
            assert!(self.error.contains(word), "no `{word}` in {}", self.error);
        }
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).unwrap(),
            error: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The policies of a JSON report's findings, in its order.
pub(crate) fn policies(report: &Value) -> Vec<&str> {
    texts(&report["findings"], "/policy")
}

/// The text at `pointer` in each of a list.
pub(crate) fn texts<'a>(list: &'a Value, pointer: &str) -> Vec<&'a str> {
    let list = list.as_array().unwrap().iter();
    list.map(|item| item.pointer(pointer).unwrap().as_str().unwrap())
        .collect()
}
