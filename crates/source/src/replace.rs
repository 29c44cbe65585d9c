//! Another text in the place of what a file holds: all of it or nothing, whatever happens in between.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use palisade_model::Problem;
use tempfile::NamedTempFile;

use crate::Options;
use crate::part::{io_message, problem_of_file};

/// Gives the file that is shown as `shown` another text, if it still holds the text `before`.
///
/// The text is written to a file beside it, which then takes its name, so that nobody ever meets half of
/// it. Permissions and owner stay. Behind a symbolic link that is done to the file that the link leads to.
///
/// # Errors
/// Why the file was left as it is.
pub fn replace_file(shown: &str, before: &str, after: &str, options: &Options) -> Result<(), Box<Problem>> {
    replace(&options.folder.join(shown), before, after).map_err(|reason| {
        let (reason, help) = match reason {
            Reason::Io(error) => (io_message(&error), None),
            Reason::Changed => {
                let help = "run it again: its fixes are made for what it held before";
                ("it changed in the meantime".to_owned(), Some(help))
            }
            Reason::ReadOnly => ("the file is read-only".to_owned(), None),
            Reason::Special => ("it is no regular file".to_owned(), None),
            Reason::Linked => {
                let help = "it has several names (hard links), of which only this one would get the new text";
                ("it is linked".to_owned(), Some(help))
            }
            Reason::Owner => {
                let help = "the file belongs to somebody else, and would belong to you";
                ("its owner cannot be kept".to_owned(), Some(help))
            }
        };
        let message = format!("not fixed: {reason}");
        Box::new(problem_of_file(shown, message, help.map(str::to_owned)))
    })
}

/// Why a file is left as it is.
#[derive(Debug)]
enum Reason {
    Io(io::Error),
    Changed,
    ReadOnly,
    Special,
    Linked,
    Owner,
}

impl From<io::Error> for Reason {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn replace(path: &Path, before: &str, after: &str) -> Result<(), Reason> {
    let real = fs::canonicalize(path)?;
    let metadata = fs::metadata(&real)?;
    if !metadata.is_file() {
        return Err(Reason::Special);
    }
    if metadata.permissions().readonly() {
        return Err(Reason::ReadOnly);
    }
    let (Some(folder), Some(name)) = (real.parent(), real.file_name()) else {
        return Err(Reason::Special);
    };
    let prefix = format!(".{}.", name.to_string_lossy());
    let mut file = tempfile::Builder::new()
        .prefix(&prefix)
        .suffix(".tmp")
        .tempfile_in(folder)?;
    file.write_all(after.as_bytes())?;
    keep_owner(&metadata, &file)?;
    file.as_file().set_permissions(metadata.permissions())?;
    file.as_file().sync_all()?;
    // As late as can be: what somebody saves from here on is newer than the fix.
    if fs::read(&real)? != before.as_bytes() {
        return Err(Reason::Changed);
    }
    file.persist(&real).map_err(|error| error.error)?;
    sync_folder(folder);
    Ok(())
}

#[cfg(unix)]
fn keep_owner(metadata: &Metadata, file: &NamedTempFile) -> Result<(), Reason> {
    use std::os::unix::fs::{MetadataExt as _, fchown};
    if metadata.nlink() > 1 {
        return Err(Reason::Linked);
    }
    let own = file.as_file().metadata()?;
    if (own.uid(), own.gid()) != (metadata.uid(), metadata.gid()) {
        fchown(file.as_file(), Some(metadata.uid()), Some(metadata.gid())).map_err(|_| Reason::Owner)?;
    }
    Ok(())
}

#[cfg(not(unix))]
fn keep_owner(_: &Metadata, _: &NamedTempFile) -> Result<(), Reason> {
    Ok(())
}

/// Makes the new name last over a power cut, where the system can.
fn sync_folder(folder: &Path) {
    let folder: PathBuf = folder.to_owned();
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    /// A folder with a file `a.yaml`, that holds `old`.
    fn folder() -> (tempfile::TempDir, Options, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.yaml");
        fs::write(&file, "old").unwrap();
        let options = Options {
            folder: folder.path().to_owned(),
            ..Options::default()
        };
        (folder, options, file)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<_> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    fn refusal(shown: &str, before: &str, options: &Options) -> String {
        replace_file(shown, before, "new", options).unwrap_err().message
    }

    #[test]
    fn the_file_keeps_its_permissions_and_its_owner() {
        let (folder, options, file) = folder();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let before = fs::metadata(&file).unwrap();
        replace_file("a.yaml", "old", "new", &options).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        let after = fs::metadata(&file).unwrap();
        assert_eq!(
            (after.mode(), after.uid(), after.gid()),
            (before.mode(), before.uid(), before.gid())
        );
        assert_eq!(names(folder.path()), ["a.yaml"]);
    }

    #[test]
    fn a_file_that_changed_keeps_what_it_holds() {
        let (folder, options, file) = folder();
        assert_eq!(
            refusal("a.yaml", "older", &options),
            "not fixed: it changed in the meantime"
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        assert_eq!(names(folder.path()), ["a.yaml"]);
    }

    #[test]
    fn a_link_stays_and_leads_to_the_new_text() {
        let (folder, options, file) = folder();
        symlink("a.yaml", folder.path().join("b.yaml")).unwrap();
        replace_file("b.yaml", "old", "new", &options).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "new");
        assert!(folder.path().join("b.yaml").is_symlink());
        assert!(!file.is_symlink());
    }

    #[test]
    fn what_is_no_file_of_its_own_is_left_alone() {
        let (folder, options, file) = folder();
        fs::hard_link(&file, folder.path().join("c.yaml")).unwrap();
        assert_eq!(refusal("a.yaml", "old", &options), "not fixed: it is linked");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(
            refusal("a.yaml", "old", &options),
            "not fixed: the file is read-only"
        );
        assert_eq!(refusal(".", "", &options), "not fixed: it is no regular file");
        assert_eq!(
            refusal("none.yaml", "", &options),
            "not fixed: no such file or directory"
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), "old");
        assert_eq!(names(folder.path()), ["a.yaml", "c.yaml"]);
    }
}
