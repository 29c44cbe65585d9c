//! How fast objects are checked: `cargo run --release -p palisade-schema --example type_speed FILE…`
//!
//! The files are read and parsed first; only the checks are timed.

#![allow(clippy::print_stdout)]

use std::sync::Arc;
use std::time::Instant;

use palisade_schema::{Problem, Type, check_types, find, validate};
use palisade_yaml::{Tree, Value, parse};

fn main() -> std::io::Result<()> {
    let mut trees = Vec::new();
    for path in std::env::args().skip(1) {
        let text: Arc<str> = std::fs::read_to_string(path)?.into();
        trees.extend(parse(&text).into_iter().flatten());
    }
    let objects: Vec<(&Tree, &'static Type)> = trees
        .iter()
        .filter_map(|tree| Some((tree, type_of(tree.root())?)))
        .collect();
    let bytes: usize = objects
        .iter()
        .filter_map(|(tree, _)| tree.root().span())
        .map(palisade_yaml::Span::len)
        .sum();
    let nodes: usize = objects.iter().map(|(tree, _)| tree.len()).sum();
    println!("{} objects, {bytes} bytes, {nodes} nodes", objects.len());
    time("check_types", bytes, nodes, &objects, check_types);
    time("validate", bytes, nodes, &objects, |object, of| {
        validate(object, of, true)
    });
    Ok(())
}

fn type_of(object: Value<'_>) -> Option<&'static Type> {
    let version = object.get("apiVersion")?.as_str()?;
    let (group, version) = version.split_once('/').unwrap_or(("", version));
    find(group, version, object.get("kind")?.as_str()?)
}

fn time<'t>(
    name: &str,
    bytes: usize,
    nodes: usize,
    objects: &[(&'t Tree, &'static Type)],
    check: impl Fn(Value<'t>, &'static Type) -> Vec<Problem<'t>>,
) {
    let rounds = (200_000_000 / bytes.max(1)).max(1);
    let start = Instant::now();
    let mut problems = 0;
    for _ in 0..rounds {
        problems = objects
            .iter()
            .map(|(tree, of)| check(tree.root(), of).len())
            .sum();
    }
    let seconds = start.elapsed().as_secs_f64() / rounds as f64;
    println!(
        "{name}: {:.0} MB/s, {:.0} ns a node, {problems} problems",
        bytes as f64 / 1e6 / seconds,
        seconds * 1e9 / nodes as f64
    );
}
