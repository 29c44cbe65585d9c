//! Names of Linux capabilities as container runtimes read them: in any case, with or without `CAP_`.

use std::borrow::Cow;

/// The name in capitals and without the prefix `CAP_`: `NET_RAW`, `ALL`.
pub(crate) fn capability_name(written: &str) -> Cow<'_, str> {
    let prefix = written
        .get(..4)
        .filter(|prefix| prefix.eq_ignore_ascii_case("CAP_"));
    let name = prefix.map_or(written, |prefix| &written[prefix.len()..]);
    if name.contains(|char: char| char.is_ascii_lowercase()) {
        Cow::Owned(name.to_ascii_uppercase())
    } else {
        Cow::Borrowed(name)
    }
}

#[test]
fn prefix_and_case_do_not_count() {
    for written in ["NET_RAW", "CAP_NET_RAW", "net_raw", "Cap_Net_Raw"] {
        assert_eq!(capability_name(written), "NET_RAW");
    }
    assert_eq!(capability_name("all"), "ALL");
    assert_eq!(capability_name("é"), "é");
    assert_eq!(capability_name("éééé"), "éééé");
}
