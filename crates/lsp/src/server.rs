//! The loop: messages in, answers and diagnostics out, and judging when typing pauses.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, never, select, unbounded};
use gen_lsp_types::{
    CodeAction, CodeActionKind, CodeActionOptions, CodeActionParams, Diagnostic, DidChangeTextDocumentParams,
    DidChangeWatchedFilesParams, DidChangeWatchedFilesRegistrationOptions, DidChangeWorkspaceFoldersParams,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, FileSystemWatcher,
    GlobPattern, HoverParams, InitializeResult, PositionEncodingKind, PublishDiagnosticsParams, Registration,
    RegistrationParams, SaveOptions, ServerCapabilities, ServerInfo, TextDocumentSyncKind,
    TextDocumentSyncOptions, Uri, WorkspaceFoldersServerCapabilities, WorkspaceOptions,
};
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, RequestId, Response};
use palisade_model::Problem;
use palisade_scan::{Mistakes, Request as Wanted};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::action::{FIX_ALL, Target, actions};
use crate::client::Client;
use crate::diagnostic::{Shown, shown};
use crate::document::{Encoding, Text};
use crate::folder::{Folder, Reading, Verdict, read};
use crate::hover::hover;
use crate::uri::path_of;

/// A pause in typing after which is judged: long enough for what an editor sends of one keystroke in parts.
const PAUSE: Duration = Duration::from_millis(30);
/// Who types without pause is still told after this much time.
const PATIENCE: Duration = Duration::from_millis(600);
/// Changes of files come in crowds: a checkout is read once.
const CALM: Duration = Duration::from_millis(200);
/// Files by whose names a chart, a kustomization or a manifest may change.
const WATCHED: &[&str] = &[
    "**/*.{yaml,yml,json,tpl}",
    "**/{Kustomization,.helmignore,.gitignore}",
];

pub(crate) struct Server<'c> {
    connection: &'c Connection,
    request: Wanted,
    client: Client,
    /// Folders of the workspace.
    folders: Vec<Root>,
    documents: BTreeMap<String, Document>,
    /// What was read of a folder, by the number of the reading.
    read: (Sender<Read>, Receiver<Read>),
    readings: u64,
    /// When to judge, and since when that has been due.
    due: Option<(Instant, Instant)>,
    /// How long it last took to judge.
    cost: Duration,
    state: State,
}

/// What reading a folder gave, with the number of the reading.
type Read = (u64, Result<Reading, Mistakes>);

/// Where a conversation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    New,
    Running,
    ShutDown,
}

/// A folder of the workspace, and how far its reading is.
struct Root {
    folder: Folder,
    /// The reading that is under way.
    reading: Option<u64>,
    /// What is wrong with its configurations, as the client was told.
    mistakes: Vec<Problem>,
    /// When to read again.
    read_at: Option<Instant>,
}

/// An open document.
struct Document {
    uri: Uri,
    version: i32,
    text: Text,
    path: Option<PathBuf>,
    /// Since it was last put in the place of its file.
    is_changed: bool,
    /// For a document outside of all folders, which is judged by itself: its folder, and its name there.
    alone: Option<(Folder, String)>,
    shown: Vec<Shown>,
    /// What the client shows, and since which version.
    published: Option<(i32, Vec<Diagnostic>)>,
}

impl<'c> Server<'c> {
    pub(crate) fn new(connection: &'c Connection, request: Wanted) -> Self {
        Self {
            connection,
            request,
            client: Client::new(&Value::Null),
            folders: Vec::new(),
            documents: BTreeMap::new(),
            read: unbounded(),
            readings: 0,
            due: None,
            cost: Duration::ZERO,
            state: State::New,
        }
    }

    /// Runs until the client leaves; gives whether it did so in order.
    pub(crate) fn run(&mut self) -> bool {
        loop {
            self.start_readings();
            if self.due.is_some_and(|(at, _)| at <= Instant::now()) {
                self.judge();
            }
            let wake = self.folders.iter().filter_map(|root| root.read_at);
            let wake = wake.chain(self.due.map(|(at, _)| at)).min();
            let timer = wake.map_or_else(never, crossbeam_channel::at);
            select! {
                recv(self.connection.receiver) -> message => match message {
                    Ok(Message::Request(request)) => self.answer(request),
                    Ok(Message::Notification(notification)) if notification.method == "exit" => {
                        return self.state == State::ShutDown;
                    }
                    Ok(Message::Notification(notification)) => self.hear(notification),
                    // To the one request of ours, whose refusal changes nothing.
                    Ok(Message::Response(_)) => {}
                    Err(_) => return false,
                },
                recv(self.read.1) -> read => if let Ok((number, reading)) = read {
                    self.install(number, reading);
                },
                recv(timer) -> _ => {}
            }
        }
    }

