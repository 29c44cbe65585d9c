//! What can be done about what an open document shows: its fixes, and comments that accept it.

use std::collections::HashMap;
use std::sync::Arc;

use gen_lsp_types::{
    CodeAction, CodeActionContext, CodeActionKind, Diagnostic, OptionalVersionedTextDocumentIdentifier,
    Range, TextDocumentEdit, TextDocumentIdentifier, TextEdit as Change, Uri, WorkspaceEdit,
};
use palisade_policy::{Finding, Safety};
use palisade_yaml::{Edit, Rewriter, Span, TextEdit, Tree};

use crate::client::Client;
use crate::diagnostic::{Shown, is_text_of};
use crate::document::Text;

const QUICK_FIX: &str = "quickfix";
/// All safe fixes at once: what an editor can be told to do whenever it saves.
pub(crate) const FIX_ALL: &str = "source.fixAll.palisade";
/// So many fixes are offered at once: nobody reads more.
const LIMIT: usize = 50;

/// An open document, as far as it matters here.
#[derive(Clone, Copy)]
pub(crate) struct Target<'d> {
    pub(crate) uri: &'d Uri,
    pub(crate) version: i32,
    pub(crate) text: &'d Text,
    pub(crate) shown: &'d [Shown],
}

/// What can be done at `range`: each fix, comments that accept the findings, and all safe fixes of the document.
pub(crate) fn actions(
    target: Target<'_>,
    range: Range,
    context: &CodeActionContext,
    client: &Client,
) -> Vec<CodeAction> {
    let wants = |kind: &str| {
        let is_wanted = |only: &String| {
            let below = kind.strip_prefix(only.as_str());
            below.is_some_and(|rest| only.is_empty() || rest.is_empty() || rest.starts_with('.'))
        };
        let only = context.only.as_ref();
        only.is_none_or(|kinds| {
            kinds
                .iter()
                .cloned()
                .map(String::from)
                .any(|kind| is_wanted(&kind))
        })
    };
    let mut actions = Vec::new();
    if wants(QUICK_FIX) {
        let here = target
            .shown
            .iter()
            .filter(|shown| meets(&shown.diagnostic.range, &range));
        let findings = here.filter_map(|shown| Some((&shown.diagnostic, shown.finding.as_ref()?)));
        let own = findings.filter(|(_, finding)| is_text_of(&finding.object.source().text, target.text));
        let own: Vec<_> = own.take(LIMIT).collect();
        let fixes = own
            .iter()
            .filter_map(|(diagnostic, finding)| fix(target, diagnostic, finding, client));
        actions.extend(fixes);
        actions.extend(
            own.iter()
                .filter_map(|(diagnostic, finding)| ignore(target, diagnostic, finding, client)),
        );
    }
    if wants(FIX_ALL) {
        actions.extend(fix_all(target, client));
    }
    actions
}

/// Whether one shares a line with the other: who stands on a line means what is wrong with it.
fn meets(one: &Range, other: &Range) -> bool {
    one.start.line <= other.end.line && other.start.line <= one.end.line
}

fn fix(
    target: Target<'_>,
    diagnostic: &Diagnostic,
    finding: &Finding,
    client: &Client,
) -> Option<CodeAction> {
    let fix = finding.fix.as_ref()?;
    let edits = finding.object.tree().text_edits(&fix.edits).ok()?;
    let is_safe = fix.safety == Safety::Safe;
    let title = capitalized(&fix.title);
    let title = if is_safe {
        title
    } else {
        format!("{title} (may change what the program does)")
    };
    Some(CodeAction {
        is_preferred: Some(is_safe),
        ..action(target, title, QUICK_FIX, Some(diagnostic), &edits, client)
    })
}

/// All safe fixes: those that contradict each other are left for the next time.
fn fix_all(target: Target<'_>, client: &Client) -> Option<CodeAction> {
    let fixes: Vec<(&Arc<Tree>, &[Edit])> = target
        .shown
        .iter()
        .filter_map(|shown| {
            let finding = shown.finding.as_ref()?;
            let fix = finding.fix.as_ref().filter(|fix| fix.safety == Safety::Safe)?;
            let is_own = is_text_of(&finding.object.source().text, target.text);
            is_own.then(|| (finding.object.tree(), fix.edits.as_slice()))
        })
        .collect();
    let mut rewriter = Rewriter::new(target.text.get());
    for (tree, edits) in fixes {
        rewriter.add(tree, edits);
    }
    let edits = rewriter.finish().edits;
    let title = "Make all safe fixes of Palisade".to_owned();
    (!edits.is_empty()).then(|| action(target, title, FIX_ALL, None, &edits, client))
}

/// Accepts a finding by a comment.
fn ignore(
    target: Target<'_>,
    diagnostic: &Diagnostic,
    finding: &Finding,
    client: &Client,
) -> Option<CodeAction> {
    let id = &finding.policy.id;
    let edit = comment(target.text, finding.span()?, id)?;
    let title = format!("Ignore {id} here with a comment");
    Some(action(
        target,
        title,
        QUICK_FIX,
        Some(diagnostic),
        &[edit],
        client,
    ))
}

