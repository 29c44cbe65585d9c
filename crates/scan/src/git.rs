//! What changed in a git repository since a revision: asked of `git`, which alone knows.
//!
//! Nothing is written to the repository, and no program that its configuration names is run, as far as git can be
//! told so: a repository may come from a stranger.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsStr;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::{Mistakes, paths};

/// The difference between a revision and the files as they are.
#[derive(Debug)]
pub(crate) struct Changes {
    /// The folder that everything was asked from, as it is known and as it really is.
    folder: PathBuf,
    real_folder: PathBuf,
    /// The top of the work tree.
    top: PathBuf,
    /// The commit that is compared with.
    base: String,
    /// The files that differ, from the top, with the blob that each was; nothing for one that was not there.
    changed: BTreeMap<PathBuf, Option<String>>,
    /// What git knows, from the top.
    tracked: HashMap<PathBuf, Tracked>,
}

/// What something is that git knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tracked {
    File,
    Link,
    /// Another repository, of which only the commit is known.
    Submodule,
}

const ZEROS: &str = "0000000";
const LINK: &str = "120000";
const SUBMODULE: &str = "160000";

impl Changes {
    /// What changed in the repository around `folder` since `revision`, or rather since the commit that it has
    /// in common with HEAD: what others did since then did not change here.
    pub(crate) fn read(folder: &Path, revision: &str) -> Result<Self, Mistakes> {
        let top = match run(folder, &["rev-parse", "--show-toplevel"], &[]) {
            Ok(out) => path_of(out.trim_ascii_end()),
            Err(Failure::Git(message)) if message.contains("not a git repository") => {
                return Err(Mistakes::of(format!(
                    "--since {revision}: {} is in no git repository",
                    folder.display()
                )));
            }
            Err(failure) => return Err(failure.mistakes(revision)),
        };
        let is_shallow = || {
            run(folder, &["rev-parse", "--is-shallow-repository"], &[])
                .is_ok_and(|out| out.starts_with(b"true"))
        };
        let deepen = "fetch more of its history first (git fetch --unshallow; in GitHub's checkout action fetch-depth: 0)";
        let commit = format!("{revision}^{{commit}}");
        if run(
            folder,
            &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit],
            &[],
        )
        .is_err()
        {
            let hint = if is_shallow() {
                format!(": the clone is shallow, {deepen}")
            } else {
                String::new()
            };
            return Err(Mistakes::of(format!(
                "--since {revision}: git knows no such revision{hint}"
            )));
        }
        let base = match run(folder, &["merge-base", "--end-of-options", &commit, "HEAD"], &[]) {
            Ok(out) => String::from_utf8_lossy(out.trim_ascii()).into_owned(),
            Err(_) => {
                let hint = if is_shallow() {
                    format!(": the clone is shallow, {deepen}")
                } else {
                    String::new()
                };
                return Err(Mistakes::of(format!(
                    "--since {revision}: it has no commit in common with HEAD{hint}"
                )));
            }
        };
        let failed = |failure: Failure| failure.mistakes(revision);
        let diff = [
            "diff",
            "--raw",
            "-z",
            "--no-abbrev",
            "--no-renames",
            "--no-relative",
            "--no-ext-diff",
            "--no-textconv",
            "--ignore-submodules=none",
            &base,
            "--",
        ];
        let (diff, listed) = rayon::join(
            || run(&top, &diff, &[]),
            || run(&top, &["ls-files", "-z", "--stage"], &[]),
        );
        Ok(Self {
            real_folder: folder.canonicalize().unwrap_or_else(|_| folder.to_owned()),
            folder: folder.to_owned(),
            base,
            changed: changed(&diff.map_err(failed)?),
            tracked: tracked(&listed.map_err(failed)?),
            top,
        })
    }

    /// The top of the work tree, as it really is.
    pub(crate) fn top(&self) -> &Path {
        &self.top
    }

    /// Whether a file, by its full path, is another one than it was, or was not there. What git does not
    /// know was not.
    pub(crate) fn is_changed(&self, path: &Path) -> bool {
        let Some(inside) = self.inside(path) else {
            return true;
        };
        match self.tracked.get(&inside) {
            _ if self.changed.contains_key(&inside) => true,
            Some(Tracked::File) => false,
            // Of a link, or behind one, its target counts.
            _ => {
                let real = path.canonicalize().ok();
                let inside = real.and_then(|real| real.strip_prefix(&self.top).map(Path::to_owned).ok());
                inside.is_none_or(|inside| match self.known(&inside) {
                    Some(known) => self.changed.contains_key(known),
                    None => true,
                })
            }
        }
    }

    /// What git knows of a path from the top: itself, or the submodule that it lies in.
    fn known<'p>(&self, inside: &'p Path) -> Option<&'p Path> {
        let is_submodule = |path: &&Path| self.tracked.get(*path) == Some(&Tracked::Submodule);
        let own = Some(inside).filter(|inside| self.tracked.contains_key(*inside));
        own.or_else(|| inside.ancestors().skip(1).find(is_submodule))
    }

    /// Whether git knows a file, by its full path, or the submodule that it lies in.
    pub(crate) fn is_known(&self, path: &Path) -> bool {
        let inside = self.inside(path);
        inside.is_some_and(|inside| self.known(&inside).is_some())
    }

    /// The full paths of the files that git does not know, and does not ignore.
    pub(crate) fn untracked(&self) -> Result<Vec<PathBuf>, Mistakes> {
        self.others(&[])
    }

    /// The full paths of the files in these folders that git ignores.
    fn ignored(&self, folders: &[PathBuf]) -> Result<Vec<PathBuf>, Mistakes> {
        let mut arguments = vec![OsStr::new("--ignored"), OsStr::new("--")];
        arguments.extend(folders.iter().map(|folder| folder.as_os_str()));
        self.others(&arguments)
    }

    fn others(&self, more: &[&OsStr]) -> Result<Vec<PathBuf>, Mistakes> {
        let mut command = command(&self.top);
        command
            .args([
                "--literal-pathspecs",
                "ls-files",
                "--others",
                "--exclude-standard",
                "-z",
            ])
            .args(more);
        let out = finish(command, &[]).map_err(|failure| failure.mistakes(&self.base))?;
        let paths = out.split(|byte| *byte == 0).filter(|path| !path.is_empty());
        Ok(paths.map(|path| self.outside(&path_of(path))).collect())
    }

    /// The full paths of the files that differ, as far as they are there or were.
    pub(crate) fn files(&self) -> impl Iterator<Item = PathBuf> {
        self.changed.keys().map(|inside| self.outside(inside))
    }

    /// The texts that the changed files had, by their full paths.
    pub(crate) fn old_texts(
        &self,
        wants: impl Fn(&Path) -> bool,
    ) -> Result<Vec<(PathBuf, Vec<u8>)>, Mistakes> {
        let wanted = self.changed.iter().filter_map(|(inside, blob)| {
            let path = self.outside(inside);
            Some((path, blob.as_ref()?)).filter(|(path, _)| wants(path))
        });
        let wanted: Vec<_> = wanted.collect();
        if wanted.is_empty() {
            return Ok(Vec::new());
        }
        let names: String = wanted.iter().map(|(_, blob)| format!("{blob}\n")).collect();
        let out = run(&self.top, &["cat-file", "--batch"], names.as_bytes())
            .map_err(|failure| failure.mistakes(&self.base))?;
        let mut rest = out.as_slice();
        let mut texts = Vec::with_capacity(wanted.len());
        for (path, blob) in wanted {
            // `<name> blob <size>`, a line break, the text, a line break.
            let broken = || {
                Mistakes::of(format!(
                    "--since: git does not have the blob {blob} of {}",
                    path.display()
                ))
            };
            let end = memchr::memchr(b'\n', rest).ok_or_else(broken)?;
            let header = String::from_utf8_lossy(&rest[..end]).into_owned();
            let size = header
                .rsplit(' ')
                .next()
                .and_then(|size| size.parse::<usize>().ok())
                .ok_or_else(broken)?;
            let text = rest.get(end + 1..end + 1 + size).ok_or_else(broken)?;
            texts.push((path.clone(), text.to_vec()));
            rest = rest.get(end + 2 + size..).unwrap_or_default();
        }
        Ok(texts)
    }

    /// Writes all files as they were into a folder, and says where in it the folder is that was asked from. What git
    /// ignores in the folders `parts`, such as charts that another one depends on and that a command fetched, is taken
    /// as it is now, and so are submodules that did not change.
    pub(crate) fn export(&self, into: &Path, parts: &[PathBuf]) -> Result<PathBuf, Mistakes> {
        let failed = |failure: Failure| failure.mistakes(&self.base);
        let index = into.join("index");
        let tree = into.join("tree");
        let mut prefix = tree.clone().into_os_string();
        prefix.push("/");
        let mut read = command(&self.top);
        read.env("GIT_INDEX_FILE", &index).args(["read-tree", &self.base]);
        finish(read, &[]).map_err(failed)?;
        let mut write = command(&self.top);
        write
            .env("GIT_INDEX_FILE", &index)
            .args(["checkout-index", "--all", "--quiet", "--prefix"])
            .arg(prefix);
        finish(write, &[]).map_err(failed)?;
        self.carry_over(&tree, parts)?;
        let inside = self.real_folder.strip_prefix(&self.top).unwrap_or(Path::new(""));
        Ok(tree.join(inside))
    }

    fn carry_over(&self, tree: &Path, parts: &[PathBuf]) -> Result<(), Mistakes> {
        let is_same = |(path, what): &(&PathBuf, &Tracked)| {
            **what == Tracked::Submodule && !self.changed.contains_key(*path)
        };
        for (path, _) in self.tracked.iter().filter(is_same) {
            let folder = self.top.join(path);
            if !folder.join(".git").exists() {
                continue;
            }
            let mut prefix = tree.join(path).into_os_string();
            prefix.push("/");
            let mut write = command(&folder);
            write
                .args(["checkout-index", "--all", "--quiet", "--prefix"])
                .arg(prefix);
            finish(write, &[]).map_err(|failure| failure.mistakes(&self.base))?;
        }
        // One that was not there then has nothing to carry on.
        let was_there = |part: &&PathBuf| self.inside(part).is_some_and(|inside| tree.join(inside).is_dir());
        let parts: Vec<_> = parts.iter().filter(was_there).cloned().collect();
        if parts.is_empty() {
            return Ok(());
        }
        for path in self.ignored(&parts)? {
            let Some(target) = self.inside(&path).map(|inside| tree.join(inside)) else {
                continue;
            };
            if !target.exists() && path.is_file() {
                let folder = target.parent().unwrap_or(tree);
                let copied = std::fs::create_dir_all(folder).and_then(|()| std::fs::copy(&path, &target));
                copied.map_err(|error| Mistakes::of(format!("--since: {}: {error}", path.display())))?;
            }
        }
        Ok(())
    }

    /// The path from the top; nothing for what lies elsewhere.
    fn inside(&self, path: &Path) -> Option<PathBuf> {
        let real = match path.strip_prefix(&self.folder) {
            Ok(below) => self.real_folder.join(below),
            Err(_) => path.to_owned(),
        };
        real.strip_prefix(&self.top).map(Path::to_owned).ok()
    }

    fn outside(&self, inside: &Path) -> PathBuf {
        let real = self.top.join(inside);
        match real.strip_prefix(&self.real_folder) {
            Ok(below) => self.folder.join(below),
            Err(_) => {
                // Beside or above: as somebody who stands in the folder would get there.
                let way = paths::shown(&self.real_folder, &real);
                paths::full(&self.folder, Path::new(&way))
            }
        }
    }
}

