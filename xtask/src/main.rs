//! Developer commands.
//!
//! - `cargo xtask test`: every test, with the tools that they need
//! - `cargo xtask gen [--check]`: the pages in `docs/` that are made from the code
//! - `cargo xtask bench [NAME]`: what the budgets allow, and what is used of them
//! - `cargo xtask ci`: what has to hold before a change lands
//! - `cargo run -p xtask --features schema -- gen schema [--check]`: the tables of Kubernetes' kinds
#![allow(clippy::print_stderr, clippy::print_stdout)] // a developer's terminal is its only output

mod bench;
mod counterparts;
mod docs;
#[cfg(feature = "schema")]
mod schema;
mod tools;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail};

fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let root = root();
    match arguments.as_slice() {
        ["test", rest @ ..] => test(&root, rest),
        ["gen"] => docs::generate(&root, false),
        ["gen", "--check"] => docs::generate(&root, true),
        ["gen", "schema"] => generate_schema(false),
        ["gen", "schema", "--check"] => generate_schema(true),
        ["bench"] => bench::run(&root, ""),
        ["bench", filter] => bench::run(&root, filter),
        ["bench-phases", file] => bench::run_phases(Path::new(file)),
        ["ci"] => ci(&root),
        _ => bail!("the commands are: test, gen [--check], gen schema [--check], bench [NAME], ci"),
    }
}

/// The workspace's folder.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."))
        .to_owned()
}

/// What has to hold before a change lands.
fn ci(root: &Path) -> anyhow::Result<()> {
    cargo(root, &["fmt", "--all", "--check"], &[])?;
    cargo(
        root,
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--locked",
            "--",
            "--deny",
            "warnings",
        ],
        &[],
    )?;
    docs::generate(root, true)?;
    let schema = [
        "run",
        "--quiet",
        "--locked",
        "-p",
        "xtask",
        "--features",
        "schema",
        "--",
        "gen",
        "schema",
        "--check",
    ];
    cargo(root, &schema, &[])?;
    test(root, &[])
}

/// Runs every test; `rest` goes to the test runner.
fn test(root: &Path, rest: &[&str]) -> anyhow::Result<()> {
    let mut variables = tools::variables(root);
    let conformance = root.join("../shared/conformance");
    if std::env::var_os("PALISADE_CONFORMANCE").is_none() && conformance.exists() {
        variables.push(("PALISADE_CONFORMANCE", conformance));
    }
    variables.push(("INSTA_UPDATE", PathBuf::from("no")));
    let has_nextest = Command::new("cargo")
        .args(["nextest", "--version"])
        .output()
        .is_ok_and(|out| out.status.success());
    if has_nextest {
        cargo(
            root,
            &[&["nextest", "run", "--workspace", "--no-fail-fast"], rest].concat(),
            &variables,
        )?;
        return cargo(root, &["test", "--quiet", "--workspace", "--doc"], &variables);
    }
    cargo(
        root,
        &[&["test", "--workspace", "--no-fail-fast"], rest].concat(),
        &variables,
    )
}

fn cargo(root: &Path, arguments: &[&str], variables: &[(&str, PathBuf)]) -> anyhow::Result<()> {
    let variables = variables.iter().map(|(name, value)| (name, value.as_os_str()));
    let status = Command::new("cargo")
        .args(arguments)
        .envs(variables)
        .current_dir(root)
        .status();
    let status = status.with_context(|| format!("cannot run cargo {}", arguments.join(" ")))?;
    if !status.success() {
        bail!("cargo {} failed", arguments.join(" "));
    }
    Ok(())
}

#[cfg(feature = "schema")]
fn generate_schema(check: bool) -> anyhow::Result<()> {
    schema::generate(check)
}

#[cfg(not(feature = "schema"))]
fn generate_schema(_check: bool) -> anyhow::Result<()> {
    bail!("this needs the Kubernetes API: run `cargo run -p xtask --features schema -- gen schema`")
}