/// A comment that accepts a policy where `span` begins: in one that is there already, at the end of the line, or in a
/// line above. The text must mean what it did: within a string there are no comments, and in JSON nowhere.
fn comment(text: &Text, span: Span, id: &str) -> Option<TextEdit> {
    const OPENING: &str = "# palisade: ignore[";
    let is_json = text
        .get()
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with("{\"");
    if is_json {
        return None;
    }
    let line_number = text.line_of(span.start);
    let line = text.line(line_number);
    let start = text.start_of(line_number);
    let at = |byte: usize, text: String| TextEdit {
        span: Span::new((start + byte) as u32, (start + byte) as u32),
        text,
    };
    let comment = format!("{OPENING}{id}] say why");
    let mut candidates = Vec::new();
    if let Some(found) = line.find(OPENING) {
        candidates.push(at(found + OPENING.len(), format!("{id}, ")));
    } else if !line.contains('#') {
        candidates.push(at(line.trim_end().len(), format!("  {comment}")));
    }
    let indent = &line[..line.len() - line.trim_start_matches(' ').len()];
    let line_break = if text.get().contains("\r\n") { "\r\n" } else { "\n" };
    candidates.push(at(0, format!("{indent}{comment}{line_break}")));
    let before = meaning(text.get());
    candidates.into_iter().find(|candidate| {
        let changed = TextEdit::apply(std::slice::from_ref(candidate), text.get());
        meaning(&changed.into()) == before
    })
}

/// What the documents of a text mean; of a broken one that it is.
fn meaning(text: &Arc<str>) -> Vec<Option<serde_json::Value>> {
    let documents = palisade_yaml::parse(text);
    documents
        .into_iter()
        .map(|tree| Some(tree.ok()?.root().to_json()))
        .collect()
}

fn action(
    target: Target<'_>,
    title: String,
    kind: &'static str,
    diagnostic: Option<&Diagnostic>,
    edits: &[TextEdit],
    client: &Client,
) -> CodeAction {
    let mut positions = target.text.positions();
    let changes = edits.iter().map(|edit| Change {
        range: positions.range(edit.span),
        new_text: edit.text.clone(),
    });
    CodeAction {
        title,
        kind: Some(CodeActionKind::from(kind.to_owned())),
        diagnostics: diagnostic.map(|diagnostic| vec![diagnostic.clone()]),
        edit: Some(workspace_edit(target, changes.collect(), client)),
        ..CodeAction::default()
    }
}

/// With the version, where the client knows what that means: then no newer text is changed.
fn workspace_edit(target: Target<'_>, changes: Vec<Change>, client: &Client) -> WorkspaceEdit {
    if !client.versioned_edits {
        return WorkspaceEdit {
            changes: Some(HashMap::from([(target.uri.clone(), changes)])),
            ..WorkspaceEdit::default()
        };
    }
    let edit = TextDocumentEdit {
        text_document: OptionalVersionedTextDocumentIdentifier {
            version: Some(target.version),
            text_document_identifier: TextDocumentIdentifier {
                uri: target.uri.clone(),
            },
        },
        edits: changes.into_iter().map(Into::into).collect(),
    };
    WorkspaceEdit {
        document_changes: Some(vec![edit.into()]),
        ..WorkspaceEdit::default()
    }
}

fn capitalized(title: &str) -> String {
    let mut letters = title.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters.clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Encoding;

    fn commented(text: &str, value: &str) -> Option<String> {
        let start = text.find(value).unwrap() as u32;
        let text = Text::new(text, Encoding::Utf16);
        let edit = comment(&text, Span::new(start, start + value.len() as u32), "b")?;
        Some(TextEdit::apply(&[edit], text.get()))
    }

    #[test]
    fn a_comment_stands_where_it_changes_nothing_else() {
        for (text, changed) in [
            ("a: x\nc: y\n", "a: x  # palisade: ignore[b] say why\nc: y\n"),
            ("a: x", "a: x  # palisade: ignore[b] say why"),
            (
                "a: {x: 1,\n    y: 2}\n",
                "a: {x: 1,  # palisade: ignore[b] say why\n    y: 2}\n",
            ),
            (
                "a: x  # palisade: ignore[c] so\n",
                "a: x  # palisade: ignore[b, c] so\n",
            ),
            (
                "a:\n  b: x # known\n",
                "a:\n  # palisade: ignore[b] say why\n  b: x # known\n",
            ),
            (
                "a: \"x\n  y\"\r\n",
                "# palisade: ignore[b] say why\r\na: \"x\n  y\"\r\n",
            ),
        ] {
            assert_eq!(commented(text, "x").as_deref(), Some(changed), "{text}");
        }
    }

    #[test]
    fn there_is_none_where_none_can_be() {
        assert_eq!(commented("{\"a\": \"x\"}\n", "x"), None);
        assert_eq!(commented("a: |\n  some\n  x\n", "x"), None);
    }
}
