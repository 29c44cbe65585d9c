//! What texts that are made to cost much do cost: the time for a text and for one four times as long.
//! `cargo run --release -p palisade-yaml --example read_hostile [MEGABYTES]`; the longer text has 100 MB.
//! A ratio near 4 is linear, one near 16 is the square.

#![allow(clippy::print_stdout, reason = "an example")]

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

type Make = fn(usize) -> String;

/// A name, and how to make a text of about so many bytes.
const TEXTS: &[(&str, Make)] = &[
    ("one plain scalar", |size| format!("a: {}", "x".repeat(size))),
    ("one quoted scalar, escapes", |size| {
        format!("a: \"{}\"", "\\x41".repeat(size / 4))
    }),
    ("one literal, many lines", |size| {
        format!("a: |\n{}", "  x\n".repeat(size / 4))
    }),
    ("one plain scalar, many lines", |size| {
        format!("a:\n{}", "  x\n".repeat(size / 4))
    }),
    ("one line, a flow sequence", |size| {
        format!("[{}]", "a, ".repeat(size / 3))
    }),
    ("duplicate keys", |size| "a: 1\n".repeat(size / 5)),
    ("duplicate keys of JSON", |size| {
        format!("{{\"a\":1{}}}", ",\"a\":1".repeat(size / 6))
    }),
    ("distinct keys", |size| {
        numbered(size, |text, number| writeln!(text, "k{number}: 1"))
    }),
    ("distinct anchors and aliases", |size| {
        numbered(size, |text, number| {
            writeln!(text, "- &a{number} x\n- *a{number}")
        })
    }),
    ("one anchor, many aliases", |size| {
        format!("- &a x\n{}", "- *a\n".repeat(size / 5))
    }),
    ("aliases of a long text", |size| {
        format!("- &a {}\n{}", "x".repeat(size / 2), "- *a\n".repeat(size / 10))
    }),
    ("aliases of a long list", |size| {
        format!(
            "- &a [{}]\n{}",
            "x, ".repeat(size / 6),
            "- *a\n".repeat(size / 10)
        )
    }),
    ("merges of many fields", |size| {
        let fields = numbered(size / 2, |text, number| writeln!(text, "  k{number}: 1"));
        format!("- &a\n{fields}{}", "- <<: *a\n".repeat(size / 18))
    }),
    ("merges of a long name", |size| {
        format!(
            "- &a\n  ? {}\n  : 1\n{}",
            "x".repeat(size / 2),
            "- <<: *a\n".repeat(size / 18)
        )
    }),
    ("empty documents", |size| "---\n".repeat(size / 4)),
    ("small documents", |size| "a: 1\n---\n".repeat(size / 9)),
    ("small documents of JSON", |size| "{\"a\": 1}\n".repeat(size / 9)),
    ("brackets never closed", |size| "[".repeat(size)),
    ("braces of JSON never closed", |size| "{\"a\":".repeat(size / 5)),
    ("dashes on one line", |size| "- ".repeat(size / 2)),
    ("single quotes", |size| "'".repeat(size)),
    ("a quote never closed", |size| {
        format!("a: \"{}", "x\n ".repeat(size / 3))
    }),
    ("blank lines", |size| {
        format!("a: x\n{}b: 1", "  \n".repeat(size / 3))
    }),
    ("line separators", |size| "a: '\u{2028}'\n".repeat(size / 9)),
    ("dashes in a row", |size| format!("a: {}", "-".repeat(size))),
    ("braces in a row", |size| "{}".repeat(size / 2)),
];

fn main() {
    let megabytes: usize = std::env::args()
        .nth(1)
        .and_then(|size| size.parse().ok())
        .unwrap_or(100);
    for (name, make) in TEXTS {
        let (short, _) = read(make(megabytes * 250_000));
        let (long, outcome) = read(make(megabytes * 1_000_000));
        println!(
            "{name:30} {long:6.2} s, {:4.1} times as long: {outcome}",
            long / short
        );
    }
}

/// How many seconds a text takes, and what it is.
fn read(text: String) -> (f64, String) {
    let text: Arc<str> = text.into();
    let start = Instant::now();
    let (mut documents, mut nodes, mut error) = (0, 0, None);
    for span in palisade_yaml::documents(&text) {
        match palisade_yaml::parse_document(&text, span) {
            Ok(tree) => {
                documents += usize::from(tree.is_some());
                nodes += tree.map_or(0, |tree| tree.len());
            }
            Err(refused) => error = Some(refused.message),
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    (
        seconds,
        error.unwrap_or_else(|| format!("{nodes} nodes in {documents} documents")),
    )
}

/// Lines with numbers, until there are enough.
fn numbered(size: usize, line: impl Fn(&mut String, usize) -> std::fmt::Result) -> String {
    let mut text = String::with_capacity(size + 64);
    for number in 0.. {
        if text.len() >= size || line(&mut text, number).is_err() {
            break;
        }
    }
    text
}
