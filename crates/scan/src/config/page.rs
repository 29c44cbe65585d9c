//! The page about configurations in `docs/`: every key with what it is for.

use std::fmt::Write as _;

use super::keys::TABLES;
use super::profile;
use super::shape::Shape;

/// The reference of all keys, in Markdown.
pub fn reference() -> String {
    let mut text = String::new();
    for (number, table) in TABLES.iter().enumerate() {
        if number > 0 {
            let _ = write!(text, "\n### {}\n\n", table.name);
            let users: Vec<_> = TABLES
                .iter()
                .flat_map(|user| user.keys.iter().map(move |key| (user, key)))
                .filter(|(_, key)| uses(key.shape, table.name))
                .map(|(user, key)| match user.name {
                    "Configuration" => format!("`{}`", key.name),
                    name => format!("`{}` of {name}", key.name),
                })
                .collect();
            let _ = writeln!(text, "In {}.\n", users.join(", "));
        }
        text.push_str("| key | value | what | example |\n|---|---|---|---|\n");
        for key in table.keys {
            let required = if key.required { ", required" } else { "" };
            let _ = writeln!(
                text,
                "| `{}` | {}{required} | {} | `{}` |",
                key.name,
                key.shape.name(),
                key.about,
                key.example.replace('|', "\\|"),
            );
        }
    }
    text
}

/// The profiles, each with what it is for and what it says.
pub fn profiles() -> String {
    let mut text = String::new();
    for name in profile::NAMES {
        let said = profile::text(name).unwrap_or_default();
        let rest: Vec<_> = said.lines().skip_while(|line| line.starts_with("# ")).collect();
        let _ = write!(
            text,
            "### {name}\n\n{}\n\n```yaml\n{}\n```\n\n",
            profile::summary(name),
            rest.join("\n")
        );
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

fn uses(shape: Shape, name: &str) -> bool {
    match shape {
        Shape::Table(table) => table.name == name,
        Shape::List(item) | Shape::Filled(item) | Shape::ByPolicy(item) => uses(*item, name),
        _ => false,
    }
}
