//! The page of a policy, for `palisade explain` and for `docs/`.

use std::fmt::Write as _;

use palisade_policy::{BuiltIn, ParamKind, Safety};

use crate::fixes_of;

/// The page of a policy in Markdown: what it is, its four sections, its parameters, its counterparts.
pub fn page(policy: &BuiltIn) -> String {
    page_with(policy, &fixes_of(policy))
}

/// [`page`], for a policy whose fixes are as safe as that.
pub fn page_with(policy: &BuiltIn, fixes: &[Safety]) -> String {
    let markdown = policy.docs.markdown();
    let body = markdown.split_once('\n').map_or("", |(_, body)| body).trim();
    let packs = policy.packs.iter().map(|pack| match pack.on {
        true => pack.pack.to_owned(),
        false => format!("{} (where selected)", pack.pack),
    });
    let packs: Vec<_> = packs.collect();
    let mut page = format!("# {}\n\n{}\n\n", policy.id, policy.docs.title());
    let facts = [
        ("Severity", policy.severity.to_string()),
        ("Confidence", policy.confidence.to_string()),
        ("Layer", policy.layer.to_string()),
        ("Packs", packs.join(", ")),
        ("Check", format!("`{}`", policy.check.name)),
        ("Fix", fix_in_words(fixes).to_owned()),
    ];
    for (name, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
        let _ = writeln!(page, "- {name}: {value}");
    }
    let _ = write!(page, "\n{body}\n");
    write_parameters(&mut page, policy);
    if !policy.aliases.is_empty() {
        page.push_str("\n## Elsewhere\n\n");
        for alias in policy.aliases {
            let _ = writeln!(page, "- {}: {}", alias.tool.as_str(), alias.id);
        }
    }
    page
}

/// How the findings of a policy can be fixed; empty where they cannot.
fn fix_in_words(fixes: &[Safety]) -> &'static str {
    match fixes {
        [] => "",
        [Safety::Safe] => "`--fix`",
        [Safety::Unsafe] => "`--fix=unsafe`",
        _ => "`--fix`, or `--fix=unsafe` where it may change what a program does",
    }
}

fn write_parameters(page: &mut String, policy: &BuiltIn) {
    if policy.check.params.is_empty() {
        return;
    }
    let _ = write!(
        page,
        "\n## Parameters\n\nOf the check `{}`:\n\n",
        policy.check.name
    );
    for param in policy.check.params {
        let required = if param.required { ", required" } else { "" };
        let _ = writeln!(
            page,
            "- `{}` ({}{required}): {}",
            param.name,
            type_name(param.kind),
            param.description
        );
    }
    if !policy.params.is_empty() {
        let _ = write!(
            page,
            "\nHere:\n\n```yaml\n{}\n```\n",
            at_the_margin(policy.params)
        );
    }
    for pack in policy.packs {
        if let Some(params) = pack.params {
            let params = at_the_margin(params);
            let _ = write!(page, "\nIn the pack `{}`:\n\n```yaml\n{params}\n```\n", pack.pack);
        }
    }
}

/// Lines without the indentation that they share in the source; the first has none.
fn at_the_margin(text: &str) -> String {
    let indentation = |line: &str| line.len() - line.trim_start().len();
    let rest = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let shared = rest.map(indentation).min().unwrap_or_default();
    let mut lines = text.lines();
    let first = lines.next().unwrap_or_default().to_owned();
    lines.fold(first, |lines, line| {
        format!("{lines}\n{}", line.get(shared..).unwrap_or_default())
    })
}

#[test]
fn parameters_begin_at_the_margin() {
    assert_eq!(
        at_the_margin("{a: [\n            b,\n        ]}"),
        "{a: [\n    b,\n]}"
    );
    assert_eq!(at_the_margin("{a: b}"), "{a: b}");
}

/// The values that a parameter takes, in words.
pub fn type_name(kind: ParamKind) -> String {
    match kind {
        ParamKind::Bool => "true or false".to_owned(),
        ParamKind::Int => "number".to_owned(),
        ParamKind::Text => "text".to_owned(),
        ParamKind::Texts => "list of texts".to_owned(),
        ParamKind::Pattern => "regular expression".to_owned(),
        ParamKind::Patterns => "list of regular expressions".to_owned(),
        ParamKind::OneOf(words) => format!("one of {}", words.join(", ")),
        ParamKind::ManyOf(words) => format!("list of {}", words.join(", ")),
    }
}
