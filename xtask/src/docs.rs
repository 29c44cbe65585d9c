//! `cargo xtask gen`: the pages in `docs/` that are made from the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use palisade_checks::{CHECKS, PACKS, POLICIES, fix_table, page_with};
use palisade_model::Inventory;
use palisade_policy::{BuiltIn, Engine, Safety, Tool};

/// The first line of every generated page.
const NOTE: &str = "<!-- Made by `cargo xtask gen` from crates/checks. Do not edit. -->\n\n";

/// Writes the pages, or with `check` fails where one on disk differs.
pub(crate) fn generate(root: &Path, check: bool) -> anyhow::Result<()> {
    let folder = root.join("docs/policies");
    let mut pages = BTreeMap::new();
    let mut fixes = Vec::new();
    for policy in POLICIES {
        let seen = fixes_seen(root, policy)?;
        let safeties: Vec<_> = seen.iter().copied().collect();
        pages.insert(
            folder.join(format!("{}.md", policy.id)),
            format!("{NOTE}{}", page_with(policy, &safeties)),
        );
        fixes.push((*policy, seen));
    }
    pages.insert(root.join("crates/checks/fixes.txt"), fix_table(fixes));
    pages.insert(root.join("docs/policies.md"), format!("{NOTE}{}", policy_table()));
    pages.insert(root.join("docs/checks.md"), format!("{NOTE}{}", check_table()));
    pages.insert(
        root.join("docs/counterparts.md"),
        format!("{NOTE}{}", crate::counterparts::page()),
    );
    pages.insert(root.join("docs/configuration.md"), configuration());
    let schema = serde_json::to_string_pretty(&palisade_scan::config::schema::json_schema())?;
    pages.insert(root.join("docs/palisade.schema.json"), format!("{schema}\n"));
    let leftovers = leftovers(&folder, &pages)?;
    if check {
        let stale: Vec<_> = pages
            .iter()
            .filter(|(path, text)| !is_current(path, text))
            .map(|(path, _)| path)
            .collect();
        let stale: Vec<_> = stale
            .into_iter()
            .chain(&leftovers)
            .map(|path| path.display().to_string())
            .collect();
        if !stale.is_empty() {
            bail!("out of date, run `cargo xtask gen`: {}", stale.join(", "));
        }
        return Ok(());
    }
    fs::create_dir_all(&folder)?;
    for (path, text) in &pages {
        fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    for path in leftovers {
        fs::remove_file(path)?;
    }
    Ok(())
}

/// How safe the fixes are that the findings in a policy's fixture have.
fn fixes_seen(root: &Path, policy: &BuiltIn) -> anyhow::Result<BTreeSet<Safety>> {
    let path = root
        .join("crates/checks/fixtures")
        .join(policy.id)
        .join("bad.yaml");
    // What a configuration does is found by no check, and no fixture shows it.
    if !path.exists() {
        return Ok(BTreeSet::new());
    }
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let loaded = palisade_source::load_text("bad.yaml", text);
    let inventory: Inventory = loaded.objects().cloned().collect();
    let engine = Engine::new(vec![policy.compile_with(policy.params)?]);
    let evaluations = loaded.objects().map(|object| engine.evaluate(object, &inventory));
    let findings = evaluations.flat_map(|evaluation| evaluation.findings);
    Ok(findings.filter_map(|finding| Some(finding.fix?.safety)).collect())
}

/// What is told of configurations, with the keys and profiles as they are.
fn configuration() -> String {
    let text = include_str!("configuration.md");
    let text = text.replace("KEYS\n", &palisade_scan::config::page::reference());
    text.replace("PROFILES\n", &palisade_scan::config::page::profiles())
}

fn is_current(path: &Path, text: &str) -> bool {
    fs::read_to_string(path).is_ok_and(|current| current == text)
}

/// Pages of policies that are no more.
fn leftovers(folder: &Path, pages: &BTreeMap<PathBuf, String>) -> anyhow::Result<Vec<PathBuf>> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let paths = entries.into_iter().map(|entry| entry.path());
    let mut left: Vec<_> = paths.filter(|path| !pages.contains_key(path)).collect();
    left.sort();
    Ok(left)
}

fn sorted_policies() -> Vec<&'static BuiltIn> {
    let mut policies = POLICIES.to_vec();
    policies.sort_by_key(|policy| policy.id);
    policies
}

fn policy_table() -> String {
    let mut text = format!(
        "# Policies\n\n{} policies, from {} checks. Packs:\n\n",
        POLICIES.len(),
        CHECKS.len()
    );
    for pack in PACKS {
        let members = POLICIES
            .iter()
            .flat_map(|policy| policy.packs)
            .filter(|member| member.pack == pack.name);
        let (on, all) = members.fold((0, 0), |(on, all), member| (on + usize::from(member.on), all + 1));
        let _ = writeln!(text, "- `{}`: {} ({on} of {all} on)", pack.name, pack.summary);
    }
    text.push_str("\n| policy | severity | layer | what | in packs |");
    Tool::ALL
        .iter()
        .for_each(|tool| text.push_str(&format!(" {} |", tool.as_str())));
    text.push_str("\n|---|---|---|---|---|");
    Tool::ALL.iter().for_each(|_| text.push_str("---|"));
    text.push('\n');
    for policy in sorted_policies() {
        let packs = policy.packs.iter().map(|member| match member.on {
            true => member.pack.to_owned(),
            false => format!("({})", member.pack),
        });
        let packs: BTreeSet<_> = packs.collect();
        let packs: Vec<_> = packs.into_iter().collect();
        let _ = write!(
            text,
            "| [{id}](policies/{id}.md) | {} | {} | {} | {} |",
            policy.severity,
            policy.layer,
            policy.docs.title(),
            packs.join(", "),
            id = policy.id,
        );
        for tool in Tool::ALL {
            let ids = policy
                .aliases
                .iter()
                .filter(|alias| alias.tool == *tool)
                .map(|alias| alias.id);
            let ids: Vec<_> = ids.collect();
            let _ = write!(text, " {} |", ids.join(", "));
        }
        text.push('\n');
    }
    text.push_str("\nA pack in parentheses knows the policy but runs it only where it is selected.\n");
    text
}

fn check_table() -> String {
    let mut text = String::from(
        "# Checks\n\nA check is a predicate with parameters. Policies are made from checks, the built-in ones and those of a \
         KubeLinter configuration (`customChecks[].template`).\n",
    );
    let mut checks = CHECKS.to_vec();
    checks.sort_by_key(|check| check.name);
    for check in checks {
        let _ = write!(
            text,
            "\n## {}\n\nFinds {}. Looks at: {}.\n",
            check.name,
            check.summary,
            check.kinds.join(", ")
        );
        let used = sorted_policies()
            .into_iter()
            .filter(|policy| policy.check.name == check.name);
        let used: Vec<_> = used
            .map(|policy| format!("[{id}](policies/{id}.md)", id = policy.id))
            .collect();
        if !used.is_empty() {
            let _ = write!(text, "\nUsed by {}.\n", used.join(", "));
        }
        if !check.params.is_empty() {
            text.push('\n');
        }
        for param in check.params {
            let required = if param.required { ", required" } else { "" };
            let kind = palisade_checks::type_name(param.kind);
            let _ = writeln!(
                text,
                "- `{}` ({kind}{required}): {}",
                param.name, param.description
            );
        }
    }
    text
}
