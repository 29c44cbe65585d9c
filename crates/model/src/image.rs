//! References of container images.
//!
//! The grammar is that of `distribution/reference`, which the kubelet and container runtimes use
//! (`ParseNormalizedNamed`): where the registry is left out it is Docker Hub, whose official images
//! live below `library/`.

use std::borrow::Cow;
use std::fmt;

/// The registry of a reference that names none.
const DEFAULT_REGISTRY: &str = "docker.io";
const REPOSITORY_LIMIT: usize = 255;
const TAG_LIMIT: usize = 128;

/// A reference such as `ghcr.io/acme/app:v1@sha256:…`, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImageReference<'a> {
    registry: Option<&'a str>,
    path: &'a str,
    tag: Option<&'a str>,
    digest: Option<&'a str>,
}

/// Why a text is no image reference.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not an image reference: {problem}")]
pub struct ImageReferenceError {
    text: String,
    problem: &'static str,
}

impl<'a> ImageReference<'a> {
    /// Takes a reference apart.
    ///
    /// # Errors
    /// Anything that the kubelet answers with `InvalidImageName`.
    pub fn parse(text: &'a str) -> Result<Self, ImageReferenceError> {
        Self::take_apart(text).map_err(|problem| ImageReferenceError {
            text: text.to_owned(),
            problem,
        })
    }

    fn take_apart(text: &'a str) -> Result<Self, &'static str> {
        let (rest, digest) = match text.split_once('@') {
            Some((rest, digest)) => (rest, Some(digest)),
            None => (text, None),
        };
        // A colon before the last slash belongs to the registry's port.
        let (name, tag) = match rest.rsplit_once(':') {
            Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
            _ => (rest, None),
        };
        let (registry, path) = split_registry(name);
        check_path(path)?;
        if !registry.is_none_or(is_registry) {
            return Err("the registry must be a host name or an address, with or without a port");
        }
        if !tag.is_none_or(is_tag) {
            return Err(
                "a tag is up to 128 letters, digits, `_`, `.` and `-`, and begins with none of the last two",
            );
        }
        if !digest.is_none_or(is_digest) {
            return Err("a digest is `sha256:` and 64 lower-case hexadecimal digits");
        }
        if registry.is_none() && tag.is_none() && digest.is_none() && is_hex(path, 64) {
            return Err("64 hexadecimal digits are an image's id, not a name");
        }
        let reference = Self {
            registry,
            path,
            tag,
            digest,
        };
        if reference.repository().len() > REPOSITORY_LIMIT {
            return Err("a repository's name is up to 255 characters");
        }
        Ok(reference)
    }

    /// The registry with its port: `docker.io` where none is written.
    pub fn registry(&self) -> &'a str {
        match self.registry {
            None | Some("index.docker.io") => DEFAULT_REGISTRY,
            Some(registry) => registry,
        }
    }

    /// The registry as written.
    pub fn written_registry(&self) -> Option<&'a str> {
        self.registry
    }

    /// The repository within the registry; an official image of Docker Hub is below `library/`.
    pub fn repository(&self) -> Cow<'a, str> {
        if self.registry() == DEFAULT_REGISTRY && !self.path.contains('/') {
            Cow::Owned(format!("library/{}", self.path))
        } else {
            Cow::Borrowed(self.path)
        }
    }

    /// The repository as written, without `library/`.
    pub fn written_repository(&self) -> &'a str {
        self.path
    }

    /// The tag as written. Without tag and digest, `latest` is meant: see
    /// [`ImageReference::effective_tag`].
    pub fn tag(&self) -> Option<&'a str> {
        self.tag
    }

    /// The tag that is pulled: `latest` where neither tag nor digest is written.
    pub fn effective_tag(&self) -> Option<&'a str> {
        match (self.tag, self.digest) {
            (None, None) => Some("latest"),
            (tag, _) => tag,
        }
    }

    /// The digest, with its algorithm: `sha256:…`. It decides alone what is pulled, whatever the tag.
    pub fn digest(&self) -> Option<&'a str> {
        self.digest
    }

    /// Whether a digest says which bytes are meant, so that the reference cannot come to mean others.
    pub fn is_pinned(&self) -> bool {
        self.digest.is_some()
    }
}