    fn send(&self, message: impl Into<Message>) {
        // Where nobody listens any more, the loop ends with its next message.
        let _ = self.connection.sender.send(message.into());
    }

    fn notify(&self, method: &str, parameters: impl Serialize) {
        self.send(Notification::new(method.to_owned(), parameters));
    }

    fn answer(&mut self, request: Request) {
        let id = request.id.clone();
        let answer = match (self.state, request.method.as_str()) {
            (State::New, "initialize") => Ok(self.initialize(&request.params)),
            (State::New, _) => Err((
                ErrorCode::ServerNotInitialized,
                "`initialize` comes first".to_owned(),
            )),
            (State::ShutDown, _) => Err((
                ErrorCode::InvalidRequest,
                "after `shutdown` comes `exit`".to_owned(),
            )),
            (State::Running, "shutdown") => {
                self.state = State::ShutDown;
                Ok(Value::Null)
            }
            (State::Running, "textDocument/hover") => self.with(request, Self::hover),
            (State::Running, "textDocument/codeAction") => self.with(request, Self::code_actions),
            (State::Running, method) => {
                Err((ErrorCode::MethodNotFound, format!("`{method}` is not offered")))
            }
        };
        self.respond(id, answer);
    }

    fn respond(&self, id: RequestId, answer: Result<Value, (ErrorCode, String)>) {
        self.send(match answer {
            Ok(value) => Response::new_ok(id, value),
            Err((code, message)) => Response::new_err(id, code as i32, message),
        });
    }

    /// Answers a request from what its document holds now.
    fn with<P: DeserializeOwned, R: Serialize>(
        &mut self,
        request: Request,
        answer: impl FnOnce(&Self, &P) -> R,
    ) -> Result<Value, (ErrorCode, String)> {
        let parameters = serde_json::from_value(request.params);
        let parameters = parameters.map_err(|error| (ErrorCode::InvalidParams, error.to_string()))?;
        if self.due.is_some() {
            self.judge();
        }
        serde_json::to_value(answer(self, &parameters))
            .map_err(|error| (ErrorCode::InternalError, error.to_string()))
    }

    fn hear(&mut self, notification: Notification) {
        if self.state != State::Running {
            return;
        }
        let Notification { method, params } = notification;
        // What makes no sense is nothing to answer: a notification has no answer.
        let understood = match method.as_str() {
            "initialized" => {
                self.watch_files();
                Ok(())
            }
            "textDocument/didOpen" => from(params).map(|parameters| self.open(parameters)),
            "textDocument/didChange" => from(params).map(|parameters| self.change(parameters)),
            "textDocument/didSave" => from(params).map(|parameters| self.save(&parameters)),
            "textDocument/didClose" => from(params).map(|parameters| self.close(&parameters)),
            "workspace/didChangeWatchedFiles" => {
                from(params).map(|parameters| self.files_changed(&parameters))
            }
            "workspace/didChangeWorkspaceFolders" => {
                from(params).map(|parameters| self.folders_changed(parameters))
            }
            _ => Ok(()),
        };
        if let Err(error) = understood {
            let message = format!("`{method}` cannot be understood: {error}");
            self.notify(
                "window/logMessage",
                serde_json::json!({"type": 1, "message": message}),
            );
        }
    }

    fn initialize(&mut self, parameters: &Value) -> Value {
        self.state = State::Running;
        self.client = Client::new(parameters);
        let uri = |value: &Value| value.as_str().map(Uri::from);
        let folders = parameters["workspaceFolders"].as_array();
        let mut roots: Vec<Uri> = folders
            .into_iter()
            .flatten()
            .filter_map(|folder| uri(&folder["uri"]))
            .collect();
        if roots.is_empty() {
            roots.extend(uri(&parameters["rootUri"]));
        }
        for root in roots {
            self.add_folder(&root);
        }
        let result = InitializeResult {
            capabilities: capabilities(&self.client),
            server_info: Some(ServerInfo {
                name: "palisade".to_owned(),
                version: Some(env!("CARGO_PKG_VERSION").to_owned()),
            }),
        };
        serde_json::to_value(result).unwrap_or_default()
    }

