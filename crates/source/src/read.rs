//! From bytes to text: what cannot be read says where and why.

use std::fs::File;
use std::io::Read;
use std::sync::Arc;

use palisade_model::{Problem, Source};
use palisade_yaml::Span;

use crate::part::{io_message, problem_at, problem_of_file};
use crate::path::Place;

/// How the encodings announce themselves, the longer mark first.
const MARKS: &[(&[u8], &str)] = &[
    (&[0xff, 0xfe, 0, 0], "UTF-32"),
    (&[0, 0, 0xfe, 0xff], "UTF-32"),
    (&[0xff, 0xfe], "UTF-16"),
    (&[0xfe, 0xff], "UTF-16"),
];

/// Why there is no text.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) problem: Box<Problem>,
    /// The bytes plainly are no manifest: nobody misses them, unless the file was named.
    pub(crate) is_other: bool,
}

impl Refusal {
    fn new(problem: Problem) -> Self {
        Self {
            problem: Box::new(problem),
            is_other: false,
        }
    }

    fn of_bytes(problem: Problem, bytes: &[u8]) -> Self {
        // In whatever encoding: zeros are what wider ones put between ASCII letters.
        let letters: Vec<u8> = bytes.iter().copied().filter(|&byte| byte != 0).collect();
        let is_other = !letters.windows(KEY.len()).any(|window| window == KEY);
        Self {
            is_other,
            ..Self::new(problem)
        }
    }
}

/// No manifest does without it.
const KEY: &[u8] = b"apiVersion";

/// Reads a file as text of at most `limit` bytes.
pub(crate) fn read_file(place: &Place, limit: u64) -> Result<Arc<Source>, Refusal> {
    let refused = |reason: &str| {
        Refusal::new(problem_of_file(
            &place.shown,
            format!("cannot be read: {reason}"),
            None,
        ))
    };
    let file = File::open(&place.path).map_err(|error| refused(&io_message(&error)))?;
    let metadata = file.metadata().map_err(|error| refused(&io_message(&error)))?;
    if metadata.is_dir() {
        return Err(refused("it is a folder"));
    }
    read_text(&place.shown, file, metadata.len(), limit)
}

/// Reads text of at most `limit` bytes; `size` is how many are expected, 0 where nobody knows.
pub(crate) fn read_text(
    shown: &str,
    reader: impl Read,
    size: u64,
    limit: u64,
) -> Result<Arc<Source>, Refusal> {
    if size > limit {
        return Err(too_large(shown, limit));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| {
            let message = format!("cannot be read: {}", io_message(&error));
            Refusal::new(problem_of_file(shown, message, None))
        })?;
    if bytes.len() as u64 > limit {
        return Err(too_large(shown, limit));
    }
    decode(shown, bytes)
}

fn too_large(shown: &str, limit: u64) -> Refusal {
    let megabytes = limit.div_ceil(1 << 20);
    Refusal::new(problem_of_file(
        shown,
        format!("not read: it is larger than {megabytes} MiB"),
        Some("split it, or leave it out with --exclude".to_owned()),
    ))
}

/// Takes bytes as UTF-8.
fn decode(shown: &str, bytes: Vec<u8>) -> Result<Arc<Source>, Refusal> {
    if let Some(encoding) = encoding(&bytes) {
        let help = "save it as UTF-8, the only encoding that all tools of Kubernetes read".to_owned();
        let problem = problem_of_file(shown, format!("the text is {encoding}, not UTF-8"), Some(help));
        return Err(Refusal::of_bytes(problem, &bytes));
    }
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Ok(Arc::new(Source::new(shown, text))),
        Err(error) => error,
    };
    let at = error.utf8_error().valid_up_to();
    let bytes = error.into_bytes();
    let before = String::from_utf8_lossy(&bytes[..at]);
    let point = u32::try_from(at).ok().map(|at| Span::new(at, at));
    let problem = problem_at(
        &Arc::new(Source::new(shown, before.into_owned())),
        point,
        format!(
            "the text is not UTF-8: the byte 0x{:02x} cannot stand here",
            bytes[at]
        ),
        Some("save it as UTF-8".to_owned()),
    );
    Err(Refusal::of_bytes(problem, &bytes))
}

/// The encoding of a text that is plainly not UTF-8: by its mark, or by the zeros that every ASCII
/// letter has in it.
fn encoding(bytes: &[u8]) -> Option<&'static str> {
    if let Some((_, name)) = MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        return Some(name);
    }
    let start = bytes.get(..4)?;
    let zeros = [start[0] == 0, start[1] == 0, start[2] == 0, start[3] == 0];
    let is_sixteen = matches!(zeros, [true, false, true, false] | [false, true, false, true]);
    is_sixteen.then_some("UTF-16 without a byte-order mark")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(bytes: &[u8]) -> Problem {
        *decode("a.yaml", bytes.to_vec()).unwrap_err().problem
    }

    #[test]
    fn the_first_bad_byte_has_a_place() {
        let problem = refusal(b"a: 1\nname: caf\xe9\n");
        assert_eq!(
            problem.message,
            "the text is not UTF-8: the byte 0xe9 cannot stand here"
        );
        let (start, _) = problem.location().range.unwrap();
        assert_eq!((start.line, start.column), (2, 10));
    }

    #[test]
    fn other_encodings_are_called_by_name() {
        assert_eq!(
            refusal(b"\xff\xfea\0:\0").message,
            "the text is UTF-16, not UTF-8"
        );
        assert_eq!(
            refusal(b"\xff\xfe\0\0a\0\0\0").message,
            "the text is UTF-32, not UTF-8"
        );
        assert!(refusal(b"\0a\0:\0 \0b").message.contains("UTF-16 without"));
    }

    #[test]
    fn what_is_too_large_is_not_read() {
        let problem = read_text("a.yaml", std::io::repeat(b'a'), 0, 1 << 20)
            .unwrap_err()
            .problem;
        assert_eq!(problem.message, "not read: it is larger than 1 MiB");
    }

    #[test]
    fn bytes_that_are_no_manifest_are_known() {
        let is_other = |bytes: &[u8]| decode("a.yaml", bytes.to_vec()).unwrap_err().is_other;
        assert!(is_other(b"label: caf\xe9"));
        assert!(!is_other(b"apiVersion: caf\xe9"));
        let sixteen: Vec<u8> = "\u{feff}apiVersion: v1"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert!(!is_other(&sixteen));
    }
}
