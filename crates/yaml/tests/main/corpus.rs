//! The texts of `tests/corpus`: read as `kubectl` reads them, and, cut off and mutated, without harm.

use std::path::PathBuf;
use std::sync::Arc;

use serde_json::Value;

use crate::conformance::same;
use crate::invariants;

/// Texts that are read otherwise than `expected.json` says, on purpose.
const DIFFERENCES: &[(&str, &str)] = &[
    (
        "alias-long-key.yaml",
        "long keys behind short aliases would cost what a square costs",
    ),
    (
        "flow-at-root.yaml",
        "kubectl takes what begins with `{` for JSON; the API server, Helm and kustomize do not",
    ),
];

/// How many mutations are made of each text.
const MUTATIONS: u64 = 300;

/// Name and text of each file.
pub(crate) fn files() -> Vec<(String, String)> {
    let mut files: Vec<_> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.extension()
                .is_some_and(|kind| kind == "yaml" || kind == "json")
        })
        .filter(|path| !path.ends_with("expected.json"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

#[test]
fn the_corpus_is_read_as_kubectl_reads_it() {
    let expected = std::fs::read_to_string(folder().join("expected.json")).unwrap();
    let expected: serde_json::Map<String, Value> = serde_json::from_str(&expected).unwrap();
    let files = files();
    let names: Vec<_> = files.iter().map(|(name, _)| name).collect();
    assert!(
        names.iter().copied().eq(expected.keys()),
        "a file lacks its documents"
    );
    let mut differing = Vec::new();
    for (name, text) in &files {
        let found: Vec<_> = palisade_yaml::parse(&Arc::from(text.as_str()))
            .into_iter()
            .map(|tree| tree.map_or(Value::Null, |tree| tree.root().to_json()))
            .collect();
        if !same(&Value::Array(found.clone()), &expected[name]) {
            println!("{name}: expected {}, found {found:?}", expected[name]);
            differing.push(name.as_str());
        }
    }
    println!("corpus: {} of {}", files.len() - differing.len(), files.len());
    let listed: Vec<_> = DIFFERENCES.iter().map(|(name, _)| *name).collect();
    assert_eq!(differing, listed);
}

#[test]
fn every_truncation_keeps_the_promises() {
    let mut count = 0;
    for (_, text) in files() {
        for (at, _) in text.char_indices() {
            invariants::check(&text[..at]);
            invariants::check(&text[at..]);
            count += 2;
        }
    }
    println!("{count} truncated texts");
}

#[test]
fn every_mutation_keeps_the_promises() {
    let files = files();
    let (mut read, mut refused) = (0, 0);
    for (seed, (_, text)) in files.iter().enumerate() {
        let other = &files[(seed + 1) % files.len()].1;
        let mut random = Random::new(seed as u64);
        for _ in 0..MUTATIONS {
            let mut mutant = text.clone();
            for _ in 0..=random.below(3) {
                mutate(&mut mutant, other, &mut random);
            }
            let outcome = invariants::check(&mutant);
            read += outcome.read;
            refused += outcome.refused;
        }
    }
    println!("mutations: {read} documents read, {refused} refused");
    assert!(
        read > refused / 10 && refused > read / 10,
        "the mutations reach only one side"
    );
}

/// Pieces that YAML gives a meaning.
pub(crate) const PIECES: &[&str] = &[
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "  ",
    ": ",
    ":",
    "- ",
    "-",
    "? ",
    "?",
    ",",
    "[",
    "]",
    "{",
    "}",
    "#",
    " #",
    "&a ",
    "*a",
    "*a ",
    "!",
    "!!str ",
    "!!binary ",
    "!!int ",
    "|",
    ">",
    "|-",
    ">+",
    "|2",
    "'",
    "''",
    "\"",
    "\\",
    "\\x4",
    "\\u",
    "%",
    "@",
    "`",
    "<<: ",
    "---",
    "\n---\n",
    "\n...\n",
    "~",
    "\u{feff}",
    "\u{85}",
    "\u{2028}",
    "\u{2029}",
    "\u{a0}",
    "é",
    "😀",
    "\0",
    "\u{7f}",
    "0x",
    "1e",
    ".inf",
    "{\"a\": ",
    "{{",
];

/// Changes a text in one place.
fn mutate(text: &mut String, other: &str, random: &mut Random) {
    let at = place(text, random);
    let end = text.ceil_char_boundary((at + random.below(12)).min(text.len()));
    let piece = match random.below(6) {
        0 => String::new(),
        1 => text[at..end].repeat(2),
        2 => {
            let from = place(other, random);
            other[from..other.ceil_char_boundary((from + random.below(40)).min(other.len()))].to_owned()
        }
        3 => {
            let indent = " ".repeat(random.below(5));
            format!("\n{indent}")
        }
        _ => PIECES[random.below(PIECES.len())].to_owned(),
    };
    let end = if random.below(2) == 0 { at } else { end };
    text.replace_range(at..end, &piece);
}

fn place(text: &str, random: &mut Random) -> usize {
    text.ceil_char_boundary(random.below(text.len() + 1))
}

/// Numbers that are the same in every run (SplitMix64).
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) as usize % limit
    }
}
