//! A folder with files, and what loading arguments in it gives.

use std::path::{Path, PathBuf};

use flate2::{Compression, write::GzEncoder};
use palisade_model::Problem;
use palisade_source::{Loaded, Options, load};
use tempfile::TempDir;

/// A folder that goes away after the test.
pub(crate) struct Folder {
    folder: TempDir,
}

impl Folder {
    /// With files of these paths and texts.
    pub(crate) fn of(files: &[(&str, &str)]) -> Self {
        let made = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        for (path, text) in files {
            made.write(path, text);
        }
        made
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    #[cfg(unix)]
    pub(crate) fn link(&self, target: impl AsRef<Path>, path: &str) {
        std::os::unix::fs::symlink(target, self.path().join(path)).unwrap();
    }

    /// A program, as a shell script.
    #[cfg(unix)]
    pub(crate) fn script(&self, path: &str, text: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt as _;
        self.write(path, format!("#!/bin/sh\n{text}\n"));
        let path = self.path().join(path);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    /// Options for somebody who stands in the folder, with the programs that are at hand.
    pub(crate) fn options(&self) -> Options {
        let mut options = Options {
            folder: self.path().to_owned(),
            kustomize: program("PALISADE_KUBECTL", "kubectl"),
            ..Options::default()
        };
        options.helm.binary = program("PALISADE_HELM", "helm");
        options
    }

    pub(crate) fn load(&self, arguments: &[&str]) -> Loaded {
        self.load_with(arguments, &self.options())
    }

    pub(crate) fn load_with(&self, arguments: &[&str], options: &Options) -> Loaded {
        let arguments: Vec<PathBuf> = arguments.iter().map(PathBuf::from).collect();
        load(&arguments, options, &|_| {})
    }
}

/// Whether there is a `helm`; says so where there is not.
pub(crate) fn has_helm() -> bool {
    is_there("helm", "PALISADE_HELM")
}

/// Whether there is a `kubectl`; says so where there is not.
pub(crate) fn has_kubectl() -> bool {
    is_there("kubectl", "PALISADE_KUBECTL")
}

fn is_there(name: &str, variable: &str) -> bool {
    let is_there = program(variable, name).is_some();
    if !is_there {
        println!("skipped: {variable} names no program, and there is no {name} on the PATH");
    }
    is_there
}

pub(crate) fn program(variable: &str, name: &str) -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(variable) {
        return Some(path.into());
    }
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|path| path.is_file())
}

/// The objects as `Kind/name path:line`, without the line where it is not told.
pub(crate) fn objects(loaded: &Loaded) -> Vec<String> {
    let described = loaded.objects().map(|object| {
        let location = object.source().locate(object.root().span());
        let line = location.range.map(|(start, _)| format!(":{}", start.line));
        let (kind, name) = (object.kind(), object.name());
        format!("{kind}/{name} {}{}", location.path, line.unwrap_or_default())
    });
    described.collect()
}

/// The names of the objects.
pub(crate) fn names(loaded: &Loaded) -> Vec<&str> {
    loaded.objects().map(|object| object.name()).collect()
}

/// Problems as `path:line: message`, without the line where it is not told.
pub(crate) fn problems(loaded: &Loaded) -> Vec<String> {
    loaded.problems().map(told).collect()
}

/// Warnings, as problems are told.
pub(crate) fn warnings(loaded: &Loaded) -> Vec<String> {
    loaded.warnings().map(told).collect()
}

fn told(problem: &Problem) -> String {
    let location = problem.location();
    let line = location.range.map(|(start, _)| format!(":{}", start.line));
    format!(
        "{}{}: {}",
        location.path,
        line.unwrap_or_default(),
        problem.message
    )
}

/// Fails unless there is one text only, and it begins so.
#[track_caller]
pub(crate) fn assert_only(texts: &[String], start: &str) {
    assert_eq!(texts.len(), 1, "{texts:#?}");
    assert!(
        texts[0].starts_with(start),
        "{:?} does not begin with {start:?}",
        texts[0]
    );
}

/// A manifest of one object.
pub(crate) fn manifest(kind: &str, name: &str) -> String {
    format!("apiVersion: v1\nkind: {kind}\nmetadata:\n  name: {name}\n")
}

/// A packed chart of the files in a folder.
pub(crate) fn packed(folder: &str, files: &[(&str, &str)]) -> Vec<u8> {
    let mut builder = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::fast()));
    for (path, text) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        builder
            .append_data(&mut header, format!("{folder}/{path}"), text.as_bytes())
            .unwrap();
    }
    builder.into_inner().unwrap().finish().unwrap()
}
