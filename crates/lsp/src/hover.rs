//! The explanation of what an open document shows at a place.

use std::fmt::Write as _;

use gen_lsp_types::{Hover, MarkupContent, MarkupKind, Position, Range};
use palisade_checks::policy;
use palisade_policy::Finding;

use crate::diagnostic::{Shown, page_of};

/// Explains the findings at a position, each policy once; nothing where there is none.
pub(crate) fn hover(shown: &[Shown], position: Position, markdown: bool) -> Option<Hover> {
    let here = shown
        .iter()
        .filter(|shown| contains(&shown.diagnostic.range, position));
    let mut ranges = Vec::new();
    let mut explained = Vec::new();
    let mut text = String::new();
    for shown in here {
        let Some(finding) = &shown.finding else { continue };
        ranges.push(shown.diagnostic.range);
        if explained.contains(&&finding.policy.id) {
            continue;
        }
        explained.push(&finding.policy.id);
        if !text.is_empty() {
            text.push_str(if markdown { "\n---\n\n" } else { "\n" });
        }
        write(&mut text, finding, markdown);
    }
    // The narrowest, so that the editor asks again when the pointer leaves it.
    let size = |range: &Range| {
        let lines = range.end.line - range.start.line;
        (lines, range.end.character.saturating_sub(range.start.character))
    };
    let range = ranges.into_iter().min_by_key(size)?;
    let kind = if markdown {
        MarkupKind::Markdown
    } else {
        MarkupKind::PlainText
    };
    Some(Hover {
        contents: MarkupContent { kind, value: text }.into(),
        range: Some(range),
    })
}

/// The end counts too: an empty range has no other place, and editors ask there.
pub(crate) fn contains(range: &Range, position: Position) -> bool {
    range.start <= position && position <= range.end
}

fn write(text: &mut String, finding: &Finding, markdown: bool) {
    let metadata = &finding.policy;
    let (id, severity) = (&metadata.id, metadata.severity);
    // Custom policies say only this of themselves.
    let mut sections = vec![
        ("Why it matters", metadata.why.clone()),
        ("How to fix", metadata.remediation.clone()),
    ];
    if let Some(policy) = policy(id) {
        sections = ["Why it matters", "How to fix", "Accepts"]
            .map(|heading| (heading, policy.docs.section(heading)))
            .into();
    }
    let _ = if markdown {
        writeln!(text, "**{}** (`{id}`, {severity})", metadata.title)
    } else {
        writeln!(text, "{} ({id}, {severity})", metadata.title)
    };
    for (heading, section) in sections {
        if !section.is_empty() {
            let _ = if markdown {
                writeln!(text, "\n**{heading}**\n\n{section}")
            } else {
                writeln!(text, "\n{heading}:\n{section}")
            };
        }
    }
    if let Some(page) = page_of(id).filter(|_| markdown) {
        let _ = writeln!(text, "\n[{id}]({page})");
    }
}