/// Reads `git diff --raw -z`: `:mode mode blob blob status`, and the path, each ended by NUL.
fn changed(out: &[u8]) -> BTreeMap<PathBuf, Option<String>> {
    let mut changed = BTreeMap::new();
    let mut parts = out.split(|byte| *byte == 0);
    while let (Some(facts), Some(path)) = (parts.next(), parts.next()) {
        let facts = String::from_utf8_lossy(facts);
        let mut facts = facts.split(' ');
        let old_mode = facts
            .next()
            .unwrap_or_default()
            .trim_start_matches(':')
            .to_owned();
        let blob = facts.nth(1).unwrap_or_default();
        let was_file = !blob.starts_with(ZEROS) && old_mode != LINK && old_mode != SUBMODULE;
        changed.insert(path_of(path), was_file.then(|| blob.to_owned()));
    }
    changed
}

/// Reads `git ls-files -z --stage`: `mode blob stage`, a tab, and the path, ended by NUL.
fn tracked(out: &[u8]) -> HashMap<PathBuf, Tracked> {
    let entries = out.split(|byte| *byte == 0).filter_map(|entry| {
        let tab = memchr::memchr(b'\t', entry)?;
        let what = match entry {
            entry if entry.starts_with(LINK.as_bytes()) => Tracked::Link,
            entry if entry.starts_with(SUBMODULE.as_bytes()) => Tracked::Submodule,
            _ => Tracked::File,
        };
        Some((path_of(&entry[tab + 1..]), what))
    });
    entries.collect()
}

