//! "Did you mean": the name that is spelt most like an unknown one.

/// Longer names are no slips of a finger, and would cost too much.
const LONGEST: usize = 64;

/// The candidate most like `name`: equal but for case, or at most a third of its letters away.
pub fn closest<'c>(name: &str, candidates: impl Iterator<Item = &'c str>) -> Option<&'c str> {
    if name.len() > LONGEST {
        return None;
    }
    let mut best = None;
    for candidate in candidates {
        if name.eq_ignore_ascii_case(candidate) {
            return Some(candidate);
        }
        let distance = distance(name.as_bytes(), candidate.as_bytes());
        let is_near = distance <= (name.len() / 3).max(1) && distance < candidate.len();
        if is_near && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether `name` is `candidate` but for case, or for a slip of one finger in a word of some length: near
/// enough to be put right without asking.
pub fn is_slip(name: &str, candidate: &str) -> bool {
    let is_short = name.len().min(candidate.len()) < 5;
    name.eq_ignore_ascii_case(candidate)
        || (!is_short && name.len() <= LONGEST && distance(name.as_bytes(), candidate.as_bytes()) == 1)
}

/// How many letters must be added, removed, replaced or swapped with their neighbour (optimal string
/// alignment distance). Case does not count.
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut before = vec![0; other.len() + 1];
    let mut last: Vec<usize> = (0..=other.len()).collect();
    for row in 1..=one.len() {
        let mut current = vec![row; other.len() + 1];
        for column in 1..=other.len() {
            let is_same = |a: usize, b: usize| one[a - 1].eq_ignore_ascii_case(&other[b - 1]);
            let replaced = last[column - 1] + usize::from(!is_same(row, column));
            current[column] = replaced.min(last[column] + 1).min(current[column - 1] + 1);
            if row > 1 && column > 1 && is_same(row, column - 1) && is_same(row - 1, column) {
                current[column] = current[column].min(before[column - 2] + 1);
            }
        }
        before = last;
        last = current;
    }
    last[other.len()]
}

#[test]
fn a_slip_is_understood_and_another_word_is_not() {
    let fields = ["containers", "hostNetwork", "initContainers", "os", "volumes"];
    let closest = |name| closest(name, fields.into_iter());
    assert_eq!(closest("contaienrs"), Some("containers"));
    assert_eq!(closest("container"), Some("containers"));
    assert_eq!(closest("hostnetwork"), Some("hostNetwork"));
    assert_eq!(closest("volume"), Some("volumes"));
    assert_eq!(closest("replicas"), None);
    assert_eq!(closest("x"), None);
    assert!(is_slip("hostnetwork", "hostNetwork") && is_slip("contaienrs", "containers"));
    assert!(is_slip("OS", "os") && !is_slip("so", "os") && !is_slip("volume", "runtime"));
}