    fn watch_files(&self) {
        if !self.client.watches_files {
            return;
        }
        let watcher = |&pattern: &&str| FileSystemWatcher {
            glob_pattern: GlobPattern::Pattern(pattern.to_owned()),
            kind: None,
        };
        let options = DidChangeWatchedFilesRegistrationOptions {
            watchers: WATCHED.iter().map(watcher).collect(),
        };
        let registration = Registration {
            id: "files".to_owned(),
            method: "workspace/didChangeWatchedFiles".to_owned(),
            register_options: serde_json::to_value(options).ok(),
        };
        self.send(Request::new(
            "watch".to_owned().into(),
            "client/registerCapability".to_owned(),
            RegistrationParams {
                registrations: vec![registration],
            },
        ));
    }

    // Folders.

    fn add_folder(&mut self, uri: &Uri) {
        let Some(path) = path_of(uri) else { return };
        if self.folders.iter().any(|root| root.folder.root() == path) {
            return;
        }
        self.folders.push(Root {
            folder: Folder::new(path),
            reading: None,
            mistakes: Vec::new(),
            read_at: Some(Instant::now()),
        });
    }

    fn folders_changed(&mut self, parameters: DidChangeWorkspaceFoldersParams) {
        let removed: Vec<_> = parameters
            .event
            .removed
            .iter()
            .filter_map(|folder| path_of(&folder.uri))
            .collect();
        self.folders
            .retain(|root| !removed.iter().any(|path| path == root.folder.root()));
        for folder in &parameters.event.added {
            self.add_folder(&folder.uri);
        }
        // Each document goes to the folder that is now its own.
        for document in self.documents.values_mut() {
            document.is_changed = true;
            for root in &mut self.folders {
                let name = document
                    .path
                    .as_deref()
                    .and_then(|path| root.folder.name_of(path));
                if let Some(name) = name {
                    root.folder.close(&name);
                    root.read_at = Some(Instant::now());
                }
            }
        }
        self.judge_soon(Duration::ZERO);
    }

    /// The folder that a path is in, the innermost where one lies in the other, and how the path is called there.
    fn folder_of(&self, path: &Path) -> Option<(usize, String)> {
        let folders = self.folders.iter().enumerate();
        let named = folders.filter_map(|(index, root)| Some((index, root.folder.name_of(path)?)));
        named.min_by_key(|(_, name)| name.len())
    }

    /// Starts what reading is due, beside this loop.
    fn start_readings(&mut self) {
        for root in &mut self.folders {
            // A second reading at once would only be in the way of the first.
            if root.reading.is_some() || root.read_at.is_none_or(|at| at > Instant::now()) {
                continue;
            }
            self.readings += 1;
            let number = self.readings;
            root.read_at = None;
            let (path, request) = (root.folder.root().to_owned(), self.request.clone());
            let done = self.read.0.clone();
            let reader = std::thread::Builder::new().name("reader".to_owned());
            let started = reader.spawn(move || {
                let _ = done.send((number, read(&path, &request)));
            });
            root.reading = started.is_ok().then_some(number);
        }
    }

    fn install(&mut self, number: u64, reading: Result<Reading, Mistakes>) {
        // A folder that is gone has no use for it.
        let Some(index) = self.folders.iter().position(|root| root.reading == Some(number)) else {
            return;
        };
        let root = &mut self.folders[index];
        root.reading = None;
        match reading {
            Ok(reading) => {
                root.folder.install(reading);
                root.mistakes.clear();
            }
            // What was read before goes on.
            Err(mistakes) => self.tell_mistakes(index, mistakes),
        }
        for document in self.documents.values_mut() {
            document.is_changed = true;
        }
        self.judge_soon(Duration::ZERO);
    }

    /// Tells what is wrong with a configuration, once.
    fn tell_mistakes(&mut self, index: usize, mistakes: Mistakes) {
        let message = mistakes.to_string();
        let told = std::mem::replace(&mut self.folders[index].mistakes, mistakes.0);
        if told.is_empty() || Mistakes(told).to_string() != message {
            self.show_message(&message);
        }
    }

    fn show_message(&self, message: &str) {
        let message = format!("palisade: {message}");
        self.notify(
            "window/showMessage",
            serde_json::json!({"type": 1, "message": message}),
        );
    }

    fn read_again(&mut self, path: &Path) {
        if let Some((index, _)) = self.folder_of(path) {
            self.folders[index].read_at = Some(Instant::now() + CALM);
        }
    }

