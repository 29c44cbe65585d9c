//! Packed charts: read into memory, never written to disk.
//!
//! The limits are Helm's own, so that nothing is refused here that Helm would render.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::{Component, Path};

use flate2::read::GzDecoder;

/// The contents of a chart by path, relative to the chart, with `/`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// How much a packed chart may unpack to.
pub(crate) const TOTAL_LIMIT: u64 = 100 << 20;
/// How large one file of a chart may be.
pub(crate) const FILE_LIMIT: u64 = 5 << 20;
/// How many files a chart may have.
pub(crate) const COUNT_LIMIT: usize = 20_000;

/// Why an archive cannot be taken for a chart.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub(crate) enum ArchiveError {
    #[error("the archive is broken: {0}")]
    Broken(String),
    #[error("the archive holds no Chart.yaml: it is no packed chart")]
    NoChart,
    #[error("the archive holds `{0}`, a path that leads out of it")]
    Outside(String),
    #[error("the archive unpacks to more than {} MiB or {COUNT_LIMIT} files, more than a chart may have", TOTAL_LIMIT >> 20)]
    TooLarge,
}

/// A packed chart: the folder that everything in it lies in, and its files relative to that folder.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Archive {
    pub(crate) folder: String,
    pub(crate) files: Files,
    /// How much it unpacks to, with what is too large to be kept.
    pub(crate) size: u64,
}

/// Whether a file may be a packed chart, by its name.
pub(crate) fn has_archive_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".tgz") || name.ends_with(".tar.gz")
}

/// Whether the archive is a packed chart, without unpacking all of it where it is.
pub(crate) fn is_chart(reader: impl Read) -> bool {
    let mut archive = tar::Archive::new(GzDecoder::new(reader).take(TOTAL_LIMIT));
    let Ok(entries) = archive.entries() else {
        return false;
    };
    for entry in entries.take(COUNT_LIMIT) {
        let Ok(entry) = entry else { return false };
        let path = entry.path().ok().and_then(|path| inner_path(&path).ok());
        if path.is_some_and(|(_, below)| below == "Chart.yaml") {
            return true;
        }
    }
    false
}

/// Unpacks a chart of at most `limit` bytes.
pub(crate) fn unpack(reader: impl Read, limit: u64) -> Result<Archive, ArchiveError> {
    // Twice, because headers do not count.
    let mut archive = tar::Archive::new(GzDecoder::new(reader).take(2 * limit));
    let broken = |error: std::io::Error| ArchiveError::Broken(error.to_string());
    let mut found: Option<String> = None;
    let mut files = Files::new();
    let mut size = 0;
    for entry in archive.entries().map_err(broken)? {
        let entry = entry.map_err(broken)?;
        size = entry.size().saturating_add(size);
        if size > limit || files.len() >= COUNT_LIMIT {
            return Err(ArchiveError::TooLarge);
        }
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let path = entry.path().map_err(broken)?.into_owned();
        let (folder, below) = inner_path(&path)?;
        if below.is_empty() || entry.size() > FILE_LIMIT {
            continue;
        }
        if below == "Chart.yaml" && found.is_none() {
            found = Some(folder);
        }
        let mut bytes = Vec::with_capacity(entry.size() as usize);
        entry.take(FILE_LIMIT).read_to_end(&mut bytes).map_err(broken)?;
        files.insert(below, bytes);
    }
    let folder = found.ok_or(ArchiveError::NoChart)?;
    Ok(Archive { folder, files, size })
}

/// The folder at the top of a path in an archive, and the rest with `/`.
fn inner_path(path: &Path) -> Result<(String, String), ArchiveError> {
    let mut parts = Vec::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::Normal(part) => parts.push(part.to_string_lossy().into_owned()),
            _ => return Err(ArchiveError::Outside(path.to_string_lossy().into_owned())),
        }
    }
    let mut parts = parts.into_iter();
    let folder = parts.next().unwrap_or_default();
    Ok((folder, parts.collect::<Vec<_>>().join("/")))
}

/// A packed chart, made for a test.
#[cfg(test)]
pub(crate) fn pack(files: &[(&str, &str)]) -> Vec<u8> {
    use flate2::{Compression, write::GzEncoder};

    let mut builder = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (path, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        // As an attacker would write it: the crate itself refuses such paths.
        let name = path.as_bytes();
        header.as_old_mut().name[..name.len()].copy_from_slice(name);
        header.set_cksum();
        builder.append(&header, text.as_bytes()).unwrap();
    }
    builder.into_inner().unwrap().finish().unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_relative_to_the_chart() {
        let packed = pack(&[("web/Chart.yaml", "name: web"), ("web/templates/a.yaml", "a: 1")]);
        let archive = unpack(&*packed, TOTAL_LIMIT).unwrap();
        assert_eq!(archive.folder, "web");
        assert_eq!(archive.files["templates/a.yaml"], b"a: 1");
        assert!(is_chart(&*packed));
    }

    #[test]
    fn another_archive_is_no_chart() {
        let packed = pack(&[("web/package.json", "{}")]);
        assert_eq!(unpack(&*packed, TOTAL_LIMIT), Err(ArchiveError::NoChart));
        assert!(!is_chart(&*packed) && !is_chart(&b"no archive"[..]));
        assert!(matches!(
            unpack(&b"no archive"[..], TOTAL_LIMIT),
            Err(ArchiveError::Broken(_))
        ));
    }

    #[test]
    fn a_path_that_leads_out_is_refused() {
        let packed = pack(&[("web/Chart.yaml", ""), ("web/../../etc/passwd", "")]);
        assert_eq!(
            unpack(&*packed, TOTAL_LIMIT),
            Err(ArchiveError::Outside("web/../../etc/passwd".into()))
        );
        let packed = pack(&[("/etc/passwd", "")]);
        assert!(matches!(
            unpack(&*packed, TOTAL_LIMIT),
            Err(ArchiveError::Outside(_))
        ));
    }

    #[test]
    fn a_bomb_is_refused() {
        let megabytes = " ".repeat(4 << 20);
        let names: Vec<String> = (0..30).map(|number| format!("web/{number}")).collect();
        let files: Vec<(&str, &str)> = names
            .iter()
            .map(|name| (name.as_str(), megabytes.as_str()))
            .collect();
        assert_eq!(unpack(&*pack(&files), TOTAL_LIMIT), Err(ArchiveError::TooLarge));
    }
}
