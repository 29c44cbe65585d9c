//! What can be done about what an open document shows: its fixes, and comments that accept it.

use std::collections::HashMap;
use std::sync::Arc;

use gen_lsp_types::{
    CodeAction, CodeActionContext, CodeActionKind, Diagnostic, OptionalVersionedTextDocumentIdentifier,
    Position, Range, TextDocumentEdit, TextDocumentIdentifier, TextEdit as Change, Uri, WorkspaceEdit,
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
        let mut own: Vec<_> = own.take(LIMIT).collect();
        // First what is right at the place.
        own.sort_by_key(|(diagnostic, _)| !touches(&diagnostic.range, &range));
        let fixes = own
            .iter()
            .filter_map(|(diagnostic, finding)| fix(target, diagnostic, finding, client));
        actions.extend(fixes);
        actions.extend(ignores(target, &own, client));
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

/// Whether one shares more than a line with the other: a character, or an end.
fn touches(one: &Range, other: &Range) -> bool {
    let place = |position: &Position| (position.line, position.character);
    place(&one.start) <= place(&other.end) && place(&other.start) <= place(&one.end)
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

/// Comments that accept findings.
fn ignores<'f>(
    target: Target<'_>,
    findings: &[(&'f Diagnostic, &'f Finding)],
    client: &Client,
) -> Vec<CodeAction> {
    let mut slots: HashMap<usize, Option<Slot>> = HashMap::new();
    let ignore = |&(diagnostic, finding): &(&Diagnostic, &Finding)| {
        let (id, span) = (&finding.policy.id, finding.span()?);
        let slot = slots
            .entry(target.text.line_of(span.start))
            .or_insert_with(|| slot(target.text, finding.object.tree(), span));
        let edit = slot.as_ref()?.with(id);
        let title = format!("Ignore {id} here with a comment");
        Some(action(
            target,
            title,
            QUICK_FIX,
            Some(diagnostic),
            &[edit],
            client,
        ))
    };
    findings.iter().filter_map(ignore).collect()
}

/// Where the id of a policy can be put into a comment.
struct Slot {
    at: usize,
    /// What comes before the id, and after it.
    around: (String, String),
}

impl Slot {
    fn with(&self, id: &str) -> TextEdit {
        let (before, after) = &self.around;
        TextEdit {
            span: Span::new(self.at as u32, self.at as u32),
            text: format!("{before}{id}{after}"),
        }
    }
}

/// A comment that accepts what is found where `span` begins: one that is there already, one at the end of the line, or one in a
/// line above. The text must mean what it did: within a string there are no comments, and in JSON nowhere.
fn slot(text: &Text, tree: &Tree, span: Span) -> Option<Slot> {
    const OPENING: &str = "# palisade: ignore[";
    const REST: &str = "] say why";
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
    let slot = |byte: usize, before: String, after: String| Slot {
        at: start + byte,
        around: (before, after),
    };
    let mut candidates = Vec::new();
    if let Some(found) = line.find(OPENING) {
        candidates.push(slot(found + OPENING.len(), String::new(), ", ".to_owned()));
    } else if !line.contains('#') {
        candidates.push(slot(
            line.trim_end().len(),
            format!("  {OPENING}"),
            REST.to_owned(),
        ));
    }
    let indent = &line[..line.len() - line.trim_start_matches(' ').len()];
    let line_break = if text.get().contains("\r\n") { "\r\n" } else { "\n" };
    candidates.push(slot(
        0,
        format!("{indent}{OPENING}"),
        format!("{REST}{line_break}"),
    ));
    let documents = palisade_yaml::documents(text.get());
    let number = documents
        .iter()
        .rposition(|document| document.start <= span.start)?;
    candidates.into_iter().find(|candidate| {
        let changed: Arc<str> = TextEdit::apply(&[candidate.with("a")], text.get()).into();
        let changed_documents = palisade_yaml::documents(&changed);
        let own = changed_documents
            .get(number)
            .filter(|_| changed_documents.len() == documents.len());
        let read = own.and_then(|own| palisade_yaml::parse_document(&changed, *own).ok()?);
        read.is_some_and(|read| tree.is_same(&read))
    })
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
        let tree = palisade_yaml::parse(text.get()).pop().unwrap().unwrap();
        let slot = slot(&text, &tree, Span::new(start, start + value.len() as u32))?;
        Some(TextEdit::apply(&[slot.with("b")], text.get()))
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
                "a: b\n---\na: x\n",
                "a: b\n---\na: x  # palisade: ignore[b] say why\n",
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