impl fmt::Display for ImageReference<'_> {
    /// The full form: `docker.io/library/nginx:latest`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.registry(), self.repository())?;
        if let Some(tag) = self.effective_tag() {
            write!(f, ":{tag}")?;
        }
        if let Some(digest) = self.digest {
            write!(f, "@{digest}")?;
        }
        Ok(())
    }
}

/// What stands before the first slash is a registry where it cannot be part of a repository's path:
/// it has a point, a colon or a capital letter, or is `localhost`.
fn split_registry(name: &str) -> (Option<&str>, &str) {
    match name.split_once('/') {
        Some((first, rest))
            if first == "localhost"
                || first.contains(['.', ':'])
                || first.contains(|char: char| char.is_uppercase()) =>
        {
            (Some(first), rest)
        }
        _ => (None, name),
    }
}

/// `host[:port]`, the host being names with points between, or an IPv6 address in brackets.
fn is_registry(registry: &str) -> bool {
    let (host, port) = match registry.strip_prefix('[') {
        Some(rest) => {
            let Some((address, port)) = rest.split_once(']') else {
                return false;
            };
            let is_address = !address.is_empty()
                && address
                    .bytes()
                    .all(|byte| byte.is_ascii_hexdigit() || byte == b':');
            return is_address && (port.is_empty() || port.strip_prefix(':').is_some_and(is_port));
        }
        None => match registry.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (registry, None),
        },
    };
    port.is_none_or(is_port) && host.split('.').all(is_host_part)
}

fn is_port(port: &str) -> bool {
    !port.is_empty() && port.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_host_part(part: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    !part.is_empty() && part.bytes().all(allowed) && !part.starts_with('-') && !part.ends_with('-')
}

fn check_path(path: &str) -> Result<(), &'static str> {
    if path.is_empty() {
        return Err("it names no repository");
    }
    if path.split('/').all(is_path_part) {
        return Ok(());
    }
    Err(if path.contains(|char: char| char.is_ascii_uppercase()) {
        "a repository's name is lower case"
    } else if path.contains(char::is_whitespace) {
        "it contains white space"
    } else {
        "a repository's name is lower-case letters and digits, with `.`, `_`, `__` or `-` between them"
    })
}

/// Letters and digits, with one `.`, one or two `_`, or any number of `-` between them.
fn is_path_part(part: &str) -> bool {
    let is_word = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let bytes = part.as_bytes();
    let ends_well = bytes.first().is_some_and(is_word) && bytes.last().is_some_and(is_word);
    ends_well
        && bytes.split(is_word).all(|between| {
            matches!(between, b"" | b"." | b"_" | b"__") || between.iter().all(|&byte| byte == b'-')
        })
}

fn is_tag(tag: &str) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    tag.len() <= TAG_LIMIT
        && tag.bytes().next().is_some_and(is_word)
        && tag
            .bytes()
            .all(|byte| is_word(byte) || matches!(byte, b'.' | b'-'))
}

/// The algorithms that OCI registers.
fn is_digest(digest: &str) -> bool {
    match digest.split_once(':') {
        Some(("sha256", hex)) => is_hex(hex, 64),
        Some(("sha384", hex)) => is_hex(hex, 96),
        Some(("sha512", hex)) => is_hex(hex, 128),
        _ => false,
    }
}