    fn files_changed(&mut self, parameters: &DidChangeWatchedFilesParams) {
        for change in &parameters.changes {
            let Some(path) = path_of(&change.uri) else {
                continue;
            };
            let found = self.folder_of(&path);
            if !found.is_some_and(|(index, name)| self.folders[index].folder.is_open(&name)) {
                self.read_again(&path);
            }
        }
    }

    // Documents.

    fn open(&mut self, parameters: DidOpenTextDocumentParams) {
        let opened = parameters.text_document;
        let path = path_of(&opened.uri);
        let document = Document {
            version: opened.version,
            text: Text::new(opened.text, self.client.encoding),
            path,
            is_changed: true,
            alone: None,
            shown: Vec::new(),
            published: None,
            uri: opened.uri,
        };
        if let Some(path) = &document.path
            && let Some((index, name)) = self.folder_of(path)
            && self.folders[index].folder.is_unknown(&name)
        {
            self.read_again(path);
        }
        self.documents.insert(document.uri.0.clone(), document);
        self.judge_soon(Duration::ZERO);
    }

    fn change(&mut self, parameters: DidChangeTextDocumentParams) {
        let changed = parameters.text_document;
        let uri = changed.text_document_identifier.uri.0;
        let Some(document) = self.documents.get_mut(&uri) else {
            return;
        };
        document.text.change(parameters.content_changes);
        document.version = changed.version;
        document.is_changed = true;
        // Where judging takes long, typing must not wait for it again and again.
        self.judge_soon(PAUSE.max(self.cost));
    }

    fn save(&mut self, parameters: &DidSaveTextDocumentParams) {
        let Some(path) = path_of(&parameters.text_document.uri) else {
            return;
        };
        // What stands for its file is known; all else is what charts and kustomizations are rendered from, or a
        // configuration.
        let is_known = |folder: &Folder, name: &str| folder.is_plain(name) && folder.is_open(name);
        match self.folder_of(&path) {
            Some((index, name)) if is_known(&self.folders[index].folder, &name) => {
                self.judge_soon(Duration::ZERO);
            }
            Some(_) => self.read_again(&path),
            None => {
                // Its configuration may be another by now.
                if let Some(document) = self.documents.get_mut(&parameters.text_document.uri.0) {
                    document.alone = None;
                    document.is_changed = true;
                    self.judge_soon(Duration::ZERO);
                }
            }
        }
    }

    fn close(&mut self, parameters: &DidCloseTextDocumentParams) {
        let Some(document) = self.documents.remove(&parameters.text_document.uri.0) else {
            return;
        };
        if let Some(path) = &document.path
            && let Some((index, name)) = self.folder_of(path)
        {
            self.folders[index].folder.close(&name);
            self.folders[index].read_at = Some(Instant::now());
        }
        self.publish(&document.uri, None, Vec::new());
        self.judge_soon(Duration::ZERO);
    }

    // Judging.

    fn judge_soon(&mut self, pause: Duration) {
        let now = Instant::now();
        let since = self.due.map_or(now, |(_, since)| since);
        self.due = Some(((now + pause).min(since + PATIENCE.max(pause)), since));
    }

    /// Judges all open documents: a change of one can change what is to be said of another.
    fn judge(&mut self) {
        self.due = None;
        let started = Instant::now();
        let mut documents = std::mem::take(&mut self.documents);
        for document in documents.values_mut().filter(|document| document.is_changed) {
            document.is_changed = false;
            self.show_in_folder(document);
        }
        for index in 0..self.folders.len() {
            let inside = documents.values_mut().filter_map(|document| {
                let (found, name) = self.folder_of(document.path.as_deref()?)?;
                (found == index).then_some((name, document))
            });
            let inside: Vec<_> = inside.collect();
            let names: Vec<_> = inside.iter().map(|(name, _)| name.as_str()).collect();
            let mut verdicts = self.folders[index]
                .folder
                .judge(&names)
                .unwrap_or_else(|mistakes| {
                    self.tell_mistakes(index, mistakes);
                    HashMap::new()
                });
            for (name, document) in inside {
                // A configuration shows what is wrong with it, whether or not anything could be judged by it.
                let mistakes = &self.folders[index].mistakes;
                let mistakes: Vec<_> = mistakes
                    .iter()
                    .filter(|mistake| mistake.source.path == name)
                    .cloned()
                    .collect();
                let verdict = verdicts.remove(&name);
                if verdict.is_some() || !mistakes.is_empty() {
                    let mut verdict = verdict.unwrap_or_default();
                    verdict.problems.extend(mistakes);
                    self.show(document, verdict);
                }
            }
        }
        for document in documents.values_mut() {
            if let Some((folder, name)) = &document.alone {
                match folder.judge(&[name]).map(|mut verdicts| verdicts.remove(name)) {
                    Ok(verdict) => self.show(document, verdict.unwrap_or_default()),
                    Err(mistakes) => self.show_message(&mistakes.to_string()),
                }
            }
        }
        self.documents = documents;
        self.cost = started.elapsed();
    }

