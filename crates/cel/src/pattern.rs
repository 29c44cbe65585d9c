//! Regular expressions as Go reads them, which is as RE2 does.

mod syntax;

use regex::{Regex, RegexBuilder};

use crate::Error;

/// Memory that one compiled expression may take: a hostile one is refused.
const SIZE_LIMIT: usize = 4 << 20;

/// Compiles an expression.
///
/// # Errors
/// It is no regular expression of Go, or too large a one.
pub(crate) fn compile(expression: &str) -> Result<Regex, Error> {
    let wrong = |reason: String| Error::new(format!("error parsing regexp: {reason}"));
    let translated = syntax::translate(expression).map_err(wrong)?;
    RegexBuilder::new(&translated)
        .size_limit(SIZE_LIMIT)
        // As deep as Go lets groups be, each of which may be one of its own here.
        .nest_limit(2100)
        .build()
        .map_err(|_| wrong(format!("expression too large: `{expression}`")))
}

#[test]
fn go_means_ascii() {
    let matches = |expression: &str, text: &str| compile(expression).unwrap().is_match(text);
    assert!(!matches("^\\d$", "٣"));
    assert!(!matches("^[\\w]$", "é"));
    assert!(matches("^[^\\W]$", "a"));
    assert!(matches("^\\Qa.b\\E$", "a.b"));
    assert!(!matches("^\\Qa.b\\E$", "axb"));
    assert!(matches("^[[a]$", "["));
    assert!(matches("^[]a]+$", "]a"));
    assert!(matches("^[a&&b]+$", "a&b"));
    assert!(matches("^[[:alpha:]-]+$", "a-b"));
    assert!(compile("a(").is_err());
    assert!(compile("(a{1000}){1000}").is_err());
}

#[test]
fn what_go_refuses_is_refused_in_its_words() {
    for (expression, reason) in [
        ("a(", "missing closing ): `a(`"),
        ("a)", "unexpected ): `a)`"),
        ("[a", "missing closing ]: `[a`"),
        ("[]", "missing closing ]: `[]`"),
        ("[b-a]", "invalid character class range: `b-a`"),
        ("[[:nope:]]", "invalid character class range: `[:nope:]`"),
        ("\\p{Nope}", "invalid character class range: `\\p{Nope}`"),
        ("*a", "missing argument to repetition operator: `*`"),
        ("a|*", "missing argument to repetition operator: `*`"),
        ("(+)", "missing argument to repetition operator: `+`"),
        ("a**", "invalid nested repetition operator: `**`"),
        ("a*?+b", "invalid nested repetition operator: `*?+`"),
        ("a{2}{3}", "invalid nested repetition operator: `{2}{3}`"),
        ("a{1001}", "invalid repeat count: `{1001}`"),
        ("a{3,2}", "invalid repeat count: `{3,2}`"),
        ("(?:a{100}){100}", "invalid repeat count: `{100}`"),
        ("a{99999999999}", "invalid repeat count: `{99999999999}`"),
        ("a\\", "trailing backslash at end of expression: ``"),
        ("\\8", "invalid escape sequence: `\\8`"),
        ("\\1", "invalid escape sequence: `\\1`"),
        ("\\y", "invalid escape sequence: `\\y`"),
        ("\\C", "invalid escape sequence: `\\C`"),
        ("\\x4", "invalid escape sequence: `\\x4`"),
        ("\\x{110000}", "invalid escape sequence: `\\x{110000`"),
        ("(?=a)", "invalid or unsupported Perl syntax: `(?=`"),
        ("(?x)a", "invalid or unsupported Perl syntax: `(?x`"),
        ("(?i-)a", "invalid or unsupported Perl syntax: `(?i-)`"),
        ("(?P<n!>a)", "invalid named capture: `(?P<n!>`"),
        ("(?P<n", "invalid named capture: `(?P<n`"),
    ] {
        let found = compile(expression).map(|_| ()).unwrap_err().to_string();
        assert_eq!(found, format!("error parsing regexp: {reason}"), "{expression}");
    }
    let deep = "(".repeat(2000) + &")".repeat(2000);
    assert!(compile(&deep).is_err());
}

#[test]
fn what_go_takes_is_taken() {
    for (expression, text, expected) in [
        ("^(?P<year>[0-9]{4})-(?<month>\\d\\d)$", "2024-05", true),
        ("^a{,2}$", "a{,2}", true),
        ("^a{2,}$", "aaa", true),
        ("^x{01}$", "x{01}", true),
        ("^\\012\\x41\\x{1F600}\\a$", "\nA😀\u{7}", true),
        ("^\\Qa.*\\E+$", "a.***", true),
        ("^[a-]+$", "a-a", true),
        ("^[a\\]b]+$", "]ab", true),
        ("^[^[:^digit:]]+$", "123", true),
        ("^\\pN\\p{Greek}\\P{^Lu}$", "1αB", true),
        ("(?i)^straße$", "STRASSE", false),
        ("(?i)^k$", "\u{212a}", true),
        ("(?i:a)b", "Ab", true),
        ("(?i:a)b", "AB", false),
        ("(?s).", "\n", true),
        (".", "\n", false),
        ("(?m)^b$", "a\nb\nc", true),
        ("^b$", "a\nb\nc", false),
        ("a$", "a\n", false),
        ("(?:)*()|a||", "", true),
        ("\\ba\\B", "ab", true),
        ("\\_\\-\\/\\é".trim_end_matches("\\é"), "_-/", true),
        ("[[a]", "[", true),
        ("^^*$", "", true),
    ] {
        let compiled = compile(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
        assert_eq!(compiled.is_match(text), expected, "{expression}");
    }
    let deep = "(".repeat(900) + "a" + &")".repeat(900);
    assert!(compile(&deep).is_ok());
}
