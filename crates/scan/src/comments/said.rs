//! What a comment says: `ignore[id, id] reason`.

/// What stands behind the mark.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) ids: Vec<String>,
    pub(super) reason: String,
    pub(super) mistake: Option<String>,
    /// How many bytes `ignore[…]` takes.
    pub(super) length: usize,
}

/// Reads `ignore[id, id] reason`; nothing where no order to Palisade stands there at all.
pub(super) fn parse(text: &str) -> Option<Said> {
    let text = text.trim();
    let word_end = text
        .find(|char: char| !char.is_ascii_alphabetic())
        .unwrap_or(text.len());
    let (word, rest) = text.split_at(word_end);
    let mistake = |mistake: String, length: usize| {
        Some(Said {
            mistake: Some(mistake),
            length,
            ..Said::default()
        })
    };
    if !word.eq_ignore_ascii_case("ignore") {
        return if rest.starts_with('[') {
            mistake(
                format!("`{word}` is no order to Palisade: write `ignore[id] reason`"),
                word_end,
            )
        } else {
            None
        };
    }
    let Some(list) = rest.trim_start().strip_prefix('[') else {
        return mistake(
            "no policy is named: write `ignore[id] reason`".to_owned(),
            word_end,
        );
    };
    let Some((ids, reason)) = list.split_once(']') else {
        return mistake(
            "the list of ids does not end: write `ignore[id] reason`".to_owned(),
            text.len(),
        );
    };
    let length = text.len() - reason.len();
    let ids: Vec<_> = ids
        .split(',')
        .map(str::trim)
        .filter(|id| !id.is_empty())
        .collect();
    if ids.is_empty() {
        return mistake("no policy is named: write `ignore[id] reason`".to_owned(), length);
    }
    Some(Said {
        ids: ids.into_iter().map(str::to_owned).collect(),
        reason: reason.trim_start_matches([':', '-', ' ', '\t']).trim().to_owned(),
        mistake: None,
        length,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_comment_says_is_read() {
        let said = |text: &str| {
            let said = parse(text).unwrap();
            (said.ids.join("+"), said.reason, said.mistake.is_some())
        };
        assert_eq!(said(" ignore[a]"), ("a".into(), String::new(), false));
        assert_eq!(
            said("ignore[a, b]: as agreed "),
            ("a+b".into(), "as agreed".into(), false)
        );
        for wrong in ["ignore", "ignore a", "ignore[]", "ignore[a", "ingore[a]"] {
            assert!(said(wrong).2, "{wrong}");
        }
        assert_eq!(parse(" see the docs"), None);
    }
}
