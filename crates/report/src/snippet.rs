//! A source line with carets under a part of it.

use std::io::{self, Write};
use std::ops::Range;

use crate::Out;
use crate::clean::{is_harmless, substitute, width};

/// How many columns a tab is shown as. Carets could not follow real ones, which end at different
/// columns in every program.
const TAB: &str = "    ";

/// A line as it is shown: the text, and the columns to mark.
pub(crate) struct Line {
    pub(crate) text: String,
    pub(crate) marked: Range<usize>,
}

/// A shown text up to a column, and from there on.
pub(crate) fn split(text: &str, columns: usize) -> (&str, &str) {
    let mut at = 0;
    let end = text.char_indices().find(|(_, char)| {
        let is_behind = at >= columns && width(*char) > 0;
        at += width(*char);
        is_behind
    });
    text.split_at(end.map_or(text.len(), |(end, _)| end))
}

/// The part of a line that is left where others must not be seen.
#[derive(Clone, Copy, Default)]
pub(crate) struct Cut {
    pub(crate) before: bool,
    pub(crate) after: bool,
}

/// Writes `line` into at most `columns` columns, and the carets under the bytes `marked` below it, each
/// after its `prefix`.
pub(crate) fn write(
    out: &mut Out<'_>,
    line: &str,
    marked: Range<usize>,
    cut: Cut,
    columns: usize,
    prefix: [&str; 2],
    carets: anstyle::Style,
) -> io::Result<()> {
    let is_plain = !cut.before && !cut.after && line.len() <= columns && line.bytes().all(is_harmless);
    if is_plain {
        let (from, count) = (marked.start, marked.len().max(1));
        writeln!(out, "{}{}", prefix[0], line.trim_end())?;
        return write_carets(out, prefix[1], from, count, carets);
    }
    let line = fit(line, marked, cut, columns);
    writeln!(out, "{}{}", prefix[0], line.text.trim_end())?;
    write_carets(
        out,
        prefix[1],
        line.marked.start,
        line.marked.len().max(1),
        carets,
    )
}

fn write_carets(
    out: &mut Out<'_>,
    prefix: &str,
    from: usize,
    count: usize,
    style: anstyle::Style,
) -> io::Result<()> {
    writeln!(out, "{prefix}{:from$}{style}{:^<count$}{style:#}", "", "")
}

/// Brings a line into at most `columns` columns, around the start of what is marked. Looks at no more
/// of the line than it shows: all of a cluster may stand on it.
pub(crate) fn fit(line: &str, marked: Range<usize>, cut: Cut, columns: usize) -> Line {
    let start = floor(line, marked.start);
    let (before, rest) = line.split_at(start);
    let room = columns.saturating_sub(2).max(8); // for the ellipses
    let taken = take(rest.chars(), room);
    let marked_columns = take(rest[..floor(rest, marked.len())].chars().take(room), room).columns;
    // What stands before gives way to what is marked, but for a little that tells where it is.
    let wanted = taken.columns.min(marked_columns.max(room * 2 / 3));
    let left = take(before.chars().rev(), (room - wanted).max(room / 4));
    let right = take(rest.chars(), room - left.columns);

    let mut text = String::with_capacity(columns + 8);
    let is_cut = |is_whole: bool, cut: bool| if cut || !is_whole { "…" } else { "" };
    text.push_str(is_cut(left.bytes == before.len(), cut.before));
    let offset = usize::from(!text.is_empty());
    push_shown(&mut text, &before[before.len() - left.bytes..]);
    push_shown(&mut text, &rest[..right.bytes]);
    text.push_str(is_cut(right.bytes == rest.len(), cut.after));
    let from = offset + left.columns;
    let count = marked_columns.min(right.columns).max(1);
    Line {
        text,
        marked: from..from + count,
    }
}

/// How much of a text fits.
struct Taken {
    bytes: usize,
    columns: usize,
}

fn take(chars: impl Iterator<Item = char>, columns: usize) -> Taken {
    let mut taken = Taken { bytes: 0, columns: 0 };
    // Characters without width are bounded too.
    for char in chars.take(columns * 4) {
        let more = shown_width(char);
        if taken.columns + more > columns {
            break;
        }
        taken.columns += more;
        taken.bytes += char.len_utf8();
    }
    taken
}

fn shown_width(char: char) -> usize {
    match char {
        '\t' => TAB.len(),
        _ => width(substitute(char).unwrap_or(char)),
    }
}

fn push_shown(shown: &mut String, text: &str) {
    for char in text.chars() {
        match char {
            '\t' => shown.push_str(TAB),
            _ => shown.push(substitute(char).unwrap_or(char)),
        }
    }
}

/// The character boundary at or before a byte.
fn floor(text: &str, at: usize) -> usize {
    text.floor_char_boundary(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A line with its marked part between `[` and `]`, and a row of carets.
    fn show(line: &str, columns: usize) -> String {
        let start = line.find('[').unwrap();
        let line = line.replacen('[', "", 1);
        let end = line.find(']').unwrap();
        let line = line.replacen(']', "", 1);
        let shown = fit(&line, start..end, Cut::default(), columns);
        format!(
            "{}\n{}{}",
            shown.text,
            " ".repeat(shown.marked.start),
            "^".repeat(shown.marked.len())
        )
    }

    #[test]
    fn tabs_and_wide_characters_keep_the_carets_in_place() {
        assert_eq!(show("\ta: [b]", 40), "    a: b\n       ^");
        assert_eq!(show("名前: [変数]!", 40), "名前: 変数!\n      ^^^^");
        assert_eq!(show("e\u{301}: [\u{1b}x]", 40), "e\u{301}: ␛x\n   ^^");
    }

    #[test]
    fn long_lines_are_cut_around_the_mark() {
        let long = format!("{}[value]{}", "<".repeat(500), ">".repeat(500));
        assert_eq!(show(&long, 22), "…<<<<<<<value>>>>>>>>…\n        ^^^^^");
        let end = format!("{}[value]", "<".repeat(500));
        assert_eq!(show(&end, 22), "…<<<<<<<<<<<<<<<value\n                ^^^^^");
        let start = format!("[value]{}", ">".repeat(500));
        assert_eq!(show(&start, 22), "value>>>>>>>>>>>>>>>…\n^^^^^");
        let marked = format!("key: [{}]", "x".repeat(500));
        assert_eq!(show(&marked, 22), "key: xxxxxxxxxxxxxxx…\n     ^^^^^^^^^^^^^^^");
    }

    #[test]
    fn a_text_is_split_at_a_column() {
        assert_eq!(split("abc", 1), ("a", "bc"));
        assert_eq!(split("名前: 変数!", 6), ("名前: ", "変数!"));
        assert_eq!(split("e\u{301}x", 1), ("e\u{301}", "x"));
        assert_eq!(split("abc", 0), ("", "abc"));
        assert_eq!(split("abc", 9), ("abc", ""));
    }

    #[test]
    fn an_empty_mark_is_one_caret() {
        assert_eq!(show("a: []", 40), "a: \n   ^");
    }
}