    /// Puts a document's text in the place of its file.
    fn show_in_folder(&mut self, document: &mut Document) {
        let text = document.text.get();
        let path = document.path.as_deref();
        if let Some((index, name)) = path.and_then(|path| self.folder_of(path)) {
            self.folders[index].folder.open(&name, text);
            document.alone = None;
        } else {
            if document.alone.is_none() {
                match Folder::of_one(path, &self.request) {
                    Ok(alone) => document.alone = Some(alone),
                    Err(mistakes) => self.show_message(&mistakes.to_string()),
                }
            }
            if let Some((folder, name)) = &mut document.alone {
                folder.open(name, text);
            }
        }
    }

    fn show(&self, document: &mut Document, verdict: Verdict) {
        document.shown = shown(verdict, &document.text, &document.uri, &self.client);
        let diagnostics: Vec<_> = document
            .shown
            .iter()
            .map(|shown| shown.diagnostic.clone())
            .collect();
        // The same again is no news, but for who counts versions.
        let is_news = document.published.as_ref().is_none_or(|(version, before)| {
            *before != diagnostics || (self.client.diagnostic_version && *version != document.version)
        });
        if is_news {
            self.publish(&document.uri, Some(document.version), diagnostics.clone());
            document.published = Some((document.version, diagnostics));
        }
    }

    fn publish(&self, uri: &Uri, version: Option<i32>, diagnostics: Vec<Diagnostic>) {
        let parameters = PublishDiagnosticsParams {
            uri: uri.clone(),
            version: version.filter(|_| self.client.diagnostic_version),
            diagnostics,
        };
        self.notify("textDocument/publishDiagnostics", parameters);
    }

    // Requests.

    fn hover(&self, parameters: &HoverParams) -> Option<gen_lsp_types::Hover> {
        let place = &parameters.text_document_position_params;
        let document = self.documents.get(&place.text_document.uri.0)?;
        hover(&document.shown, place.position, self.client.hover_markdown)
    }

    fn code_actions(&self, parameters: &CodeActionParams) -> Vec<CodeAction> {
        let Some(document) = self.documents.get(&parameters.text_document.uri.0) else {
            return Vec::new();
        };
        let target = Target {
            uri: &document.uri,
            version: document.version,
            text: &document.text,
            shown: &document.shown,
        };
        actions(target, parameters.range, &parameters.context, &self.client)
    }
}

fn from<P: DeserializeOwned>(parameters: Value) -> Result<P, serde_json::Error> {
    serde_json::from_value(parameters)
}

/// What the server offers.
fn capabilities(client: &Client) -> ServerCapabilities {
    let encoding = match client.encoding {
        Encoding::Utf8 => PositionEncodingKind::UTF8,
        Encoding::Utf16 => PositionEncodingKind::UTF16,
    };
    let sync = TextDocumentSyncOptions {
        open_close: Some(true),
        change: Some(TextDocumentSyncKind::Incremental),
        save: Some(
            SaveOptions {
                include_text: Some(false),
            }
            .into(),
        ),
        ..TextDocumentSyncOptions::default()
    };
    let actions = CodeActionOptions {
        code_action_kinds: Some(vec![
            CodeActionKind::QuickFix,
            CodeActionKind::from(FIX_ALL.to_owned()),
        ]),
        ..CodeActionOptions::default()
    };
    let folders = WorkspaceFoldersServerCapabilities {
        supported: Some(true),
        change_notifications: Some(true.into()),
    };
    ServerCapabilities {
        position_encoding: Some(encoding),
        text_document_sync: Some(sync.into()),
        hover_provider: Some(true.into()),
        code_action_provider: Some(actions.into()),
        workspace: Some(WorkspaceOptions {
            workspace_folders: Some(folders),
            ..WorkspaceOptions::default()
        }),
        ..ServerCapabilities::default()
    }
}
