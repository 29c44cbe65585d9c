//! What the client can do, as it says when it starts. Read leniently: an odd capability must not keep a client out.

use serde_json::Value;

use crate::document::Encoding;

/// What the client can do, as far as it makes a difference.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Client {
    /// How columns are counted: the first of what it offers that costs nothing, or else what all clients know.
    pub(crate) encoding: Encoding,
    /// Diagnostics may point to further places.
    pub(crate) related_information: bool,
    /// Diagnostics may be marked as about something deprecated.
    pub(crate) deprecated_tag: bool,
    /// A diagnostic's code may lead to a page.
    pub(crate) code_description: bool,
    /// Diagnostics may name the version of the document that they were made from.
    pub(crate) diagnostic_version: bool,
    /// Hovers may be Markdown.
    pub(crate) hover_markdown: bool,
    /// Changes of documents may name the version that they are made from.
    pub(crate) versioned_edits: bool,
    /// It tells when files change, if asked to.
    pub(crate) watches_files: bool,
}

impl Client {
    /// Reads the parameters of `initialize`.
    pub(crate) fn new(parameters: &Value) -> Self {
        let capability = |path: &str| parameters.pointer(&format!("/capabilities/{path}"));
        let is_set = |path: &str| capability(path).and_then(Value::as_bool) == Some(true);
        let holds = |path: &str, word: &Value| {
            let list = capability(path).and_then(Value::as_array);
            list.is_some_and(|list| list.contains(word))
        };
        let diagnostics = |name: &str| format!("textDocument/publishDiagnostics/{name}");
        let encodings = "general/positionEncodings";
        Self {
            encoding: if holds(encodings, &"utf-8".into()) {
                Encoding::Utf8
            } else {
                Encoding::Utf16
            },
            related_information: is_set(&diagnostics("relatedInformation")),
            deprecated_tag: holds(&diagnostics("tagSupport/valueSet"), &2.into()),
            code_description: is_set(&diagnostics("codeDescriptionSupport")),
            diagnostic_version: is_set(&diagnostics("versionSupport")),
            hover_markdown: holds("textDocument/hover/contentFormat", &"markdown".into()),
            versioned_edits: is_set("workspace/workspaceEdit/documentChanges"),
            watches_files: is_set("workspace/didChangeWatchedFiles/dynamicRegistration"),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_client_that_says_nothing_gets_the_least() {
        let client = Client::new(&json!({"capabilities": {}}));
        assert_eq!(client.encoding, Encoding::Utf16);
        assert!(!client.related_information && !client.hover_markdown && !client.watches_files);
    }

    #[test]
    fn odd_capabilities_are_none() {
        let client = Client::new(&json!({"capabilities": {
            "general": {"positionEncodings": "utf-8"},
            "textDocument": {"publishDiagnostics": {"tagSupport": {"valueSet": [1, 2]}, "versionSupport": 1}},
        }}));
        assert_eq!(client.encoding, Encoding::Utf16);
        assert!(client.deprecated_tag && !client.diagnostic_version);
    }
}
