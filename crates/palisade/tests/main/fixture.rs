//! A folder to run the program in, and what came of a run.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A pod that runs privileged and has no fixed tag.
pub(crate) const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: app
    image: nginx
    securityContext: {privileged: true}
";

/// The policies of [`POD`]'s two plain faults.
pub(crate) const TWO: &[&str] = &["--select", "privileged-container,latest-tag"];

/// A folder of files that is gone after the test.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// With `pod.yaml`, which holds [`POD`].
    pub(crate) fn new() -> Self {
        let folder = Self(TempDir::new().unwrap());
        folder.write("pod.yaml", POD);
        folder
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file, and the folders above it.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    pub(crate) fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path().join(path)).unwrap()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        command(self.path(), arguments)
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments), b"")
    }

    /// Checks what `paths` and options say, with the policies [`TWO`].
    pub(crate) fn check(&self, arguments: &[&str]) -> Run {
        self.run(&[&["check"], TWO, arguments].concat())
    }

    pub(crate) fn pipe(&self, arguments: &[&str], input: &[u8]) -> Run {
        Run::of(self.command(arguments), input)
    }
}

/// The folder of the workspace, where `examples/` is.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .canonicalize()
        .unwrap()
}

/// Runs the program in the workspace.
pub(crate) fn run(arguments: &[&str]) -> Run {
    Run::of(command(&workspace(), arguments), b"")
}

/// The program in a folder, without what the environment of the tests might tell it.
fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_palisade"));
    command.current_dir(folder).args(arguments);
    for name in [
        "NO_COLOR",
        "CLICOLOR",
        "CLICOLOR_FORCE",
        "COLUMNS",
        "PALISADE_HELM",
        "PALISADE_KUSTOMIZE",
    ] {
        command.env_remove(name);
    }
    command
}

/// What came of a run.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    pub(crate) fn of(mut command: Command, input: &[u8]) -> Self {
        let child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = child.spawn().unwrap();
        // A run that fails early reads nothing, and that is its right.
        let _ = child.stdin.take().unwrap().write_all(input);
        let output = child.wait_with_output().unwrap();
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Holds the run to an exit code, and to silence on standard error.
    #[track_caller]
    pub(crate) fn ends_with(self, code: i32) -> Self {
        assert_eq!((self.code, self.err.as_str()), (Some(code), ""), "{}", self.out);
        self
    }

    /// Holds the run to wrong usage, printed nothing but a message with `part` in it.
    #[track_caller]
    pub(crate) fn is_refused(&self, part: &str) {
        assert_eq!((self.code, self.out.as_str()), (Some(2), ""), "{}", self.err);
        assert!(
            self.err.starts_with("error: ") && self.err.contains(part),
            "{}",
            self.err
        );
    }

    #[track_caller]
    pub(crate) fn says(self, part: &str) -> Self {
        assert!(self.out.contains(part), "no {part:?} in:\n{}", self.out);
        self
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }
}

/// The texts at `pointer` in each item of a JSON list.
pub(crate) fn texts(list: &Value, pointer: &str) -> Vec<String> {
    let text = |item: &Value| item.pointer(pointer).and_then(Value::as_str).map(str::to_owned);
    list.as_array()
        .unwrap()
        .iter()
        .map(|item| text(item).expect(pointer))
        .collect()
}
