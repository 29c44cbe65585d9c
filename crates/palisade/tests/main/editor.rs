//! The language server with a real editor, and by bare messages.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::{CLEAN, FINDINGS, Folder, command};

const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  containers:
  - name: web  # comments stay
    image: nginx:1.27
    securityContext:
      runAsNonRoot: true
      privileged: true
";

#[test]
fn neovim_shows_explains_and_fixes_a_finding() {
    let Some(neovim) = std::env::var_os("PALISADE_NVIM").map(PathBuf::from) else {
        println!("not run: PALISADE_NVIM names no Neovim");
        return;
    };
    let folder = Folder::new(&[("pod.yaml", POD)]);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/main/editor.lua");
    let runtime = neovim
        .parent()
        .unwrap()
        .parent()
        .unwrap()
        .join("share/nvim/runtime");
    let mut editor = Command::new(&neovim);
    editor
        .args(["--clean", "--headless", "-l"])
        .arg(script)
        .arg(env!("CARGO_BIN_EXE_palisade"));
    editor
        .arg(folder.path().join("pod.yaml"))
        .current_dir(folder.path())
        .stdin(Stdio::null());
    for (name, below) in [
        ("XDG_STATE_HOME", "state"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
    ] {
        editor.env(name, folder.path().join(".editor").join(below));
    }
    if runtime.is_dir() {
        editor.env("VIMRUNTIME", runtime);
    }
    let out = editor.output().unwrap();
    let (said, errors) = (
        String::from_utf8_lossy(&out.stdout),
        String::from_utf8_lossy(&out.stderr),
    );
    assert!(out.status.success(), "{said}\n{errors}");
    let steps: Vec<Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(
        steps[0],
        json!({"line": 10, "column": 19, "code": "privileged-container", "severity": "ERROR", "source": "palisade",
            "message": "container `web` runs privileged"})
    );
    assert!(
        steps[1]["hover"].as_str().unwrap().contains("Why it matters"),
        "{said}"
    );
    assert_eq!(steps[2], json!({"left": 0}), "{said}");
    assert_eq!(
        folder.read("pod.yaml"),
        POD.replace("      privileged: true\n", "")
    );
}

/// Sends what a client says, and gives what the server says.
fn conversation(messages: &[Value]) -> (i32, Vec<Value>) {
    let folder = Folder::new(&[]);
    let mut child = command(folder.path(), &["lsp"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    for message in messages {
        let text = message.to_string();
        write!(stdin, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
    }
    drop(stdin);
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut said = Vec::new();
    let mut header = String::new();
    while out.read_line(&mut header).unwrap() > 0 {
        let length: usize = header
            .trim()
            .strip_prefix("Content-Length: ")
            .unwrap()
            .parse()
            .unwrap();
        let mut body = vec![0; length + 2];
        out.read_exact(&mut body).unwrap();
        said.push(serde_json::from_slice(&body[2..]).unwrap());
        header.clear();
    }
    (child.wait().unwrap().code().unwrap(), said)
}

fn request(id: u32, method: &str) -> Value {
    json!({"jsonrpc": "2.0", "id": id, "method": method, "params": {"capabilities": {}}})
}

#[test]
fn the_exit_code_tells_how_the_editor_left() {
    let exit = json!({"jsonrpc": "2.0", "method": "exit"});
    let (code, said) = conversation(&[request(1, "initialize"), request(2, "shutdown"), exit]);
    assert_eq!((code, said.len()), (CLEAN, 2));
    assert_eq!(said[0]["result"]["serverInfo"]["name"], "palisade");
    let (code, _) = conversation(&[request(1, "initialize")]);
    assert_eq!(code, FINDINGS);
}