#[cfg(unix)]
fn path_of(bytes: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(OsStr::from_bytes(bytes))
}

#[cfg(not(unix))]
fn path_of(bytes: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(bytes).into_owned())
}

enum Failure {
    /// There is no `git`, or it does not run.
    Program(std::io::Error),
    /// What it said.
    Git(String),
}

impl Failure {
    fn mistakes(self, revision: &str) -> Mistakes {
        Mistakes::of(match self {
            Self::Program(error) if error.kind() == std::io::ErrorKind::NotFound => {
                format!("--since {revision} needs git, and there is none on the PATH")
            }
            Self::Program(error) => format!("--since {revision}: git cannot be run: {error}"),
            Self::Git(message) => format!("--since {revision}: git says: {message}"),
        })
    }
}

fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .current_dir(folder)
        .args([
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.quotePath=false",
            "--no-optional-locks",
        ])
        .env("LC_ALL", "C");
    command
}

fn run(folder: &Path, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut command = command(folder);
    command.args(arguments);
    finish(command, input)
}

fn finish(mut command: Command, input: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(Failure::Program)?;
    let (stdin, stderr) = (child.stdin.take(), child.stderr.take());
    // Written and read at the same time: neither side waits for the other with a full pipe.
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // A git that ends early says why by itself.
            let _ = stdin.map(|mut stdin| stdin.write_all(input));
        });
        let said = scope.spawn(move || {
            let mut said = Vec::new();
            let _ = stderr.map(|mut stderr| stderr.read_to_end(&mut said));
            said
        });
        let mut out = Vec::new();
        if let Some(mut stdout) = child.stdout.take() {
            stdout.read_to_end(&mut out).map_err(Failure::Program)?;
        }
        let status = child.wait().map_err(Failure::Program)?;
        if status.success() {
            return Ok(out);
        }
        let said = said.join().unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let line = said
            .lines()
            .find(|line| !line.trim().is_empty())
            .unwrap_or("it failed");
        Err(Failure::Git(line.trim_start_matches("fatal: ").to_owned()))
    })
}

#[test]
fn raw_differences_are_read() {
    let zeros = "0".repeat(40);
    let blob = "a".repeat(40);
    let out = format!(
        ":100644 100644 {blob} {zeros} M\0a b.yaml\0:000000 100644 {zeros} {zeros} A\0new\nline.yaml\0:120000 000000 {blob} {zeros} D\0link\0"
    );
    let changed = changed(out.as_bytes());
    assert_eq!(changed[Path::new("a b.yaml")].as_deref(), Some(blob.as_str()));
    assert_eq!(changed[Path::new("new\nline.yaml")], None);
    assert_eq!(changed[Path::new("link")], None);
    let out = format!("100644 {blob} 0\ta b.yaml\0120000 {blob} 0\tlink\0160000 {blob} 0\tother\0");
    let tracked = tracked(out.as_bytes());
    let found = ["a b.yaml", "link", "other"].map(|path| tracked[Path::new(path)]);
    assert_eq!(found, [Tracked::File, Tracked::Link, Tracked::Submodule]);
}
