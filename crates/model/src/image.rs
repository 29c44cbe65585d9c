//! References of container images.
//!
//! The grammar is that of `distribution/reference`, which the kubelet and container runtimes use
//! (`ParseNormalizedNamed`): where the registry is left out it is Docker Hub, whose official images
//! live below `library/`.

use std::borrow::Cow;
use std::fmt;

/// The registry of a reference that names none.
const DEFAULT_REGISTRY: &str = "docker.io";
/// The longest name, registry included.
const NAME_LIMIT: usize = 255;
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
        let registry_length = registry.unwrap_or(DEFAULT_REGISTRY).len();
        if registry_length + 1 + path.len() > NAME_LIMIT {
            return Err("its name is longer than 255 characters");
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
        Ok(Self {
            registry,
            path,
            tag,
            digest,
        })
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
