//! Where the configuration of a file is: in its folder, or else in the nearest one above.
//!
//! The nearest one counts, and builds on others only where it says so with `extends`, as ruff has it: what
//! holds for a file can be read in one place. The search ends with the folder that holds `.git`: what lies above
//! a repository must not change its verdicts from machine to machine.

use std::path::{Path, PathBuf};

use crate::Mistakes;

/// The names of a configuration. A folder has one.
pub const FILE_NAMES: [&str; 2] = ["palisade.yaml", ".palisade.yaml"];

/// Names that people would expect to work, and that are refused rather than passed over.
const WRONG_NAMES: [&str; 2] = ["palisade.yml", ".palisade.yml"];

/// The configuration in a folder.
///
/// # Errors
/// Where there are two, or one whose name is not read.
pub(crate) fn in_folder(folder: &Path) -> Result<Option<PathBuf>, Mistakes> {
    // A link that leads nowhere counts too: reading it says so.
    let is_there = |name: &&&str| {
        let metadata = folder.join(name).symlink_metadata();
        metadata.is_ok_and(|metadata| !metadata.is_dir())
    };
    let shown = |name: &str| folder.join(name).display().to_string();
    if let Some(wrong) = WRONG_NAMES.iter().find(is_there) {
        let right = wrong.replace(".yml", ".yaml");
        return Err(Mistakes::at_file(
            &shown(wrong),
            format!("is not read: call it {right}"),
        ));
    }
    let mut found = FILE_NAMES.iter().filter(is_there);
    match (found.next(), found.next()) {
        (Some(first), Some(second)) => Err(Mistakes::at_file(
            &shown(first),
            format!("there is {second} beside it: keep one of them"),
        )),
        (first, _) => Ok(first.map(|name| folder.join(name))),
    }
}

/// The configuration for what lies in a folder, which must be absolute.
///
/// # Errors
/// Those of the folders on the way.
pub fn find(folder: &Path) -> Result<Option<PathBuf>, Mistakes> {
    for folder in folder.ancestors() {
        if let Some(found) = in_folder(folder)? {
            return Ok(Some(found));
        }
        if folder.join(".git").exists() {
            break;
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn the_nearest_counts_and_the_repository_is_the_end() {
        let root = tempfile::tempdir().unwrap();
        let root = root.path();
        fs::create_dir_all(root.join("repo/.git")).unwrap();
        fs::create_dir_all(root.join("repo/a/b")).unwrap();
        fs::write(root.join("palisade.yaml"), "").unwrap();
        assert_eq!(find(&root.join("repo/a/b")).unwrap(), None);
        fs::write(root.join("repo/palisade.yaml"), "").unwrap();
        fs::write(root.join("repo/a/.palisade.yaml"), "").unwrap();
        assert_eq!(
            find(&root.join("repo/a/b")).unwrap(),
            Some(root.join("repo/a/.palisade.yaml"))
        );
        assert_eq!(
            find(&root.join("repo")).unwrap(),
            Some(root.join("repo/palisade.yaml"))
        );
        assert_eq!(
            find(&root.join("none/there")).unwrap(),
            Some(root.join("palisade.yaml"))
        );
    }

    #[test]
    fn two_in_a_folder_and_a_wrong_name_are_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("palisade.yaml"), "").unwrap();
        fs::write(root.path().join(".palisade.yaml"), "").unwrap();
        assert!(
            find(root.path())
                .unwrap_err()
                .to_string()
                .contains("keep one of them")
        );
        fs::remove_file(root.path().join(".palisade.yaml")).unwrap();
        fs::write(root.path().join("palisade.yml"), "").unwrap();
        assert!(
            find(root.path())
                .unwrap_err()
                .to_string()
                .ends_with("call it palisade.yaml")
        );
    }
}
