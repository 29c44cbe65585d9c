//! Paths as URI references (RFC 3986).

use std::fmt;

use serde::{Serialize, Serializer};

/// A path with `/` between its parts. A relative one stays relative, an absolute one becomes a `file:`
/// address.
pub(crate) struct Uri<'a>(pub(crate) &'a str);

impl Uri<'_> {
    /// Whether the path is a relative one.
    pub(crate) fn is_relative(&self) -> bool {
        !self.0.starts_with('/') && !self.has_drive()
    }

    /// Whether the path starts with the letter of a Windows drive.
    fn has_drive(&self) -> bool {
        self.0.get(1..3) == Some(":/") && self.0.starts_with(|drive: char| drive.is_ascii_alphabetic())
    }
}

impl fmt::Display for Uri<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut path = self.0;
        if path.starts_with("//") {
            f.write_str("file:")?;
        } else if path.starts_with('/') {
            f.write_str("file://")?;
        } else if self.has_drive() {
            let (drive, rest) = path.split_at(2);
            write!(f, "file:///{drive}")?;
            path = rest;
        }
        while let Some(rest) = path.strip_prefix("./") {
            path = rest;
        }
        let mut written = 0;
        for (at, byte) in path.bytes().enumerate() {
            // Other characters could stand too, but not all in all places: a colon would end a scheme.
            if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
                continue;
            }
            write!(f, "{}%{byte:02X}", path.get(written..at).unwrap_or_default())?;
            written = at + 1;
        }
        f.write_str(path.get(written..).unwrap_or_default())
    }
}

impl Serialize for Uri<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[test]
fn paths_are_encoded_by_their_kind() {
    let uri = |path| Uri(path).to_string();
    assert_eq!(uri("./deploy/web.yaml"), "deploy/web.yaml");
    assert_eq!(
        uri("../größe 100%/a:b.yaml"),
        "../gr%C3%B6%C3%9Fe%20100%25/a%3Ab.yaml"
    );
    assert_eq!(uri("/srv/a#1.yaml"), "file:///srv/a%231.yaml");
    assert_eq!(uri("C:/k8s/a.yaml"), "file:///C:/k8s/a.yaml");
    assert_eq!(uri("//server/share/a.yaml"), "file://server/share/a.yaml");
    assert_eq!(uri("<stdin>"), "%3Cstdin%3E");
    let relative =
        ["./a.yaml", "../a", "c:a", "/srv/a", "C:/k8s/a", "//server/a"].map(|path| Uri(path).is_relative());
    assert_eq!(relative, [true, true, true, false, false, false]);
}
