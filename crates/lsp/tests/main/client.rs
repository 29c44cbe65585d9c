//! A client in the same process: it says what an editor would, and waits for what it is told.

use std::collections::VecDeque;
use std::path::Path;
use std::thread::JoinHandle;
use std::time::Duration;

use lsp_server::{Connection, Message, Notification, Request, Response};
use palisade_lsp::serve;
use palisade_policy::Date;
use palisade_scan::{Lookup, Settings};
use palisade_source::Options;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Longer than anything takes: whoever waits so long waits in vain.
const PATIENCE: Duration = Duration::from_secs(60);

/// One finding, in `latest-tag`: with the image at line 5, from column 11.
pub(crate) const POD: &str = "\
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: shop}
spec:
  containers:
  - name: web
    image: nginx:latest
";

pub(crate) struct Client {
    connection: Connection,
    server: Option<JoinHandle<bool>>,
    disk: TempDir,
    requests: i32,
    heard: VecDeque<Notification>,
    /// What the server asked of the client.
    pub(crate) asked: Vec<Request>,
    /// What the server said of itself.
    pub(crate) server_says: Value,
}

impl Client {
    /// A client with everything, in a folder with such files, judged by such policies.
    pub(crate) fn new(files: &[(&str, &str)], policies: &[&str]) -> Self {
        let capabilities = json!({
            "textDocument": {
                "publishDiagnostics": {
                    "relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true,
                    "tagSupport": {"valueSet": [1, 2]},
                },
                "hover": {"contentFormat": ["markdown", "plaintext"]},
            },
            "workspace": {
                "workspaceEdit": {"documentChanges": true},
                "didChangeWatchedFiles": {"dynamicRegistration": true},
            },
        });
        Self::with(files, policies, capabilities)
    }

    /// [`Client::new`] with capabilities of its own.
    pub(crate) fn with(files: &[(&str, &str)], policies: &[&str], capabilities: Value) -> Self {
        let mut client = Self::connected(files, policies);
        let root = client.uri("");
        let answer = client.request(
            "initialize",
            json!({"processId": null, "rootUri": null, "capabilities": capabilities,
                "workspaceFolders": [{"uri": root.trim_end_matches('/'), "name": "test"}]}),
        );
        client.server_says = answer.unwrap();
        client.notify("initialized", json!({}));
        client
    }

    /// A client that said nothing yet.
    pub(crate) fn connected(files: &[(&str, &str)], policies: &[&str]) -> Self {
        let disk = tempfile::tempdir().unwrap();
        for (path, text) in files {
            write(disk.path(), path, text);
        }
        let wanted = palisade_scan::Request {
            paths: Vec::new(),
            lookup: Lookup::Find,
            profile: None,
            arguments: Settings {
                select: (!policies.is_empty())
                    .then(|| policies.iter().map(|id| id.parse().unwrap()).collect()),
                ..Settings::default()
            },
            options: Options::default(),
            since: None,
            written_baseline: None,
            today: Date::of(std::time::SystemTime::now()),
        };
        let (connection, other) = Connection::memory();
        Self {
            connection,
            server: Some(std::thread::spawn(move || serve(&other, wanted))),
            disk,
            requests: 0,
            heard: VecDeque::new(),
            asked: Vec::new(),
            server_says: Value::Null,
        }
    }

    pub(crate) fn uri(&self, path: &str) -> String {
        format!("file://{}/{path}", self.disk.path().display())
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        write(self.disk.path(), path, text);
    }

    pub(crate) fn notify(&self, method: &str, parameters: Value) {
        let notification = Notification::new(method.to_owned(), parameters);
        self.connection.sender.send(notification.into()).unwrap();
    }

