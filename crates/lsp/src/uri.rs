//! From URIs to paths. A document keeps the URI that its client gave it, so there is no way back.

use std::path::PathBuf;

use gen_lsp_types::Uri;

/// The path that a `file` URI names; nothing for another scheme, such as that of a buffer without file.
pub(crate) fn path_of(uri: &Uri) -> Option<PathBuf> {
    let rest = uri.0.strip_prefix("file://")?;
    let rest = rest.split(['?', '#']).next()?;
    let at = rest.find('/')?;
    let (host, path) = rest.split_at(at);
    let path = decode(path)?;
    if cfg!(windows) {
        let drive = path.trim_start_matches('/');
        let is_drive = drive.as_bytes().get(1) == Some(&b':');
        return Some(match host {
            "" | "localhost" if is_drive => PathBuf::from(drive),
            "" | "localhost" => PathBuf::from(path),
            host => PathBuf::from(format!("//{host}{path}")),
        });
    }
    matches!(host, "" | "localhost").then(|| PathBuf::from(path))
}

/// Text without percent encoding; nothing where that is not text.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes().iter();
    while let Some(&byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(*rest.next()?).to_digit(16);
            let (high, low) = (digit()?, digit()?);
            bytes.push((high * 16 + low) as u8);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn path(uri: &str) -> Option<String> {
        path_of(&uri.into()).map(|path| path.to_string_lossy().into_owned())
    }

    #[test]
    fn a_file_uri_names_a_path() {
        assert_eq!(path("file:///srv/a.yaml").as_deref(), Some("/srv/a.yaml"));
        assert_eq!(
            path("file:///srv/my%20caf%C3%A9/a%23b.yaml").as_deref(),
            Some("/srv/my café/a#b.yaml")
        );
        assert_eq!(path("file://localhost/a").as_deref(), Some("/a"));
    }

    #[test]
    fn another_uri_names_none() {
        for uri in [
            "untitled:Untitled-1",
            "file://server/a",
            "file:///%",
            "file:///%ff",
            "file://",
            "",
            "é",
        ] {
            assert_eq!(path(uri), None, "{uri}");
        }
    }
}