fn is_hex(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const DIGEST: &str = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    #[track_caller]
    fn full(text: &str) -> String {
        ImageReference::parse(text).unwrap().to_string()
    }

    #[test]
    fn what_is_left_out_is_docker_hubs() {
        assert_eq!(full("nginx"), "docker.io/library/nginx:latest");
        assert_eq!(full("nginx:1.27"), "docker.io/library/nginx:1.27");
        assert_eq!(full("acme/app"), "docker.io/acme/app:latest");
        assert_eq!(full("docker.io/nginx"), "docker.io/library/nginx:latest");
        assert_eq!(full("index.docker.io/nginx"), "docker.io/library/nginx:latest");
        assert_eq!(full("docker.io/acme/app"), "docker.io/acme/app:latest");
        assert_eq!(full("quay.io/nginx"), "quay.io/nginx:latest");
    }

    #[test]
    fn a_registry_has_a_point_a_colon_or_a_capital_or_is_localhost() {
        let registry = |text| ImageReference::parse(text).unwrap().written_registry();
        assert_eq!(registry("quay.io/a/b"), Some("quay.io"));
        assert_eq!(registry("registry:5000/a"), Some("registry:5000"));
        assert_eq!(registry("localhost/a"), Some("localhost"));
        assert_eq!(registry("Registry/a"), Some("Registry"));
        assert_eq!(registry("10.0.0.1:5000/a"), Some("10.0.0.1:5000"));
        assert_eq!(registry("[2001:db8::1]:5000/a"), Some("[2001:db8::1]:5000"));
        assert_eq!(registry("[::1]/a"), Some("[::1]"));
        assert_eq!(registry("registry/a"), None);
        assert_eq!(registry("nginx"), None);
    }

    #[test]
    fn a_port_is_no_tag() {
        let reference = ImageReference::parse("registry:5000/app").unwrap();
        assert_eq!((reference.registry(), reference.tag()), ("registry:5000", None));
        let reference = ImageReference::parse("registry:5000/team/app:v1").unwrap();
        assert_eq!(
            (reference.registry(), reference.tag()),
            ("registry:5000", Some("v1"))
        );
        assert_eq!(reference.written_repository(), "team/app");
        // Without a path behind it, what looks like a port is a tag.
        let reference = ImageReference::parse("registry:5000").unwrap();
        assert_eq!(
            (&*reference.repository(), reference.tag()),
            ("library/registry", Some("5000"))
        );
    }

    #[test]
    fn a_digest_pins_and_a_tag_does_not() {
        let text = format!("ghcr.io/acme/app:v1@{DIGEST}");
        let reference = ImageReference::parse(&text).unwrap();
        assert_eq!((reference.tag(), reference.digest()), (Some("v1"), Some(DIGEST)));
        assert!(reference.is_pinned());
        assert_eq!(reference.to_string(), text);
        assert!(!ImageReference::parse("nginx:1.27.3").unwrap().is_pinned());
    }

    #[test]
    fn latest_is_meant_only_without_digest() {
        let tag = |text: &str| {
            ImageReference::parse(text)
                .unwrap()
                .effective_tag()
                .map(str::to_owned)
        };
        assert_eq!(tag("nginx").as_deref(), Some("latest"));
        assert_eq!(tag("nginx:1").as_deref(), Some("1"));
        assert_eq!(tag(&format!("nginx@{DIGEST}")), None);
        assert_eq!(tag(&format!("nginx:1@{DIGEST}")).as_deref(), Some("1"));
    }

    #[test]
    fn separators_stand_between_letters() {
        for text in [
            "a.b",
            "a_b",
            "a__b",
            "a-b",
            "a---b",
            "a/b.c/d_e/f__g",
            "1",
            "a1/2b",
        ] {
            assert!(ImageReference::parse(text).is_ok(), "{text}");
        }
        for text in [
            "a..b", "a___b", "a._b", "a-_b", "-a", "a-", ".a", "_a", "a_", "a//b", "/a", "a/", "a/-b",
        ] {
            assert!(ImageReference::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_the_kubelet_refuses_is_an_error() {
        let long_tag = format!("nginx:{}", "a".repeat(129));
        let long_name = format!("quay.io/{}", "a".repeat(256));
        let short_digest = "nginx@sha256:abc".to_owned();
        let upper_digest = format!("nginx@{}", DIGEST.replace('e', "E"));
        let unknown_digest = format!("nginx@{}", DIGEST.replace("sha256", "md5"));
        let id = DIGEST.replace("sha256:", "");
        for text in [
            &long_tag,
            &long_name,
            &short_digest,
            &upper_digest,
            &unknown_digest,
            &id,
        ] {
            assert!(ImageReference::parse(text).is_err(), "{text}");
        }
        for text in [
            "",
            " ",
            "nginx ",
            " nginx",
            "Nginx",
            "acme/App",
            "nginx:",
            "nginx@",
            ":1",
            "@sha256:00",
            "nginx:-a",
            "nginx:.a",
            "nginx:a b",
            "nginx:a:b",
            "https://quay.io/a",
            "quay.io:port/a",
            "quay.io:/a",
            "-quay.io/a",
            "quay..io/a",
            "[::1/a",
            "[]/a",
            "[::1]x/a",
            "$IMAGE",
            "${IMAGE}:1",
            "{{ .Values.image }}",
            "nginx@sha256:00@sha256:00",
        ] {
            assert!(ImageReference::parse(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn an_error_says_what_is_wrong() {
        let problem = |text: &str| ImageReference::parse(text).unwrap_err().to_string();
        assert_eq!(
            problem("acme/App"),
            "`acme/App` is not an image reference: a repository's name is lower case"
        );
        assert!(problem("nginx:1 ").contains("a tag is"));
        assert!(problem("nginx @1").contains("white space"));
        assert!(problem("").contains("names no repository"));
    }

    #[test]
    fn lengths_count_the_prefix_that_is_left_out() {
        let is_valid = |text: String| ImageReference::parse(&text).is_ok();
        assert!(is_valid("a".repeat(247)) && !is_valid("a".repeat(248)));
        let registry = "r".repeat(300);
        assert!(is_valid(format!("{registry}.io/{}", "a".repeat(255))));
        assert!(!is_valid(format!("quay.io/{}", "a".repeat(256))));
        assert!(is_valid(format!("nginx:{}", "a".repeat(128))));
    }

    proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[a-zA-Z0-9:/@._\\-\\[\\]]{0,40}|.{0,20}") {
            let _ = ImageReference::parse(&text);
        }

        #[test]
        fn the_full_form_reads_as_the_same(
            registry in proptest::option::of("[a-z]{1,5}(\\.[a-z]{1,3}){1,2}(:[0-9]{1,4})?"),
            path in "[a-z0-9]{1,5}(_|__|-{1,3})?[a-z0-9]{1,3}(/[a-z]{1,5}(\\.[a-z]{1,2})?){0,2}",
            tag in proptest::option::of("[A-Za-z0-9_][A-Za-z0-9_.-]{0,8}"),
            is_pinned in any::<bool>(),
        ) {
            let mut text = registry.as_ref().map_or_else(String::new, |registry| format!("{registry}/"));
            text.push_str(&path);
            if let Some(tag) = &tag {
                text.push_str(&format!(":{tag}"));
            }
            if is_pinned {
                text.push_str(&format!("@{DIGEST}"));
            }
            let reference = ImageReference::parse(&text).unwrap();
            prop_assert_eq!(reference.written_registry(), registry.as_deref());
            prop_assert_eq!(reference.written_repository(), &path);
            prop_assert_eq!((reference.tag(), reference.is_pinned()), (tag.as_deref(), is_pinned));
            let full = reference.to_string();
            let again = ImageReference::parse(&full).unwrap();
            prop_assert_eq!(again.registry(), reference.registry());
            prop_assert_eq!(again.repository(), reference.repository());
            prop_assert_eq!(again.to_string(), full.clone());
        }
    }
}