    /// Sends a request, and waits for its answer.
    pub(crate) fn request(&mut self, method: &str, parameters: Value) -> Result<Value, (i32, String)> {
        self.requests += 1;
        let request = Request::new(self.requests.into(), method.to_owned(), parameters);
        let id = request.id.clone();
        self.connection.sender.send(request.into()).unwrap();
        loop {
            match self.connection.receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Response(response) => {
                    assert_eq!(response.id, id);
                    return response
                        .response_result
                        .map_err(|error| (error.code, error.message));
                }
                Message::Notification(notification) => self.heard.push_back(notification),
                Message::Request(request) => self.grant(request),
            }
        }
    }

    fn grant(&mut self, request: Request) {
        let response = Response::new_ok(request.id.clone(), Value::Null);
        self.connection.sender.send(response.into()).unwrap();
        self.asked.push(request);
    }

    /// Waits for a notification.
    pub(crate) fn hear(&mut self) -> Notification {
        loop {
            if let Some(notification) = self.heard.pop_front() {
                return notification;
            }
            match self.connection.receiver.recv_timeout(PATIENCE).unwrap() {
                Message::Notification(notification) => return notification,
                Message::Request(request) => self.grant(request),
                Message::Response(response) => panic!("nobody asked: {response:?}"),
            }
        }
    }

    /// Waits for the next diagnostics of a file, whatever is said of others.
    pub(crate) fn published(&mut self, path: &str) -> Value {
        let uri = self.uri(path);
        loop {
            let notification = self.hear();
            if notification.method == "window/showMessage" {
                continue;
            }
            assert_eq!(notification.method, "textDocument/publishDiagnostics");
            if notification.params["uri"] == uri {
                return notification.params;
            }
        }
    }

    /// [`Client::published`]: `line:column-column code` of each, lines and columns from 0.
    pub(crate) fn diagnostics(&mut self, path: &str) -> Vec<String> {
        let published = self.published(path);
        let diagnostics = published["diagnostics"].as_array().unwrap();
        diagnostics.iter().map(short).collect()
    }

    pub(crate) fn open(&self, path: &str, text: &str) {
        let document = json!({"uri": self.uri(path), "languageId": "yaml", "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Replaces a whole document.
    pub(crate) fn replace(&self, path: &str, version: i32, text: &str) {
        self.change(path, version, json!([{"text": text}]));
    }

    pub(crate) fn change(&self, path: &str, version: i32, changes: Value) {
        let document = json!({"uri": self.uri(path), "version": version});
        self.notify(
            "textDocument/didChange",
            json!({"textDocument": document, "contentChanges": changes}),
        );
    }

    /// Sends a notification that names nothing but a file.
    pub(crate) fn tell(&self, method: &str, path: &str) {
        self.notify(method, json!({"textDocument": {"uri": self.uri(path)}}));
    }

    /// Tells that files changed on the disk.
    pub(crate) fn touch(&self, paths: &[&str]) {
        let changes: Vec<_> = paths
            .iter()
            .map(|path| json!({"uri": self.uri(path), "type": 2}))
            .collect();
        self.notify("workspace/didChangeWatchedFiles", json!({"changes": changes}));
    }

    /// What an answer to a hover says; nothing where there is none.
    pub(crate) fn hover(&mut self, path: &str, line: u32, character: u32) -> Option<String> {
        let place = json!({"textDocument": {"uri": self.uri(path)}, "position": {"line": line, "character": character}});
        let answer = self.request("textDocument/hover", place).unwrap();
        answer["contents"]["value"].as_str().map(str::to_owned)
    }

    /// Leaves; gives whether the server took it for an orderly leave.
    pub(crate) fn leave(mut self) -> bool {
        assert_eq!(self.request("shutdown", Value::Null), Ok(Value::Null));
        self.notify("exit", Value::Null);
        self.server.take().unwrap().join().unwrap()
    }

    /// Hangs up without a word.
    pub(crate) fn hang_up(self) -> bool {
        let Self {
            connection, server, ..
        } = self;
        drop(connection);
        server.unwrap().join().unwrap()
    }
}

fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// `line:column-column code`, or the message where there is no code.
pub(crate) fn short(diagnostic: &Value) -> String {
    let range = &diagnostic["range"];
    let code = diagnostic["code"].as_str();
    format!(
        "{}:{}-{} {}",
        range["start"]["line"],
        range["start"]["character"],
        range["end"]["character"],
        code.unwrap_or_else(|| diagnostic["message"].as_str().unwrap())
    )
}
